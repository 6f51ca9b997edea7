"""The band chosen from the data: Moran's I against esda, and the scale of planted clusters found."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import bands
from civicgrid.tests.geo.cases.board import grid


def centres(side: int) -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(grid(side, side)))


@pytest.mark.filterwarnings("ignore")
def test_z_of_morans_i_equals_esda() -> None:
    from esda.moran import Moran
    from libpysal.weights import DistanceBand

    xy = np.random.default_rng(1).uniform(0, 1000, (150, 2))
    counts = np.random.default_rng(2).poisson(3, 150)
    tried = np.array([90.0, 140.0, 300.0])
    found = bands.moran_z(xy, counts, tried)
    for band, z in zip(tried, found):
        weights = DistanceBand(xy, band, silence_warnings=True)
        assert z == pytest.approx(Moran(counts, weights, transformation="b", permutations=0).z_norm, abs=1e-9)


def test_the_peak_lies_at_the_size_of_what_clusters() -> None:
    rng = np.random.default_rng(3)
    counts = rng.poisson(2, (40, 40))
    for row, column in rng.integers(0, 37, (25, 2)):
        counts[row : row + 4, column : column + 4] += 4
    band = bands.automatic(centres(40), counts.ravel())
    assert band.peak
    assert 150 < band.band_m < 500
    assert band.least_m <= band.band_m <= band.most_m


def test_without_a_peak_about_eight_are_neighbours() -> None:
    slope = np.add.outer(np.arange(30), np.arange(30)).ravel()
    band = bands.automatic(centres(30), slope)
    assert not band.peak
    assert 100 < band.band_m < 200
    assert not bands.automatic(centres(5), np.ones(25)).peak


def test_two_cells_reach_none() -> None:
    assert bands.automatic(centres(2)[:2], np.array([1, 2])).band_m == 0
