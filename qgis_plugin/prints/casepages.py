"""What stands beside the maps of cells: what was found, how sure it is, and where to look first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import tables
from .panel import Panel
from .sheet import LEFT, Column, Table
from .wording import Wording, number

if TYPE_CHECKING:
    from ...layers.run import Run


def hotspots(run: Run, say: Wording, panel: Panel) -> None:
    """Hot and cold cells: street by street, and the hottest, with what they are without doubtful cases."""
    from ...layers.export.casereports import hot_cells

    panel.texts([*tables.hot_sentences(run, say), *_guarded(run, say)])
    panel.streets(tables.street_cases(run, say))
    hot = hot_cells(run)
    panel.longest(say("print_hot_list"), lambda rows: tables.hottest(hot, say, rows), len(hot))


def _guarded(run: Run, say: Wording) -> list[str]:
    """Say what heat hangs on, and how stable it is, as far as that was looked at."""
    from ...geo import columns as col

    said = []
    cells = say.one("", "vanishing_cells")
    if cells is not None:
        counts = [say.one("", metric) for metric in ("crowded_cases", "repeated_cases", "outstanding_cases")]
        crowded, repeats, reporters = (number(found["n"] if found else 0) for found in counts)
        total = {"count": number(cells["n"]), "total": number(cells["n_total"])}
        said.append(say("print_hot_guard", crowded=crowded, repeats=repeats, reporters=reporters, **total))
    if col.STABILITY in run.layers[col.RESULT_CELL].columns:
        said.append(say("print_hot_stable"))
    return said


def priority(run: Run, say: Wording, panel: Panel) -> None:
    """The cells for the coming month: how well that worked before, which methods, which cells."""
    from ...geo import columns as col
    from ...layers.export.casereports import backtest, backtest_sentence, named

    panel.texts(filter(None, [backtest_sentence(run, say.words)]))
    tested = backtest(run, say.words)
    for land in dict.fromkeys(row[0] for row in tested.rows):
        table = _methods(tested, str(land))
        if panel.fits(table):
            panel.headline(str(land))
            panel.table(table, "methods")
            panel.space()
    cells = named(run, run.layers[col.RESULT_CELL].dropna(subset=[col.PRIORITY]).sort_values(col.PRIORITY))
    panel.longest(say("print_priority_list"), lambda rows: _first(cells, say, rows), len(cells))


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
