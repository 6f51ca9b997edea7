"""Areas as a mosaic: overlaps and gaps drawn, odd shapes, cells apart, codes of elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
from civicgrid.layers.checks import tiling
from civicgrid.tests.layers.door import loaded
from shapely.geometry import MultiPolygon, Polygon, box

X0, Y0 = 528_000.0, 3_387_000.0
CRS = "EPSG:4549"
COMMUNITIES = {"330199001001": 0, "330199001002": 300}


def area(*corners: float) -> Polygon:
    """A rectangle, in metres from the corner of the district."""
    left, low, right, high = corners
    return box(X0 + left, Y0 + low, X0 + right, Y0 + high)


def layer(folder: Path, name: str, column: str, shapes: dict[str, Any]) -> dict[str, str]:
    frame = gpd.GeoDataFrame({column: list(shapes)}, geometry=list(shapes.values()), crs=CRS)
    frame.to_file(folder / f"{name}.gpkg", layer=name, engine="pyogrio")
    return {"path": f"{name}.gpkg"}


def grid(**changes: Any) -> dict[str, Any]:
    """Two communities of nine cells of 100 m; ``c0101`` is the cell of the first one in row 1, column 1."""
    cells = {}
    for community, left in COMMUNITIES.items():
        for number in range(9):
            x, y = left + 100 * (number % 3), 100 * (number // 3)
            cells[f"{community}{number + 1:03d}"] = area(x, y, x + 100, y + 100)
    for code, shape in changes.items():
        cells.pop(code.lstrip("c")) if shape is None else cells.update({code.lstrip("c"): shape})
    return cells


def district(folder: Path, cells: dict[str, Any]) -> Any:
    communities = {code: area(left, 0, left + 300, 300) for code, left in COMMUNITIES.items()}
    sources = [
        layer(folder, "单元网格", "网格编码", cells),
        layer(folder, "社区", "社区编码", communities),
        layer(folder, "街道", "街道编码", {"330199001": area(0, 0, 600, 300)}),
    ]
    return loaded(folder, *sources)


def test_a_clean_grid_has_nothing_to_say(tmp_path: Path):
    result = district(tmp_path, grid())
    assert result.check_areas.empty
    assert not [p.code for p in result.problems if p.code not in ("area_unusual",)]


def test_overlaps_and_gaps_are_drawn(tmp_path: Path):
    cells = grid(c330199001001005=None, c330199001002001=area(290, 0, 400, 100))
    result = district(tmp_path, cells)
    found = result.check_areas
    assert found[["check", "kind", "area_id", "area_m2"]].to_numpy().tolist() == [
        ["gap", "grid_cell", "330199001001", 10_000.0],
        ["overlap", "grid_cell", "330199001001003", 1_000.0],
    ]
    assert found["other_id"].tolist() == [None, "330199001002001"]
    assert found.geometry.iloc[0].equals(area(100, 100, 200, 200))
    assert found.geometry.iloc[1].equals(area(290, 0, 300, 100))
    problems = {p.code: p for p in result.problems}
    assert problems["gaps_found"].params == {"count": 1, "area_m2": 10_000.0, "at": [[X0 + 150, Y0 + 150]]}
    assert problems["overlaps_found"].params["area_m2"] == 1_000.0


def test_a_cell_inside_another_overlaps_it(tmp_path: Path):
    found = district(tmp_path, grid(c330199001001010=area(110, 110, 150, 150))).check_areas
    assert found[["check", "area_m2"]].to_numpy().tolist() == [["overlap", 1_600.0]]


def test_small_differences_are_left_alone(tmp_path: Path):
    found = district(tmp_path, grid(c330199001002001=area(299.995, 0, 400, 100))).check_areas
    assert found.empty  # half a square metre


def test_the_hole_of_a_community_made_from_cells_is_a_gap(tmp_path: Path):
    cells = grid(c330199001001005=None)
    frame = gpd.GeoDataFrame(
        {"网格编码": list(cells), "社区": [code[:12] for code in cells]}, geometry=list(cells.values()), crs=CRS
    )
    frame.to_file(tmp_path / "单元网格.gpkg", layer="单元网格", engine="pyogrio")
    found = loaded(tmp_path, {"path": "单元网格.gpkg"}).check_areas
    assert found[["check", "area_id", "area_m2"]].to_numpy().tolist() == [["gap", "330199001001", 10_000.0]]


def test_odd_shapes(tmp_path: Path):
    ring = Polygon(area(0, 0, 100, 100).exterior, [area(40, 40, 60, 60).exterior])
    parts = MultiPolygon([area(100, 0, 200, 50), area(100, 60, 200, 100)])
    twice = Polygon([*area(200, 0, 300, 100).exterior.coords[:2], *area(200, 0, 300, 100).exterior.coords[1:]])
    sliver = area(0, 299, 300, 299.5)
    cells = grid(
        c330199001001001=ring, c330199001001002=parts, c330199001001003=twice, c330199001001010=sliver
    )  # fmt: skip
    found = {p.code: p for p in district(tmp_path, cells).problems}
    assert found["areas_with_holes"].rows == (1,)
    assert found["areas_in_parts"].rows == (2,)
    assert found["points_repeated"].rows == (3,)
    assert found["slivers"].rows == (19,)
    assert found["area_unusual"].rows == (19,)
    assert found["slivers"].params["at"] == [[X0 + 150, pytest.approx(Y0 + 299.25, abs=0.06)]]


def test_codes_that_begin_otherwise_than_their_place(tmp_path: Path):
    cells = grid(c330199001001009=None, c33019900100100=area(200, 200, 300, 300), c330199001002009=None)
    cells["330199001001999"] = area(500, 200, 600, 300)  # named for the first community, drawn in the second
    found = {(p.code, p.params.get("field")): p for p in district(tmp_path, cells).problems}
    assert found["code_digits", None].params["digits"] == 15
    assert found["code_digits", None].rows == (17,)
    assert found["code_elsewhere", "community"].rows == (18,)
    assert found["code_elsewhere", "community"].params["compared"] == 17
    assert ("code_elsewhere", "street") not in found
    assert found["cells_apart", "community"].rows == (18,)


@pytest.mark.parametrize(("pattern", "digits"), [("6+3+3+2", 14), ("", 15)])
def test_the_pattern_of_codes_can_be_set(tmp_path: Path, pattern: str, digits: int):
    cells = {code[:14] if number % 3 else code: shape for number, (code, shape) in enumerate(grid().items())}
    if not pattern:
        cells = {f"{number:015d}": shape for number, shape in enumerate(cells.values())}
    cells["12345"] = area(0, 300, 100, 400)
    sources = [
        layer(tmp_path, "单元网格", "网格编码", cells),
        layer(tmp_path, "街道", "街道名称", {"甲": area(0, 0, 600, 300)}),
    ]
    result = loaded(tmp_path, *sources, settings={"code_pattern": pattern})
    said = next(p for p in result.problems if p.code == "code_digits")
    assert said.params["digits"] == digits
    assert {p.code for p in result.problems} >= {"cells_without_area"}


def test_cells_that_touch_at_a_corner_hang_together():
    shapes = [area(0, 0, 100, 100), area(100, 100, 200, 200), area(500, 0, 600, 100)]
    cells = gpd.GeoDataFrame({"id": list("abc"), "community": ["1", "1", "1"]}, geometry=shapes, crs=CRS)
    assert tiling.apart(cells, "community").tolist() == [False, False, True]
    assert not tiling.apart(cells.assign(community=[None, None, None]), "community").any()


def test_a_grid_moved_and_in_another_order_has_the_same_findings():
    shapes = [area(0, 0, 100, 100), area(90, 0, 200, 100), area(200, 0, 300, 100)]
    community = gpd.GeoDataFrame({"id": ["1"]}, geometry=[area(0, 0, 300, 120)], crs=CRS)
    cells = gpd.GeoDataFrame({"id": list("abc")}, geometry=shapes, crs=CRS)
    turned = cells.iloc[::-1].reset_index(drop=True)
    moved = [frame.set_geometry(frame.translate(12_345.0, -6_789.0)) for frame in (cells, community)]
    sizes = [
        tiling.check({"grid_cell": one, "community": other}, (), 1.0)["area_m2"].to_numpy()
        for one, other in ((cells, community), (turned, community), moved)
    ]
    assert sizes[0].tolist() == [6_000.0, 1_000.0]
    assert all(np.allclose(size, sizes[0]) for size in sizes[1:])
