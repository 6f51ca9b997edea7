"""The page of options: shown as kept, kept when accepted, forgotten when emptied; a new study takes the unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import basemaps, settings, stack
from civicgrid.qgis_plugin.docks.draft import Draft
from civicgrid.qgis_plugin.options import OptionsFactory
from civicgrid.qgis_plugin.options.page import OptionsPage
from civicgrid.qgis_plugin.prints.imprint import imprint_of
from civicgrid.tests.layers.small_run import small_run
from qgis.PyQt.QtWidgets import QWidget

KEYS = (settings.RESULTS_FOLDER, settings.UNIT, settings.LOGO, settings.BASEMAP_KEY, settings.SITE_PACKAGES)


@pytest.fixture
def window(qgis_app: object) -> Iterator[QWidget]:
    yield QWidget()
    for key in KEYS:
        settings.keep(key, "")


def test_what_is_entered_is_kept_and_shown_again(window: QWidget) -> None:
    page = OptionsFactory().createWidget(window)
    assert isinstance(page, OptionsPage)
    page.results.setFilePath("/data/results")
    page.unit.setText(" 云汀区城管局 ")
    page.logo.setFilePath("/data/logo.svg")
    page.key.setText("abc123")
    page.packages.setFilePath("/opt/packages")
    assert [settings.setting(key) for key in KEYS] == [""] * len(KEYS)  # nothing before the window is accepted
    page.apply()
    assert [settings.setting(key) for key in KEYS] == [
        "/data/results",
        "云汀区城管局",
        "/data/logo.svg",
        "abc123",
        "/opt/packages",
    ]
    again = OptionsPage(window)
    assert (again.unit.text(), again.results.filePath()) == ("云汀区城管局", "/data/results")
    assert basemaps.key() == "abc123"
    assert stack._setting() == "/opt/packages"


def test_what_is_emptied_is_forgotten(window: QWidget) -> None:
    settings.keep(settings.UNIT, "Unit")
    page = OptionsPage(window)
    page.unit.clear()
    page.apply()
    assert settings.setting(settings.UNIT) == ""


def test_a_new_study_is_of_the_unit() -> None:
    assert Draft.new(data_date="2026-11-21", unit="云汀区城管局").document["unit"] == "云汀区城管局"
    assert "unit" not in Draft.new(data_date="2026-11-21").document


def test_the_logo_stands_on_sheets_of_studies_that_name_none(window: QWidget) -> None:
    study = small_run().study
    settings.keep(settings.LOGO, "/data/logo.svg")
    assert imprint_of(study, "zh_CN").logo == Path("/data/logo.svg")
    named = replace(study, folder=Path("/studies"), paper={"logo": "own.png"})
    assert imprint_of(named, "zh_CN").logo == Path("/studies/own.png")
