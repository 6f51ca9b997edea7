"""Layers of QGIS ↔ GeoDataFrames: geometry as WKB arrays, the whole CRS, every type of field (see ``fieldtypes``).

A ``Reader`` is made on the main thread, where the layer lives, and read on any.
"""

from __future__ import annotations

import codecs
import gc
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from . import fieldtypes, stack

if TYPE_CHECKING:
    import geopandas as gpd

    from ..geo.progress import Progress

KEY = "fid"
"""What a GeoPackage calls the key of its rows."""

_STEP, _WRITE_STEP = 10_000, 1_000
"""Rows read or written at a time: those written are objects of Python and of Qt until they are handed over."""


def reader(layer: QgsVectorLayer) -> Reader:
    """Note on the main thread what is needed to read ``layer`` elsewhere."""
    stack.load()
    return Reader(
        layer.name(),
        QgsVectorLayerFeatureSource(layer),
        layer.fields(),
        layer.crs(),
        layer.featureCount(),
        layer.wkbType(),
        _file_of(layer),
    )


@dataclass(frozen=True)
class OgrFile:
    """An unedited layer of a file: it is read without QGIS, at a tenth of the time."""

    path: str
    layer: Union[str, int, None]
    where: Optional[str]
    encoding: Optional[str]


@dataclass
class Reader:
    """All that is needed to read a layer off the main thread; ``name`` is what people call it.

    ``sieve`` is given the frame that was read, and gives what is to be used of it.
    """

    name: str
    source: Any
    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    count: int
    wkb_type: Any
    file: Optional[OgrFile] = None
    request: Optional[QgsFeatureRequest] = None
    sieve: Optional[Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]] = None

    def restrict(self, request: QgsFeatureRequest, count: int) -> None:
        """Read only the features that ``request`` gives, ``count`` of them."""
        self.request, self.count, self.file = request, count, None

    def frame(self, progress: Optional[Progress] = None) -> gpd.GeoDataFrame:
        """Read everything; ``progress`` hears the share done and may raise ``Cancelled``."""
        stack.load()
        frame = None if self.file is None else self._from_file(self.file)
        if frame is None:
            frame = self._from_features(progress)
        return frame if self.sieve is None else self.sieve(frame)

    def _from_file(self, file: OgrFile) -> Optional[gpd.GeoDataFrame]:
        """Read by pyogrio; None where the file doesn't hold what the layer shows (the layer decides then)."""
        from pyogrio import raw
        from pyogrio.errors import DataLayerError, DataSourceError

        try:
            meta, fids, wkb, data = raw.read(
                file.path, layer=file.layer or 0, where=file.where, encoding=file.encoding, return_fids=True
            )
        except (DataSourceError, DataLayerError, ValueError):
            return None
        found = dict(zip(meta["fields"], data))
        lost = [name for name in self.fields.names() if name not in found]
        if len(lost) > 1 or (lost and lost[0] != self.fields.names()[0]):
            return None
        found.update(dict.fromkeys(lost, fids))  # the key column, which OGR doesn't count as a field
        columns = []
        for item in self.fields:
            if item.type() in fieldtypes.WHOLE and fieldtypes.inexact(found[item.name()]):
                return None
            columns.append(fieldtypes.from_numpy(found[item.name()], item.type()))
        if wkb is None:
            wkb = [None] * len(fids)
        return self._frame(columns, wkb)

    def _from_features(self, progress: Optional[Progress]) -> gpd.GeoDataFrame:
        """Read through QGIS, in portions: objects of Qt cost more memory than what they hold."""
        import numpy as np

        from ..geo.progress import report

        types = [item.type() for item in self.fields]
        parts: list[list[Any]] = [[] for _ in types]
        wkb: list[Optional[bytes]] = []
        features = self.source.getFeatures(self.request or QgsFeatureRequest())
        while True:
            before = len(wkb)
            with _no_collecting():
                values = self._portion(features, wkb)
                for place, (kind, part) in enumerate(zip(types, parts)):
                    part.append(fieldtypes.from_qt(values[place :: len(types)], kind))
            if len(wkb) == before:
                break
            report(progress, len(wkb) / max(self.count, len(wkb)), "read_layer")
        columns = [fieldtypes.joined(part, kind) for part, kind in zip(parts, types)]
        shapes = np.empty(len(wkb), dtype=object)
        shapes[:] = wkb
        return self._frame(columns, shapes)

    def _portion(self, features: Iterator[QgsFeature], wkb: list[Optional[bytes]]) -> list[Any]:
        """Give the attributes of the next features, one after another, and add their geometries to ``wkb``."""
        curved = QgsWkbTypes.isCurvedType(self.wkb_type)
        values: list[Any] = []
        take, add = values.extend, wkb.append
        for feature in islice(features, _STEP):
            take(feature.attributes())
            shape = feature.geometry()
            if curved:
                shape.convertToStraightSegment()
            add(shape.asWkb().data() or None)
        return values

    def _frame(self, columns: Sequence[Any], wkb: Any) -> gpd.GeoDataFrame:
        import geopandas as gpd
        import pandas as pd

        names = self.fields.names()
        index = pd.RangeIndex(len(wkb))
        # the type is named, since pandas 3 would make its own text type of objects, with NaN for None
        series = [pd.Series(column, index=index, dtype=column.dtype) for column in columns]
        table = pd.DataFrame(dict(zip(names, series)), columns=names, index=index)
        name = "geometry" if "geometry" not in names else "shape"
        with _no_collecting():
            geometry = shapes_of(wkb)
        shapes = gpd.GeoSeries(geometry, index=index, crs=crs_of(self.crs))
        return gpd.GeoDataFrame(table.assign(**{name: shapes}), geometry=name)


