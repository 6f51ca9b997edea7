"""Personal data: left out by header, found by pattern, masked where it stands inside other text."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from ..recognise.reading import by_unique

_MOBILE = r"(?<!\d)1[3-9]\d{9}(?!\d)"
_IDENTITY = r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
_FOUND = re.compile(f"{_MOBILE}|{_IDENTITY}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_SAMPLE, _SHARE = 400, 0.2
MASK = "***"


def mask(text: str) -> str:
    """Replace mobile and identity numbers in a text."""
    return _FOUND.sub(lambda hit: MASK if _is_personal(hit[0]) else hit[0], text)


def looks_personal(column: pd.Series[Any]) -> bool:
    """Whether a column holds little else than mobile or identity numbers."""
    filled = column.dropna()
    sample = [str(value).strip().removesuffix(".0") for value in filled.iloc[:: max(1, len(filled) // _SAMPLE)]]
    sample = [value for value in sample if value]
    hits = sum(bool(_FOUND.fullmatch(value)) and _is_personal(value) for value in sample)
    return bool(sample) and hits >= _SHARE * len(sample)


def masked(column: Any) -> tuple[Any, int]:
    """Give a text column with such numbers masked, and how many cells were touched."""
    touched: list[str] = []

    def read(many: list[Any]) -> list[Any]:
        made = [mask(one) if isinstance(one, str) else one for one in many]
        touched.extend(old for new, old in zip(made, many) if isinstance(old, str) and new != old)
        return made

    series = pd.Series(column, dtype=object)
    values = by_unique(series, read)
    return (values, int(series.isin(touched).sum())) if touched else (column, 0)


def _is_personal(number: str) -> bool:
    if len(number) != 18:
        return True
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS))
    return _CHECK[total % 11] == number[-1].upper()
