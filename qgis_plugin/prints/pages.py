"""What stands on each sheet: overview, one of coverage for every kind, hot spots. Texts come from ``Wording``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Union

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer

from ..mapcases import case_topics
from ..mapcontent import DETAIL_SCALE, difference_of, measured_kinds
from ..mapcoverage import differences
from ..present import theme_name
from ..shown import OVERVIEW
from . import casepages, changes, tables
from .legend import add_legend, entries_of
from .panel import HEADLINE, Panel, headline
from .paper import MARGIN, SPACE, Box
from .reportpages import Leaf, leaves
from .sheet import GREY, INK, RIGHT, RULE, Sheet, Style
from .wording import Wording, number, percent

if TYPE_CHECKING:
    from ...layers.run import Run

GOOD, BAD = "#2e6b2e", "#b3221a"


@dataclass(frozen=True)
class Page:
    """A sheet with a map: its theme, its title, and what fills the panel beside the map."""

    code: str
    title: str
    fill: Callable[[Panel, Page], None]


@dataclass(frozen=True)
class Material:
    """What every sheet is made from."""

    project: QgsProject
    run: Run
    words: Mapping[str, str]
    extent: QgsRectangle
    today: date


class Maker:
    """Makes the sheets of a run."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.say = Wording(material.run, material.words)

    def pages(self, size: str) -> list[Union[Page, Leaf]]:
        """Give the sheets there is something to show on, in their order."""
        themes = set(self.material.project.mapThemeCollection().mapThemes())
        found = [Page(OVERVIEW, self.say("print_overview"), self._overview)]
        found += [
            Page(kind, self.say("print_coverage", kind=self.material.words[kind]), self._coverage)
            for kind in measured_kinds(self.material.run)
        ]
        found += [
            Page(difference_of(kind), self.material.words[f"layer.{difference_of(kind)}"], self._difference)
            for kind in measured_kinds(self.material.run)
            if differences(self.material.run, kind)
        ]
        found += [Page(code, self._case_title(code), self._cases) for code in case_topics(self.material.run)]
        found = [page for page in found if theme_name(page.code, self.material.words) in themes]
        return [*found, *leaves(self.material.run, self.say, Sheet(self.material.project, "", size))]

    def sheet(self, page: Union[Page, Leaf], number_: int, count: int, size: str) -> Sheet:
        """Lay out one sheet."""
        sheet = Sheet(self.material.project, page.title, size)
        self._head(sheet, page.title, number_, count)
        if isinstance(page, Leaf):
            page.draw(sheet)
        else:
            self._mapped(sheet, page)
        self._foot(sheet)
        return sheet

    def _mapped(self, sheet: Sheet, page: Page) -> None:
        """Put the map, its legend and the panel on a sheet."""
        scale = self._map(sheet, page)
        layers = [layer for layer in self._layers(page) if not layer.hasScaleBasedVisibility() or scale <= DETAIL_SCALE]
        page.fill(Panel(sheet, self.say, self._legend(sheet, page, layers)), page)

    @cached_property
    def _entries(self) -> Mapping[str, list[str]]:
        """The texts of the legends."""
        return entries_of(self.material.project, self.say)

    # -- what all sheets have

    def _head(self, sheet: Sheet, title: str, number_: int, count: int) -> None:
        from ...layers.studyfile import text_in

        run, say = self.material.run, self.say
        language = self.material.words["language"]
        named = say("print_title", district=text_in(run.study.district, language), title=title)
        right = sheet.frame.width - MARGIN
        room = right - 62.0 - MARGIN
        sheet.fit(Box(MARGIN, 8.0, room, 12.0), named, Style(24.0, bold=True), "title")
        subtitle = text_in(run.study.title, language)
        sheet.fit(Box(MARGIN, 21.0, room, 6.0), subtitle, Style(12.0, GREY), "subtitle")
        internal = Box(right - 38.0, 9.0, 38.0, 9.5)
        sheet.badge(internal, say("print_internal"), Style(14.0, BAD, bold=True), "internal")
        place = say("print_page", page=number_, pages=count)
        sheet.text((right - 60.0, 21.5, 60.0), place, Style(10.5, GREY, align=RIGHT), "page")
        sheet.rule(Box(MARGIN, 28.8, right - MARGIN, 0.7))

    def _map(self, sheet: Sheet, page: Page) -> float:
        say, words = self.say, self.material.words
        box = sheet.frame.map
        item = sheet.map(box, self.material.extent, theme_name(page.code, words))
        strip = box.bottom + 3.0
        sheet.scale_bar(box.x, strip, item, (words["unit.m"], say("unit_km")))
        scale = f"{say('print_scale')} 1:{number(item.scale())}"
        sheet.text((box.x + 120.0, strip + 2.0, 60.0), scale, Style(12.0), "scale")
        sheet.north(box.right - 10.0, strip - 1.0, 13.0)
        return float(item.scale())

    def _layers(self, page: Page) -> list[QgsVectorLayer]:
        themes = self.material.project.mapThemeCollection()
        shown = themes.mapThemeVisibleLayers(theme_name(page.code, self.material.words))
        return [layer for layer in shown if layer.featureCount() != 0]

    def _legend(self, sheet: Sheet, page: Page, layers: Sequence[QgsVectorLayer]) -> Box:
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

    def _foot(self, sheet: Sheet) -> None:
        from ...layers.studyfile import text_in

        run, say, frame = self.material.run, self.say, sheet.frame
        right = frame.width - MARGIN
        told = {
            "unit": (say("print_made_by"), text_in(run.study.unit, self.material.words["language"])),
            "made_on": (say("print_made_on"), self.material.today.isoformat()),
            "data_date": (say("print_data_date"), run.study.data_date),
            "period": (say("print_period"), say.period()),
            "crs": (say("print_crs"), say.crs()),
        }
        sheet.rule(Box(MARGIN, frame.foot, right - MARGIN, 0.4))
        for name, (title, text) in told.items():
            if text:
                box = frame.fields[name]
                sheet.text((box.x, box.y + 1.6, box.width - 2.0), title, Style(9.0, GREY))
                sheet.fit(Box(box.x, box.y + 6.2, box.width - 2.0, 10.0), text, Style(), name)
        # the number of a map's approval is written in by hand
        box = frame.fields["number"]
        sheet.text((box.x, box.y + 1.6, box.width - 2.0), say("print_number"), Style(9.0, GREY))
        sheet.rule(Box(box.x, box.y + 12.2, box.width - 2.0, 0.2), GREY)
        below = box.bottom + 2.0
        sheet.rule(Box(MARGIN, below, right - MARGIN, 0.2), RULE)
        notice = text_in(run.study.notice, self.material.words["language"])
        if notice:
            sheet.fit(
                Box(MARGIN, below + 1.4, right - 108.0 - MARGIN, 9.0), notice, Style(10.5, BAD, bold=True), "notice"
            )
        program: Any = run.record["program"]
        made = f"{program['name']} {program['version']} · {say('print_run')} {run.record['run_id']}"
        sheet.fit(Box(right - 105.0, below + 1.4, 105.0, 6.0), made, Style(9.0, GREY, align=RIGHT), "run")

    # -- what each has of its own

    def _overview(self, panel: Panel, _page: Page) -> None:
        run, say = self.material.run, self.say
        panel.headline(say("coverage_summary"))
        panel.table(tables.kinds(run, say), "kinds")
        panel.y += 2.0
        panel.text(say("shares_note"), Style(9.5, GREY))
        panel.space()
        panel.streets(tables.street_counts(run, say))
        distances = tables.distances(run, say)
        if distances is not None and panel.fits(distances):
            panel.headline(say(say.measured("print_distances")))
            panel.table(distances, "distances")

    def _coverage(self, panel: Panel, page: Page) -> None:
        kind, say = page.code, self.say
        gaps = self._gaps(kind)
        self._verdict(panel, kind)
        panel.texts([*say.coverage(kind), *say.gaps(kind, len(gaps))])
        panel.streets(tables.streets(self.material.run, say, kind))
        panel.longest(say("print_gap_list"), lambda rows: tables.gaps(gaps, say, rows), len(gaps))

    def _difference(self, panel: Panel, page: Page) -> None:
        """What the first comparison changes: people, share before and after, street by street."""
        run, say = self.material.run, self.say
        kind = next(kind for kind in measured_kinds(run) if difference_of(kind) == page.code)
        scenario = differences(run, kind)[0]
        first, *others = changes.sentences(say, kind, scenario)
        panel.text(first, Style(13.0, bold=True))
        panel.texts(others)
        panel.streets(changes.streets(run, say, kind, scenario))
        places = changes.places(run, kind, scenario)
        panel.longest(say("print_change_list"), lambda rows: changes.largest(places, say, rows), len(places))

    def _gaps(self, kind: str) -> Any:
        frame = self.material.run.layers.get(f"gap_{kind}")
        return () if frame is None else frame

    def _verdict(self, panel: Panel, kind: str) -> None:
        """Write the share large, what it is of, and how it stands to the standard."""
        say, y, sheet = self.say, panel.y, panel.sheet
        first = next(iter(say.denominators(kind)), None)
        found = say.one(kind, f"covered_{first}") if first else None
        if found is None:
            return
        met = say.verdict(kind)
        ink = INK if met is None else (GOOD if met else BAD)
        sheet.text((panel.box.x, y, 42.0), percent(found["value"]), Style(28.0, ink, bold=True), "share")
        about = say(say.measured("print_share_of"), what=say(f"what_{first}"), radius=number(say.radius(kind)))
        high = 3.0 + sheet.text((panel.box.x + 44.0, y + 3.0, panel.box.width - 74.0), about, Style(12.0, bold=True))
        if met is not None:
            box = Box(panel.box.right - 28.0, y + 2.0, 28.0, 9.0)
            sheet.badge(box, say("met" if met else "not_met"), Style(13.0, ink, bold=True), "verdict")
        panel.y += max(16.0, high + 2.0)

    def _case_title(self, code: str) -> str:
        return self.material.words.get(f"text.print_{code}") or theme_name(code, self.material.words)

    def _cases(self, panel: Panel, page: Page) -> None:
        casepages.fill(panel, self.material.run, self.say, page.code)
