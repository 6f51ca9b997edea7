"""How the layers of an algorithm look once QGIS has loaded them: symbols, names of layers and of fields.

QGIS asks for it on the main thread when the work is done; ``qgis_process`` loads nothing, and never asks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Optional

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRenderContext,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..language import interface_language

SYMBOLS = {
    QgsWkbTypes.GeometryType.PointGeometry: QgsMarkerSymbol,
    QgsWkbTypes.GeometryType.LineGeometry: QgsLineSymbol,
    QgsWkbTypes.GeometryType.PolygonGeometry: QgsFillSymbol,
}
_DRAWS = {
    QgsWkbTypes.GeometryType.PointGeometry: Qgis.SymbolType.Marker,
    QgsWkbTypes.GeometryType.LineGeometry: Qgis.SymbolType.Line,
    QgsWkbTypes.GeometryType.PolygonGeometry: Qgis.SymbolType.Fill,
}


class Look(NamedTuple):
    """How a loaded layer looks.

    name
        of the layer, unless the person named it.
    renderer, labeling
        make the symbols and labels for the layer, on the main thread.
    fields
        those that are ours and get their names; None: all. ``words`` names fields that ``words.labels`` does not.
    """

    name: str
    renderer: Optional[Callable[[Any], Any]] = None
    labeling: Optional[Callable[[], Any]] = None
    fields: Optional[Collection[str]] = None
    words: Mapping[str, str] = MappingProxyType({})


class Dresser(QgsProcessingLayerPostProcessorInterface):
    """Puts a look on a layer when QGIS has loaded it."""

    _kept: ClassVar[deque[Dresser]] = deque(maxlen=64)
    """QGIS holds no reference, and asks after the algorithm is gone; an old one is surely done with."""

    def __init__(self, look: Look, record: str = "") -> None:
        super().__init__()
        self.look, self.record = look, record
        self._kept.append(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, _context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> None:
        from ..fieldnames import name_fields
        from ..words import labels

        metadata = layer.metadata()
        metadata.setHistory([self.record])
        layer.setMetadata(metadata)
        renderer = None if self.look.renderer is None else self.look.renderer(layer)
        if renderer is not None and (isinstance(layer, QgsRasterLayer) or _fits(renderer, layer)):
            layer.setRenderer(renderer)
        if isinstance(layer, QgsVectorLayer):
            name_fields(layer, {**labels(interface_language()), **self.look.words}, self.look.fields)
        if self.look.labeling is not None:
            layer.setLabeling(self.look.labeling())
            layer.setLabelsEnabled(True)
        layer.triggerRepaint()


def dress(look: Look, destination: str, output: str, record: str, context: QgsProcessingContext) -> None:
    """Have the layer at ``destination``, which is to be loaded, dressed then.

    ``output`` is what the parameter calls it; ``record``, how it was made, goes into its metadata.
    """
    details = context.layerToLoadOnCompletionDetails(destination)
    if details.name in ("", output):
        details.name = look.name
    if details.postProcessor() is None:  # a style that the person asked for comes first
        details.setPostProcessor(Dresser(look, record))


def _fits(renderer: Any, layer: QgsVectorLayer) -> bool:
    """Tell whether symbols are made for such shapes: kinds that are mostly areas may come as points."""
    drawn = {symbol.type() for symbol in renderer.symbols(QgsRenderContext())}
    return drawn <= {_DRAWS.get(layer.geometryType())}
