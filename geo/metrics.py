"""The tidy tables of figures and verdicts: their columns, and every metric there is with its unit."""

from __future__ import annotations

from .columns import CASE_HOURS, CASE_RATES, MEETS, REASON


def is_share(metric: str) -> bool:
    """Whether the value of a figure is ``n / n_total`` of the same unit."""
    return metric.startswith(("covered_", "served_")) or metric in _SHARES


_SHARES = (
    "plan_done",
    "capacity_known",
    "hours_known",
    "open_facilities",
    "kinds_met",
    "crowded_cases",
    "repeated_cases",
    "top_reporter_cases",
    "outstanding_cases",
    "vanishing_cells",
    "build_cells",
    "patrol_moved",
    *CASE_RATES,
)


def times(metric: str) -> float:
    """What ``n / n_total`` of a figure that is a rate is multiplied with: rates per 1,000 people; 1 for all others."""
    return 1000.0 if metric.endswith("_per_1000") else 1.0


FIGURES = (
    "period",
    "scenario",
    "level",  # whole, street, community; of plans one of PLAN_LEVELS
    "area_id",
    "area_name",
    "kind",
    "metric",
    "radius_m",
    "value",
    "n",
    "n_total",
    "unit",
    "standard_id",
    "run_id",
)
"""Columns of the table of figures. ``value`` of a share is ``n / n_total``; of a distance, the distance over
``n`` measured of ``n_total``."""

VERDICTS = (
    "standard_id",
    "kind",
    "level",  # whole, street, community
    "area_id",
    "area_name",
    "metric",
    "value",
    "n",
    "n_total",
    "unit",
    "target",  # what ``value`` must reach: a share (0-1), facilities per km², m² a person; NaN where none is set
    MEETS,
    REASON,
    "confirmed",  # whether the clause was read in the published text
)
"""Columns of the table of verdicts: one row a demand of a standard and an area."""

UNITS: dict[str, str] = {
    "facilities": "count",
    "facilities_per_km2": "1/km2",
    "facilities_per_built_km2": "1/km2",
    "facilities_missing": "count",
    "covered_builtup": "ha",
    "covered_land": "ha",
    "covered_residential": "ha",
    "covered_population": "persons",
    "gap_area": "ha",
    "gap_people": "persons",
    "gained_area": "ha",
    "gained_residential": "ha",
    "gained_people": "persons",
    "lost_area": "ha",
    "lost_residential": "ha",
    "lost_people": "persons",
    "plan_done": "count",
    "plan_under_construction": "count",
    "plan_planned": "count",
    "plan_late": "count",
    "facilities_per_used_km2": "1/km2",
    "spacing_kept": "count",
    "distance_kept": "count",
    "m2_per_person": "m2",
    "kinds_met": "count",
    "served_once": "ha",
    "served_twice": "ha",
    "cases_in_gaps": "count",
    "matching_cases_in_gaps": "count",
    "capacity": "capacity",  # the unit of the kind's capacity stands in the figures: berths, seats, t/d
    "capacity_known": "count",
    "capacity_per_1000": "capacity",
    "supply_per_1000": "capacity",
    "demand_per_capacity": "persons",
    "gini_covered": "count",
    "gini_supply": "count",
    "lorenz_supply": "persons",
    "open_facilities": "count",
    "hours_known": "count",
    "case_distance_mean": "m",
    "case_distance_median": "m",
    "case_distance_p90": "m",
    "case_distance_max": "m",
    "residential_distance_mean": "m",
    "residential_distance_median": "m",
    "residential_distance_p90": "m",
    "residential_distance_max": "m",
    "cell_distance_mean": "m",
    "cell_distance_median": "m",
    "cell_distance_p90": "m",
    "cell_distance_max": "m",
    "cases": "count",
    "cases_no_point": "count",
    "hot_cells": "count",
    "cold_cells": "count",
    "crowded_cases": "count",
    "repeated_cases": "count",
    "top_reporter_cases": "count",
    "outstanding_cases": "count",
    "vanishing_cells": "count",
    "build_cells": "count",
    "case_bandwidth": "m",
    "cases_filed": "count",
    "cases_closed": "count",
    "cases_handled": "count",
    **dict.fromkeys(CASE_RATES, "count"),
    **dict.fromkeys(CASE_HOURS, "h"),  # the median, of n cases
    "cases_per_inspector": "count",  # n cases, n_total inspectors
    "patrol_cells": "count",
    "patrol_moved": "count",  # cells that change hands where patrol areas are evened out
    "patrol_area": "ha",
    "population": "persons",
}
"""Every metric there is, with the unit of its ``n`` (of ``value`` for distances and densities)."""
