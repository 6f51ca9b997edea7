"""The land: faces → communities and streets → blocks → cells, then roads, built-up area and housing estates."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import LineString, Polygon

from .model import CRS, City, rng
from .names import COMMUNITIES, COUNTY, DISTRICT, STREETS, estate_names, road_names
from .skeleton import Skeleton, skeleton
from .split import GRID_M, Nodes, cut

COMMUNITY_COUNT = 60
CELL_M2 = 10_000.0
OLD_TOWN = (-150.0, 650.0)
BLOCK_M2 = {"old": 17_000.0, "centre": 24_000.0, "town": 31_000.0, "works": 52_000.0, "rural": 62_000.0}
USES = ("residential", "commercial", "public", "works", "farmland")
USE_SHARES = {
    "old": (0.70, 0.17, 0.13, 0.0, 0.0),
    "centre": (0.64, 0.22, 0.14, 0.0, 0.0),
    "town": (0.74, 0.09, 0.15, 0.02, 0.0),
    "works": (0.22, 0.06, 0.07, 0.65, 0.0),
    "rural": (0.33, 0.03, 0.05, 0.09, 0.50),
}
PEOPLE_PER_HA = {"old": 520.0, "centre": 470.0, "town": 390.0, "works": 260.0, "rural": 120.0}

Cut = tuple[str, str, LineString]


def _merge_smallest(areas: list[list[int]], faces: list[Polygon], count: int, least_m2: float) -> list[list[int]]:
    """Join the smallest group to its smallest true neighbour until none is too small and there are few enough."""
    groups = [list(g) for g in areas]
    while True:
        shapes = [shapely.union_all([faces[i] for i in g]) for g in groups]
        sizes = np.array([s.area for s in shapes])
        small = int(np.argmin(sizes))
        if sizes[small] >= least_m2 and len(groups) <= count:
            return groups
        shared = np.array([0.0 if i == small else shapes[small].intersection(s).length for i, s in enumerate(shapes)])
        near = np.flatnonzero(shared > 0.5 * shared.max())
        into = int(near[np.argmin(sizes[near])])
        groups[into] += groups[small]
        del groups[small]


def _zone(poly: Polygon, origin: tuple[float, float]) -> str:
    """What kind of neighbourhood this is, by where it lies."""
    middle = poly.centroid
    x, y = middle.x - origin[0], middle.y - origin[1]
    if np.hypot(x - OLD_TOWN[0], (y - OLD_TOWN[1])) < 560:
        return "old"
    if x > 2050 or (x > 1500 and -150 < y < 620):
        return "works" if y > -700 else "rural"
    if x < -2050 or y < -1720 or (x < -1450 and y < -900) or (x > 1500 and y < -1500) or y > 1900:
        return "rural"
    return "centre" if np.hypot(x, y * 1.2) < 1250 else "town"


def _pieces(poly: Polygon, wanted_m2: float, draw: np.random.Generator, nodes: Nodes, skew: float, reach_m: float,
            cuts: list[LineString] | None) -> list[Polygon]:  # fmt: skip
    """Cut a polygon again and again until the parts are about the wanted size."""
    limit = wanted_m2 * (draw.uniform(0.8, 1.55) if cuts is not None else 1.0)
    count = round(poly.area / wanted_m2)
    if count < 2 or (cuts is not None and poly.area < limit * 1.35):
        return [poly]
    share = (count // 2) / count if count < 6 else draw.uniform(0.40, 0.60)
    parts, line = cut(poly, share, draw, nodes, skew, reach_m)
    if line is None:
        return [poly]
    if cuts is not None:
        cuts.append(line)
    return [p for part in parts for p in _pieces(part, wanted_m2, draw, nodes, skew, reach_m, cuts)]


def _blocks(faces: list[Polygon], origin: tuple[float, float]) -> tuple[gpd.GeoDataFrame, list[Cut]]:
    """Cut the faces between main roads into street blocks; every cut is a side street with a name."""
    draw, nodes = rng("blocks"), Nodes()
    nodes.add_corners(faces)
    names = iter(draw.permutation(road_names()).tolist())
    rows: list[dict[str, object]] = []
    streets: list[Cut] = []
    for number, face in enumerate(faces):
        zone = _zone(face, origin)
        lines: list[LineString] = []
        skew = {"old": 13.0, "rural": 10.0}.get(zone, 5.0)
        parts = _pieces(face, BLOCK_M2[zone], draw, nodes, skew, 18.0, lines)
        rows += [{"face": number, "zone": _zone(poly, origin), "geometry": poly} for poly in parts]
        streets += [(next(names, "无名路"), "支路", line) for line in lines]
    return gpd.GeoDataFrame(rows, crs=CRS), streets


def _cells(blocks: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Cut the blocks into cells of about a hectare and put all on one centimetre grid, nodes shared."""
    draw, nodes = rng("cells"), Nodes(15.0)
    nodes.add_corners(blocks.geometry)
    rough: list[Polygon] = []
    owner: list[int] = []
    for number, poly in enumerate(blocks.geometry):
        parts = _pieces(poly, CELL_M2 * draw.uniform(0.84, 1.24), draw, nodes, 2.0, 9.0, None)
        rough += parts
        owner += [number] * len(parts)
    noded = shapely.union_all([p.boundary for p in rough], grid_size=GRID_M)
    clean = shapely.get_parts(shapely.polygonize([*shapely.get_parts(noded)]))
    tree = shapely.STRtree(rough)
    inside = tree.query([p.representative_point() for p in clean], predicate="within")
    kept = [(clean[i], owner[j]) for i, j in inside.T]
    cells = gpd.GeoDataFrame({"block": [o for _, o in kept]}, geometry=[p for p, _ in kept], crs=CRS)
    return _without_crumbs(cells)


