"""Which facilities stand: today, once plans are carried out, in a year to come, or without one of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .. import columns as col
from ..figures import number, text
from ..frames import Array
from .states import PLANS, Scenario


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
    return words(frame, col.STATE).replace("", col.EXISTING)


def words(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Give a column as text without blanks around it; nothing where it is missing."""
    if name not in frame.columns:
        return pd.Series("", index=frame.index, dtype=object)
    return frame[name].map(lambda value: text(value).strip()).astype(object)
