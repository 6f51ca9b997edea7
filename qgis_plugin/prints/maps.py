"""A sheet with a map: its theme in a round scale, scale bar, north arrow, and the legend of what is on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Optional

from qgis.core import QgsLayoutItemMap, QgsVectorLayer

from ..present import LAYER, theme_name
from ..styles import DETAIL_SCALE
from .greyed import Part, locator, set_area, surroundings
from .legend import add_legend, entries_of
from .material import Material
from .panel import HEADLINE, Panel, headline
from .paper import SPACE, Box, around
from .sheet import Sheet, set_layers
from .wording import Wording, number


class Maps:
    """Puts the maps of a project on sheets."""

    def __init__(self, material: Material, say: Wording, left_out: Collection[str]) -> None:
        """``left_out`` are layers of the themes, by their codes, that this print does not show."""
        self.material, self.say, self.left_out = material, say, left_out

    def draw(self, sheet: Sheet, code: str, part: Optional[Part] = None) -> Optional[Panel]:
        """Put the map of a theme and its legend on a sheet; give the panel beside it, if the template has one.

        Of a ``part`` of the district what surrounds it is greyed, and an inset shows where it lies.
        """
        item = self._map(sheet, code, part)
        room = sheet.frame.panel
        if item is not None:
            room = self._legend(sheet, [layer for layer in self._layers(code) if _drawn(layer, item.scale())])
        return None if room is None else Panel(sheet, self.say, room)

    def bare(self, sheet: Sheet, code: str) -> Optional[Panel]:
        """Put the map of a theme on a sheet without a legend; give the panel beside it, if there is one."""
        self._map(sheet, code, None)
        panel, room = sheet.frame.panel, around((sheet.frame.panel, sheet.legend_room()))
        return None if panel is None else Panel(sheet, self.say, room)

    def _map(self, sheet: Sheet, code: str, part: Optional[Part]) -> Optional[QgsLayoutItemMap]:
        item = sheet.map(self.material.extent if part is None else part.extent, theme_name(code, self.material.words))
        if item is None:
            return None
        self._measure(sheet, item)
        if part is not None:
            self._cut_out(sheet, item, code, part)
        elif self.left_out:
            set_layers(item, self._layers(code))
        return item

    def _cut_out(self, sheet: Sheet, item: QgsLayoutItemMap, code: str, part: Part) -> None:
        """Grey what surrounds a part of the district, and show in the inset where it lies."""
        veil, place = (make(self.material.project, part) for make in (surroundings, locator))
        set_area(sheet.layout, part)
        set_layers(item, [layer for layer in (veil, *self._layers(code)) if layer is not None])
        if place is not None:
            sheet.inset(item, self.material.extent, place)

    def _measure(self, sheet: Sheet, item: QgsLayoutItemMap) -> None:
        """Say how large a map is, and where its north."""
        say = self.say
        sheet.scale_bar(item, (say.words["unit.m"], say("unit_km")))
        sheet.fill("scale", f"{say('print_scale')} 1:{number(item.scale())}")
        sheet.north(item)

    def _layers(self, code: str) -> list[QgsVectorLayer]:
        themes = self.material.project.mapThemeCollection()
        shown = themes.mapThemeVisibleLayers(theme_name(code, self.material.words))
        return [layer for layer in shown if isinstance(layer, QgsVectorLayer) and self._is_told(layer)]

    def _is_told(self, layer: QgsVectorLayer) -> bool:
        """Tell whether the legend names a layer: one that has anything to show, and is not left out."""
        return layer.featureCount() != 0 and layer.customProperty(LAYER) not in self.left_out

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
