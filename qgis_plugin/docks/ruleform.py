"""The form of one rule of a standards profile: whom it is about, what it demands, where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from ..language import interface_key, interface_language, translate
from .kindform import both, words
from .pieces import column, heading, named, row, whole

DARK = 128
_NONE = -1.0
"""What a spin box says where the rule says nothing."""
_SINGLE = ("radius_m", "target_share", "distance_m", "m2_per_person")
_RANGES = ("density_per_km2", "spacing_m")
_LIMITS = ("min", "below")


class RuleForm(QWidget):
    """Fields only: it knows no file. What it does not show of a rule stays."""

    def __init__(self) -> None:
        super().__init__()
        self._rule: dict[str, Any] = {}
        self.amounts: dict[str, QDoubleSpinBox] = {}
        layout = column(self, 0)
        for title, form in (
            (translate("CivicGrid", "Whom it is about"), self._about()),
            (translate("CivicGrid", "What it demands"), self._demands()),
            (translate("CivicGrid", "Where it is written"), self._source()),
        ):
            layout.addWidget(heading(title))
            layout.addLayout(form)
        layout.addStretch(1)

    # -- showing and giving

    def show_rule(self, rule: Mapping[str, Any], variants: Iterable[tuple[str, str]] = ()) -> None:
        """Show a rule; ``variants`` are the rules (id, text) that it may stand in for where its class applies."""
        self._rule = dict(rule)
        self.kind.setCurrentIndex(self._at_kind(str(rule.get("kind", ""))))
        self.variant_of.clear()
        self.variant_of.addItem(translate("CivicGrid", "a rule of its own"), "")
        for key, shown in variants:
            self.variant_of.addItem(shown, key)
        self.variant_of.setCurrentIndex(max(0, self.variant_of.findData(rule.get("variant_of", ""))))
        where = rule.get("where", {})
        self._show_fields(str(where.get("field", "")))
        self.any_of.setText("、".join(where.get("any_of", ())))
        ranges = {f"{name}_{end}": rule.get(name, (None, None))[end] for name in _RANGES for end in (0, 1)}
        shown = {**{name: rule.get(name) for name in _SINGLE}, **ranges, **{name: where.get(name) for name in _LIMITS}}
        for name, value in shown.items():
            scale = 100.0 if name == "target_share" else 1.0
            self.amounts[name].setValue(_NONE if value is None else float(value) * scale)
        self.denominator.setCurrentIndex(max(0, self.denominator.findData(rule.get("denominator", "builtup"))))
        self.number.setText(rule.get("number", ""))
        self.clause.setText(rule.get("clause", ""))
        self.year.setValue(rule.get("year") or self.year.minimum())
        self.evidence.setCurrentIndex(max(0, self.evidence.findData(rule.get("evidence", "own"))))
        self.confirmed.setChecked(bool(rule.get("confirmed", False)))
        note = rule.get("note", {"en": "", "zh": ""})
        self.note_zh.setText(note["zh"])
        self.note_en.setText(note["en"] if note["en"] != note["zh"] else "")

    def rule(self) -> dict[str, Any]:
        """Give the rule as a profile has it; what it does not demand is left out."""
        made: dict[str, Any] = {
            "id": self._rule["id"],
            "kind": self.kind.currentData(),
            **{name: self._amount(name) for name in _SINGLE},
            **{name: self._range(name) for name in _RANGES},
            "variant_of": self.variant_of.currentData(),
            "where": self._where(),
        }
        if made["target_share"] is not None:
            made["denominator"] = self.denominator.currentData()
        return {
            **{name: value for name, value in made.items() if value not in (None, "", {})},
            "number": self.number.text().strip(),
            "clause": self.clause.text().strip(),
            "year": self.year.value() if self.year.value() > self.year.minimum() else None,
            "evidence": self.evidence.currentData(),
            "confirmed": self.confirmed.isChecked(),
            "note": both(self.note_zh.text().strip(), self.note_en.text().strip()),
        }

    def _amount(self, name: str) -> Any:
        value = self.amounts[name].value()
        if value < 0:
            return None
        value = round(value / 100, 6) if name == "target_share" else value
        return int(value) if value == int(value) and name != "target_share" else value

    def _range(self, name: str) -> Any:
        ends = [self._amount(f"{name}_{end}") for end in (0, 1)]
        return None if ends == [None, None] else [ends[1] if ends[0] is None else ends[0], ends[1] or ends[0]]

    def _where(self) -> dict[str, Any]:
        field = self.field.currentData()
        if not field:
            return {}
        limits = {name: self._amount(name) for name in _LIMITS}
        listed = words(self.any_of.text())
        found = {"field": field, **{name: value for name, value in limits.items() if value is not None}}
        return {**found, "any_of": listed} if listed else found

    # -- building

    def _about(self) -> QFormLayout:
        from ...layers.kinds import facility_kinds

        self.kind = named(QComboBox(), "ruleKind", translate("CivicGrid", "The kind of facilities"))
        names = kind_names()
        for key in facility_kinds():
            self.kind.addItem(names[key], key)
        self.kind.currentIndexChanged.connect(lambda _at: self._show_fields(""))
        tip = translate("CivicGrid", "Facilities of the class below take this radius instead of that of the rule named")
        self.variant_of = named(QComboBox(), "ruleVariantOf", tip)
        tip = translate("CivicGrid", "What tells the class: size, tonnes a day, collection mode, land use …")
        self.field = named(QComboBox(), "ruleField", tip)
        tip = translate("CivicGrid", "Values of the field that belong to the class, with commas between")
        self.any_of = named(QLineEdit(), "ruleAnyOf", tip)
        least = self._number("min", translate("CivicGrid", "This value and above"))
        below = self._number("below", translate("CivicGrid", "Below this value"))
        form = _form()
        form.addRow(translate("CivicGrid", "Kind"), self.kind)
        form.addRow(translate("CivicGrid", "Stands in for"), self.variant_of)
        form.addRow(translate("CivicGrid", "Only of a class, by"), self.field)
        form.addRow(translate("CivicGrid", "From … to below"), _pair(least, below))
        form.addRow(translate("CivicGrid", "Or one of"), self.any_of)
        return form

    def _demands(self) -> QFormLayout:
        tip = translate("CivicGrid", "Of what the share is taken")
        self.denominator = whole(named(QComboBox(), "ruleDenominator", tip))
        for key, shown in (
            ("builtup", translate("CivicGrid", "of built-up land")),
            ("residential", translate("CivicGrid", "of residential land")),
            ("population", translate("CivicGrid", "of the population")),
        ):
            self.denominator.addItem(shown, key)
        tip = translate("CivicGrid", "The share that must be covered; without one the coverage is told, but not judged")
        share = self._number("target_share", tip, " %", 100.0)
        radius = self._number("radius_m", translate("CivicGrid", "How far a facility serves"), " m")
        distance = self._number("distance_m", translate("CivicGrid", "To be kept from dwellings"), " m")
        person = self._number("m2_per_person", translate("CivicGrid", "Of all facilities together"), " m²")
        tips = (translate("CivicGrid", "At least"), translate("CivicGrid", "At most; more is not held against anyone"))
        density = [self._number(f"density_per_km2_{end}", tips[end], " /km²") for end in (0, 1)]
        tips = (
            translate("CivicGrid", "At least; nearer is not held against anyone"),
            translate("CivicGrid", "At most, from each facility to the next of its kind"),
        )
        spacing = [self._number(f"spacing_m_{end}", tips[end], " m") for end in (0, 1)]
        form = _form()
        form.addRow(translate("CivicGrid", "Service radius"), radius)
        form.addRow(translate("CivicGrid", "Target share"), _pair(share, self.denominator))
        form.addRow(translate("CivicGrid", "Density"), _pair(*density))
        form.addRow(translate("CivicGrid", "Spacing"), _pair(*spacing))
        form.addRow(translate("CivicGrid", "Protection distance"), distance)
        form.addRow(translate("CivicGrid", "Area per person"), person)
        return form

    def _source(self) -> QFormLayout:
        self.number = named(QLineEdit(), "ruleNumber", translate("CivicGrid", "Number of the standard"))
        self.clause = named(QLineEdit(), "ruleClause", translate("CivicGrid", "Clause of the standard"))
        self.year = named(QSpinBox(), "ruleYear", translate("CivicGrid", "Year of the edition"))
        self.year.setRange(1949, 2999)
        self.year.setSpecialValueText(translate("CivicGrid", "unknown"))
        tip = translate("CivicGrid", "Where its numbers are known from")
        self.evidence = whole(named(QComboBox(), "ruleEvidence", tip))
        for key, shown in (
            ("own", translate("CivicGrid", "set by ourselves")),
            ("seen", translate("CivicGrid", "read in the published text")),
            ("partial", translate("CivicGrid", "read in a partial copy")),
            ("quoted", translate("CivicGrid", "only quoted by others")),
        ):
            self.evidence.addItem(shown, key)
        self.confirmed = QCheckBox(translate("CivicGrid", "verified"))
        tip = translate("CivicGrid", "Without it the rule is marked “unverified” on screen and on paper")
        named(self.confirmed, "ruleConfirmed", tip)
        tip = translate("CivicGrid", "What it says, in a few words")
        self.note_zh = named(QLineEdit(), "ruleNoteZh", tip)
        self.note_en = named(QLineEdit(), "ruleNoteEn", translate("CivicGrid", "May be left empty"))
        form = _form()
        form.addRow(translate("CivicGrid", "Standard, clause"), _pair(self.number, self.clause))
        form.addRow(translate("CivicGrid", "Year"), self.year)
        form.addRow(translate("CivicGrid", "Known from"), _pair(self.evidence, self.confirmed))
        form.addRow(translate("CivicGrid", "Says (Chinese)"), self.note_zh)
        form.addRow(translate("CivicGrid", "Says (English)"), self.note_en)
        return form

    def _number(self, name: str, tip: str, suffix: str = "", most: float = 1e7) -> QDoubleSpinBox:
        made = self.amounts[name] = named(QDoubleSpinBox(), f"rule_{name}", tip)
        made.setRange(_NONE, most)
        made.setDecimals(1 if name in ("target_share", "density_per_km2_0", "density_per_km2_1") else 0)
        made.setSuffix(suffix)
        made.setSpecialValueText("–")
        return made

    # -- choices

    def _at_kind(self, key: str) -> int:
        """Give the place of a kind in the list; one that there are no facilities of is added to it."""
        if key and self.kind.findData(key) < 0:
            self.kind.addItem(kind_names().get(key, key), key)
        return max(0, self.kind.findData(key))

    def _show_fields(self, chosen: str) -> None:
        """List the fields of the kind that may tell a class."""
        from ...layers.kinds import kinds

        kind, place = kinds().get(self.kind.currentData()), interface_key()
        self.field.clear()
        self.field.addItem(translate("CivicGrid", "all of them"), "")
        for field in kind.fields.values() if kind else ():
            if field.type in ("number", "integer", "text", "choice"):
                self.field.addItem(field.name[place], field.key)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))


def fault(rule: Mapping[str, Any]) -> str:
    """Say what is wrong with a rule, or nothing."""
    where = rule.get("where", {})
    if not rule["note"]["zh"]:
        return translate("CivicGrid", "The rule does not say anything. Say in a few words what it demands.")
    if any(rule[name][0] > rule[name][1] for name in ("density_per_km2", "spacing_m") if name in rule):
        return translate("CivicGrid", "From is larger than to: no number lies between. Exchange the two.")
    if where and not {"min", "below", "any_of"} & set(where):
        return translate("CivicGrid", "The class has neither limits nor values. Give one, or choose all of them.")
    if where.get("min", 0) >= where.get("below", float("inf")):
        return translate("CivicGrid", "The class ends before it begins. Give a larger upper limit.")
    return ""


def primary_of(rules: list[dict[str, Any]], kind: str) -> str:
    """Give the id of the rule that decides the coverage of a kind."""
    found = (rule["id"] for rule in rules if rule["kind"] == kind and "radius_m" in rule and "variant_of" not in rule)
    return str(next(found, ""))


def rule_texts(profile: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give kind and text of every rule, as the standards say it."""
    from ...layers import standards

    parsed = standards.parse("", profile)
    return [(rule.kind, parsed.rule_text(rule.id, interface_language())) for rule in parsed.rules]


def kind_names() -> dict[str, str]:
    """Name the kinds, those too that standards know and the program has no layers of."""
    from ...layers.kinds import kinds

    return {
        "park": translate("CivicGrid", "Park"),
        "collection_point": translate("CivicGrid", "Waste collection point"),
        "life_circle": translate("CivicGrid", "Life circle"),
        **{key: kind.name[interface_key()] for key, kind in kinds().items()},
    }


def readable(*widgets: QWidget) -> None:
    """Let what can't be changed be read as well as what can: dark themes all but hide it."""
    for widget in widgets:
        ground = widget.grab(QRect(0, 0, 1, 1)).toImage().pixelColor(0, 0)  # themes tell it by style sheets only
        ink = "white" if ground.lightness() < DARK else "black"
        widget.setStyleSheet(f"*:disabled {{ color: {ink} }}")


def _form() -> QFormLayout:
    made = QFormLayout()
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made


def _pair(left: QWidget, right: QWidget):
    return row(left, right, stretch=False)
