"""What was decided about sites: the accepted stay chosen, the rejected and the deferred are not proposed again."""

from __future__ import annotations

import numpy as np
import shapely

from ..frames import Array

ACCEPTED = "accepted"
VERDICTS = (ACCEPTED, "rejected", "deferred")


def decided(candidates: Array, places: Array, verdicts: Array, near_m: float) -> tuple[Array, Array]:
    """Tell of each candidate what was decided about it, and add accepted places that no candidate is near.

    Parameters
    ----------
    candidates
        (m,) single points in a CRS in metres.
    places, verdicts
        (d,) points, and for each one of ``VERDICTS``; of several about one place the last holds.
    near_m
        a decision holds for the candidates no farther from its place.

    Returns
    -------
    tuple of arrays
        (m,) the verdict on each candidate, empty where none was given; and the positions of the decisions whose
        places are to be candidates, too.
    """
    verdict = np.full(len(candidates), "", dtype=object)
    place, found = shapely.STRtree(candidates).query(places, predicate="dwithin", distance=near_m)
    order = np.argsort(place, kind="stable")
    verdict[found[order]] = verdicts[place[order]]  # of one that is written twice the last stays
    missing = np.setdiff1d(np.flatnonzero(verdicts == ACCEPTED), place)
    return verdict, missing
