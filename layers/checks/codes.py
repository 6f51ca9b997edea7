"""Codes of patrol cells: how many digits they have, and whether they begin as those of the areas they lie in do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Optional

import numpy as np
import pandas as pd

from ...geo import columns as col
from .found import Found

_PATTERNS = {15: (6, 3, 3, 3), 14: (6, 3, 3, 2), 16: (6, 4, 3, 3)}
"""Digits of county, street, community and number in the codes that are known."""
_MOST = 0.5
"""Cells are numbered in digits if so many of them are."""


def findings(cells: Any, lies_in: dict[str, Any], pattern: str) -> Iterator[Found]:
    """Check the codes of cells; ``lies_in``: for community and street the ids of those the cells lie in.

    ``pattern``: digits of county, street, community and number, as ``6+3+3+3``; empty: by the length of the codes.
    """
    codes = pd.Series(cells[col.ID].to_numpy(object), dtype=object)
    digits = codes.str.fullmatch(r"\d+").fillna(False).to_numpy(bool)
    parts = tuple(int(part) for part in pattern.split("+")) if pattern else _by_length(codes[digits], len(codes))
    if parts is None:
        return
    _, street, community, whole = accumulate(parts)
    length = codes.str.len().to_numpy()
    yield Found("code_digits", digits & (length != whole), {"digits": whole})
    for key, size in ((col.STREET, street), (col.COMMUNITY, community)):
        if key in lies_in:
            there = pd.Series(lies_in[key], dtype=object)
            known = digits & (length == whole) & there.str.fullmatch(rf"\d{{{size}}}").fillna(False).to_numpy(bool)
            differs = known & (codes.str[:size] != there).to_numpy()
            yield Found("code_elsewhere", differs, {"field": key, "compared": int(known.sum())})


def _by_length(codes: pd.Series[Any], count: int) -> Optional[tuple[int, ...]]:
    """Give the pattern that the commonest length of the codes has; None where most are no such codes."""
    lengths, counts = np.unique(codes.str.len().to_numpy(int), return_counts=True)
    if not len(lengths) or counts.max() < _MOST * count:
        return None
    return _PATTERNS.get(int(lengths[counts.argmax()]))
