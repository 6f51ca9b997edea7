"""Coverage and gaps: against plane geometry, plain shapely, sampling, and what must hold of any coverage."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import coverage as subject
from civicgrid.geo.coverage import reach as reach_
from civicgrid.geo.coverage.pieces import disjoint, pieces_of, split
from civicgrid.geo.errors import Cancelled, CrsMismatch, NothingToMeasure, NotMetric
from civicgrid.tests.geo.frames import frame
from shapely.geometry import LineString, MultiPolygon, Point, box


def scattered(count: int, seed: int, spread: float = 3000.0) -> np.ndarray:
    return shapely.points(np.random.default_rng(seed).uniform(0, spread, (count, 2)))


def rough(count: int, seed: int, spread: float = 3000.0) -> np.ndarray:
    """A partition of a square into uneven polygons."""
    spots = shapely.MultiPoint(np.random.default_rng(seed).uniform(0, spread, (count, 2)))
    square = box(0, 0, spread, spread)
    cells = np.array(shapely.get_parts(shapely.voronoi_polygons(spots, extend_to=square)))
    return shapely.intersection(cells, square)


def test_area_error_of_a_disc_is_as_stated() -> None:
    disc = reach_.Reach.of(np.array([Point(0, 0)]), 300.0).discs[0]
    assert 1 - disc.area / (np.pi * 300**2) == pytest.approx(reach_.AREA_ERROR, rel=1e-6)
    assert reach_.AREA_ERROR < 0.001


def test_one_disc_in_a_square_and_a_half_disc_at_its_edge() -> None:
    mask = frame([box(0, 0, 1000, 1000)])
    found = subject.coverage(frame([Point(500, 500), Point(0, 500)]), [100.0, 50.0], mask, areas=mask)
    expected = np.pi * (100**2 + 50**2 / 2)
    assert found.areas["covered_m2"].iloc[0] == pytest.approx(expected, rel=1e-3)
    assert found.areas["share"].iloc[0] == pytest.approx(expected / 1e6, rel=1e-3)
    assert found.covered.area.sum() == pytest.approx(found.areas["covered_m2"].iloc[0], rel=1e-12)
    assert found.gaps.area.sum() + found.covered.area.sum() == pytest.approx(1e6, rel=1e-12)
    assert list(found.gaps["gap_no"]) == [1]


def test_two_discs_count_what_they_share_once() -> None:
    """Area of a lens of two circles of radius r at distance r: r² (2π/3 − √3/2)."""
    r = 300.0
    mask = frame([box(-1000, -1000, 2000, 1000)])
    found = subject.coverage(frame([Point(0, 0), Point(r, 0)]), r, mask, areas=mask)
    lens = r * r * (2 * np.pi / 3 - np.sqrt(3) / 2)
    assert found.areas["covered_m2"].iloc[0] == pytest.approx(2 * np.pi * r * r - lens, rel=1e-3)


@pytest.mark.parametrize("kind", ["points", "classes", "polygons"])
def test_shares_of_rough_cells_equal_plain_shapely(kind: str) -> None:
    cells, sites = rough(500, 1), scattered(40, 2)
    radii = np.where(np.arange(40) % 3 == 0, 300.0, 180.0) if kind == "classes" else np.full(40, 250.0)
    if kind == "polygons":
        sites = np.array([p.buffer(40, quad_segs=2) - p.buffer(20) if i % 2 else p for i, p in enumerate(sites)])
    mask = MultiPolygon([box(100, 100, 1400, 2800), box(1500, 50, 2900, 2000)]) - Point(800, 800).buffer(200)
    found = subject.coverage(frame(sites), radii, frame([mask]), areas=frame(cells))
    union = shapely.union_all(shapely.buffer(sites, radii, quad_segs=24))
    total = shapely.area(shapely.intersection(cells, mask))
    expected = shapely.area(shapely.intersection(shapely.intersection(cells, mask), union))
    assert np.allclose(found.areas["area_m2"], total, atol=1e-4)
    assert np.allclose(found.areas["covered_m2"], expected, atol=1e-3)
    assert found.areas["share"].isna().equals(found.areas["area_m2"] == 0)
    assert found.areas["covered_m2"].sum() == pytest.approx(mask.intersection(union).area, rel=1e-9)
    assert found.gaps.area.sum() + found.slivers_m2 == pytest.approx(mask.difference(union).area, rel=1e-9)


def test_sampling_agrees_within_its_error() -> None:
    sites = scattered(60, 7)
    district = box(0, 0, 3000, 3000)
    found = subject.coverage(frame(sites), 200.0, frame([district]), areas=frame([district]))
    spots = np.random.default_rng(8).uniform(0, 3000, (200_000, 2))
    from scipy.spatial import cKDTree

    hit = (cKDTree(shapely.get_coordinates(sites)).query(spots)[0] <= 200).mean()
    assert found.areas["share"].iloc[0] == pytest.approx(hit, abs=4 * np.sqrt(0.25 / 200_000) + 0.001)


def test_partitions_agree_and_more_facilities_never_cover_less() -> None:
    district, sites = frame([box(0, 0, 3000, 3000)]), scattered(30, 3)
    before = None
    for count in (1, 5, 12, 30):
        sums = [
            subject.coverage(frame(sites[:count]), 280.0, district, areas=frame(areas)).areas["covered_m2"]
            for areas in (rough(8, 4), rough(700, 5), [box(0, 0, 3000, 3000)])
        ]
        assert sums[0].sum() == pytest.approx(sums[1].sum(), rel=1e-9)
        assert sums[0].sum() == pytest.approx(sums[2].sum(), rel=1e-9)
        assert before is None or (sums[1] >= before - 1e-6).all()
        before = sums[1]


def test_moved_and_shuffled_give_the_same() -> None:
    cells, sites = rough(200, 6), scattered(25, 9)
    first = subject.coverage(frame(sites), 220.0, frame(cells), areas=frame(cells))
    shift = (500_123.25, 3_340_777.5)
    order = np.random.default_rng(1).permutation(200)
    moved = [shapely.transform(part, lambda xy: xy + shift) for part in (sites[::-1], cells, cells[order])]
    second = subject.coverage(frame(moved[0]), 220.0, frame(moved[1]), areas=frame(moved[2]))
    assert np.allclose(second.areas["share"], first.areas["share"].to_numpy()[order], atol=1e-7)


def test_overlapping_areas_are_each_measured_whole_and_the_index_is_kept() -> None:
    areas = frame([box(0, 0, 100, 100), box(50, 0, 150, 100), None, box(900, 900, 950, 950)])
    areas.index = ["b", "a", "x", "q"]
    found = subject.coverage(frame([Point(50, 50)]), 500.0, frame([box(0, 0, 200, 200)]), areas=areas).areas
    assert list(found.index) == ["b", "a", "x", "q"]
    assert found["area_m2"].tolist() == pytest.approx([1e4, 1e4, 0, 0])
    assert found["share"].tolist()[:2] == [1, 1]
    assert found["share"].isna().tolist() == [False, False, True, True]


def test_slivers_are_dropped_from_the_gaps_but_counted() -> None:
    """A square disc-like cover leaves four corner gaps of the square, of known area."""
    mask = frame([box(-100, -100, 100, 100)])
    corner = (200**2 - np.pi * 100**2) / 4
    whole = subject.coverage(frame([Point(0, 0)]), 100.0, mask, wanted=subject.Wanted(gap_min_m2=0.0))
    assert len(whole.gaps) == 4
    assert whole.gaps["area_m2"].tolist() == pytest.approx([corner] * 4, rel=0.01)
    none = subject.coverage(frame([Point(0, 0)]), 100.0, mask, wanted=subject.Wanted(gap_min_m2=corner * 1.1))
    assert (len(none.gaps), none.slivers) == (0, 4)
    assert none.slivers_m2 == pytest.approx(whole.gaps["area_m2"].sum())


def test_everything_covered_and_nothing_covered() -> None:
    mask = frame([box(0, 0, 100, 100)])
    full = subject.coverage(frame([Point(50, 50)]), 500.0, mask, areas=mask)
    assert (len(full.covered), len(full.gaps), full.areas["share"].iloc[0]) == (1, 0, 1.0)
    bare = subject.coverage(frame([Point(5000, 50)]), 500.0, mask, areas=mask)
    assert (len(bare.covered), len(bare.gaps), bare.areas["share"].iloc[0]) == (0, 1, 0.0)


def test_lines_and_park_edges_serve_from_their_edge() -> None:
    park, road = box(0, 0, 200, 200), LineString([(1000, 0), (1000, 500)])
    mask = frame([box(-500, -500, 2000, 1000)])
    found = subject.coverage(frame([park, road]), 100.0, mask, areas=mask).areas["covered_m2"].iloc[0]
    expected = 200 * 200 + 4 * 200 * 100 + np.pi * 100**2 + 500 * 200 + np.pi * 100**2
    assert found == pytest.approx(expected, rel=1e-3)


def test_refusals_and_cancel() -> None:
    mask, site = frame([box(0, 0, 10, 10)]), frame([Point(0, 0)])
    with pytest.raises(NothingToMeasure):
        subject.coverage(frame([None]), 100.0, mask)
    with pytest.raises(NothingToMeasure):
        subject.coverage(site, 100.0, frame([Point(1, 1)]))
    with pytest.raises(NothingToMeasure):
        subject.coverage(site, 0.0, mask)
    with pytest.raises(NotMetric):
        subject.coverage(frame([Point(0, 0)], "EPSG:4326"), 100.0, frame([box(0, 0, 1, 1)], "EPSG:4326"))
    with pytest.raises(CrsMismatch):
        subject.coverage(site, 100.0, frame([box(0, 0, 1, 1)], "EPSG:4548"))

    def stop(share: float, step: str) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        subject.coverage(site, 100.0, mask, areas=mask, progress=stop)


@pytest.mark.parametrize("noise", [1e-9, 1e-7, 1e-5, 1e-3])
def test_borders_that_nearly_run_along_each_other_lose_and_make_no_land(noise: float) -> None:
    """Cells, districts and mask drawn by different hands: the same borders, apart by noise."""
    rng = np.random.default_rng(17)

    def shaken(shapes):
        phase = rng.uniform(0, 9, 2)
        return shapely.transform(shapes, lambda xy: xy + noise * np.sin(997.1 * xy + 313.7 * xy[:, ::-1] + phase))

    for seed in range(6):
        cells = rough(120, seed)
        owner = rng.integers(0, 5, len(cells))
        districts = np.array([shapely.union_all(cells[owner == i]) for i in range(5)])
        mask = shapely.union_all(shaken(cells[owner < 3]))
        found = pieces_of(shaken(districts), "district")
        total = shapely.union_all(found.shapes).area
        for level, areas in (("cell", shaken(cells)), ("mask", np.array([mask]))):
            found = split(found, disjoint(areas)[0], level)
        slack = 1.0 + 40_000 * noise
        assert found.area_m2.sum() == pytest.approx(total, abs=slack)
        assert found.total("mask", 1, found.area_m2)[0] == pytest.approx(mask.area, abs=slack)
        by_cell = found.total("cell", len(cells), found.area_m2)
        assert np.allclose(by_cell, shapely.area(cells), atol=slack)
        reach = reach_.Reach.of(scattered(20, seed), 260.0)
        left = reach_.uncovered(found, reach).area_m2.sum()
        assert found.area_m2.sum() - left == pytest.approx(
            shapely.union_all(found.shapes).intersection(reach.union()).area, abs=slack
        )


@pytest.mark.cities
def test_the_land_of_taipei_is_neither_lost_nor_counted_twice(cities: Path) -> None:
    """Districts, villages and 250 m cells that were not drawn for each other."""
    towns, villages, cells = (
        gpd.read_file(cities / "taipei" / name).to_crs(3826).geometry.to_numpy()
        for name in ("taipei_town.geojson", "taipei_village.geojson", "youbike_grid.geojson")
    )
    found = pieces_of(towns, "town")
    for level, areas in (("village", villages), ("cell", cells)):
        found = split(found, disjoint(areas)[0], level)
    land = shapely.union_all(towns)
    assert found.area_m2.sum() == pytest.approx(land.area, abs=10)
    inside = shapely.area(shapely.intersection(cells, land))
    assert np.abs(found.total("cell", len(cells), found.area_m2) - inside).max() < 1.0


def test_homes_people_counts_and_density_of_areas_by_hand() -> None:
    """Bands of 100 m round two roads; three homes of 10,000 m²: wholly, half and not covered."""
    roads = frame([LineString([(-500, 0), (1400, 0)]), LineString([(-500, 50), (1400, 50)])])
    mask = frame([box(0, -500, 1000, 500)])
    areas = frame([box(0, -500, 500, 500), box(500, -500, 1000, 500)])
    homes = frame([box(0, 0, 100, 100), box(600, 100, 700, 200), box(600, 300, 700, 400)])
    homes["population"] = [100.0, 200.0, np.nan]
    cases = frame([Point(650, 180), Point(10, 400), Point(20, 400), Point(10, 10), Point(9000, 0), None])
    found = subject.coverage(roads, 100.0, mask, areas=areas, wanted=subject.Wanted(homes, cases, cut_gaps=True))
    # covered: −100 … 150; twice: −50 … 100
    table = found.areas
    assert table["share"].tolist() == pytest.approx([0.25, 0.25], rel=1e-9)
    assert table["share_twice"].tolist() == pytest.approx([0.15, 0.15], rel=1e-9)
    assert table["share_once"].tolist() == pytest.approx([0.10, 0.10], rel=1e-9)
    assert table["residential_m2"].tolist() == pytest.approx([1e4, 2e4])
    assert table["share_residential"].tolist() == pytest.approx([1.0, 0.25])
    assert table["people"].tolist() == pytest.approx([100, 200])
    assert table["share_population"].tolist() == pytest.approx([1.0, 0.5])
    assert table["facilities"].tolist() == [2, 0]
    assert table["per_km2"].tolist() == pytest.approx([4.0, 0.0])
    assert found.totals["twice_m2"] == pytest.approx(150_000)
    assert (found.totals["population"], found.totals["population_covered"]) == pytest.approx((300, 200))
    assert found.counts.dissolve("count").area.tolist() == pytest.approx([750_000, 100_000, 150_000])
    # cut at x = 500 there are four gaps; that of the half-covered home comes first, the others by area
    gaps = found.gaps
    assert gaps["people"].tolist() == pytest.approx([100, 0, 0, 0])
    assert gaps["cases"].tolist()[0] == 1
    assert sorted(gaps["cases"]) == [0, 0, 1, 2]
    assert gaps["cases_rank"].tolist()[0] == 2
    assert gaps["area"].tolist()[0] == 1
    assert sorted(gaps["area_m2"]) == pytest.approx([175_000, 175_000, 200_000, 200_000])


def test_areas_that_overlap_count_their_homes_each() -> None:
    mask, homes = frame([box(0, 0, 300, 100)]), frame([box(0, 0, 100, 100)])
    areas = frame([box(0, 0, 100, 100), box(50, 0, 300, 100), None])
    found = subject.coverage(frame([Point(0, 50)]), 20.0, mask, areas=areas, wanted=subject.Wanted(homes)).areas
    assert found["residential_m2"].tolist() == pytest.approx([1e4, 5e3, 0])
    assert found["share_residential"].iloc[1] == 0.0
    assert "share_population" not in found


def test_areas_reached_by_whatever_way_are_covered_as_discs_are() -> None:
    """The same discs, once as distances and once as areas, among cells of many sizes."""
    sites, cells = scattered(40, 21), rough(400, 22)
    pieces = pieces_of(cells, "cell")
    discs = reach_.Reach.of(sites, np.where(np.arange(40) % 2, 250.0, 130.0))
    plain, areas = (reach_.uncovered(pieces, one) for one in (discs, reach_.Reach.areas(discs.discs)))
    assert np.allclose(plain.area_m2, areas.area_m2, atol=1e-4)
    mixed = reach_.Reach(
        np.concatenate([discs.shapes[:20], discs.discs[20:]]),
        np.concatenate([discs.radii_m[:20], np.zeros(20)]),
    )
    assert np.allclose(reach_.uncovered(pieces, mixed).area_m2, plain.area_m2, atol=1e-4)
    assert len(reach_.Reach.areas(np.array([None, shapely.Polygon()])).shapes) == 0
