"""Streets of real cities against plain graphs of their own: one-way streets, bridges, what comes from OpenStreetMap."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geopandas as gpd
import networkx as nx
import numpy as np
import shapely
from civicgrid.geo.streets import doctor
from civicgrid.geo.streets import fields as streetfields
from civicgrid.geo.streets.network import Joined, Network
from civicgrid.geo.streets.ways import Ways
from scipy.spatial import cKDTree

Arc = tuple[Any, Any, float, int]


def plain(arcs: Iterable[Arc]) -> nx.DiGraph:
    """A graph of arcs (from, to, length, direction as in ``Ways.oneway``)."""
    graph = nx.DiGraph()
    for start, end, length, way in arcs:
        for one, other, open_ in ((start, end, way >= 0), (end, start, way <= 0)):
            graph.add_nodes_from((one, other))
            if open_ and length < graph.get_edge_data(one, other, {"weight": np.inf})["weight"]:
                graph.add_edge(one, other, weight=length)
    return graph


def compare(network: Network, graph: nx.DiGraph, nodes: list[Any], points: np.ndarray, least: float) -> None:
    """From every node (or this share of them), and from 10,000 places on the streets, to the nearest of 30 nodes."""
    rng = np.random.default_rng(1)
    chosen = rng.choice(len(nodes), 30, replace=False)
    reach = nx.multi_source_dijkstra_path_length(graph.reverse(), {nodes[place] for place in chosen})
    joined = network.join(points)
    assert joined.off_m.max() < 0.01
    found = network.nearest(joined, joined.rows(chosen)).distance_m
    wanted = np.array([reach.get(node, np.nan) for node in nodes])
    assert np.isclose(found, wanted, rtol=0, atol=0.05, equal_nan=True).mean() >= least
    known = found
    assert np.isfinite(wanted).mean() > 0.95
    edges = network.edges
    edge = rng.choice(len(edges.shapes), 10_000)
    along = rng.uniform(0, 1, len(edge)) * edges.length_m[edge]
    places = shapely.line_interpolate_point(edges.shapes[edge], along)
    # an edge that lies on another may be joined in its place, so the places are joined by hand
    starts = Joined(places, edge, along, np.zeros(len(edge)))
    at = shapely.STRtree(points).nearest(shapely.points(edges.nodes))
    ahead = np.where(
        np.isfinite(network.forward[edge]), edges.length_m[edge] - along + known[at[edges.head[edge]]], np.inf
    )
    back = np.where(np.isfinite(network.backward[edge]), along + known[at[edges.tail[edge]]], np.inf)
    direct = np.fmin(ahead, back)
    found = network.nearest(starts, joined.rows(chosen)).distance_m
    # cut at further places too, an edge has no node of the plain graph at its ends: these are left out
    sure = np.hypot(*(edges.nodes - shapely.get_coordinates(points[at])).T) < 0.01
    both = sure[edges.tail[edge]] & sure[edges.head[edge]] & np.isfinite(direct)
    assert both.mean() > 0.9
    assert np.isclose(found[both], direct[both], rtol=0, atol=0.1).mean() >= least


def test_cambridge_with_its_one_way_streets(cities: Path) -> None:
    drawn = gpd.read_file(cities / "cambridge_ma" / "TRANS_Centerlines.geojson").to_crs("EPSG:26986")
    drawn = drawn.explode(ignore_index=True)
    oneway, unknown = streetfields.directions(drawn, "Direction")
    assert unknown == 0
    assert {way: int((oneway == way).sum()) for way in (1, -1, 0)} == {1: 435, -1: 502, 0: 1707}
    mended = Ways(oneway=oneway).network(drawn).edges.mended["what"].value_counts()
    assert mended.to_dict() == {"crossing": 7, "near_miss": 1}
    network = Ways(oneway=oneway, join_crossings=False).network(drawn)
    shapes = drawn.geometry.to_numpy()
    ends = np.concatenate([shapely.get_coordinates(shapely.get_point(shapes, number)) for number in (0, -1)])
    # ends that miss each other by a hand's breadth are one junction to the plain graph, too; the few that both meet
    # other streets are to us two
    pairs = cKDTree(ends).query_pairs(0.5, output_type="ndarray")
    junctions = nx.Graph(pairs.tolist())
    junctions.add_nodes_from(range(len(ends)))
    name = {place: min(group) for group in nx.connected_components(junctions) for place in group}
    keys = [name[place] for place in range(len(ends))]
    graph = plain(zip(keys[: len(drawn)], keys[len(drawn) :], drawn.length, oneway))
    nodes = list(graph.nodes)
    compare(network, graph, nodes, shapely.points(ends[nodes]), 0.995)


def test_futian_as_osmnx_has_it(cities: Path) -> None:
    graph = nx.read_graphml(cities / "shenzhen_futian" / "futian_osmnx_drive_G.graphml")
    xy = {node: (float(data["x"]), float(data["y"])) for node, data in graph.nodes(data=True)}
    rows: dict[Any, dict[str, Any]] = {}
    for start, end, number, data in graph.edges(keys=True, data=True):
        line = shapely.from_wkt(data["geometry"]) if "geometry" in data else shapely.LineString([xy[start], xy[end]])
        both = data["oneway"] == "False"  # stands there in both directions
        key = (*sorted((start, end)), round(float(data["length"]), 2)) if both else (start, end, number)
        rows.setdefault(key, {"start": start, "end": end, "oneway": data["oneway"], "geometry": line})
    drawn = gpd.GeoDataFrame(rows.values(), crs="EPSG:4326").to_crs("EPSG:4547")
    oneway, _ = streetfields.directions(drawn, "oneway")
    # OpenStreetMap's streets meet at common vertices only
    network = Ways(oneway=oneway, join_crossings=False).network(drawn)
    lone = plain(zip(drawn["start"], drawn["end"], drawn.length, oneway))
    nodes = list(lone.nodes)
    lonlat = gpd.GeoSeries(gpd.points_from_xy(*np.array([xy[node] for node in nodes]).T), crs="EPSG:4326")
    compare(network, lone, nodes, lonlat.to_crs("EPSG:4547").to_numpy(), 1.0)


def test_monaco_keeps_its_tunnels_apart(cities: Path) -> None:
    drawn = gpd.read_file(cities / "monaco_osm" / "monaco_layers.gpkg", layer="streets").to_crs("EPSG:32632")
    network = Ways(join_crossings=False).network(drawn)
    found = doctor.findings(network)["what"].value_counts()
    assert found["apart"] > 400  # the layer has lost the fields of bridges and tunnels
    assert "crossing" not in found
    assert network.edges.length_m[network.islands() == 0].sum() > 0.97 * drawn.length.sum()
