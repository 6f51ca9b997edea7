"""Sentences about what has no coordinates: cases counted by area, facilities placed by their address or by hand."""

from __future__ import annotations

from ..language import translate


def placing() -> dict[str, str]:
    """Rows without coordinates."""
    return {
        "address_unmatched": translate(
            "CivicGrid",
            "{layer}, rows without coordinates whose address is no sure place: {count}. | They are not on the map and "
            "count nowhere. | Place them by clicking on the map: Data, “Rows to place”.",
        ),
        "placed_by_address": translate(
            "CivicGrid",
            "{layer}, rows without coordinates placed by their address: {count} (lowest score {lowest}). | Such a "
            "place may be some tens of metres off. | Look at them under Data, “Rows to place”; a click puts right what "
            "is wrong.",
        ),
        "placed_by_hand": translate("CivicGrid", "{layer}, rows without coordinates placed by hand: {count}. | | "),
        "cases_by_area": translate(
            "CivicGrid",
            "{layer}, cases without coordinates: {count}. | They count in the area they name (grid cells: {cells}, "
            "communities only: {communities}, streets only: {streets}), but lie nowhere on the map. | Nothing to do; "
            "with coordinates they would count in distances too.",
        ),
        "areas_contradict": translate(
            "CivicGrid",
            "{layer}, cases without coordinates whose grid cell or community lies in another street or community than "
            "they say: {count}. | They count where the finest area is. | Correct one of the two in the file.",
        ),
        "area_unmatched": translate(
            "CivicGrid",
            "{layer}, cases without coordinates whose area there is none of: {count} ({values}). | They count "
            "nowhere. | Correct the names or codes, or add the layer of streets, communities or cells they belong to.",
        ),
        "area_ambiguous": translate(
            "CivicGrid",
            "{layer}, cases without coordinates whose words fit several areas: {count} ({values}). | Nobody can tell "
            "which one is meant, so they count nowhere. | Add the street, or the code of the area.",
        ),
        "cases_without_point": translate(
            "CivicGrid",
            "Cases without a point: {count} of {total}. | They count in the area they name ({in_cell} of them in a "
            "grid cell, and so in the hotspots), but in no distance and in no gap. | ",
        ),
    }


PARTS = (placing,)
