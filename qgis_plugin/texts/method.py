"""Texts of the pages on method and data: their tables, and the formulas."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Give the texts."""
    texts = {
        "method_data": translate("CivicGrid", "Data: rows used and rejected"),
        "method_standards": translate("CivicGrid", "Standards"),
        "method_formulas": translate("CivicGrid", "Formulas"),
        "method_run": translate("CivicGrid", "Computation"),
        "rule": translate("CivicGrid", "What it demands"),
        "formula": translate("CivicGrid", "Formula and source"),
    }
    return {**{f"text.{key}": text for key, text in texts.items()}, **_formulas(translate)}


def _formulas(translate: Translate) -> dict[str, str]:
    """Name each figure and say how it is computed, and after whom."""
    return {
        "formula.coverage.name": translate("CivicGrid", "Covered share n/N"),
        "formula.coverage": translate(
            "CivicGrid",
            "area(land ∩ reach of all facilities, merged) ÷ area(land); people: each residential area counts by its"
            " covered part.",
        ),
        "formula.gaps.name": translate("CivicGrid", "Gap"),
        "formula.gaps": translate(
            "CivicGrid",
            "Land that ought to be covered and that no facility reaches; numbered by the people who live in it, else by"
            " area.",
        ),
        "formula.density.name": translate("CivicGrid", "Facilities per km²"),
        "formula.density": translate("CivicGrid", "facilities in use ÷ area."),
        "formula.distances.name": translate("CivicGrid", "Mean distance"),
        "formula.distances": translate(
            "CivicGrid",
            "mean of the distances from cells, residential areas or cases to their nearest facility; no candidate is"
            " passed over.",
        ),
        "formula.comparison.name": translate("CivicGrid", "Gained and lost"),
        "formula.comparison": translate(
            "CivicGrid",
            "gained: covered after and not before; lost: covered before and not after; before + gained − lost = after.",
        ),
        "formula.supply.name": translate("CivicGrid", "Supply per 1,000 people"),
        "formula.supply": translate(
            "CivicGrid",
            "two steps: capacity ÷ people within reach of each facility; sum of these over the facilities within reach"
            " × 1,000 (Luo, Wang 2003).",
        ),
        "formula.gini.name": translate("CivicGrid", "Gini coefficient"),
        "formula.gini": translate(
            "CivicGrid",
            "G = 1 − Σ Δx·(y + y′), x and y running shares of people and of supply, y′ the one before (Brown 1994).",
        ),
        **_of_cases(translate),
    }


def _of_cases(translate: Translate) -> dict[str, str]:
    return {
        "formula.close_rate.name": translate("CivicGrid", "Close rate"),
        "formula.close_rate": translate("CivicGrid", "closed ÷ due to be closed."),
        "formula.on_time_rate.name": translate("CivicGrid", "Rate closed in time"),
        "formula.on_time_rate": translate("CivicGrid", "closed in time ÷ due to be closed."),
        "formula.rework_rate.name": translate("CivicGrid", "Rework rate"),
        "formula.rework_rate": translate("CivicGrid", "reworked ÷ due to be handled."),
        "formula.repeat_rate.name": translate("CivicGrid", "Repeat rate"),
        "formula.repeat_rate": translate("CivicGrid", "repeats ÷ filed."),
        "formula.hotspots.name": translate("CivicGrid", "Hot spots (Gi*)"),
        "formula.hotspots": translate(
            "CivicGrid",
            "z = (Σx − k·m) ÷ (s·√((n·k − k²) ÷ (n − 1))) over a cell and its neighbours, k in all (Ord, Getis 1995);"
            " p exact for counts dealt anew; false discovery rate after Benjamini, Hochberg (1995).",
        ),
        "formula.gap_cases.name": translate("CivicGrid", "Cases and gaps: lift"),
        "formula.gap_cases": translate(
            "CivicGrid",
            "share of the cases in cells with a gap ÷ share of such cells; p by shifting one pattern against the other"
            " (Mrkvička and others 2021).",
        ),
        "formula.emerging.name": translate("CivicGrid", "Hot spots through time"),
        "formula.emerging": translate(
            "CivicGrid",
            "Gi* of every cell and period, that and the period before; trend after Mann (1945) and Kendall (1975),"
            " p ≤ 0.05.",
        ),
        "formula.priority.name": translate("CivicGrid", "Patrol priority"),
        "formula.priority": translate(
            "CivicGrid",
            "the method that met most cases in the months held out; PAI = (n ÷ N) ÷ share of the land (Chainey and"
            " others 2008).",
        ),
    }
