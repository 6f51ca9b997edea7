"""The page *Where next*: for which kinds, what is asked, and the proposed sites in the order of what each adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..language import translate
from .decisionbar import DecisionBar
from .digest import Digest
from .pieces import KEY_ROLE, bold, button, column, form_layout, mark, named, row, text
from .reporttables import ReportTables
from .settingchoices import Choice, of_siting

KINDS, QUESTION, SITES, POINTS = "siting_kinds", "siting_question", "siting_sites", "siting_points"
SHARE, BUDGET, CASE_WEIGHT, SPACING = "siting_share", "siting_budget", "siting_case_weight", "siting_spacing_m"
NEEDED = {SITES: ("most", "walk", "worst"), SHARE: ("fewest",), BUDGET: ("most",), CASE_WEIGHT: ("most", "fewest")}
"""Which setting matters to which questions; those that are not named, to all."""
MOST_KINDS_SHOWN, LOWEST_LIST = 5, 320


class SitingPage(QWidget):
    """What is asked above, what was found below."""

    settingChosen = pyqtSignal(str, object)  # key of the study's settings, value (None: as it ships)
    computeWanted = pyqtSignal()
    placeWanted = pyqtSignal(object)
    decided = pyqtSignal(object, str, str, str)  # place of the site, verdict, reason, who
    methodWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sitingPage")
        layout = column(self)
        layout.addWidget(bold(text("sitingTitle", translate("CivicGrid", "Where should further facilities stand?"))))
        self.kinds = QListWidget()
        named(self.kinds, KINDS, translate("CivicGrid", "Kinds that further sites are chosen for"))
        self.kinds.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kinds.itemChanged.connect(lambda _item: self.settingChosen.emit(KINDS, self._chosen_kinds()))
        layout.addWidget(self.kinds)
        self.form = form_layout()
        self.choices = {choice.key: self._choice(choice) for choice in of_siting()}
        self.question = self.choices[QUESTION]
        self.numbers = {key: self._number(key, *about) for key, about in _numbers().items()}
        layout.addLayout(self.form)
        self.candidates = text("sitingCandidates", faint=True)
        layout.addWidget(self.candidates)
        layout.addLayout(row(*self._buttons(), stretch=False))
        self._add_results(layout)
        self.show_digest(None)
        self.set_state(ready=False, busy=False)

    def _choice(self, choice: Choice) -> QComboBox:
        box = QComboBox()
        named(box, choice.key, choice.tip)
        for value, words in choice.values:
            box.addItem(words, value)
        box.activated.connect(lambda _at: self.settingChosen.emit(choice.key, box.currentData()))
        self.form.addRow(choice.label, box)
        return box

    def _number(self, key: str, label: str, tip: str, span: tuple[float, float], unit: str = "") -> QDoubleSpinBox:
        whole = unit != "" or key == SITES
        box: Any = QSpinBox() if whole else QDoubleSpinBox()
        named(box, key, tip)
        box.setRange(*(map(int, span) if whole else span))
        box.setSuffix(unit)
        box.setKeyboardTracking(False)
        if key == BUDGET:
            box.setSpecialValueText(translate("CivicGrid", "none"))
        box.valueChanged.connect(lambda value: self.settingChosen.emit(key, _setting(key, value)))
        self.form.addRow(label, box)
        return box

    def _buttons(self) -> Sequence[QWidget]:
        self.compute = button(
            "findSites",
            translate("CivicGrid", "Find sites"),
            translate("CivicGrid", "Compute the study with the best sites for what is asked"),
            self.computeWanted.emit,
        )
        self.compute.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tip = translate("CivicGrid", "How sites are chosen, with formulas, and what the proof means")
        return self.compute, button("sitingMethod", translate("CivicGrid", "Method…"), tip, self.methodWanted.emit)

    def _add_results(self, layout: QVBoxLayout) -> None:
        self.said = text("sitingSaid")
        self.sites = ReportTables("sites", only_one=True)
        self.sites.placeWanted.connect(self.placeWanted)
        self.sites.setMinimumHeight(LOWEST_LIST)
        layout.addWidget(self.said)
        self.decision = DecisionBar()
        self.decision.decided.connect(lambda *about: self.decided.emit(self.sites.chosen(), *about))
        self.sites.table.itemSelectionChanged.connect(self._allow_decision)
        layout.addWidget(self.sites, 100)
        layout.addWidget(self.decision)
        layout.addStretch(1)

    def show_settings(self, settings: Mapping[str, object], kinds: Sequence[tuple[str, str]], candidates: bool) -> None:
        """Show what the study asks; ``kinds``: key and name of those that can be; ``candidates``: it brings some."""
        from ...layers.studyfile import schema

        known = schema()["properties"]["settings"]["properties"]
        self._show_kinds(kinds, settings.get(KINDS) or ())
        for key, box in self.choices.items():
            box.setCurrentIndex(max(0, box.findData(settings.get(key))))
        corners = self.choices[POINTS].currentData() == "corners"
        self._show_row(self.choices[POINTS], wanted=not candidates)
        for key, box in self.numbers.items():
            value = settings.get(key, known[key]["default"]) or 0
            box.blockSignals(True)
            box.setValue(round(value * 100) if key == SHARE else value)
            box.blockSignals(False)
            needed = self.question.currentData() in NEEDED.get(key, (self.question.currentData(),))
            self._show_row(box, wanted=needed and not (key == SPACING and (candidates or corners)))
        said = translate("CivicGrid", "Candidates are the candidate sites of the study.")
        made = translate("CivicGrid", "The study brings no candidate sites: they are made inside the gaps.")
        self.candidates.setText(said if candidates else made)

    def _show_row(self, box: QWidget, *, wanted: bool) -> None:
        for part in (box, self.form.labelForField(box)):
            part.setVisible(wanted)

    def _show_kinds(self, kinds: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        self.kinds.blockSignals(True)
        if [item.data(KEY_ROLE) for item in self._items()] != [key for key, _ in kinds]:
            self.kinds.clear()
            for key, name in kinds:
                item = QListWidgetItem(mark(key), name)
                item.setData(KEY_ROLE, key)
                self.kinds.addItem(item)
            high = self.kinds.sizeHintForRow(0) * min(max(len(kinds), 1), MOST_KINDS_SHOWN)
            self.kinds.setFixedHeight(high + 2 * self.kinds.frameWidth())
        for item in self._items():
            ticked = item.data(KEY_ROLE) in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.kinds.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.kinds.item(place) for place in range(self.kinds.count())]

    def _chosen_kinds(self) -> Optional[list[str]]:
        """Give what is ticked; None where nothing is."""
        return [one.data(KEY_ROLE) for one in self._items() if one.checkState() == Qt.CheckState.Checked] or None

    def set_state(self, *, ready: bool, busy: bool) -> None:
        """Allow what makes sense now."""
        for part in (self.kinds, *self.choices.values(), *self.numbers.values()):
            part.setEnabled(not busy)
        self.compute.setEnabled(ready and not busy and bool(self._chosen_kinds()))

    def show_digest(self, digest: Optional[Digest]) -> None:
        """Show the sites of a run (None: there is none)."""
        reports = [report for report in digest.reports if report.key == "siting"] if digest else []
        nothing = translate("CivicGrid", "No sites yet: tick a kind, and find sites.")
        self.said.setText("\n".join(digest.siting) if digest and digest.siting else nothing)
        self.sites.fill(reports)
        self.sites.setVisible(bool(reports))
        self.decision.setVisible(bool(reports))
        self._allow_decision()

    def _allow_decision(self) -> None:
        self.decision.setEnabled(self.sites.chosen() is not None)


def _numbers() -> dict[str, tuple[Any, ...]]:
    """Give what can be set as a number: label, tip, from and to, unit."""
    return {
        SITES: (
            translate("CivicGrid", "Sites"),
            translate("CivicGrid", "How many of each kind"),
            (1, 1000),
        ),
        SHARE: (
            translate("CivicGrid", "Share to reach"),
            translate("CivicGrid", "Of people, else of land, to be covered in the end"),
            (1, 100),
            " %",
        ),
        BUDGET: (
            translate("CivicGrid", "Budget"),
            translate(
                "CivicGrid",
                "What all sites may cost together, in the unit of the candidates' cost (else 1 each); without one,"
                " their number counts",
            ),
            (0.0, 1e12),
        ),
        CASE_WEIGHT: (
            translate("CivicGrid", "A case counts as"),
            translate("CivicGrid", "For how many people a case counts that the kind answers"),
            (0.0, 1000.0),
        ),
        SPACING: (
            translate("CivicGrid", "Candidates every"),
            translate("CivicGrid", "How far apart candidates are made in the gaps"),
            (10, 5000),
            " m",
        ),
    }


def _setting(key: str, value: float) -> Optional[float]:
    """Give the value as the study has it."""
    if key == BUDGET and not value:
        return None
    return value / 100 if key == SHARE else value
