"""The proof of an installation: right here, and telling where something is wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers.export import webpage
from civicgrid.layers.proof import answers
from civicgrid.layers.proof.answers import ANSWERS, Trial, prove
from civicgrid.tests.layers.export_words import english

# one point reprojected by geopandas; in QGIS ``stack`` keeps this quiet
pytestmark = pytest.mark.filterwarnings("ignore:Conversion of an array:DeprecationWarning")


@pytest.fixture(scope="module")
def labels():
    return english()


def test_everything_works_here(tmp_path: Path, labels) -> None:
    found = prove(Trial(tmp_path, labels))
    assert [one.answer.code for one in found] == [one.code for one in ANSWERS]
    assert [(one.answer.code, one.found, one.error) for one in found if not one.right] == []


def test_the_answers_are_those_of_the_formulas() -> None:
    expected = {one.code: one.expected for one in ANSWERS}
    middle = (np.arange(12) + 0.5) * 100 - 600
    x, y = np.meshgrid(middle, middle)
    cases = np.ones((12, 12))
    cases[:2, :2] += 10
    assert expected["nearest"] == pytest.approx(np.average(np.hypot(x, y), weights=cases), abs=1e-4)
    spread = cases.std() * np.sqrt((cases.size * 4 - 4**2) / (cases.size - 1))
    assert expected["hotspots"] == pytest.approx((44 - 4 * cases.mean()) / spread, abs=1e-6)
    assert expected["coverage"] == pytest.approx(100 * np.pi * 300**2 / 1200**2, abs=1e-6)


def test_what_fails_is_told_and_the_rest_goes_on(tmp_path: Path, labels, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_more: object) -> None:
        raise ImportError("folium")

    monkeypatch.setattr(webpage, "write", broken)
    wrong = [one for one in prove(Trial(tmp_path, labels)) if not one.right]
    assert [(one.answer.code, str(one.error)) for one in wrong] == [("webpage", "folium")]


def test_a_wrong_number_is_told(tmp_path: Path, labels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(answers._WAYS, "datum", lambda _trial: 499.0)
    (wrong,) = (one for one in prove(Trial(tmp_path, labels)) if not one.right)
    assert (wrong.answer.code, wrong.found, wrong.error) == ("datum", 499.0, None)


def test_it_hears_cancel(tmp_path: Path, labels) -> None:
    def stop(share: float, _step: str) -> None:
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        prove(Trial(tmp_path, labels), stop)
