"""A sheet with a map: its theme in a round scale, scale bar, north arrow, and the legend of what is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from qgis.core import QgsVectorLayer

from ..mapcontent import DETAIL_SCALE
from ..present import theme_name
from .legend import add_legend, entries_of
from .material import Material
from .panel import HEADLINE, Panel, headline
from .paper import SPACE, Box
from .sheet import Sheet, Style
from .wording import Wording, number


class Maps:
    """Puts the maps of a project on sheets."""

    def __init__(self, material: Material, say: Wording) -> None:
        self.material, self.say = material, say

    def draw(self, sheet: Sheet, code: str) -> Panel:
        """Put the map of a theme and its legend on a sheet; give the panel beside it."""
        scale = self._map(sheet, code)
        layers = [layer for layer in self._layers(code) if not layer.hasScaleBasedVisibility() or scale <= DETAIL_SCALE]
        return Panel(sheet, self.say, self._legend(sheet, layers))

    def _map(self, sheet: Sheet, code: str) -> float:
        say, words = self.say, self.material.words
        box = sheet.frame.map
        item = sheet.map(box, self.material.extent, theme_name(code, words))
        strip = box.bottom + 3.0
        sheet.scale_bar(box.x, strip, item, (words["unit.m"], say("unit_km")))
        scale = f"{say('print_scale')} 1:{number(item.scale())}"
        sheet.text((box.x + 120.0, strip + 2.0, 60.0), scale, Style(12.0), "scale")
        sheet.north(box.right - 10.0, strip - 1.0, 13.0)
        return float(item.scale())

    def _layers(self, code: str) -> list[QgsVectorLayer]:
        themes = self.material.project.mapThemeCollection()
        shown = themes.mapThemeVisibleLayers(theme_name(code, self.material.words))
        return [layer for layer in shown if layer.featureCount() != 0]

    def _legend(self, sheet: Sheet, layers: Sequence[QgsVectorLayer]) -> Box:
        """Put the legend at the foot of the panel or beside it; give what is left of the panel."""
        panel, room = sheet.frame.panel, sheet.frame.legend.around(sheet.frame.inset)
        if not panel.overlaps(room):
            headline(sheet, room, room.y, self.say("print_legend"))
            add_legend(sheet, Box(room.x, room.y + HEADLINE, *room[2:]), layers, self._entries)
            return panel
        height = add_legend(sheet, room, layers, self._entries, standing=True)
        top = room.bottom - height
        top -= headline(sheet, room, top - HEADLINE, self.say("print_legend"))
        return Box(*panel[:3], top - SPACE - panel.y)

    @cached_property
    def _entries(self) -> Mapping[str, list[str]]:
        """The texts of the legends."""
        return entries_of(self.material.project, self.say)
