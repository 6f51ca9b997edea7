"""Layers out of a workspace become the input of a study: what one layer means for another is worked out anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd

from ...geo import columns as col
from ..kinds import kinds
from ..problems import Problem
from ..studyfile import StudyFile
from . import rowchecks


@dataclass(frozen=True)
class Settled:
    """Frames with ids of their areas and whether they lie outside; ``decisions`` count what the study leaves out."""

    inputs: Mapping[str, gpd.GeoDataFrame]
    problems: tuple[Problem, ...]
    decisions: Mapping[str, Any]
    check_areas: Any = None


def settle(frames: Mapping[str, gpd.GeoDataFrame], study: StudyFile) -> Settled:
    """Settle frames (in one CRS in metres) by each other and by the period and limits of the study."""
    own = {kind: frame.copy() for kind, frame in frames.items()}
    for kind, frame in own.items():
        frame.attrs["kind"] = kind
    checker = rowchecks.Checker([], own, study)
    checker.settle()
    decisions = {**checker.decisions, **({"left_out": checker.left_out} if checker.left_out else {})}
    inputs = {kind: own[kind] for kind in (*kinds(), col.CASE_BY_AREA) if kind in own and len(own[kind])}
    return Settled(inputs, tuple(checker.problems), decisions, checker.check_areas)
