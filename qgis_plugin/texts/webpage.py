"""Texts of the web page alone: its tools, and what they say."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name the tools of the page and what stands beside them."""
    return {
        "text.case_periods": translate("CivicGrid", "Cases through time"),
        "text.web_map": translate("CivicGrid", "Map"),
        "text.web_map_keys": translate("CivicGrid", "Map: move with the arrow keys, zoom with plus and minus"),
        "text.web_basemap": translate("CivicGrid", "Base map from the network"),
        "text.web_tools": translate("CivicGrid", "Tools"),
        "text.web_search": translate("CivicGrid", "Search by name or code"),
        "text.web_search_found": translate("CivicGrid", "{count} found"),
        "text.web_search_none": translate("CivicGrid", "Nothing found"),
        "text.web_period": translate("CivicGrid", "Period shown"),
        "text.web_play": translate("CivicGrid", "Play"),
        "text.web_pause": translate("CivicGrid", "Pause"),
        "text.web_measure": translate("CivicGrid", "Measure length and area"),
        "text.web_measure_help": translate(
            "CivicGrid", "Click the points, or press Enter at the cross; Backspace takes one back."
        ),
        "text.web_length": translate("CivicGrid", "Length"),
        "text.web_area": translate("CivicGrid", "Enclosed area"),
        "text.web_hectares": translate("CivicGrid", "ha"),
        "text.web_undo": translate("CivicGrid", "Take the last point back"),
        "text.web_swipe": translate("CivicGrid", "Compare two layers"),
        "text.web_left": translate("CivicGrid", "Left"),
        "text.web_right": translate("CivicGrid", "Right"),
        "text.web_print": translate("CivicGrid", "Print"),
    }
