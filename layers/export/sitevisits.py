"""A list of places to visit: gaps and candidate sites with names, facts and a sketch map each.

As KMZ for whatever shows KML in the field, and as GeoPackage for QField; both have empty fields for what is found,
which ``layers/door/visitfindings.py`` reads back.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from ...geo import columns as col
from ...geo.progress import Progress, report
from .. import visits
from ..kinds import kinds
from ..problems import Problem, Refused
from ..run import Run
from .geodata.degrees import to_wgs84
from .geodata.options import Options
from .geodata.release import held_layers, layers, released
from .numbers import number
from .sketches import Sketcher
from .texts import in_line, layer_title, localized, title_of, word

CANDIDATES = "candidate_site"
_FACTS = (col.STREET_NAME, col.COMMUNITY_NAME, col.AREA_M2, col.PEOPLE, col.MATCHING_CASES, "address", "cost")
_DECIMALS = 6
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip knows: the same list gives the same bytes
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">'


@dataclass(frozen=True)
class Place:
    """One place to visit, its shape in the measuring CRS and in degrees, and its facts in words."""

    visit: str
    layer: str
    title: str
    shape: Any
    degrees: Any
    facts: Mapping[str, str]


def visited_layers(run: Run) -> tuple[str, ...]:
    """Give the layers whose features can be visited: gaps, and candidate sites, but no hazards."""
    held = dict(held_layers(run))
    gaps = [col.gap(kind) for kind in kinds()]
    there = layers(run)
    return tuple(name for name in (*gaps, CANDIDATES) if name in there and name not in held and len(there[name]))


def places(run: Run, labels: Mapping[str, str], named: Sequence[str] = (), most: int = 30) -> tuple[Place, ...]:
    """Give the ``most`` first features of each layer: of gaps those with the greatest need.

    ``Refused`` where a layer that is named is not there, or where there is nothing to visit.
    """
    wanted = tuple(named) or visited_layers(run)
    found = [
        place
        for layer in (released(run, Options(layers=wanted)) if wanted else ())
        for place in _of_layer(layer.name, layer.frame.iloc[:most], labels)
    ]
    if not found:
        raise Refused(Problem.of("nothing_to_visit"))
    return tuple(found)


def write_kmz(
    listed: Sequence[Place], run: Run, labels: Mapping[str, str], path: Path, progress: Optional[Progress] = None
) -> bool:
    """Write the list as KMZ; gives whether there are sketch maps in it (they need Pillow)."""
    sketcher = Sketcher.of(run)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("doc.kml", _EPOCH), _kml(listed, run, labels, sketcher is not None))
        for place_number, place in enumerate(listed):
            report(progress, place_number / len(listed), "write_visits")
            if sketcher is not None:
                packed.writestr(zipfile.ZipInfo(_picture(place_number), _EPOCH), sketcher.png(place.shape))
    report(progress, 1.0, "write_visits")
    return sketcher is not None


def write_geopackage(listed: Sequence[Place], run: Run, labels: Mapping[str, str], path: Path) -> None:
    """Write the list as a layer of points with empty fields for the findings, as QField opens it."""
    table = pd.DataFrame(
        [
            {
                visits.VISIT: place.visit,
                visits.VISIT_RUN: str(run.record.get("run_id", "")),
                col.NAME: place.title,
                col.KIND: layer_title(place.layer, labels),
                "facts": in_line((title_of(name, text, labels) for name, text in place.facts.items()), labels),
                **dict.fromkeys((visits.FINDING, visits.VISIT_NOTE, visits.VISITED_ON), ""),
            }
            for place in listed
        ]
    )
    spots = [place.degrees.representative_point() for place in listed]
    frame = gpd.GeoDataFrame(table, geometry=spots, crs="EPSG:4326")
    pyogrio.write_dataframe(frame, path, layer="site_visits", driver="GPKG", dataset_options={"VERSION": "1.2"})


def _of_layer(layer: str, frame: gpd.GeoDataFrame, labels: Mapping[str, str]) -> Iterable[Place]:
    frame = frame[frame.geometry.notna()]
    degrees = to_wgs84(frame).geometry
    for row, shape, lonlat in zip(frame.drop(columns=frame.geometry.name).to_dict("records"), frame.geometry, degrees):
        facts = {labels.get(name, name): _text(row[name]) for name in _FACTS if name in row and _text(row[name])}
        yield Place(f"{layer}/{row[col.ID]}", layer, _title(layer, row, labels), shape, lonlat, facts)


def _title(layer: str, row: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """A candidate by its own name; a gap by its number and the community and street it lies in."""
    own = _text(row.get(col.NAME)) or _text(row.get(col.GAP_NO)) or _text(row[col.ID])
    where = [_text(row.get(name)) for name in (col.STREET_NAME, col.COMMUNITY_NAME)]
    return " ".join([layer_title(layer, labels), own, *(text for text in where if text)])


def _text(value: Any) -> str:
    if value is None or value != value:  # noqa: PLR0124 - NaN and NaT
        return ""
    return number(float(value)) if isinstance(value, (int, float)) else str(value)


def _kml(listed: Sequence[Place], run: Run, labels: Mapping[str, str], pictured: bool) -> str:
    title = f"{localized(run.study.title, labels)} – {word(labels, 'site_visits')}"
    parts = [_HEAD, f"<Document><name>{escape(title)}</name>", _description(word(labels, "site_visits_note"))]
    parts += [_style(name) for name in ("gap", CANDIDATES)]
    numbered = list(enumerate(listed))
    for layer in dict.fromkeys(place.layer for place in listed):
        parts.append(f"<Folder><name>{escape(layer_title(layer, labels))}</name>")
        parts += [
            _placemark(place, run, _picture(place_number) if pictured else "")
            for place_number, place in numbered
            if place.layer == layer
        ]
        parts.append("</Folder>")
    return "\n".join([*parts, "</Document></kml>"])


def _placemark(place: Place, run: Run, picture: str) -> str:
    facts = "".join(f"<p>{escape(name)}: {escape(text)}</p>" for name, text in place.facts.items())
    sketch = f'<p><img src="{picture}" width="480"/></p>' if picture else ""
    fields = {
        visits.VISIT: place.visit,
        visits.VISIT_RUN: str(run.record.get("run_id", "")),
        **dict.fromkeys((visits.FINDING, visits.VISIT_NOTE, visits.VISITED_ON), ""),
    }
    data = "".join(f'<Data name="{name}"><value>{escape(text)}</value></Data>' for name, text in fields.items())
    style = CANDIDATES if place.layer == CANDIDATES else "gap"
    spot = place.degrees.representative_point()
    return (
        f"<Placemark><name>{escape(place.title)}</name>{_description(facts + sketch)}<styleUrl>#{style}</styleUrl>"
        f"<ExtendedData>{data}</ExtendedData><MultiGeometry>{_point(spot)}{_polygons(place.degrees)}</MultiGeometry>"
        "</Placemark>"
    )


def _description(html: str) -> str:
    return f"<description>{escape(html)}</description>"


def _style(name: str) -> str:
    colour = {"gap": "1f30d7", CANDIDATES: "025fd9"}[name]  # blue, green, red, as KML has them
    return (
        f'<Style id="{name}"><LineStyle><color>ff{colour}</color><width>2</width></LineStyle>'
        f"<PolyStyle><color>40{colour}</color></PolyStyle></Style>"
    )


def _point(spot: Any) -> str:
    return f"<Point><coordinates>{_coordinates(spot)}</coordinates></Point>"


def _polygons(shape: Any) -> str:
    found = []
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            rings = [("outerBoundaryIs", part.exterior), *(("innerBoundaryIs", ring) for ring in part.interiors)]
            lines = "".join(f"<{tag}><LinearRing>{_ring(ring)}</LinearRing></{tag}>" for tag, ring in rings)
            found.append(f"<Polygon>{lines}</Polygon>")
    return "".join(found)


def _ring(ring: Any) -> str:
    return f"<coordinates>{_coordinates(ring)}</coordinates>"


def _coordinates(shape: Any) -> str:
    return " ".join(f"{x:.{_DECIMALS}f},{y:.{_DECIMALS}f}" for x, y in shapely.get_coordinates(shape))


def _picture(place_number: int) -> str:
    return f"files/{place_number + 1}.png"
