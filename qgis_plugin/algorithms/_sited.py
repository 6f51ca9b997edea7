"""What comes of choosing sites: layers and numbers, sentences, looks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingFeedback

from ..bridge import KEY
from ..language import interface_language, translate

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.siting.capacity import Served
    from ...geo.siting.problem import Answer
    from ._loading import Look
    from ._siting import Posed


@dataclass(frozen=True)
class Sited:
    """The answer to the problem that layers pose."""

    posed: Posed
    answer: Answer

    def layers(self) -> dict[str, gpd.GeoDataFrame]:
        """Give the layers by the name of their output."""
        return {"OUTPUT": self._sites(), "LINES": self._lines(), "DEMAND": self._served()}

    def numbers(self) -> dict[str, Any]:
        """Give the numbers by the name of their output."""
        answer, demand = self.answer, self.posed.problem.demand
        before = float(demand.weight[demand.served].sum())
        return {
            "SITES": len(answer.chosen),
            "SERVED_BEFORE": before,
            "SERVED": before + self._newly(),
            "TOTAL": float(demand.weight.sum()),
            "UNREACHABLE": float(demand.weight[answer.unreachable].sum()),
            "VALUE": answer.value,
            "BOUND": answer.bound,
            "GAP_PCT": answer.gap * 100.0,
        }

    @cached_property
    def _within(self) -> Optional[Served]:
        """Who goes where within what sites can serve; None where nothing limits that."""
        import numpy as np

        from ...geo.siting.capacity import assigned

        limited = np.isfinite(self.posed.problem.candidates.capacity).any()
        return assigned(self.posed.problem, self.answer.chosen.tolist()) if limited else None

    def _newly(self) -> float:
        """Give the demand that the sites serve and nothing did before."""
        if self._within is not None:
            return float(self._within.amount.sum())
        return float(self.posed.problem.demand.weight[self._first >= 0].sum())

    @cached_property
    def _first(self) -> Any:
        """Give which of the chosen sites is the first to serve each demand; -1: none, or it was served before."""
        import numpy as np

        first = np.full(len(self.posed.points), -1)
        for rank, site in reversed(list(enumerate(self.answer.chosen))):
            first[self.posed.problem.covers[[site]].indices] = rank
        first[self.posed.problem.demand.served] = -1
        return first

    def _sites(self) -> gpd.GeoDataFrame:
        """Give a row a chosen site: the candidate's own columns, and what it adds to those before it."""
        import geopandas as gpd
        import pandas as pd

        from ...geo.frames import origin_points

        posed, chosen = self.posed, self.answer.chosen
        made = pd.DataFrame(self._gains())
        if posed.given is not None:
            # without the key of its file, by which the sites would be sorted again
            gone = [name for name in (*made.columns, KEY, posed.given.geometry.name) if name in posed.given.columns]
            own = pd.DataFrame(posed.given.drop(columns=gone)).reset_index(drop=True)
            made = pd.concat([made, own.reindex(chosen).reset_index(drop=True)], axis=1)
        return gpd.GeoDataFrame(made, geometry=origin_points(posed.shapes[chosen]), crs=posed.demand.crs)

    def _gains(self) -> dict[str, Any]:
        """Give what each chosen site adds to those before it, and how good the choice is."""
        import numpy as np

        from ...geo import columns as col

        demand, answer, first = self.posed.problem.demand, self.answer, self._first
        count, own = len(answer.chosen), np.arange(len(first)) < len(self.posed.demand)
        rows, people, cases = (np.flatnonzero(kept & (first >= 0)) for kept in (own | ~own, own, ~own))
        gained = np.bincount(first[rows], demand.weight[rows], count)
        total = float(demand.weight.sum()) or np.nan
        after = (demand.weight[demand.served].sum() + np.cumsum(gained)) / total
        rank = np.arange(1, count + 1)
        serves = {}
        if self._within is not None:
            amounts = np.bincount(self._within.site, self._within.amount, len(self.posed.shapes))
            serves = {col.SERVES: amounts[answer.chosen]}
        return {
            col.SITE_ID: rank.astype(str),
            col.SITE_RANK: rank,
            col.GAIN_DEMAND: np.bincount(first[people], demand.weight[people], count),
            col.GAIN_CASES: np.bincount(first[cases], minlength=count),
            **serves,
            col.SHARE_BEFORE: after - gained / total,
            col.SHARE_AFTER: after,
            col.COST: self.posed.problem.candidates.cost[answer.chosen],
            col.FOUND_BY: answer.method,
            col.PROVEN_GAP: answer.gap,
        }

    @cached_property
    def _rank(self) -> Any:
        """Give the place of each candidate among the chosen (from 0); -1: it is none of them."""
        import numpy as np

        rank = np.full(self.posed.problem.reach.sites, -1)
        rank[self.answer.chosen] = np.arange(len(self.answer.chosen))
        return rank

    @cached_property
    def _nearest(self) -> tuple[Any, Any]:
        """Give the nearest chosen site in reach of each demand (its rank from 0; -1: none), and the metres to it."""
        import numpy as np

        pairs, rank = self.posed.problem.reach, self._rank
        rows = np.flatnonzero(rank[pairs.site] >= 0)
        rows = rows[np.argsort(-pairs.distance_m[rows], kind="stable")]  # the nearest is written last
        near, metres = np.full(len(self.posed.points), -1), np.full(len(self.posed.points), np.inf)
        near[pairs.origin[rows]], metres[pairs.origin[rows]] = rank[pairs.site[rows]], pairs.distance_m[rows]
        near[self.posed.problem.demand.nearest_m <= metres] = -1
        return near, metres

    def _lines(self) -> gpd.GeoDataFrame:
        """Give a line from each demand to where it goes: to the chosen site nearest to it, unless capacities decide."""
        import geopandas as gpd
        import numpy as np
        import shapely

        from ...geo import columns as col
        from ...geo.frames import coordinates, origin_points

        rows, to, weight, metres = self._ways()
        sites = coordinates(origin_points(self.posed.shapes[self.answer.chosen]))
        shapes = shapely.linestrings(np.stack([coordinates(self.posed.points)[rows], sites[to]], axis=1))
        columns = {col.SITE_ID: [str(one + 1) for one in to], col.DEMAND_WEIGHT: weight, col.DIST_M: metres}
        return gpd.GeoDataFrame(columns, geometry=shapes, crs=self.posed.demand.crs)

    def _ways(self) -> tuple[Any, Any, Any, Any]:
        """Give who goes where: rows of demand, ranks of sites (from 0), how much goes, how far."""
        import numpy as np

        if self._within is not None:
            return self._within.origin, self._rank[self._within.site], self._within.amount, self._within.distance_m
        near, metres = self._nearest
        rows = np.flatnonzero(near >= 0)
        return rows, near[rows], self.posed.problem.demand.weight[rows], metres[rows]

    def _served(self) -> gpd.GeoDataFrame:
        """Give the features of demand with what serves each, and how far off the nearest is."""
        import numpy as np

        from ...geo import columns as col

        near, metres = self._nearest
        stands, radius = self.posed.problem.demand, self.posed.asked.numbers["RADIUS"]
        site, standing, nobody, out_of_reach = col.SERVERS
        by = np.where(self.answer.unreachable, out_of_reach, nobody).astype(object)
        own = (near >= 0) & (metres <= radius)
        by[own], by[stands.served & ~own] = site, standing
        ids = np.where(own, (near + 1).astype(str), "")
        least = np.minimum(metres, stands.nearest_m)
        rows = slice(len(self.posed.demand))
        return self.posed.demand.assign(
            **{
                col.SERVED_BY: by[rows],
                col.SITE_ID: ids[rows],
                col.DIST_M: np.where(np.isinf(least), np.nan, least)[rows],
            }
        )


