"""The step of a study that chooses sites, on the small city of ``test_study``."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.study import Settings, Study
from civicgrid.geo.tables import SITING, SITING_FRONTIER, TABLES
from civicgrid.tests.geo.frames import X, Y, frame_there
from civicgrid.tests.geo.test_study import RULES, city, discs, only, sites
from shapely.geometry import LineString, Point, box

CODES = ("prepare", "population", "streets", "nearest", "coverage", "siting")


def asked(frames: dict | None = None, **settings: object) -> Study:
    chosen = {"siting_kinds": ("public_toilet",), **settings}
    return Study(city() if frames is None else frames, RULES, Settings(**chosen))  # type: ignore[arg-type]


def run(frames: dict | None = None, **settings: object) -> subject.Results:
    return subject.run(asked(frames, **settings), codes=CODES)


def candidates(*spots: tuple[float, float], **columns: object) -> dict:
    points = [Point(spot) for spot in spots]
    ids = [f"P{number}" for number in range(len(spots))]
    return {**city(), "candidate_site": frame_there(points, id=ids, name=[f"{one}!" for one in ids], **columns)}


def test_each_site_is_told_with_what_it_exactly_adds() -> None:
    # only the residential areas c and d are uncovered; the first two sites serve one of them each
    results = run(candidates((650, 150), (500, 650), (900, 500)), siting_sites=2)
    table = results.tables[SITING]
    assert tuple(table) == TABLES[SITING]
    assert table["candidate_id"].tolist() == ["P0", "P1"]
    assert table["id"].tolist() == ["public_toilet-1", "public_toilet-2"]
    assert table["name"].tolist() == ["P0!", "P1!"]
    assert table["site_rank"].tolist() == [1, 2]
    before = only(results.figures, metric="covered_population", level="whole", kind="public_toilet", radius_m=150.0)
    assert table["share_before"].iloc[0] == pytest.approx(before["value"])
    assert table["share_after"].iloc[0] == table["share_before"].iloc[1]
    gained = table["gain_people"].sum() / before["n_total"]
    assert table["share_after"].iloc[1] == pytest.approx(before["value"] + gained)
    assert table["street_name"].tolist() == ["East", "West"]  # a border belongs to the first
    assert (table["found_by"] == "exact").all()
    assert (table["proven_gap"] == 0).all()


def test_what_is_gained_is_what_a_fresh_run_covers() -> None:
    frames = candidates((650, 150), (500, 650))
    results = run(frames, siting_sites=2)
    built = dict(frames)
    chosen = results.layers[col.RESULT_SITING]
    toilets = built["public_toilet"]
    new = chosen[["id", "name", "geometry"]].assign(state="existing", outside=False)
    built["public_toilet"] = pd.concat([toilets, new], ignore_index=True)
    after = only(run(built).figures, metric="covered_population", level="whole", kind="public_toilet", radius_m=150.0)
    assert chosen["share_after"].iloc[-1] == pytest.approx(after["value"], abs=1e-9)
    land = only(run(built).figures, metric="covered_builtup", level="whole", kind="public_toilet", radius_m=150.0)
    once = only(results.figures, metric="covered_builtup", level="whole", kind="public_toilet", radius_m=150.0)
    assert chosen["gain_ha"].sum() == pytest.approx(land["n"] - once["n"], abs=1e-6)


def test_points_are_made_in_the_gaps_where_there_are_no_candidates() -> None:
    results = run(siting_spacing_m=50.0)
    sites = results.layers[col.RESULT_SITING]
    gap = results.layers[col.gap("public_toilet")].union_all()
    assert len(sites) == 2  # two residential areas are uncovered; a third site would serve nobody
    assert sites.geometry.within(gap.buffer(1e-6)).all()
    assert (sites["candidate_id"] == "").all()
    assert sites["share_after"].iloc[-1] == pytest.approx(1.0)
    wet = {**city(), "water": frame_there([box(0, 0, 1000, 1000)])}
    assert ("siting_no_candidates", {"layer": "public_toilet"}) in run(wet).notes


def test_street_corners_in_the_gaps_may_be_the_candidates() -> None:
    # three ends meet at (650, 150), two at (500, 650), and at (100, 100) three where there is no gap
    ways = [
        [(600, 150), (650, 150), (700, 150), (650, 250)],
        [(450, 650), (500, 650), (550, 650)],
        [(50, 100), (100, 100)],
    ]
    ends = [(way[1], end) for way in ways for end in (way[0], *way[2:])] + [
        ((100, 100), (150, 100)),
        ((100, 100), (100, 50)),
    ]
    frames = {**city(), "street_line": frame_there([LineString(way) for way in ends])}
    sites = run(frames, siting_points="corners").layers[col.RESULT_SITING]
    assert shapely.get_coordinates(sites.geometry.to_numpy()).tolist() == [[X + 650.0, Y + 150.0]]
    assert (
        len(run(siting_points="corners", siting_spacing_m=50.0).layers[col.RESULT_SITING]) == 2
    )  # no streets: a raster


def test_lines_lead_from_whom_a_site_serves_first() -> None:
    results = run(siting_spacing_m=50.0)
    sites, lines = results.layers[col.RESULT_SITING], results.layers[col.RESULT_SITING_LINE]
    assert set(lines["site_id"]) == set(sites["id"])
    assert lines["demand_weight"].sum() == pytest.approx(sites["gain_people"].sum(), rel=0.1)
    assert (lines["dist_m"] <= 150.0 + 25.0).all()
    assert shapely.get_coordinates(shapely.get_point(lines.geometry.to_numpy(), 1)).tolist()[0] in [
        list(one) for one in shapely.get_coordinates(sites.geometry.to_numpy()).tolist()
    ]


def test_the_fewest_sites_reach_the_share_that_is_asked() -> None:
    everybody = run(siting_question="fewest", siting_share=1.0, siting_spacing_m=50.0)
    assert len(everybody.tables[SITING]) == 2
    enough = run(siting_question="fewest", siting_share=0.7, siting_spacing_m=50.0).tables[SITING]
    assert len(enough) == 1
    assert enough["share_after"].iloc[0] >= 0.7
    assert ("siting_none", {"layer": "public_toilet"}) in run(siting_question="fewest", siting_share=0.01).notes
    impossible = run(candidates((650, 150)), siting_question="fewest", siting_share=1.0)
    assert dict(impossible.notes)["siting_infeasible"]["best_pct"] < 100
    assert SITING not in impossible.tables


def test_the_share_is_reached_exactly_not_only_by_the_middles_of_pieces() -> None:
    # the middle of the only home out of reach lies 149 m from the first candidate, half of it farther than 150 m
    frames = candidates((781, 630), (910, 630))
    homes = [box(80, 80, 120, 120), box(910, 610, 950, 650)]
    frames["residential"] = frame_there(homes, id=["a", "b"], name=["A", "B"], population=[10.0, 10.0])
    frames["community"] = frames["community"].drop(columns="population")
    table = run(frames, siting_question="fewest", siting_share=1.0).tables[SITING]
    assert table["candidate_id"].tolist() == ["P1"]
    assert table["share_after"].tolist() == pytest.approx([1.0])


def test_kinds_share_a_budget_and_no_place_takes_two() -> None:
    frames = candidates((650, 150), (500, 650), cost=[3.0, 4.0])
    both = ("public_toilet", "pocket_park")
    rich = run(frames, siting_kinds=both, siting_budget=100.0).tables[SITING]
    assert len(rich) == 2
    assert rich["candidate_id"].is_unique
    poor = run(frames, siting_kinds=both, siting_budget=3.5).tables[SITING]
    assert poor["cost"].tolist() == [3.0]


def test_cases_count_for_people_if_asked() -> None:
    frames = candidates((650, 150), (800, 750))  # the first near people, the second near cases
    frames["case"]["class_sub"] = "litter"
    rules = {**RULES, "public_toilet": subject.KindRule(150.0, "toilet", answers=("litter",))}
    for weight, first in ((0.0, "P0"), (1000.0, "P1")):
        settings = Settings(siting_kinds=("public_toilet",), siting_case_weight=weight, siting_sites=1)
        table = subject.run(Study(frames, rules, settings), codes=CODES).tables[SITING]
        assert table["candidate_id"].tolist() == [first]
        spot = shapely.get_coordinates(frames["candidate_site"].geometry.iloc[int(first[1])])[0] - [X, Y]
        near = frames["case"].geometry.dropna().within(discs([spot], 150.0) - discs([(100, 100), (350, 350)], 150.0))
        inside = frames["case"].geometry.dropna()[near].within(frame_there([box(0, 0, 1000, 800)]).geometry.iloc[0])
        assert table["gain_cases"].tolist() == [int(inside.sum())]


@pytest.mark.parametrize("question", ["walk", "worst"])
def test_questions_about_walking(question: str) -> None:
    table = run(siting_question=question, siting_sites=1, siting_spacing_m=50.0).tables[SITING]
    assert len(table) == 1
    assert table["question"].tolist() == [question]


def test_what_is_planned_may_count_as_decided() -> None:
    frames = city()
    there = pd.concat([frames["public_toilet"], sites([(650, 150)], "planned")], ignore_index=True)
    frames["public_toilet"] = there
    open_ = run(frames, siting_spacing_m=50.0).tables[SITING]
    decided = run(frames, siting_spacing_m=50.0, siting_standing="planned").tables[SITING]
    assert (len(open_), len(decided)) == (2, 1)  # the home in the east is served by what is planned
    assert decided["share_before"].iloc[0] > open_["share_before"].iloc[0]
    assert decided["share_after"].iloc[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("question", ["walk", "worst"])
def test_the_first_facilities_may_be_sited(question: str) -> None:
    frames = city()
    frames["public_toilet"] = frames["public_toilet"].assign(state="closed")
    table = run(frames, siting_question=question, siting_sites=2).tables[SITING]
    assert len(table) == 2
    assert (table["share_before"].iloc[0], table["share_after"].iloc[-1] > 0) == (0.0, True)


def test_nothing_is_done_unless_it_is_asked_for_or_without_a_gap() -> None:
    assert SITING not in run(siting_kinds=()).tables
    frames = city()
    frames["public_toilet"] = frames["public_toilet"].set_geometry(
        np.array([frames["built_up"].geometry.iloc[0]] * 4), crs=frames["street"].crs
    )
    assert ("siting_no_gap", {"layer": "public_toilet"}) in run(frames).notes


def test_cancel_is_heard() -> None:
    def stop(share: float, step: str) -> None:
        if step.startswith("siting"):
            raise Cancelled

    with pytest.raises(Cancelled):
        subject.run(asked(), stop, codes=CODES)


def test_a_site_serves_no_more_than_it_can() -> None:
    frames = candidates((650, 150), (500, 650))
    free, limited = (
        run(frames, siting_sites=2, siting_capacity=capacity).tables[SITING]
        for capacity in ({}, {"public_toilet": 5.0})
    )
    assert free["serves"].isna().all()
    assert limited["serves"].tolist() == pytest.approx([5.0, 5.0])
    assert (limited["gain_people"] > 5.0).all()  # so many live within the radius


def test_each_site_is_told_with_why_and_how_sure() -> None:
    table = run(candidates((650, 150), (500, 650), (900, 500)), siting_sites=2).tables[SITING]
    # nobody else reaches what they serve; asked again with two radii, by land, and without the other one
    assert table["site_reason"].tolist() == ["only", "only"]
    assert table["kept_of"].tolist() == [4, 4]
    assert (table["kept"] >= 3).all()
    assert (table["instead"] != table["candidate_id"]).all()
    assert ((table["loss_without"] > 0) & (table["loss_without"] < 1)).all()


def test_what_no_candidate_reaches_is_shown_and_said() -> None:
    every = run(candidates((650, 150), (500, 650)), siting_sites=2)
    assert col.RESULT_SITING_OUT not in every.layers
    results = run(candidates((650, 150)), siting_question="fewest", siting_share=1.0)
    assert SITING not in results.tables
    out = results.layers[col.RESULT_SITING_OUT]
    assert out["kind"].eq("public_toilet").all()
    notes = dict(results.notes)
    assert {"siting_out_of_reach", "siting_infeasible"} <= set(notes)
    # with and without the parts that nobody reaches, the people of the gaps are all there
    pct = notes["siting_out_of_reach"]["pct"]
    left = only(results.figures, metric="gap_people", level="whole", kind="public_toilet", radius_m=150.0)["n"]
    assert out["people"].sum() == pytest.approx(left * pct / 100, rel=2e-3)


def decided(*verdicts: tuple[tuple[float, float], str]) -> dict:
    places = [Point(spot) for spot, _ in verdicts]
    kinds = ["public_toilet"] * len(places)
    return {"decided_site": frame_there(places, kind=kinds, decision=[verdict for _, verdict in verdicts])}


def test_the_next_run_keeps_to_what_was_decided() -> None:
    spots = (650, 150), (500, 650), (900, 500)
    free = run(candidates(*spots), siting_sites=2).tables[SITING]
    assert free["candidate_id"].tolist() == ["P0", "P1"]
    frames = {**candidates(*spots), **decided((spots[0], "rejected"), (spots[2], "accepted"))}
    sites = run(frames, siting_sites=2).layers[col.RESULT_SITING]
    assert set(sites["candidate_id"]) == {"P1", "P2"}
    assert sites.set_index("candidate_id")[col.DECISION].to_dict() == {"P1": "", "P2": "accepted"}


def test_what_is_deferred_is_not_proposed() -> None:
    spots = (650, 150), (500, 650)
    frames = {**candidates(*spots), **decided((spots[0], "deferred"))}
    assert run(frames, siting_sites=2).tables[SITING]["candidate_id"].tolist() == ["P1"]


def test_an_accepted_place_in_the_gaps_stays_where_it_is() -> None:
    place = (651.5, 149.5)
    sites = run({**city(), **decided((place, "accepted"))}, siting_spacing_m=50.0).layers[col.RESULT_SITING]
    accepted = sites[sites[col.DECISION] == "accepted"]
    assert len(accepted) == 1
    assert accepted.geometry.iloc[0].distance(Point(X + place[0], Y + place[1])) == pytest.approx(0.0, abs=1e-6)


def test_a_budget_is_asked_of_cover_only() -> None:
    # else it would silently leave one site
    table = run(candidates((650, 150), (500, 650)), siting_question="walk", siting_sites=2, siting_budget=1.0).tables[
        SITING
    ]
    assert len(table) == 2


SPOTS = (650, 150), (500, 650), (900, 500)


def test_what_fewer_sites_would_cover_is_told() -> None:
    results = run(candidates(*SPOTS), siting_sites=2)
    table, sites = results.tables[SITING_FRONTIER], results.tables[SITING]
    assert tuple(table) == TABLES[SITING_FRONTIER]
    assert table["sites"].tolist() == [0, 1, 2]
    assert (table["against"] == "sites").all()
    assert (table["proven_gap"] == 0).all()
    shares = (table["n"] / table["n_total"]).tolist()
    assert shares == pytest.approx([sites["share_before"].iloc[0], *sites["share_after"]])
    assert table["knee"].tolist() == [0, 0, 0]  # both add as much


def test_where_more_hardly_pays_is_marked() -> None:
    table = run(siting_kinds=("pocket_park",), siting_sites=6, siting_spacing_m=50.0).tables[SITING_FRONTIER]
    gained = np.diff(table["n"])  # 350, 240, 92 people; a fourth park would serve nobody
    assert (np.diff(gained) < 0).all()
    assert table["sites"][table["knee"] == 1].tolist() == [2]
    assert (table["proven_gap"] <= 0.005).all()


def test_what_less_money_would_cover_is_told() -> None:
    frames = candidates(*SPOTS[:2], cost=[3.0, 4.0])
    table = run(frames, siting_budget=7.0).tables[SITING_FRONTIER]
    assert table[["against", "cost"]].drop_duplicates().to_numpy().tolist() == [
        ["cost", 0.0],
        ["cost", 3.0],
        ["cost", 7.0],
    ]
    both = run(frames, siting_budget=7.0, siting_kinds=("public_toilet", "pocket_park")).tables[SITING_FRONTIER]
    assert (both["kind"] == "").all()  # they share the budget
    cheapest = run(frames, siting_question="fewest", siting_share=1.0).tables[SITING_FRONTIER]
    assert cheapest["cost"].tolist() == [0.0, 3.0, 7.0]


def test_the_fewest_sites_are_gone_up_to() -> None:
    fewest = run(candidates(*SPOTS), siting_question="fewest", siting_share=1.0).tables[SITING_FRONTIER]
    assert fewest["sites"].tolist() == [0, 1, 2]
    assert fewest["n"].iloc[-1] == pytest.approx(fewest["n_total"].iloc[-1])


@pytest.mark.parametrize("settings", [{"siting_sites": 1}, {"siting_question": "walk"}, {"siting_kinds": ()}])
def test_there_is_nothing_to_compare_with(settings: dict) -> None:
    assert SITING_FRONTIER not in run(candidates(*SPOTS), **settings).tables
