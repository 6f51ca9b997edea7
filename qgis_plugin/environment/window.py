"""The window of the environment: versions, packages with the remedy for those that are missing, and the proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFormLayout, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from ..docks.pieces import button, line, row, sized, text, tree
from ..language import translate
from . import facts
from .wording import found_text, name_of, verdict, wanted_text

if TYPE_CHECKING:
    from ...layers.proof.answers import Outcome


class EnvironmentWindow(QDialog):
    """Two tabs. It looks up what is installed by itself; what came out of the proof it is told."""

    proofWanted = pyqtSignal()
    stopWanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridEnvironment")
        self.setWindowTitle(translate("CivicGrid", "Environment of CivicGrid"))
        self._outcomes: Sequence[Outcome] = ()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("environmentTabs")
        self.tabs.addTab(self._installed(), translate("CivicGrid", "Installed"))
        self.tabs.addTab(self._proof(), translate("CivicGrid", "Proof"))
        copy = button(
            "copyReport",
            translate("CivicGrid", "Copy report"),
            translate("CivicGrid", "Versions, packages and the proof as text, to be sent to whoever helps"),
            self._copy,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(row(copy))
        sized(self, 760, 620)

    # -- the tab of what is installed

    def _installed(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        form = QFormLayout()
        for fact in facts.versions():
            form.addRow(fact.name, text(f"fact{fact.name}", fact.value))
        layout.addLayout(form)
        layout.addWidget(self._packages(), 1)
        layout.addWidget(text("remedy", self._remedy()))
        return page

    def _packages(self) -> QWidget:
        headers = (
            translate("CivicGrid", "Package"),
            translate("CivicGrid", "Found"),
            translate("CivicGrid", "Wanted"),
            translate("CivicGrid", "Without it"),
        )
        made = tree("packages", translate("CivicGrid", "The Python packages CivicGrid uses"), headers, stretched=3)
        made.setRootIsDecorated(False)
        for one in facts.packages():
            sign = "✓" if one.enough else "✗"
            made.addTopLevelItem(line((f"{sign} {one.name}", one.found, one.wanted, one.without), one.name))
        return made

    @staticmethod
    def _remedy() -> str:
        parts = [facts.shared_libraries()]
        if facts.remedy():
            parts += [
                translate("CivicGrid", "To get what is missing (then start QGIS again):"),
                facts.remedy(),
                translate(
                    "CivicGrid",
                    "Without network: on a computer with network and the same system, “pip download -d {folder}” with "
                    "the same names; bring the folder here, then:",
                ).format(folder=facts.stack.WHEELS),
                facts.offline_remedy(),
            ]
        else:
            parts.append(translate("CivicGrid", "Nothing is missing."))
        return "\n".join(part for part in parts if part)

    # -- the tab of the proof

    def _proof(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        hint = translate(
            "CivicGrid",
            "A small made-up district with known answers is sent the whole way on this computer: read, checked, "
            "computed, printed, exported. It takes less than a minute and leaves nothing behind.",
        )
        layout.addWidget(text("proofHint", hint))
        self.prove = button(
            "prove",
            translate("CivicGrid", "Prove it"),
            translate("CivicGrid", "Compute the made-up district and compare with the known answers"),
            self.proofWanted.emit,
        )
        self.stop = button(
            "stopProof", translate("CivicGrid", "Stop"), translate("CivicGrid", "Stop the proof"), self.stopWanted.emit
        )
        self.stop.setEnabled(False)
        self.bar = QProgressBar()
        self.bar.setObjectName("proofProgress")
        self.bar.setTextVisible(False)
        layout.addLayout(row(self.prove, self.stop))
        layout.addWidget(self.bar)
        headers = (
            translate("CivicGrid", "What"),
            translate("CivicGrid", "Must be"),
            translate("CivicGrid", "Came out"),
            "",
        )
        tip = translate("CivicGrid", "Every capability with its known answer and what came out here")
        self.answers = tree("answers", tip, headers, stretched=0)
        self.answers.setRootIsDecorated(False)
        layout.addWidget(self.answers, 1)
        self.said = text("proofSaid")
        layout.addWidget(self.said)
        return page

    def begin(self) -> None:
        """Show that the proof runs."""
        self._outcomes = ()
        self.answers.clear()
        self.said.setText("")
        self.bar.setValue(0)
        self.prove.setEnabled(False)
        self.stop.setEnabled(True)

    def step(self, share: float) -> None:
        """Show how far the proof is."""
        self.bar.setValue(round(share * 100))

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Show what came out, and how much of it is right."""
        self._outcomes = tuple(outcomes)
        for one in outcomes:
            cells = (name_of(one.answer.code), wanted_text(one), found_text(one), "✓" if one.right else "✗")
            self.answers.addTopLevelItem(line(cells, one.answer.code, found_text(one)))
        right = sum(one.right for one in outcomes)
        self.end(
            translate("CivicGrid", "{right} of {count} answers are right.").format(right=right, count=len(outcomes))
        )
        self.bar.setValue(100)

    def end(self, said: str) -> None:
        """Show that the proof is over, and why."""
        self.said.setText(said)
        self.prove.setEnabled(True)
        self.stop.setEnabled(False)

    def shut(self) -> None:
        """Stop what runs and close: the plugin is going."""
        self.stopWanted.emit()
        self.close()

    # -- the report

    def report(self) -> str:
        """Give everything that is shown as text."""
        return facts.as_text(verdict(one) for one in self._outcomes)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report())

    def keyPressEvent(self, event) -> None:
        """Enter presses the button that has the focus, and closes nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
