"""What the fields of a street layer say: direction, level, who may use a street, and how fast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Optional

import numpy as np
import pandas as pd

from ..frames import Array

if TYPE_CHECKING:
    import geopandas as gpd


class _Convention(NamedTuple):
    """Words for: as drawn, against it, both ways."""

    forward: frozenset[str]
    backward: frozenset[str]
    both: frozenset[str]


_CONVENTIONS = (
    # OpenStreetMap, and the words people write; Cambridge and many others: 1, -1, 0
    _Convention(
        frozenset(["1", "yes", "true", "t", "y", "ft", "正向", "顺向", "单向", "单行", "是", "單行"]),
        frozenset(["-1", "reverse", "tf", "反向", "逆向"]),
        frozenset(["0", "no", "false", "n", "both", "双向", "双行", "否", "雙向", "reversible", "alternating"]),
    ),
    # Chinese navigation data: 0 not surveyed, 1 both ways, 2 as drawn, 3 against it
    _Convention(frozenset(["2"]), frozenset(["3"]), frozenset(["0", "1"])),
    # from or to the reference node, or both
    _Convention(frozenset(["f"]), frozenset(["t"]), frozenset(["b"])),
)
_NO = frozenset(["no", "0", "false", "f", "n", "private", "否", "不可", "不可步行", "禁止"])
_YES = frozenset(["yes", "1", "true", "t", "y", "designated", "permissive", "是", "可", "可步行"])


@dataclass(frozen=True)
class StreetClass:
    """Who may use the streets of a class: whether people walk there, and how fast vehicles go (None: not at all)."""

    walk: bool
    km_h: Optional[float]


def directions(streets: gpd.GeoDataFrame, field: str) -> tuple[Array, int]:
    """Read a one-way field: 1 as drawn, -1 against it, 0 both ways; gives how many values were not understood.

    Of the conventions known – words and the 1, -1, 0 of OpenStreetMap; the 0 to 3 of Chinese navigation data;
    F, T, B – the one counts that understands most of the values. What it does not understand counts as both ways. A
    roundabout (OpenStreetMap's ``junction``) without a value is one-way as drawn.
    """
    words = _words(streets[field])
    there = words != ""
    read = max(_CONVENTIONS, key=lambda one: int(words.isin(frozenset.union(*one)).sum()))
    forward, backward = words.isin(read.forward), words.isin(read.backward)
    junction = _field(streets, "junction")
    if junction is not None:
        forward |= ~there & _words(junction).isin(["roundabout", "circular"])
    made = np.where(forward, 1, np.where(backward, -1, 0))
    return made, int((there & ~words.isin(frozenset.union(*read))).sum())


def levels(streets: gpd.GeoDataFrame) -> Optional[Array]:
    """Give the level of each street from its fields ``layer``, ``bridge``, ``tunnel``; None where there is none."""
    found = np.zeros(len(streets))
    for name, level in (("bridge", 1.0), ("tunnel", -1.0)):
        values = _field(streets, name)
        if values is not None:
            found[~_words(values).isin(["", *_NO]).to_numpy(bool)] = level
    layer = _field(streets, "layer")
    if layer is not None:
        number = pd.to_numeric(layer, errors="coerce").to_numpy(float)
        found = np.where(np.isnan(number) | (number == 0), found, number)
    return found if found.any() else None


def walkable(
    count: int,
    classes: Optional[pd.Series[Any]],
    table: Mapping[str, StreetClass],
    marks: Optional[pd.Series[Any]] = None,
) -> Array:
    """Tell on which of so many streets people walk: by a field that says so, else by the class."""
    made = np.ones(count, dtype=bool)
    if classes is not None:
        made = ~_words(classes).isin([name for name, one in table.items() if not one.walk]).to_numpy(bool)
    if marks is not None:
        words = _words(marks)
        made = (made | words.isin(_YES).to_numpy(bool)) & ~words.isin(_NO).to_numpy(bool)
    return made


def speeds(classes: pd.Series[Any], table: Mapping[str, StreetClass], otherwise_km_h: float) -> tuple[Array, int]:
    """Give how fast vehicles go (km/h; NaN: not at all), and how many classes the table does not know.

    These go ``otherwise_km_h``.
    """
    words = _words(classes)
    known = words.isin(list(table))
    made = words.map({name: one.km_h for name, one in table.items()}).astype(float)
    return made.where(known, otherwise_km_h).to_numpy(float), int((~known).sum())


def _field(streets: gpd.GeoDataFrame, name: str) -> Optional[pd.Series[Any]]:
    """Give the field of this name, however it is written."""
    return next((streets[one] for one in streets.columns if str(one).lower() == name), None)


def _words(values: pd.Series[Any]) -> pd.Series[Any]:
    """Give the first word of each value in small letters, of a list as OSMnx writes it its first; '' for nothing."""
    words = values.astype("string").str.strip().str.lower().str.removesuffix(".0").fillna("")
    return words.str.replace(r"^\[\s*'?([^',\]]*).*$", r"\1", regex=True)
