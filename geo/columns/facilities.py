"""Columns and layers of facilities: the nearest, gaps, plans, standards, supply, opening hours."""

from __future__ import annotations

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
PLAN_COUNTS = ("plan_done", "plan_under_construction", "plan_planned", "plan_late")
"""Metrics of a plan: how many of it stand, are being built, are still to come, and should stand by now."""

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


def matching_cases(kind: str) -> str:
    """Column: cases of the classes that ``kind`` answers."""
    return f"{MATCHING_CASES}_{kind}"
