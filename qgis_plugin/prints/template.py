"""Templates: layouts (.qpt) whose items are known by their ids. What a sheet doesn't need is taken off it."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsLayout, QgsLayoutItem, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..paths import RESOURCES
from .paper import PAPERS, Box, Frame

CAPTION = " caption"
FIELDS = ("unit", "made on", "data date", "period", "crs", "map number")
TEXTS = ("title", "subtitle", "internal", "page", "scale", *FIELDS, "notice", "run")
PLACES = ("map", "panel", "legend", "inset", "logo", "scale bar", "north arrow", "head line")
IDS = (*TEXTS, *(field + CAPTION for field in FIELDS), *PLACES)
"""The ids of the items that a sheet fills; all others stay as the template has them."""

UNIT_MM = "civicgrid/unit_mm"
"""Property of a template: how large its letters are against those of A3."""
_A3_SHORT_MM = 297.0


def load(layout: QgsLayout, paper: str) -> None:
    """Make the layout a copy of a template: one of ours, by the name of its paper, or the .qpt file of that path.

    ``Refused`` (template_unreadable) where that is no template.
    """
    from ...layers.problems import Problem, Refused

    path = RESOURCES / "prints" / f"{paper}.qpt" if paper in PAPERS else Path(paper)
    document = QDomDocument()
    known = document.setContent(path.read_bytes())[0]
    if not known or not layout.loadFromTemplate(document, QgsReadWriteContext())[1]:
        raise Refused(Problem.of("template_unreadable", path=str(path)))


def unit_mm(layout: QgsLayout) -> float:
    """Give how large a unit of the template is; of one that doesn't say, as its paper suggests."""
    size = layout.pageCollection().page(0).pageSize()
    own = layout.customProperty(UNIT_MM)
    return float(own) if own else (min(size.width(), size.height()) / _A3_SHORT_MM) ** 0.75


def frame(layout: QgsLayout, unit: float) -> Frame:
    """Give where things stand on the template, in units."""
    size = layout.pageCollection().page(0).pageSize()
    places = {name: _box(layout.itemById(name), unit) for name in ("map", "panel", "legend", "inset")}
    return Frame(size.width() / unit, size.height() / unit, **places)


def _box(item: Optional[QgsLayoutItem], unit: float) -> Optional[Box]:
    if item is None:
        return None
    return Box(*(side / unit for side in (item.pos().x(), item.pos().y(), item.rect().width(), item.rect().height())))
