"""What is made of each sheet besides its page in the PDF: a picture, a template, a layout left in a project."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsLayoutExporter, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from .. import projectfile
from .sheet import Sheet

Use = Callable[[Sheet, int], None]
"""Makes something of a sheet, given its place in the pack."""

PICTURE_DPI, MOST_DOTS = 200.0, 7000.0


def pictures(folder: Path) -> Use:
    """Draw each sheet as a PNG; those of large papers coarser, so that they stay handy."""

    def use(sheet: Sheet, place: int) -> None:
        path = folder / f"{_name(sheet, place)}.png"
        settings = QgsLayoutExporter.ImageExportSettings()
        longest_mm = max(sheet.frame.width, sheet.frame.height) * sheet.factor
        settings.dpi = min(PICTURE_DPI, MOST_DOTS * 25.4 / longest_mm)
        result = QgsLayoutExporter(sheet.layout).exportToImage(str(path), settings)
        _demand(result == QgsLayoutExporter.ExportResult.Success, path)

    return use


def templates(folder: Path) -> Use:
    """Save each sheet as a .qpt, as QGIS's own layout window does."""

    def use(sheet: Sheet, place: int) -> None:
        path = folder / f"{_name(sheet, place)}.qpt"
        path.write_bytes(_as_template(sheet.layout))

    return use


def _as_template(layout: QgsPrintLayout) -> bytes:
    """Give a layout as QGIS saves it, but for the folders of this computer: layers are known by id and name too."""
    document, context = QDomDocument(), QgsReadWriteContext()
    context.setPathResolver(layout.project().pathResolver())
    document.appendChild(layout.writeXml(document, context))
    for tag in ("Layer", "layer-tree-layer"):  # of maps and of legends
        layers = document.elementsByTagName(tag)
        for place in range(layers.length()):
            layers.at(place).toElement().setAttribute("source", "")
    return bytes(document.toByteArray())


def layouts(project: QgsProject) -> Use:
    """Leave each sheet in the project, to be edited; those that lie there already stay as they are."""

    def use(sheet: Sheet, place: int) -> None:
        manager = project.layoutManager()
        wanted = name = _name(sheet, place)
        number = 2
        while manager.layoutByName(name) is not None:
            name, number = f"{wanted} ({number})", number + 1
        sheet.layout.setName(name)
        manager.addLayout(sheet.layout)

    return use


def save(project: QgsProject, target: Path) -> None:
    """Write a project with its layouts, but for the folders of this computer; a failed write leaves the old file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"part-{target.name}")  # beside it, for relative paths
    projectfile.write(project, part)
    os.replace(part, target)


def missing(found: set[str]) -> Use:
    """Collect what the template has no item for."""
    return lambda sheet, _place: found.update(sheet.missing)


def _name(sheet: Sheet, place: int) -> str:
    """Give a name that sorts, and that every file system takes."""
    return f"{place + 1:02d} " + re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", sheet.name).strip()


def _demand(written: bool, path: Path) -> None:
    if not written:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
