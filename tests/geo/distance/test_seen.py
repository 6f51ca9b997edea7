"""The area within a walk where barriers stand in the way: by hand, and against the shortest ways to sampled places."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.distance.barriers import Barriers
from civicgrid.geo.distance.seen import areas_reached, pairs_reached
from civicgrid.geo.errors import Cancelled
from civicgrid.tests.geo.visibility import Oracle
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box


def reached(shape, radius: float, barriers: list, crossings=None):
    made = Barriers.of(np.array(barriers, dtype=object), None if crossings is None else np.array(crossings))
    return areas_reached(np.array([shape], dtype=object), radius, made)[0]


def test_far_from_barriers_it_is_the_disc() -> None:
    assert reached(Point(0, 0), 100, [LineString([(200, 0), (200, 10)])]).area == pytest.approx(np.pi * 1e4, rel=1e-3)
    assert areas_reached(np.array([None, Point(0, 0)]), [5, 0], Barriers.of(np.array([]))).tolist() == [None, None]


def test_a_wall_without_end_halves_the_disc() -> None:
    found = reached(Point(-1e-6, 0), 100, [LineString([(0, -500), (0, 500)])])
    assert found.area == pytest.approx(np.pi * 1e4 / 2, rel=1e-3)
    assert not found.intersects(Point(1, 0))


def test_around_the_end_of_a_wall_a_smaller_disc_goes_on() -> None:
    """The wall runs down from (30, 0); the eye stands 40 m below the level of its end, 50 m from it."""
    found = reached(Point(0, -40), 100, [LineString([(30, 0), (30, -500)])])
    assert found.covers(Point(30 + 49.8, -0.01))
    assert not found.covers(Point(30 + 50.2, -5))
    behind = found & box(30.01, -500, 500, 500)
    straight = Point(0, -40).buffer(100, quad_segs=200) & Polygon([(30, 0), (300, 360), (30, 400)])
    sector = (np.pi / 2 + np.arctan2(40, 30)) / 2 * 50**2  # from the ray through the end round to the wall
    assert behind.area == pytest.approx(straight.area + sector, rel=2e-3)


def test_a_door_lets_a_cone_through_and_a_bridge_crosses_a_river() -> None:
    wall = LineString([(50, -500), (50, 500)])
    assert not reached(Point(0, 0), 100, [wall]).covers(Point(60, 0))
    through = reached(Point(0, 0), 100, [wall], [Point(50, 0)])
    assert through.covers(Point(99, 0))
    assert through.covers(Point(55, 40))  # around the jamb: 50.2 + 35.4
    assert not through.covers(Point(60, 60))
    river = box(40, -500, 80, 500)
    bridge = LineString([(40, 0), (80, 0)])
    crossed = reached(Point(0, 0), 150, [river], [bridge])
    assert crossed.covers(LineString([(0, 0), (149, 0)]))
    assert crossed.covers(Point(90, 40))
    assert not crossed.covers(Point(60, 20))  # in the water
    assert reached(Point(0, 0), 150, [river]).bounds[2] == pytest.approx(40, abs=0.01)


def test_an_enclosed_yard_is_not_left() -> None:
    yard = box(-20, -20, 20, 20)
    assert reached(Point(0, 0), 300, [yard.exterior]).area == pytest.approx(1600, abs=1)
    assert reached(Point(100, 0), 300, [yard.exterior]).intersection(yard.buffer(-0.01)).is_empty


def test_a_park_reaches_from_every_place_of_its_edge() -> None:
    """A wall along the east of the park, 10 m off and as long: its shadow is reached around its ends only."""
    park = box(0, 0, 100, 100)
    open_ = reached(park, 50, [LineString([(900, 0), (901, 0)])])
    assert open_.area == pytest.approx(1e4 + 4 * 100 * 50 + np.pi * 2500, rel=1e-3)
    found = reached(park, 50, [LineString([(110, 0), (110, 100)])])
    assert not found.covers(Point(111, 50))
    assert found.covers(Point(111, 100 - 35))  # 10 m to the end of the wall, and 40 m left
    assert not found.covers(Point(111, 100 - 41))
    assert found.covers(Point(50, 149.9))


@pytest.mark.parametrize("seed", range(4))
def test_sampled_places_are_in_it_as_the_shortest_way_says(seed: int) -> None:
    """The oracle: a visibility graph over all corners and the place, nothing pruned."""
    rng = np.random.default_rng(seed)
    walls = [LineString(rng.uniform(0, 200, (3, 2))) for _ in range(5)]
    blocks = [Point(p).buffer(rng.uniform(5, 20), quad_segs=2) for p in rng.uniform(0, 200, (4, 2))]
    barriers = Barriers.of(np.array([*walls, *blocks], dtype=object))
    start = next(p for p in rng.uniform(50, 150, (50, 2)) if not shapely.dwithin(barriers.solid, Point(p), 1))
    found, oracle = areas_reached(np.array([Point(start)]), 90.0, barriers)[0], Oracle(barriers)
    places = np.array([p for p in rng.uniform(0, 200, (150, 2)) if not shapely.dwithin(barriers.solid, Point(p), 0.1)])
    metres = oracle.metres(start, places)
    told = np.abs(metres - 90) > 0.2
    assert (shapely.covers(found, shapely.points(places)) == (metres < 90))[told].all()


def test_several_radii_and_parts_of_a_broken_facility() -> None:
    barriers = Barriers.of(np.array([MultiLineString([[(0, -50), (0, 50)]])]))
    halves = areas_reached(np.array([box(-5, -5, 5, 5), Point(3, 0)], dtype=object), [10.0, 20.0], barriers)
    assert halves[0].covers(Point(-14, 0))
    assert halves[0].covers(Point(14, 0))
    assert not halves[1].covers(Point(-1, 0))


@pytest.mark.parametrize("seed", range(3))
def test_pairs_within_a_walk_agree_with_a_plain_visibility_graph(seed: int) -> None:
    rng = np.random.default_rng(seed + 20)
    walls = [LineString(rng.uniform(0, 200, (3, 2))) for _ in range(6)]
    barriers = Barriers.of(np.array([*walls, box(60, 60, 100, 100)], dtype=object))
    clear = [p for p in rng.uniform(0, 200, (70, 2)) if not shapely.dwithin(barriers.solid, Point(p), 0.5)]
    places, starts = np.array(clear[:6]), np.array(clear[6:50])
    radii = np.array([60.0, 90, 90, 120, 150, 0])
    shapes = np.array([*map(Point, places)], dtype=object)
    spot, facility, metres = pairs_reached(shapely.points(starts), shapes, radii, barriers)
    oracle = Oracle(barriers)
    wanted = np.array([oracle.metres(start, places) for start in starts])
    found = np.full(wanted.shape, np.inf)
    found[spot, facility] = metres
    sure = np.abs(wanted - radii) > 0.05
    assert ((wanted < radii) == np.isfinite(found))[sure].all()
    both = sure & np.isfinite(found)
    assert np.abs(found[both] - wanted[both]).max() < 0.02
    assert len(spot) == len({*zip(spot, facility)})
    assert all(len(part) == 0 for part in pairs_reached(shapely.points(starts), np.array([None]), 5.0, barriers))


def test_cancel_is_heard() -> None:
    def stop(share: float, step: str) -> None:
        raise Cancelled

    barriers = Barriers.of(np.array([LineString([(0, -50), (0, 50)])]))
    with pytest.raises(Cancelled):
        areas_reached(np.array([Point(3, 0)]), 20.0, barriers, stop)
