"""Texts about the figures of cases: how many were filed, closed, in time, reworked, and how that is graded."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name the table, its columns and its figures."""
    return {
        "layer.case_figures": translate("CivicGrid", "Figures of cases"),
        "grade": translate("CivicGrid", "Grade"),
        "rank_before": translate("CivicGrid", "Rank in the period before"),
    }
