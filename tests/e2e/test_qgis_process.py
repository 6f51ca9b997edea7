"""Every algorithm in the real ``qgis_process``, in a fresh profile: results, and sentences where there can be none.

The libraries of QGIS and those of the packages meet only there (see ``qgis_plugin/stack.py``); pytest shows none of it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import pypdf
import pytest
import shapely
from civicgrid.tests.e2e import desktop
from civicgrid.tests.geo.cases.forty import forty
from civicgrid.tests.layers.districts import districts_in
from civicgrid.tests.qgis_plugin import frames as small
from civicgrid.tests.tools import postgres, realqgis
from osgeo import gdal

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(realqgis.executable("qgis_process") is None, reason="NOT RUN: no qgis_process here"),
]

gdal.UseExceptions()  # where nobody says, newer GDAL warns

CHECKOUT = Path(__file__).resolve().parents[2]
STUDY = CHECKOUT / "resources" / "demo" / "study.json"
TRUTH: dict[str, Any] = json.loads((CHECKOUT / "tests" / "demo_city" / "truth.json").read_text(encoding="utf-8"))
PERSON = "王小明-wangxiaoming"
HEAVY = {"shapely", "pyproj", "pyogrio", "geopandas", "pandas", "scipy", "folium", "openpyxl", "esda", "dataclasses"}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def profile() -> Iterator[Path]:
    with realqgis.fresh_profile(locale="en") as folder:
        yield folder


@pytest.fixture
def run(profile: Path) -> Run:
    def start(algorithm: str, **parameters: object) -> subprocess.CompletedProcess[str]:
        given = [f"{key}={value}" for key, value in parameters.items()]
        done = realqgis.process(profile, "run", f"civicgrid:{algorithm}", "--", *given)
        assert done.returncode in (0, 1), done.stderr  # 134: aborted at exit, the libraries got mixed up
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        assert "Another plugin" not in done.stdout + done.stderr, done.stderr
        return done

    return start


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    made = {"cells": small.cells(), "cases": small.cases(), "toilets": small.toilets()}
    return {name: small.saved(frame, tmp_path, f"{name}.gpkg") for name, frame in made.items()}


def results(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """Read the table of results that qgis_process prints."""
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.split("Results\n", 1)[1].splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def refusal(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1, done.stdout
    return done.stderr


# -- the start


def test_start_is_light(profile: Path, tmp_path: Path) -> None:
    """No module of the geo stack, and no more than 50 ms, by QGIS's own clock."""
    report = tmp_path / "start.json"
    script = tmp_path / "startup.py"
    script.write_text(f"""
import qgis.utils

def watched(start=qgis.utils.startProcessingPlugin):
    import json, sys
    def started(name):
        before = set(sys.modules)
        result = start(name)
        if name == "civicgrid":
            new = sorted(set(sys.modules) - before)
            with open({str(report)!r}, "w") as file:
                json.dump({{"modules": new, "seconds": qgis.utils.plugin_times[name]}}, file)
        return result
    return started

qgis.utils.startProcessingPlugin = watched()
""")
    env = {**realqgis.environment(profile), "PYQGIS_STARTUP": str(script)}
    program = realqgis.executable("qgis_process")
    times = []
    for _ in range(6):
        subprocess.run([str(program), "list"], env=env, capture_output=True, check=True, timeout=60)
        found = json.loads(report.read_text())
        assert not {name.split(".")[0] for name in found["modules"]} & HEAVY
        assert "civicgrid.geo" not in found["modules"]
        times.append(float(found["seconds"].rstrip("s")))
    assert min(times) <= desktop.PATIENCE * 0.050, times


def test_all_algorithms_are_listed_with_their_help(profile: Path) -> None:
    listed = realqgis.process(profile, "list").stdout
    for algorithm in "importlayer nearestfacility coverage hotspots meetingprint exportgeojson".split():
        assert f"civicgrid:{algorithm}\t" in listed
    told = realqgis.process(profile, "help", "civicgrid:nearestfacility")
    assert told.returncode == 0
    assert "FACILITIES" in told.stdout


# -- analysis


