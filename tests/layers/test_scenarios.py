"""Scenarios of a study file, through the whole computation: the demo city with a plan and with a toilet closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.run import Run

DEMO = Path(studyfile.RESOURCES) / "demo" / "study.json"
KIND = "public_toilet"
MEMBERS = {
    "scenarios": [
        {"id": "plan26", "name": {"en": "Up to 2026", "zh": "2026年前"}, "year": 2026},
        {"id": "closed", "name": "without", "states": ["existing"], "without": [{"kind": KIND, "id": "GC034"}]},
        {"id": "same", "name": "nothing else", "states": ["existing"], "batches": ["no such batch"]},
    ],
    "comparisons": [["existing", "plan26"], ["existing", "closed"], ["existing", "same"]],
    "tasks": {KIND: {"2026": 12}},
}


@pytest.fixture(scope="module")
def run() -> Run:
    data = {**json.loads(DEMO.read_text(encoding="utf-8")), **MEMBERS}
    return pipeline.compute(pipeline.load(studyfile.from_json(data, DEMO.parent)))


def whole(run: Run, scenario: str, metric: str, level: str = "whole", area: str = "") -> dict:
    table = run.figures[run.figures["standard_id"].ne("") | run.figures["metric"].str.startswith("plan_")]
    chosen = (table["kind"] == KIND) & (table["scenario"] == scenario) & (table["metric"] == metric)
    (found,) = table[chosen & (table["level"] == level) & (table["area_id"] == area)].to_dict("records")
    return found


def test_the_closed_toilet_loses_what_it_alone_covers(run: Run) -> None:
    critical = run.layers[col.criticality(KIND)].set_index("id").loc["GC034"]
    lost = whole(run, "existing→closed", "lost_people")
    assert lost["n"] > 0
    assert lost["n"] == pytest.approx(critical[col.ALONE_PEOPLE], abs=1e-6)
    assert lost["n_total"] == whole(run, "existing", "covered_population")["n_total"]


def test_the_plan_gains(run: Run) -> None:
    before, after = (whole(run, key, "covered_residential")["n"] for key in ("existing", "plan26"))
    assert after > before
    assert after == pytest.approx(before + whole(run, "existing→plan26", "gained_residential")["n"])
    counts = run.figures[(run.figures["metric"] == "facilities") & (run.figures["kind"] == KIND)]
    counts = counts[counts["level"] == "whole"].set_index("scenario")["n"]
    assert counts["closed"] == counts["existing"] - 1
    assert counts["existing"] < counts["plan26"] <= counts["planned"]
    layer = run.layers[col.difference(KIND)]
    assert set(layer[col.SCENARIO]) == {"existing→plan26", "existing→closed"}
    assert whole(run, "existing", "plan_done", "year", "2026")["n_total"] == 12


def test_what_makes_no_difference_is_said_by_name(run: Run) -> None:
    said = {problem.code: problem.params for problem in run.problems}
    assert said["comparison_same"] == {"before": "scenario.existing", "after": "nothing else"}
    assert said["scenario_unmatched"] == {"scenario": "nothing else", "values": "no such batch"}
    assert said["scenario_yearless"]["scenario"] == "2026年前"


def test_the_record_holds_the_scenarios(run: Run) -> None:
    assert run.record["study"]["comparisons"] == MEMBERS["comparisons"]
    assert [one["id"] for one in run.record["study"]["scenarios"]] == ["plan26", "closed", "same"]
