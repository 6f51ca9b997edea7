"""GeoJSON to the letter of RFC 7946, one file a layer, read back by an independent parser before it counts.

Coordinates are WGS 84 longitude, latitude; what was measured in CGCS2000 differs from that by less than a
metre. Rings turn right-hand, numbers have seven decimals (1 cm), what is missing is ``null``, dates are
ISO 8601. Field names are codes; what they mean stands in the foreign member ``civicgrid``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from ...geo.progress import Progress, report
from ..problems import Problem, Refused
from ..run import Run
from ..values import plain_json
from .texts import layer_title, localized

DECIMALS = 7
CASE_FIELDS = (
    col.ID,
    "class_main",
    "class_sub",
    "filed",
    "closed",
    "deadline",
    "case_state",
    "cell",
    col.COMMUNITY,
    col.STREET,
)
"""What of a case may leave the house besides its distances: no text that somebody typed, no source, no person."""
_PRIVATE = (col.SOURCE_FILE, col.SOURCE_ROW)


def write(
    run: Run,
    folder: Path,
    labels: Mapping[str, str],
    layers: Optional[Iterable[str]] = None,
    progress: Optional[Progress] = None,
) -> tuple[Path, ...]:
    """Write the layers (default: every result, area and facility) into ``folder`` and give the files.

    ``Refused`` with ``output_not_writable``, or ``geojson_invalid`` if what was written does not hold.
    """
    frames = exportable(run)
    names = list(frames) if layers is None else list(layers)
    made = []
    for number, name in enumerate(names):
        report(progress, number / max(len(names), 1), "write_geojson")
        path = folder / f"{name}.geojson"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            size = _write_layer(frames[name], name, run, labels, path)
        except OSError as error:
            raise Refused(Problem.of("output_not_writable", path=str(path), reason=str(error))) from error
        faults = check(path, size)
        if faults:
            raise Refused(Problem.of("geojson_invalid", layer=name, path=str(path), reason="; ".join(faults[:3])))
        made.append(path)
    report(progress, 1.0, "write_geojson")
    return tuple(made)


def exportable(run: Run) -> dict[str, gpd.GeoDataFrame]:
    """Give the layers that may leave the house: results, and inputs other than cases, with the fields they may show.

    An area whose result layer holds the same features and more is not written twice.
    """
    doubles = {
        "grid_cell": col.RESULT_CELL,
        "community": col.RESULT_COMMUNITY,
        "street": col.RESULT_STREET,
        "residential": col.RESULT_RESIDENTIAL,
    }
    kept_in = {"case", col.CASE_BY_AREA}
    inputs = {
        name: frame for name, frame in run.inputs.items() if name not in kept_in and doubles.get(name) not in run.layers
    }
    results = {name: frame for name, frame in run.layers.items() if name != col.RESULT_CHECK}
    return {name: _allowed(frame, name) for name, frame in {**results, **inputs}.items()}


def to_wgs84(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the frame in WGS 84 longitude, latitude (CGCS2000 and WGS 84 agree within a metre)."""
    return frame.to_crs("OGC:CRS84")


def check(path: Path, size: Optional[int] = None) -> list[str]:
    """Read a GeoJSON file by nothing but the JSON parser and give what breaks RFC 7946, if anything."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_constant)
    except ValueError as error:
        return [str(error)]
    faults = []
    if data.get("type") != "FeatureCollection" or not isinstance(data.get("features"), list):
        return ["not a FeatureCollection"]
    if "crs" in data:
        faults.append("member crs")
    if size is not None and len(data["features"]) != size:
        faults.append(f"{len(data['features'])} features instead of {size}")
    seen: set[object] = set()
    for number, feature in enumerate(data["features"]):
        if feature.get("type") != "Feature" or "properties" not in feature or "geometry" not in feature:
            faults.append(f"feature {number}: not a Feature")
            continue
        if feature.get("id") in seen:
            faults.append(f"feature {number}: id repeated")
        seen.add(feature.get("id"))
        faults.extend(f"feature {number}: {fault}" for fault in _geometry_faults(feature["geometry"]))
    return faults


def _write_layer(frame: gpd.GeoDataFrame, name: str, run: Run, labels: Mapping[str, str], path: Path) -> int:
    degrees = _rounded(to_wgs84(frame).geometry)
    properties = _properties(frame)
    ids = _ids(frame)
    head: dict[str, Any] = {"type": "FeatureCollection", "name": name}
    bounds = degrees.total_bounds
    if len(degrees) and np.isfinite(bounds).all():
        head["bbox"] = [round(float(value), DECIMALS) for value in bounds]
    head["civicgrid"] = _about(frame, name, run, labels)
    shapes = shapely.to_geojson(degrees.to_numpy())
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_dump(head)[:-1] + ',"features":[')
        for number, (key, fields, shape) in enumerate(zip(ids, properties, shapes)):
            out.write(",\n" if number else "\n")
            out.write(f'{{"type":"Feature","id":{_dump(key)},"properties":{_dump(fields)},')
            out.write(f'"geometry":{shape or "null"}}}')
        out.write("\n]}\n")
    return len(frame)


def _rounded(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Round to the decimals written, without breaking a polygon, rings turning right-hand; empty becomes null."""
    flat = shapely.force_2d(shapes.to_numpy())
    try:
        values = _on_grid(flat)
    except shapely.errors.GEOSException:
        values = np.array([_on_grid_or_mended(shape) for shape in flat], dtype=object)
    values = shapely.transform(values, lambda xy: np.round(xy, DECIMALS))
    values = shapely.orient_polygons(values, exterior_cw=False)
    values[shapely.is_empty(values)] = None
    return gpd.GeoSeries(values, index=shapes.index, crs=shapes.crs)


