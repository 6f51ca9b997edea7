"""Which sheets a pack has, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, Protocol

from ..mapcases import case_topics
from ..mapcontent import difference_of, measured_kinds
from ..mapcoverage import differences
from ..mapsiting import sited, siting_of
from ..present import theme_name
from ..shown import OVERVIEW
from . import casepages, choice, tables, topics
from .areapages import AreaPage, area_pages
from .choice import Choice
from .contents import Outline, contents
from .cover import Cover
from .greycopy import turn_grey
from .maps import Maps
from .marginalia import dress
from .material import Material
from .panel import Panel
from .reportpages import leaves, method_pages
from .sheet import Sheet
from .wording import Wording


class Page(Protocol):
    """A sheet to be: the part of the pack it belongs to, its title, and what is drawn between head and foot."""

    @property
    def part(self) -> str: ...

    @property
    def title(self) -> str: ...

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet."""


@dataclass(frozen=True)
class Topic:
    """A page with the map of a theme, and what fills the panel beside it."""

    part: str
    title: str
    theme: str
    maps: Maps
    fill: Callable[[Panel], None]

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet."""
        panel = self.maps.draw(sheet, self.theme)
        if panel is not None:
            self.fill(panel)


class Maker:
    """Makes the sheets of a run that are chosen."""

    def __init__(self, material: Material, chosen: Choice) -> None:
        from ...layers.kinds import facility_kinds

        self.material, self.choice = material, chosen
        self.say = Wording(material.run, material.words)
        self._numbers: dict[str, int] = {}
        self.kinds = [kind for kind in measured_kinds(material.run) if chosen.has_kind(kind)]
        self.maps = Maps(material, self.say, {kind for kind in facility_kinds() if not chosen.has_kind(kind)})

    def pages(self) -> list[Page]:
        """Give the sheets there is something to show on, in their order."""
        measure = Sheet(self.material.project, "", self.choice.paper)
        front: list[Page] = [page for page in [Cover(self.say, self.maps, self.kinds)] if self._wants(page)]
        body = [page for page in self._body(measure) if self._wants(page)]
        listed: list[Page] = []
        if choice.CONTENTS in self.choice.parts:
            # the contents count themselves: they take as many pages whatever numbers stand in them
            length = len(contents(self.outline(body), self.say, measure))
            listed = [*contents(self.outline(body, len(front) + length), self.say, measure)]
        made = [*front, *listed, *body]
        self._numbers.update((page.area.id, place) for place, page in enumerate(made, 1) if isinstance(page, AreaPage))
        return made

    def _wants(self, page: Page) -> bool:
        return page.part in self.choice.parts

    def _body(self, measure: Sheet) -> Iterator[Page]:
        """Give all pages there can be; ``measure`` is a sheet to lay out tables by."""
        themes = set(self.material.project.mapThemeCollection().mapThemes())
        yield from (topic for topic in self._topics() if theme_name(topic.theme, self.material.words) in themes)
        yield from area_pages(self.choice, self.maps, self.kinds, self._numbers)
        yield from leaves(self.say, measure)
        yield from method_pages(self.say, measure, self.kinds)

    def sheet(self, page: Page, number: int, count: int) -> Sheet:
        """Lay out one sheet."""
        sheet = Sheet(self.material.project, page.title, self.choice.paper)
        dress(sheet, self.material, self.say, page.title, (number, count))
        page.draw(sheet)
        sheet.finish()
        if self.choice.grey:
            turn_grey(sheet.layout)
        return sheet

    def outline(self, pages: Sequence[Page], first: int = 0) -> Outline:
        """Give the parts of some pages by name, each with the titles and places of its sheets, from ``first`` on."""
        for part, sheets in groupby(enumerate(pages, first), key=lambda numbered: _chapter(numbered[1])):
            starts: dict[str, int] = {}  # several sheets may carry on with one subject
            for place, page in sheets:
                starts.setdefault(page.title, place)
            yield self.say(f"part_{part}"), list(starts.items())

    def about(self) -> dict[str, str]:
        """Give the properties of the document."""
        from ...layers.languages import text_in

        study, language = self.material.run.study, self.material.words["language"]
        program: Any = self.material.run.record["program"]
        return {
            "/Title": text_in(study.title, language),
            "/Author": text_in(study.unit, language),
            "/Subject": self.say(
                "print_title", district=text_in(study.district, language), title=self.say("meeting_pack")
            ),
            "/Creator": f"{program['name']} {program['version']}",
        }

    def _topics(self) -> Iterator[Topic]:
        """The pages with a map of the whole district."""
        run, say = self.material.run, self.say
        of_kinds = partial(topics.overview, kinds=self.kinds)
        yield self._topic(choice.OVERVIEW, say("print_overview"), OVERVIEW, of_kinds)
        for kind in self.kinds:
            yield from self._of_kind(kind)
        for kind in self.kinds:
            if differences(run, kind):
                code = difference_of(kind)
                yield self._topic(
                    choice.CHANGES, say.words[f"layer.{code}"], code, partial(topics.difference, kind=kind)
                )
        for kind in sited(run):
            if self.choice.has_kind(kind):
                code = siting_of(kind)
                yield self._topic(choice.SITING, say.words[f"layer.{code}"], code, partial(topics.siting, kind=kind))
        for code in case_topics(run):
            if code not in self._left_out:
                title = say.words.get(f"text.print_{code}") or theme_name(code, say.words)
                yield self._topic(choice.CASES, title, code, partial(casepages.fill, code=code))

    def _of_kind(self, kind: str) -> Iterator[Topic]:
        say, name = self.say, self.say.words[kind]
        yield self._topic(choice.COVERAGE, say("print_coverage", kind=name), kind, partial(topics.coverage, kind=kind))
        if len(tables.gaps_of(say, kind)):
            yield self._topic(choice.GAPS, say("print_gaps", kind=name), kind, partial(topics.gaps, kind=kind))

    def _topic(self, part: str, title: str, theme: str, fill: Callable[[Panel], None]) -> Topic:
        return Topic(part, title, theme, self.maps, fill)

    @property
    def _left_out(self) -> set[str]:
        """The maps of cases and gaps of kinds that are not chosen."""
        from ...geo import columns as col

        return {col.quadrant(kind) for kind in measured_kinds(self.material.run) if kind not in self.kinds}


def _chapter(page: Page) -> str:
    """Give the part whose sheets a page stands among: the gaps of a kind follow its coverage."""
    return choice.COVERAGE if page.part == choice.GAPS else page.part
