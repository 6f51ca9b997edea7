"""A small picture of a map: shapes in the measuring CRS, a scale bar of a round length, north up; drawn by Pillow."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from typing import Any

import numpy as np
import shapely

_BARS_M = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000)
_BLACK, _WHITE = "#000000", "#ffffff"


def installed() -> bool:
    """Whether there is Pillow to draw with."""
    return find_spec("PIL") is not None


class Canvas:
    """A white picture around a place; ``margin`` is how much wider than the place it is, ``least_m`` how wide at least.

    ``fine``: drawn so many times larger and made smaller at the end, which smooths the edges.
    """

    def __init__(self, bounds: Any, size: tuple[int, int], margin: float, least_m: float = 0.0, fine: int = 1) -> None:
        from PIL import Image, ImageDraw

        self.fine = fine
        self.width, self.height = size[0] * fine, size[1] * fine
        west, south, east, north = bounds
        self.metres = max((east - west) / self.width, (north - south) / self.height, least_m / self.width) * margin
        self.middle = np.array([(west + east) / 2, (south + north) / 2])
        self._image = Image.new("RGB", (self.width, self.height), _WHITE)
        self._brush = ImageDraw.Draw(self._image)

    def window(self) -> tuple[float, float, float, float]:
        """Give what the picture shows: west, south, east, north."""
        half = np.array([self.width, self.height]) * self.metres / 2
        west, south = self.middle - half
        east, north = self.middle + half
        return float(west), float(south), float(east), float(north)

    def fill(self, shape: Any, colour: str, dot: int = 4) -> None:
        """Fill areas, their holes left out; draw lines, and points as dots."""
        for part in shapely.get_parts(np.atleast_1d(shape)):
            if part.geom_type == "Polygon":
                self._fill(part, colour)
            elif part.geom_type == "Point":
                self._dot(part, colour, dot * self.fine)
            else:
                self.outline(part, colour)

    def outline(self, shape: Any, colour: str, width: int = 1) -> None:
        """Draw lines, and the borders of areas."""
        for part in shapely.get_parts(np.atleast_1d(shape)):
            rings = (part.exterior, *part.interiors) if part.geom_type == "Polygon" else (part,)
            for ring in rings:
                self._brush.line(self._pixels(ring), fill=colour, width=width * self.fine)

    def scale_bar(self) -> None:
        """Draw a bar of a round length, not longer than a third of the picture."""
        length = max(bar for bar in _BARS_M if bar <= self.width * self.metres / 3 or bar == _BARS_M[0])
        fine, x, y = self.fine, 12 * self.fine, self.height - 14 * self.fine
        self._brush.rectangle((x, y, x + length / self.metres, y + 4 * fine), fill=_BLACK)
        text = f"{length} m" if length < 1_000 else f"{length // 1_000} km"
        self._brush.text((x, y - 14 * fine), text, fill=_BLACK, font=self._font())

    def north(self) -> None:
        """Draw an arrow to the north."""
        fine, x, y = self.fine, self.width - 18 * self.fine, 12 * self.fine
        arrow = ((x, y), (x - 6 * fine, y + 18 * fine), (x, y + 13 * fine), (x + 6 * fine, y + 18 * fine))
        self._brush.polygon(arrow, fill=_BLACK)
        self._brush.text((x - 3 * fine, y + 20 * fine), "N", fill=_BLACK, font=self._font())

    def png(self) -> bytes:
        """Give the picture as a file."""
        from PIL import Image

        held, image = BytesIO(), self._image
        if self.fine > 1:
            size = (self.width // self.fine, self.height // self.fine)
            image = image.resize(size, Image.Resampling.LANCZOS)
        image.save(held, "PNG", optimize=True)
        return held.getvalue()

    def _fill(self, area: Any, colour: str) -> None:
        if not area.interiors:
            self._brush.polygon(self._pixels(area.exterior), fill=colour)
            return
        from PIL import Image, ImageDraw

        mask = Image.new("1", self._image.size)
        brush = ImageDraw.Draw(mask)
        brush.polygon(self._pixels(area.exterior), fill=1)
        for hole in area.interiors:
            brush.polygon(self._pixels(hole), fill=0)
        self._image.paste(colour, mask=mask)

    def _dot(self, point: Any, colour: str, radius: int) -> None:
        ((x, y),) = self._pixels(point)
        self._brush.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour, outline=_WHITE)

    def _pixels(self, line: Any) -> list[tuple[float, float]]:
        middle = np.array([self.width, self.height]) / 2
        xy = (shapely.get_coordinates(line) - self.middle) / self.metres * (1, -1) + middle
        return [(float(x), float(y)) for x, y in xy]

    def _font(self) -> Any:
        """The font that Pillow brings along, as large as the picture is fine where it can be (from Pillow 10.1 on)."""
        from PIL import ImageFont

        try:
            return ImageFont.load_default(size=10 * self.fine)
        except TypeError:
            return ImageFont.load_default()
