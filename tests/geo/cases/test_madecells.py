"""The size of made cells, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases.madecells import cell_side


def spots(count: int) -> np.ndarray:
    return np.random.default_rng(1).uniform(0, 1e6, (count, 2))


@pytest.mark.parametrize(
    ("count", "km2", "side_m", "reason"),
    [
        (800, 100.0, 500.0, "density"),  # 2 · 10⁸ / 800 = 500²
        (100_000, 20.0, 100.0, "least"),  # 20 m by density
        (10, 9.0, 300.0, "fewest"),  # 1,342 m by density: 5 cells
        (10, 0.25, 50.0, "fewest"),  # a hundred cells do not fit otherwise
    ],
)
def test_sides(count: int, km2: float, side_m: float, reason: str) -> None:
    side = cell_side(spots(count), km2 * 1e6)
    assert (side.side_m, side.reason, side.spots) == (side_m, reason, count)
    assert side.proposed_m == pytest.approx(np.sqrt(2e6 * km2 / count))


def test_a_desk_is_one_spot() -> None:
    crowded = np.vstack([spots(800), np.zeros((5_000, 2))])
    assert cell_side(crowded, 100e6).spots == 801
