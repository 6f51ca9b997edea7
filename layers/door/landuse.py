"""The use of the land that facilities stand on, as the standards distinguish it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Optional

from ...geo import columns as col
from .. import kinds

if TYPE_CHECKING:
    import geopandas as gpd

RESIDENTIAL = "residential"


def of(inputs: Mapping[str, gpd.GeoDataFrame]) -> Optional[gpd.GeoDataFrame]:
    """Give the land of known use: the layer of land by use or, without one, residential land."""
    if col.LAND_USE in inputs:
        return inputs[col.LAND_USE]
    homes = inputs.get(RESIDENTIAL)
    return None if homes is None else homes.assign(**{col.LAND_USE: RESIDENTIAL})


def told(
    inputs: Mapping[str, gpd.GeoDataFrame], land: Optional[gpd.GeoDataFrame], beside_m: float
) -> dict[str, gpd.GeoDataFrame]:
    """Give the inputs; facilities that don't say what land they stand on have the use of the land they are on."""
    from ...geo.coverage.landuse import use_at

    found = dict(inputs)
    for kind in kinds.facility_kinds():
        frame = inputs.get(kind)
        if land is not None and frame is not None:
            lies = use_at(frame, land, beside_m)
            found[kind] = frame.assign(
                **{col.LAND_USE: frame[col.LAND_USE].fillna(lies) if col.LAND_USE in frame else lies}
            )
    return found
