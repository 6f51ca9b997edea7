"""The window of standards profiles: those that ship to be read and copied, own ones to be changed and passed on."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import ownstandards as shelf
from ..language import interface_key, listed, translate
from ..messages import explain, sentences
from .kindform import both
from .notice import Notice
from .pieces import KEY_ROLE, WholeWidth, button, heading, line, mark, named, row, scrolled, sized, text, tree, wrapping
from .ruleform import RuleForm, fault, kind_names, primary_of, readable, rule_texts

FILE = "*.json"


class StandardsWindow(QDialog):
    """Profiles on the left, the rules of the chosen one beside them, the chosen rule on the right.

    ``study`` are the own profiles that the study holds, ``used`` the key of the one it is measured by. What is
    changed is kept, and goes into the study, when it is saved.
    """

    kept = pyqtSignal(str, object)  # key and content of a profile that was saved
    chosen = pyqtSignal(str, object)  # key and content (None: ships) of the one that the study shall use

    def __init__(self, study: Mapping[str, Any], used: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridStandards")
        self.setWindowTitle(translate("CivicGrid", "Standards"))
        self.used = used
        self.own: dict[str, dict[str, Any]] = {key: copy.deepcopy(dict(entry)) for key, entry in study.items()}
        self._shown: tuple[str, int] = ("", -1)
        self.said = text("standardsSaid")
        self._take_library()
        self._saved = copy.deepcopy(self.own)
        self._lay_out()
        readable(self.form, self.name_zh, self.name_en)
        self._show_profiles(used)
        sized(self, 1180, 680)

    def _take_library(self) -> None:
        from ...layers import ownstandards

        found, problems = ownstandards.library(shelf.folder())
        self.own = {**{key: dict(entry) for key, entry in found.items()}, **self.own}
        if problems:
            self._say(sentences(problems))

    # -- building

    def _lay_out(self) -> None:
        self.list = named(QListWidget(), "profileList", translate("CivicGrid", "Those that ship, and your own"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_profile())
        headers = (translate("CivicGrid", "Kind"), translate("CivicGrid", "Rule"))
        tip = translate("CivicGrid", "The first rule of a kind that has a radius decides its coverage and gaps")
        self.rules = tree("ruleList", tip, headers, stretched=1)
        wrapping(self.rules, 1)
        self.rules.currentItemChanged.connect(lambda _now, _before: self._show_rule())
        self.name_zh = named(QLineEdit(), "profileNameZh", translate("CivicGrid", "Name of the profile (Chinese)"))
        self.name_en = named(QLineEdit(), "profileNameEn", translate("CivicGrid", "Name of the profile (English)"))
        self.form = RuleForm()
        self.form_area = scrolled(self.form, WholeWidth())
        left, middle, right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.list, 1)
        for buttons in self._profile_buttons():
            left.addLayout(buttons)
        middle.addLayout(row(heading(translate("CivicGrid", "Name")), self.name_zh, self.name_en, stretch=False))
        middle.addWidget(self.rules, 1)
        middle.addLayout(self._rule_buttons())
        self.notice = Notice()
        right.addWidget(self.form_area, 1)
        right.addWidget(self.notice)
        right.addWidget(self.said)
        right.addLayout(self._save_buttons())
        layout = QHBoxLayout(self)
        for part, share in ((left, 2), (middle, 5), (right, 4)):
            layout.addLayout(part, share)

    def _profile_buttons(self):
        self.copy = button(
            "copyProfile",
            translate("CivicGrid", "Copy to change"),
            translate("CivicGrid", "Make a profile of your own that begins as the chosen one"),
            self.copy_profile,
        )
        self.remove = button(
            "removeProfile",
            translate("CivicGrid", "Remove"),
            translate("CivicGrid", "Remove the chosen profile; the one that the study uses stays"),
            self.drop,
        )
        self.export = button(
            "exportProfile",
            translate("CivicGrid", "Export…"),
            translate("CivicGrid", "Write the chosen profile into a file, to be passed on"),
            self.ask_export,
        )
        self.take = button(
            "importProfile",
            translate("CivicGrid", "Import…"),
            translate("CivicGrid", "Take a profile over from such a file"),
            self.ask_import,
        )
        return row(self.copy, self.remove), row(self.export, self.take)

    def _rule_buttons(self):
        self.add = button(
            "addRule",
            translate("CivicGrid", "New rule"),
            translate("CivicGrid", "Add a rule, for the kind of the chosen one"),
            self.add_rule,
        )
        self.delete = button(
            "deleteRule",
            translate("CivicGrid", "Delete rule"),
            translate("CivicGrid", "Take the chosen rule out of the profile"),
            self.delete_rule,
        )
        self.up = button("ruleUp", translate("CivicGrid", "Move up"), self.rules.toolTip(), self.move_up)
        return row(self.add, self.delete, self.up)

    def _save_buttons(self):
        self.save = button(
            "saveProfile",
            translate("CivicGrid", "Save the profile"),
            translate("CivicGrid", "Keep it in QGIS for every study; a study that uses it takes the change over"),
            self.keep,
        )
        self.use = button(
            "useProfile",
            translate("CivicGrid", "Use in this study"),
            translate("CivicGrid", "Measure the study by this profile; an own one goes into its file"),
            self.use_profile,
        )
        return row(self.save, self.use)

    # -- showing

    @property
    def key(self) -> str:
        """The key of the chosen profile."""
        item = self.list.currentItem()
        return item.data(KEY_ROLE) if item is not None else ""

    @property
    def profile(self) -> dict[str, Any]:
        """The chosen profile."""
        from ...layers import ownstandards

        return self.own[self.key] if self.key in self.own else ownstandards.shipped(self.key)

    def _show_profiles(self, chosen: str) -> None:
        from ...layers import standards

        place = interface_key()
        self.list.blockSignals(True)
        self.list.clear()
        for key, name in standards.names(self.own).items():
            shown = (
                name[place] if key in self.own else translate("CivicGrid", "{name} (ships)").format(name=name[place])
            )
            item = QListWidgetItem(shown)
            item.setData(KEY_ROLE, key)
            self.list.addItem(item)
            if key == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)
        self._shown = ("", -1)
        self._show_profile()

    def _show_profile(self, at: int = 0) -> None:
        self._take_form()
        own, name = self.key in self.own, self.profile["name"]
        self.name_zh.setText(name["zh"])
        self.name_en.setText(name["en"])
        for one in (self.name_zh, self.name_en, self.add, self.save, self.remove, self.form):
            one.setEnabled(own)
        self._show_rules(at)
        if not own:
            self._say(translate("CivicGrid", "Profiles that ship stay as they are. Copy one to change it."))

    def _show_rules(self, at: int = 0) -> None:
        """List the rules, and choose one."""
        self._shown = ("", -1)
        self.rules.blockSignals(True)
        self.rules.clear()
        names = kind_names()
        for place, (kind, shown) in enumerate(rule_texts(self.profile)):
            item = line((names.get(kind, kind), shown), place, shown)
            item.setIcon(0, mark(kind))
            self.rules.addTopLevelItem(item)
        self.rules.blockSignals(False)
        self.rules.setCurrentItem(self.rules.topLevelItem(min(at, self.rules.topLevelItemCount() - 1)))
        self._show_rule()

    def _show_rule(self) -> None:
        self._take_form()
        rules, at = self.profile["rules"], self._at()
        self._shown = (self.key, at)
        rule = rules[at] if 0 <= at < len(rules) else {}
        primary = primary_of(rules, rule.get("kind", ""))
        named_ = [
            (one["id"], shown) for one, (_, shown) in zip(rules, rule_texts(self.profile)) if one["id"] == primary
        ]
        self.form.show_rule(rule, [one for one in named_ if one[0] != rule.get("id")])
        own = self.key in self.own
        self.delete.setEnabled(own and len(rules) > 1)
        self.up.setEnabled(own and at > 0)
        if own:
            self._say("")

    def _at(self) -> int:
        item = self.rules.currentItem()
        return self.rules.indexOfTopLevelItem(item) if item is not None else -1

    def _take_form(self) -> None:
        """Take over what the form says of the rule shown, and what the profile is called."""
        key, at = self._shown
        if key in self.own and 0 <= at < len(self.own[key]["rules"]):
            self.own[key]["rules"][at] = self.form.rule()
            self.own[key]["name"] = both(self.name_zh.text().strip(), self.name_en.text().strip())

    # -- rules

    def add_rule(self) -> None:
        """Add a rule for the kind of the chosen one, and show it."""
        self._take_form()
        rules = self.own[self.key]["rules"]
        kind, taken = rules[self._at()]["kind"], {rule["id"] for rule in rules}
        own = next(f"{kind}_{number}" for number in range(1, len(rules) + 2) if f"{kind}_{number}" not in taken)
        source = {"number": "", "clause": "", "year": None, "evidence": "own", "confirmed": False}
        rules.append({"id": own, "kind": kind, **source, "note": {"en": "", "zh": ""}})
        self._show_rules(len(rules) - 1)

    def delete_rule(self) -> None:
        """Take the chosen rule out."""
        at = self._at()
        self._shown = ("", -1)
        del self.own[self.key]["rules"][at]
        self._show_rules(at)

    def move_up(self) -> None:
        """Put the chosen rule before the one above it."""
        self._take_form()
        rules, at = self.own[self.key]["rules"], self._at()
        rules[at - 1 : at + 1] = [rules[at], rules[at - 1]]
        self._show_rules(at - 1)

    # -- profiles

    def copy_profile(self) -> None:
        """Make an own profile of the chosen one."""
        from ...layers import ownstandards

        self._take_form()
        made = ownstandards.copied(self.profile)
        key = ownstandards.key_of(made, self.own)
        self.own[key] = made
        self._show_profiles(key)

    def keep(self) -> bool:
        """Save the chosen profile; anything wrong is said, and its rule shown."""
        from ...layers import ownstandards

        self._take_form()
        key, at = self.key, self._at()
        if self._faulty(self.own[key]):
            return False
        try:
            self.own[key] = dict(ownstandards.keep(key, self.own[key], shelf.folder()))
        except OSError as error:
            self._say(explain(error))
            return False
        self._saved[key] = copy.deepcopy(self.own[key])
        self._show_profiles(key)
        self._show_rules(at)
        self._say(translate("CivicGrid", "Kept, version {version}.").format(version=self.own[key]["version"]))
        self.kept.emit(key, self.own[key])
        return True

    def _faulty(self, profile: Mapping[str, Any]) -> bool:
        """Say what is wrong with a profile, and show the rule."""
        for at, rule in enumerate(profile["rules"]):
            said = fault(rule)
            if said:
                self._show_rules(at)
                self._say(said)
                return True
        return False

    def use_profile(self) -> None:
        """Let the study be measured by the chosen profile; an own one is saved first."""
        if self.key in self.own and not self.keep():
            return
        self.used = self.key
        self.chosen.emit(self.key, self.own.get(self.key))
        self._say(translate("CivicGrid", "The study is measured by this profile now."))

    def drop(self) -> None:
        """Remove the chosen profile, unless the study uses it."""
        from ...layers import ownkinds

        if self.key == self.used:
            self._say(translate("CivicGrid", "The study is measured by this profile. Choose another one for it first."))
            return
        try:
            ownkinds.drop(self.key, shelf.folder())
        except OSError as error:
            self._say(explain(error))
            return
        key, entry = self.key, self.own.pop(self.key)
        self._saved.pop(key, None)
        self._show_profiles(self.used)
        said = translate("CivicGrid", "Removed: {name}.").format(name=entry["name"][interface_key()])
        answer = ("answerUndo", translate("CivicGrid", "Undo"), lambda: self._bring_back(key, entry))
        self.notice.say(said, "info", (answer,))

    def _bring_back(self, key: str, entry: dict[str, Any]) -> None:
        self.own[key] = entry
        self._show_profiles(key)
        self.keep()

    def ask_export(self) -> None:
        """Ask for a file, and write the chosen profile into it."""
        title = translate("CivicGrid", "Export a standards profile")
        path, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / f"{self.key}.json"), FILE)
        if path:
            self.write(Path(path).with_suffix(".json"))

    def write(self, path: Path) -> None:
        """Write the chosen profile into a file."""
        from ...layers import ownstandards

        self._take_form()
        try:
            ownstandards.write(self.profile, path)
        except OSError as error:
            self._say(explain(error))
            return
        self._say(translate("CivicGrid", "Saved: {path}").format(path=path))

    def ask_import(self) -> None:
        """Ask for a file of a profile, and take it over."""
        title = translate("CivicGrid", "Import a standards profile")
        path, _ = QFileDialog.getOpenFileName(self, title, str(Path.home()), FILE)
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Take over the profile of a file; one that is wrong is refused with the line."""
        from ...layers import ownstandards
        from ...layers.problems import Refused

        try:
            entry = dict(ownstandards.read(path))
        except Refused as refused:
            self._say(sentences(refused.problems))
            return
        self._take_form()
        key = ownstandards.key_of(entry)
        replaced = key in self.own
        self.own[key] = entry
        self._show_profiles(key)
        if self.keep() and replaced:
            self._say(translate("CivicGrid", "A profile of this name was there before and is replaced."))

    def reject(self) -> None:
        """Close; what was changed and not saved is asked for."""
        self._take_form()
        changed = [entry["name"][interface_key()] for key, entry in self.own.items() if entry != self._saved.get(key)]
        if not changed:
            super().reject()
            return
        answer = ("answerDiscard", translate("CivicGrid", "Close without saving"), super().reject)
        said = translate("CivicGrid", "Not saved: {names}.").format(names=listed(changed))
        self.notice.say(said, "warning", (answer,))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
