"""Ways along streets: by hand, and against networkx on the same lines."""

from __future__ import annotations

import geopandas as gpd
import networkx as nx
import numpy as np
import pytest
import shapely
from civicgrid.geo.errors import NothingToMeasure, NotMetric
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets.network import Network, ranked
from civicgrid.geo.streets.routes import routes

CRS = "EPSG:4549"


def lines(*wkt: str) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=shapely.from_wkt(list(wkt)), crs=CRS)


def points(*xy: tuple[float, float]) -> np.ndarray:
    return shapely.points(np.array(xy, float))


def cross() -> gpd.GeoDataFrame:
    """Two streets that cross at (100, 0) without a common vertex."""
    return lines("LINESTRING (0 0, 300 0)", "LINESTRING (100 -100, 100 200)")


# -- cutting


def test_crossing_streets_are_cut() -> None:
    made = streets.edges(cross())
    assert sorted(made.length_m) == pytest.approx([100, 100, 200, 200])
    assert len(made.nodes) == 5
    assert made.mended["what"].tolist() == [streets.CROSSING]
    assert made.mended["geometry"].iloc[0].coords[0] == (100.0, 0.0)


def test_a_bridge_meets_the_street_below_nowhere() -> None:
    made = streets.edges(cross(), level=np.array([0, 1]))
    assert sorted(made.length_m) == pytest.approx([300, 300])
    assert made.mended["what"].tolist() == [streets.APART]


def test_a_bridge_meets_the_street_at_its_end() -> None:
    made = streets.edges(lines("LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 200 0)"), level=np.array([0, 1]))
    assert len(made.nodes) == 3


def test_an_end_in_the_middle_of_a_street_cuts_it() -> None:
    made = streets.edges(lines("LINESTRING (0 0, 300 0)", "LINESTRING (100 0, 100 50)"))
    assert sorted(made.length_m) == pytest.approx([50, 100, 200])
    assert made.mended.empty  # nothing was wrong


def test_a_near_miss_is_drawn_on_and_said() -> None:
    drawn = lines("LINESTRING (0 0, 300 0)", "LINESTRING (100 0.6, 100 50)", "LINESTRING (300.5 0, 400 0)")
    made = streets.edges(drawn)
    assert sorted(made.length_m) == pytest.approx([50, 100, 100, 200])
    misses = made.mended[made.mended["what"] == streets.NEAR_MISS]
    assert sorted(zip(misses["line"], misses["moved_m"])) == [(1, pytest.approx(0.6)), (2, pytest.approx(0.5))]
    assert len(streets.edges(drawn, snap_m=0.0).nodes) == 6


def test_two_ends_on_a_street_but_for_noise_cut_it() -> None:
    """Both side streets end in one point that lies on the street, as far as numbers can say so."""
    on = shapely.line_interpolate_point(shapely.LineString([(0, 0), (300, 100)]), 100.0)
    x, y = on.x, on.y + 1e-7
    made = streets.edges(
        lines("LINESTRING (0 0, 300 100)", f"LINESTRING (0 90, {x} {y})", f"LINESTRING (200 0, {x} {y})")
    )
    assert len(made.nodes) == 5
    assert len(made.shapes) == 4
    assert made.mended.empty


def test_lines_of_openstreetmap_meet_at_vertices_only() -> None:
    drawn = cross()
    made = streets.edges(drawn, join_crossings=False)
    assert len(made.shapes) == 2
    assert made.mended["what"].tolist() == [streets.APART]
    joined = lines("LINESTRING (0 0, 100 0, 300 0)", "LINESTRING (100 -100, 100 0, 100 200)", "LINESTRING (50 0, 50 9)")
    assert len(streets.edges(joined, join_crossings=False).shapes) == 6
    eight = lines("LINESTRING (0 0, 100 100, 100 0, 0 100)")
    assert len(streets.edges(eight, join_crossings=False).nodes) == 4


def test_what_lies_there_twice_or_has_no_length_is_said() -> None:
    drawn = ("LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 50 0, 50 0, 0 0)", "LINESTRING (5 5, 5 5)")
    made = streets.edges(lines(*drawn))
    assert np.bincount(made.line, weights=made.length_m).tolist() == [100, 100]
    told = [(streets.DUPLICATE, 1), (streets.REPEATED, 1), (streets.TOO_SHORT, 2)]
    assert sorted(zip(made.mended["what"], made.mended["line"])) == told
    repeated = made.mended[made.mended["what"] == streets.REPEATED]
    assert repeated["geometry"].iloc[0].coords[0] == (50.0, 0.0)


