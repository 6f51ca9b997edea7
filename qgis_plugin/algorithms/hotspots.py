"""Where cases pile up more than chance would have it, and where fewer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import interface_language, translate
from ._counting import add_counted, not_one, tell_outside
from ._measuring import measured
from .base import Algorithm, Parameters, sink, tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._hotspots import Asked, Found
    from ._loading import Look

SHAPES = ("squares", "hexagons")
METHODS = ("queen", "rook", "band", "nearest")
OURS = (
    "cases gi_z gi_p gi_q hot moran_i moran_p moran_q moran cases_per_1000 cases_per_1000_eb q_per_1000 hot_per_1000 "
    "street_m cases_per_km cases_per_km_eb q_per_km hot_per_km stable_runs stability "
    "cases_apart reporter_cases reporter_total reporter_share hot_without vanishes vanishes_by"
).split()
"""The fields that are added to the cells."""


DOUBTS = {"class_sub": "CLASS", "filed": "FILED", "reporter_code": "REPORTER"}
"""Which parameter names the field that tells of doubtful cases."""


class Hotspots(Algorithm):
    ID = "hotspots"
    LAYERS = ("CELLS", "CASES", "DISTRICT", "STREETS")

    def title(self) -> str:
        return translate("CivicGrid", "Case hotspots")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "hotspot getis ord gi* moran lisa cluster outlier rate empirical bayes stability cases fdr "
            "热点 冷点 案件 聚集 异常 莫兰指数 比率 平滑 稳定性 单元网格"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._cell_parameters()
        self._neighbour_parameters()
        self._rate_parameters()
        self._doubt_parameters()
        self.add(sink("OUTPUT", translate("CivicGrid", "Case hotspots"), QgsProcessing.SourceType.TypeVectorPolygon))
        for name, text in (
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_OUTSIDE", translate("CivicGrid", "Cases outside of all cells")),
            ("HOT_CELLS", translate("CivicGrid", "Hot cells")),
            ("COLD_CELLS", translate("CivicGrid", "Cold cells")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _cell_parameters(self) -> None:
        polygon, distance = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessingParameterDistance
        source = QgsProcessingParameterFeatureSource
        self.add(
            source("CELLS", translate("CivicGrid", "Cells"), [polygon], optional=True),
            translate("CivicGrid", "Patrol grid cells, communities …; without them, cells are made for the cases."),
        )
        add_counted(self)
        self.add(
            source("DISTRICT", translate("CivicGrid", "District"), [polygon], optional=True),
            translate("CivicGrid", "Where cells are made; without it, over the land around all cases."),
        )
        shapes = [translate("CivicGrid", "squares"), translate("CivicGrid", "hexagons")]
        self.add(
            QgsProcessingParameterEnum("SHAPE", translate("CivicGrid", "Shape of made cells"), shapes, False, 0),
            translate("CivicGrid", "Hexagons have six neighbours at the same distance each."),
            advanced=True,
        )
        self.add(
            distance("SIDE", translate("CivicGrid", "Side of made cells (m)"), None, "", True, 1.0),
            translate(
                "CivicGrid",
                "Left empty, it is chosen from how densely cases lie, and the log says why. Hexagons are as large as "
                "a square of this side.",
            ),
            advanced=True,
        )

    def _numeric(self, name: str, text: str) -> QgsProcessingParameterField:
        numeric = QgsProcessingParameterField.DataType.Numeric
        return QgsProcessingParameterField(name, text, None, "CELLS", numeric, optional=True)

    def _neighbour_parameters(self) -> None:
        number = QgsProcessingParameterNumber
        methods = [
            translate("CivicGrid", "share an edge or a corner (queen)"),
            translate("CivicGrid", "share an edge (rook)"),
            translate("CivicGrid", "lie within a distance"),
            translate("CivicGrid", "are the nearest so many"),
        ]
        self.add(
            QgsProcessingParameterEnum("NEIGHBOURS", translate("CivicGrid", "Neighbours"), methods, False, 0),
            translate("CivicGrid", "A cell is judged together with its neighbours."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterDistance(
                "BAND", translate("CivicGrid", "Distance of neighbours (m)"), None, "", True, 1.0
            ),
            translate(
                "CivicGrid",
                "Between the middles of cells. Left empty, the distance at which cases cluster most; the log says why.",
            ),
            advanced=True,
        )
        self.add(
            number("NEAREST", translate("CivicGrid", "How many nearest"), number.Type.Integer, 8, False, 1, 50),
            translate("CivicGrid", "Only where the nearest are neighbours."),
            advanced=True,
        )
        self.add(
            number(
                "FDR",
                translate("CivicGrid", "False discovery rate up to which a cell is called"),
                number.Type.Double,
                0.1,
                False,
                0.01,
                0.1,
            ),
            translate("CivicGrid", "Of the cells called hot or cold, at most this share is expected to be by chance."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("STABILITY", translate("CivicGrid", "Look again with other cells"), True),
            translate(
                "CivicGrid",
                "24 more searches, with cells of other sizes and starting points and with near and far neighbours: in "
                "how many of them is the cell hot? Needs cases as points.",
            ),
        )

    def _rate_parameters(self) -> None:
        self.add(
            self._numeric("POPULATION", translate("CivicGrid", "Field with the people of the cell")),
            translate("CivicGrid", "A field of the cells, for cases per 1,000 people, also smoothed."),
        )
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(
            QgsProcessingParameterFeatureSource("STREETS", translate("CivicGrid", "Street lines"), [line], None, True),
            translate("CivicGrid", "For cases per km of street, also smoothed."),
        )

    def _doubt_parameters(self) -> None:
        for name, text, help_text in (
            (
                "CLASS",
                translate("CivicGrid", "Field of the small class"),
                translate(
                    "CivicGrid", "With the time of filing: repeats (same class within 24 h and 20 m) are tested."
                ),
            ),
            (
                "FILED",
                translate("CivicGrid", "Field of the time of filing"),
                translate("CivicGrid", "A date with its time, or a text such as 2025/3/1 8:30."),
            ),
            (
                "REPORTER",
                translate("CivicGrid", "Field of the code of who filed"),
                translate("CivicGrid", "Whether heat hangs on reporters who file many times what others do is tested."),
            ),
        ):
            self.add(QgsProcessingParameterField(name, text, None, "CASES", optional=True), help_text, advanced=True)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        wrong = not_one(parameters)
        if wrong:
            return False, wrong
        given = {name for name in ("CELLS", "COUNT", "POPULATION") if parameters.get(name) not in (None, "")}
        if "CELLS" not in given and given:
            return False, translate(
                "CivicGrid",
                "The numbers of cases or of people are in a field of the cells: give the layer of cells.",
            )
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns
        from ...layers.problems import noted

        asked = self._asked(parameters, context)
        fields = {name: self.parameterAsString(parameters, key, context) for name, key in DOUBTS.items()}
        cells, found = self.in_background(lambda progress: self._compute(asked, fields, feedback, progress), feedback)
        numbers = {
            "CASES_USED": int(cells[columns.CASES].sum()),
            "CASES_OUTSIDE": found.outside,
            "HOT_CELLS": int(cells[columns.HOT].str.startswith("hot").sum()),
            "COLD_CELLS": int(cells[columns.HOT].str.startswith("cold").sum()),
        }
        tell_outside(found.outside, feedback)
        feedback.pushInfo(
            translate("CivicGrid", "{hot} hot and {cold} cold cells of {total}.").format(
                hot=numbers["HOT_CELLS"], cold=numbers["COLD_CELLS"], total=len(cells)
            )
        )
        tell(noted(found.said), feedback)
        return {"OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=look(cells)), **numbers}

    def _asked(self, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        from ._hotspots import Asked

        def distance(name: str) -> Optional[float]:
            return None if parameters.get(name) in (None, "") else self.parameterAsDouble(parameters, name, context)

        return Asked(
            self.parameterAsString(parameters, "COUNT", context),
            self.parameterAsString(parameters, "POPULATION", context),
            SHAPES[self.parameterAsEnum(parameters, "SHAPE", context)],
            distance("SIDE"),
            METHODS[self.parameterAsEnum(parameters, "NEIGHBOURS", context)],
            distance("BAND"),
            self.parameterAsInt(parameters, "NEAREST", context),
            self.parameterAsDouble(parameters, "FDR", context),
            self.parameterAsBool(parameters, "STABILITY", context),
        )

    def _compute(
        self, asked: Asked, fields: Mapping[str, str], feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, Found]:
        """Give the cells, as they were or as they were made, with their columns, and what was found."""
        from ...geo.progress import part
        from ...layers.recognise import reading
        from ._fields import read_fields
        from ._hotspots import compute

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        if "CASES" in frames:
            given = {name: field for name, field in fields.items() if field}
            dates = {"filed": reading.dates}
            frames["CASES"] = read_fields(frames["CASES"], given, dates, readers["CASES"].name, feedback)
        both = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        found = compute(asked, dict(zip(frames, both)), part(progress, 0.2, 1.0))
        cells = frames.get("CELLS", found.cells)
        return cells.assign(**{name: found.table[name] for name in OURS if name in found.table}), found


def look(cells: gpd.GeoDataFrame) -> Look:
    """Give how the cells look when they are loaded: the classes that occur, hottest first."""
    from ...geo import columns
    from .. import casestyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    there = set(cells[columns.HOT])
    classes = {hot: words[f"hot.{hot}"] for hot in columns.HOT_CLASSES if hot in there}
    return Look(
        words["text.layer_hotspots"],
        lambda _layer: casestyles.classed(columns.HOT, classes),
        fields=OURS,
    )
