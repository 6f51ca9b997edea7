"""A project file that is written: changed in what QGIS can't be told."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path


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
