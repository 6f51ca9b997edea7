"""What a meeting pack is made of, as a person chooses it."""

from __future__ import annotations

from dataclasses import dataclass

COVER, CONTENTS, OVERVIEW, COVERAGE, GAPS, CHANGES, CASES, TABLES, AREAS, METHOD = PARTS = (
    "cover",
    "contents",
    "overview",
    "coverage",
    "gaps",
    "changes",
    "cases",
    "tables",
    "areas",
    "method",
)
"""The parts of a pack in their order: what is chosen or left out, and what the bookmarks are nested in."""


@dataclass(frozen=True)
class Choice:
    """The parts of a pack, the kinds they tell of (none named: all) and the paper."""

    parts: tuple[str, ...] = PARTS
    kinds: tuple[str, ...] = ()
    paper: str = "A3"

    def has_kind(self, kind: str) -> bool:
        """Tell whether the pack tells of a kind."""
        return not self.kinds or kind in self.kinds


WHOLE = Choice()
"""All there is, on A3."""
