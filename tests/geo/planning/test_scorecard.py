"""Verdicts by the standards: worked by hand on a district of two streets and four communities."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import metrics
from civicgrid.geo import study as subject
from civicgrid.geo.coverage.landuse import use_at
from civicgrid.geo.distance.spacing import neighbour_m
from civicgrid.geo.planning.demands import Demand
from civicgrid.geo.planning.scorecard import ranks
from civicgrid.geo.study import KindRule, Study
from civicgrid.tests.geo.frames import frame
from shapely.geometry import Point, box


def sites(spots, **columns) -> gpd.GeoDataFrame:
    shapes = [Point(spot) if isinstance(spot, tuple) else spot for spot in spots]
    return frame(shapes, id=[f"F{place}" for place in range(len(spots))], name=None, **columns)


def district(**more: gpd.GeoDataFrame) -> dict[str, gpd.GeoDataFrame]:
    """2 km × 2 km, two streets of two communities of 1 km² each; a home of 100 m × 100 m in three of them."""
    corners = [(x, y) for x in (0, 1000) for y in (0, 1000)]
    quarters = [box(x, y, x + 1000, y + 1000) for x, y in corners]
    halves = [box(0, 0, 1000, 2000), box(1000, 0, 2000, 2000)]
    homes = [box(100, 100, 200, 200), box(100, 1100, 200, 1200), box(1100, 100, 1200, 200)]
    return {
        "street": frame(halves, id=["W", "E"], name=["West", "East"]),
        "community": frame(
            quarters, id=list("abcd"), name=list("ABCD"), street=list("WWEE"), population=[100.0, 300, 200, 0]
        ),
        "residential": frame(homes, id=["h0", "h1", "h2"], name=["H0", "H1", "H2"]),
        "public_toilet": sites([(150, 150), (150, 750), (1150, 150), (1850, 1850)]),
        **more,
    }


def verdicts(demand: Demand, frames=None, radius: float = 200.0, **settings) -> pd.DataFrame:
    frames = frames or district()
    rules = {demand.kind: KindRule(radius, "primary")}
    given = Study(frames, rules, subject.Settings(**settings), demands=(demand,))
    found = subject.run(given).verdicts
    assert list(found.columns) == list(metrics.VERDICTS)
    return found.set_index(["level", "area_id"])


def test_the_covered_share_of_residential_land_is_held_against_its_target():
    found = verdicts(Demand("public_toilet", "r", True, True, 200.0, 0.66, "residential"))
    whole = found.loc[("whole", "")]
    assert (whole["n"], whole["n_total"], whole["meets"]) == (pytest.approx(2.0), pytest.approx(3.0), "yes")
    assert whole["metric"] == "covered_residential"
    assert found.loc[("street", "W")]["value"] == pytest.approx(0.5)
    assert found["meets"].loc["street"].to_dict() == {"W": "no", "E": "yes"}
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "b": "no", "c": "yes", "d": "unknown"}
    assert found.loc[("community", "d")]["reason"] == "no_residential"


def test_a_share_that_is_reached_to_the_point_meets():
    found = verdicts(Demand("public_toilet", "r", True, True, 200.0, 2 / 3, "residential"))
    assert found.loc[("whole", "")]["meets"] == "yes"


def test_a_radius_without_a_target_is_measured_but_not_judged():
    found = verdicts(Demand("public_toilet", "r", False, True, 200.0))
    assert set(found["reason"]) == {"no_target"}
    assert set(found["meets"]) == {"unknown"}
    assert 0 < found.loc[("whole", "")]["value"] < 1
    assert not found["confirmed"].any()


def test_a_further_rule_is_measured_by_its_own_radius_and_facilities():
    about = np.array([True, False, True, True])
    demand = Demand("public_toilet", "r", True, False, 1500.0, 0.9, "residential", about=about)
    assert verdicts(demand, radius=10.0).loc[("whole", "")]["value"] == pytest.approx(1.0)
    only_far = Demand("public_toilet", "r", True, False, 200.0, 0.9, "residential", about=~about)
    assert verdicts(only_far, radius=5000.0).loc[("whole", "")]["value"] == 0


def test_density_counts_on_the_land_of_its_use_only():
    land = frame([box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)], land_use=["R2", "M1"])
    frames = district(land_use=land)
    on_it = np.array([True, True, False, False])
    demand = Demand(
        "public_toilet", "r", True, density_per_km2=(2.0, 4.0), about=on_it, by_use=True, land=np.array([True, False])
    )
    found = verdicts(demand, frames)
    assert found.loc[("whole", "")][["n", "n_total", "value", "meets"]].tolist() == [
        2.0,
        pytest.approx(1.0),
        2.0,
        "yes",
    ]
    assert set(found.loc["community"].index) == {"a"}  # no land of this use elsewhere: nothing to judge


def test_density_of_all_built_up_land():
    frames = district(built_up=frame([box(0, 0, 2000, 2000)]))
    found = verdicts(Demand("public_toilet", "r", True, density_per_km2=(1.0, 2.0)), frames)
    assert found.loc[("whole", "")][["n", "n_total", "meets"]].tolist() == [4.0, pytest.approx(4.0), "yes"]
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "b": "no", "c": "yes", "d": "yes"}
    few = verdicts(Demand("public_toilet", "r", True, density_per_km2=(0.5, 2.0)))
    assert few.loc[("community", "b")]["reason"] == "too_small"


def test_without_the_built_up_area_too_few_on_all_land_prove_nothing():
    found = verdicts(Demand("public_toilet", "r", True, density_per_km2=(1.0, 2.0)))
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "b": "unknown", "c": "yes", "d": "yes"}
    assert found.loc[("community", "b")]["reason"] == "no_builtup"
    share = verdicts(Demand("public_toilet", "r", True, True, 200.0, 0.01))
    assert set(share["reason"]) == {"no_builtup"}
    assert share.loc[("whole", "")]["metric"] == "covered_land"


def test_land_of_a_use_that_is_not_known_is_said_once():
    demand = Demand("public_toilet", "r", True, density_per_km2=(3.0, 5.0), spacing_m=(1.0, 2.0), by_use=True)
    demand = Demand(**{**vars(demand), "about": np.zeros(4, dtype=bool)})
    assert verdicts(demand).reset_index()[["level", "metric", "reason"]].to_numpy().tolist() == [
        ["whole", "facilities_per_used_km2", "no_land_use"],
    ]
    demand = Demand(**{**vars(demand), "density_per_km2": None})
    assert verdicts(demand).loc[("whole", "")][["metric", "reason"]].tolist() == ["spacing_kept", "no_land_use"]


def test_spacing_asks_for_a_next_one_that_is_near_enough():
    """F0–F1 are 600 m apart, F0–F2 1,000 m; F3 stands alone."""
    found = verdicts(Demand("public_toilet", "r", True, spacing_m=(500.0, 800.0)))
    assert found.loc[("whole", "")][["n", "n_total", "meets"]].tolist() == [2.0, 4.0, "no"]
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "c": "no", "d": "no"}
    one = district(public_toilet=sites([(150, 150)]))
    assert set(verdicts(Demand("public_toilet", "r", True, spacing_m=(1.0, 2.0)), one)["reason"]) == {"only_one"}


def test_the_next_one_is_measured_between_edges():
    shapes = np.array([box(0, 0, 10, 10), box(40, 0, 50, 10), Point(50, 5), Point(500, 0)])
    assert neighbour_m(shapes).tolist() == [30, 0, 0, 450]
    assert neighbour_m(shapes[:1]).tolist() == [np.inf]
    spots = np.random.default_rng(7).uniform(0, 3000, (200, 2))
    apart = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    assert neighbour_m(np.array([Point(spot) for spot in spots])) == pytest.approx(apart.min(axis=1))


def stations(**columns) -> gpd.GeoDataFrame:
    """One 10 m off the home h0, one 9.9 m off h1, one inside h2, one far off."""
    return sites([(90, 150), (90.1, 1150), (1150, 150), (1900, 1900)], **columns)


def test_buildings_inside_the_protection_distance_are_shown_and_judged():
    homes = district()["residential"]
    buildings = homes.assign(geometry=homes.geometry.buffer(0))
    frames = district(waste_station=stations(), building=buildings)
    given = Study(
        frames,
        {"waste_station": KindRule(2000.0, "p")},
        demands=(Demand("waste_station", "r", True, distance_m=10.0),),
    )
    found = subject.run(given)
    table = found.verdicts.set_index(["level", "area_id"])
    assert table.loc[("whole", "")][["n", "n_total", "meets"]].tolist() == [3.0, 4.0, "no"]
    assert table["meets"].loc["community"].to_dict() == {"a": "yes", "b": "no", "c": "yes", "d": "yes"}
    layer = found.layers["too_near_waste_station"]
    assert layer[["id", "dwelling_id", "demanded_m"]].to_numpy().tolist() == [["F1", "h1", 10.0]]
    assert layer["dist_m"].tolist() == pytest.approx([9.9])


def test_residential_land_that_is_too_near_proves_nothing_of_buildings():
    frames = district(waste_station=stations())
    found = verdicts(Demand("waste_station", "r", True, distance_m=10.0), frames)
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "b": "unknown", "c": "unknown", "d": "yes"}
    assert found.loc[("whole", "")][["n", "meets", "reason"]].tolist() == [2.0, "unknown", "no_buildings"]
    del frames["residential"]
    assert set(verdicts(Demand("waste_station", "r", True, distance_m=10.0), frames)["reason"]) == {"no_dwellings"}


def test_what_is_of_unknown_class_keeps_a_verdict_open():
    small, unknown = np.array([True, True, False, False]), np.array([False, False, True, False])
    homes = district()["residential"]
    frames = district(waste_station=stations(), building=homes.iloc[[0]])
    demand = Demand("waste_station", "r", True, distance_m=10.0, about=small, unclear=unknown)
    found = verdicts(demand, frames)
    assert found["meets"].loc["community"].to_dict() == {"a": "yes", "b": "yes", "c": "unknown"}
    assert found.loc[("whole", "")][["n", "n_total", "meets", "reason"]].tolist() == [2, 2, "unknown", "class_unknown"]


def test_spacing_of_a_class_stays_open_while_all_known_ones_keep_it():
    about, unclear = np.array([True, True, False, False]), np.array([False, False, False, True])
    found = verdicts(Demand("public_toilet", "r", True, spacing_m=(500.0, 800.0), about=about, unclear=unclear))
    assert found.loc[("whole", "")][["n", "n_total", "reason"]].tolist() == [2.0, 2.0, "class_unknown"]
    assert found.loc[("community", "a")]["meets"] == "yes"
    dense = verdicts(Demand("public_toilet", "r", True, density_per_km2=(1.0, 2.0), about=about, unclear=unclear))
    assert dense.loc[("whole", "")][["n", "reason"]].tolist() == [2.0, "class_unknown"]


def test_square_metres_a_person_count_areas_drawn_and_told():
    parks = sites([box(0, 0, 30, 30), (1150, 150), (500, 1500)], area_m2=[np.nan, 800.0, np.nan])
    found = verdicts(Demand("pocket_park", "r", True, m2_per_person=4.0), district(pocket_park=parks))
    assert found.loc[("community", "a")][["n", "n_total", "meets"]].tolist() == [900.0, pytest.approx(100), "yes"]
    assert found.loc[("community", "c")][["value", "meets"]].tolist() == [pytest.approx(4.0), "yes"]
    assert found.loc[("community", "b")][["meets", "reason"]].tolist() == ["unknown", "size_unknown"]
    assert found.loc[("community", "d")]["reason"] == "no_population"


def test_the_scorecard_counts_kinds_and_ranks_areas():
    parks = sites([box(0, 0, 30, 30)])
    frames = district(pocket_park=parks)
    rules = {"public_toilet": KindRule(200.0, "t"), "pocket_park": KindRule(300.0, "p")}
    demands = (
        Demand("public_toilet", "t", True, True, 200.0, 0.9, "residential"),
        Demand("public_toilet", "d", True, density_per_km2=(1.0, 2.0)),
        Demand("pocket_park", "p", True, True, 300.0, 0.9, "residential"),
    )
    found = subject.run(Study(frames, rules, demands=demands))
    layer = found.layers["result_community"].set_index("id")
    assert layer["kinds_met"].to_dict() == {"a": 2, "b": 0, "c": 1, "d": 1}
    assert layer["kinds_judged"].to_dict() == {"a": 2, "b": 2, "c": 2, "d": 1}
    assert layer["score_rank"].to_dict() == {"a": 1, "b": 4, "c": 3, "d": 1}
    figures = found.figures[found.figures["metric"] == "kinds_met"].set_index(["level", "area_id"])
    assert figures.loc[("community", "c")][["value", "n", "n_total"]].tolist() == [0.5, 1.0, 2.0]


def test_equal_scores_share_the_better_rank_and_nothing_judged_has_none():
    found = ranks(np.array([2, 1, 2, 0, 0]), np.array([4, 2, 3, 0, 3]))
    assert found[[0, 1, 2, 4]].tolist() == [2, 2, 1, 4]
    assert np.isnan(found[3])


def test_without_demands_there_are_no_verdicts():
    found = subject.run(Study(district(), {"public_toilet": KindRule(200.0)}))
    assert found.verdicts.empty
    assert "kinds_met" not in found.layers["result_community"]


def test_a_facility_in_the_street_counts_on_the_land_beside_it():
    land = frame([box(0, 0, 100, 100), box(140, 0, 200, 100)], land_use=["R2", "M1"])
    spots = frame([Point(50, 50), Point(115, 50), Point(300, 50), None, Point(120, 50)])
    assert use_at(spots, land, 30.0).tolist() == ["R2", "R2", None, None, "R2"]
