"""Where an address may be: along known roads, at their crossings, at named places, with a score from 0 to 1.

The score says how far off the place may be, not how likely the text was read right: a crossing is a place, the
middle of a long road is none. Nothing is guessed from names that only resemble: 中山一路 is not 中山二路; such names
are proposed, never accepted.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from ..kinds import kinds
from ..recognise.addresses import Address, Found, normal, parse
from .naming import Directory

ACCEPTED = 0.7
"""From this score on a row is placed; below it a person is asked."""

_SCORES = {
    "crossing": 0.95,
    "place": 0.9,
    "near_crossing": 0.85,
    "house_number": 0.85,
    "near_place": 0.75,
    "road_part": 0.75,
    "crossing_many": 0.5,
    "road_middle": 0.4,
    "similar_name": 0.3,
    "area_middle": 0.2,
}
_SHORT_M = 150.0
"""A road no longer than that is nearly a place: its middle is at most 75 m off."""
_SPREAD_M = 60.0
"""Corners of one crossing lie within this: carriageways are drawn one by one."""
_PLACE_M = 250.0
_ANCHORS_M = 500.0
_ANCHORS, _ORDERED = 3, 0.9
"""House numbers are trusted from so many known ones on, and where they go along the road this well (Spearman)."""
_AWAY_M = 200.0
_UNSURE = 0.3
_MOST = 5


@dataclass(frozen=True)
class Candidate:
    """A place that an address may mean: where (measuring CRS), how sure, why, and the names it is by."""

    x: float
    y: float
    score: float
    reason: str
    what: str


class Gazetteer:
    """Known roads, places and areas of the frames of a study."""

    def __init__(self, frames: Mapping[str, Any]) -> None:
        self.roads = _roads(frames.get("street_line"))
        self.places = _places(frames)
        self.areas = {
            kind: (Directory(frames[kind]), frames[kind]) for kind in ("community", "street") if kind in frames
        }
        self._area_names = _area_names(self.areas)
        self._names = {**self._area_names, **self.places, **self.roads}
        self._anchors = self._known_numbers(frames)

    def candidates(self, text: str, told: Sequence[str] = ()) -> list[Candidate]:
        """Give where an address may be, the surest first; ``told``: words for its community and street."""
        address = parse(text, self._names)
        area = self._area(address, told)
        found = self._by_roads(address, area) + self._by_places(address)
        if not found:
            found = self._similar(address)
        if area is not None:
            found = [_weighed(one, area) for one in found]
            middle = shapely.point_on_surface(area)
            found.append(_at(middle, "area_middle", ""))
        return sorted(found, key=lambda one: -one.score)[:_MOST]

    def _by_roads(self, address: Address, area: Any) -> list[Candidate]:
        roads = list(dict.fromkeys(hit for hit in address.found if hit.key in self.roads))
        if len(roads) >= 2:
            corners = _corners(self.roads[roads[0].key], self.roads[roads[1].key], area)
            if corners:
                sure = all(hit.whole for hit in roads[:2])
                reason = "crossing_many" if len(corners) > 1 else "crossing" if address.crossing else "near_crossing"
                name = f"{roads[0].key} / {roads[1].key}"
                return [_at(corner, reason, name, 0.0 if sure else _UNSURE) for corner in corners[:_MOST]]
        lost = _UNSURE if address.crossing else 0.0  # a corner was meant, of which one road is not known
        return [one for hit in roads[:1] for one in self._along(hit, address.number, area, lost)]

    def _along(self, hit: Found, number: int, area: Any, lost: float) -> list[Candidate]:
        road, less = self.roads[hit.key], lost if hit.whole else lost + _UNSURE
        by_number = self._numbered(hit.key, number) if number > 0 else None
        if by_number is not None:
            return [_at(by_number, "house_number", f"{hit.key} {number}", less)]
        part = shapely.intersection(road, area) if area is not None else road
        part = road if shapely.is_empty(part) else part
        reason = "road_part" if shapely.length(part) <= _SHORT_M else "road_middle"
        return [_at(_middle(part), reason, hit.key, less)]

    def _by_places(self, address: Address) -> list[Candidate]:
        made = []
        for hit in address.found:
            for shape in self.places.get(hit.key, ())[:_MOST]:
                west, south, east, north = shapely.bounds(shape)
                large = max(east - west, north - south) > _PLACE_M or len(self.places[hit.key]) > 1
                reason = "near_place" if address.near or len(address.text) > hit.end - hit.start else "place"
                less = _UNSURE if large or not hit.whole else 0.0
                made.append(_at(shapely.point_on_surface(shape), reason, hit.key, less))
        return made

    def _similar(self, address: Address) -> list[Candidate]:
        start = address.text.rstrip("0123456789号 ")
        close = difflib.get_close_matches(start, self.roads, 3, 0.6)
        return [_at(_middle(self.roads[name]), "similar_name", name) for name in close]

    def _area(self, address: Address, told: Sequence[str]) -> Any:
        """The finest area that the row, or its address, surely names."""
        words = [word for word in told if word]
        for directory, frame in self.areas.values():
            for word in words:
                hits = directory.places(word)
                if len(hits) == 1:
                    return frame.geometry.iloc[hits[0]]
        named = [self._area_names[hit.key] for hit in address.found if hit.key in self._area_names]
        return named[-1] if named else None

    # -- house numbers

    def _known_numbers(self, frames: Mapping[str, Any]) -> dict[str, list[tuple[int, float]]]:
        """Numbers along roads that are known from rows with an address and a place."""
        anchors: dict[str, list[tuple[int, float]]] = {}
        for frame in frames.values():
            if "address" not in frame.columns or not len(self.roads):
                continue
            for text, shape in zip(frame["address"], frame.geometry):
                address = parse(text, self.roads) if isinstance(text, str) and shape is not None else None
                if address is not None and address.number > 0 and len(address.found) == 1 and address.found[0].whole:
                    line = _one_line(self.roads[address.found[0].key])
                    point = shapely.centroid(shape)
                    if line is not None and shapely.distance(line, point) <= _PLACE_M:
                        along = float(shapely.line_locate_point(line, point))
                        anchors.setdefault(address.found[0].key, []).append((address.number, along))
        return {road: known for road, known in anchors.items() if _in_order(known)}

    def _numbered(self, road: str, number: int) -> Any:
        """The place between the next lower and the next higher number that are known; None where they are too far."""
        known = self._anchors.get(road, [])
        below = max((one for one in known if one[0] <= number), default=None)
        above = min((one for one in known if one[0] >= number), default=None)
        if below is None or above is None or abs(above[1] - below[1]) > _ANCHORS_M:
            return None
        share = (number - below[0]) / (above[0] - below[0]) if above[0] > below[0] else 0.0
        return shapely.line_interpolate_point(_one_line(self.roads[road]), below[1] + share * (above[1] - below[1]))


def settled(found: Sequence[Candidate]) -> Optional[Candidate]:
    """Give the candidate that is sure enough; None if none is, or if another one as sure lies elsewhere."""
    if not found or found[0].score < ACCEPTED:
        return None
    first = found[0]
    rivals = [one for one in found[1:] if one.score >= first.score - 1e-9]
    return None if any(np.hypot(one.x - first.x, one.y - first.y) > _AWAY_M for one in rivals) else first


def _roads(lines: Any) -> dict[str, Any]:
    if lines is None or col.NAME not in lines.columns:
        return {}
    named = lines[lines[col.NAME].map(lambda name: isinstance(name, str) and len(name) > 1) & lines.geometry.notna()]
    keys = named[col.NAME].map(normal)
    shapes = named.geometry.to_numpy()
    return {str(key): shapely.union_all(shapes[rows]) for key, rows in keys.groupby(keys).indices.items() if key}


def _places(frames: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Named facilities and residential areas."""
    found: dict[str, list[Any]] = {}
    for kind, frame in frames.items():
        if kind not in kinds() or (kinds()[kind].role != "facility" and kind != "residential"):
            continue
        for name, shape in zip(frame[col.NAME], frame.geometry):
            if isinstance(name, str) and len(name) > 2 and shape is not None:
                found.setdefault(normal(name), []).append(shape)
    return found


