"""The page *Where next*: what is asked goes into the study, what was found leads to the map."""

from __future__ import annotations

import json

import pytest
from civicgrid.qgis_plugin.docks import sitingpage
from civicgrid.qgis_plugin.docks.digest import digest
from civicgrid.qgis_plugin.docks.helpwindow import show_help
from civicgrid.qgis_plugin.docks.pieces import KEY_ROLE
from civicgrid.qgis_plugin.docks.settingchoices import of_siting
from civicgrid.qgis_plugin.docks.sitingpage import SitingPage
from civicgrid.qgis_plugin.paths import RESOURCES
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.sited_run import sited_run
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTextBrowser

KINDS = [("public_toilet", "Public toilets"), ("pocket_park", "Pocket parks")]


@pytest.fixture
def page(qtbot) -> SitingPage:
    made = SitingPage()
    qtbot.addWidget(made)
    made.show_settings({}, KINDS, False)
    return made


@pytest.fixture
def told(page: SitingPage) -> list:
    heard: list = []
    page.settingChosen.connect(lambda key, value: heard.append((key, value)))
    return heard


def test_every_setting_is_one_of_the_schema() -> None:
    schema = json.loads((RESOURCES / "schemas" / "study.schema.json").read_text(encoding="utf-8"))
    known = schema["properties"]["settings"]["properties"]
    for choice in of_siting():
        assert [value for value, _ in choice.values] == known[choice.key]["enum"]
        assert choice.values[0][0] == known[choice.key]["default"]
    assert {sitingpage.KINDS, sitingpage.QUESTION, *sitingpage._numbers()} <= set(known)


def test_what_is_set_is_told_as_the_study_has_it(page: SitingPage, told: list) -> None:
    page.kinds.item(1).setCheckState(Qt.CheckState.Checked)
    page.numbers["siting_sites"].setValue(7)
    page.numbers["siting_share"].setValue(85)
    page.numbers["siting_budget"].setValue(12.5)
    page.numbers["siting_budget"].setValue(0)
    page.kinds.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert told == [
        ("siting_kinds", ["pocket_park"]),
        ("siting_sites", 7),
        ("siting_share", 0.85),
        ("siting_budget", 12.5),
        ("siting_budget", None),
        ("siting_kinds", None),
    ]


def test_only_what_matters_to_the_question_is_shown(page: SitingPage, told: list) -> None:
    page.show_settings({"siting_question": "fewest", "siting_share": 0.8}, KINDS, True)
    shown = {key for key, box in page.numbers.items() if not box.isHidden()}
    assert shown == {"siting_share", "siting_case_weight"}
    assert page.numbers["siting_share"].value() == 80
    page.show_settings({"siting_question": "walk"}, KINDS, False)
    assert {key for key, box in page.numbers.items() if not box.isHidden()} == {"siting_sites", "siting_spacing_m"}
    assert not page.choices["siting_points"].isHidden()
    page.show_settings({"siting_question": "walk", "siting_points": "corners"}, KINDS, False)
    assert {key for key, box in page.numbers.items() if not box.isHidden()} == {"siting_sites"}
    assert told == []


def test_sites_are_found_only_for_a_kind(page: SitingPage) -> None:
    page.set_state(ready=True, busy=False)
    assert not page.compute.isEnabled()
    page.show_settings({"siting_kinds": ["public_toilet"]}, KINDS, False)
    page.set_state(ready=True, busy=False)
    assert page.compute.isEnabled()
    page.set_state(ready=True, busy=True)
    assert not page.compute.isEnabled()


def test_sites_lead_to_the_map(page: SitingPage, qtbot) -> None:
    page.show_digest(digest(sited_run(), labels("en")))
    assert "1,612 more people" in page.said.text()
    item = page.sites.table.topLevelItem(0).child(0)
    with qtbot.waitSignal(page.placeWanted) as heard:
        page.sites.table.itemClicked.emit(item, 0)
    assert heard.args[0] is item.data(0, KEY_ROLE)
    assert heard.args[0].value == "public_toilet-1"
    page.show_digest(None)
    assert page.sites.isHidden()


def test_the_method_can_be_read(page: SitingPage, qtbot) -> None:
    window = show_help("sitingmethod", page)
    qtbot.addWidget(window)
    assert "OR-Library" in window.findChild(QTextBrowser).toPlainText()
