"""What importing a file and importing a folder share: how files are read as parameters, and what they mean."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterDatabaseTable,
    QgsProcessingParameterEnum,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..importer.words import DATUMS, datums, positions
from ..language import interface_language, translate
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    import pandas as pd

    from ._loading import Look

HIDDEN = ("read", "skip")


class ImportAlgorithm(Algorithm):
    """Brings in files."""

    def theme(self) -> str:
        return "data"

    def add_encoding(self) -> None:
        self.add(
            QgsProcessingParameterString("ENCODING", translate("CivicGrid", "Encoding"), None, False, True),
            translate("CivicGrid", "For example UTF-8, GB18030 or Big5; recognised unless given."),
            advanced=True,
        )

    def add_database(self) -> None:
        self.add(
            QgsProcessingParameterProviderConnection(
                "CONNECTION", translate("CivicGrid", "or a PostgreSQL connection"), "postgres", optional=True
            ),
            translate("CivicGrid", "Instead of a file: a connection that QGIS has stored, and a table or view of it."),
        )
        self.add(
            QgsProcessingParameterDatabaseSchema(
                "SCHEMA", translate("CivicGrid", "Schema"), "CONNECTION", "public", optional=True
            ),
            translate("CivicGrid", "Where in the database the table stands."),
        )
        self.add(
            QgsProcessingParameterDatabaseTable(
                "TABLE", translate("CivicGrid", "Table or view"), "CONNECTION", "SCHEMA", optional=True
            ),
            translate("CivicGrid", "With shapes, or with columns of coordinates."),
        )

    def database_table(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, str]:
        """Give path and layer of a source in a database; nothing where a file or layer is meant."""
        from ...layers.connections import SCHEME

        connection = self.parameterAsConnectionName(parameters, "CONNECTION", context)
        if not connection:
            return {}
        schema = self.parameterAsSchema(parameters, "SCHEMA", context) or "public"
        table = self.parameterAsDatabaseTableName(parameters, "TABLE", context)
        return {"path": SCHEME + connection, "layer": f"{schema}.{table}"}

    def add_hidden(self) -> None:
        names = [translate("CivicGrid", "read them"), translate("CivicGrid", "skip them")]
        self.add(
            QgsProcessingParameterEnum("HIDDEN_ROWS", translate("CivicGrid", "Hidden rows"), names, False, 0, True),
            translate("CivicGrid", "Rows that are hidden or filtered out in a workbook."),
            advanced=True,
        )

    def add_coordinates(self) -> None:
        self.add(
            QgsProcessingParameterCrs("CRS", translate("CivicGrid", "Coordinate system of the file"), None, True),
            translate("CivicGrid", "Recognised from the file unless given."),
            advanced=True,
        )
        names = [translate("CivicGrid", "as the file says"), *list(datums().values())[1:]]
        self.add(
            QgsProcessingParameterEnum("DATUM", translate("CivicGrid", "Datum of degrees"), names, False, 0, True),
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

    def reading(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, Any]:
        """Give the settings of a source that both algorithms have."""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        hidden = HIDDEN[self.parameterAsEnum(parameters, "HIDDEN_ROWS", context)]
        return {
            "encoding": self.parameterAsString(parameters, "ENCODING", context) or None,
            "crs": (crs.authid() or crs.toWkt()) if crs.isValid() else None,
            "datum": DATUMS[self.parameterAsEnum(parameters, "DATUM", context)] or None,
            "hidden_rows": None if hidden == "read" else hidden,
        }

    def measuring(self, parameters: Parameters, context: QgsProcessingContext) -> Optional[str]:
        crs = self.parameterAsCrs(parameters, "MEASURING_CRS", context)
        return crs.authid() if crs.isValid() else None

    def write_rejected(self, rejected: pd.DataFrame, parameters: Parameters, context: QgsProcessingContext) -> Any:
        return self.write_table(rejected, "REJECTED", parameters, context, rejected_look())

    def write_table(
        self, table: pd.DataFrame, name: str, parameters: Parameters, context: QgsProcessingContext, look: Look
    ) -> Optional[str]:
        """Write rows without shapes into an output."""
        import geopandas as gpd

        frame = gpd.GeoDataFrame(table, geometry=[None] * len(table))
        return self.write(frame, name, parameters, context, QgsWkbTypes.Type.NoGeometry, look)


def encoding_problem(encoding: str) -> str:
    """Say what is wrong with the name of an encoding; '' if nothing is."""
    try:
        codecs.lookup(encoding or "utf-8")
    except LookupError:
        return translate(
            "CivicGrid", "There is no encoding “{encoding}”. Usual ones are UTF-8, GB18030, Big5 and UTF-16."
        ).format(encoding=encoding)
    return ""


def columns_of(cells: Sequence[Any]) -> dict[str, str]:
    """Read a matrix of field and header: fields by their key, or by their name in either language.

    ValueError with the name of a field that there is none of.
    """
    known = _fields()
    found = {}
    for name, header in zip(cells[::2], cells[1::2]):
        key = known.get(str(name).strip().lower())
        if key is None:
            raise ValueError(str(name))
        found[key] = str(header).strip()
    return found


def where_of(text: str) -> dict[str, list[str]]:
    """Read ``header=value|value; header=value``; ValueError with a part that is none."""
    found = {}
    for part in filter(None, map(str.strip, text.replace("；", ";").split(";"))):
        header, sign, values = part.partition("=")
        if not (header.strip() and sign):
            raise ValueError(part)
        found[header.strip()] = [value.strip() for value in values.split("|")]
    return found


def transform_from(text: str) -> dict[str, Any]:
    """Read ``EPSG:4549; x y X Y; x y X Y`` or ``EPSG:4549; dx=… dy=…``; ValueError with a part that is none."""
    from ..importer.localsystem import transform_of

    crs, *parts = listed(text) or ("",)
    if not parts and not crs:
        return {}
    if not QgsCoordinateReferenceSystem(crs).isValid():
        raise ValueError(crs)
    return transform_of(crs, "\n".join(parts))


def listed(text: str) -> tuple[str, ...]:
    """Read ``header; header``."""
    return tuple(filter(None, map(str.strip, text.replace("；", ";").split(";"))))


def rejected_look() -> Look:
    """Give the names of the columns of the rejected rows."""
    from ..fieldnames import rejected_words
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    return Look(words["text.rejected_rows"], words=rejected_words(words))


def said_decisions(decisions: Mapping[str, Any]) -> list[str]:
    """Say in the log how a file was read, and by what."""
    from ..importer.words import reading_reason
    from ..words import labels

    names = labels(interface_language())
    columns = decisions.get("columns") or {}
    pairs = ", ".join(f"{names.get(field, field)} ← {header}" for field, header in columns.items())
    unused = ", ".join(decisions.get("columns_not_used") or ())
    return [
        said
        for said in (
            reading_reason(decisions),
            translate("CivicGrid", "Columns: {columns}").format(columns=pairs) if pairs else "",
            translate("CivicGrid", "Columns that are not used: {columns}").format(columns=unused) if unused else "",
        )
        if said
    ]


def _fields() -> dict[str, str]:
    """Every way to name a field → its key."""
    from ...layers.kinds import kinds

    found = {name.lower(): key for key, name in positions().items()}
    for kind in kinds().values():
        for field in kind.fields.values():
            for name in field.name.values():
                found.setdefault(name.lower(), field.key)
    keys = [*positions(), *(key for kind in kinds().values() for key in kind.fields)]
    return {**found, **{key.lower(): key for key in keys}}
