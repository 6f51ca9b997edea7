"""Rasters: which pixels lie in a polygon, and that what is spread and what is read belong together."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases.rasters import Raster, Shares


def test_edges_are_multiples_of_the_pixel() -> None:
    raster = Raster.over(np.array([12.0, -7.0, 47.0, 21.0]), 10.0)
    assert (raster.west, raster.north, raster.shape) == (10.0, 30.0, (4, 4))
    x, y = raster.centres()
    assert (x.tolist(), y.tolist()) == ([15.0, 25.0, 35.0, 45.0], [25.0, 15.0, 5.0, -5.0])


@pytest.mark.parametrize("seed", range(8))
def test_inside_equals_shapely(seed: int) -> None:
    """Stars with holes, in parts, some beyond the raster."""
    draw = np.random.default_rng(seed)
    angle = np.sort(draw.uniform(0, 2 * np.pi, 40))
    away = draw.uniform(60, 400, 40)
    star = shapely.Polygon(np.column_stack([away * np.cos(angle), away * np.sin(angle)]))
    area = shapely.union_all([star.difference(shapely.box(-20, -30, 25, 40)), shapely.box(250, 250, 333, 444)])
    raster = Raster.over(np.array([-300.0, -300.0, 300.0, 300.0]), 7.0)
    x, y = np.meshgrid(*raster.centres())
    assert (raster.inside(area) == shapely.contains_xy(area, x, y)).all()


def test_corners_on_the_middle_of_pixels_do_not_leak() -> None:
    raster = Raster.over(np.array([0.0, 0.0, 100.0, 100.0]), 10.0)
    diamond = shapely.Polygon([(45, 15), (85, 55), (45, 95), (5, 55)])
    inside = raster.inside(diamond)
    assert not inside[[0, -1]].any()
    assert not inside[:, -1].any()
    assert inside.sum() == 32


def test_reading_is_the_transpose_of_spreading_and_exact_for_degree_five() -> None:
    draw = np.random.default_rng(5)
    raster = Raster.over(np.array([0.0, 0.0, 400.0, 300.0]), 10.0)
    xy = draw.uniform((40, 40), (360, 260), (50, 2))
    shares, values, weights = Shares(raster, xy), draw.normal(size=raster.shape), draw.normal(size=50)
    assert (shares.spread(weights) * values).sum() == pytest.approx(weights @ shares.read(values))
    x, y = np.meshgrid(*raster.centres())
    assert shares.read((x / 100) ** 5 * (y / 100) ** 2) == pytest.approx((xy[:, 0] / 100) ** 5 * (xy[:, 1] / 100) ** 2)
