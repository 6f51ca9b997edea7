"""Districts rolled up to their city, as a workbook: the city, each district, the runs they come from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...geo.figures import WHOLE as CITY
from ..rollup import Rollup
from .numbers import unit_name
from .table import ABOUT, TEXT, TWO, WHOLE, Figure, Table, about, value_unit
from .texts import localized, word
from .workbook import write_tables

_FIGURE = ABOUT[3:]  # kind, figure, scenario, radius


def write(rollup: Rollup, path: Path, labels: Mapping[str, str]) -> Path:
    """Write the workbook; ``Refused`` (output_not_writable) where that can't be done."""
    figures = rollup.figures
    city = Table(
        word(labels, "city"),
        [word(labels, key) for key in (*_FIGURE, "value", "n", "n_total", "unit", "districts_counted")],
        [TEXT, TEXT, TEXT, WHOLE, TWO, TWO, TWO, TEXT, WHOLE],
        [(*_numbers(row, labels), row["districts"]) for row in figures[figures["level"] == CITY].to_dict("records")],
    )
    districts = Table(
        word(labels, "districts"),
        [word(labels, key) for key in ("district", *_FIGURE, "value", "n", "n_total", "unit")],
        [TEXT, TEXT, TEXT, TEXT, WHOLE, TWO, TWO, TWO, TEXT],
        [(row["area_name"], *_numbers(row, labels)) for row in figures[figures["level"] != CITY].to_dict("records")],
    )
    return write_tables([city, districts, _sources(rollup, labels)], path, word(labels, "city"))


def _numbers(row: Mapping[Any, Any], labels: Mapping[str, str]) -> tuple[object, ...]:
    unit = str(row["unit"])
    counted = "count" if row["metric"].endswith("per_km2") or "_distance_" in row["metric"] else unit
    n_total = "km2" if row["metric"].endswith("per_km2") else counted
    return (
        *about({**row, "area_id": ""}, labels)[3:],
        Figure(row["value"], value_unit(row)),
        Figure(row["n"], counted),
        Figure(row["n_total"], n_total),
        unit_name(unit, labels),
    )


def _sources(rollup: Rollup, labels: Mapping[str, str]) -> Table:
    keys = ("district", "title", "made_by", "data_date", "period", "run_id", "made_on")
    table = Table(word(labels, "sources"), [word(labels, key) for key in keys], [TEXT] * len(keys))
    for run in rollup.runs:
        study = run.study
        period = " – ".join(study.period) if study.period else ""
        names = (localized(name, labels) for name in (study.district, study.title, study.unit))
        table.rows.append((*names, study.data_date, period, run.record.get("run_id"), run.record.get("date")))
    return table