def test_a_shared_stretch_is_one_way_between_its_ends() -> None:
    made = streets.edges(lines("LINESTRING (0 0, 200 0)", "LINESTRING (100 0, 300 0)"))
    assert len(made.nodes) == 4
    assert sorted(made.length_m) == pytest.approx([100, 100, 100, 100])


def test_pieces_add_up_to_their_lines() -> None:
    rng = np.random.default_rng(5)
    drawn = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 1000, (60, 4, 2))), crs=CRS)
    made = streets.edges(drawn, snap_m=0.0)
    whole = np.bincount(made.line, weights=made.length_m)
    assert whole == pytest.approx(drawn.length.to_numpy(), rel=1e-12)
    noded = shapely.get_parts(shapely.union_all(drawn.geometry.to_numpy()))
    ends = np.concatenate([shapely.get_point(noded, 0), shapely.get_point(noded, -1)])
    assert shapely.distance(ends, shapely.multipoints(made.nodes)).max() < 1e-3


def test_a_street_that_meets_itself_is_cut_there() -> None:
    lollipop = streets.edges(lines("LINESTRING (0 0, 100 0, 150 50, 200 0, 150 -50, 100 0)"))
    network = Network.of(lollipop)
    found = network.nearest(network.join(points((0, 0))), network.join(points((150, -50))))
    assert found.distance_m == pytest.approx([100 + 50 * np.sqrt(2)])  # not all the way round
    eight = streets.edges(lines("LINESTRING (0 0, 100 100, 100 0, 0 100)"))
    assert eight.mended["what"].tolist() == [streets.CROSSING]
    ramp = streets.edges(lines("LINESTRING (0 0, 100 100, 100 0, 0 100)"), level=np.array([1]))
    assert len(ramp.shapes) == 1


def test_a_street_may_run_dead_under_a_bridge() -> None:
    bridge = "LINESTRING (0 0, 300 0)"
    for end in ("100 0", "100 0.4", "100 -0.4"):
        made = streets.edges(lines(bridge, f"LINESTRING (100 100, {end})"), level=np.array([1, 0]))
        assert len(made.nodes) == 4
    landing = streets.edges(lines("LINESTRING (0 0, 300 0)", "LINESTRING (100 100, 100 0.4)"), level=np.array([0, 1]))
    assert len(landing.nodes) == 4  # two of the street, one at either end of the bridge
    assert len(landing.shapes) == 3
    beside = streets.edges(lines(bridge, "LINESTRING (300 0.4, 300 90)"), level=np.array([1, 0]))
    assert len(beside.nodes) == 3


def test_stairs_join_a_footbridge_at_its_vertex() -> None:
    made = streets.edges(lines("LINESTRING (0 0, 100 0, 300 0)", "LINESTRING (100 60, 100 0)"), level=np.array([1, 0]))
    assert sorted(made.length_m) == pytest.approx([60, 100, 200])


def test_a_bridge_lands_on_a_street_drawn_through() -> None:
    street, bridge = "LINESTRING (0 -100, 0 100)", "LINESTRING (0 0, 300 0)"
    made = streets.edges(lines(street, bridge), level=np.array([0, 1]))
    assert sorted(made.length_m) == pytest.approx([100, 100, 300])
    assert made.mended.empty


def test_no_lines() -> None:
    with pytest.raises(NothingToMeasure):
        streets.edges(lines("POINT (0 0)"))
    with pytest.raises(NotMetric):
        streets.edges(lines("LINESTRING (0 0, 1 1)").set_crs("EPSG:4326", allow_override=True))


# -- ways


def walk(drawn: gpd.GeoDataFrame, origins, facilities, oneway=None, towards=True, level=None):
    network = Network.of(streets.edges(drawn, level), oneway)
    return network.nearest(network.join(origins), network.join(facilities), towards=towards)


def test_a_way_by_hand() -> None:
    """From (50, 10) to the street 10, along it 50, up 150, and 20 off to the facility."""
    found = walk(cross(), points((50, 10)), points((120, 150)))
    assert found.distance_m.tolist() == pytest.approx([10 + 50 + 150 + 20])
    assert found.facility.tolist() == [0]


