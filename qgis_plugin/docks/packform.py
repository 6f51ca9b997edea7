"""What a meeting pack is to tell of: parts, kinds, areas, paper, colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from .. import packing
from ..language import interface_language, translate
from .pieces import KEY_ROLE, line, named, tree

if TYPE_CHECKING:
    from ...layers.run import Run
    from ..prints import Choice

ON = Qt.CheckState.Checked


class PackForm(QWidget):
    """Lists to tick and boxes to choose from; ``changed`` after every change."""

    changed = pyqtSignal()

    def __init__(self, run: Run) -> None:
        from ..mapcontent import measured_kinds
        from ..prints import paper_of
        from ..prints.areas import levels_of
        from ..words import labels

        super().__init__()
        self.setObjectName("packForm")
        self._run = run
        words = labels(interface_language(), run.study)
        kinds = {kind: words[kind] for kind in measured_kinds(run)}
        parts_tip = translate("CivicGrid", "Parts that the results have nothing of are left out")
        self.parts = _ticked("packParts", translate("CivicGrid", "Parts"), parts_tip, packing.part_choices())
        kinds_tip = translate("CivicGrid", "Facilities of other kinds are on no map and in no table")
        self.kinds = _ticked("packKinds", translate("CivicGrid", "Kinds"), kinds_tip, kinds)
        levels = {level: name for level, name in packing.level_choices().items() if level in ("", *levels_of(run))}
        level_tip = translate("CivicGrid", "Each has its own map and figures, the neighbours greyed")
        self.level = _box("packLevel", level_tip, levels, "street")
        self.areas = _ticked("packAreas", translate("CivicGrid", "Areas"), level_tip, {})
        paper_tip = translate("CivicGrid", "Size and orientation of the sheets")
        self.paper = _box("packPaper", paper_tip, packing.paper_choices(), paper_of(run.study))
        self.grey = QCheckBox(translate("CivicGrid", "Grey copy"))
        named(self.grey, "packGrey", translate("CivicGrid", "For printers without colour"))
        self._lay_out()
        self._list_areas()
        self._connect()

    def choice(self) -> Choice:
        """Give what was chosen; all kinds, or all areas, ticked is none named."""
        from ..prints import Choice

        level = self.level.currentData()
        return Choice(
            packing.parts_of(_keys(self.parts), level),
            _unless_all(self.kinds),
            level,
            _unless_all(self.areas),
            self.paper.currentData(),
            grey=self.grey.isChecked(),
        )

    def can_print(self) -> bool:
        """Tell whether there is a part, and of every list that is asked for something ticked."""
        some = bool(_keys(self.parts) or self.level.currentData())
        listed = [self.kinds, *([self.areas] if self.level.currentData() else [])]
        return some and all(_keys(one) or not one.topLevelItemCount() for one in listed)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("CivicGrid", "A page for"), self.level)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts, 3)
        layout.addWidget(self.kinds, 2)
        layout.addLayout(form)
        layout.addWidget(self.areas, 2)
        paper = QFormLayout()
        paper.addRow(translate("CivicGrid", "Paper"), self.paper)
        paper.addRow("", self.grey)
        layout.addLayout(paper)

    def _connect(self) -> None:
        for one in (self.parts, self.kinds, self.areas):
            one.itemChanged.connect(lambda *_: self.changed.emit())
        self.level.currentIndexChanged.connect(lambda _: self._list_areas())
        self.paper.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.grey.toggled.connect(lambda _: self.changed.emit())

    def _list_areas(self) -> None:
        """List the areas of the level that is chosen."""
        from ..prints.areas import areas_of

        areas = areas_of(self._run, self.level.currentData())
        self.areas.blockSignals(True)
        _fill(self.areas, {area.id: area.name for area in areas.some(())} if areas is not None else {})
        self.areas.blockSignals(False)
        self.areas.setVisible(areas is not None)
        self.changed.emit()


def _ticked(name: str, title: str, tip: str, entries: Mapping[str, str]) -> QTreeWidget:
    made = tree(name, tip, (title,))
    _fill(made, entries)
    return made


def _fill(list_: QTreeWidget, entries: Mapping[str, str]) -> None:
    list_.clear()
    for key, words in entries.items():
        item = line((words,), key)
        item.setCheckState(0, ON)
        list_.addTopLevelItem(item)


def _box(name: str, tip: str, entries: Mapping[str, str], chosen: str) -> QComboBox:
    made = QComboBox()
    named(made, name, tip)
    for key, words in entries.items():
        made.addItem(words, key)
    made.setCurrentIndex(max(made.findData(chosen), 0))
    return made


def _items(list_: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    return (list_.topLevelItem(place) for place in range(list_.topLevelItemCount()))


def _keys(list_: QTreeWidget) -> tuple[str, ...]:
    return tuple(item.data(0, KEY_ROLE) for item in _items(list_) if item.checkState(0) == ON)


def _unless_all(list_: QTreeWidget) -> tuple[str, ...]:
    keys = _keys(list_)
    return () if len(keys) == list_.topLevelItemCount() else keys
