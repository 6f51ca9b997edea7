"""The cover: whose pack it is and of when, the map of the district, and the first figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..shown import OVERVIEW
from . import choice
from .maps import Maps
from .panel import Panel
from .paper import Box
from .sheet import GREY, RULE, Sheet, Style
from .topics import verdict_ink
from .wording import NONE, Wording, number, percent

FIGURE, NUMBER = 21.0, 50.0
"""How high the figures of a kind stand, and how wide their share."""


@dataclass(frozen=True)
class Cover:
    """The first page of a pack."""

    say: Wording
    maps: Maps
    kinds: Sequence[str]
    part: str = choice.COVER

    @property
    def title(self) -> str:
        return self.say("meeting_pack")

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet: the map, and beside it what every kind covers."""
        panel = self.maps.bare(sheet, OVERVIEW)
        if panel is None:
            return
        study, say = self.say.run.study, self.say
        panel.text(self.maps.material.imprint.unit, Style(20.0, bold=True))
        for key, text in (("print_data_date", study.data_date), ("print_period", say.period())):
            if text:
                panel.text(f"{say(key)} {text}", Style(12.0, GREY))
        panel.space()
        panel.headline(say("coverage_summary"))
        for kind in self.kinds:
            self._kind(panel, kind)
        cases, hot = (say.one("", metric) for metric in ("cases", "hot_cells"))
        if cases and hot:
            about = say("print_cover_hot", hot=number(hot["n"]), cells=number(hot["n_total"]))
            self._figure(panel, Style(26.0, bold=True), number(cases["n"]), (say("cases_layers"), about))

    def _kind(self, panel: Panel, kind: str) -> None:
        """Tell the share of a kind, and of what it is."""
        say, found = self.say, self.say.covered(kind)
        share, about = NONE, ""
        if found:
            share = percent(found["value"])
            of = {"what": say(f"what_{say.base(kind)}"), "radius": number(say.radius(kind))}
            about = f"{say(say.measured('print_share_of'), **of)} ({' '.join(say.n_of(found))})"
        self._figure(panel, Style(26.0, verdict_ink(say, kind), bold=True), share, (say.words[kind], about))

    def _figure(self, panel: Panel, style: Style, told: str, about: tuple[str, str]) -> None:
        """Write a number large, and beside it what it is of; if there is room."""
        if panel.y + FIGURE > panel.bottom:
            return
        sheet, box, y = panel.sheet, panel.box, panel.y + 2.0
        sheet.text((box.x, y + 1.0, NUMBER - 4.0), told, style, f"figure {about[0]}")
        x, room = box.x + NUMBER, box.width - NUMBER
        y += sheet.text((x, y, room), about[0], Style(13.0, bold=True))
        sheet.text((x, y, room), about[1], Style(10.5, GREY))
        panel.y += FIGURE
        sheet.rule(Box(box.x, panel.y - 0.2, box.width, 0.2), RULE)
