"""Measure case density against QGIS's own heat map, both as algorithms on the same file, in turns, inside QGIS.

    PYTHONPATH=.build:.venv/lib/python3.11/site-packages python3 tests/benchmarks/density.py [TURNS]

1,000,000 cases of a GeoPackage about a hundred centres, on a 10 m raster of a district of 30 × 30 km, quartic kernel of
300 m as the peer has it. Prints medians of processor time (all threads, no other programs) and ratios; the bound is 5
times faster. The core alone, on arrays, follows.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")

from civicgrid.qgis_plugin import stack
from civicgrid.qgis_plugin.provider import CivicGridProvider
from qgis.core import QgsApplication

COUNT, SIDE_M, PIXEL_M, RADIUS_M = 1_000_000, 30_000.0, 10.0, 300.0
EAST, NORTH = 500_000.0, 3_340_000.0
BOUND = 5.0


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def cases() -> Any:
    import numpy as np

    draw = np.random.default_rng(1)
    centres = draw.uniform(0, SIDE_M, (100, 2))[draw.integers(0, 100, COUNT)]
    return np.clip(centres + draw.normal(0, SIDE_M / 40, (COUNT, 2)), 0, SIDE_M) + np.array([EAST, NORTH])


def saved(xy: Any, folder: Path) -> tuple[str, str]:
    """Write the cases and the district, and give their paths."""
    import geopandas as gpd
    import shapely

    square = shapely.box(EAST, NORTH, EAST + SIDE_M, NORTH + SIDE_M)
    made = []
    for name, shapes in (("cases", shapely.points(xy)), ("district", [square])):
        path = folder / f"{name}.gpkg"
        frame = gpd.GeoDataFrame(geometry=shapes, crs="EPSG:4549")
        frame.to_file(path, engine="pyogrio", dataset_options={"VERSION": "1.2"})
        made.append(str(path))
    return made[0], made[1]


def algorithms(folder: Path, turns: int) -> bool:
    """Take turns: ours plain, ours corrected at the edge, theirs."""
    import processing

    points, district = saved(cases(), folder)
    ours = {"CASES": points, "KERNEL": 1, "BANDWIDTH": RADIUS_M, "PIXEL": PIXEL_M}
    theirs = {"INPUT": points, "RADIUS": RADIUS_M, "PIXEL_SIZE": PIXEL_M, "KERNEL": 0}
    sides = {
        "civicgrid:density": ("civicgrid:density", {**ours, "OUTPUT": str(folder / "plain.tif")}),
        "civicgrid:density, true to the edge": (
            "civicgrid:density",
            {**ours, "DISTRICT": district, "OUTPUT": str(folder / "edge.tif")},
        ),
        "qgis:heatmapkerneldensityestimation": (
            "qgis:heatmapkerneldensityestimation",
            {**theirs, "OUTPUT": str(folder / "peer.tif")},
        ),
    }
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(turns):
        for name, (algorithm, parameters) in sides.items():
            taken[name].append(timed(lambda call=algorithm, given=parameters: processing.run(call, given)))
    *mine, (_, peer) = [(name, statistics.median(seconds)) for name, seconds in taken.items()]
    print(f"  {'qgis:heatmapkerneldensityestimation':<40} {peer:7.1f} s")
    for name, seconds in mine:
        print(f"{' ' if peer >= BOUND * seconds else '*'} {name:<40} {seconds:7.1f} s   {peer / seconds:5.1f} × faster")
    return all(peer >= BOUND * seconds for _, seconds in mine)


def core(turns: int) -> None:
    """Print what the computation alone takes, on arrays."""
    import numpy as np
    from civicgrid.geo.cases.density import Kernel, density
    from civicgrid.geo.cases.rasters import Raster

    xy = cases()
    raster = Raster.over(np.array([EAST, NORTH, EAST + SIDE_M, NORTH + SIDE_M]), PIXEL_M)
    for kernel in (Kernel("quartic", RADIUS_M), Kernel("gaussian", RADIUS_M)):
        seconds = statistics.median(timed(lambda chosen=kernel: density(xy, raster, chosen)) for _ in range(turns))
        print(f"  {kernel.name + ' on arrays':<40} {seconds:7.1f} s")


def main() -> int:
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    app = QgsApplication([], False)
    app.initQgis()
    stack.load()
    from processing.core.Processing import Processing

    Processing.initialize()
    provider = CivicGridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    print(f"{COUNT:,} cases, {SIDE_M / 1000:g} × {SIDE_M / 1000:g} km, pixels of {PIXEL_M:g} m")
    with tempfile.TemporaryDirectory() as folder:
        met = algorithms(Path(folder), turns)
    core(turns)
    app.exitQgis()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
