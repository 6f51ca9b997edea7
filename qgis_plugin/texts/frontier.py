"""Texts about what fewer sites, or less money, would cover."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name the table, its columns and what is said of it."""
    return {
        "layer.siting_frontier": translate("CivicGrid", "Coverage against sites or cost"),
        "sites": translate("CivicGrid", "Further sites"),
        "against": translate("CivicGrid", "Against"),
        "against.sites": translate("CivicGrid", "number of sites"),
        "against.cost": translate("CivicGrid", "cost"),
        "metric.gini_covered": translate("CivicGrid", "Gini of being covered, over communities"),
        "knee": translate("CivicGrid", "Turning point"),
        **{f"text.{key}": text for key, text in _texts(translate).items()},
    }


def _texts(translate: Translate) -> dict[str, str]:
    return {
        "report_frontier": translate("CivicGrid", "How many sites pay off"),
        "report_frontier_note": translate(
            "CivicGrid",
            "The most that so many sites, or so much money, would cover, each row answered anew. Up to the turning"
            " point more pays better than on average, after it less.",
        ),
        "gini_before": translate("CivicGrid", "Gini before"),
        "gini_after": translate("CivicGrid", "Gini after"),
        "frontier_about": translate("CivicGrid", "{kind}: coverage against {against}"),
        "frontier_together": translate("CivicGrid", "Kinds that share the budget"),
        "frontier_share": translate("CivicGrid", "Covered then"),
        "frontier_more": translate("CivicGrid", "More than the row before (people, else ha)"),
        "frontier_gap": translate("CivicGrid", "At most so far below the best"),
        "frontier_knee": translate("CivicGrid", "Turning point: {at}"),
        "frontier_persons": translate("CivicGrid", "{amount} people"),
        "frontier_ha": translate("CivicGrid", "{amount} ha"),
        "frontier_of_sites": translate(
            "CivicGrid", "Up to {at} sites each adds at least {least}; after that each adds at most {most}."
        ),
        "frontier_of_cost": translate(
            "CivicGrid",
            "Up to a cost of {at} every {part} spent adds at least {least}; after that every {part} adds at most"
            " {most}.",
        ),
        "frontier_of_all": translate(
            "CivicGrid",
            "For all kinds that share the budget, up to a cost of {at} every {part} spent adds at least {least}; after"
            " that every {part} adds at most {most}.",
        ),
    }
