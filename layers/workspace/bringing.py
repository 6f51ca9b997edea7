"""Bring files into a workspace: read and checked beside what is there, then committed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

from ...geo.progress import Progress, part
from ..connections import Connect
from ..door.load import Loaded, load_all
from ..studyfile import StudyFile
from . import decisionlog
from .imports import Store, batches_of
from .store import Change, Mode


@dataclass(frozen=True)
class Brought:
    """What came in: ``loaded`` with accounts, findings and rejected rows, and what it changed of each kind."""

    loaded: Loaded
    changes: tuple[Change, ...]


def bring(
    store: Store,
    study: StudyFile,
    mode: Mode,
    who: str = "",
    progress: Optional[Progress] = None,
    connect: Optional[Connect] = None,
) -> Brought:
    """Bring the sources of a study into a workspace; ``Refused`` where nothing of them can be used.

    Cases of all days come in: the period of a study chooses among them when it is computed. What the study has decided
    about sites comes along.
    """
    asked, known = beside(store, study)
    loaded = load_all(asked, part(progress, 0.0, 0.6), connect=connect, known=known)
    changes = store.commit(batches_of(loaded, asked), mode, who, part(progress, 0.6, 1.0))
    decisionlog.add(store.backend, decisionlog.unheard(study.decisions, decisionlog.read(store.backend)))
    return Brought(loaded, changes)


def beside(store: Store, study: StudyFile) -> tuple[StudyFile, dict[str, Any]]:
    """Give the study by which files come into a workspace, and the layers that they are compared with."""
    known = {kind: store.frame(kind) for kind in store.kinds()}
    return replace(study, measuring_crs=store.crs or study.measuring_crs, period=None), known
