from __future__ import annotations

import pytest
from civicgrid.layers.export.geodata import options, release, writing
from civicgrid.layers.export.geodata.options import Options
from civicgrid.qgis_plugin.docks.geojsonwindow import GeoJsonWindow
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import small_run
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox


@pytest.fixture
def window_of(qgis_app: object, qtbot):
    def make(chosen: Options, replaced: int = 0) -> GeoJsonWindow:
        run = small_run()
        plans = writing.preview(run, labels("en"), Options(layers=tuple(release.layers(run))))
        window = GeoJsonWindow(plans, dict(release.held_layers(run)), chosen, replaced)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        return window

    return make


def item(window: GeoJsonWindow, layer: str):
    (found,) = [one for one in window._items() if one.data(0, Qt.ItemDataRole.UserRole) == layer]
    return found


def test_it_gives_back_what_it_was_given(window_of) -> None:
    for chosen in (
        Options(),
        Options(
            layers=("result_street",), formats=("geojsons", "fgb"), copies=("bd09",), smallest_count=10, max_mb=2.5
        ),
        Options(fields=("id",), field_names="labels", decimals=6),
    ):
        assert window_of(chosen).options() == chosen


def test_single_cases_are_shown_with_the_reason_and_not_ticked(window_of) -> None:
    window = window_of(Options())
    cases = item(window, "result_case")
    assert cases.checkState(0) == Qt.CheckState.Unchecked
    assert cases.text(4) == "shows cases one by one"
    cases.setCheckState(0, Qt.CheckState.Checked)
    assert "result_case" in window.options().layers


def test_nothing_can_be_written_without_a_layer_or_a_form(window_of) -> None:
    window = window_of(Options(layers=("result_street",)))
    write = window.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert write.isEnabled()
    item(window, "result_street").setCheckState(0, Qt.CheckState.Unchecked)
    assert not write.isEnabled()
    item(window, "result_street").setCheckState(0, Qt.CheckState.Checked)
    window.forms["geojson"].setChecked(False)
    assert not write.isEnabled()


def test_files_to_be_replaced_are_counted(window_of) -> None:
    from qgis.PyQt.QtWidgets import QLabel

    assert "replaced: 12" in window_of(Options(), 12).findChild(QLabel, "geojsonReplaced").text()
    assert window_of(Options()).findChild(QLabel, "geojsonReplaced").text() == ""


def test_its_choices_stand_in_a_study_file(window_of) -> None:
    chosen = Options(formats=("geojson.gz",))
    assert options.from_json(options.to_json(window_of(chosen).options())) == chosen
