"""The form of one own kind: what it is called, how it is shown, how far it serves, which columns its tables have."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Optional

from qgis.gui import QgsColorButton
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..language import listed, translate
from .pieces import KEY_ROLE, button, column, heading, named, row, steady

SHAPES = (("point",), ("polygon",), ("point", "polygon"))
NEW_COLOUR = "#2f7d6b"
_NAME_ZH, _NAME_EN, _TYPE, _UNIT, _HEADERS = range(5)
_SEPARATORS = re.compile(r"[,，、;；\n]+")


def words(text: str) -> list[str]:
    """Take words apart that a person listed with commas of either width."""
    return [word.strip() for word in _SEPARATORS.split(text) if word.strip()]


def both(zh: str, en: str) -> dict[str, str]:
    """Name in both languages; the one that was not given is that of the other."""
    return {"en": en or zh, "zh": zh or en}


class KindForm(QWidget):
    """Fields only: it knows no file. ``key`` is that of the kind shown, empty for a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._entry: dict[str, Any] = {}
        layout = column(self, 0)
        layout.addLayout(self._head())
        layout.addWidget(heading(translate("CivicGrid", "Columns of its tables")))
        self.fields = self._table()
        layout.addWidget(self.fields, 1)
        layout.addLayout(self._field_buttons())

    # -- showing and giving

    def show_kind(self, key: str, entry: Mapping[str, Any]) -> None:
        """Show a kind; an empty key and entry for a new one."""
        self.key, self._entry = key, dict(entry)
        name = entry.get("name", {"en": "", "zh": ""})
        self.name_zh.setText(name["zh"])
        self.name_en.setText(name["en"] if name["en"] != name["zh"] else "")
        self.shape.setCurrentIndex(max(0, self.shape.findData(tuple(entry.get("geometry", SHAPES[0])))))
        self.colour.setColor(QColor(entry.get("colour", NEW_COLOUR)))
        self.radius.setValue(entry.get("radius_m", 0.0))
        self.words.setText("、".join(entry.get("words", ())))
        self.answers.setText("、".join(entry.get("answers", ())))
        self.fields.setRowCount(0)
        for field, definition in entry.get("fields", {}).items():
            if "type" in definition:
                self._add_row(field, definition)

    def fault(self, others: Collection[str]) -> str:
        """Say what is wrong, or nothing; ``others`` are the names of the other kinds."""
        names = {self.name_zh.text().strip(), self.name_en.text().strip()} - {""}
        if not names:
            return translate("CivicGrid", "The kind has no name. Without one nobody finds it again. Give it a name.")
        if names & set(others):
            said = translate("CivicGrid", "There is a kind “{name}” already. Two of one name can't be told apart.")
            return said.format(name=listed(sorted(names & set(others))))
        called = [self._cell(at, _NAME_ZH) or self._cell(at, _NAME_EN) for at in range(self.fields.rowCount())]
        if "" in called:
            return translate("CivicGrid", "Column {number} has no name. Give it one, or remove it.").format(
                number=called.index("") + 1
            )
        twice = next((name for name in called if called.count(name) > 1), "")
        if twice:
            return translate("CivicGrid", "Two columns are called “{name}”. Rename one of them.").format(name=twice)
        return ""

    def entry(self, key: str) -> dict[str, Any]:
        """Give the kind as a file of own kinds has it; what the form does not show of it stays."""
        made = {
            **self._entry,
            "name": both(self.name_zh.text().strip(), self.name_en.text().strip()),
            "geometry": list(self.shape.currentData()),
            "colour": self.colour.color().name(),
            "radius_m": self.radius.value(),
            "words": words(self.words.text()),
            "answers": words(self.answers.text()),
            "fields": self._fields(key),
        }
        return {name: value for name, value in made.items() if value not in ([], {}, 0.0)}

    # -- building

    def _head(self) -> QFormLayout:
        self.name_zh = named(QLineEdit(), "kindNameZh", translate("CivicGrid", "What maps and tables call it"))
        self.name_en = named(QLineEdit(), "kindNameEn", translate("CivicGrid", "May be left empty"))
        self.shape = named(steady(QComboBox()), "kindShape", translate("CivicGrid", "What its files hold"))
        shown = (
            translate("CivicGrid", "points"),
            translate("CivicGrid", "areas"),
            translate("CivicGrid", "points or areas"),
        )
        for name, shape in zip(shown, SHAPES):
            self.shape.addItem(name, shape)
        self.colour = named(QgsColorButton(), "kindColour", translate("CivicGrid", "Colour of its sign"))
        self.radius = named(
            steady(QDoubleSpinBox()), "kindRadius", translate("CivicGrid", "Its coverage is measured by this")
        )
        self.radius.setRange(0.0, 50_000.0)
        self.radius.setDecimals(0)
        self.radius.setSingleStep(50.0)
        self.radius.setSuffix(" m")
        self.radius.setSpecialValueText(translate("CivicGrid", "none: distances only"))
        tip = translate("CivicGrid", "What files and sheets of it are called besides, with commas between")
        self.words = named(QLineEdit(), "kindWords", tip)
        tip = translate("CivicGrid", "Small classes of cases that more of them would lessen, with commas between")
        self.answers = named(QLineEdit(), "kindAnswers", tip)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("CivicGrid", "Name (Chinese)"), self.name_zh)
        form.addRow(translate("CivicGrid", "Name (English)"), self.name_en)
        form.addRow(translate("CivicGrid", "Shown as"), self.shape)
        form.addRow(translate("CivicGrid", "Colour"), self.colour)
        form.addRow(translate("CivicGrid", "Service radius"), self.radius)
        form.addRow(translate("CivicGrid", "Other names"), self.words)
        form.addRow(translate("CivicGrid", "Answers cases"), self.answers)
        return form

    def _table(self) -> QTableWidget:
        made = QTableWidget(0, 5)
        tip = translate(
            "CivicGrid", "Number, name, state, year, street, community, address are known without being listed"
        )
        named(made, "kindFields", tip)
        made.setHorizontalHeaderLabels([
            translate("CivicGrid", "Name (Chinese)"), translate("CivicGrid", "Name (English)"),
            translate("CivicGrid", "Type"), translate("CivicGrid", "Unit"), translate("CivicGrid", "Other headers"),
        ])  # fmt: skip
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        made.horizontalHeader().setSectionResizeMode(_HEADERS, QHeaderView.ResizeMode.Stretch)
        made.verticalHeader().setVisible(False)
        made.setMinimumHeight(120)
        return made

    def _field_buttons(self):
        self.add_field = button(
            "addField",
            translate("CivicGrid", "Add column"),
            translate("CivicGrid", "One more column of its tables that shall come in"),
            lambda: self._add_row("", {"type": "text"}),
        )
        self.remove_field = button(
            "removeField",
            translate("CivicGrid", "Remove column"),
            translate("CivicGrid", "Take the chosen column out of the kind"),
            lambda: self.fields.removeRow(self.fields.currentRow()),
        )
        return row(self.add_field, self.remove_field)

    # -- fields

    def _add_row(self, key: str, definition: Mapping[str, Any]) -> None:
        at = self.fields.rowCount()
        self.fields.insertRow(at)
        name = definition.get("name", {"en": "", "zh": ""})
        shown = (name["zh"], name["en"] if name["en"] != name["zh"] else "", "", definition.get("unit", ""))
        others = [word for word in definition.get("synonyms", ()) if word not in name.values()]
        for place, cell in enumerate((*shown, "、".join(others))):
            self.fields.setItem(at, place, QTableWidgetItem(cell))
        self.fields.item(at, _NAME_ZH).setData(KEY_ROLE, (key, dict(definition)))
        types = named(
            steady(QComboBox()), f"fieldType_{at}", translate("CivicGrid", "What the values of the column are")
        )
        for kind, called in _types(definition.get("type", "text")):
            types.addItem(called, kind)
        types.setCurrentIndex(types.findData(definition.get("type", "text")))
        self.fields.setCellWidget(at, _TYPE, types)
        self.fields.setCurrentCell(at, _NAME_ZH)

    def _fields(self, kind: str) -> dict[str, Any]:
        from ...layers.ownkinds import key_for

        # columns that the kind shares with others have no type of their own, and no row
        made = {key: value for key, value in self._entry.get("fields", {}).items() if "type" not in value}
        for at in range(self.fields.rowCount()):
            key, definition = self.fields.item(at, _NAME_ZH).data(KEY_ROLE)
            name = both(self._cell(at, _NAME_ZH), self._cell(at, _NAME_EN))
            made[key or key_for(name, made, f"{kind}_")] = {
                **definition,
                "type": self.fields.cellWidget(at, _TYPE).currentData(),
                "name": name,
                "unit": self._cell(at, _UNIT),
                "synonyms": list(dict.fromkeys([*name.values(), *words(self._cell(at, _HEADERS))])),
            }
        return made

    def _cell(self, at: int, place: int) -> str:
        item: Optional[QTableWidgetItem] = self.fields.item(at, place)
        return item.text().strip() if item is not None else ""


def _types(own: str) -> Sequence[tuple[str, str]]:
    shown = [
        ("text", translate("CivicGrid", "text")),
        ("number", translate("CivicGrid", "number")),
        ("integer", translate("CivicGrid", "whole number")),
        ("date", translate("CivicGrid", "date")),
        ("year", translate("CivicGrid", "year")),
        ("code", translate("CivicGrid", "code")),
    ]
    return shown if own in dict(shown) else [*shown, (own, own)]
