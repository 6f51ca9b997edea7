"""Parts that every page is made of: words in a list are not cut, windows are as large as their letters ask for."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks.pieces import line, mark, sized, tree, wrapping
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem

SENTENCE = "Land that two or more facilities reach, of all built-up land of the district"


@pytest.fixture
def rows(qtbot) -> QTreeWidget:
    made = tree("rows", "", ("What", "How many"))
    wrapping(made, 0)
    made.addTopLevelItem(line((SENTENCE, "1")))
    made.topLevelItem(0).setIcon(0, mark("public_toilet"))
    made.topLevelItem(0).addChild(line((SENTENCE,)))
    made.topLevelItem(0).child(0).setFirstColumnSpanned(True)
    made.expandAll()
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    return made


def lines_of(rows: QTreeWidget, item: QTreeWidgetItem) -> int:
    return rows.visualItemRect(item).height() // rows.fontMetrics().height()


@pytest.mark.parametrize("width", [600, 300, 180])
def test_a_sentence_has_as_many_lines_as_it_needs_in_any_width(rows: QTreeWidget, qtbot, width: int) -> None:
    rows.resize(width, 600)
    qtbot.wait(50)
    for item, free in ((rows.topLevelItem(0), 28), (rows.topLevelItem(0).child(0), 6)):
        area = rows.visualItemRect(item)
        room = QRect(0, 0, rows.visualRect(rows.indexFromItem(item)).width() - free, 10_000)
        needed = rows.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), SENTENCE)
        assert needed.height() <= area.height() <= needed.height() + 2 * rows.fontMetrics().height()


def test_a_narrower_list_breaks_more_lines(rows: QTreeWidget, qtbot) -> None:
    lines = []
    for width in (1000, 300, 180):
        rows.resize(width, 600)
        qtbot.wait(50)
        lines.append(lines_of(rows, rows.topLevelItem(0)))
    assert lines[0] == 1
    assert lines == sorted(set(lines))


def test_what_is_wrapped_is_not_written_over(rows: QTreeWidget) -> None:
    rows.topLevelItem(0).setFlags(rows.topLevelItem(0).flags() | Qt.ItemFlag.ItemIsEditable)
    rows.editItem(rows.topLevelItem(0), 0)
    assert rows.findChildren(QLineEdit) == []
    rows.editItem(rows.topLevelItem(0), 1)
    assert len(rows.findChildren(QLineEdit)) == 1


@pytest.mark.parametrize(("letters_px", "wanted"), [(9, (400, 200)), (13, (400, 200)), (26, (800, 400))])
def test_windows_grow_with_their_letters_as_far_as_the_screen(qtbot, letters_px: int, wanted: tuple[int, int]) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    window.setStyleSheet(f"* {{ font-size: {letters_px}px }}")
    room = window.screen().availableSize()
    sized(window, 400, 200)
    assert (window.width(), window.height()) == (min(wanted[0], room.width()), min(wanted[1], room.height()))
    sized(window, 100_000, 100_000)
    assert window.size() == room
