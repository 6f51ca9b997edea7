"""Which column of the file holds which field: a table a person corrects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..docks.pieces import named, steady, text
from ..language import listed, translate
from .words import positions

if TYPE_CHECKING:
    from ...layers.door.preview import Look
    from .entry import Entry

_PLACES = (("lon", "lat"), ("x", "y"), ("lonlat",), ("wkt",))
"""What tells a place: one without its partner asks for it."""


class MappingTable(QWidget):
    """Fields of the kind on the left, a chooser of headers, and the first values of the chosen column."""

    chosen = pyqtSignal(str, str)  # field, header ('': no column)
    personalChosen = pyqtSignal(str, bool)  # header, whether it comes in

    def __init__(self) -> None:
        super().__init__()
        self.table = QTableWidget(0, 3)
        named(self.table, "importColumns", translate("CivicGrid", "Which column of the file holds what"))
        self.table.setHorizontalHeaderLabels(
            [
                translate("CivicGrid", "Field"),
                translate("CivicGrid", "Column of the file"),
                translate("CivicGrid", "First values"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, 170)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rest = text("importRest", faint=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.rest)

    def show_entry(self, entry: Optional[Entry], names: Mapping[str, str]) -> None:
        """Show the columns of an entry (None: nothing); who was choosing goes on where they were."""
        focus, place = self.table.focusWidget(), self.table.verticalScrollBar().value()
        name = focus.objectName() if focus is not None and self.table.isAncestorOf(focus) else ""
        self._fill(entry, names)
        self.table.verticalScrollBar().setValue(place)
        control = self._control(name)
        if control is not None:
            control.setFocus()

    def _fill(self, entry: Optional[Entry], names: Mapping[str, str]) -> None:
        self.table.setRowCount(0)
        look = entry.look if entry is not None else None
        self.rest.setText("")
        if look is None:
            return
        if look.kind is None:
            for header, values in look.samples.items():
                self._add("", QLabel(header), ", ".join(values), strong=False)
            return
        ticked = [header for header in entry.source.personal if header in look.samples]
        personal = [*ticked, *(header for header in look.samples if header in look.personal and header not in ticked)]
        free = [header for header in look.samples if header not in look.personal]
        known, rest = _fields(look, names)
        for field, name in known:
            self._add_field(field, name, look.columns[field], free, look.samples)
        for header in personal:
            self._add_personal(header, header in ticked, look.samples)
        for field, name in rest:
            self._add_field(field, name, "", free, look.samples)
        used = {*look.columns.values(), *personal}
        self.rest.setText(_listed([header for header in look.samples if header not in used]))

    def chooser(self, field: str) -> Optional[QComboBox]:
        """Give the chooser of a field."""
        return self._control(f"column_{field}")

    def _control(self, name: str) -> Any:
        """Give the control of a row by its name; those of rows that are gone are still among the table's children."""
        rows = range(self.table.rowCount())
        return next((one for one in (self.table.cellWidget(at, 1) for at in rows) if one.objectName() == name), None)

    def _add_field(
        self, field: str, name: str, header: str, headers: Sequence[str], samples: Mapping[str, tuple[str, ...]]
    ) -> None:
        tip = translate("CivicGrid", "The column of the file that holds: {field}").format(field=name)
        made = named(steady(QComboBox()), f"column_{field}", tip)
        made.addItem(translate("CivicGrid", "– none –"), "")
        for one in headers:
            made.addItem(one, one)
        made.setCurrentIndex(max(0, made.findData(header)))
        made.activated.connect(lambda _at: self.chosen.emit(field, made.currentData()))
        self._add(name, made, ", ".join(samples.get(header, ())), strong=bool(header))

    def _add_personal(self, header: str, comes: bool, samples: Mapping[str, tuple[str, ...]]) -> None:
        tick = QCheckBox(translate("CivicGrid", "bring in"))
        tip = translate(
            "CivicGrid", "Names, telephone and identity numbers stay out unless you say so; that is recorded."
        )
        named(tick, f"personal_{header}", tip)
        tick.setChecked(comes)
        tick.toggled.connect(lambda on: self.personalChosen.emit(header, on))
        name = translate("CivicGrid", "Personal data: {column}").format(column=header)
        self._add(name, tick, ", ".join(samples.get(header, ())), strong=False)

    def _add(self, name: str, widget: QWidget, values: str, *, strong: bool) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        for place, words in ((0, name), (2, values)):
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if place == 0 and strong:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.table.setItem(at, place, item)
        self.table.setCellWidget(at, 1, widget)


def _fields(look: Look, names: Mapping[str, str]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give what columns hold, and what else they could hold: what tells the place, then the fields of the kind."""
    from ...layers.kinds import kinds

    told = [pair for pair in _PLACES if not look.columns.keys().isdisjoint(pair)]
    if not told and not look.drawn:
        told = list(_PLACES)
    fields = list(kinds()[str(look.kind)].fields)
    titles = {**positions(), **{field: names.get(field, field) for field in fields}}
    every = [(key, titles[key]) for key in dict.fromkeys((*chain(*told), *fields, *look.columns))]
    known = [one for one in every if one[0] in look.columns]
    return known, [one for one in every if one not in known]


def _listed(headers: Sequence[str]) -> str:
    if not headers:
        return ""
    return translate("CivicGrid", "Columns that are not used: {columns}").format(columns=listed(headers))
