"""What of the gaps no candidate site reaches: why a share can't be had, and where candidates are wanting."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from .. import columns as col
from ..coverage.pieces import Pieces
from ..frames import Array
from ..siting.problem import Problem
from .sitinggaps import Gap
from .work import STREET, Work, grown, located


def add_out_of_reach(work: Work, gap: Gap, problem: Problem) -> None:
    """Add the parts of the gaps that no candidate reaches, those with most demand first, and say how much it is."""
    out = problem.unreachable[: len(gap.left.shapes)]  # cases stand behind the land
    demand = gap.per_m2 * gap.left.area_m2
    if not demand[out].sum():
        return
    pct = 100.0 * float(demand[out].sum() / demand.sum())
    work.note("siting_out_of_reach", gap.sites.kind, pct=round(pct, 1))
    found = _parts(work, gap, gap.left.take(out), demand[out])
    work.results[col.RESULT_SITING_OUT] = grown(work.results.get(col.RESULT_SITING_OUT), found)


def _parts(work: Work, gap: Gap, left: Pieces, demand: Array) -> gpd.GeoDataFrame:
    """Dissolve pieces that meet; give what lives in each part, and the street that it lies in."""
    parts = shapely.get_parts(shapely.union_all(left.shapes))
    piece, part = shapely.STRtree(parts).query(shapely.point_on_surface(left.shapes), predicate="within")
    amount = np.bincount(part, demand[piece], len(parts))
    order = np.argsort(-amount, kind="stable")
    parts, amount = parts[order], amount[order]
    points = shapely.point_on_surface(parts)
    streets = work.levels.get(STREET)
    columns = {
        col.ID: [f"{gap.sites.kind}-{number}" for number in range(1, len(parts) + 1)],
        col.KIND: gap.sites.kind,
        col.STREET: "" if streets is None else streets.ids(located(points, streets)),
        col.AREA_M2: shapely.area(parts),
        col.PEOPLE: amount if work.people is not None else np.nan,
    }
    return gpd.GeoDataFrame(columns, geometry=parts, crs=work.crs)
