"""The names of result layers and columns: each stands here once, every room reads them from here.

Results are frames in the measuring CRS:

=====================  =======================================================================
``result_cell``        one row a patrol cell: keys, cases, Gi*, nearest and shares per kind
``result_community``   one row a community: keys, cases, nearest and shares per kind
``result_street``      one row a street: keys, cases, shares per kind
``result_residential`` one row a residential area: keys, area, population, nearest per kind
``result_case``        one row a case: keys, class, time, nearest per kind
``covered_<kind>``     the covered area, dissolved, one row a single polygon
``gap_<kind>``         what is not covered of the mask, one row a gap, largest need first
``difference_<kind>``  what one scenario covers and the other does not, one row a polygon, largest need first
``too_near_<kind>``    one row a dwelling that lies inside the distance a facility must keep, nearest first
``criticality_<kind>`` one row a facility: what would be left uncovered if it alone closed
``alone_<kind>``       what would be left uncovered, one row a facility that anything hangs on alone
``cover_count_<kind>`` the mask by how many facilities reach it: ``count`` 0, 1, 2 (two or more)
``walkshed_<kind>``    what is within the walk of each facility, one row a facility; only where measured along streets
``result_cube``        one row a cell and period that is hot or cold then: when it begins and ends, cases, Gi*
``result_patrol``      one row a patrol area: its work before and after it was evened out
``demand_<kind>``      one row a facility: its capacity, and the people for whom it is the nearest
``check_areas``        overlaps and gaps of streets, communities and cells: for the eye, no result; stays in the house
=====================  =======================================================================
"""

from __future__ import annotations

ID, NAME = "id", "name"
STREET, COMMUNITY = "street", "community"
AREA_M2 = "area_m2"
POPULATION = "population"
STATE, YEAR = "state", "year"
OUTSIDE = "outside"
EXISTING, PLANNED = "existing", "planned"  # states of facilities, and the scenarios named after them
SOURCE_FILE, SOURCE_ROW = "source_file", "source_row"

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

# -- the nearest facility, where only one kind is asked for
NEAR_ID, NEAR_NAME = "near_id", "near_name"
DIST_M = "dist_m"
MINUTES = "minutes"  # of the quickest way, where time is measured
BEARING_DEG = "bearing_deg"
TIES = "ties"
NEAR_RANK = "near_rank"  # 1: the nearest, 2: the next …
OUTCOME = "outcome"  # one of OUTCOMES
FROM_ID = "from_id"  # on lines to facilities: the origin
OUTCOMES = ("reached", "too_far", "no_way", "off_streets", "no_place")
"""``too_far``: the nearest is beyond the limit; ``no_way``: its streets, or the land between barriers, lead to none."""

# -- gaps
GAP_NO = "gap_no"
PEOPLE = "people"
STREET_NAME, COMMUNITY_NAME = "street_name", "community_name"
STANDARD_ID, RADIUS_M = "standard_id", "radius_m"
KIND = "kind"
MATCHING_CASES = "matching_cases"  # cases of the classes that the kind answers
CASES_RANK = "cases_rank"  # the place of a gap by its matching cases, 1 for the most

COUNT = "count"  # on cover_count_<kind>: how many facilities reach the land, 2 for two or more

DENSITY_CLASSES = ("below", "within", "above")
"""How a density stands to the range that the standard demands (columns ``density_<kind>``)."""

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

# -- plans and scenarios
BATCH = "batch"
DUE = "due"  # when a planned facility is to be finished
FINISHED = "finished"  # when it was
SCENARIO = "scenario"  # on differences: the comparison, as in the figures
CHANGE = "change"  # one of CHANGES
CHANGES = ("gained", "lost")
ALONE_M2 = "alone_m2"  # land that no other facility of the kind covers
ALONE_RESIDENTIAL_M2 = "alone_residential_m2"
ALONE_PEOPLE = "alone_people"
RANK = "rank"
PLAN_LEVELS = ("year", "quarter", "batch")
"""What plans are tracked by: levels of figures, beside those of areas."""

# -- patrol areas evened out
PATROL_TODAY = "patrol_today"
MOVED = "moved"  # whether a cell changed hands
HANDLING_MIN = "handling_min"  # minutes that the cases of a cell, or of a patrol, take in the period
WALKING_MIN = "walking_min"
LOAD_MIN = "load_min"  # both together
HOURS_A_DAY = "hours_a_day"

# -- standards
MEETS = "meets"  # on verdicts: one of VERDICT
VERDICT = ("yes", "no", "unknown")
REASON = "reason"  # on verdicts: why it is unknown, one of REASONS; else empty
REASONS = (
    "no_target",
    "no_land",
    "no_builtup",
    "no_residential",
    "no_population",
    "no_land_use",
    "only_one",
    "no_dwellings",
    "no_buildings",
    "too_small",
    "size_unknown",
    "class_unknown",
)
KINDS_MET = "kinds_met"
KINDS_JUDGED = "kinds_judged"
SCORE_RANK = "score_rank"  # 1: the largest part of its kinds meet their standard; equal ones share their rank
LAND_USE = "land_use"  # input: land by its use; on facilities and on that land: the use
BUILDING = "building"  # input: buildings, from which facilities must keep their distance
DWELLING_ID, DWELLING_NAME = "dwelling_id", "dwelling_name"
DEMANDED_M = "demanded_m"  # the distance to be kept

