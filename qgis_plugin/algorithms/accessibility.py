"""How much supply people have within reach, what is asked of each facility, and how evenly it is spread."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

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
from ._checking import no_field
from ._measuring import measured
from ._ways import WALLS, add_barriers, add_fields, add_streets, measure_on_foot
from .base import Algorithm, Parameters, sink, tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.coverage.inequality import Lorenz
    from ...geo.progress import Progress
    from ._loading import Look

FIELDS = ("PEOPLE_FIELD", "GROUP", "CAPACITY", "STREET_CLASS", "WALKABLE")
METHODS = ("2sfca", "e2sfca", "gaussian")
DOUBLE = QgsProcessingParameterNumber.Type.Double


class Asked(NamedTuple):
    """What a person chose; fields are '' for none."""

    people: str
    group: str
    capacity: str
    street_class: str
    walkable: str
    radius_m: float
    method: str
    off_m: float


class Found(NamedTuple):
    """The outputs by parameter, the curve, and the people with nothing in reach."""

    layers: dict[str, gpd.GeoDataFrame]
    curve: Lorenz
    people: float
    without: float


class Accessibility(Algorithm):
    ID = "accessibility"
    LAYERS = ("INPUT", "FACILITIES", "STREETS", *WALLS, "CLASSES")

    def title(self) -> str:
        return translate("CivicGrid", "Supply and demand of facilities")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "accessibility 2sfca e2sfca gaussian catchment supply demand overload gini lorenz equity capacity "
            "可达性 供给 需求 两步移动搜索 负荷 基尼系数 洛伦兹 公平 泊位 厕位 千人"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._demand_parameters()
        self._facility_parameters()
        shapes = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(sink("OUTPUT", translate("CivicGrid", "Where people live, with their supply"), shapes))
        self.add(sink("LOADS", translate("CivicGrid", "Facilities with demand and load"), shapes))
        table = QgsProcessing.SourceType.TypeVector
        self.add(sink("LORENZ", translate("CivicGrid", "Lorenz curve (table)"), table, optional=True))
        for name, text in (
            ("SUPPLY_PER_1000", translate("CivicGrid", "Supply within reach per 1,000 people")),
            ("GINI", translate("CivicGrid", "Gini coefficient (0–1)")),
            ("PEOPLE", translate("CivicGrid", "People")),
            ("PEOPLE_WITHOUT", translate("CivicGrid", "People with nothing in reach")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _demand_parameters(self) -> None:
        numeric = QgsProcessingParameterField.DataType.Numeric
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                translate("CivicGrid", "Where people live (cells, residential land …)"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            ),
            translate("CivicGrid", "Each is measured from one point: small areas make it exact, large ones rough."),
        )
        self.add(
            QgsProcessingParameterField(
                "PEOPLE_FIELD", translate("CivicGrid", "Field of people"), "population", "INPUT", numeric
            ),
            translate("CivicGrid", "Or of cases, if these are the demand."),
        )
        self.add(
            QgsProcessingParameterField(
                "GROUP", translate("CivicGrid", "Field of the community"), None, "INPUT", optional=True
            ),
            translate("CivicGrid", "The Gini coefficient is taken over these; without it, over the features."),
        )

    def _facility_parameters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "FACILITIES", translate("CivicGrid", "Facilities"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            translate("CivicGrid", "Of one kind; of lines and polygons the edge counts."),
        )
        self.add(
            QgsProcessingParameterField(
                "CAPACITY",
                translate("CivicGrid", "Field of the capacity"),
                None,
                "FACILITIES",
                QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            translate("CivicGrid", "Seats, berths, t/d, m²; without it every facility counts as 1."),
        )
        self.add(
            QgsProcessingParameterNumber("RADIUS", translate("CivicGrid", "Radius (m)"), DOUBLE, 500.0, False, 1.0),
            translate("CivicGrid", "How far people go; in metres, whatever the layers are in."),
        )
        methods = [
            translate("CivicGrid", "All within the radius alike (2SFCA)"),
            translate("CivicGrid", "Three zones, 1 – 0.68 – 0.22 (E2SFCA)"),
            translate("CivicGrid", "Falling off with the distance (Gaussian)"),
        ]
        self.add(
            QgsProcessingParameterEnum("METHOD", translate("CivicGrid", "Weights"), methods, False, 0),
            translate("CivicGrid", "How much a facility counts for people near and far; formulas in the help."),
        )
        add_streets(
            self, translate("CivicGrid", "With them distances are along streets, on foot; without, the straight line.")
        )
        add_barriers(self)
        add_fields(self, "STREET_CLASS", "WALKABLE")
        off = QgsProcessingParameterNumber(
            "OFF_STREETS", translate("CivicGrid", "Greatest distance to a street (m)"), DOUBLE, 200.0, True, 0.0
        )
        self.add(off, translate("CivicGrid", "Whatever is farther from any street reaches nothing."), advanced=True)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        asked = Asked(
            *(self.parameterAsString(parameters, name, context) for name in FIELDS),
            self.parameterAsDouble(parameters, "RADIUS", context),
            METHODS[self.parameterAsEnum(parameters, "METHOD", context)],
            self.parameterAsDouble(parameters, "OFF_STREETS", context),
        )
        found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        numbers = {
            "SUPPLY_PER_1000": 1000 * float(found.curve.supply[-1:].sum()) / found.people if found.people else None,
            "GINI": found.curve.gini if found.curve.gini == found.curve.gini else None,
            "PEOPLE": found.people,
            "PEOPLE_WITHOUT": found.without,
        }
        feedback.pushInfo(_said(numbers, len(found.curve.area)))
        looks_ = looks()
        kinds = {"LORENZ": QgsWkbTypes.Type.NoGeometry}
        written = {
            name: self.write(frame, name, parameters, context, kinds.get(name, QgsWkbTypes.Type.Point), looks_[name])
            for name, frame in found.layers.items()
        }
        return {**written, **numbers}

    def _compute(self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress) -> Found:
        """Measure, and give the layers as they were with what was found for each row."""
        import numpy as np

        from ...geo.coverage import accessibility as access
        from ...geo.coverage.inequality import lorenz
        from ...geo.frames import origin_points
        from ...geo.progress import part

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        given = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        own = given.pop("CLASSES", None)
        metric = dict(zip(given, measured([(readers[name].name, frame) for name, frame in given.items()], feedback)))
        people, capacity = _amounts(given, asked, (readers["INPUT"].name, readers["FACILITIES"].name), feedback)
        fields = asked.street_class, asked.walkable
        measure = measure_on_foot(metric, own, fields, asked.off_m, feedback, part(progress, 0.2, 0.4))
        starts = measure.starts(origin_points(metric["INPUT"].geometry.to_numpy()))
        sites = metric["FACILITIES"].geometry.to_numpy()
        reach = np.full(len(sites), asked.radius_m)
        pairs = measure.pairs_within(starts, sites, reach, part(progress, 0.4, 0.7))
        supplied = access.catchment(pairs, people, capacity, reach, asked.method).access
        demand = access.served(measure.nearest_pairs(starts, sites, part(progress, 0.7, 1.0)), people)
        names, given_out, living = _groups(given["INPUT"], asked.group, supplied * people, people)
        curve = lorenz(access.ratio_of(given_out, living), living)
        layers = {
            "OUTPUT": given["INPUT"].assign(supply_per_1000=1000 * supplied),
            "LOADS": given["FACILITIES"].assign(**access.loads(demand, capacity)),
            "LORENZ": _table(names, curve),
        }
        return Found(layers, curve, float(people.sum()), float(people[supplied == 0].sum()))


def _amounts(
    given: Mapping[str, gpd.GeoDataFrame], asked: Asked, layers: tuple[str, str], feedback: QgsProcessingFeedback
) -> tuple[Any, Any]:
    """Give people and capacities, and say how many are unknown: such people are none, such capacities give nothing."""
    import numpy as np

    from ...geo.figures import number
    from ...layers.problems import Problem

    for frame, field, name in (
        (given["INPUT"], asked.people, layers[0]),
        (given["FACILITIES"], asked.capacity, layers[1]),
    ):
        if field and field not in frame.columns:
            raise no_field(field, name)
    people = number(given["INPUT"][asked.people], len(given["INPUT"]))
    total = len(given["FACILITIES"])
    capacity = number(given["FACILITIES"][asked.capacity], total) if asked.capacity else np.ones(total)
    people, capacity = (np.where(values >= 0, values, np.nan) for values in (people, capacity))
    unknown = int(np.isnan(people).sum())
    if unknown:
        feedback.pushWarning(
            translate(
                "CivicGrid", "{count} of {total} features have no number of people in “{field}”: they count as nobody."
            ).format(count=unknown, total=len(people), field=asked.people)
        )
    if np.isnan(capacity).any():
        tell([Problem.of("capacity_unknown", layers[1], count=int(np.isnan(capacity).sum()), total=total)], feedback)
    return np.nan_to_num(people), capacity


def _groups(frame: gpd.GeoDataFrame, field: str, supply: Any, people: Any) -> tuple[Any, Any, Any]:
    """Sum supply and people over the values of a field; without one, every row is for itself."""
    import numpy as np
    import pandas as pd

    if not field:
        return np.arange(1, len(frame) + 1).astype(str), supply, people
    which, names = pd.factorize(frame[field].astype("string").fillna(""))
    return np.asarray(names, dtype=object), *(np.bincount(which, values, len(names)) for values in (supply, people))


def _table(names: Any, curve: Lorenz) -> gpd.GeoDataFrame:
    """Give the points of the curve as rows, beginning with that of nobody."""
    import geopandas
    import numpy as np

    from ...geo import columns as col

    columns = {
        col.NAME: ["", *names[curve.area]],
        col.PEOPLE: np.concatenate([[0.0], curve.people]),
        col.SUPPLY: np.concatenate([[0.0], curve.supply]),
        col.PEOPLE_SHARE: np.concatenate([[0.0], curve.people_share]),
        col.SUPPLY_SHARE: np.concatenate([[0.0], curve.supply_share]),
    }
    return geopandas.GeoDataFrame(columns, geometry=[None] * (len(curve.area) + 1))


def _said(numbers: Mapping[str, Any], areas: int) -> str:
    if not numbers["PEOPLE"]:
        return translate(
            "CivicGrid", "Nobody lives in these features: no supply per 1,000 people, no Gini coefficient."
        )
    gini = "–" if numbers["GINI"] is None else f"{numbers['GINI']:.3f}"
    return translate(
        "CivicGrid",
        "{supply:.2f} within reach per 1,000 people; {without:,.0f} of {people:,.0f} people have nothing in reach; "
        "Gini {gini} over {areas} areas.",
    ).format(
        supply=numbers["SUPPLY_PER_1000"],
        without=numbers["PEOPLE_WITHOUT"],
        people=numbers["PEOPLE"],
        gini=gini,
        areas=areas,
    )


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import supplystyles
    from ._loading import Look

    supply = translate("CivicGrid", "Supply within reach per 1,000 people")
    nothing = translate("CivicGrid", "nothing in reach")
    return {
        "OUTPUT": Look(
            supply,
            lambda layer: supplystyles.supply(layer, "supply_per_1000", nothing),
            fields=("supply_per_1000",),
            words={"supply_per_1000": supply},
        ),
        "LOADS": Look(
            translate("CivicGrid", "Load of the facilities, against the mean"),
            lambda layer: supplystyles.loads(layer, "times_mean"),
            fields=("demand", "overload", "times_mean"),
        ),
        "LORENZ": Look(translate("CivicGrid", "Lorenz curve")),
    }
