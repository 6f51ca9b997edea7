from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases import profiles
from civicgrid.geo.cases.periods import periods
from civicgrid.geo.tables import NEAR_REPEAT, TABLES
from civicgrid.qgis_plugin.algorithms.timeprofile import TimeProfile, looks
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def asked(folder: Path, frame: gpd.GeoDataFrame, **more: object) -> dict[str, object]:
    return {
        "CASES": small.saved(frame, folder, "cases.gpkg"),
        "FILED": "filed",
        "OUTPUT": str(folder / "profile.gpkg"),
        **more,
    }


def classed() -> gpd.GeoDataFrame:
    frame = small.dated_cases()
    return frame.assign(small=np.where(np.arange(len(frame)) % 3 == 0, "litter", "parking"))


def test_the_profile_is_that_of_the_core(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(TimeProfile, asked(tmp_path, classed(), CLASS="small"))
    table = gpd.read_file(result["OUTPUT"])
    year = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2024-12-31"), "month")
    wanted = profiles.profile(classed()["filed"], profiles.observed_days(year), classed()["small"]).table
    assert table["n"].tolist() == wanted["n"].tolist()
    assert table["times_usual"].to_numpy() == pytest.approx(wanted["times_usual"].to_numpy(), nan_ok=True)
    assert set(table["class_sub"].fillna("")) == {"", "litter", "parking"}
    assert (result["CASES_USED"], result["CASES_LEFT_OUT"]) == (900, 0)
    assert not (tmp_path / "near.gpkg").exists()


def test_near_repeats_only_if_they_are_asked_for(qgis_app: object, tmp_path: Path) -> None:
    near = str(tmp_path / "near.gpkg")
    result = small.run(TimeProfile, asked(tmp_path, classed(), CLASS="small", NEAR_REPEATS=near))
    table = gpd.read_file(result["NEAR_REPEATS"])
    assert list(table.columns.drop("geometry", errors="ignore")) == list(TABLES[NEAR_REPEAT])
    assert set(table["cases"]) == {900, 300, 600}
    assert small.run(TimeProfile, asked(tmp_path, classed()))["NEAR_REPEATS"] is None


def test_points_may_come_as_collections_of_one(qgis_app: object, tmp_path: Path) -> None:
    frame = classed().iloc[:200]
    multi = frame.set_geometry([shapely.MultiPoint([point]) for point in frame.geometry], crs=frame.crs)
    tables = []
    for number, cases in enumerate((frame, multi)):
        folder = tmp_path / str(number)
        folder.mkdir()
        near = str(folder / "near.gpkg")
        tables.append(gpd.read_file(small.run(TimeProfile, asked(folder, cases, NEAR_REPEATS=near))["NEAR_REPEATS"]))
    pd.testing.assert_frame_equal(*tables)
    assert set(tables[1]["cases"]) == {200}


def test_dates_may_be_text_and_what_is_missing_is_said(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    frame["filed"] = frame["filed"].dt.strftime("%Y/%-m/%-d %H:%M")
    frame.loc[:4, "filed"] = "不详"
    july = frame["filed"].str.startswith("2024/7/")
    listener = small.Listener()
    result = small.run(TimeProfile, asked(tmp_path, frame[~july]), listener)
    assert result["CASES_LEFT_OUT"] == 5
    assert any("5 of" in text for text in listener.warnings)
    assert any("2024-07" in text for text in listener.warnings)
    table = gpd.read_file(result["OUTPUT"])
    assert table[(table["cycle"] == "month") & (table["position"] == 7)]["days"].tolist() == [0]


def test_cases_at_the_edge_of_time_are_left_out_and_said(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    late = frame["filed"] > "2024-12-15"
    listener = small.Listener()
    result = small.run(TimeProfile, asked(tmp_path, frame[~late], UNIT=3), listener)
    december = (frame["filed"] >= "2024-12-01") & ~late
    assert result["CASES_LEFT_OUT"] == december.sum() > 0
    assert str(december.sum()) in listener.warnings[-1]


def test_a_field_without_times_is_refused(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases().assign(filed="unknown")
    with pytest.raises(QgsProcessingException, match="no time that can be read"):
        small.run(TimeProfile, asked(tmp_path, frame))
    with pytest.raises(QgsProcessingException, match="no field “when”"):
        small.run(TimeProfile, asked(tmp_path, small.dated_cases(), FILED="when"))
    with pytest.raises(QgsProcessingException, match="fewer than two"):
        small.run(TimeProfile, asked(tmp_path, small.dated_cases(months=1), UNIT=1))


def test_columns_have_names_a_person_reads(qgis_app: object) -> None:
    assert looks()["OUTPUT"].name == "Cases by month, weekday and hour"


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(TimeProfile, asked(tmp_path, small.dated_cases()), listener) == {}
    assert not (tmp_path / "profile.gpkg").exists()
