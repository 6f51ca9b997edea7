"""One table, sheet or layer in the import window: what was said of it, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from ...layers.door.preview import Look
    from ...layers.problems import Problem
    from ...layers.run import SourceAccount
    from ...layers.studyfile import Source

SEVERITIES = ("error", "warning", "info")


@dataclass(eq=False)
class Entry:
    """``source`` is what the person says, with a full path; ``look`` what its first rows look like then.

    ``account``, ``checked`` and ``refused`` come from reading all rows, and go when something is said anew.
    ``day``: when the same headers came in last; ``layer_name``: of the layer in QGIS it was taken from, which is
    what people know.
    """

    source: Source
    look: Optional[Look] = None
    wanted: bool = True
    day: str = ""
    layer_name: str = ""
    account: Optional[SourceAccount] = None
    checked: Optional[tuple[Problem, ...]] = None
    refused: bool = False
    unreadable: bool = False
    said: set[str] = field(default_factory=set)

    @property
    def file(self) -> str:
        """What people call it: the file, and the sheet or layer in it."""
        if self.look is None:
            return self.layer_name or self.source.path.replace("\\", "/").rsplit("/", 1)[-1]
        name = self.layer_name or self.look.file
        inside = self.look.layer
        return f"{name} · {inside}" if inside and inside != name.rsplit(".", 1)[0] else name

    @property
    def kind(self) -> str:
        """The key of its kind; empty while nobody knows."""
        return (self.look.kind or "") if self.look is not None else ""

    @property
    def usable(self) -> bool:
        """Whether it can come in."""
        return self.look is not None and self.look.usable and not self.refused

    @property
    def comes(self) -> bool:
        """Whether it will come in."""
        return self.wanted and self.usable

    @property
    def rows(self) -> Optional[int]:
        """How many rows will be used; before all were read, how many there are."""
        if self.account is not None:
            return self.account.rows_used
        return self.look.rows if self.look is not None and self.usable else None

    @property
    def sure(self) -> bool:
        """Whether ``rows`` is what will be used, to the last row."""
        return self.account is not None

    @property
    def evidence(self) -> dict[str, Any]:
        """What other layers say about its datum, where nobody said one (see ``layers.recognise.datum``)."""
        return dict(self.account.decisions.get("datum_evidence") or {}) if self.account is not None else {}

    @property
    def proposed(self) -> str:
        """The datum that the evidence speaks for, if it is another than the one taken."""
        best = next(iter(self.evidence.get("candidates", ())), {})
        sure = self.evidence.get("certainty") in ("sure", "likely")
        shifted = best.get("layers") == "wgs84" and best.get("data") != "wgs84"
        return str(best["data"]) if sure and shifted else ""

    @property
    def arrow(self) -> Optional[tuple[float, float, float, float]]:
        """From where a place stands in the file to where it is taken to be, or should be (lon, lat, lon, lat)."""
        if self.look is not None and self.look.arrow is not None:
            return self.look.arrow
        if not self.proposed:
            return None
        start, end = self.evidence["arrow"]
        return (*start, *end)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found: in all rows, or in the first ones as long as those are all that were read."""
        if self.checked is not None:
            return self.checked
        return self.look.problems if self.look is not None else ()

    @property
    def worst(self) -> str:
        """The severity of the worst finding, '' where there is none."""
        found = {problem.severity.value for problem in self.problems}
        return next((severity for severity in SEVERITIES if severity in found), "")

    def unchecked(self) -> None:
        """Forget what reading all rows had found."""
        self.account = self.checked = None
        self.refused = False

    def document(self) -> dict[str, Any]:
        """Give the source as a study file has it."""
        return {key: value for key, value in vars(self.source).items() if value}


def grouped(problems: Iterable[Problem]) -> list[tuple[str, list[Problem]]]:
    """Group findings by what they are, the worst first."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(problem.code, []).append(problem)
    return sorted(groups.items(), key=lambda group: SEVERITIES.index(group[1][0].severity.value))
