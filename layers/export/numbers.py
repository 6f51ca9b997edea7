"""Numbers as people read them in tables and on the page."""

from __future__ import annotations

import math
from collections.abc import Mapping

_DECIMALS = {"ha": 1, "persons": 0, "count": 0, "m": 0, "1/km2": 2}


def number(value: object, decimals: int = 0) -> str:
    """Give a number with thousands separated; nothing where it is missing."""
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return ""
    return f"{value:,.{decimals}f}"


def amount(value: object, unit: str) -> str:
    """Give an amount in the decimals its unit is read in."""
    return number(value, _DECIMALS.get(unit, 2))


def percent(share: object) -> str:
    """Give a share (0–1) in per cent, one decimal."""
    text = number(share * 100.0, 1) if isinstance(share, (int, float)) else ""
    return f"{text}%" if text else ""


def unit_name(unit: str, labels: Mapping[str, str]) -> str:
    """Name of a unit; the unit itself where it has none."""
    return labels.get(f"unit.{unit}", unit)
