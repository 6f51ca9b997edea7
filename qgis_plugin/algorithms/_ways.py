"""How streets are used: the parameters that algorithms share, and the network that they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import translate

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.distance.measures import Measure
    from ...geo.progress import Progress
    from ...geo.streets.network import Network
    from ...geo.streets.ways import Ways
    from ...layers.streetclasses import StreetClasses
    from .base import Algorithm, Parameters

WALLS = ("BARRIERS", "CROSSINGS")
ON_FOOT, ON_FOOT_MINUTES, DRIVEN, DRIVEN_MINUTES = range(4)


def add_parameters(algorithm: Algorithm) -> None:
    """Add what a search along streets asks for, but the layer of the streets."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "TRAVEL",
            translate("CivicGrid", "Ways along streets"),
            [
                translate("CivicGrid", "On foot, the shortest"),
                translate("CivicGrid", "On foot, with minutes"),
                translate("CivicGrid", "By vehicle, the shortest"),
                translate("CivicGrid", "By vehicle, the quickest"),
            ],
            False,
            ON_FOOT,
        ),
        translate("CivicGrid", "On foot every street leads both ways; vehicles heed one-way streets."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "DIRECTION",
            translate("CivicGrid", "Direction of the ways"),
            [translate("CivicGrid", "To the facility"), translate("CivicGrid", "From the facility")],
            False,
            0,
        ),
        translate("CivicGrid", "They differ where streets are one-way."),
        advanced=True,
    )
    add_fields(algorithm, "ONEWAY", "STREET_CLASS", "WALKABLE")
    add_joining(algorithm)
    _add_numbers(algorithm)


def add_fields(algorithm: Algorithm, *names: str) -> None:
    """Add what the street layer says (these fields), and the table of its classes."""
    for name, text, help_text in (
        (
            "ONEWAY",
            translate("CivicGrid", "Field of the one-way direction"),
            translate("CivicGrid", "For ways by vehicle; on foot every street leads both ways."),
        ),
        (
            "STREET_CLASS",
            translate("CivicGrid", "Field of the street's class"),
            translate("CivicGrid", "Says where nobody walks (motorways …) and how fast vehicles go."),
        ),
        (
            "WALKABLE",
            translate("CivicGrid", "Field that says where people walk"),
            translate("CivicGrid", "Its yes or no comes before the class."),
        ),
    ):
        if name in names:
            field = QgsProcessingParameterField(name, text, None, "STREETS", optional=True)
            algorithm.add(field, help_text, advanced=True)
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "CLASSES",
            translate("CivicGrid", "Own table of street classes"),
            [QgsProcessing.SourceType.TypeVector],
            optional=True,
        ),
        translate("CivicGrid", "Columns class, walkable (yes or no) and km_h (empty: no vehicles)."),
        advanced=True,
    )


def _add_numbers(algorithm: Algorithm) -> None:
    """Add what holds beside the streets."""
    for name, text, default, help_text in (
        (
            "WALK_SPEED",
            translate("CivicGrid", "Walking speed (m/min)"),
            60.0,
            translate("CivicGrid", "Also beside the streets, at both ends of a way by vehicle."),
        ),
        (
            "OFF_STREETS",
            translate("CivicGrid", "Greatest distance to a street (m)"),
            200.0,
            translate("CivicGrid", "Whatever is farther from any street is told to be off the streets."),
        ),
    ):
        number = QgsProcessingParameterNumber(
            name, text, QgsProcessingParameterNumber.Type.Double, default, True, 0.0 if name == "OFF_STREETS" else 1.0
        )
        algorithm.add(number, help_text, advanced=True)


