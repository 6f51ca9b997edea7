"""What lies within a radius of facilities, how often, what does not, and the covered share of every area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import translate
from ._measuring import measured
from ._ways import WALLS, add_barriers, add_fields, add_joining, add_streets
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.coverage.coverage import Coverage as Found
    from ...geo.progress import Progress
    from ._coverage import Asked


class Coverage(Algorithm):
    ID = "coverage"
    LAYERS = ("AREAS", "FACILITIES", "MASK", "HOMES", "CASES", "STREETS", *WALLS, "CLASSES")

    def title(self) -> str:
        return translate("CivicGrid", "Coverage and gaps")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "coverage gap buffer radius service area share walkshed isochrone backup density "
            "覆盖 盲区 服务半径 覆盖率 缓冲区 公厕 公园 步行范围 覆盖次数 密度"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._facility_parameters()
        self._land_parameters()
        self._street_parameters()
        self._gap_parameters()
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("COVERED", translate("CivicGrid", "Covered"), polygon, optional=True))
        self.add(sink("COUNTS", translate("CivicGrid", "How many reach the land"), polygon, optional=True))
        self.add(sink("REACH", translate("CivicGrid", "Reach of each facility"), polygon, optional=True))
        self.add(sink("GAPS", translate("CivicGrid", "Gaps"), polygon))
        self.add(sink("OUTPUT", translate("CivicGrid", "Areas with covered share"), polygon))
        for name, text in (
            ("COVERED_M2", translate("CivicGrid", "Covered land (m²)")),
            ("LAND_M2", translate("CivicGrid", "Land that ought to be covered (m²)")),
            ("SHARE", translate("CivicGrid", "Covered share (0–1)")),
            ("SHARE_TWICE", translate("CivicGrid", "Share with two or more in reach (0–1)")),
            ("SHARE_RESIDENTIAL", translate("CivicGrid", "Covered share of residential land (0–1)")),
            ("SHARE_POPULATION", translate("CivicGrid", "Covered share of the people (0–1)")),
            ("GAP_COUNT", translate("CivicGrid", "Gaps")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _facility_parameters(self) -> None:
        number = QgsProcessingParameterNumber
        self.add(
            QgsProcessingParameterFeatureSource(
                "FACILITIES", translate("CivicGrid", "Facilities"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            translate("CivicGrid", "Points, lines or polygons; of these last two the edge counts."),
        )
        self.add(
            number("RADIUS", translate("CivicGrid", "Radius (m)"), number.Type.Double, 300.0, False, 1.0),
            translate("CivicGrid", "As your standard says; in metres, whatever the layers are in."),
        )
        self.add(
            self._numbers("RADIUS_FIELD", translate("CivicGrid", "Field with the radius of each (m)"), "FACILITIES"),
            translate("CivicGrid", "For facilities of several classes; where it is empty, the radius above holds."),
            advanced=True,
        )

    def _land_parameters(self) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        source = QgsProcessingParameterFeatureSource
        self.add(
            source("AREAS", translate("CivicGrid", "Areas (cells, streets …)"), polygons),
            translate("CivicGrid", "Each gets its covered share."),
        )
        self.add(
            QgsProcessingParameterField(
                "AREA_NAME", translate("CivicGrid", "Field with the area's name"), None, "AREAS", optional=True
            ),
            translate("CivicGrid", "Gaps are named by the area that most of them lies in."),
        )
        self.add(
            source("MASK", translate("CivicGrid", "Land that ought to be covered"), polygons, optional=True),
            translate("CivicGrid", "For example built-up land. Without it, all areas together."),
        )
        self.add(
            source("HOMES", translate("CivicGrid", "Residential land"), polygons, optional=True),
            translate("CivicGrid", "With it the covered share of residential land is told beside that of all land."),
        )
        self.add(
            self._numbers("PEOPLE", translate("CivicGrid", "Field with the population"), "HOMES"),
            translate("CivicGrid", "With it the covered share of the people is told, and gaps are ranked by people."),
        )
        self.add(
            source(
                "CASES",
                translate("CivicGrid", "Cases"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            translate("CivicGrid", "Counted in the gaps. Filter or select those of the classes that matter here."),
        )

    def _street_parameters(self) -> None:
        add_streets(
            self, translate("CivicGrid", "With them the radius is the way along streets; without, the straight line.")
        )
        add_barriers(self)
        add_fields(self, "STREET_CLASS", "WALKABLE")
        add_joining(self)
        self.add(
            self._metres("WIDTH", translate("CivicGrid", "Width beside streets (m)"), 50.0, 1.0),
            translate("CivicGrid", "Land farther than this from a street that is reached does not count as covered."),
            advanced=True,
        )
        self.add(
            self._metres("OFF_STREETS", translate("CivicGrid", "Greatest distance to a street (m)"), 200.0, 0.0),
            translate("CivicGrid", "Facilities farther than this from any street reach nothing; they are told of."),
            advanced=True,
        )

    def _gap_parameters(self) -> None:
        self.add(
            self._metres("GAP_MIN", translate("CivicGrid", "Smallest gap (m²)"), 100.0, 0.0),
            translate("CivicGrid", "Gaps below it are slivers, and left out."),
            advanced=True,
        )
        self.add(
            self._metres("GAP_WIDTH", translate("CivicGrid", "Narrowest gap (m)"), 2.0, 0.0),
            translate("CivicGrid", "Gaps that are nowhere as wide are slivers, and left out."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("CUT", translate("CivicGrid", "Cut gaps at the borders of the areas"), False),
            translate("CivicGrid", "Then each gap lies in one area. For streets or communities; cells are too small."),
            advanced=True,
        )

    @staticmethod
    def _metres(name: str, text: str, default: float, least: float) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(name, text, QgsProcessingParameterNumber.Type.Double, default, True, least)

    @staticmethod
    def _numbers(name: str, text: str, layer: str) -> QgsProcessingParameterField:
        return QgsProcessingParameterField(
            name, text, None, layer, QgsProcessingParameterField.DataType.Numeric, optional=True
        )

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from . import _coverage

        double, text = (
            lambda name: self.parameterAsDouble(parameters, name, context),
            lambda name: self.parameterAsString(parameters, name, context),
        )
        asked = _coverage.Asked(
            radius_m=double("RADIUS"),
            radius_field=text("RADIUS_FIELD"),
            people_field=text("PEOPLE"),
            name_field=text("AREA_NAME"),
            street_class=text("STREET_CLASS"),
            walkable=text("WALKABLE"),
            beside_m=double("WIDTH"),
            off_m=double("OFF_STREETS"),
            gap_min_m2=double("GAP_MIN"),
            gap_width_m=double("GAP_WIDTH"),
            cut=self.parameterAsBool(parameters, "CUT", context),
            join_crossings=self.parameterAsBool(parameters, "JOIN_CROSSINGS", context),
        )
        made, found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        for sentence in _coverage.said(asked, found):
            feedback.pushInfo(sentence)
        looks = _coverage.looks(asked.radius_m)
        written = {name: self.write(made[name], name, parameters, context, look=looks[name]) for name in looks}
        return {**written, **_coverage.numbers(found)}

    def _compute(
        self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[dict[str, gpd.GeoDataFrame], Found]:
        """Give the layers of the result by the name of their output, and all that was found."""
        from ...geo.progress import part
        from . import _coverage

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        own = frames.pop("CLASSES", None)
        layers = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        metric = dict(zip(frames, layers))
        found = asked.measured(metric, own, feedback, part(progress, 0.2, 1.0))
        areas = _coverage.with_shares(frames["AREAS"], found)
        return _coverage.layers(asked, metric, areas, found), found
