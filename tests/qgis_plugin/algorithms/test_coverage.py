from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.coverage import Coverage
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "FACILITIES": small.saved(small.toilets(), folder, "to.gpkg"),
        "AREAS": small.saved(small.cells(), folder, "cells.gpkg"),
        "RADIUS": 300,
        "COVERED": str(folder / "covered.gpkg"),
        "GAPS": str(folder / "gaps.gpkg"),
        "OUTPUT": str(folder / "areas.gpkg"),
        **more,
    }


def test_shares_agree_with_plain_geometry(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(Coverage, parameters(tmp_path))
    discs = shapely.union_all(shapely.buffer(small.toilets().geometry.to_numpy(), 300, quad_segs=24))
    land = shapely.union_all(small.cells().geometry.to_numpy())
    wanted = shapely.intersection(land, discs).area
    assert result["COVERED_M2"] == pytest.approx(wanted, rel=1e-9)
    assert result["LAND_M2"] == pytest.approx(1e6, rel=1e-9)
    assert result["SHARE"] == pytest.approx(wanted / 1e6)
    areas = small.read(result["OUTPUT"])
    each = shapely.intersection(small.cells().geometry.to_numpy(), discs)
    assert areas["share"].tolist() == pytest.approx((shapely.area(each) / 1e4).tolist(), abs=1e-9)
    gaps = small.read(result["GAPS"])
    assert len(gaps) == result["GAP_COUNT"]
    assert gaps.area.sum() + small.read(result["COVERED"]).area.sum() == pytest.approx(1e6, rel=1e-9)
    assert gaps["gap_no"].tolist() == list(range(1, len(gaps) + 1))


def test_mask_says_what_ought_to_be_covered(qgis_app: object, tmp_path: Path) -> None:
    mask = gpd.GeoDataFrame(
        geometry=[shapely.box(small.EAST, small.NORTH, small.EAST + 100, small.NORTH + 100)], crs=small.CRS
    )
    result = small.run(Coverage, parameters(tmp_path, MASK=small.saved(mask, tmp_path, "mask.gpkg")))
    assert result["SHARE"] == pytest.approx(1.0)
    assert result["GAP_COUNT"] == 0
    areas = small.read(result["OUTPUT"])
    assert areas["share"].notna().sum() == 1  # elsewhere is nothing to cover


def test_covered_layer_is_left_out_unless_asked_for(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path)
    del asked["COVERED"]
    assert small.run(Coverage, asked).get("COVERED") is None
    assert not (tmp_path / "covered.gpkg").exists()


def test_degrees_are_projected_and_it_is_said(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    asked = parameters(tmp_path, AREAS=small.saved(small.cells().to_crs(4326), tmp_path, "degrees.gpkg"))
    result = small.run(Coverage, asked, listener)
    assert result["LAND_M2"] == pytest.approx(1e6, rel=1e-6)
    assert "EPSG:4549" in listener.warnings[0]


def test_no_facility_is_refused(qgis_app: object, tmp_path: Path) -> None:
    nobody = small.saved(small.toilets().iloc[:0], tmp_path, "nobody.gpkg")
    with pytest.raises(QgsProcessingException, match="nobody"):
        small.run(Coverage, parameters(tmp_path, FACILITIES=nobody))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(Coverage, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "gaps.gpkg").exists()


def test_along_streets(qgis_app: object, tmp_path: Path) -> None:
    """One street on which the first toilet stands: 250 m either way, 50 m beside it."""
    street = shapely.LineString([(small.EAST + 100, small.NORTH), (small.EAST + 100, small.NORTH + 1000)])
    streets = small.saved(gpd.GeoDataFrame(geometry=[street], crs=small.CRS), tmp_path, "streets.gpkg")
    result = small.run(Coverage, parameters(tmp_path, STREETS=streets))
    # the second toilet is 800 m from the street: beyond its radius
    strip = shapely.buffer(shapely.LineString([(100, 0), (100, 350)]), 50, quad_segs=24)
    wanted = shapely.intersection(strip, shapely.box(0, 0, 1000, 1000)).area
    assert result["COVERED_M2"] == pytest.approx(wanted, rel=1e-6)
    narrow = small.run(Coverage, parameters(tmp_path, STREETS=streets, WIDTH=10))
    assert narrow["COVERED_M2"] == pytest.approx(390 * 20 + np.pi * 10**2 / 2, rel=1e-3)


def test_homes_people_cases_and_counts_stand_beside_the_land(qgis_app: object, tmp_path: Path) -> None:
    toilet = small.toilets().geometry.iloc[0]
    homes = gpd.GeoDataFrame(
        {"persons": [100.0, 300.0]},
        geometry=[toilet.buffer(20), shapely.box(small.EAST + 500, small.NORTH, small.EAST + 600, small.NORTH + 100)],
        crs=small.CRS,
    )
    cases = gpd.GeoDataFrame(geometry=[toilet, shapely.Point(small.EAST + 550, small.NORTH + 50)], crs=small.CRS)
    areas = small.cells().assign(label=[f"cell {i}" for i in range(len(small.cells()))])
    listener = small.Listener()
    asked = parameters(
        tmp_path,
        AREAS=small.saved(areas, tmp_path, "named.gpkg"),
        AREA_NAME="label",
        HOMES=small.saved(homes, tmp_path, "homes.gpkg"),
        PEOPLE="persons",
        CASES=small.saved(cases, tmp_path, "cases.gpkg"),
        COUNTS=str(tmp_path / "counts.gpkg"),
        REACH=str(tmp_path / "reach.gpkg"),
    )
    result = small.run(Coverage, asked, listener)
    assert result["SHARE_POPULATION"] == pytest.approx(0.25)
    assert result["SHARE_RESIDENTIAL"] == pytest.approx(homes.area.iloc[0] / homes.area.sum())
    gaps = small.read(result["GAPS"])
    assert gaps["people"].tolist()[0] == pytest.approx(300)
    assert gaps["cases"].sum() == 1
    assert set(gaps["area_name"]) <= set(areas["label"])
    counts = small.read(result["COUNTS"]).dissolve("count").area
    assert counts.sum() == pytest.approx(result["LAND_M2"])
    assert counts.get(2, 0.0) == pytest.approx(result["SHARE_TWICE"] * result["LAND_M2"], abs=1e-3)
    assert len(small.read(result["REACH"])) == len(small.toilets())
    shares = small.read(result["OUTPUT"])
    assert np.allclose(shares["share_once"] + shares["share_twice"], shares["share"])
    assert shares["people"].sum() == pytest.approx(400, rel=1e-6)
    assert any("100 of 400" in line for line in listener.infos)


def test_each_facility_may_have_its_own_radius_and_gaps_may_be_cut(qgis_app: object, tmp_path: Path) -> None:
    toilets = small.toilets().assign(far=[100.0] + [np.nan] * (len(small.toilets()) - 1))
    asked = parameters(tmp_path, FACILITIES=small.saved(toilets, tmp_path, "own.gpkg"), RADIUS_FIELD="far", CUT=True)
    result = small.run(Coverage, asked)
    radii = toilets["far"].fillna(300).to_numpy()
    discs = shapely.union_all(shapely.buffer(toilets.geometry.to_numpy(), radii, quad_segs=24))
    land = shapely.union_all(small.cells().geometry.to_numpy())
    assert result["COVERED_M2"] == pytest.approx(land.intersection(discs).area, rel=1e-9)
    cells = small.cells().geometry
    gaps = small.read(result["GAPS"]).geometry
    assert all((cells.intersection(gap).area > 1e-3).sum() == 1 for gap in gaps)


def test_facilities_off_the_streets_are_told_of(qgis_app: object, tmp_path: Path) -> None:
    street = shapely.LineString([(small.EAST + 100, small.NORTH), (small.EAST + 100, small.NORTH + 1000)])
    streets = small.saved(gpd.GeoDataFrame(geometry=[street], crs=small.CRS), tmp_path, "streets.gpkg")
    listener = small.Listener()
    small.run(Coverage, parameters(tmp_path, STREETS=streets), listener)
    assert any("200 m from any street" in line for line in listener.warnings)


def test_a_wall_is_gone_round_and_a_gate_opens_it(qgis_app: object, tmp_path: Path) -> None:
    """The first toilet stands at (100, 100) of the small city; a wall runs 50 m east of it, from edge to edge."""
    toilet = small.toilets().iloc[:1]
    x = toilet.geometry.x.iloc[0] + 50
    wall = shapely.LineString([(x, small.NORTH - 5000), (x, small.NORTH + 5000)])
    asked = parameters(
        tmp_path,
        FACILITIES=small.saved(toilet, tmp_path, "one.gpkg"),
        BARRIERS=small.saved(gpd.GeoDataFrame(geometry=[wall], crs=small.CRS), tmp_path, "wall.gpkg"),
    )
    disc = shapely.buffer(toilet.geometry.iloc[0], 300, quad_segs=24)
    land = shapely.union_all(small.cells().geometry.to_numpy())
    west = shapely.box(small.EAST - 1000, small.NORTH - 1000, x, small.NORTH + 2000)
    closed = small.run(Coverage, asked)
    assert closed["COVERED_M2"] == pytest.approx(land.intersection(disc).intersection(west).area, rel=1e-3)
    gate = gpd.GeoDataFrame(geometry=[shapely.Point(x, toilet.geometry.y.iloc[0])], crs=small.CRS)
    opened = small.run(Coverage, {**asked, "CROSSINGS": small.saved(gate, tmp_path, "gate.gpkg")})
    assert closed["COVERED_M2"] < opened["COVERED_M2"] < land.intersection(disc).area


def test_nobody_walks_on_a_motorway(qgis_app: object, tmp_path: Path) -> None:
    lines = [
        shapely.LineString([(small.EAST + x, small.NORTH), (small.EAST + x, small.NORTH + 900)]) for x in (100, 140)
    ]
    streets = gpd.GeoDataFrame({"kind": ["residential", "motorway"]}, geometry=lines, crs=small.CRS)
    asked = parameters(tmp_path, STREETS=small.saved(streets, tmp_path, "streets.gpkg"), STREET_CLASS="kind")
    one = parameters(tmp_path, STREETS=small.saved(streets.iloc[:1], tmp_path, "street.gpkg"))
    assert small.run(Coverage, asked)["COVERED_M2"] == pytest.approx(small.run(Coverage, one)["COVERED_M2"])
