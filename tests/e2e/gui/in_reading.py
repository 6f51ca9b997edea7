"""How a file is read is corrected by mouse and keys: kind, encoding, header row, hidden rows, coordinates, ticks."""

from hands import choose, choose_text, enter, tick
from in_import import entry_of, ready, stations, toilets, window  # noqa: F401 - fixtures too
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QToolButton


def test_how_a_file_is_read_is_corrected(qtbot, press, window, out):  # noqa: F811
    made = window(toilets(out))
    (entry,) = made.session.entries
    detail = made.detail
    for box, value, said in (
        (detail.encoding, "UTF-8", lambda: entry.source.encoding == "UTF-8"),
        (detail.encoding, "GB18030", lambda: entry.source.encoding == "GB18030"),
        (detail.kind, "parking_lot", lambda: entry.kind == "parking_lot"),
        (detail.kind, "public_toilet", lambda: entry.kind == "public_toilet"),
        (detail.datum, "bd09", lambda: entry.source.datum == "bd09"),
    ):
        choose(box, value)
        ready(made, qtbot)
        assert said(), value
        assert "Traceback" not in made.notice.text()
    for row, used in ((2, 39), (0, 40)):
        enter(detail.header_row, row)
        ready(made, qtbot)
        if not row:
            assert entry.account.rows_used == used
    systems = detail.crs.findChild(QComboBox)
    choose_text(systems, systems.itemText(0))  # newer QGIS keeps no value with it
    assert isinstance(detail.crs, QgsProjectionSelectionWidget)
    press(made.findChild(QToolButton, "importMapWhole"))


def test_what_is_not_ticked_stays_out(qtbot, press, window, click_row, out):  # noqa: F811
    made = window(toilets(out), stations(out))
    entry = entry_of(made, "转运站")
    item = made.files.list.topLevelItem(made.session.entries.index(entry))
    tick(made.files.list, item)
    ready(made, qtbot)
    assert [one.file for one in made.session.coming] == ["公厕台账.csv"]
    click_row(made.files.list, made.files.list.topLevelItem(made.session.entries.index(entry)))
    press(made.files.remove)
    ready(made, qtbot)
    assert len(made.session.entries) == 1


def test_rows_hidden_in_a_workbook_may_be_skipped(qtbot, window, out):  # noqa: F811
    import openpyxl

    path = stations(out)
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[4].hidden = True
    book.save(path)
    made = window(path)
    (entry,) = made.session.entries
    assert entry.account.rows_used == 6
    choose(made.detail.hidden, "skip")
    ready(made, qtbot)
    assert entry.account.rows_used == 5


def test_escape_leaves_the_import(dock, qtbot, window, out):  # noqa: F811
    made = window(toilets(out))
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert dock.controller.study.window is None
    assert dock.controller.study.draft.sources == []
