"""Hatchings: which lines lie over which class, so that a grey copy still reads, and how they are drawn.

They are drawn by an expression, since QGIS before 3.24 prints its own line patterns as pictures of dots.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

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

_FAR_MM = 100_000.0
"""Where lines end: beyond any paper or screen, so that none has to be cut to its area's box first."""
_ASIDE = 0.0017
"""As much of their distance lines lie beside round numbers: where one only touched the corner of an area, as of a sign
in a legend, the intersection would hold a point, and QGIS 3.22 crashes drawing that."""


def lines(angle: float, distance: float) -> str:
    """Give the lines over ``$geometry``, ``distance`` apart in its units; those of neighbouring areas run on.

    ``angle`` is in degrees, against the clock from the east. QGIS parses the expression anew whenever it copies a
    symbol, dozens of times while it opens a project, and longer the deeper calls stand in one another.
    """
    turn = math.radians(angle)
    along = round(math.cos(turn), 15), round(-math.sin(turn), 15)  # the y axis of paper points down
    across = -along[1], along[0]
    first, last = (_over_box(across, ends, distance) for ends in (("min", "max"), ("max", "min")))
    start, end = (_point(across, distance, [far * part for part in along]) for far in (-_FAR_MM, _FAR_MM))
    return (
        "intersection(buffer($geometry, 0), "  # made valid, for it was simplified
        f"collect_geometries(array_foreach(generate_series(ceil({first}), {last}), make_line({start}, {end}))))"
    )


def _over_box(across: Sequence[float], ends: tuple[str, str], distance: float) -> str:
    """Give the number of the line at the first or the last corner of the area's box."""
    parts = (f"{part / distance:.12g} * {axis}_{ends[part < 0]}($geometry)" for part, axis in zip(across, "xy") if part)
    return f"{' + '.join(parts)} - {_ASIDE:g}"


def _point(across: Sequence[float], distance: float, end: Sequence[float]) -> str:
    """Give the end of the line number ``@element``, of which the one through the origin ends at ``end``."""
    steps = [part * distance for part in across]
    parts = (f"{step:.12g} * @element + {at + step * _ASIDE:.12g}" for step, at in zip(steps, end))
    return f"make_point({', '.join(parts)})"
