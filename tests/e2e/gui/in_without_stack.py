"""Without geopandas and the like: the plugin loads, says what is missing and how to get it, and does what it can."""

import sys

import pytest
from qgis import processing
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtWidgets import QApplication

MISSING = "geopandas"
REMEDY = "pip install"


@pytest.fixture(autouse=True)
def nothing_is_there():
    assert MISSING not in sys.modules
    with pytest.raises(ImportError):
        __import__(MISSING)


def says_what_is_missing(sentence: str) -> bool:
    return MISSING in sentence and REMEDY in sentence and "Traceback" not in sentence


def test_the_dock_says_it_at_once_and_leads_to_the_environment(dock, plugin, qtbot, press, shoot):
    assert dock.notice.level == "warning"
    assert says_what_is_missing(dock.notice.words.toolTip())
    shoot("without-stack")
    press(dock.notice.findChild(object, "answerEnvironment"))
    qtbot.waitUntil(plugin.environment.isVisible, timeout=5_000)
    plugin.environment.close()


def test_a_study_is_opened_and_set_up_but_not_computed(dock, qtbot, press, out, shoot):
    press(dock.start.demo)
    assert dock.data.sources.topLevelItemCount() > 5
    dock.analyse.folder.setFilePath(str(out / "results"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.notice.level == "error", timeout=20_000)
    assert says_what_is_missing(dock.notice.words.toolTip())
    assert not (out / "results").exists()
    assert [path.name for path in out.glob(".civicgrid-*")] == []
    shoot("without-stack-computed")


def test_the_import_window_says_it_of_each_file(dock, qtbot, press, out):
    tables = [out / "toilets.csv", out / "parks.csv"]
    for table in tables:
        table.write_text("name,lon,lat\nA,120.1,30.1\n")
    press(dock.start.own)
    dock.import_files(list(map(str, tables)))
    window = dock.controller.study.window
    qtbot.waitUntil(lambda: not window.session.looking, timeout=20_000)
    assert all(entry.unreadable for entry in window.session.entries)
    assert not window.go.isEnabled()
    assert MISSING in window.notice.words.toolTip()
    window.grab().save(str(out / "without-stack-import.png"))
    window.reject()


def test_windows_that_compute_nothing_work(plugin, qtbot, press, iface, out):
    plugin.show_environment()
    window = plugin.environment
    packages = window.findChild(object, "packages")
    shown = [packages.topLevelItem(row).text(0) for row in range(packages.topLevelItemCount())]
    assert "✗ geopandas" in shown
    window.grab().save(str(out / "without-stack-environment.png"))
    window.tabs.setCurrentIndex(1)
    press(window.prove)
    qtbot.waitUntil(window.prove.isEnabled, timeout=20_000)
    assert says_what_is_missing(window.said.text())
    window.close()
    plugin.show_help()
    shown = [one for one in QApplication.topLevelWidgets() if one.objectName() == "civicgridHelp"]
    assert shown
    assert shown[0].isVisible()
    shown[0].close()


def test_algorithms_are_listed_and_refuse_with_the_remedy(out):
    provider = QgsApplication.processingRegistry().providerById("civicgrid")
    algorithms = [one.create() for one in provider.algorithms()]
    assert len(algorithms) > 35
    for one in algorithms:
        one.checkParameterValues({}, QgsProcessingContext())
    table = out / "points.csv"
    table.write_text("name,lon,lat\nA,120.1,30.1\n")
    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException):
        processing.run("civicgrid:importlayer", {"INPUT": str(table), "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback)
    assert says_what_is_missing(feedback.textLog())
