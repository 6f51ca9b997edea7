"""Lay out the sheets of a run, and look whether they are fit to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from civicgrid.layers.run import Run
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.prints import choice, lettering
from civicgrid.qgis_plugin.prints.choice import Choice
from civicgrid.qgis_plugin.prints.imprint import imprint_of
from civicgrid.qgis_plugin.prints.material import Material
from civicgrid.qgis_plugin.prints.pages import Maker
from civicgrid.qgis_plugin.prints.paper import MARGIN
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.qgis_plugin.words import labels
from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemPage,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsProject,
    QgsTextFormat,
)

TODAY = date(2026, 7, 1)
MAPS_AND_TABLES = (choice.OVERVIEW, choice.COVERAGE, choice.CHANGES, choice.SITING, choice.CASES, choice.TABLES)
"""The parts whose sheets show a run's results subject by subject."""


def sheets(run: Run, project: QgsProject, language: str, size: str = "A3") -> list[Sheet]:
    return pack(run, project, language, Choice(MAPS_AND_TABLES, paper=size))


def pack(run: Run, project: QgsProject, language: str, chosen: Choice) -> list[Sheet]:
    imprint = imprint_of(run.study, language)
    maker = Maker(Material(project, run, labels(language), present.whole_extent(run), TODAY, imprint), chosen)
    pages = maker.pages()
    return [maker.sheet(page, number, len(pages)) for number, page in enumerate(pages, 1)]


def items(sheet: Sheet) -> list[QgsLayoutItem]:
    return [
        item
        for item in sheet.layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    ]


def tables(sheet: Sheet) -> list[QgsLayoutItemManualTable]:
    return [table for table in sheet.layout.multiFrames() if isinstance(table, QgsLayoutItemManualTable)]


def texts(sheet: Sheet) -> list[str]:
    """What is written on a sheet, in labels and tables."""
    labels = [item.text() for item in items(sheet) if isinstance(item, QgsLayoutItemLabel)]
    cells = [cell.content() for table in tables(sheet) for row in table.tableContents() for cell in row]
    return [*labels, *cells]


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
        assert not overlapping, (sheet.layout.name(), overlapping)


def nothing_leaves_the_sheet(laid_out: Sequence[Sheet]) -> None:
    for sheet in laid_out:
        page = sheet.layout.pageCollection().page(0).sceneBoundingRect()
        edge = (MARGIN - 1.0) * sheet.factor
        inner = page.adjusted(edge, 7.0 * sheet.factor, -edge, -7.0 * sheet.factor)
        assert not [item.id() for item in items(sheet) if not inner.contains(item.sceneBoundingRect())]


def nothing_is_cut_off(laid_out: Sequence[Sheet]) -> None:
    for sheet in laid_out:
        for label in (item for item in items(sheet) if isinstance(item, QgsLayoutItemLabel)):
            _has_room(label.text(), lettering.form_of(label), label.rect().width(), label.rect().height())
        for table in tables(sheet):
            _shows_all(table)


def _shows_all(table: QgsLayoutItemManualTable) -> None:
    """The frame shows every row, and every cell has room for its lines."""
    frame, margins = table.frame(0).rect(), 2 * table.cellMargin()
    assert table.totalSize().height() <= frame.height()
    assert abs(table.totalSize().width() - frame.width()) < 0.1
    for row, height in zip(table.tableContents(), table.rowHeights()):
        for cell, width in zip(row, table.columnWidths()):
            _has_room(cell.content(), cell.textFormat(), width, height + margins)


def _has_room(text: str, form: QgsTextFormat, width: float, height: float) -> None:
    lines = text.split("\n")
    assert max(lettering.width_mm(line, form) for line in lines) <= width + 0.2, text
    assert len(lines) * form.size() * 25.4 / 72 * 1.15 <= height + 0.2, text


def letter_sizes(sheet: Sheet) -> list[float]:
    labels = [lettering.form_of(item) for item in items(sheet) if isinstance(item, QgsLayoutItemLabel)]
    cells = [cell.textFormat() for table in tables(sheet) for row in table.tableContents() for cell in row]
    return [form.size() for form in (*labels, *cells)]
