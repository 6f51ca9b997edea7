"""What would be left uncovered if one facility closed: for each of them, and by how much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber, QgsWkbTypes

from ..language import translate
from ._plans import KIND, add_facilities, add_land, fields_of, frames_of, study_of, tell_notes
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._loading import Look

STEPS = ("prepare", "population", "streets", "outages")
FIELDS = ("state",)
OWN = ("rank", "alone_m2", "alone_residential_m2", "alone_people")


class OutageDrill(Algorithm):
    ID = "outagedrill"
    LAYERS = ("MASK", "HOMES", "FACILITIES", "STREETS")

    def title(self) -> str:
        return translate("CivicGrid", "What hangs on each facility")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "outage drill close criticality backup resilience alone 停用 演练 关键设施 单点 备份 影响人口"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        add_facilities(self, *FIELDS)
        add_land(self)
        anything = QgsProcessing.SourceType.TypeVectorAnyGeometry
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Facilities with what hangs on each"), anything))
        self.add(sink("ALONE", translate("CivicGrid", "Land that each covers alone"), polygon))
        for name, text in (
            ("FACILITY_COUNT", translate("CivicGrid", "Facilities")),
            ("BACKED_UP", translate("CivicGrid", "Of which others cover everything too")),
            ("LARGEST_M2", translate("CivicGrid", "Most land that hangs on one (m²)")),
            ("LARGEST_PEOPLE", translate("CivicGrid", "Most people who hang on one")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        fields = fields_of(self, parameters, context, FIELDS)
        population = self.parameterAsString(parameters, "POPULATION", context)
        radius, width = (self.parameterAsDouble(parameters, name, context) for name in ("RADIUS", "WIDTH"))
        found, alone = self.in_background(
            lambda progress: self._compute(fields, population, (radius, width), feedback, progress), feedback
        )
        numbers = {
            "FACILITY_COUNT": len(found),
            "BACKED_UP": int((found["alone_m2"] <= 0).sum()),
            "LARGEST_M2": float(found["alone_m2"].max()),
            "LARGEST_PEOPLE": float(found["alone_people"].max()) if "alone_people" in found.columns else None,
        }
        feedback.pushInfo(
            translate(
                "CivicGrid",
                "{count} facilities; of {backed_up} everything is covered by others too. The most that hangs on one: "
                "{largest:.2f} ha.",
            ).format(count=len(found), backed_up=numbers["BACKED_UP"], largest=found["alone_m2"].max() / 1e4)
        )
        look = looks("alone_people" if "alone_people" in found.columns else "alone_m2")
        kind = QgsWkbTypes.Type.Point
        return {
            "OUTPUT": self.write(found, "OUTPUT", parameters, context, kind, look=look["OUTPUT"]),
            "ALONE": self.write(alone, "ALONE", parameters, context, look=look["ALONE"]),
            **numbers,
        }

    def _compute(
        self,
        fields: Mapping[str, str],
        population: str,
        sizes: tuple[float, float],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
        """Give the facilities that exist, as they were, with what hangs on each, and the land that it covers alone."""
        from ...geo import columns as col
        from ...geo import study
        from ...geo.errors import NothingToMeasure
        from ...geo.progress import part

        given, frames = frames_of(self._read, fields, population, feedback, part(progress, 0.0, 0.2))
        positions = [str(place) for place in range(len(given["FACILITIES"]))]
        frames["FACILITIES"] = frames["FACILITIES"].assign(**{col.ID: positions})
        results = study.run(study_of(frames, *sizes), part(progress, 0.2, 1.0), STEPS)
        tell_notes(results.notes, feedback)
        if col.criticality(KIND) not in results.layers:
            raise NothingToMeasure(layer=self._read["FACILITIES"].name)
        found, alone = (results.layers[name(KIND)] for name in (col.criticality, col.alone))
        names = [name for name in OWN if name in found.columns]
        with_own = [
            given["FACILITIES"].iloc[layer[col.ID].astype(int)].reset_index(drop=True).assign(**layer[names])
            for layer in (found, alone)
        ]
        return with_own[0], with_own[1].set_geometry(alone.geometry)


def looks(column: str) -> dict[str, Look]:
    """Give how the outputs look when they are loaded; ``column`` says how large a facility is drawn."""
    from .. import resultstyles, styles
    from ._loading import Look

    polygon = QgsWkbTypes.GeometryType.PolygonGeometry
    return {
        "OUTPUT": Look(
            translate("CivicGrid", "What hangs on each facility"),
            lambda layer: resultstyles.worth(column, "lost", polygons=layer.geometryType() == polygon),
            resultstyles.ranks,
            fields=OWN,
        ),
        "ALONE": Look(
            translate("CivicGrid", "Land that each covers alone"),
            lambda _layer: styles.single(resultstyles.changed("lost")),
            resultstyles.ranks,
            fields=OWN,
        ),
    }
