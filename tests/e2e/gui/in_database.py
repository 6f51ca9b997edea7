"""Tables of a database come in by the import window; what of them is used is the same as of a file."""

import json
import os

import pytest
from civicgrid.qgis_plugin.importer.databases import TableChooser
from hands import choose_text, tick
from in_import import choose, drop, entry_of, picture, ready, toilets, window  # noqa: F401 - fixtures too
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QPushButton

GROUP = "PostgreSQL/connections"


@pytest.fixture
def stored():
    """The connections 局里 and 远方, as QGIS stores them; nobody listens at the second."""
    said = json.loads(os.environ["CIVICGRID_DATABASE"])
    settings = QgsSettings()
    for name, port in (("局里", said["port"]), ("远方", "1")):
        values = {"host": said["host"], "port": port, "database": said["dbname"], "username": said["user"]}
        for key, value in {**values, "password": said["password"], "saveUsername": True, "savePassword": True}.items():
            settings.setValue(f"{GROUP}/{name}/{key}", value)
    yield
    settings.remove(GROUP)


def item_of(dialog, name):
    (found,) = dialog.list.findItems(name, Qt.MatchFlag.MatchExactly)
    return found


def test_without_a_connection_that_is_said(window, press, out):  # noqa: F811
    made = window(toilets(out))
    press(made.files.tables)
    assert made.notice.isVisible()


def test_a_table_is_taken(dock, qtbot, press, window, picture, close_dialog, out, stored):  # noqa: F811
    made = window(toilets(out))
    said = []

    def take(dialog):
        assert isinstance(dialog, TableChooser)
        choose_text(dialog.connections, "远方")
        qtbot.waitUntil(lambda: "远方" in dialog.said.text(), timeout=15_000)
        said.append(dialog.list.topLevelItemCount())
        choose_text(dialog.connections, "局里")
        qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=15_000)
        assert not dialog.ok.isEnabled()
        tick(dialog.list, item_of(dialog, "public.parks"))
        dialog.grab().save(str(out / "import-tables.png"))
        QTimer.singleShot(100, lambda: press(dialog.ok))

    close_dialog(lambda dialog: QTimer.singleShot(50, lambda: press(dialog.findChild(QPushButton, "choiceCancel"))))
    press(made.files.tables)
    assert len(made.session.entries) == 1
    close_dialog(take)
    press(made.files.tables)
    assert said == [0]
    qtbot.waitUntil(lambda: len(made.session.entries) == 2, timeout=10_000)
    ready(made, qtbot)
    (entry,) = [one for one in made.session.entries if one.source.path == "postgis:局里"]
    choose(made, entry)
    picture(made, "import-database")
    assert (entry.kind, entry.account.rows_used) == ("pocket_park", 2)
    press(made.go)
    sources = dock.controller.study.draft.sources
    assert {"path": "postgis:局里", "layer": "public.parks", "kind": "pocket_park"}.items() <= sources[-1].items()
