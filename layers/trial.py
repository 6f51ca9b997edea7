"""All rows of the files that shall come in, read as a run reads them; what can't be used does not hold up the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Optional

import numpy as np
import shapely

from ..geo import crs as geo_crs
from ..geo.progress import Progress
from .load import Loaded, load_all
from .problems import Problem, Refused
from .run import SourceAccount
from .studyfile import Source, StudyFile
from .values import without_place


@dataclass(frozen=True)
class Trial:
    """What came of it: ``loaded`` (None: nothing), and why sources were left out."""

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


def try_all(study: StudyFile, progress: Optional[Progress] = None) -> Trial:
    """Load every source; where some can't be used, the others."""
    try:
        return Trial(load_all(study, progress))
    except Refused as refused:
        problems = refused.problems
        left = _untouched(study.sources, problems)
    if not left or len(left) == len(study.sources):
        return Trial(None, problems)
    try:
        return Trial(load_all(replace(study, sources=left), progress), problems)
    except Refused as refused:
        return Trial(None, (*problems, *refused.problems))


def _untouched(sources: Sequence[Source], problems: Sequence[Problem]) -> tuple[Source, ...]:
    """The sources whose file no refusal names."""
    named = {problem.layer.split(": ")[0] for problem in problems}
    return tuple(one for one in sources if named.isdisjoint({without_place(one.path), PurePosixPath(one.path).name}))
