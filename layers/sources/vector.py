"""Shapefile, GeoPackage, GeoJSON, FlatGeobuf, KML by pyogrio."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from .raw import Raw

_DBF_HEADER, _DBF_FIELD = 32, 32
_DBF_SAMPLE_ROWS = 20_000
_FIRST_ROWS = 1_000


def layers(path: Path) -> list[str]:
    """Give the names of the layers that hold rows of a map."""
    try:
        return [str(name) for name, shape in pyogrio.list_layers(path) if shape is not None]
    except DataSourceError as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=_short(error))) from error


def read(path: Path, layer: Optional[str] = None, encoding: Optional[str] = None, *, first: bool = False) -> Raw:
    """Read one layer with its shapes (or its ``first`` rows); rows are counted from 1."""
    decisions: dict[str, Any] = {}
    if path.suffix.lower() == ".shp":
        encoding, by = (encoding, "given") if encoding else dbf_encoding(path)
        decisions = {"encoding": encoding, "encoding_by": by}
    try:
        meta, _fids, shapes, columns = pyogrio.raw.read(
            path, layer=layer, encoding=encoding, max_features=_FIRST_ROWS if first else None
        )
    except (DataSourceError, DataLayerError) as error:
        code = "layer_missing" if layer is not None and path.exists() and _opens(path) else "file_unreadable"
        raise Refused(
            Problem.of(
                code,
                path.name,
                layer_name=layer or "",
                reason=_short(error),
                layers=", ".join(layers(path)) if code == "layer_missing" else "",
            )
        ) from error
    names = [str(name) for name in meta["fields"]]
    frame = pd.DataFrame(dict(zip(names, columns)), columns=names)
    count = len(shapes) if shapes is not None else len(frame)
    if count == 0:
        raise Refused(Problem.of("no_rows", path.name if layer is None else f"{path.name}: {layer}"))
    geometry = shapely.force_2d(shapely.from_wkb(shapes)) if shapes is not None else None
    frame = frame if names else pd.DataFrame(index=range(count))
    total = int(pyogrio.read_info(path, layer=layer, force_feature_count=True)["features"]) if first else None
    return Raw(
        layer or "",
        frame,
        np.arange(1, count + 1, dtype=np.int64),
        geometry,
        meta["crs"],
        decisions=decisions,
        total=total,
    )


def dbf_encoding(path: Path) -> tuple[str, str]:
    """Decide the encoding of a shapefile's table: its bytes go before what .cpg and header byte say.

    Many tables in GBK say nothing or something wrong; GDAL then shows wrong characters without an error.
    """
    table = next((other for end in (".dbf", ".DBF") if (other := path.with_suffix(end)).exists()), None)
    if table is None:
        return "utf-8", "no table"
    found = enc.of_values(_texts(table.read_bytes()))
    return ("GB18030" if found == "gb18030" else found.upper()), "bytes"


def _texts(data: bytes) -> list[bytes]:
    """Field names and the different values of text fields, as bytes, out of a DBF."""
    rows = int.from_bytes(data[4:8], "little")
    header = int.from_bytes(data[8:10], "little")
    width = int.from_bytes(data[10:12], "little")
    values: list[bytes] = []
    at = 1
    table = np.frombuffer(
        data,
        np.uint8,
        count=min(max(len(data) - header, 0) // max(width, 1), rows) * width,
        offset=min(header, len(data)),
    )
    records = table.reshape(-1, width)[:_DBF_SAMPLE_ROWS] if width else table.reshape(0, 1)
    for start in range(_DBF_HEADER, header - 1, _DBF_FIELD):
        field = data[start : start + _DBF_FIELD]
        if len(field) < _DBF_FIELD or field[0] == 0x0D:
            break
        values.append(field[:11].split(b"\0")[0])
        length = field[16]
        if field[11:12] == b"C" and len(records):
            cells = np.ascontiguousarray(records[:, at : at + length]).view(f"S{length}").ravel()
            values.extend(bytes(cell).rstrip(b" \0") for cell in np.unique(cells))
        at += length
    return values


def _opens(path: Path) -> bool:
    try:
        return len(pyogrio.list_layers(path)) > 0
    except DataSourceError:
        return False


def _short(error: Exception) -> str:
    return str(error).split("; ")[0]
