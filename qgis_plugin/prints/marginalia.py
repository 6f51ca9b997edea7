"""What stands on the margins of every sheet: the head with its titles, the foot with who, when and how."""

from __future__ import annotations

from typing import Any

from ..basemaps import attribution
from .material import Material
from .sheet import Sheet
from .template import CAPTION
from .wording import Wording


def dress(sheet: Sheet, material: Material, say: Wording, title: str, place: tuple[int, int]) -> None:
    """Fill head and foot of a sheet; ``place`` is its number, and how many there are."""
    from ...layers.languages import text_in

    run, language, imprint = material.run, material.words["language"], material.imprint
    program: Any = run.record["program"]
    texts = {
        "title": say("print_title", district=text_in(run.study.district, language), title=title),
        "subtitle": text_in(run.study.title, language),
        "internal": say("print_internal") if imprint.internal else "",
        "page": say("print_page", page=place[0], pages=place[1]),
        "notice": " · ".join(filter(None, (text_in(run.study.notice, language), attribution(material.project)))),
        "run": f"{program['name']} {program['version']} · {say('print_run')} {run.record['run_id']}",
        **_fields(material, say),
    }
    for name, text in texts.items():
        sheet.fill(name, text)
    sheet.take("head line")
    if imprint.logo is not None and imprint.logo.is_file():
        sheet.logo(imprint.logo)


def _fields(material: Material, say: Wording) -> dict[str, str]:
    """Give what the foot tells, and its captions."""
    told = {
        "unit": ("print_made_by", material.imprint.unit),
        "made on": ("print_made_on", material.today.isoformat()),
        "data date": ("print_data_date", material.run.study.data_date),
        "period": ("print_period", say.period()),
        "crs": ("print_crs", say.crs()),
        "map number": ("print_number", material.imprint.map_number),
    }
    texts = {name: text for name, (_key, text) in told.items()}
    # the approval number of a map is often written in by hand
    captions = {name + CAPTION: say(key) for name, (key, text) in told.items() if text or name == "map number"}
    return {**texts, **captions}
