"""Cases without coordinates: counted in the finest area that is certain, or rejected with the reason."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers import pipeline
from civicgrid.layers.door import joining
from civicgrid.layers.export import booktables, texts, webtables
from civicgrid.layers.export.geodata import release
from civicgrid.layers.export.numbers import number
from civicgrid.layers.run import Run
from civicgrid.layers.studyfile import from_json
from civicgrid.layers.summary import summary
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.door import codes, loaded
from civicgrid.tests.layers.export_words import english
from shapely.geometry import box

X0, Y0, CRS = 500_000.0, 3_390_000.0, "EPSG:4549"
HEADER = "任务号,小类名称,立案时间,所属街道,所属社区,单元网格,经度,纬度"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two streets, four communities (two of one name), eight cells of 100 m."""
    made = tmp_path_factory.mktemp("areas")
    streets, communities, cells = [], [], []
    for s, street in enumerate(("清河街道", "望湖街道")):
        streets.append((f"33010600{s + 1}", street, box(X0, Y0 + 200 * s, X0 + 200, Y0 + 200 * s + 200)))
        for c, name in enumerate((("桂花社区", "新桥社区"), ("湖滨社区", "新桥社区"))[s]):
            y = Y0 + 200 * s + 100 * c
            code = f"33010600{s + 1}00{c + 1}"
            communities.append((code, name, f"33010600{s + 1}", box(X0, y, X0 + 200, y + 100)))
            cells += [(f"{code}00{n + 1}", code, box(X0 + 100 * n, y, X0 + 100 * n + 100, y + 100)) for n in range(2)]
    for kind, columns, rows in (
        ("street", ("id", "name", "geometry"), streets),
        ("community", ("id", "name", "street", "geometry"), communities),
        ("grid_cell", ("id", "community", "geometry"), cells),
    ):
        gpd.GeoDataFrame(rows, columns=list(columns), geometry="geometry", crs=CRS).to_file(made / f"{kind}.gpkg")
    return made


def with_cases(folder: Path, text: str, name: str = "cases.csv"):
    (folder / name).write_text(text, encoding="utf-8")
    areas = [{"path": f"{kind}.gpkg", "kind": kind} for kind in ("street", "community", "grid_cell")]
    return loaded(folder, *areas, {"path": name, "kind": "case"}, measuring_crs=CRS)


def table(*rows: str) -> str:
    return "\n".join(
        [HEADER, *(f"A{n},暴露垃圾,2026-05-0{n % 9 + 1} 08:3{n % 10},{row}" for n, row in enumerate(rows))]
    )


EXPECTED = [
    # street, community, cell, lon, lat → level and id
    (",,330106001001002,,", "grid_cell", "330106001001002"),
    ("清河街道,桂花社区,,,", "community", "330106001001"),
    ("清河,桂花居委会,,0,0", "community", "330106001001"),
    ("望湖街道办事处,新橋,,,", "community", "330106002002"),  # the street settles which of the two
    (",湖滨,,,", "community", "330106002001"),
    ("望湖街道,无此社区,,,", "street", "330106002"),
    (",,3.30106002001E+14,,", "community", "330106002001"),  # cut by a spreadsheet: the community is sure
    (",,3.30106002E+14,,", "street", "330106002"),
    ("清河街道,,3.301E+14,,", "street", "330106001"),  # the whole district fits: only the own word is sure
    (",,330106001001777,,", "community", "330106001001"),  # no such cell, but its community is in the code
    ("330106002,,,,", "street", "330106002"),
    (",330106002002,,,", "community", "330106002002"),
]


