"""What a facility covers alone: by hand, and against closing each and computing anew."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.coverage.reach import AREA_ERROR
from civicgrid.geo.planning.outages import alone
from civicgrid.geo.planning.states import Scenario
from civicgrid.geo.study import KindRule, Results, Settings, Study, run
from civicgrid.tests.geo.frames import frame_there
from shapely.geometry import Point, box

KIND = "public_toilet"


def study(shapes, radius: float, radii=None, **columns) -> Study:
    facilities = frame_there(shapes, id=[f"T{i}" for i in range(len(shapes))], **columns)
    frames = {
        "community": frame_there([box(0, 0, 1000, 1000)], id=["C"], name=["c"], population=[5000.0]),
        "built_up": frame_there([box(0, 0, 1000, 900)], id=["B"]),
        "residential": frame_there([box(100, 100, 400, 500), box(600, 200, 900, 800)], id=["R0", "R1"]),
        KIND: facilities,
    }
    return Study(frames, {KIND: KindRule(radius, "rule", radii)}, Settings())


def critical(results: Results) -> gpd.GeoDataFrame:
    return results.layers[col.criticality(KIND)]


def test_three_in_a_row() -> None:
    """Radius r, r apart: the outer ones keep their moon, of the middle one little is left above and below."""
    r = 150.0
    found = critical(run(study([Point(300, 500), Point(450, 500), Point(600, 500)], r))).set_index("id")
    lens = (2 * np.pi / 3 - np.sqrt(3) / 2) * r**2
    moon = np.pi * r**2 - lens
    assert found.loc["T0", col.ALONE_M2] == pytest.approx(moon, rel=2 * AREA_ERROR)
    assert found.loc["T2", col.ALONE_M2] == pytest.approx(moon, rel=2 * AREA_ERROR)
    # the outer two touch in the middle one's centre
    assert found.loc["T1", col.ALONE_M2] == pytest.approx(np.pi * r**2 - 2 * lens, rel=0.01)


def test_twins_cover_for_each_other() -> None:
    found = critical(run(study([Point(300, 300), Point(300, 300)], 150.0)))
    assert (found[col.ALONE_M2] == 0).all()
    assert (found[col.ALONE_PEOPLE] == 0).all()
    assert found[col.RANK].tolist() == [1, 2]


def drawn(seed: int) -> tuple[list, np.ndarray]:
    draw = np.random.default_rng(seed)
    shapes = [Point(spot) for spot in draw.uniform(0, 1000, (14, 2))] + [
        box(200, 200, 260, 240),
        box(700, 650, 780, 700),
    ]
    return shapes, draw.choice([120.0, 200.0], len(shapes))


@pytest.mark.parametrize("seed", [3, 4])
def test_closing_each_and_computing_anew_gives_the_same(seed: int) -> None:
    shapes, radii = drawn(seed)
    asked = study(shapes, 150.0, radii)
    found = critical(run(asked)).set_index("id")
    closed = tuple(Scenario(key.lower(), ("existing",), without=((KIND, key),)) for key in found.index)
    pairs = tuple(("existing", one.id) for one in closed)
    figures = run(replace(asked, scenarios=closed, comparisons=pairs)).figures
    whole = figures[figures["level"] == "whole"].set_index(["scenario", "metric"])["n"]
    for key, row in found.iterrows():
        pair = f"existing→{key.lower()}"
        assert row[col.ALONE_M2] / 1e4 == pytest.approx(whole[pair, "lost_area"], abs=1e-6)
        assert row[col.ALONE_RESIDENTIAL_M2] / 1e4 == pytest.approx(whole[pair, "lost_residential"], abs=1e-6)
        assert row[col.ALONE_PEOPLE] == pytest.approx(whole[pair, "lost_people"], abs=1e-4)


def test_rank_is_by_people() -> None:
    shapes, radii = drawn(5)
    found = critical(run(study(shapes, 150.0, radii)))
    assert found[col.RANK].tolist() == list(range(1, len(found) + 1))
    assert found[col.ALONE_PEOPLE].is_monotonic_decreasing
    assert (found.geometry.geom_type == "Point").all()


def test_the_land_that_each_covers_alone_lies_on_the_mask() -> None:
    shapes, radii = drawn(5)
    asked = study(shapes, 150.0, radii)
    results = run(asked)
    found, layer = critical(results), results.layers[col.alone(KIND)]
    assert layer["id"].tolist() == found.loc[found[col.ALONE_M2] > 0, "id"].tolist()
    assert layer.area.to_numpy() == pytest.approx(layer[col.ALONE_M2].to_numpy(), abs=1e-2)
    assert layer.geometry.geom_type.isin(["Polygon", "MultiPolygon"]).all()
    assert layer.difference(asked.frames["built_up"].union_all()).area.max() < 1e-6


def test_only_what_exists_can_close() -> None:
    found = critical(run(study([Point(300, 300), Point(350, 300)], 150.0, state=["existing", "planned"])))
    assert found["id"].tolist() == ["T0"]
    assert found[col.ALONE_M2].iloc[0] == pytest.approx(np.pi * 150**2, rel=2 * AREA_ERROR)


def test_alone_areas_are_disjoint_and_no_more_than_what_is_covered_once() -> None:
    draw = np.random.default_rng(6)
    discs = shapely.buffer(shapely.points(draw.uniform(0, 500, (60, 2))), draw.uniform(20, 90, 60), quad_segs=24)
    found = alone(discs)
    for place, own in enumerate(found):
        others = shapely.union_all(np.delete(discs, place))
        wanted = shapely.difference(discs[place], others)
        assert np.nan_to_num(shapely.area(own)) == pytest.approx(wanted.area, abs=1e-2)
    kept = found[~shapely.is_missing(found)]
    assert shapely.union_all(kept).area == pytest.approx(shapely.area(kept).sum(), rel=1e-9)


def test_null_areas_stay_null() -> None:
    assert alone(np.array([None, box(0, 0, 1, 1)], dtype=object)).tolist() == [None, box(0, 0, 1, 1)]


def test_along_streets_a_facility_covers_alone_what_its_closing_loses() -> None:
    street = shapely.LineString([(0, 500), (1000, 500)])
    cross = shapely.LineString([(500, 0), (500, 900)])
    asked = study([Point(300, 500), Point(450, 510), Point(500, 800)], 200.0)
    frames = {**asked.frames, "street_line": frame_there([street, cross])}
    asked = replace(asked, frames=frames, settings=Settings(measure="streets"))
    found = critical(run(asked)).set_index("id")
    closed = tuple(Scenario(key.lower(), ("existing",), without=((KIND, key),)) for key in found.index)
    figures = run(replace(asked, scenarios=closed, comparisons=tuple(("existing", one.id) for one in closed))).figures
    whole = figures[figures["level"] == "whole"].set_index(["scenario", "metric"])["n"]
    for key, row in found.iterrows():
        lost = whole[f"existing→{key.lower()}", "lost_area"]
        assert lost > 0
        assert row[col.ALONE_M2] / 1e4 == pytest.approx(lost, abs=1e-6)