def add_streets(algorithm: Algorithm, help_text: str) -> None:
    """Add the layer of the streets; ``help_text`` says what they change."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "STREETS",
            translate("CivicGrid", "Street lines"),
            [QgsProcessing.SourceType.TypeVectorLine],
            optional=True,
        ),
        help_text,
    )


def add_joining(algorithm: Algorithm) -> None:
    """Add whether streets meet where they cross without a vertex."""
    algorithm.add(
        QgsProcessingParameterBoolean(
            "JOIN_CROSSINGS", translate("CivicGrid", "Streets also meet where they cross without a vertex"), True
        ),
        translate(
            "CivicGrid", "Switch it off for lines of OpenStreetMap: there such a crossing is a bridge or tunnel."
        ),
        advanced=True,
    )


def add_barriers(algorithm: Algorithm) -> None:
    """Add the layers of barriers and of their crossings."""
    line, area = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon
    for name, text, kinds, help_text in (
        (
            "BARRIERS",
            translate("CivicGrid", "Barriers (river, railway …)"),
            [line, area],
            translate("CivicGrid", "Lines or polygons that no way leads across but at crossings, bridges, tunnels."),
        ),
        (
            "CROSSINGS",
            translate("CivicGrid", "Crossings of the barriers"),
            [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            translate("CivicGrid", "Bridges, underpasses, gates: streets within 10 m of one cross the barrier there."),
        ),
    ):
        source = QgsProcessingParameterFeatureSource(name, text, kinds, optional=True)
        algorithm.add(source, help_text, advanced=True)


class Travel(NamedTuple):
    """What a person chose: fields of the street layer ('' for none) and numbers."""

    mode: int
    towards: bool
    oneway: str
    street_class: str
    walkable: str
    walk_m_min: float
    most_off_m: float
    join_crossings: bool = True

    @classmethod
    def chosen(cls, algorithm: Algorithm, parameters: Parameters, context: QgsProcessingContext) -> Travel:
        """Read the parameters that ``add_parameters`` added."""
        fields = [
            algorithm.parameterAsString(parameters, name, context) for name in ("ONEWAY", "STREET_CLASS", "WALKABLE")
        ]
        return cls(
            algorithm.parameterAsEnum(parameters, "TRAVEL", context),
            algorithm.parameterAsEnum(parameters, "DIRECTION", context) == 0,
            *fields,
            algorithm.parameterAsDouble(parameters, "WALK_SPEED", context),
            algorithm.parameterAsDouble(parameters, "OFF_STREETS", context),
            algorithm.parameterAsBool(parameters, "JOIN_CROSSINGS", context),
        )

    def ways(self, streets: gpd.GeoDataFrame, own: Optional[pd.DataFrame], feedback: QgsProcessingFeedback) -> Ways:
        """Give how the lines are used, and say how their fields were read; ``own`` is a planner's table of classes."""
        import numpy as np

        from ...geo.streets import fields as streetfields
        from ...geo.streets.ways import Ways, minutes_per_m

        table = classes_of(own)
        classes = streets[self.street_class] if self.street_class else None
        if self.mode in (DRIVEN, DRIVEN_MINUTES):
            km_h = _speeds(classes, len(streets), table, feedback)
            used = km_h > 0
        else:
            km_h = np.full(len(streets), self.walk_m_min * 0.06)
            marks = streets[self.walkable] if self.walkable else None
            used = streetfields.walkable(len(streets), classes, table.classes, marks)
        if not used.all():
            feedback.pushInfo(
                translate("CivicGrid", "{count} of {total} streets can't be used that way and were left out.").format(
                    count=int((~used).sum()), total=len(used)
                )
            )
        timed = self.mode in (ON_FOOT_MINUTES, DRIVEN_MINUTES)
        return Ways(
            used,
            directions(streets, self.oneway, feedback) if self.oneway else None,
            streetfields.levels(streets),
            minutes_per_m(km_h) if timed else None,
            1 / self.walk_m_min,
            join_crossings=self.join_crossings,
        )

    def network(
        self, layers: Mapping[str, gpd.GeoDataFrame], own: Any, feedback: QgsProcessingFeedback, progress: Any
    ) -> Network:
        """Make the network of the layers STREETS and, where there are any, BARRIERS and CROSSINGS."""
        streets = layers["STREETS"]
        return self.ways(streets, own, feedback).network(streets, *walls(layers), progress)

    def along(
        self,
        origins: gpd.GeoDataFrame,
        facilities: gpd.GeoDataFrame,
        network: Network,
        feedback: QgsProcessingFeedback,
        progress: Optional[Progress] = None,
        **more: Any,
    ) -> pd.DataFrame:
        """Give the nearest facilities along streets, and say who reaches none; ``more``: of ``walking.Along``."""
        from ...geo import columns as col
        from ...geo.streets import walking

        entrances = more.pop("entrances", None)
        asked = walking.Along(towards=self.towards, most_off_m=self.most_off_m, **more)
        found = walking.nearest_along(origins, facilities, network, asked, entrances=entrances, progress=progress)
        first = found[~found.index.duplicated()]
        outcomes = first[col.OUTCOME].value_counts()
        cut_off, off = (int(outcomes.get(code, 0)) for code in (walking.NO_WAY, walking.OFF_STREETS))
        if cut_off or off:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{cut_off} features stand on streets that lead to no facility, {off} are more than {metres:g} m "
                    "from any street. They stay, without a nearest one.",
                ).format(cut_off=cut_off, off=off, metres=self.most_off_m)
            )
        return found


