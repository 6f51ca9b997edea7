"""The lines of a hatching, as a QGIS expression: QGIS before 3.24 prints its own line patterns as pictures of dots."""

from __future__ import annotations

_ORIGIN = "make_point(0, 0)"
_LINES = (
    "with_variable('area', buffer($geometry, 0),"  # made valid, for it was simplified
    " with_variable('box', bounds(rotate(@area, {turn:g}, {origin})),"
    " intersection(@area, rotate(collect_geometries(array_foreach("
    "generate_series(ceil(y_min(@box) / {step:g}), floor(y_max(@box) / {step:g})),"
    " make_line(make_point(x_min(@box), @element * {step:g}), make_point(x_max(@box), @element * {step:g}))"
    ")), {back:g}, {origin}))))"
)


def lines(angle: float, distance: float) -> str:
    """Give the lines over ``$geometry``, ``distance`` apart in its units; those of neighbouring areas run on.

    ``angle`` is in degrees, against the clock from the east.
    """
    # rotate() turns with the clock where y points up, but the y axis of paper points down
    return _LINES.format(turn=-angle, back=angle, step=distance, origin=_ORIGIN)
