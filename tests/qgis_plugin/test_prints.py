"""The print: what stands on it, where, whether it fits, and whether its text can be searched."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers.export import cellmaps
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present, styles
from civicgrid.qgis_plugin.prints import Choice, lettering, print_pdf
from civicgrid.qgis_plugin.prints.magnify import magnified
from civicgrid.qgis_plugin.prints.panel import Panel, spread
from civicgrid.qgis_plugin.prints.paper import PAPERS, Box
from civicgrid.qgis_plugin.prints.sheet import PLAIN, Column, Sheet, Table, round_length, round_scale
from civicgrid.qgis_plugin.prints.tables import ranking
from civicgrid.qgis_plugin.prints.wording import Wording
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin.laidout import (
    MAPS_AND_TABLES,
    items,
    letter_sizes,
    nothing_is_cut_off,
    nothing_leaves_the_sheet,
    nothing_overlaps,
    sheets,
    tables,
    texts,
)
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsLayoutItemHtml,
    QgsMapLayerStyle,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor

CELL_MAPS = cellmaps.cell_maps


@pytest.fixture(scope="module")
def run() -> Run:
    return small_run()


@pytest.fixture(scope="module")
def projects(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, QgsProject]]:
    folder = tmp_path_factory.mktemp("print")
    gpkg.write(run, folder / "civicgrid.gpkg")
    made = {}
    for language in ("zh_CN", "en"):
        path = folder / f"{language}.qgz"
        present.build_project(run, folder / "civicgrid.gpkg", path, language)
        made[language] = QgsProject()
        assert made[language].read(str(path))
    yield made
    for project in made.values():
        project.clear()


@pytest.fixture(
    scope="module",
    params=[("zh_CN", "A3"), ("en", "A3"), *(("zh_CN", size) for size in PAPERS if size != "A3")],
    ids="-".join,
)
def laid_out(request: pytest.FixtureRequest, run: Run, projects: dict[str, QgsProject]) -> list[Sheet]:
    language, size = request.param
    return sheets(run, projects[language], language, size)


@pytest.fixture(scope="module", params=["A3", "A4", "A4-portrait"])
def all_laid_out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Sheet]]:
    full, folder = full_run(), tmp_path_factory.mktemp("full")
    gpkg.write(full, folder / "civicgrid.gpkg")
    present.build_project(full, folder / "civicgrid.gpkg", folder / "civicgrid.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(folder / "civicgrid.qgz"))
    yield sheets(full, project, "zh_CN", request.param)
    project.clear()


def test_sheets_of_changes_and_of_tables(all_laid_out: list[Sheet]) -> None:
    assert len(all_laid_out) == 4 + 1 + 7  # what changes of toilets; a sheet for each table that stands on no map
    nothing_overlaps(all_laid_out)
    nothing_leaves_the_sheet(all_laid_out)
    said = {text for sheet in all_laid_out for text in texts(sheet)}
    assert {"一号公厕", "60.0%", "400"} <= said


def test_the_classes_of_cells_are_asked_for_once_not_for_every_legend(
    run: Run, projects: dict[str, QgsProject], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(cellmaps, "cell_maps", lambda *parts: asked.append(parts) or CELL_MAPS(*parts))
    assert len(sheets(run, projects["en"], "en")) == 4
    assert len(asked) <= 2  # which of them have sheets, and whose legends are told by their classes


def test_pages(laid_out: list[Sheet]) -> None:
    assert len(laid_out) == 4  # overview, two kinds, hot spots


def test_nothing_overlaps(laid_out: list[Sheet]) -> None:
    nothing_overlaps(laid_out)


def test_nothing_leaves_the_sheet(laid_out: list[Sheet]) -> None:
    nothing_leaves_the_sheet(laid_out)


def test_no_text_is_cut_off(laid_out: list[Sheet]) -> None:
    nothing_is_cut_off(laid_out)


def test_letters_are_large_enough(laid_out: list[Sheet]) -> None:
    for sheet in laid_out:
        assert min(letter_sizes(sheet)) >= 8.0


def test_symbols_of_wall_sheets_are_as_much_larger_as_their_letters(run: Run, projects: dict[str, QgsProject]) -> None:
    project = projects["zh_CN"]
    made = [sheets(run, project, "zh_CN", paper)[0] for paper in ("A3", "A0")]
    small, wall = (sheet.layout.itemById("map") for sheet in made)
    assert small.followVisibilityPreset()
    streets = present.layer_of(project, "street")
    overrides = wall.layerStyleOverrides()
    assert set(overrides) == {layer.id() for layer in wall.layers()} >= {streets.id()}
    drawn = streets.clone()
    QgsMapLayerStyle(overrides[streets.id()]).writeToLayer(drawn)
    assert drawn.renderer().referenceScale() == pytest.approx(2.4 * wall.scale())
    assert streets.renderer().referenceScale() == -1.0


@pytest.mark.parametrize(("scale", "size"), [(5_000.0, 2 * styles.SIGN_MM), (20_000.0, 0.0)])
def test_signs_on_the_wall_turn_into_dots_where_they_do_on_a3(qgis_app: object, scale: float, size: float) -> None:
    """With 100 m from one sign to the next there are 3 mm for each at 1:20,000 on A3: at 1:10,000 on twice the size."""
    sign = magnified(styles.sign("toilet", "public_toilet", spacing_m=100.0), 2.0)
    context = QgsExpressionContext()
    scope = QgsExpressionContextScope()
    scope.setVariable("map_scale", scale)
    context.appendScope(scope)
    drawn = sign.symbolLayer(1).dataDefinedProperties().property(styles.SIZE)
    assert drawn.valueAsDouble(context)[0] == pytest.approx(size)


def test_lines_of_a_legend_on_the_wall_are_wider(qgis_app: object) -> None:
    assert magnified(styles.line(QColor("black"), 0.3), 2.0).width() == pytest.approx(0.6)


def test_no_web_engine(laid_out: list[Sheet]) -> None:
    for sheet in laid_out:
        assert not [frame for frame in sheet.layout.multiFrames() if isinstance(frame, QgsLayoutItemHtml)]
        assert len(sheet.layout.multiFrames()) == len(tables(sheet))


def test_scale_is_round_and_the_district_inside(laid_out: list[Sheet], run: Run) -> None:
    for sheet in laid_out:
        item = sheet.layout.itemById("map")
        assert item.extent().contains(present.whole_extent(run))
        assert f"1:{item.scale():,.0f}" in sheet.layout.itemById("scale").text()
        assert round(item.scale()) % 100 == 0


def test_legend_shows_only_what_is_there(run: Run, projects: dict[str, QgsProject]) -> None:
    toilets = sheets(run, projects["zh_CN"], "zh_CN")[1]
    root = toilets.layout.itemById("legend").model().rootGroup()
    codes = {str(node.layer().customProperty(present.LAYER)) for node in root.findLayers()}
    assert {"public_toilet", "gap_public_toilet", "covered_public_toilet", "street"} <= codes
    assert not codes & {"pocket_park", "hotspots", "density"}


def pdf_text(path: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("NOT RUN: pdftotext (poppler-utils) is missing")
    return subprocess.run([tool, "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")


def test_pdf_is_one_file_of_searchable_text(run: Run, projects: dict[str, QgsProject], tmp_path: Path) -> None:
    target = tmp_path / "会议图.pdf"
    seen: list[tuple[float, str]] = []
    count = print_pdf(
        projects["zh_CN"], run, target, "zh_CN", Choice(MAPS_AND_TABLES), progress=lambda *step: seen.append(step)
    )
    assert count == 4
    assert seen == [(done / 4, "print") for done in (0, 1, 2, 3, 4, 4, 4, 4)]  # the bookmarks of each page in the end
    pages = pdf_text(target).split("\f")[:-1]
    assert len(pages) == 4
    plain = ["".join(page.split()) for page in pages]
    for page, title in zip(
        plain,
        ("清河区设施分布总览", "清河区公共厕所服务覆盖与盲区", "清河区口袋公园服务覆盖与盲区", "清河区案件热点分布"),
    ):
        for text in (
            title,
            "内部使用",
            "图例",
            "审图号",
            "清河区城市管理局",
            "虚构数据",
            "2026-06-30",
            "(EPSG:4549)",
            "清河街道",
            "望湖街道",
            "3度带高斯-克吕格中央经线120°E",
        ):
            assert text in page, (title, text)
    assert "GB55013-20215.0.1" in plain[1]
    assert "未核实" in plain[1]


def test_pdf_has_a_title_and_a_bookmark_for_each_sheet(
    run: Run, projects: dict[str, QgsProject], tmp_path: Path
) -> None:
    pypdf = pytest.importorskip("pypdf")
    target = tmp_path / "map.pdf"
    count = print_pdf(projects["zh_CN"], run, target, "zh_CN", Choice(MAPS_AND_TABLES))
    read = pypdf.PdfReader(target)
    assert read.metadata.title == run.study.title["zh"]
    overview, coverage, kinds, cases = read.outline  # a part of several sheets has them below it
    assert coverage.title == labels("zh_CN")["text.part_coverage"]
    outline = [(item.title, read.get_destination_page_number(item)) for item in (overview, *kinds, cases)]
    assert [page for _, page in outline] == list(range(count))
    for title, page in outline:
        assert title in read.pages[page].extract_text().replace("\n", "")
    assert list(tmp_path.glob("*.part")) == []


def test_print_in_english_of_a_chinese_study(run: Run, projects: dict[str, QgsProject], tmp_path: Path) -> None:
    print_pdf(projects["en"], run, tmp_path / "map.pdf", "en", Choice(MAPS_AND_TABLES, paper="A4"))
    text = pdf_text(tmp_path / "map.pdf")
    assert "Public toilet: coverage and gaps" in text
    assert "Internal use" in text


@pytest.mark.parametrize("late", [0.4, 0.99], ids=["between two sheets", "while bookmarks are made"])
def test_cancelled(run: Run, projects: dict[str, QgsProject], tmp_path: Path, late: float) -> None:
    def cancel(share: float, _step: str) -> None:
        if share > late:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(projects["en"], run, tmp_path / "map.pdf", "en", progress=cancel)


def test_unwritable_target_is_said(run: Run, projects: dict[str, QgsProject], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match=r"map\.pdf"):
        print_pdf(projects["en"], run, tmp_path / "file" / "map.pdf", "en")


def made_of(run: Run, folder: Path) -> list[Sheet]:
    """Lay out the sheets of a run of its own."""
    gpkg.write(run, folder / "civicgrid.gpkg")
    present.build_project(run, folder / "civicgrid.gpkg", folder / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(folder / "p.qgz"))
    made = sheets(run, project, "zh_CN")
    made[0].keep = project  # type: ignore[attr-defined]
    return made


def test_without_cells_and_cases_there_is_no_page_of_hot_spots(run: Run, tmp_path: Path) -> None:
    gone = {"grid_cell", "case", "residential"}
    layers = {name: frame for name, frame in run.layers.items() if name.removeprefix("result_") not in {"cell", *gone}}
    inputs = {name: frame for name, frame in run.inputs.items() if name not in gone}
    figures = run.figures[run.figures["kind"] != ""]
    assert len(made_of(replace(run, inputs=inputs, layers=layers, figures=figures), tmp_path)) == 3


def test_sixty_streets_with_long_names(run: Run, tmp_path: Path) -> None:
    """What does not fit is said to be elsewhere; nothing runs into the legend."""
    street = run.inputs["street"]
    many = pd.concat(
        [street.assign(id=f"S{n}", name=f"第{n}号非常非常长的街道名称") for n in range(30)], ignore_index=True
    )
    made = made_of(replace(run, inputs={**run.inputs, "street": many}), tmp_path)
    nothing_overlaps(made)
    nothing_leaves_the_sheet(made)
    said = texts(made[1])
    assert any("个街道，见成果表" in text for text in said)
    assert "全区" in said


def test_sentence_says_share_n_and_total(run: Run) -> None:
    say = Wording(run, labels("zh_CN"))
    figure: Any = say.one("public_toilet", "covered_residential")
    sentence = say.coverage("public_toilet")[0]
    assert f"{figure['n']:,.1f}/{figure['n_total']:,.1f} 公顷" in sentence
    assert f"{100 * figure['value']:.1f}%" in sentence
    assert say.coverage("public_toilet")[-1].startswith("依据")


def test_long_names_wrap_between_characters(qgis_app: object) -> None:
    sheet = Sheet(QgsProject.instance(), "", "A3")
    form = sheet.form(PLAIN)
    lines = lettering.wrap("新疆维吾尔自治区生产建设兵团第一师阿拉尔市金银川路街道（筹）", form, 26.0)
    assert len(lines) > 2
    # QGIS draws letters up to 2 % wider than the format says, and would break such a line once more
    assert max(lettering.width_mm(line, form) for line in lines) <= 0.98 * 26.0
    assert "".join(lines).endswith("街道（筹）")
    assert not [line for line in lines if line[0] in "）,。"]
    assert lettering.wrap("Bishop Auckland Road", form, 30.0) == ["Bishop Auckland", "Road"]


@pytest.mark.parametrize(
    ("metres", "millimetres", "scale"), [(6404.0, 246.0, 28_000.0), (500.0, 246.0, 2_200.0), (1_000.0, 103.0, 10_000.0)]
)
def test_round_scale(metres: float, millimetres: float, scale: float) -> None:
    assert round_scale(QgsRectangle(0, 0, metres, 1), millimetres, 200.0) == scale


def test_round_length() -> None:
    assert [round_length(most) for most in (2520.0, 999.0, 450.0, 1.0)] == [2000.0, 500.0, 400.0, 1.0]


def test_ranking_shares_places_and_skips_unknown() -> None:
    assert ranking({"a": 0.5, "b": 0.9, "c": 0.5, "d": float("nan")}) == {"b": 1, "a": 2, "c": 2}


def test_room_is_shared_out_and_nobody_is_short() -> None:
    assert spread([1.0, 1.0, 2.0], [0.0, 0.0, 0.0], 8.0) == [2.0, 2.0, 4.0]
    assert spread([1.0, 1.0, 2.0], [3.0, 0.0, 0.0], 8.0) == [3.0, pytest.approx(5 / 3), pytest.approx(10 / 3)]
    assert spread([1.0, 3.0], [4.0, 8.0], 6.0) == [2.0, 4.0]


def test_no_word_of_a_table_is_broken(qgis_app: object) -> None:
    sheet = Sheet(QgsProject.instance(), "", "A4")
    say = Wording(small_run(), labels("en"))
    columns = [Column("Patrol grid cell", 60.0), *(Column("Number of cases", 8.0) for _ in range(4))]
    panel = Panel(sheet, say, sheet.frame.panel)
    panel.table(Table(columns, [["330199101004023", "1", "2", "3", "4"]]), "cells")
    (table,) = tables(sheet)
    assert {cell.content() for cell in table.tableContents()[0][1:]} == {"Number\nof\ncases"}


@pytest.mark.parametrize(
    ("room", "rows", "noted"), [(200.0, 30, False), (60.0, 7, True), (20.0, 0, True), (5.0, 0, False)]
)
def test_streets_take_no_more_room_than_there_is(qgis_app: object, room: float, rows: int, noted: bool) -> None:
    sheet = Sheet(QgsProject.instance(), "", "A3")
    say = Wording(small_run(), labels("en"))
    box = sheet.frame.panel
    panel = Panel(sheet, say, Box(box.x, box.y, box.width, room))
    panel.streets(Table([Column("Street", 20.0), Column("n", 20.0)], [[f"S{n}", "1"] for n in range(31)], total=True))
    sheet.finish()
    nothing_overlaps([sheet])
    inside = [item for item in items(sheet) if box.y <= item.y() < box.bottom]
    assert all(item.sceneBoundingRect().bottom() <= box.y + room + 0.5 for item in inside)
    shown = [table.tableContents() for table in tables(sheet)]
    assert (len(shown[0]) - 2 if shown else 0) == rows
    assert any("further" in text for text in texts(sheet)) == noted
