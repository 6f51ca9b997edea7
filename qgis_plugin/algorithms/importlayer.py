"""Bring a file people have into a clean layer: encoding, header row, coordinates and kind are recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..language import translate
from .base import Algorithm, Parameters, locale, sink, tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ._loading import Look

DATUMS = ("", "wgs84", "cgcs2000", "gcj02", "bd09")


class ImportLayer(Algorithm):
    ID = "importlayer"

    def title(self) -> str:
        return translate("CivicGrid", "Import a table or map file")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "csv xlsx excel shp geojson osm gcj02 bd09 gbk gb18030 import load 导入 表格 坐标 编码 火星坐标 纠偏"

    def kinds(self) -> list[str]:
        from ...layers.kinds import kinds

        return ["", *kinds()]

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFile("INPUT", translate("CivicGrid", "File")),
            translate("CivicGrid", "csv, xlsx, shapefile, GeoPackage, GeoJSON, KML or .osm.pbf."),
        )
        names = [translate("CivicGrid", "recognise"), *self._kind_names()]
        self.add(
            QgsProcessingParameterEnum("KIND", translate("CivicGrid", "Kind of layer"), names, False, 0, True),
            translate("CivicGrid", "What the rows are; recognised from the file's name and headers unless given."),
        )
        self.add(
            QgsProcessingParameterString("LAYER", translate("CivicGrid", "Sheet or layer"), None, False, True),
            translate("CivicGrid", "Needed only where the file has several."),
        )
        self.add(
            QgsProcessingParameterString("ENCODING", translate("CivicGrid", "Encoding"), None, False, True),
            translate("CivicGrid", "For example UTF-8, GB18030 or Big5; recognised unless given."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("CRS", translate("CivicGrid", "Coordinate system of the file"), None, True),
            translate("CivicGrid", "Recognised from the file unless given."),
            advanced=True,
        )
        datums = [
            translate("CivicGrid", "as the file says"),
            "WGS 84",
            "CGCS2000",
            translate("CivicGrid", "GCJ-02 (Gaode, Tencent)"),
            translate("CivicGrid", "BD-09 (Baidu)"),
        ]
        self.add(
            QgsProcessingParameterEnum("DATUM", translate("CivicGrid", "Datum of degrees"), datums, False, 0, True),
            translate(
                "CivicGrid",
                "Web maps of China shift their coordinates by up to 1.2 km: say where the coordinates were taken.",
            ),
        )
        self.add(
            QgsProcessingParameterCrs(
                "MEASURING_CRS", translate("CivicGrid", "Measuring coordinate system"), None, True
            ),
            translate("CivicGrid", "In metres; chosen from where the data lies unless given."),
            advanced=True,
        )
        shapes = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(sink("OUTPUT", translate("CivicGrid", "Imported layer"), shapes))
        self.add(
            sink(
                "REJECTED", translate("CivicGrid", "Rejected rows"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            translate("CivicGrid", "Every row that could not be used, with its number in the file and the reason."),
        )
        self.addOutput(QgsProcessingOutputString("RECOGNISED", translate("CivicGrid", "Kind")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_READ", translate("CivicGrid", "Rows read")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_USED", translate("CivicGrid", "Rows used")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_REJECTED", translate("CivicGrid", "Rows rejected")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.load import load_source

        study = self._study(parameters, context)
        found = self.in_background(lambda _progress: load_source(study.sources[0], study), feedback)
        if len(found) != 1:
            names = ", ".join(item.kind for item in found)
            raise QgsProcessingException(
                translate(
                    "CivicGrid",
                    "The file holds several kinds of layer ({kinds}). One import makes one layer: choose the "
                    "kind, and import the file once for each.",
                ).format(kinds=names)
            )
        result = found[0]
        tell(result.problems, feedback)
        for key, value in result.account.decisions.items():
            feedback.pushInfo(f"{key}: {value}")
        return {
            "OUTPUT": self.write(
                result.frame,
                "OUTPUT",
                parameters,
                context,
                QgsWkbTypes.Type.Point,
                look(result.kind, result.frame),
            ),
            "REJECTED": self._write_rejected(result.rejected, parameters, context),
            "RECOGNISED": result.kind,
            "ROWS_READ": result.account.rows_read,
            "ROWS_USED": result.account.rows_used,
            "ROWS_REJECTED": result.account.rows_rejected,
        }

    def _kind_names(self) -> list[str]:
        from ...layers.kinds import kinds

        language = "zh" if locale().lower().startswith("zh") else "en"
        return [kind.name[language] for kind in kinds().values()]

    def _study(self, parameters: Parameters, context: QgsProcessingContext) -> Any:
        """Make a study of this one source."""
        from ...layers.studyfile import Source, StudyFile

        crs = self.parameterAsCrs(parameters, "CRS", context)
        measuring = self.parameterAsCrs(parameters, "MEASURING_CRS", context)
        layer = self.parameterAsString(parameters, "LAYER", context) or None
        path = self.parameterAsFile(parameters, "INPUT", context)
        sheets = path.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods"))
        source = Source(
            path=path,
            kind=self.kinds()[self.parameterAsEnum(parameters, "KIND", context)] or None,
            layer=None if sheets else layer,
            sheet=layer if sheets else None,
            encoding=self.parameterAsString(parameters, "ENCODING", context) or None,
            crs=(crs.authid() or crs.toWkt()) if crs.isValid() else None,
            datum=DATUMS[self.parameterAsEnum(parameters, "DATUM", context)] or None,
        )
        return StudyFile({}, "", (source,), measuring_crs=measuring.authid() if measuring.isValid() else None)

    def _write_rejected(self, rejected: Any, parameters: Parameters, context: QgsProcessingContext) -> Any:
        import geopandas as gpd

        table = gpd.GeoDataFrame(rejected, geometry=[None] * len(rejected))
        shown = rejected_look()
        return self.write(table, "REJECTED", parameters, context, QgsWkbTypes.Type.NoGeometry, shown)


def look(kind: str, frame: gpd.GeoDataFrame) -> Look:
    """Give how a layer of a kind looks when it is loaded."""
    from ...layers.kinds import kinds
    from ..mapcontent import facility_look, plain
    from ..words import labels
    from ._loading import Look

    words, known = labels(locale()), kinds()[kind]
    if known.role != "facility" or frame.empty:
        return Look(words[kind], lambda _layer: plain(kind))
    west, south, east, north = (float(value) for value in frame.total_bounds)
    room = max((east - west) * (north - south), 1.0)
    made = facility_look(known, frame, words, room)
    return Look(words[kind], lambda _layer: made())


def rejected_look() -> Look:
    """Give the names of the columns of the rejected rows."""
    from ..fieldnames import rejected_words
    from ..words import labels
    from ._loading import Look

    words = labels(locale())
    return Look(words["text.rejected_rows"], words=rejected_words(words))
