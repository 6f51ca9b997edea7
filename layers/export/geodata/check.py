"""What was written is read again before it counts, by nothing but a JSON parser, against RFC 7946 and our schema.

It shares no code with the writer.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Optional

from ....geo.progress import Progress, report
from ... import schemacheck
from .streamed import Document, read_collection, read_sequence

_MOST_FAULTS = 20
_STEP = 1_000
_DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_OF_OTHERS = {"coordinates", "geometries", "geometry", "properties"}
"""Members that a FeatureCollection may not have (RFC 7946, 7.1)."""


def check(
    path: Path,
    size: Optional[int] = None,
    decimals: int = 7,
    schema: Optional[Mapping[str, Any]] = None,
    progress: Optional[Progress] = None,
) -> list[str]:
    """Read a GeoJSON file (``.geojson``, ``.geojson.gz``, ``.geojsons``) and give what is wrong with it, if anything.

    ``size`` is how many features there should be; ``schema`` the JSON Schema of the file.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as text:
            found = read_sequence(text) if path.suffix == ".geojsons" else read_collection(text)
            return list(islice(_faults(_heard(found, size, progress), size, decimals, schema), _MOST_FAULTS))
    except (ValueError, EOFError, OSError) as error:
        return [str(error)]


def _heard(document: Document, size: Optional[int], progress: Optional[Progress]) -> Document:
    """The document, whose features say how far the reading is and hear that it shall stop."""

    def features() -> Iterator[Any]:
        for count, feature in enumerate(document.features):
            if count % _STEP == 0:
                report(progress, count / (size or count + 1), "check_geojson")
            yield feature

    return replace(document, features=features())


def _faults(
    document: Document, size: Optional[int], decimals: int, schema: Optional[Mapping[str, Any]]
) -> Iterator[str]:
    seen: set[object] = set()
    count = 0
    fields = None if schema is None else schema["$defs"]["properties"]
    for count, feature in enumerate(document.features, 1):
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            yield f"feature {count}: not a Feature"
            continue
        for fault in (*_feature_faults(feature, decimals), *_schema_faults(feature.get("properties"), fields)):
            yield f"feature {count}: {fault}"
        key = feature.get("id")
        if isinstance(key, (str, int, float)):
            if key in seen:
                yield f"feature {count}: id repeated"
            seen.add(key)
    if size is not None and count != size:
        yield f"{count} features instead of {size}"
    if document.collection:
        yield from _head_faults(document.head)
        yield from _schema_faults({**document.head, "features": []}, schema)


def _schema_faults(value: Any, schema: Optional[Mapping[str, Any]]) -> Iterator[str]:
    for found in schemacheck.findings(value, schema) if schema is not None else ():
        yield f"{found.place}: {found.code} {dict(found.params)}"


def _head_faults(head: Mapping[str, Any]) -> Iterator[str]:
    if head.get("type") != "FeatureCollection":
        yield "not a FeatureCollection"
    for member in sorted({"crs", *_OF_OTHERS} & set(head)):
        yield f"member {member}"
    bounds = head.get("bbox")
    if bounds is not None and not (
        len(bounds) == 4 and all(map(_is_position, (bounds[:2], bounds[2:]))) and bounds[1] <= bounds[3]
    ):
        yield f"bbox {bounds}"


def _feature_faults(feature: Mapping[str, Any], decimals: int) -> Iterator[str]:
    if "geometry" not in feature or not isinstance(feature.get("properties", 0), (dict, type(None))):
        yield "no geometry or no properties"
        return
    if not isinstance(feature.get("id", ""), (str, int, float)):
        yield "id is neither text nor number"
    if feature["geometry"] is not None:
        yield from _geometry_faults(feature["geometry"], decimals)


def _geometry_faults(shape: Any, decimals: int) -> Iterator[str]:
    kind = shape.get("type")
    if kind == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _geometry_faults(part, decimals)
        return
    if kind not in _DEPTH:
        yield f"no such geometry: {kind}"
        return
    coordinates = shape["coordinates"]
    lines = [[coordinates]] if kind == "Point" else _lines(coordinates, _DEPTH[kind])
    joined = kind not in ("Point", "MultiPoint")
    found = [fault for line in lines for fault in _line_faults(line, decimals, joined)]
    yield from found
    if kind.endswith("Polygon") and not found:
        for rings in [coordinates] if kind == "Polygon" else coordinates:
            yield from _ring_faults(rings)


def _lines(coordinates: Any, depth: int) -> Iterator[Any]:
    """The rows of positions in coordinates nested ``depth`` deep."""
    if depth == 1:
        yield coordinates
        return
    for part in coordinates:
        yield from _lines(part, depth - 1)


def _line_faults(line: Any, decimals: int, joined: bool) -> Iterator[str]:
    if joined and len(line) < 2:
        yield "a line of one position"
    before = None
    for position in line:
        if not _is_position(position):
            yield f"position {position}"
            return
        if any(round(value, decimals) != value for value in position):
            yield f"more than {decimals} decimals: {position}"
            return
        if joined and before is not None and abs(position[0] - before) > 180:
            yield f"crosses the antimeridian at {position}"
            return
        before = position[0]


def _is_position(position: Any) -> bool:
    return (
        isinstance(position, list)
        and len(position) in (2, 3)
        and all(type(value) in (int, float) for value in position)
        and -180 <= position[0] <= 180
        and -90 <= position[1] <= 90
    )


def _ring_faults(rings: Any) -> Iterator[str]:
    for number, ring in enumerate(rings):
        if len(ring) < 4 or ring[0] != ring[-1]:
            yield "ring not closed"
        elif (_signed_area(ring) > 0) != (number == 0):
            yield "ring turns the wrong way"


def _signed_area(ring: list[list[float]]) -> float:
    x0, y0 = ring[0][:2]
    moved = [(x - x0, y - y0) for x, y, *_ in ring]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(moved, moved[1:]))
