"""How long work will still take, as it is said."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks.timedbar import said


@pytest.mark.parametrize(
    ("share", "seconds", "expected"),
    [
        (0.5, 1.0, "50 %"),  # too soon to tell
        (0.02, 30.0, "2 %"),
        (0.5, 20.0, "50 %, about 25 s left"),
        (0.8, 8.0, "80 %, about 5 s left"),
        (0.25, 60.0, "25 %, about 4 min left"),
        (1.0, 60.0, "100 %, about 5 s left"),
    ],
)
def test_time_left(share: float, seconds: float, expected: str) -> None:
    assert said(share, seconds) == expected
