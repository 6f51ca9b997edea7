from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases.trends import mann_kendall

oracle = pytest.importorskip("pymannkendall")


@pytest.mark.parametrize("most", [3, 20, 100_000])
def test_every_row_is_as_pymannkendall_has_it(most: int) -> None:
    rows = np.random.default_rng(5).integers(0, most, (200, 24)) + np.arange(24) // 3
    found = mann_kendall(rows)
    wanted = [oracle.original_test(row) for row in rows]
    assert found.s.tolist() == [one.s for one in wanted]
    assert found.z == pytest.approx([one.z for one in wanted], abs=1e-12)
    assert found.p == pytest.approx([one.p for one in wanted], abs=1e-12)


def test_by_hand() -> None:
    # 1 2 3 4: six rises of six pairs; variance 4·3·13/18 = 26/3; z = 5/√(26/3)
    found = mann_kendall(np.array([[1, 2, 3, 4], [4, 3, 2, 1], [7, 7, 7, 7]]))
    assert found.s.tolist() == [6, -6, 0]
    assert found.z == pytest.approx([5 / np.sqrt(26 / 3), -5 / np.sqrt(26 / 3), 0.0])
    assert found.p[2] == 1.0


def test_chance_alone_is_a_trend_in_one_of_twenty_rows() -> None:
    found = mann_kendall(np.random.default_rng(6).poisson(8.0, (20_000, 24)))
    assert (found.p <= 0.05).mean() == pytest.approx(0.05, abs=0.006)


def test_one_period_has_no_trend() -> None:
    assert mann_kendall(np.array([[3], [4]])).p.tolist() == [1.0, 1.0]
