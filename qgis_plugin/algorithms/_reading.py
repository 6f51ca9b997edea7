"""Layers as a person asked for them: all, those selected, a limit, a filter, and what becomes of invalid shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from .. import bridge
from ..language import translate
from ._checking import layer_name

if TYPE_CHECKING:
    import geopandas as gpd

_Check = QgsFeatureRequest.InvalidGeometryCheck


def reader_of(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
) -> bridge.Reader:
    """Make the reader of a layer parameter."""
    value = parameters[name]
    asked = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
    layer = algorithm.parameterAsVectorLayer(parameters if asked is None else {name: asked.source}, name, context)
    if layer is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, name))
    made = bridge.reader(layer)
    made.name = layer_name(value, made.name)
    if asked is not None and _is_part(asked):
        rows = _rows(asked, layer, algorithm.parameterAsSource(parameters, name, context))
        made.restrict(QgsFeatureRequest().setFilterFids(rows), len(rows))
    return made


def _is_part(asked: QgsProcessingFeatureSourceDefinition) -> bool:
    return bool(asked.selectedFeaturesOnly or asked.featureLimit >= 0 or _expression(asked))


def _expression(asked: QgsProcessingFeatureSourceDefinition) -> str:
    return getattr(asked, "filterExpression", "")  # from QGIS 3.32 on


def _rows(
    asked: QgsProcessingFeatureSourceDefinition, layer: QgsVectorLayer, source: QgsProcessingFeatureSource
) -> list[int]:
    """Give the ids of the features that were asked for."""
    if asked.featureLimit < 0 and not _expression(asked):
        return list(layer.selectedFeatureIds())
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    every = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    return [feature.id() for feature in source.getFeatures(request, every)]


class Sieve:
    """Does with invalid shapes what was asked for the layer, or else what Processing is set to do."""

    def __init__(self, layer: str, value: Any, context: QgsProcessingContext) -> None:
        self._layer = layer
        own = (
            isinstance(value, QgsProcessingFeatureSourceDefinition)
            and value.flags & QgsProcessingFeatureSourceDefinition.Flag.FlagOverrideDefaultGeometryCheck
        )
        self._check = value.geometryCheck if own else context.invalidGeometryCheck()
        self._left_out = 0

    def __call__(self, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        """Give the frame without invalid shapes, or refuse them, or let them be."""
        import numpy as np
        import shapely

        if self._check == _Check.GeometryNoCheck:
            return frame
        shapes = frame.geometry.to_numpy()
        invalid = np.flatnonzero(~shapely.is_missing(shapes) & ~shapely.is_valid(shapes))
        if not len(invalid):
            return frame
        if self._check == _Check.GeometryAbortOnInvalid:
            raise QgsProcessingException(self._refusal(len(invalid), shapely.is_valid_reason(shapes[invalid[0]])))
        self._left_out = len(invalid)
        return frame.drop(index=frame.index[invalid]).reset_index(drop=True)

    def _refusal(self, count: int, reason: str) -> str:
        return translate(
            "CivicGrid",
            "The layer “{layer}” has invalid shapes: {count} (the first: {reason}). Areas and shares could be wrong, "
            "and Processing is set to stop then. Mend them with “Fix geometries”, or choose behind the wrench beside "
            "the layer that they are left out.",
        ).format(layer=self._layer, count=count, reason=reason)

    def tell(self, feedback: QgsProcessingFeedback) -> None:
        """Say how many were left out, if any."""
        if self._left_out:
            feedback.pushWarning(
                translate("CivicGrid", "Invalid shapes of “{layer}” that were left out: {count}.").format(
                    layer=self._layer, count=self._left_out
                )
            )
