from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.plantracking import PlanTracking
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def facilities() -> gpd.GeoDataFrame:
    """A plan as a bureau keeps it: toilets and parking lots of 2026."""
    columns = {
        "name": list("abcdefg"),
        "state": ["建成", "在建", "规划", "现状", "在建", "规划", "现状"],
        "批次": ["2026-1", "2026-1", "2026-2", None, "2026-1", "2026-2", None],
        "year": [2026, 2026, 2026, 2001, 2026, 2026, 2026],
        "due": ["2026年3月31日", "2026-06-30", "2026/12/31", None, "2026-12-31", None, None],
        "type": ["toilet"] * 4 + ["parking"] * 3,
        "berths": [None, None, None, None, 300, 200, 100],
    }
    points = [shapely.Point(small.EAST + 10 * place, small.NORTH) for place in range(7)]
    return gpd.GeoDataFrame(columns, geometry=points, crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "FACILITIES": small.saved(facilities(), folder, "plan.gpkg"),
        "BATCH": "批次",
        "AS_OF": "2026-09-30",
        "OUTPUT": str(folder / "progress.gpkg"),
        "LATE": str(folder / "late.gpkg"),
        **more,
    }


def rows(result: dict, **wanted: str) -> list[dict]:
    table = small.read(result["OUTPUT"])
    for name, value in wanted.items():
        table = table[table[name] == value]
    return table.to_dict("records")


def test_the_plan_of_the_year(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(PlanTracking, parameters(tmp_path))
    (year,) = rows(result, level="year", area_id="2026")
    assert [year[name] for name in ("task", "done", "under_construction", "planned", "late")] == [6, 2, 2, 2, 1]
    assert (result["DONE"], result["TASK_TOTAL"], result["LATE_COUNT"]) == (2, 6, 1)
    assert [row["area_id"] for row in rows(result, level="quarter")] == ["2026Q1", "2026Q2", "2026Q4"]
    (batch,) = rows(result, level="batch", area_id="2026-1")
    assert batch["done_share"] == pytest.approx(1 / 3)
    assert small.read(result["LATE"])["name"].tolist() == ["b"]


def test_berths_of_each_kind_against_a_task(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(PlanTracking, parameters(tmp_path, KIND="type", AMOUNT="berths", TASK=500, TASK_YEAR=2026))
    (lots,) = rows(result, level="year", kind="parking")
    assert (lots["task"], lots["done"], lots["under_construction"], lots["planned"]) == (500, 100, 300, 200)
    assert lots["done_share"] == pytest.approx(0.2)


def test_a_table_without_places(qgis_app: object, tmp_path: Path) -> None:
    facilities().drop(columns="geometry").to_csv(tmp_path / "plan.csv", index=False)
    asked = parameters(tmp_path, FACILITIES=str(tmp_path / "plan.csv"))
    del asked["LATE"]
    result = small.run(PlanTracking, asked)
    assert (result["DONE"], result["TASK_TOTAL"]) == (2, 6)
    assert not (tmp_path / "late.gpkg").exists()


@pytest.mark.parametrize(("more", "match"), [({"AS_OF": "September"}, "September"), ({"BATCH": "lot"}, "lot")])
def test_what_can_not_be_is_refused(qgis_app: object, tmp_path: Path, more: dict, match: str) -> None:
    with pytest.raises(QgsProcessingException, match=match):
        small.run(PlanTracking, parameters(tmp_path, **more))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(PlanTracking, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "progress.gpkg").exists()
