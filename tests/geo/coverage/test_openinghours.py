"""Who is open when, by hand."""

from __future__ import annotations

import numpy as np
from civicgrid.geo.coverage.openinghours import by_hour, not_understood, timetable

TEXTS = [
    "24小时",
    "6:00-22:00",
    "周一至周五 8:00-17:00",
    "22:00-6:00",
    None,
    "详见公告",
    "夏季6:00-22:00，冬季7:00-21:00",
    "",
]


def test_open_at_an_hour_of_the_week() -> None:
    table = timetable(TEXTS)
    assert table.known.tolist() == [True, True, True, True, False, False, True, False]
    assert table.written.tolist() == [True, True, True, True, False, True, True, False]
    assert table.open_at(2, 8).tolist() == [True, True, True, False, False, False, True, False]
    assert table.open_at(6, 8).tolist() == [True, True, False, False, False, False, True, False]
    assert table.open_at(2, 23).tolist() == [True, False, False, True, False, False, False, False]
    assert table.may_be_open_at(2, 23).tolist() == [True, False, False, True, True, True, False, True]


def test_an_end_is_closed_and_a_beginning_open() -> None:
    table = timetable(["6:00-21:30"])
    assert [bool(table.open_at(0, hour)[0]) for hour in (5.99, 6, 21.49, 21.5)] == [False, True, True, False]


def test_past_midnight_into_the_next_day_and_week() -> None:
    table = timetable(["周日 20:00-次日2:00"])
    assert [bool(table.open_at(day, 1)[0]) for day in range(7)] == [True, False, False, False, False, False, False]
    assert table.open_at(6, 23)[0]
    assert not table.open_at(6, 1)[0]


def test_season() -> None:
    assert timetable(TEXTS, month=7).open_at(2, 6)[6]
    assert not timetable(TEXTS, month=1).open_at(2, 6)[6]


def test_nobody() -> None:
    empty = timetable([])
    assert empty.open_at(0, 0).tolist() == []
    assert timetable([None, "?"]).open_at(0, 12).tolist() == [False, False]


def test_texts_not_understood_the_most_frequent_first() -> None:
    assert not_understood(["随时", "看情况", "看情况", "24小时", None, ""]) == ["看情况", "随时"]


def test_a_day_hour_by_hour_asks_once_for_each_set() -> None:
    asked = []

    def count(chosen: np.ndarray) -> int:
        asked.append(chosen)
        return int(chosen.sum())

    found = by_hour(timetable(TEXTS), 2, count)
    assert found == [2] * 6 + [3] * 2 + [4] * 9 + [3] * 5 + [2] * 2
    assert len(asked) == 3
    assert by_hour(timetable(TEXTS), 2, count, unknown_open=True) == [value + 3 for value in found]
