"""The window of the meeting pack: what is chosen is what is shown and printed; nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from civicgrid.geo.progress import Progress
from civicgrid.layers import pipeline, products
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.docks import packwindow
from civicgrid.qgis_plugin.docks.packwindow import PackWindow
from civicgrid.qgis_plugin.prints import Choice, choice, document, lettering
from civicgrid.tests.layers.small_run import small_run
from pypdf import PdfReader
from qgis.core import QgsLayoutItemLabel
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QDialogButtonBox, QTreeWidget


@pytest.fixture(scope="module")
def results(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    folder, run = tmp_path_factory.mktemp("results"), small_run()
    gpkg.write(run, folder / pipeline.WORKSPACE)
    present.build_project(run, folder / pipeline.WORKSPACE, folder / pipeline.PROJECT, "en")
    return SimpleNamespace(run=run, folder=folder, language="en")


@pytest.fixture
def window(results: SimpleNamespace, qtbot, tmp_path: Path):
    made = PackWindow(results)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.target.setFilePath(str(tmp_path / products.PRINT))
    made.show()
    qtbot.waitUntil(lambda: made.preview.list.topLevelItemCount() > 0)
    yield made
    made._let_go()


def tick(of: QTreeWidget, *keys: str) -> None:
    for place in range(of.topLevelItemCount()):
        item = of.topLevelItem(place)
        wanted = item.data(0, Qt.ItemDataRole.UserRole) in keys
        item.setCheckState(0, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def titles(window: PackWindow) -> list[str]:
    shown = window.preview.list
    return [shown.topLevelItem(place).text(0) for place in range(shown.topLevelItemCount())]


def printing(window: PackWindow):
    return window.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_all_is_chosen_at_first(window: PackWindow) -> None:
    assert window.form.choice() == Choice()
    assert titles(window)[0] == "Meeting pack"
    assert window.preview.view.currentLayout().name() == "Meeting pack"


def test_it_is_to_be_seen_and_says_what_goes_on_before_pages_are_counted(
    results: SimpleNamespace, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    window = PackWindow(results)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    opening = packwindow.project_of

    def opened(of: SimpleNamespace, progress: Progress) -> object:
        assert window.isVisible()
        told.append(window.preview.count.text())
        return opening(of, progress)

    monkeypatch.setattr(packwindow, "project_of", opened)
    window.show()
    qtbot.waitUntil(lambda: window.preview.list.topLevelItemCount() > 0)
    told.append(window.preview.count.text())
    assert told == ["Counting the pages…", f"Pages: {len(titles(window))}"]
    window._let_go()


def test_results_of_another_language_have_all_their_pages(results: SimpleNamespace, qtbot, tmp_path: Path) -> None:
    """QGIS may speak another language by now: the project is drawn in the one it was made in."""
    gpkg.write(results.run, tmp_path / pipeline.WORKSPACE)
    present.build_project(results.run, tmp_path / pipeline.WORKSPACE, tmp_path / pipeline.PROJECT, "zh_CN")
    window = PackWindow(SimpleNamespace(run=results.run, folder=tmp_path, language="en"))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.preview.list.topLevelItemCount() > 0)
    found = titles(window)
    window._let_go()
    assert "口袋公园服务覆盖与盲区" in found


def test_letters_that_are_bold_in_no_font_are_shown_plain(window: PackWindow) -> None:
    """What Qt makes up for them is a blot; the print has them bold."""
    styles = QFontDatabase().styles
    shown = [item for item in window.preview.view.currentLayout().items() if isinstance(item, QgsLayoutItemLabel)]
    fonts = [lettering.form_of(item).font() for item in shown]
    assert fonts
    assert not [font for font in fonts if font.bold() and "Bold" not in styles(font.family())]


def test_pages_follow_what_is_chosen(window: PackWindow, qtbot) -> None:
    tick(window.form.parts, choice.COVERAGE)
    tick(window.form.kinds, "pocket_park")
    window.form.level.setCurrentIndex(window.form.level.findData("community"))
    tick(window.form.areas, "C4")
    window.form.paper.setCurrentIndex(window.form.paper.findData("A4-portrait"))
    expected = ["Pocket park: coverage and gaps", "新桥社区"]
    qtbot.waitUntil(lambda: titles(window) == expected)
    assert window.form.choice() == Choice(
        (choice.COVERAGE, choice.AREAS), ("pocket_park",), "community", ("C4",), "A4-portrait"
    )
    window.preview.list.setCurrentItem(window.preview.list.topLevelItem(1))
    page = window.preview.view.currentLayout().pageCollection().page(0).pageSize()
    assert (page.width(), page.height()) == (210.0, 297.0)
    assert window.preview.view.currentLayout().name() == "新桥社区"


def test_grey_is_seen_and_asked_for_and_colours_stay(window: PackWindow) -> None:
    window.form.grey.setChecked(True)
    assert window.preview.view.previewModeEnabled()
    assert window.form.choice().grey
    window.form.grey.setChecked(False)
    assert not window.preview.view.previewModeEnabled()


def test_nothing_chosen_can_not_be_printed(window: PackWindow) -> None:
    assert printing(window).isEnabled()
    tick(window.form.kinds)
    assert not printing(window).isEnabled()


def test_it_prints_what_is_chosen(window: PackWindow, qtbot) -> None:
    tick(window.form.parts, choice.METHOD)
    window.form.level.setCurrentIndex(window.form.level.findData(""))
    with qtbot.waitSignal(window.printed) as told:
        printing(window).click()
    path, pages = told.args
    assert len(PdfReader(path).pages) == pages
    assert "Method and data" in PdfReader(path).pages[0].extract_text()


def test_a_file_that_is_there_is_named_before_it_is_replaced(window: PackWindow, tmp_path: Path) -> None:
    assert printing(window).text() == "Print"
    (tmp_path / "old.pdf").write_text("the old one")
    window.target.setFilePath(str(tmp_path / "old.pdf"))
    assert printing(window).text() == "Replace and print"
    assert window.said.text().startswith("old.pdf of ")


def test_cancel_between_two_pages_leaves_the_old_file(window: PackWindow, tmp_path: Path) -> None:
    target = tmp_path / products.PRINT
    target.write_text("the old one")
    QTimer.singleShot(0, window.reject)  # heard before the next page
    window.print_pack()
    assert target.read_text() == "the old one"
    assert window.said.text() == "Cancelled. Nothing was written."
    assert printing(window).isEnabled()
    assert [path.name for path in tmp_path.iterdir()] == [products.PRINT]


def test_a_print_that_fails_says_so_and_leaves_the_old_file(
    window: PackWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / products.PRINT
    target.write_text("the old one")

    def fails(*_parts: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(document, "add_bookmarks", fails)
    window.print_pack()
    assert target.read_text() == "the old one"
    assert "disk is full" in window.said.text()


def test_printed_beside_the_results_it_is_one_of_their_products(window: PackWindow, results: SimpleNamespace) -> None:
    tick(window.form.parts, choice.METHOD)
    window.form.level.setCurrentIndex(window.form.level.findData(""))
    window.target.setFilePath(str(results.folder / products.PRINT))
    window.print_pack()
    assert products.PRINT in products.untouched(results.folder)


def test_it_stands_on_the_base_map_that_was_chosen_after_computing(results: SimpleNamespace, qtbot) -> None:
    chosen = replace(results.run, study=replace(results.run.study, basemap="osm"))
    made = PackWindow(SimpleNamespace(run=chosen, folder=results.folder, language="en"))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.preview.list.topLevelItemCount() > 0)
    names = [layer.name() for layer in made._project.layerTreeRoot().layerOrder() if layer.isSpatial()]
    made._let_go()
    assert names[-1] == "OpenStreetMap"
