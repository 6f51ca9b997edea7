"""A table as every product shows it: heads, rows, how each column is written, and how a figure is told in a row."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional
from unicodedata import east_asian_width

from ...geo import metrics
from .charts import AnyChart
from .numbers import amount, number, percent
from .texts import layer_title, scenario_title

SHARE, WHOLE, ONE, TWO, TEXT = "0.0%", "#,##0", "#,##0.0", "#,##0.00", "General"
P, LEAST_P = "0.000", 0.001
"""Of probabilities; smaller ones are told as smaller than this."""
HECTARES = "[<0.1]0.0000;#,##0.00"
"""Of single areas: a small one still shows how large it is."""
UNIT_FORMATS = {"share": SHARE, "count": WHOLE, "persons": WHOLE, "m": WHOLE, "ha": ONE, "1/km2": TWO}
ABOUT = ("level", "area_id", "area", "kind", "metric", "scenario", "radius_m")
"""What a figure is of: the first columns where figures stand one a row."""


_WIDE = ("W", "F", "A")  # wide, of full width, or so beside Chinese signs
_UNITS = {"lorenz_supply": "share", "gini_covered": "ratio", "gini_supply": "ratio"}
"""Values of another unit than their n."""


@dataclass(frozen=True)
class Figure:
    """A number shown in the decimals of its unit."""

    value: float
    unit: str


@dataclass(frozen=True)
class Rate:
    """A share with what it is of: shown as ``93.7% (911/972)``."""

    value: float
    n: float
    n_total: float


@dataclass
class Table:
    """One sheet: a title, the heads of the columns with their number formats, rows.

    key
        what it tells of, as ``reports`` names it; empty for the lists of the workbook alone.
    note
        what has to be known to read it.
    charts
        the same as curves or bars.
    places
        of each row the result layer and the id of what it is about, None for a row that stands nowhere on the map;
        empty where none does.
    """

    title: str
    heads: Sequence[str]
    formats: Sequence[str]
    rows: list[Sequence[object]] = field(default_factory=list)
    intro: Sequence[str] = ()
    key: str = ""
    note: str = ""
    places: list[Optional[tuple[str, object]]] = field(default_factory=list)
    charts: list[AnyChart] = field(default_factory=list)


def shown(value: object, form: str) -> str:
    """Give the value of a cell as people read it; nothing where there is none."""
    if isinstance(value, Figure):
        return percent(value.value) if value.unit == "share" else amount(value.value, value.unit)
    if isinstance(value, Rate):
        return f"{percent(value.value)} ({number(float(value.n))}/{number(float(value.n_total))})"
    if form == SHARE:
        return percent(value)
    if form == P and isinstance(value, float) and value < LEAST_P:
        return f"<{LEAST_P:g}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value, {WHOLE: 0, ONE: 1, P: 3}.get(form, 2))
    return "" if value is None else str(value)


def letters(text: str) -> int:
    """Count the places that a text takes: two for a sign that is wide in a Chinese font."""
    return sum(2 if east_asian_width(letter) in _WIDE else 1 for letter in text)


def about(row: Mapping[Any, Any], labels: Mapping[str, str]) -> tuple[object, ...]:
    """Say what a figure is of, in the columns ``ABOUT``."""
    return (
        labels.get(f"level.{row['level']}", row["level"]),
        row["area_id"],
        row["area_name"],
        layer_title(row["kind"], labels) if row["kind"] else "",
        labels.get(f"metric.{row['metric']}", row["metric"]),
        scenario_title(row["scenario"], labels),
        _radius(row["radius_m"]),
    )


def value_unit(row: Mapping[Any, Any]) -> str:
    """Unit of the value of a figure: a share is of no unit, whatever its n and N are counted in."""
    metric = str(row["metric"])
    return _UNITS.get(metric) or ("share" if metrics.is_share(metric) else str(row["unit"]))


def _radius(value: object) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else None
