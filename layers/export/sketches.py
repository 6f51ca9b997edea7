"""Small maps of single places: what lies around, how far 100 m are, where north is (up)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Optional

import geopandas as gpd
import shapely

from ...geo import columns as col
from ..kinds import facility_kinds, palette
from ..run import Run
from .canvas import Canvas, installed

_SIZE = (480, 360)
_MARGIN = 1.6
_LEAST_M = 300.0


class Sketcher:
    """Draws places of one run."""

    def __init__(self, run: Run) -> None:
        self._colours = palette()
        self._layers = list(_backgrounds(run))

    @classmethod
    def of(cls, run: Run) -> Optional[Sketcher]:
        """Make one; None where Pillow is not there."""
        return cls(run) if installed() else None

    def png(self, shape: Any) -> bytes:
        """Draw a place (in the measuring CRS) with what is around it."""
        canvas = Canvas(shape.bounds, _SIZE, _MARGIN, _LEAST_M)
        window = shapely.box(*canvas.window())
        for frame, colour, filled in self._layers:
            near = shapely.intersection(frame.geometry.to_numpy()[frame.sindex.query(window)], window)
            draw = canvas.fill if filled else canvas.outline
            draw(near[~shapely.is_empty(near)], self._colours[colour])
        canvas.outline(shape, self._colours["gap"], 3)
        canvas.scale_bar()
        canvas.north()
        return canvas.png()


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