_POINT_BYTES = 21  # byte order, type, x, y


def shapes_of(wkb: Any) -> Any:
    """Make geometries of WKB; where all are plain points, of their coordinates, in a third of the time."""
    import numpy as np
    import shapely

    if {len(item) if item else 0 for item in wkb} != {_POINT_BYTES}:
        return shapely.from_wkb(wkb)
    points = np.frombuffer(b"".join(wkb), dtype=[("order", "u1"), ("type", "<u4"), ("xy", "<f8", 2)])
    if np.isnan(points["xy"]).any() or not ((points["order"] == 1) & (points["type"] == 1)).all():
        return shapely.from_wkb(wkb)  # empty points are written as NaN
    return shapely.points(points["xy"])


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep Python's collector from searching the growing list again and again; there are no cycles in it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def crs_of(crs: QgsCoordinateReferenceSystem) -> Any:
    """Give the CRS as pyproj has it, or None."""
    if not crs.isValid():
        return None
    import pyproj

    return pyproj.CRS.from_wkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019))


def qgis_crs(crs: Any) -> QgsCoordinateReferenceSystem:
    """Give the CRS of a frame as QGIS has it (invalid for None)."""
    if crs is None:
        return QgsCoordinateReferenceSystem()
    code = crs.to_epsg(min_confidence=100)
    if code is not None:
        known = QgsCoordinateReferenceSystem(f"EPSG:{code}")
        if known.isValid():
            return known
    return QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt("WKT2_2019"))


def _file_of(layer: QgsVectorLayer) -> Optional[OgrFile]:
    """Describe the file behind an OGR layer, where reading the file gives exactly what the layer shows."""
    if layer.providerType() != "ogr" or layer.isEditable() or layer.vectorJoins():
        return None
    fields = layer.fields()
    known = (*fieldtypes.WHOLE, QVariant.Double, QVariant.String, QVariant.Bool, QVariant.Date, QVariant.DateTime)
    for index in range(fields.count()):
        if fields.fieldOrigin(index) != QgsFields.FieldOrigin.OriginProvider or fields[index].type() not in known:
            return None
    where = layer.subsetString()
    uri = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = str(uri.get("path") or "")
    odd = re.match(r"\s*select\b", where, re.IGNORECASE) or uri.get("geometryType") or uri.get("openOptions")
    if odd or QgsWkbTypes.isCurvedType(layer.wkbType()) or not Path(path).is_file():
        return None
    return OgrFile(path, uri.get("layerName") or _number(uri.get("layerId")), where or None, _encoding(layer))