def _area_names(areas: Mapping[str, tuple[Directory, Any]]) -> dict[str, Any]:
    """Full names of areas that only one has; a community goes before a street."""
    found: dict[str, Any] = {}
    for _directory, frame in reversed(list(areas.values())):
        names = pd.Series([normal(name) if isinstance(name, str) else "" for name in frame[col.NAME]])
        single = ~names.duplicated(keep=False) & (names.str.len() > 2)
        found.update(zip(names[single], frame.geometry.to_numpy()[single.to_numpy()]))
    return found


def _corners(one: Any, other: Any, area: Any) -> list[Any]:
    """Where two roads meet, one point a crossing; those in the named area if there are some."""
    parts = shapely.get_parts(shapely.intersection(one, other))
    points = [shapely.point_on_surface(part) for part in parts if not shapely.is_empty(part)]
    if not points and shapely.distance(one, other) <= _SPREAD_M:
        ends = shapely.get_coordinates(shapely.shortest_line(one, other))
        points = [shapely.Point(*ends.mean(axis=0))]
    if area is not None:
        points = [point for point in points if shapely.dwithin(point, area, _SPREAD_M)] or points
    if not points:
        return []
    grown = shapely.union_all(shapely.buffer(points, _SPREAD_M / 2))
    return [shapely.centroid(part) for part in shapely.get_parts(grown)]


def _one_line(road: Any) -> Any:
    """The road as one line, if it nearly is one."""
    merged = shapely.line_merge(road) if shapely.get_num_geometries(road) > 1 else road
    longest = max(shapely.get_parts(merged), key=shapely.length)
    return longest if shapely.length(longest) >= 0.8 * shapely.length(road) else None


def _in_order(known: Sequence[tuple[int, float]]) -> bool:
    """Whether the numbers of a road rise, or fall, along it: of fewer than three nobody can tell."""
    frame = pd.DataFrame(known)
    return len(known) >= _ANCHORS and bool(abs(frame[0].rank().corr(frame[1].rank())) >= _ORDERED)


def _middle(road: Any) -> Any:
    line = _one_line(road)
    if line is None:
        return shapely.get_point(shapely.shortest_line(road, shapely.centroid(road)), 0)
    return shapely.line_interpolate_point(line, 0.5, normalized=True)


def _at(point: Any, reason: str, what: str, less: float = 0.0) -> Candidate:
    score = round(_SCORES[reason] - less, 2)
    return Candidate(float(shapely.get_x(point)), float(shapely.get_y(point)), max(score, 0.05), reason, what)


def _weighed(one: Candidate, area: Any) -> Candidate:
    """A place outside of the area that the row names is less sure."""
    if shapely.dwithin(area, shapely.Point(one.x, one.y), _AWAY_M):
        return one
    return Candidate(one.x, one.y, max(round(one.score - _UNSURE, 2), 0.05), one.reason, one.what)
