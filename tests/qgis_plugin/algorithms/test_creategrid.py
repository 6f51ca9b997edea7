from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.creategrid import CreateGrid
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

E, N = small.EAST, small.NORTH


def communities(**columns: object) -> gpd.GeoDataFrame:
    shapes = [shapely.box(E, N, E + 400, N + 300), shapely.box(E + 400, N, E + 700, N + 300)]
    return gpd.GeoDataFrame({"id": ["330101001001", "330101001002"], **columns}, geometry=shapes, crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    street = gpd.GeoDataFrame(geometry=[shapely.LineString([(E + 200, N - 5), (E + 200, N + 305)])], crs=small.CRS)
    return {
        "COMMUNITIES": small.saved(communities(), folder, "communities.gpkg"),
        "STREETS": small.saved(street, folder, "streets.gpkg"),
        "METHOD": 2,
        "OUTPUT": str(folder / "cells.gpkg"),
        **more,
    }


@pytest.mark.parametrize("method", [0, 1, 2])
def test_cells_fill_the_communities_and_are_numbered(qgis_app: object, tmp_path: Path, method: int) -> None:
    result = small.run(CreateGrid, parameters(tmp_path, METHOD=method))
    cells = small.read(result["OUTPUT"])
    assert len(cells) == result["CELLS"] > 15
    assert cells.dissolve("community").area.tolist() == pytest.approx([120_000.0, 90_000.0])
    assert cells["id"].is_unique
    assert (cells["id"].str[:12] == cells["community"]).all()
    assert cells["id"].iloc[0] == "330101001001001"
    assert result["SMALLEST_M2"] >= 5000.0
    assert result["LARGEST_M2"] == pytest.approx(cells.area.max())
    assert result["MEDIAN_M2"] == pytest.approx(cells.area.median())


def test_degrees_are_drawn_in_metres(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    degrees = small.saved(communities().to_crs(4326), tmp_path, "degrees.gpkg")
    result = small.run(CreateGrid, parameters(tmp_path, COMMUNITIES=degrees), listener)
    assert result["MEDIAN_M2"] == pytest.approx(10_000, rel=0.2)
    assert "EPSG:4549" in listener.warnings[0]


def test_communities_without_a_code_are_refused(qgis_app: object, tmp_path: Path) -> None:
    nameless = small.saved(communities().drop(columns="id"), tmp_path, "nameless.gpkg")
    with pytest.raises(QgsProcessingException, match="nameless"):
        small.run(CreateGrid, parameters(tmp_path, COMMUNITIES=nameless))
    half = small.saved(communities(id=["330101001001", None]), tmp_path, "half.gpkg")
    with pytest.raises(QgsProcessingException, match="1 features"):
        small.run(CreateGrid, parameters(tmp_path, COMMUNITIES=half))


def test_too_few_digits_are_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="330101001001"):
        small.run(CreateGrid, parameters(tmp_path, DIGITS=1))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(CreateGrid, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "cells.gpkg").exists()
