"""Which states of facilities a scenario takes to stand.

Names only, nothing of numpy: a study file is opened before the geo stack is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..columns import EXISTING, PLANNED

PLANS = ("under_construction", "planned")
STATES = (EXISTING, *PLANS)
"""States in which a facility may stand; a closed one never does."""


@dataclass(frozen=True)
class Scenario:
    """Which facilities are taken to stand.

    states
        those in one of these states; a facility without a state exists.
    year
        of these, those of this year or an earlier one, or of no known year. None: of any year.
    batches
        of those planned or under construction, only the ones of these batches; none given: all.
    without
        (kind, id) of facilities that do not stand, whatever their state.
    """

    id: str
    states: tuple[str, ...] = STATES
    year: Optional[int] = None
    batches: tuple[str, ...] = ()
    without: tuple[tuple[str, str], ...] = ()


def existing(year: Optional[int] = None) -> Scenario:
    """Give the facilities there are, as of a year."""
    return Scenario(EXISTING, (EXISTING,), year)


ALL_PLANS = Scenario(PLANNED)
"""All that is there, being built or planned, of whatever year."""
