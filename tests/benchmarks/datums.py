"""Measure the shifts of datums, the reader of coordinates and the detective, for a million rows.

PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.datums
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from civicgrid.geo import datum
from civicgrid.layers.recognise import angles
from civicgrid.layers.recognise import datum as detective
from civicgrid.tests.benchmarks.core import median, row

COUNT = 1_000_000


def shifts() -> None:
    draw = np.random.default_rng(1)
    lon, lat = draw.uniform(75, 130, COUNT), draw.uniform(20, 50, COUNT)
    for name in ("gcj02", "bd09"):
        shifted = datum.from_wgs84(lon, lat, name)
        row(f"10⁶ places into {name}", median(datum.from_wgs84, lon, lat, name), "two seconds", 2.0, 1)
        row(f"10⁶ places out of {name}", median(datum.to_wgs84, *shifted, name), "two seconds", 2.0, 1)
        back = datum.to_wgs84(*shifted, name)
        off_m = np.hypot((back[0] - lon) * np.cos(np.radians(lat)), back[1] - lat).max() * 111_320
        print(f"  there and back through {name}: {off_m:.1e} m at most (bound: 1e-3)")


def readers() -> None:
    seconds = np.random.default_rng(2).integers(420_000, 468_000, COUNT) / 1.0 + np.arange(COUNT) / COUNT
    texts = pd.Series([f"{int(s // 3600)}°{int(s % 3600 // 60)}′{s % 60:09.6f}″" for s in seconds])
    row(
        "10⁶ different texts in degrees, minutes, seconds",
        median(angles.read, texts, times=1),
        "fifteen seconds",
        15.0,
        1,
    )


def witnesses() -> None:
    side, words = 1_000.0, np.array([f"社区{n}" for n in range(400)], dtype=object)
    x, y = (grid.ravel() for grid in np.meshgrid(np.arange(20) * side + 500_000, np.arange(20) * side + 3_380_000))
    squares = shapely.box(x, y, x + side, y + side)
    areas = gpd.GeoDataFrame({"id": words, "name": words}, geometry=squares, crs="EPSG:4549")
    at = np.random.default_rng(3).uniform(0, 20 * side, (COUNT, 2))
    own = words[(at[:, 0] // side).astype(int) + 20 * (at[:, 1] // side).astype(int)]
    points = gpd.GeoSeries(gpd.points_from_xy(at[:, 0] + 500_000, at[:, 1] + 3_380_000), crs=areas.crs).to_crs(4326)
    lon, lat = datum.from_wgs84(points.x, points.y, "gcj02")
    rows = pd.DataFrame({"community": own})
    took = median(detective.rank, lon, lat, rows, "case", {"community": areas})
    row("datum of 10⁶ cases by 400 communities", took, "two seconds", 2.0, 1)


def main() -> None:
    for part in (shifts, readers, witnesses):
        part()


if __name__ == "__main__":
    main()
