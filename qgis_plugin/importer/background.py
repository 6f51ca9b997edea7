"""What the import window does beside the window: plain functions for threads, free of widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication

from .. import apart

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.connections import Connect
    from ...layers.door.preview import Look
    from ...layers.door.trial import Trial
    from ...layers.mappings import Mappings
    from ...layers.studyfile import Source, StudyFile
    from ...layers.workspace.store import Change, Mode

LARGE_BYTES = 15_000_000
"""Of some 100,000 cases: beyond, files are read and written by a program of its own."""
StudyOf = Callable[[Sequence[dict[str, Any]]], Any]
"""Gives the study of some sources alone."""


def memory() -> Mappings:
    """Give what was said of tables before, kept in the profile."""
    from ...layers.mappings import Mappings

    return Mappings(Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "mappings.json")


def look(source: Source, connect: Connect, *, recall: bool) -> list[tuple[Look, str]]:
    """Look at a file or database; tables whose headers came in before are read as was said then. Gives that day."""
    from .. import stack

    stack.load()
    from ...layers.door import preview

    found: list[tuple[Look, str]] = []
    for seen in preview.look(Path(source.path), source, connect):
        before = memory().recall(seen.samples) if recall and seen.samples else None
        again = preview.look(Path(source.path), before.apply(seen.source), connect) if before else ()
        found.append((again[0], before.day) if before and len(again) == 1 else (seen, ""))
    return found


def shapes_of(sources: Sequence[Source], connect: Connect) -> list[Any]:
    """Give the areas among sources, of the kind that shows the district best."""
    from .. import stack
    from .previewmap import AREAS

    stack.load()
    from ...layers.door import preview

    found: dict[str, list[Any]] = {}
    for source in sources:
        for seen in preview.look(Path(source.path), source, connect):
            found.setdefault(str(seen.kind), []).extend(seen.shapes)
    return next((found[kind] for kind in AREAS if found.get(kind)), [])


def is_large(study: StudyFile) -> bool:
    """Whether the files of a study are so large that reading them would hold up the window."""
    files = [study.path_of(source) for source in study.sources]
    return sum(path.stat().st_size for path in files if path.is_file()) > LARGE_BYTES


def try_all_of(study_of: StudyOf, documents: Sequence[dict[str, Any]], connect: Connect, progress: Progress) -> Trial:
    """Read and check all rows; of large files only what is to be said of them is kept."""
    from .. import stack

    stack.load()
    from ...layers import apart as asking
    from ...layers.door.trial import try_all

    study = study_of(documents)
    if is_large(study):
        return asking.checked(study, apart.do(asking.to_check(study, connect), progress))
    return try_all(study, progress, connect)


def commit(
    study_of: StudyOf,
    documents: Sequence[dict[str, Any]],
    trial: Optional[Trial],
    mode: Mode,
    connect: Connect,
    progress: Progress,
) -> tuple[Change, ...]:
    """Write what was tried; what was not tried yet, is."""
    from .. import stack

    stack.load()
    from ...geo.progress import part
    from ...layers import apart as asking
    from ...layers.door.trial import bring

    who = QgsApplication.userFullName() or QgsApplication.userLoginName()
    study = study_of(documents)
    if is_large(study):
        return asking.changes(apart.do(asking.to_bring(study, mode, who, connect), progress))
    ready = trial or try_all_of(study_of, documents, connect, part(progress, 0.0, 0.5))
    return bring(ready, mode, who, part(progress, 0.5, 1.0), connect)


def full(path: str) -> str:
    return Path(path).absolute().as_posix()


def source_of(path: str) -> Source:
    from ...layers.studyfile import Source

    return Source(path)
