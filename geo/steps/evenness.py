"""How evenly something is spread over the people of communities or, without any, of streets."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..coverage.accessibility import ratio_of
from ..coverage.inequality import Lorenz, lorenz
from ..coverage.pieces import Pieces
from ..figures import About, Area
from ..frames import Array
from .work import COMMUNITY, STREET, Work


def add_evenness(
    work: Work, about: About, metric: str, pieces: Pieces, people: Array, given: Array
) -> Optional[tuple[str, Lorenz]]:
    """Add the Gini coefficient of what is given to so many people; give the level and the curve, if there are any."""
    name = COMMUNITY if COMMUNITY in work.levels else STREET
    if name not in work.levels:
        return None
    level = work.levels[name]
    supplied, living = (pieces.total(name, len(level), values) for values in (given, people))
    curve = lorenz(ratio_of(supplied, living), living)
    if np.isnan(curve.gini):
        return None
    work.table.add(Area(), about, metric, curve.gini, len(curve.area), len(level))
    return name, curve
