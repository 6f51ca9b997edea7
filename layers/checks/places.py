"""Where on the map a finding is to be seen: ``at`` among its parameters, which a window zooms to.

``at`` holds one place for each of the first rows of the finding, in their order: ``[x, y]`` in the measuring CRS, or
None where the row has no place. A finding without rows (an overlap, say) brings its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import shapely
from numpy.typing import NDArray

from ...geo import crs as geo_crs
from ..problems import Problem

if TYPE_CHECKING:
    from ..door.intake import Intake

MOST = 200
"""So many rows of a finding have a place; nobody looks at more one by one."""
_PLACELESS = {
    "no_coordinates", "zero_coordinates", "unreadable_coordinates", "impossible_coordinates", "no_geometry",
    "cases_by_area", "areas_contradict", "address_unmatched",
}  # fmt: skip
"""Of rows without a place: what stands in their columns of coordinates, if anything, is none."""

Place = Optional[list[float]]


def located(problems: Iterable[Problem], intakes: Sequence[Intake], crs: str) -> list[Problem]:
    """Give the findings with the places of their rows."""
    by_file: dict[str, list[Intake]] = {}
    for intake in intakes:
        by_file.setdefault(intake.file, []).append(intake)
    return [_located(problem, by_file.get(problem.layer, []), crs) for problem in problems]


def points(shapes: Any) -> list[Place]:
    """Give the places of shapes that are in the measuring CRS."""
    centres = shapely.centroid(np.asarray(shapes, dtype=object)[:MOST])
    return _plain(shapely.get_x(centres), shapely.get_y(centres))


def _located(problem: Problem, intakes: Sequence[Intake], crs: str) -> Problem:
    if not problem.rows or "at" in problem.params or problem.code in _PLACELESS:
        return problem
    at: list[Place] = [None] * min(MOST, len(problem.rows))
    for intake in intakes:
        found, which = _positions(intake.raw.rows, np.array(problem.rows[:MOST], np.int64))
        for number, place in zip(found, _places(intake, which, crs)):
            at[number] = at[number] or place
    return replace(problem, params={**problem.params, "at": at}) if any(at) else problem


def _positions(rows: NDArray[np.int64], wanted: NDArray[np.int64]) -> tuple[Any, Any]:
    """Which of the wanted row numbers there are, and where."""
    if not len(rows):
        return wanted[:0], wanted[:0]
    order = np.argsort(rows, kind="stable")
    which = order[np.minimum(np.searchsorted(rows, wanted, sorter=order), len(rows) - 1)]
    there = np.flatnonzero(rows[which] == wanted)
    return there, which[there]


def _places(intake: Intake, which: Any, crs: str) -> list[Place]:
    if intake.crs is None or not len(which) or (intake.shapes is None and intake.x is None):
        return [None] * len(which)
    if intake.shapes is not None:
        centres = shapely.centroid(intake.shapes[which])
        x, y = shapely.get_x(centres), shapely.get_y(centres)
    else:
        x, y = np.asarray(intake.x)[which], np.asarray(intake.y)[which]
    return _plain(*geo_crs.transform(x, y, intake.crs, crs))


def _plain(x: Any, y: Any) -> list[Place]:
    sound = np.isfinite(x) & np.isfinite(y)
    return [[round(float(a), 1), round(float(b), 1)] if good else None for a, b, good in zip(x, y, sound)]
