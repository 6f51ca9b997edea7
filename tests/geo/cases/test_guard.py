"""What heat hangs on: spots, repeats and reporters, by hand and on planted cities."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases import guard as subject
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.tests.geo.cases.board import grid


@pytest.mark.parametrize(("at_desk", "elsewhere", "found"), [(49, 100, 0), (50, 100, 50), (60, 20_000, 0)])
def test_a_desk_has_50_cases_and_a_200th_of_all(at_desk: int, elsewhere: int, found: int) -> None:
    points = shapely.points(np.column_stack([np.arange(at_desk + elsewhere) * 40.0, np.zeros(at_desk + elsewhere)]))
    points[:at_desk] = shapely.points(500_000.2, 3_300_000.1)
    points[-1] = None
    crowded, spots, largest = subject.crowded_spots(points)
    assert (crowded.sum(), spots, largest) == (found, found > 0, found)
    assert not crowded[at_desk:].any()


def test_the_top_reporters_and_those_who_stand_out() -> None:
    codes = pd.Series(["a"] * 30 + ["b"] * 12 + ["c"] * 5 + ["d"] * 4 + ["e"] * 3 + [None] * 6)
    found = subject.reporters(codes, top=2, times=3.0)  # the median reporter filed 5
    assert (found.known.sum(), found.top.sum(), found.outstanding.sum()) == (54, 42, 30)
    assert subject.reporters(codes, top=2, times=2.4).outstanding.sum() == 42


def test_nobody_stands_out_among_equals_nor_alone() -> None:
    assert not subject.reporters(pd.Series(["a", "b", "c"] * 9), top=2).outstanding.any()
    assert not subject.reporters(pd.Series(["a"] * 9)).outstanding.any()
    assert not subject.reporters(pd.Series([None] * 4, dtype=object)).known.any()


def test_the_busiest_reporter_of_each_cell() -> None:
    codes = pd.Series(["a", "a", "b", None, "b", "c"])
    found = subject.busiest(codes, np.array([0, 0, 0, 0, 1, -1]), 3)
    assert found["reporter_cases"].tolist() == [2, 1, 0]
    assert found["reporter_total"].tolist() == [3, 1, 0]
    assert found["reporter_share"].tolist() == pytest.approx([2 / 3, 1.0, np.nan], nan_ok=True)


def town(seed: int = 3, more: Mapping[int, int] = MappingProxyType({})) -> np.ndarray:
    """Give the cells of cases in a city of 20 × 20 cells with about 4 a cell, and more in some."""
    counts = np.random.default_rng(seed).poisson(4, 400)
    for cell, count in more.items():
        counts[cell] += count
    return np.repeat(np.arange(400), counts)


WEIGHTS = contiguity(grid(20, 20))
HOT = {210: 40, 211: 40, 230: 40, 231: 40}


def test_what_is_hot_without_doubt_stays_hot() -> None:
    home = town(more=HOT)
    found = subject.heat_without(home, {}, WEIGHTS)
    assert found.loc[list(HOT), "hot_without"].eq("hot99").all()
    assert not found["vanishes"].any()
    assert found["vanishes_by"].eq("").all()


def test_a_desk_is_flagged_though_chance_does_not_call_it_hot() -> None:
    """The planted spot is hidden by the desk; without the desk it is hot, and not flagged."""
    home = np.append(town(more=HOT), np.full(900, 48))
    desk = np.arange(len(home)) >= len(home) - 900
    assert not subject._is_hot(subject._classes(np.bincount(home, minlength=400), WEIGHTS, 0.1))[48]
    found = subject.heat_without(home, {"crowded": desk}, WEIGHTS)
    assert found.loc[[27, 48, 69], "vanishes_by"].eq("crowded").all()
    assert found["vanishes"].sum() == 9
    assert found.loc[48, "cases_apart"] == 900
    assert found.loc[list(HOT), "hot_without"].eq("hot99").all()


def test_heat_hangs_on_the_cause_that_took_it_last() -> None:
    home = np.concatenate([town(more=HOT), np.repeat([82, 83, 102, 103], 40), np.repeat([335, 336], 60)])
    again, few = np.zeros((2, len(home)), dtype=bool)
    again[-280:-120] = True
    few[-120:] = True
    found = subject.heat_without(home, {"repeats": again, "reporters": few}, WEIGHTS)
    assert found.loc[[82, 83, 102, 103], "vanishes_by"].eq("repeats").all()
    assert found.loc[[335, 336], "vanishes_by"].eq("reporters").all()
    assert not found.loc[list(HOT), "vanishes"].any()
    assert found["cases_apart"].sum() == 280


def test_further_cases_count_always() -> None:
    home, doubtful = town(), np.ones(len(town()), dtype=bool)
    further = np.bincount(town(more=HOT), minlength=400)
    found = subject.heat_without(home, {"repeats": doubtful}, WEIGHTS, also=further)
    assert found.loc[list(HOT), "hot_without"].eq("hot99").all()
    assert not found.loc[list(HOT), "vanishes"].any()
