"""How evenly something is spread over people: the Lorenz curve and the Gini coefficient.

Areas are sorted by what they have per person. Point i of the Lorenz curve (Lorenz 1905) is the share of all people in
the first i areas, and the share of all supply that is theirs. The Gini coefficient is twice the area between the curve
and the diagonal: ``1 − Σ (x_i − x_{i−1}) (y_i + y_{i−1})`` (Brown 1994, Social Science & Medicine 38: 1243–1256). It is
0 where everybody has the same, and nears 1 where few have all. People inside of one area count as having the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..frames import Array


@dataclass(frozen=True)
class Lorenz:
    """Points of a Lorenz curve, after (0, 0).

    area
        (k,) position of the area that each point adds; areas without people or of unknown supply are none of them.
    people, supply
        (k,) what the areas up to this one have together.
    """

    area: Array
    people: Array
    supply: Array

    @property
    def people_share(self) -> Array:
        """Shares of people (0–1)."""
        return self.people / self.people[-1:]

    @property
    def supply_share(self) -> Array:
        """Shares of supply (0–1); NaN if there is none at all."""
        total = self.supply[-1:]
        return np.divide(self.supply, total, out=np.full(len(self.supply), np.nan), where=total > 0)

    @property
    def gini(self) -> float:
        """The Gini coefficient (0–1); NaN without people or without supply."""
        if not len(self.area):
            return float("nan")
        x, y = (np.concatenate([[0.0], share]) for share in (self.people_share, self.supply_share))
        return float(1.0 - np.sum(np.diff(x) * (y[1:] + y[:-1])))


def lorenz(per_person: Array, people: Array) -> Lorenz:
    """Give the Lorenz curve of areas that have so much per person, and so many people.

    Raises
    ------
    ValueError
        if somewhere is less than nothing.
    """
    known = np.flatnonzero(np.isfinite(per_person) & (np.nan_to_num(people) > 0))
    if (per_person[known] < 0).any():
        raise ValueError("supply per person below 0")
    order = known[np.argsort(per_person[known], kind="stable")]
    return Lorenz(order, np.cumsum(people[order]), np.cumsum(per_person[order] * people[order]))
