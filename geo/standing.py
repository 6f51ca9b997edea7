"""Which facilities stand: today, once plans are carried out, in a year to come, or without one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from . import columns as col
from .figures import EXISTING, PLANNED, number, text
from .frames import Array

PLANS = ("under_construction", "planned")
STATES = (EXISTING, *PLANS)
"""States in which a facility may stand; a closed one never does."""


@dataclass(frozen=True)
class Scenario:
    """Which facilities are taken to stand.

    states
        those in one of these states; a facility without a state exists.
    year
        of these, those of this year or an earlier one, or of no known year. None: of any year.
    batches
        of those planned or under construction, only the ones of these batches; none given: all.
    without
        (kind, id) of facilities that do not stand, whatever their state.
    """

    id: str
    states: tuple[str, ...] = STATES
    year: Optional[int] = None
    batches: tuple[str, ...] = ()
    without: tuple[tuple[str, str], ...] = ()


def existing(year: Optional[int] = None) -> Scenario:
    """Give the facilities there are, as of a year."""
    return Scenario(EXISTING, (EXISTING,), year)


ALL_PLANS = Scenario(PLANNED)
"""All that is there, being built or planned, of whatever year."""


def standing(frame: pd.DataFrame, kind: str, scenario: Scenario) -> Array:
    """Tell which facilities of a kind stand: (n,) bool, by columns ``state``, ``year``, ``batch`` and ``id``."""
    state = state_of(frame)
    stands = state.isin(scenario.states).to_numpy(dtype=bool)
    if scenario.year is not None:
        stands = stands & ~(number(frame.get(col.YEAR), len(frame)) > scenario.year)
    if scenario.batches:
        chosen = ~state.isin(PLANS) | words(frame, col.BATCH).isin(scenario.batches)
        stands = stands & chosen.to_numpy(dtype=bool)
    gone = [id_ for of, id_ in scenario.without if of == kind]
    return np.asarray(stands & ~words(frame, col.ID).isin(gone).to_numpy(dtype=bool))


def state_of(frame: pd.DataFrame) -> pd.Series[Any]:
    """Give the state of each facility; one of which none is said exists."""
    return words(frame, col.STATE).replace("", EXISTING)


def words(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Give a column as text without blanks around it; nothing where it is missing."""
    if name not in frame.columns:
        return pd.Series("", index=frame.index, dtype=object)
    return frame[name].map(lambda value: text(value).strip()).astype(object)
