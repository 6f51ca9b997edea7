"""What is known of one area: of streets and communities the figures of the run, of patrol grids what lies in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, Optional

from .areas import Area
from .choice import PATROL
from .sheet import CENTRE, LEFT, Column, Table
from .tables import fitted
from .wording import NONE, Wording, hectares, number, percent

LEAST_GAP_M2 = 100.0
"""Smaller parts of a gap are not told of."""


def kinds(say: Wording, area: Area, kinds: Sequence[str]) -> Table:
    """Give of each kind how many there are, what share they cover, and the gaps."""
    columns = [
        Column(say("col_kind"), 30.0, LEFT),
        Column(say("col_facilities"), 12.0),
        Column(say("col_covered"), 16.0),
        Column(say("col_of"), 38.0, LEFT),
        Column(say("col_n_of"), 32.0),
        Column(say("col_gap_ha"), 18.0),
        Column(say("col_gap_people"), 20.0),
    ]
    return fitted(Table(columns, [_kind(say, area, kind) for kind in kinds]))


def _kind(say: Wording, area: Area, kind: str) -> list[str]:
    share = say.covered(kind, area.id, level=area.level)
    gap, people = (say.one(kind, metric, area.id, level=area.level) for metric in ("gap_area", "gap_people"))
    counts, unit = say.n_of(share) if share else (NONE, "")
    return [
        say.words[kind],
        number(_facilities(say, area, kind)),
        percent(share["value"]) if share else NONE,
        say("of_in", what=say(f"what_{say.base(kind)}"), unit=unit) if share else NONE,
        counts,
        number(gap["n"], 1) if gap else NONE,
        number(people["n"]) if people else NONE,
    ]


def shares(say: Wording, area: Area, kinds: Sequence[str]) -> list[tuple[str, list[float]]]:
    """Give of each kind the covered share of the area and of the district; of those that have both."""
    found = []
    for kind in kinds:
        both = (say.covered(kind, area.id, level=area.level), say.covered(kind))
        values = [float(one["value"]) for one in both if one and isfinite(one["value"])]
        if len(values) == len(both):
            found.append((say.words[kind], values))
    return found


def _facilities(say: Wording, area: Area, kind: str) -> Optional[float]:
    """Count the facilities in use."""
    if area.level != PATROL:
        found = say.one(kind, "facilities", area.id, level=area.level)
        return float(found["n"]) if found else None
    frame = say.run.inputs.get(kind)
    if frame is None:
        return None
    there = inside(frame, area)
    return len(there[there["state"].fillna("existing") == "existing"] if "state" in there.columns else there)


def gaps_in(say: Wording, area: Area, kinds: Sequence[str]) -> list[Mapping[str, Any]]:
    """Give the gaps that reach into an area, those with most land in it first."""
    from ...geo import columns as col

    found = []
    for kind in kinds:
        frame = say.run.layers.get(col.gap(kind))
        if frame is None:
            continue
        near = frame.iloc[frame.sindex.query(area.shape, predicate="intersects")]
        here = near.assign(here_m2=near.intersection(area.shape).area, kind=kind)
        found += here[here["here_m2"] >= LEAST_GAP_M2].drop(columns=here.geometry.name).to_dict("records")
    return sorted(found, key=lambda gap: -gap["here_m2"])


def gaps(found: Sequence[Mapping[str, Any]], say: Wording) -> Table:
    """List gaps: their number, how much of each lies in the area, and how large it is as a whole."""
    columns = [
        Column(say("col_kind"), 32.0, LEFT),
        Column(say("gap_no"), 13.0, CENTRE),
        Column(say("col_gap_here"), 28.0),
        Column(say("col_gap_whole"), 28.0),
        Column(say("col_people_whole"), 30.0),
        Column(say("col_cases_whole"), 30.0),
    ]
    rows = [
        [
            say.words[gap["kind"]],
            number(gap["gap_no"]),
            hectares(gap["here_m2"], say),
            hectares(gap["area_m2"], say),
            number(gap.get("people")),
            number(gap.get("cases")),
        ]
        for gap in found
    ]
    return fitted(Table(columns, rows))


def cases_in(say: Wording, area: Area) -> Optional[tuple[float, float, float, float]]:
    """Give the cases of an area, those of the district, the hot cells of the area and all its cells."""
    total = say.one("", "cases")
    cases, hot = (say.one("", metric, area.id, level=area.level) for metric in ("cases", "hot_cells"))
    if total is None:
        return None
    if cases and hot:
        return cases["n"], total["n"], hot["n"], hot["n_total"]
    return _cases_in_cells(say, area, total["n"])


def _cases_in_cells(say: Wording, area: Area, total: float) -> Optional[tuple[float, float, float, float]]:
    """Count them cell by cell, where no figure is known of such areas."""
    from ...geo import columns as col

    cells = say.run.layers.get(col.RESULT_CELL)
    if cells is None or not {col.CASES, col.HOT} <= set(cells.columns):
        return None
    own = inside(cells, area)
    hot = own[col.HOT].fillna("").str.startswith("hot").sum()
    return float(own[col.CASES].sum()), total, float(hot), len(own)


def inside(frame: Any, area: Area) -> Any:
    """Give the rows of a frame that lie in an area, each in one only."""
    near = frame.iloc[frame.sindex.query(area.shape, predicate="intersects")]
    return near[near.representative_point().within(area.shape)]
