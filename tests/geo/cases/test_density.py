"""Kernel density: against scipy, against adding the kernels up, and the mass at the district's edge."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases.density import GAUSSIAN, KERNELS, QUARTIC, Kernel, PixelTooLarge, density, ratio
from civicgrid.geo.cases.rasters import Raster, TooManyPixels
from civicgrid.geo.errors import NothingToMeasure
from scipy.integrate import quad
from scipy.stats import gaussian_kde, norm

X, Y = 500_000.0, 3_340_000.0
RASTER = Raster.over(np.array([X - 3000, Y - 3000, X + 3000, Y + 3000]), 30.0)
PIXEL_KM2 = RASTER.pixel_m**2 / 1e6
RING = shapely.Point(X, Y).buffer(1500).difference(shapely.Point(X + 300, Y).buffer(300))
DISTRICT = shapely.MultiPolygon([RING, shapely.box(X + 2000, Y, X + 2800, Y + 2000)])


def heaps(count: int = 600) -> np.ndarray:
    return np.random.default_rng(1).normal((X, Y), 1000.0, (count, 2))


def added_up(xy: np.ndarray, kernel: Kernel, raster: Raster, weights: np.ndarray) -> np.ndarray:
    """Give the density by its definition, per km²."""
    x, y = np.meshgrid(*raster.centres())
    total = np.zeros(x.shape)
    for (east, north), weight in zip(xy, weights):
        square = ((x - east) ** 2 + (y - north) ** 2) / kernel.bandwidth_m**2
        if kernel.name == GAUSSIAN:
            total += weight * np.exp(-square / 2) / (2 * np.pi)
        else:
            total += weight * 3 / np.pi * np.where(square < 1, 1 - square, 0) ** 2
    return total / kernel.bandwidth_m**2 * 1e6


@pytest.mark.parametrize("weighted", [False, True])
def test_gaussian_equals_scipy_at_the_middle_of_pixels(weighted: bool) -> None:
    """scipy's kernel has the shape of the data: brought to a round cloud by whitening, both are the same."""
    xy = heaps()
    weights = np.random.default_rng(2).integers(1, 5, len(xy)).astype(float) if weighted else np.ones(len(xy))
    centred = xy - np.average(xy, axis=0, weights=weights)
    white = centred @ np.linalg.inv(np.linalg.cholesky(np.cov(centred.T, aweights=weights))).T * 1000 + (X, Y)
    peer = gaussian_kde(white.T, bw_method=0.25, weights=weights)
    assert peer.covariance == pytest.approx(np.diag([250.0**2] * 2), abs=1e-6)
    found = density(white, RASTER, Kernel(GAUSSIAN, 250.0), weights).values
    x, y = np.meshgrid(*RASTER.centres())
    wanted = peer(np.vstack([x.ravel(), y.ravel()])).reshape(x.shape) * weights.sum() * 1e6
    assert np.abs(found - wanted).max() < 1e-6 * wanted.max()


@pytest.mark.parametrize(("kernel", "most"), [(Kernel(GAUSSIAN, 240.0), 1e-6), (Kernel(QUARTIC, 700.0), 1e-3)])
def test_it_is_the_sum_of_the_kernels(kernel: Kernel, most: float) -> None:
    xy, weights = heaps(80), np.arange(80) % 4 * 0.5
    wanted = added_up(xy, kernel, RASTER, weights)
    assert np.abs(density(xy, RASTER, kernel, weights).values - wanted).max() < most * wanted.max()


def test_one_case_by_hand() -> None:
    """A case in the middle of a pixel: 1 / (2π · 0.2² km²) there, and exp(-½) of it one bandwidth off."""
    raster = Raster.over(np.array([0.0, 0.0, 2000.0, 2000.0]), 20.0)
    found = density(np.array([[1010.0, 1010.0]]), raster, Kernel(GAUSSIAN, 200.0))
    peak = 1 / (2 * np.pi * 0.04)
    assert found.at(np.array([[1010.0, 1010.0], [1210.0, 1010.0]])) == pytest.approx([peak, peak * np.exp(-0.5)])
    assert np.isnan(found.at(np.array([[-1.0, 5.0]]))[0])


