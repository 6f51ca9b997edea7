"""The table of which small classes of cases each kind of facility answers, as the study has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..language import translate
from .kindform import words
from .pieces import KEY_ROLE, button, dialog_buttons, named, sized, text

_COMMA = "、"


class AnswersWindow(QDialog):
    """A row a kind of facility, its classes with commas between; they are taken over when the window is accepted."""

    def __init__(
        self, names: Mapping[str, str], shipped: Mapping[str, Sequence[str]], parent: Optional[QWidget] = None
    ) -> None:
        """``names``: kind → name, a row each; ``shipped``: kind → the classes that it answers by its entry."""
        super().__init__(parent)
        self.setObjectName("civicgridAnswers")
        self.setWindowTitle(translate("CivicGrid", "Which cases a kind of facility answers"))
        self._shipped = {kind: list(classes) for kind, classes in shipped.items()}
        tip = translate("CivicGrid", "Small classes of cases, with commas between; more facilities would lessen these")
        self.table = named(QTableWidget(len(names), 2), "answersTable", tip)
        self.table.setHorizontalHeaderLabels(
            [translate("CivicGrid", "Kind of facility"), translate("CivicGrid", "Small classes of cases")]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, (kind, name) in enumerate(names.items()):
            head = QTableWidgetItem(name)
            head.setData(KEY_ROLE, kind)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, 0, head)
            self.table.setItem(row, 1, QTableWidgetItem(""))
        self._lay_out()
        sized(self, 560, 360)

    def _lay_out(self) -> None:
        restore = button(
            "answersRestore",
            translate("CivicGrid", "As it ships"),
            translate("CivicGrid", "Show the classes again that the kinds ship with"),
            lambda: self.show_answers({}),
        )
        layout = QVBoxLayout(self)
        hint = translate(
            "CivicGrid",
            "Cases of these classes are set against the gaps of the kind: cells to build, to manage better, to watch. "
            "A kind without classes is not compared.",
        )
        layout.addWidget(text("answersHint", hint))
        layout.addWidget(self.table, 1)
        below = QHBoxLayout()
        layout.addLayout(below)
        below.addWidget(restore)
        below.addWidget(dialog_buttons(self, "answers", translate("CivicGrid", "OK")))

    def show_answers(self, answers: Mapping[str, Sequence[str]]) -> None:
        """Show the study's own classes, and of the other kinds those that they ship with."""
        for row in range(self.table.rowCount()):
            kind = self.table.item(row, 0).data(KEY_ROLE)
            self.table.item(row, 1).setText(_COMMA.join(answers.get(kind, self._shipped[kind])))

    def answers(self) -> dict[str, list[str]]:
        """Give the classes of the kinds where they differ from those that ship."""
        rows = range(self.table.rowCount())
        shown = {self.table.item(row, 0).data(KEY_ROLE): words(self.table.item(row, 1).text()) for row in rows}
        return {kind: classes for kind, classes in shown.items() if classes != self._shipped[kind]}
