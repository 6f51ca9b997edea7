"""OpenStreetMap extracts (.osm.pbf, .osm): every kind whose tags the registry names, in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from ..kinds import Kind, kinds
from ..problems import Problem, Refused
from .raw import Raw

_TAG = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_KEPT = (
    "operator",
    "opening_hours",
    "capacity",
    "wheelchair",
    "access",
    "oneway",
    "highway",
    "fee",
    "addr:street",
    "foot",
    "bridge",
    "tunnel",
    "layer",
)
"""Further tags that become columns; the registry's synonyms make fields of them."""


def read(path: Path, wanted: Optional[str] = None) -> tuple[Raw, ...]:
    """Read every kind (or the ``wanted`` one) that occurs; a row's number counts within its kind."""
    chosen = [kind for kind in kinds().values() if kind.osm and wanted in (None, kind.key)]
    names = {name for kind in chosen for rule in kind.osm for name in rule["layers"]}
    tables = {name: _layer(path, name) for name in sorted(names)}
    found = [raw for kind in chosen if (raw := _of_kind(kind, tables)) is not None]
    if not found:
        raise Refused(Problem.of("no_rows", path.name))
    return tuple(found)


def parse_tags(text: Any) -> dict[str, str]:
    """Read the hstore text of GDAL's ``other_tags``."""
    if not isinstance(text, str):
        return {}
    return {_plain(key): _plain(value) for key, value in _TAG.findall(text)}


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _layer(path: Path, name: str) -> pd.DataFrame:
    """One OSM layer: ``shape``, ``osm`` (node/1, way/2, relation/3) and its tags."""
    try:
        meta, _fids, shapes, columns = pyogrio.raw.read(path, layer=name)
    except (DataSourceError, DataLayerError) as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=str(error).split(";")[0])) from error
    frame = pd.DataFrame({str(key): np.asarray(cells, dtype=object) for key, cells in zip(meta["fields"], columns)})
    frame["shape"] = shapely.from_wkb(shapes)
    own = frame["osm_id"].map(lambda v: v if isinstance(v, str) and v else None)
    if name == "points":
        frame["osm"] = "node/" + own.astype("str")
    elif "osm_way_id" in frame:
        way = frame["osm_way_id"].map(lambda v: v if isinstance(v, str) and v else None)
        frame["osm"] = np.where(way.notna(), "way/" + way.astype("str"), "relation/" + own.astype("str"))
    else:
        frame["osm"] = "way/" + own.astype("str")
    return frame


def _of_kind(kind: Kind, tables: Mapping[str, pd.DataFrame]) -> Optional[Raw]:
    parts = []
    for rule in kind.osm:
        for name in rule["layers"]:
            table = tables[name]
            hit = np.ones(len(table), bool)
            for tag, values in rule["tags"].items():
                hit &= _has(table, tag, values)
            parts.append(table[hit])
    frame = pd.concat([_columns(part) for part in parts if len(part)] or [pd.DataFrame()], ignore_index=True)
    if not len(frame):
        return None
    shapes = frame.pop("shape").to_numpy(object)
    count = sum(len(table) for table in tables.values())
    return Raw(
        kind.key,
        frame,
        np.arange(1, len(frame) + 1, dtype=np.int64),
        shapes,
        "EPSG:4326",
        kind.key,
        decisions={"osm_tags": [dict(rule["tags"]) for rule in kind.osm], "features_in_file": count},
    )


def _has(table: pd.DataFrame, tag: str, values: Iterable[str]) -> Any:
    """Rows with one of ``values`` (``*``: any) under ``tag``, in its own column or among the other tags."""
    wanted = set(values)
    cells = table[tag] if tag in table else _other(table, tag)
    filled = cells.map(lambda v: isinstance(v, str) and v != "")
    return (filled if "*" in wanted else cells.isin(wanted)).to_numpy(bool)


def _other(table: pd.DataFrame, tag: str) -> pd.Series[Any]:
    texts = table["other_tags"] if "other_tags" in table else pd.Series([None] * len(table), index=table.index)
    near = texts.map(lambda v: isinstance(v, str) and f'"{tag}"=>' in v)
    cells = pd.Series([None] * len(table), index=table.index, dtype=object)
    cells[near] = texts[near].map(lambda v: parse_tags(v).get(tag))
    return cells


def _columns(part: pd.DataFrame) -> pd.DataFrame:
    """Number, name and the tags that become fields."""
    made = pd.DataFrame({"id": part["osm"], "name": part["name"]})
    for tag in _KEPT:
        cells = part[tag] if tag in part else _other(part, tag)
        if cells.map(lambda v: isinstance(v, str)).any():
            made[tag] = cells
    made["shape"] = part["shape"]
    return made
