"""Texts about patrol areas evened out."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, layers and classes."""
    return {
        "area": translate("CivicGrid", "Area"),
        "patrol": translate("CivicGrid", "Patrol area"),
        "patrol_today": translate("CivicGrid", "Patrol area before"),
        "moved": translate("CivicGrid", "Changes hands"),
        "moved.true": translate("CivicGrid", "changes hands"),
        "moved.false": translate("CivicGrid", "stays"),
        "cells_today": translate("CivicGrid", "Cells before"),
        "cases_today": translate("CivicGrid", "Cases before"),
        "handling_min": translate("CivicGrid", "Handling (min)"),
        "handling_min_today": translate("CivicGrid", "Handling before (min)"),
        "walking_min": translate("CivicGrid", "Walking (min)"),
        "walking_min_today": translate("CivicGrid", "Walking before (min)"),
        "load_min": translate("CivicGrid", "Work (min)"),
        "load_min_today": translate("CivicGrid", "Work before (min)"),
        "times_mean_today": translate("CivicGrid", "Times the mean before"),
        "hours_a_day": translate("CivicGrid", "Hours a day"),
        "cells_gained": translate("CivicGrid", "Cells gained"),
        "cells_lost": translate("CivicGrid", "Cells given away"),
        "report_patrols": translate("CivicGrid", "Patrol areas, before and after"),
        "report_patrols_note": translate(
            "CivicGrid",
            "Work is cases and walking; 1 is the mean of those in the same area. Those that had most come first.",
        ),
        "load_before": translate("CivicGrid", "Before"),
        "load.new": translate("CivicGrid", "new"),
        "load.below": translate("CivicGrid", "less work than allowed"),
        "load.within": translate("CivicGrid", "about the mean"),
        "load.above": translate("CivicGrid", "more work than allowed"),
        "metric.patrol_moved": translate("CivicGrid", "Cells that change hands"),
        "layer.result_patrol": translate("CivicGrid", "Patrol areas, evened out"),
        "layer.patrol_balance": translate("CivicGrid", "Patrol areas, before and after"),
        "text.patrols_moved": translate("CivicGrid", "Cells that change hands"),
        "text.patrols": translate("CivicGrid", "Patrol areas, evened out"),
        "text.patrols_before": translate("CivicGrid", "Patrol areas before"),
        "text.patrol_cells": translate("CivicGrid", "Cells, before and after"),
        "text.patrol_table": translate("CivicGrid", "Patrol areas, before and after"),
    }
