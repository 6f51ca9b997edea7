"""Columns of a document are as wide as they need to be."""

from __future__ import annotations

import pytest
from civicgrid.layers.export.doctables import widths

ROOM_PT = 480.0


@pytest.mark.parametrize(
    "columns", [[["Kind", "a"], ["n", "1"]], [["名称", "南汀街道"]] * 30, [["Rank", "1" * 60]] * 40]
)
def test_they_fill_the_page_and_no_more(columns: list[list[str]]) -> None:
    made = widths(columns, ROOM_PT)
    assert sum(made) == pytest.approx(ROOM_PT)
    assert min(made) > 0


def test_a_number_is_never_broken_and_long_texts_get_what_is_left() -> None:
    number, sentence, sign = widths(
        [["Cases", "134,967"], ["Found", "meets the clause, of all the land " * 9], ["Unit", "公顷"]], ROOM_PT
    )
    assert number > 7 * 5
    assert sentence > 3 * number
    assert sign > 4 * 5


def test_chinese_may_be_broken_anywhere() -> None:
    chinese, code = widths([["名称", "网" * 60], ["编号", "1" * 15]], ROOM_PT / 4)
    assert code > chinese
