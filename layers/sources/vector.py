"""Shapefile, GeoPackage, GeoJSON, FlatGeobuf, KML and what else pyogrio reads."""

from __future__ import annotations

import re
import shutil
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Optional

import numpy as np
import pandas as pd
import pyogrio
import shapely
from pandas.api.types import is_object_dtype, is_string_dtype
from pyogrio.errors import DataLayerError, DataSourceError

from .. import formats
from ..problems import Problem, Refused
from ..recognise import encoding as enc
from ..recognise import headers
from ..recognise.reading import by_unique
from . import balloons
from .raw import Raw

_FIRST_ROWS = 1_000
_PARTS = (".dbf", ".shx", ".prj", ".cpg", ".sbn")
_BYTES = "ISO-8859-1"
"""As which texts are read whose encoding is still to be found out: each byte is a character of it."""
_SAMPLE_ROWS = 20_000
_MARKED = (".json", ".geojson", ".geojsonl", ".geojsons", ".txt", ".kml", ".gml", ".gpx")
_SAID = re.compile(r"""(<\?xml\b[^>]*?encoding=["'])([\w-]+)""")


def layers(path: Path) -> list[str]:
    """Give the names of the layers that hold rows of a map; of a file without any, those of its tables."""
    try:
        found = [(str(name), shape) for name, shape in pyogrio.list_layers(path)]
    except DataSourceError as error:
        raise _unreadable(path, error) from error
    return [name for name, shape in found if shape is not None] or [name for name, _shape in found]


def read(
    path: Path, layer: Optional[str] = None, encoding: Optional[str] = None, *, first: bool = False
) -> tuple[Raw, ...]:
    """Read one layer, or all that have rows (or their ``first`` rows). Rows are counted from 1."""
    path = _main_part(path)
    most = _FIRST_ROWS if first else None
    if path.suffix.lower() == ".shp":
        return (_shapefile(path, encoding, most),)
    anew = _in_utf8(path, encoding)
    if anew is None:
        return _layers(path, layer, most)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(anew)
        return _layers(copy, layer, most)


def _layers(path: Path, layer: Optional[str], most: Optional[int]) -> tuple[Raw, ...]:
    names = [layer] if layer else layers(path)
    if not names:
        raise Refused(Problem.of("no_layers", path.name))
    filled = tuple(raw for name in names if len((raw := _layer(path, name, most=most)).rows))
    if path.suffix.lower() == ".kml":
        filled = tuple(replace(raw, frame=balloons.unfolded(raw.frame)) for raw in filled)
    if not filled:
        raise Refused(Problem.of("no_rows", f"{path.name}: {layer}" if layer else path.name))
    return filled


def _main_part(path: Path) -> Path:
    """The .shp where a person took another file of a shapefile for it."""
    if path.suffix.lower() not in _PARTS:
        return path
    return next((other for end in (".shp", ".SHP") if (other := path.with_suffix(end)).exists()), path)


def _in_utf8(path: Path, encoding: Optional[str]) -> Optional[bytes]:
    """JSON or XML in another encoding than UTF-8, which GDAL takes for that or does not read; None for all else."""
    if path.suffix.lower() not in _MARKED:
        return None
    try:
        decoded = enc.decode(path.read_bytes(), encoding)
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", path.name, encoding=str(encoding))) from error
    said = _SAID.match(decoded.text)
    if decoded.encoding == "utf-8" and (said is None or said[2].lower() in ("utf-8", "utf8")):
        return None
    return _SAID.sub(r"\1UTF-8", decoded.text, count=1).encode("utf-8")


def _shapefile(path: Path, encoding: Optional[str], most: Optional[int]) -> Raw:
    indexed = beside(path, ".shx") is not None
    raw = _layer(path, None, _BYTES, most) if indexed else _without_index(path, most)
    if not len(raw.rows):
        raise Refused(Problem.of("no_rows", path.name))
    raw = replace(_decoded(raw, path.name, encoding), layer=path.stem)
    if beside(path, ".dbf") is None:
        raw = replace(raw, problems=(*raw.problems, Problem.of("table_missing", path.name)))
    return raw


def beside(path: Path, end: str) -> Optional[Path]:
    """Give the file of the same name that ends in ``end``, in small or capital letters."""
    return next((other for one in (end, end.upper()) if (other := path.with_suffix(one)).exists()), None)


