"""The window of the environment where packages are missing, and what it writes."""

from __future__ import annotations

import pytest
from civicgrid.layers.proof.answers import ANSWERS, Answer, Outcome
from civicgrid.qgis_plugin import stack
from civicgrid.qgis_plugin.environment import facts
from civicgrid.qgis_plugin.environment.window import EnvironmentWindow
from civicgrid.qgis_plugin.environment.wording import found_text, name_of, wanted_text


@pytest.fixture
def without_shapely(monkeypatch: pytest.MonkeyPatch) -> None:
    real = stack.version
    versions = {"shapely": None, "folium": "0.10"}
    monkeypatch.setattr(stack, "version", lambda name: versions.get(name, real(name)))


def test_everything_is_there_and_no_remedy(qgis_app: object) -> None:
    window = EnvironmentWindow()
    assert all(one.enough for one in facts.packages())
    assert facts.remedy() == facts.offline_remedy() == ""
    assert "pip" not in window.findChild(object, "remedy").text()


def test_what_is_missing_or_too_old_is_marked_with_one_remedy(qgis_app: object, without_shapely: None) -> None:
    lacking = {one.name: (one.found, one.wanted) for one in facts.packages() if not one.enough}
    assert lacking == {"shapely": ("–", "≥ 2.1"), "folium": ("0.10", "≥ 0.15")}
    said = EnvironmentWindow().findChild(object, "remedy").text()
    assert '"shapely>=2.1" "folium>=0.15"' in said
    assert f"--no-index --find-links {stack.WHEELS}" in said
    assert "! shapely – (≥ 2.1)" in facts.as_text(iter(()))


def test_every_package_says_what_is_not_there_without_it() -> None:
    assert all(one.without for one in facts.packages())


def test_every_answer_has_a_name() -> None:
    assert all(name_of(one.code) for one in ANSWERS)


@pytest.mark.parametrize(
    ("answer", "found", "wanted", "came_out"),
    [
        (Answer("coverage", 19.634954, "%", 0.02), 19.62, "19.63 ± 0.02 %", "19.62 %"),
        (Answer("nearest", 512.4894, "m", 1e-3), 499.0, "512.4894 ± 0.0010 m", "499.0000 m"),
        (Answer("rows_used", 185, "rows"), 185.0, "185 rows", "185 rows"),
        (Answer("webpage", 1, "written"), 0.0, "written", "not written"),
    ],
)
def test_numbers_stand_with_unit_and_tolerance(answer: Answer, found: float, wanted: str, came_out: str) -> None:
    outcome = Outcome(answer, found)
    assert (wanted_text(outcome), found_text(outcome)) == (wanted, came_out)


def test_what_failed_is_named() -> None:
    outcome = Outcome(Answer("webpage", 1, "written"), error=ImportError("no folium"))
    assert not outcome.right
    assert found_text(outcome) == "ImportError: no folium"
