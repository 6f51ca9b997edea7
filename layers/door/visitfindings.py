"""What was found on site, read back from a list of places to visit that somebody filled in.

A place is known again by its number, if the list is of the same run; else by where it lies, since numbers of gaps
change from run to run.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from .. import visits
from ..problems import Problem, Refused
from ..recognise.headers import normal
from ..run import Run
from ..sources.opening import open_source
from ..studyfile import Source

COLUMNS = (visits.VISIT, visits.VISIT_RUN, visits.FINDING, visits.VISIT_NOTE, visits.VISITED_ON)


@dataclass(frozen=True)
class Findings:
    """The places as points in the measuring CRS, with what was found, and what is to be said of them."""

    frame: gpd.GeoDataFrame
    problems: tuple[Problem, ...]


def read(path: Path, run: Run) -> Findings:
    """Read a list that was filled in (KML, KMZ, GeoPackage, GeoJSON, a table …) against the results it belongs to.

    ``Refused`` where the file can't be read, or is no such list.
    """
    table = _table(path, str(run.study.measuring_crs or run.record["crs"]["code"]))  # type: ignore[index]
    same_run = table[visits.VISIT_RUN] == str(run.record.get("run_id"))
    shapes = [_shape(run, *row) for row in zip(table[visits.VISIT], same_run, table.geometry)]
    known = np.array([shape is not None for shape in shapes])
    spots = np.array([None if shape is None else shape.representative_point() for shape in shapes], dtype=object)
    given = table.geometry.to_numpy()
    missing = shapely.is_missing(given) | shapely.is_empty(given)
    moved = np.where(missing, np.nan, shapely.distance(given, np.array(shapes, dtype=object)))
    finding = table[visits.FINDING].map(_finding)
    frame = gpd.GeoDataFrame(
        {
            visits.VISIT: table[visits.VISIT],
            visits.FINDING: finding,
            visits.VISIT_NOTE: table[visits.VISIT_NOTE],
            visits.VISITED_ON: table[visits.VISITED_ON],
            visits.MOVED_M: moved,
        },
        geometry=np.where(missing, spots, given),
        crs=table.crs,
    )[known]
    return Findings(frame.reset_index(drop=True), tuple(_said(path, table, known, same_run, finding)))


def _said(path: Path, table: pd.DataFrame, known: Any, same_run: Any, finding: pd.Series) -> list[Problem]:
    found = []
    if not known.all():
        found.append(Problem.of("visits_unknown", path.name, count=int((~known).sum()), total=len(known)))
    if not same_run.all():
        found.append(Problem.of("visits_of_other_run", path.name, count=int((~same_run).sum()), total=len(known)))
    strange = table[visits.FINDING][(table[visits.FINDING] != "") & (finding == "")]
    if len(strange):
        values = ", ".join(strange.unique()[:5])
        found.append(Problem.of("visits_not_understood", path.name, count=len(strange), values=values))
    return found


def _table(path: Path, crs: str) -> gpd.GeoDataFrame:
    """The rows of the file, their shapes as points in the measuring CRS."""
    parts = []
    for raw in open_source(path, Source(str(path))):
        named = {normal(str(header)): header for header in raw.frame.columns}
        if normal(visits.VISIT) not in named or normal(visits.FINDING) not in named:
            continue
        texts = {name: _texts(raw.frame, named.get(normal(name))) for name in COLUMNS}
        shapes = np.full(len(raw.frame), None, dtype=object) if raw.shapes is None else np.asarray(raw.shapes)
        parts.append(gpd.GeoDataFrame(texts, geometry=_spots(shapes), crs=raw.crs or "EPSG:4326"))
    if not parts:
        raise Refused(Problem.of("no_visit_list", path.name))
    return gpd.GeoDataFrame(pd.concat([part.to_crs(parts[0].crs) for part in parts], ignore_index=True)).to_crs(crs)


def _texts(frame: pd.DataFrame, header: Any) -> Any:
    if header is None:
        return np.full(len(frame), "", dtype=object)
    return frame[header].map(lambda value: "" if pd.isna(value) else str(value).strip()).to_numpy(dtype=object)


def _spots(shapes: Any) -> Any:
    """The point of each shape: of a point with its outline, the point, which may have been moved."""
    made = []
    for shape in shapes:
        parts = [] if shape is None else shapely.get_parts(shape).tolist()
        points = [part for part in parts if part.geom_type == "Point"]
        made.append(points[0] if points else (None if shape is None else shape.representative_point()))
    return np.array(made, dtype=object)


def _shape(run: Run, visit: str, same_run: bool, spot: Any) -> Any:
    """The shape of the place in the results; None where there is none any more."""
    layer, _, key = visit.partition("/")
    frame = {**run.inputs, **run.layers}.get(layer)
    if frame is None:
        return None
    if same_run or spot is None:
        fits = frame[frame[col.ID].astype(str) == key]
    else:
        fits = frame.iloc[frame.sindex.query(spot, predicate="intersects")]
    return None if fits.empty else fits.geometry.iloc[0]


def _finding(text: str) -> str:
    said = normal(text)
    return next((finding for finding, words in visits.WORDS.items() if said in map(normal, words)), "")
