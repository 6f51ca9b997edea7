"""The same layer as people have it in QGIS: by every provider, edited, joined, filtered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Optional

from civicgrid.tests.qgis_plugin import small
from qgis.core import (
    QgsApplication,
    QgsFeatureRequest,
    QgsField,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QUrl, QVariant

Source = Callable[[str, Path], QgsVectorLayer]


def geopackage(path: str, _folder: Path) -> QgsVectorLayer:
    return QgsVectorLayer(path, Path(path).stem, "ogr")


def copied(layer: QgsVectorLayer, request: Optional[QgsFeatureRequest] = None) -> QgsVectorLayer:
    """What a layer shows (or what of it is asked for), in memory."""
    made = layer.materialize(request or QgsFeatureRequest())
    made.setName(layer.name())
    return made


def multipart(path: str, folder: Path) -> QgsVectorLayer:
    """Every shape as a collection of one, as most files of QGIS hold them."""
    promote, context = (
        QgsApplication.processingRegistry().algorithmById("native:promotetomulti"),
        QgsProcessingContext(),
    )
    asked = {"INPUT": geopackage(path, folder), "OUTPUT": "TEMPORARY_OUTPUT"}
    results, _done = promote.run(asked, context, QgsProcessingFeedback())
    made = context.takeResultLayer(results["OUTPUT"])
    made.setName(Path(path).stem)
    return made


def memory(path: str, folder: Path) -> QgsVectorLayer:
    return copied(geopackage(path, folder))


def shapefile(path: str, folder: Path) -> QgsVectorLayer:
    return _exported(path, folder, "ESRI Shapefile", "shp")


def geojson(path: str, folder: Path) -> QgsVectorLayer:
    return _exported(path, folder, "GeoJSON", "geojson")


def delimited_text(path: str, folder: Path) -> QgsVectorLayer:
    frame = small.read(path)
    table = folder / f"{Path(path).stem}.csv"
    frame.assign(wkt=frame.geometry.to_wkt()).drop(columns="geometry").to_csv(table, index=False)
    address = f"{QUrl.fromLocalFile(str(table)).toString()}?type=csv&detectTypes=yes&wktField=wkt&crs={small.CRS}"
    return QgsVectorLayer(address, Path(path).stem, "delimitedtext")


def virtual(path: str, folder: Path) -> QgsVectorLayer:
    quoted = QUrl.toPercentEncoding(path).data().decode()
    query = QUrl.toPercentEncoding("SELECT * FROM given").data().decode()
    return QgsVectorLayer(f"?layer=ogr:{quoted}:given&query={query}", Path(path).stem, "virtual")


def joined(path: str, folder: Path) -> QgsVectorLayer:
    """With a column of another table, and one that an expression makes."""
    layer, table = geopackage(path, folder), QgsVectorLayer("None?field=key:int&field=note:string", "notes", "memory")
    QgsProject.instance().addMapLayer(table, False)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("fid")
    assert layer.addJoin(join)
    layer.addExpressionField("2 * 21", QgsField("twice", QVariant.Int))
    return layer


def filtered(path: str, folder: Path) -> QgsVectorLayer:
    layer = geopackage(path, folder)
    assert layer.setSubsetString("fid <> 2")
    return layer


def edited(path: str, folder: Path) -> QgsVectorLayer:
    """With changes that were not saved: a feature gone, another one moved."""
    layer = geopackage(path, folder)
    first, *_others, last = layer.getFeatures()
    shape = first.geometry()
    shape.translate(1.0, 2.0)
    assert layer.startEditing()
    assert layer.deleteFeature(last.id())
    assert layer.changeGeometry(first.id(), shape)
    return layer


def _exported(path: str, folder: Path, driver: str, end: str) -> QgsVectorLayer:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "UTF-8"
    target = str(folder / f"{Path(path).stem}.{end}")
    layer = geopackage(path, folder)
    error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, target, QgsProject.instance().transformContext(), options)
    assert error[0] == QgsVectorFileWriter.WriterError.NoError, error
    return QgsVectorLayer(target, Path(path).stem, "ogr")


SOURCES: tuple[Source, ...] = (
    geopackage, memory, shapefile, geojson, delimited_text, virtual, joined, filtered, edited,
)  # fmt: skip
