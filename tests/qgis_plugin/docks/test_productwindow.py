"""What would be written is seen first, and nothing is replaced unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

import pytest
from civicgrid.layers.export.previews import Part, Preview
from civicgrid.layers.export.table import SHARE, TEXT, Table
from civicgrid.layers.products import Standing
from civicgrid.qgis_plugin.docks.outputpage import OutputPage, products
from civicgrid.qgis_plugin.docks.productwindow import Offer, ProductWindow
from civicgrid.tests.layers.small_run import EVIL_NAME
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

NAMES = {"workbook": "Tables", "document": "Report"}
TABLE = Table("Streets", ["Name", "Covered"], [TEXT, SHARE], [(EVIL_NAME, 0.5), ("望湖街道", 0.681)])
BOOK = Preview("workbook", ("tables.xlsx",), (Part("Streets", 2, TABLE),))
REPORT = Preview("document", ("report.docx",), (Part("In brief", 1, texts=["62 in service."]), Part("Cases", 0)))
DAY = datetime(2026, 3, 1, 8, 30, tzinfo=timezone.utc)


@pytest.fixture
def window_of(qgis_app: object, qtbot) -> Callable[..., ProductWindow]:
    def make(*offers: Offer) -> ProductWindow:
        window = ProductWindow(offers, NAMES, "/results")
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        return window

    return make


def write(window: ProductWindow):
    return window.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_new_files_are_just_written(window_of) -> None:
    window = window_of(Offer(BOOK, ()), Offer(REPORT, ()))
    assert window.products() == ["workbook", "document"]
    assert write(window).text() == "Write"
    assert window.warning.text() == "No file will be replaced."


def test_what_is_replaced_is_said_before(window_of) -> None:
    window = window_of(Offer(BOOK, (Standing("tables.xlsx", DAY, touched=False),)), Offer(REPORT, ()))
    assert window.products() == ["workbook", "document"]
    assert write(window).text() == "Replace and write"
    assert window.warning.text() == "Files that will be replaced: 1."
    window.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert (window.products(), write(window).text()) == (["document"], "Write")
    window.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert not write(window).isEnabled()


def test_what_somebody_worked_on_goes_only_if_ticked(window_of) -> None:
    worked_on = Offer(REPORT, (Standing("report.docx", DAY, touched=True),))
    window = window_of(Offer(BOOK, ()), worked_on)
    assert window.products() == ["workbook"]
    window.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Checked)
    assert window.warning.text().endswith("the changes will be lost: report.docx.")
    assert window_of(worked_on).products() == ["document"]  # it alone was asked for


def test_parts_are_shown_and_can_be_copied(window_of) -> None:
    window = window_of(Offer(BOOK, ()), Offer(REPORT, ()))
    sheet = window.list.topLevelItem(0).child(0)
    assert (sheet.text(0), sheet.text(1)) == ("Streets", "2")
    window.list.setCurrentItem(sheet)
    assert EVIL_NAME in window.page.toPlainText()
    assert "68.1%" in window.page.toPlainText()
    window.list.setCurrentItem(window.list.topLevelItem(0))
    assert window.page.toPlainText() == "tables.xlsx"
    window.list.setCurrentItem(window.list.topLevelItem(1))
    window.copy.click()
    assert "62 in service." in QApplication.clipboard().text()


def test_the_page_asks_for_one_product_or_all_of_them(qgis_app: object, qtbot) -> None:
    page = OutputPage()
    qtbot.addWidget(page)
    page.set_state(ready=True, busy=False)
    heard: list[list[str]] = []
    page.wanted.connect(heard.append)
    page.make["document"].click()
    page.everything.click()
    assert heard == [["document"], [key for key, _, _ in products()]]
    with qtbot.waitSignal(page.choicesWanted, timeout=1_000):
        page.make["geojson"].click()
    assert len(heard) == 2
