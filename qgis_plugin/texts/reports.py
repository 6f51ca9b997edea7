"""Heads and notes of the tables that tell of a run: in dock, print, web page and workbook alike."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Give titles, notes and heads."""
    return {
        **{f"text.{key}": text for key, text in _texts(translate).items()},
        **{f"said.{key}": text for key, text in _settings(translate).items()},
    }


def _settings(translate: Translate) -> dict[str, str]:
    """Name the settings of a study, and what they can be."""
    return {
        "measure": translate("CivicGrid", "distances"),
        "straight": translate("CivicGrid", "in a straight line"),
        "streets": translate("CivicGrid", "along streets"),
        "off_street_m": translate("CivicGrid", "at most this far from a street (m)"),
        "beside_street_m": translate("CivicGrid", "covered beside a street (m)"),
        "beside_land_m": translate("CivicGrid", "land use taken beside (m)"),
        "gap_min_width_m": translate("CivicGrid", "narrowest gap (m)"),
        "gaps_by": translate("CivicGrid", "gaps"),
        "none": translate("CivicGrid", "whole"),
        "street": translate("CivicGrid", "cut at the borders of streets"),
        "community": translate("CivicGrid", "cut at the borders of communities"),
        "catchment": translate("CivicGrid", "supply by"),
        "2sfca": translate("CivicGrid", "floating catchment areas (2SFCA)"),
        "e2sfca": translate("CivicGrid", "floating catchment areas in zones (E2SFCA)"),
        "gaussian": translate("CivicGrid", "floating catchment areas, falling off evenly (Gaussian)"),
        "hours_days": translate("CivicGrid", "days of the opening hours"),
        "hours_month": translate("CivicGrid", "month of the opening hours"),
    }


def _texts(translate: Translate) -> dict[str, str]:
    return {
        "report_supply": translate("CivicGrid", "Supply"),
        "report_supply_note": translate(
            "CivicGrid",
            "Capacity within reach per 1,000 people, shared by all who reach it; a Gini of 0 is even, of 1 all in one"
            " place.",
        ),
        "report_load": translate("CivicGrid", "Demand and capacity"),
        "report_load_note": translate(
            "CivicGrid", "The people for whom each facility is the nearest, against its capacity; most loaded first."
        ),
        "report_lorenz": translate("CivicGrid", "Evenness"),
        "report_lorenz_note": translate(
            "CivicGrid", "Areas from the worst supplied up: what share of the people has what share of the supply."
        ),
        "report_hours": translate("CivicGrid", "Open hours"),
        "report_hours_note": translate(
            "CivicGrid", "What is covered at each hour by what is known to be open, and with those of unknown hours."
        ),
        "per_1000": translate("CivicGrid", "Per 1,000 people"),
        "open_n": translate("CivicGrid", "Open (n)"),
        "open_total": translate("CivicGrid", "Facilities (N)"),
        "covered_open": translate("CivicGrid", "Surely covered"),
        "covered_may_be_open": translate("CivicGrid", "Covered at most"),
        "chart_even": translate("CivicGrid", "quite even"),
        "score_gap": translate("CivicGrid", "less than half of the kinds meet"),
        "score_partly": translate("CivicGrid", "half or more meet"),
        "score_covered": translate("CivicGrid", "all meet"),
        "print_streets": translate("CivicGrid", "Measured along streets."),
        "print_share_of_streets": translate("CivicGrid", "of {what} within {radius} m along streets"),
        "print_distances_streets": translate("CivicGrid", "Mean distance to the nearest facility along streets (m)"),
        "legend_covered_streets": translate("CivicGrid", "Within {radius} m along streets"),
        "covered_within_streets": translate("CivicGrid", "covered within {radius} m along streets"),
        "gap_beyond_streets": translate("CivicGrid", "farther than {radius} m along streets"),
        "tables": translate("CivicGrid", "Tables"),
        "report_verdict": translate("CivicGrid", "Standards met"),
        "report_verdict_note": translate(
            "CivicGrid",
            "What each clause demands of the whole district; an unverified clause was not read in the published text.",
        ),
        "report_scorecard": translate("CivicGrid", "Scorecard"),
        "report_scorecard_note": translate(
            "CivicGrid",
            "Per street and community: how many kinds meet their standard, of those that can be judged; equal shares"
            " share a rank.",
        ),
        "verdict": translate("CivicGrid", "Found (n of N), and what is demanded"),
        "report_cover": translate("CivicGrid", "Times covered"),
        "report_cover_note": translate(
            "CivicGrid", "Land by how many facilities of a kind are within its radius; where two are, one may close."
        ),
        "report_comparison": translate("CivicGrid", "Before and after"),
        "report_comparison_note": translate(
            "CivicGrid",
            "What the second state covers that the first does not (gained), and the other way round (lost).",
        ),
        "report_criticality": translate("CivicGrid", "If one closes"),
        "report_criticality_note": translate(
            "CivicGrid", "What each facility alone covers, and nobody would if it closed; those who lose most first."
        ),
        "report_plan": translate("CivicGrid", "Progress of the plan"),
        "report_plan_note": translate(
            "CivicGrid", "Facilities of the plan that are done, under construction and not begun, of those in the task."
        ),
        "print_gained": translate("CivicGrid", "Newly covered: {area} ha; {people} of {total} people."),
        "print_lost": translate("CivicGrid", "No longer covered: {area} ha; {people} of {total} people."),
        "print_before_after": translate("CivicGrid", "Of {what} within {radius} m: before {before}, after {after}."),
        "print_change_list": translate("CivicGrid", "Where it changes"),
        "land_ha": translate("CivicGrid", "Land (ha)"),
        "ha_twice": translate("CivicGrid", "Two or more (ha)"),
        "gained_ha": translate("CivicGrid", "Gained (ha)"),
        "gained_people": translate("CivicGrid", "People gained"),
        "lost_ha": translate("CivicGrid", "Lost (ha)"),
        "lost_people": translate("CivicGrid", "People lost"),
        "people_total": translate("CivicGrid", "People in all"),
        "share_before": translate("CivicGrid", "Covered before"),
        "share_after": translate("CivicGrid", "Covered after"),
        "alone_ha": translate("CivicGrid", "Alone covers (ha)"),
        "alone_residential_ha": translate("CivicGrid", "Of it residential (ha)"),
        "plan_undated": translate("CivicGrid", "(not said)"),
        "plan_part": translate("CivicGrid", "Part of the plan"),
        "task": translate("CivicGrid", "Task (N)"),
        "done_share": translate("CivicGrid", "Done (n/N)"),
    }
