"""Layers of the web page that show what is covered and what is not: today, and once a scenario has come true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from ...geo import columns as col
from .numbers import number
from .texts import along_streets, layer_title, scenario_title, title_of, word
from .webshapes import Source

if TYPE_CHECKING:
    from .weblayers import Painter

_STYLE = {"weight": 1, "fillOpacity": 0.7}
_GRID_M = 0.01
"""Shapes that were cut from one another meet again to the centimetre."""


def coverage(painter: Painter) -> list[dict[str, Any]]:
    """Of each kind what is covered, and the gaps hatched; then the same in the scenarios it is compared with."""
    made: list[dict[str, Any]] = []
    shown = max(painter.kinds(), key=lambda kind: _gap_area(painter, kind), default="")
    for kind in painter.kinds():
        parts = _parts(painter, kind)
        if not parts:
            continue
        later = _scenarios(painter, kind)
        layer = _layer(painter, f"coverage_{kind}", _title(painter, kind), kind, parts)
        made += [{**layer, "on": kind == shown, **({"after": later[0]["id"]} if later else {})}, *later]
    return made


def _gap_area(painter: Painter, kind: str) -> float:
    """The page opens with the kind that leaves most uncovered."""
    frame = painter.run.layers.get(col.gap(kind))
    return 0.0 if frame is None else float(frame.geometry.area.sum())


def _parts(painter: Painter, kind: str) -> dict[str, str]:
    """The sources of what is covered and of the gaps, of those that there are."""
    parts = {}
    for name, key in ((col.covered(kind), "covered"), (col.gap(kind), "gap")):
        frame = painter.run.layers.get(name)
        if frame is None or frame.empty:
            continue
        if key == "gap":
            painter.source(name, frame, painter.need_fields(frame), titles=_gap_titles(painter, frame, kind))
        else:
            painter.source(name, frame, {}, titles=[layer_title(name, painter.labels)] * len(frame))
        parts[key] = name
    return parts


def _scenarios(painter: Painter, kind: str) -> list[dict[str, Any]]:
    """The scenarios that are compared with what stands: its covered land and its gaps, changed by what differs."""
    made: list[dict[str, Any]] = []
    frame = painter.run.layers.get(col.difference(kind))
    if frame is None:
        return made
    for scenario in dict.fromkeys(frame[col.SCENARIO]):
        before, after = scenario.split(col.comparison("", ""))
        if before != col.EXISTING:
            continue
        key = f"coverage_{kind}_{len(made) + 1}"
        parts = {}
        for part, shapes in _after(painter, kind, frame[frame[col.SCENARIO] == scenario]).items():
            parts[part] = f"{part}_{key}"
            painter.sources[parts[part]] = Source(shapes, [""] * len(shapes), {})
        title = title_of(_title(painter, kind), scenario_title(after, painter.labels), painter.labels)
        made.append(_layer(painter, key, title, kind, parts))
    return made


def _after(painter: Painter, kind: str, changed: gpd.GeoDataFrame) -> dict[str, gpd.GeoSeries]:
    """What is covered, and what is not, once the differences have come true."""
    gained, lost = (changed.geometry[changed[col.CHANGE] == change].to_numpy() for change in ("gained", "lost"))
    covered, gap = (
        np.empty(0, dtype=object) if frame is None else frame.geometry.to_numpy()
        for frame in (painter.run.layers.get(name(kind)) for name in (col.covered, col.gap))
    )
    shapes = {"covered": _changed(covered, gained, lost), "gap": _changed(gap, lost, gained)}
    return {part: gpd.GeoSeries(pieces, crs=changed.crs) for part, pieces in shapes.items() if len(pieces)}


def _changed(shapes: Any, added: Any, taken: Any) -> Any:
    whole = shapely.union_all(np.concatenate([shapes, added]), grid_size=_GRID_M)
    left = shapely.get_parts(shapely.difference(whole, shapely.union_all(taken), grid_size=_GRID_M))
    return left[shapely.area(left) >= 1.0]


def _layer(painter: Painter, key: str, title: str, kind: str, parts: dict[str, str]) -> dict[str, Any]:
    return {
        "id": key,
        "title": title,
        "on": False,
        "style": _STYLE,
        "classes": [
            {"label": _within(painter, part, kind), "colour": painter.colours[part], "hatch": part == "gap"}
            for part in parts
        ],
        "parts": [
            {"source": name, "classes": [place] * len(painter.sources[name].titles)}
            for place, name in enumerate(parts.values())
        ],
    }


def _title(painter: Painter, kind: str) -> str:
    return f"{layer_title(kind, painter.labels)} · {word(painter.labels, 'coverage_and_gaps')}"


def _within(painter: Painter, part: str, kind: str) -> str:
    """Name a class by how far the facilities of the kind serve."""
    frames = [painter.run.layers.get(name(kind)) for name in (col.covered, col.gap)]
    radii = sorted({float(radius) for frame in frames if frame is not None for radius in frame[col.RADIUS_M].dropna()})
    text = "–".join(number(radius) for radius in dict.fromkeys((*radii[:1], *radii[-1:])))
    label = {"covered": "covered_within", "gap": "gap_beyond"}[part]
    if along_streets(painter.run):
        label += "_streets"
    return word(painter.labels, label).replace("{radius}", text or "–")


def _gap_titles(painter: Painter, frame: gpd.GeoDataFrame, kind: str) -> list[str]:
    numbers = frame.get(col.GAP_NO, range(1, len(frame) + 1))
    return [f"{layer_title(kind, painter.labels)} · {word(painter.labels, 'gaps')} {value}" for value in numbers]
