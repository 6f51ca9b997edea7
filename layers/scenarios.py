"""Scenarios of a study file, and which two of them are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..geo.columns import EXISTING, PLANNED
from ..geo.planning import states
from .languages import text_in
from .schemacheck import Finding

if TYPE_CHECKING:
    from ..geo.cases.notes import Note
    from .studyfile import StudyFile

BUILT_IN = (EXISTING, PLANNED)
"""Scenarios that every study has."""


@dataclass(frozen=True)
class Scenario(states.Scenario):
    """A scenario with its name per language."""

    name: Mapping[str, str] = field(default_factory=dict)


def from_json(entry: Mapping[str, Any], name: Mapping[str, str]) -> Scenario:
    """Give a scenario of its entry in a study file, and its name per language."""
    return Scenario(
        entry["id"],
        tuple(entry.get("states", states.STATES)),
        entry.get("year"),
        tuple(entry.get("batches", ())),
        tuple((item["kind"], item["id"]) for item in entry.get("without", ())),
        name,
    )


def to_json(scenario: Scenario) -> dict[str, Any]:
    """Give the entry of a scenario; what is left at its default is left out."""
    entry: dict[str, Any] = {"id": scenario.id, "name": dict(scenario.name)}
    optional = {
        "year": scenario.year,
        "states": list(scenario.states) if scenario.states != states.STATES else None,
        "batches": list(scenario.batches),
        "without": [{"kind": kind, "id": key} for kind, key in scenario.without],
    }
    return {**entry, **{key: value for key, value in optional.items() if value}}


def findings(data: Mapping[str, Any]) -> Iterator[Finding]:
    """Scenarios of one id, and comparisons of others than two different ones that there are."""
    ids = [entry["id"] for entry in data.get("scenarios", ())]
    allowed = ", ".join((*BUILT_IN, *ids))
    for place, key in enumerate(ids):
        if key in ids[:place]:
            yield _wrong(f"scenarios[{place}].id", key, f"≠ {key}")
    for place, pair in enumerate(data.get("comparisons", ())):
        unknown = [key for key in pair if key not in (*BUILT_IN, *ids)]
        if unknown:
            yield _wrong(f"comparisons[{place}]", unknown[0], allowed)
        elif len(pair) != 2 or pair[0] == pair[1]:
            yield _wrong(f"comparisons[{place}]", ", ".join(pair), f"2: {allowed}")


def _wrong(place: str, found: str, allowed: str) -> Finding:
    return Finding("study_wrong_value", place, {"found": found, "allowed": allowed, "nearest": ""})


def as_computed(study: StudyFile) -> tuple[states.Scenario, ...]:
    """Give the scenarios of a study; one of existing facilities alone, without a year, is as of the study's."""
    return tuple(
        states.Scenario(one.id, one.states, one.year or _year(study, one), one.batches, one.without)
        for one in study.scenarios
    )


def _year(study: StudyFile, scenario: Scenario) -> Any:
    return study.year if scenario.states == (EXISTING,) else None


def named(study: StudyFile, notes: Iterable[Note]) -> Iterator[Note]:
    """Give the notes of a computation with the names of scenarios in place of their ids."""
    names = {one.id: text_in(one.name, study.language or "zh") for one in study.scenarios}
    names.update({key: f"scenario.{key}" for key in BUILT_IN})
    for code, params in notes:
        known = {key: names[params[key]] for key in ("scenario", "before", "after") if params.get(key) in names}
        yield code, {**params, **known}
