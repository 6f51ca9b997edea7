"""The window of the meeting pack: choose what it tells of, see its pages, print it into a file."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from .. import paths
from ..jobs import log_traceback
from ..language import translate
from .packform import PackForm
from .packpreview import WAIT_MS, PackPreview
from .pieces import dialog_buttons, named, sized, text
from .progressline import ProgressLine
from .work import print_into, project_of

if TYPE_CHECKING:
    from .work import Results


class PackWindow(QDialog):
    """Prints the sheets that are chosen; ``printed`` tells the file, and how many pages it has."""

    printed = pyqtSignal(str, int)

    def __init__(self, results: Results, parent: Optional[QWidget] = None) -> None:
        from ...layers.products import PRINT

        super().__init__(parent)
        self.setObjectName("civicgridPack")
        self.setWindowTitle(translate("CivicGrid", "Meeting pack"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._results = results
        self._held = ExitStack()
        self._project: Optional[QgsProject] = None
        self._seen = self._printing = self._stop = False
        self.form = PackForm(results.run)
        self.preview = PackPreview()
        self.target = QgsFileWidget()
        self.target.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.target.setFilter("PDF (*.pdf)")
        self.target.setConfirmOverwrite(False)  # it is said below, and on the button
        self.target.setFilePath(str(results.folder / PRINT))
        named(self.target, "packTarget", translate("CivicGrid", "The file the pack is printed into"))
        self.said = text("packSaid")
        self.progress = ProgressLine()
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_pages)
        self.form.changed.connect(self._changed)
        self.target.fileChanged.connect(lambda _: self._allow())
        self.progress.cancelWanted.connect(self._cancel)
        self.finished.connect(lambda _: self._let_go())

    def print_pack(self) -> None:
        """Print into the file; what stands there is replaced when the new one is whole, and not before."""
        from ...geo.errors import Cancelled
        from ..messages import explain

        target = Path(self.target.filePath())
        self._set_printing(True)
        try:
            count = print_into(self._results, target, self.form.choice(), self._tell)
        except Cancelled:
            self.said.setText(translate("CivicGrid", "Cancelled. Nothing was written."))
        except Exception as error:  # noqa: BLE001 - the end of a task: logged, and said
            log_traceback(error)
            self.said.setText(explain(error))
        else:
            self.printed.emit(str(target), count)
            self.accept()
        finally:
            self._set_printing(False)

    def reject(self) -> None:
        """Close; while it prints, stop that first."""
        if self._printing:
            self._cancel()
        else:
            super().reject()

    # -- what is shown

    def paintEvent(self, event: Any) -> None:
        """Once the window is to be seen, begin with what takes seconds (called by Qt)."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self._later.start(0)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.form, 1)
        beside.addWidget(self.preview, 3)
        words = translate("CivicGrid", "Print"), translate("CivicGrid", "Close")
        self.buttons = dialog_buttons(self, "pack", words[0], on_ok=self.print_pack, leave=words[1])
        layout = QVBoxLayout(self)
        layout.addLayout(beside, 1)
        layout.addWidget(self.target)
        layout.addWidget(self.said)
        layout.addWidget(self.progress)
        layout.addWidget(self.buttons)
        self.progress.hide()
        sized(self, 1240, 760)

    def _changed(self) -> None:
        self.preview.set_grey(self.form.grey.isChecked())
        if self.form.can_print():
            self.preview.begin()
        self._later.start(WAIT_MS)
        self._allow()

    def _show_pages(self) -> None:
        """Count the pages anew; in grey the view shows them, the layers of the project keep their colours."""
        from ..prints import maker_of

        if self._project is None:
            self._project = self._held.enter_context(project_of(self._results, _breathe))
        if self.form.can_print():
            chosen = replace(self.form.choice(), grey=False)
            self.preview.show_pages(maker_of(self._project, self._results.run, self._results.language, chosen))
        self._allow()

    def _allow(self) -> None:
        """Name the file that would be replaced; with nothing chosen there is nothing to print."""
        target = Path(self.target.filePath())
        there = paths.is_file(target)
        said = ""
        if there:
            when = datetime.fromtimestamp(target.stat().st_mtime)
            said = translate("CivicGrid", "{name} of {when} will be replaced.")
            said = said.format(name=target.name, when=f"{when:%Y-%m-%d %H:%M}")
        self.said.setText(said)
        print_ = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        print_.setText(translate("CivicGrid", "Replace and print") if there else translate("CivicGrid", "Print"))
        print_.setEnabled(self.form.can_print() and bool(target.name) and not self._printing)

    # -- printing

    def _tell(self, share: float, _step: str) -> None:
        """Show how far it is, and hear a wish to stop, between two sheets."""
        from ...geo.errors import Cancelled

        self.progress.show_progress(share, translate("CivicGrid", "Printing"))
        QCoreApplication.processEvents()
        if self._stop:
            raise Cancelled

    def _set_printing(self, printing: bool) -> None:
        self._printing, self._stop = printing, False
        self.form.setEnabled(not printing)
        self.preview.setEnabled(not printing)
        self.target.setEnabled(not printing)
        self.progress.setVisible(printing)
        self.progress.begin()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not printing)

    def _cancel(self) -> None:
        self._stop = True
        self.progress.stopping()

    def _let_go(self) -> None:
        self._later.stop()
        self.preview.forget()
        self._held.close()


def _breathe(_share: float, _step: str) -> None:
    """Let the window be drawn while the project is read; what a person does waits until it is."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
