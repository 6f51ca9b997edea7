"""Cases of two real cities: what the guard flags, and why nothing can be forecast of them."""

from __future__ import annotations

from pathlib import Path

from civicgrid.geo import columns as col
from civicgrid.geo import study as geo_study
from civicgrid.geo.tables import PERIODS, TIME_PROFILE
from civicgrid.layers import studyfile
from civicgrid.layers.door import load
from civicgrid.tests.cities import studies

STEPS = ("prepare", "hotspots", "guard", "times", "backtest")


def run(name: str, cities: Path, folder: Path) -> geo_study.Results:
    loaded = load.load_all(studyfile.read(studies.write(name, cities, folder)))
    return geo_study.run(geo_study.Study(loaded.inputs, {}), codes=STEPS)


def test_crashes_placed_in_the_middle_of_cambridge_are_flagged(cities: Path, tmp_path: Path) -> None:
    """595 of 11,810 crashes stand on one point, where those without an address were put; no crash has a day."""
    results = run("cambridge", cities, tmp_path)
    cells = results.layers[col.RESULT_CELL].set_index(col.ID)
    assert cells.loc["608", col.CASES_APART] == 595
    flagged = cells[cells[col.VANISHES]]
    assert "608" in flagged.index
    assert set(flagged[col.VANISHES_BY]) == {"crowded"}
    notes = dict(results.notes)
    assert notes["repeats_untold"]["count"] == notes["repeats_untold"]["total"] == 11_810
    assert {"reporters_unknown", "backtest_undated"} <= set(notes)
    assert notes["cases_undated"]["count"] == 11_810
    assert not {TIME_PROFILE, PERIODS} & set(results.tables)


def test_a_month_of_taipei_is_too_short_and_its_places_are_those_of_streets(cities: Path, tmp_path: Path) -> None:
    results = run("taipei", cities, tmp_path)
    notes = dict(results.notes)
    assert notes["backtest_short"] == {"layer": "case", "months": 1, "needed": 4}
    assert notes["cases_placed_by"]["ways"][0] == "street 11,340"
    assert 0.01 < notes["repeats_found"]["count"] / notes["repeats_found"]["total"] < 0.03
    assert results.tables[PERIODS]["period"].tolist()[::30] == ["2026-05-01", "2026-05-31"]
    profile = results.tables[TIME_PROFILE]
    by_day = profile[(profile["cycle"] == "weekday") & (profile[col.CLASS_SUB] == "")].set_index("position")
    assert by_day["n"].sum() == 14_073
    assert by_day["days"].tolist() == [4, 4, 4, 4, 5, 5, 5]
    assert notes["times_compared"]["before"] == "2026-05-02 – 2026-05-16"
