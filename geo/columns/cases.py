"""Columns of cases: hot spots and what they hang on, time, figures, patrol areas."""

from __future__ import annotations

# -- cases and hotspots (on result_cell)
CASES = "cases"
CLASS_SUB = "class_sub"
AREA_LEVEL, AREA_ID = "area_level", "area_id"  # on cases without a point: the area in which they count
NO_POINT = "cases_no_point"  # how many of the cases have no point
CROWDED = "crowded_spot"  # on cases: one of very many at the same spot, a desk rather than a street
GI_Z, GI_P, GI_Q = "gi_z", "gi_p", "gi_q"
HOT = "hot"  # one of HOT_CLASSES
HOT_CLASSES = ("hot99", "hot95", "hot90", "none", "cold90", "cold95", "cold99")

# -- does heat hold (on result_cell; REPEAT on result_case)
REPORTER_CODE = "reporter_code"  # input: the code of who filed the case, no name; leaves by no export
PLACED = "placed"  # input: how a case came to its place, in the words of those who placed it
REPEAT = "repeat"  # whether an earlier case of the same small class is near in place and time
CASES_APART = "cases_apart"  # crowded, repeated and of the top reporters: left out for HOT_WITHOUT
REPORTER_CASES = "reporter_cases"  # of the reporter who filed the most of the cell's cases
REPORTER_TOTAL = "reporter_total"  # the cell's cases whose reporter is known
REPORTER_SHARE = "reporter_share"  # the one by the other (0-1)
HOT_WITHOUT = "hot_without"  # the class of the cell without these cases
VANISHES = "vanishes"  # whether the cell looks hot with them and does not without
VANISHES_BY = "vanishes_by"  # one of VANISH_CAUSES; empty where nothing vanishes
VANISH_CAUSES = ("crowded", "repeats", "reporters")
"""What heat may hang on, in the order in which it is left out."""

# -- does it forecast
PRIORITY = "priority"  # on result_cell: the place of the cell in the patrols of the coming month, 1 first
PRIORITY_SHARE = "priority_share"  # the share of the land (0-1) of this and all cells before it
METHOD = "method"  # in the table of the back-test: one of FORECASTS
FORECASTS = ("naive", "counts", "decayed", "gi", "kde")
"""``naive``: as last month; ``counts``: all months alike; ``decayed``: recent months more; z of Gi*; kernel density."""

# -- do cases lie where the facility is missing
UNCOVERED = "uncovered"  # share (0–1) of the land of a cell
QUADRANT = "quadrant"  # one of QUADRANTS, empty where there is no land to cover
BUILD_RANK = "build_rank"  # the place of the cell among those where to build, 1 first
QUADRANTS = ("build", "manage", "watch", "fine")
"""Cells by cases and gap (columns ``quadrant_<kind>``): both; cases alone; a gap alone; neither."""

# -- how sure a hotspot is (on result_cell)
MORAN_I, MORAN_P, MORAN_Q = "moran_i", "moran_p", "moran_q"
MORAN = "moran"  # one of MORAN_CLASSES: the cell, then its neighbours; high or low against the mean
MORAN_CLASSES = ("HH", "HL", "none", "LH", "LL")
STREET_M = "street_m"  # length of the streets of a cell
RATES = ("per_1000", "per_km")
"""What cases are set against: 1,000 people, or 1 km of street."""
STABLE_RUNS = "stable_runs"  # in how many runs with other cells the place is hot
STABILITY = "stability"  # the same as a share (0–1)

# -- figures of cases (n, N and grade of each: see ``counted``, ``counted_of``, ``grade``)
PATROL = "patrol"  # on cells: the patrol (responsibility) grid they belong to
INSPECTOR = "inspector"
CASE_RATES = (
    *("filing_rate", "close_rate", "on_time_rate", "handle_rate", "handle_on_time_rate"),
    *("rework_rate", "repeat_rate"),
)
"""Rates of cases, n of N of them: metrics, and columns of areas."""
CASE_HOURS = ("hours_to_close", "hours_to_handle")  # medians

# -- cases through time (on result_cell; the periods on result_cube)
PERIOD = "period"  # as 2024, 2024-03, 2024-W09 or 2024-03-09
PERIOD_START, PERIOD_END = "period_start", "period_end"  # the end is the last moment that belongs to it
EMERGING = "emerging"  # one of EMERGING_CLASSES
PATTERNS = ("new", "consecutive", "intensifying", "persistent", "diminishing", "sporadic", "oscillating", "historical")
EMERGING_CLASSES = (*(f"{name}_hot" for name in PATTERNS), "none", *(f"{name}_cold" for name in PATTERNS))
PERIODS_HOT, PERIODS_COLD, PERIODS_USED = "periods_hot", "periods_cold", "periods_used"  # how many of its periods
TREND_Z, TREND_P = "trend_z", "trend_p"  # Mann-Kendall: whether the cell and its neighbours have ever more cases
CASES_BEFORE, CASES_AFTER = "cases_before", "cases_after"  # in the two times that are compared
CHANGE_P, CHANGE_Q, CHANGED = "change_p", "change_q", "changed"  # the last one of CHANGED_CLASSES
CHANGED_CLASSES = ("more", "fewer", "none")

# -- patrol areas evened out
PATROL_TODAY = "patrol_today"
MOVED = "moved"  # whether a cell changed hands
HANDLING_MIN = "handling_min"  # minutes that the cases of a cell, or of a patrol, take in the period
WALKING_MIN = "walking_min"
LOAD_MIN = "load_min"  # both together
HOURS_A_DAY = "hours_a_day"


def rate(per: str) -> str:
    """Column: cases by one of RATES (NaN where nobody lives, or no street runs)."""
    return f"cases_{per}"


def rate_eb(per: str) -> str:
    """Column: the same, smoothed by empirical Bayes."""
    return f"cases_{per}_eb"


def rate_q(per: str) -> str:
    """Column: false discovery rate of the rate's Gi*."""
    return f"q_{per}"


def hot_rate(per: str) -> str:
    """Column: where the rate is high or low; one of HOT_CLASSES."""
    return f"hot_{per}"


def quadrant(kind: str) -> str:
    """Column: whether there is a gap of ``kind``, and many of its cases; one of QUADRANTS, empty without land."""
    return f"{QUADRANT}_{kind}"


def build_rank(kind: str) -> str:
    """Column: the place of the cell among those where to build ``kind``, 1 first; NaN for the others."""
    return f"{BUILD_RANK}_{kind}"


def counted(metric: str) -> str:
    """Column: n of a figure of cases."""
    return f"{metric}_n"


def counted_of(metric: str) -> str:
    """Column: N of a figure of cases."""
    return f"{metric}_total"


def grade(metric: str) -> str:
    """Column: grade of a rate of cases; one of ``cases.grades.GRADES``, empty where there are too few."""
    return f"{metric}_grade"
