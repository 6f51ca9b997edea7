"""All rows are tried before they come in: what can't be used does not hold up the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from civicgrid.layers.door.trial import bring, try_all
from civicgrid.layers.problems import Refused
from civicgrid.layers.studyfile import Source
from civicgrid.tests.layers.door import LAT, LON, csv_text, spread, study


def test_a_file_that_cannot_be_used_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "公厕.csv").write_text(csv_text([["空", "", ""], *spread(5)]), encoding="utf-8")
    (tmp_path / "停车场.csv").write_text("停车场名称,泊位\n一,2\n", encoding="utf-8")
    trial = try_all(study(tmp_path, {"path": "公厕.csv"}, {"path": "停车场.csv"}))
    account = trial.accounts_of(Source("公厕.csv"), "", "public_toilet")
    assert account is not None
    assert (account.rows_read, account.rows_used) == (6, 5)
    assert trial.accounts_of(Source("停车场.csv"), "", "parking_lot") is None
    assert [problem.code for problem in trial.about("停车场.csv", "", "parking_lot")] == ["no_place_columns"]
    assert "no_coordinates" in {problem.code for problem in trial.about("公厕.csv", "", "public_toilet")}


def test_where_nothing_can_be_used_the_reasons_remain(tmp_path: Path) -> None:
    (tmp_path / "停车场.csv").write_text("停车场名称,泊位\n一,2\n", encoding="utf-8")
    trial = try_all(study(tmp_path, {"path": "停车场.csv"}))
    assert trial.loaded is None
    assert [problem.code for problem in trial.refused] == ["no_place_columns"]


def test_a_finding_has_places(tmp_path: Path) -> None:
    rows = [*spread(5), ["公厕0", f"{LON:.6f}", f"{LAT + 0.00001:.6f}"]]
    (tmp_path / "公厕.csv").write_text(csv_text(rows), encoding="utf-8")
    trial = try_all(study(tmp_path, {"path": "公厕.csv"}))
    (near,) = [p for p in trial.about("公厕.csv", "", "public_toilet") if p.code == "near_duplicates"]
    shapes = trial.places(near)
    assert len(shapes) == len(near.rows) > 0
    assert shapely.get_x(shapes[0]) == pytest.approx(LON, abs=2e-6)


def test_what_was_tried_comes_into_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "公厕.csv").write_text(csv_text(spread(5), "公厕名称,经度,纬度"), encoding="utf-8")
    first = try_all(study(tmp_path, {"path": "公厕.csv"}, workspace="库.gpkg"))
    (change,) = bring(first, "replace", "我")
    assert (change.kind, len(change.added), change.gone) == ("public_toilet", 5, ())
    (tmp_path / "公厕.csv").write_text(csv_text(spread(7)[2:]), encoding="utf-8")
    second = try_all(study(tmp_path, {"path": "公厕.csv"}, workspace="库.gpkg"))
    (change,) = bring(second, "append", "我")
    assert len(change.added) + len(change.changed) + change.same == 5
    assert change.gone == ()


def test_nothing_that_was_refused_comes_in(tmp_path: Path) -> None:
    (tmp_path / "停车场.csv").write_text("停车场名称,泊位\n一,2\n", encoding="utf-8")
    trial = try_all(study(tmp_path, {"path": "停车场.csv"}, workspace="库.gpkg"))
    with pytest.raises(Refused):
        bring(trial, "replace", "我")
