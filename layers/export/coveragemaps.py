"""A small map of what a kind covers, to stand beside the paragraphs that tell of it."""

from __future__ import annotations

from typing import Optional

from ...geo import columns as col
from ..kinds import palette
from ..run import Run
from .canvas import Canvas, installed

SIZE = (720, 480)
_MARGIN, _FINE, _DOT = 1.06, 3, 3


def coverage_png(run: Run, kind: str) -> Optional[bytes]:
    """Draw covered land, gaps, streets and facilities in service; None without Pillow, or with nothing to draw."""
    covered, gaps, streets = (
        run.layers.get(col.covered(kind)),
        run.layers.get(col.gap(kind)),
        run.inputs.get("street"),
    )
    if covered is None or gaps is None or streets is None or streets.empty or not installed():
        return None
    colours = palette()
    canvas = Canvas(streets.total_bounds, SIZE, _MARGIN, fine=_FINE)
    canvas.fill(streets.geometry.to_numpy(), colours["built_up"])
    canvas.fill(covered.geometry.to_numpy(), colours["covered"])
    canvas.fill(gaps.geometry.to_numpy(), colours["gap"])
    canvas.outline(streets.geometry.to_numpy(), colours["street"])
    sites = run.inputs.get(kind)
    if sites is not None:
        standing = sites[sites[col.STATE] == col.EXISTING]
        canvas.fill(standing.geometry.representative_point().to_numpy(), colours.get(kind, colours["street"]), _DOT)
    canvas.scale_bar()
    canvas.north()
    return canvas.png()
