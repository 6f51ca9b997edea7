"""Texts about the figures of cases: how many were filed, closed, in time, reworked, and how that is graded."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name the table, its columns and levels, the figures, and the settings they depend on."""
    metrics = _metrics(translate)
    parts = {
        "_n": translate("CivicGrid", "{figure}, n"),
        "_total": translate("CivicGrid", "{figure}, N"),
        "_grade": translate("CivicGrid", "{figure}, grade"),
    }
    return {
        "layer.case_figures": translate("CivicGrid", "Figures of cases"),
        "grade": translate("CivicGrid", "Grade"),
        "rank_before": translate("CivicGrid", "Rank in the period before"),
        "trend": translate("CivicGrid", "Course over the periods"),
        "level.grid_cell": translate("CivicGrid", "Patrol grid cell"),
        "level.patrol_grid": translate("CivicGrid", "Patrol area"),
        "level.inspector": translate("CivicGrid", "Inspector"),
        "level.class_main": translate("CivicGrid", "Main class"),
        "level.class_sub": translate("CivicGrid", "Small class"),
        "level.source": translate("CivicGrid", "Source"),
        "text.first_rows": translate(
            "CivicGrid", "The first {count} of {total} rows; all of them stand in the results file."
        ),
        "unit.h": translate("CivicGrid", "hours"),
        **metrics,
        **{f"metric.{name}": text for name, text in metrics.items()},
        **{f"{name}{part}": said.format(figure=text) for name, text in metrics.items() for part, said in parts.items()},
        **_settings(translate),
    }


def _metrics(translate: Translate) -> dict[str, str]:
    return {
        "cases_filed": translate("CivicGrid", "Cases filed"),
        "filing_rate": translate("CivicGrid", "Rate of filing"),
        "cases_closed": translate("CivicGrid", "Cases closed"),
        "close_rate": translate("CivicGrid", "Rate of closing"),
        "on_time_rate": translate("CivicGrid", "Rate of closing in time"),
        "hours_to_close": translate("CivicGrid", "Hours to closing (median)"),
        "cases_handled": translate("CivicGrid", "Cases handled"),
        "handle_rate": translate("CivicGrid", "Rate of handling"),
        "handle_on_time_rate": translate("CivicGrid", "Rate of handling in time"),
        "hours_to_handle": translate("CivicGrid", "Hours to handling (median)"),
        "rework_rate": translate("CivicGrid", "Rate of rework"),
        "repeat_rate": translate("CivicGrid", "Rate of repeats"),
        "cases_per_inspector": translate("CivicGrid", "Cases for each inspector"),
        "patrol_cells": translate("CivicGrid", "Cells to look after"),
        "patrol_area": translate("CivicGrid", "Land to look after"),
    }


def _settings(translate: Translate) -> dict[str, str]:
    return {
        "said.case_due": translate("CivicGrid", "cases due are"),
        "said.deadline": translate("CivicGrid", "those done or past their deadline"),
        "said.filed": translate("CivicGrid", "all that were filed"),
        "said.case_postponed": translate("CivicGrid", "postponed cases are"),
        "said.due": translate("CivicGrid", "those due"),
        "said.case_in_time_by": translate("CivicGrid", "in time by the date of"),
        "said.closed": translate("CivicGrid", "closing"),
        "said.handled": translate("CivicGrid", "handling"),
        "said.rework_of": translate("CivicGrid", "rate of rework is of"),
        "said.repeat_hours": translate("CivicGrid", "repeats within (hours)"),
        "said.repeat_m": translate("CivicGrid", "repeats within (m)"),
        "said.figures_by": translate("CivicGrid", "periods"),
        "said.month": translate("CivicGrid", "months"),
        "said.quarter": translate("CivicGrid", "quarters"),
        "said.grade_limits": translate("CivicGrid", "least shares of grades A to D"),
        "said.grade_least": translate("CivicGrid", "grades and ranks from so many cases"),
    }
