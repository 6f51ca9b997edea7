"""Maps and sheets of cells: what stands on them, and what is outlined because it does not hold."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.mapcases import case_topics, cell_layers
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.case_run import case_run
from civicgrid.tests.qgis_plugin.laidout import nothing_leaves_the_sheet, nothing_overlaps, sheets, texts
from qgis.core import QgsProject


@pytest.fixture(scope="module")
def run() -> Run:
    return case_run()


@pytest.fixture(scope="module")
def project(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QgsProject]:
    folder = tmp_path_factory.mktemp("cases")
    gpkg.write(run, folder / "civicgrid.gpkg")
    present.build_project(run, folder / "civicgrid.gpkg", folder / "civicgrid.qgz", "en")
    with present.opened(folder / "civicgrid.qgz") as project:
        yield project


def test_every_map_of_cells_is_a_layer_with_its_classes(run: Run, project: QgsProject) -> None:
    codes = [shown.code for shown in cell_layers(run, labels("en"))]
    assert codes[:5] == ["vanishing", "hotspots", "emerging", "quadrant_public_toilet", "priority"]
    assert codes[5:] == ["hot_without", "vanishes_by", "moran", "stability"]
    for code in codes:
        layer = present.layer_of(project, code)
        assert layer is not None
        assert layer.isValid()
        assert layer.featureCount() > 0
    names = [item.label() for item in present.layer_of(project, "moran").renderer().legendSymbolItems()]
    assert names[0] == "High-high: many cases among many"


def test_only_the_cell_whose_heat_vanishes_is_outlined(project: QgsProject) -> None:
    layer = present.layer_of(project, "vanishing")
    assert [feature[col.VANISHES_BY] for feature in layer.getFeatures()] == ["crowded"]
    assert present.topics_of(layer) == {"hotspots"}


def test_the_priorities_are_steps_of_the_land(project: QgsProject) -> None:
    ranges = present.layer_of(project, "priority").renderer().ranges()
    assert [one.upperValue() for one in ranges] == [0.01, 0.05, 0.1, 0.2]
    assert ranges[-1].label() == "first 20% of the land (4 cells)"


@pytest.mark.parametrize(("language", "size"), [("en", "A3"), ("en", "A4")])
def test_sheets_of_cases_are_laid_out_whole(run: Run, project: QgsProject, language: str, size: str) -> None:
    assert case_topics(run) == ["hotspots", "emerging", "quadrant_public_toilet", "priority"]
    made = sheets(run, project, language, size)
    nothing_overlaps(made)
    nothing_leaves_the_sheet(made)
    said = " ".join(text for sheet in made for text in texts(sheet))
    said = " ".join(said.split())
    assert "lie within 150 m (6.8 on average): of the distances from 100 to 1,000 m" in said
    assert "1 of 2 hot cells are hot each time, 1 less than half of the time" in said
    assert "1 of 2 cells look hot with them and do not without" in said
    assert "1.67 times as many as if the gap did not matter (p = 0.020, 399 shifts" in said
    assert "by chance; by “as last month” 25.0%" in said
    assert (
        "6 periods (2026-01 – 2026-06); of 20 cells so many are: Intensifying hot spot 1, Historical hot spot 1" in said
    )
    assert " gone " in said


def test_a_print_in_chinese_says_nothing_in_codes(run: Run, project: QgsProject) -> None:
    said = [text for sheet in sheets(run, project, "zh_CN") for text in texts(sheet)]
    assert not [text for text in said if any(code in text for code in ("hot99", "vanishes_by", "gi_z", "None", "nan"))]
