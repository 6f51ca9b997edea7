"""What is told of supply: how much there is where, who is overloaded, how evenly it is spread, what is open when."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...geo import columns as col
from ..kinds import palette
from ..run import Run
from .charts import Chart, Series
from .numbers import unit_name
from .reportparts import AREAS, area_name, area_place, begun, groups, part
from .table import ONE, SHARE, TEXT, TWO, WHOLE, Table
from .texts import facility_kinds, layer_title, title_of, word

_SHARES = ("covered_population", "covered_residential", "covered_builtup", "covered_land")
_HOUR = re.compile(r"(may_be_)?open_([a-z]{2})_([0-9]{2})")
_EVEN = "#8a8a8a"


def supply(run: Run, labels: Mapping[str, str]) -> Table:
    """Capacity within reach per 1,000 people, the whole district and its streets; and how evenly it is spread."""
    table = begun(
        "supply", labels, [("kind", TEXT), ("area", TEXT), ("per_1000", TWO), ("unit", TEXT), ("people", WHOLE)]
    )
    figures = run.figures[run.figures["metric"].isin(("supply_per_1000", "gini_supply"))]
    own = figures[figures["level"].isin(AREAS)]
    for (kind, level, area, name), found in groups(own, "kind", "level", "area_id", "area_name"):
        if "supply_per_1000" in found:
            unit = unit_name(str(found["supply_per_1000"]["unit"]), labels)
            values = (part(found, "supply_per_1000", "value"), unit, part(found, "supply_per_1000", "n_total"))
            table.rows.append((layer_title(kind, labels), area_name(name, level, labels), *values))
            table.places.append(area_place(run, level, area))
        if "gini_supply" in found:
            about = word(labels, "metric.gini_supply")
            table.rows.append((layer_title(kind, labels), about, part(found, "gini_supply", "value"), "", None))
            table.places.append(None)
    return table


def load(run: Run, labels: Mapping[str, str]) -> Table:
    """Each facility: the people for whom it is the nearest, against what it can serve; the most loaded first."""
    columns = [("kind", TEXT), ("name", TEXT), (col.CAPACITY, ONE), (col.DEMAND, WHOLE)]
    table = begun("load", labels, [*columns, (col.OVERLOAD, ONE), (col.TIMES_MEAN, TWO)])
    for kind in facility_kinds(run):
        layer = run.layers.get(col.demand(kind))
        for row in layer.to_dict("records") if layer is not None else ():
            values = (row.get(key) for key in (col.CAPACITY, col.DEMAND, col.OVERLOAD, col.TIMES_MEAN))
            table.rows.append((layer_title(kind, labels), row.get(col.NAME) or row[col.ID], *values))
            table.places.append((col.demand(kind), row[col.ID]))
    return table


def lorenz(run: Run, labels: Mapping[str, str]) -> Table:
    """The areas from the worst supplied up: what share of the people has what share of the supply."""
    columns = [("kind", TEXT), ("area", TEXT), (col.PEOPLE_SHARE, SHARE), (col.SUPPLY_SHARE, SHARE)]
    table = begun("lorenz", labels, columns)
    figures = run.figures[run.figures["metric"] == "lorenz_supply"]
    for kind, rows in figures.groupby("kind", sort=False):
        points = list(zip(rows["n"] / rows["n_total"], rows["value"]))
        for row, (people, share) in zip(rows.to_dict("records"), points):
            table.rows.append((layer_title(str(kind), labels), row["area_name"], people, share))
            table.places.append(area_place(run, row["level"], row["area_id"]))
        even = Series(word(labels, "chart_even"), _EVEN, ((0.0, 0.0), (1.0, 1.0)))
        own = Series(layer_title(str(kind), labels), palette().get(str(kind), _EVEN), ((0.0, 0.0), *points))
        title = title_of(table.title, layer_title(str(kind), labels), labels)
        across, up = word(labels, col.PEOPLE_SHARE), word(labels, col.SUPPLY_SHARE)
        table.charts.append(Chart(title, across, up, 1.0, 0.25, (own, even), x_percent=True))
    return table


def hours(run: Run, labels: Mapping[str, str]) -> Table:
    """What is open and covered at each hour of a day; at most: with those whose hours are not known."""
    columns = [("kind", TEXT), ("hour", TEXT), ("open_n", WHOLE), ("open_total", WHOLE), ("covered_open", SHARE)]
    table = begun("hours", labels, [*columns, ("covered_may_be_open", SHARE)])
    figures = run.figures[run.figures["scenario"].str.fullmatch(_HOUR.pattern)]
    share = next((name for name in _SHARES if name in set(figures["metric"])), "")
    curves: dict[tuple[str, str], dict[bool, dict[int, tuple[float, ...]]]] = {}
    for (kind, scenario), found in groups(figures, "kind", "scenario"):
        at_most, day, hour = _HOUR.fullmatch(str(scenario)).groups()  # type: ignore[union-attr]
        values = tuple(
            part(found, *which) or 0.0
            for which in (("open_facilities",), ("open_facilities", "n_total"), (share, "value"))
        )
        curves.setdefault((kind, day), {}).setdefault(bool(at_most), {})[int(hour)] = values
    for (kind, day), curve in curves.items():
        title = title_of(layer_title(kind, labels), word(labels, f"day.{day}"), labels)
        sure, most = curve[False], curve.get(True, {})
        for hour in sorted(sure):
            there = (*sure[hour], most[hour][2] if hour in most else None)
            table.rows.append((title, f"{hour:02d}:00", *there))
        what = word(labels, f"metric.{share}")
        drawn = [(word(labels, "covered_open"), sure), (word(labels, "covered_may_be_open"), most)]
        series = [
            Series(name, palette().get(kind, _EVEN), _steps(values), steps=True) for name, values in drawn if values
        ]
        table.charts.append(Chart(title, word(labels, "hour"), what, 24.0, 3.0, series))
    return table


def _steps(values: Mapping[int, tuple[float, ...]]) -> list[tuple[float, float]]:
    """The share at each full hour; the last one holds until midnight."""
    points = [(float(hour), values[hour][2]) for hour in sorted(values)]
    return [*points, (24.0, points[-1][1])]
