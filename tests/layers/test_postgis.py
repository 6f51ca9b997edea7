"""Tables of a real PostgreSQL server come in like files: whole, typed by text, with their coordinate system."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers import connections, pipeline
from civicgrid.layers.connections import Connection
from civicgrid.layers.door.load import Loaded, load_all
from civicgrid.layers.problems import Problem, Refused
from civicgrid.layers.sources import postgis
from civicgrid.tests.layers import door
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.tools.postgres import PASSWORD, Server

TOILETS = """
CREATE SCHEMA 城管;
CREATE TABLE 城管.公厕 (
    编号 bigint PRIMARY KEY, 公厕名称 text, 建筑面积 numeric(12, 3), 开放 boolean, 标签 text[], 附加 jsonb,
    标识 uuid, 更新时间 timestamptz, 照片 bytea, geom geometry(Point, 4490));
INSERT INTO 城管.公厕
SELECT i, '公厕' || i, i + 0.125, i % 2 = 0, ARRAY['a', '乙'], '{"级别": 1}', gen_random_uuid(), '2024-05-01 00:30+00',
       '\\x00', ST_SetSRID(ST_MakePoint(120.3 + 0.004 * (i % 10), 30.6 + 0.003 * (i / 10)), 4490)
FROM generate_series(20, 1, -1) AS i;
INSERT INTO 城管.公厕 (编号, 公厕名称) VALUES (21, NULL);
"""


@pytest.fixture
def run(server: Server, database: Connection) -> Callable[..., None]:
    return lambda *statements: server.run(database.dbname, *statements)


def refusal(work: Callable[[], Any]) -> Problem:
    with pytest.raises(Refused) as caught:
        work()
    assert PASSWORD not in "".join(traceback.format_exception(caught.type, caught.value, caught.tb))
    assert PASSWORD not in repr(caught.value.problems)
    return caught.value.problems[0]


def loaded(connection: Connection, *tables: str, **more: Any) -> Loaded:
    sources = [{"path": "postgis:bureau", "layer": table, **more} for table in tables]
    return load_all(door.study(Path(), *sources), connect=lambda name: replace(connection, name=name))


# -- reading


def test_a_table_comes_in_with_its_types_as_text(run: Callable[..., None], database: Connection) -> None:
    run(f"ALTER DATABASE {database.dbname} SET timezone = 'Asia/Shanghai'", TOILETS)
    raw = postgis.read(database, "城管.公厕")
    assert raw.layer == "城管.公厕"
    assert raw.crs == "EPSG:4490"
    assert list(raw.rows) == list(range(1, 22))
    first = raw.frame.iloc[0]
    assert dict(first.drop("标识")) == {
        "编号": "1",  # by the primary key, whatever order the rows were written in
        "公厕名称": "公厕1",
        "建筑面积": "1.125",
        "开放": "false",
        "标签": "{a,乙}",
        "附加": '{"级别": 1}',
        "更新时间": "2024-05-01 08:30:00",
    }
    assert len(first["标识"]) == 36
    assert (raw.shapes[0].x, raw.shapes[0].y) == (120.304, 30.6)
    assert raw.shapes[20] is None
    assert raw.frame["公厕名称"].iloc[20] is None
    assert raw.decisions == {"columns_not_read": ["照片"], "geometry_column": "geom"}


def test_a_table_goes_the_whole_way_of_the_door(run: Callable[..., None], database: Connection) -> None:
    run(TOILETS)
    result = loaded(database, "城管.公厕")
    (account,) = result.accounts
    assert (account.kind, account.path, account.layer) == ("public_toilet", "postgis:bureau", "城管.公厕")
    assert (account.rows_read, account.rows_used, account.reasons) == (21, 20, {"no_geometry": 1})
    assert len(account.sha256) == 64
    assert result.inputs["public_toilet"]["name"].iloc[0] == "公厕1"
    run("UPDATE 城管.公厕 SET 公厕名称 = '新名' WHERE 编号 = 1")
    assert loaded(database, "城管.公厕").accounts[0].sha256 != account.sha256


def test_where_and_two_tables_of_one_connection(run: Callable[..., None], database: Connection) -> None:
    run(TOILETS, "CREATE TABLE parks AS SELECT 公厕名称 AS 公园名称, geom FROM 城管.公厕 WHERE 编号 < 6")
    result = load_all(
        door.study(
            Path(),
            {"path": "postgis:bureau", "layer": "城管.公厕", "where": {"开放": "true"}},
            {"path": "postgis:bureau", "layer": "parks", "kind": "pocket_park"},
        ),
        connect=lambda _name: database,
    )
    assert {kind: len(frame) for kind, frame in result.inputs.items()} == {"public_toilet": 10, "pocket_park": 5}
    assert len({account.sha256 for account in result.accounts}) == 2


def test_views_and_tables_without_shapes(run: Callable[..., None], database: Connection) -> None:
    run(
        TOILETS,
        "CREATE VIEW 公厕视图 AS SELECT 公厕名称, ST_Transform(geom, 4549) AS 位置 FROM 城管.公厕 WHERE 编号 < 20",
        "CREATE MATERIALIZED VIEW 公厕快照 AS SELECT 公厕名称, ST_X(geom) AS 经度, ST_Y(geom) AS 纬度 FROM 城管.公厕",
    )
    view = postgis.read(database, "公厕视图")
    assert (len(view.frame), view.crs, view.decisions["geometry_column"]) == (19, "EPSG:4549", "位置")
    table = postgis.read(database, "public.公厕快照")
    assert (len(table.frame), table.shapes, table.crs) == (21, None, None)
    assert len(loaded(database, "公厕快照", kind="public_toilet").inputs["public_toilet"]) == 20


def test_several_columns_of_shapes_and_geography(run: Callable[..., None], database: Connection) -> None:
    run(
        TOILETS,
        "CREATE TABLE 公厕二 AS SELECT 编号, geom, ST_Transform(geom, 4326)::geography AS wgs FROM 城管.公厕",
    )
    labels = [table.label for table in postgis.tables(database)]
    assert labels == ["public.公厕二 (geom)", "public.公厕二 (wgs)", "城管.公厕"]
    assert postgis.read(database, "public.公厕二").crs == "EPSG:4490"
    assert postgis.read(database, "public.公厕二 (wgs)").crs == "EPSG:4326"
    assert postgis.read(database, "public.公厕二 (wgs)").decisions["columns_not_read"] == ["geom"]


def test_shapes_without_srid_mixed_srids_and_mixed_types(run: Callable[..., None], database: Connection) -> None:
    run(
        "CREATE TABLE bare (geom geometry)",
        "INSERT INTO bare VALUES ('POINT(1 2)'), ('POLYGON Z((0 0 9,1 0 9,1 1 9,0 0 9))'), (NULL), ('POINT EMPTY')",
        "CREATE TABLE mixed (geom geometry)",
        "INSERT INTO mixed VALUES ('SRID=4326;POINT(1 2)'), ('SRID=4490;POINT(1 2)')",
    )
    bare = postgis.read(database, "bare")
    assert bare.crs is None
    assert [None if one is None else one.geom_type for one in bare.shapes] == ["Point", "Polygon", None, "Point"]
    assert not bare.shapes[1].has_z
    found = refusal(lambda: postgis.read(database, "mixed"))
    assert (found.code, found.params["srids"]) == ("srids_mixed", "4326, 4490")


def test_a_coordinate_system_of_its_own(run: Callable[..., None], database: Connection) -> None:
    from pyproj import CRS

    own = CRS.from_epsg(4549).to_wkt("WKT1_GDAL").replace("CGCS2000 / 3-degree Gauss-Kruger CM 120E", "local")
    run(
        f"INSERT INTO spatial_ref_sys VALUES (990001, 'own', 1, $wkt${own}$wkt$, '')",  # noqa: S608
        "CREATE TABLE own AS SELECT ST_SetSRID(ST_MakePoint(500000, 3400000), 990001) AS geom",
    )
    assert CRS.from_user_input(postgis.read(database, "own").crs).name == "local"


def test_odd_values_do_not_break_the_reading(run: Callable[..., None], database: Connection) -> None:
    run("CREATE TABLE odd AS SELECT 'infinity'::timestamp AS a, '0044-03-15 BC'::date AS b, 'NaN'::numeric AS c")
    assert list(postgis.read(database, "odd").frame.iloc[0]) == ["infinity", "0044-03-15 BC", "NaN"]


def test_first_rows_only(run: Callable[..., None], database: Connection) -> None:
    run("CREATE TABLE many AS SELECT i FROM generate_series(1, 3000) AS i", "ANALYZE many")
    raw = postgis.read(database, "many", first=True)
    assert (len(raw.frame), raw.total) == (500, 3000)


def test_tables_say_shape_srid_and_size(run: Callable[..., None], database: Connection) -> None:
    run(TOILETS, "ANALYZE 城管.公厕", "CREATE TABLE plain (a int)")
    plain, toilets = postgis.tables(database)
    assert (plain.label, plain.geometry) == ("public.plain", "")
    assert (toilets.geometry, toilets.shape, toilets.srid, toilets.rows) == ("geom", "Point", 4490, 21)


# -- refusals


def test_what_can_not_be_read_is_said(run: Callable[..., None], database: Connection) -> None:
    run(TOILETS, "CREATE TABLE empty (a int)", "CREATE VIEW broken AS SELECT 1 / (编号 - 5) AS x FROM 城管.公厕")
    assert refusal(lambda: postgis.read(database, "empty")).code == "no_rows"
    missing = refusal(lambda: postgis.read(database, "城管.公测"))
    assert (missing.code, missing.params["tables"]) == ("table_unknown", "城管.公厕")
    broken = refusal(lambda: postgis.read(database, "broken"))
    assert (broken.code, broken.params["reason"]) == ("database_failed", "division by zero")


def test_rights_are_kept(run: Callable[..., None], database: Connection) -> None:
    run(
        TOILETS,
        "CREATE ROLE guest LOGIN PASSWORD 'guest'" if not _there(database) else "SELECT 1",
        "CREATE TABLE closed AS SELECT 1 AS a",
        "GRANT USAGE ON SCHEMA 城管 TO guest",
        "GRANT SELECT (公厕名称, geom) ON 城管.公厕 TO guest",
    )
    guest = replace(database, user="guest", password="guest")  # noqa: S106
    raw = postgis.read(guest, "城管.公厕")
    assert list(raw.frame.columns) == ["公厕名称"]
    assert "编号" in raw.decisions["columns_not_read"]
    assert refusal(lambda: postgis.read(guest, "closed")).code == "database_denied"


def _there(database: Connection) -> bool:
    """Roles belong to the server, not to the database of one test."""
    with connections.opened(database) as server:
        return bool(server.execute("SELECT 1 FROM pg_roles WHERE rolname = 'guest'").fetchall())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"password": "wrong"}, "database_password"),
        ({"password": ""}, "database_password"),
        ({"port": "1"}, "database_away"),
        ({"dbname": "no such"}, "database_away"),
        ({"service": "nobody-knows"}, "database_unknown"),
    ],
)
def test_why_a_database_can_not_be_entered(database: Connection, change: dict[str, str], code: str) -> None:
    assert refusal(lambda: postgis.tables(replace(database, **change))).code == code


def test_a_server_that_goes_away_while_it_reads(run: Callable[..., None], database: Connection) -> None:
    run("CREATE VIEW slow AS SELECT i, pg_sleep(0.0005) IS NULL AS x FROM generate_series(1, 100000) AS i")
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'CivicGrid'"
    threading.Timer(0.5, lambda: run(end)).start()
    assert refusal(lambda: postgis.read(database, "slow")).code == "database_lost"


def test_cancel_is_heard_while_the_server_works(run: Callable[..., None], database: Connection) -> None:
    run("CREATE VIEW slow AS SELECT pg_sleep(20) IS NULL AS 公厕名称")
    begun = time.monotonic()

    def progress(_share: float, _step: str) -> None:
        if time.monotonic() - begun > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        postgis.read(database, "slow", progress=progress)
    assert time.monotonic() - begun < 0.8


# -- the connection


def test_the_password_is_nowhere(run: Callable[..., None], database: Connection, tmp_path: Path) -> None:
    run(TOILETS)
    assert PASSWORD not in repr(database)
    study = door.study(tmp_path, {"path": "postgis:bureau", "layer": "城管.公厕"})
    made = pipeline.compute(pipeline.load(study, connect=lambda _name: database))
    pipeline.export(made, tmp_path, ("geojson", "workbook"), english())
    pipeline.write_summary(made, tmp_path)
    assert PASSWORD not in repr(made)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 3
    assert all(PASSWORD.encode() not in path.read_bytes() for path in files)


def test_references() -> None:
    assert connections.is_reference("postgis:bureau")
    assert not connections.is_reference("data/postgis.csv")
    assert connections.parse("postgis:局里/城管") == connections.Reference("局里", "城管")
    assert connections.parse("postgis:bureau") == connections.Reference("bureau")
