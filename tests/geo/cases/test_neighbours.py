"""Neighbours, across slivers, corners and uneven edges."""

from __future__ import annotations

import numpy as np
import shapely
from civicgrid.geo.cases import neighbours
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
