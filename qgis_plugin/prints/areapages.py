"""A page for each street, community or patrol grid: its map with the neighbours greyed, its figures, its gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsRectangle

from ..shown import OVERVIEW
from . import areatables, choice
from .areas import Area, Areas, areas_of
from .greyed import Part
from .maps import Maps
from .sheet import Sheet
from .wording import Wording, number, percent

MOST_GAPS = 6


@dataclass(frozen=True)
class AreaPage:
    """The page of one area; ``numbers`` tells on which page each area stands, once that is known."""

    area: Area
    areas: Areas
    maps: Maps
    kinds: Sequence[str]
    numbers: Mapping[str, int] = field(compare=False)
    part: str = choice.AREAS

    @property
    def title(self) -> str:
        words = self.maps.say.words
        return f"{words['patrol']} {self.area.name}" if self.area.level == choice.PATROL else self.area.name

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet."""
        extent = QgsRectangle(*(float(side) for side in self.area.shape.bounds))
        part = Part(self.areas.layer, self.areas.column, self.area.id, extent)
        panel = self.maps.draw(sheet, self.kinds[0] if len(self.kinds) == 1 else OVERVIEW, part)
        if panel is None:
            return
        say, gaps = panel.say, areatables.gaps_in(panel.say, self.area, self.kinds)
        panel.texts([*_sentences(say, self.area), *self._beside(say)])
        panel.headline(say("coverage_summary"))
        panel.table(areatables.kinds(say, self.area, self.kinds), "kinds")
        panel.space()
        panel.longest(say("print_gaps_here"), lambda rows: areatables.gaps(gaps[:rows], say), len(gaps), MOST_GAPS)
        bars = areatables.shares(say, self.area, self.kinds)
        panel.bars(say("print_beside_whole"), bars, (self.area.name, say.words["level.whole"]))

    def _beside(self, say: Wording) -> list[str]:
        """Name the neighbours, and the pages they stand on."""
        names = [
            say("print_on_page", name=area.name, page=self.numbers[area.id]) if area.id in self.numbers else area.name
            for area in self.areas.beside(self.area)
        ]
        return [say("print_neighbours", names=say("print_comma").join(names))] if names else []


def _sentences(say: Wording, area: Area) -> list[str]:
    """Say how large an area is, who lives there, how many standards it meets and which cases it has."""
    people, score = (say.one("", metric, area.id, level=area.level) for metric in ("population", "kinds_met"))
    size = {"area": number(area.shape.area / 1e6, 2)}
    said = [say("print_area_people", people=number(people["n"]), **size) if people else say("print_area_size", **size)]
    if score and score["n_total"] > 0:
        said.append(say("print_area_score", met=number(score["n"]), judged=number(score["n_total"])))
    cases = areatables.cases_in(say, area)
    if cases:
        count, total, hot, cells = cases
        values = {"count": number(count), "share": percent(count / total if total else None), "total": number(total)}
        said.append(say("print_area_cases", hot=number(hot), cells=number(cells), **values))
    return said


def area_pages(chosen: choice.Choice, maps: Maps, kinds: Sequence[str], numbers: Mapping[str, int]) -> list[AreaPage]:
    """Give the pages of the areas that are chosen."""
    areas = areas_of(maps.say.run, chosen.level)
    return [] if areas is None else [AreaPage(area, areas, maps, kinds, numbers) for area in areas.some(chosen.areas)]
