"""What stands on the margins of every sheet: the head with its titles, the foot with who, when and how."""

from __future__ import annotations

from typing import Any

from .material import Material
from .paper import MARGIN, Box
from .sheet import BAD, GREY, RIGHT, RULE, Sheet, Style
from .wording import Wording


def head(sheet: Sheet, material: Material, say: Wording, title: str, place: tuple[int, int]) -> None:
    """Write titles, page (number, of how many) and who may see it above a sheet."""
    from ...layers.studyfile import text_in

    run, language = material.run, material.words["language"]
    named = say("print_title", district=text_in(run.study.district, language), title=title)
    right = sheet.frame.width - MARGIN
    room = right - 62.0 - MARGIN
    sheet.fit(Box(MARGIN, 8.0, room, 12.0), named, Style(24.0, bold=True), "title")
    subtitle = text_in(run.study.title, language)
    sheet.fit(Box(MARGIN, 21.0, room, 6.0), subtitle, Style(12.0, GREY), "subtitle")
    internal = Box(right - 38.0, 9.0, 38.0, 9.5)
    sheet.badge(internal, say("print_internal"), Style(14.0, BAD, bold=True), "internal")
    page = say("print_page", page=place[0], pages=place[1])
    sheet.text((right - 60.0, 21.5, 60.0), page, Style(10.5, GREY, align=RIGHT), "page")
    sheet.rule(Box(MARGIN, 28.8, right - MARGIN, 0.7))


def foot(sheet: Sheet, material: Material, say: Wording) -> None:
    """Write below a sheet who made it, when, of what, in which coordinate system and by which run."""
    from ...layers.studyfile import text_in

    run, words, frame = material.run, material.words, sheet.frame
    right = frame.width - MARGIN
    told = {
        "unit": (say("print_made_by"), text_in(run.study.unit, words["language"])),
        "made_on": (say("print_made_on"), material.today.isoformat()),
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
    notice = text_in(run.study.notice, words["language"])
    if notice:
        sheet.fit(Box(MARGIN, below + 1.4, right - 108.0 - MARGIN, 9.0), notice, Style(10.5, BAD, bold=True), "notice")
    program: Any = run.record["program"]
    made = f"{program['name']} {program['version']} · {say('print_run')} {run.record['run_id']}"
    sheet.fit(Box(right - 105.0, below + 1.4, 105.0, 6.0), made, Style(9.0, GREY, align=RIGHT), "run")
