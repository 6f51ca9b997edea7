"""What was planted in the demo city comes out of the computation, and what only looks like it does not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as geo_study
from civicgrid.geo.tables import BACKTEST, CASE_FIGURES
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.run import Run
from pyproj import Geod
from shapely.geometry import Point

CHECKOUT = Path(__file__).resolve().parents[2]
TRUTH: dict[str, Any] = json.loads((CHECKOUT / "tests" / "demo_city" / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def run() -> Run:
    study = studyfile.read(CHECKOUT / "resources" / "demo" / "study.json")
    return pipeline.compute(pipeline.load(study))


def test_planted_hot_spots_are_hot_and_the_desk_is_not(run: Run) -> None:
    cells = run.layers[col.RESULT_CELL].set_index(col.ID)
    for spot in TRUTH["hot_spots"]:
        planted = cells.loc[spot["cells"], col.HOT]
        assert (planted == "hot99").mean() > 0.8, (spot["small_class"], planted.to_dict())
    desk = cells.loc[TRUTH["artefact"]["cell"]]
    assert desk[col.CASES] >= TRUTH["artefact"]["cases"]
    assert desk[col.HOT] == "none"
    assert any(problem.code == "many_on_one_spot" for problem in run.problems)


def test_planted_hot_spots_are_clusters_and_stay_hot_with_other_cells(run: Run) -> None:
    cells = run.layers[col.RESULT_CELL].set_index(col.ID)
    planted = cells.loc[[cell for spot in TRUTH["hot_spots"] for cell in spot["cells"]]]
    assert (planted[col.MORAN] == "HH").all()
    assert planted[col.STABILITY].min() > 0.8
    assert cells.loc[cells[col.HOT] == "none", col.STABILITY].median() == 0


def test_the_desk_is_flagged_and_the_planted_hot_spots_are_not(run: Run) -> None:
    cells = run.layers[col.RESULT_CELL].set_index(col.ID)
    desk = cells.loc[TRUTH["artefact"]["cell"]]
    assert (desk[col.VANISHES_BY], desk[col.REPORTER_CASES]) == ("crowded", TRUTH["artefact"]["cases"])
    planted = [cell for spot in TRUTH["hot_spots"] for cell in spot["cells"]]
    assert not cells.loc[planted, col.VANISHES].any()
    touching = cells[cells.distance(desk.geometry) < 0.5]
    assert set(cells.index[cells[col.VANISHES]]) <= set(touching.index)


def test_planted_repeats_are_found(run: Run) -> None:
    cases = run.layers[col.RESULT_CASE].set_index(col.ID)
    planted = cases.index.intersection([later for later, _ in TRUTH["repeats"]["pairs"]])
    assert len(planted) > 0.97 * len(TRUTH["repeats"]["pairs"])  # some have no place, or are far off
    assert cases.loc[planted, col.REPEAT].mean() > 0.97  # the one they repeat may have none
    assert cases[col.REPEAT].mean() < 0.01


def test_figures_of_cases_add_up_to_those_that_came_in(run: Run) -> None:
    table = run.tables[CASE_FIGURES]
    cases = pd.concat([run.inputs["case"], run.inputs[col.CASE_BY_AREA]])
    filed = cases["case_state"] != "void"
    found = table[(table["metric"] == "cases_filed") & (table["period"] == "")].groupby("level")["n"].sum()
    assert found["whole"] == found["source"] == found["class_sub"] == filed.sum()
    closed = table[(table["metric"] == "cases_closed") & (table["level"] == "whole") & (table["period"] != "")]
    assert closed["n"].sum() == (filed & (cases["case_state"] == "closed") & cases["filed"].notna()).sum()
    rework = table[(table["metric"] == "rework_rate") & (table["level"] == "whole") & (table["period"] == "")].iloc[0]
    assert rework["n"] == pytest.approx((cases["rework"] > 0).sum(), abs=2)  # a few are not due yet


def test_recent_months_tell_most_of_a_city_whose_hot_spots_come_and_go(run: Run) -> None:
    table = run.tables[BACKTEST]
    best = table[(table["rank"] == 1) & (table["area_share"] == 0.05)].iloc[0]
    assert best["method"] == "decayed"
    assert best["pai"] > 2.5
    assert best["months_better"] == best["months"] == 6
    cells = run.layers[col.RESULT_CELL].set_index(col.ID)
    planted = {spot["small_class"]: cells.loc[spot["cells"], col.PRIORITY].median() for spot in TRUTH["hot_spots"]}
    assert planted["暴露垃圾"] < 20  # it grows
    assert planted["暴露垃圾"] < planted["无照经营游商"]  # it was cleared


def test_hot_spots_come_and_go_as_they_were_planted(run: Run) -> None:
    found = run.layers[col.RESULT_CELL].set_index(col.ID)[col.EMERGING]
    for spot in TRUTH["hot_spots"]:
        assert (found[spot["cells"]] == spot["emerging"]).mean() >= 0.75, (spot["small_class"], found[spot["cells"]])
    assert found[TRUTH["artefact"]["cell"]] == "none"


def test_planted_gap_is_the_first_or_second_of_the_toilets(run: Run) -> None:
    gaps = run.layers[col.gap("public_toilet")]
    place = Point(TRUTH["toilet_gap"]["lonlat"])
    middle = gpd.GeoSeries([place, place], crs="EPSG:4490").to_crs(gaps.crs).iloc[0]  # one alone: numpy warns
    holding = gaps[gaps.contains(middle)]
    assert holding[col.GAP_NO].tolist() in ([1], [2])
    assert holding[col.PEOPLE].iloc[0] >= TRUTH["toilet_gap"]["people_at_least"]


def test_everybody_is_placed(run: Run) -> None:
    figures = run.figures
    whole = figures[(figures["level"] == "whole") & (figures["metric"] == "population")]
    assert whole["value"].iloc[0] == pytest.approx(TRUTH["population"])


def test_the_planted_gap_is_among_the_first_three_sites() -> None:
    study = studyfile.read(CHECKOUT / "resources" / "demo" / "study.json")
    chosen = {"siting_kinds": ["public_toilet"], "siting_sites": 3}
    ready = pipeline.load(replace(study, settings={**study.settings, **chosen}))
    asked = pipeline.asked(ready.study, ready.loaded.inputs)
    steps = ("prepare", "population", "streets", "nearest", "coverage", "siting")
    sites = geo_study.run(asked, codes=steps).layers[col.RESULT_SITING]
    lon, lat = sites.to_crs("EPSG:4326").geometry.x, sites.to_crs("EPSG:4326").geometry.y
    gap_lon, gap_lat = TRUTH["toilet_gap"]["lonlat"]
    *_, away_m = Geod(ellps="WGS84").inv(lon, lat, [gap_lon] * 3, [gap_lat] * 3)
    assert min(away_m) < TRUTH["toilet_gap"]["uncovered_at_300_within_m"]
    assert (sites[col.FOUND_BY] == "exact").all()
