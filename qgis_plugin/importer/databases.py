"""Choosing among the tables and views of a database whose connection QGIS has stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..connections import resolver
from ..docks.pieces import named, text
from ..jobs import Job, run_job
from ..language import translate
from .choosing import Chooser

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.sources.postgis import Table
    from ...layers.studyfile import Source


class TableChooser(Chooser):
    """The connections, and the tables of the chosen one; a server that is slow or away blocks nothing."""

    def __init__(self, connections: Sequence[str], parent: Optional[QWidget] = None) -> None:
        headers = (
            translate("CivicGrid", "Table or view"),
            translate("CivicGrid", "Shapes"),
            translate("CivicGrid", "Rows"),
        )
        tip = translate("CivicGrid", "Tables and views you may read; several may be chosen")
        super().__init__("databaseTables", tip, headers, parent)
        self.setObjectName("civicgridTables")
        self.setWindowTitle(translate("CivicGrid", "Tables of a database"))
        self._job: Optional[Job] = None
        self.connections = QComboBox()
        named(self.connections, "databaseConnections", translate("CivicGrid", "The PostgreSQL connections of QGIS"))
        self.connections.addItems(list(connections))
        self.connections.currentTextChanged.connect(self._list)
        self.list.itemChanged.connect(lambda: self.ok.setEnabled(bool(self.ticked())))
        self.said = text("databaseState", "", faint=True)
        self.lay_out((self.connections,), (self.said,))
        self._list(self.connections.currentText())

    def chosen(self) -> list[Source]:
        """Give the ticked tables as sources."""
        from ...layers.connections import SCHEME
        from ...layers.studyfile import Source

        return [Source(SCHEME + self.connections.currentText(), layer=label) for label in self.ticked()]

    def done(self, result: int) -> None:
        """Stop asking the server (called by Qt, however the window is closed)."""
        self._stop()
        super().done(result)

    def _list(self, name: str) -> None:
        """Ask the server for its tables, in the background."""
        from ...layers.connections import SCHEME

        self._stop()
        self.list.clear()
        self.ok.setEnabled(False)
        self.said.setText(translate("CivicGrid", "Asking the server…"))
        connect = resolver([SCHEME + name])  # on this thread: QGIS may ask for the master password

        def work(_progress: Progress) -> tuple[Table, ...]:
            from ...layers.sources import postgis

            return postgis.tables(connect(name))

        def answered(show: Callable[[], None]) -> None:
            if self._job is job:
                self._job = None
                show()

        job = run_job(
            translate("CivicGrid", "Listing the tables of a database"),
            work,
            on_done=lambda tables: answered(lambda: self._show(tables)),
            on_failed=lambda sentence, _error: answered(lambda: self.said.setText(sentence)),
        )
        self._job = job

    def _show(self, tables: Sequence[Table]) -> None:
        for table in tables:
            rows = f"{table.rows:,}" if table.rows else ""  # of a view the server knows nothing
            self.add((table.label, table.shape, (rows, table.rows)), table.label)
        self.said.setText(
            translate("CivicGrid", "Rows are about as many as the server last counted.")
            if tables
            else translate("CivicGrid", "There is no table or view that you may read.")
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
