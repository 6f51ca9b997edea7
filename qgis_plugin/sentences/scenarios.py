"""Sentences about plans: before and after, what closes, what is done."""

from __future__ import annotations

from ..language import translate


def scenarios() -> dict[str, str]:
    """Give what is to be said of scenarios and of plans."""
    return {
        "scenario_unmatched": translate(
            "CivicGrid",
            "Scenario “{scenario}”, batches or numbers that no facility has: {values}. | The scenario is computed as "
            "if they were not named. | Check how they are written in the table of facilities.",
        ),
        "scenario_yearless": translate(
            "CivicGrid",
            "Scenario “{scenario}” of {year}, facilities of no known year, taken to stand: {count}. | | ",
        ),
        "comparison_same": translate(
            "CivicGrid",
            "In the scenarios “{before}” and “{after}” the same facilities stand. | There is no difference to show. | "
            "Check states, years and batches of the facilities, and what the scenarios ask for.",
        ),
        "change_slivers": translate(
            "CivicGrid",
            "{layer}, newly covered or lost areas below {limit_m2} m² or narrower than {width_m} m, left out of the "
            "layer as slivers: {count} ({area_m2} m² together). Figures have them. | | ",
        ),
    }


PARTS = (scenarios,)
