"""What stands on each sheet: overview, one of coverage for every kind, hot spots. Texts come from ``Wording``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer

from ..present import DETAIL_SCALE, HOTSPOTS, OVERVIEW, measured_kinds, theme_name
from . import tables
from .legend import add_legend, entries_of
from .sheet import GREY, INK, MARGIN, RIGHT, RULE, WIDTH, Column, Sheet
from .wording import Wording, number, percent

if TYPE_CHECKING:
    from ...layers.run import Run

MAP_TOP, MAP_WIDTH, MAP_HEIGHT = 32.0, 246.0, 208.0
PANEL = MARGIN + MAP_WIDTH + 5.0
PANEL_WIDTH = WIDTH - MARGIN - PANEL
STRIP = MAP_TOP + MAP_HEIGHT + 3.0
FOOT = 259.0
SPACE = 4.0
GOOD, BAD = "#2e6b2e", "#b3221a"


@dataclass(frozen=True)
class Page:
    """A sheet to be made: its theme, its title, and what fills the panel beside the map."""

    code: str
    title: str
    fill: Callable[[Sheet, Page, float, float], float]


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

    def pages(self) -> list[Page]:
        """Give the sheets there is something to show on, in their order."""
        themes = set(self.material.project.mapThemeCollection().mapThemes())
        found = [Page(OVERVIEW, self.say("print_overview"), self._overview)]
        found += [
            Page(kind, self.say("print_coverage", kind=self.material.words[kind]), self._coverage)
            for kind in measured_kinds(self.material.run)
        ]
        found.append(Page(HOTSPOTS, self.say("print_hotspots"), self._hotspots))
        return [page for page in found if theme_name(page.code, self.material.words) in themes]

    def sheet(self, page: Page, number_: int, count: int, size: str) -> Sheet:
        """Lay out one sheet."""
        sheet = Sheet(self.material.project, page.title, size)
        self._head(sheet, page, number_, count)
        scale = self._map(sheet, page)
        layers = [layer for layer in self._layers(page) if not layer.hasScaleBasedVisibility() or scale <= DETAIL_SCALE]
        legend_top = self._legend(sheet, page, layers)
        page.fill(sheet, page, MAP_TOP, legend_top - SPACE)
        self._foot(sheet)
        return sheet

    # -- what all sheets have

    def _head(self, sheet: Sheet, page: Page, number_: int, count: int) -> None:
        from ...layers.studyfile import text_in

        run, say = self.material.run, self.say
        sheet.text(
            MARGIN,
            8.0,
            330.0,
            say("print_title", district=run.study.district, title=page.title),
            24.0,
            bold=True,
            name="title",
        )
        sheet.text(
            MARGIN, 21.0, 330.0, text_in(run.study.title, self.material.words["language"]), 12.0, GREY, name="subtitle"
        )
        sheet.badge(WIDTH - MARGIN - 34.0, 9.0, 34.0, 9.5, say("print_internal"), 14.0, BAD, "internal")
        sheet.text(
            WIDTH - MARGIN - 60.0,
            21.5,
            60.0,
            say("print_page", page=number_, pages=count),
            10.5,
            GREY,
            align=RIGHT,
            name="page",
        )
        sheet.rule(MARGIN, 28.8, WIDTH - 2 * MARGIN, 0.7)

    def _map(self, sheet: Sheet, page: Page) -> float:
        say, words = self.say, self.material.words
        item = sheet.map(MARGIN, MAP_TOP, MAP_WIDTH, MAP_HEIGHT, self.material.extent, theme_name(page.code, words))
        sheet.scale_bar(MARGIN, STRIP, item, (words["unit.m"], say("unit_km")))
        sheet.text(
            MARGIN + 120.0, STRIP + 2.0, 60.0, f"{say('print_scale')} 1:{number(item.scale())}", 12.0, name="scale"
        )
        sheet.north(MARGIN + MAP_WIDTH - 10.0, STRIP - 1.0, 13.0)
        return float(item.scale())

    def _layers(self, page: Page) -> list[QgsVectorLayer]:
        project = self.material.project
        shown = project.mapThemeCollection().mapThemeVisibleLayers(theme_name(page.code, self.material.words))
        return list(shown)

    def _legend(self, sheet: Sheet, page: Page, layers: Sequence[QgsVectorLayer]) -> float:
        """Put the legend at the foot of the panel; give where it begins."""
        radius = self.say.radius_text(page.code) if page.code not in (OVERVIEW, HOTSPOTS) else ""
        entries = entries_of(self.material.run, self.material.project, self.material.words, radius)
        bottom = FOOT - SPACE
        height = add_legend(sheet, PANEL, bottom, PANEL_WIDTH, layers, entries)
        return bottom - height - self._headline(sheet, bottom - height - 8.0, self.say("print_legend"))

    def _headline(self, sheet: Sheet, y: float, text: str) -> float:
        """Write a small headline with a line below; give the height of both."""
        sheet.text(PANEL, y, PANEL_WIDTH, text, 12.0, bold=True)
        sheet.rule(PANEL, y + 6.2, PANEL_WIDTH, 0.2, RULE)
        return 8.0

    def _foot(self, sheet: Sheet) -> None:
        from ...layers.studyfile import text_in

        run, say = self.material.run, self.say
        cells = (
            (say("print_made_by"), run.study.unit, 80.0),
            (say("print_made_on"), self.material.today.isoformat(), 38.0),
            (say("print_data_date"), run.study.data_date, 38.0),
            (say("print_period"), say.period(), 62.0),
            (say("print_crs"), say.crs(), 122.0),
            (say("print_number"), "", 60.0),
        )
        sheet.rule(MARGIN, FOOT, WIDTH - 2 * MARGIN, 0.4)
        x = MARGIN
        for title, text, width in cells:
            sheet.text(x, FOOT + 1.6, width - 2.0, title, 9.0, GREY)
            if text:
                sheet.text(x, FOOT + 6.4, width - 2.0, text, 10.5)
            x += width
        # the number of a map's approval is written in by hand
        sheet.rule(WIDTH - MARGIN - 60.0, FOOT + 12.2, 58.0, 0.2, GREY)
        sheet.rule(MARGIN, FOOT + 18.0, WIDTH - 2 * MARGIN, 0.2, RULE)
        notice = text_in(run.study.notice, self.material.words["language"]) if run.study.notice else ""
        if notice:
            sheet.text(MARGIN, FOOT + 19.4, 290.0, notice, 10.5, BAD, bold=True, name="notice")
        made = f"CivicGrid {run.record['program']['version']} · {say('print_run')} {run.record['run_id']}"  # type: ignore[index]
        sheet.text(WIDTH - MARGIN - 105.0, FOOT + 19.6, 105.0, made, 9.0, GREY, align=RIGHT)

    # -- what each has of its own

    def _overview(self, sheet: Sheet, page: Page, top: float, bottom: float) -> float:
        y = top + self._headline(sheet, top, self.say("coverage_summary"))
        columns, rows = tables.kinds(self.material.run, self.say)
        y += sheet.table(PANEL, y, columns, rows, name="kinds") + SPACE
        for text in tables.kinds_note(self.material.run, self.say):
            y += sheet.text(PANEL, y, PANEL_WIDTH, text, 10.0, GREY)
        y += SPACE
        y += self._headline(sheet, y, self.say("by_street"))
        columns, rows = tables.street_counts(self.material.run, self.say)
        return y + self._street_table(sheet, y, bottom, columns, rows)

    def _coverage(self, sheet: Sheet, page: Page, top: float, bottom: float) -> float:
        kind, say = page.code, self.say
        y = top + self._verdict(sheet, kind, top) + SPACE
        gaps = self.material.run.layers.get(f"gap_{kind}")
        count = 0 if gaps is None else len(gaps)
        columns, rows = tables.streets(self.material.run, say, kind)
        needed = sheet.table_height(columns, rows) + 8.0
        y += self._headline(sheet, y, say("by_street"))
        listed = tables.gaps(gaps, say, 5) if count else None
        room_for_list = 0.0 if listed is None else sheet.table_height(*listed) + 8.0 + SPACE
        if y + needed + room_for_list > bottom:
            room_for_list = 0.0
        y += self._street_table(sheet, y, bottom - room_for_list, columns, rows) + SPACE
        if listed is not None and room_for_list:
            y += self._headline(sheet, y, say("print_gap_list"))
            y += sheet.table(PANEL, y, *listed, name="gaps")
        return y

    def _verdict(self, sheet: Sheet, kind: str, top: float) -> float:
        """Write the share large, what it is of, and how it stands to the standard."""
        say = self.say
        first = next(iter(say.denominators(kind)), None)
        found = say.one(kind, f"covered_{first}") if first else None
        y = top
        if found is not None and first is not None:
            met = say.verdict(kind)
            ink = INK if met is None else (GOOD if met else BAD)
            sheet.text(PANEL, y, 40.0, percent(found["value"]), 28.0, ink, bold=True, name="share")
            sheet.text(
                PANEL + 42.0,
                y + 3.6,
                PANEL_WIDTH - 72.0,
                say("print_share_of", what=say(f"what_{first}"), radius=say.radius_text(kind)),
                12.0,
                bold=True,
            )
            if met is not None:
                sheet.badge(
                    WIDTH - MARGIN - 26.0, y + 2.0, 26.0, 9.0, say("met" if met else "not_met"), 13.0, ink, "verdict"
                )
            y += 16.0
        gaps = self.material.run.layers.get(f"gap_{kind}")
        for text in [*say.coverage(kind), say.gaps(kind, 0 if gaps is None else len(gaps))]:
            y += sheet.text(PANEL, y, PANEL_WIDTH, text, 10.5) + 0.8
        return y - top

    def _hotspots(self, sheet: Sheet, page: Page, top: float, bottom: float) -> float:
        say, y = self.say, top
        for text in tables.hot_sentences(self.material.run, say):
            y += sheet.text(PANEL, y, PANEL_WIDTH, text, 10.5) + 0.8
        y += SPACE
        y += self._headline(sheet, y, say("by_street"))
        columns, rows = tables.street_cases(self.material.run, say)
        return y + self._street_table(sheet, y, bottom, columns, rows)

    def _street_table(
        self, sheet: Sheet, y: float, bottom: float, columns: Sequence[Column], rows: Sequence[Sequence[str]]
    ) -> float:
        """Draw as many streets as there is room for, the whole district last; say how many are left out."""
        size, body, left = 10.0, list(rows), 0
        while len(body) > 2 and sheet.table_height(columns, body, size) + (5.0 if left else 0.0) > bottom - y:
            if size > 8.5:
                size -= 0.5
                continue
            del body[-2]
            left += 1
        height = sheet.table(PANEL, y, columns, body, size_pt=size, bold_last=True, name="streets")
        if left:
            height += 1.0 + sheet.text(
                PANEL, y + height + 1.0, PANEL_WIDTH, self.say("print_few_streets", count=left), 9.5, GREY
            )
        return height
