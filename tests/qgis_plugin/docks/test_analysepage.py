"""The page *Analyse*: what it offers is what the schema of a study knows, the value that ships first."""

from __future__ import annotations

import json

import pytest
from civicgrid.qgis_plugin.docks.analysepage import AnalysePage
from civicgrid.qgis_plugin.docks.settingchoices import Choice, of_cases, of_coverage
from civicgrid.qgis_plugin.paths import RESOURCES

CHOICES = [*of_coverage(), *of_cases()]


@pytest.fixture(scope="module")
def known() -> dict:
    schema = json.loads((RESOURCES / "schemas" / "study.schema.json").read_text(encoding="utf-8"))
    return schema["properties"]["settings"]["properties"]


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.key)
def test_every_value_is_one_of_the_schema(choice: Choice, known: dict) -> None:
    values = [value for value, _ in choice.values]
    assert values[0] == known[choice.key]["default"]
    assert sorted(values) == sorted(known[choice.key]["enum"])


def test_a_choice_is_told_with_its_key(qtbot) -> None:
    page = AnalysePage()
    qtbot.addWidget(page)
    told: list[tuple[str, str]] = []
    page.settingChosen.connect(lambda key, value: told.append((key, value)))
    box = page.choices["neighbours"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert told == [("neighbours", "rook")]


def test_the_settings_of_a_study_are_shown(qtbot) -> None:
    page = AnalysePage()
    qtbot.addWidget(page)
    page.show_settings({"period_unit": "quarter", "crowded_spots": "with"}, streets=False)
    assert page.choices["period_unit"].currentData() == "quarter"
    assert page.choices["crowded_spots"].currentData() == "with"
    assert page.choices["figures_by"].currentData() == "month"
