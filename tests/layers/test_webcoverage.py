"""What the page shows as covered once a scenario has come true, against the pieces it is made of."""

from __future__ import annotations

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export import weblayers
from civicgrid.layers.kinds import palette
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.full_run import KIND, full_run
from shapely.ops import unary_union


@pytest.fixture(scope="module")
def drawn():
    return weblayers.drawn(full_run(), chinese(), palette())


def _layers(drawn: weblayers.Drawn) -> dict:
    return {layer["id"]: layer for group in drawn.groups for layer in group["layers"]}


def test_what_stands_names_what_comes_after(drawn) -> None:
    layers = _layers(drawn)
    assert layers[f"coverage_{KIND}"]["after"] == f"coverage_{KIND}_1"
    assert layers[f"coverage_{KIND}_1"]["title"].startswith(layers[f"coverage_{KIND}"]["title"])
    assert layers[f"coverage_{KIND}_1"]["classes"] == layers[f"coverage_{KIND}"]["classes"]
    assert "after" not in layers["coverage_pocket_park"]


def test_gained_land_is_covered_and_lost_land_a_gap(drawn) -> None:
    run = full_run()
    pieces = {part["source"]: unary_union(drawn.sources[part["source"]].shapes) for part in
              _layers(drawn)[f"coverage_{KIND}_1"]["parts"]}  # fmt: skip
    covered, gap = (unary_union(run.layers[name(KIND)].geometry) for name in (col.covered, col.gap))
    changed = run.layers[col.difference(KIND)]
    gained, lost = (unary_union(changed.geometry[changed[col.CHANGE] == change]) for change in ("gained", "lost"))
    wanted = {"covered": covered.union(gained).difference(lost), "gap": gap.union(lost).difference(gained)}
    for part, shape in wanted.items():
        assert pieces[f"{part}_coverage_{KIND}_1"].symmetric_difference(shape).area < 0.01 * shape.length
