"""The nearest facility: hand-worked, against brute force, and what must not change it."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.distance import nearest as subject
from civicgrid.geo.errors import Cancelled, CrsMismatch, NothingToMeasure, NotMetric
from civicgrid.tests.geo.frames import CRS, frame
from pyproj import Geod
from shapely.geometry import LineString, MultiPoint, Point, Polygon, box


def sites(shapes) -> gpd.GeoDataFrame:
    return frame(shapes, id=[f"T{i}" for i in range(len(shapes))], name=[f"n{i}" for i in range(len(shapes))])


def scattered(count: int, seed: int, spread: float = 3000.0) -> np.ndarray:
    return np.random.default_rng(seed).uniform((500_000, 3_340_000), (500_000 + spread, 3_340_000 + spread), (count, 2))


def test_hand_worked_points() -> None:
    origins = frame([Point(0, 0), Point(10, 0), Point(3, 4)])
    origins.index = [7, 3, 5]
    found = subject.nearest(origins, sites([Point(0, 5), Point(10, -2)]))
    assert list(found.index) == [7, 3, 5]
    assert list(found["id"]) == ["T0", "T1", "T0"]
    assert list(found["name"]) == ["n0", "n1", "n0"]
    assert found["distance_m"].tolist() == pytest.approx([5, 2, np.sqrt(10)], abs=1e-12)
    assert found["bearing_deg"].tolist() == pytest.approx([0, 180, 360 - np.degrees(np.arctan2(3, 1))])
    assert list(found["ties"]) == [1, 1, 1]


def test_lines_and_polygons_are_measured_to_the_edge_and_inside_is_zero() -> None:
    park, road = box(0, 0, 10, 10), LineString([(20, 0), (20, 100)])
    found = subject.nearest(frame([Point(5, 5), Point(13, 5), Point(18, 50)]), sites([park, road]))
    assert list(found["id"]) == ["T0", "T0", "T1"]
    assert found["distance_m"].tolist() == [0, 3, 2]
    assert np.isnan(found["bearing_deg"].iloc[0])
    assert found["bearing_deg"].tolist()[1:] == [270, 90]


def test_polygon_origins_start_at_the_centroid_or_on_the_surface() -> None:
    hollow = Polygon([(0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30)])
    assert not hollow.contains(hollow.centroid) or hollow.centroid.y < 10
    crescent = box(0, 0, 100, 100) - box(1, 1, 99, 200)
    found = subject.nearest(frame([box(0, 0, 2, 2), crescent]), sites([Point(1, 5), Point(50, 40)]))
    assert found["distance_m"].iloc[0] == 4
    assert found["distance_m"].iloc[1] == pytest.approx(
        min(crescent.point_on_surface().distance(Point(1, 5)), crescent.point_on_surface().distance(Point(50, 40)))
    )


@pytest.mark.parametrize("polygon", [False, True])
def test_ties_are_counted_once_and_the_first_wins(polygon: bool) -> None:
    ring = [Point(100 + 50 * np.cos(a), 100 + 50 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)]
    ring = [*ring[5:], *ring[:5], ring[3], Point(1000, 1000)]
    shapes = [p.buffer(1, cap_style="square") if polygon and i == 13 else p for i, p in enumerate(ring)]
    origins = frame([Point(100, 100), Point(990, 1000)])
    found = subject.nearest(origins, sites(shapes))
    assert list(found["position"]) == [0, 13]
    assert list(found["ties"]) == [13, 1]
    assert len(found) == 2


def test_against_brute_force_with_mixed_shapes() -> None:
    rng = np.random.default_rng(4)
    spots = scattered(400, 1)
    shapes = [Point(p) for p in scattered(30, 2)] + [Point(p).buffer(rng.uniform(20, 90)) for p in scattered(20, 3)]
    shapes += [LineString(scattered(3, 50 + i)) for i in range(5)] + [MultiPoint(scattered(3, 90))]
    found = subject.nearest(frame([Point(p) for p in spots]), sites(shapes))
    brute = np.array([[Point(p).distance(shape) for shape in shapes] for p in spots])
    assert np.allclose(found["distance_m"], brute.min(axis=1), atol=1e-9)
    assert (found["position"] == (brute <= brute.min(axis=1)[:, None] + 1e-6).argmax(axis=1)).all()
    assert (found["ties"] == (brute <= brute.min(axis=1)[:, None] + 1e-6).sum(axis=1)).all()


def test_points_agree_with_brute_force_and_with_shifted_and_shuffled_facilities() -> None:
    spots, places = scattered(2000, 5), scattered(300, 6)
    found = subject.nearest(frame(map(Point, spots)), sites(list(map(Point, places))))
    brute = np.hypot(*(spots[:, None] - places[None]).transpose(2, 0, 1))
    assert np.allclose(found["distance_m"], brute.min(axis=1), atol=1e-9)
    moved = subject.nearest(frame(map(Point, spots + 12345.5)), sites(list(map(Point, places + 12345.5))))
    assert np.allclose(moved["distance_m"], found["distance_m"], atol=1e-8)
    order = np.random.default_rng(7).permutation(300)
    mixed = subject.nearest(frame(map(Point, spots)), sites(list(map(Point, places[order]))))
    assert (order[mixed["position"]] == found["position"]).all()


def test_missing_geometry_is_kept_and_said() -> None:
    origins = frame([Point(0, 0), None, Point()])
    found = subject.nearest(origins, sites([None, Point(3, 4)]))
    assert list(found["position"]) == [1, -1, -1]
    assert found["distance_m"].iloc[0] == 5
    assert found["distance_m"].isna().sum() == 2
    assert found["id"].isna().tolist() == [False, True, True]
    assert list(found["ties"]) == [1, 0, 0]


def test_refusals() -> None:
    spot = frame([Point(0, 0)])
    with pytest.raises(NothingToMeasure):
        subject.nearest(spot, sites([None]))
    with pytest.raises(NothingToMeasure):
        subject.nearest(spot, frame([], id=[]))
    for crs in ("EPSG:4326", "EPSG:3857", "EPSG:2263", None):
        with pytest.raises(NotMetric):
            subject.nearest(frame([Point(0, 0)], crs=crs), sites([Point(0, 0)]))
    with pytest.raises(CrsMismatch):
        subject.nearest(frame([Point(0, 0)], crs="EPSG:4548"), sites([Point(0, 0)]))


@pytest.mark.parametrize("shape", [Point(5, 5), box(5, 5, 6, 6)])
def test_cancel_is_heard(shape) -> None:
    def stop(share: float, step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        subject.nearest(frame([Point(0, 0)]), sites([shape]), progress=stop)


def test_distances_agree_with_the_geodesic_within_the_scale_of_the_zone() -> None:
    """Within 1.5° of the central meridian, at Hangzhou, the scale of a 3° zone errs by less than 0.03 %."""
    rng = np.random.default_rng(11)
    east, north = rng.uniform(118.6, 121.4, 200), rng.uniform(29.5, 30.5, 200)
    starts = gpd.GeoDataFrame(geometry=gpd.points_from_xy(east, north), crs="EPSG:4490")
    ends = gpd.GeoDataFrame(geometry=gpd.points_from_xy(east + 0.003, north + 0.002), crs="EPSG:4490")
    found = subject.nearest(starts.to_crs(CRS), ends.to_crs(CRS))
    row = found["position"].to_numpy()
    assert (row == np.arange(200)).mean() > 0.9
    target = shapely.get_coordinates(ends.geometry.to_numpy())[row]
    _, _, true = Geod(ellps="GRS80").inv(east, north, target[:, 0], target[:, 1])
    assert np.abs(found["distance_m"] / true - 1).max() < 3e-4


def test_distance_and_bearing_agree_with_karneys_geodesics(cities: Path) -> None:
    """About its own centre the azimuthal equidistant projection keeps distance and direction exactly."""
    lines = np.loadtxt(cities / "reference" / "geodesic" / "GeodTest-100.dat")
    near = lines[(lines[:, 6] < 5e6)]
    assert len(near) >= 5
    for lat1, lon1, azimuth, lat2, lon2, _, metres, *_ in near:
        crs = f"+proj=aeqd +lat_0={lat1:.12f} +lon_0={lon1:.12f} +datum=WGS84 +units=m +type=crs"
        both = gpd.GeoDataFrame(geometry=gpd.points_from_xy([lon1, lon2], [lat1, lat2]), crs="EPSG:4326").to_crs(crs)
        found = subject.nearest(both.iloc[:1], both.iloc[1:]).iloc[0]
        assert found["distance_m"] == pytest.approx(metres, abs=1e-3)
        assert found["bearing_deg"] == pytest.approx(azimuth % 360, abs=1e-6)


def test_the_k_nearest_are_ranked_and_ties_are_reported_not_multiplied() -> None:
    """T1, T2 and T3 are all 5 m away: two of them are given, and both say that three are equally near."""
    places = [Point(9, 0), Point(5, 0), Point(0, 5), Point(-5, 0), Point(0, 1)]
    found = subject.nearest(frame([Point(0, 0), None]), sites(places), subject.How(count=3))
    assert found.index.tolist() == [0, 0, 0, 1, 1, 1]
    assert found["near_rank"].tolist() == [1, 2, 3, 1, 2, 3]
    assert found["id"].tolist()[:3] == ["T4", "T1", "T2"]
    assert found["distance_m"].tolist()[:3] == [1, 5, 5]
    assert found["ties"].tolist() == [1, 3, 3, 0, 0, 0]
    assert (found["position"][1] == -1).all()
    assert len(subject.nearest(frame([Point(0, 0)]), sites(places), subject.How(count=9))) == 5


@pytest.mark.parametrize("from_edge", [False, True])
def test_the_k_nearest_agree_with_brute_force_on_mixed_shapes(from_edge: bool) -> None:
    rng = np.random.default_rng(14)
    shapes = [Point(p) for p in scattered(40, 2)] + [Point(p).buffer(rng.uniform(20, 90)) for p in scattered(30, 3)]
    shapes += [LineString(scattered(3, 50 + i)) for i in range(5)] + [MultiPoint(scattered(3, 90))]
    starts = [Point(p) for p in scattered(50, 1)] + [Point(p).buffer(60) for p in scattered(50, 8)]
    starts += [LineString(scattered(2, 150 + i)) for i in range(20)]
    how = subject.How(count=4, from_edge=from_edge)
    found = subject.nearest(frame(starts), sites(shapes), how)["distance_m"].to_numpy().reshape(-1, 4)
    measured = starts if from_edge else subject.starts_of(frame(starts), False)
    brute = np.sort([[start.distance(shape) for shape in shapes] for start in measured])[:, :4]
    assert np.allclose(found, brute, atol=1e-6)


def test_entrances_stand_for_their_facility() -> None:
    """A park of 100 m has its only gates in the east; the car park beside it has none known, and is met at its edge."""
    shapes = sites([box(0, 0, 100, 100), box(0, -60, 100, -50)])
    gates = frame([Point(100, 20), Point(100, 80), Point(-5, 50), None], position=[0, 0, -1, 0])
    found = subject.nearest(
        frame([Point(-30, 20), Point(-30, -55)]), shapes, subject.How(count=2, lines=True), entrances=gates
    )
    assert found["id"].tolist() == ["T1", "T0", "T1", "T0"]
    assert found["distance_m"].tolist() == pytest.approx([np.hypot(30, 70), 130, 30, np.hypot(130, 75)])
    assert found["ties"].tolist() == [1] * 4
    assert [tuple(line.coords[-1]) for line in found["line"]] == [(0, -50), (100, 20), (0, -55), (100, 20)]
    assert found["bearing_deg"].tolist()[1:3] == [90, 90]


def test_two_entrances_equally_near_are_no_tie_of_facilities() -> None:
    gates = frame([Point(0, 5), Point(0, -5)], position=[0, 0])
    found = subject.nearest(frame([Point(0, 0)]), sites([box(-9, -9, 9, 9)]), entrances=gates)
    assert (found["distance_m"][0], found["ties"][0]) == (5, 1)


def test_geodesic_distances_are_those_of_the_ellipsoid_and_so_is_the_nearest() -> None:
    rng = np.random.default_rng(21)
    east, north = rng.uniform(118.0, 124.0, 300), rng.uniform(29.0, 31.0, 300)
    to_east, to_north = rng.uniform(118.0, 124.0, 200), rng.uniform(29.0, 31.0, 200)
    starts = gpd.GeoDataFrame(geometry=gpd.points_from_xy(east, north), crs="EPSG:4490").to_crs(CRS)
    ends = gpd.GeoDataFrame(geometry=gpd.points_from_xy(to_east, to_north), crs="EPSG:4490").to_crs(CRS)
    found = subject.nearest(starts, ends, subject.How(count=3, geodesic=True))
    azimuth, _, brute = Geod(ellps="GRS80").inv(
        *(np.broadcast_to(one, (300, 200)) for one in (east[:, None], north[:, None], to_east, to_north))
    )
    order = np.argsort(brute, axis=1)[:, :3]
    assert (found["position"].to_numpy().reshape(-1, 3) == order).all()
    assert np.allclose(found["distance_m"], np.take_along_axis(brute, order, 1).ravel(), atol=1e-6)
    assert np.allclose(found["bearing_deg"], np.take_along_axis(azimuth, order, 1).ravel() % 360, atol=1e-6)


def test_what_the_plane_takes_for_the_nearest_is_put_right_on_the_ellipsoid() -> None:
    """Off the meridian the plane stretches eastwards more and more: the nearer one in the east looks farther."""
    at = gpd.GeoDataFrame(geometry=gpd.points_from_xy([124, 124.099995, 123.9], [30, 30, 30]), crs="EPSG:4490").to_crs(
        CRS
    )
    plane, ellipsoid = (
        subject.nearest(at.iloc[:1], at.iloc[1:], subject.How(geodesic=exact)).iloc[0] for exact in (False, True)
    )
    assert (plane["position"], ellipsoid["position"]) == (1, 0)
    assert ellipsoid["distance_m"] == pytest.approx(Geod(ellps="GRS80").inv(124, 30, 124.099995, 30)[2], abs=1e-6)


def test_geodesic_distance_and_azimuth_agree_with_karneys_geodesics(cities: Path) -> None:
    """In a plane that keeps areas, not distances."""
    lines = np.loadtxt(cities / "reference" / "geodesic" / "GeodTest-100.dat")
    lines = lines[lines[:, 6] < 3e6]
    assert len(lines)
    for lat1, lon1, azimuth, lat2, lon2, _, metres, *_ in lines:
        crs = f"+proj=laea +lat_0={lat1:.12f} +lon_0={lon1 + 9:.12f} +datum=WGS84 +units=m +type=crs"
        both = gpd.GeoDataFrame(geometry=gpd.points_from_xy([lon1, lon2], [lat1, lat2]), crs="EPSG:4326").to_crs(crs)
        found = subject.nearest(both.iloc[:1], both.iloc[1:], subject.How(geodesic=True)).iloc[0]
        assert found["distance_m"] == pytest.approx(metres, rel=2e-9)
        assert found["bearing_deg"] == pytest.approx(azimuth % 360, abs=1e-6)
