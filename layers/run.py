"""One run of a study: what came in, what was found, and how it was reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Optional

from .problems import Problem

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from .studyfile import StudyFile

REJECTED = ("kind", "path", "layer", "row", "reason", "text")
"""Columns of the rows that could not be used."""


@dataclass(frozen=True)
class SourceAccount:
    """What became of one source: ``rows_read == rows_used + rows_rejected``, always.

    ``reasons`` counts the rejected rows by problem code; ``decisions`` records what was recognised
    (encoding, crs, datum, sheet, header row, column mapping) and whether a person or the program said so.
    """

    kind: str
    path: str
    layer: str
    rows_read: int
    rows_used: int
    rows_rejected: int
    reasons: Mapping[str, int] = field(default_factory=dict)
    decisions: Mapping[str, object] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True)
class Run:
    """Everything a print, an export or the dock shows; nothing of it is computed twice.

    inputs
        kind → frame in the measuring CRS (columns: see ``resources/kinds.json``).
    layers
        result layer → frame in the measuring CRS (names and columns: ``geo/columns/``).
    figures
        the tidy table of figures (columns: ``geo.metrics.FIGURES``).
    rejected
        rejected rows: why, and the row's own text (columns: ``REJECTED``).
    record
        the run record: run_id, date, versions, CRS, standards, settings, inputs' hashes.
    addresses
        rows of facilities without coordinates: placed by address, by hand, or waiting (columns: ``placing.COLUMNS``).
    changes
        what is otherwise than in the earlier run that stood in the folder (columns: ``compare.COLUMNS``); the record
        names that run under ``compared_with``.
    verdicts
        whether what the standards demand is met, in every area (columns: ``geo.metrics.VERDICTS``).
    tables
        name → table beside the layers, as far as the run has any (names and columns: ``geo.tables.TABLES``).
    """

    study: StudyFile
    inputs: Mapping[str, gpd.GeoDataFrame]
    layers: Mapping[str, gpd.GeoDataFrame]
    figures: pd.DataFrame
    rejected: pd.DataFrame
    accounts: tuple[SourceAccount, ...]
    problems: tuple[Problem, ...]
    record: Mapping[str, object]
    addresses: Optional[pd.DataFrame] = None
    changes: Optional[pd.DataFrame] = None
    verdicts: Optional[pd.DataFrame] = None
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    def rows(self) -> int:
        """Give how many rows came in."""
        return sum(len(frame) for frame in self.inputs.values())
