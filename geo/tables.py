"""The tables of a run beside its layers: their names and columns, each in one place.

A step puts a table into ``Work.tables`` under its name; it then stands in the results file, as a sheet of the workbook
and in the summary. Texts are never missing; numbers may be NaN.
"""

from __future__ import annotations

from collections.abc import Mapping

from .columns import METHOD, QUADRANTS

CASE_FIGURES = "case_figures"
BACKTEST = "backtest"
GAP_CASES = "gap_cases"

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
        "trend",  # its course over the periods in bars of text; only where ``period`` is empty
    ),
    BACKTEST: (
        METHOD,
        "area_share",  # of the land, by the cells that the method puts first (0-1)
        "hit_rate",  # n / n_total
        "pai",  # hit rate / area share: 1 as by chance
        "pei",  # hit rate / that of the best choice of so much land: 1 at most
        "n",  # cases of the months held out that lay there
        "n_total",  # all their cases
        "months",  # how many were held out
        "months_better",  # in how many of them the method found more than the naive one on so much land
        "rank",  # of the method; 1: the map of priorities is drawn by it
        "held_out",  # the months, as 2025-07/2025-12
        "coming",  # the month that the map is for
    ),
    GAP_CASES: (
        "kind",
        "classes",  # the small classes of cases that it answers, with commas between
        *QUADRANTS,  # cells of each
        "n",  # cases of these classes in cells with a gap
        "n_total",  # those in all cells with land to cover
        "gap_share",  # of these cells: the part (0-1) that has a gap
        "lift",  # n / n_total / gap_share: 1 as if the gap did not matter
        "p",  # that cases and gaps go together so much by chance, two-sided
        "shifts",  # over how many shifts of one pattern against the other p was counted
    ),
}
"""Every table there is, with its columns."""
