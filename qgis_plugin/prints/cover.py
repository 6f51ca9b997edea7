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
            if panel.y + FIGURE <= panel.bottom:
                self._figure(panel, kind)

    def _figure(self, panel: Panel, kind: str) -> None:
        """Write the share of a kind large, and beside it of what it is."""
        say, sheet, box = self.say, panel.sheet, Box(panel.box.x, panel.y + 2.0, panel.box.width, FIGURE - 2.0)
        found = say.covered(kind)
        share = Style(26.0, verdict_ink(say, kind), bold=True)
        sheet.text((box.x, box.y + 1.0, NUMBER - 4.0), percent(found["value"]) if found else NONE, share, f"share {kind}")
        x, room = box.x + NUMBER, box.width - NUMBER
        y = box.y + sheet.text((x, box.y, room), say.words[kind], Style(13.0, bold=True))
        if found:
            of = {"what": say(f"what_{say.base(kind)}"), "radius": number(say.radius(kind))}
            about = f"{say(say.measured('print_share_of'), **of)} ({say.n_of(found)})"
            sheet.text((x, y, room), about, Style(10.5, GREY))
        sheet.rule(Box(box.x, box.y + box.height - 0.2, box.width, 0.2), RULE)
        panel.y += FIGURE
