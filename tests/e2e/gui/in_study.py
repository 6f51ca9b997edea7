"""What is said of a study in the panel, by mouse and keys: each field and setting is in its document afterwards."""

import json

import pytest
from civicgrid.qgis_plugin.docks.settingchoices import of_siting
from hands import LEFT, choose, enter, escape, give, tick, top_window, turn, turn_to, wheel, when_asked
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton, QSpinBox, QToolButton


@pytest.fixture
def demo(dock, press):
    press(dock.start.demo)
    return dock.controller.study.draft


def collapse(group, qtbot):
    qtbot.mouseClick(group.findChild(QToolButton, "collapseButton"), LEFT)


def button_of(file_widget):
    """The button beside the path, which opens a dialog."""
    return next(one for one in file_widget.findChildren(QToolButton) if one.text() == "…")


def test_a_study_on_a_workspace_is_the_first_that_is_opened(dock, qtbot, press, out):
    study = out / "first.json"
    document = {"civicgrid_study": 1, "title": "T", "district": "D", "workspace": "库.gpkg"}
    study.write_text(json.dumps(document), encoding="utf-8")
    when_asked(give(study))
    press(dock.start.open)
    assert dock.stack.currentIndex() == 1
    assert dock.data.sources.topLevelItemCount() == 0


def test_what_is_said_of_the_study_is_in_its_document(demo, dock, press):
    press(dock.data.unfold)
    enter(dock.data.title, "例会")
    enter(dock.data.district, 'He said "north"')
    enter(dock.data.unit, "城管局")
    enter(dock.data.date, "20260630")
    choose(dock.data.language, "en")
    said = {key: demo.document[key] for key in ("title", "district", "unit", "data_date", "language")}
    assert said == {
        "title": "例会",
        "district": 'He said "north"',
        "unit": "城管局",
        "data_date": "2026-06-30",
        "language": "en",
    }
    enter(dock.data.date, "00009999")
    assert dock.data.date.date().isValid()
    demo.study()


def test_the_days_of_which_cases_count(demo, dock, press, shoot):
    press(dock.data.unfold)
    period, shipped = dock.data.period, demo.document["period"]
    press(period.only)
    assert "period" not in demo.document
    assert not period.start.isEnabled()
    press(period.only)
    assert demo.document["period"] == shipped, "the days are forgotten with the tick"
    enter(period.start, "20250301")
    enter(period.end, "20250228")
    assert demo.document["period"] == {"from": "2025-02-28", "to": "2025-02-28"}, "no period ends before it begins"
    enter(period.end, "20250831")
    shoot("study-period")
    assert demo.study().period == ("2025-02-28", "2025-08-31")
    press(period.only)
    press(dock.data.undo)
    assert demo.document["period"] == shipped
    assert (period.start.date().toString("yyyy-MM-dd"), period.only.isChecked()) == (shipped["from"], True)


def test_a_file_is_said_to_be_of_another_kind(demo, dock, click_row):
    click_row(dock.data.sources, dock.data.sources.topLevelItem(1))
    choose(dock.data.kind, "custom" if dock.data.kind.findData("custom") > 0 else "public_toilet")
    assert demo.sources[1]["kind"] == dock.data.kind.currentData()
    choose(dock.data.kind, "")
    assert "kind" not in demo.sources[1]


def test_every_setting_of_the_analysis_is_kept(demo, dock, qtbot):
    turn_to(dock, dock.analyse)
    collapse(dock.analyse.cases, qtbot)
    dock.analyse.cases.setCollapsed(False)  # as it was left by another test, or not
    qtbot.wait(200)
    for key, box in dock.analyse.choices.items():
        last = box.itemData(box.count() - 1)
        choose(box, last)
        assert demo.settings[key] == last
    assert demo.study().settings["measure"] == "streets"


