"""Texts of what leaves the house: lists of places to visit, and what was found there."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, findings and steps, and what stands in the list."""
    return {
        "visit": translate("CivicGrid", "Place visited"),
        "visit_run": translate("CivicGrid", "Run of the list"),
        "finding": translate("CivicGrid", "Finding"),
        "finding.confirmed": translate("CivicGrid", "confirmed"),
        "finding.rejected": translate("CivicGrid", "rejected"),
        "finding.unclear": translate("CivicGrid", "unclear"),
        "visit_note": translate("CivicGrid", "Note of the visit"),
        "visited_on": translate("CivicGrid", "Visited on"),
        "moved_m": translate("CivicGrid", "Distance from the place (m)"),
        "step.check_geojson": translate("CivicGrid", "Checking GeoJSON"),
        "step.write_visits": translate("CivicGrid", "Drawing sketch maps"),
        "text.site_visits": translate("CivicGrid", "Site visits"),
        "text.site_visits_note": translate(
            "CivicGrid",
            "Fill in the field “finding” with confirmed, rejected or unclear, “visit_note” and “visited_on”, and read "
            "the list back into CivicGrid.",
        ),
    }
