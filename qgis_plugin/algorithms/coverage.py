"""What lies within a radius of facilities, what does not, and the covered share of every area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..language import translate
from ._measuring import measured
from .base import Algorithm, Parameters, locale, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.coverage import Coverage as Found
    from ...geo.progress import Progress
    from ._loading import Look


class Coverage(Algorithm):
    ID = "coverage"

    def title(self) -> str:
        return translate("CivicGrid", "Coverage and gaps")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "coverage gap buffer radius service area share 覆盖 盲区 服务半径 覆盖率 缓冲区 公厕 公园"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(
                "FACILITIES", translate("CivicGrid", "Facilities"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            translate("CivicGrid", "Points, lines or polygons; of these last two the edge counts."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("AREAS", translate("CivicGrid", "Areas (cells, streets …)"), polygons),
            translate("CivicGrid", "Each gets its covered share."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "MASK", translate("CivicGrid", "Land that ought to be covered"), polygons, optional=True
            ),
            translate("CivicGrid", "For example built-up land. Without it, all areas together."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "RADIUS",
                translate("CivicGrid", "Radius (m)"),
                QgsProcessingParameterNumber.Type.Double,
                300.0,
                False,
                1.0,
            ),
            translate("CivicGrid", "As your standard says; in metres, whatever the layers are in."),
        )
        self._street_parameters()
        least = QgsProcessingParameterNumber(
            "GAP_MIN",
            translate("CivicGrid", "Smallest gap (m²)"),
            QgsProcessingParameterNumber.Type.Double,
            100.0,
            True,
            0.0,
        )
        self.add(least, translate("CivicGrid", "Gaps below it are slivers, and left out."), advanced=True)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("COVERED", translate("CivicGrid", "Covered"), polygon, optional=True))
        self.add(sink("GAPS", translate("CivicGrid", "Gaps"), polygon))
        self.add(sink("OUTPUT", translate("CivicGrid", "Areas with covered share"), polygon))
        for name, text in (
            ("COVERED_M2", translate("CivicGrid", "Covered land (m²)")),
            ("LAND_M2", translate("CivicGrid", "Land that ought to be covered (m²)")),
            ("SHARE", translate("CivicGrid", "Covered share (0–1)")),
            ("GAP_COUNT", translate("CivicGrid", "Gaps")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _street_parameters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "STREETS",
                translate("CivicGrid", "Street lines"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            ),
            translate("CivicGrid", "With them the radius is the way along streets; without, the straight line."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "WIDTH",
                translate("CivicGrid", "Width beside streets (m)"),
                QgsProcessingParameterNumber.Type.Double,
                50.0,
                True,
                1.0,
            ),
            translate("CivicGrid", "Land farther than this from a street that is reached does not count as covered."),
            advanced=True,
        )

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._read = {
            name: self.reader(parameters, name, context) for name in ("AREAS", "FACILITIES", "MASK", "STREETS")
        }

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        radius = self.parameterAsDouble(parameters, "RADIUS", context)
        least = self.parameterAsDouble(parameters, "GAP_MIN", context)
        width = self.parameterAsDouble(parameters, "WIDTH", context)
        areas, found = self.in_background(
            lambda progress: self._compute(radius, width, least, feedback, progress), feedback
        )
        covered, gaps = float(found.covered.area.sum()), float(found.gaps.area.sum()) + found.slivers_m2
        feedback.pushInfo(
            translate(
                "CivicGrid",
                "Within {radius:g} m: {covered:.1f} of {land:.1f} ha ({share:.2f} %); {gaps} gaps; {slivers} "
                "smaller ones left out ({slivers_m2:.0f} m²).",
            ).format(
                radius=radius,
                covered=covered / 1e4,
                land=(covered + gaps) / 1e4,
                gaps=len(found.gaps),
                share=100 * covered / (covered + gaps),
                slivers=found.slivers,
                slivers_m2=found.slivers_m2,
            )
        )
        looks_ = looks(radius)
        written = {
            name: self.write(frame, name, parameters, context, look=looks_[name])
            for name, frame in (("COVERED", found.covered), ("GAPS", found.gaps), ("OUTPUT", areas))
        }
        return {
            **written,
            "COVERED_M2": covered,
            "LAND_M2": covered + gaps,
            "SHARE": covered / (covered + gaps),
            "GAP_COUNT": len(found.gaps),
        }

    def _compute(
        self, radius: float, width: float, least: float, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, Found]:
        """Give the areas, as they were, with their shares, and all that was found."""
        from ...geo import columns, coverage, walking
        from ...geo.progress import part

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        layers = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        metric = dict(zip(frames, layers))
        facilities, reach = metric["FACILITIES"], radius
        if "STREETS" in metric:
            streets = metric["STREETS"]
            facilities, reach = walking.reached_streets(
                facilities, streets, radius, width, level=walking.levels(streets), progress=part(progress, 0.2, 0.3)
            )
        found = coverage.coverage(
            facilities,
            reach,
            metric.get("MASK", metric["AREAS"]),
            areas=metric["AREAS"],
            gap_min_m2=least,
            progress=part(progress, 0.3, 1.0),
        )
        shares = found.areas.rename(columns={columns.AREA_M2: "land_m2"})
        return frames["AREAS"].assign(**{name: shares[name] for name in shares}), found


def looks(radius: float) -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import styles
    from ..words import labels
    from ._loading import Look

    words = labels(locale())
    classes = {key: words[f"text.class_{key}"] for key in ("covered", "partly", "gap")}
    columns = {
        "land_m2": translate("CivicGrid", "Land that ought to be covered (m²)"),
        "covered_m2": translate("CivicGrid", "Covered land (m²)"),
        "share": translate("CivicGrid", "Covered share (0–1)"),
    }
    return {
        "COVERED": Look(
            translate("CivicGrid", "Covered within {radius:g} m").format(radius=radius),
            lambda _layer: styles.single(styles.covered_symbol()),
        ),
        "GAPS": Look(
            translate("CivicGrid", "Gaps beyond {radius:g} m").format(radius=radius),
            lambda _layer: styles.single(styles.gap_symbol()),
            styles.gap_numbers,
        ),
        "OUTPUT": Look(
            translate("CivicGrid", "Share covered within {radius:g} m").format(radius=radius),
            lambda _layer: styles.shares("share", classes),
            fields=tuple(columns),
            words=columns,
        ),
    }
