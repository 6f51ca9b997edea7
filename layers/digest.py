"""The digest by which a file is known again."""

from __future__ import annotations

import hashlib
from pathlib import Path

_SIDE_FILES = (".shp", ".dbf", ".prj", ".cpg", ".shx")


def sha256(path: Path) -> str:
    """Give the digest of a file (of a shapefile or folder: of its parts, in a fixed order)."""
    parts = [path]
    if path.is_dir():
        parts = sorted(part for part in path.rglob("*") if part.is_file())
    elif path.suffix.lower() in _SIDE_FILES:
        parts = [other for end in _SIDE_FILES if (other := path.with_suffix(end)).exists()] or parts
    digest = hashlib.sha256()
    for part in parts:
        with part.open("rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    return digest.hexdigest()
