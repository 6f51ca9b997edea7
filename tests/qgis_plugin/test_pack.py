"""The meeting pack: which pages it has, what stands on them, and that numbers of pages are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.prints import Choice, choice, print_pdf
from civicgrid.qgis_plugin.prints.areas import areas_of, levels_of
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin.laidout import (
    letter_sizes,
    nothing_is_cut_off,
    nothing_leaves_the_sheet,
    nothing_overlaps,
    pack,
    tables,
    texts,
)
from qgis.core import QgsProject


@pytest.fixture(scope="module")
def run() -> Run:
    run = small_run()
    cells = run.inputs["grid_cell"]
    return replace(run, inputs={**run.inputs, "grid_cell": cells.assign(patrol=cells["community"].map(PATROLS))})


PATROLS = {"C1": "P1", "C2": "P1", "C3": "P2", "C4": "P2"}


@pytest.fixture(scope="module")
def projects(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, QgsProject]]:
    folder = tmp_path_factory.mktemp("pack")
    gpkg.write(run, folder / "civicgrid.gpkg")
    made = {}
    for language in ("zh_CN", "en"):
        present.build_project(run, folder / "civicgrid.gpkg", folder / f"{language}.qgz", language)
        made[language] = QgsProject()
        assert made[language].read(str(folder / f"{language}.qgz"))
    yield made
    for project in made.values():
        project.clear()


@pytest.fixture(scope="module", params=[("zh_CN", "A3"), ("en", "A4-portrait"), ("en", "A4")], ids="-".join)
def whole(request: pytest.FixtureRequest, run: Run, projects: dict[str, QgsProject]) -> list[Sheet]:
    language, paper = request.param
    return pack(run, projects[language], language, Choice(paper=paper))


def test_every_page_is_fit_to_be_shown(whole: list[Sheet]) -> None:
    nothing_overlaps(whole)
    nothing_leaves_the_sheet(whole)
    nothing_is_cut_off(whole)
    for sheet in whole:
        assert min(letter_sizes(sheet)) >= 8.0


def test_the_contents_name_the_page_each_title_stands_on(whole: list[Sheet]) -> None:
    contents = next(sheet for sheet in whole if "report" in ids(sheet) and "map" not in ids(sheet))
    listed = dict(rows(contents))
    assert len(listed) == len({sheet.layout.name() for sheet in whole[2:]})
    for title, page in listed.items():
        assert whole[int(page) - 1].layout.name() == title


def ids(sheet: Sheet) -> set[str]:
    return {item.id() for item in sheet.layout.items() if hasattr(item, "id")}


def rows(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The titles and page numbers of a page of contents."""
    for table in tables(sheet):
        for title, page in table.tableContents()[1:]:
            yield title.content().replace("\n", ""), page.content()


def test_an_area_has_a_page_with_its_own_extent_figures_and_neighbours(
    run: Run, projects: dict[str, QgsProject]
) -> None:
    first, second = pack(run, projects["en"], "en", Choice(parts=(choice.AREAS,)))
    street = run.inputs["street"]
    for sheet, (_, row) in zip((first, second), street.iterrows()):
        extent = sheet.layout.itemById("map").extent()
        minx, miny, maxx, maxy = row.geometry.bounds
        assert extent.xMinimum() < minx < maxx < extent.xMaximum()
        assert extent.yMinimum() < miny < maxy < extent.yMaximum()
        assert extent.width() < 3 * max(maxx - minx, maxy - miny)
        layers = [str(layer.customProperty(present.LAYER)) for layer in sheet.layout.itemById("map").layers()]
        assert layers[0] == "surroundings_street"  # above all others
        assert sheet.layout.itemById("inset") is not None
    assert "Beside it: 望湖街道 (page 2)." in texts(first)
    assert "Beside it: 清河街道 (page 1)." in texts(second)
    figures = run.figures
    own = figures[
        (figures["level"] == "street") & (figures["area_id"] == "S1") & (figures["metric"] == "covered_residential")
    ]
    told = f"{own.iloc[0]['value']:.1%}"
    assert any(text.startswith(told) for text in texts(first))