def _number(text: Any) -> Optional[int]:
    return int(text) if text not in (None, "") and int(text) >= 0 else None


def _encoding(layer: QgsVectorLayer) -> Optional[str]:
    """Give the encoding the layer is read with; only shapefiles leave that open."""
    if layer.storageType() != "ESRI Shapefile":
        return None
    try:
        return codecs.lookup(layer.dataProvider().encoding()).name
    except LookupError:
        return None


def with_usable_key(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the frame with a column ``fid`` that a GeoPackage takes for its key, or with another name for it.

    A shapefile made of a GeoPackage holds the key as a real number, and joined rows may hold it twice.
    """
    key = next((name for name in frame.columns if str(name).lower() == KEY), None)
    if key is None:
        return frame
    import pandas as pd

    numbers = pd.to_numeric(frame[key], errors="coerce")
    if numbers.is_unique and numbers.notna().all() and (numbers % 1 == 0).all():
        return frame.assign(**{key: numbers.astype("int64")})
    return frame.rename(columns={key: f"source_{key}"})


def fields_of(frame: gpd.GeoDataFrame) -> QgsFields:
    """Give the fields that hold the columns of a frame."""
    fields = QgsFields()
    for name in frame.columns:
        if name != frame.geometry.name:
            fields.append(QgsField(str(name), fieldtypes.field_type(frame[name])))
    return fields


def wkb_type_of(frame: gpd.GeoDataFrame, default: Any = None) -> Any:
    """Give the geometry type that takes every geometry of the frame (``default`` where there is none)."""
    import shapely

    shapes = frame.geometry.array
    names = {name.replace("LinearRing", "LineString") for name in frame.geom_type.dropna().unique()}
    if not names:
        return QgsWkbTypes.Type.NoGeometry if default is None else default
    simple = {name.replace("Multi", "") for name in names}
    if len(simple) > 1 or "GeometryCollection" in simple:
        return QgsWkbTypes.Type.GeometryCollection
    single = {
        "Point": QgsWkbTypes.Type.Point,
        "LineString": QgsWkbTypes.Type.LineString,
        "Polygon": QgsWkbTypes.Type.Polygon,
    }[simple.pop()]
    kind = single if not any(name.startswith("Multi") for name in names) else QgsWkbTypes.multiType(single)
    return QgsWkbTypes.addZ(kind) if bool(shapely.has_z(shapes).any()) else kind


def features_of(frame: gpd.GeoDataFrame, fields: QgsFields, wkb_type: Any) -> Iterator[QgsFeature]:
    """Give the rows as features."""
    import shapely

    columns = [fieldtypes.to_qt(frame[item.name()], item.type()) for item in fields]
    rows: Iterable[list[Any]] = map(list, zip(*columns)) if columns else ([] for _ in range(len(frame)))
    multi = QgsWkbTypes.isMultiType(wkb_type)
    shapes = shapely.to_wkb(frame.geometry.to_numpy(), flavor="iso")
    for wkb, values in zip(shapes, rows):
        feature = QgsFeature()  # without names of fields, which no sink asks for and each would have to be given
        feature.setAttributes(values)
        if wkb is not None:
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            if multi:
                shape.convertToMultiType()
            feature.setGeometry(shape)
        yield feature


def frame_to_sink(
    frame: gpd.GeoDataFrame, sink: QgsFeatureSink, fields: QgsFields, wkb_type: Any, progress: Optional[Progress] = None
) -> int:
    """Write a frame into the output of an algorithm; gives the number of rows written."""
    from ..geo.progress import report

    for start in range(0, len(frame), _WRITE_STEP):
        with _no_collecting():
            portion = list(features_of(frame.iloc[start : start + _WRITE_STEP], fields, wkb_type))
            added = sink.addFeatures(portion, QgsFeatureSink.Flag.FastInsert)
        if not (added[0] if isinstance(added, tuple) else added):  # a provider gives the features back with the answer
            raise OSError(sink.lastError())
        report(progress, (start + len(portion)) / len(frame), "write_layer")
    return len(frame)
