"""Decisions stand in the study, come out of it as they went in, and are a table of the reports."""

from __future__ import annotations

from dataclasses import replace

import pyproj
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import decisions, studyfile
from civicgrid.layers.decisions import Decision
from civicgrid.layers.export.decisionreports import decisions as table_of
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.small_run import small_run

ENTRIES = [
    {
        "kind": "public_toilet",
        "lon": 120.001,
        "lat": 31.002,
        "verdict": "accepted",
        "name": "地块一",
        "date": "2026-11-02",
    },
    {
        "kind": "public_toilet",
        "lon": 120.004,
        "lat": 31.002,
        "verdict": "rejected",
        "reason": "拆迁范围内",
        "who": "王科",
        "date": "2026-11-20",
    },
]


def study(entries: list[dict]) -> studyfile.StudyFile:
    document = {
        "civicgrid_study": 1,
        "title": "x",
        "district": "x",
        "data_date": "2026-11-21",
        "sources": [{"path": "a.csv"}],
        "decisions": entries,
    }
    return studyfile.from_json(document)


def test_they_come_out_of_a_study_as_they_went_in() -> None:
    made = study(ENTRIES)
    assert made.decisions[1] == Decision(
        "public_toilet", 120.004, 31.002, "rejected", "", "拆迁范围内", "王科", "2026-11-20"
    )
    assert studyfile.to_json(made)["decisions"] == ENTRIES


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"verdict": "maybe"}, "decisions[0].verdict"),
        ({"kind": "lighthouse"}, "decisions[0].kind"),
        ({"lat": 91}, "decisions[0].lat"),
        ({"date": "yesterday"}, "decisions[0].date"),
    ],
    ids=str,
)
def test_what_is_wrong_is_named_with_its_place(change: dict, place: str) -> None:
    with pytest.raises(Refused) as caught:
        study([{**ENTRIES[0], **change}])
    assert place in str([problem.params for problem in caught.value.problems])


def test_they_stand_where_the_study_is_measured() -> None:
    crs = pyproj.CRS("EPSG:4549")
    found = decisions.frame(study(ENTRIES), crs)
    x, y = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform(120.001, 31.002)
    assert (found.geometry.iloc[0].x, found.geometry.iloc[0].y) == pytest.approx((x, y), abs=1e-3)
    assert found[col.DECISION].tolist() == ["accepted", "rejected"]
    assert decisions.frame(study([]), crs) is None


def test_the_table_has_the_newest_first() -> None:
    run = small_run()
    run = replace(run, study=replace(run.study, decisions=study(ENTRIES).decisions))
    table = table_of(run, english())
    assert [row[1:] for row in table.rows] == [
        ("120.004000, 31.002000", "turned down", "拆迁范围内", "王科", "2026-11-20"),
        ("地块一", "accepted", "", "", "2026-11-02"),
    ]
    assert table.key == "decisions"
    assert set(chinese()) >= {"decision.accepted", "text.report_decisions"}
