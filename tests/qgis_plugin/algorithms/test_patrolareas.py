from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.qgis_plugin.algorithms.patrolareas import PatrolAreas
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def parameters(folder: Path, **more: object) -> dict[str, object]:
    cells = small.cells().assign(community=["a"] * 50 + ["b"] * 50, cases=[10.0] * 10 + [1.0] * 90)
    return {
        "INPUT": small.saved(cells, folder, "grid.gpkg"),
        "WITHIN": "community",
        "COUNT": 2,
        "OUTPUT": str(folder / "patrols.gpkg"),
        **more,
    }


def test_halves_of_two_communities(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(PatrolAreas, parameters(tmp_path, INSPECTORS="甲\n乙\n丙"))
    areas = small.read(result["OUTPUT"])
    assert areas["patrol"].tolist() == ["a-01", "a-02", "b-01", "b-02"]
    assert areas["cells"].tolist() == [25, 25, 25, 25]
    assert areas["inspector"].tolist()[:3] == ["甲", "乙", "丙"]
    assert areas["inspector"].isna().tolist() == [False, False, False, True]
    assert areas.area.tolist() == pytest.approx([250_000] * 4)
    assert (result["AREAS"], result["UNEVEN"]) == (4, pytest.approx(1.0))


def test_the_load_moves_the_border(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path, LOAD="cases", CELLS=str(tmp_path / "cells.gpkg"))
    result = small.run(PatrolAreas, asked)
    areas = small.read(result["OUTPUT"])
    assert areas["load"].sum() == pytest.approx(190.0)
    # community a: 140 in all; 70 on either side
    assert areas["load"].tolist()[:2] == pytest.approx([70.0, 70.0])
    cells = small.read(result["CELLS"])
    assert cells.groupby("patrol").size().tolist() == areas["cells"].tolist()


def test_a_field_that_is_missing_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        small.run(PatrolAreas, parameters(tmp_path, WITHIN="nowhere"))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(PatrolAreas, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "patrols.gpkg").exists()
