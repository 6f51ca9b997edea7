"""The first thing a new user sees: two ways in."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy, QWidget

from ..language import translate
from .pieces import button, column, text


class StartPage(QWidget):
    """Two big buttons, a way back to a saved study, and the guide."""

    demoWanted = pyqtSignal()
    ownWanted = pyqtSignal()
    openWanted = pyqtSignal()
    guideWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        title = text("startTitle", translate("CivicGrid", "The district on one map"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        said = translate(
            "CivicGrid",
            "Bring your tables and maps of toilets, transfer stations, parks, parking, patrol cells and cases; get the"
            " coverage gaps, the distances and the hotspots, a print for the meeting and a web page.",
        )
        layout = column(self, 16)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(text("startText", said))
        self.demo = self._big(
            "openDemo",
            translate("CivicGrid", "Open the demo city"),
            translate("CivicGrid", "A made-up district with every kind of file: try everything without risk"),
        )
        self.demo.clicked.connect(lambda _checked=False: self.demoWanted.emit())
        self.own = self._big(
            "startOwn",
            translate("CivicGrid", "Start with my data"),
            translate("CivicGrid", "Choose the files you have; their kind is recognised"),
        )
        self.own.clicked.connect(lambda _checked=False: self.ownWanted.emit())
        for big in (self.demo, self.own):
            layout.addWidget(big)
            layout.addWidget(self._below(big))
        self.open = button(
            "startOpenStudy",
            translate("CivicGrid", "Open a saved study…"),
            translate("CivicGrid", "A study file (study.json) saved earlier"),
            self.openWanted.emit,
        )
        self.guide = button(
            "startGuide",
            translate("CivicGrid", "User guide…"),
            translate("CivicGrid", "Step by step from the first file to the print for the meeting"),
            self.guideWanted.emit,
        )
        for small in (self.open, self.guide):
            small.setFlat(True)
            layout.addWidget(small)
        layout.addStretch(2)

    def _big(self, name: str, words: str, tip: str) -> QPushButton:
        made = button(name, words, tip)
        made.setMinimumHeight(made.fontMetrics().height() * 3)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = made.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        made.setFont(font)
        return made

    @staticmethod
    def _below(big: QPushButton) -> QWidget:
        made = text(f"{big.objectName()}Text", big.toolTip(), faint=True)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return made
