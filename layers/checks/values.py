"""Values that can't be true: times in the wrong order, days to come, numbers that no such thing has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from ...geo import columns as col
from ..kinds import Kind
from .found import SHOWN, Found

_ORDER = (
    ("filed", "closed", "closed_before_filed"),
    ("dispatched", "handled", "handled_before_dispatched"),
    ("filed", "handled", "handled_before_filed"),
)
_PAST = ("filed", "dispatched", "handled", "closed")
"""Times of a case that have been; a deadline may well lie ahead."""
_DONE = ("existing", "closed")


def findings(frame: Any, kind: Kind, data_date: str) -> Iterator[Found]:
    """Give what is odd about the values of a kind; ``data_date``: the day up to which the data go, may be empty."""
    yield from _order(frame)
    if data_date:
        yield from _future(frame, pd.Timestamp(data_date))
    yield from _numbers(frame, kind)


def _order(frame: Any) -> Iterator[Found]:
    for first, then, code in _ORDER:
        if first in frame and then in frame:
            yield Found(code, (frame[then] < frame[first]).to_numpy())


def _future(frame: Any, day: pd.Timestamp) -> Iterator[Found]:
    date = {"date": day.date().isoformat()}
    for field in _PAST:
        if field in frame:
            after = (frame[field] >= day + pd.Timedelta(days=1)).to_numpy()
            yield Found("future_dates", after, {"field": field, **date})
    if col.STATE in frame and col.YEAR in frame:
        done = frame[col.STATE].isin(_DONE).to_numpy() & (frame[col.YEAR] > day.year).to_numpy()
        yield Found("year_to_come", done, {"year": day.year})


def _numbers(frame: Any, kind: Kind) -> Iterator[Found]:
    for key, definition in kind.fields.items():
        if definition.type in ("number", "integer") and key in frame and definition.rules.get("minimum", 0) >= 0:
            yield Found("negative_values", (frame[key] < 0).to_numpy(), {"field": key})
    for key, definition in kind.fields.items():
        if definition.rules and key in frame:
            yield from _by_rules(frame[key], key, definition.rules)


def _by_rules(values: Any, field: str, rules: Mapping[str, Any]) -> Iterator[Found]:
    """What a kind's own definition says that its values must hold to; what is empty is in no range."""
    there = values.notna()
    if {"minimum", "maximum"} & set(rules):
        low = rules.get("minimum", -np.inf)
        wrong = there & ~values.between(low, rules.get("maximum", np.inf))
        wrong &= (values >= 0) | (low < 0)  # what is below zero is said by itself
        limits = {"low": rules.get("minimum", 0), "high": rules.get("maximum", "∞")}
        yield Found("values_out_of_range", wrong.to_numpy(bool), {"field": field, **limits})
    if "pattern" in rules:
        wrong = there & ~values.astype("string").str.fullmatch(rules["pattern"]).fillna(False).astype(bool)
        yield Found("values_out_of_form", wrong.to_numpy(bool), {"field": field, "form": rules["pattern"]})
    if rules.get("required") and there.any():  # a table without the column at all is another matter
        yield Found("values_missing", (~there).to_numpy(bool), {"field": field})


def classes(cases: Any, known: Collection[str]) -> Iterator[Found]:
    """Give the cases of a class that is none of the ``known`` ones; empty: nobody has said which there are."""
    for field in ("class_main", "class_sub"):
        if known and field in cases:
            words = cases[field]
            other = (words.notna() & ~words.isin(list(known))).to_numpy()
            names = sorted(words[other].unique())
            yield Found("unknown_classes", other, {"field": field, "values": ", ".join(names[:SHOWN])})
