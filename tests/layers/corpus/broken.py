"""What a broken file of the corpus is, and how one is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Union

from civicgrid.tests.layers.door import LAT, LON

HEADER = "公厕名称,经度,纬度"


@dataclass(frozen=True)
class Broken:
    """One file: what is broken in it, and what must come out.

    ``made``: its bytes or text, or a function that writes it. ``used``: kind → rows; ``rejected``: reason → rows;
    ``findings`` must be among what is said; ``refused``: the code instead of all that. ``values``: kind and column
    → its first values. ``source``: further members of the study's entry.
    """

    file: str
    what: str
    made: Union[bytes, str, Callable[[Path], None]]
    used: Mapping[str, int] = field(default_factory=dict)
    rejected: Mapping[str, int] = field(default_factory=dict)
    findings: frozenset[str] = frozenset()
    refused: str = ""
    values: Mapping[tuple[str, str], list[Any]] = field(default_factory=dict)
    source: Mapping[str, Any] = field(default_factory=dict)

    def write(self, folder: Path) -> Path:
        """Make the file (and those that belong to it) in ``folder``."""
        path = folder / self.file
        if isinstance(self.made, str):
            path.write_bytes(self.made.encode("utf-8"))
        elif isinstance(self.made, bytes):
            path.write_bytes(self.made)
        else:
            self.made(path)
        return path


def places(count: int, start: int = 0) -> list[tuple[str, float, float]]:
    """Names and places of toilets, a few hundred metres apart."""
    return [(f"公厕{n}", round(LON + 0.004 * n, 6), round(LAT + 0.003 * n, 6)) for n in range(start, start + count)]


def lines(count: int = 3, separator: str = ",", start: int = 0) -> str:
    """Lines of a table of toilets, without its header."""
    return "".join(separator.join(map(str, place)) + "\n" for place in places(count, start))


def said(*codes: str) -> frozenset[str]:
    """Findings that must be among what is said."""
    return frozenset(codes)


def zipped(*members: tuple[str, bytes]) -> bytes:
    """Give a zip of files: their names and bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return content.getvalue()
