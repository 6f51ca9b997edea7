"""The table of street classes: what is shipped, and a planner's own classes in it."""

from __future__ import annotations

import pandas as pd
import pytest
from civicgrid.geo.streets.fields import StreetClass
from civicgrid.layers.streetclasses import street_classes


def test_nobody_walks_on_motorways_and_expressways() -> None:
    classes = street_classes().classes
    assert [classes[name].walk for name in ("motorway", "高速公路", "快速路", "支路", "footway")] == [False] * 3 + [
        True
    ] * 2


def test_vehicles_go_at_the_lowest_design_speed_and_nowhere_on_footways() -> None:
    classes = street_classes().classes
    names = ("快速路", "主干路", "次干路", "支路", "人行道")
    assert [classes[name].km_h for name in names] == [60, 40, 30, 20, None]


def test_own_classes_come_before_the_shipped_ones() -> None:
    own = pd.DataFrame({"class": ["Motorway", "弄堂", None], "walkable": ["yes", "否", "no"], "km_h": [100, "", 5]})
    made = street_classes().with_own(own)
    assert made.classes["motorway"] == StreetClass(True, 100.0)
    assert made.classes["弄堂"] == StreetClass(False, None)
    assert made.classes["支路"] == street_classes().classes["支路"]
    assert len(made.classes) == len(street_classes().classes) + 1
    with pytest.raises(KeyError):
        street_classes().with_own(own[["class"]])
