"""Texts about where further facilities should stand."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, layers, questions and how a choice was found."""
    return {
        "site_id": translate("CivicGrid", "Chosen site"),
        "site_rank": translate("CivicGrid", "Rank of the site"),
        "candidate_id": translate("CivicGrid", "Candidate site"),
        "cost": translate("CivicGrid", "Cost"),
        "gain_people": translate("CivicGrid", "People newly covered"),
        "gain_demand": translate("CivicGrid", "Demand newly served"),
        "gain_ha": translate("CivicGrid", "Land newly covered (ha)"),
        "gain_cases": translate("CivicGrid", "Matching cases newly covered"),
        "share_before": translate("CivicGrid", "Covered before the site"),
        "share_after": translate("CivicGrid", "Covered with the site"),
        "street_before": translate("CivicGrid", "Covered before, in the street"),
        "street_after": translate("CivicGrid", "Covered after, in the street"),
        "question": translate("CivicGrid", "Question"),
        "question.most": translate("CivicGrid", "serve most"),
        "question.fewest": translate("CivicGrid", "fewest sites for a share"),
        "question.walk": translate("CivicGrid", "least mean walk"),
        "question.worst": translate("CivicGrid", "least longest walk"),
        "found_by": translate("CivicGrid", "How it was found"),
        "found_by.exact": translate("CivicGrid", "solved to its end: no choice is better"),
        "found_by.swap": translate("CivicGrid", "by exchanging sites, with a bound"),
        "proven_gap": translate("CivicGrid", "At most so far from the best possible (share)"),
        "served_by": translate("CivicGrid", "Served by"),
        "served_by.site": translate("CivicGrid", "a chosen site"),
        "served_by.stands": translate("CivicGrid", "a facility that stands"),
        "served_by.nobody": translate("CivicGrid", "nobody"),
        "served_by.out_of_reach": translate("CivicGrid", "out of reach of every candidate"),
        "text.siting_demand": translate("CivicGrid", "Demand, with what serves it"),
        "demand_weight": translate("CivicGrid", "Demand"),
        "layer.result_siting": translate("CivicGrid", "Proposed sites"),
        "layer.result_siting_line": translate("CivicGrid", "Whom proposed sites serve"),
        "layer.siting": translate("CivicGrid", "Proposed sites, by what each adds"),
    }
