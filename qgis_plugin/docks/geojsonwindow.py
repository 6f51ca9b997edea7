"""The window before GeoJSON is written: what will leave the house, in which form, how large, and what stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QSpinBox,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from ..language import interface_language, listed, translate
from ..publishing import copy_choices, decimal_choices, form_choices, name_choices
from .pieces import KEY_ROLE, dialog_buttons, line, named, row, sized, text, tree

if TYPE_CHECKING:
    from ...layers.export.geodata.options import Options
    from ...layers.export.geodata.writing import Plan


class GeoJsonWindow(QDialog):
    """Layers to tick and choices to make; ``held`` layers (with the reason) are not ticked at first."""

    def __init__(
        self,
        plans: Sequence[Plan],
        held: Mapping[str, str],
        options: Options,
        replaced: int,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridGeoJson")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("CivicGrid", "GeoJSON for the web"))
        self._held = held
        self._first = options
        self.layers = self._list(plans, options)
        tip = translate("CivicGrid", "What the fields are called in the files")
        self.names = self._choice("geojsonNames", tip, name_choices(), options.field_names)
        tip = translate("CivicGrid", "Each layer is written in every form that is ticked")
        self.forms = self._boxes(tip, form_choices(), options.formats)
        tip = translate("CivicGrid", "For maps that are shifted themselves; the copy says so in its name")
        self.copies = self._boxes(tip, copy_choices(), options.copies)
        tip = translate("CivicGrid", "How exactly places are written")
        self.decimals = self._choice("geojsonDecimals", tip, decimal_choices(), options.decimals)
        self.smallest = QSpinBox()
        self.smallest.setRange(0, 1_000)
        self.smallest.setValue(options.smallest_count)
        self.limit = QDoubleSpinBox()
        self.limit.setRange(0.0, 10_000.0)
        self.limit.setSpecialValueText(translate("CivicGrid", "no limit"))
        self.limit.setValue(options.max_mb or 0.0)
        self._lay_out(replaced)

    def options(self) -> Options:
        """Give what was chosen; all layers that leave unasked, and no others, are no choice of layers."""
        from ...layers.export.geodata.options import Options

        ticked = [item.data(0, KEY_ROLE) for item in self._items() if item.checkState(0) == Qt.CheckState.Checked]
        unasked = [item.data(0, KEY_ROLE) for item in self._items() if item.data(0, KEY_ROLE) not in self._held]
        return Options(
            layers=() if ticked == unasked else tuple(ticked),
            fields=self._first.fields,
            field_names=self.names.currentData(),
            decimals=self.decimals.currentData(),
            formats=_ticked(self.forms),
            copies=_ticked(self.copies),
            smallest_count=self.smallest.value(),
            max_mb=self.limit.value() or None,
        )

    def _lay_out(self, replaced: int) -> None:
        smallest_tip = translate(
            "CivicGrid", "Counts from 1 up to below it are left empty, so that none points to a person."
        )
        limit_tip = translate(
            "CivicGrid", "Outlines are simplified until a GeoJSON file fits; common borders stay common."
        )
        form = QFormLayout()
        form.addRow(translate("CivicGrid", "Forms"), _beside(self.forms.values()))
        form.addRow(translate("CivicGrid", "Names of fields"), self.names)
        form.addRow(translate("CivicGrid", "Decimals of degrees"), self.decimals)
        form.addRow(
            translate("CivicGrid", "Smallest count of cases shown"),
            named(self.smallest, "geojsonSmallest", smallest_tip),
        )
        form.addRow(translate("CivicGrid", "Largest file (MB)"), named(self.limit, "geojsonLimit", limit_tip))
        form.addRow(translate("CivicGrid", "Further copies for shifted web maps"), _beside(self.copies.values()))
        said = translate("CivicGrid", "Files of an earlier export that will be replaced: {count}.").format(
            count=replaced
        )
        self.buttons = dialog_buttons(self, "geojson", translate("CivicGrid", "Write"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.layers, 1)
        layout.addLayout(form)
        layout.addWidget(text("geojsonReplaced", said if replaced else "", faint=True))
        layout.addWidget(self.buttons)
        self.layers.itemChanged.connect(lambda *_: self._allow())
        for box in self.forms.values():
            box.toggled.connect(lambda _on: self._allow())
        self._allow()
        sized(self, 900, 620)

    def _list(self, plans: Sequence[Plan], options: Options) -> QTreeWidget:
        from ..words import labels

        words = labels(interface_language())
        headers = (
            translate("CivicGrid", "Layer"),
            translate("CivicGrid", "Features"),
            translate("CivicGrid", "About kB"),
            translate("CivicGrid", "Counts left empty"),
            translate("CivicGrid", "Kept back"),
        )
        tip = translate("CivicGrid", "What is ticked is written; layers with a reason leave only if you tick them")
        made = tree("geojsonLayers", tip, headers, stretched=4)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        reasons = {
            "hazard": translate("CivicGrid", "shows hazards"),
            "single_cases": translate("CivicGrid", "shows cases one by one"),
        }
        for plan in plans:
            reason = self._held.get(plan.layer, "")
            size = (f"{plan.size / 1000:,.0f}", plan.size)
            back = reasons.get(reason, listed(words.get(field, field) for field in plan.held))
            cells = (
                plan.title,
                (f"{plan.features:,}", plan.features),
                size,
                (str(plan.suppressed), plan.suppressed),
                back,
            )
            item = line(cells, plan.layer)
            ticked = plan.layer in options.layers if options.layers else not reason
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            made.addTopLevelItem(item)
        return made

    def _items(self) -> Iterable:
        return (self.layers.topLevelItem(place) for place in range(self.layers.topLevelItemCount()))

    def _allow(self) -> None:
        some = any(item.checkState(0) == Qt.CheckState.Checked for item in self._items()) and _ticked(self.forms)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(some))

    @staticmethod
    def _choice(name: str, tip: str, choices: Mapping, chosen: object) -> QComboBox:
        box = named(QComboBox(), name, tip)
        for key, words in choices.items():
            box.addItem(words, key)
        box.setCurrentIndex(list(choices).index(chosen))
        return box

    @staticmethod
    def _boxes(tip: str, choices: Mapping[str, str], chosen: Iterable[str]) -> dict[str, QCheckBox]:
        boxes = {}
        for key, words in choices.items():
            boxes[key] = named(QCheckBox(words), f"geojson_{key}", tip)
            boxes[key].setChecked(key in chosen)
        return boxes


def _ticked(boxes: Mapping[str, QCheckBox]) -> tuple[str, ...]:
    return tuple(key for key, box in boxes.items() if box.isChecked())


def _beside(widgets: Iterable[QWidget]) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(*widgets))
    return holder
