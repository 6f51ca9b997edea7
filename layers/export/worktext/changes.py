"""What a work report says of the run before: the chief figures then and now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ....geo import columns as col
from ..numbers import amount, percent
from ..runfigures import Row
from ..table import value_unit
from ..texts import layer_title, word
from .teller import Teller

_CHIEF = ("facilities", "covered_residential", "covered_builtup", "covered_land", "gap_area", "cases", "hot_cells")
_CHIEF_RATES = ("close_rate", "on_time_rate")


def paragraphs(tell: Teller) -> list[str]:
    """Give what is otherwise than in the run before; nothing where there was none, or nothing changed."""
    earlier, said = tell.run.record.get("compared_with"), list(_changes(tell))
    if not isinstance(earlier, Mapping) or not said:
        return []
    return [tell.paragraph([tell("since", date=str(earlier.get("date", ""))[:10], changes=tell.listed(said))])]


def _changes(tell: Teller) -> Iterator[str]:
    changes = tell.run.changes
    if changes is None:
        return
    own = changes[(changes["level"] == "whole") & (changes["scenario"] == col.EXISTING)]
    own = own[own["metric"].isin((*_CHIEF, *_CHIEF_RATES)) & own["difference"].notna()]
    for row in own.to_dict("records"):
        kind = layer_title(row["kind"], tell.labels) if row["kind"] else ""
        metric = word(tell.labels, f"metric.{row['metric']}")
        values = {side: _value(row, side) for side in ("before", "after")}
        yield tell("changed_of_kind" if kind else "changed", kind=kind, metric=metric, **values)


def _value(row: Row, side: str) -> str:
    unit, value = value_unit(row), row[f"value_{side}"]
    return percent(value) if unit == "share" else amount(value, unit)
