"""A layer of the project, and a group of them, before they are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

OVERVIEW, HOTSPOTS = "overview", "hotspots"
START = "start"  # what is on when the project opens


@dataclass
class Shown:
    """One layer of the project: how it is called, looks, and on which maps (themes) it stands."""

    code: str
    table: str
    name: str
    renderer: Any = None
    labeling: Any = None
    themes: frozenset[str] = frozenset()
    detail: bool = False
    shape: str = ""  # only the features of this type, where the table mixes points and polygons
    where: str = ""  # only the features that this expression holds for


@dataclass
class Group:
    """A group of the layer tree."""

    name: str
    layers: list[Shown] = field(default_factory=list)
    open: bool = False


def shapes_of(frame: Any) -> list[str]:
    """Give the types of shape in a frame, as QGIS parts a table by them: points above, then polygons."""
    there = set(frame.geometry.geom_type.dropna().str.replace("Multi", ""))
    return [shape for shape in ("Point", "LineString", "Polygon") if shape in there]
