"""What a search for hot spots has to say of itself: codes of ``layers.problems.CODES`` with their parameters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from .bands import Band
from .chance import DRAWS, SEED, Chance, differ
from .madecells import Side
from .neighbours import BAND, NEAREST, Choice, sizes
from .stability import RUNS

Note = tuple[str, Mapping[str, Any]]
"""Something to be said of the computation: a key of ``layers.problems.CODES`` and its parameters (``layer`` first)."""

CELL = "grid_cell"
MOSTLY_EMPTY = 0.5
"""Share of cells without a case from which on it is said."""


def of_neighbours(choice: Choice, band: Optional[Band], weights: Any) -> Iterator[Note]:
    """Say who counts as neighbour, and for a band why it is so wide."""
    params: dict[str, Any] = {"layer": CELL, "mean": float(sizes(weights).mean() - 1)}
    if choice.method == NEAREST:
        yield "neighbours_nearest", {**params, "number": choice.count}
    elif choice.method != BAND:
        yield f"neighbours_{choice.method}", params
    elif band is None:
        yield "neighbours_band", {**params, "band_m": choice.band_m}
    else:
        code = "neighbours_band_peak" if band.peak else "neighbours_band_usual"
        yield code, {**params, "band_m": band.band_m, "least_m": band.least_m, "most_m": band.most_m}


def of_search(counts: Array, weights: Any, chance: Chance, found: pd.Series[Any], fdr_alpha: float) -> Iterator[Note]:
    """Say by which chance cells were judged, and what there is to know where nothing, or little, was found."""
    isolated = int((sizes(weights) <= 1).sum())
    if not differ(counts):
        yield "hotspots_flat", {"layer": CELL}
        return
    if isolated:
        yield "cells_isolated", {"layer": CELL, "count": isolated}
    empty = int((counts == 0).sum())
    if empty > MOSTLY_EMPTY * len(counts):
        yield "cells_empty", {"layer": CELL, "count": empty, "total": len(counts)}
    percent = 100 * fdr_alpha
    if chance.approximated.any():
        yield "hotspots_approximated", {"layer": CELL, "count": int(chance.approximated.sum())}
    else:
        yield "hotspots_exact", {"layer": CELL, "total": int((~np.isnan(chance.p)).sum()), "percent": percent}
    if (found == "none").all():
        yield "hotspots_none", {"layer": CELL, "total": len(counts), "percent": percent}


def of_rates(per: str, counts: Array, exposure: Array, chance: Chance) -> Iterator[Note]:
    """Say how rates were judged, and which cells have none."""
    bare = ~(exposure > 0)
    yield (
        "rates_drawn",
        {"layer": col.rate(per), "draws": DRAWS, "seed": SEED, "total": int((~np.isnan(chance.p)).sum())},
    )
    if bare.any():
        cases = int(counts[bare].sum())
        yield "rates_bare", {"layer": col.rate(per), "count": int(bare.sum()), "total": len(counts), "cases": cases}


def of_stability(hot: Array, runs: Array) -> Iterator[Note]:
    """Say how many of the hot cells, if there are any, stay hot with other cells."""
    if hot.any():
        always, seldom = int((runs[hot] == RUNS).sum()), int((runs[hot] < RUNS / 2).sum())
        yield "stability", {"layer": CELL, "runs": RUNS, "count": int(hot.sum()), "always": always, "seldom": seldom}


def of_side(side: Side) -> Note:
    """Say why made cells are so large."""
    return f"cell_side_{side.reason}", {
        "layer": CELL,
        "side_m": side.side_m,
        "proposed_m": side.proposed_m,
        "spots": side.spots,
    }
