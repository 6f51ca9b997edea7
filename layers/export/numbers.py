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


SMALL_M2 = 1_000.0
"""Areas below this would read as none, or nearly none, in hectares."""


def hectares(area_m2: float, labels: Mapping[str, str]) -> str:
    """Give an area in hectares, as the head of its column says; a small one in square metres, with their unit."""
    if area_m2 < SMALL_M2:
        return f"{number(area_m2)} {unit_name('m2', labels)}"
    return number(area_m2 / 1e4, 1)


def area(area_m2: float, labels: Mapping[str, str]) -> str:
    """Give an area with its unit: hectares, of a small one square metres."""
    text = hectares(area_m2, labels)
    return text if area_m2 < SMALL_M2 else f"{text} {unit_name('ha', labels)}"


def percent(share: object) -> str:
    """Give a share (0–1) in per cent, one decimal."""
    text = number(share * 100.0, 1) if isinstance(share, (int, float)) else ""
    return f"{text}%" if text else ""


def unit_name(unit: str, labels: Mapping[str, str]) -> str:
    """Name of a unit; the unit itself where it has none."""
    return labels.get(f"unit.{unit}", unit)
