"""The demo city, computed once, with its projects: what golden prints are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present, styles
from qgis.core import QgsProject

CHECKOUT = Path(__file__).resolve().parents[3]
FONT = "WenQuanYi Zen Hei"


@pytest.fixture(scope="session", autouse=True)
def _one_font(qgis_app: object) -> None:
    if styles.family() != FONT:
        pytest.skip(f"NOT RUN: golden prints are written in {FONT}, which is missing here")


@pytest.fixture(scope="session")
def demo(qgis_app: object) -> Run:
    """The run of the demo city; what differs from run to run and from machine to machine is fixed."""
    run = pipeline.compute(pipeline.load(studyfile.read(CHECKOUT / "resources" / "demo" / "study.json")))
    fixed = {"run_id": "golden", "date": "2026-07-01T00:00:00+00:00", "versions": {"python": "3"}}
    return replace(run, record={**run.record, **fixed})


@pytest.fixture(scope="session")
def demo_projects(demo: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, QgsProject]]:
    """The project of the run in each language."""
    folder, made = tmp_path_factory.mktemp("golden"), {}
    gpkg.write(demo, folder / "civicgrid.gpkg")
    for language in ("zh_CN", "en"):
        present.build_project(demo, folder / "civicgrid.gpkg", folder / f"{language}.qgz", language)
        made[language] = QgsProject()
        assert made[language].read(str(folder / f"{language}.qgz"))
    yield made
    for project in made.values():
        project.clear()
