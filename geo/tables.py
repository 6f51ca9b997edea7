"""The tables of a run beside its layers: their names and columns, each in one place.

A step puts a table into ``Work.tables`` under its name; it then stands in the results file, as a sheet of the workbook
and in the summary. Texts are never missing; numbers may be NaN.
"""

from __future__ import annotations

from collections.abc import Mapping

from .columns import (
    AGAINST,
    CANDIDATE_ID,
    CASES,
    CLASS_SUB,
    COMMUNITY_NAME,
    COST,
    DECISION,
    FOUND_BY,
    GAIN_CASES,
    GAIN_HA,
    GAIN_PEOPLE,
    HANDLING_MIN,
    HOURS_A_DAY,
    ID,
    INSTEAD,
    KEPT,
    KEPT_OF,
    KIND,
    KNEE,
    LOAD_MIN,
    LOSS_WITHOUT,
    METHOD,
    NAME,
    PATROL,
    PERIOD,
    PERIOD_END,
    PERIOD_START,
    PROVEN_GAP,
    QUADRANTS,
    QUESTION,
    RADIUS_M,
    SERVES,
    SHARE_AFTER,
    SHARE_BEFORE,
    SITE_RANK,
    SITE_REASON,
    SITES,
    STANDARD_ID,
    STREET_AFTER,
    STREET_BEFORE,
    STREET_NAME,
    TIMES_MEAN,
    WALKING_MIN,
)

CASE_FIGURES = "case_figures"
BACKTEST = "backtest"
GAP_CASES = "gap_cases"
PATROL_BALANCE = "patrol_balance"
TIME_PROFILE = "time_profile"
PERIODS = "periods"
NEAR_REPEAT = "near_repeat"
SITING = "siting"
SITING_FRONTIER = "siting_frontier"

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
    PATROL_BALANCE: (
        PATROL,
        "area",  # that no patrol area crosses; empty where there is none such
        *("cells_today", "cells", "cases_today", "cases"),
        *("handling_min_today", HANDLING_MIN, "walking_min_today", WALKING_MIN, "load_min_today", LOAD_MIN),
        "times_mean_today",  # its work against the mean of those in its area
        TIMES_MEAN,
        "cells_gained",
        "cells_lost",
        HOURS_A_DAY,
    ),
    TIME_PROFILE: (
        CLASS_SUB,  # empty: all classes together
        "cycle",  # month, weekday, hour
        "position",  # 1-12; 1 (Monday) to 7; 0-23
        "n",
        "n_total",  # of the class; of hours, of those whose time of day is known
        "days",  # of the study that are such a month or weekday
        "per_day",  # n / days
        "times_usual",  # per_day against that of the whole cycle: 1 is usual
    ),
    PERIODS: (
        PERIOD,
        PERIOD_START,  # its first day, 2024-03-01
        PERIOD_END,  # its last day
        CASES,  # with a place in a cell; NaN: nothing was filed anywhere, which is taken for missing
        "hot_cells",
        "cold_cells",
        "cells",
    ),
    NEAR_REPEAT: (
        CLASS_SUB,  # empty: all classes together
        "from_m",
        "to_m",
        "from_days",
        "to_days",
        "pairs",  # of cases so far apart in place and time
        "expected",  # as many, were the days dealt anew among the cases
        "times_expected",
        "knox_p",  # of so many pairs or more
        "cases",
        "permutations",
    ),
    SITING: (
        ID,  # of the site in the result layer
        NAME,
        KIND,
        SITE_RANK,
        CANDIDATE_ID,
        STREET_NAME,
        COMMUNITY_NAME,
        COST,
        DECISION,
        GAIN_PEOPLE,
        GAIN_HA,
        GAIN_CASES,
        SHARE_BEFORE,
        SHARE_AFTER,
        STREET_BEFORE,
        STREET_AFTER,
        QUESTION,
        FOUND_BY,
        PROVEN_GAP,
        SITE_REASON,
        LOSS_WITHOUT,
        INSTEAD,
        KEPT,
        KEPT_OF,
        SERVES,
        RADIUS_M,
        STANDARD_ID,
    ),
    SITING_FRONTIER: (
        KIND,  # empty: several kinds that share a budget, together
        AGAINST,  # which of the next two was gone up in steps: sites, cost
        SITES,  # further ones; 0: what stands
        COST,  # of them
        "n",  # people (or hectares) then covered
        "n_total",
        "unit",
        PROVEN_GAP,
        KNEE,  # 1 where it is best to stop (see siting.frontier.knee), 0 elsewhere
    ),
}
"""Every table there is, with its columns."""