def test_over_the_bridge_is_no_turning() -> None:
    far = lines("LINESTRING (0 0, 300 0)", "LINESTRING (100 -100, 100 200)", "LINESTRING (100 200, 200 200)")
    found = walk(far, points((50, 0)), points((200, 200)), level=np.array([0, 1, 0]))
    assert found.facility.tolist() == [-1]
    assert np.isnan(found.distance_m[0])
    assert found.joined.tolist() == [True]


def test_nobody_steps_off_a_bridge() -> None:
    found = walk(cross(), points((102, 50)), points((0, 0)), level=np.array([0, 1]))
    assert found.distance_m.tolist() == pytest.approx([50 + 102])  # by the street below, not by the bridge beside


def test_one_way_streets_differ_by_direction() -> None:
    ring = lines("LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 100 100, 0 100, 0 0)")
    oneway = np.array([1, 1])
    there, back = points((20, 0)), points((80, 0))
    assert walk(ring, there, back, oneway).distance_m.tolist() == pytest.approx([60])
    assert walk(ring, back, there, oneway).distance_m.tolist() == pytest.approx([340])
    assert walk(ring, there, back, oneway, towards=False).distance_m.tolist() == pytest.approx([340])
    assert walk(ring, back, there, -oneway).distance_m.tolist() == pytest.approx([60])


def test_a_slip_of_drawing_closes_no_junction() -> None:
    """The main street crosses the one-way street 4 cm behind its beginning, where another street ends."""
    drawn = lines("LINESTRING (-100 0.04, 0.04 0.04)", "LINESTRING (0 0, 0 100)", "LINESTRING (0 0, 0 -100)")
    found = walk(drawn, points((-50, 0.04)), points((0, -50)), oneway=np.array([0, 1, 0]))
    assert found.distance_m.tolist() == pytest.approx([100.04])


def test_on_one_edge_the_way_off_the_street_counts() -> None:
    street = lines("LINESTRING (0 0, 100 0)")
    sites = points((60, 30), (70, 1), (10, 5))
    found = walk(street, points((50, 0), (15, 0), (65, 0)), sites)
    assert found.facility.tolist() == [1, 2, 1]
    assert found.distance_m.tolist() == pytest.approx([21, 10, 6])


def test_what_has_no_place_or_is_too_far_off_joins_nothing() -> None:
    network = Network.of(streets.edges(cross()))
    origins = network.join(np.array([shapely.Point(50, 80), None, shapely.Point()], dtype=object), most_m=40.0)
    found = network.nearest(origins, network.join(points((0, 0))))
    assert found.joined.tolist() == [False, False, False]
    assert np.isnan(found.distance_m).all()
    with pytest.raises(NothingToMeasure):
        network.nearest(network.join(points((0, 0))), network.join(points((0, 900)), most_m=10.0))


def test_islands_are_numbered_by_length() -> None:
    network = Network.of(streets.edges(lines("LINESTRING (500 500, 510 500)", "LINESTRING (0 0, 300 0)")))
    assert network.islands().tolist() == [1, 0]


@pytest.mark.parametrize("towards", [True, False])
@pytest.mark.parametrize("directed", [False, True])
def test_agrees_with_networkx(directed: bool, towards: bool) -> None:
    rng = np.random.default_rng(11)
    drawn = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 2000, (40, 3, 2))), crs=CRS)
    oneway = rng.integers(-1, 2, len(drawn)) if directed else None
    network = Network.of(streets.edges(drawn), oneway)
    origins, facilities = (network.join(shapely.points(rng.uniform(0, 2000, (n, 2)))) for n in (300, 25))
    found = network.nearest(origins, facilities, towards=towards)
    wanted = by_networkx(network, origins, facilities, towards)
    assert np.where(np.isfinite(wanted.min(axis=1)), wanted.min(axis=1), np.nan) == pytest.approx(
        found.distance_m, nan_ok=True, rel=1e-9
    )
    reached = np.flatnonzero(found.facility >= 0)
    assert wanted[reached, found.facility[reached]] == pytest.approx(found.distance_m[reached])