def _without_crumbs(cells: gpd.GeoDataFrame, least_m2: float = 2_500.0) -> gpd.GeoDataFrame:
    """Give cells too small to patrol to the neighbour in the same block, else in the same face."""
    shapes, blocks = list(cells.geometry), list(cells["block"])
    for number in np.argsort(cells.area.to_numpy()):
        if shapes[number] is None or shapes[number].area >= least_m2:
            continue
        tree = [(i, shapes[number].intersection(s).length) for i, s in enumerate(shapes)
                if s is not None and i != number and s.distance(shapes[number]) == 0]  # fmt: skip
        best = max(tree, key=lambda t: t[1] * (3.0 if blocks[t[0]] == blocks[number] else 1.0))
        shapes[best[0]] = shapely.union_all([shapes[best[0]], shapes[number]])
        shapes[number] = None
    keep = [i for i, s in enumerate(shapes) if s is not None]
    return gpd.GeoDataFrame({"block": [blocks[i] for i in keep]}, geometry=[shapes[i] for i in keep], crs=CRS)


def _number_cells(cells: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give codes: within a community band after band from north to south, each from west to east."""
    middle = cells.geometry.centroid
    band = (-(middle.y - middle.y.groupby(cells["community"]).transform("max")) // 100.0).astype(int)
    order = pd.DataFrame({"community": cells["community"], "band": band, "x": middle.x}).sort_values(
        ["community", "band", "x"]
    )
    cells = cells.loc[order.index].reset_index(drop=True)
    number = cells.groupby("community").cumcount() + 1
    cells["code"] = cells["community"] + number.map("{:03d}".format)
    return cells


def _assign_streets(shapes: list[Polygon], bones: Skeleton) -> list[int]:
    """Give each community to the street whose middle is nearest on the same bank."""
    chosen = []
    upper = [y > 0 for _, _, (_, y) in STREETS]
    for shape in shapes:
        p = shape.representative_point()
        x, y = shape.centroid.x - bones.origin[0], shape.centroid.y - bones.origin[1]
        north = bones.north.contains(p)
        away = [np.hypot(x - sx, 1.15 * (y - sy)) if up is bool(north) else np.inf
                for up, (_, _, (sx, sy)) in zip(upper, STREETS)]  # fmt: skip
        chosen.append(int(np.argmin(away)))
    return chosen


def _communities(faces: list[Polygon], bones: Skeleton) -> tuple[pd.DataFrame, dict[int, str]]:
    """Group the faces into communities with codes and names; says which face belongs to which."""
    groups = _merge_smallest([[i] for i in range(len(faces))], faces, COMMUNITY_COUNT, 130_000.0)
    shapes = [shapely.union_all([faces[i] for i in g]) for g in groups]
    street = _assign_streets(shapes, bones)
    order = sorted(
        range(len(groups)), key=lambda g: (street[g], -round(shapes[g].centroid.y, -2), shapes[g].centroid.x)
    )
    names, counts = iter(COMMUNITIES), [0] * len(STREETS)
    rows, owner = [], {}
    for group in order:
        town = STREETS[street[group]][1] >= "100"
        village = town and _zone(shapes[group], bones.origin) == "rural"
        counts[street[group]] += 1
        number = counts[street[group]] + (200 if village else 0)
        parent = COUNTY + STREETS[street[group]][1]
        code = f"{parent}{number:03d}"
        rows.append({"code": code, "name": next(names) + ("村" if village else "社区"), "street": parent})
        owner.update(dict.fromkeys(groups[group], code))
    return pd.DataFrame(rows), owner


def _halve(faces: list[Polygon]) -> tuple[list[Polygon], list[Cut]]:
    """Cut faces too big for one community; the cut is a street of its own."""
    draw, nodes = rng("faces"), Nodes()
    done: list[Polygon] = []
    lines: list[Cut] = []
    names = iter(("芳洲路", "方塘路", "织里路", "菱湖路", "稻香路", "茶亭路", "锦瑟路", "观澜路", "石门路", "渡口路"))
    for face in faces:
        parts, line = (
            cut(face, draw.uniform(0.42, 0.58), draw, nodes, 7.0, 40.0) if face.area > 500_000 else ([face], None)
        )
        done += parts
        if line is not None:
            lines.append((next(names), "次干路", line))
    return done, lines


def _uses(blocks: gpd.GeoDataFrame) -> list[str]:
    """Draw what each block is used for."""
    draw = rng("uses")
    return [str(draw.choice(USES, p=USE_SHARES[zone])) for zone in blocks["zone"]]


def _roads(cells: gpd.GeoDataFrame, named: list[Cut], bridges: list[Cut]) -> gpd.GeoDataFrame:
    """Cell borders that lie on a street are the street network, one row between two crossings."""
    noded = shapely.union_all([*cells.geometry.boundary, *(b[2] for b in bridges)], grid_size=GRID_M)
    edges = shapely.get_parts(shapely.line_merge(noded))
    lines = [*named, *bridges]
    tree = shapely.STRtree([line for _, _, line in lines])
    middles = shapely.line_interpolate_point(edges, 0.5, normalized=True)
    (rows, found), away = tree.query_nearest(middles, return_distance=True, all_matches=False)
    on = away < 0.4
    kept = {int(r): int(f) for r, f in zip(rows[on], found[on])}
    merged = shapely.get_parts(shapely.line_merge(shapely.union_all([edges[r] for r in kept])))
    source = shapely.STRtree([edges[r] for r in kept])
    owners = list(kept.values())
    draw, out = rng("roads"), []
    for line in merged:
        parts = source.query(line, predicate="covers")
        longest = max(parts, key=lambda p: source.geometries[p].length)
        name, grade, _ = lines[owners[longest]]
        oneway = grade == "支路" and line.length < 260 and draw.random() < 0.06
        out.append({"name": name, "grade": grade, "oneway": oneway, "geometry": line})
    return gpd.GeoDataFrame(out, crs=CRS).sort_values(["grade", "name"], kind="stable").reset_index(drop=True)


def _built_up(cells: gpd.GeoDataFrame, blocks: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """What is not farmland, without scattered farmsteads and small holes."""
    town = cells[blocks["use"].reindex(cells["block"]).to_numpy() != "farmland"]
    parts = shapely.get_parts(shapely.union_all(town.geometry.to_numpy()))
    solid = [
        Polygon(p.exterior, [r for r in p.interiors if Polygon(r).area > 60_000]) for p in parts if p.area > 150_000
    ]
    return gpd.GeoDataFrame({"name": [f"{DISTRICT}建成区"] * len(solid)}, geometry=solid, crs=CRS)


def _residential(blocks: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Housing estates: a residential block inside its streets, big ones in two or three parts."""
    draw, nodes = rng("estates"), Nodes()
    names = iter(draw.permutation(estate_names()).tolist())
    rows = []
    for block in blocks[blocks["use"] == "residential"].itertuples():
        parts = [block.geometry]
        if block.geometry.area > 26_000 and draw.random() < 0.66:
            parts, _ = cut(block.geometry, draw.uniform(0.36, 0.5), draw, nodes, 2.0, 5.0)
        if len(parts) == 2 and draw.random() < 0.17:
            parts = parts[:1]  # the other part is a school, a shop, a works
        for part in parts:
            inner = part.buffer(-draw.uniform(7.0, 13.0), join_style="mitre").simplify(0.5)
            if inner.geom_type == "Polygon" and inner.area > 1_500:
                rows.append(
                    {"name": next(names), "community": block.community, "block": block.Index, "geometry": inner}
                )
    frame = gpd.GeoDataFrame(rows, crs=CRS)
    frame["geometry"] = shapely.set_precision(frame.geometry.to_numpy(), GRID_M)
    frame["no"] = [f"JZ{n:04d}" for n in range(1, len(frame) + 1)]
    return frame


def _people(residential: gpd.GeoDataFrame, blocks: gpd.GeoDataFrame, communities: pd.DataFrame) -> list[int]:
    """Residents per community: its estates by area, times what is usual there."""
    draw = rng("people")
    density = blocks["zone"].map(PEOPLE_PER_HA).reindex(residential["block"]).to_numpy()
    people = (
        pd.Series(residential.area.to_numpy() / 10_000 * density).groupby(residential["community"].to_numpy()).sum()
    )
    each = people.reindex(communities["code"]).fillna(0.0) * draw.lognormal(0.0, 0.14, len(communities))
    return [max(240, round(p)) for p in each]


def _water(river: Polygon, cells: gpd.GeoDataFrame) -> Polygon:
    """Close the river between the cells of both banks, with their nodes, at the two ends where it leaves."""
    land = shapely.union_all(cells.geometry.to_numpy())
    ends = river.boundary.difference(land.boundary.buffer(0.05))
    noded = shapely.union_all([land.boundary, shapely.snap(ends, land, 0.1)], grid_size=GRID_M)
    faces = shapely.get_parts(shapely.polygonize([*shapely.get_parts(noded)]))
    return max((f for f in faces if river.contains(f.representative_point())), key=lambda f: f.area)


def build() -> City:
    """Draw the whole district."""
    bones = skeleton()
    solid = _merge_smallest([[i] for i in range(len(bones.faces))], bones.faces, 10_000, 20_000.0)
    faces, halves = _halve([shapely.union_all([bones.faces[i] for i in g]) for g in solid])
    communities, owner = _communities(faces, bones)
    blocks, side_streets = _blocks(faces, bones.origin)
    cells = _cells(blocks)
    blocks = blocks.assign(community=blocks["face"].map(owner), use=_uses(blocks))
    blocks["street"] = blocks["community"].str[:9]
    cells["community"] = blocks["community"].reindex(cells["block"]).to_numpy()
    cells["street"], cells["zone"] = cells["community"].str[:9], blocks["zone"].reindex(cells["block"]).to_numpy()
    cells = _number_cells(cells)
    residential = _residential(blocks)
    communities["population"] = _people(residential, blocks, communities)
    outline = cells.dissolve("community").geometry
    streets = cells.dissolve("street").geometry
    return City(
        origin=bones.origin,
        cells=cells,
        blocks=blocks,
        communities=gpd.GeoDataFrame(communities, geometry=outline.reindex(communities["code"]).to_numpy(), crs=CRS),
        streets=gpd.GeoDataFrame(
            {"code": [COUNTY + c for _, c, _ in STREETS], "name": [n for n, _, _ in STREETS]},
            geometry=streets.reindex([COUNTY + c for _, c, _ in STREETS]).to_numpy(),
            crs=CRS,
        ),
        river=gpd.GeoDataFrame({"name": ["云汀河"]}, geometry=[_water(bones.river, cells)], crs=CRS),
        roads=_roads(cells, [*bones.roads, *halves, *side_streets], bones.bridges),
        built_up=_built_up(cells, blocks),
        residential=residential,
    )
