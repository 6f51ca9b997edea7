"""Write the templates of the papers into ``resources/prints`` (or the folder given): one frame, computed for each."""

from __future__ import annotations

import base64
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # attributes in the same order each time

from civicgrid.qgis_plugin import styles
from civicgrid.qgis_plugin.paths import RESOURCES
from civicgrid.qgis_plugin.prints.paper import MARGIN, SPACE, Box
from civicgrid.qgis_plugin.prints.sheet import BAD, CENTRE, GREY, INK, RIGHT, RULE, Style
from civicgrid.qgis_plugin.prints.template import CAPTION, FIELDS, UNIT_MM
from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsScaleBarSettings,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

PAPERS = {
    "A3": (420.0, 297.0, 1.0),
    "A4": (297.0, 210.0, 0.8),
    "A3-portrait": (297.0, 420.0, 1.0),
    "A4-portrait": (210.0, 297.0, 0.8),
    "A1": (841.0, 594.0, 1.7),
    "A0": (1189.0, 841.0, 2.4),
}
"""Width and height in mm, and how large the letters are against those of A3."""

HEAD, STRIP, PANEL, LEGEND_BESIDE, INSET = 32.0, 16.0, 149.0, 80.0, 42.0
FOOT_ROW, NOTICE = 16.0, 22.0
FIELD_WIDTHS = dict(zip(FIELDS, (80.0, 38.0, 38.0, 62.0, 122.0, 60.0)))
STYLE = QgsLegendStyle.Style


@dataclass
class Draft:
    """A template being drawn, in units of its paper."""

    layout: QgsPrintLayout
    unit: float

    def add(self, item: QgsLayoutItem, box: Box, name: str) -> None:
        self.layout.addLayoutItem(item)
        item.setId(name)
        item.attemptMove(QgsLayoutPoint(box.x * self.unit, box.y * self.unit))
        item.attemptResize(QgsLayoutSize(box.width * self.unit, box.height * self.unit))

    def text(self, name: str, box: Box, style: Style) -> QgsLayoutItemLabel:
        label = QgsLayoutItemLabel(self.layout)
        label.setText(f"[{name}]")
        label.setFont(self.font(style))
        label.setFontColor(QColor(style.ink))
        label.setHAlign(style.align)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter if style.bold else Qt.AlignmentFlag.AlignTop)
        label.setMarginX(0)
        label.setMarginY(0)
        self.add(label, box, name)
        return label

    def font(self, style: Style) -> Any:
        font = styles.text_format(1.0, bold=style.bold).font()
        font.setPointSizeF(max(style.size_pt * self.unit, 8.0))
        return font

    def rule(self, box: Box, ink: str = INK, name: str = "") -> None:
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        shape.setSymbol(styles.area(QColor(ink)))
        self.add(shape, box, name)

    def picture(self, name: str, box: Box, path: Optional[Path] = None) -> None:
        picture = QgsLayoutItemPicture(self.layout)
        if path is not None:
            drawing = "base64:" + base64.b64encode(path.read_bytes()).decode("ascii")
            picture.setPicturePath(drawing, QgsLayoutItemPicture.Format.FormatSVG)  # else it is printed as dots
        self.add(picture, box, name)

    def map(self, name: str, box: Box, frame_mm: float) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(self.layout)
        self.add(item, box, name)
        item.setExtent(QgsRectangle(0.0, 0.0, box.width, box.height))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(frame_mm * self.unit))
        item.setBackgroundColor(QColor(styles.WHITE))
        return item

    def scale_bar(self, box: Box, item: QgsLayoutItemMap) -> None:
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setLinkedMap(item)
        bar.setStyle("Single Box")
        bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFixed)
        bar.setMaximumBarWidth(90.0 * self.unit)
        bar.setNumberOfSegments(2)
        bar.setNumberOfSegmentsLeft(0)
        bar.setHeight(2.0 * self.unit)
        bar.setBoxContentSpace(0.5 * self.unit)
        bar.setLabelBarSpace(1.5 * self.unit)
        bar.setTextFormat(styles.text_format(10.0 * self.unit))
        self.add(bar, box, "scale bar")

    def legend(self, box: Box) -> None:
        legend = QgsLayoutItemLegend(self.layout)
        legend.setAutoUpdateModel(False)
        legend.setResizeToContents(False)
        for style in (STYLE.SymbolLabel, STYLE.Subgroup, STYLE.Group, STYLE.Title):
            legend.setStyleFont(style, self.font(Style(10.0)))
        legend.setFontColor(QColor(INK))
        legend.setSymbolWidth(7.0 * self.unit)
        legend.setSymbolHeight(4.2 * self.unit)
        legend.setMaximumSymbolSize(4.6 * self.unit)
        legend.setSplitLayer(True)
        legend.setEqualColumnWidth(False)
        legend.setColumnSpace(4.0 * self.unit)
        legend.setBoxSpace(0.0)
        legend.rstyle(STYLE.Title).setMargin(QgsLegendStyle.Side.Bottom, 0.0)
        legend.rstyle(STYLE.Group).setMargin(QgsLegendStyle.Side.Top, 0.0)
        for style, side, space in (
            (STYLE.Symbol, QgsLegendStyle.Side.Top, 1.6),
            (STYLE.Subgroup, QgsLegendStyle.Side.Top, 0.0),
            (STYLE.SymbolLabel, QgsLegendStyle.Side.Left, 2.0),
        ):
            legend.rstyle(style).setMargin(side, space * self.unit)
        self.add(legend, box, "legend")


