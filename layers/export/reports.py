"""What is told of a run beside its lists of figures: one table a subject, the same in every product."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ..run import Run
from .table import ONE, SHARE, TEXT, WHOLE, Table
from .texts import facility_kinds, layer_title, scenario_title, word

Row = Mapping[Any, Any]
_SHARES = ("covered_residential", "covered_population", "covered_builtup", "covered_land")
_AREAS = ("whole", col.STREET)
_PLAN = ("plan_done", "plan_under_construction", "plan_planned", "plan_late")


def reports(run: Run, labels: Mapping[str, str]) -> list[Table]:
    """Give the tables that the run has something for, in the order in which a meeting goes through them."""
    made = [_cover_counts(run, labels), _comparisons(run, labels), _criticality(run, labels), _plans(run, labels)]
    return [table for table in made if table.rows]


def _table(key: str, labels: Mapping[str, str], columns: Sequence[tuple[str, str]]) -> Table:
    """Begin a table of these columns: key of the head, how its values are written."""
    heads, formats = zip(*((word(labels, head), form) for head, form in columns))
    title, note = (word(labels, f"report_{key}{part}") for part in ("", "_note"))
    return Table(title, heads, formats, intro=(title, note), key=key, note=note)


def _groups(figures: pd.DataFrame, *by: str) -> Iterator[tuple[tuple[Any, ...], dict[str, Row]]]:
    """Give the figures of each group by their metric, in the order in which they stand."""
    for key, rows in figures.groupby(list(by), sort=False, dropna=False):
        yield key, {row["metric"]: row for row in rows.to_dict("records")}


def _part(found: Mapping[str, Row], metric: str, part: str = "n") -> Optional[float]:
    return None if metric not in found else float(found[metric][part])


def _area(name: str, level: str, labels: Mapping[str, str]) -> str:
    return word(labels, "level.whole") if level == "whole" else name


def _cover_counts(run: Run, labels: Mapping[str, str]) -> Table:
    """How much land no facility, one, or several reach."""
    columns = [("kind", TEXT), ("area", TEXT), ("land_ha", ONE)]
    columns += [(f"times_{count}", SHARE) for count in range(3)] + [("ha_twice", ONE)]
    table = _table("cover", labels, columns)
    figures = run.figures[run.figures["metric"].isin(("served_once", "served_twice"))]
    own = figures[
        figures["level"].isin(_AREAS) & (figures["scenario"] == col.EXISTING) & (figures["standard_id"] != "")
    ]
    for (kind, level, _, name), found in _groups(own, "kind", "level", "area_id", "area_name"):
        total, once, twice = (
            _part(found, "served_once", "n_total"),
            _part(found, "served_once"),
            _part(found, "served_twice"),
        )
        if total and once is not None and twice is not None:
            shares = (max(0.0, total - once - twice) / total, once / total, twice / total)
            table.rows.append((layer_title(kind, labels), _area(name, level, labels), total, *shares, twice))
    return table


def _comparisons(run: Run, labels: Mapping[str, str]) -> Table:
    """What one scenario covers more and less than another, over the whole and street by street."""
    columns = [("kind", TEXT), ("area", TEXT), ("share_before", SHARE), ("share_after", SHARE)]
    columns += [(f"{change}_{what}", form) for change in col.CHANGES for what, form in (("people", WHOLE), ("ha", ONE))]
    columns += [("people_total", WHOLE), ("scenario", TEXT)]
    table = _table("comparison", labels, columns)
    figures = run.figures
    share = next((name for name in _SHARES if name in set(figures["metric"])), "")
    shares = figures[(figures["metric"] == share) & (figures["standard_id"] != "")]
    by_scenario = {
        (row["kind"], row["scenario"], row["level"], row["area_id"]): row["value"] for row in shares.to_dict("records")
    }
    changed = figures[figures["scenario"].str.contains(col.comparison("", "")) & figures["level"].isin(_AREAS)]
    for (kind, scenario, level, area, name), found in _groups(
        changed, "kind", "scenario", "level", "area_id", "area_name"
    ):
        parts = [_part(found, f"{change}_{what}") for change in col.CHANGES for what in ("people", "area")]
        if level == "whole" or any(parts):
            both = (by_scenario.get((kind, one, level, area)) for one in scenario.split(col.comparison("", "")))
            about = (layer_title(kind, labels), _area(name, level, labels), *both)
            total = _part(found, "gained_people", "n_total")
            table.rows.append((*about, *parts, total, scenario_title(scenario, labels)))
    return table


def _criticality(run: Run, labels: Mapping[str, str]) -> Table:
    """The facilities that would be missed most, each alone."""
    columns = [("kind", TEXT), ("name", TEXT), ("rank", WHOLE)]
    columns += [("alone_people", WHOLE), ("alone_ha", ONE), ("alone_residential_ha", ONE), (col.ID, TEXT)]
    table = _table("criticality", labels, columns)
    for kind in facility_kinds(run):
        layer = run.layers.get(col.criticality(kind))
        for row in layer.sort_values(col.RANK).to_dict("records") if layer is not None else ():
            areas = (_hectares(row.get(key)) for key in (col.ALONE_M2, col.ALONE_RESIDENTIAL_M2))
            known = (row.get(col.NAME), row.get(col.RANK), row.get(col.ALONE_PEOPLE))
            table.rows.append((layer_title(kind, labels), *known, *areas, row.get(col.ID)))
            table.places.append((col.criticality(kind), row.get(col.ID)))
    return table


def _plans(run: Run, labels: Mapping[str, str]) -> Table:
    """What of the plan is done, by year, quarter and batch: n of N."""
    columns = [("kind", TEXT), ("plan_part", TEXT), ("task", WHOLE), ("done_share", SHARE)]
    columns += [(f"metric.{metric}", WHOLE) for metric in _PLAN]
    table = _table("plan", labels, columns)
    figures = run.figures[run.figures["metric"].isin(_PLAN)]
    for (kind, level, area, name), found in _groups(figures, "kind", "level", "area_id", "area_name"):
        task, done = _part(found, "plan_done", "n_total"), _part(found, "plan_done")
        counts = (_part(found, metric) for metric in _PLAN)
        share = done / task if task and done is not None else None
        part = f"{word(labels, f'level.{level}')} {name or area or word(labels, 'plan_undated')}"
        table.rows.append((layer_title(kind, labels), part, task, share, *counts))
    return table


def _hectares(value: object) -> Optional[float]:
    return float(value) / 1e4 if isinstance(value, (int, float)) else None
