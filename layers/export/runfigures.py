"""The figures of a run by what they are of: one way to them for everything that tells of a run."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from math import isnan
from typing import Any, Optional

from ...geo import columns as col
from ...geo.figures import WHOLE
from ..run import Run

DENOMINATORS = ("residential", "builtup", "land", "population")
"""Of what a covered share is told first, where the standard doesn't say."""
Row = Mapping[Any, Any]


class RunFigures:
    """Finds figures by kind, metric, area and scenario, at the radius of the standard if no other is named."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def one(
        self,
        kind: str,
        metric: str,
        area_id: str = "",
        *,
        level: str = col.STREET,
        scenario: str = col.EXISTING,
        radius: Optional[float] = None,
    ) -> Optional[Row]:
        """Give one figure: of the whole, or of an area; None where there is none."""
        known = self._by_subject.get((kind, metric, level if area_id else WHOLE, area_id, scenario), ())
        radius = radius or self.radius(kind)
        return next((row for row in known if radius in (None, row["radius_m"]) or isnan(row["radius_m"])), None)

    def areas(self, kind: str, metric: str, level: str) -> list[Row]:
        """Give the figure of every area of a level that has a value."""
        ids = [key[3] for key in self._by_subject if key[:3] == (kind, metric, level) and key[4] == col.EXISTING]
        found = (self.one(kind, metric, area_id, level=level) for area_id in ids)
        return [row for row in found if row is not None and not isnan(row["value"])]

    def denominators(self, kind: str) -> list[str]:
        """Give of what there are covered shares, the one the standard asks for first."""
        wanted = str(self.rule(kind).get("denominator") or "")
        there = [name for name in DENOMINATORS if self.one(kind, f"covered_{name}")]
        return sorted(there, key=lambda name: name != wanted)

    def rule(self, kind: str) -> Mapping[str, Any]:
        """Give the rule that the kind was measured by."""
        known: Any = self._run.record.get("standards") or ()
        rules: list[Mapping[str, Any]] = [rule for rule in known if rule.get("kind") == kind]
        return next((rule for rule in rules if (kind, rule["id"]) in self._used), rules[0] if rules else {})

    def radius(self, kind: str) -> Optional[float]:
        """Give the radius of that rule."""
        found = self.rule(kind).get("radius_m")
        return None if found is None else float(found)

    @cached_property
    def _by_subject(self) -> Mapping[tuple[str, ...], list[Row]]:
        """The figures by kind, metric, level, area and scenario; each by several radii."""
        found: dict[tuple[str, ...], list[Row]] = {}
        for row in self._run.figures.fillna({"kind": "", "area_id": ""}).to_dict("records"):
            key = (row["kind"], row["metric"], row["level"], row["area_id"], row["scenario"])
            found.setdefault(key, []).append(row)
        return found

    @cached_property
    def _used(self) -> set[tuple[str, str]]:
        """The kinds and the rules that they were measured by."""
        return set(zip(self._run.figures["kind"], self._run.figures["standard_id"]))
