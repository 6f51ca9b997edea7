"""A whole study on a small made-up city: every figure by hand or by plain shapely, and what is missing is said."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import metrics
from civicgrid.geo import study as subject
from civicgrid.geo.errors import Cancelled, CrsMismatch, NotMetric
from civicgrid.geo.study import KindRule, Settings, Study
from civicgrid.layers.problems import CODES
from civicgrid.tests.geo.frames import CRS, X, Y, frame_there
from shapely.geometry import Point, Polygon, box


def sites(spots, state="existing", **columns) -> gpd.GeoDataFrame:
    states = [state] * len(spots) if isinstance(state, str) else state
    shapes = [spot if hasattr(spot, "area") else Point(spot) for spot in spots]
    ids = [f"F{i}" for i in range(len(spots))]
    return frame_there(
        shapes, id=ids, name=[f"{i}!" for i in ids], state=states, outside=[False] * len(spots), **columns
    )


def city() -> dict[str, gpd.GeoDataFrame]:
    """1,000 m × 1,000 m: 2 streets (west, east), 4 communities (quarters), 100 cells, 5 residential areas."""
    cells, keys = [], []
    for i in range(100):
        x, y = i % 10 * 100, i // 10 * 100
        cells.append(box(x, y, x + 100, y + 100))
        keys.append(f"C{x // 500}{y // 500}")
    quarters = {f"C{i}{j}": box(i * 500, j * 500, i * 500 + 500, j * 500 + 500) for i in (0, 1) for j in (0, 1)}
    homes = [box(50, 50, 150, 150), box(300, 300, 400, 400), box(600, 100, 700, 200), box(450, 600, 550, 700)]
    rng = np.random.default_rng(12)
    spots = [*rng.uniform(0, 1000, (150, 2)), *rng.uniform(700, 900, (120, 2))]
    return {
        "grid_cell": frame_there(
            cells, id=[f"G{i:03d}" for i in range(100)], name=[None] * 100, community=keys, street=[None] * 100
        ),
        "community": frame_there(
            quarters.values(),
            id=list(quarters),
            name=[f"{key} name" for key in quarters],
            street=["S0", "S0", "S1", "S1"],
            population=[400.0, 100.0, 300.0, 200.0],
        ),
        "street": frame_there([box(0, 0, 500, 1000), box(500, 0, 1000, 1000)], id=["S0", "S1"], name=["West", "East"]),
        "residential": frame_there(homes, id=list("abcd"), name=list("ABCD")),
        "built_up": frame_there([box(0, 0, 1000, 800)], id=["B"]),
        "case": frame_there(
            [Point(spot) for spot in spots] + [None, Point(5000, 0)],
            id=[str(i) for i in range(272)],
            class_main=["x"] * 272,
        ),
        "public_toilet": sites(
            [(100, 100), (350, 350), (900, 900), (950, 50)], ["existing", "existing", "planned", "closed"]
        ),
        "pocket_park": sites([box(600, 600, 650, 650)]),
    }


RULES = {
    "public_toilet": KindRule(150.0, "toilet", None, (150.0, 300.0)),
    "pocket_park": KindRule(200.0, "park", np.array([250.0])),
}


def run(frames=None, rules=None, **settings) -> subject.Results:
    return subject.run(
        Study(
            city() if frames is None else frames,
            RULES if rules is None else rules,
            Settings(**settings),
            period="2025",
            run_id="run-1",
        )
    )


def only(figures: pd.DataFrame, **wanted) -> pd.Series:
    for name, value in wanted.items():
        figures = figures[figures[name] == value]
    assert len(figures) == 1, figures
    return figures.iloc[0]


def discs(spots, radius: float):
    return shapely.union_all([shapely.buffer(Point(x + X, y + Y), radius, quad_segs=24) for x, y in spots])


@pytest.fixture(scope="module")
def results() -> subject.Results:
    return run()


def test_layers_and_columns_are_those_of_the_contract(results) -> None:
    assert set(results.layers) == {
        "result_cell",
        "result_community",
        "result_street",
        "result_residential",
        "result_case",
        "covered_public_toilet",
        "gap_public_toilet",
        "difference_public_toilet",
        "criticality_public_toilet",
        "alone_public_toilet",
        "alone_pocket_park",
        "criticality_pocket_park",
        "cover_count_public_toilet",
        "covered_pocket_park",
        "gap_pocket_park",
        "cover_count_pocket_park",
    }
    for name, layer in results.layers.items():
        assert layer.crs == CRS
        assert layer.columns[-1] == layer.geometry.name == "geometry"
        assert list(layer.columns[:1]) == ["id"]
        assert layer.index.equals(pd.RangeIndex(len(layer))), name
    for name in ("result_cell", "result_case", "result_residential"):
        assert {
            col.STREET,
            col.COMMUNITY,
            col.NAME,
            col.near_id("pocket_park"),
            col.near_name("pocket_park"),
            col.dist_m("pocket_park"),
        } <= set(results.layers[name].columns)
    for name in ("result_cell", "result_community", "result_street"):
        assert {col.share(part, "public_toilet") for part in col.DENOMINATORS} <= set(results.layers[name].columns)


def test_figures_are_tidy(results) -> None:
    figures = results.figures
    assert list(figures.columns) == list(metrics.FIGURES)
    assert (figures["unit"] == figures["metric"].map(metrics.UNITS)).all()
    assert set(figures["period"]) == {"2025"}
    assert set(figures["run_id"]) == {"run-1"}
    assert not figures.duplicated(["scenario", "level", "area_id", "kind", "metric", "radius_m"]).any()
    shares = figures[figures["metric"].str.startswith("covered_")]
    assert np.allclose(shares["value"], shares["n"] / shares["n_total"], equal_nan=True)
    assert all(code in CODES for code, _ in results.notes)


def test_covered_shares_equal_plain_shapely(results) -> None:
    frames, union = city(), discs([(100, 100), (350, 350)], 150)
    built = frames["built_up"].geometry.iloc[0]
    whole = only(
        results.figures,
        level="whole",
        scenario="existing",
        kind="public_toilet",
        metric="covered_builtup",
        radius_m=150.0,
    )
    assert whole["n_total"] == pytest.approx(80.0)
    assert whole["n"] == pytest.approx(built.intersection(union).area / 1e4, rel=1e-9)
    assert whole["standard_id"] == "toilet"
    for level, key in (("result_cell", "grid_cell"), ("result_community", "community"), ("result_street", "street")):
        land = frames[key].intersection(built)
        expected = (land.intersection(union).area / land.area.where(land.area > 0)).to_numpy()
        assert np.allclose(
            results.layers[level][col.share("builtup", "public_toilet")], expected, atol=1e-9, equal_nan=True
        )
    homes = frames["residential"]
    found = only(
        results.figures,
        level="whole",
        scenario="existing",
        kind="public_toilet",
        metric="covered_residential",
        radius_m=150.0,
    )
    assert found["n"] == pytest.approx(homes.intersection(union).area.sum() / 1e4, rel=1e-9)
    assert found["n_total"] == pytest.approx(4.0)


def test_people_are_laid_on_residential_land_and_counted_where_covered(results) -> None:
    """C00 400 on a and b; C10 300 on c; C01 100 and C11 200 on the halves of d."""
    homes = results.layers["result_residential"]
    assert homes[col.POPULATION].tolist() == pytest.approx([200, 200, 300, 300])
    assert homes[col.COMMUNITY].tolist()[:3] == ["C00", "C00", "C10"]
    whole = only(
        results.figures,
        level="whole",
        scenario="existing",
        kind="public_toilet",
        metric="covered_population",
        radius_m=150.0,
    )
    union = discs([(100, 100), (350, 350)], 150)
    expected = sum(200 * home.intersection(union).area / 1e4 for home in city()["residential"].geometry[:2])
    assert whole["n"] == pytest.approx(expected, rel=1e-9)
    assert whole["n_total"] == pytest.approx(1000)
    streets = results.layers["result_street"]
    assert streets[col.POPULATION].tolist() == pytest.approx([500, 500])
    assert results.layers["result_cell"][col.POPULATION].sum() == pytest.approx(1000)


def test_parts_add_up_to_the_whole(results) -> None:
    figures = results.figures
    for metric in (
        "covered_builtup",
        "covered_residential",
        "covered_population",
        "gap_area",
        "gap_people",
        "cases",
        "population",
        "hot_cells",
    ):
        for _, group in figures[figures["metric"] == metric].groupby(["scenario", "kind", "radius_m"], dropna=False):
            total = group.loc[group["level"] == "whole", "n"].iloc[0]
            for level in set(group["level"]) - {"whole"}:
                assert group.loc[group["level"] == level, "n"].sum() == pytest.approx(total, rel=1e-9), (metric, level)


def test_nearest_counts_existing_facilities_only(results) -> None:
    frames = city()
    cases = results.layers["result_case"]
    spots = frames["case"].geometry
    expected = np.minimum(spots.distance(Point(X + 100, Y + 100)), spots.distance(Point(X + 350, Y + 350)))
    assert np.allclose(cases[col.dist_m("public_toilet")], expected, equal_nan=True)
    assert set(cases[col.near_id("public_toilet")].dropna()) == {"F0", "F1"}
    assert set(cases[col.near_name("public_toilet")].dropna()) == {"F0!", "F1!"}
    figure = only(results.figures, level="whole", kind="public_toilet", metric="case_distance_mean")
    assert (figure["n"], figure["n_total"]) == (271, 272)
    assert figure["value"] == pytest.approx(np.nanmean(expected))
    p90 = only(results.figures, level="street", area_id="S0", kind="public_toilet", metric="case_distance_p90")
    west = cases[cases[col.STREET] == "S0"]
    assert p90["value"] == pytest.approx(west[col.dist_m("public_toilet")].quantile(0.9))
    cells = results.layers["result_cell"]
    park = city()["pocket_park"].geometry.iloc[0]
    assert np.allclose(cells[col.dist_m("pocket_park")], cells.centroid.distance(park))


def test_gaps_are_ranked_by_people_and_named(results) -> None:
    gaps = results.layers["gap_public_toilet"]
    union = discs([(100, 100), (350, 350)], 150)
    left = city()["built_up"].geometry.iloc[0] - union
    assert gaps.area.sum() == pytest.approx(left.area, rel=1e-9)
    assert gaps[col.GAP_NO].tolist() == list(range(1, len(gaps) + 1))
    assert gaps[col.PEOPLE].is_monotonic_decreasing
    # what is not covered in all, but for those who live outside the built-up land (nobody here)
    missed = only(
        results.figures, level="whole", scenario="existing", kind="public_toilet", metric="gap_people", radius_m=150.0
    )
    assert gaps[col.PEOPLE].sum() == pytest.approx(missed["n"], rel=1e-6)
    first = gaps.iloc[0]
    assert (first[col.STREET], first[col.STREET_NAME]) == ("S1", "East")
    inside = [city()["case"].intersects(shape).sum() for shape in gaps.geometry]
    assert gaps[col.CASES].tolist() == inside
    covered = results.layers["covered_public_toilet"]
    assert covered.area.sum() + gaps.area.sum() == pytest.approx(800_000, rel=1e-9)


def test_further_radii_and_plans_are_figures_only(results) -> None:
    wanted = {"level": "whole", "kind": "public_toilet", "metric": "covered_builtup"}
    built = city()["built_up"].geometry.iloc[0]
    wide = only(results.figures, scenario="existing", radius_m=300.0, **wanted)
    assert wide["n"] == pytest.approx(built.intersection(discs([(100, 100), (350, 350)], 300)).area / 1e4, rel=1e-9)
    assert wide["standard_id"] == ""
    planned = only(results.figures, scenario="planned", radius_m=150.0, **wanted)
    assert planned["n"] == pytest.approx(
        built.intersection(discs([(100, 100), (350, 350), (900, 900)], 150)).area / 1e4, rel=1e-9
    )
    assert results.figures[(results.figures["kind"] == "pocket_park")]["scenario"].unique().tolist() == ["existing"]
    count = {"level": "whole", "kind": "public_toilet", "metric": "facilities"}
    assert [only(results.figures, scenario=name, **count)["n"] for name in ("existing", "planned")] == [2, 3]
    density = only(
        results.figures,
        level="street",
        area_id="S0",
        scenario="existing",
        kind="public_toilet",
        metric="facilities_per_km2",
    )
    assert (density["value"], density["n"], density["n_total"]) == (4.0, 2.0, 0.5)


def test_own_radius_of_a_facility_counts_and_the_rule_is_shown(results) -> None:
    row = only(results.figures, level="whole", kind="pocket_park", metric="covered_builtup")
    park = city()["pocket_park"].geometry.iloc[0]
    built = city()["built_up"].geometry.iloc[0]
    assert row["radius_m"] == 200.0
    assert row["n"] == pytest.approx(built.intersection(park.buffer(250, quad_segs=24)).area / 1e4, rel=1e-9)


def test_cases_and_hotspots(results) -> None:
    cells = results.layers["result_cell"]
    assert cells[col.CASES].sum() == 270
    hot = cells[cells[col.HOT].str.startswith("hot")]
    assert len(hot) >= 4
    assert hot.centroid.within(box(X + 600, Y + 600, X + 1000, Y + 1000)).all()
    whole = only(results.figures, level="whole", metric="cases")
    assert (whole["n"], whole["n_total"]) == (270, 272)
    assert ("cases_without_cell", {"layer": "case", "count": 2, "total": 272}) in results.notes
    assert results.layers["result_case"]["cell"].notna().sum() == 270


def test_the_code_of_a_case_may_count_instead_of_its_place() -> None:
    frames = city()
    frames["case"]["cell"] = ["G000"] * 10 + [None] * 262
    by_place, by_code = run(frames), run(frames, case_cell="code")
    assert by_code.layers["result_cell"][col.CASES].iloc[0] >= 10
    assert by_place.layers["result_cell"][col.CASES].iloc[0] < 10


def test_nothing_of_a_kind_leaves_everything_as_gap() -> None:
    frames = city()
    frames["public_toilet"] = frames["public_toilet"].iloc[2:].reset_index(drop=True)
    found = run(frames, RULES)
    del frames["public_toilet"]
    for results in (found, run(frames, RULES)):
        assert any(code == "no_facilities" and params["layer"] == "public_toilet" for code, params in results.notes)
        assert results.layers["gap_public_toilet"].area.sum() == pytest.approx(800_000)
        assert len(results.layers["covered_public_toilet"]) == 0
        assert results.layers["result_cell"][col.dist_m("public_toilet")].isna().all()
        row = only(
            results.figures,
            level="whole",
            scenario="existing",
            kind="public_toilet",
            metric="covered_builtup",
            radius_m=150.0,
        )
        assert (row["value"], row["n"]) == (0, 0)


@pytest.mark.parametrize(
    "missing",
    [
        ["case"],
        ["grid_cell"],
        ["street"],
        ["community"],
        ["residential"],
        ["built_up"],
        ["street", "community"],
        ["grid_cell", "case", "built_up"],
        ["street", "community", "grid_cell"],
        ["street", "community", "grid_cell", "built_up"],
        ["street", "community", "grid_cell", "built_up", "residential"],
    ],
)
def test_missing_layers_are_said_and_the_rest_is_done(missing) -> None:
    frames = {key: value for key, value in city().items() if key not in missing}
    results = run(frames)
    said = {params["layer"] for _, params in results.notes}
    assert {name for name in missing if name != "built_up"} <= said
    assert all(code in CODES for code, _ in results.notes)
    assert ("result_case" in results.layers) == ("case" not in missing)
    if "built_up" in missing and "grid_cell" not in missing:
        row = only(results.figures, level="whole", kind="pocket_park", metric="covered_land")
        assert row["n_total"] == pytest.approx(100.0)


def test_people_of_a_community_without_residential_or_built_up_land_live_on_all_of_it() -> None:
    frames = city()
    frames["residential"] = frames["residential"].iloc[:3]
    frames["built_up"] = frame_there([box(0, 0, 1000, 500)], id=["B"])
    results = run(frames)
    assert ("people_spread", {"layer": "residential", "zones": 2, "people": 300}) in results.notes
    assert not any(code == "people_unplaced" for code, _ in results.notes)
    assert results.layers["result_street"][col.POPULATION].tolist() == pytest.approx([500, 500])
    row = only(
        results.figures,
        level="community",
        area_id="C01",
        scenario="existing",
        kind="public_toilet",
        metric="covered_population",
        radius_m=300.0,
    )
    inside = box(X, Y + 500, X + 500, Y + 1000).intersection(discs([(100, 100), (350, 350)], 300)).area / 250_000
    assert row["n"] == pytest.approx(100 * inside, rel=1e-9)


@pytest.mark.parametrize("column", ["absent", "empty"])
def test_without_population_there_are_no_shares_of_it_and_gaps_go_by_area(column: str) -> None:
    frames = city()
    frames["community"]["population"] = np.nan
    if column == "absent":
        del frames["community"]["population"]
    results = run(frames)
    assert any(code == "no_population" for code, _ in results.notes)
    assert not results.figures["metric"].str.contains("population|people").any()
    assert not any("population" in name for name in results.layers["result_cell"].columns)
    gaps = results.layers["gap_public_toilet"]
    assert gaps[col.PEOPLE].isna().all()
    assert gaps[col.AREA_M2].is_monotonic_decreasing


def test_empty_frames_are_as_good_as_none() -> None:
    frames = city()
    for name in ("case", "residential", "built_up", "pocket_park"):
        frames[name] = frames[name].iloc[:0]
    results = run(frames)
    assert {"no_facilities", "no_built_up", "level_missing"} <= {code for code, _ in results.notes}
    assert "gap_pocket_park" in results.layers


def test_slivers_year_and_unknown_radius() -> None:
    frames = city()
    frames["public_toilet"]["year"] = [2020, 2030, np.nan, np.nan]
    count = {"level": "whole", "scenario": "existing", "kind": "public_toilet", "metric": "facilities"}
    assert only(run(frames, year=2025).figures, **count)["n"] == 1
    found = run(rules={**RULES, "public_toilet": replace(RULES["public_toilet"], radius_m=float("nan"))})
    assert "gap_public_toilet" not in found.layers
    assert col.dist_m("public_toilet") in found.layers["result_cell"].columns
    assert ("no_rule", {"layer": "public_toilet"}) in found.notes
    large = run(gap_min_m2=1e9)
    assert len(large.layers["gap_public_toilet"]) == 0
    assert any(code == "gap_slivers" and params["layer"] == "public_toilet" for code, params in large.notes)


def test_shuffled_input_gives_the_same_figures(results) -> None:
    rng = np.random.default_rng(3)
    frames = {key: value.iloc[rng.permutation(len(value))].reset_index(drop=True) for key, value in city().items()}
    again = run(frames).figures
    keys = ["scenario", "level", "area_id", "kind", "metric", "radius_m"]
    left, right = (part.sort_values(keys).reset_index(drop=True) for part in (results.figures, again))
    assert np.allclose(left[["value", "n", "n_total"]], right[["value", "n", "n_total"]], rtol=1e-7, equal_nan=True)


def test_outside_facilities_serve_but_are_not_counted() -> None:
    frames = city()
    frames["public_toilet"] = sites([(-50, 100)])
    frames["public_toilet"]["outside"] = True
    results = run(frames)
    assert only(results.figures, level="whole", kind="public_toilet", metric="facilities")["n"] == 0
    assert only(results.figures, level="whole", kind="public_toilet", metric="covered_builtup", radius_m=150.0)["n"] > 0


def test_broken_and_overlapping_areas_are_counted_once_and_said() -> None:
    frames = city()
    bow = Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    extra = frame_there(
        [box(50, 50, 150, 150), bow], id=["Z1", "Z2"], name=["", ""], community=["C00", None], street=["S0", None]
    )
    frames["grid_cell"] = pd.concat([frames["grid_cell"], extra], ignore_index=True)
    results = run(frames)
    assert any(code == "areas_overlap" and params["layer"] == "grid_cell" for code, params in results.notes)
    row = only(
        results.figures,
        level="whole",
        scenario="existing",
        kind="public_toilet",
        metric="covered_builtup",
        radius_m=150.0,
    )
    assert row["n_total"] == pytest.approx(80.0)


def test_refusals_and_cancel_at_every_report() -> None:
    frames = city()
    frames["case"] = frames["case"].set_crs("EPSG:4326", allow_override=True)
    with pytest.raises(NotMetric):
        run({"case": frames["case"]})
    with pytest.raises((NotMetric, CrsMismatch)):
        run(frames)
    heard: list[tuple[float, str]] = []
    subject.run(Study(city(), RULES), lambda share, step: heard.append((share, step)))
    assert [share for share, _ in heard] == sorted(share for share, _ in heard)
    assert [step.code for step in subject.STEPS] == list(dict.fromkeys(step for _, step in heard))
    for number in range(0, len(heard), 7):

        def stop(share: float, step: str, limit=[number]) -> None:  # noqa: B006
            limit[0] -= 1
            if limit[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            subject.run(Study(city(), RULES), stop)


def test_a_desk_is_counted_but_neither_hot_nor_hides_what_is() -> None:
    frames = city()
    desk = frame_there([Point(50, 950)] * 400, id=[f"d{i}" for i in range(400)], class_main=["x"] * 400)
    cases = pd.concat([frames["case"], desk], ignore_index=True)
    cases[col.CROWDED] = np.arange(len(cases)) >= len(frames["case"])
    study = Study({**frames, "case": cases}, {})
    plain = subject.run(Study(frames, {})).layers[col.RESULT_CELL]
    apart = subject.run(study).layers[col.RESULT_CELL]
    mixed = subject.run(replace(study, settings=Settings(crowded_spots="with"))).layers[col.RESULT_CELL]
    at_desk = apart.geometry.contains(desk.geometry.iloc[0]).to_numpy()
    assert apart[col.CASES][at_desk].item() == plain[col.CASES][at_desk].item() + 400
    pd.testing.assert_frame_equal(apart[[col.GI_Z, col.GI_P, col.HOT]], plain[[col.GI_Z, col.GI_P, col.HOT]])
    assert (plain[col.HOT] == "hot99").any()
    assert (mixed[col.HOT] == "hot99").sum() < (plain[col.HOT] == "hot99").sum()
