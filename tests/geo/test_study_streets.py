"""A study measured along streets: one street with two facilities, worked by hand, and what must hold of any study."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.errors import NothingToMeasure
from civicgrid.geo.study import KindRule, Settings, Study, run
from civicgrid.layers.problems import CODES
from civicgrid.tests.geo.frames import frame
from shapely.geometry import LineString, Point, box

CAPS = np.pi * 50**2


def toilets(*spots) -> gpd.GeoDataFrame:
    ids = [f"T{i}" for i in range(len(spots))]
    return frame([Point(spot) for spot in spots], id=ids, name=ids, state=["existing"] * len(spots))


def study(sites, streets=None, rule=KindRule(150.0, "toilet"), barriers=None, **settings):  # noqa: B008
    cells = [box(x, y, x + 100, y + 100) for x in range(0, 1000, 100) for y in range(0, 800, 100)]
    lines = frame([LineString([(0, 400), (1000, 400)])]) if streets is None else streets
    frames = {
        "street": frame([box(0, 0, 500, 800), box(500, 0, 1000, 800)], id=["W", "E"], name=["West", "East"]),
        "grid_cell": frame(cells, id=[f"C{i}" for i in range(len(cells))]),
        "case": frame([Point(x, 450) for x in (100, 500, 790)] + [Point(300, 700)], id=list("abcd")),
        "public_toilet": sites,
        "street_line": lines,
        "barrier": frame([]) if barriers is None else barriers,
    }
    asked = Settings(**{"measure": "streets", "barriers": "ignore" if barriers is None else "around", **settings})
    return run(Study(frames, {"public_toilet": rule}, asked))


def figure(results, metric: str, level: str = "whole", area: str = "", radius: float = 150.0) -> pd.Series:
    rows = results.figures
    for name, value in (("metric", metric), ("level", level), ("area_id", area), ("radius_m", radius)):
        rows = rows[rows[name] == value]
    assert len(rows) == 1
    return rows.iloc[0]


def test_one_street_by_hand() -> None:
    """150 m along the street, 50 m of it beside: a band of 200 m by 100 m with round ends."""
    results = study(toilets((500, 400)))
    assert figure(results, "covered_land")["n"] * 1e4 == pytest.approx(200 * 100 + CAPS, rel=1e-3)
    assert figure(results, "covered_land", "street", "W")["n"] * 1e4 == pytest.approx(100 * 100 + CAPS / 2, rel=1e-3)
    shed = results.layers[col.walkshed("public_toilet")]
    assert shed["id"].tolist() == ["T0"]
    assert shed[col.AREA_M2].tolist() == pytest.approx([200 * 100 + CAPS], rel=1e-3)
    assert results.layers[col.covered("public_toilet")].area.sum() == pytest.approx(shed.area.sum(), rel=1e-6)
    cases = results.layers["result_case"]
    assert cases[col.dist_m("public_toilet")].tolist()[:3] == pytest.approx([450, 50, 340])


def test_two_facilities_are_counted_where_their_walks_overlap() -> None:
    results = study(toilets((500, 400), (600, 400)))
    both = 100 * 100 + CAPS
    assert figure(results, "served_twice")["n"] * 1e4 == pytest.approx(both, rel=1e-3)
    assert figure(results, "served_once")["n"] * 1e4 == pytest.approx(200 * 100, rel=1e-3)
    counts = results.layers[col.cover_count("public_toilet")]
    assert counts.dissolve("count").area.tolist() == pytest.approx([800_000 - both - 20_000, 20_000, both], rel=1e-3)
    for level in ("result_cell", "result_street"):
        areas = results.layers[level]
        once, twice = areas[col.share_once("public_toilet")], areas[col.share_twice("public_toilet")]
        assert np.allclose(once + twice, areas[col.share("builtup", "public_toilet")])
    assert not results.notes or all(code in CODES for code, _ in results.notes)


def test_radii_of_classes_and_further_radii_are_along_streets_too() -> None:
    rule = KindRule(150.0, "toilet", np.array([150.0, 250.0]), (350.0,))
    results = study(toilets((200, 400), (600, 400)), rule=rule)
    assert figure(results, "covered_land")["n"] * 1e4 == pytest.approx(200 * 100 + 400 * 100 + 2 * CAPS, rel=1e-3)
    # at 350 m both bands meet: from x = 0 (the street ends at 0) to 900
    wide = figure(results, "covered_land", radius=350.0)
    assert wide["n"] * 1e4 == pytest.approx(900 * 100 + CAPS / 2, rel=1e-3)


def test_what_has_no_street_or_no_way_is_said_and_stays() -> None:
    island = frame([LineString([(0, 400), (600, 400)]), LineString([(700, 400), (1000, 400)])])
    results = study(toilets((500, 400), (500, 700)), island, off_street_m=60.0)
    cases = results.layers["result_case"]
    assert cases[col.dist_m("public_toilet")].isna().tolist() == [False, False, True, True]
    notes = {code: params for code, params in results.notes if params.get("origins") == "layer.result_case"}
    assert notes["streets_unreached"] == {
        "layer": "public_toilet",
        "origins": "layer.result_case",
        "count": 2,
        "total": 4,
    }
    off = next(params for code, params in results.notes if code == "sites_off_streets")
    assert (off["count"], off["total"], off["limit_m"]) == (1, 2, 60.0)
    assert results.layers[col.walkshed("public_toilet")]["id"].tolist() == ["T0"]
    mean = results.figures[results.figures["metric"] == "case_distance_mean"].iloc[0]
    assert (mean["n"], mean["n_total"]) == (2, 4)


def test_facilities_that_all_stand_off_the_streets_leave_everything_as_gap() -> None:
    results = study(toilets((500, 700)), off_street_m=60.0)
    assert figure(results, "covered_land")["n"] == 0
    assert results.layers[col.gap("public_toilet")].area.sum() == pytest.approx(800_000)
    assert len(results.layers[col.walkshed("public_toilet")]) == 0


def test_without_streets_it_is_refused() -> None:
    with pytest.raises(NothingToMeasure):
        study(toilets((500, 400)), frame([]))


def test_the_walk_never_covers_more_than_the_straight_line_and_more_facilities_never_less() -> None:
    rng = np.random.default_rng(6)
    lines = [LineString([(0, y), (1000, y)]) for y in range(0, 801, 100)]
    lines += [LineString([(x, 0), (x, 800)]) for x in range(0, 1001, 200)]
    spots = rng.uniform(0, 800, (6, 2))
    before = np.zeros(80)
    for count in (1, 3, 6):
        results = study(toilets(*spots[:count]), frame(lines))
        covered = results.layers["result_cell"][col.share("builtup", "public_toilet")].to_numpy()
        assert (covered >= before - 1e-9).all()
        before = covered
        straight = shapely.union_all(shapely.buffer(shapely.points(spots[:count]), 150.0 * 1.001))
        outside = results.layers[col.covered("public_toilet")].geometry.difference(straight).area.sum()
        assert outside == pytest.approx(0, abs=1.0)


RIVER = box(600, -500, 610, 1500)


def test_a_river_is_gone_round_by_the_bridge() -> None:
    """The street at y = 400 crosses the river; the case at (790, 450) goes over a corner of that bridge."""
    results = study(toilets((550, 100)), barriers=frame([RIVER]), measure="straight")
    disc = Point(550, 100).buffer(150, quad_segs=24)
    west = box(0, 0, 600, 800)
    assert figure(results, "covered_land")["n"] * 1e4 == pytest.approx((disc & west).area, rel=1e-3)
    distance = results.layers["result_case"][col.dist_m("public_toilet")]
    # the bridge is 10 m wide: over its corner at (600, 395), and straight on
    assert distance[2] == pytest.approx(np.hypot(50, 295) + np.hypot(190, 55), abs=0.01)
    assert distance[0] == pytest.approx(np.hypot(450, 350))
    assert results.layers[col.cover_count("public_toilet")].area.sum() == pytest.approx(800_000, rel=1e-6)
    plain = study(toilets((550, 100)), measure="straight")
    assert figure(plain, "covered_land")["n"] * 1e4 == pytest.approx((disc & box(0, 0, 1000, 800)).area, rel=1e-6)


def test_beyond_walls_without_a_gate_there_is_no_way() -> None:
    walls = frame([box(700, 300, 900, 600).exterior])
    elsewhere = frame([LineString([(0, 400), (500, 400)])])
    results = study(toilets((550, 100)), elsewhere, barriers=walls, measure="straight")
    cases = results.layers["result_case"]
    assert cases[col.dist_m("public_toilet")].isna().tolist() == [False, False, True, False]
    assert any(code == "streets_unreached" and params["count"] == 1 for code, params in results.notes)


def test_the_land_beside_a_street_ends_at_the_river() -> None:
    lines = frame([LineString([(580, 0), (580, 800)])])
    wide = study(toilets((580, 400)), lines)
    narrow = study(toilets((580, 400)), lines, barriers=frame([RIVER]))
    lost = figure(wide, "covered_land")["n"] - figure(narrow, "covered_land")["n"]
    # of the band what lies between 20 and 50 m, and of both its round ends what lies there
    quarter = Point(0, 0).buffer(50, quad_segs=64) & box(20, 0, 50, 50)
    assert lost * 1e4 == pytest.approx(200 * 30 + 2 * quarter.area, rel=0.01)


def test_barriers_that_are_not_there_are_said() -> None:
    results = study(toilets((500, 400)), barriers=frame([]), measure="straight")
    assert ("barriers_missing", {"layer": "barrier"}) in results.notes
