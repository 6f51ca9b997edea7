"""Sheets of districts that are tall, wide, or of a single street with a very long name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin.laidout import nothing_is_cut_off, nothing_leaves_the_sheet, nothing_overlaps, sheets
from qgis.core import QgsProject

LONG = "新疆维吾尔自治区生产建设兵团第一师阿拉尔市金银川路街道办事处代管的开发区东片（筹备）"


def stretched(run: Run, east: float, north: float) -> Run:
    """The same district, so many times as wide and as tall; its figures stay."""
    middle = present.whole_extent(run).center()

    def larger(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        return frame.set_geometry(frame.geometry.scale(east, north, origin=(middle.x(), middle.y())))

    inputs = {name: larger(frame) for name, frame in run.inputs.items()}
    return replace(run, inputs=inputs, layers={name: larger(frame) for name, frame in run.layers.items()})


def one_street(run: Run) -> Run:
    street = run.inputs["street"].iloc[:1].assign(name=LONG)
    return replace(run, inputs={**run.inputs, "street": street})


DISTRICTS = {
    "tall": lambda run: stretched(run, 1.0, 6.0),
    "wide": lambda run: stretched(run, 6.0, 1.0),
    "of one street": one_street,
}


@pytest.mark.parametrize("size", ["A3", "A4-portrait"])
@pytest.mark.parametrize("made", DISTRICTS.values(), ids=DISTRICTS)
def test_sheets_hold_any_district(made, size: str, tmp_path: Path, qgis_app: object) -> None:
    run = made(small_run())
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    laid_out = sheets(run, project, "zh_CN", size)
    nothing_overlaps(laid_out)
    nothing_leaves_the_sheet(laid_out)
    nothing_is_cut_off(laid_out)
    for sheet in laid_out:
        item = sheet.layout.itemById("map")
        assert item is None or item.extent().contains(present.whole_extent(run))
    project.clear()
