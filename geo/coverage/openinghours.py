"""When facilities are open: at a chosen hour of the week, and over the hours of a day.

What can't be read, or isn't written, is unknown: it is counted, and never taken for open or closed unsaid.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from ..figures import text
from ..frames import Array
from .hourtexts import DAY, day_spans, read

T = TypeVar("T")

WEEK = 7 * DAY
MONTH = 7
"""The month whose hours are read unless another is asked for."""


@dataclass(frozen=True)
class Timetable:
    """The opening hours of n facilities in a week of one month.

    known
        (n,) whether the hours of a facility are known.
    written
        (n,) whether anything is written of them: what is written but not known was not understood.
    which
        (n,) which of the different texts each has.
    of, start, end
        spans: of which text, and from and to which minute of the week (Monday 0:00 is 0; the end may lie behind it).
    """

    known: Array
    written: Array
    which: Array
    of: Array
    start: Array
    end: Array

    def open_at(self, day: int, hour: float) -> Array:
        """Tell which facilities are known to be open at an hour (8.5 is half past eight) of a day (0 is Monday)."""
        minute = (day % 7) * DAY + hour * 60
        holds = np.zeros(int(self.which.max(initial=-1)) + 1, dtype=bool)
        for moment in (minute, minute + WEEK):  # what begins on Sunday evening lasts into Monday
            holds[self.of[(self.start <= moment) & (moment < self.end)]] = True
        return np.asarray(holds[self.which])

    def may_be_open_at(self, day: int, hour: float) -> Array:
        """Tell which facilities are open, or may be, as their hours are unknown."""
        return self.open_at(day, hour) | ~self.known


def timetable(texts: Any, month: int = MONTH) -> Timetable:
    """Read the opening hours of facilities; how they are written: see ``hourtexts``.

    Parameters
    ----------
    texts
        (n,) one text a facility; null or blank where nothing is written.
    month
        1–12, for hours that differ by season.
    """
    words = _words(texts)
    which, different = pd.factorize(words)
    found = [read(word) if word else None for word in different]
    spans = [
        (number, day * DAY + start, day * DAY + end)
        for number, rules in enumerate(found)  # few: thousands of facilities have some dozens of different hours
        if rules is not None
        for day in range(7)
        for start, end in day_spans(rules, month, day)
    ]
    of, start, end = np.array(spans, dtype=np.int64).reshape(-1, 3).T
    understood = np.array([rules is not None for rules in found], dtype=bool)
    return Timetable(understood[which], (words != "").to_numpy(bool), which, of, start, end)


def not_understood(texts: Any) -> list[str]:
    """Give the different texts that were not understood, the most frequent first."""
    words = _words(texts)
    counted = words[words != ""].value_counts()
    return [str(word) for word in counted.index if read(str(word)) is None]


def _words(texts: Any) -> pd.Series[Any]:
    """Give texts without blanks around them; nothing where none is."""
    return pd.Series(texts, dtype=object).map(lambda value: text(value).strip())


def by_hour(table: Timetable, day: int, measure: Callable[[Array], T], *, unknown_open: bool = False) -> list[T]:
    """Give what ``measure`` gives of the facilities that are open at each full hour of a day, 0:00 to 23:00.

    It is asked once for each different set of open facilities, of which a day has few.
    """
    open_at = table.may_be_open_at if unknown_open else table.open_at
    known: dict[bytes, T] = {}
    found = []
    for hour in range(24):
        chosen = open_at(day, hour)
        key = chosen.tobytes()
        if key not in known:
            known[key] = measure(chosen)
        found.append(known[key])
    return found
