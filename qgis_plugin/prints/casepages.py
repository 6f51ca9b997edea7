"""What stands beside the maps of cells: what was found, how sure it is, and where to look first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..shown import HOTSPOTS
from . import tables
from .panel import Panel
from .sheet import GREY, LEFT, Column, Style, Table
from .wording import Wording, number, percent

if TYPE_CHECKING:
    pass

MOST_OF_A_CLASS, MOST_HOT = 5, 6
SIGNIFICANT = 0.05
"""A smaller p is told as more than chance."""


def fill(panel: Panel, code: str) -> None:
    """Fill the panel beside the map of this code."""
    from ...geo import columns as col

    kind = code[len(col.quadrant("")) :]
    if code == col.quadrant(kind):
        _quadrants(panel, kind)
    else:
        {HOTSPOTS: _hotspots, col.EMERGING: _emerging, col.PRIORITY: _priority}[code](panel)


def _hotspots(panel: Panel) -> None:
    """Hot and cold cells: street by street, and the hottest, with what they are without doubtful cases."""
    from ...layers.export.casereports import hot_cells, search_notes

    say, run = panel.say, panel.say.run
    first, *others = tables.hot_sentences(say)
    panel.text(first, Style(bold=True))
    panel.texts([*others, *search_notes(run, say.words), *_guarded(say)], Style(9.5, GREY))
    hot = hot_cells(run)
    panel.longest(say("print_hot_list"), lambda rows: tables.hottest(hot, say, rows), min(len(hot), MOST_HOT))
    panel.streets(tables.street_cases(say))


def _guarded(say: Wording) -> list[str]:
    """Say what heat hangs on, as far as that was looked at."""
    cells = say.one("", "vanishing_cells")
    if cells is None:
        return []
    counts = [say.one("", metric) for metric in ("crowded_cases", "repeated_cases", "outstanding_cases")]
    crowded, repeats, reporters = (number(found["n"] if found else 0) for found in counts)
    total = {"count": number(cells["n"]), "total": number(cells["n_total"])}
    return [say("print_hot_guard", crowded=crowded, repeats=repeats, reporters=reporters, **total)]


def _priority(panel: Panel) -> None:
    """The cells for the coming month: how well that worked before, which methods, which cells."""
    from ...geo import columns as col
    from ...layers.export.casereports import backtest, backtest_sentence, named, told_share

    say, run = panel.say, panel.say.run
    panel.texts(filter(None, [backtest_sentence(run, say.words)]))
    tested = backtest(run, say.words)
    land = say("backtest_land", share=percent(told_share(run)))
    panel.headline(land)
    panel.table(_methods(tested, land), "methods")
    panel.space()
    cells = named(run, run.layers[col.RESULT_CELL].dropna(subset=[col.PRIORITY]).sort_values(col.PRIORITY))
    panel.longest(say("print_priority_list"), lambda rows: _first(cells, say, rows), len(cells))


def _emerging(panel: Panel) -> None:
    """How hot spots come and go: so many cells of each class, and those that grow first."""
    from ...geo import columns as col
    from ...layers.export.timereports import emerging_cells

    say, run = panel.say, panel.say.run
    cells = emerging_cells(run)
    there = set(cells[col.EMERGING])
    names = {one: say.words[f"{col.EMERGING}.{one}"] for one in col.EMERGING_CLASSES if one in there}
    panel.texts([_course(say, {name: int((cells[col.EMERGING] == one).sum()) for one, name in names.items()})])
    for one, name in names.items():
        own = cells[cells[col.EMERGING] == one]
        panel.longest(name, lambda rows, own=own: _trends(own, say, rows), min(len(own), MOST_OF_A_CLASS))


def _course(say: Wording, counts: Mapping[str, int]) -> str:
    """Say of which periods it is told, and how many cells are of each class (name → number)."""
    from ...geo import columns as col
    from ...geo.tables import PERIODS

    if not counts:
        return say("print_emerging_none")
    periods = say.run.tables[PERIODS][col.PERIOD]
    return say(
        "print_emerging_sentence",
        periods=number(len(periods)),
        first=periods.iloc[0],
        last=periods.iloc[-1],
        cells=number(len(say.run.layers[col.RESULT_CELL])),
        classes=", ".join(f"{name} {number(count)}" for name, count in counts.items()),
    )


def _trends(cells: Any, say: Wording, rows: int) -> Table:
    """Cells with their trend."""
    parts = [
        ("id", Column(say.words["grid_cell"], 42.0, LEFT)),
        ("street", Column(say("col_street"), 30.0, LEFT)),
        ("community", Column(say.words["community"], 32.0, LEFT)),
        ("cases", Column(say("col_cases"), 17.0)),
        ("periods_hot", Column(say("col_periods_hot"), 14.0)),
        ("trend_z", Column(say("col_trend"), 14.0)),
    ]
    return tables.listed(cells, say, rows, parts)


def _quadrants(panel: Panel, kind: str) -> None:
    """Whether the cases that a kind answers lie where it is missing: two by two, and where to build first."""
    from ...geo import columns as col
    from ...layers.export.casereports import to_build
    from ...layers.export.cellmaps import answered_cases

    say, run = panel.say, panel.say.run
    row = next(row for row in answered_cases(run) if row["kind"] == kind)
    panel.texts(_chance(row, say))
    build, manage, watch, fine = (number(row[key]) for key in col.QUADRANTS)
    columns = [
        Column(say("cells_counted"), 60.0, LEFT),
        Column(say("with_gap"), 45.0),
        Column(say("without_gap"), 44.0),
    ]
    panel.headline(say.words[col.quadrant(kind)])
    panel.table(Table(columns, [[say("many_cases"), build, manage], [say("few_cases"), watch, fine]]), "quadrants")
    panel.space()
    cells = to_build(run, kind)
    cells = cells.assign(priority=cells[col.build_rank(kind)], cases=cells[col.matching_cases(kind)])
    panel.longest(say("print_build_list"), lambda rows: _first(cells, say, rows), len(cells))


def _chance(row: Mapping[Any, Any], say: Wording) -> list[str]:
    """Say how many of the cases lie in gaps, and whether that is more than chance."""
    said = say(
        "print_quadrant",
        total=number(row["n_total"]),
        classes=row["classes"],
        n=number(row["n"]),
        share=percent(row["n"] / row["n_total"] if row["n_total"] else None),
        gaps=percent(row["gap_share"]),
        lift=number(row["lift"], 2),
        p=number(row["p"], 3),
        shifts=number(row["shifts"]),
    )
    if not row["p"] < SIGNIFICANT:
        return [said, say("print_quadrant_chance")]
    return [said] if row["lift"] > 1 else [said, say("print_quadrant_less")]


def _methods(tested: Any, land: str) -> Table:
    """The methods on so much land."""
    from ...layers.export.table import shown

    rows = [
        [shown(cell, form) for cell, form in zip(row[1:], tested.formats[1:])] for row in tested.rows if row[0] == land
    ]
    columns = [
        Column(head, 42.0 if place == 0 else 17.0, *((LEFT,) if place == 0 else ()))
        for place, head in enumerate(tested.heads[1:])
    ]
    return tables.fitted(Table(columns, rows))


def _first(cells: Any, say: Wording, rows: int) -> Table:
    """The cells to be patrolled first."""
    return tables.listed(
        cells,
        say,
        rows,
        [
            ("priority", Column(say("col_rank"), 14.0)),
            ("id", Column(say.words["grid_cell"], 45.0, LEFT)),
            ("street", Column(say("col_street"), 34.0, LEFT)),
            ("community", Column(say.words["community"], 36.0, LEFT)),
            ("cases", Column(say("col_cases"), 20.0)),
        ],
    )
