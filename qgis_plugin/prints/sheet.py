"""One sheet of paper, and what can be put on it: text, lines, map, legend, table. Lengths in units of its paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTableCell,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPolygonF

from .. import styles
from . import lettering, template
from .magnify import magnify
from .paper import Box, around

SMALLEST_PT = 8.0
"""Smaller letters nobody reads at a meeting, whatever the paper."""

INK, GREY, RULE, SHADE = "#1a1a1a", "#5a5a5a", "#9a9a9a", "#ececec"
GOOD, BAD = "#2e6b2e", "#b3221a"
LEFT, CENTRE, RIGHT = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
MIDDLE = Qt.AlignmentFlag.AlignVCenter
PAD, HAIR = 1.0, 0.15


@dataclass(frozen=True)
class Style:
    """How a text is written; the size is that on A3."""

    size_pt: float = 10.5
    ink: str = INK
    bold: bool = False
    align: Any = LEFT


PLAIN = Style()


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    title: str
    width: float
    align: Any = RIGHT


@dataclass(frozen=True)
class Table:
    """A table: its columns, the texts of its rows, and whether the last row sums up the others."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    total: bool = False

    def lines(self) -> Iterator[tuple[Sequence[str], bool]]:
        """Give the head and the rows, and whether each is bold."""
        yield [column.title for column in self.columns], True
        for number, row in enumerate(self.rows, 1):
            yield row, self.total and number == len(self.rows)


