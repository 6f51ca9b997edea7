"""Of which days cases count: all, or those filed from one day to another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDateEdit, QLabel, QVBoxLayout, QWidget

from ..language import translate
from .pieces import named, row

DATE = "yyyy-MM-dd"


def day_edit(name: str, tip: str) -> QDateEdit:
    """Make a field for a day."""
    made = named(QDateEdit(), name, tip)
    made.setCalendarPopup(True)
    made.setDisplayFormat(DATE)
    made.setKeyboardTracking(False)
    return made


class PeriodBox(QWidget):
    """A tick, and two days that count with it."""

    chosen = pyqtSignal(object)  # the period as a study file has it; None: all days

    def __init__(self) -> None:
        super().__init__()
        self.only = QCheckBox(translate("CivicGrid", "Filed from … to …"))
        named(self.only, "periodOnly", translate("CivicGrid", "Compute with the cases of some days alone"))
        self.start = day_edit("periodStart", translate("CivicGrid", "The first day of which cases count"))
        self.end = day_edit("periodEnd", translate("CivicGrid", "The last day of which cases count"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.only)
        layout.addLayout(row(self.start, QLabel("–"), self.end))
        self.only.toggled.connect(self._tell)
        self.start.dateChanged.connect(lambda day: self._changed(day, self.end))
        self.end.dateChanged.connect(lambda day: self._changed(day, self.start))

    def show_period(self, period: Optional[Mapping[str, str]], newest: QDate) -> None:
        """Show the period of a study, else the year up to the newest day of its data, without asking for anything."""
        days = [QDate.fromString(period[end], DATE) for end in ("from", "to")] if period else []
        self.only.blockSignals(True)
        self.only.setChecked(bool(period))
        self.only.blockSignals(False)
        for edit, day in zip((self.start, self.end), days or (QDate(newest.year(), 1, 1), newest)):
            _set(edit, day)
            edit.setEnabled(bool(period))

    def _changed(self, day: QDate, other: QDateEdit) -> None:
        if self.start.date() > self.end.date():  # a period of that one day, then
            _set(other, day)
        self._tell()

    def _tell(self) -> None:
        wanted = self.only.isChecked()
        days = {end: edit.date().toString(DATE) for end, edit in (("from", self.start), ("to", self.end))}
        for edit in (self.start, self.end):
            edit.setEnabled(wanted)
        self.chosen.emit(days if wanted else None)


def _set(edit: QDateEdit, day: QDate) -> None:
    edit.blockSignals(True)
    edit.setDate(day)
    edit.blockSignals(False)
