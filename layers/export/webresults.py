"""What the web page draws besides coverage and gaps: what changes, and how many facilities reach a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from .texts import layer_title, scenario_title, title_of, word

if TYPE_CHECKING:
    from .weblayers import Painter

_TIMES = ("gap", "partly", "covered")


def changes(painter: Painter) -> list[dict[str, Any]]:
    """One layer a comparison and kind: gained full, lost hatched."""
    made = []
    for kind in painter.kinds():
        frame = painter.run.layers.get(col.difference(kind))
        if frame is None or frame.empty:
            continue
        name = col.difference(kind)
        words = [painter.labels.get(f"change.{change}", change) for change in frame[col.CHANGE]]
        titles = [f"{layer_title(kind, painter.labels)} · {text}" for text in words]
        painter.source(name, frame, painter.need_fields(frame), titles=titles)
        for place, scenario in enumerate(dict.fromkeys(frame[col.SCENARIO])):
            title = title_of(
                layer_title(name, painter.labels), scenario_title(scenario, painter.labels), painter.labels
            )
            made.append(_changed(painter, name, f"{name}_{place}", title, scenario))
    return made


def _changed(painter: Painter, name: str, key: str, title: str, scenario: str) -> dict[str, Any]:
    frame = painter.run.layers[name]
    own = frame[col.SCENARIO] == scenario
    there = [change for change in col.CHANGES if (own & (frame[col.CHANGE] == change)).any()]
    classes = [
        {
            "label": painter.labels.get(f"change.{change}", change),
            "colour": painter.colours[change],
            "hatch": change == "lost",
        }
        for change in there
    ]
    of = [there.index(change) if chosen else -1 for change, chosen in zip(frame[col.CHANGE], own)]
    return _layer(key, title, classes, name, of)


def times(painter: Painter) -> list[dict[str, Any]]:
    """One layer a kind: land that no, one, or more facilities reach."""
    made = []
    for kind in painter.kinds():
        name = col.cover_count(kind)
        frame = painter.run.layers.get(name)
        if frame is None or frame.empty:
            continue
        painter.source(name, frame, {}, titles=[layer_title(name, painter.labels)] * len(frame))
        classes = [
            {
                "label": word(painter.labels, f"times_{count}"),
                "colour": painter.colours[key],
                "hatch": count == 0,
            }
            for count, key in enumerate(_TIMES)
        ]
        of = frame[col.COUNT].astype(int).tolist()
        made.append(_layer(name, layer_title(name, painter.labels), classes, name, of))
    return made


def _layer(key: str, title: str, classes: list[dict[str, Any]], source: str, of: list[int]) -> dict[str, Any]:
    style = {"weight": 1, "fillOpacity": 0.7}
    parts = [{"source": source, "classes": of}]
    return {"id": key, "title": title, "on": False, "style": style, "classes": classes, "parts": parts}