def test_levels_are_those_the_run_has_areas_of(run: Run, projects: dict[str, QgsProject]) -> None:
    assert levels_of(run) == ["street", "community", "patrol"]
    assert levels_of(replace(run, inputs={})) == []
    titles = [sheet.layout.name() for sheet in pack(run, projects["en"], "en", Choice((choice.AREAS,), level="patrol"))]
    assert titles == ["Patrol area P1", "Patrol area P2"]


def test_patrol_grids_are_counted_cell_by_cell(run: Run, projects: dict[str, QgsProject]) -> None:
    areas = areas_of(run, "patrol")
    cells = run.layers["result_cell"]
    sheets = pack(run, projects["en"], "en", Choice((choice.AREAS,), level="patrol"))
    counted = 0
    for sheet, area in zip(sheets, areas.some(())):
        (said,) = [text for text in texts(sheet) if text.startswith("Cases: ")]
        count = int(re.findall(r"[\d,]+", said)[0])
        within = cells[cells.representative_point().within(area.shape)]
        assert count == within["cases"].sum()
        counted += count
    assert counted == cells["cases"].sum()


def test_only_chosen_areas_have_a_page(run: Run, projects: dict[str, QgsProject]) -> None:
    chosen = Choice(parts=(choice.AREAS,), level="community", areas=("C4", "C1"))
    assert [sheet.layout.name() for sheet in pack(run, projects["en"], "en", chosen)] == ["桂花社区", "新桥社区"]


def test_only_chosen_kinds_are_told_of(run: Run, projects: dict[str, QgsProject]) -> None:
    chosen = Choice(parts=(choice.OVERVIEW, choice.COVERAGE), kinds=("pocket_park",))
    overview, coverage = pack(run, projects["en"], "en", chosen)
    codes = {str(layer.customProperty(present.LAYER)) for layer in overview.layout.itemById("map").layers()}
    assert "pocket_park" in codes
    assert "public_toilet" not in codes
    assert "Public toilet" not in " ".join(texts(overview))
    assert coverage.layout.name() == "Pocket park: coverage and gaps"


def test_gaps_have_a_page_with_their_numbers_people_and_place(run: Run, projects: dict[str, QgsProject]) -> None:
    (sheet, *_others) = pack(run, projects["zh_CN"], "zh_CN", Choice(parts=(choice.GAPS,)))
    (kind,) = [kind for kind in ("public_toilet",) if labels("zh_CN")[kind] in sheet.layout.name()]
    gaps = run.layers[f"gap_{kind}"].sort_values("gap_no")
    told = texts(sheet)
    for number, row in enumerate(gaps.to_dict("records"), 1):
        assert str(number) in told
        assert f"{row['people']:,.0f}" in told
    assert sheet.layout.itemById("map") is not None


def test_bookmarks_are_nested_and_the_pdf_says_what_it_is(
    run: Run, projects: dict[str, QgsProject], tmp_path: Path
) -> None:
    pypdf = pytest.importorskip("pypdf")
    target = tmp_path / "pack.pdf"
    count = print_pdf(projects["en"], run, target, "en", Choice((choice.COVER, choice.CONTENTS, choice.AREAS)))
    read = pypdf.PdfReader(target)
    assert count == len(read.pages) == 4
    cover, contents, part, areas = read.outline
    assert [entry.title for entry in (cover, contents, part)] == ["Meeting pack", "Contents", "Area by area"]
    assert [entry.title for entry in areas] == ["清河街道", "望湖街道"]
    assert [read.get_destination_page_number(entry) for entry in areas] == [2, 3]
    about: Any = read.metadata
    assert (about.title, about.author) == ("Facilities of Qinghe", "清河区城市管理局")
    assert about.creator.startswith("CivicGrid 0.1.0")
