"""The log of decisions about sites in a workspace: who decided what and when, so that all its planners see it.

Nothing in it is changed or removed: taking a decision back is a line, too, one without a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Optional

import pandas as pd

from ..decisions import Decision, of_place, same_place
from .store import BY_HAND, DECISIONS, IMPORT_ID

if TYPE_CHECKING:
    from .store import Backend

_FIELDS = [item.name for item in fields(Decision)]


def read(backend: Backend) -> tuple[Decision, ...]:
    """Give every line, the oldest first."""
    if DECISIONS not in backend.tables():
        return ()
    return tuple(Decision(**row) for row in backend.read(DECISIONS)[_FIELDS].to_dict("records"))


def add(backend: Backend, lines: Sequence[Decision]) -> None:
    """Write lines."""
    if lines:
        rows = pd.DataFrame([asdict(line) for line in lines]).astype({"lon": float, "lat": float})
        backend.append(DECISIONS, rows.assign(**{IMPORT_ID: BY_HAND}))


def decide(backend: Backend, line: Decision) -> tuple[Optional[Decision], Optional[Decision]]:
    """Write a decision or, without a verdict, take back the one that holds; give what held before and holds now.

    What already holds is not written twice, nor is anything taken back where nothing holds.
    """
    log = read(backend)
    before = of_place(holding(log), line)
    again = before is not None and _words(before) == _words(line)
    if again or (before is None and not line.verdict):
        return before, before
    add(backend, [line])
    return before, of_place(holding([*log, line]), line)


def holding(log: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give of each place the last decision or, where that was taken back, the one before it."""
    standing: list[Decision] = []
    for line in log:
        if line.verdict:
            standing.append(line)
        elif at := [number for number, one in enumerate(standing) if same_place(one, line)]:
            del standing[at[-1]]
    return tuple(one for one in standing if of_place(standing, one) is one)


def together(own: Iterable[Decision], log: Sequence[Decision]) -> tuple[Decision, ...]:
    """Give what holds by the log and, of places that it tells nothing of, what a study file says itself."""
    return (*unheard(own, log), *holding(log))


def unheard(own: Iterable[Decision], log: Sequence[Decision]) -> list[Decision]:
    """Give the decisions about places that the log tells nothing of."""
    return [one for one in own if not any(same_place(one, line) for line in log)]


def _words(decision: Decision) -> tuple[str, str, str]:
    return decision.verdict, decision.reason, decision.who
