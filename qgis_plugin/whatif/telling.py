"""How things stand today and would stand then, as rows of text: every share with its n and N, every number with its
unit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..language import translate

if TYPE_CHECKING:
    from ...geo.figures import Area
    from ...geo.whatif.whatif import Amount, Tally

NONE = "–"


@dataclass(frozen=True)
class Row:
    """One line of a list: cells as ``pieces.line`` takes them, and what it is known by."""

    key: str
    cells: tuple[Any, ...]
    tip: str = ""


def whole(start: Tally, now: Tally) -> list[Row]:
    """Give the rows of the whole district."""
    rows = [_counts(start, now)]
    for key, amount in now.amounts.items():
        before = start.amounts[key]
        name = f"{_name(key)}\n{_parts(amount, 0, key)}"
        rows.append(Row(key, (name, _share(before, 0), _share(amount, 0), _points(before, amount, 0))))
    for key, mean_m in now.mean_m.items():
        rows.append(
            Row(key, (_way(key), _metres(start.mean_m[key]), _metres(mean_m), _less(start.mean_m[key], mean_m)))
        )
    return rows


def areas(places: Sequence[Area], start: Tally, now: Tally, of_what: str) -> list[Row]:
    """Give a row for each area: its facilities, its covered share of something, and how that changes."""
    before, amount = start.amounts[of_what], now.amounts[of_what]
    rows = []
    for place, area in enumerate(places):
        if place:  # the whole stands above
            share = amount.covered[place] / amount.total[place] if amount.total[place] > 0 else None
            change = share and (amount.covered[place] - before.covered[place]) / amount.total[place]
            cells = (
                area.name or area.id,
                (f"{now.facilities[place]:,}", float(now.facilities[place])),
                (f"{_share(amount, place)}\n{_parts(amount, place, of_what)}", share),
                (_points(before, amount, place), change),
            )
            rows.append(Row(area.id, cells))
    return rows


def _counts(start: Tally, now: Tally) -> Row:
    before, after = int(start.facilities[0]), int(now.facilities[0])
    change = f"{after - before:+,}" if after != before else NONE
    return Row(
        "facilities", (translate("CivicGrid", "Facilities in the district"), f"{before:,}", f"{after:,}", change)
    )


def _name(key: str) -> str:
    return {
        "builtup": translate("CivicGrid", "Built-up land covered"),
        "residential": translate("CivicGrid", "Residential land covered"),
        "population": translate("CivicGrid", "People covered"),
    }[key]


def _way(key: str) -> str:
    from ...geo import columns as col

    return {
        col.RESULT_CASE: translate("CivicGrid", "Mean way from cases"),
        col.RESULT_RESIDENTIAL: translate("CivicGrid", "Mean way from homes"),
    }[key]


def _share(amount: Amount, place: int) -> str:
    return f"{amount.covered[place] / amount.total[place]:.1%}" if amount.total[place] > 0 else NONE


def _parts(amount: Amount, place: int, key: str) -> str:
    """n / N with their unit: hectares of land, or persons."""
    covered, total = amount.covered[place], amount.total[place]
    if key == "population":
        return translate("CivicGrid", "{n:,.0f} / {total:,.0f} people").format(n=covered, total=total)
    return translate("CivicGrid", "{n:,.1f} / {total:,.1f} ha").format(n=covered / 1e4, total=total / 1e4)


def _points(before: Amount, now: Amount, place: int) -> str:
    """The change of a share, in percentage points."""
    if now.total[place] <= 0:
        return NONE
    change = 100 * (now.covered[place] - before.covered[place]) / now.total[place]
    return NONE if abs(change) < 0.005 else translate("CivicGrid", "{change:+.2f} pts").format(change=change)


def _metres(value: float) -> str:
    return NONE if math.isnan(value) else translate("CivicGrid", "{metres:,.0f} m").format(metres=value)


def _less(before: float, now: float) -> str:
    change = now - before
    if math.isnan(change) or abs(change) < 0.05:
        return NONE
    return translate("CivicGrid", "{metres:+,.1f} m").format(metres=change)
