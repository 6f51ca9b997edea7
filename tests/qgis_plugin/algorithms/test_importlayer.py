from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.connections import Connection
from civicgrid.qgis_plugin.algorithms.importlayer import ImportLayer
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.tools.postgres import Server
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)


def table(folder: Path, rows: list[str], name: str = "公厕.csv", encoding: str = "gb18030") -> str:
    path = folder / name
    path.write_bytes("\n".join(["公厕名称,经度,纬度", *rows]).encode(encoding))
    return str(path)


def test_rows_in_are_rows_used_and_rows_rejected(qgis_app: object, tmp_path: Path) -> None:
    places = [(point.x, point.y) for point in small.toilets().to_crs(4326).geometry]
    rows = [f"公厕{n},{x:.9f},{y:.9f}" for n, (x, y) in enumerate(places)]
    listener = small.Listener()
    asked = {
        "INPUT": table(tmp_path, [*rows, "无坐标公厕,,31.0"]),
        "DATUM": 2,
        "OUTPUT": str(tmp_path / "o.gpkg"),
        "REJECTED": str(tmp_path / "r.gpkg"),
    }
    result = small.run(ImportLayer, asked, listener)
    assert (result["ROWS_READ"], result["ROWS_USED"], result["ROWS_REJECTED"]) == (3, 2, 1)
    assert result["RECOGNISED"] == "public_toilet"
    found = small.read(result["OUTPUT"])
    assert found["name"].tolist() == ["公厕0", "公厕1"]
    assert found["source_row"].tolist() == [2, 3]
    assert found.crs.to_epsg() == 4549
    assert found.distance(small.toilets()).max() < 0.01
    assert "without coordinates: 1" in " ".join(listener.warnings)


def test_datum_and_measuring_crs_set_by_hand_hold(qgis_app: object, tmp_path: Path) -> None:
    (point,) = small.toilets().to_crs(4326).geometry[:1]
    path = table(tmp_path, [f"一,{point.x},{point.y}"])
    asked = {
        "INPUT": path,
        "KIND": ImportLayer().kinds().index("public_toilet"),
        "OUTPUT": str(tmp_path / "o.gpkg"),
        "MEASURING_CRS": "EPSG:4548",
    }
    small.run(ImportLayer, {**asked, "DATUM": 3})
    shifted = small.read(asked["OUTPUT"])
    assert shifted.crs.to_epsg() == 4548
    small.run(ImportLayer, {**asked, "DATUM": 1, "OUTPUT": str(tmp_path / "p.gpkg")})
    assert 300 < shifted.distance(small.read(str(tmp_path / "p.gpkg"))).iloc[0] < 800  # what GCJ-02 is off


def test_a_table_without_coordinates_is_refused(qgis_app: object, tmp_path: Path) -> None:
    path = tmp_path / "公厕.csv"
    path.write_text("公厕名称,等级\n一,二类\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="has no coordinates"):
        small.run(ImportLayer, {"INPUT": str(path), "OUTPUT": str(tmp_path / "o.gpkg")})
    assert not (tmp_path / "o.gpkg").exists()


def test_empty_and_missing_files_are_refused(qgis_app: object, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    for path, said in ((empty, "is empty"), (tmp_path / "absent.csv", "There is no file")):
        with pytest.raises(QgsProcessingException, match=said):
            small.run(ImportLayer, {"INPUT": str(path), "OUTPUT": str(tmp_path / "o.gpkg")})


def places(folder: Path, header: str = "说法,等级,东,北") -> str:
    path = folder / "表.csv"
    rows = [f"第{n},{'一类' if n % 2 else '二类'},{120.3 + n * 0.003:.6f},30.6" for n in range(6)]
    path.write_text("\n".join(["某区一览表", header, *rows]), encoding="utf-8")
    return str(path)


def test_everything_can_be_said(qgis_app: object, tmp_path: Path) -> None:
    asked = {
        "INPUT": places(tmp_path),
        "KIND": ImportLayer().kinds().index("public_toilet"),
        "HEADER_ROW": 2,
        "COLUMNS": ["名称", "说法", "lon", "东", "Latitude", "北", "class", ""],
        "WHERE": "等级=一类",
        "ENCODING": "UTF-8",
        "DATUM": 1,
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    result = small.run(ImportLayer, asked)
    assert (result["ROWS_READ"], result["ROWS_USED"]) == (3, 3)
    assert (result["FOUND_DATUM"], result["FOUND_ENCODING"]) == ("wgs84", "utf-8")
    assert "4326" in result["FOUND_CRS"] or "WGS" in result["FOUND_CRS"]
    found = small.read(result["OUTPUT"])
    assert found["name"].tolist() == ["第1", "第3", "第5"]
    assert found["source_row"].tolist() == [4, 6, 8]
    assert found["class"].isna().all()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"COLUMNS": ["nmae", "说法"]}, "no field “nmae”"),
        ({"WHERE": "一类"}, "no condition"),
        ({"ENCODING": "GBX"}, "no encoding “GBX”"),
        ({"TRANSFORM": "EPSG:4549; 1 2 3"}, "1 2 3"),
        ({"INPUT": ""}, "one of the three"),
    ],
)
def test_wrong_settings_are_said_before_anything_runs(
    qgis_app: object, tmp_path: Path, more: dict[str, object], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        small.run(ImportLayer, {"INPUT": places(tmp_path), "OUTPUT": str(tmp_path / "o.gpkg"), **more})


def test_an_open_layer_is_a_source(qgis_app: object, tmp_path: Path) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=公厕名称:string", "公厕", "memory")
    features = []
    for number in range(5):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"公厕{number}"])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(120.3 + number * 0.003, 30.6)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.selectByIds([feature.id() for feature in layer.getFeatures()][:2])
        whole = small.run(ImportLayer, {"INPUT_LAYER": layer.id(), "OUTPUT": str(tmp_path / "o.gpkg")})
        part = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        selected = small.run(ImportLayer, {"INPUT_LAYER": part, "OUTPUT": str(tmp_path / "p.gpkg")})
    finally:
        QgsProject.instance().removeMapLayer(layer)
    assert (whole["RECOGNISED"], whole["ROWS_USED"], selected["ROWS_USED"]) == ("public_toilet", 5, 2)


