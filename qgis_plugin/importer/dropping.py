"""Files that are dropped onto a window."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QMimeData


def dropped(data: QMimeData) -> list[str]:
    """Give the files that are being dropped; a folder of geodata (``.gdb``) counts as one."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).is_file() or Path(path).suffix.lower() == ".gdb"]
