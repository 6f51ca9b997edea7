"""The tables of a run beside its layers: their names and columns, each in one place.

A step puts a table into ``Work.tables`` under its name; it then stands in the results file, as a sheet of the workbook
and in the summary. Texts are never missing; numbers may be NaN.
"""

from __future__ import annotations

from collections.abc import Mapping

CASE_FIGURES = "case_figures"

TABLES: Mapping[str, tuple[str, ...]] = {
    CASE_FIGURES: (
        "level",  # whole, street, community, grid_cell, patrol_grid, class_main, class_sub, source, inspector
        "area_id",  # the id of the area; of other levels the class, the source … itself
        "area_name",
        "period",  # as 2024-03; empty for all of the study
        "metric",
        "value",
        "n",
        "n_total",
        "unit",
        "grade",  # one of A to E; empty where the metric has none
        "rank",  # 1: the best, or the most; equal ones share their rank
        "rank_before",  # that of the period before
    ),
}
"""Every table there is, with its columns."""
