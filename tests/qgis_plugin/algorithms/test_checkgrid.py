from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.geo.grids import grid
from civicgrid.qgis_plugin.algorithms.checkgrid import CheckGrid
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsProcessingException

E, N = small.EAST, small.NORTH


def numbered() -> gpd.GeoDataFrame:
    cells = small.cells().drop(columns="id").assign(community="330101001001")
    return cells.assign(code=grid.number(cells)).drop(columns="community")


def parameters(folder: Path, cells: gpd.GeoDataFrame, **more: object) -> dict[str, object]:
    whole = gpd.GeoDataFrame({"id": ["330101001001"]}, geometry=[shapely.box(E, N, E + 1000, N + 1000)], crs=small.CRS)
    return {
        "INPUT": small.saved(cells, folder, "grid.gpkg"),
        "CELL_CODE": "code",
        "COMMUNITIES": small.saved(whole, folder, "community.gpkg"),
        "OUTPUT": str(folder / "faults.gpkg"),
        "AREAS": str(folder / "areas.gpkg"),
        **more,
    }


def test_a_sound_grid_has_no_faults(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(CheckGrid, parameters(tmp_path, numbered()), listener)
    assert result["CELLS"] == 100
    assert not [value for name, value in result.items() if name not in ("CELLS", "OUTPUT", "AREAS") and value]
    assert small.read(result["OUTPUT"]).empty
    assert not listener.warnings


def test_faults_by_hand(qgis_app: object, tmp_path: Path) -> None:
    cells = numbered()
    cells.loc[0, "geometry"] = shapely.box(E - 10, N, E + 100, N + 40)  # reaches out, small, leaves a gap
    cells.loc[50, "geometry"] = shapely.box(E + 500, N, E + 600, N + 130)  # over its neighbour
    cells.loc[9, "code"] = cells.loc[19, "code"]  # the second of the first row
    cells.loc[22, "code"] = "330101001002001"
    cells.loc[99, "code"] = None
    cells.loc[[44, 54], "code"] = cells.loc[[54, 44], "code"].to_numpy()
    result = small.run(CheckGrid, parameters(tmp_path, cells, TOLERANCE=40))
    counts = {name: value for name, value in result.items() if name not in ("OUTPUT", "AREAS")}
    assert counts == {
        "CELLS": 100, "NO_COMMUNITY": 0, "CROSSES": 1, "ODD_AREA": 1, "NO_CODE": 1, "CODE_REPEATED": 2,
        "CODE_ELSEWHERE": 1, "OUT_OF_ORDER": 1, "BROKEN": 0, "OVERLAP": 1, "GAP": 1,
    }  # fmt: skip
    areas = small.read(result["AREAS"]).set_index("check")
    assert areas["area_m2"].round(6).to_dict() == {"gap": 6000.0, "overlap": 3000.0}
    assert len(small.read(result["OUTPUT"])) == 6
    assert small.read(result["OUTPUT"])["faults"].str.contains(", ").sum() == 1


def test_a_grid_without_the_field_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="nothing"):
        small.run(CheckGrid, parameters(tmp_path, numbered(), CELL_CODE="nothing"))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(CheckGrid, parameters(tmp_path, numbered()), listener) == {}
    assert not (tmp_path / "faults.gpkg").exists()


def test_a_shape_that_crosses_itself_is_a_fault(qgis_app: object, tmp_path: Path) -> None:
    """Also where Processing is set to stop at such shapes: to find them is what the check is for."""
    cells = numbered()
    cells.loc[0, "geometry"] = shapely.Polygon([(E, N), (E + 100, N + 100), (E + 100, N), (E, N + 100)])
    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid)
    result, _done = CheckGrid().create().run(parameters(tmp_path, cells), context, small.Listener())
    assert result["BROKEN"] == 1
    assert "crosses itself" in small.read(result["OUTPUT"])["faults"].iloc[0]
