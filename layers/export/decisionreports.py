"""The decisions about proposed sites as a table: the newest first."""

from __future__ import annotations

from collections.abc import Mapping

from ...geo import columns as col
from ..run import Run
from .reportparts import begun
from .table import TEXT, Table
from .texts import layer_title


def decisions(run: Run, labels: Mapping[str, str]) -> Table:
    """What was decided about each place, why, by whom, and when."""
    columns = ("kind", "decided_place", col.DECISION, "decided_why", "decided_by", "decided_on")
    table = begun("decisions", labels, [(name, TEXT) for name in columns])
    for one in sorted(run.study.decisions, key=lambda one: one.date, reverse=True):
        place = one.name or f"{one.lon:.6f}, {one.lat:.6f}"
        verdict = labels[f"{col.DECISION}.{one.verdict}"]
        table.rows.append((layer_title(one.kind, labels), place, verdict, one.reason, one.who, one.date))
    return table
