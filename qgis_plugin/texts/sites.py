"""Texts about proposed sites in tables, on maps and in reports: why this one, and how sure that is."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, reasons, pages and sentences."""
    return {
        "layer.result_siting_out": translate("CivicGrid", "Out of reach of every candidate"),
        "site_reason": translate("CivicGrid", "Why this site"),
        "site_reason.required": translate("CivicGrid", "it must be built"),
        "site_reason.only": translate("CivicGrid", "no other candidate reaches most of what it serves"),
        "site_reason.equal": translate("CivicGrid", "another candidate would do nearly as well"),
        "site_reason.most": translate("CivicGrid", "adds most after those before it"),
        "text.less_without": translate("CivicGrid", "{reason} ({loss} less without it)"),
        "decision": translate("CivicGrid", "Decision"),
        "decision.accepted": translate("CivicGrid", "accepted"),
        "decision.rejected": translate("CivicGrid", "turned down"),  # a finding that is rejected is something else
        "decision.deferred": translate("CivicGrid", "deferred"),
        "loss_without": translate("CivicGrid", "Loss without it, of the whole gain (share)"),
        "serves": translate("CivicGrid", "Demand that it serves, within its capacity"),
        "instead": translate("CivicGrid", "Candidate in its place"),
        "kept": translate("CivicGrid", "Chosen again"),
        "kept_of": translate("CivicGrid", "Times asked again"),
        **{f"text.{key}": text for key, text in _texts(translate).items()},
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the map of proposed sites that there is one of for each kind of facility."""
    return {"siting_of": translate("CivicGrid", "{kind}: where next")}


def _texts(translate: Translate) -> dict[str, str]:
    return {
        "report_siting": translate("CivicGrid", "Proposed sites"),
        "report_siting_note": translate(
            "CivicGrid",
            "Each site with what it adds to those ranked before it. Stays: how often it, or one that serves half of"
            " the same or more, is chosen again with other radii, by land instead of people, or without another site.",
        ),
        "report_decisions": translate("CivicGrid", "Decisions about sites"),
        "report_decisions_note": translate(
            "CivicGrid",
            "The newest first. The next run keeps the accepted sites and proposes neither rejected nor deferred ones.",
        ),
        "decided_place": translate("CivicGrid", "Place"),
        "decided_why": translate("CivicGrid", "Reason"),
        "decided_by": translate("CivicGrid", "By"),
        "decided_on": translate("CivicGrid", "On"),
        "site_place": translate("CivicGrid", "Place"),
        "group_siting": translate("CivicGrid", "Proposed sites"),
        "print_siting_list": translate("CivicGrid", "The sites, by what each adds"),
        "col_gain_people": translate("CivicGrid", "People gained"),
        "col_gain_ha": translate("CivicGrid", "ha gained"),
        "col_gain_cases": translate("CivicGrid", "Cases gained"),
        "col_site_share": translate("CivicGrid", "Share then"),
        "col_serves": translate("CivicGrid", "Serves"),
        "siting_served": translate("CivicGrid", "Within what they can serve, {served} go to them."),
        "col_kept": translate("CivicGrid", "Stays"),
        "col_street_share": translate("CivicGrid", "Covered in the street"),
        "siting_adds_people": translate(
            "CivicGrid",
            "{count} proposed sites ({kind}) would cover {people} more people: from {before} to {after}.",
        ),
        "siting_adds_land": translate(
            "CivicGrid",
            "{count} proposed sites ({kind}) would cover {land} ha more: from {before} to {after} of the land.",
        ),
        "worktext_sites": translate("CivicGrid", "In the order of what each adds: {sites}."),
        "worktext_site_people": translate("CivicGrid", "{rank}. {place}, {people} people, to {share}"),
        "worktext_site_land": translate("CivicGrid", "{rank}. {place}, {land} ha, to {share}"),
        "siting_cases": translate("CivicGrid", "{cases} cases that the kind answers lie within their reach."),
        "siting_best": translate("CivicGrid", "It is proven that no other choice among the candidates is better."),
        "siting_within": translate(
            "CivicGrid", "The choice is proven to be within {gap} of the best possible among the candidates."
        ),
    }