def _on_grid(shapes: Any) -> Any:
    return shapely.set_precision(shapes, 10.0**-DECIMALS, mode="valid_output")


def _on_grid_or_mended(shape: Any) -> Any:
    """A polygon may touch itself in degrees that did not in metres, and GEOS fails on it: mended first, it goes."""
    try:
        return _on_grid(shape)
    except shapely.errors.GEOSException:
        mended = shapely.make_valid(shape, method="structure", keep_collapsed=False)
        parts = [_on_grid(part) for part in shapely.get_parts(mended) if part.geom_type == "Polygon"]
        return shapely.union_all(parts, grid_size=10.0**-DECIMALS)


def _properties(frame: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    table = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    columns = {name: _column(name, table[name]) for name in table.columns}
    for values in zip(*columns.values()) if columns else ({} for _ in range(len(frame))):
        yield dict(zip(columns, values))


def _column(name: str, values: pd.Series) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(values):
        texts = values.dt.strftime("%Y-%m-%dT%H:%M:%S")
        return [text if isinstance(text, str) else None for text in texts]
    if pd.api.types.is_float_dtype(values):
        return [_number(value, name) for value in values.to_numpy(dtype=float, na_value=math.nan).tolist()]
    return [plain_json(None if item is pd.NA else item) for item in values.tolist()]


def _number(value: float, name: str) -> Any:
    if not math.isfinite(value):
        return None
    value = round(value, 6 if name.startswith(("share_", "gi_")) else 2)
    return int(value) if value.is_integer() else value


def _ids(frame: gpd.GeoDataFrame) -> list[Any]:
    if col.ID in frame.columns and frame[col.ID].notna().all() and frame[col.ID].is_unique:
        return [plain_json(value) for value in frame[col.ID].tolist()]
    return list(range(1, len(frame) + 1))


def _allowed(frame: gpd.GeoDataFrame, name: str) -> gpd.GeoDataFrame:
    if name == col.RESULT_CASE:
        near = (col.near_id(""), col.dist_m(""))
        keep = [field for field in frame.columns if field in CASE_FIELDS or field.startswith(near)]
        return frame[[*keep, frame.geometry.name]]
    return frame.drop(columns=[name for name in frame.columns if name in _PRIVATE or col.is_personal(name)])


def _about(frame: gpd.GeoDataFrame, name: str, run: Run, labels: Mapping[str, str]) -> dict[str, Any]:
    fields = {str(field): labels.get(str(field), str(field)) for field in frame.columns if field != frame.geometry.name}
    return plain_json(
        {
            "study": localized(run.study.title, labels),
            "title": layer_title(name, labels),
            "notice": localized(run.study.notice, labels),
            "fields": fields,
            "datum": labels.get("text.datum_note", "WGS 84"),
            "measured_in": _mapping(run.record.get("crs")).get("code"),
            "run_id": run.record.get("run_id"),
            "date": run.record.get("date"),
            "data_date": run.study.data_date,
            "program": run.record.get("program"),
            "standards": run.record.get("standards"),
        }
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON")


def _geometry_faults(shape: Any) -> Iterator[str]:
    if shape is None:
        return
    if shape["type"] == "GeometryCollection":
        for part in shape["geometries"]:
            yield from _geometry_faults(part)
        return
    for lon, lat in _positions(shape["coordinates"]):
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            yield f"position {lon}, {lat}"
            return
    polygons = {"Polygon": [shape["coordinates"]], "MultiPolygon": shape["coordinates"]}.get(shape["type"], [])
    for rings in polygons:
        for number, ring in enumerate(rings):
            if len(ring) < 4 or ring[0] != ring[-1]:
                yield "ring not closed"
            elif (_signed_area(ring) > 0) != (number == 0):
                yield "ring turns the wrong way"


def _positions(coordinates: Any) -> Iterator[Any]:
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates[:2]
        return
    for part in coordinates:
        yield from _positions(part)


def _signed_area(ring: list[list[float]]) -> float:
    x0, y0 = ring[0][:2]
    moved = [(x - x0, y - y0) for x, y, *_ in ring]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(moved, moved[1:]))
