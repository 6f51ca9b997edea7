"""Which reader a file needs: by what is in it, not only by what it is called."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Optional

from ...geo.progress import Progress
from .. import formats
from ..connections import Connect, by_service, is_reference, parse
from ..problems import Problem, Refused
from .raw import Raw

if TYPE_CHECKING:
    from ..studyfile import Source

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_FOREIGN = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "gzip",
    b"AC10": "DWG",
}
"""How files begin that people give, and that hold no table or map to be read."""


def open_source(
    path: Path,
    source: Source,
    *,
    first: bool = False,
    connect: Optional[Connect] = None,
    progress: Optional[Progress] = None,
) -> tuple[Raw, ...]:
    """Read a file: one table or layer, or all of it where none is named; or a table of the database that is meant.

    ``first``: only the first rows of texts and layers, which is quick whatever their size.
    """
    if is_reference(source.path):
        from . import postgis

        connection = (connect or by_service)(parse(source.path).name)
        return (postgis.read(connection, source.layer, first=first, progress=progress),)
    if not path.exists():
        raise Refused(Problem.of("file_missing", path.name, path=str(path)))
    if path.is_file() and path.stat().st_size == 0:
        raise Refused(Problem.of("file_empty", path.name))
    try:
        return _read(path, source, first)
    except OSError as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=error.strerror or str(error))) from error


def _read(path: Path, source: Source, first: bool) -> tuple[Raw, ...]:
    end, start = path.suffix.lower(), _start(path)
    for mark, name in _FOREIGN.items():
        if start.startswith(mark):
            raise Refused(Problem.of("format_unknown", path.name, format=name))
    if end in formats.OSM:
        from . import osm

        return osm.read(path, source.kind)
    if end in formats.GRAPHS:
        from . import graph

        return (graph.read(path),)
    if end in formats.ARCHIVES and start.startswith(_ZIP):
        return _archive(path, source, first)
    if end in formats.RECORDS or (end in formats.TEXTS and start.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"{", b"[")):
        return _json(path, source, first)
    if end in (*formats.BOOKS, *formats.MARKUP) or (end in formats.TEXTS and not start.startswith(b"!table")):
        return _table(path, source, start, first)
    from . import vector

    return vector.read(path, source.layer, source.encoding, first=first)


def _start(path: Path) -> bytes:
    if path.is_dir():
        return b""
    with path.open("rb") as file:
        return file.read(512)


def _table(path: Path, source: Source, start: bytes, first: bool) -> tuple[Raw, ...]:
    """A workbook or a text; an .xls that is really a text, or the reverse, is taken for what it is."""
    from . import delimited, markup, workbook

    if start.startswith((_ZIP, _OLE)) or markup.is_markup(start):
        sheet = source.sheet or source.layer
        return workbook.read(path, sheet, source.header_row, source.hidden_rows, source.encoding)
    read = delimited.first_rows if first else delimited.read
    return (read(path, source.encoding, source.header_row),)


def _json(path: Path, source: Source, first: bool) -> tuple[Raw, ...]:
    from . import records, vector

    if not records.is_map(path, source.encoding):
        return (records.read(path, source.encoding),)
    try:
        return vector.read(path, source.layer, source.encoding, first=first)
    except Refused:
        if source.layer:
            raise
        return (records.read(path, source.encoding),)  # a map within an answer; or it says where the JSON breaks off


def _archive(path: Path, source: Source, first: bool) -> tuple[Raw, ...]:
    """Every table and map in an archive, or the one that is named like the wanted layer."""
    from . import archive

    raws: list[Raw] = []
    refusals: dict[str, Refused] = {}
    with TemporaryDirectory() as folder:
        files = archive.unpack(path, Path(folder), (*formats.ENDS, ".dbf"))
        named = [file for file in files if file.stem == source.layer]
        inner = replace(source, layer=None) if named else source
        for file in named or files:
            try:
                raws.extend(replace(raw, layer=raw.layer or file.stem) for raw in _read(file, inner, first))
            except Refused as refused:
                refusals[file.name] = refused
    if not raws:
        nothing = Refused(Problem.of("format_unknown", path.name, format="zip"))
        raise next(iter(refusals.values()), nothing)
    if refusals:
        left = Problem.of("layer_not_used", path.name, layers=", ".join(refusals))
        raws[0] = replace(raws[0], problems=(*raws[0].problems, left))
    return tuple(raws)
