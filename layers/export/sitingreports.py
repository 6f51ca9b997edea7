"""What is told of proposed sites: the list in the order of what each adds, and how good the choice is, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ...geo.siting.problem import EXACT
from ...geo.siting.stability import EQUAL, MOST
from ..run import Run
from . import frontierreports
from .numbers import number, percent
from .reportparts import begun
from .table import ONE, SHARE, TEXT, WHOLE, Rate, Table
from .texts import facility_kinds, layer_title, word

Row = Mapping[Any, Any]

_NUMBERS = (
    *(col.GAIN_PEOPLE, col.GAIN_HA, col.GAIN_CASES, col.SHARE_AFTER),
    *(col.STREET_BEFORE, col.STREET_AFTER, col.COST),
)


def siting(run: Run, labels: Mapping[str, str]) -> Table:
    """Proposed sites of each kind: where, what each adds to those before it, why it, and how sure that is."""
    columns = [("kind", TEXT), ("rank", WHOLE), ("site_place", TEXT)]
    columns += [("col_gain_people", WHOLE), ("col_gain_ha", ONE), ("col_gain_cases", WHOLE), ("col_site_share", SHARE)]
    columns += [(col.STREET_BEFORE, SHARE), (col.STREET_AFTER, SHARE), (col.COST, ONE)]
    table = begun("siting", labels, [*columns, (col.SITE_REASON, TEXT), ("col_kept", TEXT)])
    for kind in sited_kinds(run):
        for row in sites_of(run, kind).to_dict("records"):
            values = (row[key] for key in _NUMBERS)
            sure = (
                reason(row, labels),
                Rate(row[col.KEPT] / max(row[col.KEPT_OF], 1), row[col.KEPT], row[col.KEPT_OF]),
            )
            table.rows.append((layer_title(kind, labels), row[col.SITE_RANK], place(row), *values, *sure))
            table.places.append((col.RESULT_SITING, row[col.ID]))
    return table


def sited_kinds(run: Run) -> list[str]:
    """Give the kinds that sites are proposed for."""
    layer = run.layers.get(col.RESULT_SITING)
    there = set() if layer is None else set(layer[col.KIND])
    return [kind for kind in facility_kinds(run) if kind in there]


def sites_of(run: Run, kind: str) -> pd.DataFrame:
    """Give the proposed sites of a kind, the one first that does most."""
    layer = run.layers[col.RESULT_SITING]
    return layer[layer[col.KIND] == kind].sort_values(col.SITE_RANK)


def place(site: Row) -> str:
    """Name a site: by the name or the id of the candidate, else by where it lies."""
    lies = " · ".join(site[key] for key in (col.STREET_NAME, col.COMMUNITY_NAME) if _told(site[key]))
    named = next((site[key] for key in (col.NAME, col.CANDIDATE_ID) if _told(site[key])), None)
    if named is None:
        return lies or str(site[col.ID])
    return f"{named} ({lies})" if lies else str(named)


def reason(site: Row, labels: Mapping[str, str]) -> str:
    """Say why a site is chosen; with what would be lost without it, where that is known."""
    said = labels[f"{col.SITE_REASON}.{site[col.SITE_REASON]}"]
    if site[col.SITE_REASON] not in (EQUAL, MOST):
        return said
    return labels["text.less_without"].format(reason=said, loss=percent(site[col.LOSS_WITHOUT]))


def sentences(run: Run, kind: str, labels: Mapping[str, str]) -> list[str]:
    """Say what the sites of a kind do together, how near the choice is to the best possible, and how many pay off."""
    sites = sites_of(run, kind)
    first, last = sites.iloc[0], sites.iloc[-1]
    people, land, cases = (_total(sites, key) for key in (col.GAIN_PEOPLE, col.GAIN_HA, col.GAIN_CASES))
    about = {
        "kind": layer_title(kind, labels),
        "count": number(len(sites)),
        "people": number(people),
        "land": number(land, 1),
        "cases": number(cases),
        "before": percent(first[col.SHARE_BEFORE]),
        "after": percent(last[col.SHARE_AFTER]),
    }
    form = "siting_adds_people" if people is not None else "siting_adds_land"
    proof = "siting_best" if first[col.FOUND_BY] == EXACT else "siting_within"
    served = _total(sites, col.SERVES)
    about["served"] = number(served)
    parts = [form, *([] if served is None else ["siting_served"]), *(["siting_cases"] if cases else []), proof]
    told = [word(labels, part).format(gap=percent(first[col.PROVEN_GAP]), **about) for part in parts]
    return [*told, *frontierreports.sentences(run, kind, labels)]


def _total(sites: pd.DataFrame, name: str) -> Optional[float]:
    values = sites[name].dropna()
    return float(values.sum()) if len(values) else None


def _told(value: object) -> bool:
    return isinstance(value, str) and value != ""