def _without_index(path: Path, most: Optional[int]) -> Raw:
    """A shapefile whose .shx is missing: it is made anew, in a copy, for nothing is written beside what people have."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for end in (".shp", ".dbf", ".prj"):
            part = beside(path, end)
            if part is not None:
                shutil.copyfile(part, copy.with_suffix(end))
        pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": True})
        try:
            return _layer(copy, None, _BYTES, most)
        finally:
            pyogrio.set_gdal_config_options({"SHAPE_RESTORE_SHX": None})


def _layer(path: Path, layer: Optional[str], encoding: Optional[str] = None, most: Optional[int] = None) -> Raw:
    """One layer of a file, at ``most`` so many rows."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # of shapes it leaves out: they are missed, and said, later
            meta, _fids, shapes, columns = pyogrio.raw.read(path, layer=layer, encoding=encoding, max_features=most)
            total = int(pyogrio.read_info(path, layer=layer, force_feature_count=True)["features"]) if most else None
    except UnicodeDecodeError:  # a format that ought to be in UTF-8, and isn't
        return _decoded(_layer(path, layer, _BYTES, most), path.name)
    except (DataSourceError, DataLayerError, UnboundLocalError, ValueError) as error:
        known = layers(path)
        if layer is None or layer in known:
            raise _unreadable(path, error) from error
        missing = Problem.of(
            "layer_missing", path.name, layer_name=layer, reason=_short(error), layers=", ".join(known)
        )
        raise Refused(missing) from error
    names = [str(name) for name in meta["fields"]]
    names = names if encoding == _BYTES else headers.unique(names)
    count = len(shapes) if shapes is not None else len(columns[0]) if columns else 0
    frame = pd.DataFrame(dict(zip(names, map(_without_lists, columns))), columns=names, index=range(count))
    rows = np.arange(1, count + 1, dtype=np.int64)
    if shapes is None:
        return Raw(layer or "", frame, rows, total=total)
    flat = shapely.force_2d(shapely.from_wkb(shapes, on_invalid="ignore"))
    return Raw(layer or "", frame, rows, flat, meta["crs"], total=total)


def _without_lists(column: Any) -> Any:
    """Cells that are lists, as some formats have them, as one text each."""
    if column.dtype != object or not any(isinstance(cell, np.ndarray) for cell in column):
        return column
    return np.array([",".join(map(str, cell)) if isinstance(cell, np.ndarray) else cell for cell in column], object)


def _decoded(raw: Raw, file: str, encoding: Optional[str] = None) -> Raw:
    """Texts that were read as bytes (see ``_BYTES``), in their encoding: the bytes go before what the file says of it.

    Many tables in GBK say nothing or something wrong; GDAL then shows wrong characters without an error. Names and
    values may be cut within a character: what is left of it is dropped.
    """
    cells = {str(name): cells for name, cells in raw.frame.items() if is_object_dtype(cells) or is_string_dtype(cells)}
    found, by = (encoding, "given") if encoding else (enc.of_values(_bytes(raw.frame.columns, cells)).upper(), "bytes")

    def plain(text: Any) -> Any:
        return text.encode(_BYTES).decode(found, errors="replace").rstrip("\ufffd") if isinstance(text, str) else text

    try:
        texts = {name: by_unique(column, lambda many: list(map(plain, many))) for name, column in cells.items()}
        names = headers.unique([plain(name) for name in raw.frame])
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", file, encoding=found)) from error
    frame = raw.frame.assign(**texts)
    frame.columns = pd.Index(names)
    broken = sum("\ufffd" in text for many in texts.values() for text in many if isinstance(text, str))
    problems = [Problem.of("text_broken", file, count=broken, encoding=found)] if broken else []
    decisions = {"encoding": found, "encoding_by": by}
    return replace(raw, frame=frame, problems=(*raw.problems, *problems), decisions=decisions)


def _bytes(names: Iterable[Any], cells: Mapping[str, pd.Series[Any]]) -> list[bytes]:
    """Names and different texts of the first rows, as they stand in the file."""
    seen = {text for column in cells.values() for text in column[:_SAMPLE_ROWS].unique() if isinstance(text, str)}
    return [text.encode(_BYTES) for text in (*names, *sorted(seen))]


def _unreadable(path: Path, error: Exception) -> Refused:
    reason = _short(error)
    if path.suffix.lower() not in (*formats.ENDS, *_PARTS, ".gdb"):
        return Refused(Problem.of("format_unknown", path.name, format=path.suffix or "?"))
    return Refused(Problem.of("file_unreadable", path.name, reason=reason.replace(str(path), path.name)))


def _short(error: Any) -> str:
    return str(error).split("; ")[0]
