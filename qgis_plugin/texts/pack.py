"""Texts of the meeting pack: its parts, and what its cover, contents, area pages and method pages say."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Give the texts."""
    texts = {
        "meeting_pack": translate("CivicGrid", "Meeting pack"),
        "part_cover": translate("CivicGrid", "Cover"),
        "part_contents": translate("CivicGrid", "Contents"),
        "part_overview": translate("CivicGrid", "Overview of facilities"),
        "part_coverage": translate("CivicGrid", "Coverage and gaps"),
        "part_gaps": translate("CivicGrid", "Lists of gaps"),
        "part_changes": translate("CivicGrid", "Before and after"),
        "part_cases": translate("CivicGrid", "Cases and hot spots"),
        "part_tables": translate("CivicGrid", "Tables"),
        "part_areas": translate("CivicGrid", "Area by area"),
        "part_method": translate("CivicGrid", "Method and data"),
        "col_page": translate("CivicGrid", "Page no."),
        "print_gaps": translate("CivicGrid", "{kind}: the gaps one by one"),
    }
    return {f"text.{key}": text for key, text in texts.items()}
