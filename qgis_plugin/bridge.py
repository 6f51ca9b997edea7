"""Layers of QGIS ↔ GeoDataFrames: geometry as WKB arrays, the whole CRS, every type of field.

A ``Reader`` is made on the main thread, where the layer lives, and read on any. What a frame holds::

    text          str, None            whole number  int64; float64 with NaN where some are NULL (Int64 beyond 2**53)
    real number   float64, NaN         yes/no        bool; object with None where some are NULL
    date          datetime.date, None  date and time datetime64[ms], NaT
    time          datetime.time, None  anything else as Python gets it from QGIS
"""

from __future__ import annotations

import codecs
import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

from . import stack

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ..geo.progress import Progress

Source = Union[QgsVectorLayer, QgsProcessingFeatureSource]

_EXACT = 2**53
_STEP = 20_000
_WHOLE = (QVariant.Int, QVariant.UInt, QVariant.LongLong, QVariant.ULongLong)
_JULIAN_1970 = 2440588
_DAY_MS = 86_400_000


def layer_to_frame(source: Source, progress: Optional[Progress] = None) -> gpd.GeoDataFrame:
    """Read a layer (or the source of an algorithm) into a frame in its own CRS."""
    return reader(source).frame(progress)


def reader(source: Source) -> Reader:
    """Note on the main thread what is needed to read ``source`` elsewhere."""
    stack.load()
    if isinstance(source, QgsVectorLayer):
        return Reader(QgsVectorLayerFeatureSource(source), source.fields(), source.crs(), source.featureCount(),
                      source.wkbType(), _file_of(source))
    return Reader(source, source.fields(), source.sourceCrs(), source.featureCount(), source.wkbType(), None)


@dataclass(frozen=True)
class OgrFile:
    """An unedited layer of a file: it is read without QGIS, at a tenth of the time."""

    path: str
    layer: Union[str, int, None]
    where: Optional[str]
    encoding: Optional[str]


@dataclass
class Reader:
    """All that is needed to read a layer off the main thread."""

    source: Any
    fields: QgsFields
    crs: QgsCoordinateReferenceSystem
    count: int
    wkb_type: Any
    file: Optional[OgrFile] = field(default=None)

    def frame(self, progress: Optional[Progress] = None) -> gpd.GeoDataFrame:
        """Read everything; ``progress`` hears the share done and may raise ``Cancelled``."""
        stack.load()
        if self.file is not None:
            frame = self._from_file(self.file)
            if frame is not None:
                return frame
        return self._from_features(progress)

    def _from_file(self, file: OgrFile) -> Optional[gpd.GeoDataFrame]:
        """Read by pyogrio; None where the file doesn't hold what the layer shows (the layer decides then)."""
        from pyogrio import raw
        from pyogrio.errors import DataLayerError, DataSourceError

        try:
            meta, fids, wkb, data = raw.read(file.path, layer=file.layer or 0, where=file.where,
                                             encoding=file.encoding, return_fids=True)
        except (DataSourceError, DataLayerError, ValueError):
            return None
        found = dict(zip(meta["fields"], data))
        lost = [name for name in self.fields.names() if name not in found]
        if len(lost) > 1 or (lost and lost[0] != self.fields.names()[0]):
            return None
        found.update({name: fids for name in lost})  # the key column, which OGR doesn't count as a field
        columns = []
        for item in self.fields:
            if item.type() in _WHOLE and _inexact(found[item.name()]):
                return None
            columns.append(_from_numpy(found[item.name()], item.type()))
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
        total = max(self.count, 1)
        for rows in _portions(self._rows(wkb)):
            for values, kind, part in zip(zip(*rows), types, parts):
                part.append(_from_qt(values, kind))
            report(progress, len(wkb) / total, "read_layer")
        columns = [_joined(part, kind) for part, kind in zip(parts, types)]
        shapes = np.empty(len(wkb), dtype=object)
        shapes[:] = wkb
        return self._frame(columns, shapes)

    def _rows(self, wkb: list[Optional[bytes]]) -> Iterator[list[Any]]:
        """Give the attributes of each feature, adding its geometry to ``wkb``."""
        curved = QgsWkbTypes.isCurvedType(self.wkb_type)
        plain = self.wkb_type == QgsWkbTypes.Type.NoGeometry
        add = wkb.append
        for feature in self.source.getFeatures(QgsFeatureRequest()):
            if plain or not feature.hasGeometry():
                add(None)
            else:
                shape = feature.geometry()
                if curved:
                    shape.convertToStraightSegment()
                add(shape.asWkb().data())
            yield feature.attributes()

    def _frame(self, columns: Sequence[Any], wkb: Any) -> gpd.GeoDataFrame:
        import geopandas as gpd
        import pandas as pd
        import shapely

        names = self.fields.names()
        table = pd.DataFrame(dict(zip(names, columns)), columns=names, index=pd.RangeIndex(len(wkb)))
        name = "geometry" if "geometry" not in names else "shape"
        shapes = gpd.GeoSeries(shapely.from_wkb(wkb), index=table.index, crs=crs_of(self.crs))
        return gpd.GeoDataFrame(table.assign(**{name: shapes}), geometry=name)


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
    known = (*_WHOLE, QVariant.Double, QVariant.String, QVariant.Bool, QVariant.Date, QVariant.DateTime)
    for index in range(fields.count()):
        if fields.fieldOrigin(index) != QgsFields.FieldOrigin.OriginProvider or fields[index].type() not in known:
            return None
    where = layer.subsetString()
    uri = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = str(uri.get("path") or "")
    odd = re.match(r"\s*select\b", where, re.IGNORECASE) or uri.get("geometryType") or uri.get("openOptions")
    if odd or QgsWkbTypes.isCurvedType(layer.wkbType()) or not os.path.isfile(path):
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


