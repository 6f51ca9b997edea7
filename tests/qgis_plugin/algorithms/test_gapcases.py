from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.cases.gapcases import gap_cases
from civicgrid.layers.kinds import facility_kinds
from civicgrid.qgis_plugin.algorithms.gapcases import GapCases
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.algorithms.test_loading import aliases, loaded
from qgis.core import QgsProcessingException, QgsProject

KIND = facility_kinds().index("waste_station")
RUBBISH = ["暴露垃圾", "店外经营"]


def cells() -> gpd.GeoDataFrame:
    """Cells of the board; its eastern half, where half of the crowd stands, is not covered."""
    made = small.cells()
    return made.assign(share=np.where(np.arange(100) < 50, 1.0, 0.25))


def cases() -> gpd.GeoDataFrame:
    return small.cases().assign(xl=np.tile(RUBBISH, 100))


def asked(folder: Path, **more: object) -> dict[str, Any]:
    return {
        "CELLS": small.saved(cells(), folder, "cells.gpkg"),
        "COVERED": "share",
        "CASES": small.saved(cases(), folder, "cases.gpkg"),
        "CLASS": "xl",
        "KIND": KIND,
        "OUTPUT": str(folder / "out.gpkg"),
        **more,
    }


def test_cells_are_those_of_the_core(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(GapCases, asked(tmp_path), listener)
    found = small.read(result["OUTPUT"])
    inside = cases()[cases()["xl"] == RUBBISH[0]].sjoin(small.cells()[["geometry"]])
    counts = np.bincount(inside["index_right"], minlength=100)
    wanted = gap_cases(counts, 1 - cells()["share"].to_numpy(), cells().geometry.to_numpy())
    assert found[col.MATCHING_CASES].tolist() == counts.tolist()
    assert found[col.QUADRANT].tolist() == wanted.quadrant.tolist()
    assert found[col.BUILD_RANK].tolist() == pytest.approx(wanted.rank.tolist(), nan_ok=True)
    assert [result[name.upper()] for name in col.QUADRANTS] == [wanted.count(name) for name in col.QUADRANTS]
    assert (result["CASES_USED"], result["CASES_IN_GAPS"]) == (wanted.cases, wanted.in_gaps)
    assert (result["LIFT"], result["P"]) == (wanted.lift, wanted.p)
    assert any("100 of 200 cases are of the classes that count: 暴露垃圾" in text for text in listener.infos)
    assert any(f"all {wanted.shifts} shifts" in text for text in listener.infos)


def test_gaps_as_polygons_say_the_same(qgis_app: object, tmp_path: Path) -> None:
    x, y = small.EAST + 500, small.NORTH
    gaps = [shapely.box(x, y + 100 * row, x + 500, y + 100 * row + 75) for row in range(10)]
    layer = small.saved(gpd.GeoDataFrame(geometry=gaps, crs=small.CRS), tmp_path, "gaps.gpkg")
    by_field = small.read(small.run(GapCases, asked(tmp_path))["OUTPUT"])
    by_gaps = small.read(small.run(GapCases, asked(tmp_path, COVERED=None, GAPS=layer))["OUTPUT"])
    assert by_gaps[col.UNCOVERED].to_numpy() == pytest.approx(by_field[col.UNCOVERED].to_numpy())
    assert by_gaps[col.QUADRANT].tolist() == by_field[col.QUADRANT].tolist()


def test_classes_may_be_named_and_without_the_field_all_count(qgis_app: object, tmp_path: Path) -> None:
    own = small.run(GapCases, asked(tmp_path, CLASSES="店外经营，暴露垃圾、没有的"))
    every = small.run(GapCases, asked(tmp_path, CLASS=None))
    assert own["CASES_USED"] == every["CASES_USED"] > 150


def test_cells_without_land_and_cases_outside_are_left_out_and_said(qgis_app: object, tmp_path: Path) -> None:
    bare = cells()
    bare.loc[:9, "share"] = None
    layer = cases()
    layer = pd.concat([layer, layer.head(3).set_geometry([None] * 3, crs=small.CRS)])
    listener = small.Listener()
    more = {"CELLS": small.saved(bare, tmp_path, "bare.gpkg"), "CASES": small.saved(layer, tmp_path, "more.gpkg")}
    result = small.run(GapCases, asked(tmp_path, CLASS=None, **more), listener)
    found = small.read(result["OUTPUT"])
    assert found[col.QUADRANT].isna().sum() == 10
    assert f"{203 - result['CASES_USED']} of 203 cases lie in no cell" in listener.warnings[0]


def test_where_nothing_is_a_gap_there_is_no_lift(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    layer = small.saved(cells().assign(share=1.0), tmp_path, "all.gpkg")
    result = small.run(GapCases, asked(tmp_path, CELLS=layer), listener)
    assert "LIFT" not in result
    assert any("nothing can be compared" in text for text in listener.warnings)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"COVERED": None}, "either"),
        ({"CLASS": None, "CLASSES": "暴露垃圾"}, "small class"),
        ({"KIND": facility_kinds().index("pocket_park")}, "no class"),
        ({"COVERED": "percent"}, "divided by 100"),
    ],
)
def test_refused(qgis_app: object, tmp_path: Path, more: dict[str, object], said: str) -> None:
    layer = small.saved(cells().assign(percent=80), tmp_path, "percent.gpkg")
    with pytest.raises(QgsProcessingException, match=said):
        small.run(GapCases, asked(tmp_path, CELLS=layer, **more))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    assert small.run(GapCases, asked(tmp_path), small.Listener(cancel_at=30)) == {}
    assert not (tmp_path / "out.gpkg").exists()


def test_loaded_it_is_drawn_by_quadrant(qgis_app: object, tmp_path: Path) -> None:
    project = QgsProject()
    more = asked(tmp_path)
    layer = loaded(GapCases, more, project, {"OUTPUT": more.pop("OUTPUT")})["OUTPUT"]
    assert [one.value() for one in layer.renderer().categories()] == list(col.QUADRANTS)
    assert aliases(layer)["quadrant"] == "Cases and gap"
    assert "share" not in aliases(layer)
    project.clear()
