"""The table of a shapefile: in which encoding its texts are."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np

from ..recognise import encoding as enc

_HEADER, _FIELD = 32, 32
_SAMPLE_ROWS = 20_000
_GDAL_NAMES = {"latin-1": "ISO-8859-1"}


def beside(path: Path, end: str) -> Optional[Path]:
    """Give the file of the same name that ends in ``end``, in small or capital letters."""
    return next((other for one in (end, end.upper()) if (other := path.with_suffix(one)).exists()), None)


def encoding(path: Path) -> tuple[str, str]:
    """Decide the encoding of a shapefile's table: its bytes go before what .cpg and header byte say.

    Many tables in GBK say nothing or something wrong; GDAL then shows wrong characters without an error.
    """
    table = beside(path, ".dbf")
    if table is None:
        return "utf-8", "no table"
    found = enc.of_values(_texts(table.read_bytes()))
    return _GDAL_NAMES.get(found, found.upper()), "bytes"


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
    records = table.reshape(-1, width)[:_SAMPLE_ROWS] if width else table.reshape(0, 1)
    for start in range(_HEADER, header - 1, _FIELD):
        field = data[start : start + _FIELD]
        if len(field) < _FIELD or field[0] == 0x0D:
            break
        values.append(field[:11].split(b"\0")[0])
        length = field[16]
        if field[11:12] == b"C" and len(records):
            cells = np.ascontiguousarray(records[:, at : at + length]).view(f"S{length}").ravel()
            values.extend(bytes(cell).rstrip(b" \0") for cell in np.unique(cells))
        at += length
    return values
