"""The models that come along: found in the toolbox, and giving what their algorithms give one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from civicgrid.qgis_plugin import paths
from civicgrid.qgis_plugin.algorithms.coverage import Coverage
from civicgrid.qgis_plugin.algorithms.hotspots import Hotspots
from civicgrid.qgis_plugin.models import MODELS
from civicgrid.qgis_plugin.models.sketch import Model
from civicgrid.qgis_plugin.provider import CivicGridProvider
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

IDS = ["annualreview", "monthlyreview"]


@pytest.fixture(autouse=True)
def provider(qgis_app: object) -> Iterator[CivicGridProvider]:
    made = CivicGridProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


def found(model: str) -> QgsProcessingModelAlgorithm:
    return QgsApplication.processingRegistry().algorithmById(f"civicgrid:{model}")


def ran(model: str, parameters: dict[str, object]) -> dict[str, object]:
    return small.run(lambda: found(model), parameters)


def test_public_ids() -> None:
    assert [model.ID for model in MODELS] == IDS


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_words_of_a_model(model: type[Model]) -> None:
    made = found(model.ID)
    assert made.displayName()
    assert Path(made.svgIconPath()).is_file()
    assert re.search("[一-鿿]", " ".join(made.tags()))
    english, chinese = (paths.help_page(model.ID, language).read_text(encoding="utf-8") for language in ("en", "zh"))
    assert english.count("<p>") == chinese.count("<p>")
    assert made.shortHelpString() in (english, chinese)
    assert [one.name() for one in made.parameterDefinitions() if not one.isDestination() and not one.help()] == []


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_every_step_is_an_algorithm_with_such_inputs_and_outputs(model: type[Model]) -> None:
    made = found(model.ID).create()
    assert made.validate()[0], made.validate()[1]
    for child in made.childAlgorithms().values():
        known = {one.name() for one in child.algorithm().parameterDefinitions()}
        assert set(child.parameterSources()) <= known
        assert {one.childOutputName() for one in child.modelOutputs().values()} <= known


def test_the_annual_review_is_its_algorithms_one_by_one(tmp_path: Path) -> None:
    cells = small.saved(small.cells(), tmp_path, "cells.gpkg")
    cases = small.saved(small.cases().assign(xl="随地便溺"), tmp_path, "cases.gpkg")
    toilets = small.saved(small.cases().iloc[:3], tmp_path, "toilets.gpkg")
    asked = {"FACILITIES": toilets, "RADIUS": 300.0, "CELLS": cells, "AREAS": cells, "CASES": cases, "CLASS": "xl"}
    kept = to_files(["coverage:OUTPUT", "coverage:GAPS", "gapcases:OUTPUT", "nearestfacility:OUTPUT"], tmp_path)
    made = ran("annualreview", {**asked, **kept})
    alone = small.run(
        Coverage,
        {
            "FACILITIES": toilets,
            "RADIUS": 300.0,
            "AREAS": cells,
            "OUTPUT": str(tmp_path / "alone.gpkg"),
            "GAPS": str(tmp_path / "gaps.gpkg"),
        },
    )
    shares = small.read(alone["OUTPUT"])["share"]
    streets, _gaps, quadrants, nearest = (small.read(made[name]) for name in kept)
    assert streets["share"].tolist() == pytest.approx(shares.tolist())
    assert quadrants["uncovered"].to_numpy() == pytest.approx(1 - shares.to_numpy())
    assert len(nearest) == len(small.cases())


def test_the_monthly_review_is_its_algorithms_one_by_one(tmp_path: Path) -> None:
    cells = small.saved(small.cells(), tmp_path, "cells.gpkg")
    filed = pd.Timestamp("2024-01-05") + pd.to_timedelta(np.arange(200) * 3, unit="D")
    cases = small.saved(small.cases().assign(filed=filed), tmp_path, "cases.gpkg")
    steps = ["hotspots", "emerginghotspots", "timeprofile", "gridfigures"]
    kept = to_files([*(f"{step}:OUTPUT" for step in steps), "gridfigures:AREA_FIGURES"], tmp_path)
    made = ran("monthlyreview", {"CASES": cases, "CELLS": cells, "FILED": "filed", **kept})
    alone = small.run(Hotspots, {"CELLS": cells, "CASES": cases, "OUTPUT": str(tmp_path / "alone.gpkg")})
    hot, emerging, times, _figures, areas = (small.read(made[name]) for name in kept)
    assert hot["gi_z"].tolist() == pytest.approx(small.read(alone["OUTPUT"])["gi_z"].tolist())
    assert len(emerging) == len(areas) == len(small.cells())
    assert not times.empty


def to_files(outputs: list[str], folder: Path) -> dict[str, str]:
    """Have each output written to a file of its own."""
    return {name: str(folder / f"{number}.gpkg") for number, name in enumerate(outputs)}
