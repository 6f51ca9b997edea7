"""A sentence inside the dock: what is wrong, what was done, or a question with its answers; never a box in the way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..language import translate
from .pieces import button, tool

MOST_LINES = 5
Answer = tuple[str, str, Callable[[], None]]  # object name, words, what happens

# one strip at the left edge says how serious it is; the text keeps the theme's own colours
_STRIPS = {"error": "#c0392b", "warning": "#d68910", "info": "#2471a3", "done": "#1e8449"}


class Notice(QFrame):
    """The one place at the top of the dock where something is said."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("civicgridNotice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.level = ""
        self.words = QLabel()
        self.words.setObjectName("noticeText")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._close = tool("noticeClose", "×", translate("CivicGrid", "Hide this message"), self.silence)
        self._close.setAccessibleName(self._close.toolTip())
        self._close.setAutoRaise(True)
        self._answers = QHBoxLayout()
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 4, 4)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self._close, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._answers, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self.hide()

    def say(self, sentence: str, level: str = "info", answers: Sequence[Answer] = ()) -> None:
        """Show a sentence; ``level`` is error, warning, info or done."""
        self._clear_answers()
        self.level = level
        lines = sentence.splitlines()
        more = translate("CivicGrid", "… and {count} more").format(count=len(lines) - MOST_LINES)
        self.words.setText("\n".join([*lines[:MOST_LINES], more] if len(lines) > MOST_LINES else lines))
        self.words.setToolTip(sentence)
        self.setStyleSheet(f"QFrame#civicgridNotice {{ border: none; border-left: 4px solid {_STRIPS[level]}; }}")
        for name, words, act in answers:
            self._answers.addWidget(button(name, words, words, self._answer(act)))
        if answers:
            self._answers.addStretch(1)
        self.show()

    def text(self) -> str:
        """Give what is said now (empty: nothing)."""
        return "" if self.isHidden() else self.words.text()

    def silence(self) -> None:
        """Hide what was said."""
        self._clear_answers()
        self.level = ""
        self.hide()

    def _answer(self, act: Callable[[], None]) -> Callable[[], None]:
        def chosen() -> None:
            self.silence()
            act()

        return chosen

    def _clear_answers(self) -> None:
        while self._answers.count():
            widget = self._answers.takeAt(0).widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()
