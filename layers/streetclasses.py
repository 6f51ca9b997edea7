"""The table of street classes: where people walk, and how fast vehicles go; shipped, or a planner's own."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from ..geo.streets.fields import StreetClass
from .kinds import RESOURCES

OWN_COLUMNS = ("class", "walkable", "km_h")


class StreetClasses(NamedTuple):
    """Classes by their name in small letters, and how fast vehicles go on streets of no class known."""

    classes: dict[str, StreetClass]
    otherwise_km_h: float

    def with_own(self, table: pd.DataFrame) -> StreetClasses:
        """Give the table with a planner's own classes: columns ``class``, ``walkable``, ``km_h`` (empty: none go).

        Raises
        ------
        KeyError
            if a column is missing.
        """
        names = table["class"].astype("string").str.strip().str.lower()
        walk = ~table["walkable"].astype("string").str.strip().str.lower().isin(["no", "0", "0.0", "false", "否", "n"])
        speed = pd.to_numeric(table["km_h"], errors="coerce")
        own = {
            str(name): StreetClass(bool(on_foot), None if pd.isna(km_h) else float(km_h))
            for name, on_foot, km_h in zip(names, walk, speed)
            if isinstance(name, str) and name
        }
        return self._replace(classes={**self.classes, **own})


@lru_cache(maxsize=1)
def street_classes() -> StreetClasses:
    """Give the shipped table."""
    data: dict[str, Any] = json.loads((RESOURCES / "streetclasses.json").read_text(encoding="utf-8"))
    classes = {name: StreetClass(entry["walk"], entry["km_h"]) for entry in data["classes"] for name in entry["names"]}
    return StreetClasses(classes, float(data["otherwise_km_h"]))
