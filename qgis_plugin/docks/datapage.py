"""The page *Data*: what the study is called, which files it is made of, what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QDate, QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QFormLayout, QHeaderView, QLineEdit, QStyle, QWidget

from ..language import translate
from .pieces import KEY_ROLE, button, column, heading, line, mark, named, row, text, tool, tree
from .standardsbox import StandardsBox

DATE = "yyyy-MM-dd"


@dataclass(frozen=True)
class SourceRow:
    """One source as the page shows it; ``findings`` are (severity, sentence)."""

    kind: str  # empty: to be recognised
    kind_name: str
    file: str
    tip: str
    used: Optional[int] = None
    rejected: Optional[int] = None
    findings: tuple[tuple[str, str], ...] = ()


class DataPage(QWidget):
    """Fields and a list; it knows no study, only what it is given to show."""

    openWanted = pyqtSignal()
    saveWanted = pyqtSignal()
    closeWanted = pyqtSignal()
    importWanted = pyqtSignal()
    rejectedWanted = pyqtSignal()
    placingWanted = pyqtSignal()
    keepWanted = pyqtSignal()
    removeWanted = pyqtSignal(list)
    kindChosen = pyqtSignal(int, str)
    kindsWanted = pyqtSignal()
    fieldEdited = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dataPage")
        self._filling = False
        layout = column(self)
        layout.addLayout(self._study_buttons())
        layout.addLayout(self._fields())
        layout.addLayout(self._files_head())
        self.sources = self._list()
        layout.addWidget(self.sources, 1)
        self.hint = text(
            "sourcesHint",
            translate("CivicGrid", "No file yet: add the tables and maps you have, or drop them here."),
            faint=True,
        )
        layout.addWidget(self.hint)
        layout.addLayout(self._file_buttons())
        layout.addLayout(row(self._keep_button(), self._rejected_button(), self._placing_button()))
        self.standards = StandardsBox()
        layout.addWidget(self.standards)

    # -- what the controller calls

    def show_fields(self, values: dict[str, str]) -> None:
        """Fill the fields without reporting it as an edit."""
        self._filling = True
        self.title.setText(values.get("title", ""))
        self.district.setText(values.get("district", ""))
        self.unit.setText(values.get("unit", ""))
        for edit in (self.title, self.district, self.unit):
            edit.setCursorPosition(0)  # the beginning of a long title is what tells
        date = QDate.fromString(values.get("data_date", ""), DATE)
        self.date.setDate(date if date.isValid() else QDate.currentDate())
        self.language.setCurrentIndex(max(0, self.language.findData(values.get("language", ""))))
        self._filling = False

    def show_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Fill the list of kinds a file may be of: (key, name)."""
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(translate("CivicGrid", "Recognise the kind"), "")
        for key, name in kinds:
            self.kind.addItem(mark(key), name, key)
        self.kind.blockSignals(False)

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Show the list of files anew, the same one chosen."""
        chosen = self.chosen()
        self.sources.clear()
        for place, source in enumerate(rows):
            made = self._source_line(place if source.file else None, source)
            self.sources.addTopLevelItem(made)
            for below in range(made.childCount()):
                made.child(below).setFirstColumnSpanned(True)  # heard only once it is in the list
        for place in chosen:
            item = self.sources.topLevelItem(place)
            if item is not None:
                item.setSelected(True)
        self.hint.setVisible(not rows)
        self.rejected.setVisible(any(source.rejected for source in rows))
        self._follow_choice()

    def chosen(self) -> list[int]:
        """Give the places of the chosen files."""
        keys = {item.data(0, KEY_ROLE) for item in self.sources.selectedItems()}
        return sorted(key for key in keys if key is not None)  # findings on the whole study belong to no file

    def show_workspace(self, workspace: Optional[Path]) -> None:
        """Show the data as kept in a workspace, or offer to keep it."""
        kept = workspace is not None
        self.keep.setVisible(not kept and self.sources.topLevelItemCount() > 0)
        self.kind.setVisible(not kept)
        self.list_heading.setText(
            translate("CivicGrid", "Workspace {name}").format(name=workspace.name)
            if kept
            else translate("CivicGrid", "Files")
        )
        self.remove.setText(translate("CivicGrid", "Take back") if kept else translate("CivicGrid", "Remove"))
        self.remove.setToolTip(
            translate("CivicGrid", "Take the last import of the chosen kind back")
            if kept
            else translate("CivicGrid", "Take the chosen files out of the study (the files themselves stay)")
        )

    def set_busy(self, busy: bool) -> None:
        """While something runs the study stays as it is."""
        for widget in (self.open, self.add, self.own_kinds, self.close_study, self.standards):
            widget.setEnabled(not busy)
        for widget in (self.title, self.district, self.unit, self.date, self.language):
            widget.setEnabled(not busy)
        self._busy = busy
        self._follow_choice()

    # -- building

    _busy = False

    def _study_buttons(self):
        self.open = tool(
            "openStudy",
            translate("CivicGrid", "Open study…"),
            translate("CivicGrid", "Open a saved study file"),
            self.openWanted.emit,
        )
        self.save = tool(
            "saveStudy",
            translate("CivicGrid", "Save study…"),
            translate("CivicGrid", "Save files, settings and standards as a study file that can be run again"),
            self.saveWanted.emit,
        )
        self.close_study = tool(
            "closeStudy",
            translate("CivicGrid", "Start page"),
            translate("CivicGrid", "Leave this study and go back to the start"),
            self.closeWanted.emit,
        )
        style = self.style()
        self.open.setIcon(style.standardIcon(QStyle.StandardPixmap.SP_DialogOpenButton))
        self.save.setIcon(style.standardIcon(QStyle.StandardPixmap.SP_DialogSaveButton))
        return row(self.open, self.save, self.close_study)

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = self._edit("title", "studyTitle", translate("CivicGrid", "Title of maps and tables"))
        self.district = self._edit("district", "studyDistrict", translate("CivicGrid", "Name of the district"))
        self.unit = self._edit("unit", "studyUnit", translate("CivicGrid", "Who made the map, as printed on it"))
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(DATE)
        named(self.date, "studyDate", translate("CivicGrid", "The day up to which the data are complete"))
        self.date.dateChanged.connect(lambda date: self._edited("data_date", date.toString(DATE)))
        self.language = QComboBox()
        named(self.language, "studyLanguage", translate("CivicGrid", "Language of layers, print, web page and table"))
        self.language.addItem(translate("CivicGrid", "As in QGIS"), "")
        self.language.addItem("中文", "zh_CN")
        self.language.addItem("English", "en")
        self.language.currentIndexChanged.connect(lambda _at: self._edited("language", self.language.currentData()))
        form.addRow(translate("CivicGrid", "Title"), self.title)
        form.addRow(translate("CivicGrid", "District studied"), self.district)
        form.addRow(translate("CivicGrid", "Maker"), self.unit)
        form.addRow(translate("CivicGrid", "Data as of"), self.date)
        form.addRow(translate("CivicGrid", "Language"), self.language)
        return form

    def _edit(self, field: str, name: str, tip: str) -> QLineEdit:
        made = QLineEdit()
        named(made, name, tip)
        made.textEdited.connect(lambda words: self._edited(field, words))
        return made

    def _edited(self, field: str, value: str) -> None:
        if not self._filling:
            self.fieldEdited.emit(field, value or "")

    def _list(self):
        headers = (
            translate("CivicGrid", "Kind"),
            translate("CivicGrid", "File"),
            translate("CivicGrid", "Used"),
            translate("CivicGrid", "Rejected"),
        )
        tip = translate(
            "CivicGrid", "The files of the study; after a run with the rows used and rejected, and what to look at"
        )
        made = tree("sourceList", tip, headers, stretched=1)
        made.setSelectionMode(made.SelectionMode.ExtendedSelection)
        made.setMinimumHeight(150)
        made.itemSelectionChanged.connect(self._follow_choice)
        made.installEventFilter(self)
        # as wide as the names of kinds are: the findings below would widen it without end
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        made.header().resizeSection(0, made.fontMetrics().averageCharWidth() * 18)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        return made

    def _files_head(self):
        self.own_kinds = tool(
            "ownKinds",
            translate("CivicGrid", "Own kinds…"),
            translate("CivicGrid", "Kinds of facilities of your own: rest stops, sorting kiosks, charging points"),
            self.kindsWanted.emit,
        )
        self.list_heading = heading(translate("CivicGrid", "Files"))
        made = row(self.list_heading)
        made.addWidget(self.own_kinds)
        return made

    def _file_buttons(self):
        self.add = button(
            "importFiles",
            translate("CivicGrid", "Add data…"),
            translate(
                "CivicGrid", "Bring in tables, maps and open layers, many at once; or drop files onto this panel"
            ),
            self.importWanted.emit,
        )
        self.remove = button(
            "removeFiles",
            translate("CivicGrid", "Remove"),
            translate("CivicGrid", "Take the chosen files out of the study (the files themselves stay)"),
            self._remove,
        )
        self.kind = QComboBox()
        named(self.kind, "sourceKind", translate("CivicGrid", "What the chosen file holds"))
        self.kind.setMinimumContentsLength(6)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.activated.connect(self._kind_chosen)
        made = row(self.add, self.remove, self.kind, stretch=False)
        made.setStretch(2, 1)
        return made

    def _keep_button(self):
        self.keep = button(
            "keepInWorkspace",
            translate("CivicGrid", "Keep in a workspace…"),
            translate(
                "CivicGrid",
                "Keep the data in one file: edited on the map, brought in anew each month, with what changed",
            ),
            self.keepWanted.emit,
        )
        self.keep.setVisible(False)
        return self.keep

    def _rejected_button(self):
        self.rejected = button(
            "exportRejected",
            translate("CivicGrid", "Rejected rows…"),
            translate("CivicGrid", "Write the rejected rows to Excel; mended there, they are imported again"),
            self.rejectedWanted.emit,
        )
        self.rejected.setVisible(False)
        return self.rejected

    def _placing_button(self):
        self.placing = button(
            "placeRows",
            translate("CivicGrid", "Rows to place…"),
            translate("CivicGrid", "Place rows that have an address but no coordinates by clicking on the map"),
            self.placingWanted.emit,
        )
        self.placing.setVisible(False)
        return self.placing

    # -- acting

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the chosen files out."""
        pressed = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete
        if pressed and watched is self.sources:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    def _source_line(self, place: Optional[int], source: SourceRow):
        used = ("", None) if source.used is None else (f"{source.used:,}", source.used)
        rejected = ("", None) if source.rejected is None else (f"{source.rejected:,}", source.rejected)
        made = line((source.kind_name, source.file, used, rejected), place, source.tip)
        made.setData(1, KEY_ROLE, source.kind)
        if source.kind:
            made.setIcon(0, mark(source.kind))
        for severity, sentence in source.findings:
            below = line((sentence,), place, sentence)
            below.setIcon(0, self._severity(severity))
            made.addChild(below)
        worst = {severity for severity, _ in source.findings}
        if worst & {"error", "warning"}:
            made.setIcon(3, self._severity("error" if "error" in worst else "warning"))
        return made

    def _severity(self, severity: str):
        which = {
            "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
            "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
        }.get(severity, QStyle.StandardPixmap.SP_MessageBoxInformation)
        return self.style().standardIcon(which)

    def _follow_choice(self) -> None:
        chosen = self.chosen()
        self.remove.setEnabled(bool(chosen) and not self._busy)
        self.kind.setEnabled(len(chosen) == 1 and not self._busy)
        if len(chosen) == 1:
            item = self.sources.topLevelItem(chosen[0])
            self.kind.setCurrentIndex(max(0, self.kind.findData(item.data(1, KEY_ROLE) or "")))

    def _kind_chosen(self, _place: int) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.kindChosen.emit(chosen[0], self.kind.currentData() or "")

    def _remove(self) -> None:
        if self.chosen() and not self._busy:
            self.removeWanted.emit(self.chosen())
