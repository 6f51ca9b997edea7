"""Frames as layers in memory, as a person has them open."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
from civicgrid.qgis_plugin import bridge, stack
from qgis.core import QgsVectorLayer, QgsWkbTypes


def frame_to_layer(frame: gpd.GeoDataFrame, name: str, wkb_type: Any = None) -> QgsVectorLayer:
    stack.load()
    fields, kind = bridge.fields_of(frame), bridge.wkb_type_of(frame, wkb_type)
    text = "None" if kind == QgsWkbTypes.Type.NoGeometry else QgsWkbTypes.displayString(kind)
    layer = QgsVectorLayer(text, name, "memory")
    layer.setCrs(bridge.qgis_crs(frame.crs))
    provider = layer.dataProvider()
    provider.addAttributes(list(fields))
    layer.updateFields()
    bridge.frame_to_sink(frame, provider, layer.fields(), kind)
    layer.updateExtents()
    return layer