def test_each_joins_the_finest_area_that_is_certain(folder: Path) -> None:
    result = with_cases(folder, table(*(row for row, _level, _id in EXPECTED)))
    frame = result.inputs[col.CASE_BY_AREA]
    assert frame.geometry.isna().all()
    found = list(zip(frame[col.AREA_LEVEL], frame[col.AREA_ID]))
    assert found == [(level, area) for _row, level, area in EXPECTED]
    assert "case" not in result.inputs
    account = next(one for one in result.accounts if one.kind == "case")
    assert account.decisions["by_area"] == {"grid_cell": 1, "community": 7, "street": 4}
    assert account.decisions["with_point"] == 0


def test_the_ids_of_the_coarser_areas_are_filled(folder: Path) -> None:
    frame = with_cases(folder, table(",,330106002001002,,")).inputs[col.CASE_BY_AREA]
    assert frame[["cell", "community", "street"]].iloc[0].tolist() == ["330106002001002", "330106002001", "330106002"]


def test_what_fits_nowhere_or_twice_is_rejected_with_its_text(folder: Path) -> None:
    rows = (",新桥社区,,,", "无此街道,,,,", ",,4.2E+14,,", ",,,,", ",,330106001001001,,")
    result = with_cases(folder, table(*rows))
    account = next(one for one in result.accounts if one.kind == "case")
    assert account.reasons == {"area_ambiguous": 1, "area_unmatched": 2, "no_coordinates": 1}
    assert result.rejected["reason"].tolist() == [
        "area_ambiguous",
        "area_unmatched",
        "area_unmatched",
        "no_coordinates",
    ]
    assert "无此街道" in result.rejected["text"].iloc[1]
    assert next(p for p in result.problems if p.code == "area_ambiguous").params["values"] == "新桥社区"


def test_a_contradiction_is_said_and_the_finer_area_counts(folder: Path) -> None:
    result = with_cases(folder, table("望湖街道,桂花社区,,,"))
    assert result.inputs[col.CASE_BY_AREA][col.AREA_ID].tolist() == ["330106001001"]
    assert "areas_contradict" in codes(result)


def test_a_case_that_stands_at_zero_is_shown_nowhere(folder: Path) -> None:
    result = with_cases(folder, table("清河街道,桂花社区,,120.0005,30.6300", "望湖街道,,,0,0", "望湖街道,,,,"))
    found = next(one for one in result.problems if one.code == "cases_by_area")
    assert found.params["count"] == 2
    assert "at" not in found.params


def test_a_table_without_coordinate_columns_and_one_case_twice(folder: Path) -> None:
    text = "任务号,小类名称,街道\nA1,暴露垃圾,清河街道\nA2,暴露垃圾,望湖街道\nA1,暴露垃圾,清河街道\n"
    result = with_cases(folder, text)
    assert result.inputs[col.CASE_BY_AREA]["street"].tolist() == ["330106001", "330106002"]
    assert next(one for one in result.accounts if one.kind == "case").reasons == {"duplicate_row": 1}


@pytest.fixture(scope="module")
def run(folder: Path) -> Run:
    """One case with a point, two in a cell, one in a community, one in a street; one toilet."""
    placed = "清河街道,桂花社区,,120.0005,30.6300"
    text = table(placed, ",,330106001001002,,", ",,330106001001002,,", "清河街道,桂花社区,,,", "望湖街道,,,,")
    assert len(with_cases(folder, text, "some.csv").inputs["case"]) == 1
    toilet = gpd.GeoDataFrame({"name": ["公厕"]}, geometry=[box(X0, Y0, X0 + 1, Y0 + 1).centroid], crs=CRS)
    toilet.to_file(folder / "toilet.gpkg")
    sources = [{"path": f"{kind}.gpkg", "kind": kind} for kind in ("street", "community", "grid_cell")]
    sources += [{"path": "some.csv", "kind": "case"}, {"path": "toilet.gpkg", "kind": "public_toilet"}]
    data = {"civicgrid_study": 1, "title": "t", "district": "d", "measuring_crs": CRS, "sources": sources}
    return pipeline.compute(pipeline.load(from_json(data, folder)))


