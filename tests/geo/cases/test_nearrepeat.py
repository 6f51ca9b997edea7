from __future__ import annotations

import warnings
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.cases import nearrepeat as nr
from civicgrid.geo.tables import NEAR_REPEAT, TABLES

BANDS = nr.Bands((50.0, 120.0), (1, 7, 20))


def drawn(count: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    return chance.uniform(0, 900, (count, 2)), chance.integers(0, 120, count)


def test_pairs_are_those_counted_one_by_one() -> None:
    xy, days = drawn(150)
    found = nr.near_repeats(xy, days, pd.Series(["a"] * 150), bands=BANDS, permutations=3)
    pairs = [(np.hypot(*(xy[i] - xy[j])), abs(int(days[i] - days[j]))) for i, j in combinations(range(150), 2)]
    for row in found[found["class_sub"] == "a"].itertuples():
        near = [apart for away, apart in pairs if (row.from_m < away or row.from_m == 0) and away <= row.to_m]
        assert row.pairs == sum(row.from_days <= apart <= row.to_days for apart in near)
        share = np.mean([row.from_days <= apart <= row.to_days for _, apart in pairs])
        assert row.expected == pytest.approx(len(near) * share)
    assert list(found.columns) == list(TABLES[NEAR_REPEAT])


def test_count_and_expectation_are_those_of_pointpats() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pointpats = pytest.importorskip("pointpats")  # brings its own matplotlib, so it stands in no list
        xy, days = drawn(300, 2)
        oracle = pointpats.Knox(xy, days[:, None].astype(float), 50.0, 7.0, permutations=9)
    found = nr.near_repeats(xy, days, pd.Series(["a"] * 300), bands=nr.Bands((50.0,), (7,)), permutations=9)
    assert found["pairs"].tolist() == [oracle.statistic_] * 2
    assert found["expected"].tolist() == pytest.approx([np.asarray(oracle.expected)[0, 0]] * 2)


def test_expectation_is_the_mean_of_the_permutations() -> None:
    xy, days = drawn(400, 3)
    pairs = nr._Pairs(xy, days, BANDS)
    _, expected, dealt = pairs.counts(800, np.random.default_rng(4))
    assert dealt.mean(axis=0) == pytest.approx(expected, rel=0.05)


def test_cases_that_follow_near_by_are_told_from_those_that_do_not() -> None:
    xy, days = drawn(400, 5)
    again = np.arange(60)
    xy = np.vstack([xy, xy[again] + 10.0])
    days = np.append(days, days[again] + 3)
    small = pd.Series(["a"] * 460)
    found = nr.near_repeats(xy, days, small, bands=BANDS).set_index(["class_sub", "to_m", "to_days"])
    assert found.loc[("a", 50.0, 7), "knox_p"] == 0.01
    assert found.loc[("a", 50.0, 7), "times_expected"] > 1.5
    assert found.loc[("a", 120.0, 20), "knox_p"] > 0.05


def test_classes_do_not_mix_and_small_ones_are_left_out() -> None:
    xy, days = drawn(200, 6)
    small = pd.Series(["a"] * 100 + ["b"] * 90 + ["few"] * 10)
    found = nr.near_repeats(xy, days, small, bands=BANDS, permutations=5)
    assert set(found["class_sub"]) == {"", "a", "b"}
    by_class = found.groupby("class_sub")["pairs"].sum()
    assert by_class[""] == by_class["a"] + by_class["b"]
    assert found.groupby("class_sub")["cases"].first().tolist() == [190, 100, 90]


def test_the_same_seed_gives_the_same_p() -> None:
    xy, days = drawn(200, 7)
    one, other = (nr.near_repeats(xy, days, pd.Series(["a"] * 200), permutations=19) for _ in range(2))
    pd.testing.assert_frame_equal(one, other)


def test_too_few_cases_give_no_row() -> None:
    xy, days = drawn(10)
    assert nr.near_repeats(xy, days, pd.Series(["a"] * 10)).empty
    assert nr.near_repeats(xy[:0], days[:0], pd.Series([], dtype=object)).empty


def test_a_class_with_very_many_pairs_is_thinned_and_says_of_how_many_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    xy, days = drawn(3000, 8)
    small = pd.Series(["a"] * 3000)
    whole = nr.near_repeats(xy, days, small, permutations=1).set_index(["class_sub", "to_m", "to_days"])
    monkeypatch.setattr(nr, "MOST_PAIRS", 100_000)
    part = nr.near_repeats(xy, days, small, permutations=1).set_index(["class_sub", "to_m", "to_days"])
    assert part["cases"].iloc[0] < 2000
    far = ("a", 200.0, 28)
    assert part.loc[far, "times_expected"] == pytest.approx(whole.loc[far, "times_expected"], abs=0.06)
