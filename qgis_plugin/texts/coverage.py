"""What is told of coverage besides shares: how many facilities reach a place, cases in gaps, density."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, figures and their classes."""
    return {
        "count": translate("CivicGrid", "Facilities in reach (2: two or more)"),
        "matching_cases": translate("CivicGrid", "Cases of matching classes"),
        "cases_rank": translate("CivicGrid", "Rank by matching cases"),
        "metric.facilities_per_built_km2": translate("CivicGrid", "Facilities per km² of built-up land"),
        "metric.facilities_missing": translate("CivicGrid", "Facilities missing for the density demanded"),
        "metric.served_once": translate("CivicGrid", "Land that one facility reaches"),
        "metric.served_twice": translate("CivicGrid", "Land that two or more facilities reach"),
        "metric.cases_in_gaps": translate("CivicGrid", "Cases in the gaps"),
        "metric.matching_cases_in_gaps": translate("CivicGrid", "Cases of matching classes in the gaps"),
        "density.below": translate("CivicGrid", "fewer than demanded"),
        "density.within": translate("CivicGrid", "as demanded"),
        "density.above": translate("CivicGrid", "more than demanded"),
        "measure.straight": translate("CivicGrid", "in a straight line"),
        "measure.streets": translate("CivicGrid", "along streets"),
        "text.times_0": translate("CivicGrid", "out of reach"),
        "text.times_1": translate("CivicGrid", "one facility in reach"),
        "text.times_2": translate("CivicGrid", "two or more in reach"),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns and layers that there is one of for each kind of facility."""
    return {
        "share_once": translate("CivicGrid", "{kind}: share of land with one in reach"),
        "share_twice": translate("CivicGrid", "{kind}: share of land with two or more in reach"),
        "per_km2": translate("CivicGrid", "{kind}: per km² of built-up land"),
        "density": translate("CivicGrid", "{kind}: density against the range demanded"),
        "cover_count": translate("CivicGrid", "{kind}: how many reach the land"),
        "walkshed": translate("CivicGrid", "{kind}: within the walk of each"),
    }
