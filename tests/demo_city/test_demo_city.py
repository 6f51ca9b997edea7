"""The demo city is what its README and ``truth.json`` say it is."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections import Counter
from datetime import datetime
from pathlib import Path

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
import shapely
from civicgrid.tests.demo_city import __main__ as program
from pyproj import Transformer
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

DEMO = Path(program.__file__).resolve().parents[2] / "resources" / "demo"
TRUTH = json.loads(program.TRUTH.read_text(encoding="utf-8"))
FILES = TRUTH["files"]


def layer(name: str) -> gpd.GeoDataFrame:
    return gpd.read_file(DEMO / "底图.gpkg", layer=name)


def read_csv(name: str, encoding: str) -> list[dict[str, str]]:
    text = (DEMO / name).read_bytes().decode(encoding)
    return list(csv.DictReader(io.StringIO(text)))


def sheet(name: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(DEMO / name, read_only=False).active.iter_rows(values_only=True))


@pytest.fixture(scope="module")
def cells() -> gpd.GeoDataFrame:
    return layer("单元网格")


@pytest.fixture(scope="module")
def cases() -> list[dict[str, str]]:
    return read_csv("案件.csv", "utf-8-sig")


def rows_of(file: str, flaw: str) -> list[int]:
    entry = FILES[file]["flaws"][flaw]
    assert entry["count"] == len(entry["rows"])
    return entry["rows"]


# -- the land


def test_layers_have_the_promised_numbers_of_rows(cells: gpd.GeoDataFrame) -> None:
    counts = TRUTH["layers"]
    assert {name: len(layer(name)) for name in counts} == counts
    assert 1_900 <= counts["单元网格"] <= 2_100
    assert counts["街道"] == 8
    assert 55 <= counts["社区"] <= 65
    assert 500 <= counts["居住用地"] <= 900
    assert 9_000 < cells.area.mean() < 11_000
    assert cells.area.min() > 5_000
    assert cells.area.max() < 20_000


def test_cells_tile_their_communities_exactly(cells: gpd.GeoDataFrame) -> None:
    assert cells.geom_type.eq("Polygon").all()
    assert cells.is_valid.all()
    assert shapely.coverage_is_valid(cells.geometry.to_numpy())  # borders shared node by node, no overlap
    joined = cells.dissolve("社区编码").geometry
    for row in layer("社区").itertuples():
        assert joined[row.社区编码].equals(row.geometry), row.社区编码
        assert row.geometry.geom_type == "Polygon"
        assert not row.geometry.interiors


def test_communities_tile_their_streets_exactly() -> None:
    communities = layer("社区")
    joined = communities.dissolve("街道编码").geometry
    for row in layer("街道").itertuples():
        assert joined[row.街道编码].equals(row.geometry)
        assert row.geometry.geom_type == "Polygon"
    assert int(communities["常住人口"].sum()) == TRUTH["population"]
    assert communities["常住人口"].gt(0).all()
    assert communities["社区名称"].is_unique


def test_cell_codes_are_text_unique_and_numbered_in_reading_order(cells: gpd.GeoDataFrame) -> None:
    codes = cells["网格编码"]
    assert codes.is_unique
    assert codes.str.fullmatch(r"330199\d{9}").all()
    assert (codes.str[:12] == cells["社区编码"]).all()
    assert (codes.str[:9] == cells["街道编码"]).all()
    for _, group in cells.sort_values("网格编码").groupby("社区编码"):
        assert [int(c[12:]) for c in group["网格编码"]] == list(range(1, len(group) + 1))
        y = group.centroid.y.to_numpy()
        assert (np.diff(y) < 100.0).all()  # never a whole band back north
        assert y[0] > y[-1]


def test_cells_are_no_chessboard(cells: gpd.GeoDataFrame) -> None:
    ring = [np.asarray(shapely.oriented_envelope(g).exterior.coords) for g in cells.geometry]
    turned = [np.degrees(np.arctan2(*(r[1] - r[0])[::-1])) % 90 for r in ring]
    assert np.histogram(turned, bins=9, range=(0, 90))[0].max() < 0.45 * len(cells)


def test_the_river_is_bridged_three_times_and_never_covered(cells: gpd.GeoDataFrame) -> None:
    river = layer("河流").geometry.iloc[0]
    assert cells.intersection(river).area.sum() == 0
    assert cells.distance(river).eq(0).sum() > 100
    roads = layer("道路中心线")
    over = roads[roads.intersection(river.buffer(-5)).length > 1]
    assert sorted(over["道路名称"]) == sorted(["柳浦桥", "望云桥", "新汀大桥"])
    assert set(roads["道路等级"]) == {"主干路", "次干路", "支路"}
    assert set(roads["是否单行"]) == {"是", "否"}
    assert len(set(shapely.get_coordinates(shapely.get_point(roads.geometry.to_numpy(), 0))[:, 0])) > 500


def parts(roads: gpd.GeoDataFrame) -> int:
    """In how many parts the network falls, joined at equal ends only."""
    ends = np.round(
        np.vstack([shapely.get_coordinates(shapely.get_point(roads.geometry.to_numpy(), k)) for k in (0, -1)]), 2
    )
    nodes, index = np.unique(ends, axis=0, return_inverse=True)
    a, b = np.split(index.ravel(), 2)
    graph = coo_matrix((np.ones(len(a)), (a, b)), shape=(len(nodes), len(nodes)))
    return int(connected_components(graph, directed=False)[0])


def test_streets_are_one_network_that_only_the_bridges_join() -> None:
    roads = layer("道路中心线")
    assert parts(roads) == 1
    assert parts(roads[~roads["道路名称"].str.endswith("桥")]) == 2


def test_land_is_valid_and_inside(cells: gpd.GeoDataFrame) -> None:
    land = shapely.union_all(cells.geometry.to_numpy())
    for name in ("居住用地", "建成区"):
        frame = layer(name)
        assert frame.is_valid.all()
        assert frame.geom_type.eq("Polygon").all()
        assert frame.difference(land).area.sum() < 1.0, name
    homes = layer("居住用地")
    assert homes.area.sum() == pytest.approx(shapely.union_all(homes.geometry.to_numpy()).area, abs=1.0)


# -- the files


def test_files_are_small_and_as_people_have_them() -> None:
    assert sum(f.stat().st_size for f in DEMO.iterdir()) < 6_500_000
    with pytest.raises(UnicodeDecodeError):
        (DEMO / "公厕.csv").read_bytes().decode("utf-8")
    assert (DEMO / "案件.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not (DEMO / "口袋公园.cpg").exists()
    assert (DEMO / "口袋公园.prj").exists()
    dbf = (DEMO / "口袋公园.dbf").read_bytes()
    assert dbf[29] == 0
    assert "口袋公园".encode("gbk") in dbf
    with sqlite3.connect(f"file:{DEMO / '底图.gpkg'}?mode=ro", uri=True) as base:
        assert base.execute("PRAGMA user_version").fetchone()[0] == 10200  # GeoPackage 1.2
        kinds = dict(base.execute("SELECT name, type FROM pragma_table_info('单元网格')").fetchall())
    assert kinds["网格编码"].startswith("TEXT")


def test_it_is_said_to_be_made_up() -> None:
    study = json.loads((DEMO / "study.json").read_text(encoding="utf-8"))
    assert "虚构" in study["notice"]["zh"]
    assert "made-up" in study["notice"]["en"].lower()
    assert "虚构" in (DEMO / "README.md").read_text(encoding="utf-8")
    for source in study["sources"]:
        assert (DEMO / source["path"]).is_file()


def test_toilets_are_in_gcj02_and_their_flaws_are_where_truth_says() -> None:
    rows = read_csv("公厕.csv", "gb18030")
    assert len(rows) == FILES["公厕.csv"]["rows"]
    assert 50 <= sum(TRUTH["inside"]["public_toilet"].values()) <= 80
    at = dict(enumerate(rows, start=2))
    assert all(at[n]["经度"] == "" for n in rows_of("公厕.csv", "no_place"))
    assert all(float(at[n]["纬度"]) > 90 for n in rows_of("公厕.csv", "swapped"))
    assert all(float(at[n]["经度"]) == 0 for n in rows_of("公厕.csv", "zero"))
    assert all(at[n]["投入使用日期"] == "1900/1/1" for n in rows_of("公厕.csv", "no_date"))
    seen = Counter(tuple(r.values()) for r in rows)
    assert sum(n - 1 for n in seen.values()) == len(rows_of("公厕.csv", "duplicate"))
    shifted = [(float(r["经度"]), float(r["纬度"])) for r in rows[:66]]
    east, north = Transformer.from_crs(4490, 4549, always_xy=True).transform(*zip(*shifted))
    roads = shapely.union_all(layer("道路中心线").geometry.to_numpy())
    as_written = shapely.distance(shapely.points(east, north), roads)
    assert np.median(as_written) > 15  # a shift of some 500 m, no longer beside the streets


def test_the_shift_is_the_known_one() -> None:
    gcj02 = pytest.importorskip("civicgrid.tests.demo_city.gcj02")
    lon, lat = gcj02.to_gcj02(np.array([116.404]), np.array([39.915]))  # Tian'anmen, widely printed
    assert lon[0] == pytest.approx(116.410244, abs=2e-6)
    assert lat[0] == pytest.approx(39.916404, abs=2e-6)


def test_stations_are_written_northing_first() -> None:
    header, *rows = sheet("转运站.xlsx")
    assert len(rows) == FILES["转运站.xlsx"]["rows"]
    assert 12 <= sum(TRUTH["inside"]["waste_station"].values()) <= 20
    x, y = header.index("X坐标"), header.index("Y坐标")
    odd = {n for flaw in FILES["转运站.xlsx"]["flaws"].values() for n in flaw["rows"]}
    for number, row in enumerate(rows, start=2):
        if number not in odd:
            assert 3_380_000 < row[x] < 3_395_000
            assert 520_000 < row[y] < 535_000


def test_parking_has_titles_above_and_a_note_below() -> None:
    rows = sheet("停车场.xlsx")
    assert openpyxl.load_workbook(DEMO / "停车场.xlsx").active.merged_cells.ranges
    assert rows[2][0] == "编号"
    assert rows[0][1] is None
    assert str(rows[-1][0]).startswith("注")
    assert len(rows) - 4 == FILES["停车场.xlsx"]["rows"]
    assert 60 <= sum(TRUTH["inside"]["parking_lot"].values()) <= 100
    lon = rows[2].index("经度")
    assert [n for n, r in enumerate(rows, start=1) if 4 <= n < len(rows) and r[lon] is None] == rows_of(
        "停车场.xlsx", "no_place"
    )


def test_parks_are_polygons_of_the_right_size(cells: gpd.GeoDataFrame) -> None:
    parks = gpd.read_file(DEMO / "口袋公园.shp", encoding="gbk", on_invalid="ignore")
    assert len(parks) == FILES["口袋公园.shp"]["rows"]
    sound = parks.iloc[: sum(TRUTH["inside"]["pocket_park"].values())]
    assert 30 <= len(sound) <= 50
    assert sound.is_valid.all()
    assert sound.area.between(400, 10_000).all()
    assert sound.difference(shapely.union_all(cells.geometry.to_numpy())).area.sum() < 1.0
    assert (
        shapely.intersection(
            shapely.union_all(sound.geometry.to_numpy()), shapely.union_all(layer("居住用地").geometry.to_numpy())
        ).area
        == 0
    )
    assert not parks.iloc[rows_of("口袋公园.shp", "bow_tie")[0] - 1].geometry.is_valid
    assert parks.iloc[rows_of("口袋公园.shp", "no_shape")[0] - 1].geometry is None
    big = parks.iloc[rows_of("口袋公园.shp", "too_big")[0] - 1].geometry
    assert big.area > 10_000
    assert big.within(shapely.union_all(cells.geometry.to_numpy()))


# -- the cases


def test_cases_are_as_many_and_as_spoiled_as_truth_says(cases: list[dict[str, str]]) -> None:
    assert len(cases) == FILES["案件.csv"]["rows"]
    assert 27_000 < len(cases) < 33_000
    at = dict(enumerate(cases, start=2))
    flaws = {
        "no_place": lambda r: r["经度"] == "",
        "zero": lambda r: r["经度"] == "0",
        "swapped": lambda r: r["纬度"].startswith("120"),
        "far": lambda r: r["经度"].startswith("116"),
        "lost_code": lambda r: "E+" in r["责任网格"],
        "no_date": lambda r: r["结案时间"] == "1900/1/1",
    }
    for flaw, test in flaws.items():
        found = [n for n, row in at.items() if test(row)]
        assert found == rows_of("案件.csv", flaw), flaw
    seen = Counter(tuple(r.values()) for r in cases)
    assert sum(n - 1 for n in seen.values()) == len(rows_of("案件.csv", "duplicate"))
    months = Counter("/".join(r["立案时间"].split("/")[:2]) for r in cases)
    assert len(months) == 24


def test_cases_lie_where_truth_says(cases: list[dict[str, str]], cells: gpd.GeoDataFrame) -> None:
    drawn = [r for r in cases[: TRUTH["cases"]["drawn"]] if r["经度"].startswith("120")]
    lon, lat = ([float(r[c]) for r in drawn] for c in ("经度", "纬度"))
    points = shapely.points(*Transformer.from_crs(4490, 4549, always_xy=True).transform(lon, lat))
    row, cell = cells.sindex.query(points, predicate="within")
    assert len(row) == len(points)
    inside = cells["网格编码"].to_numpy()[cell[np.argsort(row)]]
    own = np.array([r["责任网格"] for r in drawn])
    lost = sum("E+" in code for code in own)
    assert int((own != inside).sum()) - lost == TRUTH["cases"]["own_code_differs"]
    desk = TRUTH["artefact"]
    assert sum([a, b] == desk["lonlat"] for a, b in zip(lon, lat)) == desk["cases"]
    usual = len(drawn) / len(cells)
    small = np.array([r["小类名称"] for r in drawn])
    for spot in TRUTH["hot_spots"]:
        here = np.isin(inside, spot["cells"])
        assert here.sum() / len(spot["cells"]) > 1.8 * usual
        assert (small[here] == spot["small_class"]).mean() > 0.5
    assert desk["cell"] not in {c for spot in TRUTH["hot_spots"] for c in spot["cells"]}


def filed(row: dict[str, str]) -> datetime:
    return datetime.strptime(row["立案时间"], "%Y/%m/%d %H:%M")


def test_spots_begin_last_and_end_as_truth_says(cases: list[dict[str, str]]) -> None:
    growing, lasting, cleared = TRUTH["hot_spots"]
    assert growing["first"] >= TRUTH["grown_since"]
    assert growing["last"] > "2025-12-25"
    assert (lasting["first"] < "2024-01-05", lasting["last"] > "2025-12-25") == (True, True)
    assert cleared["last"] < TRUTH["cleared"]
    of = {spot["small_class"]: set(spot["cells"]) for spot in TRUTH["hot_spots"]}
    months = Counter(
        f"{filed(r):%Y-%m}" for r in cases if r["责任网格"] in of["暴露垃圾"] and r["小类名称"] == "暴露垃圾"
    )
    assert months["2025-12"] > 3 * months["2025-05"] > 0
    vendors = [r for r in cases if r["责任网格"] in of["无照经营游商"] and r["小类名称"] == "无照经营游商"]
    assert sum(f"{filed(r):%Y-%m-%d}" >= TRUTH["cleared"] for r in vendors) < 0.02 * len(vendors)


def test_planted_repeats_are_repeats(cases: list[dict[str, str]]) -> None:
    by_number = {row["案件编号"]: row for row in cases}
    limits = TRUTH["repeats"]
    pairs = [(by_number[again], by_number[first]) for again, first in limits["pairs"]]
    assert len(pairs) == 120
    to_metres = Transformer.from_crs(4490, 4549, always_xy=True)
    for again, first in pairs:
        assert again["小类名称"] == first["小类名称"]
        assert 0 <= (filed(again) - filed(first)).total_seconds() <= 3600 * limits["within_hours"]
        (x, xx), (y, yy) = to_metres.transform(*([float(r[c]) for r in (again, first)] for c in ("经度", "纬度")))
        assert np.hypot(x - xx, y - yy) <= limits["within_m"]


def test_who_reported_and_what_was_sent_back_is_as_truth_says(cases: list[dict[str, str]]) -> None:
    drawn = cases[: TRUTH["cases"]["drawn"]]
    assert Counter(row["返工次数"] for row in drawn) == TRUTH["cases"]["sent_back"]
    codes = Counter(row["采集员编号"] for row in drawn if row["采集员编号"])
    assert len(codes) == TRUTH["cases"]["collectors"]
    desk = TRUTH["artefact"]
    assert codes.most_common(1) == [(desk["collector"], desk["cases"])]
    assert {row["问题来源"] for row in drawn if row["采集员编号"]} == {"巡查", "热线"}


def test_places_without_facilities_are_really_without() -> None:
    assert TRUTH["hot_spots"][0]["nearest_station_in_use_m"] > 1_000
    assert TRUTH["toilet_gap"]["nearest_in_use_m"] > 600
    assert TRUTH["toilet_gap"]["people_at_least"] > 3_000


# -- the generator


def test_generator_gives_the_committed_files_again(tmp_path: Path) -> None:
    program.generate(tmp_path / "demo", tmp_path / "truth.json")
    assert json.loads((tmp_path / "truth.json").read_text(encoding="utf-8")) == TRUTH
    names = sorted(f.name for f in DEMO.iterdir())
    assert sorted(f.name for f in (tmp_path / "demo").iterdir()) == names
    for name in names:
        if not name.endswith((".gpkg", ".prj", ".xlsx")):  # those hold what the library's version writes
            assert (tmp_path / "demo" / name).read_bytes() == (DEMO / name).read_bytes(), name
    for name in ("单元网格", "居住用地", "道路中心线"):
        again = gpd.read_file(tmp_path / "demo" / "底图.gpkg", layer=name)
        assert again.geometry.to_wkb().equals(layer(name).geometry.to_wkb()), name
