"""Districts rolled up to their city: the figures of several runs in one table, one row a figure.

Every share is computed anew from n and N added, never as a mean of shares. What cannot be added (medians,
percentiles) is left out of the city and stands for each district.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..geo import metrics
from ..geo.figures import EXISTING, PLANNED, WHOLE
from ..geo.progress import Progress, report
from .languages import text_in
from .problems import Problem, Refused
from .run import Run
from .workspace import gpkg

DISTRICT = "district"
COLUMNS = (
    *("level", "area_name", "kind", "metric", "radius_m", "scenario"),
    *("value", "n", "n_total", "unit", "districts"),
)
"""``level`` is whole or district; ``districts`` counts those that have the figure."""

_FIGURE = ["kind", "metric", "radius_m", "scenario", "unit"]
_NOT_ADDED = ("_median", "_p90", "kinds_met", "gini_covered", "gini_supply")
_RATES = ("_km2", "_per_1000", "_per_capacity")


@dataclass(frozen=True)
class Rollup:
    """The table of the city and its districts, the runs it is of, and what is to be known of it."""

    figures: pd.DataFrame
    runs: tuple[Run, ...]
    problems: tuple[Problem, ...]


def read_folder(folder: Path, progress: Optional[Progress] = None) -> Rollup:
    """Roll up all runs in a folder and the folders inside; other GeoPackages are passed over, and said."""
    names = sorted(path.relative_to(folder) for path in folder.rglob("*.gpkg"))
    paths = [folder / name for name in names if not name.as_posix().startswith(".") and "/." not in name.as_posix()]
    runs, others = [], []
    for number, path in enumerate(paths):
        report(progress, number / len(paths), "load_read")
        try:
            runs.append(gpkg.read(path, only_tables=True))
        except Refused:
            others.append(path.relative_to(folder).as_posix())
    passed = [Problem.of("rollup_not_a_run", count=len(others), files=", ".join(others))] if others else []
    made = roll_up(runs)
    return Rollup(made.figures, made.runs, (*passed, *made.problems))


def roll_up(runs: Sequence[Run]) -> Rollup:
    """Add up the figures of the whole of some runs, each of another district; ``Refused`` where one comes twice."""
    names = pd.Series([_name(run) for run in runs], dtype=str)
    if len(runs) < 2:
        raise Refused(Problem.of("rollup_too_few", count=len(runs)))
    if names.duplicated().any():
        raise Refused(Problem.of("rollup_twice", districts=", ".join(names[names.duplicated()].unique())))
    parts = [run.figures[run.figures["level"] == WHOLE].assign(area_name=_name(run)) for run in runs]
    whole = pd.concat(parts, ignore_index=True)
    districts = whole.assign(level=DISTRICT, districts=1)
    table = pd.concat([_city(whole), districts], ignore_index=True)[list(COLUMNS)]
    return Rollup(table, tuple(runs), tuple(_findings(runs, whole)))


def _name(run: Run) -> str:
    """Name the district in the language of its study."""
    return text_in(run.study.district, run.study.language or "zh")


def _city(whole: pd.DataFrame) -> pd.DataFrame:
    # a district's own scenarios, and what they gain, are no other's
    added = whole[~whole["metric"].str.endswith(_NOT_ADDED) & whole["scenario"].isin((EXISTING, PLANNED))]
    rows = [
        {**dict(zip(_FIGURE, key)), **_sum(str(key[1]), part)}
        for key, part in _with_plans(added).groupby(_FIGURE, sort=False, dropna=False)
    ]
    return pd.DataFrame(rows).assign(level=WHOLE, area_name="").dropna(subset=["value"])


def _with_plans(whole: pd.DataFrame) -> pd.DataFrame:
    """In the scenario of plans, a district that plans nothing of a kind counts as it stands."""
    figure = ["kind", "metric", "radius_m"]
    planned = whole[whole["scenario"] == PLANNED]
    stands = whole[whole["scenario"] == EXISTING].merge(planned[figure].drop_duplicates(), on=figure)
    of_district = [*figure, "area_name"]
    unplanned = stands.merge(planned[of_district], "left", on=of_district, indicator=True)
    unplanned = unplanned[unplanned["_merge"] == "left_only"].drop(columns="_merge")
    return pd.concat([whole, unplanned.assign(scenario=PLANNED)], ignore_index=True)


def _sum(metric: str, part: pd.DataFrame) -> dict[str, Any]:
    """One figure of the city out of those of its districts."""
    n, n_total = part["n"].sum(), part["n_total"].sum(skipna=False)
    if metrics.is_share(metric) or metric.endswith(_RATES):
        value = metrics.times(metric) * n / n_total if n_total > 0 else np.nan
    elif metric.endswith("_distance_mean"):
        value = (part["value"] * part["n"]).sum() / n if n > 0 else np.nan
    elif metric.endswith("_distance_max"):
        value = part["value"].max()
    else:
        value = part["value"].sum()
    return {"value": value, "n": n, "n_total": n_total, "districts": part["area_name"].nunique()}


def _findings(runs: Sequence[Run], whole: pd.DataFrame) -> Iterable[Problem]:
    for kind, radii in _radii(runs).items():
        if len(radii) > 1:
            yield Problem.of("rollup_radii", kind, radii=", ".join(f"{radius:g}" for radius in sorted(radii)))
    periods = {" – ".join(run.study.period) for run in runs if run.study.period}
    if len(periods) > 1 and (whole["metric"] == "cases").any():
        yield Problem.of("rollup_periods", periods=", ".join(sorted(periods)))
    if whole["metric"].str.endswith(_NOT_ADDED).any():
        yield Problem.of("rollup_left_out")


def _radii(runs: Sequence[Run]) -> Mapping[str, set[float]]:
    """Kind → the radii its standard has in the districts."""
    found: dict[str, set[float]] = {}
    for run in runs:
        shares = run.figures[run.figures["metric"].str.startswith("covered_") & (run.figures["standard_id"] != "")]
        for kind, radius in shares[["kind", "radius_m"]].drop_duplicates().itertuples(index=False):
            found.setdefault(str(kind), set()).add(float(radius))
    return found
