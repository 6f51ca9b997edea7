"""The list of places to visit: readable where it is used, complete, and read back with what was found."""

from __future__ import annotations

import re
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.dom import minidom

import geopandas as gpd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.layers import visits
from civicgrid.layers.door import visitfindings
from civicgrid.layers.export import sitevisits
from civicgrid.layers.export.sketches import Sketcher
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run
from shapely.geometry import box

EVIL = "空地</name><script>alert(1)</script>"


@pytest.fixture
def run() -> Run:
    """The small run with two candidate sites."""
    run = small_run()
    rows = [
        {"id": "B1", "name": EVIL, "area_m2": 900.0, "owner": "某人", "geometry": box(X0, Y0, X0 + 30, Y0 + 30)},
        {"id": "B2", "name": None, "area_m2": 100.0, "owner": None, "geometry": box(X0 + 90, Y0, X0 + 100, Y0 + 10)},
    ]
    site = gpd.GeoDataFrame(rows, crs=CRS)
    return replace(run, inputs={**run.inputs, "candidate_site": site})


@pytest.fixture
def kmz(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "踏勘.kmz"
    assert sitevisits.write_kmz(sitevisits.places(run, chinese()), run, chinese(), path)
    return path


def text_of(kmz: Path) -> str:
    with zipfile.ZipFile(kmz) as packed:
        return packed.read("doc.kml").decode()


def filled(kmz: Path, change) -> Path:
    """The list as somebody brings it back."""
    target = kmz.with_name("back.kml")
    target.write_text(change(text_of(kmz)), encoding="utf-8")
    return target


def confirm(text: str) -> str:
    return text.replace('<Data name="finding"><value></value>', '<Data name="finding"><value>属实</value>', 1)


def test_gaps_and_candidates_are_listed_with_names_and_facts(run, kmz):
    document = minidom.parseString(text_of(kmz))  # noqa: S318 - our own text
    names = [one.firstChild.data for one in document.getElementsByTagName("name")]
    gaps = sum(len(run.layers[col.gap(kind)]) for kind in ("public_toilet", "pocket_park"))
    assert len(document.getElementsByTagName("Placemark")) == gaps + 2
    assert any(EVIL in name for name in names)
    assert "某人" not in text_of(kmz), "owners are private"
    assert re.search(r"&lt;p&gt;面积[^&]*: 900", text_of(kmz))


def test_every_place_has_a_sketch_map(kmz):
    from PIL import Image

    with zipfile.ZipFile(kmz) as packed:
        pictures = [name for name in packed.namelist() if name.endswith(".png")]
        assert pictures
        for name in pictures:
            assert name in text_of(kmz)
            image = Image.open(BytesIO(packed.read(name)))
            assert image.size == (480, 360)
            assert len(image.convert("RGB").getcolors(100_000)) > 5  # land, streets, facilities, the place


def test_what_is_near_by_its_box_alone_is_not_drawn(run):
    corner = shapely.LineString([(X0 - 5_000, Y0 + 400), (X0 - 5_000, Y0 - 5_000), (X0 + 400, Y0 - 5_000)])
    run.inputs["street_line"] = gpd.GeoDataFrame({"id": ["L1"]}, geometry=[corner], crs=CRS)
    assert Sketcher(run).png(box(X0, Y0, X0 + 30, Y0 + 30)).startswith(b"\x89PNG")


def test_without_pillow_the_list_is_complete_but_for_the_sketches(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    listed = sitevisits.places(run, english())
    assert not sitevisits.write_kmz(listed, run, english(), tmp_path / "v.kmz")
    assert text_of(tmp_path / "v.kmz").count("<Placemark>") == len(listed)
    assert "<img" not in text_of(tmp_path / "v.kmz")


def test_other_programs_read_it(run, kmz, tmp_path):
    (tmp_path / "doc.kml").write_text(text_of(kmz), encoding="utf-8")
    back = gpd.read_file(tmp_path / "doc.kml", layer=0)
    gap = run.layers["gap_public_toilet"].to_crs(4326)
    polygon = next(part for part in back.geometry.iloc[0].geoms if part.geom_type == "Polygon")
    assert shapely.hausdorff_distance(polygon, gap.geometry.iloc[0]) < 1e-6


def test_the_most_needed_come_first_and_no_more_than_asked(run):
    (only,) = sitevisits.places(run, english(), ["gap_public_toilet"], most=1)
    assert only.visit == f"gap_public_toilet/{run.layers['gap_public_toilet']['id'].iloc[0]}"


def test_nothing_to_visit_is_refused():
    run = replace(small_run(), layers={}, inputs={})
    with pytest.raises(Refused) as refused:
        sitevisits.places(run, {})
    assert refused.value.problems[0].code == "nothing_to_visit"


def test_findings_come_back_to_their_places(run, kmz):
    found = visitfindings.read(filled(kmz, confirm), run)
    assert found.problems == ()
    first = found.frame.iloc[0]
    assert (first[visits.FINDING], found.frame[visits.FINDING].tolist().count("")) == (
        "confirmed",
        len(found.frame) - 1,
    )
    assert found.frame.crs == CRS
    assert found.frame[visits.MOVED_M].max() < 0.5
    assert visitfindings.read(kmz, run).frame[visits.FINDING].eq("").all()


def test_findings_of_a_geopackage_come_back_too(run, tmp_path):
    path = tmp_path / "visits.gpkg"
    sitevisits.write_geopackage(sitevisits.places(run, english()), run, english(), path)
    layer = gpd.read_file(path)
    layer.loc[0, ["finding", "visit_note", "visited_on"]] = ["rejected", "a wall", "2026-09-30"]
    layer.loc[1, "finding"] = "perhaps"
    layer.to_file(path, layer="site_visits", driver="GPKG")
    found = visitfindings.read(path, run)
    assert found.frame.iloc[0][[visits.FINDING, visits.VISIT_NOTE, visits.VISITED_ON]].tolist() == [
        "rejected",
        "a wall",
        "2026-09-30",
    ]
    assert [(one.code, one.params["values"]) for one in found.problems] == [("visits_not_understood", "perhaps")]


def test_a_list_of_an_earlier_run_is_known_by_its_places(run, kmz):
    later = replace(run, record={**run.record, "run_id": "later"})
    gaps = later.layers["gap_public_toilet"]
    later.layers["gap_public_toilet"]["id"] = [f"new-{number}" for number in range(len(gaps))]
    found = visitfindings.read(filled(kmz, confirm), later)
    assert [one.code for one in found.problems] == ["visits_of_other_run"]
    assert found.frame.iloc[0][visits.FINDING] == "confirmed"
    gone = replace(later, layers={})
    assert [one.code for one in visitfindings.read(kmz, gone).problems] == ["visits_unknown", "visits_of_other_run"]


def test_what_is_no_list_is_refused(run, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(Refused) as refused:
        visitfindings.read(path, run)
    assert refused.value.problems[0].code == "no_visit_list"
