from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import packing
from civicgrid.qgis_plugin.algorithms.meetingprint import MeetingPrint
from civicgrid.qgis_plugin.prints import document, further
from civicgrid.qgis_plugin.prints.choice import LEVELS, PARTS
from civicgrid.qgis_plugin.prints.paper import PAPERS
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from pypdf import PdfReader
from qgis.core import QgsProcessingException, QgsProject, QgsReadWriteContext


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    return {"WORKSPACE": str(gpkg.write(small_run(), folder / "civicgrid.gpkg")), "OUTPUT": str(tmp_path / "map.pdf")}


@pytest.mark.parametrize(("page", "width_mm"), [(0, 420), (2, 297), (4, 210)])
def test_sheets_of_the_size_asked_for(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], page: int, width_mm: float
) -> None:
    result = small.run(MeetingPrint, {**asked, "PAGE": page})
    sheets = PdfReader(result["OUTPUT"]).pages
    assert len(sheets) >= 1
    for sheet in sheets:
        assert float(sheet.mediabox.width) / 72 * 25.4 == pytest.approx(width_mm, abs=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "map.pdf"]


def test_papers_are_those_there_are_templates_of() -> None:
    assert tuple(packing.paper_choices()) == PAPERS
    assert packing.parts_of(packing.part_choices(), "street") == PARTS
    assert tuple(packing.level_choices()) == ("", *LEVELS)


def test_only_what_is_chosen_is_printed(qgis_app: object, asked: dict[str, str]) -> None:
    parts = list(packing.part_choices())
    chosen = {"PARTS": [parts.index("coverage")], "KINDS": "口袋公园", "LEVEL": 2, "AREAS": "C4、桂花社区"}
    result = small.run(MeetingPrint, {**asked, **chosen, "LANGUAGE": 1})
    texts = [page.extract_text() for page in PdfReader(result["OUTPUT"]).pages]
    assert result["PAGES"] == len(texts) == 3
    assert "Pocket park: coverage and gaps" in texts[0]
    assert "桂花社区" in texts[1]
    assert "新桥社区" in texts[2]


def test_unknown_kinds_and_areas_are_named(qgis_app: object, asked: dict[str, str]) -> None:
    with pytest.raises(QgsProcessingException, match=r"no 加油站.*Public toilet"):
        small.run(MeetingPrint, {**asked, "KINDS": "public_toilet, 加油站"})
    with pytest.raises(QgsProcessingException, match=r"no 山前街道.*清河街道"):
        small.run(MeetingPrint, {**asked, "AREAS": "山前街道"})
    assert not Path(asked["OUTPUT"]).exists()


def test_nothing_to_print_is_said(qgis_app: object, asked: dict[str, str]) -> None:
    with pytest.raises(QgsProcessingException, match="nothing to print"):
        small.run(MeetingPrint, {**asked, "PARTS": [], "LEVEL": 0})
    assert not Path(asked["OUTPUT"]).exists()


def test_a_print_that_fails_leaves_the_old_file(
    qgis_app: object, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Path(asked["OUTPUT"])
    target.write_text("the old one")

    def fails(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(document, "add_bookmarks", fails)
    with pytest.raises(QgsProcessingException, match="disk is full"):
        small.run(MeetingPrint, asked)
    assert target.read_text() == "the old one"
    assert sorted(path.name for path in target.parent.iterdir()) == ["made", "map.pdf"]


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(MeetingPrint, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(MeetingPrint, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]


def test_every_paper_has_a_name(qgis_app: object) -> None:
    algorithm = MeetingPrint()
    algorithm.initAlgorithm({})
    assert len(algorithm.parameterDefinition("PAGE").options()) == 1 + len(PAPERS)


def test_pictures_templates_and_a_project_with_the_layouts(
    qgis_app: object, tmp_path: Path, asked: dict[str, str]
) -> None:
    wanted = {
        "IMAGES": str(tmp_path / "pictures"),
        "TEMPLATES": str(tmp_path / "templates"),
        "PROJECT": str(tmp_path / "sheets.qgz"),
    }
    result = small.run(MeetingPrint, {**asked, **wanted, "LANGUAGE": 2})
    assert wanted.items() <= result.items()
    count = len(PdfReader(result["OUTPUT"]).pages)
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert len(pictures) == count
    assert [path.suffix for path in pictures] == [".png"] * count
    templates = sorted((tmp_path / "templates").iterdir())
    assert [path.stem for path in templates] == [path.stem for path in pictures]
    home = str(Path(asked["WORKSPACE"]).parent)
    assert not [path.name for path in templates if home in path.read_text(encoding="utf-8")], "no folder is passed on"
    with ZipFile(wanted["PROJECT"]) as parts:
        (document,) = (parts.read(name).decode() for name in parts.namelist() if name.endswith(".qgs"))
    assert home not in document, "it tells the folders of this computer"
    kept = QgsProject()
    assert kept.read(wanted["PROJECT"])
    layouts = {layout.name(): layout for layout in kept.layoutManager().layouts()}
    assert sorted(layouts) == [path.stem for path in pictures]
    overview = next(layout for name, layout in layouts.items() if "总览" in name)
    assert all(layer.isValid() for layer in kept.mapLayers().values())
    assert overview.itemById("map").followVisibilityPresetName() in kept.mapThemeCollection().mapThemes()
    assert overview.multiFrames()[0].tableContents()[0][0].content() == "类别"
    kept.clear()


def test_layouts_that_lie_in_the_project_stay(qgis_app: object) -> None:
    project = QgsProject()
    use = further.layouts(project)
    for _ in range(2):
        use(Sheet(project, "Overview", "A4"), 0)
    assert sorted(layout.name() for layout in project.layoutManager().layouts()) == ["01 Overview", "01 Overview (2)"]


def test_who_makes_the_maps(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    said = {"UNIT": "望江区城市管理局", "MAP_NUMBER": "浙S(2026)12号", "INTERNAL": 2, "LANGUAGE": 2}
    result = small.run(MeetingPrint, {**asked, **said})
    page = "".join(PdfReader(result["OUTPUT"]).pages[2].extract_text().split())  # gaps between scripts
    assert "望江区城市管理局" in page
    assert "浙S(2026)12号" in page
    assert "内部使用" not in page


def test_an_own_template_and_what_it_lacks(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    sheet = Sheet(QgsProject.instance(), "", "A4")
    for name in ("run", "logo"):
        sheet.layout.removeLayoutItem(sheet.layout.itemById(name))
    template = tmp_path / "own.qpt"
    assert sheet.layout.saveAsTemplate(str(template), QgsReadWriteContext())
    listener = small.Listener()
    logo = str(tmp_path / "logo.png")
    Path(logo).write_bytes(b"not looked at")
    result = small.run(MeetingPrint, {**asked, "TEMPLATE": str(template), "LOGO": logo}, listener)
    assert float(PdfReader(result["OUTPUT"]).pages[0].mediabox.width) / 72 * 25.4 == pytest.approx(297, abs=1)
    (said,) = [text for text in listener.infos if "no item for" in text]
    assert "“logo”" in said
    assert "“run”" in said
    assert "title" not in said
