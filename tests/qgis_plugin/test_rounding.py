"""Rounded coordinates: only those of paths, and none off by more than a hand can see."""

from __future__ import annotations

import re

from civicgrid.qgis_plugin.prints.rounding import rounded

CONTENT = b"""q
11.8114478 0 0 11.8114478 118.114478 340.169696 cm
/CSp cs 0.101960784 0.352941176 0.6 scn
1683.01890 1710.33187 m
-22.5412345 9.87654321 l
677.960477 1952.02191 678.208076 0.00123456 0.5 7 c
h f
39.1234567 0 Td <022F> Tj
Q
"""


def test_only_paths_are_rounded() -> None:
    lines = rounded(CONTENT).split(b"\n")
    assert lines[:3] == CONTENT.split(b"\n")[:3]
    assert lines[3] == b"1683.0 1710.3 m"
    assert lines[4] == b"-22.54 9.8765 l"
    assert lines[5] == b"677.9 1952.0 678.2 0.0012 0.5 7 c"
    assert lines[6:] == CONTENT.split(b"\n")[6:]


def test_nothing_moves_by_more_than_a_tenth_of_a_dot() -> None:
    numbers = re.compile(rb"-?\d+\.?\d*")
    for line in (b"1683.99999 1710.99999 m\n", b"99.99999 9.999999 l\n"):
        before, after = ([float(number) for number in numbers.findall(text)] for text in (line, rounded(line)))
        assert max(abs(one - other) for one, other in zip(before, after)) < 0.1


def test_rounding_twice_changes_nothing() -> None:
    assert rounded(rounded(CONTENT)) == rounded(CONTENT)
