"""The list of the page *Data*: the layers of a study with counts, age and problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QStyle, QTreeWidget

from ..language import translate
from .pieces import KEY_ROLE, MARK_PX, Line, as_list, line, mark, wrapping

KIND, USED, REJECTED, PROBLEMS, DAY, FILE = range(6)
KIND_LETTERS = 18
_SIGNS = {
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
}


@dataclass(frozen=True)
class SourceRow:
    """One source as the page shows it; ``findings`` are (severity, sentence)."""

    kind: str  # empty: to be recognised
    kind_name: str
    file: str
    tip: str
    used: Optional[int] = None
    rejected: Optional[int] = None
    findings: tuple[tuple[str, str], ...] = ()
    day: str = ""  # of the file, or of the import

    def count(self, severity: str) -> int:
        """Give how many findings are of a severity."""
        return sum(one == severity for one, _ in self.findings)


class SourceList(QTreeWidget):
    """It knows no study, only the rows it is given to show."""

    removeWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        headers = (
            translate("CivicGrid", "Kind"),
            translate("CivicGrid", "Used"),
            translate("CivicGrid", "Rejected"),
            translate("CivicGrid", "Problems"),
            translate("CivicGrid", "As of"),
            translate("CivicGrid", "File"),
        )
        tip = translate(
            "CivicGrid",
            "The layers of the study: rows used and rejected and what to look at (after a run), day of the file",
        )
        as_list(self, "sourceList", tip, headers, stretched=FILE)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(self.fontMetrics().height() * 14)
        self.header().setSectionResizeMode(KIND, QHeaderView.ResizeMode.Interactive)
        wrapping(self, KIND)

    def show_rows(self, rows: Sequence[SourceRow]) -> None:
        """Show the layers anew, the same ones chosen."""
        chosen = self.chosen()
        self.clear()
        for place, source in enumerate(rows):
            made = self._line(place if source.file else None, source)
            self.addTopLevelItem(made)
            for below in range(made.childCount()):
                made.child(below).setFirstColumnSpanned(True)  # heard only once it is in the list
        self._fit_names()
        for place in chosen:
            item = self.topLevelItem(place)
            if item is not None:
                item.setSelected(True)

    def chosen(self) -> list[int]:
        """Give the places of the chosen layers."""
        keys = {item.data(KIND, KEY_ROLE) for item in self.selectedItems()}
        return sorted(key for key in keys if key is not None)  # findings on the whole study belong to no layer

    def kind_at(self, place: int) -> str:
        """Give the kind of a layer (empty: to be recognised)."""
        return str(self.topLevelItem(place).data(FILE, KEY_ROLE) or "")

    def keyPressEvent(self, event) -> None:
        """Delete takes the chosen layers out (called by Qt)."""
        if event.key() == Qt.Key.Key_Delete:
            self.removeWanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Letters may become larger (called by Qt)."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_names()

    def _fit_names(self) -> None:
        """As wide as names of kinds are: the findings below would widen their column without end."""
        names = [self.topLevelItem(place).text(KIND) for place in range(self.topLevelItemCount())]
        widest = max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        words = min(widest, self.fontMetrics().averageCharWidth() * KIND_LETTERS)
        self.header().resizeSection(KIND, self.indentation() + 2 * MARK_PX + words)

    def _line(self, place: Optional[int], source: SourceRow) -> Line:
        unknown = ("–" if source.file else "", None)  # findings on the whole study are of no rows
        counts = [unknown if one is None else (f"{one:,}", one) for one in (source.used, source.rejected)]
        problems = source.count("error") + source.count("warning")
        shown = (source.kind_name, *counts, (f"{problems}", problems) if problems else "", source.day, source.file)
        made = line(shown, place, source.tip)
        made.setData(FILE, KEY_ROLE, source.kind)
        if source.kind:
            made.setIcon(KIND, mark(source.kind))
        for severity, sentence in source.findings:
            below = line((sentence,), place, sentence)
            below.setIcon(KIND, self.style().standardIcon(_SIGNS[severity]))
            made.addChild(below)
        if problems:
            worst = "error" if source.count("error") else "warning"
            made.setIcon(PROBLEMS, self.style().standardIcon(_SIGNS[worst]))
        return made


def glance(rows: Sequence[SourceRow]) -> str:
    """Say how many layers there are, and what became of their rows where that is known."""
    layers = [row for row in rows if row.file]
    known = [row for row in layers if row.used is not None]
    if not known:
        waiting = translate("CivicGrid", "{count} layers. Their rows are counted when the study is computed.")
        return waiting.format(count=len(layers)) if layers else ""
    used, rejected = sum(row.used or 0 for row in known), sum(row.rejected or 0 for row in known)
    said = translate(
        "CivicGrid", "{count} layers; {used:,} of {read:,} rows used; {errors} errors, {warnings} warnings."
    )
    errors, warnings = (sum(row.count(severity) for row in rows) for severity in ("error", "warning"))
    return said.format(count=len(layers), used=used, read=used + rejected, errors=errors, warnings=warnings)
