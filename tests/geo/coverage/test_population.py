"""People on land: hand-worked, and that nobody is lost or counted twice."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import population as subject
from civicgrid.geo.coverage.pieces import Pieces, clipped, cut, disjoint, pieces_of, split
from shapely.geometry import Point, box

ZONES = np.array([box(0, 0, 100, 100), box(100, 0, 200, 100), box(200, 0, 300, 100)], dtype=object)


def homes(*shapes) -> Pieces:
    return split(pieces_of(np.array(shapes, dtype=object), "residential"), ZONES, "community")


def land() -> Pieces:
    return split(pieces_of(ZONES, "land"), ZONES, "community")


def test_by_area_on_residential_land() -> None:
    places = homes(box(0, 0, 10, 10), box(20, 0, 50, 10))
    found = subject.place(places, land(), "community", np.array([400.0, 0, np.nan]))
    assert found.count.tolist() == pytest.approx([100, 300])
    assert (found.unplaced, found.spread, found.unknown) == (0, 0, 0)


def test_own_population_stays_and_the_rest_is_shared() -> None:
    places = homes(box(0, 0, 10, 10), box(20, 0, 30, 10), box(40, 0, 70, 10))
    found = subject.place(
        places,
        land(),
        "community",
        np.array([500.0, 0, 0]),
        np.array([100.0, np.nan, np.nan]),
        np.array([100.0, 100.0, 300.0]),
    )
    assert found.count.tolist() == pytest.approx([100, 100, 300])


def test_an_area_across_two_communities_takes_people_of_both() -> None:
    found = subject.place(homes(box(90, 0, 120, 10)), land(), "community", np.array([10.0, 20.0, 0]))
    assert sorted(found.count) == pytest.approx([10, 20])
    shared = subject.place(
        homes(box(90, 0, 120, 10)), land(), "community", np.full(3, np.nan), np.array([30.0]), np.array([300.0])
    )
    assert sorted(shared.count) == pytest.approx([10, 20])


def test_a_community_without_residential_land_has_its_people_on_its_land() -> None:
    found = subject.place(homes(box(0, 0, 10, 10)), land(), "community", np.array([50.0, 70.0, np.nan]))
    assert found.count.sum() == pytest.approx(120)
    assert (found.spread_zones, found.spread) == (1, 70)
    assert found.pieces.total("community", 3, found.count).tolist() == pytest.approx([50, 70, 0])


def test_people_without_any_land_and_land_without_known_people_are_said() -> None:
    only_first = split(pieces_of(ZONES[:1], "land"), ZONES, "community")
    found = subject.place(homes(box(210, 0, 220, 10)), only_first, "community", np.array([0, 9.0, np.nan]))
    assert found.unplaced == 9
    assert found.unknown == 1
    assert found.count.sum() == 0


def test_people_in_part_of_a_piece() -> None:
    found = subject.place(homes(box(0, 0, 10, 10)), land(), "community", np.array([80.0, 0, 0]))
    assert subject.people_in(found, np.array([25.0])).tolist() == pytest.approx([20])


def test_splitting_loses_no_land_and_counts_none_twice() -> None:
    rng = np.random.default_rng(2)
    spots = shapely.MultiPoint(rng.uniform(0, 1000, (60, 2)))
    square = box(0, 0, 1000, 1000)
    cells = shapely.intersection(np.array(shapely.get_parts(shapely.voronoi_polygons(spots, extend_to=square))), square)
    mask = Point(500, 500).buffer(450)
    found = split(clipped(pieces_of(cells, "cell"), np.array([mask])), ZONES, "community")
    assert found.area_m2.sum() == pytest.approx(mask.area, rel=1e-9)
    assert found.total("community", 3, found.area_m2) == pytest.approx(
        [mask.intersection(zone).area for zone in ZONES], abs=1e-2
    )
    smaller = cut(found, 40.0)
    assert smaller.total("cell", len(cells), smaller.area_m2) == pytest.approx(
        found.total("cell", len(cells), found.area_m2), abs=1e-2
    )


def test_overlapping_areas_share_nothing_and_the_overlap_is_said() -> None:
    both = pieces_of(np.array([box(0, 0, 10, 10), box(5, 0, 15, 10)], dtype=object), "cell")
    assert both.area_m2.tolist() == [100, 50]
    assert both.overlap_m2["cell"] == 50
    cells, overlap = disjoint(np.array([box(0, 0, 10, 10), box(5, 0, 15, 10), None, box(0, 0, 4, 4)], dtype=object))
    assert overlap == 50 + 16
    found = split(pieces_of(np.array([box(0, 0, 20, 20)], dtype=object), "land"), cells, "cell")
    assert found.total("cell", 4, found.area_m2).tolist() == [100, 50, 0, 0]
    assert found.area_m2.sum() == 400
