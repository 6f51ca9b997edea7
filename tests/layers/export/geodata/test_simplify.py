"""A file is made no larger than asked, and neighbours still meet."""

from __future__ import annotations

import json
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.layers.export.geodata import containers, writing
from civicgrid.layers.export.geodata.options import Options
from civicgrid.layers.export.geodata.simplify import simplified
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run


def wavy_cells(waves: int = 400) -> gpd.GeoDataFrame:
    """Two rows of cells whose borders wave by a metre."""
    x = np.linspace(0, 400, waves)
    lines = [np.column_stack([X0 + x, Y0 + 100 * row + np.sin(x) * (0 < row < 2)]) for row in range(3)]
    rows = [shapely.Polygon([*lower, *upper[::-1]]) for lower, upper in zip(lines, lines[1:])]
    return gpd.GeoDataFrame({col.ID: ["a", "b"]}, geometry=rows, crs=CRS)


def test_neighbours_keep_their_common_border():
    cells = wavy_cells()
    made = simplified(cells, 5.0)
    assert shapely.coverage_is_valid(made.geometry.to_numpy())
    assert shapely.get_num_coordinates(made.geometry).sum() < shapely.get_num_coordinates(cells.geometry).sum() / 10
    assert made.union_all().area == pytest.approx(cells.union_all().area, rel=1e-3)


def test_missing_shapes_and_points_stay_and_lines_are_simplified():
    line = shapely.LineString([(0, 0), (50, 0.1), (100, 0)])
    shapes = gpd.GeoDataFrame(geometry=[None, shapely.Point(1, 2), line, shapely.box(0, 0, 9, 9)], crs=CRS)
    made = simplified(shapes, 1.0).geometry
    assert made[0] is None
    assert made[1] == shapely.Point(1, 2)
    assert shapely.get_num_coordinates(made[2]) == 2


def test_a_file_is_simplified_until_it_fits(tmp_path):
    run = replace(small_run(), layers={"result_cell": wavy_cells(4000)}, inputs={})
    whole = writing.write(run, tmp_path / "whole", {}, Options()).paths[0].stat().st_size
    options = Options(max_mb=whole / 1e6 / 4)
    made = writing.write(run, tmp_path / "small", {}, options)
    assert made.paths[0].stat().st_size <= whole / 4
    assert made.notes == ()
    manifest = json.loads((tmp_path / "small" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["files"][0]["simplified_m"] > 0
    data = json.loads(made.paths[0].read_text(encoding="utf-8"))
    shapes = np.array([shapely.geometry.shape(feature["geometry"]) for feature in data["features"]])
    assert shapely.coverage_is_valid(shapes)


def test_what_does_not_fit_is_said(tmp_path):
    made = writing.write(small_run(), tmp_path, {}, Options(("result_street",), max_mb=0.0001))
    (note,) = [note for note in made.notes if note.code == "export_over_budget"]
    assert (note.layer, note.params["limit_mb"]) == ("result_street", 0.0001)


def test_many_features_are_counted_in_squares_before_tiles_are_made(tmp_path, monkeypatch):
    spots = np.random.default_rng(1).uniform((X0, Y0), (X0 + 3_000, Y0 + 3_000), (4_000, 2))
    frame = gpd.GeoDataFrame({col.ID: range(4_000)}, geometry=shapely.points(spots), crs=CRS)
    squares, side = containers.in_squares(frame, 0, most=1_000)
    assert side == 100
    assert len(squares) <= 1_000
    assert squares[col.COUNT].sum() == 4_000
    assert set(np.round(squares.area)) == {10_000.0}
    few, _ = containers.in_squares(frame, 5, most=1_000)
    assert few[col.COUNT].min() >= 5
    monkeypatch.setattr(containers, "MOST_TILED", 1_000)
    monkeypatch.setattr(containers, "_SIDES_M", (100,))
    run = replace(small_run(), layers={"result_street": frame}, inputs={})
    made = writing.write(run, tmp_path, {}, Options(formats=("pmtiles",)))
    assert [note.code for note in made.notes] == ["tiles_in_squares"]
    assert made.notes[0].params["count"] == 4_000


def test_real_villages_meet_no_worse_than_before(tmp_path, cities):
    villages = gpd.read_file(cities / "taipei" / "taipei_village.geojson").to_crs(3826)
    areas = gpd.GeoDataFrame({col.ID: range(len(villages))}, geometry=villages.geometry)
    run = replace(small_run(), layers={"result_community": areas}, inputs={})
    made = writing.write(run, tmp_path, {}, Options(max_mb=0.5))
    assert made.notes == ()
    back = gpd.read_file(made.paths[0]).to_crs(3826)
    assert back.is_valid.all()
    assert apart(back) <= apart(areas)


def apart(frame: gpd.GeoDataFrame) -> int:
    """How many areas have a border that their neighbour does not have just so."""
    return int((~shapely.is_empty(shapely.coverage_invalid_edges(frame.geometry.to_numpy()))).sum())
