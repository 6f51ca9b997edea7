"""Neighbours, across slivers, corners and uneven edges."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import neighbours
from civicgrid.tests.geo.cases.board import grid
from civicgrid.tests.geo.frames import frame
from shapely.geometry import box


def test_neighbours_across_slivers_corners_and_uneven_edges() -> None:
    left, right = box(0, 0, 100, 100), box(100.3, 0, 200, 100)
    corner, far = box(200.2, 100.2, 300, 200), box(302, 100, 400, 200)
    long = box(-50, 100, 150, 150)  # its lower edge runs along two cells, no corner in common
    shapes = np.array([left, right, corner, far, long], dtype=object)
    touching = neighbours.contiguity(shapes).toarray()
    expected = np.array([[shapely.distance(a, b) <= 0.5 for b in shapes] for a in shapes])
    assert (touching == expected).all()
    assert expected.sum() == 5 + 2 * 4


def test_contiguity_equals_distance_on_rough_polygons() -> None:
    rng = np.random.default_rng(9)
    spots = shapely.MultiPoint(rng.uniform(0, 2000, (150, 2)))
    shapes = np.array(shapely.get_parts(shapely.voronoi_polygons(spots)))
    shapes = shapely.buffer(shapes, rng.choice([-0.3, -0.1, 0.0], len(shapes)))
    touching = neighbours.contiguity(shapes).toarray().astype(bool)
    assert (touching == (shapely.distance(shapes[:, None], shapes[None]) <= 0.5)).all()


def pairs(weights) -> set[tuple[int, int]]:
    first, second = neighbours.others(weights).nonzero()
    return set(zip(first.tolist(), second.tolist()))


def of_libpysal(made) -> set[tuple[int, int]]:
    return {(first, second) for first, near in made.neighbors.items() for second in near}


@pytest.mark.filterwarnings("ignore")
def test_edges_distances_and_nearest_equal_libpysal() -> None:
    from libpysal.weights import KNN, DistanceBand, Rook

    shapes = np.array(shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(spots(150)))))
    assert pairs(neighbours.edges(shapes, 1e-6)) == of_libpysal(Rook.from_dataframe(frame(shapes), use_index=False))
    xy = spots(200)
    assert pairs(neighbours.within(xy, 150.0)) == of_libpysal(DistanceBand(xy, 150.0, silence_warnings=True))
    assert pairs(neighbours.nearest(xy, 6)) == of_libpysal(KNN(xy, 6))


def spots(count: int) -> np.ndarray:
    return np.random.default_rng(9).uniform(0, 2000, (count, 2))


def test_edges_across_slivers_but_not_across_corners() -> None:
    shapes = np.array([box(0, 0, 100, 100), box(100.3, 0, 200, 100), box(100.2, 100.2, 200, 200)])
    assert pairs(neighbours.edges(shapes)) == {(0, 1), (1, 0), (1, 2), (2, 1)}
    assert pairs(neighbours.edges(grid(3, 3))) == pairs(neighbours.within(centres(grid(3, 3)), 100.0))


def centres(shapes: np.ndarray) -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(shapes))


def test_what_is_nowhere_or_alone_has_no_neighbour_but_itself() -> None:
    shapes = np.array([*grid(2, 2), None, box(0, 0, 9, 9)])
    for method in neighbours.METHODS:
        weights = neighbours.neighbours(shapes, neighbours.Choice(method, band_m=150.0, count=3))
        assert (weights.diagonal() == 1).all()
        assert neighbours.sizes(weights)[4] == 1
        assert neighbours.sizes(weights)[5] == (4 if method == "nearest" else 1)
    alone = neighbours.neighbours(grid(1, 1), neighbours.Choice("nearest"))
    assert neighbours.sizes(alone).tolist() == [1]


def test_many_on_one_spot_are_near_each_other_and_not_themselves() -> None:
    weights = neighbours.nearest(np.zeros((6, 2)), 2)
    assert neighbours.sizes(weights).tolist() == [3] * 6
