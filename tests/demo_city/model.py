"""What the generator hands from step to step."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import pandas as pd

SEED = 20260105
CRS = "EPSG:4549"  # CGCS2000 / 3-degree Gauss-Krüger CM 120E
LONLAT = "EPSG:4490"


def rng(step: str) -> np.random.Generator:
    """Give each step its own stream, so that a change in one leaves the others as they were."""
    return np.random.default_rng([SEED, *step.encode()])


@dataclass(frozen=True)
class City:
    """The land: frames in metres (``CRS``), coordinates in whole centimetres."""

    origin: tuple[float, float]
    cells: gpd.GeoDataFrame  # code, street, community, block, zone
    blocks: gpd.GeoDataFrame  # block, street, community, zone, use
    communities: gpd.GeoDataFrame  # code, name, street, population
    streets: gpd.GeoDataFrame  # code, name
    river: gpd.GeoDataFrame
    roads: gpd.GeoDataFrame  # name, grade, oneway
    built_up: gpd.GeoDataFrame
    residential: gpd.GeoDataFrame  # no, name, community


@dataclass(frozen=True)
class Table:
    """A table as people will see it, with what was spoiled in it.

    ``flaws``: name → {"expect", "why", "rows"}; rows are numbers as a person sees them in the file.
    """

    frame: pd.DataFrame
    flaws: dict[str, dict[str, object]] = field(default_factory=dict)
