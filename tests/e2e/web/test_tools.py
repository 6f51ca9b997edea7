"""The tools of the page in a real browser: each does what it says, by mouse and by keys; axe finds nothing of note."""

from __future__ import annotations

import pytest
from civicgrid.tests.e2e.web.driving import PICTURES, drive, written
from civicgrid.tests.layers.export_words import hostile
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.layers.small_run import EVIL_NAME
from pyproj import Geod

WGS84 = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What was seen of a page whose names and words all try to be markup."""
    return drive("tools.mjs", written(full_run(), hostile(), tmp_path_factory.mktemp("page")))


def test_nothing_complains_and_nothing_runs(seen):
    assert (seen["console"], seen["errors"], seen["dialogs"]) == ([], [], [])
    assert len(seen["requests"]) == 2
    assert seen["images"] == 0


def test_axe_finds_nothing_of_note(seen):
    assert {name: found for name, found in seen["axe"].items() if found} == {}
    assert set(seen["axe"]) == {"page", "search", "popup", "time", "measure", "swipe", "phone", "phone open"}


def test_search_finds_names_and_codes_and_opens_their_facts(seen):
    for found in (seen["search"], seen["phone"]["search"]):
        assert found["images"] == 0
        assert any(EVIL_NAME in text for text in found["found"])
        assert found["opened"] == found["second"]
        assert (found["covered"], found["reading"], found["closed"]) == (0, True, True)
        assert found["byCode"] == "330106001001001"
        assert found["switched"]
        assert found["none"] == [seen["words"]["search_none"], 0]


def test_the_slider_goes_from_month_to_month(seen):
    time = seen["time"]
    assert (time["before"], time["after"]) == (False, False)
    said = [time[key][0] for key in ("first", "second", "played", "last")]
    assert said == ["2026-02", "2026-03", "2026-04", "2026-05"]
    assert time["first"][1] != time["last"][1]


def test_lengths_and_areas_are_those_of_the_ellipsoid(seen):
    measured = seen["measure"]
    longitudes, latitudes = zip(*measured["where"])
    length, area = measured["exact"]
    assert length == pytest.approx(WGS84.line_length(longitudes, latitudes), rel=1e-4)
    assert area == pytest.approx(abs(WGS84.polygon_area_perimeter(longitudes, latitudes)[0]), rel=1e-4)
    assert f"{length:.0f} m" in measured["clicked"]
    unit = seen["words"]["hectares"]
    assert f"{area / 1e4:.2f} {unit}" in measured["clicked"]
    assert unit not in measured["fewer"]
    assert unit in measured["centre"]
    assert (measured["popups"], measured["after"]) == (0, False)


def test_the_divider_shows_before_and_after(seen):
    assert seen["swipe"]["sides"] == ["coverage_public_toilet", "coverage_public_toilet_1"]
    assert seen["swipe"]["followed"] == ["case_density", True]
    for swiped in (seen["swipe"], seen["phone"]["swipe"]):
        assert all(cut.startswith("inset(") for cut in swiped["begun"])
        assert swiped["pressed"] == "52"
        assert swiped["dragged"] < 52
        assert (swiped["differ"], swiped["same"]) == (True, True)
        assert swiped["left"] == [""]


def test_all_can_be_reached_by_keys(seen):
    tools = {seen["words"][key] for key in ("search", "zoom_in", "zoom_out", "fit", "measure", "swipe", "print")}
    assert {"layer-public_toilet", "map_civicgrid", *tools} <= set(seen["keys"]["stops"])
    assert seen["keys"]["moved"]


def test_it_prints_and_comes_back(seen):
    assert seen["print"] == {"restored": True, "inside": True}
    assert (PICTURES / "print.pdf").stat().st_size > 20_000


def test_nothing_of_a_tool_lies_outside_a_phone(seen):
    assert seen["phone"]["outside"] == 0
