"""Street graphs in GraphML: every edge becomes a street line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from .raw import Lost, Raw, row_text

_KEY = re.compile(r"<key\b([^>]*?)/?>")
_CRS = re.compile(r"<graph\b.*?(?=<node\b)", re.DOTALL)
_ELEMENT = r"<{}\b([^>]*?)(?:/>|>(.*?)</{}>)"
_ATTRIBUTE = re.compile(r"""([\w.:]+)=["']([^"']*)["']""")
_LIST = re.compile(r"'([^']*)'")


def read(path: Path) -> Raw:
    """Read the edges; of a two-way street that stands there in both directions, the second is set apart."""
    text = enc.decode(path.read_bytes()).text
    names = {one["id"]: one.get("attr.name", one["id"]) for one in map(_attributes, _KEY.findall(text)) if "id" in one}
    nodes = {about["id"]: cells for about, cells in _elements(text, "node", names) if "id" in about}
    edges = [{**cells, **about} for about, cells in _elements(text, "edge", names)]
    if not edges:
        raise Refused(Problem.of("no_rows", path.name))
    again = _reversed(edges)
    kept = [number for number in range(len(edges)) if number not in again]
    shapes = np.array([_line(edges[number], nodes) for number in kept], dtype=object)
    table = [{key: _plain(cell) for key, cell in edge.items() if key != "geometry"} for edge in edges]
    lost = [Lost(number + 1, "reverse_edge", row_text(list(table[number]), table[number].values())) for number in again]
    frame = pd.DataFrame([table[number] for number in kept], dtype=object).drop(columns=["id"], errors="ignore")
    frame = frame.where(frame.notna(), None)
    rows = np.array(kept, np.int64) + 1
    return Raw("", frame, rows, shapes, _crs(text, names), "street_line", tuple(lost), decisions={"nodes": len(nodes)})


def _elements(text: str, tag: str, names: dict[str, str]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Attributes and data of every element of a kind."""
    data = re.compile(_ELEMENT.format("data", "data"), re.DOTALL)
    for found in re.finditer(_ELEMENT.format(tag, tag), text, re.DOTALL):
        cells = {_attributes(about).get("key", ""): unescape(value) for about, value in data.findall(found[2] or "")}
        yield _attributes(found[1]), {names.get(key, key): value for key, value in cells.items()}


def _attributes(text: str) -> dict[str, str]:
    return {key: unescape(value) for key, value in _ATTRIBUTE.findall(text)}


def _reversed(edges: list[dict[str, Any]]) -> set[int]:
    """Edges that repeat an earlier one from its end to its start, where it is no one-way street."""
    seen: set[tuple[Any, Any, int]] = set()
    again = set()
    for number, edge in enumerate(edges):
        start, end, length = edge.get("source"), edge.get("target"), _metre(edge.get("length"))
        if str(edge.get("oneway")).lower() in ("true", "1", "yes"):
            continue
        if (end, start, length) in seen:
            again.add(number)
        seen.add((start, end, length))
    return again


def _metre(length: Any) -> int:
    """To the metre: the two directions were measured apart, and differ in the last digits."""
    try:
        return round(float(length))
    except (TypeError, ValueError):
        return 0


def _line(edge: dict[str, Any], nodes: dict[str, dict[str, str]]) -> Any:
    """The edge's own geometry (WKT), else straight from node to node; None where they have no place."""
    if edge.get("geometry"):
        return shapely.from_wkt(edge["geometry"], on_invalid="ignore")
    try:
        ends = [(float(nodes[edge[end]]["x"]), float(nodes[edge[end]]["y"])) for end in ("source", "target")]
    except (KeyError, ValueError):
        return None
    return shapely.linestrings(ends)


def _plain(cell: str) -> str:
    """``['A', 'B']``, as osmnx writes several names, is ``A; B``."""
    return "; ".join(_LIST.findall(cell)) or cell if cell.startswith("[") else cell


def _crs(text: str, names: dict[str, str]) -> Optional[str]:
    head = _CRS.search(text)
    data = re.findall(_ELEMENT.format("data", "data"), head[0] if head else "", re.DOTALL)
    said = {names.get(_attributes(about).get("key", "")): unescape(value) for about, value in data}
    return said.get("crs")
