"""What a file looks like before it comes in: what the door would make of its first rows, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj.exceptions import CRSError

from ...geo import crs as geo_crs
from ...geo import datum
from ..checks import personal
from ..checks import shapes as shape_checks
from ..connections import Connect
from ..kinds import kinds
from ..problems import Problem, Refused
from ..recognise import headers as header_words
from ..recognise import kind as kind_of
from ..sources.opening import open_source
from ..sources.raw import Raw
from ..studyfile import Source
from .intake import Intake, rejections, take

MOST_PLACES = 500
_SAMPLES, _LONGEST = 3, 40


@dataclass(frozen=True)
class Look:
    """One table, sheet or layer of a file as it would come in with the settings of ``source``.

    ``kinds``: those it may be, the likeliest first, when nobody says one; ``why``: the words of its name and the
    headers that speak for the first. ``columns`` maps our fields (and lon, lat, x, y …) to headers; ``samples`` gives
    the first values of every header; ``personal`` are headers left out. ``rows`` is exact if ``whole``. ``shapes``
    are the first usable ones in WGS 84, ``places`` their row numbers. ``drawn``: the file itself has the shapes.
    ``arrow``: from where a place stands in the file to where it is taken to be (lon, lat, lon, lat).
    """

    source: Source
    file: str
    layer: str = ""
    kind: Optional[str] = None
    kinds: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    samples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    personal: tuple[str, ...] = ()
    rows: int = 0
    whole: bool = True
    decisions: Mapping[str, Any] = field(default_factory=dict)
    shapes: NDArray[np.object_] = field(default_factory=lambda: np.empty(0, object))
    places: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    drawn: bool = False
    arrow: Optional[tuple[float, float, float, float]] = None
    crs: Optional[str] = None
    problems: tuple[Problem, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether it would come in."""
        return bool(self.decisions)


def look(path: Path, source: Source, connect: Optional[Connect] = None) -> tuple[Look, ...]:
    """Look at every table or layer of a file (or at the one that ``source`` names); never raises ``Refused``.

    ``connect`` gives the connection of a name, where ``source`` is a table of a database.
    """
    try:
        raws = open_source(path, source, first=True, connect=connect)
    except Refused as refused:
        return (Look(source, path.name, source.layer or source.sheet or "", source.kind, problems=refused.problems),)
    found = [_of(raw, _named(raw, source, len(raws) > 1), path.name) for raw in raws]
    others = [] if source.sheet else [sheet for raw in raws for sheet in raw.decisions.get("other_sheets", ())]
    for sheet in others:
        found.extend(look(path, replace(source, sheet=sheet, header_row=None, columns={})))
    return tuple(found)


def _named(raw: Raw, source: Source, several: bool) -> Source:
    """Name the sheet, or the layer where the file has several, so that it is found again."""
    if "sheet" in raw.decisions:
        return replace(source, sheet=str(raw.decisions["sheet"]))
    if several and raw.kind is not None:
        return replace(source, kind=raw.kind)
    return replace(source, layer=raw.layer) if several else source


def _of(raw: Raw, source: Source, file: str) -> Look:
    headers = [str(name) for name in raw.frame.columns]
    likely, why = _kinds(raw, headers, file)
    kind = source.kind or raw.kind or (likely[0] if likely and _told(raw, headers, file) else None)
    seen = Look(
        source,
        file,
        raw.layer,
        kind,
        likely,
        why if likely and kind == likely[0] else (),
        samples={header: _first(raw.frame[header]) for header in headers},
        rows=(len(raw.rows) if raw.total is None else raw.total) + len(raw.lost),
        whole=raw.total is None or raw.total == len(raw.rows),
        drawn=raw.shapes is not None,
    )
    if kind is None:
        shapes = _degrees(raw.shapes[:MOST_PLACES], raw.crs) if raw.shapes is not None else seen.shapes
        unknown = Problem.of("kind_unknown", file, headers=", ".join(headers[:12]))
        return replace(seen, shapes=shapes[~shapely.is_missing(shapes)], problems=(unknown,))
    matched = header_words.match(headers, kinds()[kind], source.columns)
    seen = replace(seen, columns={**matched.fields, **matched.position}, personal=matched.personal)
    try:
        intake = take(raw, replace(source, kind=kind), file)
    except Refused as refused:
        return replace(seen, problems=refused.problems)
    return _taken(seen, intake)


