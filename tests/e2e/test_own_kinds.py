"""A kind that people defined themselves goes the whole way in the real ``qgis_process``."""

from __future__ import annotations

import json
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import openpyxl
import pytest
import shapely
from civicgrid.layers import ownkinds, studyfile
from civicgrid.tests.layers.test_ownkinds import SORTING
from civicgrid.tests.tools import realqgis
from scipy.spatial import cKDTree

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(realqgis.executable("qgis_process") is None, reason="NOT RUN: no qgis_process here"),
]
DEMO = studyfile.RESOURCES / "demo"
KIND, RADIUS_M = "own_sorting", 150.0
AREAS = ("单元网格", "街道", "社区", "建成区", "居住用地")


@dataclass(frozen=True)
class Outcome:
    folder: Path
    summary: dict[str, Any]
    kiosks: gpd.GeoDataFrame

    def layer(self, name: str) -> gpd.GeoDataFrame:
        return gpd.read_file(self.folder / "civicgrid.gpkg", layer=name)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = tmp_path_factory.mktemp("own")
    homes = gpd.read_file(DEMO / "底图.gpkg", layer="居住用地").to_crs("EPSG:4549")
    kiosks = homes.set_geometry(homes.representative_point())[["geometry"]].iloc[::6].reset_index(drop=True)
    _table(kiosks, folder / "分类亭.csv")
    study = {
        "civicgrid_study": 1,
        "title": {"en": "Sorting kiosks", "zh": "分类亭布局"},
        "district": "云汀区",
        "language": "zh_CN",
        "kinds": {KIND: SORTING},
        "sources": [
            *({"path": str(DEMO / "底图.gpkg"), "layer": name} for name in AREAS),
            {"path": str(DEMO / "公厕.csv"), "datum": "gcj02"},
            {"path": "分类亭.csv", "datum": "cgcs2000"},
        ],
    }
    (folder / "study.json").write_text(json.dumps(study, ensure_ascii=False), encoding="utf-8")
    out = folder / "out"
    with realqgis.fresh_profile() as profile:
        done = realqgis.process(
            profile, "run", "civicgrid:runstudy", "--", f"STUDY={folder / 'study.json'}", f"OUT={out}"
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return Outcome(out, json.loads((out / "summary.json").read_text(encoding="utf-8")), kiosks)


def _table(kiosks: gpd.GeoDataFrame, path: Path) -> None:
    at = kiosks.to_crs("EPSG:4490").geometry
    rows = [f"F{n:03d},第{n}号分类亭,{p.x:.8f},{p.y:.8f},{n % 5 + 2}" for n, p in enumerate(at, 1)]
    path.write_text("\n".join(["分类亭编号,分类亭名称,经度,纬度,桶数", *rows]), encoding="gb18030")


def test_it_is_recognised_by_its_headers(outcome: Outcome) -> None:
    (source,) = (one for one in outcome.summary["sources"] if one["path"] == "分类亭.csv")
    assert (source["kind"], source["rows_used"], source["rows_rejected"]) == (KIND, len(outcome.kiosks), 0)
    assert source["decisions"]["kind_by"] == "recognised"
    assert source["decisions"]["columns"] == {"id": "分类亭编号", "name": "分类亭名称", "own_sorting_bins": "桶数"}


def test_distances_and_coverage_are_its_own(outcome: Outcome) -> None:
    cells = outcome.layer("result_cell")
    kiosks = outcome.layer(KIND)
    xy = shapely.get_coordinates(cells.centroid)
    nearest = cKDTree(shapely.get_coordinates(kiosks.geometry)).query(xy)[0]
    assert abs(cells[f"dist_m_{KIND}"] - nearest).max() < 0.01
    covered = outcome.layer(f"covered_{KIND}").union_all()
    discs = shapely.union_all(kiosks.buffer(RADIUS_M, resolution=64).to_numpy())
    land = outcome.layer("built_up").union_all()
    assert covered.area == pytest.approx(discs.intersection(land).area, rel=0.002)
    (rule,) = (rule for rule in outcome.summary["record"]["standards"] if rule["kind"] == KIND)
    assert (rule["radius_m"], rule["evidence"]) == (RADIUS_M, "own")


def test_every_product_calls_it_by_its_name(outcome: Outcome) -> None:
    page = (outcome.folder / "map.html").read_text(encoding="utf-8")
    assert "分类亭" in page
    assert SORTING["colour"] in page
    book = openpyxl.load_workbook(outcome.folder / "tables.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    assert any("分类亭" in cell for cell in cells)
    assert not [cell for cell in cells if "own_" in cell]
    paper = subprocess.run(["pdftotext", outcome.folder / "meeting-map.pdf", "-"], capture_output=True, check=True)
    assert "分类亭" in paper.stdout.decode()
    assert "own_" not in paper.stdout.decode()
    with zipfile.ZipFile(outcome.folder / "civicgrid.qgz") as archive:
        project = archive.read("civicgrid.qgs").decode("utf-8")
    assert "<layername>分类亭</layername>" in project
    assert 'name="桶数 (bins)"' in project
    assert 'name="到最近分类亭的距离(m)"' in project
    names = {path.stem for path in (outcome.folder / "geojson").glob("*.geojson")}
    assert {KIND, f"covered_{KIND}"} <= names


def test_the_run_can_be_repeated_from_its_record(outcome: Outcome, tmp_path: Path) -> None:
    assert outcome.summary["record"]["study"]["kinds"] == {KIND: SORTING}


def test_the_library_of_the_profile_is_known_to_an_import(outcome: Outcome, tmp_path: Path) -> None:
    with realqgis.fresh_profile() as profile:
        (settings,) = (path.parent for path in profile.rglob("QGIS3.ini"))
        ownkinds.keep({KIND: SORTING}, settings.parent / "civicgrid" / "kinds")
        given = (f"INPUT={outcome.folder.parent / '分类亭.csv'}", f"OUTPUT={tmp_path / 'out.gpkg'}")
        done = realqgis.process(profile, "run", "civicgrid:importlayer", "--", *given)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"RECOGNISED:\t{KIND}" in done.stdout
    assert len(gpd.read_file(tmp_path / "out.gpkg")) == len(outcome.kiosks)