def test_products_say_how_many_have_no_point_and_none_draws_them(run: Run, tmp_path: Path) -> None:
    labels = english()
    said = texts.without_point(run, labels, number)
    assert said.startswith("4 of 5 cases have no point")
    assert [labels["text.cases_layers"], said] in webtables.method(run, labels)
    (card,) = webtables.kinds(run, labels, {"case": "#000000"})
    assert next(row for row in card["distances"]["rows"] if row[0] == "cases")[-1] == "1 / 5"
    assert not {"case", col.CASE_BY_AREA} & set(release.layers(run))
    gpkg.write(run, tmp_path / "run.gpkg")
    kept = gpkg.read(tmp_path / "run.gpkg").inputs[col.CASE_BY_AREA]
    assert kept.geometry.isna().all()
    assert kept[col.AREA_ID].tolist() == run.inputs[col.CASE_BY_AREA][col.AREA_ID].tolist()
    found = summary(run, {})
    assert (found["cases"]["cases_no_point"]["n"], found["cases"]["cases"]["n"]) == (4, 5)
    street = next(one for one in booktables.tables(run, labels) if one.title == labels["text.streets"])
    place = street.heads.index(labels["metric.cases_no_point"])
    assert {row[1]: row[place] for row in street.rows if row[0] == ""} == {"330106001": 3, "330106002": 1}


def test_cases_are_counted_in_every_level_and_stand_in_no_distance(run: Run) -> None:
    cells = run.layers[col.RESULT_CELL].set_index(col.ID)
    assert cells.loc["330106001001002", col.NO_POINT] == 2
    assert cells[col.NO_POINT].sum() == 2
    communities = run.layers[col.RESULT_COMMUNITY].set_index(col.ID)
    assert communities.loc["330106001001", col.NO_POINT] == 3
    streets = run.layers[col.RESULT_STREET].set_index(col.ID)
    assert streets[col.NO_POINT].to_dict() == {"330106001": 3, "330106002": 1}
    assert streets[col.CASES].sum() == 5
    whole = run.figures[run.figures["level"] == "whole"].set_index("metric")
    assert whole.loc["cases", ["n", "n_total"]].tolist() == [5, 5]
    assert whole.loc["cases_no_point", ["n", "n_total"]].tolist() == [4, 5]
    assert whole.loc["case_distance_mean", ["n", "n_total"]].tolist() == [1, 5]
    note = next(p for p in run.problems if p.code == "cases_without_point")
    assert (note.params["count"], note.params["total"], note.params["in_cell"]) == (4, 5, 2)


def test_a_hundred_thousand_rows_join() -> None:
    count = 100_000
    places = np.arange(300)
    codes_ = np.array([f"330106{s:03d}{c:03d}" for s in range(1, 11) for c in range(1, 31)], dtype=object)
    streets = pd.DataFrame({"id": [f"330106{s:03d}" for s in range(1, 11)], "name": [f"第{s}街道" for s in range(10)]})
    communities = pd.DataFrame(
        {"id": codes_, "name": [f"第{n}社区" for n in places], "street": [code[:9] for code in codes_]}
    )
    cells = pd.DataFrame({"id": [f"{code}{n:03d}" for code in codes_ for n in range(100)], "name": None})
    cells = cells.assign(community=cells["id"].str[:12], street=cells["id"].str[:9])
    draw = np.random.default_rng(1)
    cases = pd.DataFrame(
        {
            "_cell": np.where(draw.random(count) < 0.7, cells["id"].to_numpy()[draw.integers(0, 30_000, count)], None),
            "community": communities["name"].to_numpy()[draw.integers(0, 300, count)],
            "street": streets["name"].to_numpy()[draw.integers(0, 10, count)],
        }
    )
    found = joining.join(cases, {"street": streets, "community": communities, "grid_cell": cells})
    assert not pd.isna(found.level).any()
    assert (found.level == "grid_cell").sum() == cases["_cell"].notna().sum()
