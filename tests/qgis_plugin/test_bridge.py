"""Layers ↔ frames: every type of field, null and empty geometry, the whole CRS, both ways of reading."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyproj
import pytest
import shapely
from civicgrid.qgis_plugin import bridge
from civicgrid.tests.qgis_plugin.memory import frame_to_layer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

CGCS2000 = "EPSG:4549"


def a_frame() -> gpd.GeoDataFrame:
    """One column of each type, with and without empty values; a null and an empty geometry."""
    return gpd.GeoDataFrame(
        {
            "code": pd.Series(["110101001001001", "公厕", None, ""], dtype=object),
            "whole": np.array([1, -2, 2**62, 0], dtype="int64"),
            "holes": [1.0, np.nan, 3.0, 4.0],
            "big": pd.array([2**60 + 1, None, 3, 4], dtype="Int64"),
            "real": [0.1, np.nan, -1e300, 0.0],
            "flag": [True, False, True, False],
            "maybe": pd.Series([True, None, False, True], dtype=object),
            "day": pd.Series([dt.date(2024, 2, 29), None, dt.date(1969, 12, 31), dt.date(2100, 1, 1)], dtype=object),
            "clock": pd.Series([dt.time(8, 30, 1, 5000), None, dt.time(0), dt.time(23, 59, 59)], dtype=object),
            "moment": pd.Series(
                ["2024-02-29T08:30:01.005", None, "1969-12-31T23:59:59", "2100-01-01"], dtype="datetime64[ms]"
            ),
        },
        geometry=[shapely.Point(500_000.25, 4_400_000.5), None, shapely.Point(), shapely.Point(1, 2)],
        crs=CGCS2000,
    )


def test_round_trip_through_a_memory_layer(qgis_app: object) -> None:
    frame = a_frame()
    layer = frame_to_layer(frame, "x")
    assert layer.isValid()
    assert layer.featureCount() == 4
    assert layer.crs().authid() == CGCS2000
    types = {field.name(): field.type() for field in layer.fields()}
    assert types["code"] == QVariant.String
    assert types["whole"] == types["big"] == QVariant.LongLong
    assert types["flag"] == types["maybe"] == QVariant.Bool
    assert (types["day"], types["clock"], types["moment"]) == (QVariant.Date, QVariant.Time, QVariant.DateTime)
    back = bridge.reader(layer).frame()
    wanted = pd.DataFrame(frame.drop(columns="geometry"))
    pd.testing.assert_frame_equal(pd.DataFrame(back.drop(columns="geometry")), wanted)
    assert back.geometry.isna().tolist() == [False, True, False, False]
    assert back.geometry.is_empty.tolist() == [False, False, True, False]
    assert back.geometry.iloc[0].equals(frame.geometry.iloc[0])
    assert back.crs == frame.crs


@pytest.mark.parametrize(
    "geometry",
    [
        shapely.LineString([(0, 0), (1, 1)]),
        shapely.Polygon([(0, 0), (4, 0), (4, 4)], [[(2, 1), (3, 1), (3, 2)]]),
        shapely.MultiPoint([(0, 0), (1, 1)]),
        shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(2, 2, 3, 3)]),
        shapely.Point(1, 2, 3),
        shapely.Polygon([(0, 0, 1), (4, 0, 2), (4, 4, 3)]),
    ],
    ids=lambda shape: f"{shape.geom_type}{'Z' * shape.has_z}",
)
def test_geometry_goes_there_and_back(qgis_app: object, geometry: shapely.Geometry) -> None:
    frame = gpd.GeoDataFrame({"id": ["a", "b"]}, geometry=[geometry, None], crs=CGCS2000)
    layer = frame_to_layer(frame, "x")
    back = bridge.reader(layer).frame()
    assert shapely.equals_identical(back.geometry.iloc[0], geometry)
    assert back.geometry.iloc[1] is None


def test_years_far_off_are_kept(qgis_app: object) -> None:
    far = pd.Series(["0001-01-01", None, "9999-12-31T23:59:59"], dtype="datetime64[ms]")
    frame = gpd.GeoDataFrame({"moment": far}, geometry=[None] * 3, crs=CGCS2000)
    back = bridge.reader(frame_to_layer(frame, "x")).frame()
    assert back["moment"].dtype == "datetime64[ms]"
    assert back["moment"].equals(far)


def test_single_and_multi_share_one_layer(qgis_app: object) -> None:
    box = shapely.box(0, 0, 1, 1)
    frame = gpd.GeoDataFrame(geometry=[box, shapely.MultiPolygon([box])], crs=CGCS2000)
    layer = frame_to_layer(frame, "x")
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert bridge.reader(layer).frame().geom_type.tolist() == ["MultiPolygon"] * 2


def test_empty_layer_keeps_columns_types_and_crs(qgis_app: object) -> None:
    layer = frame_to_layer(a_frame().iloc[:0], "x", QgsWkbTypes.Type.Point)
    back = bridge.reader(layer).frame()
    assert len(back) == 0
    assert list(back.columns) == list(a_frame().columns)
    assert back.crs == pyproj.CRS(CGCS2000)
    assert back["whole"].dtype == "int64"


def test_table_without_geometry(qgis_app: object) -> None:
    layer = QgsVectorLayer("None?field=a:string&field=geometry:integer", "t", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["x", 5])
    layer.dataProvider().addFeatures([feature])
    back = bridge.reader(layer).frame()
    assert back["geometry"].tolist() == [5]  # a field of that name is not taken for the shape
    assert back.geometry.name == "shape"
    assert back.geometry.isna().all()


def test_curves_become_straight(qgis_app: object) -> None:
    layer = QgsVectorLayer(f"CurvePolygon?crs={CGCS2000}", "c", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("CurvePolygon(CircularString(0 0, 10 10, 20 0, 10 -10, 0 0))"))
    layer.dataProvider().addFeatures([feature])
    assert bridge.reader(layer).frame().area.iloc[0] == pytest.approx(np.pi * 100, rel=1e-3)


def test_crs_without_a_number_arrives_whole(qgis_app: object) -> None:
    text = "+proj=tmerc +lat_0=0 +lon_0=118.35 +k=1 +x_0=200000 +y_0=-3000000 +ellps=GRS80 +units=m"
    local = pyproj.CRS.from_proj4(text)
    frame = gpd.GeoDataFrame(geometry=[shapely.Point(1, 2)], crs=local)
    layer = frame_to_layer(frame, "x")
    assert layer.crs().isValid()
    there = pyproj.Transformer.from_crs(local, bridge.reader(layer).frame().crs, always_xy=True)
    assert there.transform(200_000, 1_000_000) == pytest.approx((200_000, 1_000_000), abs=1e-6)


def test_no_crs_stays_none(qgis_app: object) -> None:
    layer = frame_to_layer(gpd.GeoDataFrame(geometry=[shapely.Point(1, 2)]), "x")
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert bridge.reader(layer).frame().crs is None


# -- files: read by pyogrio where that gives what the layer shows


def a_file(folder: Path, driver: str = "GPKG", name: str = "x.gpkg") -> Path:
    layer = QgsVectorLayer(f"Point?crs={CGCS2000}", "x", "memory")
    fields = [("code", QVariant.String), ("whole", QVariant.LongLong), ("real", QVariant.Double)]
    if driver == "GPKG":
        fields += [("flag", QVariant.Bool), ("day", QVariant.Date), ("moment", QVariant.DateTime)]
    layer.dataProvider().addAttributes([QgsField(*field) for field in fields])
    layer.updateFields()
    moment = QDateTime(QDate(2024, 2, 29), QTime(8, 30, 1))
    rows = [["公厕一", 5, 0.5, True, QDate(2024, 2, 29), moment], [None] * 6, ["三", 7, 2.5, False, None, moment]]
    for place, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row[: len(fields)])
        if place != 1:
            feature.setGeometry(QgsGeometry.fromWkt(f"POINT({place} 2)"))
        layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "GBK" if driver != "GPKG" else "UTF-8"
    context = layer.transformContext()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(folder / name), context, options)
    assert error[0] == QgsVectorFileWriter.WriterError.NoError
    return folder / name


@pytest.mark.parametrize(("driver", "name"), [("GPKG", "x.gpkg"), ("ESRI Shapefile", "x.shp")])
def test_both_ways_of_reading_a_file_agree(qgis_app: object, tmp_path: Path, driver: str, name: str) -> None:
    layer = QgsVectorLayer(str(a_file(tmp_path, driver, name)), "x", "ogr")
    reader = bridge.reader(layer)
    assert reader.file is not None
    quick = reader.frame()
    reader.file = None
    slow = reader.frame()
    pd.testing.assert_frame_equal(pd.DataFrame(quick), pd.DataFrame(slow))
    assert quick.crs == slow.crs
    assert quick["code"].tolist() == ["公厕一", None, "三"]
    assert list(quick.columns[:-1]) == layer.fields().names()


def test_the_filter_of_a_layer_holds(qgis_app: object, tmp_path: Path) -> None:
    layer = QgsVectorLayer(str(a_file(tmp_path)), "x", "ogr")
    assert layer.setSubsetString('"whole" > 5 AND "code" = \'三\'')
    reader = bridge.reader(layer)
    assert reader.file is not None
    assert reader.frame()["whole"].tolist() == [7]


def test_edits_and_joins_are_seen(qgis_app: object, tmp_path: Path) -> None:
    layer = QgsVectorLayer(str(a_file(tmp_path)), "x", "ogr")
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexOf("whole"), 99)
    reader = bridge.reader(layer)
    assert reader.file is None
    assert reader.frame()["whole"].tolist()[0] == 99
    layer.rollBack()
    other = frame_to_layer(gpd.GeoDataFrame({"code": ["三"], "more": [3]}, geometry=[None]), "other")
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    join.setUsingMemoryCache(True)
    layer.addJoin(join)
    assert bridge.reader(layer).frame()["other_more"].tolist()[2] == 3


def test_a_crs_set_by_hand_wins_over_the_file(qgis_app: object, tmp_path: Path) -> None:
    layer = QgsVectorLayer(str(a_file(tmp_path)), "x", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4548"))
    assert bridge.reader(layer).frame().crs.to_epsg() == 4548


def test_cancel_is_heard_while_reading(qgis_app: object) -> None:
    from civicgrid.geo.errors import Cancelled

    def stop(share: float, step: str) -> None:
        raise Cancelled

    layer = frame_to_layer(a_frame(), "x")
    with pytest.raises(Cancelled):
        bridge.reader(layer).frame(stop)


def test_a_layer_that_takes_no_such_rows_says_so(qgis_app: object) -> None:
    frame = gpd.GeoDataFrame({"a": [1]}, geometry=[shapely.box(0, 0, 1, 1)], crs="EPSG:4549")
    points = QgsVectorLayer("Point?field=a:integer", "points", "memory")
    with pytest.raises(OSError, match="Polygon"):
        bridge.frame_to_sink(frame, points.dataProvider(), bridge.fields_of(frame), bridge.wkb_type_of(frame))
