"""Texts of the meeting pack: its parts, and what its cover, contents, area pages and method pages say."""

from __future__ import annotations

from ..language import Translate


def parts(translate: Translate) -> dict[str, str]:
    """Name the parts of a pack in their order."""
    return {
        "cover": translate("CivicGrid", "Cover"),
        "contents": translate("CivicGrid", "Contents"),
        "overview": translate("CivicGrid", "Overview of facilities"),
        "coverage": translate("CivicGrid", "Coverage and gaps"),
        "gaps": translate("CivicGrid", "Lists of gaps"),
        "changes": translate("CivicGrid", "Before and after"),
        "siting": translate("CivicGrid", "Proposed sites"),
        "cases": translate("CivicGrid", "Cases and hot spots"),
        "areas": translate("CivicGrid", "Area by area"),
        "tables": translate("CivicGrid", "Tables"),
        "method": translate("CivicGrid", "Method and data"),
    }


def labels(translate: Translate) -> dict[str, str]:
    """Give the texts."""
    texts = {
        **{f"part_{part}": name for part, name in parts(translate).items()},
        "meeting_pack": translate("CivicGrid", "Meeting pack"),
        "col_page": translate("CivicGrid", "Page no."),
        "print_gaps": translate("CivicGrid", "{kind}: the gaps one by one"),
        "print_on_page": translate("CivicGrid", "{name} (page {page})"),
        "print_neighbours": translate("CivicGrid", "Beside it: {names}."),
        "print_comma": translate("CivicGrid", ", "),
        "print_area_size": translate("CivicGrid", "{area} km²."),
        "print_area_people": translate("CivicGrid", "{area} km², {people} people."),
        "print_beside_whole": translate("CivicGrid", "Covered share beside the whole district"),
        "print_cover_hot": translate("CivicGrid", "significant hot spots: {hot} of {cells} cells"),
        "col_covered": translate("CivicGrid", "Share covered"),
        "print_area_score": translate("CivicGrid", "Kinds that meet their standard: {met} of {judged} judged."),
        "print_area_cases": translate("CivicGrid", "Cases: {count} ({share} of {total}); hot cells: {hot} of {cells}."),
        "print_gaps_here": translate("CivicGrid", "Gaps that reach into it"),
        "of_in": translate("CivicGrid", "{what} ({unit})"),
        "col_of": translate("CivicGrid", "Of what"),
        "col_n_of": translate("CivicGrid", "n/N"),
        "col_gap_here": translate("CivicGrid", "Gap in it (ha)"),
        "col_gap_whole": translate("CivicGrid", "Whole gap (ha)"),
        "col_people_whole": translate("CivicGrid", "People in the whole gap"),
        "col_cases_whole": translate("CivicGrid", "Cases in the whole gap"),
    }
    return {f"text.{key}": text for key, text in texts.items()}
