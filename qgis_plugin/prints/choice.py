"""What a meeting pack is made of, as a person chooses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .imprint import Imprint

COVER, CONTENTS, OVERVIEW, COVERAGE, GAPS, CHANGES, SITING, CASES, AREAS, TABLES, METHOD = PARTS = (
    "cover",
    "contents",
    "overview",
    "coverage",
    "gaps",
    "changes",
    "siting",
    "cases",
    "areas",
    "tables",
    "method",
)
"""The parts of a pack in their order: what is chosen or left out, and what the bookmarks are nested in."""

STREET, COMMUNITY, PATROL = LEVELS = ("street", "community", "patrol")
"""The levels whose areas can have a page each."""


@dataclass(frozen=True)
class Choice:
    """The parts of a pack, the kinds they tell of, the areas (by id) with a page each, the paper; whether it is grey.

    No kind, or no area, named: all of them.
    """

    parts: tuple[str, ...] = PARTS
    kinds: tuple[str, ...] = ()
    level: str = STREET
    areas: tuple[str, ...] = ()
    paper: str = "A3"
    imprint: Optional[Imprint] = None
    grey: bool = False

    def has_kind(self, kind: str) -> bool:
        """Tell whether the pack tells of a kind."""
        return not self.kinds or kind in self.kinds


WHOLE = Choice()
"""All there is, on A3."""
