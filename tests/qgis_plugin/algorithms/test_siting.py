from __future__ import annotations

import threading
import time
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.siting.most import Effort, serve_most
from civicgrid.geo.siting.problem import EXACT, Candidates, Demand, Limit, Problem
from civicgrid.qgis_plugin.algorithms import _siting
from civicgrid.qgis_plugin.algorithms._siting import Asked, Posed
from civicgrid.qgis_plugin.algorithms.siting import Siting
from civicgrid.qgis_plugin.jobs import in_thread
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException
from shapely.geometry import Point, box

EAST, NORTH = small.EAST, small.NORTH


def points(*spots: tuple[float, float], **columns: object) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=[Point(EAST + x, NORTH + y) for x, y in spots], crs=small.CRS)


def parameters(folder: Path, candidates: gpd.GeoDataFrame | None = None, **more: object) -> dict[str, object]:
    """Four places with 10, 20, 30 and 40 people, 400 m from one to the next; a facility stands at the first."""
    demand = points((0, 0), (400, 0), (800, 0), (1200, 0), people=[10, 20, 30, 40])
    sites = points((300, 0), (1000, 0), (1300, 0), name=["a", "b", "c"], price=[1.0, 4.0, 2.0])
    return {
        "INPUT": small.saved(demand, folder, "demand.gpkg"),
        "WEIGHT": "people",
        "FACILITIES": small.saved(points((0, 50)), folder, "stands.gpkg"),
        "CANDIDATES": small.saved(sites if candidates is None else candidates, folder, "candidates.gpkg"),
        "RADIUS": 250,
        "COUNT": 2,
        "OUTPUT": str(folder / "sites.gpkg"),
        **more,
    }


def test_the_sites_that_serve_most_are_ranked(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    more = {"LINES": str(tmp_path / "lines.gpkg"), "DEMAND": str(tmp_path / "served.gpkg")}
    result = small.run(Siting, parameters(tmp_path, **more), listener)
    sites, lines, demand = (small.read(result[name]) for name in ("OUTPUT", "LINES", "DEMAND"))
    assert sites["name"].tolist() == ["b", "a"]  # 30 + 40, then 20; c would serve the 40 only
    assert sites["site_rank"].tolist() == [1, 2]
    assert sites["gain_demand"].tolist() == [70, 20]
    assert sites["share_before"].tolist() == pytest.approx([0.1, 0.8])
    assert sites["share_after"].tolist() == pytest.approx([0.8, 1.0])
    assert (result["SITES"], result["SERVED_BEFORE"], result["SERVED"], result["TOTAL"]) == (2, 10, 100, 100)
    assert (result["VALUE"], result["BOUND"], result["GAP_PCT"], result["UNREACHABLE"]) == (90, 90, 0, 0)
    assert demand["served_by"].tolist() == ["stands", "site", "site", "site"]
    assert demand["site_id"].tolist() == ["", "2", "1", "1"]
    assert demand["dist_m"].tolist() == [50, 100, 200, 200]
    assert sorted(lines["dist_m"]) == [100, 200, 200]
    assert lines.length.tolist() == pytest.approx(lines["dist_m"].tolist())
    assert any("10 of 100 (10.0 %) before" in info for info in listener.infos)
    assert any("no other choice is better" in info for info in listener.infos)


def test_a_budget_instead_of_a_number(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(Siting, parameters(tmp_path, COUNT=None, BUDGET=3.5, COST="price"))
    sites = small.read(result["OUTPUT"])
    assert sites["name"].tolist() == ["c", "a"]
    assert sites["cost"].tolist() == [2, 1]


def test_the_fewest_sites_for_a_share(qgis_app: object, tmp_path: Path) -> None:
    assert small.run(Siting, parameters(tmp_path, QUESTION=1, SHARE=80))["SITES"] == 1
    assert small.run(Siting, parameters(tmp_path, QUESTION=1, SHARE=100))["SITES"] == 2
    with pytest.raises(QgsProcessingException, match="80"):
        small.run(Siting, parameters(tmp_path, points((1000, 0)), QUESTION=1, SHARE=100))


def test_questions_about_walking(qgis_app: object, tmp_path: Path) -> None:
    mean = small.run(Siting, parameters(tmp_path, QUESTION=2, COUNT=1))
    assert small.read(mean["OUTPUT"])["name"].tolist() == ["b"]
    # metres × people: 50 × 10, to the facility 403 × 20, and 200 × 70 to the site
    assert mean["VALUE"] == pytest.approx(500 + 20 * (400**2 + 50**2) ** 0.5 + 14_000)
    worst = small.run(Siting, parameters(tmp_path, QUESTION=3, COUNT=1))
    assert worst["VALUE"] == pytest.approx((400**2 + 50**2) ** 0.5)


def test_decisions_are_kept_to(qgis_app: object, tmp_path: Path) -> None:
    sites = points((300, 0), (1000, 0), (1300, 0), name=["a", "b", "c"], decision=["必选", "decided", "maybe"])
    listener = small.Listener()
    result = small.run(Siting, parameters(tmp_path, sites, STATUS="decision", COUNT=1), listener)
    assert small.read(result["OUTPUT"])["name"].tolist() == ["a"]
    assert result["SERVED_BEFORE"] == 80  # what is decided counts as standing
    assert any("maybe" in warning for warning in listener.warnings)
    sites["decision"] = ["", "forbidden", ""]
    result = small.run(Siting, parameters(tmp_path, sites, STATUS="decision"))
    assert small.read(result["OUTPUT"])["name"].tolist() == ["c", "a"]


def test_walks_need_a_number_of_sites(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="how many"):
        small.run(Siting, parameters(tmp_path, QUESTION=2, COUNT=None, BUDGET=5.0))


def test_capacities_are_kept_to(qgis_app: object, tmp_path: Path) -> None:
    sites = points((1000, 0), (1250, 0), name=["small", "large"], seats=[35, 60])
    result = small.run(Siting, parameters(tmp_path, sites, CAPACITY="seats", COUNT=1))
    assert small.read(result["OUTPUT"])["name"].tolist() == ["large"]
    assert result["VALUE"] == 40
    lines = str(tmp_path / "lines.gpkg")
    two = small.run(Siting, parameters(tmp_path, sites, CAPACITY="seats", COUNT=2, LINES=lines))
    served = small.read(two["OUTPUT"])["serves"]
    assert served.sum() == two["VALUE"] == two["SERVED"] - two["SERVED_BEFORE"]
    assert (served <= 60).all()
    assert small.read(two["LINES"])["demand_weight"].sum() == served.sum()


def test_candidates_are_made_in_areas_clear_of_land(qgis_app: object, tmp_path: Path) -> None:
    area = gpd.GeoDataFrame(geometry=[box(EAST + 700, NORTH - 100, EAST + 1300, NORTH + 100)], crs=small.CRS)
    wet = gpd.GeoDataFrame(geometry=[box(EAST + 700, NORTH - 100, EAST + 1030, NORTH + 100)], crs=small.CRS)
    asked = parameters(tmp_path, COUNT=1, AREA=small.saved(area, tmp_path, "area.gpkg"))
    asked["KEEP_OUT"], asked["CANDIDATES"], asked["CLEAR"] = small.saved(wet, tmp_path, "wet.gpkg"), None, 10
    sites = small.read(small.run(Siting, asked)["OUTPUT"])
    assert sites["gain_demand"].tolist() == [40]  # the water keeps it from serving the 30 as well
    assert sites.distance(shapely.union_all(wet.geometry.to_numpy())).min() > 10


def test_cases_are_demand_too(qgis_app: object, tmp_path: Path) -> None:
    cases = small.saved(points((300, 10), (300, 20), (5000, 5000)), tmp_path, "cases.gpkg")
    listener = small.Listener()
    result = small.run(Siting, parameters(tmp_path, CASES=cases, CASE_WEIGHT=50, COUNT=1), listener)
    sites = small.read(result["OUTPUT"])
    assert sites["name"].tolist() == ["a"]
    assert (sites["gain_demand"].tolist(), sites["gain_cases"].tolist()) == ([20], [2])
    assert result["UNREACHABLE"] == 50
    assert any("out of reach of every candidate" in warning for warning in listener.warnings)


def test_along_streets_it_may_be_another_site(qgis_app: object, tmp_path: Path) -> None:
    # from 1000 the street to 1200 makes a long way round; from 1300 it is straight
    way = [(1300, 0), (1200, 0), (1200, 300), (1000, 300), (1000, 0), (800, 0)]
    line = shapely.LineString([(EAST + x, NORTH + y) for x, y in way])
    streets = gpd.GeoDataFrame(geometry=[line], crs=small.CRS)
    asked = parameters(tmp_path, STREETS=small.saved(streets, tmp_path, "streets.gpkg"), COUNT=1)
    assert small.read(small.run(Siting, asked)["OUTPUT"])["name"].tolist() == ["c"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"CANDIDATES": None}, "Choose a layer of candidate sites"),
        ({"WEIGHT": "nowhere"}, "nowhere"),
        ({"STATUS": "name", "COUNT": 1}, "required sites alone"),
    ],
)
def test_what_is_refused(qgis_app: object, tmp_path: Path, wrong: dict[str, object], said: str) -> None:
    candidates = points((300, 0), (1000, 0), name=["required", "required"])
    with pytest.raises(QgsProcessingException, match=said):
        small.run(Siting, {**parameters(tmp_path, candidates), **wrong})


