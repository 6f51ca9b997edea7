"""The reader of coordinates: whatever way a place is written, it is the same place."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.layers.recognise import angles
from hypothesis import given, settings
from hypothesis import strategies as st


def read(*cells: object) -> list[float]:
    values, unread, empty = angles.read(pd.Series(list(cells), dtype=object))
    assert not unread.any()
    assert not empty.any()
    return values.tolist()


AT = 120 + 18 / 60 + 36.5 / 3600
WRITTEN = [
    "120°18′36.5″E", "120°18'36.5\"", "E120°18′36.5″", "东经120°18′36.5″", "東經120度18分36.5秒", "120度18分36.5秒",
    "１２０°１８′３６．５″", "120º18’36.5”E", "120˚18'36.5''E", "120d18m36.5s", "120:18:36.5", "120 18 36.5",
    "120-18-36.5", "120.18.36.5", "E 120-18-36.5", "120°18.608333333333′", " 120 ° 18 ′ 36.5 ″ ", "经度：120°18′36.5″",
    "lng=120.310138888889", "120.310138888889°E", "120.310138888889 E", "E:120°18′36.5″", "+120°18′36.5″",
]  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_one_place_in_every_spelling(text: str):
    assert read(text) == pytest.approx([AT], abs=1e-9)


def test_west_and_south_are_negative():
    assert read("0°7′30″W", "南纬30度30分", "33.5 S", "-33.5", "-33°30′", "S33°30′") == pytest.approx(
        [-0.125, -30.5, -33.5, -33.5, -33.5, -33.5]
    )


def test_commas_are_decimal_or_thousands_by_their_column():
    assert read("120,3456", "30,12345", "120,345") == pytest.approx([120.3456, 30.12345, 120.345])
    assert read("3,384,512.25", "512,345") == [3_384_512.25, 512_345]
    assert read("512，345.5") == [512_345.5]


@pytest.mark.parametrize("text", ["120°61′", "120°10′61″", "路口", "120°18.5′30″", "1e400", "1-2", "E", "120..3"])
def test_what_is_no_coordinate_is_said(text: str):
    values, unread, empty = angles.read(pd.Series([text, "120.3"], dtype=object))
    assert unread.tolist() == [True, False]
    assert np.isnan(values[0])
    assert not empty.any()


def test_what_stands_for_nothing_is_empty():
    _values, unread, empty = angles.read(pd.Series(["", None, np.nan, "无", "NULL", " - "], dtype=object))
    assert empty.all()
    assert not unread.any()


FORMS = [
    "{}°{}′{:.4f}″{}",
    "{}度{}分{:.4f}秒{}",
    "{}d{}m{:.4f}s{}",
    "{}:{}:{:.4f} {}",
    "{}-{}-{:.4f}{}",
    "{} {} {:.4f} {}",
]


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(-180, 180), st.sampled_from(FORMS), st.booleans())
def test_degrees_minutes_seconds_there_and_back(value: float, form: str, before: bool):
    whole, rest = divmod(round(abs(value) * 3600 * 1e4), 36_000_000)
    minutes, seconds = divmod(rest, 600_000)
    text = form.format(whole, minutes, seconds / 1e4, "")
    letter = "W" if value < 0 else "E"
    text = letter + text if before else f"{text}{letter}"
    assert read(text) == pytest.approx([value], abs=1e-7)


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(-2e7, 2e7, allow_nan=False), st.integers(0, 6))
def test_decimals_there_and_back(value: float, digits: int):
    text = f"{value:.{digits}f}"
    assert read(text, f"{value:,.{digits}f}") == [float(text)] * 2
