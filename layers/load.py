"""The data door: every source of a study comes in, in one measuring CRS, with a full account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from ..geo.progress import Progress
from .problems import Problem
from .run import SourceAccount

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from .studyfile import Source, StudyFile


@dataclass(frozen=True)
class LoadedSource:
    """One kind out of one source: the frame, what was rejected, the account and the findings."""

    kind: str
    frame: gpd.GeoDataFrame
    rejected: pd.DataFrame
    account: SourceAccount
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """All sources of a study: ``inputs`` by kind, in ``measuring_crs`` (as ``EPSG:4549``).

    ``rejected`` has the columns kind, path, layer, row, reason, text; ``decisions`` says how the measuring
    CRS was chosen and which layers were made from others.
    """

    inputs: Mapping[str, gpd.GeoDataFrame]
    rejected: pd.DataFrame
    accounts: tuple[SourceAccount, ...]
    problems: tuple[Problem, ...]
    measuring_crs: str
    decisions: Mapping[str, Any] = field(default_factory=dict)


def load_source(source: Source, study: StudyFile) -> tuple[LoadedSource, ...]:
    """Read one source as it would come into ``study``: one result per kind found in it."""
    raise NotImplementedError


def load_all(study: StudyFile, progress: Optional[Progress] = None) -> Loaded:
    """Read, recognise and check every source; ``Refused`` with all reasons why the study can't be run."""
    raise NotImplementedError
