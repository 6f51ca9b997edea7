"""The right of the import window: how one entry is read, and where it lies; everything may be corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..docks.pieces import button, mark, named, row, steady, text, tool
from ..language import translate
from .findinglist import FindingList
from .localsystem import LocalSystem
from .mappingtable import MappingTable
from .previewmap import PreviewMap
from .words import datums, encodings, kind_reason, place_reason, reading_reason

if TYPE_CHECKING:
    from .entry import Entry


class Detail(QWidget):
    """Shows one entry; what a person changes goes out as settings of its source."""

    said = pyqtSignal(object, dict)  # entry, settings
    forgetWanted = pyqtSignal(object)
    zoomWanted = pyqtSignal(object, object)  # entry, Problem

    def __init__(self, kinds: Sequence[tuple[str, str]], names: Mapping[str, str]) -> None:
        super().__init__()
        self._names = names
        self._entry: Optional[Entry] = None
        self._filling = False
        self.kind = self._kind_chooser(kinds)
        self.kind_said = text("importKindText", faint=True)
        self.remembered = text("importRemembered")
        self.forget = button(
            "importForget",
            translate("CivicGrid", "Forget"),
            translate("CivicGrid", "Forget what was said last time, and recognise afresh"),
            lambda: self.forgetWanted.emit(self._entry),
        )
        self.mapping = MappingTable()
        self.mapping.chosen.connect(self._column)
        self.mapping.personalChosen.connect(self._personal)
        self.findings = FindingList()
        self.findings.zoomWanted.connect(lambda problem: self.zoomWanted.emit(self._entry, problem))
        self.map = PreviewMap()
        left, right = QSplitter(Qt.Orientation.Vertical), QWidget()
        left.setChildrenCollapsible(False)
        left.addWidget(self.mapping)
        left.addWidget(self.findings)
        left.setSizes([330, 170])
        self._lay_out_right(right)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([520, 320])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._head())
        layout.addWidget(both, 1)

    # -- showing

    def show_entry(self, entry: Optional[Entry], others: Sequence[Entry]) -> None:
        """Show an entry (None: nothing); ``others`` give the district on the map."""
        self._entry = entry
        look = entry.look if entry is not None else None
        self.setEnabled(look is not None)
        self._filling = True
        self._fill_settings(entry)
        self._filling = False
        self.mapping.show_entry(entry, self._names)
        self.findings.show_entry(entry)
        self.map.show_entry(entry, others)

    def show_checked(self, entry: Entry, others: Sequence[Entry]) -> None:
        """Show what reading all rows has found; what a person may be changing stays as it is."""
        self.findings.show_entry(entry)
        self._fill_place(entry)
        if entry.proposed:
            self.map.show_entry(entry, others)

    def _fill_settings(self, entry: Optional[Entry]) -> None:
        look = entry.look if entry is not None else None
        decisions: Mapping[str, Any] = look.decisions if look is not None else {}
        source = entry.source if entry is not None else None
        self.kind.setCurrentIndex(max(0, self.kind.findData(look.kind if look is not None else "")))
        self.kind.setEnabled("osm_tags" not in decisions)
        self.kind_said.setText(kind_reason(look, self._names) if look is not None and look.samples else "")
        day = entry.day if entry is not None else ""
        self.remembered.setText(translate("CivicGrid", "Read as last time ({day}).").format(day=day) if day else "")
        for widget in (self.remembered, self.forget):
            widget.setVisible(bool(day))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(source.encoding if source else None)))
        self.header_row.setValue((source.header_row if source else None) or 0)
        table = bool(decisions.get("header_row")) or bool(look is not None and look.samples and not look.drawn)
        self.header_row.setEnabled(table)
        self.encoding.setEnabled("sheet" not in decisions)
        self.hidden.setVisible("hidden_rows_read" in _codes(entry) or bool(source and source.hidden_rows))
        self.hidden.setCurrentIndex(max(0, self.hidden.findData((source.hidden_rows if source else None) or "")))
        self.reading_said.setText(reading_reason(decisions))
        crs = (source.crs if source else None) or (look.crs if look is not None else None)
        self.crs.setCrs(QgsCoordinateReferenceSystem(crs) if crs else QgsCoordinateReferenceSystem())
        local = bool(source and source.transform)
        self.crs.setEnabled(not local)
        self.local.setChecked(local)
        datum = (source.datum if source else None) or ""
        self.datum.setCurrentIndex(max(0, self.datum.findData(datum)))
        self._fill_place(entry)

    def _fill_place(self, entry: Optional[Entry]) -> None:
        self.place_said.setText(place_reason(entry) if entry is not None else "")
        proposed = entry.proposed if entry is not None else ""
        self.take.setVisible(bool(proposed))
        self.take.setText(translate("CivicGrid", "Take {datum}").format(datum=datums().get(proposed, "")))

    # -- building

    def _head(self) -> QVBoxLayout:
        first = row(QLabel(translate("CivicGrid", "Kind")), self.kind, self.kind_said, stretch=False)
        first.setStretch(2, 1)
        second = row(self.remembered, self.forget, stretch=False)
        second.setStretch(0, 1)
        made = QVBoxLayout()
        made.addLayout(first)
        made.addLayout(second)
        made.addLayout(self._reading())
        return made

    def _kind_chooser(self, kinds: Sequence[tuple[str, str]]) -> QComboBox:
        made = steady(QComboBox())
        named(made, "importKind", translate("CivicGrid", "What the rows of this file are"))
        made.addItem(translate("CivicGrid", "Not known"), "")
        for key, name in kinds:
            made.addItem(mark(key), name, key)
        made.setMinimumContentsLength(12)
        made.activated.connect(lambda _at: self._say(kind=made.currentData() or None, columns={}, values={}))
        return made

    def _reading(self) -> QGridLayout:
        """How the bytes become a table."""
        self.encoding = steady(QComboBox())
        named(self.encoding, "importEncoding", translate("CivicGrid", "How the characters of the file are written"))
        self.encoding.addItem(translate("CivicGrid", "as recognised"), None)
        for name in encodings():
            self.encoding.addItem(name, name)
        self.encoding.setMinimumContentsLength(9)
        self.encoding.activated.connect(lambda _at: self._say(encoding=self.encoding.currentData()))
        self.header_row = QSpinBox()
        named(self.header_row, "importHeaderRow", translate("CivicGrid", "The row in which the headers stand"))
        self.header_row.setRange(0, 1000)
        self.header_row.setSpecialValueText(translate("CivicGrid", "as recognised"))
        self.header_row.setKeyboardTracking(False)
        self.header_row.valueChanged.connect(lambda value: self._say(header_row=value or None, columns={}))
        self.hidden = steady(QComboBox())
        named(self.hidden, "importHidden", translate("CivicGrid", "Whether rows hidden in the workbook count"))
        self.hidden.addItem(translate("CivicGrid", "hidden rows: read"), "")
        self.hidden.addItem(translate("CivicGrid", "hidden rows: skip"), "skip")
        self.hidden.activated.connect(lambda _at: self._say(hidden_rows=self.hidden.currentData() or None))
        self.reading_said = text("importReadingText", faint=True)
        made = QGridLayout()
        made.addWidget(QLabel(translate("CivicGrid", "Encoding")), 0, 0)
        made.addWidget(self.encoding, 0, 1)
        made.addWidget(QLabel(translate("CivicGrid", "Header row")), 0, 2)
        made.addWidget(self.header_row, 0, 3)
        made.addWidget(self.hidden, 0, 4)
        made.addWidget(self.reading_said, 0, 5)
        made.setColumnStretch(5, 1)
        return made

    def _lay_out_right(self, right: QWidget) -> None:
        """Where the rows lie: the map, and what it depends on."""
        self.crs = QgsProjectionSelectionWidget()
        named(self.crs, "importCrs", translate("CivicGrid", "The coordinate system of the numbers in the file"))
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.crsChanged.connect(self._crs_changed)
        self.datum = steady(QComboBox())
        named(self.datum, "importDatum", translate("CivicGrid", "Where the degrees were taken: web maps shift them"))
        for key, name in datums().items():
            self.datum.addItem(name, key)
        self.datum.activated.connect(lambda _at: self._say(datum=self.datum.currentData() or None))
        self.place_said = text("importPlaceText", faint=True)
        self.take = button(
            "importTakeDatum",
            "",
            translate("CivicGrid", "Take the datum that the evidence speaks for; the places are moved along the arrow"),
            lambda: self._say(datum=self._entry.proposed if self._entry is not None else None),
        )
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.local = tool(
            "importLocal",
            translate("CivicGrid", "Local system…"),
            translate("CivicGrid", "The numbers are of the city's own system: say how it lies in a known one"),
            self._ask_local,
        )
        self.local.setCheckable(True)
        form.addRow(translate("CivicGrid", "Coordinates"), self.crs)
        form.addRow("", self.local)
        form.addRow(translate("CivicGrid", "Datum"), self.datum)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.map, 1)
        layout.addLayout(form)
        layout.addWidget(self.place_said)
        layout.addWidget(self.take)

    # -- what a person says

    def _say(self, **settings: Any) -> None:
        if not self._filling and self._entry is not None:
            self.said.emit(self._entry, settings)

    def _crs_changed(self, crs: QgsCoordinateReferenceSystem) -> None:
        self._say(crs=(crs.authid() or crs.toWkt()) if crs.isValid() else None)

    def _ask_local(self) -> None:
        if self._entry is not None:
            dialog = LocalSystem(self._entry.source.transform, self)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._say(transform=dialog.transform, crs=None)
            self.local.setChecked(bool(self._entry.source.transform))

    def _column(self, field: str, header: str) -> None:
        if self._entry is not None:
            self._say(columns={**self._entry.source.columns, field: header})

    def _personal(self, header: str, comes: bool) -> None:
        if self._entry is not None:
            kept = [one for one in self._entry.source.personal if one != header]
            self._say(personal=(*kept, header) if comes else tuple(kept))


def _codes(entry: Optional[Entry]) -> set[str]:
    return {problem.code for problem in entry.problems} if entry is not None else set()