def _taken(seen: Look, intake: Intake) -> Look:
    """Add what came of reading the rows."""
    rows = np.flatnonzero(intake.used)[:MOST_PLACES]
    shapes = _in_wgs84(intake, rows)
    there = ~shapely.is_missing(shapes)
    columns = {key: header for key, header in seen.columns.items() if header not in intake.hidden}
    return replace(
        seen,
        columns=columns,
        personal=intake.hidden,
        samples=_without(seen.samples, intake.hidden),
        decisions=intake.decisions,
        shapes=shapes[there],
        places=intake.raw.rows[rows][there],
        arrow=_arrow(shapes[there], intake.decisions.get("datum")),
        crs=intake.crs,
        problems=(*intake.problems, *rejections(intake)),
    )


def _arrow(shapes: Any, shifted: Any) -> Optional[tuple[float, float, float, float]]:
    """The way the middle one of the shapes was moved, if their datum was changed."""
    if shifted not in ("gcj02", "bd09") or not len(shapes):
        return None
    at = shapely.centroid(shapes[len(shapes) // 2])
    lon, lat = datum.from_wgs84([at.x], [at.y], str(shifted))
    return float(lon[0]), float(lat[0]), float(at.x), float(at.y)


def _kinds(raw: Raw, headers: list[str], file: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the kinds it may be, the likeliest first, and the words and headers that speak for the first."""
    names = _names(raw, file)
    scores = kind_of.scores(names, headers, _shape(raw))
    likely = tuple(key for key, score in scores.items() if score >= kind_of.ENOUGH)
    return likely, kind_of.evidence(likely[0], names, headers) if likely else ()


def _told(raw: Raw, headers: list[str], file: str) -> bool:
    return kind_of.recognise(_names(raw, file), headers, _shape(raw)) is not None


def _names(raw: Raw, file: str) -> list[str]:
    return [name for name in (raw.layer, Path(file).stem) if name]


def _shape(raw: Raw) -> Optional[str]:
    return shape_checks.usual(raw.shapes) or None if raw.shapes is not None else None


def _first(column: pd.Series[Any]) -> tuple[str, ...]:
    """The first different values of a column, as text."""
    filled = column.dropna().head(200).astype("str").str.strip()
    return tuple(one[:_LONGEST] for one in filled[filled != ""].unique()[:_SAMPLES])


def _without(samples: Mapping[str, tuple[str, ...]], hidden: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Nobody is shown personal data that was not asked for."""
    return {
        header: (personal.MASK,) * len(values) if header in hidden else tuple(map(personal.mask, values))
        for header, values in samples.items()
    }


def _in_wgs84(intake: Intake, rows: Any) -> Any:
    """The shapes of rows in degrees; None where there is no such place."""
    if intake.shapes is None and intake.x is None:
        return np.full(len(rows), None, dtype=object)
    shapes = shapely.points(intake.x[rows], intake.y[rows]) if intake.shapes is None else intake.shapes[rows]
    return _degrees(shapes, intake.crs)


def _degrees(shapes: Any, crs: Optional[str]) -> Any:
    none = np.full(len(shapes), None, dtype=object)
    if crs is None or not len(shapes):
        return none
    try:
        moved = shapely.transform(shapes, lambda xy: np.column_stack(geo_crs.to_lonlat(xy[:, 0], xy[:, 1], crs)))
    except CRSError:
        return none
    sound = np.isfinite(shapely.bounds(moved)).all(axis=1)
    return np.where(sound, moved, none)
