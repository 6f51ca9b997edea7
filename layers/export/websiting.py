"""Layers of the web page that show proposed sites: a star each, and lines to those it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from ...geo import columns as col
from .numbers import number, percent
from .sitingreports import place, reason, sited_kinds, sites_of
from .texts import layer_title, title_of, word

if TYPE_CHECKING:
    from .weblayers import Painter


def siting(painter: Painter) -> list[dict[str, Any]]:
    """Two layers a kind, to be switched on."""
    made = []
    for kind in sited_kinds(painter.run):
        sites = sites_of(painter.run, kind)
        lines = painter.run.layers[col.RESULT_SITING_LINE]
        painter.source(col.siting(kind), sites, _fields(painter, sites), simplify=False, titles=_titles(sites))
        star = {"id": col.siting(kind), "symbol": "star", "style": _style(painter, 1.5)}
        made.append({**star, "title": layer_title(col.siting(kind), painter.labels), **_parts(col.siting(kind), sites)})
        own = lines[lines[col.KIND] == kind].reset_index(drop=True)
        key = f"{col.RESULT_SITING_LINE}_{kind}"
        painter.source(key, own, {}, titles=[""] * len(own))
        title = title_of(
            layer_title(col.RESULT_SITING_LINE, painter.labels), layer_title(kind, painter.labels), painter.labels
        )
        made.append({"id": key, "title": title, "line": True, "style": _style(painter, 0.4), **_parts(key, own)})
    return made


def _parts(source: str, frame: pd.DataFrame) -> dict[str, Any]:
    return {"on": False, "parts": [{"source": source, "classes": [0] * len(frame)}]}


def _style(painter: Painter, weight: float) -> dict[str, Any]:
    return {"color": painter.colours["siting"], "weight": weight, "fill": False}


def _titles(sites: pd.DataFrame) -> list[str]:
    return [f"{number(site[col.SITE_RANK])}. {place(site)}" for site in sites.to_dict("records")]


def _fields(painter: Painter, sites: pd.DataFrame) -> dict[str, list[str]]:
    rows = sites.to_dict("records")
    told = {
        word(painter.labels, "col_gain_people"): [number(site[col.GAIN_PEOPLE]) for site in rows],
        word(painter.labels, "col_gain_ha"): [number(site[col.GAIN_HA], 1) for site in rows],
        word(painter.labels, "col_gain_cases"): [number(site[col.GAIN_CASES]) for site in rows],
        word(painter.labels, "col_site_share"): [percent(site[col.SHARE_AFTER]) for site in rows],
        painter.labels[col.SITE_REASON]: [reason(site, painter.labels) for site in rows],
        word(painter.labels, "col_kept"): [f"{number(site[col.KEPT])}/{number(site[col.KEPT_OF])}" for site in rows],
    }
    return {name: values for name, values in told.items() if any(values)}
