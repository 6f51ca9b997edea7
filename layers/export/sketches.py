"""Small maps of single places: what lies around, how far 100 m are, where north is (up)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely

from ...geo import columns as col
from ..kinds import facility_kinds, palette
from ..run import Run

_WIDTH, _HEIGHT = 480, 360
_MARGIN = 1.6
"""How much wider than the place itself the sketch is."""
_LEAST_M = 300.0
_BARS_M = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
_DOT = 4


class Sketcher:
    """Draws places of one run."""

    def __init__(self, run: Run) -> None:
        self._colours = palette()
        self._layers = list(_backgrounds(run))

    @classmethod
    def of(cls, run: Run) -> Optional[Sketcher]:
        """Make one; None where Pillow is not there."""
        return cls(run) if find_spec("PIL") else None

    def png(self, shape: Any) -> bytes:
        """Draw a place (in the measuring CRS) with what is around it."""
        from PIL import Image, ImageDraw

        image = Image.new("RGB", (_WIDTH, _HEIGHT), "#ffffff")
        brush = ImageDraw.Draw(image)
        to_pixels, metres = _frame_of(shape)
        window = shapely.box(*_window(shape, metres))
        for frame, colour, filled in self._layers:
            near = shapely.intersection(frame.geometry.to_numpy()[frame.sindex.query(window)], window)
            for part in shapely.get_parts(near[~shapely.is_empty(near)]):
                _draw(brush, part, self._colours[colour], filled, to_pixels)
        for part in shapely.get_parts(shape):
            _draw(brush, part, self._colours["gap"], False, to_pixels, 3)
        _scale_bar(brush, metres)
        _north(brush)
        held = BytesIO()
        image.save(held, "PNG", optimize=True)
        return held.getvalue()


def _backgrounds(run: Run) -> Iterator[tuple[gpd.GeoDataFrame, str, bool]]:
    """The layers below a place, lowest first: frame, colour, whether areas are filled."""
    order = (("built_up", True), ("residential", True), ("water", True), ("street_line", False), ("street", False))
    for name, filled in order:
        if name in run.inputs:
            yield run.inputs[name], name, filled
    for kind in facility_kinds():
        if kind in run.inputs:
            standing = run.inputs[kind]
            yield standing[standing[col.STATE] == col.EXISTING], kind, True


def _frame_of(shape: Any) -> tuple[Callable[[Any], list[tuple[float, float]]], float]:
    """How coordinates become pixels, and how many metres a pixel has."""
    west, south, east, north = shape.bounds
    metres = max((east - west) / _WIDTH, (north - south) / _HEIGHT, _LEAST_M / _WIDTH) * _MARGIN
    middle = ((west + east) / 2, (south + north) / 2)

    def to_pixels(line: Any) -> list[tuple[float, float]]:
        xy = (shapely.get_coordinates(line) - middle) / metres * (1, -1) + (_WIDTH / 2, _HEIGHT / 2)
        return [(float(x), float(y)) for x, y in xy]

    return to_pixels, metres


def _window(shape: Any, metres: float) -> tuple[float, float, float, float]:
    west, south, east, north = shape.bounds
    half = np.array([_WIDTH, _HEIGHT]) * metres / 2
    x, y = (west + east) / 2, (south + north) / 2
    return x - half[0], y - half[1], x + half[0], y + half[1]


def _draw(brush: Any, part: Any, colour: str, filled: bool, to_pixels: Any, width: int = 1) -> None:
    if part.geom_type == "Point":
        ((x, y),) = to_pixels(part)
        brush.ellipse((x - _DOT, y - _DOT, x + _DOT, y + _DOT), fill=colour, outline="#ffffff")
    elif part.geom_type == "Polygon" and filled:
        brush.polygon(to_pixels(part.exterior), fill=colour)
    elif part.geom_type == "Polygon":
        for ring in (part.exterior, *part.interiors):
            brush.line(to_pixels(ring), fill=colour, width=width)
    elif part.geom_type == "LineString":
        brush.line(to_pixels(part), fill=colour, width=width)
    else:
        for inner in getattr(part, "geoms", ()):
            _draw(brush, inner, colour, filled, to_pixels, width)


def _scale_bar(brush: Any, metres: float) -> None:
    """A bar of a round length, not longer than a third of the sketch."""
    length = max(bar for bar in _BARS_M if bar <= _WIDTH * metres / 3 or bar == _BARS_M[0])
    x, y = 12, _HEIGHT - 14
    brush.rectangle((x, y, x + length / metres, y + 4), fill="#000000")
    brush.text((x, y - 14), f"{length} m", fill="#000000")


def _north(brush: Any) -> None:
    x, y = _WIDTH - 18, 12
    brush.polygon([(x, y), (x - 6, y + 18), (x, y + 13), (x + 6, y + 18)], fill="#000000")
    brush.text((x - 3, y + 20), "N", fill="#000000")
