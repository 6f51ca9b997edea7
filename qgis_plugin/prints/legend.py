"""The legend of a sheet: what is on its map and nothing else, in the order of the map, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..mapcases import cell_codes
from ..mapcontent import states_of
from ..mapcoverage import changes_of, differences
from ..present import LAYER
from .magnify import magnified
from .paper import Box
from .sheet import Sheet
from .wording import Wording, number

STYLE = QgsLegendStyle.Style
COLUMNS, ROWS = 3, 4
"""At most so many columns; so many entries stand below each other before a second column begins."""


def add_legend(
    sheet: Sheet,
    room: Box,
    layers: Iterable[QgsVectorLayer],
    entries: Mapping[str, list[str]],
    *,
    standing: bool = False,
) -> float:
    """Draw the legend of these layers with the texts of each layer's code; give its height.

    It hangs from the top of ``room``, or stands on its foot, whatever height that takes.
    """
    legend = sheet.take("legend")
    root = legend.model().rootGroup()
    root.removeAllChildren()
    # a table of points and polygons is two layers of one code
    once = {layer.customProperty(LAYER): layer for layer in reversed(list(layers))}
    for code, layer in reversed(list(once.items())):
        node = root.addLayer(layer)
        if sheet.factor > 1.0:
            for place, item in enumerate(layer.renderer().legendSymbolItems()):
                QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, place, magnified(item.symbol(), sheet.factor))
        _add(legend, node, entries[code])
    most = -(-sum(len(entries[code]) for code in once) // ROWS) if standing else COLUMNS
    size = _flow(legend, room.width * sheet.factor, range(min(most, COLUMNS), 0, -1))
    legend.attemptResize(size)
    height = float(size.height()) / sheet.factor
    top = room.bottom - height if standing else room.y
    legend.attemptMove(QgsLayoutPoint(room.x * sheet.factor, top * sheet.factor))
    return height


def _flow(legend: QgsLayoutItemLegend, width_mm: float, counts: Iterable[int]) -> QgsLayoutSize:
    """Set as many columns, of the counts given, as there is width for; give the size."""
    for count in counts:
        legend.setColumnCount(count)
        # a legend knows its size once it was painted, its renderer before
        size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
        if size.width() <= width_mm:
            break
    return QgsLayoutSize(size.width() + 0.5, size.height() + 0.5)


def entries_of(project: QgsProject, say: Wording) -> dict[str, list[str]]:
    """Give the texts of each layer's symbols, by the layer's code."""
    from ...geo import columns as col
    from ...layers.export.cellmaps import VANISHING

    texts: dict[str, list[str]] = {}
    run, words, covered = say.run, say.words, col.covered("")
    classed = cell_codes(run)
    for layer in project.mapLayers().values():
        code = str(layer.customProperty(LAYER, ""))
        if code in run.inputs and "state" in run.inputs[code].columns:
            texts[code] = [
                words[f"text.legend_{state}"].format(kind=words[code]) for state in states_of(run.inputs[code])
            ]
        elif code.startswith(covered):
            texts[code] = [say(say.measured("legend_covered"), radius=number(say.radius(code[len(covered) :])))]
        elif code.startswith("gap_"):
            texts[code] = [words["text.legend_gap"]]
        elif code.startswith(col.difference("")) and code in run.layers:  # those of further comparisons are on no map
            kind = code[len(col.difference("")) :]
            texts[code] = [words[f"change.{one}"] for one in changes_of(run, kind, differences(run, kind)[0])]
        elif code == VANISHING:
            texts[code] = [words["text.legend_vanishing"]]
        elif code in classed:
            texts[code] = [item.label() for item in layer.renderer().legendSymbolItems()]
        else:
            texts[code] = [layer.name()]
    return texts


def _add(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, texts: list[str]) -> None:
    """Every symbol with its own text; the layer's own title is not wanted."""
    for place, text in enumerate(texts):
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, text)
    if len(texts) == 1:
        node.setCustomProperty("cached_name", texts[0])
        node.setCustomProperty("legend/title-label", texts[0])
    QgsLegendRenderer.setNodeLegendStyle(node, STYLE.Hidden)
    legend.model().refreshLayerLegend(node)
