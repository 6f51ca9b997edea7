"""Measure the nearest facility, QGIS layer in → QGIS layer out, against QGIS's own algorithm, inside QGIS's Python.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/layers.py [CASES [FACILITIES [TURNS]]]

Both take the same two layers in turns and give a layer in memory; the layers come from GeoPackages, then from memory.
Prints medians of processor seconds, so that other programs do not count, and the ratio.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from civicgrid.qgis_plugin import stack
from civicgrid.qgis_plugin.provider import CivicGridProvider
from civicgrid.tests.qgis_plugin.memory import frame_to_layer
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

OURS, THEIRS = "civicgrid:nearestfacility", "qgis:distancetonearesthubpoints"
BOUND = 10.0
CRS = "EPSG:4549"


def in_memory(count: int, seed: int, name: str) -> QgsVectorLayer:
    import geopandas as gpd
    import numpy as np

    xy = np.random.default_rng(seed).uniform((500_000, 3_340_000), (530_000, 3_370_000), (count, 2))
    columns = {"id": [f"{name}-{n}" for n in range(count)], "name": [f"{name} {n}" for n in range(count)]}
    return frame_to_layer(gpd.GeoDataFrame(columns, geometry=gpd.points_from_xy(*xy.T), crs=CRS), name)


def in_file(layer: QgsVectorLayer, folder: str) -> QgsVectorLayer:
    path = str(Path(folder) / f"{layer.name()}.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    return QgsVectorLayer(path, layer.name(), "ogr")


def run(algorithm: str, **parameters: object) -> tuple[float, QgsVectorLayer]:
    import processing

    start = time.process_time()
    layer = processing.run(algorithm, {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    return time.process_time() - start, layer


def furthest_apart(ours: QgsVectorLayer, theirs: QgsVectorLayer) -> float:
    mine = {feature["id"]: feature["dist_m"] for feature in ours.getFeatures()}
    return max(abs(mine[feature["id"]] - feature["HubDist"]) for feature in theirs.getFeatures())


def measure(where: str, cases: QgsVectorLayer, facilities: QgsVectorLayer, turns: int) -> float:
    ours, theirs = [], []
    for _ in range(turns):
        seconds, made = run(OURS, INPUT=cases, FACILITIES=facilities)
        ours.append(seconds)
        seconds, hubs = run(THEIRS, INPUT=cases, HUBS=facilities, FIELD="id", UNIT=0)
        theirs.append(seconds)
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(f"{cases.featureCount():,} × {facilities.featureCount():,}, layers {where}, {turns} turns", flush=True)
    print(f"  {OURS:<32} {statistics.median(ours):7.2f} s   {[round(second, 2) for second in ours]}")
    print(f"  {THEIRS:<32} {statistics.median(theirs):7.2f} s   {ratio:.1f} ×")
    print(f"  distances differ by at most {furthest_apart(made, hubs):.3f} m (theirs follow the ellipsoid)", flush=True)
    return ratio


def prepare() -> CivicGridProvider:
    """Make QGIS ready as its window does: the project is in the layers' system and measures on its ellipsoid."""
    stack.load()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(CRS), adjustEllipsoid=True)
    Processing.initialize()
    provider = CivicGridProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return provider


def main() -> int:
    given = [int(text) for text in sys.argv[1:]]
    many, few, turns = given + [100_000, 1_000, 3][len(given) :]
    app = QgsApplication([], False)
    app.initQgis()
    provider = prepare()
    cases, facilities = in_memory(many, 1, "case"), in_memory(few, 2, "facility")
    with tempfile.TemporaryDirectory() as folder:
        files = in_file(cases, folder), in_file(facilities, folder)
        good = measure("of GeoPackages", *files, turns) >= BOUND
        print(f"  the bound is {BOUND:g} ×, for layers of files")
        del files  # closed before QGIS ends
    measure("in memory", cases, facilities, turns)
    QgsApplication.processingRegistry().removeProvider(provider)
    del cases, facilities
    app.exitQgis()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
