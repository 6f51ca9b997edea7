"""The box of base maps: Tianditu is chosen only once there is a key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from civicgrid.layers.basemaps import codes
from civicgrid.qgis_plugin import basemaps
from civicgrid.qgis_plugin.docks.basemapbox import BasemapBox, names


@pytest.fixture
def box(qgis_app: object) -> Iterator[BasemapBox]:
    before = basemaps.key()
    basemaps.keep_key("")
    yield BasemapBox()
    basemaps.keep_key(before)


def choose(box: BasemapBox, code: str) -> None:
    place = box.choice.findData(code)
    box.choice.setCurrentIndex(place)
    box.choice.activated.emit(place)


def test_every_base_map_is_named() -> None:
    assert list(names()) == ["", *codes()]


def test_one_without_a_key_is_chosen_at_once(box: BasemapBox) -> None:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    choose(box, "osm")
    assert (chosen, box.key.isHidden()) == (["osm"], True)
    choose(box, "")
    assert chosen == ["osm", ""]


def test_tianditu_waits_for_its_key(box: BasemapBox) -> None:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    choose(box, "tianditu")
    assert (chosen, box.key.isHidden()) == ([], False)
    box.key.setText(" a1B2 ")
    box.key.editingFinished.emit()
    assert (chosen, basemaps.key()) == (["tianditu"], "a1B2")


def test_what_a_study_says_is_shown_unasked(box: BasemapBox) -> None:
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    box.show_choice("osm")
    assert (box.choice.currentData(), chosen) == ("osm", [])
