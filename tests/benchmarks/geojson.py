"""Measure GeoJSON of many points, to the letter of RFC 7946, against pyogrio (GDAL) with ``RFC7946=YES``.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/geojson.py [POINTS [TURNS]]

Both take the same frame in metres, by turns. Prints medians of seconds and the ratio; reading again and checking,
which pyogrio does not do, is timed apart.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
from civicgrid.layers.export.geodata import about, features
from civicgrid.layers.export.geodata.check import check
from civicgrid.layers.export.geodata.degrees import as_published, bbox

BOUND = 1.5
CRS = "EPSG:4549"
ABOUT = {"title": "cases", "fields": {}, "datum": "WGS 84", "run_id": "", "date": ""}
HEAD = {"type": "FeatureCollection", "name": "cases", "civicgrid": ABOUT}


def cases(count: int) -> gpd.GeoDataFrame:
    draw = np.random.default_rng(1)
    spots = draw.uniform((500_000, 3_340_000), (530_000, 3_370_000), (count, 2))
    filed = pd.Timestamp("2026-01-01") + pd.to_timedelta(draw.integers(0, 15_000_000, count), unit="s")
    return gpd.GeoDataFrame(
        {
            "id": [f"2026{number:08d}" for number in range(count)],
            "class_sub": draw.choice(["暴露垃圾", "道路不洁", "机动车乱停放"], count),
            "filed": filed,
            "dist_m_public_toilet": draw.uniform(0, 3_000, count),
            "rework": draw.integers(0, 3, count),
        },
        geometry=gpd.points_from_xy(*spots.T),
        crs=CRS,
    )


def ours(frame: gpd.GeoDataFrame, path: Path) -> None:
    table = pd.DataFrame(frame.drop(columns="geometry"))
    made = features.Features(features.ids_of(table), table, as_published(frame, 7))
    features.write_collection(made, {**HEAD, "bbox": bbox(made.shapes)}, path)


def theirs(frame: gpd.GeoDataFrame, path: Path) -> None:
    pyogrio.write_dataframe(frame, path, driver="GeoJSON", layer_options={"RFC7946": "YES", "WRITE_BBOX": "YES"})


def seconds(work: Callable[[gpd.GeoDataFrame, Path], None], frame: gpd.GeoDataFrame, path: Path) -> float:
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    work(frame, path)
    return time.perf_counter() - start


def main() -> int:
    given = [int(text) for text in sys.argv[1:]]
    count, turns = given + [1_000_000, 3][len(given) :]
    frame = cases(count)
    with tempfile.TemporaryDirectory() as folder:
        mine, other = Path(folder) / "ours.geojson", Path(folder) / "theirs.geojson"
        times = [(seconds(ours, frame, mine), seconds(theirs, frame, other)) for _ in range(turns)]
        our, their = (statistics.median(column) for column in zip(*times))
        print(f"{count:,} points, {turns} turns", flush=True)
        print(f"  pyogrio, RFC7946=YES   {their:7.2f} s   {other.stat().st_size / 1e6:6.1f} MB")
        print(f"  ours                   {our:7.2f} s   {mine.stat().st_size / 1e6:6.1f} MB   {our / their:.2f} ×")
        print(f"  the bound is {BOUND:g} ×", flush=True)
        table = pd.DataFrame(frame.drop(columns="geometry"))
        schema = about.schema("cases", table, {name: name for name in table.columns}, {})
        start = time.perf_counter()
        faults = check(mine, count, 7, schema)
        took = time.perf_counter() - start
        print(f"  read again, checked against RFC 7946 and its schema {took:.1f} s: {faults or 'good'}")
    return 0 if our <= BOUND * their and not faults else 1


if __name__ == "__main__":
    sys.exit(main())
