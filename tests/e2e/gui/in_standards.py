"""Standards by mouse and keys: a profile that ships is copied, changed, saved, used by the study, passed on."""

import json
from pathlib import Path

import pytest
from hands import LEFT, choose, enter, escape, give, top_window, turn_to, when_asked
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QToolButton

KEY = "own_china_copy"


@pytest.fixture
def window(dock, press, qtbot):
    press(dock.start.demo)
    dock.show_page(dock.standards)
    press(dock.standards.edit)
    found = top_window("civicgridStandards")
    qtbot.waitExposed(found)
    yield found
    if top_window("civicgridStandards") is not None:
        found.close()


def show(window, rule_id):
    at = [rule["id"] for rule in window.profile["rules"]].index(rule_id)
    window.rules.setCurrentItem(window.rules.topLevelItem(at))


def test_every_field_of_a_rule_is_kept(window, qtbot, press):
    press(window.copy)
    enter(window.name_zh, "本区")
    enter(window.name_en, "Ours")
    item = window.rules.topLevelItem(1)
    qtbot.mouseClick(window.rules.viewport(), LEFT, pos=window.rules.visualItemRect(item).center())
    press(window.up)
    assert window.rules.indexOfTopLevelItem(window.rules.currentItem()) == 0
    form = window.form
    choose(form.kind, "parking_lot")
    field = form.field.itemData(1)
    choose(form.field, field)
    for name, value in (("min", 3), ("below", 9), ("distance_m", 40), ("m2_per_person", 2)):
        enter(form.amounts[name], value)
    for end, value in enumerate((1, 5)):
        enter(form.amounts[f"density_per_km2_{end}"], value)
    enter(form.any_of, "甲、乙")
    enter(form.note_en, "few words")
    choose(form.variant_of, form.variant_of.itemData(form.variant_of.count() - 1))
    rule = form.rule()
    assert rule["where"] == {"field": field, "min": 3, "below": 9, "any_of": ["甲", "乙"]}
    assert (rule["kind"], rule["distance_m"], rule["m2_per_person"]) == ("parking_lot", 40, 2)
    assert (rule["density_per_km2"], rule["note"]["en"]) == ([1, 5], "few words")
    listed = window.list.visualItemRect(window.list.item(0))
    qtbot.mouseClick(window.list.viewport(), LEFT, pos=listed.center())
    assert not window.form.isEnabled(), "a profile that ships can be changed"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    press(window.notice.findChild(QPushButton, "answerDiscard"))
    qtbot.waitUntil(lambda: top_window("civicgridStandards") is None, timeout=5_000)


def kept():
    path = Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "standards" / f"{KEY}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def radius_in_dock(dock, rule_id):
    rules = dock.standards.rules
    items = [rules.topLevelItem(at) for at in range(rules.topLevelItemCount())]
    return next(item.text(1) for item in items if item.data(0, 256) == rule_id)


def test_a_profile_is_copied_changed_used_and_passed_on(window, dock, qtbot, press, out, shoot):
    assert not window.form.isEnabled()
    assert window.said.text(), "nobody is told why nothing can be changed"
    show(window, "toilet_residential")
    qtbot.wait(150)
    window.grab().save(str(out / "standards-shipped.png"))
    shown = window.form.rule()
    window.form.show_rule(shown)
    shipped = next(rule for rule in window.profile["rules"] if rule["id"] == "toilet_residential")
    assert window.form.rule() == shown == shipped

    press(window.copy)
    assert window.key == KEY
    for place, rule in enumerate(list(window.profile["rules"])):
        window.rules.setCurrentItem(window.rules.topLevelItem(place))
        assert window.form.rule() == rule, "what is only looked at changes"
    _change(window, dock, qtbot, press, out)
    shoot("standards-dock")
    _delete_and_follow(window, dock, press)
    _passed_on(window, qtbot, press, out)


