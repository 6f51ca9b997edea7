"""Measure layer → frame against the bare ``getFeatures`` loop, inside QGIS's own Python.

    PYTHONPATH=.build:.venv/lib/python3.11/site-packages python3 tests/benchmarks/bridge.py [POINTS]

Prints seconds and ratios; the bound is 2 × the bare loop for a memory layer of 1,000,000 points and 10 fields.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from civicgrid.qgis_plugin import bridge, stack
from civicgrid.tests.qgis_plugin.memory import frame_to_layer
from qgis.core import QgsApplication, QgsVectorLayer

FIELDS = 10
BOUND = 2.0


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Give the least processor time: all of this is one thread, and other programs shall not count."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def a_layer(count: int) -> QgsVectorLayer:
    import geopandas as gpd
    import numpy as np

    draw = np.random.default_rng(1)
    columns: dict[str, object] = {f"real_{k}": draw.random(count) for k in range(4)}
    columns |= {f"whole_{k}": draw.integers(0, 10**9, count) for k in range(2)}
    columns |= {f"text_{k}": [f"案件 {n}" for n in draw.integers(0, 10**6, count)] for k in range(3)}
    columns["moment"] = np.datetime64("2024-01-01", "ms") + draw.integers(0, 10**10, count)
    points = gpd.points_from_xy(draw.random(count) * 1e4 + 5e5, draw.random(count) * 1e4 + 4e6)
    return frame_to_layer(gpd.GeoDataFrame(columns, geometry=points, crs="EPSG:4549"), "points")


def bare(layer: QgsVectorLayer) -> None:
    for feature in layer.getFeatures():
        feature.attributes()
        feature.geometry()


def measure(count: int) -> bool:
    import pyogrio

    stack.load()
    made: list[QgsVectorLayer] = []
    print(f"{count:,} points, {FIELDS} fields")
    print(f"  frame → memory layer    {timed(lambda: made.append(a_layer(count))):6.1f} s")
    layer = made.pop()
    loop = timed(lambda: bare(layer), 3)
    read = timed(lambda: bridge.reader(layer).frame(), 3)
    print(f"  bare getFeatures loop   {loop:6.1f} s")
    print(f"  memory layer → frame    {read:6.1f} s   {read / loop:.2f} × the bare loop")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.gpkg"
        pyogrio.write_dataframe(bridge.reader(layer).frame(), path, layer="x", dataset_options={"VERSION": "1.2"})
        file_layer = QgsVectorLayer(str(path), "x", "ogr")
        file_loop = timed(lambda: bare(file_layer), 3)
        file_read = timed(lambda: bridge.reader(file_layer).frame(), 3)
        print(f"  GeoPackage: bare loop   {file_loop:6.1f} s")
        print(f"  GeoPackage → frame      {file_read:6.1f} s   {file_read / file_loop:.2f} × the bare loop")
    return read <= BOUND * loop and file_read <= BOUND * file_loop


def main() -> int:
    app = QgsApplication([], False)
    app.initQgis()
    good = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
    app.exitQgis()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
