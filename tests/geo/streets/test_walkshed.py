"""Walksheds: by hand, against dense samples, and as facilities of the coverage."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import coverage
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets import walkshed
from civicgrid.geo.streets.network import Network

CRS = "EPSG:4549"


def network(*wkt: str, oneway=None) -> Network:
    lines = gpd.GeoDataFrame(geometry=shapely.from_wkt(list(wkt)), crs=CRS)
    return Network.of(streets.edges(lines), oneway)


def at(*xy: tuple[float, float]) -> np.ndarray:
    return shapely.points(np.array(xy, float))


def test_a_straight_street_by_hand() -> None:
    """300 m from the middle: 250 m of street either way, 50 m on both sides and round ends."""
    street = network("LINESTRING (0 0, 1000 0)")
    (shed,) = walkshed.walksheds(street, street.join(at((500, 0))), 300.0)
    assert shed.bounds == pytest.approx((200, -50, 800, 50))
    assert shed.area == pytest.approx(500 * 100 + np.pi * 50**2, rel=1e-3)


def test_the_way_off_the_street_counts() -> None:
    street = network("LINESTRING (0 0, 1000 0)")
    (shed,) = walkshed.walksheds(street, street.join(at((500, 100))), 300.0)
    assert shed.bounds == pytest.approx((300, -50, 700, 50))


def test_little_left_is_a_disc() -> None:
    street = network("LINESTRING (0 0, 1000 0)")
    (shed,) = walkshed.walksheds(street, street.join(at((500, 280))), 300.0)
    assert shed.bounds == pytest.approx((480, -20, 520, 20))
    (none,) = walkshed.walksheds(street, street.join(at((500, 400))), 300.0)
    assert none is None


def test_round_a_corner_is_farther_than_across() -> None:
    bent = network("LINESTRING (0 0, 200 0, 200 200)")
    (shed,) = walkshed.walksheds(bent, bent.join(at((0, 0))), 300.0)
    assert shed.bounds[3] == pytest.approx(100)
    assert not shed.contains(shapely.Point(100, 100))


def test_one_way_streets_are_walked_towards_the_facility() -> None:
    street = network("LINESTRING (0 0, 1000 0)", oneway=np.array([1]))
    (shed,) = walkshed.walksheds(street, street.join(at((500, 0))), 300.0)
    assert shed.bounds == pytest.approx((200, -50, 550, 50))
    (shed,) = walkshed.walksheds(street, street.join(at((500, 0))), 300.0, towards=False)
    assert shed.bounds == pytest.approx((450, -50, 800, 50))


def random_streets(seed: int) -> Network:
    rng = np.random.default_rng(seed)
    lines = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 1500, (30, 3, 2))), crs=CRS)
    return Network.of(streets.edges(lines))


def test_against_dense_samples() -> None:
    """Every metre of every street knows its way; a place is reached if some metre of street reaches it."""
    own = random_streets(2)
    facilities = own.join(at((300, 400), (1100, 900), (700, 1300)))
    metres = np.concatenate(
        [shapely.line_interpolate_point(shape, np.arange(0.0, shape.length)) for shape in own.edges.shapes]
    )
    way = own.nearest(own.join(metres), facilities).distance_m
    places = np.random.default_rng(1).uniform(0, 1500, (4000, 2))
    reached = np.zeros(len(places), bool)
    xy = shapely.get_coordinates(metres)
    for block in range(0, len(places), 200):
        off = np.hypot(*(places[block : block + 200, None] - xy[None]).transpose(2, 0, 1))
        reached[block : block + 200] = ((off <= 50) & (off + way <= 300)).any(axis=1)
    shapes, widths = walkshed.strips(own, facilities, 300.0)
    shed = shapely.union_all(shapely.buffer(shapes, widths, quad_segs=24))
    inside = shapely.contains_xy(shed, *places.T)
    near_edge = shapely.distance(shapely.boundary(shed), shapely.points(places)) < 1.5
    assert (inside == reached)[~near_edge].all()
    assert inside.mean() == pytest.approx(reached.mean(), rel=0.01)


def test_each_and_all_together_agree() -> None:
    own = random_streets(4)
    facilities = own.join(shapely.points(np.random.default_rng(3).uniform(0, 1500, (20, 2))))
    each = shapely.union_all(walkshed.walksheds(own, facilities, 400.0))
    shapes, widths = walkshed.strips(own, facilities, 400.0)
    together = shapely.union_all(shapely.buffer(shapes, widths, quad_segs=24))
    assert each.symmetric_difference(together).area < 1e-3 * together.area


def test_coverage_takes_the_strips() -> None:
    own = random_streets(5)
    shapes, widths = walkshed.strips(own, own.join(at((700, 700))), 400.0)
    land = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 1500, 1500)], crs=CRS)
    found = coverage.coverage(gpd.GeoDataFrame(geometry=shapes, crs=CRS), widths, land, areas=land)
    shed = shapely.intersection(shapely.union_all(shapely.buffer(shapes, widths, quad_segs=24)), land.geometry[0])
    assert found.areas["covered_m2"][0] == pytest.approx(shed.area, rel=1e-6)


def test_entrances_of_one_facility_make_one_walkshed() -> None:
    net = random_streets(3)
    spots = np.random.default_rng(5).uniform(100, 900, (6, 2))
    places = net.join(at(*spots))
    owner = np.array([0, 2, 0, 1, 2, 2])
    each = walkshed.walksheds(net, places, 300.0, 40.0)
    found = walkshed.walksheds(net, places, 300.0, 40.0, owner=owner)
    assert len(found) == 3
    for one in range(3):
        assert found[one].area == pytest.approx(shapely.union_all(each[owner == one]).area, rel=1e-4)
