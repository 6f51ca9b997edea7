"""The nearest facility of every feature, with distance and direction."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from qgis.core import (
    QgsLineSymbol,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..language import interface_language, translate
from ._checking import wanted
from ._measuring import measured
from ._near import Table, barriers_of, kinds_of, led_into, named, names, of_rows, tell_scale, told_enclosed
from ._ways import Travel, add_barriers, add_parameters, add_streets, walls
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.distance.nearest import How
    from ...geo.progress import Progress
    from ._loading import Look

    Ask = Callable[[gpd.GeoDataFrame, Optional[gpd.GeoDataFrame], Optional[Progress]], pd.DataFrame]


class NearestFacility(Algorithm):
    ID = "nearestfacility"

    def title(self) -> str:
        return translate("CivicGrid", "Nearest facility")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "nearest distance hub street network walk toilet station park parking "
            "最近 距离 公厕 转运站 口袋公园 停车场 可达 路网 步行"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        shapes = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", translate("CivicGrid", "From (cases, residential land …)"), [shapes]
            ),
            translate("CivicGrid", "Points, lines or polygons."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("FACILITIES", translate("CivicGrid", "Facilities"), [shapes]),
            translate("CivicGrid", "Points, lines or polygons; to these last two the nearest edge counts."),
        )
        self.add(
            QgsProcessingParameterField(
                "FACILITY_ID", translate("CivicGrid", "Field with the facility's id"), None, "FACILITIES", optional=True
            ),
            translate("CivicGrid", "The field “id” where there is one, else the number of the row."),
        )
        self.add(
            QgsProcessingParameterField(
                "FACILITY_NAME",
                translate("CivicGrid", "Field with the facility's name"),
                None,
                "FACILITIES",
                optional=True,
            ),
            translate("CivicGrid", "The field “name” where there is one."),
        )
        self._which_parameters()
        self._street_parameters()
        self._how_parameters()
        self.add(sink("OUTPUT", translate("CivicGrid", "Nearest facility"), shapes))
        line = QgsProcessing.SourceType.TypeVectorLine
        self.add(sink("LINES", translate("CivicGrid", "Lines to the facilities"), line, optional=True))
        for name, text in (
            ("FEATURES", translate("CivicGrid", "Features")),
            ("REACHED", translate("CivicGrid", "Features with a facility")),
            ("MEAN", translate("CivicGrid", "Mean distance (m)")),
            ("MEDIAN", translate("CivicGrid", "Median distance (m)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _which_parameters(self) -> None:
        """Add what says which facilities are wanted, and how many."""
        self.add(
            QgsProcessingParameterField(
                "KIND", translate("CivicGrid", "Field with the facility's kind"), None, "FACILITIES", optional=True
            ),
            translate("CivicGrid", "With it the nearest of each kind is given, in columns of its own."),
        )
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "COUNT", translate("CivicGrid", "How many facilities"), whole, 1, False, 1, 100
            ),
            translate("CivicGrid", "1: only the nearest. More: one row for each feature and rank."),
        )
        self.add(
            QgsProcessingParameterNumber("MAX", translate("CivicGrid", "Greatest distance (m)"), real, None, True, 0.0),
            translate(
                "CivicGrid",
                "Features with no facility within it stay, without a nearest one. "
                "Empty: no limit. In metres, whatever the layer is in.",
            ),
        )

    def _how_parameters(self) -> None:
        """Add what says from where to where is measured."""
        kinds = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorLine]
        self.add(
            QgsProcessingParameterFeatureSource(
                "ENTRANCES", translate("CivicGrid", "Entrances of the facilities"), kinds, optional=True
            ),
            translate("CivicGrid", "A facility that has some is measured to the nearest of them, not to its edge."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "ENTRANCE_OF",
                translate("CivicGrid", "Field with the id of the entrance's facility"),
                None,
                "ENTRANCES",
                optional=True,
            ),
            translate("CivicGrid", "Without it an entrance leads into the facility that is nearest to it."),
            advanced=True,
        )
        for name, text, help_text in (
            (
                "FROM_EDGE",
                translate("CivicGrid", "Measure lines and areas from their edge"),
                translate("CivicGrid", "Else from their centre, as a study does."),
            ),
            (
                "GEODESIC",
                translate("CivicGrid", "Measure on the ellipsoid"),
                translate("CivicGrid", "Exact over any distance, and a little slower; the bearing is from true north."),
            ),
        ):
            self.add(QgsProcessingParameterBoolean(name, text, False), help_text, advanced=True)

    def _street_parameters(self) -> None:
        add_streets(
            self, translate("CivicGrid", "With them the way along streets is measured; without, the straight line.")
        )
        add_barriers(self)
        add_parameters(self)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        around = [name for name in ("STREETS", "BARRIERS") if parameters.get(name) not in (None, "")]
        straight = [name for name in ("GEODESIC", "FROM_EDGE") if self.parameterAsBoolean(parameters, name, context)]
        if around and straight:
            return False, translate(
                "CivicGrid",
                "“{straight}” is for straight lines only, and with “{around}” there are ways with corners. Leave one "
                "of the two out.",
            ).format(
                straight=self.parameterDefinition(straight[0]).description(),
                around=self.parameterDefinition(around[0]).description(),
            )
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._origins = self.reader(parameters, "INPUT", context)
        self._facilities = self.reader(parameters, "FACILITIES", context)
        layers = ("ENTRANCES", "STREETS", "BARRIERS", "CROSSINGS", "CLASSES")
        self._extra = {name: self.reader(parameters, name, context) for name in layers}

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        import pandas as pd

        asked = Asked.chosen(self, parameters, context)
        travel = Travel.chosen(self, parameters, context)
        table, crs = self.in_background(lambda progress: self._compute(asked, travel, feedback, progress), feedback)
        for kind in table.found:
            self._tell(table, kind, feedback)
        distances = pd.concat([table.nearest_m(kind) for kind in table.found])
        numbers = {
            "FEATURES": len(table.origins),
            "REACHED": table.reached(),
            "MEAN": float(distances.mean()),
            "MEDIAN": float(distances.median()),
        }
        made: dict[str, Any] = {key: value for key, value in numbers.items() if not math.isnan(value)}
        kinds, name = list(table.found), self._facilities.name
        made["OUTPUT"] = self.write(table.whole(), "OUTPUT", parameters, context, look=look(name, kinds))
        if asked.how.lines:
            line = QgsWkbTypes.Type.LineString
            made["LINES"] = self.write(table.lines(crs), "LINES", parameters, context, line, look_of_lines(name))
        return made

    def _tell(self, table: Table, kind: str, feedback: QgsProcessingFeedback) -> None:
        """Say how many features have a facility of a kind, and how far it is."""
        distances = table.nearest_m(kind)
        text = translate("CivicGrid", "{n} of {total} features have a facility; mean {mean:.1f} m.")
        if not len(distances):
            text = translate("CivicGrid", "None of {total} features has a facility.")
        said = text.format(n=len(distances), total=len(table.origins), mean=distances.mean())
        feedback.pushInfo(f"{kind}: {said}" if kind else said)

    def _compute(
        self, asked: Asked, travel: Travel, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[Table, Any]:
        """Give what was found, and the CRS in which it was measured."""
        from ...geo.progress import part

        reading = part(progress, 0.0, 0.3)
        extra = {name: reader.frame(reading) for name, reader in self._extra.items() if reader is not None}
        own = extra.pop("CLASSES", None)
        origins = self._origins.frame(reading)
        layers = [(self._origins.name, origins), (self._facilities.name, self._facilities.frame(reading))]
        layers += [(self._extra[name].name, frame) for name, frame in extra.items()]
        starts, sites, *rest = measured(layers, feedback)
        metric = dict(zip(extra, rest))
        ask = asked.way(starts, metric, travel, own, feedback, part(progress, 0.3, 0.5))
        rows = kinds_of(sites, asked.kind, feedback)
        sites = named(sites, asked.id, asked.name)
        gates = metric.get("ENTRANCES")
        doors = None if gates is None else led_into(gates, asked.entrance_of, sites, feedback)
        found = {
            kind: ask(sites[own_], of_rows(doors, own_), part(progress, 0.5 + 0.5 * number / len(rows), 1.0))
            for number, (kind, own_) in enumerate(rows.items())
        }
        return Table.of(origins, found, asked.limit), starts.crs


class Asked(NamedTuple):
    """What a person asked for: fields ('' for none), the greatest distance, and how it is measured."""

    id: str
    name: str
    kind: str
    entrance_of: str
    limit: Optional[float]
    how: How

    @classmethod
    def chosen(cls, algorithm: Algorithm, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        """Read the parameters."""
        from ...geo.distance.nearest import How

        fields = ("FACILITY_ID", "FACILITY_NAME", "KIND", "ENTRANCE_OF")
        limited = parameters.get("MAX") not in (None, "")
        return cls(
            *(algorithm.parameterAsString(parameters, name, context) for name in fields),
            algorithm.parameterAsDouble(parameters, "MAX", context) if limited else None,
            How(
                algorithm.parameterAsInt(parameters, "COUNT", context),
                algorithm.parameterAsBoolean(parameters, "FROM_EDGE", context),
                algorithm.parameterAsBoolean(parameters, "GEODESIC", context),
                wanted(parameters, "LINES"),
            ),
        )

    def way(
        self,
        starts: gpd.GeoDataFrame,
        layers: Mapping[str, gpd.GeoDataFrame],
        travel: Travel,
        own: Optional[pd.DataFrame],
        feedback: QgsProcessingFeedback,
        progress: Optional[Progress],
    ) -> Ask:
        """Give the one way of measuring: along streets, around barriers, or in a straight line."""
        from ...geo.distance import detours, nearest

        if "STREETS" in layers:
            network = travel.network(layers, own, feedback, progress)
            more = {"count": self.how.count, "lines": self.how.lines}
            return lambda sites, gates, work: travel.along(
                starts, sites, network, feedback, work, entrances=gates, **more
            )
        tell_scale(starts, self.how.geodesic, feedback)
        if "BARRIERS" in layers:
            barriers = barriers_of(*walls(layers), feedback)
            return lambda sites, gates, work: told_enclosed(
                detours.nearest_around(starts, sites, barriers, self.how, entrances=gates, progress=work), feedback
            )
        return lambda sites, gates, work: nearest.nearest(starts, sites, self.how, entrances=gates, progress=work)


def look(facilities: str, kinds: list[str]) -> Look:
    """Give how the result looks when it is loaded: coloured by the distance to the first kind."""
    from ...geo import columns
    from .. import styles
    from ..texts import of_kind
    from ..texts.nearest import of_kind as more_of_kind
    from ..words import labels
    from ._loading import SYMBOLS, Look

    forms = {**of_kind(translate), **more_of_kind(translate)}
    known = labels(interface_language())
    words = {
        ours: forms[plain].format(kind=known.get(kind, kind))
        for kind in filter(None, kinds)
        for plain, ours in zip(names("").values(), names(kind).values())
    }
    own = [name for kind in kinds for name in names(kind).values()]
    distance = columns.dist_m(kinds[0]) if kinds[0] else columns.DIST_M
    return Look(
        translate("CivicGrid", "Distance to {layer}").format(layer=facilities),
        lambda layer: (
            styles.walks(distance, SYMBOLS[layer.geometryType()]) if layer.geometryType() in SYMBOLS else None
        ),
        fields=(columns.NEAR_RANK, *own),
        words=words,
    )


def look_of_lines(facilities: str) -> Look:
    """Give how the lines to facilities look."""
    from ...geo import columns
    from .. import styles
    from ._loading import Look

    return Look(
        translate("CivicGrid", "Ways to {layer}").format(layer=facilities),
        lambda _layer: styles.walks(columns.DIST_M, QgsLineSymbol),
    )