def _change(window, dock, qtbot, press, out):
    show(window, "toilet_crowded")
    enter(window.form.amounts["radius_m"], 250)
    enter(window.form.amounts["target_share"], 80)
    choose(window.form.denominator, "residential")
    enter(window.form.number, "DB 33/T 1000")
    enter(window.form.clause, "4.2")
    enter(window.form.year, 2024)
    choose(window.form.evidence, "own")
    qtbot.keyClick(window.form.confirmed, Qt.Key.Key_Space)
    assert window.form.confirmed.isChecked()
    press(window.add)
    assert len(window.profile["rules"]) == window.rules.topLevelItemCount()
    press(window.save)
    assert window.said.text(), "a rule that says nothing was kept"
    enter(window.form.note_zh, "公厕间距")
    enter(window.form.amounts["spacing_m_0"], 500)
    enter(window.form.amounts["spacing_m_1"], 300)
    press(window.save)
    assert not (Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "standards").is_dir()
    enter(window.form.amounts["spacing_m_1"], 800)
    show(window, "toilet_crowded")
    qtbot.wait(150)
    window.grab().save(str(out / "standards-own.png"))
    press(window.use)
    rules = {rule["id"]: rule for rule in kept()["rules"]}
    crowded = rules["toilet_crowded"]
    assert (crowded["radius_m"], crowded["target_share"], crowded["denominator"]) == (250, 0.8, "residential")
    assert (crowded["number"], crowded["year"], crowded["confirmed"]) == ("DB 33/T 1000", 2024, True)
    new = kept()["rules"][-1]
    assert (new["spacing_m"], new["note"]["zh"], new["evidence"]) == ([500, 800], "公厕间距", "own")
    draft = dock.controller.study.draft
    assert draft.profile == KEY
    assert draft.study().standards.own[KEY] == kept()
    assert dock.standards.profile.currentData() == KEY
    assert radius_in_dock(dock, "toilet_crowded") == "250"


def _delete_and_follow(window, dock, press):
    draft = dock.controller.study.draft
    draft.set_radius("toilet_crowded", 270)
    before = len(window.profile["rules"])
    show(window, "parking_walk")
    press(window.delete)
    show(window, "toilet_crowded")
    enter(window.form.amounts["radius_m"], 200)
    press(window.save)
    assert len(window.profile["rules"]) == before - 1
    assert kept()["version"] == 2
    assert "parking_walk" not in {rule["id"] for rule in draft.own_profiles[KEY]["rules"]}
    dock.standards.reset.click()
    assert radius_in_dock(dock, "toilet_crowded") == "200"
    press(window.remove)
    assert window.key == KEY, "the profile of the study was removed"
    assert window.said.text()


def _passed_on(window, qtbot, press, out):
    for answer in (escape, give(out / "profile.json")):
        when_asked(answer)
        press(window.export)
        assert (out / "profile.json").is_file() == (answer is not escape)
    text = (out / "profile.json").read_text(encoding="utf-8")
    broken = text.replace('"target_share": 0.8,', '"target_share": 80,', 1)
    (out / "broken.json").write_text(broken, encoding="utf-8")
    window.read(out / "broken.json")
    line = 1 + next(at for at, row in enumerate(broken.splitlines()) if '"target_share": 80,' in row)
    assert str(line) in window.said.text()
    qtbot.wait(150)
    window.grab().save(str(out / "standards-refused.png"))
    (out / "other.json").write_text(text.replace("China (copy)", "Neighbour"), encoding="utf-8")
    for answer, key in ((escape, KEY), (give(out / "other.json"), "own_neighbour")):
        when_asked(answer)
        press(window.take)
        assert window.key == key
    press(window.remove)
    assert window.key == KEY
    press(window.notice.findChild(QPushButton, "answerUndo"))
    assert window.key == "own_neighbour"
    press(window.remove)
    press(window.notice.findChild(QToolButton, "noticeClose"))
    assert not window.notice.isVisible()
    _not_forgotten_unasked(window, qtbot, press)


def _not_forgotten_unasked(window, qtbot, press):
    """Closing with changes asks in the window itself."""
    window.name_en.setText("Changed")
    window.close()
    assert window.isVisible()
    assert window.notice.level == "warning"
    leave = window.notice.findChild(QPushButton, "answerDiscard")
    qtbot.waitUntil(leave.isVisible, timeout=2_000)
    press(leave)
    assert not window.isVisible()


def test_the_study_is_not_left_while_its_standards_are_not_saved(window, dock, qtbot, press):
    press(window.copy)
    turn_to(dock, dock.data)
    press(dock.data.close_study)
    assert window.isVisible()
    assert window.notice.level == dock.notice.level == "warning"
    assert dock.controller.study.draft is not None, "closed over the standards that belong to it"
    press(window.notice.findChild(QPushButton, "answerDiscard"))
    press(dock.data.close_study)
    assert dock.controller.study.draft is None
    assert top_window("civicgridStandards") is None
