"""Texts about plans: before and after, what closes, what is done."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, figures, levels and scenarios."""
    return {
        "change": translate("CivicGrid", "Change"),
        "change.gained": translate("CivicGrid", "newly covered"),
        "change.lost": translate("CivicGrid", "no longer covered"),
        "alone_m2": translate("CivicGrid", "Land that it alone covers (m²)"),
        "alone_residential_m2": translate("CivicGrid", "Residential land that it alone covers (m²)"),
        "alone_people": translate("CivicGrid", "People that it alone covers"),
        "rank": translate("CivicGrid", "Rank"),
        "metric.gained_area": translate("CivicGrid", "Land newly covered"),
        "metric.gained_residential": translate("CivicGrid", "Residential land newly covered"),
        "metric.gained_people": translate("CivicGrid", "People newly covered"),
        "metric.lost_area": translate("CivicGrid", "Land no longer covered"),
        "metric.lost_residential": translate("CivicGrid", "Residential land no longer covered"),
        "metric.lost_people": translate("CivicGrid", "People no longer covered"),
        "metric.plan_done": translate("CivicGrid", "Of the plan, done"),
        "metric.plan_under_construction": translate("CivicGrid", "Of the plan, under construction"),
        "metric.plan_planned": translate("CivicGrid", "Of the plan, not yet begun"),
        "metric.plan_late": translate("CivicGrid", "Of the plan, late"),
        "level.year": translate("CivicGrid", "Task of the year"),
        "level.quarter": translate("CivicGrid", "Quarter"),
        "level.batch": translate("CivicGrid", "Batch"),
        "scenario.existing": translate("CivicGrid", "as it stands"),
        "scenario.planned": translate("CivicGrid", "all plans carried out"),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the layers that there is one of for each kind of facility."""
    return {
        "difference": translate("CivicGrid", "{kind}: before and after"),
        "criticality": translate("CivicGrid", "{kind}: if one closes"),
        "alone": translate("CivicGrid", "{kind}: what each covers alone"),
    }
