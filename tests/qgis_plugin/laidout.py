"""Lay out the sheets of a run, and look whether they are fit to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from civicgrid.layers.run import Run
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.prints import choice
from civicgrid.qgis_plugin.prints.choice import Choice
from civicgrid.qgis_plugin.prints.imprint import imprint_of
from civicgrid.qgis_plugin.prints.material import Material
from civicgrid.qgis_plugin.prints.pages import Maker
from civicgrid.qgis_plugin.prints.paper import MARGIN
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.qgis_plugin.words import labels
from qgis.core import QgsLayoutItem, QgsLayoutItemPage, QgsLayoutItemPolyline, QgsLayoutItemShape, QgsProject

TODAY = date(2026, 7, 1)
MAPS_AND_TABLES = (choice.OVERVIEW, choice.COVERAGE, choice.CHANGES, choice.CASES, choice.TABLES)
"""The parts whose sheets show a run's results subject by subject."""


def sheets(run: Run, project: QgsProject, language: str, size: str = "A3") -> list[Sheet]:
    imprint = imprint_of(run.study, language)
    material = Material(project, run, labels(language), present.whole_extent(run), TODAY, imprint)
    maker = Maker(material, Choice(MAPS_AND_TABLES, paper=size))
    pages = maker.pages()
    return [maker.sheet(page, number, len(pages)) for number, page in enumerate(pages, 1)]


def items(sheet: Sheet) -> list[QgsLayoutItem]:
    return [
        item
        for item in sheet.layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    ]


def nothing_overlaps(laid_out: Sequence[Sheet]) -> None:
    for sheet in laid_out:
        # lines, and the ground below a table's head
        boxes = [
            (item.id() or item.displayName(), item.sceneBoundingRect().adjusted(0.3, 0.3, -0.3, -0.3))
            for item in items(sheet)
            if not isinstance(item, (QgsLayoutItemShape, QgsLayoutItemPolyline))
        ]
        overlapping = [
            (name, other_name)
            for place, (name, box) in enumerate(boxes)
            for other_name, other in boxes[place + 1 :]
            if box.intersects(other)
        ]
        assert not overlapping, sheet.layout.name()


def nothing_leaves_the_sheet(laid_out: Sequence[Sheet]) -> None:
    for sheet in laid_out:
        page = sheet.layout.pageCollection().page(0).sceneBoundingRect()
        edge = (MARGIN - 1.0) * sheet.factor
        inner = page.adjusted(edge, 7.0 * sheet.factor, -edge, -7.0 * sheet.factor)
        assert not [item.id() for item in items(sheet) if not inner.contains(item.sceneBoundingRect())]
