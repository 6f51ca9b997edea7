"""Before and after: by hand, against plain shapely, and by what must hold whatever the facilities are."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.coverage.reach import AREA_ERROR
from civicgrid.geo.planning import scenarios
from civicgrid.geo.planning.states import Scenario
from civicgrid.geo.study import KindRule, Results, Settings, Study, run
from civicgrid.tests.geo.frames import X, Y, frame_there
from shapely.geometry import Point, box

KIND = "public_toilet"
RADIUS = 150.0


def toilets(spots, states, **columns) -> gpd.GeoDataFrame:
    return frame_there(
        [Point(spot) for spot in spots], id=[f"T{i}" for i in range(len(spots))], state=states, **columns
    )


def city() -> dict[str, gpd.GeoDataFrame]:
    """1,000 m × 1,000 m, two streets, two communities, built up but for a strip; people on a third of it."""
    halves = [box(0, 0, 500, 1000), box(500, 0, 1000, 1000)]
    return {
        "street": frame_there(halves, id=["S0", "S1"], name=["West", "East"]),
        "community": frame_there(halves, id=["C0", "C1"], name=["W", "E"], population=[900.0, 300.0]),
        "built_up": frame_there([box(0, 0, 1000, 900)], id=["B"]),
        "residential": frame_there([box(100, 100, 400, 500), box(600, 200, 900, 800)], id=["R0", "R1"]),
    }


def study(spots, states, scenarios=(), comparisons=(("existing", "planned"),), **columns) -> Study:
    frames = {**city(), KIND: toilets(spots, states, **columns)}
    return Study(frames, {KIND: KindRule(RADIUS, "rule")}, Settings(gap_min_width_m=0.0), tuple(scenarios), comparisons)


def figure(results: Results, scenario: str, metric: str, level: str = "whole", area: str = "") -> float:
    table = results.figures
    chosen = (table["scenario"] == scenario) & (table["metric"] == metric) & (table["level"] == level)
    found = table[chosen & (table["area_id"] == area)]
    assert len(found) == 1, (scenario, metric, level, area, len(found))
    return float(found["n"].iloc[0])


def disc(spot, radius=RADIUS):
    return shapely.buffer(Point(spot[0] + X, spot[1] + Y), radius, quad_segs=24)


def test_a_new_facility_gains_its_disc() -> None:
    """One stands far off; the new one's disc lies whole in the west, on 300 × 400 m of homes with 900 people."""
    results = run(study([(800, 500), (250, 300)], ["existing", "planned"]))
    pair = "existing→planned"
    area = np.pi * RADIUS**2 * (1 - AREA_ERROR)
    assert figure(results, pair, "gained_area") == pytest.approx(area / 1e4, rel=1e-9)
    assert figure(results, pair, "gained_area", "street", "S0") == pytest.approx(area / 1e4, rel=1e-9)
    assert figure(results, pair, "gained_area", "street", "S1") == 0
    assert figure(results, pair, "gained_residential") == pytest.approx(area / 1e4, rel=1e-9)
    assert figure(results, pair, "gained_people", "community", "C0") == pytest.approx(900 * area / 120_000, rel=1e-9)
    assert figure(results, pair, "lost_area") == figure(results, pair, "lost_people") == 0
    (row,) = results.layers[col.difference(KIND)].to_dict("records")
    assert (row[col.CHANGE], row[col.SCENARIO], row[col.STREET], row[col.STREET_NAME]) == ("gained", pair, "S0", "West")
    assert row[col.AREA_M2] == pytest.approx(area, rel=1e-9)
    assert row[col.PEOPLE] == pytest.approx(900 * area / 120_000, rel=1e-9)


def test_how_evenly_people_are_covered_is_told_of_each_scenario() -> None:
    results = run(study([(800, 500), (250, 300)], ["existing", "planned"]))
    table = results.figures[results.figures["metric"] == "gini_covered"].set_index("scenario")
    # today nobody is covered in the west, where three of four people live
    assert table.loc["existing", ["value", "n", "n_total"]].tolist() == pytest.approx([0.75, 2, 2])
    west, east = (figure(results, "planned", "covered_population", "community", area) for area in ("C0", "C1"))
    less, more = sorted([(west / 900, 0.75, west), (east / 300, 0.25, east)])
    share = less[2] / (west + east)
    assert table.loc["planned", "value"] == pytest.approx(1 - less[1] * share - more[1] * (1 + share))


