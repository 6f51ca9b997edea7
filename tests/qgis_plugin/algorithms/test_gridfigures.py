from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
from civicgrid.qgis_plugin.algorithms.gridfigures import GridFigures
from civicgrid.tests.geo.cases.forty import forty
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException
from shapely import Point, box


def cases() -> gpd.GeoDataFrame:
    """The forty cases, 10 m apart in two squares: street A in the western one, B in the eastern."""
    frame = forty()
    # 25 m: farther than repeats may be
    points = [
        Point(small.EAST + (0 if street == "A" else 2000) + 25 * place + 1, small.NORTH + 10)
        for place, street in enumerate(frame["street"])
    ]
    points[39] = Point(points[35].x + 5, points[35].y)
    return frame.set_geometry(gpd.GeoSeries(points, crs=small.CRS))


def areas() -> gpd.GeoDataFrame:
    squares = [box(small.EAST + x, small.NORTH, small.EAST + x + 2000, small.NORTH + 1000) for x in (0, 2000)]
    columns = {"code": ["01", "02"], "street": ["A", "B"], "grid": ["P1", "P1"], "who": ["甲", "乙"]}
    return gpd.GeoDataFrame(columns, geometry=squares, crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "CASES": small.saved(cases(), folder, "cases.gpkg"),
        "AREAS": small.saved(areas(), folder, "areas.gpkg"),
        "AREA_ID": "code",
        "AREA_NAME": "street",
        "AREA_PATROL": "grid",
        "AREA_INSPECTOR": "who",
        "AS_OF": "2026-03-31",
        "LEAST": 1,
        "OUTPUT": str(folder / "figures.gpkg"),
        "AREA_FIGURES": str(folder / "filled.gpkg"),
        **more,
    }


def row(result: dict, metric: str, period: str = "", **wanted: str) -> dict:
    table = small.read(result["OUTPUT"]).fillna({"period": ""})
    table = table[(table["metric"] == metric) & (table["period"] == period)]
    for name, value in wanted.items():
        table = table[table[name] == value]
    (found,) = table.to_dict("records")
    return found


def test_figures_are_as_by_hand(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(GridFigures, parameters(tmp_path), listener)
    assert (result["CASES_FILED"], result["CASES_OUTSIDE"]) == (39, 0)
    assert (result["CLOSE_RATE"], result["ON_TIME_RATE"]) == pytest.approx((32 / 36, 24 / 34))
    west = row(result, "on_time_rate", level="area", area_id="01")
    assert [west[name] for name in ("area_name", "n", "n_total", "grade", "rank")] == ["A", 14, 20, "C", 2]
    february = row(result, "on_time_rate", "2026-02", level="area", area_id="02")
    assert [february[name] for name in ("n", "n_total", "rank", "rank_before")] == [3, 4, 1, 2]
    assert row(result, "repeat_rate", level="whole")["n"] == 1
    assert any("88.89% (32 of 36)" in info for info in listener.infos)


def test_patrol_grids_and_inspectors(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(GridFigures, parameters(tmp_path))
    assert row(result, "close_rate", level="patrol_grid", area_id="P1")["n_total"] == 36
    assert row(result, "patrol_area", level="patrol_grid")["value"] == pytest.approx(400)
    assert row(result, "cases_filed", level="inspector", area_id="甲")["n"] == 23
    each = row(result, "cases_per_inspector", level="whole")
    assert (each["value"], each["n"], each["n_total"]) == (19.5, 39, 2)


def test_areas_keep_their_columns_and_get_their_figures(qgis_app: object, tmp_path: Path) -> None:
    filled = small.read(small.run(GridFigures, parameters(tmp_path))["AREA_FIGURES"])
    assert filled["code"].tolist() == ["01", "02"]
    assert filled["on_time_rate_n"].tolist() == [14, 10]
    assert filled["on_time_rate_total"].tolist() == [20, 14]
    assert filled["close_rate_grade"].tolist() == ["B", "A"]


@pytest.mark.parametrize(
    ("more", "metric", "by_hand"),
    [
        ({"DUE": 1}, "close_rate", (32, 39)),
        ({"POSTPONED": 1}, "close_rate", (32, 35)),
        ({"IN_TIME_BY": 1}, "on_time_rate", (26, 35)),
        ({"REWORK_OF": 1}, "rework_rate", (3, 33)),
        ({"REPEAT_M": 4}, "repeat_rate", (0, 38)),
    ],
    ids=str,
)
def test_what_bureaus_count_otherwise(
    qgis_app: object, tmp_path: Path, more: dict, metric: str, by_hand: tuple
) -> None:
    whole = row(small.run(GridFigures, parameters(tmp_path, **more)), metric, level="whole")
    assert (whole["n"], whole["n_total"]) == by_hand


def test_a_table_without_places_names_its_areas(qgis_app: object, tmp_path: Path) -> None:
    cases().drop(columns="geometry").to_csv(tmp_path / "cases.csv", index=False)
    listener = small.Listener()
    asked = parameters(tmp_path, CASES=str(tmp_path / "cases.csv"), CASE_AREA="street", PERIOD=1)
    result = small.run(GridFigures, asked, listener)
    assert row(result, "close_rate", level="area", area_id="02")["n_total"] == 15
    assert row(result, "cases_filed", "2026-Q1", level="whole")["n"] == 38
    assert any("Rate of repeats" in info for info in listener.infos)


def test_cases_alone_and_cases_elsewhere(qgis_app: object, tmp_path: Path) -> None:
    alone = parameters(tmp_path)
    for name in ("AREAS", "AREA_FIGURES", "AREA_ID", "AREA_NAME", "AREA_PATROL", "AREA_INSPECTOR"):
        del alone[name]
    assert row(small.run(GridFigures, alone), "close_rate", level="class_sub")["area_id"] == "暴露垃圾"
    west = small.saved(areas().iloc[:1], tmp_path, "west.gpkg")
    listener = small.Listener()
    assert small.run(GridFigures, parameters(tmp_path, AREAS=west), listener)["CASES_OUTSIDE"] == 16
    assert any("16" in warning for warning in listener.warnings)


@pytest.mark.parametrize(
    ("more", "match"),
    [
        ({"AS_OF": "March"}, "March"),
        ({"LIMITS": "90, 75"}, "90, 75"),
        ({"LIMITS": "40, 60, 75, 90"}, "falling"),
        ({"AREAS": None}, "no areas"),
        ({"CLOSED": "done_on"}, "done_on"),
        ({"AREA_NAME": "title"}, "title"),
    ],
)
def test_what_can_not_be_is_refused(qgis_app: object, tmp_path: Path, more: dict, match: str) -> None:
    with pytest.raises(QgsProcessingException, match=match):
        small.run(GridFigures, parameters(tmp_path, **more))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(GridFigures, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "figures.gpkg").exists()
