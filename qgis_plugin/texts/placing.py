"""Texts about what has no coordinates: cases counted by area, facilities placed by their address or by hand."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, layers and figures, and what stands on prints and on the web page."""
    return {
        "cases_no_point": translate("CivicGrid", "of which without a point"),
        "area_level": translate("CivicGrid", "Counted in"),
        "area_id": translate("CivicGrid", "Number of that area"),
        "placed_by": translate("CivicGrid", "Placed by"),
        "placed_score": translate("CivicGrid", "Score of the place (0–1)"),
        "placed_by.address": translate("CivicGrid", "address"),
        "placed_by.hand": translate("CivicGrid", "hand"),
        "placed_by.coordinates": translate("CivicGrid", "own coordinates"),
        "case_by_area": translate("CivicGrid", "Cases without a point"),
        "metric.cases_no_point": translate("CivicGrid", "Cases without a point"),
        "text.cases_no_point_note": translate(
            "CivicGrid",
            "{count} of {total} cases have no point: they count in the area they name ({in_cell} of them in a grid "
            "cell), in no distance and in no gap.",
        ),
        "text.col_no_point": translate("CivicGrid", "No point"),
    }


def reasons(translate: Translate) -> dict[str, str]:
    """Name shortly why a row was rejected."""
    return {
        "address_unmatched": translate("CivicGrid", "Its address was not found"),
        "area_unmatched": translate("CivicGrid", "Its area was not found"),
        "area_ambiguous": translate("CivicGrid", "Its area is ambiguous"),
    }


def reasons_of_places(translate: Translate) -> dict[str, str]:
    """Name by what an address was matched with a place."""
    return {
        "crossing": translate("CivicGrid", "crossing"),
        "near_crossing": translate("CivicGrid", "near the crossing"),
        "crossing_many": translate("CivicGrid", "one of several crossings"),
        "place": translate("CivicGrid", "place of that name"),
        "near_place": translate("CivicGrid", "near the place of that name"),
        "house_number": translate("CivicGrid", "house number"),
        "road_part": translate("CivicGrid", "middle of a short road"),
        "road_middle": translate("CivicGrid", "middle of the road"),
        "similar_name": translate("CivicGrid", "road of a similar name"),
        "area_middle": translate("CivicGrid", "middle of its area"),
    }


def said(translate: Translate) -> dict[str, str]:
    """Name what became of rows without coordinates."""
    return {
        "by_area": translate("CivicGrid", "without a point, counted in"),
        "with_point": translate("CivicGrid", "with a point"),
        "placed_by": translate("CivicGrid", "without coordinates, placed by"),
    }
