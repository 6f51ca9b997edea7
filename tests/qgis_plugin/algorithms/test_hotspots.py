from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.geo.cases import hotspots
from civicgrid.qgis_plugin.algorithms.hotspots import Hotspots
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def test_the_crowded_cell_and_its_neighbours_are_hot(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(
        Hotspots,
        {
            "CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
            "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg"),
            "OUTPUT": str(tmp_path / "hot.gpkg"),
        },
    )
    found = small.read(result["OUTPUT"])
    wanted = hotspots.hotspots(small.cells(), small.cases()).table
    assert found["cases"].tolist() == wanted["cases"].tolist()
    assert found["gi_z"].tolist() == pytest.approx(wanted["gi_z"].tolist(), nan_ok=True)
    assert found["hot"].tolist() == wanted["hot"].tolist()
    assert found.loc[found["id"] == "c55", "hot"].tolist() == ["hot99"]
    assert result["HOT_CELLS"] == wanted["hot"].str.startswith("hot").sum() > 1
    assert (result["CASES_USED"], result["CASES_OUTSIDE"]) == (200, 0)


def test_cases_outside_are_said(qgis_app: object, tmp_path: Path) -> None:
    far = small.cases()
    far.geometry = far.geometry.translate(500, 0)
    listener = small.Listener()
    result = small.run(
        Hotspots,
        {
            "CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
            "CASES": small.saved(far, tmp_path, "cases.gpkg"),
            "OUTPUT": str(tmp_path / "hot.gpkg"),
        },
        listener,
    )
    assert result["CASES_OUTSIDE"] > 0
    assert result["CASES_USED"] + result["CASES_OUTSIDE"] == 200
    assert str(result["CASES_OUTSIDE"]) in listener.warnings[0]


def test_counts_may_come_from_a_field(qgis_app: object, tmp_path: Path) -> None:
    counted = small.cells().assign(n=hotspots.hotspots(small.cells(), small.cases()).table["cases"], half=0.5)
    asked = {
        "CELLS": small.saved(counted, tmp_path, "cells.gpkg"),
        "COUNT": "n",
        "OUTPUT": str(tmp_path / "hot.gpkg"),
    }
    assert small.run(Hotspots, asked)["HOT_CELLS"] > 1
    with pytest.raises(QgsProcessingException, match="half"):
        small.run(Hotspots, {**asked, "COUNT": "half"})


def test_cases_or_counts_but_not_both(qgis_app: object, tmp_path: Path) -> None:
    cells = small.saved(small.cells(), tmp_path, "cells.gpkg")
    for more in ({}, {"COUNT": "n", "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg")}):
        with pytest.raises(QgsProcessingException, match="either"):
            small.run(Hotspots, {"CELLS": cells, "OUTPUT": "TEMPORARY_OUTPUT", **more})


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    asked = {
        "CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
        "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg"),
        "OUTPUT": str(tmp_path / "hot.gpkg"),
    }
    assert small.run(Hotspots, asked, listener) == {}
    assert not (tmp_path / "hot.gpkg").exists()
