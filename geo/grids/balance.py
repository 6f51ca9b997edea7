"""Patrol areas evened out: cells change hands until all have about the same work, as few cells as may be.

Wanted is, of all divisions into patrols of one piece whose loads are no farther from the mean than is allowed, the one
that leaves most cells with the patrol they have today. It is looked for by a linear programme of what neighbours hand
each other (``shifting``) and a tabu search (``tabu``); how good it is, is said by a bound, and where the map is small
enough, proven by an integer programme (``proof``).
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any, NamedTuple, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..arrays import Ints
from ..figures import text
from ..frames import Array, require_metres
from ..progress import Progress, part, report
from ..tables import PATROL_BALANCE, TABLES
from . import patrols
from .borders import Borders, borders
from .division import CLOSE, Division
from .proof import fewest_changed, most_even
from .shifting import shift
from .tabu import improve

PROVABLE = 1_200
"""Cells times patrols up to which a proof is tried: beyond, HiGHS rarely ends within a minute."""


@dataclass(frozen=True)
class Aim:
    """What is wanted.

    count
        patrols to be made (in each area that none may cross); None: as many as there are today.
    far
        how far the load of a patrol may be from the mean, as a share of the mean.
    proof_s
        seconds given to the proof, in each area; 0: none is tried.
    touch_m
        cells that run beside each other nearer than this are neighbours.
    """

    count: Optional[int] = None
    far: float = 0.10
    proof_s: float = 10.0
    touch_m: float = 0.5


class Balanced(NamedTuple):
    """The patrols made.

    cells
        on the index of the cells: ``area`` (that no patrol crosses), ``patrol_today`` (None: had none), ``patrol``,
        ``moved``.
    areas
        one row an area that no patrol crosses: ``area, cells, patrols, links`` (cells that touch nothing, linked over
        the gap), ``unassigned`` (cells without a patrol before), ``far_before``, ``far`` (the load farthest from the
        mean, as a share of it), ``far_bound`` (none can be nearer), ``moved``, ``moved_bound`` (no division as even
        moves fewer).
    """

    cells: pd.DataFrame
    areas: pd.DataFrame


def balance(
    cells: gpd.GeoDataFrame,
    load: Array,
    today: Optional[pd.Series[Any]] = None,
    within: Optional[pd.Series[Any]] = None,
    aim: Aim = Aim(),
    progress: Optional[Progress] = None,
) -> Balanced:
    """Even out patrols.

    Parameters
    ----------
    cells
        polygons in a CRS in metres.
    load
        the work in each cell, in one unit (see ``workload``), not negative.
    today
        the patrol each cell belongs to, on the cells' index; missing: none. Patrols in pieces are put together
        first: each smaller piece goes to the neighbour with the longest common border.
    within
        the area each cell lies in, which no patrol crosses (a street, a community). A patrol of today belongs to the
        area with most of its cells; those in other areas go to a patrol there.
    aim
        what is wanted; without ``today`` it must say how many patrols.

    Raises
    ------
    NotMetric
        see ``frames.require_metres``.
    Cancelled
        if ``progress`` raises it.
    """
    require_metres(cells)
    table = pd.DataFrame({"area": "" if within is None else within.map(text)}, cells.index)
    table[col.PATROL_TODAY] = None if today is None else _codes(today)
    foreign = table["area"] != table[col.PATROL_TODAY].map(_main_areas(table))
    own = table[col.PATROL_TODAY].where(~foreign, None)
    codes = pd.Series(None, index=cells.index, dtype=object)
    rows = []
    names = table["area"].unique()
    for number, name in enumerate(names):
        heed = part(progress, number / len(names), (number + 1) / len(names))
        report(heed, 0.0, "balance")
        chosen = (table["area"] == name).to_numpy()
        shapes = cells.geometry.to_numpy()[chosen]
        codes[chosen], row = _even(shapes, load[chosen], own[chosen], name, aim, heed)
        strangers = int((foreign & table[col.PATROL_TODAY].notna())[chosen].sum())
        counts = {"unassigned": row["unassigned"] - strangers, "moved": row["moved"] + strangers}
        rows.append({"area": name, **row, **counts, "moved_bound": row["moved_bound"] + strangers})
    table[col.PATROL] = codes
    table[col.MOVED] = table[col.PATROL_TODAY].notna() & (table[col.PATROL_TODAY] != table[col.PATROL])
    return Balanced(table, pd.DataFrame(rows))


def _main_areas(table: pd.DataFrame) -> pd.Series[Any]:
    """Give the area of each patrol of today: the one that holds most of its cells."""
    return table.groupby(col.PATROL_TODAY)["area"].agg(lambda areas: areas.value_counts().index[0]).astype(object)


def _codes(today: pd.Series[Any]) -> pd.Series[Any]:
    """Give codes as text, whole numbers without the decimals that a column with empty places gave them."""
    codes = today.map(lambda code: text(code).strip().removesuffix(".0")).astype(object)
    return codes.where(codes != "", None)


def _even(
    shapes: Array, load: Array, today: pd.Series[Any], area: str, aim: Aim, progress: Optional[Progress]
) -> tuple[Array, dict[str, Any]]:
    """Even out the patrols of one area: the codes of its cells, and what is said of it."""
    weight = load if load.sum() > 0 else np.ones(len(load))
    found = borders(shapes, aim.touch_m)
    start = _start(shapes, weight, found, today, area, aim.count)
    division = Division(weight, found, start.part, start.home, len(start.codes), aim.far)
    shift(division, part(progress, 0.0, 0.2))
    improve(division, fewest_bound(division, aim.far), part(progress, 0.2, 0.6))
    far_bound, moved_bound = _proven(division, aim.proof_s, part(progress, 0.6, 1.0))
    known = today.notna().to_numpy()
    row = {
        "cells": len(load),
        "patrols": division.count,
        "links": found.links,
        "unassigned": int((~known).sum()),
        "far_before": _farthest(today[known], weight[known]),
        "far": division.farthest,
        "far_bound": min(far_bound, division.farthest),
        "moved": division.changed,
        "moved_bound": min(moved_bound, division.changed),
    }
    return start.codes[division.part], row


class _Start(NamedTuple):
    part: Ints
    home: Ints
    codes: Array


def _start(
    shapes: Array, load: Array, found: Borders, today: pd.Series[Any], area: str, count: Optional[int]
) -> _Start:
    """Give the patrols to begin with: today's in one piece each, split or joined to be so many; else new ones."""
    xy = np.column_stack([shapely.get_x(shapely.centroid(shapes)), shapely.get_y(shapely.centroid(shapes))])
    same = np.zeros(len(shapes), dtype=int)
    home, known = pd.factorize(today)
    wanted = min(count or len(known) or 1, len(shapes))
    if not len(known):
        own = patrols.halved(xy, load, wanted)
        patrols.gather(own, same, *found[:3])
        own = patrols.numbered(own, same, xy)
        new = np.array([f"{area}-{one:02d}" if area else f"{one:02d}" for one in range(1, wanted + 1)], dtype=object)
        return _Start(own, np.full(len(shapes), -1), new)
    own = home.astype(np.intp)
    patrols.gather(own, same, *found[:3])
    codes: list[Hashable] = list(known)
    while len(codes) > wanted:
        _dissolve(own, home, codes, load, found)
    while len(codes) < wanted:
        _split(own, codes, load, xy, found)
    return _Start(own, home.astype(np.intp), np.array(codes, dtype=object))


