"""The window of the meeting pack, driven as a planner would: choose, look at a page, print, cancel."""

from pathlib import Path

from civicgrid.layers.products import PRINT
from hands import busy, choose, enter, tick, top_window
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDialogButtonBox, QPushButton

STAY_MS = 240_000


def test_a_pack_is_chosen_seen_and_printed(dock, qtbot, press, click_row, out, shoot, handed_over):
    press(dock.start.demo)
    dock.show_page(dock.analyse)
    dock.analyse.folder.setFilePath(str(out / "pack"))
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    press(dock.notice.findChild(QPushButton, "answerPrint"))
    qtbot.waitUntil(lambda: top_window("civicgridPack") is not None, timeout=60_000)
    press(top_window("civicgridPack").findChild(QPushButton, "packCancel"))  # while its pages are counted
    assert top_window("civicgridPack") is None
    dock.show_page(dock.output)
    shoot("output")
    press(dock.output.make["print"])
    qtbot.waitUntil(lambda: top_window("civicgridPack") is not None, timeout=60_000)
    window = top_window("civicgridPack")
    pages = window.preview.list
    qtbot.waitUntil(lambda: pages.topLevelItemCount() > 30, timeout=60_000)
    for place, name in ((0, "pack-cover"), (4, "pack-gaps")):
        click_row(pages, pages.topLevelItem(place))
        qtbot.wait(4_000)  # maps are drawn in the background
        window.grab().save(str(out / f"{name}.png"))

    # one kind, two streets, on A4
    keep(window.form.parts, "cover", "contents", "coverage")
    keep(window.form.kinds, "public_toilet")
    keep(window.form.areas, *(window.form.areas.topLevelItem(place).data(0, KEY) for place in (0, 3)))
    choose(window.form.level, "street")
    choose(window.form.paper, "A4")
    for _ in range(2):
        qtbot.keyClick(window.form.grey, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pages.topLevelItemCount() == 5, timeout=60_000)
    pages.setCurrentItem(pages.topLevelItem(4))
    qtbot.wait(4_000)
    window.grab().save(str(out / "pack-area.png"))

    target = Path(window.target.filePath())
    assert target == out / "pack" / PRINT
    enter(window.target, "o" * 300)  # no file can be called that
    enter(window.target, target)
    QTimer.singleShot(0, lambda: press(window.progress.cancel))
    press(window.buttons.button(QDialogButtonBox.StandardButton.Ok))
    assert window.isVisible()
    assert not target.exists()

    press(window.buttons.button(QDialogButtonBox.StandardButton.Ok))
    qtbot.waitUntil(lambda: dock.notice.level == "done" and PRINT in dock.notice.text(), timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in out.glob(".civicgrid-*")] == []
    assert dock.output.open["print"].isEnabled()
    shoot("pack-printed")
    press(dock.notice.findChild(QPushButton, "answerOpen"))
    assert handed_over == [str(target)]


KEY = Qt.ItemDataRole.UserRole


def keep(of, *keys):
    for place in range(of.topLevelItemCount()):
        item = of.topLevelItem(place)
        if (item.checkState(0) == Qt.CheckState.Checked) != (item.data(0, KEY) in keys):
            tick(of, item)
