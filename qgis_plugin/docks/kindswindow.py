"""The window of own kinds: a list, the form of the chosen one, and files to pass them on."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import ownkinds as shelf
from ..language import interface_key, listed, translate
from ..messages import explain, sentences
from .kindform import KindForm
from .pieces import KEY_ROLE, button, mark, named, row, sized, text

KINDS_FILE = "*.json"


class KindsWindow(QDialog):
    """Own kinds are added, changed, removed, exported and imported; each change is kept at once.

    ``used`` gives the kinds that the study's files are of: these can't be removed.
    """

    changed = pyqtSignal(list)  # keys of kinds that were added, changed or removed

    def __init__(self, used: Callable[[], Collection[str]], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridKinds")
        self.setWindowTitle(translate("CivicGrid", "Own kinds of facilities"))
        self._used = used
        self.list = named(QListWidget(), "kindList", translate("CivicGrid", "Your own kinds; they stay in QGIS"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.itemSelectionChanged.connect(self._allow)
        self.form = KindForm()
        self.said = text("kindSaid")
        self.save = button(
            "saveKind",
            translate("CivicGrid", "Save this kind"),
            translate("CivicGrid", "Keep it; from now on files of it are recognised"),
            self.keep,
        )
        self._lay_out()
        self._show_list()
        sized(self, 860, 560)

    # -- building

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._list_buttons())
        left.addLayout(self._file_buttons())
        right.addWidget(self.form, 1)
        right.addWidget(self.said)
        right.addLayout(row(self.save))
        layout = QHBoxLayout(self)
        layout.addLayout(left, 2)
        layout.addLayout(right, 5)

    def _list_buttons(self):
        self.add = button(
            "addKind",
            translate("CivicGrid", "New kind"),
            translate("CivicGrid", "Begin with an empty form"),
            self.begin,
        )
        self.remove = button(
            "removeKind",
            translate("CivicGrid", "Remove"),
            translate("CivicGrid", "Remove the chosen kinds; those that files of the study are of stay"),
            self.drop,
        )
        return row(self.add, self.remove)

    def _file_buttons(self):
        self.export = button(
            "exportKinds",
            translate("CivicGrid", "Export…"),
            translate("CivicGrid", "Write the chosen kinds into a file, to be passed on"),
            self.ask_export,
        )
        self.take = button(
            "importKinds",
            translate("CivicGrid", "Import…"),
            translate("CivicGrid", "Take kinds over from such a file"),
            self.ask_import,
        )
        return row(self.export, self.take)

    # -- the list

    def _show_list(self, chosen: str = "") -> None:
        from ...layers.kinds import kinds, own

        language = interface_key()
        self.list.clear()
        for key in own():
            item = QListWidgetItem(mark(key), kinds()[key].name[language])
            item.setData(KEY_ROLE, key)
            self.list.addItem(item)
            if key == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self._show_chosen()

    def _show_chosen(self) -> None:
        from ...layers.kinds import own

        item = self.list.currentItem()
        key = item.data(KEY_ROLE) if item is not None else ""
        self.form.show_kind(key, own().get(key, {}))
        self.said.setText("")
        self._allow()

    def _allow(self) -> None:
        for one in (self.remove, self.export):
            one.setEnabled(bool(self.chosen()))

    def chosen(self) -> list[str]:
        """Give the keys of the chosen kinds."""
        return [item.data(KEY_ROLE) for item in self.list.selectedItems()]

    # -- acting

    def begin(self) -> None:
        """Begin a new kind."""
        self.list.setCurrentItem(None)
        self.list.clearSelection()
        self._show_chosen()
        self.form.name_zh.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what the form says; anything wrong is said beside it."""
        from ...layers import kinds, ownkinds

        others = {name for kind in kinds.kinds().values() if kind.key != self.form.key for name in kind.name.values()}
        fault = self.form.fault(others)
        if fault:
            self._say(fault)
            return
        name = {"zh": self.form.name_zh.text().strip(), "en": self.form.name_en.text().strip()}
        key = self.form.key or ownkinds.key_for(name, kinds.kinds())
        self._keep({key: self.form.entry(key)}, key)

    def _keep(self, entries: dict[str, Any], chosen: str) -> None:
        from ...layers import kinds, ownkinds

        try:
            ownkinds.keep(entries, shelf.folder())
        except OSError as error:
            self._say(explain(error))
            return
        kinds.register(entries)
        self._show_list(chosen)
        self._say(translate("CivicGrid", "Kept: {count}.").format(count=len(entries)))
        self.changed.emit(list(entries))

    def drop(self) -> None:
        """Remove the chosen kinds that no file of the study is of."""
        from ...layers import kinds, ownkinds

        keys = self.chosen()
        used = [kinds.kinds()[key].name for key in keys if key in self._used()]
        if used:
            said = translate("CivicGrid", "Files of the study are of the kind {names}. Give them another kind first.")
            language = interface_key()
            self._say(said.format(names=listed(name[language] for name in used)))
            return
        try:
            for key in keys:
                ownkinds.drop(key, shelf.folder())
        except OSError as error:
            self._say(explain(error))
            return
        last = kinds.own()[keys[-1]]
        kinds.forget(keys)
        self._show_list()
        self.form.show_kind("", last)
        self._say(translate("CivicGrid", "Removed. What the form shows can be saved again."))
        self.changed.emit(keys)

    def ask_export(self) -> None:
        """Ask for a file, and write the chosen kinds into it."""
        title = translate("CivicGrid", "Export own kinds")
        path, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / "kinds.json"), KINDS_FILE)
        if path:
            self.write(Path(path).with_suffix(".json"))

    def write(self, path: Path) -> None:
        """Write the chosen kinds into a file."""
        from ...layers import kinds, ownkinds

        try:
            ownkinds.write({key: kinds.own()[key] for key in self.chosen()}, path)
        except OSError as error:
            self._say(explain(error))
            return
        self._say(translate("CivicGrid", "Saved: {path}").format(path=path))

    def ask_import(self) -> None:
        """Ask for a file of kinds, and take them over."""
        title = translate("CivicGrid", "Import own kinds")
        path, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), KINDS_FILE)
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Take over the kinds of a file; one that is wrong is refused with the line."""
        from ...layers import kinds, ownkinds
        from ...layers.problems import Refused

        try:
            entries = dict(ownkinds.read(path))
        except Refused as refused:
            self._say(sentences(refused.problems))
            return
        replaced = sum(kinds.own().get(key, entry) != entry for key, entry in entries.items())
        self._keep(entries, next(iter(entries), ""))
        if replaced:
            self._say(
                translate("CivicGrid", "Own kinds that were there before and are replaced: {count}.").format(
                    count=replaced
                )
            )

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
