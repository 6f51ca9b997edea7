"""What is told of cases through time: when they are filed, where heat comes and goes, what changed, near repeats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ...geo import columns as col
from ...geo.tables import NEAR_REPEAT, PERIODS, TIME_PROFILE
from ..kinds import palette
from ..run import Run
from .casereports import named
from .charts import Bars
from .numbers import number
from .reportparts import Row, begun
from .table import ONE, TEXT, TWO, WHOLE, P, Table
from .texts import layer_title, word

CYCLES = ("month", "weekday", "hour")
_NAMED = {"month": 1, "weekday": 1, "hour": 3}
"""Every how many-th bar has its name below."""
MOST_NAMES = 8


def profile(run: Run, labels: Mapping[str, str]) -> Table:
    """Cases by month, weekday and hour: so many on such a day, and how that is against the usual."""
    counts = [("profile_n", WHOLE), ("profile_total", WHOLE), ("days", WHOLE), ("per_day", TWO), ("times_usual", TWO)]
    table = begun("profile", labels, [("cycle", TEXT), ("position", TEXT), *counts])
    table.charts.extend(_by_period(run, labels))
    found = run.tables.get(TIME_PROFILE, pd.DataFrame(columns=[col.CLASS_SUB, "cycle"]))
    for cycle in CYCLES:
        rows: Sequence[Row] = found[(found[col.CLASS_SUB] == "") & (found["cycle"] == cycle)].to_dict("records")
        names = [_position(cycle, int(row["position"]), labels) for row in rows]
        for name, row in zip(names, rows):
            values = (row[key] for key in ("n", "n_total", "days", "per_day", "times_usual"))
            table.rows.append((word(labels, f"cycle.{cycle}"), name, *values))
        if rows:
            shown = [name if place % _NAMED[cycle] == 0 else "" for place, name in enumerate(names)]
            title = f"{table.title}: {word(labels, f'cycle.{cycle}')}"
            high = [float(np.nan_to_num(row["per_day"])) for row in rows]  # months of which there is no day: no bar
            table.charts.append(Bars(title, word(labels, "per_day"), shown, high, palette()["case"]))
    return table


def _by_period(run: Run, labels: Mapping[str, str]) -> list[Bars]:
    """The course of the cases over the time of the study; a period without any knowledge has no bar."""
    found = run.tables.get(PERIODS)
    if found is None or found.empty:
        return []
    every = -(-len(found) // MOST_NAMES)
    names = [str(name) if place % every == 0 else "" for place, name in enumerate(found[col.PERIOD])]
    values = [float(value) for value in found[col.CASES].fillna(0.0)]
    return [Bars(word(labels, "cases_by_period"), word(labels, "col_cases"), names, values, palette()["case"])]


def _position(cycle: str, position: int, labels: Mapping[str, str]) -> str:
    """Name a month, a day of the week, an hour."""
    if cycle == "weekday":
        return word(labels, f"day.{col.DAYS[position - 1]}")
    return word(labels, "month_name").format(month=position) if cycle == "month" else f"{position:02d}:00"


def emerging(run: Run, labels: Mapping[str, str]) -> Table:
    """Cells by how their heat comes and goes, class by class, the strongest trend first."""
    areas = [("grid_cell", TEXT), (col.STREET, TEXT), (col.COMMUNITY, TEXT), (col.CASES, WHOLE)]
    trend = [("periods_hot_of", TEXT), (col.TREND_Z, ONE), (col.TREND_P, P)]
    table = begun("emerging", labels, [(col.EMERGING, TEXT), *areas, *trend])
    for row in emerging_cells(run).to_dict("records"):
        about = (row[col.ID], row.get(col.STREET), row.get(col.COMMUNITY), row.get(col.CASES))
        hot = f"{number(float(row[col.PERIODS_HOT]))}/{number(float(row[col.PERIODS_USED]))}"
        name = word(labels, f"{col.EMERGING}.{row[col.EMERGING]}")
        table.rows.append((name, *about, hot, row[col.TREND_Z], row[col.TREND_P]))
        table.places.append((col.RESULT_CELL, row[col.ID]))
    return table


def emerging_cells(run: Run) -> pd.DataFrame:
    """Give the cells that are, or were, hot, in the order of the classes, with the names of street and community."""
    cells = run.layers.get(col.RESULT_CELL)
    if cells is None or col.EMERGING not in cells.columns:
        return pd.DataFrame({col.EMERGING: []})
    order = {name: place for place, name in enumerate(col.EMERGING_CLASSES) if name.endswith("_hot")}
    chosen = cells.drop(columns=cells.geometry.name)[cells[col.EMERGING].isin(list(order))]
    chosen = chosen.assign(order=chosen[col.EMERGING].map(order))
    made: pd.DataFrame = named(run, chosen.sort_values(["order", col.TREND_Z], ascending=[True, False]))
    return made


def changed(run: Run, labels: Mapping[str, str]) -> Table:
    """Streets and communities with more or fewer cases than a year before, beyond chance or not."""
    columns = [("level", TEXT), ("area", TEXT), (col.CASES_BEFORE, WHOLE), (col.CASES_AFTER, WHOLE)]
    table = begun("changed", labels, [*columns, (col.CHANGE_Q, P), (col.CHANGED, TEXT)])
    for level, name in ((col.STREET, col.RESULT_STREET), (col.COMMUNITY, col.RESULT_COMMUNITY)):
        areas = run.layers.get(name)
        if areas is None or col.CHANGED not in areas.columns:
            continue
        for row in areas.sort_values(col.CHANGE_Q, kind="stable").to_dict("records"):
            values = (row[key] for key in (col.CASES_BEFORE, col.CASES_AFTER, col.CHANGE_Q))
            about = (layer_title(level, labels), row.get(col.NAME) or row[col.ID])
            table.rows.append((*about, *values, word(labels, f"{col.CHANGED}.{row[col.CHANGED]}")))
            table.places.append((name, row[col.ID]))
    return table


def near_repeats(run: Run, labels: Mapping[str, str]) -> Table:
    """Pairs of cases near in place and time, against as many as chance would give; of classes, the nearest pairs."""
    columns = [
        ("cases_of_class", TEXT),
        ("class_sub", TEXT),
        ("apart_m", TEXT),
        ("apart_days", TEXT),
        ("pairs", WHOLE),
        ("expected", ONE),
    ]
    table = begun("near_repeats", labels, [*columns, ("times_expected", TWO), ("knox_p", P)])
    found = run.tables.get(NEAR_REPEAT, pd.DataFrame(columns=[col.CLASS_SUB, "from_m", "from_days"]))
    nearest = (found["from_m"] == found["from_m"].min()) & (found["from_days"] == found["from_days"].min())
    for row in found[(found[col.CLASS_SUB] == "") | nearest].to_dict("records"):
        values: list[Any] = [row[key] for key in ("pairs", "expected", "times_expected", "knox_p")]
        spans = (f"{number(float(row[f'from_{unit}']))}–{number(float(row[f'to_{unit}']))}" for unit in ("m", "days"))
        about = ("by_class", row[col.CLASS_SUB]) if row[col.CLASS_SUB] else ("all_classes", "")
        table.rows.append((word(labels, about[0]), about[1], *spans, *values))
    return table
