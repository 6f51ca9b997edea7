"""Measure the data door: a million cases in GB18030 come into a workspace; pandas and pyogrio do their part alone.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/door.py [ROWS]

The table is the demo city's cases over and over, with numbers of their own. The peer reads the same file with
``pandas.read_csv`` and writes the same rows with ``pyogrio`` into a GeoPackage; it checks nothing.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio
from civicgrid.layers import studyfile
from civicgrid.layers.door import load
from civicgrid.layers.workspace.imports import batches_of
from civicgrid.layers.workspace.opening import open_store

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
BOUND, AIM, MEMORY_GB = 3.0, 1.5, 2.5


def cases(rows: int, path: Path) -> Path:
    table = pd.read_csv(DEMO / "案件.csv", dtype=str, keep_default_na=False)
    table = table.iloc[np.random.default_rng(1).integers(0, len(table), rows)].reset_index(drop=True)
    table.iloc[:, 0] = [f"24{number:08d}" for number in range(rows)]
    table.to_csv(path, index=False, encoding="gb18030")
    return path


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        path = cases(rows, folder / "cases.csv")
        areas = [{"path": str(DEMO / "底图.gpkg"), "layer": name} for name in ("街道", "社区", "单元网格")]
        data = {"civicgrid_study": 1, "title": "t", "district": "d"}
        study = studyfile.from_json({**data, "sources": [{"path": str(path), "kind": "case"}, *areas]})
        start = time.perf_counter()
        loaded = load.load_all(study)
        read_s = time.perf_counter() - start
        with open_store("w.gpkg", folder) as store:
            store.commit(batches_of(loaded, study), "replace")
        ours = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        frame = loaded.inputs["case"]
        start = time.perf_counter()
        pd.read_csv(path, encoding="gb18030")
        pandas_s = time.perf_counter() - start
        start = time.perf_counter()
        pyogrio.write_dataframe(frame, folder / "peer.gpkg", layer="case", driver="GPKG")
        write_s = time.perf_counter() - start
        start = time.perf_counter()
        plain = {"layer_options": {"SPATIAL_INDEX": "NO"}}
        pyogrio.write_dataframe(frame, folder / "plain.gpkg", layer="case", driver="GPKG", **plain)
        plain_s = time.perf_counter() - start
    theirs = pandas_s + write_s
    print(f"{rows:,} cases: read and checked {read_s:.1f} s, in the workspace {ours:.1f} s; peak {peak:.2f} GB")
    print(f"pandas.read_csv {pandas_s:.1f} s + pyogrio write {write_s:.1f} s = {theirs:.1f} s")
    print(f"  without a spatial index, which a workspace has none of either: write {plain_s:.1f} s,", end=" ")
    print(f"{ours / (pandas_s + plain_s):.2f} ×")
    met = ours <= BOUND * theirs and peak < MEMORY_GB
    print(f"{' ' if met else '*'} {ours / theirs:.2f} × (bound {BOUND} ×, aim {AIM} ×; memory bound {MEMORY_GB} GB)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