@pytest.mark.parametrize("share", [0.0, 30.0])
def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path, share: float) -> None:
    listener = small.Listener(cancel_at=share)
    if share == 0.0:
        listener.cancel()
    assert small.run(Siting, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "sites.gpkg").exists()


def hard(sites: int, each: int) -> Problem:
    """Candidates of which nobody knows for minutes which are best: each is near to any places."""
    random, places = np.random.default_rng(3), 2 * sites
    near = np.concatenate([random.choice(places, each, replace=False) for _ in range(sites)])
    reach = Pairs(near, np.repeat(np.arange(sites), each), np.ones(len(near)), places, sites)
    return Problem.of(reach, Demand(random.integers(1, 50, places).astype(float)), Candidates(2.0))


def posed(problem: Problem, seconds: float) -> Posed:
    asked = Asked("most", 12, None, {"PROOF": seconds, "SHARE": 90.0}, {})
    return Posed(problem, asked, None, None, None, None)


def test_a_cancel_does_not_wait_for_the_proof(qgis_app: object) -> None:
    stop = threading.Event()
    pressing = threading.Timer(8.0, stop.set)  # the solver has begun anew for eight seconds more, and hears nothing
    pressing.start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        in_thread(posed(hard(150, 30), 300.0).answered, stop.is_set)
    assert time.monotonic() - begun < 8.0 + 3.0


def test_a_long_proof_goes_on_in_another_program(qgis_app: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_siting, "_FEW_PAIRS", 0)
    problem = hard(40, 6)
    there = in_thread(posed(problem, 60.0).answered, lambda: False)
    here = serve_most(problem, Limit(12), Effort(seconds=60.0))
    assert there.method == here.method == EXACT
    assert there.value == here.value == there.bound
    assert np.array_equal(there.unreachable, here.unreachable)
    assert there.gain.sum() == there.value
