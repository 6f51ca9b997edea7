"""JSON exports that are no maps: a list of records somewhere inside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from ..recognise import headers
from .raw import Raw


def read(path: Path, encoding: Optional[str] = None) -> Optional[Raw]:
    """Read the longest list of records; None for GeoJSON, which is a map. Rows are counted from 1."""
    decoded = enc.decode(path.read_bytes(), encoding)
    if not decoded.text.strip():
        raise Refused(Problem.of("file_empty", path.name))
    try:
        data = json.loads(decoded.text)
    except json.JSONDecodeError as error:
        reason = f"{error.msg} (line {error.lineno}, column {error.colno})"
        raise Refused(Problem.of("file_unreadable", path.name, reason=reason)) from error
    if isinstance(data, dict) and data.get("type") in ("FeatureCollection", "Feature", "Topology"):
        return None
    place, records = _longest(data, "")
    if not records:
        raise Refused(Problem.of("no_rows", path.name))
    flat = [_flat(record) for record in records]
    frame = pd.DataFrame(flat)
    frame.columns = pd.Index(headers.unique(list(frame.columns)))
    decisions = {"encoding": decoded.encoding, "records_in": place or "(top)"}
    return Raw("", frame, np.arange(1, len(frame) + 1, dtype=np.int64), decisions=decisions)


def _longest(data: Any, place: str) -> tuple[str, list[dict[str, Any]]]:
    """The longest list of objects at any depth but inside another list."""
    if isinstance(data, list):
        return place, [item for item in data if isinstance(item, dict)]
    best: tuple[str, list[dict[str, Any]]] = (place, [])
    if isinstance(data, dict):
        for key, value in data.items():
            found = _longest(value, f"{place}.{key}" if place else key)
            if len(found[1]) > len(best[1]):
                best = found
    return best


def _flat(record: dict[str, Any]) -> dict[str, Any]:
    """A record's own cells, and those of objects in it; lists in it are left out."""
    cells: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            plain = {inner: cell for inner, cell in value.items() if not isinstance(cell, (dict, list))}
            cells.update({f"{key}.{inner}": cell for inner, cell in plain.items()})
        elif not isinstance(value, list):
            cells[key] = value
    return cells
