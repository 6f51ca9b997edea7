"""Layers of the web page that tell of cases, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from .cellmaps import OPEN, CellMap, cell_maps
from .texts import word
from .webshapes import MAX_CELLS, break_labels, case_breaks, class_of_counts, tint
from .webtimes import cases_by_period

if TYPE_CHECKING:
    from .weblayers import Painter

_STYLE = {"weight": 0.5, "color": "#ffffff", "fillOpacity": 0.8}
_KEYS = {col.RESULT_CELL: "cell", col.RESULT_COMMUNITY: col.COMMUNITY}
"""The column of the cases that names the area."""


def cases(painter: Painter) -> list[dict[str, Any]]:
    """One layer a map of cells, then the counts of cases; of which one shows at a time."""
    cells = painter.run.layers.get(col.RESULT_CELL)
    name = col.RESULT_COMMUNITY if cells is None or len(cells) > MAX_CELLS else col.RESULT_CELL
    frame = painter.run.layers.get(name)
    if frame is None or frame.empty or col.CASES not in frame.columns:
        return []
    painter.area_source(name, frame)
    maps = cell_maps(painter.run, painter.labels) if name == col.RESULT_CELL else []
    layers = (_map(painter, one, frame) for one in maps)
    return [*layers, *_counts(painter, name, frame), *_periods(painter, name, frame)]


def _map(painter: Painter, one: CellMap, frame: Any) -> dict[str, Any]:
    shown = [code for code in one.classes if code not in OPEN]
    classes = [{"label": one.classes[code], "colour": painter.colours[code]} for code in shown]
    of = [shown.index(code) if code in shown else -1 for code in one.class_of(frame[one.column])]
    return _layer(one.code, one.title, classes, col.RESULT_CELL, of)


def _counts(painter: Painter, name: str, frame: Any) -> list[dict[str, Any]]:
    """Areas by how many cases they have."""
    counts = frame[col.CASES].fillna(0).to_numpy(dtype=float)
    breaks = case_breaks(counts)
    if not breaks:
        return []
    of = class_of_counts(counts, breaks)
    title = word(painter.labels, "case_density")
    return [_layer("case_density", title, _count_classes(painter, breaks), name, of.tolist())]


def _periods(painter: Painter, name: str, frame: Any) -> list[dict[str, Any]]:
    """The same period by period."""
    made = cases_by_period(painter.run, frame, _KEYS[name])
    if made is None:
        return []
    breaks, periods = made
    title = word(painter.labels, "case_periods")
    layer = _layer("case_periods", title, _count_classes(painter, breaks), name, [])
    return [{**layer, "periods": periods}]


def _count_classes(painter: Painter, breaks: Sequence[float]) -> list[dict[str, Any]]:
    return [
        {"label": label, "colour": tint(painter.colours["case"], place / len(breaks))}
        for place, label in enumerate(break_labels(breaks), 1)
    ]


def _layer(key: str, title: str, classes: list[dict[str, Any]], source: str, of: list[int]) -> dict[str, Any]:
    about = {"id": key, "title": title, "on": False, "classes": classes, "style": _STYLE}
    return {**about, "parts": [{"source": source, "classes": of}]}