@pytest.mark.parametrize("name", KERNELS)
@pytest.mark.parametrize("bandwidth", [80.0, 400.0, 3000.0])
def test_with_the_edge_corrected_the_mass_is_n(name: str, bandwidth: float) -> None:
    xy = heaps()
    weights = 1.0 + np.arange(len(xy)) % 3
    inside = shapely.contains_xy(DISTRICT, xy)
    found = density(xy, RASTER, Kernel(name, bandwidth), weights, DISTRICT)
    assert np.nansum(found.values) * PIXEL_KM2 == pytest.approx(weights[inside].sum(), rel=1e-12)
    assert found.counted == weights[inside].sum()
    assert found.outside == weights[~inside].sum()
    assert (np.isnan(found.values) == ~RASTER.inside(DISTRICT)).all()
    assert np.nanmin(found.values) >= 0


def test_a_case_on_an_island_smaller_than_a_pixel_still_counts() -> None:
    island = shapely.box(X + 2911, Y - 2909, X + 2914, Y - 2906)
    xy = np.vstack([heaps(), [X + 2912, Y - 2908]])
    found = density(xy, RASTER, Kernel(GAUSSIAN, 100.0), district=shapely.union_all([DISTRICT, island]))
    assert np.nansum(found.values) * PIXEL_KM2 == pytest.approx(found.counted, rel=1e-12)
    assert found.counted == shapely.contains_xy(DISTRICT, xy).sum() + 1


def test_evenly_spread_cases_at_a_straight_edge() -> None:
    """Against the integral of what cases at every distance from the edge bring: ln 2 at the edge, 1 far from it."""
    lattice = np.stack(np.meshgrid(np.arange(5.0, 4000, 10), np.arange(5.0, 4000, 10)), axis=-1).reshape(-1, 2)
    square = shapely.box(0, 0, 4000, 4000)
    raster = Raster.over(shapely.bounds(square), 50.0)
    found = density(lattice, raster, Kernel(GAUSSIAN, 300.0), district=square).values / 10_000

    def wanted(away: float) -> float:
        return quad(lambda place: norm.pdf(away - place) / norm.cdf(place), 0, 12)[0]

    assert wanted(0) == pytest.approx(np.log(2))
    for column in (0, 1, 5, 12, 39):
        assert found[40, column] == pytest.approx(wanted((column + 0.5) * 50 / 300), rel=1e-3)


def test_what_lies_around_the_raster_reaches_into_it() -> None:
    xy = heaps()
    kernel = Kernel(GAUSSIAN, 300.0)
    part = Raster.over(np.array([X, Y, X + 600, Y + 600]), 30.0)
    column, row = (round(one) for one in ((part.west - RASTER.west) / 30, (RASTER.north - part.north) / 30))
    whole = density(xy, RASTER, kernel).values[row : row + part.rows, column : column + part.columns]
    assert density(xy, part, kernel).values == pytest.approx(whole, rel=1e-9)


def test_places_that_are_unknown_or_outside_are_counted_apart() -> None:
    xy = np.array([[X - 1000, Y], [np.nan, np.nan], [X + 90_000, Y]])
    found = density(xy, RASTER, Kernel(GAUSSIAN, 200.0), np.array([2.0, 3.0, 4.0]), DISTRICT)
    assert (found.counted, found.outside) == (2.0, 7.0)
    with pytest.raises(NothingToMeasure):
        density(xy[1:], RASTER, Kernel(GAUSSIAN, 200.0), district=DISTRICT)


def test_ratio_of_two_is_flat_where_one_is_a_multiple_of_the_other() -> None:
    xy = heaps()
    kernel = Kernel(GAUSSIAN, 300.0)
    base = density(xy, RASTER, kernel, district=DISTRICT)
    found = ratio(density(xy, RASTER, kernel, np.full(len(xy), 3.0), DISTRICT), base)
    told = ~np.isnan(found)
    assert found[told] == pytest.approx(3.0)
    assert (told == (base.values >= 0.05 * np.nanmean(base.values))).all()


def test_pixels_must_be_small_enough_and_not_too_many() -> None:
    with pytest.raises(PixelTooLarge) as refused:
        density(heaps(), RASTER, Kernel(GAUSSIAN, 50.0))
    assert refused.value.params == {"pixel_m": 30.0, "bandwidth_m": 50.0, "most_m": 25.0}
    with pytest.raises(TooManyPixels):
        Raster.over(np.array([0.0, 0.0, 1e6, 1e6]), 10.0)
