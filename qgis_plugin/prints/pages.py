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
from .panel import HEADLINE, LEFT_EDGE, MAP_WIDTH, PANEL_WIDTH, RIGHT_EDGE, SPACE, Panel, headline
from .reportpages import Leaf, leaves
from .sheet import GREY, INK, MARGIN, RIGHT, RULE, Box, Sheet, Style
from .wording import Wording, number, percent

if TYPE_CHECKING:
    from ...layers.run import Run

MAP_TOP, MAP_HEIGHT = 32.0, 208.0
STRIP = MAP_TOP + MAP_HEIGHT + 3.0
FOOT = 259.0
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
        legend_top = self._legend(sheet, page, layers)
        page.fill(Panel(sheet, self.say, MAP_TOP, legend_top - SPACE), page)

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
        sheet.text((MARGIN, 8.0, 330.0), named, Style(24.0, bold=True), "title")
        subtitle = text_in(run.study.title, language)
        sheet.text((MARGIN, 21.0, 330.0), subtitle, Style(12.0, GREY), "subtitle")
        internal = Box(RIGHT_EDGE - 38.0, 9.0, 38.0, 9.5)
        sheet.badge(internal, say("print_internal"), Style(14.0, BAD, bold=True), "internal")
        place = say("print_page", page=number_, pages=count)
        sheet.text((RIGHT_EDGE - 60.0, 21.5, 60.0), place, Style(10.5, GREY, align=RIGHT), "page")
        sheet.rule(Box(MARGIN, 28.8, RIGHT_EDGE - MARGIN, 0.7))

    def _map(self, sheet: Sheet, page: Page) -> float:
        say, words = self.say, self.material.words
        box = Box(MARGIN, MAP_TOP, MAP_WIDTH, MAP_HEIGHT)
        item = sheet.map(box, self.material.extent, theme_name(page.code, words))
        sheet.scale_bar(MARGIN, STRIP, item, (words["unit.m"], say("unit_km")))
        scale = f"{say('print_scale')} 1:{number(item.scale())}"
        sheet.text((MARGIN + 120.0, STRIP + 2.0, 60.0), scale, Style(12.0), "scale")
        sheet.north(MARGIN + MAP_WIDTH - 10.0, STRIP - 1.0, 13.0)
        return float(item.scale())

    def _layers(self, page: Page) -> list[QgsVectorLayer]:
        themes = self.material.project.mapThemeCollection()
        shown = themes.mapThemeVisibleLayers(theme_name(page.code, self.material.words))
        return [layer for layer in shown if layer.featureCount() != 0]

    def _legend(self, sheet: Sheet, page: Page, layers: Sequence[QgsVectorLayer]) -> float:
        """Put the legend at the foot of the panel; give where it begins."""
        bottom = FOOT - SPACE
        top = bottom - add_legend(sheet, Box(LEFT_EDGE, bottom, PANEL_WIDTH, 0.0), layers, self._entries)
        return top - headline(sheet, top - HEADLINE, self.say("print_legend"))

    def _foot(self, sheet: Sheet) -> None:
        from ...layers.studyfile import text_in

        run, say = self.material.run, self.say
        cells = (
            (say("print_made_by"), text_in(run.study.unit, self.material.words["language"]), 80.0),
            (say("print_made_on"), self.material.today.isoformat(), 38.0),
            (say("print_data_date"), run.study.data_date, 38.0),
            (say("print_period"), say.period(), 62.0),
            (say("print_crs"), say.crs(), 122.0),
            (say("print_number"), "", 60.0),
        )
        sheet.rule(Box(MARGIN, FOOT, RIGHT_EDGE - MARGIN, 0.4))
        x = MARGIN
        for title, text, width in cells:
            if text or title == say("print_number"):
                sheet.text((x, FOOT + 1.6, width - 2.0), title, Style(9.0, GREY))
            if text:
                sheet.text((x, FOOT + 6.2, width - 2.0), text)
            x += width
        # the number of a map's approval is written in by hand
        sheet.rule(Box(RIGHT_EDGE - 60.0, FOOT + 12.2, 58.0, 0.2), GREY)
        sheet.rule(Box(MARGIN, FOOT + 18.0, RIGHT_EDGE - MARGIN, 0.2), RULE)
        notice = text_in(run.study.notice, self.material.words["language"])
        if notice:
            sheet.text((MARGIN, FOOT + 19.4, 290.0), notice, Style(10.5, BAD, bold=True), "notice")
        program: Any = run.record["program"]
        made = f"{program['name']} {program['version']} · {say('print_run')} {run.record['run_id']}"
        sheet.text((RIGHT_EDGE - 105.0, FOOT + 19.6, 105.0), made, Style(9.0, GREY, align=RIGHT), "run")

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
        sheet.text((LEFT_EDGE, y, 42.0), percent(found["value"]), Style(28.0, ink, bold=True), "share")
        about = say(say.measured("print_share_of"), what=say(f"what_{first}"), radius=number(say.radius(kind)))
        high = 3.0 + sheet.text((LEFT_EDGE + 44.0, y + 3.0, PANEL_WIDTH - 74.0), about, Style(12.0, bold=True))
        if met is not None:
            box = Box(RIGHT_EDGE - 28.0, y + 2.0, 28.0, 9.0)
            sheet.badge(box, say("met" if met else "not_met"), Style(13.0, ink, bold=True), "verdict")
        panel.y += max(16.0, high + 2.0)

    def _case_title(self, code: str) -> str:
        return self.material.words.get(f"text.print_{code}") or theme_name(code, self.material.words)

    def _cases(self, panel: Panel, page: Page) -> None:
        casepages.fill(panel, self.material.run, self.say, page.code)
