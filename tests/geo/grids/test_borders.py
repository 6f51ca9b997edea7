from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.grids.borders import borders


def test_a_corner_is_no_border() -> None:
    shapes = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(1, 1, 2, 2)])
    found = borders(shapes, 0.01)
    assert list(zip(found.left, found.right)) == [(0, 1), (1, 2)]
    assert found.length_m.tolist() == [1.0, 1.0]


def test_cells_of_several_parts_have_the_borders_of_all_of_them() -> None:
    one, other, between = (shapely.box(x, 0, x + 1, 1) for x in (0, 2, 1))
    found = borders(np.array([shapely.MultiPolygon([one, other]), shapely.MultiPolygon([between])]), 0.01)
    assert (found.left.tolist(), found.right.tolist(), found.length_m.tolist()) == ([0], [1], [2.0])
    assert found.links == 0


def test_cells_that_nearly_touch_are_neighbours() -> None:
    shapes = np.array(
        [shapely.box(0, 0, 100, 100), shapely.box(100.2, 30, 200, 90), shapely.box(100.2, 100.1, 200, 200)]
    )
    found = borders(shapes, 0.5)
    pairs = dict(zip(zip(found.left.tolist(), found.right.tolist()), found.length_m))
    assert pairs[0, 1] == pytest.approx(60.0, abs=1.0)
    assert found.links == 1
    assert pairs[0, 2] == 0.0  # only their corners are near: no border, but a link, so that all hangs together
    assert len(pairs) == 2


def test_islands_are_linked_to_what_is_nearest() -> None:
    shapes = np.array([shapely.box(x, 0, x + 1, 1) for x in (0, 1, 5, 20)])
    found = borders(shapes, 0.01)
    assert sorted(zip(found.left.tolist(), found.right.tolist())) == [(0, 1), (1, 2), (2, 3)]
    assert found.links == 2


def test_one_cell_has_no_neighbours() -> None:
    found = borders(np.array([shapely.box(0, 0, 1, 1)]), 0.5)
    assert len(found.left) == 0
