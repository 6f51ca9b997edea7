"""What was tried out on the map: kept in the study file, and as plans in a workspace computed to the same figures."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import shapely
from civicgrid.geo.crs import to_lonlat
from civicgrid.geo.whatif.whatif import WhatIf
from civicgrid.layers import pipeline, studyfile, whatifs
from civicgrid.layers.groundwork import Groundwork
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.layers.whatifs import Move, Whatif
from civicgrid.layers.workspace.bringing import bring
from civicgrid.layers.workspace.opening import open_store
from civicgrid.tests.layers.small_run import small_run, study_json

DEMO = Path(studyfile.RESOURCES) / "demo" / "study.json"
KIND = "public_toilet"


def test_a_study_file_keeps_what_was_tried_out(tmp_path: Path) -> None:
    moves = (Move(KIND, "GC1", (120.5, 30.25)), Move(KIND, "GC2"), Move(KIND, "public_toilet-1", (120.0, 30.0), True))
    study = replace(studyfile.from_json(study_json()), whatifs=(Whatif("方案A", moves), Whatif("方案B")))
    studyfile.write(study, tmp_path / "study.json")
    assert studyfile.read(tmp_path / "study.json").whatifs == study.whatifs
    entry = json.loads((tmp_path / "study.json").read_text(encoding="utf-8"))["whatifs"][0]["moves"]
    assert entry[1] == {"kind": KIND, "id": "GC2"}


@pytest.mark.parametrize("entry", [{"name": ""}, {"name": "A", "moves": [{"kind": KIND, "id": "1", "lat": 95.0}]}])
def test_a_wrong_entry_is_refused(entry: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        studyfile.from_json({**study_json(), "whatifs": [entry]})


def test_planned_rows_keep_what_is_known_of_a_facility_that_moves() -> None:
    run = small_run()
    old = run.inputs[KIND].iloc[0]
    (lon,), (lat,) = to_lonlat(old.geometry.x, old.geometry.y, run.inputs[KIND].crs.to_wkt())
    moves = (
        Move(KIND, old["id"], (lon + 0.001, lat)),
        Move(KIND, "GC-900", (lon, lat), new=True),
        Move(KIND, run.inputs[KIND]["id"].iloc[1]),
    )
    rows = whatifs.planned(run, Whatif("方案A", moves), KIND)
    assert rows["state"].tolist() == ["planned", "planned"]
    assert rows["batch"].tolist() == ["方案A", "方案A"]
    assert rows["name"].tolist() == [old["name"], "方案A 2"]
    assert rows["id"].iloc[0] not in set(run.inputs[KIND]["id"])
    assert rows["id"].iloc[1] == "GC-900"
    assert rows.geometry.iloc[1].distance(old.geometry) < 1e-6


def test_an_area_that_moves_keeps_its_form() -> None:
    run, park = small_run(), "pocket_park"
    old = run.inputs[park].iloc[0]
    assert old.geometry.geom_type == "Polygon"
    at = old.geometry.centroid
    (lon,), (lat,) = to_lonlat(at.x + 100, at.y, run.inputs[park].crs.to_wkt())
    (row,) = whatifs.planned(run, Whatif("A", (Move(park, old["id"], (lon, lat)),)), park).itertuples()
    assert row.geometry.area == pytest.approx(old.geometry.area)
    assert row.geometry.centroid.distance(at) == pytest.approx(100, abs=1e-3)


def test_another_plan_keeps_its_rows_and_what_is_dropped_of_the_same_is_closed(workspace: Path) -> None:
    run = computed(workspace)
    places = ((120.0, 30.0), (120.001, 30.0))
    new = tuple(Move(KIND, f"GC-90{number}", place, new=True) for number, place in enumerate(places))
    with open_store(str(workspace)) as store:
        for whatif in (Whatif("one", new), Whatif("two", new), Whatif("one", new[:1])):
            whatifs.commit(store, run, whatif)
    again = computed(workspace)  # where they are known
    with open_store(str(workspace)) as store:
        whatifs.commit(store, again, Whatif("one", new[:1]))
        rows = store.frame(KIND)
    planned = rows[rows["batch"].isin(["one", "two"])].sort_values(["batch", "id"])
    assert planned["id"].is_unique
    assert planned[["batch", "state"]].to_numpy().tolist() == [
        ["one", "planned"], ["one", "closed"], ["two", "planned"], ["two", "planned"]
    ]  # fmt: skip


def test_a_free_id_is_of_no_other_facility() -> None:
    first = whatifs.free_id(KIND, ())
    assert whatifs.free_id(KIND, {first}) != first


def test_the_scenario_of_a_what_if_names_its_batch_and_what_is_gone() -> None:
    moves = (Move(KIND, "GC1", (120.5, 30.25)), Move(KIND, "GC2"), Move(KIND, "GC-900", (120.0, 30.0), True))
    entry = whatifs.as_scenario(Whatif("方案A", moves), {"whatif_1"})
    gone = [{"kind": KIND, "id": "GC1"}, {"kind": KIND, "id": "GC2"}]
    assert entry == {"id": "whatif_2", "name": "方案A", "batches": ["方案A"], "without": gone}
    only_closed = whatifs.as_scenario(Whatif("B", moves[1:2]), ())
    assert only_closed == {"id": "whatif_1", "name": "B", "states": ["existing"], "without": gone[1:]}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workspace") / "work.gpkg"
    with open_store(str(path)) as store:
        bring(store, studyfile.read(DEMO), "replace")
    return path


@pytest.fixture
def workspace(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path))


def computed(workspace: Path, scenarios: tuple[dict[str, Any], ...] = ()) -> Run:
    data = json.loads(DEMO.read_text(encoding="utf-8"))
    del data["sources"]
    pairs = [["existing", one["id"]] for one in scenarios]
    members = {"scenarios": list(scenarios), "comparisons": pairs} if scenarios else {}
    study = studyfile.from_json({**data, "workspace": workspace.as_posix(), **members}, DEMO.parent)
    return pipeline.compute(pipeline.load(study))


def test_plans_made_of_a_what_if_are_computed_to_what_it_said(workspace: Path) -> None:
    """One toilet is new in the planted gap, one moves, one closes: as a scenario they cover what the map had told."""
    run = computed(workspace)
    toilets = run.inputs[KIND]
    whatif = WhatIf.of(Groundwork(run).work(), KIND)
    before = whatif.tally
    gap = run.layers[f"gap_{KIND}"].geometry.iloc[0].representative_point()
    rows = [int(row) for row in whatif.sites.today.nonzero()[0][:2]]
    end = shapely.affinity.translate(toilets.geometry.iloc[rows[0]], 200, 50)
    lonlat = list(zip(*to_lonlat([gap.x, end.x], [gap.y, end.y], toilets.crs.to_wkt())))
    moves = (
        Move(KIND, "GC-900", lonlat[0], new=True),
        Move(KIND, toilets["id"].iloc[rows[0]], lonlat[1]),
        Move(KIND, toilets["id"].iloc[rows[1]]),
    )
    whatif.add(gap)
    whatif.put(rows[0], end)
    whatif.put(rows[1], None)
    tried = Whatif("方案A", moves)
    with open_store(str(workspace)) as store:
        earlier = store.current()[KIND]
        whatifs.commit(store, run, tried, "王")
        line = store.current()[KIND]
    assert (line.path, line.rows_used, line.added) == (f"{earlier.path}, 方案A", earlier.rows_used + 2, 2)
    again = computed(workspace, (whatifs.as_scenario(tried, ()),))
    figures = again.figures.set_index(["kind", "scenario", "metric", "level", "radius_m"]).sort_index()
    radius = whatif.sites.rule.radius_m
    for denominator, amount in whatif.tally.amounts.items():
        unit = 1.0 if denominator == "population" else 1e4
        told = figures.loc[(KIND, "whatif_1", amount.metric, "whole", radius), "n"] * unit
        today = figures.loc[(KIND, "existing", amount.metric, "whole", radius), "n"] * unit
        assert told.item() == pytest.approx(amount.covered[0], rel=1e-9)
        assert today.item() == pytest.approx(before.amounts[denominator].covered[0], rel=1e-9)
    with open_store(str(workspace)) as store:
        store.undo(KIND)
        assert "方案A" not in set(store.frame(KIND).get("batch", []))
