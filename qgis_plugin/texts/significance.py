"""Texts about how sure hot and cold spots are: local Moran, rates, stability."""

from __future__ import annotations

from ..language import Translate
from ..sentences import significance
from . import general


def labels(translate: Translate) -> dict[str, str]:
    """Name columns and classes, and give what the search says of itself."""
    hot = general.hot(translate)
    sentences = {code: text for part in significance.PARTS for code, text in part(translate).items()}
    return {
        "moran_i": translate("CivicGrid", "Local Moran's I"),
        "moran_p": translate("CivicGrid", "Local Moran: p"),
        "moran_q": translate("CivicGrid", "Local Moran: q (FDR)"),
        "moran": translate("CivicGrid", "Cluster or outlier (local Moran)"),
        "moran.HH": translate("CivicGrid", "High-high: many cases among many"),
        "moran.HL": translate("CivicGrid", "High-low: many cases among few"),
        "moran.none": translate("CivicGrid", "No clear pattern"),
        "moran.LH": translate("CivicGrid", "Low-high: few cases among many"),
        "moran.LL": translate("CivicGrid", "Low-low: few cases among few"),
        "street_m": translate("CivicGrid", "Streets (m)"),
        "cases_per_1000": translate("CivicGrid", "Cases per 1,000 people"),
        "cases_per_1000_eb": translate("CivicGrid", "Cases per 1,000 people, smoothed"),
        "q_per_1000": translate("CivicGrid", "Cases per 1,000 people: q (FDR)"),
        "hot_per_1000": translate("CivicGrid", "Hot or cold spot by cases per 1,000 people"),
        "cases_per_km": translate("CivicGrid", "Cases per km of street"),
        "cases_per_km_eb": translate("CivicGrid", "Cases per km of street, smoothed"),
        "q_per_km": translate("CivicGrid", "Cases per km of street: q (FDR)"),
        "hot_per_km": translate("CivicGrid", "Hot or cold spot by cases per km of street"),
        "stable_runs": translate("CivicGrid", "Runs with other cells in which it is hot"),
        "stability": translate("CivicGrid", "Share of the runs in which it is hot (0–1)"),
        **{f"note.{code}": text.partition("|")[0].strip() for code, text in sentences.items()},
        **{f"hot_per_1000.{key}": text for key, text in hot.items()},
        **{f"hot_per_km.{key}": text for key, text in hot.items()},
    }
