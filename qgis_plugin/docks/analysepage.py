"""The page *Analyse*: where to, go, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ..language import translate
from .pieces import button, column, form_layout, heading, named, row, text
from .settingchoices import Choice, of_cases, of_coverage
from .timedbar import TimedBar


class AnalysePage(QWidget):
    """Folder, one button, progress with the names of the steps, cancel."""

    computeWanted = pyqtSignal()
    cancelWanted = pyqtSignal()
    folderChosen = pyqtSignal(str)
    settingChosen = pyqtSignal(str, str)  # key of the study's settings, value
    answersWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("analysePage")
        layout = column(self)
        layout.addWidget(heading(translate("CivicGrid", "Folder for the results")))
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        tip = translate("CivicGrid", "Project, workspace, print, web page and tables are written here")
        named(self.folder, "outputFolder", tip)
        self.folder.lineEdit().setToolTip(tip)
        self.folder.fileChanged.connect(self.folderChosen)
        layout.addWidget(self.folder)
        self.choices: dict[str, QComboBox] = {}
        layout.addLayout(self._form(of_coverage()))
        self.measure = self.choices["measure"]
        self.no_streets = text(
            "noStreets", translate("CivicGrid", "Along streets needs a layer of street centrelines."), faint=True
        )
        layout.addWidget(self.no_streets)
        self.answers = button(
            "answers",
            translate("CivicGrid", "Cases and kinds…"),
            translate("CivicGrid", "Which small classes of cases each kind of facility answers"),
            self.answersWanted.emit,
        )
        self.cases = QgsCollapsibleGroupBox(translate("CivicGrid", "Cases"))
        self.cases.setObjectName("caseSettings")
        form = self._form(of_cases())
        form.addRow(self.answers)
        self.cases.setLayout(form)
        self.cases.setCollapsed(True)
        layout.addWidget(self.cases)
        self.summary = text("analyseSummary", "", faint=True)
        layout.addWidget(self.summary)
        self.compute = button(
            "compute",
            translate("CivicGrid", "Compute"),
            translate("CivicGrid", "Distances, coverage, gaps and hotspots from the files of the study"),
            self.computeWanted.emit,
        )
        self.compute.setMinimumHeight(self.compute.fontMetrics().height() * 2 + 6)
        self.compute.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel = button(
            "cancel",
            translate("CivicGrid", "Cancel"),
            translate("CivicGrid", "Stop; nothing is written, earlier results stay as they are"),
            self.cancelWanted.emit,
        )
        layout.addLayout(row(self.compute, self.cancel, stretch=False))
        self._add_progress(layout)
        self.set_state(ready=False, busy=False)

    def _add_progress(self, layout: QVBoxLayout) -> None:
        self.bar = TimedBar("progressBar")
        layout.addWidget(self.bar)
        self.step = text("progressStep")
        layout.addWidget(self.step)
        self.steps = QListWidget()
        named(self.steps, "progressSteps", translate("CivicGrid", "The steps done so far"))
        self.steps.setSelectionMode(QListWidget.SelectionMode.NoSelection)  # they are only told
        layout.addWidget(self.steps, 100)
        layout.addStretch(1)
        self.steps.hide()

    def _form(self, choices: Sequence[Choice]) -> QFormLayout:
        """Put a box for each choice below each other."""
        form = form_layout()
        for choice in choices:
            box = QComboBox()
            named(box, choice.key, choice.tip)
            for value, words in choice.values:
                box.addItem(words, value)
            box.activated.connect(lambda _at, box=box: self.settingChosen.emit(box.objectName(), box.currentData()))
            form.addRow(choice.label, box)
            self.choices[choice.key] = box
        return form

    def show_settings(self, settings: Mapping[str, object], *, streets: bool) -> None:
        """Show what the study asks for; ``streets``: it has lines to measure along."""
        for key, box in self.choices.items():
            box.setCurrentIndex(max(0, box.findData(settings.get(key))))
        self.measure.model().item(1).setEnabled(streets)
        self.no_streets.setVisible(not streets)

    def set_state(self, *, ready: bool, busy: bool) -> None:
        """Allow what makes sense now; ``ready``: there is a study with files and a folder."""
        self.compute.setEnabled(ready and not busy)
        self.cancel.setEnabled(busy)
        for widget in (self.folder, *self.choices.values()):
            widget.setEnabled(not busy)
        self.answers.setEnabled(not busy)
        self.bar.setVisible(busy)

    def begin(self) -> None:
        """Start a fresh list of steps."""
        self.steps.clear()
        self.steps.hide()
        self.bar.begin()
        self.step.setText("")

    def show_progress(self, share: float, name: str) -> None:
        """Show how far it is; a new step closes the one before."""
        self.bar.show_share(share)
        if name and name != self.step.text():
            self.tick()
            self.step.setText(name)

    def tick(self) -> None:
        """Write the step that was going on into the list of those done."""
        if self.step.text():
            icon = self.style().standardIcon(QStyle.StandardPixmap.SP_DialogApplyButton)
            self.steps.addItem(QListWidgetItem(icon, self.step.text()))
            self.steps.show()
            self.steps.scrollToBottom()
            self.step.setText("")

    def stopping(self) -> None:
        """Say at once that the wish to stop was heard."""
        self.cancel.setEnabled(False)
        self.step.setText(translate("CivicGrid", "Stopping…"))
