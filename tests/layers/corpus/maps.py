"""Broken map files: shapefiles and others written by pyogrio and then spoilt, JSON and markup by hand."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import shapely

from .broken import HEADER, LAT, LON, Broken, lines, places, said, zipped

TOILETS = {"public_toilet": 3}
_NAMES = {("public_toilet", "name"): ["公厕0", "公厕1", "公厕2"]}
_LANGUAGE_BYTE = 29


def points(count: int = 3, words: str = "公厕") -> gpd.GeoDataFrame:
    """Toilets as a layer."""
    rows = places(count)
    return gpd.GeoDataFrame(
        {"公厕名称": [name.replace("公厕", words) for name, _lon, _lat in rows]},
        geometry=shapely.points([(lon, lat) for _name, lon, lat in rows]),
        crs="EPSG:4490",
    )


def shape(
    encoding: str = "GB18030",
    *,
    cpg: bytes = b"",
    language: int = 0,
    without: tuple[str, ...] = (),
    frame: gpd.GeoDataFrame | None = None,
) -> Callable[[Path], None]:
    """A writer of shapefiles in ``encoding``, with a .cpg or none, and this language byte."""

    def write(path: Path) -> None:
        main = path.with_suffix(".shp")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # names that are cut
            pyogrio.write_dataframe(points() if frame is None else frame, main, encoding=encoding)
        main.with_suffix(".cpg").unlink(missing_ok=True)
        if cpg:
            main.with_suffix(".cpg").write_bytes(cpg)
        table = bytearray(main.with_suffix(".dbf").read_bytes())
        table[_LANGUAGE_BYTE] = language
        main.with_suffix(".dbf").write_bytes(bytes(table))
        for end in without:
            main.with_suffix(end).unlink()

    return write


def _capitals(path: Path) -> None:
    shape()(path.with_suffix(".shp"))
    for part in list(path.parent.iterdir()):
        part.rename(part.with_suffix(part.suffix.upper()))


def _cut_name(path: Path) -> None:
    """A field name of 11 bytes, cut within its fourth character, as ArcGIS cuts it."""
    shape(frame=points().rename(columns={"公厕名称": "公厕名"}).assign(a="东街道"))(path)
    table = path.with_suffix(".dbf").read_bytes()
    name = "所属街道名称".encode("gb18030")[:9]
    path.with_suffix(".dbf").write_bytes(table.replace(b"a".ljust(11, b"\0"), name.ljust(11, b"\0"), 1))


def _spoilt_text(path: Path) -> None:
    shape()(path)
    table = path.with_suffix(".dbf")
    table.write_bytes(table.read_bytes().replace("公厕1".encode("gb18030"), b"\xb9\xab\xff-1"))


def geopackage(**layers: gpd.GeoDataFrame) -> Callable[[Path], None]:
    """A writer of GeoPackages."""

    def write(path: Path) -> None:
        for name, frame in layers.items():
            pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG", geometry_type="Point")

    return write


def driver(name: str, frame: gpd.GeoDataFrame, **more: Any) -> Callable[[Path], None]:
    """A writer of one layer by a GDAL driver."""
    return lambda path: pyogrio.write_dataframe(frame, path, driver=name, **more)


def features(rows: list[tuple[str, Any, Any]], **more: Any) -> dict[str, Any]:
    """GeoJSON of toilets."""
    made = [
        {"type": "Feature", "properties": {"公厕名称": name}, "geometry": {"type": "Point", "coordinates": [x, y]}}
        for name, x, y in rows
    ]
    return {"type": "FeatureCollection", **more, "features": made}


def crs(code: int) -> dict[str, Any]:
    """The ``crs`` member of old GeoJSON."""
    return {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code}"}}


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


def _ewkb(x: float, y: float) -> str:
    made: str = shapely.to_wkb(shapely.set_srid(shapely.Point(x, y), 4490), hex=True, include_srid=True)
    return made


def _half(made: Callable[[Path], None], share: float = 0.5) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        made(path)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return write


def _kml(*folders: str) -> str:
    marks = "".join(
        f"<Placemark><name>{name}</name><Point><coordinates>{lon},{lat},0</coordinates></Point></Placemark>"
        for name, lon, lat in places(3)
    )
    inside = "".join(f"<Folder><name>{folder}</name>{marks}</Folder>" for folder in folders)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">'
        f"<Document><name>d</name>{inside}</Document></kml>"
    )


def _balloons() -> str:
    made = _kml("公厕")
    for n in range(3):
        table = f"<table><tr><td>公厕编号</td><td>GC{n}</td></tr><tr><td>公厕名称</td><td>东门公厕{n}</td></tr></table>"
        around = f"<description><![CDATA[<html><table><tr><td>{table}</td></tr></table></html>]]></description>"
        made = made.replace(f"公厕{n}</name>", f"公厕{n}</name>{around}")
    return made


def _zipped_shape(path: Path) -> None:
    """A zip as Chinese Windows makes it: names in GBK, without saying so."""
    folder = path.parent / "parts"
    folder.mkdir()
    shape(cpg=b"UTF-8")(folder / "公厕.shp")
    made = zipped(*((f"AAAA/BBBB{part.suffix}", part.read_bytes()) for part in sorted(folder.iterdir())))
    path.write_bytes(made.replace(b"AAAA/BBBB", "数据/公厕".encode("gb18030")))


def _zipped_with_notes(path: Path) -> None:
    folder = path.parent / "parts"
    folder.mkdir()
    shape()(folder / "公厕.shp")
    notes = [("公厕.shp.xml", b"<metadata/>"), ("说明.txt", "坐标为WGS84".encode()), ("空.csv", b"")]
    path.write_bytes(zipped(*((part.name, part.read_bytes()) for part in sorted(folder.iterdir())), *notes))


_GRAPH = (
    '<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    '<key id="d1" for="graph" attr.name="crs"/><key id="x" for="node" attr.name="x"/>'
    '<key id="y" for="node" attr.name="y"/><key id="n" for="edge" attr.name="name"/>'
    '<key id="o" for="edge" attr.name="oneway"/><key id="i" for="edge" attr.name="osmid"/>'
    '<key id="g" for="edge" attr.name="geometry"/><graph edgedefault="directed"><data key="d1">epsg:4326</data>'
    + "".join(f'<node id="{n}"><data key="x">{LON + n / 100}</data><data key="y">{LAT}</data></node>' for n in range(3))
    + '<node id="9"/>'
    '<edge source="0" target="1"><data key="n">人民路 &amp; 东段</data><data key="o">False</data>'
    '<data key="i">1</data></edge>'
    '<edge source="1" target="0"><data key="n">人民路</data><data key="o">False</data><data key="i">1</data></edge>'
    '<edge source="1" target="2"><data key="n">[\'甲路\', \'乙路\']</data><data key="o">True</data>'
    f'<data key="g">LINESTRING ({LON + 0.01} {LAT}, {LON + 0.02} {LAT})</data></edge>'
    '<edge source="1" target="9"><data key="n">断头路</data></edge></graph></graphml>'
)
_OSM = (
    '<?xml version="1.0"?><osm version="0.6">'
    + "".join(
        f'<node id="{n + 1}" lat="{lat}" lon="{lon}" version="1"><tag k="amenity" v="toilets"/>'
        f'<tag k="name" v="{name}"/></node>'
        for n, (name, lon, lat) in enumerate(places(3))
    )
    + "</osm>"
)
_GPX = (
    '<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">'
    + "".join(f'<wpt lat="{lat}" lon="{lon}"><name>{name}</name></wpt>' for name, lon, lat in places(3))
    + "</gpx>"
)
_ARCGIS = {
    "geometryType": "esriGeometryPoint", "spatialReference": {"wkid": 4490},
    "fields": [{"name": "公厕名称", "type": "esriFieldTypeString"}],
    "features": [{"attributes": {"公厕名称": name}, "geometry": {"x": x, "y": y}} for name, x, y in places(3)],
}  # fmt: skip
_RECORDS = [{"公厕名称": name, "location": {"lng": lon, "lat": lat}} for name, lon, lat in places(3)]
_MAPINFO = driver("MapInfo File", points().rename(columns={"公厕名称": "name"}), encoding="CP936")
_NO_PLACE = points(4).set_geometry([*points(3).geometry, None], crs="EPSG:4490")
_METRES = [
    ("公厕0", 40_500_000.0, 3_390_000.0),
    ("公厕1", 40_500_400.0, 3_390_300.0),
    ("公厕2", 40_500_800.0, 3_390_600.0),
]
_TRADITIONAL = points(words="公廁裏").rename(columns={"公厕名称": "公廁名稱"})
_LATIN = points(words="Café ").rename(columns={"公厕名称": "name"})

FILES = (
    Broken("公厕_gbk.shp", "GBK, no .cpg, language byte zeroed", shape(), TOILETS, values=_NAMES),
    Broken("公厕_gbk_lies.shp", "GBK, .cpg and language byte say something else",
           shape(cpg=b"UTF-8", language=0x57), TOILETS, values=_NAMES),
    Broken("公厕_utf8_lies.shp", "UTF-8, .cpg and language byte say GBK",
           shape("UTF-8", cpg=b"GBK", language=0x4D), TOILETS, values=_NAMES),
    Broken("公厕_big5.shp", "Big5, nothing says so", shape("CP950", frame=_TRADITIONAL), TOILETS,
           values={("public_toilet", "name"): ["公廁裏0"]}),
    Broken("toilets_latin1.shp", "Latin-1, nothing says so", shape("ISO-8859-1", frame=_LATIN), TOILETS,
           values={("public_toilet", "name"): ["Café 0"]}),
    Broken("公厕_no_prj.shp", "no .prj", shape(without=(".prj",)), TOILETS, values=_NAMES),
    Broken("公厕_no_shx.shp", "no .shx", shape(without=(".shx",)), TOILETS, values=_NAMES),
    Broken("公厕_no_dbf.shp", "no .dbf", shape(without=(".dbf",)), TOILETS, findings=said("table_missing", "ids_made")),
    Broken("公厕_no_table.shp", "no .dbf, a shape without place", shape(without=(".dbf",), frame=_NO_PLACE), TOILETS,
           {"no_geometry": 1}, said("table_missing")),
    Broken("公厕.dbf", "the .dbf taken for the shapefile", shape(), TOILETS, values=_NAMES),
    Broken("公厕.SHP", "all names in capital letters", _capitals, TOILETS, values=_NAMES),
    Broken("公厕_cut.shp", "a field name cut within a character", _cut_name, TOILETS),
    Broken("公厕_broken.shp", "GBK with a byte that is none", _spoilt_text, TOILETS, findings=said("text_broken")),
    Broken("公厕_half.shp", "half of the shapes", _half(shape()), refused="file_unreadable"),
    Broken("公厕_shape.zip", "a zipped shapefile whose names are in GBK", _zipped_shape, TOILETS, values=_NAMES),
    Broken("资料.zip", "a zipped shapefile with its metadata, an empty table and a page of notes", _zipped_with_notes,
           TOILETS, findings=said("layer_not_used"), values=_NAMES),
    Broken("多层.gpkg", "several layers, one empty", geopackage(公厕=points(), 停车场=points()[:0], 停车场2=points(2)),
           {"public_toilet": 3, "parking_lot": 2}),
    Broken("多层2.gpkg", "a layer that is not there", geopackage(公厕=points()), refused="layer_missing",
           source={"layer": "厕所"}),
    Broken("空层.gpkg", "a layer without rows", geopackage(公厕=points()[:0]), refused="no_rows"),
    Broken("公厕_half.gpkg", "half of a GeoPackage", _half(geopackage(公厕=points()), 0.1), refused="file_unreadable"),
    Broken("公厕.fgb", "FlatGeobuf, nothing broken", driver("FlatGeobuf", points()), TOILETS),
    Broken("公厕_half.fgb", "half of a FlatGeobuf", _half(driver("FlatGeobuf", points()), 0.4),
           refused="no_layers"),
    Broken("公厕.geojson", "degrees, its crs member says Web Mercator", _text(features(places(3), crs=crs(3857))),
           TOILETS,
           findings=said("crs_contradicted"), values=_NAMES),
    Broken("公厕_metres.geojson", "metres with a zone number, no crs member", _text(features(_METRES)), TOILETS,
           findings=said("crs_contradicted"), values=_NAMES),
    Broken("公厕_zoneless.geojson", "metres without a zone number, no crs member",
           _text(features([(name, x - 40e6, y) for name, x, y in _METRES])), refused="crs_meridian"),
    Broken("公厕_swapped.geojson", "latitude before longitude",
           _text(features([(name, lat, lon) for name, lon, lat in places(3)])), TOILETS, findings=said("axes_swapped")),
    Broken("公厕_bom.geojson", "GeoJSON with a mark at its start",
           b"\xef\xbb\xbf" + _text(features(places(3))).encode(), TOILETS, values=_NAMES),
    Broken("公厕_gbk.geojson", "GeoJSON in GBK", _text(features(places(3))).encode("gb18030"), TOILETS, values=_NAMES),
    Broken("公厕_null.geojson", "a feature without geometry",
           _text(features(places(3))).replace('{"type": "Point", "coordinates": [120.3, 30.6]}', "null"),
           {"public_toilet": 2}, {"no_geometry": 1}),
    Broken("公厕_text.geojson", "coordinates as text", _text(features([(n, str(x), str(y)) for n, x, y in places(3)])),
           refused="nothing_placed"),
    Broken("公厕_lists.geojson", "properties that are lists or objects",
           _text(features(places(3))).replace('"公厕名称"', '"备注": ["甲"], "n": [1, 2], "o": {"a": 1}, "公厕名称"'),
           TOILETS, values=_NAMES),
    Broken("公厕_cut.geojson", "GeoJSON cut off", _text(features(places(3)))[:-90], refused="file_unreadable"),
    Broken("公厕_none.geojson", "no features", _text(features([])), refused="no_rows"),
    Broken("公厕_lines.geojson", "one feature a line",
           "".join(_text(one) + "\n" for one in features(places(3))["features"]), TOILETS, values=_NAMES),
    Broken("公厕_topo.json", "TopoJSON", _text({"type": "Topology", "objects": {}, "arcs": []}),
           refused="format_unknown"),
    Broken("公厕_arcgis.json", "the JSON of an ArcGIS server", _text(_ARCGIS), TOILETS, values=_NAMES),
    Broken("公厕_nested.json", "records inside of an answer, place inside of a record",
           _text({"code": 0, "data": {"total": 3, "list": _RECORDS}}), TOILETS, values=_NAMES),
    Broken("公厕_mixed.json", "records, one of which is none", _text([*_RECORDS, None]), TOILETS, {"malformed_row": 1}),
    Broken("公厕_joined.json", "several answers one after the other",
           "\n".join(_text(record) for record in _RECORDS), TOILETS, values=_NAMES),
    Broken("公厕_cut.json", "records cut off", _text({"rows": _RECORDS})[:-9], refused="file_unreadable"),
    Broken("公厕_answer.json", "an answer without records", _text({"code": 500, "message": "失败"}), refused="no_rows"),
    Broken("公厕_features.json", "a list of features that is no collection", _text(features(places(3))["features"]),
           TOILETS, values=_NAMES),
    Broken("公厕_wrapped.json", "GeoJSON within an answer",
           _text({"code": 0, "data": features(places(3))}), TOILETS, values=_NAMES),
    Broken("公厕_points.json", "records whose place is GeoJSON, one without",
           _text([*({"公厕名称": name, "location": {"type": "Point", "coordinates": [lon, lat]}}
                    for name, lon, lat in places(3)), {"公厕名称": "公厕9", "备注": "在建", "location": None}]),
           TOILETS, {"no_coordinates": 1}, values=_NAMES),
    Broken("公厕_really_json.txt", "JSON called .txt", _text(_RECORDS), TOILETS),
    Broken("点位.kml", "folders of one kind and another", _kml("公厕", "停车场"),
           {"public_toilet": 3, "parking_lot": 3}),
    Broken("公厕_balloons.kml", "attributes within a table of the description", _balloons(), TOILETS,
           values={("public_toilet", "id"): ["GC0", "GC1", "GC2"], ("public_toilet", "name"): ["东门公厕0"]}),
    Broken("公厕_gbk.kml", "KML in GB2312, as it says",
           _kml("公厕").replace("UTF-8", "GB2312").encode("gb18030"), TOILETS, values=_NAMES),
    Broken("公厕_gbk_lies.kml", "KML in GBK that says UTF-8", _kml("公厕").encode("gb18030"), TOILETS, values=_NAMES),
    Broken("公厕_cut.kml", "KML cut off", _kml("公厕")[:-200], refused="file_unreadable"),
    Broken("点位.kmz", "zipped KML", zipped(("doc.kml", _kml("公厕").encode())), TOILETS, values=_NAMES),
    Broken("路网.graphml", "two-way edges given twice, an edge to a node without place", _GRAPH, {"street_line": 2},
           {"reverse_edge": 1, "no_geometry": 1}, values={("street_line", "name"): ["人民路 & 东段", "甲路; 乙路"]}),
    Broken("公厕.osm", "OpenStreetMap's XML", _OSM, TOILETS, values=_NAMES),
    Broken("公厕.dxf", "a drawing: places without names or system", driver("DXF", points()[["geometry"]]), TOILETS,
           findings=said("ids_made")),
    Broken("公厕.gpx", "waypoints, no routes or tracks", _GPX, TOILETS, values=_NAMES),
    Broken("公厕.tab", "MapInfo, in GBK", _MAPINFO, TOILETS, values=_NAMES),
    Broken("公厕_wkb.csv", "places as hexadecimal WKB", "公厕名称,geom\n"
           + "".join(f"{name},{shapely.Point(x, y).wkb_hex}\n" for name, x, y in places(3)), TOILETS, values=_NAMES),
    Broken("公厕_ewkb.csv", "places as WKB with its SRID, one unreadable", "公厕名称,geom\n"
           + "".join(f"{name},{_ewkb(x, y)}\n" for name, x, y in places(3)) + "公厕9,0101\n", TOILETS,
           {"unreadable_coordinates": 1}, values=_NAMES),
    Broken("公厕_far.csv", "WKT with a place that no degrees have", "公厕名称,WKT\n"
           + "".join(f"{name},POINT ({x} {y})\n" for name, x, y in places(3)) + "公厕9,POINT (120 1e99)\n", TOILETS,
           {"impossible_coordinates": 1}, values=_NAMES),
    Broken("公厕_wkt.csv", "places as WKT, one broken", "公厕名称,WKT\n"
           + "".join(f"{name},POINT ({x} {y})\n" for name, x, y in places(3)) + "公厕9,POINT (120\n", TOILETS,
           {"unreadable_coordinates": 1}, values=_NAMES),
    Broken("公厕_text.shp", "a csv called .shp", f"{HEADER}\n{lines()}", refused="file_unreadable"),
)  # fmt: skip
