"""The small run with sites proposed for toilets, and the lines to whom they serve."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
from civicgrid.geo import columns as col
from civicgrid.layers.run import Run
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run
from shapely.geometry import LineString, Point

SITES = [
    # rank, name, candidate, street, community, people, ha, cases, share before and after, street before and after
    (1, "Corner plot", "P7", "East", "North", 1200.0, 6.5, 37, 0.61, 0.68, 0.40, 0.55, "only", 0.08, "", 5),
    (2, "", "", "East", "South", 412.0, 2.0, 3, 0.68, 0.704, 0.55, 0.60, "equal", 0.004, "P3", 3),
]


def sited_run(found_by: str = "exact", gap: float = 0.0, **changes: object) -> Run:
    """The small run with two sites proposed for toilets."""
    names = (col.SITE_RANK, col.NAME, col.CANDIDATE_ID, col.STREET_NAME, col.COMMUNITY_NAME, col.GAIN_PEOPLE)
    names += (col.GAIN_HA, col.GAIN_CASES, col.SHARE_BEFORE, col.SHARE_AFTER, col.STREET_BEFORE, col.STREET_AFTER)
    names += (col.SITE_REASON, col.LOSS_WITHOUT, col.INSTEAD, col.KEPT)
    points = [Point(X0 + 50.0, Y0 + 50.0), Point(X0 + 350.0, Y0 + 50.0)]
    sites = gpd.GeoDataFrame(SITES, columns=list(names), geometry=points, crs=CRS)
    sites = sites.assign(
        kind="public_toilet", found_by=found_by, proven_gap=gap, kept_of=5, cost=1.0, serves=float("nan")
    )
    sites = sites.assign(id=[f"public_toilet-{rank}" for rank in sites[col.SITE_RANK]], **changes)
    ways = [LineString([point, Point(point.x + 30.0, point.y)]) for point in points]
    lines = gpd.GeoDataFrame({col.SITE_ID: sites[col.ID], col.KIND: "public_toilet"}, geometry=ways, crs=CRS)
    run = small_run()
    return replace(run, layers={**run.layers, col.RESULT_SITING: sites, col.RESULT_SITING_LINE: lines})
