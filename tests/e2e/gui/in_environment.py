"""The window of the environment: what is installed, the proof with its known answers, the report."""

import pytest
import qgis.utils
from civicgrid.qgis_plugin.language import ENGLISH, interface_language
from hands import turn
from qgis.PyQt.QtWidgets import QApplication, QLabel
from wording import english

PROOF_MS = 120_000


def opened(plugin, menu_entry, qtbot):
    menu_entry("civicgridShowEnvironment").trigger()
    qtbot.waitUntil(plugin.environment.isVisible, timeout=5_000)
    return plugin.environment


def marks(window) -> list[str]:
    rows = range(window.answers.topLevelItemCount())
    return [window.answers.topLevelItem(row).text(3) for row in rows]


def test_what_is_installed_is_shown(plugin, menu_entry, qtbot, click_row, out):
    window = opened(plugin, menu_entry, qtbot)
    turn(window.tabs, 0)
    packages = window.tabs.widget(0).findChild(object, "packages")
    shown = [packages.topLevelItem(row).text(0) for row in range(packages.topLevelItemCount())]
    assert "✓ geopandas" in shown
    click_row(packages, packages.topLevelItem(0))
    assert packages.currentItem() is packages.topLevelItem(0)
    window.grab().save(str(out / "environment-installed.png"))


@pytest.mark.skipif(interface_language() == ENGLISH, reason="NOT RUN: an English window is English all over")
def test_english_in_a_window_would_be_found(plugin, menu_entry, qtbot, iface):
    window = opened(plugin, menu_entry, qtbot)
    labels = [QLabel(words, window) for words in ("never given to a translator", "Nothing is missing.", "EPSG:4549")]
    assert english(iface.mainWindow()) == ["QLabel: Nothing is missing.", "QLabel: never given to a translator"]
    for label in labels:
        label.setParent(None)


def test_the_proof_is_right_in_this_installation(plugin, menu_entry, qtbot, press, click_row, out):
    window = opened(plugin, menu_entry, qtbot)
    turn(window.tabs, 1)
    press(window.prove)
    assert not window.prove.isEnabled()
    qtbot.waitUntil(window.prove.isEnabled, timeout=PROOF_MS)
    window.grab().save(str(out / "environment-proof.png"))
    assert marks(window) == ["✓"] * 13, window.report()
    click_row(window.answers, window.answers.topLevelItem(0))
    assert window.answers.currentItem() is window.answers.topLevelItem(0)


def test_the_report_can_be_copied(plugin, menu_entry, qtbot, press):
    window = opened(plugin, menu_entry, qtbot)
    press(window.findChild(object, "copyReport"))
    said = QApplication.clipboard().text()
    assert "geopandas" in said
    assert "+ coverage: " in said
    assert "/home" not in said


def test_it_can_be_stopped_and_begun_again(plugin, menu_entry, qtbot, press):
    window = opened(plugin, menu_entry, qtbot)
    press(window.prove)
    press(window.stop)
    qtbot.waitUntil(window.prove.isEnabled, timeout=20_000)
    assert marks(window) == []
    assert window.said.text()


def test_it_goes_with_the_plugin_while_it_proves(plugin, menu_entry, qtbot, press):
    window = opened(plugin, menu_entry, qtbot)
    press(window.prove)
    assert qgis.utils.unloadPlugin("civicgrid")
    qtbot.wait(3_000)
    assert qgis.utils.loadPlugin("civicgrid")
    assert qgis.utils.startPlugin("civicgrid")
