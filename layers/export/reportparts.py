"""What the tables that tell of a run are put together from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ..run import Run
from .table import Table
from .texts import word

Row = Mapping[Any, Any]
AREAS = ("whole", col.STREET)
"""The levels that these tables tell of."""
_TOLD_FIRST = ("covered_residential", "covered_population", "covered_builtup", "covered_land")


def begun(key: str, labels: Mapping[str, str], columns: Sequence[tuple[str, str]]) -> Table:
    """Begin a table of these columns: key of the head, how its values are written."""
    heads, formats = zip(*((word(labels, head), form) for head, form in columns))
    title, note = (word(labels, f"report_{key}{part}") for part in ("", "_note"))
    return Table(title, heads, formats, intro=(title, note), key=key, note=note)


def groups(figures: pd.DataFrame, *by: str) -> Iterator[tuple[tuple[Any, ...], dict[str, Row]]]:
    """Give the figures of each group by their metric, in the order in which they stand."""
    for key, rows in figures.groupby(list(by), sort=False, dropna=False):
        yield key, {row["metric"]: row for row in rows.to_dict("records")}


def told_share(figures: pd.DataFrame) -> str:
    """Give the covered share that is told: of homes or, where there are none, of people, the built-up area, land."""
    known = set(figures["metric"])
    return next((name for name in _TOLD_FIRST if name in known), "")


def part(found: Mapping[str, Row], metric: str, part: str = "n") -> Optional[float]:
    """Give ``n``, ``n_total`` or ``value`` of a figure; None where there is no such figure."""
    return None if metric not in found else float(found[metric][part])


def area_place(run: Run, level: str, area: object) -> Optional[tuple[str, object]]:
    """Give the result layer and the id of a street or a community; None for the whole, and for one without a shape."""
    layer = {col.STREET: col.RESULT_STREET, col.COMMUNITY: col.RESULT_COMMUNITY}.get(level, "")
    return (layer, area) if layer in run.layers and area in set(run.layers[layer][col.ID]) else None


def area_name(name: str, level: str, labels: Mapping[str, str]) -> str:
    """Name an area; the whole has a word of its own."""
    return word(labels, "level.whole") if level == "whole" else name
