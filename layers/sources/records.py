"""JSON exports that are no maps: a list of records somewhere inside, or one record after the other."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from ..recognise import headers
from .raw import Lost, Raw

_MAP = re.compile(r'^\s*\{.*?(?:"type"\s*:\s*"Feature(?:Collection)?"|"geometryType"\s*:\s*"esri)', re.DOTALL)
_TOPOLOGY = re.compile(r'"type"\s*:\s*"Topology"')
_BETWEEN = "\x1e \t\r\n"
_START = 4_000


def is_map(path: Path, encoding: Optional[str] = None) -> bool:
    """Whether it begins as GeoJSON (also one feature a line) or ArcGIS's JSON; TopoJSON is refused."""
    with path.open("rb") as file:
        start = _decoded(file.read(_START), path, encoding).text
    if _TOPOLOGY.search(start):
        raise Refused(Problem.of("format_unknown", path.name, format="TopoJSON"))
    return _MAP.match(start.lstrip("\x1e")) is not None


def read(path: Path, encoding: Optional[str] = None) -> Raw:
    """Read the longest list of records. Rows are counted from 1."""
    decoded, data = parse(path, encoding)
    place, items = _longest(data, "")
    good = [number for number, item in enumerate(items) if isinstance(item, dict)]
    if not good:
        raise Refused(Problem.of("no_rows", path.name))
    frame = pd.DataFrame([_flat(items[number]) for number in good])
    frame.columns = pd.Index(headers.unique(list(frame.columns)))
    lost = [
        Lost(number, "malformed_row", json.dumps(item, ensure_ascii=False))
        for number, item in enumerate(items, 1)
        if not isinstance(item, dict)
    ]
    problems = [Problem.of("text_broken", path.name, count=decoded.broken, encoding=decoded.encoding)]
    decisions = {"encoding": decoded.encoding, "records_in": place or "(top)"}
    return Raw(
        "",
        frame,
        np.array(good, np.int64) + 1,
        lost=tuple(lost),
        problems=tuple(problems if decoded.broken else []),
        decisions=decisions,
    )


def parse(path: Path, encoding: Optional[str] = None) -> tuple[enc.Decoded, Any]:
    """Read JSON; several values one after the other become a list. ``Refused`` says where it breaks off."""
    decoded = _decoded(path.read_bytes(), path, encoding)
    if not decoded.text.strip():
        raise Refused(Problem.of("file_empty", path.name))
    text = decoded.text.strip(_BETWEEN)
    values, at = [], 0
    try:
        while at < len(text):
            value, at = json.JSONDecoder().raw_decode(text, at)
            values.append(value)
            while text[at : at + 1] in _BETWEEN and at < len(text):
                at += 1
    except json.JSONDecodeError as error:
        reason = f"{error.msg} (line {error.lineno}, column {error.colno})"
        raise Refused(Problem.of("file_unreadable", path.name, reason=reason)) from error
    return decoded, values[0] if len(values) == 1 else values


def _decoded(data: bytes, path: Path, encoding: Optional[str]) -> enc.Decoded:
    try:
        return enc.decode(data, encoding)
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", path.name, encoding=str(encoding))) from error


def _longest(data: Any, place: str) -> tuple[str, list[Any]]:
    """The list with most objects, at any depth but inside another list; what else is in it comes along."""
    if isinstance(data, list):
        return place, data if any(isinstance(item, dict) for item in data) else []
    best: tuple[str, list[Any]] = (place, [])
    if isinstance(data, dict):
        for key, value in data.items():
            found = _longest(value, f"{place}.{key}" if place else key)
            if len(found[1]) > len(best[1]):
                best = found
    return best


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record's own cells, and those of objects in it by their own key; plain lists become one text."""
    cells: dict[str, Any] = {}
    inner: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and "coordinates" in value:
            cells["geometry"] = _wkt(value)
        elif isinstance(value, dict):
            inner.update(_flat(value))
        elif not isinstance(value, list):
            cells[key] = value
        elif not any(isinstance(item, (dict, list)) for item in value):
            cells[key] = ",".join(map(str, value))
    return {**inner, **cells}


def _wkt(geometry: dict[str, Any]) -> Optional[str]:
    """The geometry of GeoJSON within a record, as text."""
    shape = shapely.from_geojson(json.dumps(geometry), on_invalid="ignore")
    return shapely.to_wkt(shape, rounding_precision=-1) if shape is not None else None
