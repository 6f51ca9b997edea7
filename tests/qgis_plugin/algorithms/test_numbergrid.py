from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.numbergrid import NumberGrid
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

E, N = small.EAST, small.NORTH


def parameters(folder: Path, **more: object) -> dict[str, object]:
    west = gpd.GeoDataFrame({"code": [330101001001]}, geometry=[shapely.box(E, N, E + 500, N + 1000)], crs=small.CRS)
    return {
        "INPUT": small.saved(small.cells(), folder, "grid.gpkg"),
        "COMMUNITIES": small.saved(west, folder, "west.gpkg"),
        "CODE": "code",
        "OUTPUT": str(folder / "numbered.gpkg"),
        **more,
    }


def test_numbers_by_hand(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(NumberGrid, parameters(tmp_path), listener)
    cells = small.read(result["OUTPUT"]).set_index("id")
    # c9 is the north-west corner, c49 the last of its row; c8 begins the second row
    assert cells.loc[["c9", "c49", "c8"], "cell_code"].tolist() == [
        "330101001001001",
        "330101001001005",
        "330101001001006",
    ]
    assert cells["cell_code"].isna().sum() == result["OUTSIDE"] == 50
    assert "50" in listener.warnings[0]
    assert result["CELLS"] == 100


def test_too_few_digits_are_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="50 cells"):
        small.run(NumberGrid, parameters(tmp_path, DIGITS=1))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(NumberGrid, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "numbered.gpkg").exists()
