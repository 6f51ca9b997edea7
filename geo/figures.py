"""The tidy table of figures: one row a number, with its n and N, the area it is of and the standard it is by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd

from . import columns as col
from . import metrics
from .frames import Array

WHOLE, EXISTING, PLANNED = "whole", col.EXISTING, col.PLANNED

STATISTICS = ("mean", "median", "p90", "max")


@dataclass(frozen=True)
class Area:
    """What a figure is of: the whole, a street, a community."""

    level: str = WHOLE
    id: str = ""
    name: str = ""


@dataclass(frozen=True)
class About:
    """What a figure is about: a kind, measured by a radius of a standard, under a scenario."""

    kind: str = ""
    radius_m: float = float("nan")
    standard_id: str = ""
    scenario: str = EXISTING


@dataclass
class Table:
    """Collects figures; ``frame`` gives them as ``metrics.FIGURES``."""

    period: str = ""
    run_id: str = ""
    rows: list[tuple[Any, ...]] = field(default_factory=list)

    def add(
        self, area: Area, about: About, metric: str, value: float, n: float, n_total: float, unit: str = ""
    ) -> None:
        """Add one figure; its unit is that of ``metrics.UNITS``, unless the kind has one of its own."""
        self.rows.append(
            (
                self.period,
                about.scenario,
                area.level,
                area.id,
                area.name,
                about.kind,
                metric,
                about.radius_m,
                float(value),
                float(n),
                float(n_total),
                unit or metrics.UNITS[metric],
                about.standard_id,
                self.run_id,
            )
        )

    def add_share(self, area: Area, about: About, metric: str, n: float, n_total: float) -> None:
        """Add ``n`` of ``n_total``; without anything to cover the share is NaN."""
        n = min(max(n, 0.0), n_total)
        self.add(area, about, metric, n / n_total if n_total > 0 else np.nan, n, n_total)

    def add_distances(self, area: Area, about: About, origin: str, distances: Array, unmeasured: int = 0) -> None:
        """Add mean, median, 90th percentile and maximum of the known ones of some distances.

        ``unmeasured`` belong to the same, but have no place to measure from.
        """
        known = distances[~np.isnan(distances)]
        values = _statistics(known)
        for name, value in zip(STATISTICS, values):
            self.add(area, about, f"{origin}_distance_{name}", value, len(known), len(distances) + unmeasured)

    def frame(self) -> pd.DataFrame:
        """Give the table."""
        return pd.DataFrame(self.rows, columns=list(metrics.FIGURES))


def _statistics(known: Array) -> tuple[float, ...]:
    if not len(known):
        return (np.nan,) * len(STATISTICS)
    median, p90 = np.percentile(known, [50, 90])
    return float(known.mean()), float(median), float(p90), float(known.max())


def text(value: Any) -> str:
    """Give a value as text, what is missing as nothing."""
    return "" if pd.isna(value) else str(value)


def number(values: Optional[pd.Series[Any]], count: int) -> Array:
    """Give a column as numbers, NaN where there is none."""
    if values is None:
        return np.full(count, np.nan)
    return np.asarray(pd.to_numeric(values, errors="coerce").to_numpy(dtype=float, na_value=np.nan))
