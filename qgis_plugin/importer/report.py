"""What an import changed in the workspace, kind by kind, down to the fields of each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..docks.pieces import heading, line, mark, text, tree
from ..language import translate

if TYPE_CHECKING:
    from ...layers.workspace.store import Change

_MOST_ROWS = 500


class ChangeReport(QWidget):
    """A list of kinds with how many rows came, changed, went and stayed; opened, which."""

    def __init__(self) -> None:
        super().__init__()
        headers = (
            translate("CivicGrid", "Kind"),
            translate("CivicGrid", "Added"),
            translate("CivicGrid", "Changed"),
            translate("CivicGrid", "Gone"),
            translate("CivicGrid", "Unchanged"),
            translate("CivicGrid", "Kept as edited"),
        )
        tip = translate("CivicGrid", "What the import changed; a kind that is opened shows the rows")
        self.list = tree("importChanges", tip, headers, stretched=0)
        said = translate(
            "CivicGrid",
            "Rows are compared by their number. Rows that were edited or drawn by hand in QGIS stay as they are. The"
            " import before this one is kept, and can be taken back.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(heading(translate("CivicGrid", "What has changed")))
        layout.addWidget(self.list, 1)
        layout.addWidget(text("importChangesText", said, faint=True))

    def show_changes(self, changes: Sequence[Change], names: Mapping[str, str]) -> None:
        """Show what an import changed."""
        self.list.clear()
        for change in changes:
            counts = [len(change.added), len(change.changed), len(change.gone), change.same, len(change.kept)]
            item = line((names.get(change.kind, change.kind), *((f"{count:,}", count) for count in counts)))
            item.setIcon(0, mark(change.kind))
            self.list.addTopLevelItem(item)
            for words, rows in _rows(change, names):
                below = line((f"{words} ({len(rows):,})",))
                for row in rows[:_MOST_ROWS]:
                    below.addChild(line((row,)))
                item.addChild(below)
            item.setExpanded(len(changes) == 1)


def _rows(change: Change, names: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    fields = {"geometry": translate("CivicGrid", "place or shape"), **names}
    changed = [f"{row}: {', '.join(fields.get(field, field) for field in which)}" for row, which in change.changed]
    parts = (
        (translate("CivicGrid", "Added"), list(change.added)),
        (translate("CivicGrid", "Changed"), changed),
        (translate("CivicGrid", "Gone"), list(change.gone)),
        (translate("CivicGrid", "Kept as edited"), list(change.kept)),
    )
    return [(words, rows) for words, rows in parts if rows]
