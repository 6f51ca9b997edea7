"""The import window: on the left the files, on the right how the chosen one is read; one button brings them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..docks.notice import Notice
from ..docks.pieces import button, named, sized, text
from ..language import translate
from .databases import TableChooser
from .detail import Detail
from .dropping import dropped
from .entry import Entry
from .filelist import FileList
from .openlayers import LayerChooser, open_layers
from .report import ChangeReport
from .session import Session

if TYPE_CHECKING:
    from ...layers.studyfile import StudyFile
    from ...layers.workspace.store import Change


class ImportWindow(QDialog):
    """Made for one study; ``brought`` gives the sources that were brought in, ``committed`` what that changed.

    ``workspace``: what the study's workspace is called, if it has one; else files stay files.
    """

    brought = pyqtSignal(list)  # sources
    committed = pyqtSignal(tuple)  # changes in the workspace

    def __init__(
        self,
        study_of: Callable[[Sequence[dict[str, Any]]], StudyFile],
        kinds: Sequence[tuple[str, str]],
        folder: str,
        keep_in: Callable[[], Path],
        workspace: str = "",
        parent: Optional[QWidget] = None,
    ) -> None:
        from ..words import labels
        from .words import language

        super().__init__(parent)
        self.setObjectName("civicgridImport")
        self.setWindowTitle(translate("CivicGrid", "Import"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._names = labels(language())
        self._folder, self._keep_in, self._workspace = folder, keep_in, workspace
        self.session = Session(study_of, workspace, self)
        self.notice = Notice()
        self.files = FileList()
        self.detail = Detail(kinds, self._names)
        self.empty = EmptyPage(self.ask_files, self.ask_layers)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.detail)
        self.report = ChangeReport()
        self.pages.addWidget(self.report)
        self.mode, self._mode_said = self._mode_chooser(), False
        self.bar = QProgressBar()
        self.bar.setObjectName("importProgress")
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.state = text("importState")
        self.go = button("importGo", "", translate("CivicGrid", "Bring the ticked files into the study"), self._bring)
        self.go.setDefault(True)
        self.stop = button(
            "importStop",
            translate("CivicGrid", "Stop checking"),
            translate("CivicGrid", "Stop reading all rows; what the first rows show stays"),
            self._stop,
        )
        self.cancel = button(
            "importCancel",
            translate("CivicGrid", "Cancel"),
            translate("CivicGrid", "Stop and close; the study stays as it was"),
            self.reject,
        )
        self._lay_out()
        self._connect()
        sized(self, 1180, 720)
        self._show_state()

    def add(self, paths: Sequence[str]) -> None:
        """Look at files."""
        self.notice.silence()
        self.session.add(paths)

    # -- building

    def _mode_chooser(self) -> QComboBox:
        made = QComboBox()
        tip = translate("CivicGrid", "What happens to rows of the same kind that are in the workspace already")
        named(made, "importMode", tip)
        made.addItem(translate("CivicGrid", "in place of what was there"), "replace")
        made.addItem(translate("CivicGrid", "added to what was there"), "append")
        made.setVisible(bool(self._workspace))
        made.activated.connect(self._mode_chosen)
        return made

    def _mode_chosen(self, _at: int) -> None:
        self._mode_said = True

    def _propose_mode(self, coming: Sequence[Entry]) -> None:
        """Cases come month by month, lists of facilities whole; what a person chose stays."""
        if coming and not self._mode_said:
            cases = all(entry.kind == "case" for entry in coming)
            self.mode.setCurrentIndex(self.mode.findData("append" if cases else "replace"))

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.files)
        both.addWidget(self.pages)
        both.setSizes([400, 780])
        both.setStretchFactor(1, 1)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.bar)
        below.addWidget(self.stop)
        below.addWidget(self.mode)
        below.addWidget(self.cancel)
        below.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notice)
        layout.addWidget(both, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        session, files, detail = self.session, self.files, self.detail
        files.addWanted.connect(self.ask_files)
        files.layersWanted.connect(self.ask_layers)
        files.tablesWanted.connect(self.ask_tables)
        files.removeWanted.connect(session.remove)
        files.chosen.connect(self._show_entry)
        files.ticked.connect(session.want)
        detail.said.connect(lambda entry, settings: session.change(entry, **settings))
        detail.forgetWanted.connect(session.forget)
        detail.zoomWanted.connect(self._zoom)
        session.listed.connect(lambda: files.show_entries(session.entries, self._names))
        session.changed.connect(self._changed)
        session.checked.connect(self._checked)
        session.turned.connect(self._show_state)
        session.stepped.connect(lambda share, _step: self.bar.setValue(int(share * 1000)))
        session.said.connect(self.notice.say)
        session.committed.connect(self._committed)
        session.cancelled.connect(self._cancelled)
        session.district.connect(self._show_district)

    # -- acting

    def ask_files(self) -> None:
        """Ask for files, several at once."""
        from ...layers.formats import ENDS

        words = translate("CivicGrid", "Choose tables and maps")
        suffixes = " ".join(f"*{end}" for end in ENDS)
        kinds = ";;".join(
            (f"{translate('CivicGrid', 'Tables and maps')} ({suffixes})", f"{translate('CivicGrid', 'All files')} (*)")
        )
        paths, _ = QFileDialog.getOpenFileNames(self, words, self._folder, kinds)
        self.add(paths)

    def ask_layers(self) -> None:
        """Ask which of the open layers to take."""
        layers = open_layers()
        if not layers:
            self.notice.say(translate("CivicGrid", "No vector layer is open in QGIS."), "info")
            return
        chooser = LayerChooser(layers, self)
        if chooser.exec() == QDialog.DialogCode.Accepted:
            self.session.add_layers(chooser.chosen())

    def ask_tables(self) -> None:
        """Ask which tables of a database to take."""
        from .. import connections, stack

        known = connections.names()
        if not known:
            said = translate(
                "CivicGrid", "No PostgreSQL connection is stored in QGIS. Make one first, in its data source manager."
            )
            self.notice.say(said, "info")
            return
        stack.load()
        chooser = TableChooser(known, self)
        if chooser.exec() == QDialog.DialogCode.Accepted:
            self.session.add_sources(chooser.chosen())

    def _bring(self) -> None:
        self.session.remember()
        if self._workspace:
            self.notice.silence()
            self.session.commit(self.mode.currentData())
            return
        self.session.keep_copies(self._keep_in())
        sources = self.session.sources()
        self.accept()
        self.brought.emit(sources)

    def _stop(self) -> None:
        writing = self.session.committing
        self.session.cancel()
        self._show_state()
        self.state.setText(
            translate("CivicGrid", "Cancelling…")
            if writing
            else translate("CivicGrid", "Stopped: the counts are those of the first rows.")
        )

    def _cancelled(self) -> None:
        self.notice.say(translate("CivicGrid", "Cancelled. Nothing was written."), "info")

    def _committed(self, changes: tuple[Change, ...]) -> None:
        """Show what has changed; nothing more can be brought in with this window."""
        self.session.remove(list(self.session.entries))
        self.files.setEnabled(False)
        self.report.show_changes(changes, self._names)
        self.pages.setCurrentWidget(self.report)
        name = self._workspace.replace("\\", "/").rsplit("/", 1)[-1]
        self.notice.say(translate("CivicGrid", "It is in the workspace: {workspace}").format(workspace=name), "done")
        for widget in (self.go, self.mode):
            widget.hide()
        self.cancel.setText(translate("CivicGrid", "Close"))
        self.committed.emit(changes)

    def _zoom(self, entry: Entry, problem: Any) -> None:
        if not self.detail.map.show_places(self.session.places(entry, problem)):
            self.notice.say(translate("CivicGrid", "These rows have no place that could be shown."), "info")

    def done(self, result: int) -> None:
        """Stop what runs, and let go of the map's layers (called by Qt, however the window is closed)."""
        self.session.shut()
        self.detail.map.clear()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add(dropped(event.mimeData()))
        event.acceptProposedAction()

    # -- showing

    def _show_entry(self, entry: Optional[Entry]) -> None:
        self.pages.setCurrentWidget(self.detail if self.session.entries else self.empty)
        self.detail.show_entry(entry, self.session.entries)

    def _show_district(self, shapes: list[Any]) -> None:
        self.detail.map.district = shapes
        self._show_entry(self.files.current())

    def _changed(self, entry: Entry) -> None:
        self.files.show_entry(entry, self._names)
        if entry is self.files.current():
            self._show_entry(entry)
        self._show_state()

    def _checked(self, entry: Entry) -> None:
        self.files.show_entry(entry, self._names)
        if entry is self.files.current():
            self.detail.show_checked(entry, self.session.entries)

    def _show_state(self) -> None:
        """Say what runs and what will come in."""
        session = self.session
        coming = session.coming
        self._propose_mode(coming)
        self.bar.setVisible(session.checking or session.looking or session.committing)
        self.stop.setVisible(session.checking or session.committing)
        self.stop.setText(
            translate("CivicGrid", "Cancel writing") if session.committing else translate("CivicGrid", "Stop checking")
        )
        for widget in (self.files, self.detail, self.mode):
            widget.setEnabled(not session.committing)
        if session.committing:
            said = translate("CivicGrid", "Writing into the workspace")
        elif session.looking:
            self.bar.setValue(0)
            said = translate("CivicGrid", "Looking at the files…")
        elif session.checking:
            said = translate("CivicGrid", "Checking all rows…")
        else:
            said = _account(coming)
        self.state.setText(said)
        self.go.setEnabled(bool(coming) and not session.looking and not session.committing)
        self.go.setText(_offer(coming))


