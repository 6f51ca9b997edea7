"""Cells fill their communities to the last square metre, are numbered as people count, and join into patrols."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import shapely.affinity
from civicgrid.geo.errors import Cancelled, NothingToMeasure, NotMetric
from civicgrid.geo.grids import grid, mosaic
from civicgrid.geo.grids.patrols import patrols
from civicgrid.tests.geo.frames import frame
from hypothesis import given, settings
from hypothesis import strategies as st

METHODS = (grid.SQUARES, grid.HEXAGONS, grid.BLOCKS)


def communities() -> gpd.GeoDataFrame:
    """An L, a square with a hole, a triangle, and an island of two parts."""
    bent = shapely.Polygon([(0, 0), (900, 0), (900, 400), (350, 400), (350, 1000), (0, 1000)])
    pierced = shapely.box(900, 0, 1500, 600) - shapely.box(1100, 200, 1300, 400)
    triangle = shapely.Polygon([(350, 400), (900, 400), (350, 1000)])
    islands = shapely.union_all([shapely.box(2000, 0, 2210, 200), shapely.box(2400, 0, 2450, 60)])
    return frame([bent, pierced, triangle, islands], id=["a", "b", "c", "d"])


def streets() -> gpd.GeoDataFrame:
    lines = ["LINESTRING(-50 210, 1600 190)", "LINESTRING(180 -20, 170 1100)", "LINESTRING(600 -20, 610 300)"]
    return frame(shapely.from_wkt(lines))


@pytest.mark.parametrize("method", METHODS)
def test_cells_fill_the_communities_without_overlap_or_gap(method: str) -> None:
    areas = communities()
    cells = grid.draw(areas, method, streets=streets())
    shapes = cells.geometry.to_numpy()
    assert shapely.coverage_is_valid(shapes)
    assert (cells.geom_type == "Polygon").all()
    drawn = cells.dissolve("community").area
    assert drawn.to_dict() == pytest.approx(dict(zip(areas["id"], areas.area)), rel=1e-12)
    lost = shapely.symmetric_difference(shapely.union_all(shapes), shapely.union_all(areas.geometry.to_numpy()))
    assert lost.area < 1e-6


@pytest.mark.parametrize("method", METHODS)
def test_no_cell_is_small_but_where_the_land_is(method: str) -> None:
    cells = grid.draw(communities(), method, streets=streets())
    small = cells[cells.area < grid.LEAST_SHARE * grid.TARGET_M2]
    assert small.area.round(3).tolist() == [3000.0]  # the lesser island
    assert cells["area_m2"].median() == pytest.approx(grid.TARGET_M2, rel=0.15)


def test_squares_stand_on_round_corners() -> None:
    found = grid.squares(np.array([30.0, 130.0, 250.0, 199.0]), 10_000.0)
    assert sorted(map(tuple, shapely.bounds(found).tolist())) == [(x, 100, x + 100, 200) for x in (0, 100, 200)]


def test_hexagons_are_regular_of_the_size_and_share_their_corners() -> None:
    found = grid.hexagons(np.array([0.0, 0.0, 2000.0, 2000.0]), 10_000.0)
    assert shapely.area(found) == pytest.approx(10_000.0)
    assert shapely.length(found) == pytest.approx(6 * np.sqrt(20_000 / (3 * np.sqrt(3))))
    assert shapely.coverage_is_valid(found)


def test_blocks_keep_to_the_streets() -> None:
    area = frame([shapely.box(0, 0, 400, 100)], id=["a"])
    street = frame([shapely.LineString([(120, -10), (120, 110)])])
    cells = grid.draw(area, grid.BLOCKS, streets=street)
    # 12,000 m² stays whole; 28,000 m² becomes three of 9,333
    assert sorted(cells.area) == pytest.approx([28_000 / 3] * 3 + [12_000])


def test_a_dead_end_cuts_nothing() -> None:
    area = frame([shapely.box(0, 0, 100, 100)], id=["a"])
    street = frame([shapely.LineString([(50, -10), (50, 70)])])
    assert grid.draw(area, grid.BLOCKS, streets=street).area.tolist() == [10_000.0]


def test_overlapping_communities_share_nothing() -> None:
    areas = frame([shapely.box(0, 0, 300, 300), shapely.box(200, 0, 500, 300)], id=["a", "b"])
    cells = grid.draw(areas, grid.SQUARES)
    assert cells.dissolve("community").area.to_dict() == pytest.approx({"a": 90_000, "b": 60_000})


def test_numbers_run_from_west_to_east_and_north_to_south() -> None:
    cells = grid.draw(frame([shapely.box(0, 0, 300, 200)], id=["330101001001"]), grid.SQUARES)
    cells["code"] = grid.number(cells.sample(frac=1.0, random_state=1)).reindex(cells.index)
    at = {(int(x), int(y)): code[-3:] for x, y, code in zip(cells.bounds.minx, cells.bounds.miny, cells["code"])}
    assert at == {
        (0, 100): "001",
        (100, 100): "002",
        (200, 100): "003",
        (0, 0): "004",
        (100, 0): "005",
        (200, 0): "006",
    }
    assert cells["code"].str.startswith("330101001001").all()
    assert (cells["code"].str.len() == 15).all()


def test_numbers_begin_anew_in_each_community() -> None:
    cells = grid.draw(communities(), grid.SQUARES, streets=streets())
    codes = grid.number(cells, digits=2)
    assert codes.is_unique
    assert (codes.groupby(cells["community"]).min().str[-2:] == "01").all()
    assert codes.groupby(cells["community"]).apply(lambda own: own.is_monotonic_increasing).all()


def test_too_many_cells_for_the_digits() -> None:
    cells = grid.draw(frame([shapely.box(0, 0, 1000, 100)], id=["a"]), grid.SQUARES)
    with pytest.raises(grid.TooManyCells) as refused:
        grid.number(cells, digits=1)
    assert refused.value.params == {"area": "a", "count": 10, "digits": 1}


def test_patrols_are_whole_and_of_like_weight() -> None:
    cells = grid.draw(communities().iloc[:3], grid.HEXAGONS)
    rng = np.random.default_rng(3)
    weight = rng.integers(1, 20, len(cells))
    patrol = patrols(cells, cells["community"], 4, weight)
    joined = cells.assign(patrol=patrol).dissolve(["community", "patrol"])
    assert (joined.groupby("community").size() == 4).all()
    assert (joined.geom_type == "Polygon").all()
    load = pd.Series(weight).groupby([cells["community"], patrol]).sum()
    assert (load / load.groupby("community").transform("mean")).between(0.5, 1.6).all()


def test_patrols_of_a_row_are_halves_in_order() -> None:
    cells = grid.draw(frame([shapely.box(0, 0, 800, 100)], id=["a"]), grid.SQUARES)
    assert patrols(cells, cells["community"], 2).tolist() == [0, 0, 0, 0, 1, 1, 1, 1]
    assert patrols(cells, cells["community"], 2, [7, 1, 1, 1, 1, 1, 1, 1]).tolist() == [0, 1, 1, 1, 1, 1, 1, 1]
    assert patrols(cells, cells["community"], 99).tolist() == list(range(8))


def test_pieces_cut_off_go_to_their_neighbour() -> None:
    """A comb: halving it by its extent cuts a tooth off its patrol."""
    comb = shapely.union_all(
        [shapely.box(0, 0, 900, 100), *(shapely.box(x, 0, x + 100, 800) for x in (0, 200, 400, 600, 800))]
    )
    cells = grid.draw(frame([comb], id=["a"]), grid.SQUARES)
    for count in (2, 3, 5, 7):
        patrol = patrols(cells, cells["community"], count)
        joined = cells.assign(patrol=patrol).dissolve("patrol")
        assert (joined.geom_type == "Polygon").all()


def test_edges_of_neighbours() -> None:
    polygons = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(5, 5, 6, 6)])
    left, right, length = mosaic.shared_edges(polygons)
    assert (left.tolist(), right.tolist(), length.tolist()) == ([0], [1], [1.0])


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 900)), min_size=3, max_size=9), st.sampled_from(METHODS))
def test_any_shape_is_filled(corners, method) -> None:
    shape = shapely.convex_hull(shapely.multipoints(corners))
    if shape.geom_type != "Polygon" or shape.area < 1.0:
        return
    cells = grid.draw(frame([shape], id=["a"]), method, target_m2=7_000.0)
    assert cells.area.sum() == pytest.approx(shape.area, rel=1e-9)
    assert shapely.coverage_is_valid(cells.geometry.to_numpy())


def test_what_cannot_be_drawn() -> None:
    with pytest.raises(NotMetric):
        grid.draw(communities().set_crs("EPSG:4326", allow_override=True), grid.SQUARES)
    with pytest.raises(NothingToMeasure):
        grid.draw(frame([shapely.Polygon()], id=["a"]), grid.SQUARES)


def test_cancel_is_heard() -> None:
    def stop(share: float, step: str) -> None:
        if step == "grid_merge":
            raise Cancelled

    with pytest.raises(Cancelled):
        grid.draw(communities(), grid.BLOCKS, streets=streets(), progress=stop)


def test_a_drawn_and_numbered_grid_has_no_faults() -> None:
    areas = communities()
    cells = grid.draw(areas, grid.SQUARES)
    found = grid.check(cells.assign(id=grid.number(cells)), areas, tolerance=1.0)
    assert not found.any().any()
    assert grid.check(cells.assign(id=None), areas)["no_code"].all()


def test_faults_stay_with_their_cells_whatever_the_order() -> None:
    areas = communities()
    cells = grid.draw(areas, grid.SQUARES)
    cells = cells.assign(id=grid.number(cells))
    cells.loc[[3, 4], "id"] = cells.loc[[4, 3], "id"].to_numpy()
    cells.loc[7, "geometry"] = shapely.affinity.translate(cells.geometry[7], 5000, 0)
    found = grid.check(cells, areas)
    assert found["no_community"].to_numpy().nonzero()[0].tolist() == [7]
    assert found["out_of_order"].sum() == 1
    mixed = cells.sample(frac=1.0, random_state=1)
    pd.testing.assert_frame_equal(grid.check(mixed, areas).loc[cells.index], found)
