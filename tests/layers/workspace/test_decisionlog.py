"""Decisions about sites in a workspace: two planners see each other's, and each can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.connections import Connection
from civicgrid.layers.decisions import Decision
from civicgrid.layers.workspace import decisionlog
from civicgrid.layers.workspace.bringing import bring
from civicgrid.layers.workspace.handover import hand_over
from civicgrid.layers.workspace.imports import Store
from civicgrid.layers.workspace.opening import open_store, out_of_date

Open = Callable[[], Store]

ACCEPTED = Decision("public_toilet", 120.001, 31.002, "accepted", "地块一", "离学校近", "李工", "2026-11-02")
REJECTED = replace(ACCEPTED, verdict="rejected", reason="拆迁范围内", who="王科", date="2026-11-20")
BACK = replace(REJECTED, verdict="", reason="")
PARK = replace(ACCEPTED, kind="pocket_park")
TABLE = "编号,公厕名称,经度,纬度\nG1,人民路公厕,120.15,30.28\n"


@pytest.fixture(params=["a file", "a server"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Open the same workspace, as each planner does."""
    if request.param == "a file":
        yield lambda: open_store("w.gpkg", tmp_path)
        return
    connection = request.getfixturevalue("database")
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_store("postgis:bureau/w", connect=lambda _name: connection))


def holding(store: Store) -> tuple[Decision, ...]:
    return decisionlog.holding(decisionlog.read(store.backend))


def study(folder: Path, **members: object) -> studyfile.StudyFile:
    (folder / "公厕.csv").write_text(TABLE, encoding="utf-8")
    named = {"civicgrid_study": 1, "title": "t", "district": "d"}
    return studyfile.from_json({**named, "sources": [{"path": "公厕.csv"}], **members}, folder)


def test_planners_see_each_others(opened: Open) -> None:
    one, other = opened(), opened()
    assert decisionlog.read(one.backend) == ()
    assert decisionlog.decide(one.backend, ACCEPTED) == (None, ACCEPTED)
    assert decisionlog.decide(one.backend, PARK) == (None, PARK)
    near = replace(REJECTED, lon=120.001003)
    assert decisionlog.decide(other.backend, near) == (ACCEPTED, near)
    assert holding(one) == (PARK, near)


def test_taken_back_the_one_before_holds_again_and_the_log_keeps_all(opened: Open) -> None:
    store = opened()
    for line in (ACCEPTED, REJECTED):
        decisionlog.decide(store.backend, line)
    assert decisionlog.decide(store.backend, BACK) == (REJECTED, ACCEPTED)
    assert decisionlog.decide(store.backend, BACK) == (ACCEPTED, None)
    assert decisionlog.decide(store.backend, BACK) == (None, None)
    assert decisionlog.read(opened().backend) == (ACCEPTED, REJECTED, BACK, BACK)
    assert holding(store) == ()


def test_a_second_click_decides_nothing_twice(opened: Open) -> None:
    store = opened()
    for _click in range(2):
        decisionlog.decide(store.backend, ACCEPTED)
    assert len(decisionlog.read(store.backend)) == 1


def test_of_two_equal_ones_the_later_is_taken_back() -> None:
    assert decisionlog.holding([ACCEPTED, REJECTED, ACCEPTED, BACK]) == (REJECTED,)


def test_a_decision_made_during_an_import_does_not_stop_it(database: Connection, tmp_path: Path) -> None:
    def open_one() -> Store:
        return open_store("postgis:bureau/w", connect=lambda _name: database)

    with open_one() as one, open_one() as other:
        decisionlog.decide(one.backend, ACCEPTED)

        def meanwhile(_share: float, step: str) -> None:
            if step == "import_write":
                decisionlog.decide(other.backend, PARK)

        bring(one, study(tmp_path), "replace", progress=meanwhile)
        assert holding(one) == (ACCEPTED, PARK)
        assert one.kinds() == ("public_toilet",)


def test_what_a_study_had_decided_comes_into_its_workspace_once(opened: Open, tmp_path: Path) -> None:
    store = opened()
    decisionlog.decide(store.backend, REJECTED)
    entries = [
        {"kind": "public_toilet", "lon": 120.001, "lat": 31.002, "verdict": "accepted"},
        {"kind": "pocket_park", "lon": 120.001, "lat": 31.002, "verdict": "deferred"},
    ]
    for _time in range(2):
        bring(store, study(tmp_path, decisions=entries), "replace")
    assert [(one.kind, one.verdict) for one in holding(store)] == [
        ("public_toilet", "rejected"),
        ("pocket_park", "deferred"),
    ]
    assert len(decisionlog.read(store.backend)) == 2


def test_a_study_goes_by_its_workspace(tmp_path: Path) -> None:
    store = open_store("w.gpkg", tmp_path)
    bring(store, study(tmp_path), "replace")
    for line in (ACCEPTED, REJECTED, PARK, replace(PARK, verdict="")):
        decisionlog.decide(store.backend, line)
    old = [{"kind": "pocket_park", "lon": 120.001, "lat": lat, "verdict": "accepted"} for lat in (31.002, 31.5)]
    named = replace(study(tmp_path, decisions=old), workspace="w.gpkg")
    assert [(one.kind, one.lat, one.verdict) for one in pipeline.load(named).study.decisions] == [
        ("pocket_park", 31.5, "accepted"),  # of which the workspace tells nothing
        ("public_toilet", 31.002, "rejected"),
    ]


def test_results_are_out_of_date_when_somebody_decides(opened: Open, tmp_path: Path) -> None:
    store = opened()
    bring(store, study(tmp_path), "replace")
    record = {"decisions": {"stamps": store.stamps()}}
    decisionlog.decide(opened().backend, ACCEPTED)
    assert out_of_date(record, store) == ("decision",)


def test_decisions_are_handed_over_without_names(tmp_path: Path) -> None:
    store = open_store("w.gpkg", tmp_path)
    bring(store, study(tmp_path), "replace")
    decisionlog.decide(store.backend, ACCEPTED)
    copy = hand_over(store, tmp_path / "copy.gpkg")
    assert holding(open_store("copy.gpkg", tmp_path)) == (replace(ACCEPTED, who=""),)
    assert "李工".encode() not in copy.read_bytes()
