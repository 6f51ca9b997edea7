"""Facilities without coordinates: placed by hand before, by their address if that is sure, else left to a person."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from ...geo import crs as geo_crs
from ..kinds import Kind
from ..problems import Problem
from ..studyfile import Placement
from ..values import without_place
from .gazetteer import Candidate, Gazetteer, settled
from .intake import Intake
from .joining import PLACELESS
from .naming import folded

ADDRESS = "address"
BY_ADDRESS, BY_HAND, BY_COORDINATES = "address", "hand", "coordinates"
COLUMNS = ("kind", "path", "layer", "row", "key", "name", "address", "placed_by", "score", "lon", "lat", "candidates")
"""Of the table of rows without coordinates: ``placed_by`` is empty for those that wait for a person; ``candidates``
is JSON, a list of lon, lat, score, reason, what, the surest first."""


@dataclass(frozen=True)
class Placed:
    """What became of the rows without coordinates (``COLUMNS``), and what is to be said of it."""

    table: pd.DataFrame
    problems: tuple[Problem, ...] = ()


def takes_addresses(kind: Kind) -> bool:
    """Whether rows of a kind are placed one by one, and so by an address too."""
    return kind.role == "facility" or kind.key == "candidate_site"


def key_of(row: Mapping[Any, Any]) -> str:
    """What a row is known by when its file comes again: its own id, else its name and address."""
    own = row.get(col.ID)
    words = [own] if isinstance(own, str) and own else [row.get(col.NAME), row.get(ADDRESS)]
    return "|".join(folded(word) if isinstance(word, str) else "" for word in words)


def place(intakes: Sequence[Intake], frames: dict[str, Any], placements: Sequence[Placement], crs: str) -> Placed:
    """Place the rows of facilities that have no coordinates, and add them to ``frames``."""
    by_key = {(one.kind, one.key): one for one in placements}
    gazetteer: Optional[Gazetteer] = None
    lines: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for number, intake in enumerate(intakes):
        rows = np.flatnonzero(pd.Index(intake.reasons).isin(PLACELESS))
        if not takes_addresses(intake.kind) or not len(rows):
            continue
        gazetteer = gazetteer or Gazetteer(frames)
        own = [_line(intake, row, by_key, gazetteer, crs) for row in rows]
        _take_in(intake, number, rows, own, frames, crs)
        problems += _findings(intake, own)
        lines += own
    for kind in {line["kind"] for line in lines if line["placed_by"]}:
        frames[kind]["placed_by"] = frames[kind]["placed_by"].fillna(BY_COORDINATES)
    return Placed(pd.DataFrame(lines, columns=list(COLUMNS)), tuple(problems))


def _line(
    intake: Intake, at: int, placements: Mapping[tuple[str, str], Placement], gazetteer: Gazetteer, crs: str
) -> dict[str, Any]:
    """One row of the table; its place was given before, or is found by its address."""
    row = intake.table.iloc[at].to_dict()
    address = row.get(ADDRESS) if isinstance(row.get(ADDRESS), str) else ""
    key = key_of(row)
    line = {
        "kind": intake.kind.key,
        "path": without_place(intake.source.path),
        "layer": intake.raw.layer,
        "row": int(intake.raw.rows[at]),
        "key": key,
        "name": row.get(col.NAME) if isinstance(row.get(col.NAME), str) else "",
        "address": address,
    }
    told = [word for word in (row.get(col.COMMUNITY), row.get(col.STREET)) if isinstance(word, str)]
    found = gazetteer.candidates(address, told) if address else []
    sure = settled(found)
    before = placements.get((intake.kind.key, key))
    if before is not None:
        lon, lat, by, score = before.lon, before.lat, before.by, before.score
    elif sure is not None:
        (lon, lat), by, score = _lonlat(sure, crs), BY_ADDRESS, sure.score
    else:
        lon = lat = score = np.nan
        by = ""
    return {**line, "placed_by": by, "score": score, "lon": lon, "lat": lat, "candidates": _json(found, crs)}


def _take_in(
    intake: Intake, number: int, rows: Any, lines: Sequence[Mapping[str, Any]], frames: dict[str, Any], crs: str
) -> None:
    """Add the placed rows to their frame; the others are rejected."""
    placed = np.array([bool(line["placed_by"]) for line in lines])
    told = np.array([bool(line["address"]) for line in lines])
    intake.reasons[rows[placed]] = None
    intake.reasons[rows[~placed & told]] = "address_unmatched"
    if not placed.any():
        return
    at = rows[placed]
    done = [line for line, yes in zip(lines, placed) if yes]
    x, y = geo_crs.transform(
        np.array([line["lon"] for line in done]), np.array([line["lat"] for line in done]), geo_crs.WGS84, crs
    )
    table = intake.table.iloc[at].reset_index(drop=True)
    table["_intake"], table["_at"] = number, at
    table["placed_by"] = [line["placed_by"] for line in done]
    table["placed_score"] = [float(line["score"]) for line in done]
    new = gpd.GeoDataFrame(table, geometry=shapely.points(x, y), crs=crs)
    base = frames[intake.kind.key]
    made = pd.concat([base, new], ignore_index=True) if len(base) else new
    frames[intake.kind.key] = gpd.GeoDataFrame(made, geometry="geometry", crs=crs)
    frames[intake.kind.key].attrs["kind"] = intake.kind.key


def _findings(intake: Intake, lines: Sequence[Mapping[str, Any]]) -> list[Problem]:
    found = []
    for by, code in ((BY_ADDRESS, "placed_by_address"), (BY_HAND, "placed_by_hand")):
        own = [line for line in lines if line["placed_by"] == by]
        if own:
            params = {"lowest": min(line["score"] for line in own)} if by == BY_ADDRESS else {}
            found.append(Problem.of(code, intake.file, [line["row"] for line in own], count=len(own), **params))
    counts = {by: sum(line["placed_by"] == by for line in lines) for by in (BY_ADDRESS, BY_HAND)}
    intake.decisions["placed_by"] = {by: count for by, count in counts.items() if count}
    return found


def _lonlat(candidate: Candidate, crs: str) -> tuple[float, float]:
    lon, lat = geo_crs.to_lonlat(np.array([candidate.x]), np.array([candidate.y]), crs)
    return float(lon[0]), float(lat[0])


def _json(found: Sequence[Candidate], crs: str) -> str:
    made = []
    for one in found:
        lon, lat = _lonlat(one, crs)
        made.append(
            {"lon": round(lon, 7), "lat": round(lat, 7), "score": one.score, "reason": one.reason, "what": one.what}
        )
    return json.dumps(made, ensure_ascii=False)