# -- supply and opening hours
CAPACITY = "capacity"  # berths, seats, t/d, m² … as the kind has it
DEMAND = "demand"  # people (or cases) for whom it is the nearest; ties are split
OVERLOAD = "overload"  # demand per unit of capacity; infinite is left empty
TIMES_MEAN = "times_mean"  # overload against that of all facilities together (1: as the whole)
SUPPLY = "supply"
PEOPLE_SHARE, SUPPLY_SHARE = "people_share", "supply_share"  # points of the Lorenz curve
HOUR = "hour"
DAY = "day"  # one of DAYS
DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
OPEN = "open"  # one of OPEN_STATES
OPEN_STATES = ("open", "closed", "unknown")

CASE_BY_AREA = "case_by_area"
"""Input: cases that have no point and count in the area they name; their geometry is null."""

RESULT_CELL = "result_cell"
RESULT_COMMUNITY = "result_community"
RESULT_STREET = "result_street"
RESULT_RESIDENTIAL = "result_residential"
RESULT_CASE = "result_case"
RESULT_CUBE = "result_cube"
RESULT_PATROL = "result_patrol"

RESULT_CHECK = "check_areas"
CHECK = "check"  # one of CHECKS
CHECKS = ("overlap", "gap")
OTHER_ID = "other_id"
CHECK_COLUMNS = (CHECK, KIND, AREA_ID, OTHER_ID, AREA_M2)

DENOMINATORS = ("builtup", "residential", "population")
"""Of what a share is taken; ``builtup`` falls back to ``land`` (all of the district) where no mask is given."""


def personal(header: str) -> str:
    """Column: personal data that a person asked for; stands in the workspace and leaves by no export."""
    return f"personal_{header}"


def is_personal(name: str) -> bool:
    """Tell whether a column says who a person is: it leaves by no export."""
    return name.startswith(personal("")) or name == REPORTER_CODE


def near_id(kind: str) -> str:
    """Column: id of the nearest facility of ``kind``."""
    return f"near_id_{kind}"


def near_name(kind: str) -> str:
    """Column: name of the nearest facility of ``kind``."""
    return f"near_name_{kind}"


def dist_m(kind: str) -> str:
    """Column: distance to it, in metres."""
    return f"dist_m_{kind}"


def bearing_deg(kind: str) -> str:
    """Column: direction to it, in degrees clockwise from grid north."""
    return f"{BEARING_DEG}_{kind}"


def ties(kind: str) -> str:
    """Column: how many of ``kind`` are equally near."""
    return f"{TIES}_{kind}"


def minutes(kind: str) -> str:
    """Column: how long the way to it takes, in minutes."""
    return f"{MINUTES}_{kind}"


def outcome(kind: str) -> str:
    """Column: whether one of ``kind`` was reached, and why not."""
    return f"{OUTCOME}_{kind}"


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


def matching_cases(kind: str) -> str:
    """Column: cases of the classes that ``kind`` answers."""
    return f"{MATCHING_CASES}_{kind}"


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


def share(denominator: str, kind: str) -> str:
    """Column: covered share (0–1; NaN where there is nothing to cover)."""
    return f"share_{denominator}_{kind}"


def covered(kind: str) -> str:
    """Result layer: the area covered by ``kind``."""
    return f"covered_{kind}"


def gap(kind: str) -> str:
    """Result layer: the gaps of ``kind``."""
    return f"gap_{kind}"


def difference(kind: str) -> str:
    """Result layer: what scenarios cover of ``kind`` more and less than others."""
    return f"difference_{kind}"


def criticality(kind: str) -> str:
    """Result layer: what each facility of ``kind`` covers alone."""
    return f"criticality_{kind}"


def demand(kind: str) -> str:
    """Result layer: the facilities of ``kind`` with what is asked of each."""
    return f"demand_{kind}"


def supply_per_1000(kind: str) -> str:
    """Column: capacity within reach per 1,000 people, by 2SFCA; NaN where nobody lives."""
    return f"supply_per_1000_{kind}"


def open_at(day: str, hour: int, *, at_most: bool = False) -> str:
    """Scenario of figures: only what is known to be open then; ``at_most``: and what may be, its hours unknown."""
    return f"{'may_be_open' if at_most else 'open'}_{day}_{hour:02d}"


def alone(kind: str) -> str:
    """Result layer: the land that each facility of ``kind`` covers alone."""
    return f"alone_{kind}"


def too_near(kind: str) -> str:
    """Result layer: the dwellings inside the distance that facilities of ``kind`` must keep."""
    return f"too_near_{kind}"


def comparison(before: str, after: str) -> str:
    """Scenario of a figure that compares two: ``existing→planned``."""
    return f"{before}→{after}"


def share_once(kind: str) -> str:
    """Column: share (0–1) of the land that exactly one facility reaches."""
    return f"share_once_{kind}"


def share_twice(kind: str) -> str:
    """Column: share (0–1) of the land that two or more facilities reach."""
    return f"share_twice_{kind}"


def per_km2(kind: str) -> str:
    """Column: facilities per km² of the land that shares are taken of."""
    return f"per_km2_{kind}"


def density(kind: str) -> str:
    """Column: how that stands to the range demanded; one of DENSITY_CLASSES, empty where none is demanded."""
    return f"density_{kind}"


def cover_count(kind: str) -> str:
    """Result layer: land by how many facilities of ``kind`` reach it."""
    return f"cover_count_{kind}"


def walkshed(kind: str) -> str:
    """Result layer: what is within the walk of each facility of ``kind``."""
    return f"walkshed_{kind}"
