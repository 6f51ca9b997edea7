"""Tables and maps whose coordinates are the flaw: swapped, mixed, in other systems, in other spellings."""

from __future__ import annotations

from civicgrid.geo import crs as geo_crs
from civicgrid.tests.layers.door import LAT, LON

from .broken import HEADER, Broken, places, said

TOILETS = {"public_toilet": 3}
_PLANE = "公厕名称,X坐标,Y坐标"


def _in(crs: str, count: int = 3) -> list[tuple[str, float, float]]:
    """Names, eastings and northings."""
    rows = places(count)
    x, y = geo_crs.transform([row[1] for row in rows], [row[2] for row in rows], "EPSG:4326", crs)
    return [(row[0], round(float(a), 3), round(float(b), 3)) for row, a, b in zip(rows, x, y)]


def _table(header: str, *rows: tuple[object, ...]) -> str:
    return "\n".join([header, *(",".join(f'"{cell}"' for cell in row) for row in rows)]) + "\n"


def _northing_first(crs: str) -> str:
    return _table(_PLANE, *((name, y, x) for name, x, y in _in(crs)))


_DMS = [
    ("公厕0", "120°18′00″E", "30°36′00″N"),
    ("公厕1", "东经120度18分36秒", "北纬30度36分"),
    ("公厕2", "120-18-36", "30-36-05"),
]

FILES = (
    Broken("公厕_dms.csv", "three spellings of degrees, minutes, seconds", _table(HEADER, *_DMS), TOILETS),
    Broken(
        "公厕_dms_wide.csv", "full-width degrees", _table(HEADER, ("公厕", "１２０°１８′３６″", "３０°３６′")),
        {"public_toilet": 1},
    ),
    Broken(
        "公厕_dms_wrong.csv", "a minute of 75", _table(HEADER, *_DMS, ("公厕3", "120°75′00″E", "30°36′00″N")), TOILETS,
        {"unreadable_coordinates": 1},
    ),
    Broken(
        "公厕_decimal_comma.csv", "decimal commas",
        _table(HEADER, *((name, *(str(v).replace(".", ",") for v in at)) for name, *at in places(3))), TOILETS,
    ),
    Broken(
        "公厕_columns_swapped.csv", "longitude under latitude", _table(HEADER, *((n, y, x) for n, x, y in places(3))),
        TOILETS, findings=said("columns_swapped"),
    ),
    Broken(
        "公厕_row_swapped.csv", "one row the other way round",
        _table(HEADER, *places(3), ("公厕3", LAT + 0.01, LON + 0.01)), {"public_toilet": 4},
        findings=said("coordinates_swapped"),
    ),
    Broken(
        "公厕_one_column.csv", "both numbers in one cell, both orders",
        _table("公厕名称,坐标", ("公厕0", "120.3,30.6"), ("公厕1", "(120.304 30.603)"), ("公厕2", "30.606，120.308")),
        TOILETS, findings=said("coordinates_swapped"),
    ),
    Broken("公厕_zone40.csv", "Gauss-Krüger, northing first, zone 40", _northing_first("EPSG:4528"), TOILETS),
    Broken("公厕_zone21.csv", "Gauss-Krüger of 6 degrees, zone 21", _northing_first("EPSG:4499"), TOILETS),
    Broken("公厕_no_zone.csv", "Gauss-Krüger without zone", _northing_first("EPSG:4549"), refused="crs_meridian"),
    Broken(
        "公厕_no_zone_said.csv", "Gauss-Krüger without zone, named by a person", _northing_first("EPSG:4549"), TOILETS,
        source={"crs": "EPSG:4549"},
    ),
    Broken("公厕_mercator.csv", "metres of a web map", _table(_PLANE, *_in("EPSG:3857")), TOILETS),
    Broken(
        "公厕_xian80.csv", "Xian 1980, named by a person", _northing_first("EPSG:4549"), TOILETS,
        source={"crs": "EPSG:2384"}, findings=said("datum_old"),
    ),
    Broken(
        "公厕_two_systems.csv", "degrees, and metres with a zone below",
        _table(_PLANE, *places(3), *_in("EPSG:4528", 2)[1:]), TOILETS, {"duplicate_row": 1}, said("mixed_crs"),
    ),
    Broken(
        "公厕_zoneless_rows.csv", "degrees, and metres without a zone below",
        _table(_PLANE, *places(3), ("公厕9", 3387000.1, 433000.2)), TOILETS, {"other_crs": 1},
    ),
    Broken(
        "公厕_wrong_crs.csv", "degrees that a person called metres", _table(HEADER, *places(3)), TOILETS,
        source={"crs": "EPSG:4549"}, findings=said("crs_contradicted"),
    ),
    Broken(
        "公厕_local.csv", "a local system whose control points don't fit", _table(_PLANE, ("公厕0", 100, 200)),
        {"public_toilet": 1}, findings=said("transform_doubtful"),
        source={"transform": {"to": "EPSG:4549", "points": [
            [0, 0, 433000, 3387000], [100, 0, 433100, 3387000], [0, 100, 433000, 3387109]]}},
    ),
    Broken(
        "公厕_ewkt.csv", "EWKT of two systems",
        "公厕名称,geom\n公厕0,SRID=4326;POINT(120.3 30.6)\n公厕2,SRID=4326;POINT(120.31 30.6)\n"
        "公厕1,SRID=4528;POINT({} {})\n".format(*_in("EPSG:4528", 2)[1][1:]), TOILETS, findings=said("mixed_crs"),
    ),
)  # fmt: skip
