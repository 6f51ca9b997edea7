"""What the import window does beside the window: plain functions for threads, free of widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.connections import Connect
    from ...layers.door.preview import Look
    from ...layers.door.trial import Trial
    from ...layers.mappings import Mappings
    from ...layers.studyfile import Source
    from ...layers.workspace.store import Change, Mode

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


def try_all_of(study_of: StudyOf, documents: Sequence[dict[str, Any]], connect: Connect, progress: Progress) -> Trial:
    from .. import stack

    stack.load()
    from ...layers.door.trial import try_all

    return try_all(study_of(documents), progress, connect)


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
    from ...layers.door.trial import bring

    ready = trial or try_all_of(study_of, documents, connect, part(progress, 0.0, 0.5))
    who = QgsApplication.userFullName() or QgsApplication.userLoginName()
    return bring(ready, mode, who, part(progress, 0.5, 1.0), connect)


def full(path: str) -> str:
    return Path(path).absolute().as_posix()


def source_of(path: str) -> Source:
    from ...layers.studyfile import Source

    return Source(path)
