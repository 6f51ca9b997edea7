"""The vertex p-center: so many sites that the longest walk is as short as can be, together with what stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from scipy.sparse import csr_array

from ..frames import Array
from ..progress import Progress, report
from .cover import rest_of
from .exact import Programme, solved
from .median import walked
from .most import PROVEN, Effort
from .problem import EXACT, SWAP, Answer, Infeasible, Limit, Problem
from .savings import Savings, greedily


def least_worst_walk(
    problem: Problem, count: int, effort: Effort = PROVEN, progress: Optional[Progress] = None
) -> Answer:
    """Choose ``count`` candidates so that the longest distance of any demand to its nearest facility is least.

    The answer is one of the distances there are. Between one that is known to be too short and one that is long enough
    the middle one is tried: whether ``count`` sites serve everything within it (Minieka 1970).

    Parameters
    ----------
    problem
        Of it count pairs (whatever the radius), distances to what stands, required and forbidden candidates, and
        which demand weighs anything at all.
    count
        How many candidates may be chosen, the required among them.
    effort
        How hard to search; its time is for each integer programme.

    Returns
    -------
    Answer
        ``value`` and ``bound`` in metres; ``gain`` is by how much each site shortens the longest walk.

    Raises
    ------
    Infeasible
        if so many candidates can't reach all demand that some candidate reaches.
    TooMuchRequired
        if more than ``count`` candidates are required.
    Cancelled
        if ``progress`` raises it.
    """
    rest_of(Limit(count), problem)
    question = _Question.of(problem, count, effort, progress)
    distances = question.distances()
    least, most, proven = 0, len(distances) - 1, 0
    chosen, _ = question.within(distances[-1])
    if chosen is None:
        raise Infeasible(problem, 1.0, float("nan"))
    while least < most and distances[most] - distances[proven] > effort.enough * distances[proven]:
        report(progress, 1.0 - (most - least) / len(distances), "siting")
        middle = (least + most) // 2
        found, certain = question.within(distances[middle])
        if found is not None:
            chosen, most = found, int(np.searchsorted(distances, question.longest(found)))
        else:
            least = middle + 1
            proven = least if certain else proven
    order, gain = question.ranked(chosen)
    method = EXACT if proven == most else SWAP
    return Answer(order, gain, float(distances[most]), float(distances[proven]), method, question.unreachable)


@dataclass(frozen=True)
class _Question:
    """Pairs of demand that counts, and of candidates that may be chosen.

    nearest_m
        (n,) distance to what stands, 0 of demand that does not count.
    begin_m
        the same, with the longest distance of all where nothing stands.
    """

    site: Array
    demand: Array
    distance_m: Array
    nearest_m: Array
    begin_m: Array
    kept: Array
    count: int
    effort: Effort
    unreachable: Array
    progress: Optional[Progress]

    @classmethod
    def of(cls, problem: Problem, count: int, effort: Effort, progress: Optional[Progress]) -> _Question:
        """Keep the pairs that could shorten a walk."""
        pairs, candidates = problem.reach, problem.candidates
        distance_m, unreachable = walked(problem)
        counts = (problem.demand.weight > 0) & ~unreachable
        nearest_m = np.where(counts, problem.demand.nearest_m, 0.0)
        some = np.flatnonzero(~candidates.forbidden[pairs.site] & (pairs.distance_m < nearest_m[pairs.origin]))
        some = some[np.argsort(pairs.site[some], kind="stable")]
        found = (pairs.site[some], pairs.origin[some], pairs.distance_m[some])
        begin_m = np.where(counts, distance_m, 0.0)
        return cls(*found, nearest_m, begin_m, candidates.required, count, effort, unreachable, progress)

    def distances(self) -> Array:
        """Give what the longest walk may be, from the shortest up: no less than where every candidate is chosen."""
        there = np.unique(np.concatenate([[0.0], self.distance_m, self.nearest_m]))
        return there[np.isfinite(there) & (there >= self.longest(range(len(self.kept))))]

    def walks(self, chosen: Sequence[int]) -> Array:
        """Give how far demand walks to what stands or is chosen."""
        found = self.nearest_m.copy()
        near = np.isin(self.site, chosen)
        np.minimum.at(found, self.demand[near], self.distance_m[near])
        return found

    def longest(self, chosen: Sequence[int]) -> float:
        """Give the longest of these walks."""
        return float(self.walks(chosen).max(initial=0.0))

    def within(self, longest_m: float) -> tuple[Optional[list[int]], bool]:
        """Give sites that serve everything within a distance, if there are such; and whether that is certain."""
        wanted = np.flatnonzero(self.nearest_m > longest_m)
        near = (self.distance_m <= longest_m) & (self.nearest_m[self.demand] > longest_m)
        row = np.searchsorted(wanted, self.demand[near])
        covers = Savings.of(self.site[near], row, np.ones(len(row)), len(self.kept), len(wanted))
        chosen = greedily(covers, np.ones(len(self.kept), dtype=bool), self.count, np.flatnonzero(self.kept).tolist())
        if covers.best(np.array(chosen, dtype=np.int64)).sum() == len(wanted):
            return chosen, True
        return self._solved(covers)

    def _solved(self, covers: Savings) -> tuple[Optional[list[int]], bool]:
        """Ask an integer programme for the sites."""
        kept = np.flatnonzero(self.kept)
        row = np.cumsum(covers.best(kept) == 0) - 1  # of the demand that is left
        sites = np.flatnonzero((np.diff(covers.start) > 0) & ~self.kept)
        left = covers.only(sites)
        some = covers.best(kept)[left.demand] == 0
        place = (row[left.demand[some]], left.site[some])
        made = Programme(np.ones(len(sites)), np.ones(len(sites), dtype=bool))
        made.add(csr_array((left.saving[some], place), shape=(row.max() + 1, len(sites))), 1.0, np.inf)
        made.add(csr_array(np.ones((1, len(sites)))), 0.0, self.count - len(kept))
        found = solved(made, self.effort.seconds, self.progress)
        if found.values is None:
            return None, found.done
        return [*kept.tolist(), *sites[found.values > 0.5].tolist()], True

    def ranked(self, chosen: Sequence[int]) -> tuple[Array, Array]:
        """Order sites by how much each shortens the longest walk, or where none does, all walks together."""
        left, order, gain = list(chosen), [], []
        walks = self.begin_m
        while left:
            after = {site: np.minimum(walks, self.walks([site])) for site in left}
            best = min(left, key=lambda site: (after[site].max(initial=0.0), after[site].sum()))
            gain.append(float(walks.max(initial=0.0) - after[best].max(initial=0.0)))
            walks = after[best]
            order.append(best)
            left.remove(best)
        return np.array(order, dtype=np.int64), np.array(gain)
