"""A question of siting: what is to be served, where further facilities may stand, and what an answer tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

import numpy as np
from scipy.sparse import csr_array

from ..distance.pairs import Pairs
from ..errors import GeoError
from ..frames import Array

EXACT, SWAP = "exact", "swap"
"""How a choice was found: by an integer programme that was solved to its end; by exchanging sites."""

_ROUNDING = 1e-9
"""What differs by less than this share differs by the order of a sum."""


@dataclass(frozen=True)
class Demand:
    """What is to be served. Demand for several kinds of facilities is several rows, one a kind.

    weight
        (n,) how much demand there is (people, cases): 0 or more.
    nearest_m
        (n,) distance to the nearest facility that stands; infinite where none is in reach.
    served
        (n,) whether a facility that stands serves the demand: within its own radius.
    """

    weight: Any
    nearest_m: Any = np.inf
    served: Any = False


@dataclass(frozen=True)
class Candidates:
    """Where further facilities may stand. A site that is already decided is none of them: it counts as standing.

    radius_m
        (m,) how far each serves.
    required, forbidden
        (m,) those that must, and must not, be among the chosen.
    cost
        (m,) of each, above 0: in money, or 1 where sites are counted.
    capacity
        (m,) how much demand each can serve; infinite where nothing limits it.
    place
        (m,) where each is: of the candidates of one place (for several kinds, say) at most one is chosen. None: each
        has a place of its own.
    """

    radius_m: Any
    required: Any = False
    forbidden: Any = False
    cost: Any = 1.0
    capacity: Any = np.inf
    place: Any = None


@dataclass(frozen=True)
class Problem:
    """Demand (n rows), candidates (m), and which demand (``origin``) each candidate (``site``) can reach, how far off.

    What no pair tells of is out of reach, whatever the question.
    """

    reach: Pairs
    demand: Demand
    candidates: Candidates

    @classmethod
    def of(cls, reach: Pairs, demand: Demand, candidates: Candidates) -> Problem:
        """Make a problem; whatever is given as one value holds for all.

        Raises
        ------
        ValueError
            if a weight is negative or unknown, a cost not above 0, or a candidate both required and forbidden.
        """
        n, m, asked, there = reach.origins, reach.sites, demand, candidates
        made = cls(
            reach,
            Demand(_spread(asked.weight, n), _spread(asked.nearest_m, n), _spread(asked.served, n, bool)),
            Candidates(
                _spread(there.radius_m, m),
                _spread(there.required, m, bool),
                _spread(there.forbidden, m, bool),
                _spread(there.cost, m),
                _spread(there.capacity, m),
                np.arange(m) if there.place is None else there.place,
            ),
        )
        both = made.candidates.required & made.candidates.forbidden
        if not (made.demand.weight >= 0).all() or not (made.candidates.cost > 0).all() or both.any():
            raise ValueError("weights below 0, costs not above 0, or candidates both required and forbidden")
        return made

    @cached_property
    def covers(self) -> Any:
        """The demand within the radius of each candidate: a sparse array (m, n) of ones."""
        near = self.reach.distance_m <= self.candidates.radius_m[self.reach.site]
        row, column = self.reach.site[near], self.reach.origin[near]
        return csr_array((np.ones(len(row)), (row, column)), shape=(self.reach.sites, self.reach.origins))

    @cached_property
    def unreachable(self) -> Array:
        """(n,) demand that nothing standing serves, and no candidate that may be chosen would."""
        return np.asarray(~self.demand.served & (self.covers.T @ (~self.candidates.forbidden).astype(float) == 0))


@dataclass(frozen=True)
class Limit:
    """How much may be chosen: at most ``count`` candidates, and at most ``budget`` of their costs; None: no limit.

    What is required counts towards both.
    """

    count: Optional[int] = None
    budget: Optional[float] = None


@dataclass(frozen=True)
class Answer:
    """What is chosen, and how good that is.

    chosen
        (k,) candidates, the one first that does most alone, then the one that adds most to it, and so on.
    gain
        (k,) what each adds to those before it: demand newly served or, of a question for distances, what it takes
        off the objective.
    value
        the objective: of cover, the demand that the chosen serve and nothing that stands does; of the fewest sites,
        their cost; of distances, the distance.
    bound
        no choice can have a better objective.
    method
        how it was found: ``EXACT``, ``SWAP``.
    unreachable
        (n,) demand that nobody serves, and no candidate could.
    """

    chosen: Array
    gain: Array
    value: float
    bound: float
    method: str
    unreachable: Array

    @property
    def gap(self) -> float:
        """How far the objective may be from the best possible, as a share of that (0: it is the best, proven)."""
        apart = abs(self.value - self.bound)
        if apart <= _ROUNDING * self.bound:
            return 0.0
        return apart / self.bound if self.bound else float("inf")


class Infeasible(GeoError):
    """No choice does what is asked (params: asked_pct, best_pct, count, total).

    unreachable
        (n,) demand that nothing serves, and no candidate could.
    """

    code = "siting_infeasible"

    def __init__(self, problem: Problem, asked: float, best: float) -> None:
        count = int(problem.unreachable.sum())
        total = len(problem.demand.weight)
        super().__init__(asked_pct=asked * 100, best_pct=best * 100, count=count, total=total)
        self.unreachable = problem.unreachable


class TooMuchRequired(GeoError):
    """The required candidates alone are more than may be chosen (params: count, cost)."""

    code = "siting_required"


def _spread(values: Any, count: int, kind: type = float) -> Array:
    """Give one value for each; what is given as one value holds for all."""
    return np.broadcast_to(np.asarray(values, dtype=kind), count)
