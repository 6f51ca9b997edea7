"""Bring the layers of an algorithm into one coordinate system in metres, and say which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..language import translate

if TYPE_CHECKING:
    import geopandas as gpd


def measured(layers: Sequence[tuple[str, gpd.GeoDataFrame]], feedback: QgsProcessingFeedback) -> list[gpd.GeoDataFrame]:
    """Give the frames of layers (name, frame) in the measuring CRS: the first one's, if fit to measure in.

    A layer without CRS is refused: nobody can tell where it lies.
    """
    from ...geo import crs as crs_

    for name, frame in layers:
        if frame.geometry.isna().all() or frame.geometry.is_empty.all():
            raise QgsProcessingException(
                translate(
                    "CivicGrid",
                    "The layer “{layer}” has no feature with a place, so there is nothing to measure. Check "
                    "its filter, or choose another layer.",
                ).format(layer=name)
            )
        if frame.crs is None:
            raise QgsProcessingException(
                translate(
                    "CivicGrid",
                    "The layer “{layer}” has no coordinate system, so nothing can be measured in it. Set "
                    "it in the layer's properties (Source), or import the file with CivicGrid.",
                ).format(layer=name)
            )
    first_name, first = layers[0]
    target = _fit(first)
    if target is None:
        target = _choose(first)
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "The layer “{layer}” is in {crs}, which is no system to measure in (degrees, or Web Mercator, "
                "which stretches by up to a third). Distances and areas were measured in {target}.",
            ).format(layer=first_name, crs=crs_.name(first.crs), target=target)
        )
    else:
        feedback.pushInfo(translate("CivicGrid", "Measured in {target}.").format(target=crs_.name(target)))
    return [frame.to_crs(target) for _name, frame in layers]


def drawn(layer: str, frame: gpd.GeoDataFrame, feedback: QgsProcessingFeedback) -> gpd.GeoDataFrame:
    """Give the features that have a shape, and say how many have none."""
    from ...geo.frames import present

    there = present(frame.geometry.to_numpy())
    if not there.all():
        feedback.pushWarning(
            translate(
                "CivicGrid", "{count} of {total} features of “{layer}” have no shape; they were left out."
            ).format(count=int((~there).sum()), total=len(frame), layer=layer)
        )
    return frame[there]


def mended_areas(layer: str, frame: gpd.GeoDataFrame, feedback: QgsProcessingFeedback) -> gpd.GeoDataFrame:
    """Give the features that are areas, broken ones mended, and say how many are none."""
    from ...geo.frames import polygons

    return drawn(layer, frame.set_geometry(polygons(frame.geometry.to_numpy()), crs=frame.crs), feedback)


def _fit(frame: gpd.GeoDataFrame) -> Any:
    """Give the CRS of a frame if it can be measured in, else None."""
    from ...geo.crs import require_metric
    from ...geo.errors import NotMetric

    try:
        return require_metric(frame.crs)
    except NotMetric:
        return None


def _choose(frame: gpd.GeoDataFrame) -> str:
    """Choose the CRS of the region the frame lies in."""
    import shapely

    from ...geo.crs import choose_measuring_crs, to_lonlat
    from ...geo.frames import present

    shapes = frame.geometry.to_numpy()
    boxes = shapely.bounds(shapes[present(shapes)])
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    return choose_measuring_crs(*to_lonlat(x, y, frame.crs))