@pytest.mark.parametrize("directed", [False, True])
def test_ten_thousand_places_agree_with_networkx(directed: bool) -> None:
    """From 10,000 places to the nearest of 60: networkx searches the same streets, cut at every place."""
    rng = np.random.default_rng(7)
    drawn = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 4000, (60, 3, 2))), crs=CRS)
    network = Network.of(streets.edges(drawn), rng.integers(-1, 2, len(drawn)) if directed else None)
    origins, facilities = (network.join(shapely.points(rng.uniform(0, 4000, (n, 2)))) for n in (10_000, 60))
    found = network.nearest(origins, facilities)
    graph = placed(network, origins, facilities).reverse()
    reach = nx.multi_source_dijkstra_path_length(graph, {("f", place) for place in range(60)})
    wanted = [reach.get(("o", place), np.nan) for place in range(10_000)]
    assert found.distance_m == pytest.approx(wanted, nan_ok=True, rel=1e-9)


@pytest.mark.parametrize("towards", [True, False])
@pytest.mark.parametrize("directed", [False, True])
def test_the_next_ones_and_their_ways_agree_with_networkx(directed: bool, towards: bool) -> None:
    rng = np.random.default_rng(3)
    drawn = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 2000, (30, 3, 2))), crs=CRS)
    network = Network.of(streets.edges(drawn), rng.integers(-1, 2, len(drawn)) if directed else None)
    starts, doors = (shapely.points(rng.uniform(0, 2000, (n, 2))) for n in (150, 60))
    origins, facilities = network.join(starts), network.join(doors)
    owner = np.arange(60) // 2  # every facility has two doors
    stops = network.stops(facilities, towards)
    ranks = stops.search(owner, 5)
    found = ranked(stops, ranks, origins)
    wanted = by_networkx(network, origins, facilities, towards).reshape(150, 30, 2).min(axis=2)
    wanted[np.isinf(wanted)] = np.nan
    assert found.cost == pytest.approx(np.sort(wanted, axis=1)[:, :5], nan_ok=True, rel=1e-9)
    for place in range(5):
        there = np.flatnonzero(found.facility[:, place] >= 0)
        assert wanted[there, found.facility[there, place]] == pytest.approx(found.cost[there, place])
        ways = routes(stops, ranks, found, origins, place)[there]
        assert shapely.length(ways) == pytest.approx(found.cost[there, place])
        home, door = (shapely.get_point(ways, number) for number in ((0, -1) if towards else (-1, 0)))
        assert (home == starts[there]).all()
        at = [found.facility[there, place] * 2 + number for number in (0, 1)]
        assert ((door == doors[at[0]]) | (door == doors[at[1]])).all()


def by_networkx(network: Network, origins, facilities, towards: bool) -> np.ndarray:
    """Every way from every origin to every facility."""
    graph = placed(network, origins, facilities)
    found = np.full((len(origins.edge), len(facilities.edge)), np.inf)
    searched = graph if not towards else graph.reverse()
    for facility in range(len(facilities.edge)):
        reach = nx.single_source_dijkstra_path_length(searched, ("f", facility))
        found[:, facility] = [reach.get(("o", origin), np.inf) for origin in range(len(origins.edge))]
    return found


def placed(network: Network, origins, facilities) -> nx.DiGraph:
    """The streets as a graph in which each place is a node of its own between its edge's others."""
    graph = nx.DiGraph()

    def arc(start, end, cost) -> None:
        if np.isfinite(cost) and cost < graph.get_edge_data(start, end, {"weight": np.inf})["weight"]:
            graph.add_edge(start, end, weight=cost)

    places = [("o", *row) for row in zip(range(len(origins.edge)), origins.edge, origins.along_m, origins.off_m)]
    places += [
        ("f", *row) for row in zip(range(len(facilities.edge)), facilities.edge, facilities.along_m, facilities.off_m)
    ]
    own = {}
    for place in sorted(places, key=lambda one: one[3]):
        own.setdefault(place[2], []).append(place[3])
    edges = network.edges
    for number, (tail, head) in enumerate(zip(edges.tail, edges.head)):
        stops = [(("n", tail), 0.0), *((("e", number, along), along) for along in own.get(number, []))]
        stops.append((("n", head), edges.length_m[number]))
        for (a, start), (b, end) in zip(stops, stops[1:]):
            arc(a, b, end - start if np.isfinite(network.forward[number]) else np.inf)
            arc(b, a, end - start if np.isfinite(network.backward[number]) else np.inf)
    for kind, at, edge, along, off in places:
        arc((kind, at), ("e", edge, along), off)
        arc(("e", edge, along), (kind, at), off)
    return graph
