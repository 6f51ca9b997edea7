"""Capacity and opening hours, from whichever fields a table fills."""

from __future__ import annotations

import numpy as np
import pandas as pd
from civicgrid.layers import kinds
from civicgrid.layers.door import serving


def test_seats_or_else_those_of_men_and_women() -> None:
    frame = pd.DataFrame(
        {"seats": [12, None, None, 0], "seats_men": [5, 4, None, 3], "seats_women": [7.0, None, None, 3]}
    )
    found, unit = serving.capacity("public_toilet", frame)
    np.testing.assert_array_equal(found, [12, 4, np.nan, 0])
    assert unit == "seats"


def test_units_by_kind() -> None:
    empty = pd.DataFrame(index=[0])
    units = {kind: serving.capacity(kind, empty)[1] for kind in kinds.facility_kinds()}
    assert units["parking_lot"] == "berths"
    assert units["waste_station"] == "t/d"
    assert units["pocket_park"] == "m2"
    assert np.isnan(serving.capacity("parking_lot", empty)[0]).all()


def test_every_field_of_a_capacity_is_one_of_the_kind() -> None:
    for kind in kinds.kinds().values():
        assert {name for group in kind.capacity for name in group} <= set(kind.fields)


def test_a_yes_to_24_hours_counts_where_no_hours_are_written() -> None:
    frame = pd.DataFrame({"hours": ["6:00-22:00", None, "", "06:00"], "open_24h": ["是", "是", "否", None]})
    assert serving.hours(frame).tolist() == ["6:00-22:00", "24/7", "", "06:00"]
    assert serving.hours(pd.DataFrame(index=[0, 1])).tolist() == ["", ""]
