"""In which province a study is, told by its words or by the codes of its rows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple, Optional

import pandas as pd

from ..kinds import RESOURCES


class Province(NamedTuple):
    """The first two digits of its codes, its short name, and a rough box in degrees."""

    code: str
    name: str
    west: float
    south: float
    east: float
    north: float


@lru_cache(maxsize=1)
def provinces() -> tuple[Province, ...]:
    """Give the provinces of the mainland."""
    data = json.loads((RESOURCES / "provinces.json").read_text(encoding="utf-8"))
    return tuple(Province(*entry) for entry in data["provinces"])


def named(words: Iterable[str]) -> Optional[Province]:
    """Give the first province whose name stands in one of the words."""
    return next((one for word in words for one in provinces() if one.name in word), None)


def coded(columns: Iterable[Any]) -> Optional[Province]:
    """Give the province of most codes (six digits or more) in the columns."""
    codes = pd.concat([pd.Series(dtype=object), *(pd.Series(column, dtype=object) for column in columns)]).astype("str")
    first = codes[codes.str.fullmatch(r"\d{6,18}")].str[:2].value_counts()
    return next((one for one in provinces() if len(first) and one.code == first.index[0]), None)
