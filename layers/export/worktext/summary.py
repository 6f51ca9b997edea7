"""The table at the head of a work report: each kind in one row."""

from __future__ import annotations

from collections.abc import Mapping

from ...run import Run
from ..numbers import unit_name
from ..table import ONE, SHARE, TEXT, WHOLE, Figure, Table
from ..texts import facility_kinds, layer_title, word
from .coverage import covered, what_of
from .teller import Teller

_COLUMNS = (
    *(("kind", TEXT), ("facilities", WHOLE), ("radius_m", WHOLE), ("covered_what", TEXT), ("share_pct", SHARE)),
    *(("n", ONE), ("n_total", ONE), ("unit", TEXT), ("gap_ha", ONE), ("gap_people", WHOLE)),
)


def summary(run: Run, labels: Mapping[str, str]) -> Table:
    """Give how many of each kind there are, what share they cover of what (n of N), how large the gaps are."""
    tell = Teller(run, labels)
    heads, formats = zip(*((word(labels, key), form) for key, form in _COLUMNS))
    table = Table(word(labels, "key_figures"), heads, formats)
    for kind in facility_kinds(run):
        figures = [tell.whole(metric, kind) for metric in ("facilities", "gap_area", "gap_people")]
        count, gap, people = (row["value"] if row else None for row in figures)
        table.rows.append((layer_title(kind, labels), count, *_share(tell, kind), gap, people))
    return table


def _share(tell: Teller, kind: str) -> tuple[object, ...]:
    """The share by which the standard judges, with radius, what it is of, n, N and their unit."""
    shares = covered(tell, kind)
    if not shares:
        return (None,) * 6
    row = shares[0]
    unit = str(row["unit"])
    counts = (Figure(row["n"], unit), Figure(row["n_total"], unit))
    return (row["radius_m"], what_of(tell, row), row["value"], *counts, unit_name(unit, tell.labels))
