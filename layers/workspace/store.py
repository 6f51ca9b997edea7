"""The workspace of a study: what came in, import by import, in one GeoPackage or one PostGIS schema.

A ``Store`` knows the rules (committed imports, what was added, changed, gone, hand edits, history); a ``Backend``
knows where the tables are. Every kind has one current import; an import that appends holds the merged rows. Rows
drawn by hand in QGIS carry the import id ``BY_HAND``, which is always current.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Literal, Optional, Protocol

from ...geo.progress import Progress
from ..problems import Problem, Severity
from ..run import SourceAccount
from ..values import plain_json

BY_HAND = "by_hand"
IMPORTS, DECISIONS = "imports", "decisions"
IMPORT_ID, EDITED_AT = "import_id", "edited_at"

Mode = Literal["replace", "append"]
State = Literal["current", "superseded", "undone"]


@dataclass(frozen=True)
class Batch:
    """What one import brings of one kind: rows in the store's CRS, with the account of where they come from.

    ``source`` is the entry of the study file (``studyfile.Source``) as JSON, so that it can be read again.
    """

    kind: str
    frame: Any
    account: SourceAccount
    rejected: Any
    problems: tuple[Problem, ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """What an import changed of a kind, by id; ``kept`` are rows edited by hand that the file did not overwrite."""

    import_id: str
    kind: str
    added: tuple[str, ...]
    changed: tuple[tuple[str, tuple[str, ...]], ...]  # id, fields
    gone: tuple[str, ...]
    same: int
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Import:
    """One line of the history: ``when`` in UTC (ISO 8601), counts as in its account."""

    import_id: str
    kind: str
    mode: Mode
    state: State
    when: str
    who: str
    path: str
    layer: str
    sha256: str
    rows_read: int
    rows_used: int
    rows_rejected: int
    added: int
    changed: int
    gone: int
    reasons: Mapping[str, int] = field(default_factory=dict)
    decisions: Mapping[str, object] = field(default_factory=dict)
    source: Mapping[str, Any] = field(default_factory=dict)


def problem_row(problem: Problem) -> dict[str, str]:
    """Give a finding as a row of a plain table."""
    return {
        "code": problem.code,
        "layer": problem.layer,
        "rows": json.dumps(problem.rows),
        "params": json.dumps(plain_json(dict(problem.params)), ensure_ascii=False, allow_nan=False),
        "severity": problem.severity.value,
    }


def problem_of(row: Mapping[str, Any]) -> Problem:
    """Give back a finding from its row."""
    layer = row["layer"] if isinstance(row["layer"], str) else ""
    rows = tuple(json.loads(row["rows"]))
    return Problem(row["code"], layer, rows, json.loads(row["params"]), Severity(row["severity"]))


class Backend(Protocol):
    """Where the tables of a workspace are.

    Nothing an import wrote is seen before ``seal``, which is one transaction; killed at any point before it, the
    old state stands, and ``delete`` sweeps the rest when the workspace is opened again. Tables: one per kind, named
    as the kind (column ``geom``, index ``fid``, text ``id``, ``import_id``, ``edited_at``), and plain ones.
    """

    @property
    def name(self) -> str:
        """What people are shown; never holds a password."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """Hold the workspace for one import, from the first reading to ``seal``.

        ``Refused`` (workspace_busy) while somebody else's import is going on. Left without ``seal``, by an error or a
        cancel, nothing of it stays.
        """
        ...

    def tables(self) -> tuple[str, ...]:
        """Give the names of the tables there are."""
        ...

    def read(self, table: str, import_ids: Optional[Sequence[str]] = None) -> Any:
        """Give the rows of these imports, or all (a GeoDataFrame where the table has shapes); empty if none."""
        ...

    def append(self, table: str, rows: Any, progress: Optional[Progress] = None) -> None:
        """Write rows, making the table (and columns it lacks) where missing; rows have ``import_id``."""
        ...

    def seal(self, imports: Sequence[Import], superseded: Sequence[str], settings: Mapping[str, Any]) -> None:
        """Write these lines of the history (anew, if there), mark others superseded, set settings: all or nothing.

        ``Refused`` (workspace_changed) if one of ``superseded`` is no longer current: somebody else was faster.
        """
        ...

    def imports(self) -> tuple[Import, ...]:
        """Give the history, oldest first."""
        ...

    def import_ids(self, table: str) -> tuple[str, ...]:
        """Give the imports that rows of a table belong to."""
        ...

    def delete(self, table: str, import_ids: Sequence[str]) -> None:
        """Remove the rows of these imports."""
        ...

    def settings(self) -> Mapping[str, Any]:
        """Give the settings of the workspace by key (JSON values)."""
        ...

    def stamp(self, table: str) -> str:
        """Give a word that changes whenever rows of the table do, also by editing in QGIS; cheap."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