def test_nearestfacility(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    found = results(
        run("nearestfacility", INPUT=files["cases"], FACILITIES=files["toilets"], OUTPUT=tmp_path / "o.gpkg")
    )
    layer = small.read(found["OUTPUT"])
    wanted = small.cases().geometry.apply(lambda case: small.toilets().distance(case).min())
    assert layer["dist_m"].tolist() == pytest.approx(wanted.tolist(), abs=1e-6)
    assert layer.crs.to_epsg() == 4549
    assert float(found["MEAN"]) == pytest.approx(wanted.mean())


def test_the_nearest_of_each_kind_around_barriers(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    """A river from north to south, and one bridge over it."""
    x, y = small.EAST + 500, small.NORTH
    river = gpd.GeoDataFrame(geometry=[shapely.box(x - 20, y - 5000, x + 20, y + 5000)], crs=small.CRS)
    bridge = gpd.GeoDataFrame(geometry=[shapely.LineString([(x - 20, y), (x + 20, y)])], crs=small.CRS)
    facilities = gpd.GeoDataFrame(
        {"kind": ["公厕", "转运站"]},
        geometry=[shapely.Point(x + 100, y + 300), shapely.Point(x - 100, y)],
        crs=small.CRS,
    )
    here = gpd.GeoDataFrame(geometry=[shapely.Point(x - 100, y + 300)], crs=small.CRS)
    found = results(
        run(
            "nearestfacility",
            INPUT=small.saved(here, tmp_path, "here.gpkg"),
            FACILITIES=small.saved(facilities, tmp_path, "facilities.gpkg"),
            KIND="kind",
            BARRIERS=small.saved(river, tmp_path, "river.gpkg"),
            CROSSINGS=small.saved(bridge, tmp_path, "bridge.gpkg"),
            OUTPUT=tmp_path / "o.gpkg",
            LINES=tmp_path / "l.gpkg",
        )
    )
    around = 2 * (80**2 + 295**2) ** 0.5 + 40
    table = small.read(found["OUTPUT"])
    assert table["dist_m_公厕"].tolist() == pytest.approx([around], abs=0.02)
    assert table["dist_m_转运站"].tolist() == pytest.approx([300], abs=0.02)
    assert small.read(found["LINES"]).length.tolist() == pytest.approx([around, 300], abs=0.02)


def test_layers_in_degrees_are_measured_in_metres_and_it_is_said(
    run: Run, tmp_path: Path, files: dict[str, str]
) -> None:
    degrees = small.saved(small.cases().to_crs(4326), tmp_path, "degrees.geojson")
    done = run("nearestfacility", INPUT=degrees, FACILITIES=files["toilets"], OUTPUT=tmp_path / "o.gpkg")
    assert "EPSG:4326" in done.stdout + done.stderr
    assert "EPSG:4549" in done.stdout + done.stderr
    wanted = small.cases().geometry.apply(lambda case: small.toilets().distance(case).min())
    assert float(results(done)["MEAN"]) == pytest.approx(wanted.mean(), abs=0.01)


def test_coverage(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    found = results(
        run(
            "coverage",
            FACILITIES=files["toilets"],
            AREAS=files["cells"],
            RADIUS=300,
            GAPS=tmp_path / "g.gpkg",
            OUTPUT=tmp_path / "a.gpkg",
            COVERED=tmp_path / "c.gpkg",
        )
    )
    assert float(found["LAND_M2"]) == pytest.approx(1e6)
    gaps, covered = small.read(found["GAPS"]), small.read(found["COVERED"])
    assert gaps.area.sum() + covered.area.sum() == pytest.approx(1e6)
    assert float(found["SHARE"]) == pytest.approx(covered.area.sum() / 1e6)


def test_results_are_given_as_json(profile: Path, files: dict[str, str], tmp_path: Path) -> None:
    outputs = [f"{name}={tmp_path / name}.gpkg" for name in ("GAPS", "OUTPUT")]
    call = ["--json", "run", "civicgrid:coverage", "--", f"FACILITIES={files['toilets']}", f"AREAS={files['cells']}"]
    told = json.loads(realqgis.process(profile, *call, *outputs).stdout)
    assert told["algorithm_details"]["id"] == "civicgrid:coverage"
    assert told["results"]["LAND_M2"] == pytest.approx(1e6)
    assert told["results"]["COVERED"] is None
    refused = refusal(realqgis.process(profile, *call, *outputs, "RADIUS=no"))
    assert "“Radius (m)” has to be a number from 1 on" in refused


def test_a_shifted_layer_is_found_out(run: Run, tmp_path: Path) -> None:
    """The demo's toilets stand in GCJ-02, the rest of the demo doesn't."""
    base = STUDY.parent / "底图.gpkg"
    table = pd.read_csv(STUDY.parent / "公厕.csv", encoding="gb18030")
    points = gpd.GeoDataFrame(table, geometry=gpd.points_from_xy(table["经度"], table["纬度"]), crs="EPSG:4326")
    layer = small.saved(points, tmp_path, "toilets.gpkg")
    areas = {"STREETS": f"{base}|layername=街道", "COMMUNITIES": f"{base}|layername=社区"}
    given = {**areas, "LINES": f"{base}|layername=道路中心线", "ARROWS": tmp_path / "arrows.gpkg"}
    found = results(run("datumcheck", INPUT=layer, OUTPUT=tmp_path / "table.gpkg", **given))
    assert (found["DATUM"], found["CERTAINTY"]) == ("gcj02", "sure")
    assert 400 < float(found["SHIFT_M"]) < 700
    assert len(gpd.read_file(found["ARROWS"])) > 10


def test_a_grid_is_drawn_up_numbered_and_joined(run: Run, tmp_path: Path) -> None:
    base = STUDY.parent / "底图.gpkg"
    drawn = results(
        run(
            "creategrid",
            COMMUNITIES=f"{base}|layername=社区",
            CODE="社区编码",
            STREETS=f"{base}|layername=道路中心线",
            METHOD=2,
            OUTPUT=tmp_path / "cells.gpkg",
        )
    )
    assert 9_000 < float(drawn["MEDIAN_M2"]) < 11_000
    cells = tmp_path / "cells.gpkg"
    numbered = run(
        "numbergrid",
        INPUT=cells,
        COMMUNITIES=f"{base}|layername=社区",
        CODE="社区编码",
        OUTPUT=tmp_path / "numbered.gpkg",
    )
    assert results(numbered)["OUTSIDE"] == "0"
    again = gpd.read_file(tmp_path / "numbered.gpkg")
    assert (again["cell_code"] == again["id"]).all()
    checked = results(
        run(
            "checkgrid",
            INPUT=tmp_path / "numbered.gpkg",
            CELL_CODE="cell_code",
            COMMUNITIES=f"{base}|layername=社区",
            CODE="社区编码",
            OUTPUT=tmp_path / "faults.gpkg",
            AREAS=tmp_path / "areas.gpkg",
        )
    )
    assert {checked[name] for name in ("CROSSES", "CODE_REPEATED", "OUT_OF_ORDER", "OVERLAP", "GAP")} == {"0"}
    joined = results(run("patrolareas", INPUT=cells, WITHIN="community", COUNT=3, OUTPUT=tmp_path / "patrols.gpkg"))
    assert joined["AREAS"] == "180"


def test_patrol_grids_are_evened_out(run: Run, tmp_path: Path) -> None:
    """Eight patrol grids a street of the demo city, of about the same area: evened out by its cases and streets."""
    base, cases = STUDY.parent / "底图.gpkg", tmp_path / "cases.gpkg"
    imported = run("importlayer", INPUT=STUDY.parent / "案件.csv", DATUM=1, OUTPUT=cases)
    assert imported.returncode == 0, imported.stderr
    drawn = {"INPUT": f"{base}|layername=单元网格", "WITHIN": "街道编码", "COUNT": 8, "CELLS": tmp_path / "cells.gpkg"}
    results(run("patrolareas", OUTPUT=tmp_path / "drawn.gpkg", **drawn))
    asked = {"CELLS": tmp_path / "cells.gpkg", "TODAY": "patrol", "WITHIN": "街道编码", "CASES": cases, "DAYS": 731}
    made = {name: tmp_path / f"{name}.gpkg" for name in ("OUTPUT", "CELLS_OUT", "TABLE")}
    found = results(run("patrolbalance", STREETS=f"{base}|layername=道路中心线", PROOF=1, **asked, **made))
    assert float(found["FAR"]) <= 10.0 < float(found["FAR_BEFORE"])
    assert 0 < int(found["MOVED_BOUND"]) <= int(found["MOVED"]) < 600
    after = gpd.read_file(made["OUTPUT"])
    assert len(after) == int(found["PATROLS"]) == len(pyogrio.read_dataframe(made["TABLE"]))
    assert (after.geom_type == "Polygon").all()
    assert refusal(run("patrolbalance", CELLS=tmp_path / "cells.gpkg", COUNT="patrol", **made))


def test_sites_for_further_toilets(run: Run, tmp_path: Path) -> None:
    """Three toilets for the residential land of the demo city, anywhere in the built-up area, proven to be the best."""
    base, toilets = STUDY.parent / "底图.gpkg", tmp_path / "toilets.gpkg"
    imported = run("importlayer", INPUT=STUDY.parent / "公厕.csv", DATUM=1, OUTPUT=toilets)
    assert imported.returncode == 0, imported.stderr
    asked = {
        "INPUT": f"{base}|layername=居住用地",
        "FACILITIES": toilets,
        "AREA": f"{base}|layername=建成区",
        "SPACING": 150,
    }
    made = {"OUTPUT": tmp_path / "sites.gpkg", "DEMAND": tmp_path / "demand.gpkg"}
    found = results(run("siting", COUNT=3, RADIUS=300, **asked, **made))
    assert (found["SITES"], found["GAP_PCT"]) == ("3", "0")
    assert float(found["SERVED"]) - float(found["SERVED_BEFORE"]) == float(found["VALUE"]) > 3
    sites, demand = (gpd.read_file(path) for path in made.values())
    assert sites["site_rank"].tolist() == [1, 2, 3]
    assert sites["gain_demand"].is_monotonic_decreasing
    assert len(demand) == int(found["TOTAL"])
    assert "Choose a layer of candidate sites" in refusal(run("siting", **{**asked, "AREA": ""}, **made))


def test_ways_along_streets(run: Run, tmp_path: Path) -> None:
    base = STUDY.parent / "底图.gpkg"
    streets = f"{base}|layername=道路中心线"
    checked = results(
        run("networkcheck", INPUT=streets, OUTPUT=tmp_path / "places.gpkg", EDGES=tmp_path / "edges.gpkg")
    )
    assert int(checked["STREETS"]) > 500
    park = f"{STUDY.parent / '口袋公园.shp'}"
    near = {"INPUT": f"{base}|layername=居住用地", "FACILITIES": park, "OUTPUT": tmp_path / "near.gpkg"}
    straight = float(results(run("nearestfacility", **near))["MEAN"])
    assert float(results(run("nearestfacility", STREETS=streets, **near))["MEAN"]) > 1.1 * straight
    results(run("nearestfacility", STREETS=streets, TRAVEL=3, **near))  # by vehicle, the quickest
    driven = pyogrio.read_dataframe(tmp_path / "near.gpkg")
    assert (driven["minutes"] > driven["dist_m"] / 1000).all()  # nowhere 60 km/h on streets of no class
    asked = {"AREAS": f"{base}|layername=社区", "FACILITIES": park, "GAPS": tmp_path / "g.gpkg"}
    found = [
        float(results(run("coverage", RADIUS=500, OUTPUT=tmp_path / f"{number}.gpkg", **asked, **more))["SHARE"])
        for number, more in enumerate([{}, {"STREETS": streets}])
    ]
    assert 0 < found[1] < found[0] < 1
    asked["HOMES"], asked["CASES"] = f"{base}|layername=居住用地", park
    more = {name: tmp_path / f"{name}.gpkg" for name in ("COUNTS", "REACH", "OUTPUT")}
    told = results(run("coverage", RADIUS=500, STREETS=streets, CUT=True, AREA_NAME="社区名称", **asked, **more))
    counts = small.read(told["COUNTS"]).dissolve("count").area
    assert float(counts[2] / counts.sum()) == pytest.approx(float(told["SHARE_TWICE"]), abs=1e-6)
    assert 0 < float(told["SHARE_RESIDENTIAL"]) < 1
    reach = small.read(told["REACH"])
    assert reach.area.gt(0).sum() == len(reach) - 1  # one park of the demo lies far off every street
    assert small.read(told["GAPS"])["area_name"].notna().all()


def test_before_and_after(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    """The second toilet closes: what it covered is lost, exactly, in a straight line and along streets."""
    street = gpd.GeoDataFrame(geometry=[shapely.LineString(small.toilets().geometry)], crs=small.CRS)
    asked = {"FACILITIES": files["toilets"], "AREAS": files["cells"], "RADIUS": 300, "AFTER_WITHOUT": "t2"}
    lost = {}
    for name, more in {"straight": {}, "streets": {"STREETS": small.saved(street, tmp_path, "street.gpkg")}}.items():
        outputs = {key: tmp_path / f"{name}_{key}.gpkg" for key in ("DIFFERENCE", "OUTPUT")}
        found = results(run("comparescenarios", **asked, **outputs, **more))
        assert float(found["BEFORE_M2"]) - float(found["LOST_M2"]) == pytest.approx(float(found["AFTER_M2"]))
        layer = small.read(found["DIFFERENCE"])
        assert set(layer["change"]) == {"lost"}
        assert layer.area.sum() == pytest.approx(float(found["LOST_M2"]), rel=1e-6)
        lost[name] = float(found["LOST_M2"])
    assert 0 < lost["streets"] < lost["straight"]


def test_what_hangs_on_each_facility(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    asked = {"FACILITIES": files["toilets"], "MASK": files["cells"], "RADIUS": 300}
    found = results(run("outagedrill", OUTPUT=tmp_path / "f.gpkg", ALONE=tmp_path / "a.gpkg", **asked))
    facilities, alone = small.read(found["OUTPUT"]), small.read(found["ALONE"])
    assert facilities["rank"].tolist() == [1, 2]
    assert alone.area.sum() == pytest.approx(facilities["alone_m2"].sum(), rel=1e-9)
    assert int(found["BACKED_UP"]) == 0


def test_plans_are_tracked(run: Run, tmp_path: Path) -> None:
    toilets = small.toilets().assign(state=["existing", "planned"], year=2026, batch="2026-1")
    plan = small.saved(toilets, tmp_path, "plan.gpkg")
    found = results(run("plantracking", FACILITIES=plan, AS_OF="2026-09-30", OUTPUT=tmp_path / "progress.gpkg"))
    assert (float(found["DONE"]), float(found["TASK_TOTAL"]), int(found["LATE_COUNT"])) == (1, 2, 0)
    assert small.read(found["OUTPUT"])["level"].tolist() == ["year", "batch"]


def test_a_workspace_is_filled_and_handed_over(run: Run, tmp_path: Path) -> None:
    workspace = tmp_path / "工作库.gpkg"
    for name, kind in (("公厕.csv", "public_toilet"), ("口袋公园.shp", "pocket_park")):
        came = results(run("importtoworkspace", INPUT=STUDY.parent / name, WORKSPACE=workspace))
        assert came["KINDS"] == kind
        assert int(came["ROWS_READ"]) == int(came["ROWS_USED"]) + int(came["ROWS_REJECTED"])
    again = results(run("importtoworkspace", INPUT=STUDY.parent / "公厕.csv", WORKSPACE=workspace))
    assert (again["ADDED"], again["CHANGED"], again["GONE"]) == ("0", "0", "0")
    assert results(run("handover", WORKSPACE=workspace, OUTPUT=tmp_path / "copy.gpkg"))["KINDS"] == "2"


def test_density(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    asked = {"CASES": files["cases"], "DISTRICT": files["cells"], "PIXEL": 10, "OUTPUT": tmp_path / "密度.tif"}
    found = results(run("density", **asked))
    assert found["CASES_USED"] == "200"
    assert float(found["BANDWIDTH_M"]) >= 50
    written = gdal.Open(found["OUTPUT"])
    assert (written.RasterXSize, written.RasterYSize) == (100, 100)
    assert written.GetRasterBand(1).GetUnitType() == "cases per km²"
    assert written.GetRasterBand(1).ComputeStatistics(False)[2] == pytest.approx(200.0, rel=1e-4)  # the mean, on 1 km²


def test_cases_are_set_against_gaps(run: Run, tmp_path: Path) -> None:
    covered = small.cells().assign(share=[1.0] * 50 + [0.2] * 50)
    cases = small.cases().assign(xl=["暴露垃圾", "店外经营"] * 100)
    asked = {"CELLS": small.saved(covered, tmp_path, "c.gpkg"), "CASES": small.saved(cases, tmp_path, "k.gpkg")}
    found = results(run("gapcases", **asked, COVERED="share", CLASS="xl", KIND=0, OUTPUT=tmp_path / "quadrants.gpkg"))
    layer = small.read(found["OUTPUT"])
    assert int(found["CASES_USED"]) == layer["matching_cases"].sum() > 90
    assert int(found["BUILD"]) == (layer["quadrant"] == "build").sum() > 0
    assert 0 < float(found["P"]) <= 1


def test_hotspots(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    found = results(run("hotspots", CELLS=files["cells"], CASES=files["cases"], OUTPUT=tmp_path / "h.gpkg"))
    layer = small.read(found["OUTPUT"])
    assert layer["cases"].sum() == 200
    assert int(found["HOT_CELLS"]) == layer["hot"].str.startswith("hot").sum() > 0


def test_figures_of_cases(run: Run, tmp_path: Path) -> None:
    done = results(
        run(
            "gridfigures",
            CASES=small.saved(forty(), tmp_path, "cases.gpkg"),
            AS_OF="2026-03-31",
            LEAST=1,
            OUTPUT=tmp_path / "out.gpkg",
        )
    )
    assert (done["CASES_FILED"], float(done["CLOSE_RATE"])) == ("39", pytest.approx(32 / 36))
    table = small.read(tmp_path / "out.gpkg").set_index(["level", "metric", "period"])
    february = table.loc[("class_sub", "on_time_rate", "2026-02")]
    assert (february["n"], february["n_total"], february["grade"]) == (8, 11, "C")


def test_backtest(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    dated = small.saved(small.dated_cases(), tmp_path, "dated.gpkg")
    asked = {"CELLS": files["cells"], "FILED": "filed", "OUTPUT": tmp_path / "p.gpkg", "TABLE": tmp_path / "t.gpkg"}
    found = results(run("backtest", CASES=dated, **asked))
    layer, table = small.read(found["OUTPUT"]), gpd.read_file(found["TABLE"])
    assert layer["priority"].min() == 1
    assert set(layer.loc[layer["priority"] <= 4, "id"]) == {"c0", "c1", "c10", "c11"}
    best = table[(table["rank"] == 1) & (table["area_share"] == 0.05)].iloc[0]
    assert (found["METHOD"], found["COMING"]) == (best["method"], "2025-01")
    assert float(found["PAI"]) == pytest.approx(best["pai"])
    short = small.saved(small.dated_cases(3), tmp_path, "short.gpkg")
    assert "3 whole months" in refusal(run("backtest", CASES=short, **asked))


def test_hotspots_in_cells_made_for_them_with_rates_and_stability(
    run: Run, files: dict[str, str], tmp_path: Path
) -> None:
    street = shapely.LineString([(small.EAST, small.NORTH + 550), (small.EAST + 1_000, small.NORTH + 550)])
    streets = gpd.GeoDataFrame(geometry=[street], crs=small.CRS)
    asked = {
        "CASES": files["cases"],
        "DISTRICT": files["cells"],
        "STREETS": small.saved(streets, tmp_path, "streets.gpkg"),
        "NEIGHBOURS": 2,
        "OUTPUT": tmp_path / "h.gpkg",
    }
    layer = small.read(results(run("hotspots", **asked))["OUTPUT"])
    assert len(layer) == 100
    assert set(layer["moran"]) >= {"HH", "none"}
    assert layer["cases_per_km"].notna().sum() == 10
    assert layer.loc[layer["hot"] == "hot99", "stable_runs"].max() == 24


# -- import


def test_importlayer_recognises_a_gbk_table(run: Run, tmp_path: Path) -> None:
    there = small.toilets().to_crs(4326).geometry
    lines = ["公厕名称,经度,纬度", *(f"公厕{n},{p.x},{p.y}" for n, p in enumerate(there)), "没有位置的,,"]
    path = tmp_path / "公厕.csv"
    path.write_bytes("\n".join(lines).encode("gb18030"))
    found = results(run("importlayer", INPUT=path, DATUM=1, OUTPUT=tmp_path / "o.gpkg", REJECTED=tmp_path / "r.gpkg"))
    assert (found["ROWS_READ"], found["ROWS_USED"], found["ROWS_REJECTED"]) == ("3", "2", "1")
    assert found["RECOGNISED"] == "public_toilet"
    layer = small.read(found["OUTPUT"])
    assert layer["name"].tolist() == ["公厕0", "公厕1"]
    assert layer.distance(small.toilets()).max() < 0.01
    rejected = gpd.read_file(found["REJECTED"])
    assert rejected["row"].tolist() == [4]


def test_importlayer_takes_a_layer_and_all_settings(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    found = results(run("importlayer", INPUT_LAYER=files["toilets"], OUTPUT=tmp_path / "o.gpkg"))
    assert (found["RECOGNISED"], found["ROWS_USED"]) == ("public_toilet", "2")
    table = tmp_path / "表.csv"
    table.write_text("一览表\n说法,东,北,等级\n甲,120.3,30.6,一类\n乙,120.31,30.6,二类\n", encoding="utf-8")
    said = {"COLUMNS": "name,说法,lon,东,lat,北", "WHERE": "等级=二类", "HEADER_ROW": 2, "DATUM": 1, "KIND": 7}
    found = results(run("importlayer", INPUT=table, OUTPUT=tmp_path / "p.gpkg", **said))
    assert (found["RECOGNISED"], found["ROWS_READ"], found["FOUND_DATUM"]) == ("public_toilet", "1", "wgs84")
    assert small.read(found["OUTPUT"])["name"].tolist() == ["乙"]


def test_importfolder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "报送"
    folder.mkdir()
    for name, x in (("公厕一.csv", 120.3), ("公厕二.csv", 120.31)):
        (folder / name).write_bytes(f"公厕名称,经度,纬度\n{name},{x},30.6\n".encode("gb18030"))
    (folder / "不明.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    found = results(run("importfolder", FOLDER=folder, OUTPUT=tmp_path / "o.gpkg", ACCOUNTS=tmp_path / "a.gpkg"))
    assert {key: found[key] for key in ("FILES", "FILES_REFUSED", "LAYERS", "ROWS_USED")} == {
        "FILES": "3",
        "FILES_REFUSED": "1",
        "LAYERS": "1",
        "ROWS_USED": "2",
    }
    assert len(gpd.read_file(found["OUTPUT"], layer="public_toilet")) == 2
    assert "no folder" in refusal(
        run("importfolder", FOLDER="/no/such", OUTPUT=tmp_path / "p.gpkg", ACCOUNTS="memory:")
    )


# -- the whole way, and the products of what it made


@pytest.fixture(scope="module")
def study(profile: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = tmp_path_factory.mktemp(PERSON)
    shutil.copytree(STUDY.parent, home / "demo")
    out = home / "out"
    with pytest.MonkeyPatch.context() as person:
        for name in ("USER", "LOGNAME", "USERNAME"):
            person.setenv(name, PERSON)
        given = (f"STUDY={home / 'demo' / STUDY.name}", f"OUT={out}")
        done = realqgis.process(profile, "run", "civicgrid:runstudy", "--", *given)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return {"out": out, "said": results(done), "text": done.stdout + done.stderr}


def test_runstudy_makes_every_product(study: dict[str, Any]) -> None:
    out = study["out"]
    for name in ("civicgrid.gpkg", "civicgrid.qgz", "meeting-map.pdf", "map.html", "tables.xlsx", "summary.json"):
        assert (out / name).stat().st_size > 1000, name
        assert str(out / name) in study["said"].values()
    assert len(list((out / "geojson").glob("*.geojson"))) > 5
    assert not [path for path in out.parent.iterdir() if path.name.startswith(".civicgrid")]
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["figures"]
    for source in summary["sources"]:
        assert source["rows_read"] == source["rows_used"] + source["rows_rejected"]


def test_runstudy_judges_by_the_standards(study: dict[str, Any]) -> None:
    summary = json.loads((study["out"] / "summary.json").read_text(encoding="utf-8"))
    whole = {(one["standard_id"], one["metric"]): one for one in summary["verdicts"] if one["level"] == "whole"}
    parks = whole["park_small", "covered_residential"]
    assert (parks["target"], parks["meets"]) == (0.85, "no")
    assert parks["value"] == pytest.approx(parks["n"] / parks["n_total"])
    assert whole["toilet_service", "facilities_per_used_km2"]["reason"] == "no_land_use"
    layers = {name for name, _ in pyogrio.list_layers(study["out"] / "civicgrid.gpkg")}
    assert {"verdicts", "too_near_waste_station"} <= layers


def test_runstudy_flags_the_desk_and_tests_forecasts(study: dict[str, Any]) -> None:
    results_file = study["out"] / "civicgrid.gpkg"
    cells = gpd.read_file(results_file, layer="result_cell").set_index("id")
    assert cells.loc[TRUTH["artefact"]["cell"], ["vanishes", "vanishes_by"]].tolist() == [True, "crowded"]
    assert cells.loc[TRUTH["hot_spots"][0]["cells"], "priority"].median() < 20
    tested = gpd.read_file(results_file, layer="backtest")
    assert tested.loc[tested["rank"] == 1, "method"].unique().tolist() == ["decayed"]
    codes = {found["code"] for found in json.loads((study["out"] / "summary.json").read_text("utf-8"))["problems"]}
    assert {"repeats_found", "top_reporters", "heat_vanishes", "backtest_done"} <= codes


def test_products_name_no_person_and_no_folder_of_this_machine(study: dict[str, Any]) -> None:
    assert_names_nobody(study["out"])


def assert_names_nobody(folder: Path) -> None:
    """Nothing in a folder of products says who made it, or where on this machine."""
    places = (CHECKOUT, Path.home(), folder, Path(tempfile.gettempdir()))
    named = {PERSON, *(str(place) for place in places if len(place.parts) > 2)}
    coded = [name.encode(code) for name in named for code in ("utf-8", "utf-16-be", "utf-16-le")]
    for path in folder.rglob("*"):
        if path.is_file():
            assert not [name for name in coded for part in parts_of(path) if name in part], path.name


def parts_of(path: Path) -> Iterator[bytes]:
    """What a file holds, unpacked if it is an archive; of a PDF also what it says of itself."""
    if path.suffix == ".pdf":
        yield str(pypdf.PdfReader(path).metadata).encode()
    if not zipfile.is_zipfile(path):
        yield path.read_bytes()
        return
    with zipfile.ZipFile(path) as archive:
        yield from (archive.read(name) for name in archive.namelist())


@pytest.mark.desktop
@pytest.mark.skipif(bool(desktop.missing()), reason=f"NOT RUN: missing {desktop.missing()}")
def test_the_project_opens_elsewhere_and_without_the_plugin(study: dict[str, Any], tmp_path: Path) -> None:
    elsewhere = tmp_path / "另一台 电脑" / "结果"
    shutil.copytree(study["out"], elsewhere)
    values = {"CIVICGRID_PROJECT": str(elsewhere / "civicgrid.qgz")}
    outcome = desktop.run(["in_bare_project.py"], tmp_path / "window", plugin=None, locale="en", values=values)
    assert outcome.tests == 0, outcome.explain()
    assert outcome.process == 0, outcome.explain()
    assert "Traceback" not in outcome.log


def test_meetingprint(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    found = results(run("meetingprint", WORKSPACE=study["out"] / "civicgrid.gpkg", OUTPUT=tmp_path / "map.pdf"))
    assert Path(found["OUTPUT"]).read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["map.pdf"]
    chosen = {"PARTS": "3", "KINDS": "public_toilet", "LEVEL": 0, "PAGE": 2, "GREY": "true"}  # coverage, on A4
    found = results(
        run("meetingprint", WORKSPACE=study["out"] / "civicgrid.gpkg", OUTPUT=tmp_path / "a4.pdf", **chosen)
    )
    assert int(found["PAGES"]) == 1
    assert Path(found["OUTPUT"]).read_bytes().startswith(b"%PDF")


def test_sheets_as_pictures_and_as_layouts_of_a_project(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    asked = {"OUTPUT": tmp_path / "map.pdf", "IMAGES": tmp_path / "png", "PROJECT": tmp_path / "sheets.qgz"}
    asked["TEMPLATES"] = tmp_path / "templates"
    found = results(run("meetingprint", WORKSPACE=study["out"] / "civicgrid.gpkg", PARTS=2, PAGE=4, **asked))
    pictures = list((tmp_path / "png").iterdir())
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)
    assert len(pictures) == int(found["PAGES"]) >= 1
    with zipfile.ZipFile(found["PROJECT"]) as archive:
        held = archive.read(next(name for name in archive.namelist() if name.endswith(".qgs"))).decode("utf-8")
    assert held.count("<Layout ") == len(pictures)
    assert "../" in held or str(study["out"]) in held
    assert len(list(asked["TEMPLATES"].iterdir())) == len(pictures)
    Path(found["PROJECT"]).unlink()  # says where its layers are
    assert_names_nobody(tmp_path)


def test_exportgeojson(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    asked = {"WORKSPACE": study["out"] / "civicgrid.gpkg", "OUTPUT": tmp_path / "layers"}
    told = run("exportgeojson", **asked, PREVIEW="true")
    assert "result_cell" in told.stdout
    assert not (tmp_path / "layers").exists()
    found = results(run("exportgeojson", **asked, LAYERS="result_cell,public_toilet", FORMATS="0,1,2,3,4", COPIES=0))
    names = sorted(path.name for path in Path(found["OUTPUT"]).iterdir())
    assert int(found["FILES"]) == len(names) == 21
    assert "already holds" in refusal(run("exportgeojson", **asked))
    cells = pyogrio.read_info(asked["WORKSPACE"], layer="result_cell")["features"]
    for end in ("geojson", "geojsons", "fgb"):
        assert len(gpd.read_file(tmp_path / "layers" / f"result_cell.{end}")) == cells
    assert_names_nobody(tmp_path)


def test_site_visits_and_their_findings(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    asked = {"WORKSPACE": study["out"] / "civicgrid.gpkg"}
    field = tmp_path / "visits.gpkg"
    found = results(run("sitevisits", **asked, OUTPUT=tmp_path / "visits.kmz", QFIELD=field, MOST=5))
    assert int(found["PLACES"]) > 10
    visits = gpd.read_file(field)
    visits.loc[0, "finding"] = "confirmed"
    visits.to_file(field, layer="site_visits", driver="GPKG")
    read = results(run("visitfindings", **asked, INPUT=field, OUTPUT=tmp_path / "findings.gpkg"))
    assert (read["CONFIRMED"], read["NOT_VISITED"]) == ("1", str(len(visits) - 1))
    of_phone = results(run("visitfindings", **asked, INPUT=tmp_path / "visits.kmz", OUTPUT=tmp_path / "none.gpkg"))
    assert of_phone["NOT_VISITED"] == found["PLACES"]
    assert_names_nobody(tmp_path)


def test_exportwebpage(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    asked = {"WORKSPACE": study["out"] / "civicgrid.gpkg", "OUTPUT": tmp_path / "map.html"}
    page = Path(results(run("exportwebpage", **asked))["OUTPUT"]).read_text(encoding="utf-8")
    assert "<html" in page[:2000].lower()
    assert "tile.openstreetmap.org" not in page
    with_map = Path(results(run("exportwebpage", **asked, BASEMAP=2))["OUTPUT"]).read_text(encoding="utf-8")
    assert "img-src data: https://tile.openstreetmap.org" in with_map


def test_exportworkbook(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    found = results(run("exportworkbook", WORKSPACE=study["out"] / "civicgrid.gpkg", OUTPUT=tmp_path / "tables.xlsx"))
    assert len(openpyxl.load_workbook(found["OUTPUT"]).sheetnames) > 20


def test_exportreport(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    found = results(run("exportreport", WORKSPACE=study["out"] / "civicgrid.gpkg", OUTPUT=tmp_path / "report.docx"))
    told = [paragraph.text for paragraph in docx.Document(found["OUTPUT"]).paragraphs]
    assert any("54" in text and "57.5%" in text for text in told)


def test_exportrejected(run: Run, study: dict[str, Any], tmp_path: Path) -> None:
    found = results(run("exportrejected", WORKSPACE=study["out"] / "civicgrid.gpkg", OUTPUT=tmp_path / "rejected.xlsx"))
    sheets = openpyxl.load_workbook(found["OUTPUT"]).worksheets
    assert sum(sheet.max_row - 1 for sheet in sheets) == int(found["ROWS"]) > 20
    assert_names_nobody(tmp_path)


def test_rollup(run: Run, tmp_path: Path) -> None:
    districts_in(tmp_path / "districts")
    found = results(run("rollup", FOLDER=tmp_path / "districts", OUTPUT=tmp_path / "city.xlsx"))
    assert found["DISTRICTS"] == "2"
    assert len(openpyxl.load_workbook(found["OUTPUT"]).sheetnames) == 3


# -- what can't be done is said


def written(path: Path, text: str = "") -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_missing_and_empty_files(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "o.gpkg"
    empty = written(tmp_path / "empty.csv")
    assert "There is no file /no/such.csv" in refusal(run("importlayer", INPUT="/no/such.csv", OUTPUT=out))
    assert "is empty" in refusal(run("importlayer", INPUT=empty, OUTPUT=out))
    assert "There is no file /no/s.json" in refusal(run("runstudy", STUDY="/no/s.json", OUT=tmp_path / "x"))
    assert "is empty" in refusal(run("exportgeojson", WORKSPACE=written(tmp_path / "e.gpkg"), OUTPUT=tmp_path / "x"))


def test_a_table_without_coordinates(run: Run, tmp_path: Path) -> None:
    table = written(tmp_path / "公厕.csv", "公厕名称,等级\n一,二类\n")
    said = refusal(run("importlayer", INPUT=table, OUTPUT=tmp_path / "o.gpkg"))
    assert "has no coordinates" in said
    assert "公厕名称" in said


def test_no_facility(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    nobody = small.saved(small.toilets().iloc[:0], tmp_path, "nobody.gpkg")
    said = refusal(run("nearestfacility", INPUT=files["cases"], FACILITIES=nobody, OUTPUT=tmp_path / "o.gpkg"))
    assert "“nobody” holds rows without shapes" in said
    assert not (tmp_path / "o.gpkg").exists()


@pytest.mark.parametrize("target", ["/dev/null/o", "/proc/o"])
def test_an_output_that_cannot_be_written(run: Run, files: dict[str, str], target: str) -> None:
    said = refusal(run("nearestfacility", INPUT=files["cases"], FACILITIES=files["toilets"], OUTPUT=f"{target}.gpkg"))
    assert target in said
    assert f"Can't write to {target}" in refusal(run("runstudy", STUDY=STUDY, OUT=target))


def test_a_wrong_study_is_answered_with_place_and_remedy(run: Run, tmp_path: Path) -> None:
    broken = written(tmp_path / "broken.json", '{"civicgrid_study": 1,\n "title": }')
    assert "line 2" in refusal(run("runstudy", STUDY=broken, OUT=tmp_path / "x"))
    text = STUDY.read_text(encoding="utf-8")
    wrong = written(tmp_path / "wrong.json", text.replace('"kind"', '"kinds"').replace('"path"', '"paht"'))
    said = refusal(run("runstudy", STUDY=wrong, OUT=tmp_path / "x"))
    assert "paht" in said
    assert "path" in said
    assert not (tmp_path / "x").exists()


def test_something_else_than_a_workspace(run: Run, files: dict[str, str], tmp_path: Path) -> None:
    for algorithm, output in (
        ("meetingprint", "m.pdf"),
        ("exportgeojson", "folder"),
        ("exportwebpage", "w.html"),
        ("exportreport", "r.docx"),
    ):
        said = refusal(run(algorithm, WORKSPACE=files["cells"], OUTPUT=tmp_path / output))
        assert "is not a CivicGrid workspace" in said
        assert not (tmp_path / output).exists()


# -- databases


@pytest.fixture
def bureau(profile: Path, server: postgres.Server) -> Iterator[str]:
    """A database with a table of toilets, stored in the profile as the connection "bureau"."""
    ini = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    before = ini.read_text(encoding="utf-8")
    with server.database() as name:
        told = server.parameters(name)
        keys = {"host": told["host"], "port": told["port"], "database": name, "username": told["user"]}
        password = "".join(one if one.isascii() else f"\\x{ord(one):x}" for one in told["password"])
        keys.update(password=f'"{password}"', saveUsername="true", savePassword="true")
        lines = [f"connections\\bureau\\{key}={value}" for key, value in keys.items()]
        ini.write_text("\n".join([before, "[PostgreSQL]", *lines, ""]), encoding="utf-8")
        server.run(
            name,
            "CREATE TABLE 公厕 AS SELECT i AS 编号, '公厕' || i AS 公厕名称,"
            " ST_SetSRID(ST_MakePoint(120.3 + 0.004 * i, 30.6), 4490) AS geom FROM generate_series(1, 9) AS i",
        )
        yield name
    ini.write_text(before, encoding="utf-8")


def test_a_study_from_a_database_and_from_a_workspace_on_it(run: Run, bureau: str, tmp_path: Path) -> None:
    """The driver brings libraries that QGIS has too: psycopg has to live beside them."""
    study = {"civicgrid_study": 1, "title": "t", "district": "d", "outputs": ["project", "geojson", "workbook"]}
    one = {**study, "sources": [{"path": "postgis:bureau", "layer": "public.公厕"}]}
    (tmp_path / "one.json").write_text(json.dumps(one), encoding="utf-8")
    results(run("runstudy", STUDY=tmp_path / "one.json", OUT=tmp_path / "one"))
    brought = results(
        run(
            "importtoworkspace",
            CONNECTION="bureau",
            SCHEMA="public",
            TABLE="公厕",
            WORKSPACE="postgis:bureau/城管",
            MODE=0,
        )
    )
    assert (brought["KINDS"], brought["ADDED"]) == ("public_toilet", "9")
    two = {**study, "workspace": "postgis:bureau/城管"}
    (tmp_path / "two.json").write_text(json.dumps(two), encoding="utf-8")
    results(run("runstudy", STUDY=tmp_path / "two.json", OUT=tmp_path / "two"))
    told = [json.loads((tmp_path / name / "summary.json").read_text(encoding="utf-8")) for name in ("one", "two")]
    assert [one["sources"][0]["rows_used"] for one in told] == [9, 9]
    assert told[0]["layers"] == told[1]["layers"]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert postgres.PASSWORD.encode() not in path.read_bytes(), path
    with zipfile.ZipFile(tmp_path / "two" / "civicgrid.qgz") as archive:
        assert all(postgres.PASSWORD.encode() not in archive.read(name) for name in archive.namelist())


def test_a_database_that_is_away_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text(
        json.dumps(
            {
                "civicgrid_study": 1,
                "title": "t",
                "district": "d",
                "sources": [{"path": "postgis:nobody", "layer": "public.x"}],
            }
        ),
        encoding="utf-8",
    )
    assert "Nobody knows a PostgreSQL connection called “nobody”" in refusal(
        run("runstudy", STUDY=tmp_path / "s.json", OUT=tmp_path / "o")
    )
