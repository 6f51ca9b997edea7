"""A sheet with a map: its theme in a round scale, scale bar, north arrow, and the legend of what is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Optional

from qgis.core import QgsLayoutItemMap, QgsVectorLayer

from ..mapcontent import DETAIL_SCALE
from ..present import layer_of, theme_name
from .legend import add_legend, entries_of
from .material import Material
from .panel import HEADLINE, Panel, headline
from .paper import SPACE, Box
from .sheet import Sheet
from .wording import Wording, number


class Maps:
    """Puts the maps of a project on sheets."""

    def __init__(self, material: Material, say: Wording) -> None:
        self.material, self.say = material, say

    def draw(self, sheet: Sheet, code: str) -> Optional[Panel]:
        """Put the map of a theme and its legend on a sheet; give the panel beside it, if the template has one."""
        item = sheet.map(self.material.extent, theme_name(code, self.material.words))
        room = sheet.frame.panel
        if item is not None:
            self._measure(sheet, item)
            self._inset(sheet, item)
            room = self._legend(sheet, [layer for layer in self._layers(code) if _drawn(layer, item.scale())])
        return None if room is None else Panel(sheet, self.say, room)

    def _measure(self, sheet: Sheet, item: QgsLayoutItemMap) -> None:
        """Say how large a map is, and where its north."""
        say = self.say
        sheet.scale_bar(item, (say.words["unit.m"], say("unit_km")))
        sheet.fill("scale", f"{say('print_scale')} 1:{number(item.scale())}")
        sheet.north(item)

    def _inset(self, sheet: Sheet, item: QgsLayoutItemMap) -> None:
        """Show where the map of a part of the district lies in it."""
        named = (layer_of(self.material.project, code) for code in ("street", "community", "grid_cell"))
        layer = next((layer for layer in named if layer is not None), None)
        if layer is not None and not item.extent().contains(self.material.extent):
            sheet.inset(item, self.material.extent, layer)

    def _layers(self, code: str) -> list[QgsVectorLayer]:
        themes = self.material.project.mapThemeCollection()
        shown = themes.mapThemeVisibleLayers(theme_name(code, self.material.words))
        return [layer for layer in shown if layer.featureCount() != 0]

    def _legend(self, sheet: Sheet, layers: Sequence[QgsVectorLayer]) -> Optional[Box]:
        """Put the legend at the foot of the panel or beside it; give what is left of the panel."""
        panel, room = sheet.frame.panel, sheet.legend_room()
        if sheet.take("legend") is None:
            return panel
        title = self.say("print_legend")
        if panel is None or not panel.overlaps(room):
            head = headline(sheet, room, room.y, title)
            add_legend(sheet, Box(room.x, room.y + head, *room[2:]), layers, self._entries)
            return panel
        top = room.bottom - add_legend(sheet, room, layers, self._entries, standing=True)
        top -= headline(sheet, room, top - HEADLINE, title)
        inset = sheet.inset_box()
        top = min(top, inset.y) if inset else top
        return Box(*panel[:3], top - SPACE - panel.y)

    @cached_property
    def _entries(self) -> Mapping[str, list[str]]:
        """The texts of the legends."""
        return entries_of(self.material.project, self.say)


def _drawn(layer: QgsVectorLayer, scale: float) -> bool:
    return not layer.hasScaleBasedVisibility() or scale <= DETAIL_SCALE
