"""Signs between words are those of the language."""

from __future__ import annotations

from civicgrid.layers.languages import aside, listed, told


def test_signs_of_chinese_are_wide() -> None:
    assert told("停车场", "3 处", "zh_CN") == "停车场：3 处"
    assert listed(["甲", "乙"], "zh") == "甲、乙"
    assert listed(["甲、乙", "丙"], "zh", "; ") == "甲、乙；丙"
    assert aside("甲", "乙", "zh") == "甲（乙）"


def test_those_of_english_are_not() -> None:
    assert told("Parking", 3, "en") == "Parking: 3"
    assert listed(iter(["a", "b"]), "de") == "a, b"
    assert listed(["a, b", "c"], "en", "; ") == "a, b; c"
    assert aside("a", "b", "en") == "a (b)"
