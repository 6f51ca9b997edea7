"""The use of land decides radius and density: from the facilities' own field, else from where they stand."""

from __future__ import annotations

import geopandas as gpd
from civicgrid.layers import standards
from civicgrid.layers.door import landuse
from shapely.geometry import Point, box

CRS = "EPSG:4549"
PROFILE = {
    "version": 1,
    "name": {"en": "City", "zh": "本市"},
    "unverified": {"en": "unverified", "zh": "未核实"},
    "rules": [
        {"id": "all", "kind": "public_toilet", "radius_m": 300},
        {
            "id": "works",
            "kind": "public_toilet",
            "radius_m": 800,
            "variant_of": "all",
            "where": {"field": "land_use", "any_of": ["工业用地", "M"]},
        },
    ],
}
for rule in PROFILE["rules"]:
    rule.update(number="", clause="", year=None, evidence="own", confirmed=True, note={"en": "x", "zh": "x"})


def frame(shapes, **columns) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def test_radius_by_land_use() -> None:
    land = frame([box(0, 0, 100, 100), box(200, 0, 300, 100)], land_use=["R2", "M1"])
    spots = [Point(50, 50), Point(310, 50), Point(150, 50), Point(50, 50)]
    toilets = frame(spots, land_use=[None, None, None, "工业用地"])
    inputs = {"land_use": land, "public_toilet": toilets}
    told = landuse.told(inputs, landuse.of(inputs), 30.0)["public_toilet"]
    assert told["land_use"].fillna("").tolist() == ["R2", "M1", "", "工业用地"]
    radii, rule = standards.radii(standards.profile("own_city", (), {"own_city": PROFILE}), "public_toilet", told)
    assert (radii.tolist(), rule) == ([300, 800, 300, 800], "all")
    assert toilets["land_use"].isna().sum() == 3  # what came in stays as it is


def test_without_a_layer_of_land_by_use_residential_land_is_known() -> None:
    homes = frame([box(0, 0, 100, 100)], id=["h"])
    inputs = {"residential": homes, "public_toilet": frame([Point(50, 50), Point(500, 50)])}
    land = landuse.of(inputs)
    assert land["land_use"].tolist() == ["residential"]
    assert landuse.told(inputs, land, 30.0)["public_toilet"]["land_use"].tolist() == ["residential", None]
    bare = {"public_toilet": inputs["public_toilet"]}
    assert landuse.of(bare) is None
    assert landuse.told(bare, None, 30.0) == bare
