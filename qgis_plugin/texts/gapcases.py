"""Texts about cases and gaps, and about the density of cases."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name columns, figures and their table."""
    return {
        "layer.gap_cases": translate("CivicGrid", "Cases against gaps, by kind"),
        "metric.build_cells": translate("CivicGrid", "Cells with a gap and many of its cases"),
        "metric.case_bandwidth": translate("CivicGrid", "Proposed bandwidth of the case density"),
        "classes": translate("CivicGrid", "Classes answered"),
        "build": translate("CivicGrid", "Build"),
        "manage": translate("CivicGrid", "Manage better"),
        "watch": translate("CivicGrid", "Watch"),
        "fine": translate("CivicGrid", "Fine"),
        "gap_share": translate("CivicGrid", "Share of cells with a gap"),
        "lift": translate("CivicGrid", "Lift (1: as if the gap did not matter)"),
        "p": translate("CivicGrid", "p (by shifts)"),
        "shifts": translate("CivicGrid", "Shifts"),
        "uncovered": translate("CivicGrid", "Share not covered"),
        "quadrant": translate("CivicGrid", "Cases and gap"),
        "build_rank": translate("CivicGrid", "Rank where to build"),
        "quadrant.build": translate("CivicGrid", "build: a gap, and many cases"),
        "quadrant.manage": translate("CivicGrid", "manage better: many cases, though covered"),
        "quadrant.watch": translate("CivicGrid", "watch: a gap, but few cases"),
        "quadrant.fine": translate("CivicGrid", "fine: covered, and few cases"),
    }


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns that there is one of for each kind of facility."""
    return {
        "matching_cases_of": translate("CivicGrid", "{kind}: cases it answers"),
        "quadrant_of": translate("CivicGrid", "{kind}: cases and gap"),
        "build_rank_of": translate("CivicGrid", "{kind}: rank where to build"),
    }
