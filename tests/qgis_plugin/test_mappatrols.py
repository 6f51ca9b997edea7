from __future__ import annotations

from dataclasses import replace

from civicgrid.geo import columns as col
from civicgrid.qgis_plugin.mappatrols import patrols
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import small_run


def test_areas_by_their_work_and_the_cells_that_change_hands(qgis_app: object) -> None:
    run = small_run()
    cells = run.layers[col.RESULT_CELL]
    moved = cells.assign(moved=[True] + [False] * (len(cells) - 1))
    areas = cells[["id", "geometry"]].assign(times_mean=1.0)
    evened = replace(run, layers={**run.layers, col.RESULT_CELL: moved, col.RESULT_PATROL: areas})
    group = patrols(evened, labels("en"))
    assert [one.code for one in group.layers] == ["patrols_moved", "patrols"]
    assert [one.label() for one in group.layers[1].renderer.ranges()] == [
        "less work than allowed (< 0.90)",
        "about the mean (0.90–1.10)",
        "more work than allowed (> 1.10)",
    ]


def test_no_group_where_nothing_was_evened_out(qgis_app: object) -> None:
    assert patrols(small_run(), labels("en")).layers == []
