"""Where next: choose sites for further facilities among candidates, with a proof of how good the choice is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..language import translate
from ._measuring import measured
from ._ways import WALLS, add_barriers, add_fields, add_streets, measure_on_foot
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._siting import Asked

QUESTIONS = ("most", "fewest", "walk", "worst")
DOUBLE, INTEGER = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer
ANY, POLYGON = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVectorPolygon


class Siting(Algorithm):
    ID = "siting"
    LAYERS = ("INPUT", "CASES", "FACILITIES", "CANDIDATES", "AREA", "KEEP_OUT", "STREETS", *WALLS, "CLASSES")

    def title(self) -> str:
        return translate("CivicGrid", "Where next: choose sites")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "siting location allocation mclp lscp p-median p-center maximal covering set covering candidate budget "
            "选址 布点 新建 增设 最大覆盖 集合覆盖 候选点 闲置地块 边角地 盲区 预算 造价"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._question_parameters()
        self._demand_parameters()
        self._candidate_parameters()
        self._way_parameters()
        point, line = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorLine
        self.add(sink("OUTPUT", translate("CivicGrid", "Chosen sites, ranked"), point))
        self.add(sink("LINES", translate("CivicGrid", "Lines from whom each site serves"), line, optional=True))
        self.add(sink("DEMAND", translate("CivicGrid", "Demand, with what serves it"), ANY, optional=True))
        for name, text in (
            ("SITES", translate("CivicGrid", "Chosen sites")),
            ("SERVED_BEFORE", translate("CivicGrid", "Demand served before")),
            ("SERVED", translate("CivicGrid", "Demand served after")),
            ("TOTAL", translate("CivicGrid", "Demand")),
            ("UNREACHABLE", translate("CivicGrid", "Demand out of reach of every candidate")),
            ("VALUE", translate("CivicGrid", "Value of the objective")),
            ("BOUND", translate("CivicGrid", "No choice has a better one than")),
            ("GAP_PCT", translate("CivicGrid", "At most so far from the best possible (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _question_parameters(self) -> None:
        questions = [
            translate("CivicGrid", "Serve most with so many sites (MCLP)"),
            translate("CivicGrid", "Serve a share with the fewest sites (LSCP)"),
            translate("CivicGrid", "Shortest mean walk (p-median)"),
            translate("CivicGrid", "Shortest longest walk (p-center)"),
        ]
        self.add(
            QgsProcessingParameterEnum("QUESTION", translate("CivicGrid", "Question"), questions, False, 0),
            translate("CivicGrid", "The first two ask who is within the radius, the last two how far everybody walks."),
        )
        for name, text, kind, default, least, most, help_text in (
            (
                "COUNT",
                translate("CivicGrid", "Number of sites"),
                INTEGER,
                3,
                1,
                1000,
                translate("CivicGrid", "At most so many; required sites are among them. Empty: as the budget allows."),
            ),
            (
                "BUDGET",
                translate("CivicGrid", "Budget"),
                DOUBLE,
                None,
                0.0,
                1e15,
                translate("CivicGrid", "What the sites may cost together, in the unit of the field of costs."),
            ),
            (
                "SHARE",
                translate("CivicGrid", "Share to be served (%)"),
                DOUBLE,
                90.0,
                0.0,
                100.0,
                translate("CivicGrid", "For the fewest sites: of all demand, what stands already included."),
            ),
            (
                "RADIUS",
                translate("CivicGrid", "Radius (m)"),
                DOUBLE,
                300.0,
                1.0,
                1e6,
                translate("CivicGrid", "Who lies within is served; in metres, whatever the layers are in."),
            ),
            (
                "PROOF",
                translate("CivicGrid", "Time for the proof (s)"),
                DOUBLE,
                60.0,
                0.0,
                3600.0,
                translate("CivicGrid", "What a first bound leaves open is solved exactly within this time."),
            ),
        ):
            number = QgsProcessingParameterNumber(name, text, kind, default, name in ("COUNT", "BUDGET"), least, most)
            self.add(number, help_text, advanced=name == "PROOF")

    def _demand_parameters(self) -> None:
        self._layer(
            "INPUT",
            translate("CivicGrid", "Demand (cells, residential land …)"),
            ANY,
            translate("CivicGrid", "Each feature is measured from one point: small areas make it exact."),
            optional=False,
        )
        self._field(
            "WEIGHT",
            translate("CivicGrid", "Field of people"),
            "INPUT",
            translate("CivicGrid", "How much demand there is (people, cases); without it every feature counts as 1."),
        )
        self._layer("CASES", translate("CivicGrid", "Cases"), ANY, translate("CivicGrid", "They count as demand, too."))
        weight = QgsProcessingParameterNumber(
            "CASE_WEIGHT", translate("CivicGrid", "A case counts as so many people"), DOUBLE, 1.0, False, 0.0
        )
        self.add(weight, translate("CivicGrid", "The weight of a case in the mix of people and cases."), advanced=True)
        self._layer(
            "FACILITIES",
            translate("CivicGrid", "Facilities that stand"),
            ANY,
            translate("CivicGrid", "They stay; what they serve within the radius needs no site."),
        )

    def _candidate_parameters(self) -> None:
        self._layer(
            "CANDIDATES",
            translate("CivicGrid", "Candidate sites"),
            ANY,
            translate("CivicGrid", "Vacant plots, street corners: points, lines or polygons."),
        )
        for name, text, help_text in (
            (
                "COST",
                translate("CivicGrid", "Field of the cost"),
                translate(
                    "CivicGrid", "Above 0. Without it every site costs 1, and the fewest sites are the cheapest."
                ),
            ),
            (
                "CAPACITY",
                translate("CivicGrid", "Field of the capacity"),
                translate("CivicGrid", "How much demand a site can serve, in the unit of the demand; empty: any."),
            ),
            (
                "STATUS",
                translate("CivicGrid", "Field of the decision"),
                translate("CivicGrid", "required, forbidden or decided; anything else, and empty: free to choose."),
            ),
        ):
            self._field(name, text, "CANDIDATES", help_text, numeric=name != "STATUS")
        self._layer(
            "AREA",
            translate("CivicGrid", "Areas where sites may be (gaps …)"),
            POLYGON,
            translate("CivicGrid", "Candidates are made in them, on a square raster; besides those given, if any."),
        )
        self._layer(
            "KEEP_OUT",
            translate("CivicGrid", "Land where no site may be"),
            ANY,
            translate("CivicGrid", "Water, other uses, dwellings that a distance must be kept from."),
        )
        for name, text, default, least in (
            ("SPACING", translate("CivicGrid", "Distance between candidates made (m)"), 100.0, 1.0),
            ("CLEAR", translate("CivicGrid", "Distance to be kept from that land (m)"), 0.0, 0.0),
        ):
            number = QgsProcessingParameterNumber(name, text, DOUBLE, default, False, least)
            self.add(
                number, translate("CivicGrid", "For candidates that are made, not for those given."), advanced=True
            )

    def _way_parameters(self) -> None:
        add_streets(self, translate("CivicGrid", "With them distances are along streets, on foot; else straight."))
        add_barriers(self)
        add_fields(self, "STREET_CLASS", "WALKABLE")
        off = QgsProcessingParameterNumber(
            "OFF_STREETS", translate("CivicGrid", "Greatest distance to a street (m)"), DOUBLE, 200.0, True, 0.0
        )
        self.add(off, translate("CivicGrid", "Whatever is farther from any street reaches nothing."), advanced=True)

    def _layer(self, name: str, text: str, kind: Any, help_text: str, *, optional: bool = True) -> None:
        self.add(QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional), help_text)

    def _field(self, name: str, text: str, layer: str, help_text: str, *, numeric: bool = True) -> None:
        kinds = QgsProcessingParameterField.DataType
        kind = kinds.Numeric if numeric else kinds.Any
        self.add(QgsProcessingParameterField(name, text, None, layer, kind, optional=True), help_text)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        empty = {name for name in ("CANDIDATES", "AREA", "COUNT", "BUDGET") if parameters.get(name, "") in (None, "")}
        if {"CANDIDATES", "AREA"} <= empty:
            return False, translate("CivicGrid", "Choose a layer of candidate sites, or of areas where sites may be.")
        if "COUNT" in empty and self.parameterAsEnum(parameters, "QUESTION", context) >= QUESTIONS.index("walk"):
            return False, translate("CivicGrid", "Say how many sites: walks are shortest with a site at every place.")
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from . import _sited

        asked = self._asked(parameters, context)
        layers, numbers = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        _sited.tell(numbers, asked.numbers["RADIUS"], feedback)
        looks = _sited.looks()
        kinds = {"OUTPUT": QgsWkbTypes.Type.Point, "LINES": QgsWkbTypes.Type.LineString}
        written = {
            name: self.write(frame, name, parameters, context, kinds.get(name, QgsWkbTypes.Type.Point), looks[name])
            for name, frame in layers.items()
        }
        return {**written, **numbers}

    def _asked(self, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        from ._siting import FIELDS, NUMBERS, Asked

        given = {name for name in ("COUNT", "BUDGET") if parameters.get(name, "default") not in (None, "", "default")}
        # of the limits that which is given counts; where none is, the number of sites that it begins with
        given = given or {"COUNT"}
        return Asked(
            QUESTIONS[self.parameterAsEnum(parameters, "QUESTION", context)],
            self.parameterAsInt(parameters, "COUNT", context) if "COUNT" in given else None,
            self.parameterAsDouble(parameters, "BUDGET", context) if "BUDGET" in given else None,
            {name: self.parameterAsDouble(parameters, name, context) for name in NUMBERS},
            {name: self.parameterAsString(parameters, name, context) for name in FIELDS},
        )

    def _compute(
        self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[dict[str, gpd.GeoDataFrame], dict[str, Any]]:
        """Read the layers, measure between them and answer: layers and numbers by the name of their output."""
        from ...geo.progress import part
        from ._sited import Sited
        from ._siting import Posed

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        given = {name: reader.frame(part(progress, 0.0, 0.1)) for name, reader in readers.items()}
        own = given.pop("CLASSES", None)
        metric = dict(zip(given, measured([(readers[name].name, frame) for name, frame in given.items()], feedback)))
        names = {name: reader.name for name, reader in readers.items()}
        fields = asked.fields["STREET_CLASS"], asked.fields["WALKABLE"]
        measure = measure_on_foot(metric, own, fields, asked.numbers["OFF_STREETS"], feedback, part(progress, 0.1, 0.2))
        posed = Posed.of(metric, names, measure, asked, feedback, part(progress, 0.2, 0.4))
        sited = Sited(posed, posed.answered(part(progress, 0.4, 1.0)))
        return sited.layers(), sited.numbers()
