"""A project file that is written: packed, or changed in what QGIS can't be told."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path


def pack(document: Path, project: Path) -> None:
    """Put a ``.qgs`` into a ``.qgz``; QGIS writes and packs in one go, and the window stands still for both."""
    from ..layers.wholefile import not_written

    try:
        with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(document, document.name)
        document.unlink()
    except OSError as error:
        raise not_written(project, error) from error


def rewrite(project: Path, change: Callable[[bytes], bytes]) -> None:
    """Change the document inside a ``.qgz``, or the ``.qgs``."""
    if not zipfile.is_zipfile(project):
        project.write_bytes(change(project.read_bytes()))
        return
    with zipfile.ZipFile(project) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in parts.items():
            archive.writestr(name, change(held) if name.endswith(".qgs") else held)
