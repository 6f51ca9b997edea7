"""The page *Data*: the district at a glance, its layers with counts, age and problems; and what the study is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QStyle, QWidget

from ..language import translate
from .periodbox import DATE, PeriodBox, day_edit
from .pieces import bold, button, column, form_layout, heading, mark, named, row, text, tool
from .sourcelist import SourceList, SourceRow, glance


class DataPage(QWidget):
    """A glance, a list and fields; it knows no study, only what it is given to show."""

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
    fieldEdited = pyqtSignal(str, object)
    undoWanted = pyqtSignal()
    redoWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dataPage")
        self._filling = False
        layout = column(self)
        layout.addLayout(self._study_buttons())
        self.name, self.glance = bold(text("dataTitle")), text("dataGlance")
        for label in (self.name, self.glance):
            label.hide()
            layout.addWidget(label)
        layout.addWidget(self._fold())
        layout.addWidget(self.details)
        layout.addLayout(self._files_head())
        self.sources = SourceList()
        self.sources.itemSelectionChanged.connect(self._follow_choice)
        self.sources.removeWanted.connect(self._remove)
        layout.addWidget(self.sources, 1)
        self.hint = text(
            "sourcesHint",
            translate("CivicGrid", "No file yet: add the tables and maps you have, or drop them here."),
            faint=True,
        )
        layout.addWidget(self.hint)
        layout.addLayout(self._file_buttons())
        layout.addLayout(row(self._keep_button(), self._rejected_button(), self._placing_button()))

    # -- what the controller calls

    def show_fields(self, values: Mapping[str, str], period: Optional[Mapping[str, str]] = None) -> None:
        """Fill the fields without reporting it as an edit; ``period``: of which days cases count, if not all."""
        self._filling = True
        self.title.setText(values.get("title", ""))
        self.district.setText(values.get("district", ""))
        self.unit.setText(values.get("unit", ""))
        for edit in (self.title, self.district, self.unit):
            edit.setCursorPosition(0)  # the beginning of a long title is what tells
        date = QDate.fromString(values.get("data_date", ""), DATE)
        self.date.setDate(date if date.isValid() else QDate.currentDate())
        self.period.show_period(period, self.date.date())
        self.language.setCurrentIndex(max(0, self.language.findData(values.get("language", ""))))
        self._filling = False

    def _show_name(self, title: str) -> None:
        self.name.setText(title)
        self.name.setVisible(bool(title))

    def fold(self, folded: bool) -> None:
        """Fold away what the study is called."""
        self.details.setVisible(not folded)
        self.unfold.setArrowType(Qt.ArrowType.RightArrow if folded else Qt.ArrowType.DownArrow)

    def show_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Fill the list of kinds a file may be of: (key, name)."""
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(translate("CivicGrid", "Recognise the kind"), "")
        for key, name in kinds:
            self.kind.addItem(mark(key), name, key)
        self.kind.blockSignals(False)

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Show the layers anew."""
        self.sources.show_rows(rows)
        self.glance.setText(glance(rows))
        self.glance.setVisible(bool(rows))
        self.hint.setVisible(not rows)
        self.rejected.setVisible(any(source.rejected for source in rows))
        self._follow_choice()

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

    def allow_steps(self, *, undo: bool, redo: bool) -> None:
        """Allow going back, and forth again."""
        self.undo.setEnabled(undo and not self._busy)
        self.redo.setEnabled(redo and not self._busy)

    def set_busy(self, busy: bool) -> None:
        """While something runs the study stays as it is."""
        for widget in (self.open, self.add, self.own_kinds, self.close_study):
            widget.setEnabled(not busy)
        for widget in (self.title, self.district, self.unit, self.date, self.period, self.language):
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
        return row(self.open, self.save, self.close_study, *self._steps())

    def _steps(self):
        """The buttons that go back and forth."""
        self.undo = tool(
            "undoChange", "", translate("CivicGrid", "Take the last change back (Ctrl+Z)"), self.undoWanted.emit
        )
        self.redo = tool("redoChange", "", translate("CivicGrid", "Make it once more (Ctrl+Y)"), self.redoWanted.emit)
        for made, icon in ((self.undo, "/mActionUndo.svg"), (self.redo, "/mActionRedo.svg")):
            made.setIcon(QgsApplication.getThemeIcon(icon))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            made.setAccessibleName(made.toolTip())
        return self.undo, self.redo

    def _fold(self):
        self.details = QWidget()
        self.details.setLayout(self._fields())
        self.unfold = tool(
            "studyDetails",
            translate("CivicGrid", "About the study"),
            translate("CivicGrid", "What the study is called, what stands on its maps, and which cases count"),
            lambda: self.fold(not self.details.isHidden()),
        )
        self.unfold.setAutoRaise(True)
        self.fold(False)
        return self.unfold

    def _fields(self) -> QFormLayout:
        form = form_layout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = self._edit("title", "studyTitle", translate("CivicGrid", "Title of maps and tables"))
        self.title.textChanged.connect(self._show_name)
        self.district = self._edit("district", "studyDistrict", translate("CivicGrid", "Name of the district"))
        self.unit = self._edit("unit", "studyUnit", translate("CivicGrid", "Who made the map, as printed on it"))
        self.date = day_edit("studyDate", translate("CivicGrid", "The day up to which the data are complete"))
        self.date.dateChanged.connect(lambda date: self._edited("data_date", date.toString(DATE)))
        self.period = PeriodBox()
        self.period.chosen.connect(lambda period: self.fieldEdited.emit("period", period))
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
        form.addRow(translate("CivicGrid", "Cases"), self.period)
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
        self.kind.activated.connect(self._kind_chosen)
        return row(self.add, self.remove, self.kind)

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

    def _follow_choice(self) -> None:
        chosen = self.sources.chosen()
        self.remove.setEnabled(bool(chosen) and not self._busy)
        self.kind.setEnabled(len(chosen) == 1 and not self._busy)
        if len(chosen) == 1:
            self.kind.setCurrentIndex(max(0, self.kind.findData(self.sources.kind_at(chosen[0]))))

    def _kind_chosen(self, _place: int) -> None:
        chosen = self.sources.chosen()
        if len(chosen) == 1:
            self.kindChosen.emit(chosen[0], self.kind.currentData() or "")

    def _remove(self) -> None:
        if self.sources.chosen() and not self._busy:
            self.removeWanted.emit(self.sources.chosen())
