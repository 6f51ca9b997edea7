"""The nearest facilities around barriers: by hand, and against a plain visibility graph."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.distance.barriers import Barriers
from civicgrid.geo.distance.detours import nearest_around
from civicgrid.geo.distance.nearest import How, nearest
from civicgrid.geo.errors import Cancelled
from civicgrid.tests.geo.frames import frame
from civicgrid.tests.geo.visibility import Oracle
from shapely.geometry import LineString, MultiPoint, Point, box

WALL = LineString([(50, -30), (50, 40)])
ABOUT = 0.02  # barriers are two millimetres thick


def sites(shapes) -> gpd.GeoDataFrame:
    return frame(shapes, id=[f"T{i}" for i in range(len(shapes))])


def barriers(*shapes, crossings=None, **more) -> Barriers:
    doors = None if crossings is None else np.array(crossings, dtype=object)
    return Barriers.of(np.array(shapes, dtype=object), doors, **more)


def test_around_the_nearer_end_of_a_wall() -> None:
    found = nearest_around(frame([Point(0, 0)]), sites([Point(100, 0)]), barriers(WALL), How(lines=True)).iloc[0]
    assert found["distance_m"] == pytest.approx(2 * np.hypot(50, 30), abs=ABOUT)
    assert found["bearing_deg"] == pytest.approx(180 - np.degrees(np.arctan2(50, 30)), abs=0.01)
    assert found["line"].length == pytest.approx(found["distance_m"], abs=1e-9)
    assert found["line"].distance(Point(50, -30)) < ABOUT
    assert found["outcome"] == "reached"


def test_a_facility_behind_the_wall_loses_against_one_that_is_farther_in_the_plane() -> None:
    found = nearest_around(frame([Point(0, 0)]), sites([Point(60, 0), Point(-70, 0)]), barriers(WALL), How(count=2))
    assert found["id"].tolist() == ["T1", "T0"]
    assert found["distance_m"].tolist() == pytest.approx([70, np.hypot(50, 30) + np.hypot(10, 30)], abs=ABOUT)
    assert found["near_rank"].tolist() == [1, 2]


def test_a_door_and_a_bridge() -> None:
    origin, site = frame([Point(0, 0)]), sites([Point(100, 0)])
    through = nearest_around(origin, site, barriers(WALL, crossings=[Point(50, 20)], width_m=4))
    assert through["distance_m"][0] == pytest.approx(2 * np.hypot(50, 18), abs=ABOUT)
    river, bridge = box(40, -900, 60, 900), LineString([(40, 30), (60, 30)])
    over = nearest_around(origin, site, barriers(river, crossings=[bridge], width_m=10))
    assert over["distance_m"][0] == pytest.approx(2 * np.hypot(40, 25) + 20, abs=ABOUT)
    deck = nearest_around(origin, site, barriers(river, crossings=[box(40, 25, 60, 35)]))
    assert deck["distance_m"][0] == pytest.approx(2 * np.hypot(40, 25) + 20, abs=ABOUT)
    assert barriers(river, crossings=[bridge, Point(0, 0), None]).unused.tolist() == [1]


def test_who_is_enclosed_reaches_what_is_inside_or_nothing() -> None:
    yard = box(-20, -20, 20, 20).exterior
    origins = frame([Point(0, 0), Point(100, 0), None])
    alone = nearest_around(origins, sites([Point(50, 0)]), barriers(yard))
    assert alone["outcome"].tolist() == ["no_way", "reached", "no_place"]
    assert np.isnan(alone["distance_m"].to_numpy()[[0, 2]]).all()
    assert alone["position"].tolist() == [-1, 0, -1]
    both = nearest_around(origins, sites([Point(22, 0), Point(-19, 0)]), barriers(yard), How(count=2))
    assert both["position"].tolist()[:3] == [1, -1, 0]
    assert both["outcome"].tolist()[:4] == ["reached", "no_way", "reached", "no_way"]


def test_a_park_is_met_at_its_edge_and_left_from_inside() -> None:
    park = box(60, -20, 100, 60)
    found = nearest_around(frame([Point(0, 0), Point(80, 0)]), sites([park]), barriers(WALL))
    assert found["distance_m"].tolist() == pytest.approx([np.hypot(50, 30) + np.hypot(10, 10), 0], abs=ABOUT)
    cut = nearest_around(frame([Point(40, 0), Point(60, 0)]), sites([box(30, -10, 70, 10)]), barriers(WALL))
    assert cut["distance_m"].tolist() == [0, 0]


def test_a_pier_in_the_river_is_left_by_the_nearest_bank() -> None:
    river = box(40, -900, 60, 900)
    found = nearest_around(frame([Point(43, 0), Point(30, 0)]), sites([Point(0, 0), Point(45, 7)]), barriers(river))
    assert found["distance_m"].tolist() == pytest.approx([3 + 7 + 5, 5 + np.hypot(10, 7)], abs=ABOUT)


def test_entrances_lead_in() -> None:
    park, gates = box(60, -20, 100, 60), frame([Point(100, 0)], position=[0])
    found = nearest_around(frame([Point(0, 0)]), sites([park]), barriers(WALL), entrances=gates)
    assert found["distance_m"][0] == pytest.approx(np.hypot(50, 30) * 2, abs=ABOUT)


def test_without_barriers_in_the_way_it_is_the_straight_line() -> None:
    rng = np.random.default_rng(3)
    origins, places = (
        frame(map(Point, rng.uniform(0, 900, (300, 2)))),
        sites(list(map(Point, rng.uniform(0, 900, (40, 2))))),
    )
    plain = nearest(origins, places, How(count=3))
    for made in (barriers(), barriers(box(2000, 0, 2100, 100))):
        found = nearest_around(origins, places, made, How(count=3))
        pd.testing.assert_frame_equal(found, plain, check_like=True)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("count", [1, 3])
def test_against_a_plain_visibility_graph(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    walls = [LineString(rng.uniform(0, 200, (3, 2))) for _ in range(6)]
    blocks = [Point(p).buffer(rng.uniform(5, 25), quad_segs=2) for p in rng.uniform(0, 200, (4, 2))]
    made = barriers(*walls, *blocks, box(80, 80, 120, 120).exterior)
    clear = [p for p in rng.uniform(0, 200, (80, 2)) if not shapely.dwithin(made.solid, Point(p), 0.5)]
    places, starts = np.array(clear[:8]), np.array(clear[8:32])
    found = nearest_around(
        frame(map(Point, starts)), sites(list(map(Point, places))), made, How(count=count, lines=True)
    )
    oracle = Oracle(made)
    wanted = np.sort([oracle.metres(start, places) for start in starts])[:, :count].ravel()
    metres = found["distance_m"].fillna(np.inf).to_numpy()
    assert (np.isinf(metres) == np.isinf(wanted)).all()
    real = np.isfinite(wanted)
    assert np.abs(metres[real] - wanted[real]).max() < ABOUT
    lines = found["line"].to_numpy()[real]
    assert np.abs(shapely.length(lines) - metres[real]).max() < 1e-6
    assert not shapely.intersects(made.solid, lines).any()
    ends = shapely.points(places[found["position"].to_numpy()[real]])
    assert shapely.distance(shapely.get_point(lines, -1), ends).max() < 1e-9


def test_ties_stand_once_and_several_points_are_one_facility() -> None:
    found = nearest_around(
        frame([Point(0, 0)]),
        sites([MultiPoint([(100, 5), (100, -5)]), Point(-500, 0)]),
        barriers(LineString([(50, -30), (50, 30)])),
    )
    assert found["ties"].tolist() == [1]
    assert len(found) == 1


def test_cancel_is_heard() -> None:
    def stop(share: float, step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        nearest_around(frame([Point(0, 0)]), sites([Point(1, 1)]), barriers(WALL), progress=stop)
