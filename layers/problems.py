"""What can be wrong with what came in: one catalogue of codes, in data, not in words.

``qgis_plugin/messages.py`` holds the sentence of every code (what is wrong, why it matters,
what to do); a test holds the two complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class Severity(str, Enum):
    """How bad a finding is."""

    ERROR = "error"  # the work can't go on, or the row is rejected
    WARNING = "warning"  # the work goes on; a person should look
    INFO = "info"  # said for the record


CODES: dict[str, Severity] = {
    # -- computing (geo.errors)
    "crs_not_metric": Severity.ERROR,
    "crs_mismatch": Severity.ERROR,
    "nothing_to_measure": Severity.ERROR,
    # -- writing (layers.staging, layers.workspace)
    "output_not_writable": Severity.ERROR,  # path, reason (the system's words)
    "geojson_invalid": Severity.ERROR,  # path, reason: what was written does not hold RFC 7946
    "web_assets_missing": Severity.ERROR,  # path: the page's scripts were not made
    "workspace_unreadable": Severity.ERROR,  # path, reason
}
"""Every code there is, with its usual severity. Grouped by where it arises."""


@dataclass(frozen=True)
class Problem:
    """One finding.

    ``layer`` is the kind or file it is about, ``rows`` the row numbers as a person sees them in the
    file (1 = first line of the sheet), ``params`` what the sentence needs (numbers, names).
    """

    code: str
    layer: str = ""
    rows: tuple[int, ...] = ()
    params: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @classmethod
    def of(cls, code: str, layer: str = "", rows: Iterable[int] = (), **params: object) -> Problem:
        """Make a finding of its usual severity; an unknown code is a programming error (KeyError)."""
        return cls(code, layer, tuple(rows), params, CODES[code])


class Refused(Exception):
    """The work can't go on; ``problems`` say why, each with place and remedy."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems
