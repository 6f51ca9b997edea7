"""Bring a file people have into a clean layer: encoding, header row, coordinates and kind are recognised."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..language import interface_key, interface_language, translate
from ._importing import ImportAlgorithm, columns_of, encoding_problem, listed, said_decisions, transform_from, where_of
from .base import Parameters, sink, tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ...layers.connections import Connect
    from ...layers.door.load import LoadedSource
    from ...layers.studyfile import Source, StudyFile
    from ..snapshots import Taken
    from ._loading import Look


class ImportLayer(ImportAlgorithm):
    ID = "importlayer"
    MENDS = True

    def __init__(self) -> None:
        super().__init__()
        self._layer: Optional[Taken] = None
        self._connect: Optional[Connect] = None

    def title(self) -> str:
        return translate("CivicGrid", "Import a table or map file")

    def keywords(self) -> str:
        return "csv xlsx excel shp geojson osm gcj02 bd09 gbk gb18030 import load 导入 表格 坐标 编码 火星坐标 纠偏"

    def kinds(self) -> list[str]:
        from ...layers.kinds import kinds

        return ["", *kinds()]

    # -- parameters

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._add_source()
        self._add_table()
        self.add_encoding()
        self.add_hidden()
        self.add_coordinates()
        self.add(
            QgsProcessingParameterString("TRANSFORM", translate("CivicGrid", "Local system"), None, False, True),
            translate(
                "CivicGrid",
                "How a city's own system lies in a known one: EPSG:4549; x y X Y; x y X Y for two or more points known"
                " in both (east, north), or EPSG:4549; dx=… dy=… rotation_deg=… scale=….",
            ),
            advanced=True,
        )
        self._add_outputs()

    def _add_outputs(self) -> None:
        shapes = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(sink("OUTPUT", translate("CivicGrid", "Imported layer"), shapes))
        self.add(
            sink(
                "REJECTED", translate("CivicGrid", "Rejected rows"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            translate("CivicGrid", "Every row that could not be used, with its number in the file and the reason."),
        )
        self.addOutput(QgsProcessingOutputString("RECOGNISED", translate("CivicGrid", "Kind")))
        self.addOutput(QgsProcessingOutputString("FOUND_CRS", translate("CivicGrid", "Coordinate system found")))
        self.addOutput(QgsProcessingOutputString("FOUND_DATUM", translate("CivicGrid", "Datum taken")))
        self.addOutput(QgsProcessingOutputString("FOUND_ENCODING", translate("CivicGrid", "Encoding found")))
        self._add_counts()

    def _add_counts(self) -> None:
        self.addOutput(QgsProcessingOutputNumber("ROWS_READ", translate("CivicGrid", "Rows read")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_USED", translate("CivicGrid", "Rows used")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_REJECTED", translate("CivicGrid", "Rows rejected")))

    def _add_source(self) -> None:
        self.add(
            QgsProcessingParameterFile("INPUT", translate("CivicGrid", "File"), optional=True),
            translate("CivicGrid", "csv, xlsx, shapefile, GeoPackage, GeoJSON, KML or .osm.pbf."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT_LAYER",
                translate("CivicGrid", "or a layer that is open in QGIS"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            ),
            translate("CivicGrid", "Instead of a file: any layer, also a joined or filtered one, or what is selected."),
        )
        self.add_database()
        names = [translate("CivicGrid", "recognise"), *self._kind_names()]
        self.add(
            QgsProcessingParameterEnum("KIND", translate("CivicGrid", "Kind of layer"), names, False, 0, True),
            translate("CivicGrid", "What the rows are; recognised from the file's name and headers unless given."),
        )
        self.add(
            QgsProcessingParameterString("LAYER", translate("CivicGrid", "Sheet or layer"), None, False, True),
            translate("CivicGrid", "Needed only where the file has several."),
        )

    def _add_table(self) -> None:
        kind = QgsProcessingParameterNumber.Type.Integer
        self.add(
            QgsProcessingParameterNumber(
                "HEADER_ROW", translate("CivicGrid", "Header row"), kind, optional=True, minValue=1
            ),
            translate("CivicGrid", "The row in which the headers stand, counted from 1; recognised unless given."),
            advanced=True,
        )
        headers = [translate("CivicGrid", "Field"), translate("CivicGrid", "Column of the file")]
        self.add(
            QgsProcessingParameterMatrix(
                "COLUMNS", translate("CivicGrid", "Columns"), 1, False, headers, None, optional=True
            ),
            translate(
                "CivicGrid",
                "Which column holds which field, where it is not recognised: name, Toilet; lon, Longitude. A field"
                " without a column is left empty.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("WHERE", translate("CivicGrid", "Only rows with"), None, False, True),
            translate("CivicGrid", "Rows to take, as column=value|other value; column=value. The others are left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "PERSONAL", translate("CivicGrid", "Personal columns to bring in"), None, False, True
            ),
            translate(
                "CivicGrid",
                "Columns with names, telephone or identity numbers stay out, but for those named here: column; column.",
            ),
            advanced=True,
        )

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        wrong = self._wrong(parameters, context)
        return (False, wrong) if wrong else super().checkParameterValues(parameters, context)

    def _wrong(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        sources = ("INPUT", "INPUT_LAYER", "CONNECTION")
        if sum(parameters.get(name) not in (None, "") for name in sources) != 1:
            return translate("CivicGrid", "Give a file, an open layer or a connection: one of the three.")
        if parameters.get("CONNECTION") and not parameters.get("TABLE"):
            return translate("CivicGrid", "Choose a table or view of the connection.")
        try:
            columns_of(self._matrix(parameters, context))
        except ValueError as error:
            return translate(
                "CivicGrid",
                "There is no field “{field}”. Fields are called as in the import window, or name, lon, lat …",
            ).format(field=error)
        try:
            where_of(self.parameterAsString(parameters, "WHERE", context))
        except ValueError as error:
            return translate(
                "CivicGrid", "“{part}” is no condition. Write column=value, several of them with ; between."
            ).format(part=error)
        try:
            transform_from(self.parameterAsString(parameters, "TRANSFORM", context))
        except ValueError as error:
            return translate(
                "CivicGrid", "“{part}” does not say how a local system lies. Write a system in metres, then the points."
            ).format(part=error)
        return encoding_problem(self.parameterAsString(parameters, "ENCODING", context))

    def _matrix(self, parameters: Parameters, context: QgsProcessingContext) -> list[Any]:
        if parameters.get("COLUMNS") in (None, ""):
            return []
        return list(self.parameterAsMatrix(parameters, "COLUMNS", context))

    # -- work

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        from ..connections import resolver
        from ..snapshots import of_reader

        table = self.database_table(parameters, context)
        self._connect = resolver([table.get("path"), str(parameters.get("WORKSPACE") or "")])
        reader = self.reader(parameters, "INPUT_LAYER", context)
        self._layer = of_reader(reader) if reader is not None else None

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        given = self._given(parameters, context)
        measuring = self.measuring(parameters, context)
        found = self.in_background(lambda progress: self._load(given, measuring, progress), feedback)
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
        decisions = result.account.decisions
        for said in said_decisions(decisions):
            feedback.pushInfo(said)
        shown = look(result.kind, result.frame)
        return {
            "OUTPUT": self.write(result.frame, "OUTPUT", parameters, context, QgsWkbTypes.Type.Point, shown),
            "REJECTED": self.write_rejected(result.rejected, parameters, context),
            "RECOGNISED": result.kind,
            "FOUND_CRS": str(decisions.get("crs", "")),
            "FOUND_DATUM": str(decisions.get("datum", "")),
            "FOUND_ENCODING": str(decisions.get("encoding", "")),
            "ROWS_READ": result.account.rows_read,
            "ROWS_USED": result.account.rows_used,
            "ROWS_REJECTED": result.account.rows_rejected,
        }

    def _kind_names(self) -> list[str]:
        from ...layers.kinds import kinds
        from .. import ownkinds

        ownkinds.register()
        language = interface_key()
        return [kind.name[language] for kind in kinds().values()]

    def _given(self, parameters: Parameters, context: QgsProcessingContext) -> Source:
        """Give the source as it was asked for; of an open layer without its path."""
        from ...layers.formats import BOOKS
        from ...layers.studyfile import Source

        layer = self.parameterAsString(parameters, "LAYER", context) or None
        path = self.parameterAsFile(parameters, "INPUT", context)
        sheets = path.lower().endswith(BOOKS)
        place = {"path": path, "layer": None if sheets else layer, **self.database_table(parameters, context)}
        header_row = parameters.get("HEADER_ROW")
        return Source(
            kind=self.kinds()[self.parameterAsEnum(parameters, "KIND", context)] or None,
            sheet=layer if sheets else None,
            header_row=self.parameterAsInt(parameters, "HEADER_ROW", context) if header_row is not None else None,
            columns=columns_of(self._matrix(parameters, context)),
            where=where_of(self.parameterAsString(parameters, "WHERE", context)),
            personal=listed(self.parameterAsString(parameters, "PERSONAL", context)),
            transform=transform_from(self.parameterAsString(parameters, "TRANSFORM", context)),
            **place,
            **self.reading(parameters, context),
        )

    def _load(self, given: Source, measuring: Optional[str], progress: Progress) -> tuple[LoadedSource, ...]:
        from ...layers.door.load import load_source

        study = self._study(given, measuring, progress)
        return load_source(study.sources[0], study, connect=self._connect)

    def _study(self, given: Source, measuring: Optional[str], progress: Progress) -> StudyFile:
        """Give a study of the source alone; an open layer is written into a file first."""
        from dataclasses import replace

        from ...layers.studyfile import StudyFile
        from ..snapshots import write

        source = given
        if self._layer is not None:
            made = write(self._layer, Path(QgsProcessingUtils.tempFolder()), progress)
            source = replace(given, path=made.path, layer=made.layer, crs=given.crs or made.crs)
        return StudyFile({}, "", (source,), measuring_crs=measuring)


def look(kind: str, frame: gpd.GeoDataFrame) -> Look:
    """Give how a layer of a kind looks when it is loaded."""
    from ...layers.kinds import kinds
    from ..mapcontent import facility_look, plain
    from ..words import labels
    from ._loading import Look

    words, known = labels(interface_language()), kinds()[kind]
    if known.role != "facility" or frame.empty:
        return Look(words[kind], lambda _layer: plain(kind))
    west, south, east, north = (float(value) for value in frame.total_bounds)
    room = max((east - west) * (north - south), 1.0)
    made = facility_look(known, frame, words, room)
    return Look(words[kind], lambda _layer: made())
