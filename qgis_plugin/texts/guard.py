"""Texts about what heat hangs on, and about how well cases are forecast."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, figures, methods and their table."""
    return {
        "repeat": translate("CivicGrid", "Repeat of an earlier case"),
        "cases_apart": translate("CivicGrid", "Cases left out to test the heat"),
        "reporter_cases": translate("CivicGrid", "Cases of the busiest reporter"),
        "reporter_total": translate("CivicGrid", "Cases of known reporters"),
        "reporter_share": translate("CivicGrid", "Share of the busiest reporter"),
        "hot_without": translate("CivicGrid", "Hot or cold without the cases left out"),
        "vanishes": translate("CivicGrid", "Heat vanishes without them"),
        "vanishes_by": translate("CivicGrid", "What the heat hangs on"),
        "vanishes_by.crowded": translate("CivicGrid", "very many cases on one spot"),
        "vanishes_by.repeats": translate("CivicGrid", "repeats"),
        "vanishes_by.reporters": translate("CivicGrid", "the top reporters"),
        "metric.crowded_cases": translate("CivicGrid", "Cases on crowded spots"),
        "metric.repeated_cases": translate("CivicGrid", "Repeats"),
        "metric.top_reporter_cases": translate("CivicGrid", "Cases of the top reporters"),
        "metric.outstanding_cases": translate("CivicGrid", "Cases of reporters who file many times what others do"),
        "metric.vanishing_cells": translate("CivicGrid", "Cells whose heat vanishes"),
        "priority": translate("CivicGrid", "Patrol priority for the coming month"),
        "priority_share": translate("CivicGrid", "Share of the land up to this priority"),
        "layer.backtest": translate("CivicGrid", "Back-test of forecasts"),
        "method": translate("CivicGrid", "Method"),
        "method.naive": translate("CivicGrid", "as last month"),
        "method.counts": translate("CivicGrid", "cases so far"),
        "method.decayed": translate("CivicGrid", "cases so far, recent ones weighing more"),
        "method.gi": translate("CivicGrid", "Gi* (z)"),
        "method.kde": translate("CivicGrid", "kernel density"),
        "area_share": translate("CivicGrid", "Share of the land"),
        "hit_rate": translate("CivicGrid", "Hit rate"),
        "pai": translate("CivicGrid", "PAI (1: as by chance)"),
        "pei": translate("CivicGrid", "PEI (1: the best possible)"),
        "months": translate("CivicGrid", "Months held out"),
        "months_better": translate("CivicGrid", "Months better than “as last month”"),
        "held_out": translate("CivicGrid", "From month to month"),
        "coming": translate("CivicGrid", "Coming month"),
    }