def measure_on_foot(
    layers: Mapping[str, gpd.GeoDataFrame],
    own: Optional[pd.DataFrame],
    fields: tuple[str, str],
    off_m: float,
    feedback: QgsProcessingFeedback,
    progress: Progress,
    beside_m: float = 50.0,
) -> Measure:
    """Measure along streets, round barriers or straight, by what layers there are.

    ``fields`` of the streets: of their class, and of where people walk; ``own`` is a planner's table of classes.
    """
    from ...geo.distance.measures import STRAIGHT, Around, Streets
    from ._near import barriers_of

    if "STREETS" in layers:
        travel = Travel(ON_FOOT, True, "", *fields, 60.0, off_m)
        return Streets(travel.network(layers, own, feedback, progress), off_m, beside_m)
    return Around(barriers_of(*walls(layers), feedback)) if "BARRIERS" in layers else STRAIGHT


def walls(layers: Mapping[str, gpd.GeoDataFrame]) -> Any:
    """Give the geometries of barriers and of crossings; None for a layer that was not chosen."""
    return [layers[name].geometry.to_numpy() if name in layers else None for name in WALLS]


def classes_of(own: Optional[pd.DataFrame]) -> StreetClasses:
    """Give the table of street classes: the shipped one, with a planner's own classes in it."""
    from ...layers.streetclasses import OWN_COLUMNS, street_classes

    shipped = street_classes()
    if own is None:
        return shipped
    missing = [name for name in OWN_COLUMNS if name not in own.columns]
    if missing:
        raise QgsProcessingException(
            translate(
                "CivicGrid", "The table of street classes has no column “{column}”. It needs class, walkable and km_h."
            ).format(column=missing[0])
        )
    return shipped.with_own(own)


def directions(streets: gpd.GeoDataFrame, field: str, feedback: QgsProcessingFeedback) -> Any:
    """Read the one-way field, and say how it was understood."""
    from ...geo.streets import fields as streetfields

    oneway, unknown = streetfields.directions(streets, field)
    feedback.pushInfo(
        translate(
            "CivicGrid", "“{field}”: {forward} streets lead only as they are drawn, {backward} only against it."
        ).format(field=field, forward=int((oneway > 0).sum()), backward=int((oneway < 0).sum()))
    )
    if unknown:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} streets say something in “{field}” that is no direction; they count as both ways.",
            ).format(count=unknown, field=field)
        )
    return oneway


def _speeds(
    classes: Optional[pd.Series[Any]], count: int, table: StreetClasses, feedback: QgsProcessingFeedback
) -> Any:
    """Give how fast vehicles go on each street, and say how many have a class that is not known."""
    import numpy as np

    from ...geo.streets import fields as streetfields

    if classes is None:
        return np.full(count, table.otherwise_km_h)
    km_h, unknown = streetfields.speeds(classes, table.classes, table.otherwise_km_h)
    if unknown:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{count} of {total} streets have a class that no table knows; they count with {speed:g} km/h.",
            ).format(count=unknown, total=count, speed=table.otherwise_km_h)
        )
    return km_h
