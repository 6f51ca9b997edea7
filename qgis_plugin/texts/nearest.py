"""Texts of the nearest facility: its columns, and why there is none."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns and what became of an origin."""
    return {
        "minutes": translate("CivicGrid", "Time (min)"),
        "near_rank": translate("CivicGrid", "Rank by distance"),
        "from_id": translate("CivicGrid", "From: number"),
        "outcome": translate("CivicGrid", "Reached"),
        "outcome.reached": translate("CivicGrid", "reached"),
        "outcome.too_far": translate("CivicGrid", "beyond the greatest distance"),
        "outcome.no_way": translate("CivicGrid", "no way leads there"),
        "outcome.off_streets": translate("CivicGrid", "too far from any street"),
        "outcome.no_place": translate("CivicGrid", "has no place on the map"),
        "step.barriers": translate("CivicGrid", "Looking for ways around barriers"),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns that there is one of for each kind of facility."""
    return {
        "ties": translate("CivicGrid", "Nearest {kind}: equally near"),
        "bearing_deg": translate("CivicGrid", "Nearest {kind}: bearing (°)"),
        "outcome": translate("CivicGrid", "Nearest {kind}: reached"),
        "minutes": translate("CivicGrid", "Nearest {kind}: minutes"),
    }
