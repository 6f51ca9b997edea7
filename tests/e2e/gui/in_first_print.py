"""As a new user goes it: from the raw files of the demo city to the first meeting print, by mouse; the time is kept."""

import json
import os
import shutil
import time

from civicgrid.layers.products import PRINT
from civicgrid.qgis_plugin.docks.packwindow import PackWindow
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from hands import busy
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QLineEdit, QPushButton

STAY_MS = 300_000


def test_from_raw_files_to_the_first_print(dock, qtbot, press, click_row, close_dialog, shoot, out):
    files = raw_files(out / "raw")
    seconds, passed = {}, stopwatch()

    press(dock.start.own)
    qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
    window = dock.controller.study.window
    close_dialog(lambda dialog: choose_files(dialog, files, qtbot))
    press(window.empty.findChild(QPushButton, "importEmptyFiles"))
    checked(window, qtbot)
    toilets = next(entry for entry in window.session.entries if entry.file == "公厕.csv")
    click_row(window.files.list, window.files.list.topLevelItem(window.session.entries.index(toilets)))
    assert toilets.proposed == "gcj02"
    press(window.detail.take)
    checked(window, qtbot)
    assert toilets.account.rows_rejected <= 6
    window.grab().save(str(out / "first-1-files.png"))
    press(window.go)
    seconds["import"] = passed()
    assert dock.data.sources.topLevelItemCount() == 12

    assert dock.data.title.text(), "it is printed on every sheet"
    press(dock.notice.findChild(QPushButton, "answerAnalyse"))
    folder = dock.analyse.folder.lineEdit()
    folder.clear()
    qtbot.keyClicks(folder, str(out / "first"))
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    seconds["compute"] = passed()
    reasons = [dock.results.rejected.topLevelItem(at).text(2) for at in range(20)]
    assert not [reason for reason in reasons if not reason[0].isalnum()]
    shoot("first-2-results")

    press(dock.notice.findChild(QPushButton, "answerPrint"))
    pack = dock.findChild(PackWindow)
    qtbot.waitUntil(lambda: pack.preview.list.topLevelItemCount() > 30, timeout=STAY_MS)
    press(pack.buttons.button(QDialogButtonBox.StandardButton.Ok))
    qtbot.waitUntil(lambda: PRINT in dock.notice.text(), timeout=STAY_MS)
    seconds["print"] = passed()
    assert (out / "first" / PRINT).read_bytes().startswith(b"%PDF")
    dock.show_page(dock.output)
    assert dock.output.open["print"].isEnabled()
    shoot("first-3-printed")
    (out / "first-print.json").write_text(json.dumps(seconds))


def stopwatch():
    """Seconds since the first click: by the clock, and of computing by the window and the programs it started."""

    def computed():
        return sum(os.times()[:4])

    clock, before = time.monotonic(), computed()
    return lambda: {"clock": round(time.monotonic() - clock, 1), "cpu": round(computed() - before, 1)}


def raw_files(folder):
    """What lies on a planner's disk: the files of the demo city without its study."""
    folder.mkdir()
    for path in DEMO.parent.iterdir():
        if path.suffix not in {".json", ".md"}:
            shutil.copy(path, folder)
    return sorted(path for path in folder.iterdir() if path.suffix in {".csv", ".xlsx", ".shp", ".gpkg"})


def choose_files(dialog, paths, qtbot):
    dialog.setDirectory(str(paths[0].parent))
    names = dialog.findChild(QLineEdit, "fileNameEdit")
    names.setText(" ".join(f'"{path.name}"' for path in paths))  # no key types Chinese
    qtbot.keyClick(names, Qt.Key.Key_Return)


def checked(window, qtbot):
    """Wait until all rows of all files are read."""
    session = window.session
    qtbot.waitUntil(lambda: not session.looking and not session.checking and session.trial is not None, timeout=STAY_MS)