def _portions(rows: Iterator[list[Any]]) -> Iterator[list[list[Any]]]:
    while True:
        portion = list(islice(rows, _STEP))
        if not portion:
            return
        yield portion


def _inexact(values: Any) -> bool:
    """Tell whether whole numbers were read as floats that can't hold them."""
    import numpy as np

    return values.dtype.kind == "f" and bool(np.any(np.abs(values) > _EXACT))


def _from_numpy(values: Any, kind: Any) -> Any:
    """Make a column of what pyogrio read."""
    import pandas as pd

    if kind == QVariant.Date:
        days = pd.Series(values.astype("datetime64[s]"))
        return days.dt.date.astype(object).where(days.notna(), None).to_numpy(dtype=object)
    if kind == QVariant.DateTime:
        return values.astype("datetime64[ms]")
    if kind == QVariant.Bool:
        return values if values.dtype == bool else _yes_no(values)
    if kind in _WHOLE and values.dtype.kind in "iu":
        return values.astype("int64")
    if kind == QVariant.Double:
        return values.astype("float64")
    return values


def _yes_no(values: Any) -> Any:
    import numpy as np
    import pandas as pd

    empty = pd.isna(values)
    if not empty.any():
        return values.astype(bool)
    result = np.empty(len(values), dtype=object)
    result[:] = [None if hole else bool(value) for value, hole in zip(values, empty)]
    return result


def _from_qt(values: Sequence[Any], kind: Any) -> Any:
    """Make a portion of a column: numbers and times as arrays, all else as a list of objects.

    A NULL comes as a QVariant; trying without looking is the quick way for columns that have none.
    """
    import numpy as np

    if kind == QVariant.Double:
        try:
            return np.array(values, dtype="float64")
        except TypeError:
            return np.array([np.nan if type(value) is QVariant else value for value in values], dtype="float64")
    if kind in _WHOLE:
        try:
            return np.array(values, dtype="int64")
        except TypeError:
            return [None if type(value) is QVariant else value for value in values]
    if kind == QVariant.DateTime:
        return np.array([_milliseconds(value) for value in values], dtype="datetime64[ms]")
    if kind == QVariant.Date:
        return [value.toPyDate() if type(value) is QDate and value.isValid() else None for value in values]
    if kind == QVariant.Time:
        return [value.toPyTime() if type(value) is QTime and value.isValid() else None for value in values]
    return [None if type(value) is QVariant else value for value in values]


def _milliseconds(value: Any) -> Any:
    """Give a QDateTime's clock reading (as the person sees it, whatever the zone) in ms since 1970."""
    import numpy as np

    if type(value) is not QDateTime or not value.isValid():
        return np.datetime64("NaT")
    return np.datetime64((value.date().toJulianDay() - _JULIAN_1970) * _DAY_MS + value.time().msecsSinceStartOfDay(), "ms")


def _joined(parts: list[Any], kind: Any) -> Any:
    """Put the portions of a column together."""
    import numpy as np

    if kind == QVariant.Double:
        return np.concatenate(parts) if parts else np.empty(0)
    if kind == QVariant.DateTime:
        return np.concatenate(parts) if parts else np.empty(0, dtype="datetime64[ms]")
    if kind in _WHOLE:
        return _whole(parts)
    result = np.empty(sum(map(len, parts)), dtype=object)
    result[:] = [value for part in parts for value in part]
    return _yes_no(result) if kind == QVariant.Bool else result


def _whole(parts: list[Any]) -> Any:
    """Give int64; float64 where some are empty; Int64 where floats can't hold the numbers."""
    import numpy as np
    import pandas as pd

    if all(isinstance(part, np.ndarray) for part in parts):
        return np.concatenate(parts) if parts else np.empty(0, dtype="int64")
    values = [value for part in parts for value in (part.tolist() if isinstance(part, np.ndarray) else part)]
    if any(value is not None and abs(value) > _EXACT for value in values):
        return pd.array(values, dtype="Int64")
    return np.array([np.nan if value is None else value for value in values], dtype="float64")