def test_every_setting_of_siting_is_kept(demo, dock, qtbot):
    turn_to(dock, dock.siting)
    page = dock.siting
    tick(page.kinds, page.kinds.item(1))
    assert demo.settings["siting_kinds"] == [page.kinds.item(1).data(Qt.ItemDataRole.UserRole)]
    demo.remove([place for place, source in enumerate(demo.sources) if "候选" in source["path"]])
    choose(page.choices["siting_points"], "raster")
    for question, numbers in (
        ("most", {"siting_sites": 7, "siting_budget": 120, "siting_case_weight": 2.5, "siting_spacing_m": 250}),
        ("fewest", {"siting_share": 85}),
    ):
        choose(page.question, question)
        for key, value in numbers.items():
            enter(page.numbers[key], value)
            assert demo.settings[key] == pytest.approx(value / 100 if key == "siting_share" else value), key
    enter(page.numbers["siting_share"], 999)
    assert demo.settings["siting_share"] <= 1
    for choice in of_siting():
        box = page.choices[choice.key]
        if box.isVisible():
            choose(box, choice.values[-1][0])
            assert demo.settings[choice.key] == choice.values[-1][0]
    demo.study()


def test_the_wheel_over_a_page_changes_nothing(demo, dock, qtbot, press):
    before = json.dumps(demo.document)
    turned = {}
    press(dock.data.unfold)
    for place in range(dock.pages.count()):
        turn(dock.pages, place)
        turned.update(wheel(dock.pages.widget(place)))
    for opening, name in (
        (dock.data.own_kinds, "civicgridKinds"),
        (dock.data.add, "civicgridImport"),
        (dock.standards.edit, "civicgridStandards"),
    ):
        dock.show_page(dock.standards if name == "civicgridStandards" else dock.data)
        press(opening)
        window = top_window(name)
        qtbot.waitExposed(window)
        turned.update(wheel(window))
        window.close()
    assert len(turned) > 15
    assert [name for name, changed in turned.items() if changed] == []
    assert json.dumps(demo.document) == before


def radii(draft):
    return {change["id"]: change["radius_m"] for change in draft.changes if "radius_m" in change}


def test_radii_and_profiles_are_changed_and_taken_back(demo, dock, qtbot, press):
    turn_to(dock, dock.standards)
    box = dock.standards
    rules = box.rules
    rules.scrollToItem(rules.topLevelItem(0))
    was = int(rules.topLevelItem(0).text(1))
    for words, radius_m in (("360", 360), ("0", 360)):  # a radius of nothing is none
        rules.setCurrentItem(rules.topLevelItem(0), 1)
        rules.setFocus()
        qtbot.keyClick(rules, Qt.Key.Key_F2)
        (editor,) = (one for one in rules.findChildren(QSpinBox, "radiusEditor") if one.isVisible())
        enter(editor, words)
        assert radii(demo)[rules.topLevelItem(0).data(0, Qt.ItemDataRole.UserRole)] == radius_m
        assert rules.topLevelItem(0).text(1) == str(radius_m)
    press(box.reset)
    assert int(rules.topLevelItem(0).text(1)) == was
    other = next(box.profile.itemData(at) for at in range(box.profile.count()) if box.profile.itemData(at) != "china")
    choose(box.profile, other)
    assert demo.profile == other
    turn_to(dock, dock.data)
    press(dock.data.undo)
    assert demo.profile == "china"
    press(dock.data.redo)
    assert demo.profile == other


def test_dialogs_that_are_left_change_nothing(demo, dock, qtbot, press):
    before, said = json.dumps(demo.document), dock.notice.text()
    for button in (dock.data.open, dock.data.save, dock.data.keep):
        when_asked(escape)
        press(button)
        assert dock.notice.text() == said
    turn_to(dock, dock.analyse)
    folder = dock.analyse.folder.filePath()
    when_asked(escape)
    press(button_of(dock.analyse.folder))
    assert dock.analyse.folder.filePath() == folder
    assert (json.dumps(demo.document), demo.changed) == (before, False)
    dock.controller.study.close()
    when_asked(escape)
    press(dock.start.open)
    assert dock.stack.currentIndex() == 0


def test_a_study_of_ones_own_begins_with_the_import(dock, qtbot, press):
    press(dock.start.own)
    window = dock.controller.study.window
    for button in (window.empty.findChild(QPushButton, "importEmptyFiles"), window.files.add):
        when_asked(escape, QFileDialog)
        press(button)
        assert window.session.entries == []
    press(window.empty.findChild(QPushButton, "importEmptyLayers"))
    assert window.notice.isVisible(), "nobody is told that no layer is open"
    press(window.notice.findChild(QToolButton, "noticeClose"))
    assert not window.notice.isVisible()
    press(window.cancel)
    assert dock.controller.study.window is None
    assert not dock.analyse.compute.isEnabled()
