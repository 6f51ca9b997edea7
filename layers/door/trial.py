"""All rows of the files that shall come in, read as a run reads them; what can't be used does not hold up the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Optional

import numpy as np
import shapely

from ...geo import crs as geo_crs
from ...geo.progress import Progress, report
from ..connections import Connect
from ..problems import Problem, Refused
from ..run import SourceAccount
from ..studyfile import Source, StudyFile
from ..values import without_place
from ..workspace.bringing import beside
from ..workspace.imports import batches_of
from ..workspace.opening import open_store
from ..workspace.store import Change, Mode
from .load import Loaded, load_all


@dataclass(frozen=True)
class Trial:
    """What came of it: ``loaded`` (None: nothing) of the sources of ``study``, and why others were left out."""

    study: StudyFile
    loaded: Optional[Loaded]
    refused: tuple[Problem, ...] = ()

    def accounts_of(self, source: Source, layer: str, kind: str) -> Optional[SourceAccount]:
        """Give the account of one layer of a source, if it came in."""
        for account in self.loaded.accounts if self.loaded else ():
            same = (account.path, account.kind) == (without_place(source.path), kind)
            if same and account.layer in (layer, ""):
                return account
        return None

    def about(self, file: str, layer: str, kind: str) -> tuple[Problem, ...]:
        """Give the findings about one layer of a file, and about its kind."""
        found = (*self.refused, *(self.loaded.problems if self.loaded else ()))
        names = {file, f"{file}: {layer}", kind}
        return tuple(problem for problem in found if problem.layer in names)

    def places(self, problem: Problem) -> Any:
        """Give the places, as points in WGS 84, of the first rows that a finding is about."""
        at: Any = problem.params.get("at", ())
        xy = np.array([place for place in at if place is not None], float).reshape(-1, 2)
        if self.loaded is None or not len(xy):
            return np.empty(0, object)
        return shapely.points(*geo_crs.to_lonlat(xy[:, 0], xy[:, 1], self.loaded.measuring_crs))


def try_all(study: StudyFile, progress: Optional[Progress] = None, connect: Optional[Connect] = None) -> Trial:
    """Load every source, beside what the study's workspace has; where some can't be used, the others."""
    known: dict[str, Any] = {}
    if study.workspace:
        with open_store(study.workspace, study.folder, connect) as store:
            study, known = beside(store, study)
    try:
        return Trial(study, load_all(study, progress, connect=connect, known=known))
    except Refused as refused:
        problems = refused.problems
        left = replace(study, sources=_untouched(study.sources, problems))
    if len(left.sources) in (0, len(study.sources)):
        return Trial(left, None, problems)
    try:
        return Trial(left, load_all(left, progress, connect=connect, known=known), problems)
    except Refused as refused:
        return Trial(left, None, (*problems, *refused.problems))


def bring(
    trial: Trial, mode: Mode, who: str, progress: Optional[Progress] = None, connect: Optional[Connect] = None
) -> tuple[Change, ...]:
    """Commit what was tried into the workspace of its study: all of it or nothing; gives what it changed."""
    study = trial.study
    if trial.loaded is None or study.workspace is None:
        raise Refused(*trial.refused)

    def before_the_end(share: float, step: str) -> None:
        if share < 1.0:  # then it is done, and can't be cancelled any more
            report(progress, share, step)

    with open_store(study.workspace, study.folder, connect) as store:
        return store.commit(batches_of(trial.loaded, study), mode, who, before_the_end)


def _untouched(sources: Sequence[Source], problems: Sequence[Problem]) -> tuple[Source, ...]:
    """The sources whose file no refusal names."""
    named = {problem.layer.split(": ")[0] for problem in problems}
    return tuple(one for one in sources if named.isdisjoint({without_place(one.path), PurePosixPath(one.path).name}))
