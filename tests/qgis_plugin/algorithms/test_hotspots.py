from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from civicgrid.geo.cases import hotspots
from civicgrid.qgis_plugin.algorithms.hotspots import Hotspots
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException
from shapely.geometry import LineString


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


def test_cells_are_made_for_the_cases_and_the_log_says_why(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    district = small.cells().dissolve()[["geometry"]]
    asked = {
        "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg"),
        "DISTRICT": small.saved(district, tmp_path, "district.gpkg"),
        "OUTPUT": str(tmp_path / "hot.gpkg"),
    }
    result = small.run(Hotspots, asked, listener)
    found = small.read(result["OUTPUT"])
    assert len(found) == 100
    assert found.area.sum() == pytest.approx(1e6)
    assert found.loc[found["id"] == str(found["cases"].idxmax() + 1), "hot"].tolist() == ["hot99"]
    assert (result["CASES_USED"], result["CASES_OUTSIDE"]) == (200, 0)
    assert found["stability"].between(0, 1).all()
    assert (found.loc[found["hot"] == "hot99", "stability"] > 0.5).all()
    assert any("100 m × 100 m" in said for said in listener.infos)
    hexagons = small.run(Hotspots, {**asked, "SHAPE": 1, "SIDE": 200, "OUTPUT": str(tmp_path / "six.gpkg")})
    assert small.read(hexagons["OUTPUT"]).area.median() == pytest.approx(200**2, rel=0.2)
    around = small.run(
        Hotspots, {**asked, "DISTRICT": None, "SIDE": 100, "OUTPUT": str(tmp_path / "hull.gpkg")}, listener
    )
    assert around["CASES_USED"] == 200
    assert any("No district was given" in said for said in listener.infos)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"NEIGHBOURS": 1}, "share an edge:"),
        ({"NEIGHBOURS": 2, "BAND": 150}, "within 150 m: 6.8 on average"),
        ({"NEIGHBOURS": 2}, "from 100 to 1,000 m"),
        ({"NEIGHBOURS": 3, "NEAREST": 5}, "the 5 nearest cells"),
    ],
)
def test_who_is_a_neighbour_is_chosen_and_said(
    qgis_app: object, tmp_path: Path, asked: dict[str, object], said: str
) -> None:
    listener = small.Listener()
    result = small.run(
        Hotspots,
        {
            "CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
            "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg"),
            "OUTPUT": str(tmp_path / "hot.gpkg"),
            "STABILITY": False,
            **asked,
        },
        listener,
    )
    assert any(said in sentence for sentence in listener.infos), listener.infos
    found = small.read(result["OUTPUT"])
    assert found.loc[found["id"] == "c55", "hot"].tolist() == ["hot99"]
    assert "stability" not in found


def test_rates_by_people_and_by_street(qgis_app: object, tmp_path: Path) -> None:
    cells = small.cells().assign(people=50)
    cells.loc[cells["id"] == "c55", "people"] = 5_000
    cells.loc[cells["id"] == "c0", "people"] = 0
    x, y = small.EAST, small.NORTH
    streets = gpd.GeoDataFrame(geometry=[LineString([(x, y + 550), (x + 1_000, y + 550)])], crs=small.CRS)
    result = small.run(
        Hotspots,
        {
            "CELLS": small.saved(cells, tmp_path, "cells.gpkg"),
            "CASES": small.saved(small.cases(), tmp_path, "cases.gpkg"),
            "POPULATION": "people",
            "STREETS": small.saved(streets, tmp_path, "streets.gpkg"),
            "OUTPUT": str(tmp_path / "hot.gpkg"),
        },
    )
    found = small.read(result["OUTPUT"]).set_index("id")
    assert found["cases_per_1000"].drop("c0").tolist() == pytest.approx(
        (found["cases"] / found["people"] * 1000).drop("c0").tolist()
    )
    assert np.isnan(found.loc["c0", "cases_per_1000"])
    assert found.loc["c55", "cases_per_1000"] < found["cases_per_1000"].median() * 2
    assert found.loc["c55", "street_m"] == pytest.approx(110, abs=1)
    assert found["cases_per_km"].notna().sum() == 10


@pytest.mark.parametrize("field", ["COUNT", "POPULATION"])
def test_fields_need_the_cells(qgis_app: object, tmp_path: Path, field: str) -> None:
    cases = {} if field == "COUNT" else {"CASES": small.saved(small.cases(), tmp_path, "cases.gpkg")}
    with pytest.raises(QgsProcessingException, match="give the layer of cells"):
        small.run(Hotspots, {field: "n", "OUTPUT": "TEMPORARY_OUTPUT", **cases})


def test_cells_that_can_not_be_made_are_refused(qgis_app: object, tmp_path: Path) -> None:
    asked = {"CASES": small.saved(small.cases().head(1), tmp_path, "one.gpkg"), "OUTPUT": "TEMPORARY_OUTPUT"}
    with pytest.raises(QgsProcessingException, match="on one spot"):
        small.run(Hotspots, asked)
    district = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="Choose larger cells"):
        small.run(Hotspots, {**asked, "DISTRICT": district, "SIDE": 1})


def test_nothing_significant_is_said(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    counted = small.cells().assign(n=np.random.default_rng(1).poisson(0.5, 100))
    asked = {"CELLS": small.saved(counted, tmp_path, "cells.gpkg"), "COUNT": "n", "OUTPUT": "TEMPORARY_OUTPUT"}
    assert small.run(Hotspots, asked, listener)["HOT_CELLS"] == 0
    assert any("None of 100 cells is hot or cold" in said for said in listener.infos)
    assert any("cells have no case" in said for said in listener.infos)


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


def test_cells_that_are_hot_only_by_doubtful_cases_are_flagged(qgis_app: object, tmp_path: Path) -> None:
    cases = small.cases()
    hours = np.where(np.arange(200) < 100, np.arange(200) * 30, np.arange(200))  # the heap in the middle: an hour apart
    cases["when"] = (np.datetime64("2025-03-01T00:00") + hours.astype("m8[h]")).astype(str)
    cases["class"] = "暴露垃圾"
    cases["who"] = [f"C{number % 20}" for number in range(100)] + ["C99"] * 100
    asked = {
        "CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
        "CASES": small.saved(cases, tmp_path, "cases.gpkg"),
        "STABILITY": False,
    }
    listener = small.Listener()
    told = {"CLASS": "class", "FILED": "when", "REPORTER": "who"}
    found = small.read(
        small.run(Hotspots, {**asked, **told, "OUTPUT": str(tmp_path / "told.gpkg")}, listener)["OUTPUT"]
    ).set_index("id")
    assert found.loc["c55", ["hot", "hot_without", "vanishes", "vanishes_by"]].tolist() == [
        *("hot99", "none", True, "reporters")
    ]
    assert found["cases_apart"].sum() >= 100
    assert found.loc["c55", "reporter_share"] > 0.8
    assert any("100 are of reporters" in said for said in listener.infos)
    assert any("hot no more" in said for said in listener.warnings)
    plain = small.read(small.run(Hotspots, {**asked, "OUTPUT": str(tmp_path / "plain.gpkg")})["OUTPUT"])
    assert not plain["vanishes"].any()
    assert plain["hot_without"].tolist() == plain["hot"].tolist()
    with pytest.raises(QgsProcessingException, match="no field"):
        small.run(Hotspots, {**asked, "CLASS": "no such", "OUTPUT": "TEMPORARY_OUTPUT"})
