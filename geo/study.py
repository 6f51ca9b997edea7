"""A study: the frames, the rules and the settings that go in, and the steps that turn them into results."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

import numpy as np

from .cases.gapcases import GAP_FROM, MANY_FROM
from .cases.grades import LEAST, LIMITS
from .cases.notes import Note
from .cases.repeats import WITHIN_HOURS, WITHIN_M
from .columns import EXISTING, PLANNED
from .figures import Table
from .grids.balance import Aim
from .grids.workload import Effort
from .planning.demands import Demand
from .planning.outages import outages
from .planning.plans import plans
from .planning.scenarios import scenarios
from .planning.scorecard import scorecard, table_of
from .planning.states import Scenario
from .progress import Progress, part, report
from .steps.backtest import backtest
from .steps.bandwidth import bandwidth
from .steps.casefigures import casefigures
from .steps.cases import hotspots
from .steps.coverage import coverage
from .steps.gapcases import gapcases
from .steps.guard import guard
from .steps.hours import hours
from .steps.nearest import nearest
from .steps.patrols import patrols
from .steps.prepare import population, prepare
from .steps.siting import siting
from .steps.stability import stability
from .steps.streets import streets
from .steps.supply import supply
from .steps.times import times
from .steps.work import LEVELS, Work, geometry_last

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


@dataclass(frozen=True)
class KindRule:
    """How far the facilities of one kind serve.

    radius_m
        what the primary rule demands; stands in the figures.
    standard_id
        the id of that rule.
    radii_m
        radius of every row of the kind's frame (size classes differ); None: ``radius_m`` for all.
    further_radii_m
        radii for which figures are wanted besides; they hold for all facilities of the kind.
    answers
        the small classes of cases that more facilities of the kind would lessen.
    density_per_km2, density_id
        least and most facilities per km² that a rule demands, and the id of that rule; None: none does.
    capacity, capacity_unit
        how much every row of the kind's frame can serve (berths, seats, t/d; NaN: unknown); None: the kind has none.
    hours
        what is written of the opening hours of every row; None: nothing is looked for.
    """

    radius_m: float
    standard_id: str = ""
    radii_m: Optional[np.ndarray[Any, Any]] = None
    further_radii_m: tuple[float, ...] = ()
    answers: tuple[str, ...] = ()
    density_per_km2: Optional[tuple[float, float]] = None
    density_id: str = ""
    capacity: Optional[np.ndarray[Any, Any]] = None
    capacity_unit: str = ""
    hours: Optional[np.ndarray[Any, Any]] = None


@dataclass(frozen=True)
class Settings:
    """What a person may set.

    measure
        how distances and radii are measured: in a straight line (``straight``) or along streets (``streets``).
    off_street_m
        along streets: places farther than this from any street are off the streets, and reach nothing.
    beside_street_m
        along streets: how far land may lie off a street that is reached and still count as reached.
    barriers
        whether ways go round barriers and water, and cross them where streets do (``around``), or not (``ignore``).
    gap_min_m2, gap_min_width_m
        gaps smaller than this, or nowhere as wide, are slivers: left out of the layer of gaps, counted in the notes.
    gaps_by
        whether gaps are cut at the borders of areas (``street``, ``community``) or are not (``none``).
    beside_land_m
        a facility on no land of known use, as one in a street, counts on the nearest such land within this.
    touch_m
        cells nearer than this to each other are neighbours.
    neighbours
        who is a neighbour in the search for hotspots: one of ``neighbours.METHODS``.
    neighbour_band_m, neighbour_count
        how far neighbours reach by ``band`` (None: where cases cluster most), and how many there are by ``nearest``.
    fdr_alpha
        the level (of the false discovery rate) up to which a cell is hot or cold at all; classes above it stay empty.
    case_cell
        whether a case counts in the cell it lies in (``place``) or in the cell its own code names (``code``).
    crowded_spots
        cases that stand with very many others on one spot (column ``crowded_spot``), as at a desk where they were
        entered: they count, but are left out (``apart``) when hotspots are looked for, or are not (``with``).
    repeat_hours, repeat_m
        a case is a repeat if one of the same small class was filed at most so long before and so far away.
    top_reporters, reporter_times
        whose share of the cases is told: that many of the busiest; those of them who filed so many times what the
        median reporter did are left out when it is asked whether heat holds.
    period_unit
        into what time is cut: one of ``periods.UNITS``, or the longest of which there are enough (``auto``).
    gap_from, many_from
        cells have a gap from this uncovered share on (0–1), and many cases above so many times the mean of all cells.
    backtest_months, backtest_share
        how many of the last months forecasts are tested on, and the share of the land that patrols can look at first,
        by which the best is chosen.
    case_due, case_postponed, case_in_time_by, rework_of
        of which cases the rates of cases are (``cases.caseload.Counting``).
    figures_by
        the periods of the figures of cases: ``month``, ``quarter`` or ``year``.
    grade_limits, grade_least
        least shares of the grades A to D; rates of fewer cases are neither graded nor ranked.
    patrol_areas, patrol_within, patrol_far
        how many patrol areas the work is evened out over in each area of a level (``street``, ``community``, ``none``):
        0 for as many as there are, None for none at all; how far the work of one may be from the mean (0–1).
    case_minutes, rounds_a_day, walk_m_per_min
        what work costs (``grids.workload.Effort``).
    siting_kinds, siting_question, siting_sites, siting_budget, siting_share
        for which kinds of facilities further sites are chosen (none: nothing is), and what is asked (one of
        ``siting.question.QUESTIONS``): at most so many sites of each kind or, with a budget, as many of all kinds
        together as it allows; of the fewest sites, the covered share (0–1) of people, else of land, to be reached.
    siting_cost, siting_capacity, siting_case_weight, siting_standing, siting_points, siting_spacing_m
        kind → what a site costs that tells no cost; kind → how many people (else hectares) one site can serve; for how
        many people a case counts that the kind answers; whether only what is there stands (``existing``), or what is
        being built and planned as well (``planned``); where the study brings no candidates, they are made in the
        gaps so far apart (``raster``) or at street corners (``corners``).
    year
        state as of this year: existing facilities of a later year are not yet counted. None: all existing.
    catchment
        how supply within reach is counted: one of ``accessibility.METHODS``.
    hours_days, hours_month
        days (of ``columns.DAYS``) whose hours are gone through, and the month for hours that differ by season.
    """

    measure: str = "straight"
    off_street_m: float = 200.0
    beside_street_m: float = 50.0
    barriers: str = "ignore"
    gap_min_m2: float = 100.0
    gap_min_width_m: float = 2.0
    gaps_by: str = "none"
    beside_land_m: float = 30.0
    touch_m: float = 0.5
    neighbours: str = "queen"
    neighbour_band_m: Optional[float] = None
    neighbour_count: int = 8
    fdr_alpha: float = 0.10
    case_cell: str = "place"
    crowded_spots: str = "apart"
    repeat_hours: float = WITHIN_HOURS
    repeat_m: float = WITHIN_M
    top_reporters: int = 5
    reporter_times: float = 3.0
    backtest_months: int = 6
    backtest_share: float = 0.05
    period_unit: str = "auto"
    gap_from: float = GAP_FROM
    many_from: float = MANY_FROM
    case_due: str = "deadline"
    case_postponed: str = "due"
    case_in_time_by: str = "closed"
    rework_of: str = "due"
    figures_by: str = "month"
    grade_limits: tuple[float, ...] = LIMITS
    grade_least: int = LEAST
    patrol_areas: Optional[int] = None
    patrol_within: str = "street"
    patrol_far: float = Aim.far
    case_minutes: float = Effort.handling_min
    rounds_a_day: float = Effort.rounds
    walk_m_per_min: float = Effort.metres_per_min
    siting_kinds: tuple[str, ...] = ()
    siting_question: str = "most"
    siting_sites: int = 3
    siting_budget: Optional[float] = None
    siting_share: float = 0.9
    siting_cost: Mapping[str, float] = field(default_factory=dict)
    siting_capacity: Mapping[str, float] = field(default_factory=dict)
    siting_case_weight: float = 0.0
    siting_standing: str = EXISTING
    siting_points: str = "raster"
    siting_spacing_m: float = 100.0
    year: Optional[int] = None
    catchment: str = "2sfca"
    hours_days: tuple[str, ...] = ("we", "su")
    hours_month: int = 7


@dataclass(frozen=True)
class Study:
    """All that a run computes from.

    frames
        kind → frame in one CRS in metres, with the columns of ``geo/columns/``: ``grid_cell``, ``community``,
        ``street``, ``residential``, ``built_up``, ``case`` and the facility kinds. Any of them may be missing.
        ``case_by_area``: cases without a point, with the ids of their ``cell``, ``community``, ``street`` where known.
    rules
        facility kind → how far it serves; the kinds that are computed, also where no facility of it is known.
    scenarios
        which facilities stand, besides ``existing`` and ``planned``, which every study has.
    comparisons
        ids of the scenarios (before, after) whose coverage is compared.
    tasks
        kind → year → how many were to be built in it, where the frame does not hold them all.
    demands
        what standards demand of the kinds, to be judged (``geo/planning/demands.py``).
    as_of
        the day (YYYY-MM-DD) on which plans that are not carried out but due are late.
    """

    frames: Mapping[str, gpd.GeoDataFrame]
    rules: Mapping[str, KindRule]
    settings: Settings = field(default_factory=Settings)
    scenarios: tuple[Scenario, ...] = ()
    comparisons: tuple[tuple[str, str], ...] = ((EXISTING, PLANNED),)
    tasks: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    demands: tuple[Demand, ...] = ()
    period: str = ""
    as_of: str = ""
    run_id: str = ""


@dataclass(frozen=True)
class Results:
    """What a run gives: result layers, figures and verdicts (names: ``geo/columns/``), and what to say of them.

    ``tables`` are those of ``geo/tables.py`` that the run has something for.
    """

    layers: Mapping[str, gpd.GeoDataFrame]
    figures: pd.DataFrame
    verdicts: pd.DataFrame
    notes: tuple[Note, ...] = ()
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """One step: its code (words: ``step.<code>``), its share of the time, and the function that does it."""

    code: str
    weight: float
    function: Callable[[Work, Optional[Progress]], None]


STEPS: tuple[Step, ...] = (
    Step("prepare", 0.25, prepare),
    Step("population", 0.05, population),
    Step("streets", 0.05, streets),
    Step("nearest", 0.15, nearest),
    Step("coverage", 0.22, coverage),
    Step("supply", 0.04, supply),
    Step("hours", 0.04, hours),
    Step("scenarios", 0.06, scenarios),
    Step("outages", 0.04, outages),
    Step("plans", 0.01, plans),
    Step("standards", 0.02, scorecard),
    Step("casefigures", 0.03, casefigures),
    Step("bandwidth", 0.02, bandwidth),
    Step("hotspots", 0.07, hotspots),
    Step("stability", 0.05, stability),
    Step("guard", 0.03, guard),
    Step("times", 0.05, times),
    Step("backtest", 0.08, backtest),
    Step("gapcases", 0.02, gapcases),
    Step("patrols", 0.02, patrols),
    Step("siting", 0.05, siting),
)
"""What a run does, in this order. A new analysis is one function and one line here."""


def worked(study: Study, progress: Optional[Progress] = None, codes: Optional[Collection[str]] = None) -> Work:
    """Do the steps of a study, or only those of these codes, and give the state they leave (see ``run``)."""
    work = Work(study, table=Table(study.period, study.run_id))
    done = 0.0
    steps = [step for step in STEPS if codes is None or step.code in codes]
    scale = 1.0 / sum(step.weight for step in steps)
    for step in steps:
        report(progress, done, step.code)
        step.function(work, part(progress, done, done + step.weight * scale))
        done += step.weight * scale
    report(progress, 1.0, steps[-1].code)
    return work


def run(study: Study, progress: Optional[Progress] = None, codes: Optional[Collection[str]] = None) -> Results:
    """Compute everything that the frames of the study allow; or only the steps of these codes.

    Population is laid on residential land (``geo/coverage/population.py``); distances are measured as the settings
    say, from the centroid or a point on the surface of areas to the edge of facilities (along streets: to where
    they are entered). Existing facilities count; scenario ``planned`` adds those under construction and planned.
    What can't be computed, since a layer is missing, is left out and said in the notes; a kind without any facility
    leaves everything as gap.

    Raises
    ------
    NotMetric, CrsMismatch
        if a frame has no CRS in metres, or not the one of the others.
    NothingToMeasure
        if it is to be measured along streets, and there are none.
    Cancelled
        if ``progress`` raises it.
    """
    work = worked(study, progress, codes)
    layers = {f"result_{name.replace('grid_', '')}": work.levels[name].result for name in LEVELS if name in work.levels}
    layers.update(work.results)
    layers = {name: geometry_last(frame) for name, frame in layers.items()}
    return Results(layers, work.table.frame(), table_of(work.verdicts), tuple(work.notes), work.tables)
