"""Pairs along streets: every facility searched alone gives the same."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.distance.barriers import Barriers
from civicgrid.geo.distance.measures import STRAIGHT, Around, Streets
from civicgrid.geo.distance.pairs import pairs_along
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets.network import Network

CRS = "EPSG:4549"


def raster(side: float = 100.0, count: int = 9) -> gpd.GeoDataFrame:
    """Streets in a square raster."""
    far, steps = side * (count - 1), np.arange(count) * side
    lines = [shapely.LineString([(0, at), (far, at)]) for at in steps]
    lines += [shapely.LineString([(at, 0), (at, far)]) for at in steps]
    return gpd.GeoDataFrame(geometry=lines, crs=CRS)


@pytest.mark.parametrize("oneway", [False, True])
def test_as_if_each_facility_were_alone(oneway: bool) -> None:
    random = np.random.default_rng(3)
    lines = raster()
    ways = random.integers(-1, 2, len(lines)) if oneway else None
    network = Network.of(streets.edges(lines), ways)
    points, sites = (shapely.points(random.uniform(-30, 830, (count, 2))) for count in (300, 90))
    reach = random.uniform(0, 400, 90)
    origins, facilities = network.join(points, 25.0), network.join(sites, 25.0)
    found = pairs_along(network.stops(facilities), origins, np.arange(90), reach)
    assert (found.origins, found.sites) == (300, 90)
    metres = {(origin, site): m for origin, site, m in zip(found.origin, found.site, found.distance_m)}
    assert len(metres) == len(found.origin)
    wanted = {}
    for site in np.flatnonzero(facilities.edge >= 0):
        alone = network.nearest(origins, facilities.rows(np.array([site]))).distance_m
        wanted |= {(int(origin), int(site)): alone[origin] for origin in np.flatnonzero(alone <= reach[site])}
    assert metres.keys() == wanted.keys()
    assert len(wanted) > 500
    np.testing.assert_allclose([metres[pair] for pair in wanted], list(wanted.values()))


def test_an_area_is_entered_where_it_is_nearest() -> None:
    """The park of 100 m by 100 m has a street along two of its sides; 150 m of street lead to its corner."""
    measure = Streets.of(raster())
    park = np.array([shapely.box(300, 300, 400, 400), shapely.Point(5000, 5000)])
    starts = measure.starts(shapely.points([(150, 300), (350, 290), (5000, 5000)]))
    found = measure.pairs_within(starts, park, np.array([160.0, 160.0]))
    assert sorted(zip(found.origin.tolist(), found.site.tolist())) == [(0, 0), (1, 0)]
    assert found.distance_m[found.origin == 0] == pytest.approx([150])
    nowhere = measure.pairs_within(starts, park[1:], np.array([160.0]))
    assert len(nowhere.origin) == 0


def test_round_a_barrier_as_if_each_facility_were_alone() -> None:
    random = np.random.default_rng(5)
    wall = np.array([shapely.LineString([(400, -100), (400, 700)]), shapely.LineString([(100, 300), (300, 300)])])
    around = Around(Barriers.of(wall))
    points, sites = (shapely.points(random.uniform(0, 800, (count, 2))) for count in (120, 12))
    reach = random.uniform(100, 500, 12)
    starts = around.starts(points)
    found = around.pairs_within(starts, sites, reach)
    metres = dict(zip(zip(found.origin.tolist(), found.site.tolist()), found.distance_m))
    wanted = {}
    for site in range(12):
        _, alone = around.nearest(starts, sites[[site]])
        wanted |= {(int(origin), site): alone[origin] for origin in np.flatnonzero(alone <= reach[site])}
    assert metres.keys() == wanted.keys()
    assert len(wanted) > 100
    np.testing.assert_allclose([metres[pair] for pair in wanted], list(wanted.values()))


def test_both_measures_answer_alike_on_one_street() -> None:
    line = gpd.GeoDataFrame(geometry=[shapely.LineString([(0, 0), (1000, 0)])], crs=CRS)
    points, sites = shapely.points(np.arange(0, 1000, 40.0), 0.0), shapely.points([(90, 0), (500, 0), (730, 0)])
    along = Streets.of(line)
    for ask in ("nearest_pairs", "pairs_within"):
        more = (np.array([100.0, 250.0, 60.0]),) if ask == "pairs_within" else ()
        one = getattr(STRAIGHT, ask)(STRAIGHT.starts(points), sites, *more)
        other = getattr(along, ask)(along.starts(points), sites, *more)
        order, order_2 = (np.lexsort([pairs.site, pairs.origin]) for pairs in (one, other))
        assert one.origin[order].tolist() == other.origin[order_2].tolist()
        assert one.site[order].tolist() == other.site[order_2].tolist()
        np.testing.assert_allclose(one.distance_m[order], other.distance_m[order_2])