def _dissolve(own: Ints, home: Ints, codes: list[Hashable], load: Array, found: Borders) -> None:
    """Give the cells of the patrol with the least load to its neighbours; in place."""
    least, last = int(np.argmin(np.bincount(own, load, len(codes)))), len(codes) - 1
    own[own == least] = -1
    for numbers in (own, home):  # the last patrol takes the number that is free, the one that goes takes the last
        was_least, was_last = numbers == least, numbers == last
        numbers[was_last], numbers[was_least] = least, last
    codes[least] = codes[last]
    del codes[last]
    patrols.gather(own, np.zeros(len(own), dtype=int), *found[:3])


def _split(own: Ints, codes: list[Hashable], load: Array, xy: Array, found: Borders) -> None:
    """Halve the patrol with the greatest load that has more than one cell; in place."""
    loads = np.where(np.bincount(own) > 1, np.bincount(own, load), -1.0)
    cells = np.flatnonzero(own == np.argmax(loads))
    own[cells[patrols.halved(xy[cells], load[cells], 2) == 1]] = len(codes)
    code, number = codes[int(np.argmax(loads))], 2
    while f"{code}-{number}" in codes:
        number += 1
    codes.append(f"{code}-{number}")
    patrols.gather(own, np.zeros(len(own), dtype=int), *found[:3])


