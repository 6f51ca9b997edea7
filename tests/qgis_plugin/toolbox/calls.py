"""For every algorithm: a call with no more than its outputs ask for. ``@name`` stands for a file of ``district.py``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from civicgrid.qgis_plugin.algorithms import ALGORITHMS
from civicgrid.qgis_plugin.algorithms.base import Algorithm
from qgis.core import QgsProcessingParameterDefinition

CALLS: dict[str, dict[str, Any]] = {
    "importlayer": {"INPUT": "@table"},
    "importtoworkspace": {"INPUT": "@table", "WORKSPACE": "@workspace"},
    "handover": {"WORKSPACE": "@workspace"},
    "importfolder": {"FOLDER": "@tables"},
    "datumcheck": {"INPUT": "@cases", "STREETS": "@communities", "STREET_FIELD": "street"},
    "creategrid": {"COMMUNITIES": "@communities"},
    "numbergrid": {"INPUT": "@cells", "COMMUNITIES": "@communities"},
    "checkgrid": {"INPUT": "@cells", "COMMUNITIES": "@communities"},
    "patrolareas": {"INPUT": "@cells", "WITHIN": "community"},
    "networkcheck": {"INPUT": "@streets"},
    "nearestfacility": {"INPUT": "@cases", "FACILITIES": "@toilets"},
    "coverage": {"FACILITIES": "@toilets", "AREAS": "@cells"},
    "comparescenarios": {"FACILITIES": "@toilets", "AREAS": "@cells"},
    "outagedrill": {"FACILITIES": "@toilets", "MASK": "@cells"},
    "siting": {"INPUT": "@cells", "CANDIDATES": "@candidates"},
    "plantracking": {"FACILITIES": "@toilets"},
    "accessibility": {"INPUT": "@cells", "FACILITIES": "@toilets"},
    "openinghours": {"FACILITIES": "@toilets", "MASK": "@cells"},
    "density": {"CASES": "@cases"},
    "hotspots": {"CELLS": "@cells", "CASES": "@cases"},
    "emerginghotspots": {"CELLS": "@cells", "CASES": "@cases"},
    "timeprofile": {"CASES": "@cases"},
    "gapcases": {"CELLS": "@cells", "CASES": "@cases", "COVERED": "share"},
    "backtest": {"CELLS": "@cells", "CASES": "@cases"},
    "patrolbalance": {"CELLS": "@cells", "CASES": "@cases", "TODAY": "patrol", "PROOF": 0},
    "gridfigures": {"CASES": "@cases", "AREAS": "@cells"},
    "meetingprint": {"WORKSPACE": "@results", "PARTS": [3], "LEVEL": 0},
    "timeframes": {"LAYERS": ["@cases"]},
    "exportgeojson": {"WORKSPACE": "@results"},
    "exportwebpage": {"WORKSPACE": "@results"},
    "exportworkbook": {"WORKSPACE": "@results"},
    "exportreport": {"WORKSPACE": "@results"},
    "exportrejected": {"WORKSPACE": "@results"},
    "sitevisits": {"WORKSPACE": "@results"},
    "visitfindings": {"WORKSPACE": "@results", "INPUT": "@visits"},
    "rollup": {"FOLDER": "@districts"},
    "runstudy": {"STUDY": "@study"},
}
on_the_desk = pytest.mark.skipif(
    os.environ.get("CIVICGRID_SWEEP") != "all", reason="NOT RUN: minutes (set CIVICGRID_SWEEP=all)"
)
BY_ID = {algorithm.ID: algorithm for algorithm in ALGORITHMS}
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def call(algorithm: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the parameters of the call, with ``given`` for the files' names; outputs are not among them."""
    return {name: _filled(value, given) for name, value in CALLS[algorithm].items()}


def _filled(value: Any, given: Mapping[str, Any]) -> Any:
    if isinstance(value, list):
        return [_filled(one, given) for one in value]
    return given[value[1:]] if isinstance(value, str) and value.startswith("@") else value


def parameters(made: Algorithm, *kinds: str) -> list[QgsProcessingParameterDefinition]:
    """Give the parameters of these types."""
    return [one for one in made.parameterDefinitions() if one.type() in kinds]


def outputs(made: Algorithm, folder: Path | None = None, end: str = "gpkg", *, every: bool = False) -> dict[str, str]:
    """Have the outputs written that have to be (or every one): layers to files of ``folder``, else to memory."""
    written = [one for one in made.destinationParameterDefinitions() if every or not one.flags() & OPTIONAL]
    targets = {one.name(): "TEMPORARY_OUTPUT" for one in written}
    if folder is not None:
        targets.update(
            {one.name(): str(folder / f"{one.name()}.{_end(one, end)}") for one in written if one.type() == "sink"}
        )
    return targets


def _end(output: QgsProcessingParameterDefinition, end: str) -> str:
    return "csv" if end in ("shp", "fgb") and not output.hasGeometry() else end


def sweep(*types: str) -> list[str]:
    """Name the algorithms that have parameters of all these types."""
    return [name for name, algorithm in BY_ID.items() if _has(algorithm().create(), types)]


def _has(made: Algorithm, types: tuple[str, ...]) -> bool:
    return all(parameters(made, kind) for kind in types)
