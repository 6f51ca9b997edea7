"""The nearest facility of every feature, with distance and direction."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ._loading import Look


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
        distance = QgsProcessingParameterNumber(
            "MAX",
            translate("CivicGrid", "Greatest distance (m)"),
            QgsProcessingParameterNumber.Type.Double,
            None,
            True,
            0.0,
        )
        self.add(
            distance,
            translate(
                "CivicGrid",
                "Features with no facility within it stay, without a nearest one. "
                "Empty: no limit. In metres, whatever the layer is in.",
            ),
        )
        self._street_parameters()
        self.add(sink("OUTPUT", translate("CivicGrid", "Nearest facility"), shapes))
        for name, text in (
            ("FEATURES", translate("CivicGrid", "Features")),
            ("REACHED", translate("CivicGrid", "Features with a facility")),
            ("MEAN", translate("CivicGrid", "Mean distance (m)")),
            ("MEDIAN", translate("CivicGrid", "Median distance (m)")),
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
            translate("CivicGrid", "With them the way along streets is measured; without, the straight line."),
        )
        self.add(
            QgsProcessingParameterField(
                "ONEWAY", translate("CivicGrid", "Field of the one-way direction"), None, "STREETS", optional=True
            ),
            translate("CivicGrid", "For ways by vehicle; on foot every street leads both ways."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "OFF_STREETS",
                translate("CivicGrid", "Greatest distance to a street (m)"),
                QgsProcessingParameterNumber.Type.Double,
                200.0,
                True,
                0.0,
            ),
            translate("CivicGrid", "Whatever is farther from any street is told to be off the streets."),
            advanced=True,
        )

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._origins = self.reader(parameters, "INPUT", context)
        self._facilities = self.reader(parameters, "FACILITIES", context)
        self._streets = self.reader(parameters, "STREETS", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns

        fields = (
            self.parameterAsString(parameters, "FACILITY_ID", context),
            self.parameterAsString(parameters, "FACILITY_NAME", context),
        )
        limit = self.parameterAsDouble(parameters, "MAX", context) if parameters.get("MAX") not in (None, "") else None
        ways = Ways(
            self.parameterAsString(parameters, "ONEWAY", context),
            self.parameterAsDouble(parameters, "OFF_STREETS", context),
        )
        result = self.in_background(lambda progress: self._compute(fields, limit, ways, feedback, progress), feedback)
        distances = result[columns.DIST_M].dropna()
        numbers = {
            "FEATURES": len(result),
            "REACHED": len(distances),
            "MEAN": float(distances.mean()),
            "MEDIAN": float(distances.median()),
        }
        feedback.pushInfo(
            translate("CivicGrid", "{n} of {total} features have a facility; mean {mean:.1f} m.").format(
                n=len(distances), total=len(result), mean=numbers["MEAN"]
            )
        )
        made = {key: value for key, value in numbers.items() if not math.isnan(value)}
        shown = look(self._facilities.name)
        return {"OUTPUT": self.write(result, "OUTPUT", parameters, context, look=shown), **made}

    def _compute(
        self,
        fields: tuple[str, str],
        limit: Optional[float],
        ways: Ways,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> gpd.GeoDataFrame:
        from ...geo.progress import part

        readers = [self._origins, self._facilities, *([self._streets] if self._streets is not None else [])]
        frames = [reader.frame(part(progress, 0.1 * place, 0.1 + 0.1 * place)) for place, reader in enumerate(readers)]
        metric = measured([(reader.name, frame) for reader, frame in zip(readers, frames)], feedback)
        sites = named(metric[1], *fields)
        work = part(progress, 0.4, 1.0)
        found = (
            straight(metric[0], sites, work)
            if self._streets is None
            else ways.along(metric[0], sites, metric[2], feedback, work)
        )
        return with_nearest(frames[0], found, limit)


@dataclass(frozen=True)
class Ways:
    """How streets are used: the field of the one-way direction ('' for none), and how far off they may begin."""

    oneway: str
    most_off_m: float

    def along(
        self,
        origins: gpd.GeoDataFrame,
        facilities: gpd.GeoDataFrame,
        streets: gpd.GeoDataFrame,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> pd.DataFrame:
        """Give the nearest facilities along streets, and say who reaches none."""
        from ...geo import walking

        oneway, unknown = walking.directions(streets[self.oneway]) if self.oneway else (None, 0)
        if unknown:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{count} streets say something in “{field}” that is no direction; they count as both ways.",
                ).format(count=unknown, field=self.oneway)
            )
        found = walking.nearest_along(
            origins,
            facilities,
            streets,
            oneway=oneway,
            level=walking.levels(streets),
            most_off_m=self.most_off_m,
            progress=progress,
        )
        outcomes = found[walking.OUTCOME].value_counts()
        cut_off, off = (int(outcomes.get(code, 0)) for code in (walking.NO_WAY, walking.OFF_STREETS))
        if cut_off or off:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{cut_off} features stand on streets that lead to no facility, {off} are more than {metres:g} m "
                    "from any street. They stay, without a nearest one.",
                ).format(cut_off=cut_off, off=off, metres=self.most_off_m)
            )
        return found.drop(columns=walking.OUTCOME)


def look(facilities: str) -> Look:
    """Give how the result looks when it is loaded: coloured by distance; what reaches no facility stays undrawn."""
    from ...geo import columns
    from .. import styles
    from ._loading import SYMBOLS, Look

    return Look(
        translate("CivicGrid", "Distance to {layer}").format(layer=facilities),
        lambda layer: (
            styles.walks(columns.DIST_M, SYMBOLS[layer.geometryType()]) if layer.geometryType() in SYMBOLS else None
        ),
        fields=(columns.NEAR_ID, columns.NEAR_NAME, columns.DIST_M, columns.BEARING_DEG, columns.TIES),
    )


def named(facilities: gpd.GeoDataFrame, id_field: str, name_field: str) -> gpd.GeoDataFrame:
    """Give the facilities with the columns ``id`` (text) and ``name`` that the result shows."""
    from ...geo import columns

    ids = facilities[id_field] if id_field else facilities.get(columns.ID)
    names = facilities[name_field] if name_field else facilities.get(columns.NAME)
    shown = facilities[[facilities.geometry.name]].copy()
    shown[columns.ID] = (facilities.index + 1).astype(str) if ids is None else ids.astype(object)
    shown[columns.NAME] = None if names is None else names.astype(object)
    return shown


def straight(origins: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, progress: Progress) -> pd.DataFrame:
    """Give the nearest facilities in a straight line."""
    from ...geo import nearest

    return nearest.nearest(origins, facilities, progress=progress)


def with_nearest(origins: gpd.GeoDataFrame, found: pd.DataFrame, limit: Optional[float]) -> gpd.GeoDataFrame:
    """Give the origins, as they were, with the columns of their nearest facility; none beyond the limit."""
    from ...geo import columns, nearest

    names = {
        columns.ID: columns.NEAR_ID,
        columns.NAME: columns.NEAR_NAME,
        nearest.DISTANCE_M: columns.DIST_M,
        nearest.BEARING_DEG: columns.BEARING_DEG,
        nearest.TIES: columns.TIES,
    }
    if limit is not None:
        far = ~(found[nearest.DISTANCE_M] <= limit)
        nothing = {columns.ID: None, columns.NAME: None, nearest.TIES: 0}
        for name in names.keys() & set(found.columns):
            found.loc[far, name] = nothing.get(name, math.nan)
    return origins.assign(**{ours: found[name] for name, ours in names.items() if name in found.columns})
