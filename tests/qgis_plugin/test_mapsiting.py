"""Proposed sites on the map and on their sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.mapsiting import siting
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.sited_run import sited_run
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin.laidout import nothing_leaves_the_sheet, nothing_overlaps, sheets, texts
from qgis.core import QgsProject

CODE = col.siting("public_toilet")


@pytest.fixture(scope="module")
def run() -> Run:
    return sited_run()


@pytest.fixture(scope="module")
def project(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgsProject]:
    folder = tmp_path_factory.mktemp("sites")
    gpkg.write(run, folder / "civicgrid.gpkg")
    present.build_project(run, folder / "civicgrid.gpkg", folder / "civicgrid.qgz", "en")
    with present.opened(folder / "civicgrid.qgz") as project:
        yield project


def test_sites_and_lines_stand_on_a_map_of_their_own(project: QgsProject) -> None:
    for code in (CODE, f"{col.RESULT_SITING_LINE}_public_toilet"):
        layer = present.layer_of(project, code)
        assert layer.featureCount() == 2
        assert present.topics_of(layer) == {CODE}
    for code in ("public_toilet", col.gap("public_toilet"), "street"):
        assert CODE in present.topics_of(present.layer_of(project, code)), code
    assert CODE not in present.topics_of(present.layer_of(project, "pocket_park"))


def test_no_group_where_nothing_was_chosen(qgis_app: object) -> None:
    assert siting(small_run(), labels("en")).layers == []


@pytest.mark.parametrize("size", ["A3", "A4", "A4-portrait"])
def test_the_sheet_lists_the_sites(run: Run, project: QgsProject, size: str) -> None:
    made = sheets(run, project, "en", size)
    nothing_overlaps(made)
    nothing_leaves_the_sheet(made)
    (sheet,) = [one for one in made if one.layout.name().endswith(labels("en")[f"layer.{CODE}"])]
    said = " ".join(" ".join(texts(sheet)).split())
    assert "1,612" in said
    assert "5/5" in said
    assert "40.0% → 55.0%" in said


@pytest.mark.parametrize("size", ["A4", "A4-portrait"])
def test_a_long_list_leaves_room_for_its_note(run: Run, project: QgsProject, size: str) -> None:
    sites = pd.concat([run.layers[col.RESULT_SITING]] * 10, ignore_index=True)
    sites = sites.assign(
        name="Corner plot beside the station " * 2,
        site_rank=range(1, 21),
        id=[f"public_toilet-{one}" for one in range(1, 21)],
    )
    nothing_overlaps(sheets(replace(run, layers={**run.layers, col.RESULT_SITING: sites}), project, "en", size))
