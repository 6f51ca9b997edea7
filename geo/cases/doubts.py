"""Cases that tell more of how they are reported than of the street: on crowded spots, repeats, of a few busy people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from .guard import reporters
from .notes import Note
from .repeats import Repeats

_CASE, _CELL = "case", "grid_cell"


@dataclass(frozen=True)
class Limits:
    """From what on a reporter is doubtful: see ``guard.reporters``."""

    top: int = 5
    times: float = 3.0


@dataclass(frozen=True)
class Doubt:
    """The cases that one cause makes doubtful.

    cases
        (n,) bool.
    counts
        metric → n and N.
    said
        what there is to say of it.
    """

    cases: Array
    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    said: tuple[Note, ...] = ()


def doubts(cases: pd.DataFrame, again: Repeats, crowded: Array, limits: Limits = Limits()) -> dict[str, Doubt]:
    """Tell for each of ``columns.VANISH_CAUSES`` which cases are doubtful, as far as their columns tell.

    Parameters
    ----------
    cases
        ``class_sub`` and ``filed`` tell of repeats, ``reporter_code`` of reporters; of a column that is not there
        nothing is told.
    again
        which of them are repeats.
    crowded
        (n,) bool: see ``guard.crowded_spots``.
    """
    found = {"crowded": Doubt(crowded, {"crowded_cases": (int(crowded.sum()), len(cases))})}
    nothing = Doubt(np.zeros(len(cases), dtype=bool))
    dated = {col.CLASS_SUB, "filed"} <= set(cases.columns)
    found["repeats"] = _repeats(again) if dated else nothing
    coded = col.REPORTER_CODE in cases.columns
    found["reporters"] = _reporters(cases[col.REPORTER_CODE], limits) if coded else nothing
    return found


def _repeats(again: Repeats) -> Doubt:
    bounds = {"within_hours": again.within_hours, "within_m": again.within_m}
    count, known, total = int(again.repeat.sum()), int(again.known.sum()), len(again.known)
    said: list[Note] = []
    if known < total:
        said.append(("repeats_untold", {"layer": _CASE, "count": total - known, "total": total}))
    if known:
        said.append(("repeats_found", {"layer": _CASE, "count": count, "total": known, **bounds}))
    return Doubt(again.repeat, {"repeated_cases": (count, known)} if known else {}, tuple(said))


def _reporters(codes: pd.Series[Any], limits: Limits) -> Doubt:
    if codes.isna().all():
        return Doubt(np.zeros(len(codes), dtype=bool), said=(("reporters_unknown", {"layer": _CASE}),))
    found = reporters(codes, limits.top, limits.times)
    count, outstanding, total = (int(mask.sum()) for mask in (found.top, found.outstanding, found.known))
    told = {"count": count, "total": total, "outstanding": outstanding, "top": limits.top, "times": limits.times}
    return Doubt(
        found.outstanding,
        {"top_reporter_cases": (count, total), "outstanding_cases": (outstanding, total)},
        (("top_reporters", {"layer": _CASE, **told}),),
    )


def vanishing(hot: Array, found: pd.DataFrame) -> Doubt:
    """Give the cells whose heat vanishes; ``hot``: those that are hot on the map, ``found``: of ``heat_without``."""
    gone = found[col.VANISHES].to_numpy(dtype=bool)
    count, total = int(gone.sum()), int((hot | gone).sum())
    by = {cause: int((found[col.VANISHES_BY] == cause).sum()) for cause in col.VANISH_CAUSES}
    said: tuple[Note, ...] = (("heat_vanishes", {"layer": _CELL, "count": count, "total": total, **by}),)
    return Doubt(gone, {"vanishing_cells": (count, total)}, said if count else ())