def fewest_bound(division: Division, far: float) -> int:
    """Give how many cells change at least where loads are to be within ``far`` of the mean.

    Of each patrol as it is today, the heaviest cells that make up what it has too much, or too little; all cells of a
    patrol that goes.
    """
    known = division.home >= 0
    loads = np.bincount(division.home[known], division.load[known], division.count)[: division.count]
    too_much, too_little = loads - (1.0 + far) * division.mean, (1.0 - far) * division.mean - loads
    leaving = int((division.home >= division.count).sum()) + sum(
        _fewest(division.load[division.home == one], too_much[one]) for one in np.flatnonzero(too_much > 0)
    )
    if not known.all():  # cells without a patrol may come, and count as no change
        return leaving
    return max(
        leaving,
        sum(_fewest(division.load[division.home != one], too_little[one]) for one in np.flatnonzero(too_little > 0)),
    )


def _fewest(loads: Array, wanted: float) -> int:
    """Give how many of the heaviest cells together have so much load."""
    return int(np.searchsorted(np.cumsum(np.sort(loads)[::-1]), wanted * (1.0 - CLOSE))) + 1


def _proven(division: Division, seconds: float, progress: Optional[Progress]) -> tuple[float, int]:
    """Give how near to even loads can be, and how few cells may change; a better division that is found is taken."""
    even = max(0.0, float(division.load.max()) / division.mean - 1.0)
    small = division.count > 1 and len(division.load) * division.count <= PROVABLE
    if small and seconds > 0 and division.farthest > max(division.far, even) + CLOSE:
        proof = most_even(division, seconds, part(progress, 0.0, 0.5))
        _take_over(division, proof.part)
        even = max(even, proof.bound)
    fewest = fewest_bound(division, max(division.far, division.farthest))
    if small and seconds > 0 and division.changed > fewest:
        proof = fewest_changed(division, seconds, part(progress, 0.5, 1.0))
        _take_over(division, proof.part)
        fewest = max(fewest, int(proof.bound))
    return even, fewest


def _take_over(division: Division, better: Optional[Ints]) -> None:
    if better is not None:
        for cell in np.flatnonzero(better != division.part).tolist():
            division.hand_over(cell, int(better[cell]))


def _farthest(patrol: pd.Series[Any], load: Array) -> float:
    """Give how far the load of a patrol is from the mean at most; NaN without patrols."""
    loads = pd.Series(load, index=patrol.index).groupby(patrol).sum()
    return float((loads / loads.mean() - 1.0).abs().max()) if len(loads) and loads.mean() > 0 else float("nan")


def before_after(work: pd.DataFrame, balanced: Balanced, days: float) -> pd.DataFrame:
    """Give what each patrol has to do before and after.

    Parameters
    ----------
    work
        that of each cell, as ``workload`` gives it.
    days
        over which it is summed.

    Returns
    -------
    DataFrame
        ``tables.PATROL_BALANCE``, one row a patrol, by code. A patrol that is no more has no cells, a new one none
        before.
    """
    summed = work.assign(cells=1)[["cells", *work.columns]]
    states = balanced.cells
    before, after = (summed.groupby(states[name]).sum() for name in (col.PATROL_TODAY, col.PATROL))
    codes = pd.Index(sorted({*before.index, *after.index}, key=str), name=col.PATROL)
    table = pd.DataFrame(index=codes)
    for name in summed.columns:
        table[f"{name}_today"] = before[name].reindex(codes, fill_value=0)
        table[name] = after[name].reindex(codes, fill_value=0)
    areas = pd.concat([states.groupby(col.PATROL)["area"].first(), _main_areas(states)])
    table["area"] = areas[~areas.index.duplicated()].reindex(codes)
    for suffix, state in (("_today", before), ("", after)):
        means = state[col.LOAD_MIN].groupby(table["area"].reindex(state.index)).transform("mean")
        table[f"{col.TIMES_MEAN}{suffix}"] = (state[col.LOAD_MIN] / means).reindex(codes)
    table[col.HOURS_A_DAY] = table[col.LOAD_MIN] / 60.0 / days
    moved = states[states[col.MOVED]]
    for name, by in (("cells_gained", col.PATROL), ("cells_lost", col.PATROL_TODAY)):
        table[name] = moved[by].value_counts().reindex(codes, fill_value=0)
    return table.reset_index()[list(TABLES[PATROL_BALANCE])]
