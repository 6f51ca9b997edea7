"""What is told of a run beside its lists of figures: one table a subject, the same in every product."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ...geo import metrics
from ..run import Run
from .casereports import backtest, build, guard, hot, quadrants
from .decisionreports import decisions
from .figurereports import case_figures
from .frontierreports import frontier
from .patrolreports import patrols
from .reportparts import AREAS, Row, area_name, area_place, begun, groups, part, told_share
from .sitingreports import siting
from .supplyreports import hours, load, lorenz, supply
from .table import ONE, SHARE, TEXT, TWO, WHOLE, Rate, Table
from .texts import facility_kinds, layer_title, scenario_title, title_of, word
from .timereports import changed, emerging, near_repeats, profile
from .verdicts import sentence


def reports(run: Run, labels: Mapping[str, str]) -> list[Table]:
    """Give the tables that the run has something for, in the order in which a meeting goes through them."""
    made = [subject(run, labels) for subject in _SUBJECTS]
    return [table for table in made if table.rows]


def brief(table: Table) -> Iterator[tuple[str, list[Sequence[object]]]]:
    """Give the rows of each kind (or level), of long lists the first ones: for paper and web page.

    What is told in curves needs no rows there.
    """
    if table.charts:
        return
    for name, rows in groupby(table.rows, key=lambda row: str(row[0])):
        yield name, list(rows)[: _FIRST.get(table.key)]


def _verdicts(run: Run, labels: Mapping[str, str]) -> Table:
    """What each clause demands of the whole district, and whether it is met, as a sentence."""
    table = begun("verdict", labels, [("kind", TEXT), (col.MEETS, TEXT), ("verdict", TEXT)])
    whole: Sequence[Row] = _judged(run, "whole").to_dict("records")
    order = {kind: place for place, kind in enumerate(facility_kinds(run))}
    for row in sorted(whole, key=lambda row: order.get(row["kind"], len(order))):
        met = labels[f"meets.{row[col.MEETS]}"]
        table.rows.append((layer_title(row["kind"], labels), met, sentence(run, row, labels)))
    return table


def _judged(run: Run, *levels: str) -> pd.DataFrame:
    """The verdicts of these levels."""
    verdicts = pd.DataFrame(columns=metrics.VERDICTS) if run.verdicts is None else run.verdicts
    return verdicts[verdicts["level"].isin(levels)]


def _scorecard(run: Run, labels: Mapping[str, str]) -> Table:
    """Each street and community: how many kinds meet their standard, n of N, its rank, and which."""
    verdicts = _judged(run, col.STREET, col.COMMUNITY)
    kinds = [kind for kind in facility_kinds(run) if kind in set(verdicts["kind"])]
    columns = [("level", TEXT), ("area", TEXT), (col.KINDS_MET, WHOLE), (col.KINDS_JUDGED, WHOLE)]
    table = begun("scorecard", labels, [*columns, (col.SCORE_RANK, WHOLE), *((kind, TEXT) for kind in kinds)])
    judged = {key: _whole_verdict(rows) for key, rows in verdicts.groupby(["level", "area_id", "kind"])[col.MEETS]}
    for level, name in ((col.STREET, col.RESULT_STREET), (col.COMMUNITY, col.RESULT_COMMUNITY)):
        layer = run.layers.get(name)
        if layer is None or col.KINDS_MET not in layer.columns:
            continue
        for row in layer.sort_values(col.SCORE_RANK, kind="stable").to_dict("records"):
            of_kind = (labels[f"meets.{judged.get((level, row[col.ID], kind), 'unknown')}"] for kind in kinds)
            counts = (row[col.KINDS_MET], row[col.KINDS_JUDGED], row[col.SCORE_RANK])
            table.rows.append((layer_title(level, labels), row.get(col.NAME) or row[col.ID], *counts, *of_kind))
            table.places.append((name, row[col.ID]))
    return table


def _whole_verdict(verdicts: pd.Series[Any]) -> str:
    """Of several demands on a kind: none may fail, and one at least can be judged."""
    there = set(verdicts)
    return "no" if "no" in there else ("yes" if "yes" in there else "unknown")


def _cover_counts(run: Run, labels: Mapping[str, str]) -> Table:
    """How much land no facility, one, or several reach."""
    columns = [("kind", TEXT), ("area", TEXT), ("land_ha", ONE)]
    columns += [(f"times_{count}", SHARE) for count in range(3)] + [("ha_twice", ONE)]
    table = begun("cover", labels, columns)
    figures = run.figures[run.figures["metric"].isin(("served_once", "served_twice"))]
    own = figures[figures["level"].isin(AREAS) & (figures["scenario"] == col.EXISTING) & (figures["standard_id"] != "")]
    for (kind, level, area, name), found in groups(own, "kind", "level", "area_id", "area_name"):
        total, once, twice = (
            part(found, "served_once", "n_total"),
            part(found, "served_once"),
            part(found, "served_twice"),
        )
        if total and once is not None and twice is not None:
            shares = (max(0.0, total - once - twice) / total, once / total, twice / total)
            table.rows.append((layer_title(kind, labels), area_name(name, level, labels), total, *shares, twice))
            table.places.append(area_place(run, level, area))
    return table


def _comparisons(run: Run, labels: Mapping[str, str]) -> Table:
    """What one scenario covers more and less than another, over the whole and street by street."""
    columns = [("kind", TEXT), ("area", TEXT), ("share_before", SHARE), ("share_after", SHARE)]
    columns += [(f"{change}_{what}", form) for change in col.CHANGES for what, form in (("people", WHOLE), ("ha", ONE))]
    columns += [("people_total", WHOLE), ("gini_before", TWO), ("gini_after", TWO)]
    table = begun("comparison", labels, columns)
    figures = run.figures
    share = told_share(figures)
    shares = figures[(figures["metric"] == share) & (figures["standard_id"] != "")]
    by_scenario = {
        (row["kind"], row["scenario"], row["level"], row["area_id"]): Rate(row["value"], row["n"], row["n_total"])
        for row in shares[shares["value"].notna()].to_dict("records")
    }
    gini = figures[figures["metric"] == "gini_covered"].set_index(["kind", "scenario"])["value"].to_dict()
    changed = figures[figures["scenario"].str.contains(col.comparison("", "")) & figures["level"].isin(AREAS)]
    for (kind, scenario, level, area, name), found in groups(
        changed, "kind", "scenario", "level", "area_id", "area_name"
    ):
        parts = [part(found, f"{change}_{what}") for change in col.CHANGES for what in ("people", "area")]
        if level == "whole" or any(parts):
            pair = scenario.split(col.comparison("", ""))
            both = (by_scenario.get((kind, one, level, area)) for one in pair)
            even = (gini.get((kind, one)) if level == "whole" else None for one in pair)
            about = title_of(layer_title(kind, labels), scenario_title(scenario, labels), labels)
            total = part(found, "gained_people", "n_total")
            table.rows.append((about, area_name(name, level, labels), *both, *parts, total, *even))
            table.places.append(area_place(run, level, area))
    return table


def _criticality(run: Run, labels: Mapping[str, str]) -> Table:
    """The facilities that would be missed most, each alone."""
    columns = [("kind", TEXT), ("name", TEXT), ("rank", WHOLE)]
    columns += [("alone_people", WHOLE), ("alone_ha", ONE), ("alone_residential_ha", ONE), (col.ID, TEXT)]
    table = begun("criticality", labels, columns)
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
    columns += [(f"metric.{metric}", WHOLE) for metric in col.PLAN_COUNTS]
    table = begun("plan", labels, columns)
    figures = run.figures[run.figures["metric"].isin(col.PLAN_COUNTS)]
    for (kind, level, area, name), found in groups(figures, "kind", "level", "area_id", "area_name"):
        task, done = part(found, "plan_done", "n_total"), part(found, "plan_done")
        counts = (part(found, metric) for metric in col.PLAN_COUNTS)
        share = done / task if task and done is not None else None
        name_of_part = f"{word(labels, f'level.{level}')} {name or area or word(labels, 'plan_undated')}"
        table.rows.append((layer_title(kind, labels), name_of_part, task, share, *counts))
    return table


_SUBJECTS = (
    *(_verdicts, _scorecard, _cover_counts, _comparisons, _criticality),
    *(siting, frontier, decisions, _plans, supply, load, lorenz, hours),
    *(hot, guard, quadrants, build, backtest),
    *(profile, emerging, changed, near_repeats, case_figures, patrols),
)
_FIRST = {
    **dict.fromkeys(("criticality", "load", "hot", "build"), 10),
    "emerging": 8,
    "changed": 12,
    "near_repeats": 16,
    "case_figures": 16,
    "patrols": 10,
}
"""How many rows of each kind are enough for paper; the workbook has them all."""


def _hectares(value: object) -> Optional[float]:
    return float(value) / 1e4 if isinstance(value, (int, float)) else None
