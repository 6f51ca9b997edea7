"""What is told of cases in tables: the hot cells and whether they hold, what the heat hangs on, what comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ...geo import columns as col
from ...geo.study import Settings
from ...geo.tables import BACKTEST
from ..run import Run
from .cellmaps import answered_cases
from .numbers import number, percent
from .reportparts import begun
from .table import ONE, SHARE, TEXT, TWO, WHOLE, P, Table
from .texts import layer_title, word
from .webshapes import names_in

GUARDED = ("crowded_cases", "repeated_cases", "top_reporter_cases", "outstanding_cases", "vanishing_cells")


def hot(run: Run, labels: Mapping[str, str]) -> Table:
    """The hot cells, the surest first: in how many runs with other cells they are hot, and what they are without."""
    cells = hot_cells(run)
    known = [(key, form) for key, form in _OF_HOT if key in cells.columns and cells[key].notna().any()]
    table = begun("hot", labels, [(col.HOT, TEXT), ("grid_cell", TEXT), *known])
    for row in cells.drop(columns="geometry", errors="ignore").to_dict("records"):
        values = [_value(row[key], key, labels) for key, _ in known]
        table.rows.append((word(labels, f"hot.{row[col.HOT]}"), row[col.ID], *values))
        table.places.append((col.RESULT_CELL, row[col.ID]))
    table.intro = [*table.intro, *search_notes(run, labels)]
    return table


def search_notes(run: Run, labels: Mapping[str, str]) -> list[str]:
    """Say who was a neighbour and why, by which chance cells were judged, and how many of the hot ones are stable."""
    said = []
    for problem in run.problems:
        if problem.code.startswith(_OF_SEARCH):
            values = ((key, value) for key, value in problem.params.items() if isinstance(value, (int, float)))
            params = {key: number(value, 1 if value % 1 else 0) for key, value in values}
            said.append(word(labels, f"note.{problem.code}").format(**params))
    return said


_OF_SEARCH = ("neighbours_", "hotspots_", "cells_empty", "stability")
_OF_HOT = (
    (col.STREET, TEXT),
    (col.COMMUNITY, TEXT),
    (col.CASES, WHOLE),
    (col.GI_Z, ONE),
    (col.STABILITY, SHARE),
    (col.HOT_WITHOUT, TEXT),
    (col.VANISHES_BY, TEXT),
)


def hot_cells(run: Run) -> Any:
    """Give the hot cells, those with the least chance first, with the names of street and community."""
    cells = run.layers.get(col.RESULT_CELL)
    if cells is None or col.HOT not in cells.columns:
        return pd.DataFrame({col.HOT: [], col.ID: []})
    chosen = cells[cells[col.HOT].fillna("").str.startswith("hot")]
    return named(run, chosen.sort_values([col.GI_Q, col.GI_Z], ascending=[True, False]))


def named(run: Run, cells: Any) -> Any:
    """Give cells with the names of their street and community in the place of their ids."""
    for level in (col.STREET, col.COMMUNITY):
        if level in cells.columns:
            names = names_in(run.inputs.get(level))
            cells = cells.assign(**{level: [names.get(key, key) for key in cells[level]]})
    return cells


def _value(value: object, column: str, labels: Mapping[str, str]) -> object:
    """Give a value as a cell of a table; codes in words."""
    if not isinstance(value, str):
        return value
    prefix = "hot" if column == col.HOT_WITHOUT else column
    return labels.get(f"{prefix}.{value}", value)


def guard(run: Run, labels: Mapping[str, str]) -> Table:
    """What may make a place look hot that is not: n of N of each."""
    counts = [("guard_n", WHOLE), ("guard_total", WHOLE), ("guard_share", SHARE)]
    table = begun("guard", labels, [("area", TEXT), ("metric", TEXT), *counts])
    whole = run.figures[(run.figures["level"] == "whole") & run.figures["metric"].isin(GUARDED)]
    for row in whole.to_dict("records"):
        values = (row["n"], row["n_total"], row["value"])
        table.rows.append((word(labels, "level.whole"), word(labels, f"metric.{row['metric']}"), *values))
    return table


def quadrants(run: Run, labels: Mapping[str, str]) -> Table:
    """Cells of each kind by gap and cases, and whether they go together more than by chance."""
    counts = [*((one, WHOLE) for one in col.QUADRANTS), ("answered_in_gaps", WHOLE)]
    chance = [("answered_cases", WHOLE), ("cells_with_gap", SHARE), ("lift_short", TWO), ("p_short", P)]
    table = begun("quadrants", labels, [("kind", TEXT), *counts, *chance])
    for row in answered_cases(run):
        values = (row[key] for key in (*col.QUADRANTS, "n", "n_total", "gap_share", "lift", "p"))
        table.rows.append((layer_title(row["kind"], labels), *values))
    return table


def build(run: Run, labels: Mapping[str, str]) -> Table:
    """The cells of each kind where to build first."""
    areas = [("grid_cell", TEXT), (col.STREET, TEXT), (col.COMMUNITY, TEXT)]
    table = begun("build", labels, [("kind", TEXT), (col.RANK, WHOLE), *areas, ("answered_here", WHOLE)])
    for row in answered_cases(run):
        kind = row["kind"]
        keys = (col.build_rank(kind), col.ID, col.STREET, col.COMMUNITY, col.matching_cases(kind))
        for cell in to_build(run, kind).to_dict("records"):
            table.rows.append((layer_title(kind, labels), *(cell.get(key) for key in keys)))
            table.places.append((col.RESULT_CELL, cell[col.ID]))
    return table


def to_build(run: Run, kind: str) -> Any:
    """Give the cells with a gap and many cases, the most needed first, with the names of street and community."""
    cells, rank = run.layers[col.RESULT_CELL], col.build_rank(kind)
    return named(run, cells.drop(columns=cells.geometry.name).dropna(subset=[rank]).sort_values(rank))


def backtest(run: Run, labels: Mapping[str, str]) -> Table:
    """How much of the cases of the months held out each method found in so much land, the best first."""
    counts = [("hit_rate", SHARE), ("found_n", WHOLE), ("cases_of", WHOLE), ("times_chance", TWO), ("of_best", TWO)]
    columns = [("area_share", TEXT), ("forecast_method", TEXT), *counts, ("better_than_naive", TEXT)]
    table = begun("backtest", labels, columns)
    found = run.tables.get(BACKTEST, pd.DataFrame(columns=["area_share", "rank"]))
    for row in found.sort_values(["area_share", "rank"], kind="stable").to_dict("records"):
        land = word(labels, "backtest_land").format(share=percent(row["area_share"]))
        values = (row[key] for key in ("hit_rate", "n", "n_total", "pai", "pei"))
        better = f"{number(float(row['months_better']))}/{number(float(row['months']))}"
        table.rows.append((land, word(labels, f"{col.METHOD}.{row[col.METHOD]}"), *values, better))
    return table


def backtest_sentence(run: Run, labels: Mapping[str, str]) -> str:
    """Say how well the best method did beside the naive one; nothing where nothing was tested."""
    table = run.tables.get(BACKTEST)
    if table is None or table.empty:
        return ""
    share = told_share(run)
    best, naive = (_at(rows, share) for rows in (table[table["rank"] == 1], table[table[col.METHOD] == "naive"]))
    return word(labels, "backtest_sentence").format(
        months=str(best["held_out"]).replace("/", " – "),
        method=word(labels, f"{col.METHOD}.{best[col.METHOD]}"),
        share=percent(best["area_share"]),
        hit=percent(best["hit_rate"]),
        n=number(float(best["n"])),
        total=number(float(best["n_total"])),
        times=number(float(best["pai"]), 1),
        naive=percent(naive.get("hit_rate")) or "–",
        coming=best["coming"],
    )


def told_share(run: Run) -> float:
    """The share of the land by which the best method was chosen."""
    settings: Any = run.record.get("settings") or {}
    return float(settings.get("backtest_share", Settings.backtest_share))


def _at(rows: pd.DataFrame, share: float) -> Mapping[Any, Any]:
    """Give the row of a share of the land; nothing where there is none."""
    nearest = (rows["area_share"] - share).abs().sort_values(kind="stable").index[:1]
    return next(iter(rows.loc[nearest].to_dict("records")), {})
