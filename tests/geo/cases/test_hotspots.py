"""Gi* and its chance: against esda, against counting every deal, and against cities of pure chance."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import hotspots as subject
from civicgrid.geo.errors import NothingToMeasure, NotMetric
from scipy import sparse, stats
from shapely.geometry import MultiPolygon, Point, box

CRS = "EPSG:4549"


def grid(columns: int, rows: int, side: float = 100.0) -> np.ndarray:
    x, y = np.meshgrid(np.arange(columns) * side + 500_000, np.arange(rows) * side + 3_340_000)
    return shapely.box(x.ravel(), y.ravel(), x.ravel() + side, y.ravel() + side)


def frame(shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=list(shapes), crs=CRS)


def esda_local(values, matrix):
    from esda.getisord import G_Local
    from libpysal.weights import W

    near = {i: [int(j) for j in matrix[i].indices if j != i] for i in range(matrix.shape[0])}
    return G_Local(values.astype(float), W(near, silence_warnings=True), transform="B", star=True, permutations=0)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::FutureWarning", "ignore::RuntimeWarning")
def test_z_equals_esda_and_fdr_its_cut_off() -> None:
    from esda import fdr

    values = np.random.default_rng(3).poisson(2.0, 600)
    values[200:206] += 9
    weights = subject.contiguity(grid(30, 20))
    oracle = esda_local(values, weights)
    assert np.abs(subject.gi_star(values, weights) - oracle.Zs).max() < 1e-9
    p = subject.permutation_p(values, weights).p
    for level in subject.LEVELS:
        called = subject.false_discovery(p) <= level
        assert (called == (p <= fdr(p, level))).all() or not called.any()


def test_the_published_small_case(cities: Path) -> None:
    data = json.loads((cities / "reference" / "getisord" / "getisord_small.json").read_text(encoding="utf-8"))
    spots = np.array(data["points"])
    distance = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1))
    weights = sparse.csr_matrix((distance <= data["threshold"]).astype(float))
    assert subject.gi_star(np.array(data["y"]), weights) == pytest.approx(data["cases"]["B_star"], abs=1e-7)


def test_distribution_equals_counting_every_draw() -> None:
    values = np.array([0, 0, 3, 1, 1, 7, 2, 0])
    table = subject.sum_distribution(values, 8)
    for k in range(1, 9):
        sums = [sum(draw) for draw in itertools.combinations(values.tolist(), k)]
        expected = np.bincount(sums, minlength=table.shape[1]) / len(sums)
        assert np.abs(table[k] - expected).max() < 1e-14


def test_p_of_a_small_city_equals_counting_every_deal() -> None:
    values = np.array([4, 2, 0, 1, 0, 0, 1, 0, 0])
    weights = subject.contiguity(grid(3, 3))
    p = subject.permutation_p(values, weights).p
    near, total = np.asarray(weights.sum(axis=1)).ravel().astype(int), weights @ values
    for cell in range(8):
        if near[cell] == 9:
            continue
        sums = np.array([sum(draw) for draw in itertools.combinations(values.tolist(), near[cell])])
        expected = min(1.0, 2 * min((sums >= total[cell]).mean(), (sums <= total[cell]).mean()))
        assert p[cell] == pytest.approx(expected, abs=1e-13)
    assert p[4] == 1.0  # its neighbourhood is the whole city


def test_only_zeros_and_ones_is_hypergeometric_even_in_a_huge_city() -> None:
    values = np.zeros(500_000, dtype=np.int64)
    values[:2_000] = 1
    table = subject.sum_distribution(values, 40)
    for k in (5, 9, 40):
        expected = stats.hypergeom(500_000, 2_000, k).pmf(np.arange(k + 1))
        assert np.allclose(table[k][: k + 1], expected, rtol=1e-9, atol=1e-300)


def test_one_desk_with_very_many_cases_is_still_exact() -> None:
    values = np.random.default_rng(1).poisson(15, 2_000)
    values[77] = 4_000
    weights = subject.contiguity(grid(50, 40))
    chance = subject.permutation_p(values, weights)
    assert not chance.approximated.any()
    rest = subject.sum_distribution(np.delete(values, 77), 8)[8]
    with_desk = rest[int((weights @ values)[77]) - 4_000 :].sum()
    assert chance.p[77] == pytest.approx(2 * 9 / 2_000 * with_desk, rel=1e-9)


def test_very_large_neighbourhoods_are_approximated_and_said() -> None:
    values = np.random.default_rng(2).poisson(40, 900)
    dense = sparse.csr_matrix(np.ones((900, 900)))
    dense[0, 450:] = 0
    dense.eliminate_zeros()
    chance = subject.permutation_p(values, dense)
    assert chance.approximated.all()
    assert chance.p[1] == 1.0
    z = subject.gi_star(values, dense)[0]
    assert chance.p[0] == pytest.approx(2 * stats.norm.sf(abs(z)))


@pytest.mark.parametrize("mean", [0.1, 0.5, 2.0, 15.0])
def test_chance_alone_makes_no_hot_spots(mean: float) -> None:
    """Of 200 cities of pure chance, at most 19 may show any hot cell."""
    rng = np.random.default_rng(20)
    weights = subject.contiguity(grid(20, 20))
    alarms = 0
    for _ in range(200):
        found, _ = subject.significance(rng.poisson(mean, 400), weights)
        alarms += bool(found["hot"].str.startswith("hot").any())
    assert alarms <= 19


def test_a_true_hot_spot_and_a_true_cold_spot_are_found() -> None:
    rng = np.random.default_rng(5)
    values = rng.poisson(15, 900).reshape(30, 30)
    values[5:8, 5:8] += 30
    values[20:24, 20:24] = 0
    found, _ = subject.significance(values.ravel(), subject.contiguity(grid(30, 30)))
    hot = found["hot"].to_numpy().reshape(30, 30)
    assert (hot[5:8, 5:8] == "hot99").all()
    assert (hot[21:23, 21:23] == "cold99").all()
    assert (hot[:3, 20:] == "none").all()


def test_counts_on_borders_once_and_everything_back_in_order() -> None:
    cells = frame(grid(4, 3))
    cells.index = np.arange(12) * 2 + 5
    spots = [Point(500_100, 3_340_050), Point(500_100, 3_340_100), Point(500_050, 3_340_050), Point(1, 1), None]
    found = subject.hotspots(cells, frame(spots))
    assert list(found.index) == list(cells.index)
    assert found["cases"].tolist() == [3] + [0] * 11
    assert (found["hot"] == "none").all()


def test_moved_and_shuffled_cells_give_the_same() -> None:
    shapes, rng = grid(12, 9), np.random.default_rng(8)
    spots = shapely.points(rng.normal((500_600, 3_340_450), 200, (800, 2)))
    first = subject.hotspots(frame(shapes), frame(spots))
    order = rng.permutation(len(shapes))
    moved = [shapely.transform(part, lambda xy: xy + 4321.25) for part in (shapes[order], spots)]
    second = subject.hotspots(frame(moved[0]), frame(moved[1]))
    assert (second["cases"].to_numpy() == first["cases"].to_numpy()[order]).all()
    assert np.allclose(second["gi_p"], first["gi_p"].to_numpy()[order], atol=1e-12)


def test_neighbours_across_slivers_corners_and_uneven_edges() -> None:
    left, right = box(0, 0, 100, 100), box(100.3, 0, 200, 100)
    corner, far = box(200.2, 100.2, 300, 200), box(302, 100, 400, 200)
    long = box(-50, 100, 150, 150)  # its lower edge runs along two cells, no corner in common
    shapes = np.array([left, right, corner, far, long], dtype=object)
    touching = subject.contiguity(shapes).toarray()
    expected = np.array([[shapely.distance(a, b) <= 0.5 for b in shapes] for a in shapes])
    assert (touching == expected).all()
    assert expected.sum() == 5 + 2 * 4


def test_contiguity_equals_distance_on_rough_polygons() -> None:
    rng = np.random.default_rng(9)
    spots = shapely.MultiPoint(rng.uniform(0, 2000, (150, 2)))
    shapes = np.array(shapely.get_parts(shapely.voronoi_polygons(spots)))
    shapes = shapely.buffer(shapes, rng.choice([-0.3, -0.1, 0.0], len(shapes)))
    touching = subject.contiguity(shapes).toarray().astype(bool)
    assert (touching == (shapely.distance(shapes[:, None], shapes[None]) <= 0.5)).all()


def test_isolated_flat_and_missing() -> None:
    cells = [*grid(3, 3), box(900_000, 0, 900_100, 100), None]
    spots = [Point(500_050, 3_340_050)] * 3 + [Point(900_050, 50)]
    found = subject.hotspots(frame(cells), frame(spots))
    assert np.isnan(found["gi_p"].iloc[9])
    assert found["hot"].iloc[9] == "none"
    assert found["cases"].iloc[9] == 1
    assert found["cases"].iloc[10] == 0
    flat = subject.hotspots(frame(grid(3, 3)), frame([]))
    assert flat["gi_p"].isna().all()
    assert (flat["hot"] == "none").all()


def test_refusals() -> None:
    with pytest.raises(NothingToMeasure):
        subject.hotspots(frame([None]), frame([Point(0, 0)]))
    with pytest.raises(NotMetric):
        subject.hotspots(*(frame(part).set_crs(4326, allow_override=True) for part in (grid(2, 2), [Point(0, 0)])))


def test_parts_of_a_cell_count_together() -> None:
    cell = MultiPolygon([box(0, 0, 10, 10), box(50, 0, 60, 10)])
    found = subject.hotspots(frame([cell, box(10, 0, 50, 10)]), frame([Point(5, 5), Point(55, 5), Point(30, 5)]))
    assert found["cases"].tolist() == [2, 1]
