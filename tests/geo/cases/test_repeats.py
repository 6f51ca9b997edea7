from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases.repeats import repeats

START = pd.Timestamp("2025-03-01 08:00")


def told(rows: list[tuple[float, float, str, float]], **bounds: float) -> list[bool]:
    """Give what is found of rows of x, y (m), class and hours after the start."""
    x, y, classes, hours = zip(*rows)
    filed = pd.Series(START + pd.to_timedelta(hours, unit="h"))
    return list(repeats(shapely.points(x, y), pd.Series(classes), filed, **bounds).repeat)


def test_the_same_class_near_and_soon_after_is_a_repeat() -> None:
    assert told(
        [
            (0, 0, "暴露垃圾", 0),
            (12, 16, "暴露垃圾", 24),  # exactly 20 m and 24 h
            (0, 0, "店外经营", 1),
            (12.1, 16, "暴露垃圾", 2),  # too far from the first, but near the second, which came later
            (500, 0, "暴露垃圾", 3),
            (500, 0, "暴露垃圾", 27.01),
        ]
    ) == [False, True, False, False, False, False]


def test_each_repeat_follows_the_one_before() -> None:
    assert told([(0, 0, "a", 0), (0, 0, "a", 20), (0, 0, "a", 40), (0, 0, "a", 65)]) == [False, True, True, False]


def test_the_order_of_rows_only_settles_what_was_filed_at_the_same_time() -> None:
    assert told([(0, 0, "a", 5), (0, 0, "a", 0), (0, 0, "a", 5)]) == [True, False, True]
    assert told([(0, 0, "a", 5), (3, 0, "a", 5)]) == [False, True]


def test_the_bounds_may_be_set() -> None:
    rows = [(0, 0, "a", 0.0), (30, 0, "a", 30.0)]
    assert told(rows) == [False, False]
    assert told(rows, within_m=30, within_hours=30) == [False, True]


def test_without_place_class_or_time_nothing_is_told() -> None:
    points = shapely.points([0, 0, 0, 0], [0, 0, 0, 0])
    points[1] = None
    found = repeats(
        points, pd.Series(["a", "a", None, "a"]), pd.Series([START, START, START, None]), within_m=20, within_hours=24
    )
    assert found.known.tolist() == [True, False, False, False]
    assert not found.repeat.any()
    assert repeats(np.array([], dtype=object), pd.Series(dtype=object), pd.Series(dtype="M8[ns]")).repeat.tolist() == []


@pytest.mark.parametrize("seed", range(3))
def test_equals_comparing_each_with_each(seed: int) -> None:
    draw = np.random.default_rng(seed)
    xy = draw.uniform(0, 150, (400, 2))
    xy[:60] = 70.0  # a desk
    classes, hours = draw.choice(["a", "b", "c"], 400), draw.integers(0, 400, 400).astype(float)
    filed = pd.Series(START + pd.to_timedelta(hours, unit="h"))
    found = repeats(shapely.points(xy), pd.Series(classes), filed).repeat
    place = np.arange(400)
    before = (hours[None, :] < hours[:, None]) | (
        (hours[None, :] == hours[:, None]) & (place[None, :] < place[:, None])
    )
    near = np.hypot(*(xy[:, None] - xy[None, :]).transpose(2, 0, 1)) <= 20
    soon = hours[:, None] - hours[None, :] <= 24
    wanted = (before & near & soon & (classes[:, None] == classes[None, :])).any(axis=1)
    assert 0 < wanted.sum() < 400
    assert found.tolist() == wanted.tolist()


def test_neither_the_order_of_rows_nor_where_the_city_lies_matters() -> None:
    draw = np.random.default_rng(5)
    xy, hours = draw.uniform(0, 200, (300, 2)), draw.permutation(300) * 0.7
    filed, classes = pd.Series(START + pd.to_timedelta(hours, unit="h")), pd.Series(draw.choice(["a", "b"], 300))
    found = repeats(shapely.points(xy), classes, filed).repeat
    order = draw.permutation(300)
    again = repeats(shapely.points(xy[order] + 3e6), classes.iloc[order], filed.iloc[order]).repeat
    assert 0 < found.sum() < 300
    assert again.tolist() == found[order].tolist()
