"""Layers of the web page that tell of cases, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from .cellmaps import CellMap, cell_maps
from .texts import word
from .webshapes import MAX_CELLS, break_labels, case_breaks, class_of_counts, tint

if TYPE_CHECKING:
    from .weblayers import Painter

_STYLE = {"weight": 0.5, "color": "#ffffff", "fillOpacity": 0.8}
_OPEN = ("none", "fine")
"""Classes that are not drawn: nothing is to be said of them."""


def cases(painter: Painter) -> list[dict[str, Any]]:
    """One layer a map of cells, then the counts of cases; of which one shows at a time."""
    cells = painter.run.layers.get(col.RESULT_CELL)
    name = col.RESULT_COMMUNITY if cells is None or len(cells) > MAX_CELLS else col.RESULT_CELL
    frame = painter.run.layers.get(name)
    if frame is None or frame.empty or col.CASES not in frame.columns:
        return []
    painter.area_source(name, frame)
    maps = cell_maps(painter.run, painter.labels) if name == col.RESULT_CELL else []
    return [*(_map(painter, one, frame) for one in maps), *_counts(painter, name, frame)]


def _map(painter: Painter, one: CellMap, frame: Any) -> dict[str, Any]:
    shown = [code for code in one.classes if code not in _OPEN]
    classes = [{"label": one.classes[code], "colour": painter.colours[code]} for code in shown]
    of = [shown.index(code) if code in shown else -1 for code in one.class_of(frame[one.column])]
    return _layer(one.code, one.title, classes, col.RESULT_CELL, of)


def _counts(painter: Painter, name: str, frame: Any) -> list[dict[str, Any]]:
    """Areas by how many cases they have."""
    counts = frame[col.CASES].fillna(0).to_numpy(dtype=float)
    breaks = case_breaks(counts)
    if not breaks:
        return []
    classes = [
        {"label": label, "colour": tint(painter.colours["case"], place / len(breaks))}
        for place, label in enumerate(break_labels(breaks), 1)
    ]
    of = class_of_counts(counts, breaks)
    return [_layer("case_density", word(painter.labels, "case_density"), classes, name, of.tolist())]


def _layer(key: str, title: str, classes: list[dict[str, Any]], source: str, of: list[int]) -> dict[str, Any]:
    about = {"id": key, "title": title, "on": False, "classes": classes, "style": _STYLE}
    return {**about, "parts": [{"source": source, "classes": of}]}