def tell(numbers: dict[str, Any], radius_m: float, feedback: QgsProcessingFeedback) -> None:
    """Say what the choice achieves, and how good it is proven to be."""
    total = numbers["TOTAL"] or float("nan")
    feedback.pushInfo(
        translate(
            "CivicGrid",
            "{sites} sites. Served within {radius:,.0f} m: {before:,.0f} of {total:,.0f} ({before_pct:.1f} %) before, "
            "{after:,.0f} ({after_pct:.1f} %) after.",
        ).format(
            sites=numbers["SITES"],
            radius=radius_m,
            before=numbers["SERVED_BEFORE"],
            before_pct=100 * numbers["SERVED_BEFORE"] / total,
            after=numbers["SERVED"],
            after_pct=100 * numbers["SERVED"] / total,
            total=numbers["TOTAL"],
        )
    )
    if numbers["GAP_PCT"] == 0:
        feedback.pushInfo(translate("CivicGrid", "Proven: no other choice is better."))
    else:
        feedback.pushInfo(
            translate("CivicGrid", "Proven: within {gap:.2f} % of the best possible.").format(gap=numbers["GAP_PCT"])
        )
    if numbers["UNREACHABLE"]:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{demand:,.0f} of {total:,.0f} of the demand are out of reach of every candidate: see “out of reach” "
                "in the layer of demand. Add candidates there.",
            ).format(demand=numbers["UNREACHABLE"], total=numbers["TOTAL"])
        )


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from ...geo.columns import SERVERS
    from .. import resultstyles, styles, supplystyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    servers = {code: words[f"served_by.{code}"] for code in SERVERS}
    own = (
        "site_id",
        "site_rank",
        "gain_demand",
        "gain_cases",
        "serves",
        "share_before",
        "share_after",
        "cost",
        "found_by",
        "proven_gap",
    )
    return {
        "OUTPUT": Look(
            words["layer.result_siting"],
            lambda _layer: styles.single(resultstyles.proposed()),
            lambda: styles.names('"site_rank"', 12.0, "#1a1a1a", bold=True, polygons=False),
            fields=own,
        ),
        "LINES": Look(
            words["layer.result_siting_line"],
            lambda _layer: styles.single(styles.line(styles.colour("siting", 0.7), 0.2)),
        ),
        "DEMAND": Look(
            words["text.siting_demand"],
            lambda layer: supplystyles.served(layer, servers),
            fields=("served_by", "site_id", "dist_m"),
        ),
    }
