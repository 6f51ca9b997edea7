"""What is newly covered and what no longer, when some facilities come and others go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import interface_language, translate
from ._plans import DOUBLE, KIND, POLYGONS, add_facilities, add_land, fields_of, frames_of, study_of, tell_notes
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.planning.states import Scenario
    from ...geo.progress import Progress
    from ._loading import Look

BEFORE, AFTER = "before", "after"
STEPS = ("prepare", "population", "streets", "scenarios")
FIELDS = ("state", "year", "batch", "id")
COLUMNS = {
    "land_total": "land_m2",
    **{f"land_{name}": f"{name}_m2" for name in (BEFORE, AFTER, "gained", "lost")},
    "residential_total": "residential_m2",
    **{f"residential_{name}": f"residential_{name}_m2" for name in (BEFORE, AFTER, "gained", "lost")},
    "people_total": "people",
}
"""Column of ``geo.scenarios.summary`` → of the areas; the others are called alike."""


class CompareScenarios(Algorithm):
    ID = "comparescenarios"
    LAYERS = ("AREAS", "MASK", "HOMES", "FACILITIES", "PLANS", "STREETS")

    def title(self) -> str:
        return translate("CivicGrid", "Compare before and after")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "scenario plan before after difference gained lost batch year 情景 方案 对比 前后 规划 新增覆盖 批次"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        add_facilities(self, *FIELDS)
        self.add(
            QgsProcessingParameterFeatureSource(
                "PLANS",
                translate("CivicGrid", "Plans in a layer of their own"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            translate("CivicGrid", "With the same fields; what has no field of state is planned."),
        )
        self._scenario_parameters("BEFORE", translate("CivicGrid", "Before"), [0])
        self._scenario_parameters("AFTER", translate("CivicGrid", "After"), [0, 1, 2])
        self.add(
            QgsProcessingParameterFeatureSource(
                "AREAS", translate("CivicGrid", "Areas (streets, communities …)"), POLYGONS
            ),
            translate("CivicGrid", "Each gets its figures. Where they overlap, the first one counts."),
        )
        add_land(self, translate("CivicGrid", "For example built-up land. Without it, all areas together."))
        least = QgsProcessingParameterNumber(
            "LEAST", translate("CivicGrid", "Smallest difference (m²)"), DOUBLE, 100.0, True, 0.0
        )
        self.add(
            least,
            translate("CivicGrid", "Smaller polygons are slivers, left out of the layer; figures have them."),
            advanced=True,
        )
        self.add(sink("DIFFERENCE", translate("CivicGrid", "Newly covered and lost"), POLYGONS[0]))
        self.add(sink("OUTPUT", translate("CivicGrid", "Areas with what they gain and lose"), POLYGONS[0]))
        for name, text in (
            ("BEFORE_M2", translate("CivicGrid", "Covered land before (m²)")),
            ("AFTER_M2", translate("CivicGrid", "Covered land after (m²)")),
            ("LAND_M2", translate("CivicGrid", "Land that ought to be covered (m²)")),
            ("GAINED_M2", translate("CivicGrid", "Land newly covered (m²)")),
            ("LOST_M2", translate("CivicGrid", "Land no longer covered (m²)")),
            ("GAINED_PEOPLE", translate("CivicGrid", "People newly covered")),
            ("LOST_PEOPLE", translate("CivicGrid", "People no longer covered")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _scenario_parameters(self, prefix: str, when: str, states: list[int]) -> None:
        """Add what says which facilities stand; ``when``: the word before each title."""
        names = [
            translate("CivicGrid", "existing"),
            translate("CivicGrid", "under construction"),
            translate("CivicGrid", "planned"),
        ]

        def titled(text: str) -> str:
            return translate("CivicGrid", "{when}: {what}").format(when=when, what=text)

        self.add(
            QgsProcessingParameterEnum(
                f"{prefix}_STATES", titled(translate("CivicGrid", "states")), names, True, states
            ),
            translate("CivicGrid", "Facilities in one of these states stand; closed ones never do."),
        )
        self.add(
            QgsProcessingParameterNumber(
                f"{prefix}_YEAR",
                titled(translate("CivicGrid", "year")),
                QgsProcessingParameterNumber.Type.Integer,
                None,
                True,
            ),
            translate("CivicGrid", "Facilities of a later year do not stand; those of no known year do."),
        )
        for name, title, help_ in (
            (
                "BATCHES",
                translate("CivicGrid", "batches"),
                translate("CivicGrid", "Of what is planned or being built only these stand. Several with commas."),
            ),
            (
                "WITHOUT",
                translate("CivicGrid", "without"),
                translate("CivicGrid", "Numbers of facilities that do not stand. Several with commas."),
            ),
        ):
            self.add(QgsProcessingParameterString(f"{prefix}_{name}", titled(title), "", False, True), help_)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        fields = fields_of(self, parameters, context, FIELDS)
        sizes = [self.parameterAsDouble(parameters, name, context) for name in ("RADIUS", "WIDTH", "LEAST")]
        more: dict[str, Any] = {"scenarios": self._scenarios(parameters, context), "comparisons": ((BEFORE, AFTER),)}
        population = self.parameterAsString(parameters, "POPULATION", context)
        areas, difference, whole = self.in_background(
            lambda progress: self._compute(fields, population, sizes, more, feedback, progress), feedback
        )
        feedback.pushInfo(
            translate(
                "CivicGrid",
                "Covered before: {before:.1f} of {total:.1f} ha; after: {after:.1f} ha. Newly covered: {gained:.1f} "
                "ha; no longer covered: {lost:.1f} ha.",
            ).format(**{name: whole[f"land_{name}"] / 1e4 for name in ("total", BEFORE, AFTER, "gained", "lost")})
        )
        look = looks()
        numbers = {
            "LAND_M2": whole["land_total"],
            **{f"{name.upper()}_M2": whole[f"land_{name}"] for name in (BEFORE, AFTER, "gained", "lost")},
            **{f"{name.upper()}_PEOPLE": whole.get(f"people_{name}") for name in ("gained", "lost")},
        }
        return {
            "DIFFERENCE": self.write(difference, "DIFFERENCE", parameters, context, look=look["DIFFERENCE"]),
            "OUTPUT": self.write(areas, "OUTPUT", parameters, context, look=look["OUTPUT"]),
            **numbers,
        }

    def _scenarios(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[Scenario, ...]:
        from ...geo.planning.states import STATES, Scenario

        def several(name: str) -> tuple[str, ...]:
            words = self.parameterAsString(parameters, name, context).replace("，", ",").split(",")
            return tuple(word.strip() for word in words if word.strip())

        found = []
        for name in (BEFORE, AFTER):
            prefix = name.upper()
            states = self.parameterAsEnums(parameters, f"{prefix}_STATES", context)
            year = parameters.get(f"{prefix}_YEAR")
            without = tuple((KIND, key) for key in several(f"{prefix}_WITHOUT"))
            found.append(
                Scenario(
                    name,
                    tuple(STATES[place] for place in states),
                    None if year is None else self.parameterAsInt(parameters, f"{prefix}_YEAR", context),
                    several(f"{prefix}_BATCHES"),
                    without,
                )
            )
        return tuple(found)

    def _compute(
        self,
        fields: Mapping[str, str],
        population: str,
        sizes: Sequence[float],
        more: Mapping[str, Any],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame, Mapping[str, float]]:
        """Give the areas with their figures, what is gained and lost, and the figures of the whole."""
        from ...geo import columns as col
        from ...geo import study
        from ...geo.planning import scenarios
        from ...geo.progress import part
        from ...layers.problems import Problem, Refused

        given, frames = frames_of(self._read, fields, population, feedback, part(progress, 0.0, 0.2))
        results = study.run(study_of(frames, *sizes, **more), part(progress, 0.2, 1.0), STEPS)
        if col.difference(KIND) not in results.layers:
            names = {BEFORE: translate("CivicGrid", "Before"), AFTER: translate("CivicGrid", "After")}
            raise Refused(Problem.of("comparison_same", **names))
        tell_notes(results.notes, feedback)
        figures = scenarios.summary(results.figures, BEFORE, AFTER)
        areas = given["AREAS"]
        own = figures.xs("street").reindex([str(place) for place in range(len(areas))]).set_axis(areas.index)
        for name in (BEFORE, AFTER):
            own[f"{name}_share"] = own[f"land_{name}"] / own["land_total"].where(own["land_total"] > 0)
        difference = results.layers[col.difference(KIND)][[col.CHANGE, col.AREA_M2, col.PEOPLE, "geometry"]]
        # QGIS takes no numbers of numpy
        return areas.assign(**own.rename(columns=COLUMNS)), difference, figures.loc[("whole", "")].to_dict()


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import resultstyles, styles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    classes = {key: words[f"text.class_{key}"] for key in ("covered", "partly", "gap")}
    columns = {
        "land_m2": translate("CivicGrid", "Land that ought to be covered (m²)"),
        "before_m2": translate("CivicGrid", "Covered land before (m²)"),
        "after_m2": translate("CivicGrid", "Covered land after (m²)"),
        "gained_m2": translate("CivicGrid", "Land newly covered (m²)"),
        "lost_m2": translate("CivicGrid", "Land no longer covered (m²)"),
        "residential_m2": translate("CivicGrid", "Residential land (m²)"),
        "residential_before_m2": translate("CivicGrid", "Covered residential land before (m²)"),
        "residential_after_m2": translate("CivicGrid", "Covered residential land after (m²)"),
        "residential_gained_m2": translate("CivicGrid", "Residential land newly covered (m²)"),
        "residential_lost_m2": translate("CivicGrid", "Residential land no longer covered (m²)"),
        "people": translate("CivicGrid", "People"),
        "people_before": translate("CivicGrid", "People covered before"),
        "people_after": translate("CivicGrid", "People covered after"),
        "people_gained": translate("CivicGrid", "People newly covered"),
        "people_lost": translate("CivicGrid", "People no longer covered"),
        "before_share": translate("CivicGrid", "Covered share before (0–1)"),
        "after_share": translate("CivicGrid", "Covered share after (0–1)"),
    }
    return {
        "DIFFERENCE": Look(
            translate("CivicGrid", "Newly covered and lost"),
            lambda _layer: resultstyles.changes({key: words[f"change.{key}"] for key in ("gained", "lost")}),
        ),
        "OUTPUT": Look(
            translate("CivicGrid", "Covered share after"),
            lambda _layer: styles.shares("after_share", classes),
            fields=tuple(columns),
            words=columns,
        ),
    }
