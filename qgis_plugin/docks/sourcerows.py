"""What the page *Data* lists: the files of a study, or what its workspace holds, and what became of the rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..language import listed, translate
from ..messages import sentence, title
from .sourcelist import SourceRow

if TYPE_CHECKING:
    from ...layers.run import Run
    from ...layers.workspace.store import Import
    from .draft import Draft


def rows(draft: Draft, run: Optional[Run], names: Mapping[str, str]) -> list[SourceRow]:
    """List the files of a study; ``names`` are those of the kinds."""
    made = [_of_file(draft, source, run, names) for source in draft.sources]
    return [*made, *_rest(made, run)]


def kept_rows(lines: list[Import], run: Optional[Run], names: Mapping[str, str]) -> list[SourceRow]:
    """List what a workspace holds, a kind a line, with when it came and out of which file."""
    from ...layers.workspace import accounts

    made = []
    for line in lines:
        day = line.when[:10]
        files = accounts.of_import(line)
        by = translate("CivicGrid", "Imported on {day} by {who}").format(day=day, who=line.who or "?")
        about = {line.kind, *(one.path for one in files), *(f"{Path(one.path).name}: {one.layer}" for one in files)}
        findings = tuple(_finding(problem) for problem in (run.problems if run else ()) if problem.layer in about)
        name = names.get(line.kind, line.kind)
        made.append(SourceRow(line.kind, name, line.path, by, line.rows_used, line.rows_rejected, findings, day))
    return [*made, *_rest(made, run)]


def _rest(made: list[SourceRow], run: Optional[Run]) -> list[SourceRow]:
    """Findings that belong to no line."""
    shown = {finding for row in made for finding in row.findings}
    rest = tuple(f for f in (_finding(problem) for problem in (run.problems if run else ())) if f not in shown)
    whole = translate("CivicGrid", "Whole study")
    return [SourceRow("", whole, "", whole, findings=rest)] if rest else []


def _of_file(draft: Draft, source: dict[str, Any], run: Optional[Run], names: Mapping[str, str]) -> SourceRow:
    kind, path = str(source.get("kind", "")), draft.absolute(source)
    inside = str(source.get("sheet") or source.get("layer") or "")
    file = f"{path.name} · {inside}" if inside else path.name
    accounts = [one for one in (run.accounts if run else ()) if _is_about(one, kind, path, inside)]
    found = {one.kind for one in accounts} or _likely(path, inside)
    layers = {f"{path.name}: {one.layer}" for one in accounts}
    about = ({kind, *found, path.name, str(path), str(source["path"])} | layers) - {""}
    findings = tuple(_finding(problem) for problem in (run.problems if run else ()) if problem.layer in about)
    return SourceRow(
        kind or (next(iter(found)) if len(found) == 1 else ""),
        listed(names.get(one, one) for one in sorted(found | ({kind} if kind else set())))
        or translate("CivicGrid", "to be recognised"),
        file,
        str(path),
        sum(one.rows_used for one in accounts) if accounts else None,
        sum(one.rows_rejected for one in accounts) if accounts else None,
        findings,
        _day(path),
    )


def _day(path: Path) -> str:
    """The day a file was last changed; none for a table of a server, nor for a file that is gone."""
    try:
        return f"{datetime.fromtimestamp(path.stat().st_mtime):%Y-%m-%d}"
    except OSError:
        return ""


def _likely(path: Path, inside: str) -> set[str]:
    """The kind that the name of a file says, before its rows were looked at."""
    from ...layers.recognise.kind import recognise

    kind = recognise([name for name in (inside, path.stem) if name], (), None)
    return {kind} if kind else set()


def _is_about(account: Any, kind: str, path: Path, inside: str) -> bool:
    same_kind = not kind or account.kind == kind
    same_layer = not inside or not account.layer or account.layer == inside
    return same_kind and same_layer and Path(account.path).name == path.name


def _finding(problem: Any) -> tuple[str, str]:
    return problem.severity.value, sentence(problem) or title(problem)
