"""The nearest facility of every feature, with distance and direction."""

from __future__ import annotations

import math
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
from ._ways import Travel, add_barriers, add_parameters
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
        add_barriers(self)
        add_parameters(self)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._origins = self.reader(parameters, "INPUT", context)
        self._facilities = self.reader(parameters, "FACILITIES", context)
        self._extra = {
            name: self.reader(parameters, name, context) for name in ("STREETS", "BARRIERS", "CROSSINGS", "CLASSES")
        }

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns

        fields = (
            self.parameterAsString(parameters, "FACILITY_ID", context),
            self.parameterAsString(parameters, "FACILITY_NAME", context),
        )
        limit = self.parameterAsDouble(parameters, "MAX", context) if parameters.get("MAX") not in (None, "") else None
        travel = Travel.chosen(self, parameters, context)
        result = self.in_background(lambda progress: self._compute(fields, limit, travel, feedback, progress), feedback)
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
        travel: Travel,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> gpd.GeoDataFrame:
        from ...geo.progress import part

        reading = part(progress, 0.0, 0.3)
        extra = {name: reader.frame(reading) for name, reader in self._extra.items() if reader is not None}
        own = extra.pop("CLASSES", None)
        origins = self._origins.frame(reading)
        named_ = [(self._origins.name, origins), (self._facilities.name, self._facilities.frame(reading))]
        named_ += [(self._extra[name].name, frame) for name, frame in extra.items()]
        starts, sites, *rest = measured(named_, feedback)
        metric = dict(zip(extra, rest))
        sites = named(sites, *fields)
        work = part(progress, 0.5, 1.0)
        if "STREETS" not in metric:
            return with_nearest(origins, straight(starts, sites, work), limit)
        network = travel.network(metric, own, feedback, part(progress, 0.3, 0.5))
        return with_nearest(origins, travel.along(starts, sites, network, feedback, work), limit)


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
        fields=(columns.NEAR_ID, columns.NEAR_NAME, columns.DIST_M, columns.MINUTES, columns.BEARING_DEG, columns.TIES),
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
        columns.MINUTES: columns.MINUTES,
        nearest.BEARING_DEG: columns.BEARING_DEG,
        nearest.TIES: columns.TIES,
    }
    if limit is not None:
        far = ~(found[nearest.DISTANCE_M] <= limit)
        nothing = {columns.ID: None, columns.NAME: None, nearest.TIES: 0}
        for name in names.keys() & set(found.columns):
            found.loc[far, name] = nothing.get(name, math.nan)
    return origins.assign(**{ours: found[name] for name, ours in names.items() if name in found.columns})
