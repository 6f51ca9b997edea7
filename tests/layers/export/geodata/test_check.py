"""The reader that checks what was written finds whatever breaks RFC 7946, however the text is cut into portions."""

from __future__ import annotations

import copy
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers.export.geodata import streamed
from civicgrid.layers.export.geodata.check import check

SQUARE = [[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]]]
GOOD: dict[str, Any] = {
    "type": "FeatureCollection",
    "bbox": [0.0, 0.0, 1.0, 1.0],
    "features": [
        {"type": "Feature", "id": "a", "properties": {"n": 1}, "geometry": {"type": "Polygon", "coordinates": SQUARE}},
        {"type": "Feature", "id": "b", "properties": None, "geometry": None},
        {
            "type": "Feature",
            "properties": {},
            "geometry": {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Point", "coordinates": [0.1234567, 0.5]},
                    {"type": "LineString", "coordinates": [[0.0, 0.0], [1.0, 1.0, 12.0]]},
                ],
            },
        },
    ],
}


def faults(tmp_path: Path, data: Any, **options: Any) -> list[str]:
    path = tmp_path / "x.geojson"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return check(path, **options)


def test_what_holds_the_standard_has_no_fault(tmp_path):
    assert faults(tmp_path, GOOD, size=3) == []
    assert faults(tmp_path, {"type": "FeatureCollection", "features": []}, size=0) == []


def _polygon(ring: list[Any]):
    return lambda data: data["features"][0]["geometry"].update(coordinates=[ring])


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda data: data.update(crs={}), "member crs"),
        (lambda data: data.update(properties={}), "member properties"),
        (lambda data: data.update(bbox=[0, 2, 1, 1]), "bbox"),
        (lambda data: data.update(type="Feature"), "not a FeatureCollection"),
        (lambda data: data.pop("features"), "no features"),
        (lambda data: data["features"].pop(), "2 features instead of 3"),
        (lambda data: data["features"][0].update(type="Point"), "feature 1: not a Feature"),
        (lambda data: data["features"][1].pop("geometry"), "feature 2: no geometry"),
        (lambda data: data["features"][1].update(properties=[]), "feature 2: no geometry or no properties"),
        (lambda data: data["features"][1].update(id="a"), "id repeated"),
        (lambda data: data["features"][1].update(id={}), "id is neither"),
        (lambda data: data["features"][0]["geometry"].update(type="Circle"), "no such geometry: Circle"),
        (_polygon(SQUARE[0][::-1]), "wrong way"),
        (_polygon(SQUARE[0][:-1]), "not closed"),
        (_polygon([[0, 0], [1, 0], [0, 0]]), "not closed"),
        (_polygon([[0, 0], [3e6, 5e5], [0, 1], [0, 0]]), "position"),
        (_polygon([[0, 0], ["1", 0], [0, 1], [0, 0]]), "position"),
        (_polygon([[0, 0], [0.12345678, 0], [0, 1], [0, 0]]), "more than 7 decimals"),
        (_polygon([[179, 0], [-179, 0], [-179, 1], [179, 0]]), "crosses the antimeridian"),
    ],
)
def test_what_breaks_the_standard_is_found(tmp_path, change, fault):
    data = copy.deepcopy(GOOD)
    change(data)
    assert any(fault in found for found in faults(tmp_path, data, size=3))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"type": "FeatureCollection", "features": [], "a": NaN}', "NaN is no JSON"),
        ('{"type": "FeatureCollection", "features": []', "the end where"),
        ('{"type": "FeatureCollection", "features": []} x', "behind the end"),
        ('{"type": "FeatureCollection", "features": [{"type": "Fea', "Unterminated"),
        ('{"type": "FeatureCollection", "type": "FeatureCollection", "features": []}', "member type twice"),
        ('{"type": "FeatureCollection", "features": [{"a": 1, "a": 2}]}', "a name twice"),
        ("", "the end where"),
        ("[]", "[ where {"),
    ],
)
def test_what_is_no_json_is_found(tmp_path, text, fault):
    assert any(fault in found for found in faults(tmp_path, text))


@pytest.mark.parametrize("portion", [1, 7, 64])
def test_it_does_not_matter_where_the_text_is_cut(tmp_path, monkeypatch, portion):
    monkeypatch.setattr(streamed, "_PORTION", portion)
    assert faults(tmp_path, GOOD, size=3) == []
    assert faults(tmp_path, json.dumps(GOOD, indent=2), size=3) == []
    assert "more than 7 decimals" in faults(tmp_path, json.dumps(GOOD).replace("0.1234567", "0.12345678"))[0]


def test_faults_are_told_until_there_are_twenty(tmp_path):
    wrong = {"type": "FeatureCollection", "features": [{"type": "x"}] * 1000}
    assert len(faults(tmp_path, wrong)) == 20


def test_compressed_files_and_sequences_are_read_too(tmp_path):
    packed = tmp_path / "x.geojson.gz"
    packed.write_bytes(gzip.compress(json.dumps(GOOD).encode()))
    assert check(packed, 3) == []
    packed.write_bytes(packed.read_bytes()[:-20])
    assert check(packed) != []
    records = tmp_path / "x.geojsons"
    records.write_text("".join(f"\x1e{json.dumps(one)}\n" for one in GOOD["features"]), encoding="utf-8")
    assert check(records, 3) == []
    records.write_text("".join(f"{json.dumps(one)}\n" for one in GOOD["features"]), encoding="utf-8")
    assert "RS" in check(records)[0]


def test_the_schema_of_the_file_is_held(tmp_path):
    fields = {"anyOf": [{"type": "object", "properties": {"n": {"type": "string"}}}, {"type": "null"}]}
    found, head = faults(tmp_path, GOOD, schema={"required": ["name"], "$defs": {"properties": fields}})
    assert found.startswith("feature 1: n: study_wrong_type")
    assert "study_missing_key" in head


def test_reading_says_how_far_it_is_and_hears_that_it_shall_stop(tmp_path):
    many = {"type": "FeatureCollection", "features": [GOOD["features"][1] | {"id": n} for n in range(2_500)]}
    told: list[float] = []
    assert faults(tmp_path, many, size=2_500, progress=lambda share, _step: told.append(share)) == []
    assert told == [0.0, 0.4, 0.8]

    def stop(_share: float, _step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        faults(tmp_path, many, progress=stop)
