"""What is told of how much more sites would cover, worked out by hand: table, curve, sentence."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from civicgrid.geo.tables import SITING_FRONTIER, TABLES
from civicgrid.layers.export import sitingreports
from civicgrid.layers.export.charts import round_step, share_axis, svg
from civicgrid.layers.export.reports import reports
from civicgrid.layers.export.resulttables import result_tables
from civicgrid.layers.run import Run
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.sited_run import sited_run
from civicgrid.tests.layers.told import rows

SITES = [("sites", 0, 0.0, 5000.0, 0.0, 0), ("sites", 1, 1.0, 6000.0, 0.004, 0), ("sites", 2, 2.0, 6800.0, 0.0, 1)]
SITES += [("sites", 4, 4.0, 7000.0, 0.0, 0)]
COSTS = [("cost", 0, 0.0, 50.0, 0.0, 0), ("cost", 1, 200.0, 70.0, 0.0, 1), ("cost", 3, 800.0, 76.0, 0.01, 0)]


def compared(rows: list[tuple[object, ...]], kind: str = "public_toilet", unit: str = "persons") -> Run:
    names = ["against", "sites", "cost", "n", "proven_gap", "knee"]
    total = 10_000.0 if unit == "persons" else 100.0
    table = pd.DataFrame(rows, columns=names).assign(kind=kind, n_total=total, unit=unit)
    run = sited_run()
    return replace(run, tables={**run.tables, SITING_FRONTIER: table[list(TABLES[SITING_FRONTIER])]})


def test_each_number_of_sites_with_what_it_covers_and_what_each_adds() -> None:
    (table,) = [one for one in reports(compared(SITES), english()) if one.key == "frontier"]
    assert [row[1:] for row in rows(table)] == [
        ["0", "0.0", "50.0% (5,000/10,000)", "", "0.0%", ""],
        ["1", "1.0", "60.0% (6,000/10,000)", "1,000", "0.4%", ""],
        ["2", "2.0", "68.0% (6,800/10,000)", "800", "0.0%", "Turning point"],
        ["4", "4.0", "70.0% (7,000/10,000)", "200", "0.0%", ""],
    ]
    assert {row[0] for row in table.rows} == {"Public toilet: coverage against number of sites"}


def test_the_curve_is_drawn_as_high_as_it_needs_with_its_turning_point() -> None:
    (table,) = [one for one in reports(compared(SITES), english()) if one.key == "frontier"]
    (chart,) = table.charts
    curve, knee = chart.series
    assert [shared for pair in curve.points for shared in pair] == pytest.approx([0, 0.5, 1, 0.6, 2, 0.68, 4, 0.7])
    assert chart.y_axis == pytest.approx((0.5, 0.7))
    assert [text for _, text in chart.ticks()] == ["50%", "55%", "60%", "65%", "70%"]
    assert [text for _, text in chart.marks()] == ["0", "1", "2", "3", "4"]
    assert (knee.name, list(knee.points)) == ("Turning point: 2", [(2, pytest.approx(0.5)), (2, 0.68)])
    assert "M52.0 234.0L" in svg(chart)  # begins at the foot of the axis


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (
            compared(SITES),
            "Up to 2 sites each adds at least 800 people; after that each adds at most 100 people.",
        ),
        (
            compared(COSTS, unit="ha"),
            "Up to a cost of 200 every 100 spent adds at least 10.0 ha; after that every 100 adds at most 1.0 ha.",
        ),
        (
            compared(COSTS, kind="", unit="ha"),
            (
                "For all kinds that share the budget, up to a cost of 200 every 100 spent adds at least 10.0 ha; after"
                " that every 100 adds at most 1.0 ha."
            ),
        ),
    ],
)
def test_one_sentence_says_up_to_where_more_pays_off(run: Run, said: str) -> None:
    assert sitingreports.sentences(run, "public_toilet", english())[-1] == said


def test_nothing_is_said_where_it_nowhere_turns() -> None:
    straight = compared([(*row[:-1], 0) for row in SITES])
    assert "Up to" not in " ".join(sitingreports.sentences(straight, "public_toilet", english()))
    (table,) = [one for one in reports(straight, english()) if one.key == "frontier"]
    assert len(table.charts[0].series) == 1
    assert "frontier" not in {one.key for one in reports(sited_run(), english())}


@pytest.mark.parametrize("labels", [english(), chinese()])
def test_every_head_is_in_words(labels: dict[str, str]) -> None:
    run = compared(SITES, kind="")
    (sheet,) = result_tables(run, labels)
    (table,) = [one for one in reports(run, labels) if one.key == "frontier"]
    assert not [head for head in (*sheet.heads, *table.heads, sheet.title) if "_" in head or "." in head]


@pytest.mark.parametrize(("end", "step"), [(1.0, 0.2), (3.0, 0.5), (8.0, 1.0), (12.0, 2.0), (850.0, 200.0)])
def test_steps_are_round(end: float, step: float) -> None:
    assert round_step(end, 8) == pytest.approx(step)


@pytest.mark.parametrize(
    ("least", "most", "axis"),
    [(0.622, 0.825, (0.6, 1.0)), (0.61, 0.64, (0.61, 0.65)), (0.99, 1.0, (0.96, 1.0)), (0.1, 0.9, (0.0, 1.0))],
)
def test_the_axis_holds_the_shares(least: float, most: float, axis: tuple[float, float]) -> None:
    low, top = share_axis(least, most)
    assert low <= least <= most <= top + 1e-12
    assert (low, top) == pytest.approx(axis)
