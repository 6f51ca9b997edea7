"""Sentences about where further facilities should stand."""

from __future__ import annotations

from ..language import translate


def siting() -> dict[str, str]:
    """What can't be chosen as it was asked for."""
    return {
        "siting_no_gap": translate("CivicGrid", "{layer}: nothing is left to be served, so no site was chosen. | | "),
        "siting_none": translate(
            "CivicGrid",
            "{layer}: no site was chosen. What was asked for is reached already, or no candidate reaches anybody who "
            "is not served yet. | | ",
        ),
        "siting_by_land": translate(
            "CivicGrid",
            "{layer}: nobody knows where people live. Sites were chosen to cover land, whoever uses it: give "
            "residential land or the population of communities, or let cases count. | | ",
        ),
        "siting_no_candidates": translate(
            "CivicGrid",
            "{layer}: there is no candidate site. | No site could be chosen. | Add candidate sites to the study, or "
            "make the distance between candidates smaller.",
        ),
        "siting_out_of_reach": translate(
            "CivicGrid",
            "{layer}: no candidate site reaches {pct} % of the demand in the gaps. | No choice of sites can serve it. |"
            " Look at the layer “Out of reach of every candidate”, and add candidate sites there.",
        ),
        "siting_infeasible": translate(
            "CivicGrid",
            "No choice of candidate sites serves {asked_pct} % of the demand: all of them together would serve "
            "{best_pct} %. | {count} of {total} places of demand are out of reach of every site that may be chosen. | "
            "Add candidates near them, allow sites that are forbidden, or ask for a smaller share.",
        ),
        "siting_required": translate(
            "CivicGrid",
            "The {count} required sites alone, at a cost of {cost}, are more than may be chosen. | So nothing can be "
            "chosen that keeps to what was asked. | Allow more sites or a larger budget, or require fewer.",
        ),
    }


PARTS = (siting,)
