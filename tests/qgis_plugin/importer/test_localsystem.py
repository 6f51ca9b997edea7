"""How a local system lies is read as people write it."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.importer.localsystem import transform_of, words_of


def test_points_pasted_from_a_table() -> None:
    made = transform_of("EPSG:4549", "1.5\t2\t500001.5\t3390002\n\n3, 4, 500003, 3390004\n")
    assert made == {"to": "EPSG:4549", "points": [[1.5, 2, 500001.5, 3390002], [3, 4, 500003, 3390004]]}
    assert transform_of("EPSG:4549", words_of(made)) == made


def test_a_shift_and_a_turn() -> None:
    made = transform_of("EPSG:4549", "dx=450000 dy = 3350000 rotation_deg=-0.25")
    assert made == {"to": "EPSG:4549", "dx": 450000, "dy": 3350000, "rotation_deg": -0.25}
    assert transform_of("EPSG:4549", words_of(made)) == made


@pytest.mark.parametrize("words", ["1 2 3\n4 5 6 7", "1 2 3 4", "dx=1", "dx=1 dy=2 turn=3", "abc"])
def test_what_is_no_transformation_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        transform_of("EPSG:4549", words)
