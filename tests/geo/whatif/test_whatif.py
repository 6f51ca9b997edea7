"""The what-if against a fresh run of the study: after any changes both say the same."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.coverage.reach import AREA_ERROR
from civicgrid.geo.study import KindRule, Settings, Study, run, worked
from civicgrid.geo.whatif.whatif import STEPS, WhatIf
from civicgrid.tests.geo.whatif.town import CRS, KIND, ORIGIN, RADIUS, SIDE, at, begun, city, frame, names, study
from shapely.geometry import Point


def shuffled(whatif: WhatIf, draw: np.random.Generator, times: int) -> None:
    """Move, close, reopen and add facilities at random; some of them areas, some far outside, some on one spot."""
    for _ in range(times):
        x, y = draw.uniform(-400, SIDE + 400, 2) if draw.random() < 0.8 else (1200.0, 1300.0)
        shape = at(x, y) if draw.random() < 0.8 else at(x, y).buffer(80, quad_segs=2)
        choice = draw.random()
        if choice < 0.05 and len(whatif.shapes) < 40:
            whatif.add(shape, draw.choice([RADIUS, 200.0]))
        else:
            whatif.put(int(draw.integers(len(whatif.shapes))), None if choice < 0.3 else shape)


def fresh(asked: Study, whatif: WhatIf) -> Study:
    """The study of the facilities as they stand in a what-if."""
    count = len(whatif.shapes)
    facilities = gpd.GeoDataFrame({"id": names("T", count), "state": "existing"}, geometry=whatif.shapes, crs=CRS)
    return study({**asked.frames, KIND: facilities}, asked.settings, whatif.radii_m)


def assert_equal(whatif: WhatIf, asked: Study, tolerance: float = 1e-9) -> None:
    """Compare all figures, and the nearest facility of every case and home."""
    results = run(fresh(asked, whatif), codes=(*STEPS, "nearest", "coverage"))
    table = results.figures.set_index(["metric", "level", "area_id"])["n"]
    for denominator, amount in whatif.tally.amounts.items():
        unit = 1.0 if denominator == "population" else 1e4
        for area, covered in zip(whatif.areas, amount.covered):
            expected = table[(amount.metric, area.level, area.id)] * unit
            assert covered == pytest.approx(expected, rel=tolerance, abs=1e-6), (denominator, area)
    for area, count in zip(whatif.areas, whatif.tally.facilities):
        if area.level != "whole":  # there all stand that are not said to be outside
            assert table[("facilities", area.level, area.id)] == count
    for name, walks in whatif.walks.items():
        layer = results.layers[name]
        metres = np.full(len(layer), np.nan)
        metres[walks.rows] = np.where(np.isfinite(walks.metres), walks.metres, np.nan)
        expected_m = layer[col.dist_m(KIND)].to_numpy()
        np.testing.assert_allclose(metres, expected_m, rtol=tolerance, atol=1e-6)
        ids = np.where(walks.site >= 0, np.array(names("T", len(whatif.shapes)))[walks.site], "")
        assert ids.tolist() == layer[col.near_id(KIND)].fillna("").to_numpy()[walks.rows].tolist()
        mean = np.nan if np.isnan(expected_m).all() else np.nanmean(expected_m)
        assert whatif.tally.mean_m[name] == pytest.approx(mean, rel=tolerance, nan_ok=True)


@pytest.mark.parametrize(
    ("settings", "times", "rounds"),
    [
        pytest.param(Settings(), 250, 4, id="straight"),
        pytest.param(Settings(measure="streets"), 100, 3, id="streets"),
        pytest.param(Settings(barriers="around"), 30, 2, id="around-barriers"),
    ],
)
def test_after_many_changes_it_equals_a_fresh_run(settings: Settings, times: int, rounds: int) -> None:
    asked = study(city(7), settings)
    whatif, draw = begun(asked), np.random.default_rng(8)
    assert_equal(whatif, asked)
    for _ in range(rounds):
        shuffled(whatif, draw, times)
        assert_equal(whatif, asked)


def test_a_new_facility_gains_its_disc_by_hand() -> None:
    frames = {name: layer for name, layer in city(1).items() if name in ("street", "built_up")}
    asked = study({**frames, KIND: frame([Point(9_000, 9_000)], id=["T0"], state="existing")}, Settings())
    whatif = begun(asked)
    delta = whatif.add(at(600, 900))
    disc = np.pi * RADIUS**2 * (1 - AREA_ERROR)
    assert delta.before.amounts["builtup"].covered[0] == 0
    assert delta.after.amounts["builtup"].covered[0] == pytest.approx(disc, rel=1e-9)
    assert delta.after.amounts["builtup"].covered[[1, 2, 3, 4]] == pytest.approx([disc, 0, 0, 0], rel=1e-9)
    assert delta.after.facilities.tolist() == [1, 1, 0, 0, 0]


def test_what_is_put_back_is_as_it_was_to_the_last_bit() -> None:
    whatif = begun(study(city(3), Settings()))
    start, place = whatif.tally, whatif.shapes[4]
    left = [own.missed.area_m2.copy() for own in (whatif.land, whatif.homes) if own is not None]
    for shape in (at(700, 700), None, at(2000, 100), place):
        delta = whatif.put(4, shape)
    assert delta.after.mean_m == start.mean_m
    for denominator, amount in start.amounts.items():
        assert (delta.after.amounts[denominator].covered == amount.covered).all()
    for own, before in zip((whatif.land, whatif.homes), left):
        assert own is not None
        assert (own.missed.area_m2 == before).all()


def test_closing_every_facility_leaves_all_uncovered_and_nobody_with_a_way() -> None:
    whatif = begun(study(city(3), Settings()))
    for site in range(len(whatif.shapes)):
        whatif.put(site, None)
    assert {name: amount.covered[0] for name, amount in whatif.tally.amounts.items()} == pytest.approx(
        {"builtup": 0.0, "residential": 0.0, "population": 0.0}, abs=1e-6
    )
    assert np.isnan(list(whatif.tally.mean_m.values())).all()
    assert whatif.tally.facilities[0] == 0


def test_planned_ones_stand_only_where_they_are_told_to() -> None:
    frames = city(5)
    frames[KIND].loc[[2, 3], "state"] = "planned"
    work = worked(study(frames, Settings()), codes=STEPS)
    sites = work.sites[0]
    today, then = WhatIf.of(work, KIND), WhatIf.of(work, KIND, sites.then)
    for site in (2, 3):
        today.put(site, sites.shapes[site])
    assert today.tally.amounts["builtup"].covered == pytest.approx(then.tally.amounts["builtup"].covered, rel=1e-12)
    assert today.tally.mean_m == then.tally.mean_m


def test_without_people_homes_cases_and_streets_the_land_is_told() -> None:
    asked = study({name: layer for name, layer in city(2).items() if name in ("grid_cell", KIND)}, Settings())
    whatif = begun(asked)
    before, delta = whatif.tally, whatif.put(0, None)
    assert list(delta.after.amounts) == ["builtup"]
    assert len(whatif.areas) == 1
    assert delta.after.amounts["builtup"].covered[0] < before.amounts["builtup"].covered[0]
    assert delta.after.facilities.tolist() == [11]


def test_only_what_is_near_is_looked_at_anew() -> None:
    whatif = begun(study(city(3), Settings()))
    delta = whatif.add(at(600, 600))
    assert whatif.land is not None
    looked = shapely.total_bounds(whatif.land.pieces.shapes[delta.land]) - np.tile(ORIGIN, 2)
    assert (looked[:2] >= 600 - RADIUS - 400).all()
    assert (looked[2:] <= 600 + RADIUS + 400).all()
    assert 0 < len(delta.land) < len(whatif.land.pieces.shapes) / 2


def test_facilities_of_several_sizes_keep_their_radius() -> None:
    frames = city(4)
    asked = replace(study(frames, Settings()), rules={KIND: KindRule(RADIUS, radii_m=np.linspace(100.0, 500.0, 12))})
    whatif = begun(asked)
    for site in range(12):
        whatif.put(site, at(200.0 * site, 1000.0))
    assert_equal(whatif, asked)


def test_what_stands_nowhere_and_is_put_nowhere_changes_nothing() -> None:
    whatif = begun(study(city(3), Settings()))
    whatif.put(0, None)
    delta = whatif.put(0, None)
    assert delta.before is delta.after
    assert not len(delta.land)
