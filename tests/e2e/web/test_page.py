"""The page in a real browser without a network: no request but itself, layers switch, facts open, names stay text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from civicgrid.tests.e2e.web.driving import drive, written
from civicgrid.tests.layers.export_words import chinese, hostile
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.layers.small_run import EVIL_NAME, FORMULA_NAME, small_run


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    return drive("drive.mjs", written(full_run(), chinese(), tmp_path_factory.mktemp("page")))


def test_nothing_but_the_file_is_asked_for_and_nothing_complains(seen):
    assert len(seen["requests"]) == 2  # the page, opened twice
    assert all(url.startswith("file:") and url.endswith(".html") for url in seen["requests"])
    assert (seen["console"], seen["errors"], seen["dialogs"]) == ([], [], [])


def test_chinese_is_shown(seen):
    assert (seen["title"], seen["heading"], seen["language"]) == ("清河区设施布局", "清河区设施布局", "zh-CN")
    assert seen["glyphs"] == 6  # five characters and a box differ from one another


def test_no_raw_key_is_shown(seen):
    assert re.findall(r"\b[a-z]+(?:_[a-z0-9]+)+\b", seen["words"]) == []


def test_every_layer_switches(seen):
    assert seen["nothing"] == 0
    assert len(seen["switched"]) == 13
    assert all(count > 100 for count in seen["switched"].values()), seen["switched"]
    assert seen["switched"]["layer-coverage_public_toilet"] > 10 * seen["switched"]["layer-street"]


def test_of_coverages_and_case_maps_one_shows_at_a_time(seen):
    filled = ("layer-coverage", "layer-difference", "layer-cover_count", "layer-hotspots", "layer-case_")
    assert [name for name in seen["one_of_group"] if name.startswith(filled)] == ["layer-case_periods"]


def test_facts_open_and_names_are_text(seen):
    assert [popup["shown"] for popup in seen["popups"]] == [EVIL_NAME, FORMULA_NAME]
    assert [popup["images"] for popup in seen["popups"]] == [0, 0]
    assert all(popup["rows"] >= 3 for popup in seen["popups"])
    assert seen["images"] == len({"lorenz", "hours"})  # the curves


def test_it_fits_a_phone(seen):
    assert not seen["phone_sideways"]
    assert (seen["sheet_shut"], seen["sheet_open"]) == (False, True)


def test_it_stays_small(seen):
    assert seen["nodes"] < 5_000


def test_hostile_words_and_title_stay_text_too(tmp_path):
    run = small_run()
    evil = "</script><img src=x onerror=alert(2)>{{7*7}}"
    run = replace(run, study=replace(run.study, title={"zh": evil}, notice={"zh": evil}, unit=evil))
    seen = drive("drive.mjs", written(run, hostile(), tmp_path), tmp_path)
    assert (seen["title"], seen["heading"]) == (evil, evil)
    assert (seen["console"], seen["errors"], seen["dialogs"], seen["images"]) == ([], [], [], 0)
