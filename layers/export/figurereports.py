"""What is told of how cases are dealt with: area by area, class by class, graded and ranked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ...geo.tables import CASE_FIGURES
from ..run import Run
from .numbers import number
from .reportparts import Row, area_place, begun
from .table import ONE, TEXT, WHOLE, Rate, Table
from .texts import layer_title, word

LEVELS = ("whole", col.STREET, col.COMMUNITY, "patrol_grid", "class_main", "class_sub", "source")
RATES = ("close_rate", "on_time_rate", "rework_rate", "repeat_rate")
RANKED_BY = "on_time_rate"


def case_figures(run: Run, labels: Mapping[str, str]) -> Table:
    """Each area, class and source: filed, rates with n of N, hours, grade, rank and how that moved, their course."""
    rates = [(rate, TEXT) for rate in RATES]
    columns = [("level", TEXT), ("area", TEXT), ("cases_filed", WHOLE), *rates, ("hours_to_close", ONE)]
    graded = [("grade", TEXT), ("rank", WHOLE), ("rank_moved", TEXT), ("trend", TEXT)]
    table = begun("case_figures", labels, [*columns, *graded])
    found = run.tables.get(CASE_FIGURES)
    if found is None:
        return table
    whole = found[(found["period"] == "") & found["level"].isin(LEVELS)]
    moved = _moved(found)
    for level in LEVELS:
        for area, figures in _ranked(whole[whole["level"] == level]):
            table.rows.append((_level(level, labels), *_row(level, area, figures, moved, labels)))
            table.places.append(area_place(run, level, area))
    return table


def _ranked(rows: pd.DataFrame) -> Iterator[tuple[str, dict[str, Row]]]:
    """Give the figures of each area by metric, the best ranked first, those without a rank last."""
    areas: dict[str, dict[str, Row]] = {}
    for row in rows.to_dict("records"):
        areas.setdefault(row["area_id"], {})[row["metric"]] = row

    def rank(item: tuple[str, dict[str, Row]]) -> float:
        found = item[1].get(RANKED_BY, {}).get("rank")
        return float("inf") if found is None or pd.isna(found) else float(found)

    yield from sorted(areas.items(), key=rank)


def _row(
    level: str, area: str, figures: Mapping[str, Row], moved: Mapping[tuple[str, str], str], labels: Mapping[str, str]
) -> tuple[object, ...]:
    ranked, filed = figures.get(RANKED_BY, {}), figures.get("cases_filed", {})
    name = word(labels, "level.whole") if level == "whole" else str(next(iter(figures.values()))["area_name"] or area)
    rates = (_rate(figures.get(rate)) for rate in RATES)
    hours = figures.get("hours_to_close", {}).get("value")
    rank = None if level == "whole" else ranked.get("rank")
    return (
        name,
        filed.get("value"),
        *rates,
        hours,
        ranked.get("grade", ""),
        rank,
        moved.get((level, area), ""),
        filed.get("trend", ""),
    )


def _rate(figure: Optional[Row]) -> Optional[Rate]:
    return None if figure is None or pd.isna(figure["value"]) else Rate(figure["value"], figure["n"], figure["n_total"])


def _moved(figures: pd.DataFrame) -> dict[tuple[str, str], str]:
    """How each area moved in the ranking from the last period but one to the last."""
    periods = figures.loc[figures["period"] != "", "period"]
    last = figures[(figures["period"] == periods.max()) & (figures["metric"] == RANKED_BY)]
    return {
        (row["level"], row["area_id"]): _arrow(float(row["rank_before"]) - float(row["rank"]))
        for row in last.to_dict("records")
        if row["level"] != "whole" and pd.notna(row["rank"]) and pd.notna(row["rank_before"])
    }


def _arrow(places: float) -> str:
    return "=" if places == 0 else f"{'▲' if places > 0 else '▼'}{number(abs(places))}"


def _level(level: str, labels: Mapping[str, Any]) -> str:
    return word(labels, f"level.{level}") if f"level.{level}" in labels else layer_title(level, labels)
