"""The page *Standards*: which profile, which radius per kind, and where each number comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QWidget,
)

from ..language import translate
from .pieces import KEY_ROLE, column, line, mark, named, row, text, tool, tree, wrapping

SMALLEST_M, LARGEST_M = 10, 50_000


@dataclass(frozen=True)
class RuleRow:
    """One rule as the page shows it."""

    rule_id: str
    kind: str
    kind_name: str
    radius_m: float
    clause: str
    changed: bool = False


class _Metres(QStyledItemDelegate):
    """Lets a radius be edited, as whole metres."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        if index.parent().isValid():
            return None
        made = QSpinBox(parent)
        named(made, "radiusEditor", translate("CivicGrid", "How far a facility serves"))
        made.setRange(SMALLEST_M, LARGEST_M)
        made.setSingleStep(50)
        made.setSuffix(" m")
        return made

    def setEditorData(self, editor: QSpinBox, index: QModelIndex) -> None:
        editor.setValue(round(float(index.data(Qt.ItemDataRole.EditRole))))

    def setModelData(self, editor: QSpinBox, model, index: QModelIndex) -> None:
        model.setData(index, str(editor.value()), Qt.ItemDataRole.EditRole)


class StandardsPage(QWidget):
    """A profile to choose and its radii to change."""

    profileChosen = pyqtSignal(str)
    radiusChanged = pyqtSignal(str, float)
    resetWanted = pyqtSignal()
    editWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("standardsPage")
        self.profile = QComboBox()
        named(
            self.profile, "standardsProfile", translate("CivicGrid", "The set of standards everything is measured by")
        )
        self.profile.activated.connect(lambda _at: self.profileChosen.emit(self.profile.currentData() or ""))
        headers = (translate("CivicGrid", "Kind and standard"), translate("CivicGrid", "Radius (m)"))
        tip = translate("CivicGrid", "Double-click a radius, or press F2, to change it for this study")
        self.rules: QTreeWidget = tree("standardsRules", tip, headers, stretched=0)
        wrapping(self.rules, 0)
        self.rules.setEditTriggers(
            QTreeWidget.EditTrigger.DoubleClicked
            | QTreeWidget.EditTrigger.EditKeyPressed
            | QTreeWidget.EditTrigger.AnyKeyPressed
        )
        self.rules.setItemDelegateForColumn(1, _Metres(self.rules))
        self.rules.itemChanged.connect(self._edited)
        self.reset = tool(
            "standardsReset",
            translate("CivicGrid", "As in the profile"),
            translate("CivicGrid", "Take back every changed radius"),
            self.resetWanted.emit,
        )
        self.edit = tool(
            "standardsEdit",
            translate("CivicGrid", "Edit…"),
            translate("CivicGrid", "Look at profiles with all their rules, make your own, pass them on"),
            self.editWanted.emit,
        )
        self.profile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = column(self)
        layout.addLayout(row(self.profile, self.edit, stretch=False))
        layout.addWidget(self.rules, 1)
        layout.addWidget(text("standardsHint", tip, faint=True))
        layout.addLayout(row(self.reset))

    def show_profiles(self, profiles: Sequence[tuple[str, str]], chosen: str) -> None:
        """Fill the list of profiles: (key, name)."""
        self.profile.clear()
        for key, name in profiles:
            self.profile.addItem(name, key)
        self.profile.setCurrentIndex(max(0, self.profile.findData(chosen)))

    def show_rules(self, rules: Sequence[RuleRow]) -> None:
        """Show the rules; changed radii stand in bold."""
        self.rules.blockSignals(True)
        self.rules.clear()
        for rule in rules:
            made = line((rule.kind_name, f"{rule.radius_m:.0f}"), rule.rule_id, rule.clause)
            made.setIcon(0, mark(rule.kind))
            made.setFlags(made.flags() | Qt.ItemFlag.ItemIsEditable)
            made.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            font = made.font(1)
            font.setBold(rule.changed)
            made.setFont(1, font)
            clause = line((rule.clause,), rule.rule_id, rule.clause)
            clause.setFlags(Qt.ItemFlag.ItemIsEnabled)
            made.addChild(clause)
            self.rules.addTopLevelItem(made)
            clause.setFirstColumnSpanned(True)
            made.setExpanded(True)
        self.rules.blockSignals(False)
        self.reset.setEnabled(any(rule.changed for rule in rules))

    def _edited(self, item, place: int) -> None:
        if place == 1 and item.parent() is None:
            self.radiusChanged.emit(str(item.data(0, KEY_ROLE)), float(item.text(1)))
