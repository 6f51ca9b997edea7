"""What every reader gives: rows as they stand in the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..problems import Problem


@dataclass(frozen=True)
class Lost:
    """A row that could not even be read as one: its number as a person sees it, why, and its own text."""

    row: int
    reason: str
    text: str


@dataclass(frozen=True)
class Raw:
    """A table or layer as it stands in the file.

    ``frame`` has the file's own headers and no geometry; ``rows`` the row numbers as a person sees them;
    ``shapes`` and ``crs`` (code or WKT) are there for spatial files; ``kind`` where the file itself says it.
    ``total``: about how many rows there are, where only the first ones were read; ``digest``: of the rows, where
    there is no file to take it of.
    """

    layer: str
    frame: pd.DataFrame
    rows: NDArray[np.int64]
    shapes: Any = None
    crs: Optional[str] = None
    kind: Optional[str] = None
    lost: tuple[Lost, ...] = ()
    problems: tuple[Problem, ...] = ()
    decisions: Mapping[str, Any] = field(default_factory=dict)
    total: Optional[int] = None
    digest: Optional[str] = None


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook: its rows from the first one on, empty cells None.

    ``merged`` areas are (top, left, bottom, right), counted from 0; ``hidden_rows`` are counted from 1;
    ``formulas_empty`` is how many formulas have no saved result.
    """

    title: str
    rows: Sequence[Sequence[Any]]
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    formulas_empty: int = 0


def row_text(headers: Sequence[str], values: Iterable[Any]) -> str:
    """Keep a row's own cells as JSON, so that it can be mended and brought in again."""
    cells = {header: _plain(value) for header, value in zip(headers, values) if not _none(value)}
    return json.dumps({key: value for key, value in cells.items() if value != ""}, ensure_ascii=False)


def _none(value: Any) -> bool:
    return value is None or bool(value != value)  # noqa: PLR0124 - NaN and NaT


def _plain(value: Any) -> Any:
    if isinstance(value, (np.integer, np.floating)):
        return value.item()
    return value if isinstance(value, (str, int, float, bool)) else str(value)