def template(width_mm: float, height_mm: float, unit: float) -> QgsPrintLayout:
    """Draw the template of a paper."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width_mm, height_mm))
    layout.setCustomProperty(UNIT_MM, unit)
    draft = Draft(layout, unit)
    width, height, wide = width_mm / unit, height_mm / unit, width_mm > height_mm
    foot = height - NOTICE - FOOT_ROW * (1 if wide else 2)
    _head(draft, width)
    (_beside if wide else _below)(draft, width, foot - SPACE)
    rows = [FIELDS] if wide else [FIELDS[:4], FIELDS[4:]]
    for place, row in enumerate(rows):
        _fields(draft, width, foot + place * FOOT_ROW, row)
    _last_line(draft, width, height - NOTICE + 2.0)
    draft.rule(Box(MARGIN, foot, width - 2 * MARGIN, 0.4))
    return layout


def _head(draft: Draft, width: float) -> None:
    right = width - MARGIN
    room = right - 96.0 - MARGIN
    draft.text("title", Box(MARGIN, 8.0, room, 12.0), Style(24.0, bold=True))
    draft.text("subtitle", Box(MARGIN, 21.0, room, 6.0), Style(12.0, GREY))
    draft.picture("logo", Box(right - 94.0, 8.0, 32.0, 18.0))
    badge = draft.text("internal", Box(right - 38.0, 9.0, 38.0, 9.5), Style(14.0, BAD, bold=True, align=CENTRE))
    badge.setFrameEnabled(True)
    badge.setFrameStrokeColor(QColor(BAD))
    badge.setFrameStrokeWidth(QgsLayoutMeasurement(0.5 * draft.unit))
    draft.text("page", Box(right - 60.0, 21.0, 60.0, 6.0), Style(10.5, GREY, align=RIGHT))
    draft.rule(Box(MARGIN, 28.8, right - MARGIN, 0.7), name="head line")


def _beside(draft: Draft, width: float, bottom: float) -> None:
    """The map with the panel to its right, as on a wide sheet."""
    left = width - MARGIN - PANEL
    _map(draft, Box(MARGIN, HEAD, left - 5.0 - MARGIN, bottom - STRIP + 1.0 - HEAD))
    draft.rule(Box(left, HEAD, PANEL, bottom - HEAD), styles.WHITE, "panel")
    inset = Box(left + PANEL - INSET, bottom - INSET, INSET, INSET)
    draft.legend(Box(left, bottom - 60.0, inset.x - left - SPACE, 60.0))
    draft.map("inset", inset, 0.15)


def _below(draft: Draft, width: float, bottom: float) -> None:
    """The map above the panel, and the legend beside that, as on a tall sheet."""
    whole = width - 2 * MARGIN
    map_ = Box(MARGIN, HEAD, whole, 0.48 * (bottom - HEAD))
    _map(draft, map_)
    top = map_.bottom + STRIP + 2.0
    left = width - MARGIN - LEGEND_BESIDE
    draft.rule(Box(MARGIN, top, left - 5.0 - MARGIN, bottom - top), styles.WHITE, "panel")
    inset = Box(width - MARGIN - INSET, bottom - INSET, INSET, INSET)
    draft.legend(Box(left, top, LEGEND_BESIDE, inset.y - SPACE - top))
    draft.map("inset", inset, 0.15)


def _map(draft: Draft, box: Box) -> None:
    """The map, and the strip below it: scale bar, scale, north arrow."""
    item = draft.map("map", box, 0.3)
    strip = box.bottom + 3.0
    draft.scale_bar(Box(box.x, strip, 100.0, 9.0), item)
    draft.text("scale", Box(box.x + 120.0, strip + 2.0, 60.0, 6.0), Style(12.0))
    draft.picture("north arrow", Box(box.right - 10.0, strip - 1.0, 13.0 * 40 / 56, 13.0), NORTH)


def _fields(draft: Draft, width: float, y: float, names: tuple[str, ...]) -> None:
    """A row of captions with what they caption below."""
    stretched = (width - 2 * MARGIN) / sum(FIELD_WIDTHS[name] for name in names)
    x = MARGIN
    for name in names:
        room = FIELD_WIDTHS[name] * stretched
        draft.text(name + CAPTION, Box(x, y + 1.6, room - 2.0, 4.4), Style(9.0, GREY))
        if name == "map number":  # left empty, it is written in by hand
            draft.text(name, Box(x, y + 6.2, room - 2.0, 5.6), Style())
            draft.rule(Box(x, y + 12.2, room - 2.0, 0.2), GREY)
        else:
            draft.text(name, Box(x, y + 6.2, room - 2.0, 9.6), Style())
        x += room


def _last_line(draft: Draft, width: float, y: float) -> None:
    right = width - MARGIN
    draft.rule(Box(MARGIN, y, right - MARGIN, 0.2), RULE)
    draft.text("notice", Box(MARGIN, y + 1.4, right - 108.0 - MARGIN, 9.4), Style(10.5, BAD, bold=True))
    draft.text("run", Box(right - 105.0, y + 1.6, 105.0, 6.0), Style(9.0, GREY, align=RIGHT))


def write(name: str, folder: Path) -> Path:
    """Write the template of a paper, the same each time: its items are told apart by their numbers."""
    path = folder / f"{name}.qpt"
    template(*PAPERS[name]).saveAsTemplate(str(path), QgsReadWriteContext())
    numbers: dict[str, str] = {}
    known = re.sub(
        r"\{[0-9a-f-]{36}\}",
        lambda found: numbers.setdefault(found[0], f"{{{len(numbers)}}}"),
        path.read_text(encoding="utf-8"),
    )
    path.write_text(known, encoding="utf-8")
    return path


NORTH = RESOURCES / "prints" / "north.svg"

if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    for paper in PAPERS:
        write(paper, Path(sys.argv[1]) if len(sys.argv) > 1 else RESOURCES / "prints")
    os._exit(0)
