"""A million cases into a workspace on a server and back, against the driver's own bare COPY of the same rows.

PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.postgis
"""

from __future__ import annotations

import resource
import time
from typing import Any

import geopandas as gpd
import numpy as np
import psycopg
import shapely
from civicgrid.layers.connections import Connection
from civicgrid.layers.sources import postgis
from civicgrid.layers.workspace.postgis import PostgisBackend
from civicgrid.tests.tools.postgres import running

COUNT = 1_000_000


def cases() -> gpd.GeoDataFrame:
    rng = np.random.default_rng(1)
    filed = np.datetime64("2024-01-01", "us") + rng.integers(0, 10**13, COUNT).astype("timedelta64[us]")
    table: dict[str, Any] = {
        "id": [f"AJ{number:09d}" for number in range(COUNT)],
        "class_main": rng.choice(["市容环境", "街面秩序"], COUNT),
        "class_small": rng.choice(["暴露垃圾", "店外经营", "机动车乱停放"], COUNT),
        "filed": filed,
        "closed": filed + np.timedelta64(5, "h"),
        "street": rng.choice(["甲街道", "乙街道"], COUNT),
        "cell": rng.integers(10**14, 10**15 - 1, COUNT).astype(str),
        "source_row": np.arange(COUNT),
        "import_id": "one",
    }
    points = gpd.points_from_xy(rng.uniform(5e5, 5.2e5, COUNT), rng.uniform(3.4e6, 3.42e6, COUNT))
    return gpd.GeoDataFrame(table, geometry=points, crs="EPSG:4549")


def bare(connection: Connection, frame: gpd.GeoDataFrame) -> None:
    """The least that any program must do: points and one text, no trigger, no index."""
    with psycopg.connect(**connection.parameters()) as server:  # type: ignore[arg-type]
        server.execute("CREATE TABLE bare (id text, filed timestamp, street text, cell text, geom geometry)")
        shapes = shapely.to_wkb(frame.geometry.to_numpy(), hex=True)
        columns = [frame[name].to_numpy().tolist() for name in ("id", "street", "street", "cell")]
        with server.cursor().copy("COPY bare (id, street, cell, geom) FROM STDIN") as copy:
            for row in zip(columns[0], columns[1], columns[3], shapes):
                copy.write_row(row)


def timed(what: str, work: Any) -> None:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"{what:<44} {seconds:7.1f} s   {COUNT / seconds:12,.0f} rows/s", flush=True)


def main() -> None:
    frame = cases()
    with running() as server, server.database() as name:
        connection = Connection("bench", **server.parameters(name))
        backend = PostgisBackend(connection, "w")

        def bring(import_id: str) -> None:
            frame["import_id"] = import_id
            with backend.writing():
                backend.append("case", frame)
                backend.seal([], [], {})

        timed("psycopg, bare COPY of four columns", lambda: bare(connection, frame))
        timed("first import into the workspace", lambda: bring("one"))
        timed("second import, beside the first", lambda: bring("two"))
        timed("the workspace read back", lambda: backend.read("case", ["two"]))
        backend.delete("case", ["one"])
        timed("the table read as a source", lambda: postgis.read(connection, "w.case"))
        backend.close()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20:.1f} GB")


if __name__ == "__main__":
    main()
