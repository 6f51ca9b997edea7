"""What stands beside the map of facilities: of all kinds, of one, of its gaps, of what a comparison changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ..mapcoverage import differences
from ..styles import GAPS_NUMBERED
from . import changes, tables
from .panel import Panel
from .paper import Box
from .sheet import BAD, GOOD, GREY, INK, Style
from .wording import Wording, number, percent

SITES_LISTED = 20


def overview(panel: Panel, kinds: Sequence[str]) -> None:
    """How many there are of each kind and what they cover, street by street, and how far it is to them."""
    say = panel.say
    panel.headline(say("coverage_summary"))
    panel.table(tables.kinds(say, kinds), "kinds")
    panel.y += 2.0
    panel.text(say("shares_note"), Style(9.5, GREY))
    panel.space()
    panel.streets(tables.street_counts(say, kinds))
    distances = tables.distances(say, kinds)
    if distances is not None and panel.fits(distances):
        panel.headline(say(say.measured("print_distances")))
        panel.table(distances, "distances")


def coverage(panel: Panel, kind: str) -> None:
    """The share, how it stands to the standard, street by street, and the largest gaps."""
    say, frame = panel.say, tables.gaps_of(panel.say, kind)
    _verdict(panel, kind)
    panel.texts([*say.coverage(kind), *say.gaps(kind, len(frame))])
    panel.streets(tables.streets(say, kind))
    panel.longest(say("print_gap_list"), lambda rows: tables.gaps(frame, say, rows), len(frame))


def gaps(panel: Panel, kind: str) -> None:
    """Every gap that has a number on the map: where it lies, how large it is, who lives and which cases lie in it."""
    say, frame = panel.say, tables.gaps_of(panel.say, kind)
    panel.texts(say.gaps(kind, len(frame)))
    make = partial(tables.gaps, frame, say, every_column=True)
    panel.longest(say("print_gap_list"), make, len(frame), GAPS_NUMBERED)


def difference(panel: Panel, kind: str) -> None:
    """What the first comparison changes: people, share before and after, street by street."""
    say = panel.say
    scenario = differences(say.run, kind)[0]
    first, *others = changes.sentences(say, kind, scenario)
    panel.text(first, Style(13.0, bold=True))
    panel.texts(others)
    panel.streets(changes.streets(say, kind, scenario))
    places = changes.places(say.run, kind, scenario)
    panel.longest(say("print_change_list"), lambda rows: changes.largest(places, say, rows), len(places))


def siting(panel: Panel, kind: str) -> None:
    """What the proposed sites of a kind add together, how good the choice is, and each with what it adds."""
    from ...layers.export import sitingreports

    say = panel.say
    first, *others = sitingreports.sentences(say.run, kind, say.words)
    panel.text(first, Style(13.0, bold=True))
    panel.texts(others)
    panel.text(say("report_siting_note"), Style(9.5, GREY))
    frame = sitingreports.sites_of(say.run, kind)
    panel.longest(say("print_siting_list"), lambda rows: tables.sites(frame, say, rows), len(frame), SITES_LISTED)


def _verdict(panel: Panel, kind: str) -> None:
    """Write the share large, what it is of, and how it stands to the standard."""
    say, y, sheet = panel.say, panel.y, panel.sheet
    found = say.covered(kind)
    if found is None:
        return
    met, ink = say.verdict(kind), verdict_ink(say, kind)
    sheet.text((panel.box.x, y, 42.0), percent(found["value"]), Style(28.0, ink, bold=True), "share")
    about = say(say.measured("print_share_of"), what=say(f"what_{say.base(kind)}"), radius=number(say.radius(kind)))
    high = 3.0 + sheet.text((panel.box.x + 44.0, y + 3.0, panel.box.width - 74.0), about, Style(12.0, bold=True))
    if met is not None:
        box = Box(panel.box.right - 28.0, y + 2.0, 28.0, 9.0)
        sheet.badge(box, say("met" if met else "not_met"), Style(13.0, ink, bold=True), "verdict")
    panel.y += max(16.0, high + 2.0)


def verdict_ink(say: Wording, kind: str) -> str:
    """Give the colour of a share: whether it reaches what the standard asks for."""
    met = say.verdict(kind)
    return INK if met is None else (GOOD if met else BAD)