def test_where_nobody_is_covered_a_rounding_below_nothing_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def rounded(work, missed):
        for name, level, pieces, people, covered in measures(work, missed):
            yield name, level, pieces, people, np.where(covered > 0, covered, -1e-9)

    measures = scenarios.measures
    monkeypatch.setattr(scenarios, "measures", rounded)
    table = run(study([(800, 500), (250, 300)], ["existing", "planned"])).figures
    west_has_none = table[(table["metric"] == "gini_covered") & (table["scenario"] == "existing")]
    assert west_has_none["value"].tolist() == pytest.approx([0.75])


def test_moving_a_facility_gains_and_loses_a_moon() -> None:
    """Two discs of radius r whose centres are r apart: each moon is the disc less the lens."""
    without = [Scenario("before", without=((KIND, "T1"),)), Scenario("after", without=((KIND, "T0"),))]
    results = run(study([(400, 500), (550, 500)], ["existing"] * 2, without, (("before", "after"),)))
    lens = (2 * np.pi / 3 - np.sqrt(3) / 2) * RADIUS**2
    moon = np.pi * RADIUS**2 - lens
    for change in col.CHANGES:
        assert figure(results, "before→after", f"{change}_area") == pytest.approx(moon / 1e4, rel=2 * AREA_ERROR)
    layer = results.layers[col.difference(KIND)]
    one, two = disc((400, 500)), disc((550, 500))
    for change, wanted in (("gained", two - one), ("lost", one - two)):
        shape = layer[layer[col.CHANGE] == change].union_all()
        assert shapely.symmetric_difference(shape, wanted).area < 1e-3


def drawn(seed: int) -> tuple[np.ndarray, list[str], list[str]]:
    draw = np.random.default_rng(seed)
    spots = draw.uniform(-50, 1050, (25, 2))
    return (
        spots,
        list(draw.choice(["existing", "planned", "under_construction"], 25)),
        list(draw.choice(["1", "2"], 25)),
    )


SCENARIOS = (
    Scenario("one", batches=("1",)),
    Scenario("two", ("existing", "planned"), without=((KIND, "T3"), (KIND, "T7"))),
)
PAIRS = (("one", "two"), ("two", "one"), ("existing", "two"))


@pytest.fixture(scope="module", params=[1, 2])
def made(request) -> tuple[Study, Results]:
    spots, states, batches = drawn(request.param)
    asked = study(spots, states, SCENARIOS, PAIRS, batch=batches)
    return asked, run(asked)


def test_before_and_gained_less_lost_is_after(made) -> None:
    _, results = made
    areas = [("whole", ""), ("street", "S0"), ("street", "S1"), ("community", "C0"), ("community", "C1")]
    covered = {"area": "covered_builtup", "residential": "covered_residential", "people": "covered_population"}
    for one, two in PAIRS:
        for name, metric in covered.items():
            for level, area in areas:
                gained, lost = (
                    figure(results, f"{one}→{two}", f"{change}_{name}", level, area) for change in col.CHANGES
                )
                before, after = (figure(results, key, metric, level, area) for key in (one, two))
                assert before + gained - lost == pytest.approx(after, abs=1e-6), (one, two, metric, level, area)


def test_swapping_the_two_swaps_gain_and_loss(made) -> None:
    _, results = made
    table, layer = results.figures, results.layers[col.difference(KIND)]
    for change, other in (col.CHANGES, col.CHANGES[::-1]):
        for name in ("area", "residential", "people"):
            there = table[(table["scenario"] == "one→two") & (table["metric"] == f"{change}_{name}")]
            back = table[(table["scenario"] == "two→one") & (table["metric"] == f"{other}_{name}")]
            assert len(there) == 5
            assert np.allclose(there["n"], back["n"], rtol=0, atol=1e-9)
        there = layer[(layer[col.SCENARIO] == "one→two") & (layer[col.CHANGE] == change)]
        back = layer[(layer[col.SCENARIO] == "two→one") & (layer[col.CHANGE] == other)]
        assert shapely.symmetric_difference(there.union_all(), back.union_all()).area < 1e-6


