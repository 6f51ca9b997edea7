"""A page of 100,000 cells, 100,000 facilities and a million cases: drawn, searched, and light on the browser."""

from __future__ import annotations

from civicgrid.tests.e2e.web.driving import drive, written
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.large_run import large_run


def test_100_000_features_are_drawn_and_found(tmp_path):
    seen = drive("large.mjs", written(large_run(100_000), chinese(), tmp_path))
    assert (seen["console"], seen["errors"]) == ([], [])
    assert seen["painted"] > 500_000
    assert seen["found"] == 20
    assert seen["nodes"] < 5_000
