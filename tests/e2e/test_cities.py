"""The whole way on two real cities in the real ``qgis_process``; the figures against what plain libraries say."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.layers.export.geodata.check import check
from civicgrid.tests.cities import studies
from civicgrid.tests.tools import realqgis
from scipy.spatial import cKDTree

pytestmark = [
    pytest.mark.real,
    pytest.mark.cities,
    pytest.mark.skipif(realqgis.executable("qgis_process") is None, reason="NOT RUN: no qgis_process here"),
]
TAIPEI_CRS = "EPSG:3826"
USED = {
    "street": (12, 12),
    "community": (456, 456),
    "grid_cell": (4309, 4309),
    "public_toilet": (1545, 1511),
    "parking_lot": (2087, 2042),
    "pocket_park": (477, 477),
    "waste_station": (4011, 3935),
    "case": (14073, 14073),  # 868 of them without a point, counted in the district they name
}


@dataclass(frozen=True)
class Outcome:
    folder: Path
    summary: dict[str, Any]
    said: str

    def figure(self, metric: str, kind: str = "", level: str = "whole", radius_m: float | None = None) -> pd.DataFrame:
        table = pd.DataFrame(self.summary["figures"])
        found = table[(table["metric"] == metric) & (table["kind"] == kind) & (table["level"] == level)]
        found = found[found["scenario"] == "existing"]
        return found if radius_m is None else found[found["radius_m"] == radius_m]

    def layer(self, name: str) -> gpd.GeoDataFrame:
        return gpd.read_file(self.folder / "civicgrid.gpkg", layer=name)


def whole_way(name: str, data: Path, folder: Path) -> Outcome:
    study = studies.write(name, data, folder)
    out = folder / "out"
    with realqgis.fresh_profile() as profile:
        done = realqgis.process(profile, "run", "civicgrid:runstudy", "--", f"STUDY={study}", f"OUT={out}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return Outcome(out, json.loads((out / "summary.json").read_text(encoding="utf-8")), done.stdout)


@pytest.fixture(scope="module")
def taipei(cities: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return whole_way("taipei", cities, tmp_path_factory.mktemp("taipei"))


@pytest.fixture(scope="module")
def monaco(cities: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return whole_way("monaco", cities, tmp_path_factory.mktemp("monaco"))


@pytest.fixture(scope="module")
def cambridge(cities: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return whole_way("cambridge", cities, tmp_path_factory.mktemp("cambridge"))


def products_are_sane(outcome: Outcome, texts: list[str]) -> None:
    for name in ("civicgrid.gpkg", "civicgrid.qgz", "meeting-map.pdf", "map.html", "tables.xlsx", "summary.json"):
        assert (outcome.folder / name).stat().st_size > 10_000, name
    written = list((outcome.folder / "geojson").glob("*.geojson"))
    assert len(written) >= 10
    for path in written:
        assert check(path) == []
    if shutil.which("pdftotext"):
        pdf = str(outcome.folder / "meeting-map.pdf")
        read = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, encoding="utf-8", check=True)
        assert not [text for text in texts if text not in read.stdout]


def accounts_add_up(outcome: Outcome) -> None:
    for source in outcome.summary["sources"]:
        assert source["rows_read"] == source["rows_used"] + source["rows_rejected"], source
        assert sum(source["reasons"].values()) == source["rows_rejected"], source


def parts_add_up(outcome: Outcome) -> None:
    """Streets to the whole, and gaps to what is not covered (but for slivers)."""
    whole, streets = (outcome.figure("covered_land", "public_toilet", level, 300.0) for level in ("whole", "street"))
    assert streets["n"].sum() == pytest.approx(whole["n"].iloc[0], rel=1e-6)
    assert streets["n_total"].sum() == pytest.approx(whole["n_total"].iloc[0], rel=1e-6)
    gaps_ha = outcome.layer("gap_public_toilet").area.sum() / 1e4
    left = whole["n_total"].iloc[0] - whole["n"].iloc[0]
    assert gaps_ha == pytest.approx(left, rel=1e-4)


def test_taipei_every_row_is_accounted_for(taipei: Outcome) -> None:
    accounts_add_up(taipei)
    found = {source["kind"]: (source["rows_read"], source["rows_used"]) for source in taipei.summary["sources"]}
    assert found == USED


def test_taipei_shares_are_those_of_plain_shapely(taipei: Outcome, cities: Path) -> None:
    towns = gpd.read_file(cities / "taipei" / "taipei_town.geojson").to_crs(TAIPEI_CRS)
    land = shapely.get_parts(shapely.union_all(shapely.make_valid(towns.geometry.to_numpy())))
    toilets = taipei.layer("public_toilet").geometry.to_numpy()
    for radius_m in (300.0, 500.0):
        disc = shapely.union_all(shapely.buffer(toilets, radius_m, quad_segs=64))
        covered_ha = shapely.area(shapely.intersection(land, disc)).sum() / 1e4
        figure = taipei.figure("covered_land", "public_toilet", radius_m=radius_m)
        assert figure["n"].iloc[0] == pytest.approx(covered_ha, rel=1e-3)
        assert figure["n_total"].iloc[0] == pytest.approx(shapely.area(land).sum() / 1e4, rel=1e-6)
    parts_add_up(taipei)


def test_taipei_distances_are_those_of_the_raw_files(taipei: Outcome, cities: Path) -> None:
    table = pd.read_csv(cities / "taipei" / "cases1999_202605.csv")
    cases = table.dropna(subset=["x3826"])
    toilets = pd.read_csv(cities / "taipei" / "臺北市公廁點位資訊.csv")
    places = gpd.points_from_xy(toilets["經度"], toilets["緯度"], crs="EPSG:4326").to_crs(TAIPEI_CRS)
    tree = cKDTree(np.column_stack([places.x, places.y]))
    distance, _ = tree.query(cases[["x3826", "y3826"]].to_numpy())
    figure = taipei.figure("case_distance_mean", "public_toilet")
    assert figure[["n", "n_total"]].iloc[0].tolist() == [len(cases), len(table)]
    assert figure["value"].iloc[0] == pytest.approx(distance.mean(), rel=2e-3)  # degrees of the file have 6 decimals


def test_taipei_cases_without_a_point_count_in_their_district(taipei: Outcome, cities: Path) -> None:
    table = pd.read_csv(cities / "taipei" / "cases1999_202605.csv")
    without = table[table["x3826"].isna()]["district"].value_counts()
    assert without.sum() == 868
    names = taipei.layer("street").set_index("id")["name"]
    figure = taipei.figure("cases_no_point", level="street").set_index("area_id")["n"]
    assert figure.rename(names).astype(int).to_dict() == without.to_dict()
    whole = taipei.figure("cases")
    assert taipei.figure("cases_no_point")["n_total"].iloc[0] == whole["n"].iloc[0]
    places = gpd.GeoDataFrame(
        geometry=gpd.points_from_xy(table["x3826"], table["y3826"], crs=TAIPEI_CRS)[table["x3826"].notna()]
    )
    cells = taipei.layer("result_cell")
    joined = gpd.sjoin(places, cells[["id", "geometry"]], predicate="intersects")
    assert cells["cases"].sum() == joined.index.nunique()  # the 868 are in no cell


def test_taipei_products(taipei: Outcome) -> None:
    districts = taipei.layer("street")["name"].tolist()
    assert len(districts) == 12
    products_are_sane(taipei, [*districts, "EPSG:3826"])
    assert int(taipei.figure("hot_cells")["n"].iloc[0]) > 0


def test_monaco_everything_but_hotspots(monaco: Outcome) -> None:
    accounts_add_up(monaco)
    parts_add_up(monaco)
    products_are_sane(monaco, ["Monaco", "EPSG:32632"])
    kinds = {source["kind"]: source["rows_used"] for source in monaco.summary["sources"]}
    assert kinds["public_toilet"] == 29
    assert {"waste_station", "pocket_park", "parking_lot", "street_line"} <= set(kinds)
    assert monaco.figure("hot_cells").empty
    assert {"layer": "case", "code": "level_missing"} in [
        {"layer": problem["layer"], "code": problem["code"]} for problem in monaco.summary["problems"]
    ]


def test_cambridge_along_streets(cambridge: Outcome) -> None:
    accounts_add_up(cambridge)
    products_are_sane(cambridge, ["Cambridge", "EPSG:26986"])
    found = {source["kind"]: (source["rows_read"], source["rows_used"]) for source in cambridge.summary["sources"]}
    assert found["street_line"] == (2643, 2643)
    assert found["own_litter_bin"] == (990, 987)
    assert found["case"] == (11810, 11810)


def test_cambridge_walks_are_those_of_a_plain_graph(cambridge: Outcome) -> None:
    """Streets noded by shapely alone, shortest ways by networkx, for 200 crashes to the nearest playground."""
    cases = cambridge.layer("result_case").iloc[::59].reset_index(drop=True)
    sites = cambridge.layer("own_playground").geometry.to_numpy()
    edges = shapely.get_parts(shapely.node(shapely.union_all(cambridge.layer("street_line").geometry.to_numpy())))
    walks = np.array(walk_m(cases.geometry.to_numpy(), sites, edges))
    told = cases["dist_m_own_playground"].to_numpy(float)
    assert np.isfinite(told).sum() == len(told)
    assert (np.abs(told - walks) < 1.0).mean() > 0.97  # a street that ends short of another is mended by the program
    straight = shapely.STRtree(sites).query_nearest(cases.geometry.to_numpy(), return_distance=True, all_matches=False)
    assert (told >= straight[1] - 1e-6).all()


def walk_m(origins: Any, sites: Any, edges: Any) -> list[float]:
    """Give the length of the way of each origin to the nearest site, with both ways off the street."""
    tree = shapely.STRtree(edges)
    graph = nx.Graph()
    points = np.concatenate([origins, sites])
    _, edge = tree.query_nearest(points, all_matches=False)
    along = shapely.line_locate_point(edges[edge], points)
    stops = {number: [(along[place], place) for place in np.flatnonzero(edge == number)] for number in set(edge)}
    for number, line in enumerate(edges):
        ends = [tuple(np.round(end, 3)) for end in (line.coords[0], line.coords[-1])]
        chain = [(0.0, ends[0]), *sorted(stops.get(number, [])), (line.length, ends[1])]
        for (start, a), (end, b) in zip(chain, chain[1:]):
            if not graph.has_edge(a, b) or graph[a][b]["weight"] > end - start:
                graph.add_edge(a, b, weight=end - start)
    for place, site in enumerate(sites):
        graph.add_edge(len(origins) + place, "sites", weight=site.distance(edges[edge[len(origins) + place]]))
    length = nx.single_source_dijkstra_path_length(graph, "sites")
    return [length.get(at, np.inf) + origins[at].distance(edges[edge[at]]) for at in range(len(origins))]
