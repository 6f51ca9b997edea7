"""A workspace on a real server: imports that are whole or not at all, several planners, and edits from QGIS."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import psycopg
import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers.connections import Connection
from civicgrid.layers.problems import Refused
from civicgrid.layers.workspace.postgis import PostgisBackend
from civicgrid.layers.workspace.store import BY_HAND, Import
from civicgrid.tests.tools.postgres import Server
from shapely.geometry import Point, Polygon

Open = Callable[..., PostgisBackend]
SCHEMA = "城管工作区"


@pytest.fixture
def run(server: Server, database: Connection) -> Callable[..., None]:
    return lambda *statements: server.run(database.dbname, *statements)


@pytest.fixture
def opened(database: Connection) -> Iterator[Open]:
    made: list[PostgisBackend] = []

    def open_one(**changes: str) -> PostgisBackend:
        made.append(PostgisBackend(replace(database, **changes), SCHEMA))
        return made[-1]

    yield open_one
    for one in made:
        one.close()


def toilets(import_id: str, count: int = 3, **columns: Any) -> gpd.GeoDataFrame:
    at = np.arange(count)
    rows = {"id": [f"t{i}" for i in at], "import_id": import_id, **columns}
    return gpd.GeoDataFrame(rows, geometry=gpd.points_from_xy(500_000 + at, 3_400_000 + at), crs="EPSG:4549")


def line(import_id: str, **changes: Any) -> Import:
    counts = dict.fromkeys(("rows_read", "rows_used", "rows_rejected", "added", "changed", "gone"), 3)
    texts = {"when": "2026-01-02T03:04:05Z", "who": "李", "path": "公厕.csv", "layer": "", "sha256": "ab"}
    made = Import(import_id, "public_toilet", "replace", "current", **texts, **counts, reasons={"no_geometry": 2})
    return replace(made, **changes)


def imported(backend: PostgisBackend, import_id: str, superseded: tuple[str, ...] = (), **columns: Any) -> None:
    with backend.writing():
        backend.append("public_toilet", toilets(import_id, **columns))
        backend.seal([line(import_id)], superseded, {"measuring_crs": "EPSG:4549"})


def refused(work: Callable[[], Any]) -> tuple[str, Any]:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value.problems[0].code, caught.value.problems[0].params


def test_rows_come_back_as_they_were(opened: Open) -> None:
    backend = opened()
    given = toilets(
        "one",
        名称=["甲", None, "丙 'x'\t\\N\n"],
        seats=[1, 2, 3],
        area_m2=[1.5, np.nan, 1e-9],
        open=[True, False, True],
        filed=pd.to_datetime(["2024-05-01 08:30:00.123456", None, "1900-01-01 00:00:00.5"]).astype("datetime64[us]"),
        state=pd.Categorical(["existing", "planned", None]),
        nothing=[None, None, None],
        tags=[{"级": 1}, ["a"], None],
        edited_at=[None, None, None],
    )
    backend.append("public_toilet", given)
    back = backend.read("public_toilet")
    assert back.crs == given.crs
    assert list(back.geometry) == list(given.geometry)
    for name in ("id", "seats", "area_m2", "open", "filed", "nothing", "import_id"):
        pd.testing.assert_series_equal(back[name], given[name], check_dtype=name not in ("nothing", "id", "import_id"))
    assert list(back["名称"]) == ["甲", None, "丙 'x'\t\\N\n"]
    assert list(back["state"]) == ["existing", "planned", None]
    assert list(back["tags"]) == ['{"级": 1}', '["a"]', None]
    assert backend.tables() == ("public_toilet",)
    assert len(backend.read("public_toilet", ["other"])) == 0
    assert len(backend.read("no_such_table")) == 0


def test_tables_grow_with_what_comes(opened: Open) -> None:
    backend = opened()
    backend.append("public_toilet", toilets("one", seats=[1, 2, 3], batch=[1.0, 2.0, 3.5]))
    backend.append("public_toilet", toilets("two", seats=[1.5, np.nan, 3.0], batch=["甲", "乙", "丙"], year=[1, 2, 3]))
    back = backend.read("public_toilet")
    assert list(back["seats"][:4]) == [1.0, 2.0, 3.0, 1.5]
    assert list(back["batch"]) == ["1", "2", "3.5", "甲", "乙", "丙"]
    assert list(back["year"][3:]) == [1, 2, 3]
    assert back["year"][:3].isna().all()


def test_any_shape_and_none(opened: Open) -> None:
    backend = opened()
    shapes = [Point(1, 2), Polygon([(0, 0), (1, 0), (1, 1)]), None]
    frame = gpd.GeoDataFrame({"import_id": ["one"] * 3}, geometry=shapes, crs="EPSG:4549")
    backend.append("parking_lot", frame)
    assert list(backend.read("parking_lot").geometry) == shapes
    backend.append("unplaced", pd.DataFrame({"import_id": ["one"], "text": ["x"]}))
    assert list(backend.read("unplaced")["text"]) == ["x"]


def test_history_and_settings(opened: Open) -> None:
    backend = opened()
    imported(backend, "one")
    imported(backend, "two", ("one",))
    first, second = opened().imports()
    assert (first, second) == (line("one", state="superseded"), line("two"))
    assert opened().settings() == {"measuring_crs": "EPSG:4549"}
    backend.seal([], [], {"measuring_crs": "EPSG:32650", "ids": ["甲"]})
    assert opened().settings() == {"measuring_crs": "EPSG:32650", "ids": ["甲"]}
    backend.delete("public_toilet", ["one"])
    assert set(backend.read("public_toilet")["import_id"]) == {"two"}


def test_nobody_sees_half_an_import(opened: Open) -> None:
    writer, reader = opened(), opened()
    imported(writer, "one")
    with writer.writing():
        writer.append("public_toilet", toilets("two"))
        assert len(writer.read("public_toilet")) == 6
        assert len(reader.read("public_toilet")) == 3
        before = reader.stamp("public_toilet")
    assert len(reader.read("public_toilet")) == 3  # left without seal
    assert reader.stamp("public_toilet") == before


def test_a_cancelled_import_leaves_nothing(opened: Open) -> None:
    backend = opened()
    imported(backend, "one")

    def progress(share: float, _step: str) -> None:
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled), backend.writing():
        backend.append("public_toilet", toilets("two", 100_000), progress)
    assert len(backend.read("public_toilet")) == 3
    imported(backend, "three")


def test_a_killed_import_leaves_the_old_state(opened: Open, database: Connection) -> None:
    imported(opened(), "one")
    code = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parents[3] / ".build")!r})
from civicgrid.layers.connections import Connection
from civicgrid.layers.workspace.postgis import PostgisBackend
import geopandas as gpd
backend = PostgisBackend(Connection("x", **{database.parameters()!r}), {SCHEMA!r})
frame = gpd.GeoDataFrame({{"import_id": ["two"] * 50_000}}, geometry=gpd.points_from_xy([1] * 50_000, [2] * 50_000),
                         crs="EPSG:4549")
with backend.writing():
    backend.append("public_toilet", frame)
    print("half", flush=True)
    time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "half\n"
        child.kill()
    backend = opened()
    assert len(backend.read("public_toilet")) == 3
    _retried(lambda: imported(backend, "three", ("one",)))
    assert [one.import_id for one in backend.imports()] == ["one", "three"]


def _retried(work: Callable[[], None]) -> None:
    """The server needs a moment to find that a client is gone."""
    end = time.monotonic() + 5
    while True:
        try:
            return work()
        except Refused:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def test_two_imports_at_once_are_told(opened: Open) -> None:
    one, other = opened(), opened()
    with one.writing():
        code, params = refused(lambda: imported(other, "two"))
        assert code == "workspace_busy"
        assert params["who"].startswith("planner")
        assert params["since"][:2] == "20"
    imported(other, "two")


# -- QGIS's own editing


def test_edits_leave_time_and_stamp(opened: Open, run: Callable[..., None]) -> None:
    backend = opened()
    imported(backend, "one")
    stamps = [backend.stamp("public_toilet")]
    table = f"{SCHEMA}.public_toilet"
    for edit in (
        f"INSERT INTO {table} (id, geom) VALUES ('drawn', 'SRID=4549;POINT(1 2)')",  # noqa: S608
        f"UPDATE {table} SET id = 'T0' WHERE id = 't0'",  # noqa: S608
        f"DELETE FROM {table} WHERE id = 't1'",  # noqa: S608
    ):
        run(edit)
        stamps.append(backend.stamp("public_toilet"))
    assert len(set(stamps)) == 4
    rows = backend.read("public_toilet").set_index("id")
    assert rows.loc["drawn", "import_id"] == BY_HAND
    assert rows.loc["drawn", "edited_at"].startswith("20")
    assert rows.loc["T0", "edited_at"].endswith("Z")
    assert rows.loc["t2", "edited_at"] is None


def test_a_row_that_was_replaced_can_not_be_edited(opened: Open, run: Callable[..., None]) -> None:
    backend = opened()
    imported(backend, "one")
    imported(backend, "two", ("one",))
    with pytest.raises(psycopg.errors.RaiseException, match="replaced by a newer import"):
        run(f"UPDATE {SCHEMA}.public_toilet SET id = 'x' WHERE import_id = 'one'")  # noqa: S608


def test_an_edit_during_an_import_stops_it(opened: Open, run: Callable[..., None]) -> None:
    backend = opened()
    imported(backend, "one")

    def work() -> None:
        with backend.writing():
            backend.append("public_toilet", toilets("two"))
            run(f"UPDATE {SCHEMA}.public_toilet SET id = 'mine' WHERE id = 't0'")  # noqa: S608
            backend.seal([line("two")], ["one"], {})

    assert refused(work) == ("workspace_edited", {"tables": "public_toilet"})
    assert "mine" in set(backend.read("public_toilet")["id"])
    imported(backend, "three", ("one",))


def test_an_edit_that_is_being_saved_stops_it_too(opened: Open, database: Connection) -> None:
    backend = opened()
    imported(backend, "one")
    with psycopg.connect(**database.parameters()) as other:

        def work() -> None:
            with backend.writing():
                other.execute(f"UPDATE {SCHEMA}.public_toilet SET id = 'mine' WHERE id = 't0'")  # noqa: S608
                backend.seal([], [], {})

        assert refused(work)[0] == "workspace_edited"


# -- rights


@pytest.fixture
def group(run: Callable[..., None]) -> None:
    run(
        "DROP ROLE IF EXISTS planners, li, wang, guest2",
        "CREATE ROLE planners",
        *(f"CREATE ROLE {name} LOGIN PASSWORD 'p' IN ROLE planners" for name in ("li", "wang")),
        "CREATE ROLE guest2 LOGIN PASSWORD 'p'",
    )


@pytest.mark.usefixtures("group")
def test_a_group_shares_a_schema(opened: Open, run: Callable[..., None]) -> None:
    run(f"CREATE SCHEMA {SCHEMA} AUTHORIZATION planners")
    imported(opened(user="li", password="p"), "one")  # noqa: S106
    wang = opened(user="wang", password="p")  # noqa: S106
    imported(wang, "two", ("one",))
    assert len(wang.read("public_toilet", ["two"])) == 3
    assert refused(lambda: opened(user="guest2", password="p"))[0] == "database_denied"  # noqa: S106
    wang.close()
    run(f"DROP SCHEMA {SCHEMA} CASCADE", "DROP ROLE li, wang, guest2", "DROP ROLE planners")


@pytest.mark.usefixtures("group")
def test_what_a_server_lacks_is_said(opened: Open, run: Callable[..., None]) -> None:
    assert refused(lambda: opened(user="li", password="p")) == ("schema_denied", {"schema": SCHEMA})  # noqa: S106
    run("DROP EXTENSION postgis CASCADE")
    assert refused(opened)[0] == "postgis_missing"
