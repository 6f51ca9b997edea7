"""How much each facility can serve, and when: read from the fields that its kind has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

import numpy as np

from ...geo.figures import number, text
from .. import kinds

if TYPE_CHECKING:
    import pandas as pd

HOURS, OPEN_24H = "hours", "open_24h"
_YES = frozenset(["是", "有", "y", "yes", "true", "1", "1.0", "24小时", "24小時", "全天"])


def capacity(kind: str, frame: pd.DataFrame) -> tuple[Optional[np.ndarray[Any, Any]], str]:
    """Give the capacity of each facility, NaN where it is unknown, and its unit; None if the kind has none."""
    groups = kinds.kinds()[kind].capacity
    if not groups:
        return None, ""
    found = np.full(len(frame), np.nan)
    for names in groups:
        parts = np.column_stack([number(frame.get(name), len(frame)) for name in names])
        known = ~np.isnan(parts).all(axis=1)
        found = np.where(np.isnan(found) & known, np.nansum(parts, axis=1), found)
    return found, kinds.kinds()[kind].fields[groups[0][0]].unit


def hours(frame: pd.DataFrame) -> np.ndarray[Any, Any]:
    """Give what is written of the opening hours of each facility; a yes to “open 24 hours” is such a text too."""
    written = _texts(frame, HOURS)
    day_long = np.array([word.strip().lower() in _YES for word in _texts(frame, OPEN_24H)], dtype=bool)
    return np.where((written == "") & day_long, "24/7", written)


def _texts(frame: pd.DataFrame, name: str) -> np.ndarray[Any, Any]:
    if name not in frame.columns:
        return np.full(len(frame), "", dtype=object)
    return np.asarray(frame[name].map(text).to_numpy(dtype=object))