def test_layers_are_those_of_plain_shapely(made) -> None:
    asked, results = made
    facilities = asked.frames[KIND]
    state, batch, ids = (facilities[name] for name in ("state", "batch", "id"))
    stand = {
        "one": (state == "existing") | (batch == "1"),
        "two": state.isin(["existing", "planned"]) & ~ids.isin(["T3", "T7"]),
    }
    built = asked.frames["built_up"].union_all()
    covered = {
        key: built & shapely.union_all(shapely.buffer(facilities[chosen].geometry, RADIUS, quad_segs=24))
        for key, chosen in stand.items()
    }
    layer = results.layers[col.difference(KIND)]
    layer = layer[layer[col.SCENARIO] == "one→two"]
    for change, wanted in (("gained", covered["two"] - covered["one"]), ("lost", covered["one"] - covered["two"])):
        own = layer[layer[col.CHANGE] == change]
        large = shapely.union_all([one for one in shapely.get_parts(wanted) if one.area >= 100])
        assert shapely.symmetric_difference(own.union_all(), large).area < 1e-3
        assert (own.geometry.geom_type == "Polygon").all()
        assert own[col.PEOPLE].is_monotonic_decreasing
        assert figure(results, "one→two", f"{change}_area") == pytest.approx(wanted.area / 1e4, abs=1e-7)


def test_small_differences_are_left_out_of_the_layer_and_said() -> None:
    """A disc almost hidden under another one: what sticks out is a sliver, though its area counts."""
    results = run(study([(400, 500), (400.2, 500)], ["existing", "planned"]))
    assert col.difference(KIND) in results.layers
    assert results.layers[col.difference(KIND)].empty
    assert figure(results, "existing→planned", "gained_area") == pytest.approx(300 * 0.2 / 1e4, rel=0.01)
    (note,) = (params for code, params in results.notes if code == "change_slivers")
    assert note["count"] == 1
    assert note["limit_m2"] == 100


def test_a_comparison_that_makes_no_difference_has_no_layer() -> None:
    asked = study([(400, 500)], ["existing"])
    assert col.difference(KIND) not in run(asked).layers
    same = replace(asked, scenarios=(Scenario("same", year=2030),), comparisons=(("existing", "same"),))
    results = run(same)
    assert col.difference(KIND) not in results.layers
    assert set(results.figures["scenario"]) == {"existing"}
    assert dict(results.notes)["comparison_same"] == {"layer": "", "before": "existing", "after": "same"}


def test_nothing_that_stands_covers_nothing() -> None:
    asked = study([(400, 500)], ["existing"], [Scenario("none", without=((KIND, "T0"),))], (("existing", "none"),))
    results = run(asked)
    area = np.pi * RADIUS**2 * (1 - AREA_ERROR) / 1e4
    assert figure(results, "none", "covered_builtup") == 0
    assert figure(results, "existing→none", "lost_area") == pytest.approx(area, rel=1e-9)


def test_words_that_no_facility_has_are_said() -> None:
    plan = Scenario("plan", year=2026, batches=("2026-1", "2026-9"), without=((KIND, "T9"),))
    asked = study([(400, 500), (100, 100)], ["existing", "planned"], [plan], batch=[None, "2026-1"], year=[None, 2026])
    notes = dict(run(asked).notes)
    assert notes["scenario_unmatched"] == {"layer": "", "scenario": "plan", "values": "2026-9, T9"}
    assert notes["scenario_yearless"] == {"layer": "", "scenario": "plan", "year": 2026, "count": 1}


def test_polygons_of_a_park_that_closes_are_lost() -> None:
    park = frame_there([box(300, 300, 350, 350), Point(800, 800)], id=["P0", "P1"], state=["existing"] * 2)
    closed = Scenario("closed", ("existing",), without=(("pocket_park", "P0"),))
    frames = {**city(), "pocket_park": park}
    asked = Study(frames, {"pocket_park": KindRule(100.0, "rule")}, Settings(), (closed,), (("existing", "closed"),))
    results = run(asked)
    wanted = shapely.buffer(park.geometry.iloc[0], 100.0, quad_segs=24).area
    assert figure(results, "existing→closed", "lost_area") == pytest.approx(wanted / 1e4, rel=1e-9)
