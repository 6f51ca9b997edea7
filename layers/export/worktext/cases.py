"""What a work report says of cases: how many, how they were dealt with, of what they are, where they gather."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ....geo import columns as col
from ....geo.figures import WHOLE
from ....geo.study import Settings
from ....geo.tables import CASE_FIGURES
from ..figurereports import RANKED_BY, RATES
from ..numbers import number
from ..runfigures import Row
from ..texts import left_out_of_hotspots, without_point, word
from .teller import Teller

_MOST = 3
"""How many of the first ones are named."""


def paragraphs(tell: Teller) -> list[str]:
    """Give what there is to say of the cases; nothing where there are none."""
    counted = tell.whole("cases")
    if counted is None:
        return []
    period = " – ".join(tell.run.study.period or ())
    first = tell("cases_of" if period else "cases", period=period, count=number(counted["value"]))
    parts = ([first, *_rates(tell), *_classes(tell)], [*_hot(tell), without_point(tell.run, tell.labels, number)])
    return [text for text in map(tell.paragraph, parts) if text]


def _rates(tell: Teller) -> Iterator[str]:
    """How cases were dealt with in the whole district, and where best and worst."""
    rates = [(rate, row) for rate in RATES for row in _figures(tell, rate, WHOLE)]
    if rates:
        said = (
            tell("named_rate", metric=word(tell.labels, f"metric.{rate}"), rate=tell.rate(row)) for rate, row in rates
        )
        yield tell("rates", rates=tell.listed(said))
    yield tell.extremes(RANKED_BY, _figures(tell, RANKED_BY, col.STREET))


def _classes(tell: Teller) -> Iterator[str]:
    """The small classes with most cases."""
    rows = sorted(_figures(tell, "cases_filed", col.CLASS_SUB), key=lambda row: -row["value"])[:_MOST]
    if rows:
        yield tell(
            "classes", classes=tell.listed(tell("named_count", name=row["area_name"], count=_of(row)) for row in rows)
        )


def _of(row: Row) -> str:
    return f"{number(row['n'])}/{number(row['n_total'])}"


def _figures(tell: Teller, metric: str, level: str) -> Sequence[Row]:
    """The figures of all of the period, of every area or class of a level that has a value."""
    table = tell.run.tables.get(CASE_FIGURES)
    if table is None:
        return []
    own = table[(table["metric"] == metric) & (table["level"] == level) & (table["period"] == "")]
    return own[own["value"].notna()].to_dict("records")


def _hot(tell: Teller) -> Iterator[str]:
    """How many cells are hot and cold, in which streets most are, and what was left out of it."""
    hot, cold, cases = (tell.whole(metric) for metric in ("hot_cells", "cold_cells", "cases"))
    if hot is None or cold is None or cases is None:
        return
    settings: Any = tell.run.record.get("settings") or {}
    yield word(tell.labels, "print_hot_sentence").format(
        cases=number(cases["value"]),
        cells=number(hot["n_total"]),
        hot=number(hot["value"]),
        cold=number(cold["value"]),
        alpha=f"{settings.get('fdr_alpha', Settings.fdr_alpha):g}",
    )
    streets = [row for row in sorted(tell.streets("hot_cells"), key=lambda row: -row["value"]) if row["value"] > 0]
    if streets:
        named = (tell("named_count", name=row["area_name"], count=number(row["value"])) for row in streets[:_MOST])
        yield tell("hot_streets", streets=tell.listed(named))
    apart = left_out_of_hotspots(tell.run)
    if apart:
        yield word(tell.labels, "print_hot_crowded").format(count=number(apart))
