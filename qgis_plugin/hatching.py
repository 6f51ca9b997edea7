"""Hatchings: which lines lie over which class, so that a grey copy still reads, and how they are drawn.

They are drawn by an expression, since QGIS before 3.24 prints its own line patterns as pictures of dots.
"""

from __future__ import annotations

from collections.abc import Mapping

_RISING, _FALLING, _UPRIGHT, _LEVEL = 45.0, 135.0, 90.0, 0.0
_COLD = (_LEVEL, 1.1)
_CROSSED = ((_RISING, 2.0), (_FALLING, 2.0))
_HOT = {
    "new": _CROSSED,
    "consecutive": ((_UPRIGHT, 1.3),),
    "sporadic": ((_RISING, 1.4),),
    "oscillating": ((_UPRIGHT, 1.3),),
    "historical": ((_FALLING, 1.4),),
}
LINES: Mapping[str, tuple[tuple[float, float], ...]] = {
    "gap": ((_RISING, 1.6),),
    "partly": ((_UPRIGHT, 2.6),),
    "lost": ((_FALLING, 1.6),),
    "out_of_reach": ((_FALLING, 1.6),),
    **{f"cold{level}": (_COLD,) for level in (90, 95, 99)},
    **{f"{name}_hot": lines for name, lines in _HOT.items()},
    **{f"{name}_cold": (_COLD, *lines) for name, lines in _HOT.items()},
    **{f"{name}_cold": (_COLD,) for name in ("intensifying", "persistent", "diminishing")},
    "HL": ((_RISING, 1.4),),
    "LH": ((_FALLING, 1.4),),
    "LL": (_COLD,),
    "build": ((_RISING, 1.6),),
    "watch": ((_FALLING, 1.6),),
    "fewer": (_COLD,),
    "repeats": ((_RISING, 1.4),),
    "reporters": ((_UPRIGHT, 1.4),),
    "D": ((_RISING, 1.8),),
    "E": ((_RISING, 1.0),),
}
"""Angle (degrees, against the clock from the east) and distance (mm) of the lines over a class of areas.

What is cold lies under level lines, whatever else lies over it.
"""

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
