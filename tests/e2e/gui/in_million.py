"""A million cases: looked at, checked, computed and shown, while the window goes on."""

import json
import os
from pathlib import Path

import pytest
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from hands import busy

STAY_MS = 1_500_000
CASES = Path(os.environ.get("CIVICGRID_CASES", ""))
LEAST_ROWS = 900_000


@pytest.fixture
def study(out):
    """The demo city without its own cases."""
    data = json.loads(DEMO.read_text(encoding="utf-8"))
    sources = [source for source in data["sources"] if source["path"] != "案件.csv"]
    data["sources"] = [{**source, "path": str(DEMO.parent / source["path"])} for source in sources]
    path = out / "study.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_million_cases(dock, qtbot, press, shoot, pulse, out, study):
    controller = dock.controller
    assert controller.study.open(study)
    controller.study.ask_import([str(CASES)])
    window = controller.study.window
    session = window.session
    qtbot.waitUntil(lambda: bool(session.entries) and not session.looking, timeout=STAY_MS)
    pulse.part("look at the file")
    qtbot.waitUntil(lambda: session.trial is not None, timeout=STAY_MS)
    (entry,) = session.entries
    assert entry.rows > LEAST_ROWS
    window.grab().save(str(out / "million-checked.png"))
    pulse.part("check all rows")

    press(window.go)
    dock.analyse.folder.setFilePath(str(out / "results"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 815 or not busy(dock), timeout=STAY_MS)
    pulse.part("compute")
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 920 or not busy(dock), timeout=STAY_MS)
    pulse.part("read the results")
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    qtbot.wait(100)  # what held up the last beat counts
    pulse.part("make and open the project")
    assert len(controller.results.run.inputs["case"]) > LEAST_ROWS
    shoot("million")

    controller.produce(["workbook", "geojson"])
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    pulse.part("products")
    assert (out / "results" / "tables.xlsx").is_file()