class EmptyPage(QWidget):
    """What stands there before the first file: what can be done, as large as it is important."""

    def __init__(self, ask_files: Callable[[], None], ask_layers: Callable[[], None]) -> None:
        super().__init__()
        said = text("importEmptyText", translate("CivicGrid", "Drop files here, many at once"))
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        font = said.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        said.setFont(font)
        formats = text(
            "importEmptyFormats",
            translate(
                "CivicGrid",
                "Excel, csv, shapefile, GeoPackage, GeoJSON, KML, OpenStreetMap and others. Kind, columns, characters"
                " and coordinates are recognised; you see and correct them before anything comes in.",
            ),
            faint=True,
        )
        formats.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        files = button(
            "importEmptyFiles",
            translate("CivicGrid", "Choose files…"),
            translate("CivicGrid", "Choose tables and maps"),
            ask_files,
        )
        layers = button(
            "importEmptyLayers",
            translate("CivicGrid", "Layers open in QGIS…"),
            translate("CivicGrid", "Take layers that are open in QGIS"),
            ask_layers,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(120, 0, 120, 0)
        layout.setSpacing(14)
        layout.addStretch(1)
        for widget in (said, formats, files, layers):
            layout.addWidget(widget)
        layout.addStretch(1)


def _offer(coming: Sequence[Entry]) -> str:
    if not coming:
        return translate("CivicGrid", "Bring in")
    rows = f"{sum(entry.rows or 0 for entry in coming):,}"
    exact = all(entry.sure for entry in coming)
    words = (
        translate("CivicGrid", "Bring in: layers {layers}, rows {rows}")
        if exact
        else translate("CivicGrid", "Bring in: layers {layers}, rows about {rows}")
    )
    return words.format(layers=len(coming), rows=rows)


def _account(coming: Sequence[Entry]) -> str:
    accounts = [entry.account for entry in coming if entry.account is not None]
    if not accounts:
        return ""
    return translate("CivicGrid", "Rows read {read}, used {used}, rejected {rejected}").format(
        read=f"{sum(one.rows_read for one in accounts):,}",
        used=f"{sum(one.rows_used for one in accounts):,}",
        rejected=f"{sum(one.rows_rejected for one in accounts):,}",
    )
