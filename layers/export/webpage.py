"""One self-contained web page: map, layers to switch, legend, key figures; it asks for nothing from anywhere.

folium makes the map; its own scripts and styles (nineteen addresses) are left out, and leaflet stands inline.
Text from data never becomes markup: it goes in as JSON and is shown by ``textContent`` (``resources/web/page.js``).
"""

from __future__ import annotations

import html
import json
import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Optional

import folium
from branca.element import Figure, MacroElement
from folium.template import Template

from ...geo import columns as col
from ..basemaps import Basemap
from ..kinds import palette
from ..run import Run
from ..wholefile import not_written
from . import webassets, weblayers, webtables
from .geodata.release import without_hazards
from .texts import facts, language, localized, word

BUDGET_BYTES = 6_000_000
WORTH_WHILE = 0.95
"""What simplifying further has to leave of the page: squares can't be made simpler."""
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src "
_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>')
"""folium's forbids people to enlarge the page."""
_WORDS = (
    *("layers", "key_figures", "method", "tables", "distances", "by_street", "page_help", "planned_note"),
    *("zoom_in", "zoom_out", "fit", "close"),
)
_OWN_WORDS = (
    *("map", "map_keys", "tools", "search", "search_found", "search_none", "period", "play", "pause"),
    *("basemap", "measure", "measure_help", "length", "area", "hectares", "undo", "swipe", "left", "right", "print"),
)
"""Those of the page alone, with ``web_`` before them in the labels."""


class _Map(folium.Map):  # type: ignore[misc]
    """folium's map without the scripts and styles it would ask for."""

    default_js: ClassVar[list[tuple[str, str]]] = []
    default_css: ClassVar[list[tuple[str, str]]] = []


class _Page(MacroElement):  # type: ignore[misc]
    """The place of our part in the head, and its start in the script.

    Only the place: branca renders what a header gives as a template once more, so a name with ``{{ }}`` in it
    would run. The texts themselves are put in afterwards.
    """

    _template = Template(
        """
        {% macro header(this, kwargs) %}<!--civicgrid-->{% endmacro %}
        {% macro script(this, kwargs) %}
        CivicGrid.start({{ this._parent.get_name() }},
            JSON.parse(document.getElementById("civicgrid-data").textContent));
        {% endmacro %}
        """
    )

    def __init__(self) -> None:
        super().__init__()
        self._name = "CivicGrid"
        self._id = "page"


def write(
    run: Run,
    path: Path,
    labels: Mapping[str, str],
    assets: Optional[webassets.Assets] = None,
    basemap: Optional[Basemap] = None,
) -> Path:
    """Write the page; ``Refused`` with ``output_not_writable`` or ``web_assets_missing``.

    Only with a base map does it ask for anything, and then of the servers of that alone.
    """
    text = render(run, labels, assets or webassets.read(), basemap)
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise not_written(path, error) from error
    return path


def render(run: Run, labels: Mapping[str, str], assets: webassets.Assets, basemap: Optional[Basemap] = None) -> str:
    """Give the page as text; the same run gives the same text."""
    colours = palette()
    drawn = weblayers.drawn(run, labels, colours)
    data = {**_data(without_hazards(run), labels, drawn, colours), "basemap": _shown(basemap, labels)}
    west, south, east, north = drawn.bounds
    figure = Figure(title=html.escape(data["title"]))
    figure._id = "civicgrid"
    page_map = _Map(
        location=[(south + north) / 2, (west + east) / 2],
        tiles=None,
        zoom_start=12,
        max_zoom=19,
        zoom_control=False,
        control_scale=False,
        prefer_canvas=True,
        maxZoom=19,
        zoomSnap=0.25,
    )
    page_map._id = "civicgrid"
    figure.add_child(page_map)
    page_map.add_child(_Page())
    text: str = figure.render()
    text = _VIEWPORT.sub('<meta name="viewport" content="width=device-width, initial-scale=1" />', text, count=1)
    text = text.replace("<!--civicgrid-->", _head(assets, _within_budget(data, drawn), basemap), 1)
    return text.replace("<html>", '<html lang="zh-CN">' if language(labels) == "zh" else '<html lang="en">', 1)


def _head(assets: webassets.Assets, data: str, basemap: Optional[Basemap]) -> str:
    """Policy, styles, scripts and data; the policy forbids what would ask for anything but tiles."""
    images = " ".join(["data:", *(basemap.hosts if basemap else ())])
    parts = [f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}{images}">']
    parts += [f"<style>{text}</style>" for text in assets.styles]
    parts += [f"<script>{text}</script>" for text in assets.scripts]
    parts.append(f'<script type="application/json" id="civicgrid-data">{data}</script>')
    return "\n".join(parts)


def _within_budget(data: Mapping[str, Any], drawn: weblayers.Drawn) -> str:
    """Simplify the shapes no more than it takes for the page to stay small enough for a mail or a stick, if it can."""
    text, before = "", math.inf
    for tolerance_m in (0.5, 2.0, 5.0, 10.0, 20.0):
        sources = {name: source.packed(tolerance_m) for name, source in drawn.sources.items()}
        text = _inline({**data, "sources": sources})
        if len(text) <= BUDGET_BYTES or len(text) > WORTH_WHILE * before:
            break
        before = len(text)
    return text


def _data(run: Run, labels: Mapping[str, str], drawn: weblayers.Drawn, colours: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": localized(run.study.title, labels),
        "notice": localized(run.study.notice, labels),
        "facts": facts(run, labels),
        "words": _words(labels),
        "groups": drawn.groups,
        "bounds": drawn.bounds,
        "names": weblayers.street_names(run),
        "figures": webtables.kinds(run, labels, colours),
        "reports": webtables.reports(run, labels),
        "method": webtables.method(run, labels),
    }


def _shown(basemap: Optional[Basemap], labels: Mapping[str, str]) -> Optional[dict[str, Any]]:
    if basemap is None:
        return None
    return {
        "name": localized(basemap.name, labels),
        "attribution": localized(basemap.attribution, labels),
        "tiles": basemap.tiles,
        "max_zoom": basemap.max_zoom,
    }


def _words(labels: Mapping[str, str]) -> dict[str, str]:
    own = {key: word(labels, f"web_{key}") for key in _OWN_WORDS}
    return {**{key: word(labels, key) for key in _WORDS}, **own, "code": labels.get(col.ID, col.ID)}


def _inline(data: Mapping[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