def fields_of(frame: gpd.GeoDataFrame) -> QgsFields:
    """Give the fields that hold the columns of a frame."""
    fields = QgsFields()
    for name in frame.columns:
        if name != frame.geometry.name:
            fields.append(QgsField(str(name), _field_type(frame[name])))
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
    single = {"Point": QgsWkbTypes.Type.Point, "LineString": QgsWkbTypes.Type.LineString,
              "Polygon": QgsWkbTypes.Type.Polygon}[simple.pop()]
    kind = single if not any(name.startswith("Multi") for name in names) else QgsWkbTypes.multiType(single)
    return QgsWkbTypes.addZ(kind) if bool(shapely.has_z(shapes).any()) else kind


def features_of(frame: gpd.GeoDataFrame, fields: QgsFields, wkb_type: Any) -> Iterator[QgsFeature]:
    """Give the rows as features."""
    import shapely

    columns = [_to_qt(frame[item.name()], item.type()) for item in fields]
    rows: Iterable[tuple[Any, ...]] = zip(*columns) if columns else ([()] * len(frame))
    multi = QgsWkbTypes.isMultiType(wkb_type)
    shapes = shapely.to_wkb(frame.geometry.to_numpy(), flavor="iso")
    for wkb, values in zip(shapes, rows):
        feature = QgsFeature(fields)
        feature.setAttributes(list(values))
        if wkb is not None:
            shape = QgsGeometry()
            shape.fromWkb(wkb)
            if multi:
                shape.convertToMultiType()
            feature.setGeometry(shape)
        yield feature


def frame_to_sink(frame: gpd.GeoDataFrame, sink: QgsFeatureSink, fields: QgsFields, wkb_type: Any,
                  progress: Optional[Progress] = None) -> int:
    """Write a frame into the output of an algorithm; gives the number of rows written."""
    from ..geo.progress import report

    rows = features_of(frame, fields, wkb_type)
    done = 0
    while True:
        portion = list(islice(rows, _STEP))
        if not portion:
            return done
        if not sink.addFeatures(portion, QgsFeatureSink.Flag.FastInsert):
            raise OSError(sink.lastError())
        done += len(portion)
        report(progress, done / len(frame), "write_layer")


def frame_to_layer(frame: gpd.GeoDataFrame, name: str, wkb_type: Any = None) -> QgsVectorLayer:
    """Make a memory layer of a frame (on the main thread)."""
    stack.load()
    fields = fields_of(frame)
    kind = wkb_type_of(frame, wkb_type)
    text = "None" if kind == QgsWkbTypes.Type.NoGeometry else QgsWkbTypes.displayString(kind)
    layer = QgsVectorLayer(text, name, "memory")
    layer.setCrs(qgis_crs(frame.crs))
    provider = layer.dataProvider()
    provider.addAttributes(list(fields))
    layer.updateFields()
    frame_to_sink(frame, provider, layer.fields(), kind)
    layer.updateExtents()
    return layer


def _field_type(column: pd.Series) -> Any:
    """Give the type of field that holds a column."""
    kind = column.dtype.kind
    simple = {"b": QVariant.Bool, "i": QVariant.LongLong, "u": QVariant.LongLong, "f": QVariant.Double,
              "M": QVariant.DateTime}
    if kind in simple:
        return simple[kind]
    types = {type(value) for value in column.dropna()} if kind == "O" else set()
    if not types:
        return QVariant.String
    for python, qt in ((bool, QVariant.Bool), (int, QVariant.LongLong), (dt.datetime, QVariant.DateTime),
                       (dt.date, QVariant.Date), (dt.time, QVariant.Time)):
        if all(issubclass(item, python) for item in types):
            return qt
    return QVariant.Double if types <= {int, float} else QVariant.String


def _to_qt(column: pd.Series, kind: Any) -> list[Any]:
    """Give the values of a column as QGIS takes them; empty ones as None."""
    empty = column.isna()
    values = column.astype(object).tolist() if column.dtype.kind not in "M" else column.dt.to_pydatetime().tolist()
    make = {QVariant.Date: _date, QVariant.Time: _time, QVariant.DateTime: _date_time, QVariant.Bool: bool,
            QVariant.LongLong: int, QVariant.Int: int, QVariant.Double: float}.get(kind, str)
    if not empty.any():
        return [make(value) for value in values]
    return [None if hole else make(value) for value, hole in zip(values, empty)]


def _date(value: dt.date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _time(value: dt.time) -> QTime:
    return QTime(value.hour, value.minute, value.second, value.microsecond // 1000)


def _date_time(value: dt.datetime) -> QDateTime:
    return QDateTime(_date(value.date()), _time(value.time()))