def test_a_local_system_is_said_by_points(qgis_app: object, tmp_path: Path) -> None:
    path = tmp_path / "公厕.csv"
    path.write_text("公厕名称,X,Y\n一,1000,2000\n二,1300,2400\n", encoding="utf-8")
    points = "EPSG:4549; 0 0 500000 3390000; 1000 0 501000 3390000; 0 1000 500000 3391000"
    asked = {"INPUT": str(path), "TRANSFORM": points, "MEASURING_CRS": "EPSG:4549", "OUTPUT": str(tmp_path / "o.gpkg")}
    small.run(ImportLayer, asked)
    found = small.read(asked["OUTPUT"])
    assert [(round(p.x, 3), round(p.y, 3)) for p in found.geometry] == [(501000, 3392000), (501300, 3392400)]


def test_personal_columns_come_in_only_by_name(qgis_app: object, tmp_path: Path) -> None:
    path = tmp_path / "公厕.csv"
    path.write_text("公厕名称,经度,纬度,联系人\n一,120.3,30.6,张三\n", encoding="utf-8")
    small.run(ImportLayer, {"INPUT": str(path), "OUTPUT": str(tmp_path / "o.gpkg"), "PERSONAL": "联系人"})
    assert "张三" in small.read(str(tmp_path / "o.gpkg")).astype("str").to_string()
    small.run(ImportLayer, {"INPUT": str(path), "OUTPUT": str(tmp_path / "p.gpkg")})
    assert "张三" not in small.read(str(tmp_path / "p.gpkg")).astype("str").to_string()


def test_a_table_of_a_database_comes_in(qgis_app: object, database: Connection, server: Server, tmp_path: Path) -> None:
    server.run(
        database.dbname,
        "CREATE TABLE 公厕 AS SELECT '公厕' || i AS 公厕名称, CASE WHEN i < 9 THEN"
        " ST_SetSRID(ST_MakePoint(120.3 + 0.004 * i, 30.6), 4490) END AS geom FROM generate_series(1, 9) AS i",
    )
    settings, group = QgsSettings(), "PostgreSQL/connections/局"
    told = database.parameters()
    for key, name in {"host": "host", "port": "port", "database": "dbname", "username": "user"}.items():
        settings.setValue(f"{group}/{key}", told[name])
    for key, value in {"password": database.password, "saveUsername": "true", "savePassword": "true"}.items():
        settings.setValue(f"{group}/{key}", value)
    asked = {"CONNECTION": "局", "TABLE": "公厕", "OUTPUT": str(tmp_path / "o.gpkg")}
    try:
        result = small.run(ImportLayer, asked, small.Listener())
    finally:
        settings.remove(group)
    assert (result["RECOGNISED"], result["FOUND_CRS"]) == ("public_toilet", "EPSG:4490")
    assert (result["ROWS_READ"], result["ROWS_USED"], result["ROWS_REJECTED"]) == (9, 8, 1)
    assert small.read(result["OUTPUT"])["name"].tolist() == [f"公厕{n}" for n in range(1, 9)]


def test_a_connection_needs_its_table(qgis_app: object) -> None:
    context = QgsProcessingContext()
    algorithm = ImportLayer()
    algorithm.initAlgorithm()
    right, why = algorithm.checkParameterValues({"CONNECTION": "局", "OUTPUT": "memory:"}, context)
    assert (right, why) == (False, "Choose a table or view of the connection.")