class Sheet:
    """A sheet being laid out from a template, one of ours (see ``paper.PAPERS``) or a .qpt file.

    ``fill`` and the like put content into the template's items; what the template lacks is kept in ``missing``.
    The other methods put something on the sheet, and give the height it takes.
    """

    def __init__(self, project: QgsProject, name: str, paper: str) -> None:
        self.layout = QgsPrintLayout(project)
        template.load(self.layout, paper)
        self.name = name
        self.layout.setName(name)
        self.factor = template.unit_mm(self.layout)
        self.frame = template.frame(self.layout, self.factor)
        self.empty = {name for name in template.IDS if self.layout.itemById(name) is not None}
        self.missing: set[str] = set()

    # -- the items of the template

    def take(self, name: str) -> Any:
        """Give the item of the template that is to be filled; None where it has none of that id."""
        item = self.layout.itemById(name)
        if item is None:
            self.missing.add(name)
        self.empty.discard(name)
        return item

    def fill(self, name: str, text: str) -> None:
        """Write a text into its label, in smaller letters where it is long."""
        label = self.take(name) if text else None
        if label is None:
            return
        form, room = lettering.form_of(label), label.rect()
        lines = lettering.wrap(text, form, room.width())
        while len(lines) * lettering.line_mm(form) > room.height() + 0.1 and form.size() > SMALLEST_PT:
            form.setSize(max(form.size() - 0.5, SMALLEST_PT))
            lines = lettering.wrap(text, form, room.width())
        label.setText("\n".join(lines))
        lettering.letter(label, form)

    def logo(self, path: Path) -> None:
        """Show a picture file as the unit's logo."""
        picture = self.take("logo")
        if picture is not None:
            picture.setPicturePath(str(path))

    def finish(self) -> None:
        """Take off the sheet what was not filled, and draw the maps as large as the letters."""
        for name in self.empty:
            self.layout.removeLayoutItem(self.layout.itemById(name))
        self.empty = set()
        if self.factor > 1.0:
            for item in self.layout.items():
                if isinstance(item, QgsLayoutItemMap):
                    magnify(item, self.factor)

    def map(self, extent: QgsRectangle, theme: str) -> Optional[QgsLayoutItemMap]:
        """Draw a theme of the project in the template's map, in a round scale."""
        item = self.take("map")
        if item is not None:
            item.setFollowVisibilityPreset(True)
            item.setFollowVisibilityPresetName(theme)
            _fit(item, extent)
        return item

    def inset_box(self) -> Optional[Box]:
        """Give where the inset of this sheet stands, if it has one."""
        return None if "inset" in self.empty else self.frame.inset

    def legend_room(self) -> Optional[Box]:
        """Give where the legend may stand: beside the inset, or in its room, too."""
        return around((self.frame.legend, None if self.inset_box() else self.frame.inset))

    def inset(self, item: QgsLayoutItemMap, whole: QgsRectangle, layer: QgsMapLayer) -> None:
        """Show in a small map of the whole, drawn from one layer, where the map of the sheet lies."""
        small = self.take("inset")
        if small is not None:
            set_layers(small, [layer])
            _fit(small, whole)
            small.overview().setLinkedMap(item)
            small.overview().setFrameSymbol(styles.area(None, QColor(BAD), 0.5))

    def scale_bar(self, item: QgsLayoutItemMap, units: tuple[str, str]) -> None:
        """Set the bar to a round length; ``units`` are the words for metres and kilometres."""
        bar = self.take("scale bar")
        if bar is None:
            return
        room_mm = min(bar.maximumBarWidth(), item.rect().width() / 2)
        length_m = round_length(item.scale() * room_mm / 1000.0)
        kilometres = length_m >= 1000
        bar.setLinkedMap(item)
        unit = QgsUnitTypes.DistanceUnit
        bar.setUnits(unit.DistanceKilometers if kilometres else unit.DistanceMeters)
        bar.setUnitLabel(units[1] if kilometres else units[0])
        bar.setUnitsPerSegment(length_m / (1000 if kilometres else 1) / bar.numberOfSegments())
        bar.update()
        bar.attemptResize(bar.minimumSize())  # it never shrinks by itself

    def north(self, item: QgsLayoutItemMap) -> None:
        """Let the arrow point to the north of the map."""
        arrow = self.take("north arrow")
        if arrow is not None:
            arrow.setLinkedMap(item)

    # -- text

    def form(self, style: Style) -> QgsTextFormat:
        """Give the format of a style on this sheet."""
        size = max(style.size_pt * self.factor, SMALLEST_PT)
        return styles.text_format(size, style.ink, bold=style.bold)

    def text(self, place: tuple[float, float, float], text: str, style: Style = PLAIN, name: str = "") -> float:
        """Write a text at x, y, broken into lines of a width."""
        form = self.form(style)
        lines = lettering.wrap(text, form, place[2] * self.factor)
        height = len(lines) * lettering.line_mm(form) / self.factor
        self._write(lines, form, Box(*place, height), style.align, name)
        return height

    def badge(self, box: Box, text: str, style: Style, name: str = "") -> float:
        """Write a short text in a frame of its own."""
        label = self._write([text], self.form(style), box, CENTRE, name)
        label.setFrameEnabled(True)
        label.setFrameStrokeColor(QColor(style.ink))
        label.setFrameStrokeWidth(QgsLayoutMeasurement(0.5 * self.factor))
        return box.height

    def _write(self, lines: Sequence[str], form: QgsTextFormat, box: Box, align: Any, name: str) -> QgsLayoutItemLabel:
        label = QgsLayoutItemLabel(self.layout)
        label.setText("\n".join(lines))
        lettering.letter(label, form)
        label.setHAlign(align)
        label.setVAlign(MIDDLE)
        label.setMarginX(0)
        label.setMarginY(0)
        self._place(label, box, name)
        return label

    # -- shapes

    def rule(self, box: Box, ink: str = INK) -> float:
        """Draw a bar: a line, or a filled box."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(styles.area(QColor(ink)))
        self._place(shape, box, "")
        return box.height

    def polyline(self, points: Sequence[tuple[float, float]], ink: str, width: float, pen: Any) -> None:
        """Draw a line through points."""
        corners = [QPointF(x * self.factor, y * self.factor) for x, y in points]
        drawn = QgsLayoutItemPolyline(QPolygonF(corners), self.layout)
        drawn.setSymbol(styles.line(QColor(ink), width * self.factor, pen))
        self.layout.addLayoutItem(drawn)

    # -- tables

    def table(self, x: float, y: float, table: Table, size_pt: float = 10.0, name: str = "table") -> float:
        """Draw a table; where its lines break, and how high it gets, is reckoned here: QGIS breaks no Chinese."""
        made = QgsLayoutItemManualTable.create(self.layout)
        self.layout.addMultiFrame(made)
        made.setVerticalGrid(False)
        made.setGridStrokeWidth(HAIR * self.factor)
        made.setGridColor(QColor(RULE))
        made.setCellMargin(PAD * self.factor)
        made.setTableContents(self._contents(table, size_pt))
        heights = self.row_heights(table, size_pt)
        made.setRowHeights([(height - HAIR - 2 * PAD) * self.factor for height in heights])
        made.setColumnWidths([(column.width - 2 * PAD) * self.factor for column in table.columns])
        frame = QgsLayoutFrame(self.layout, made)
        width, height = sum(column.width for column in table.columns), HAIR + sum(heights)
        # a row that lacks a hair of its height is left out
        self._place(frame, Box(x, y, width, height + HAIR), name)
        made.addFrame(frame)
        return height

    def _contents(self, table: Table, size_pt: float) -> list[list[QgsTableCell]]:
        rows = []
        for row, bold in table.lines():
            form = self.form(Style(size_pt, bold=bold))
            rows.append([_cell(*cell, form) for cell in zip(self._cells(row, table, form), table.columns)])
        for cell in rows[0]:
            cell.setBackgroundColor(QColor(SHADE))
        return rows

    def table_height(self, table: Table, size_pt: float = 10.0) -> float:
        """Give the height that a table takes."""
        return HAIR + sum(self.row_heights(table, size_pt))

    def row_heights(self, table: Table, size_pt: float = 10.0) -> list[float]:
        """Give the height of each line of a table, the head being the first."""
        forms = {bold: self.form(Style(size_pt, bold=bold)) for bold in (False, True)}
        return [self._row_height(self._cells(row, table, forms[bold]), forms[bold]) for row, bold in table.lines()]

    def least_widths(self, table: Table, size_pt: float = 10.0) -> list[float]:
        """Give how wide each column must be so that no word of it is broken."""
        forms = {bold: self.form(Style(size_pt, bold=bold)) for bold in (False, True)}
        words = [[lettering.longest_mm(text, forms[bold]) for text in row] for row, bold in table.lines()]
        return [max(column) / self.factor + 2 * PAD + HAIR for column in zip(*words)]

    def _cells(self, row: Sequence[str], table: Table, form: QgsTextFormat) -> list[list[str]]:
        rooms = [(column.width - 2 * PAD) * self.factor for column in table.columns]
        return [lettering.wrap(text, form, room) for text, room in zip(row, rooms)]

    def _row_height(self, cells: Sequence[Sequence[str]], form: QgsTextFormat) -> float:
        lines = max(len(cell) for cell in cells)
        return lines * lettering.line_mm(form) / self.factor + 1.0

    # -- placing

    def _place(self, item: QgsLayoutItem, box: Box, name: str) -> None:
        self.layout.addLayoutItem(item)
        item.setId(name)
        item.attemptMove(QgsLayoutPoint(box.x * self.factor, box.y * self.factor))
        item.attemptResize(QgsLayoutSize(box.width * self.factor, box.height * self.factor))


def set_layers(item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]) -> None:
    """Have a map draw these layers, uppermost first, and not a theme."""
    item.setFollowVisibilityPreset(False)
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)


def _cell(lines: Sequence[str], column: Column, form: QgsTextFormat) -> QgsTableCell:
    cell = QgsTableCell("\n".join(lines))
    cell.setTextFormat(form)
    cell.setHorizontalAlignment(column.align)
    cell.setVerticalAlignment(MIDDLE)
    return cell


def _fit(item: QgsLayoutItemMap, extent: QgsRectangle) -> None:
    """Show an extent in the largest round scale in which it fits."""
    width, height = item.rect().width(), item.rect().height()
    scale = round_scale(extent, width, height)
    half = [side * scale / 2000.0 for side in (width, height)]
    middle = extent.center()
    item.setExtent(QgsRectangle(middle.x() - half[0], middle.y() - half[1], middle.x() + half[0], middle.y() + half[1]))
    item.setScale(scale)


_ROUND = (1.0, 1.2, 1.5, 1.8, 2.0, 2.2, 2.5, 2.8, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0)


def round_scale(extent: QgsRectangle, width_mm: float, height_mm: float) -> float:
    """Give the largest round scale in which the extent fits, with a little air around."""
    needed = 1.03 * max(extent.width() / width_mm, extent.height() / height_mm, 0.1) * 1000.0
    power = 10.0 ** (len(str(int(needed))) - 1)
    return next((step * power for step in (*_ROUND, 10.0) if step * power >= needed), 10.0 * power)


def round_length(most_m: float) -> float:
    """Give the largest of 1, 2, 4, 5 × 10ⁿ metres that is not above ``most_m``."""
    power = 10.0 ** (len(str(int(max(most_m, 1.0)))) - 1)
    return max(step * power for step in (1.0, 2.0, 4.0, 5.0) if step * power <= max(most_m, 1.0))
