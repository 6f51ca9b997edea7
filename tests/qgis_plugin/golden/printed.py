"""What a golden print keeps of a sheet: what stands where and says what, and how it looks from afar."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.tests.qgis_plugin.laidout import items
from qgis.core import QgsLayoutExporter, QgsLayoutFrame, QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemMap
from qgis.PyQt.QtGui import QImage

DPI = 36.0
Structure = dict[str, Any]
Dots = np.ndarray


def structure(sheet: Sheet) -> Structure:
    """Give the items of a sheet from top to bottom: id, place in mm, text, scale and extent."""
    found = [_told(item) for item in items(sheet)]
    return {
        "title": sheet.layout.name(),
        "items": sorted(found, key=lambda told: [told["box"][1], *map(str, told.values())]),
    }


def _told(item: QgsLayoutItem) -> Structure:
    box = item.sceneBoundingRect()
    told: Structure = {
        "id": item.id(),
        "kind": type(item).__name__,
        "box": [round(side, 1) for side in (box.x(), box.y(), box.width(), box.height())],
    }
    if isinstance(item, QgsLayoutItemLabel):
        told["text"] = item.text()
    elif isinstance(item, QgsLayoutFrame):
        told["text"] = [[cell.content() for cell in row] for row in item.multiFrame().tableContents()]
    elif isinstance(item, QgsLayoutItemMap):
        extent = item.extent()
        told["scale"] = round(item.scale())
        told["extent"] = [
            round(side) for side in (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        ]
    return told


def differences(one: Structure, other: Structure) -> list[str]:
    """Tell what differs between two structures; places may by half a millimetre."""
    if len(one["items"]) != len(other["items"]):
        return [f"{len(one['items'])} items, not {len(other['items'])}"]
    return [
        f"{a.get('id') or a['kind']} {a.get('text', '')}: {key} is {a.get(key)}, not {b.get(key)}"
        for a, b in zip(one["items"], other["items"])
        for key in {*a, *b}
        if not _same(a.get(key), b.get(key))
    ]


def _same(one: Any, other: Any) -> bool:
    numeric = isinstance(one, list) and one and isinstance(one[0], float)
    return bool(np.allclose(one, other, atol=0.5)) if numeric and len(one) == len(other or ()) else one == other


def picture(sheet: Sheet) -> Dots:
    """Draw a sheet small, in 16 shades of each colour."""
    return dots(QgsLayoutExporter(sheet.layout).renderPageToImage(0, dpi=DPI)) // 16 * 17


def dots(image: QImage) -> Dots:
    """Give the red, green and blue of each dot."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    bits = plain.constBits()
    bits.setsize(plain.byteCount())
    return np.frombuffer(bits, dtype=np.uint8).reshape(plain.height(), plain.width(), 4)[:, :, :3].copy()


def save(drawn: Dots, path: Path) -> None:
    """Write a picture as PNG."""
    height, width, _ = drawn.shape
    assert QImage(drawn.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).save(str(path), "PNG", 0)


def unlike(one: Dots, other: Dots) -> float:
    """Give the share of dots that differ clearly between two pictures."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one.astype(int) - other).max(axis=2) > 48).mean())
