"""Which reader a file needs: by what is in it, not only by what it is called."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from ..problems import Problem, Refused
from .raw import Raw

if TYPE_CHECKING:
    from ..studyfile import Source

_BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".et")
_TEXTS = (".csv", ".tsv", ".txt", ".tab")
_OSM = (".pbf", ".osm")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SIDE_FILES = (".shp", ".dbf", ".prj", ".cpg", ".shx")


def open_source(path: Path, source: Source, *, first: bool = False) -> tuple[Raw, ...]:
    """Read a file: one table or layer, or all layers of it where none is named.

    ``first``: only the first rows of texts and layers, which is quick whatever their size.
    """
    if not path.exists():
        raise Refused(Problem.of("file_missing", path.name, path=str(path)))
    if path.is_file() and path.stat().st_size == 0:
        raise Refused(Problem.of("file_empty", path.name))
    try:
        return _read(path, source, first)
    except OSError as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=error.strerror or str(error))) from error


def _read(path: Path, source: Source, first: bool) -> tuple[Raw, ...]:
    end = path.suffix.lower()
    if end in _OSM:
        from . import osm

        return osm.read(path, source.kind)
    if end in _BOOKS or end in _TEXTS:
        return (_table(path, source, first),)
    if end in (".json", ".geojson"):
        from . import records

        raw = records.read(path, source.encoding)
        if raw is not None:
            return (raw,)
    return _map(path, source, first)


def _table(path: Path, source: Source, first: bool) -> Raw:
    """A workbook or a text; an .xls that is really a text, or the reverse, is taken for what it is."""
    with path.open("rb") as file:
        start = file.read(4)
    if start in (_ZIP, _OLE):
        from . import workbook

        return workbook.read(path, source.sheet or source.layer, source.header_row)
    from . import delimited

    read = delimited.first_rows if first else delimited.read
    return read(path, source.encoding, source.header_row)


def _map(path: Path, source: Source, first: bool) -> tuple[Raw, ...]:
    from . import vector

    names = [source.layer] if source.layer else vector.layers(path)
    if not names:
        raise Refused(Problem.of("no_layers", path.name))
    if len(names) == 1:
        return (vector.read(path, names[0], source.encoding, first=first),)
    return tuple(vector.read(path, name, source.encoding, first=first) for name in names)


def sha256(path: Path) -> str:
    """Give the digest of a file (of a shapefile: of its parts, in a fixed order)."""
    parts = [other for end in _SIDE_FILES if (other := path.with_suffix(end)).exists()]
    digest = hashlib.sha256()
    for part in parts if path.suffix.lower() == ".shp" else [path]:
        with part.open("rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    return digest.hexdigest()
