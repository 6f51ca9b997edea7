"""Where the rows of a table or layer are: degrees, Gauss-Krüger, web maps' metres, WKT; swapped columns and rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...geo import crs as geo_crs
from ...geo.arrays import Floats, Mask
from . import angles, systems

_TAIWAN_HEADER = re.compile(r"tw97|twd97|3826|tm2", re.IGNORECASE)
_HEXADECIMAL = re.compile(r"0[01][0-9A-Fa-f]{16,}")
_SRID = re.compile(r"^SRID=(\d+);", re.IGNORECASE)
_NEAR_DEG, _NEAR_M = 3.0, 300_000.0
"""How far from the middle of its table a place may be before its axes are tried the other way round."""
_SAMPLE = 5_000
_TWO = r"^([^,，;；|、]+)[,，;；|、]\s*([^,，;；|、]+)|^(\S+)\s+(\S+)$"
_NAMED = re.compile(r"[\"']?(?:lng|lon|lat|longitude|latitude|x|y)[\"']?\s*[:=：]", re.IGNORECASE)


@dataclass(frozen=True)
class Places:
    """Where the rows are: ``x`` east or longitude, ``y`` north or latitude, or ready ``shapes``.

    ``crs`` is None when it could not be told (Gauss-Krüger without zone); ``others`` are rows in another system,
    in their own numbers. ``missing`` and ``zero`` rows have no place, ``unread`` ones something unreadable,
    ``strange`` ones metres without zone among degrees; ``swapped`` rows were turned round. ``contradicted``: the
    numbers can't be in the system that was given.
    """

    crs: Optional[str]
    x: Floats
    y: Floats
    missing: Mask
    zero: Mask
    unread: Mask
    swapped: Mask
    strange: Mask
    others: Mapping[str, Mask] = field(default_factory=dict)
    columns_swapped: bool = False
    contradicted: bool = False
    shapes: Any = None
    decisions: Mapping[str, Any] = field(default_factory=dict)


def read(
    frame: pd.DataFrame, position: Mapping[str, str], crs: Optional[str], *, local: bool = False
) -> Optional[Places]:
    """Read the places of a table from the columns in ``position``; None where there are none.

    ``local``: the numbers are of a local system, and taken as they stand.
    """
    if "wkt" in position:
        places = _from_wkt(frame[position["wkt"]], crs, local)
        if places is not None:
            return places
    for first, second in (("lon", "lat"), ("x", "y")):
        if first in position and second in position:
            pair = _Pair.of(frame[position[first]], frame[position[second]])
            return _placed(pair, (position[first], position[second]), first == "lon", crs, local)
    if "lonlat" in position:
        texts = frame[position["lonlat"]].astype("str").str.replace(_NAMED, "", regex=True)
        parts = texts.str.strip(" ()[]{}（）").str.extract(_TWO)
        first_, second_ = parts[0].fillna(parts[2]), parts[1].fillna(parts[3])
        if first_.notna().any():
            return _placed(_Pair.of(first_, second_), (position["lonlat"],) * 2, True, crs, local)
    return None


@dataclass(frozen=True)
class _Pair:
    a: Floats
    b: Floats
    missing: Mask
    zero: Mask
    unread: Mask

    @classmethod
    def of(cls, first: pd.Series[Any], second: pd.Series[Any]) -> _Pair:
        a, a_unread, a_empty = angles.read(first)
        b, b_unread, b_empty = angles.read(second)
        unread = a_unread | b_unread
        zero = ((a == 0) | (b == 0)) & ~unread & ~a_empty & ~b_empty
        return cls(a, b, (a_empty | b_empty) & ~unread, zero, unread)

    @property
    def sound(self) -> Mask:
        return ~(self.missing | self.zero | self.unread)


def _placed(pair: _Pair, headers: tuple[str, str], named_lonlat: bool, crs: Optional[str], local: bool) -> Places:
    none = np.zeros(len(pair.a), bool)
    plain = Places(crs, pair.a, pair.b, pair.missing, pair.zero, pair.unread, none, none)
    decisions: dict[str, Any] = {"position": list(dict.fromkeys(headers))}
    if local:
        return replace(plain, decisions={**decisions, "position_by": "given"})
    if not pair.sound.any():
        decisions["position_by"] = "nothing to go by"
        return replace(plain, crs=crs or geo_crs.WGS84, decisions=decisions)
    if named_lonlat and crs is None:
        pair = _unpacked(pair)
        plain = replace(plain, x=pair.a, y=pair.b)
    hint = "EPSG:3826" if _TAIWAN_HEADER.search(" ".join(headers)) else None
    found = settle(pair.a, pair.b, pair.sound, crs, named_lonlat=named_lonlat, hint=hint)
    decisions["position_by"] = found.why
    if found.turned:
        decisions["position"].reverse()
    return replace(
        plain,
        crs=found.crs,
        x=np.where(found.flipped, pair.b, pair.a),
        y=np.where(found.flipped, pair.a, pair.b),
        swapped=found.swapped,
        strange=found.strange,
        others=found.others,
        columns_swapped=found.turned and found.why == "degrees",
        contradicted=found.contradicted,
        decisions=decisions,
    )


def _unpacked(pair: _Pair) -> _Pair:
    """Take 1201836.5 and 303600 for 120°18′36.5″ and 30°36′00″, if that puts every row into the mainland."""
    a, b, sound = pair.a, pair.b, pair.sound
    small = min(a[sound].min(), b[sound].min())
    if small < 30_000 or not ((_rest(a) < 60) & (_rest(b) < 60))[sound].all():
        return pair
    x, y = _unpack(a), _unpack(b)
    there = geo_crs.in_mainland(x[sound], y[sound]) | geo_crs.in_mainland(y[sound], x[sound])
    return replace(pair, a=x, b=y) if there.all() else pair


def _rest(values: Floats) -> Floats:
    """The larger of minutes and seconds of packed degrees."""
    return np.maximum(values // 100 % 100, values % 100)


def _unpack(values: Floats) -> Floats:
    return values // 10_000 + values // 100 % 100 / 60 + values % 100 / 3600


@dataclass(frozen=True)
class Settled:
    """Which system pairs of numbers are in: ``flipped`` rows have the easting second; ``swapped`` unlike the others."""

    crs: Optional[str]
    why: str
    turned: bool
    flipped: Mask
    swapped: Mask
    strange: Mask
    others: Mapping[str, Mask]
    contradicted: bool


def settle(
    a: Floats, b: Floats, sound: Mask, crs: Optional[str], *, named_lonlat: bool, hint: Optional[str] = None
) -> Settled:
    """Tell the system of pairs of numbers: that of most rows, and those of the others."""
    codes, seconds = systems.by_size(a, b)
    values, counts = np.unique(codes[sound], return_counts=True)
    main = int(values[np.argmax(counts)])
    clear = sound & (codes == main)
    found, contradicted = _system(a[clear], b[clear], main, crs, hint)
    turned = _turned(a[clear], b[clear], seconds[clear], main, found, named_lonlat)
    strange = sound & (codes == systems.UNTOLD) & (main > 0)
    groups: list[tuple[int, Mask, bool]] = []
    some = np.flatnonzero(clear)[:: 1 + int(clear.sum()) // _SAMPLE]
    middle = _lonlat(a[some], b[some], turned, found)
    for code in (code for code in map(int, values) if code not in (main, *systems.NONE)):
        rows = sound & (codes == code)
        here = _turned(a[rows], b[rows], seconds[rows], code, None, named_lonlat)
        rows[rows] = _beside(_lonlat(a[rows], b[rows], here, systems.settled(code)), middle)
        groups.append((code, rows, here))
    rest = sound & ~strange
    for _code, rows, _here in groups:
        rest &= ~rows
    flipped, swapped = np.zeros(len(a), bool), np.zeros(len(a), bool)
    for code, rows, here in ((main, rest, turned), *groups):
        off = _back(a, b, rows, here, _NEAR_DEG if code == systems.DEGREES else _NEAR_M)
        flipped |= rows & (off != here)
        swapped |= off
    others = {f"EPSG:{code}": rows for code, rows, _here in groups if rows.any()}
    why = _why(main, found, crs, contradicted)
    return Settled(found, why, turned, flipped, swapped, strange, others, contradicted)


def _lonlat(a: Floats, b: Floats, turned: bool, crs: Optional[str]) -> Floats:
    """Degrees of pairs of numbers; none where their system is not known."""
    if crs is None:
        return np.empty((0, 2))
    return np.column_stack(geo_crs.to_lonlat(*((b, a) if turned else (a, b)), crs))


def _beside(lonlat: Floats, others: Floats) -> Mask:
    """Which places are near the others: what is not is no other system but a wrong number."""
    if not len(others):
        return np.ones(len(lonlat), bool)
    with np.errstate(invalid="ignore"):
        return np.asarray((np.abs(lonlat - np.median(others, axis=0)) <= _NEAR_DEG).all(axis=1))


def _system(a: Floats, b: Floats, code: int, crs: Optional[str], hint: Optional[str]) -> tuple[Optional[str], bool]:
    """The system of rows of one sort, and whether the one that was given can't be theirs."""
    own = systems.settled(code)
    if crs is None:
        return own or (hint if code == systems.UNTOLD else None), False
    degrees = not CRS.from_user_input(crs).is_projected
    x, y = float(np.median(a)), float(np.median(b))
    if degrees == (code == systems.DEGREES) and (degrees or own is None or _either(x, y, crs)):
        return crs, False
    if own is None and (not degrees or code == systems.NOTHING):
        return crs, False
    return own, True


def _either(x: float, y: float, crs: str) -> bool:
    return systems.fits(x, y, crs) or systems.fits(y, x, crs)


def _why(code: int, found: Optional[str], crs: Optional[str], contradicted: bool) -> str:
    if code == systems.DEGREES:
        return "degrees"
    if crs is not None and not contradicted:
        return "given"
    if code == systems.WEB_MERCATOR:
        return "web mercator"
    return "no zone number" if found is None else "zone number" if code > 0 else "header"


def _turned(a: Floats, b: Floats, seconds: Mask, code: int, crs: Optional[str], named_lonlat: bool) -> bool:
    """Whether the second number is the longitude or easting."""
    if code == systems.DEGREES:
        return _degrees_turned(a, b, named_lonlat)
    if 2 * int(seconds.sum()) > len(seconds):
        return True
    if crs is None or code > 0:
        return False
    x, y = float(np.median(a)), float(np.median(b))
    return not systems.fits(x, y, crs) and systems.fits(y, x, crs)


def _degrees_turned(x: Floats, y: Floats, named_lonlat: bool) -> bool:
    """Whether the second column holds the longitude: more rows are degrees that way, or it looks like China."""
    as_named = int(((np.abs(x) <= 180) & (np.abs(y) <= 90)).sum())
    turned = int(((np.abs(y) <= 180) & (np.abs(x) <= 90)).sum())
    if as_named != turned:
        return turned > as_named
    a, b = float(np.median(x)), float(np.median(y))
    return (3 <= a <= 54 and 73 <= b <= 135) if named_lonlat else (abs(a) <= 90 and 73 <= b <= 135)


def _back(a: Floats, b: Floats, rows: Mask, turned: bool, near: float) -> Mask:
    """Rows that lie near the others only with their axes the other way round."""
    if not rows.any():
        return rows
    x, y = (b, a) if turned else (a, b)
    east, north = float(np.median(x[rows])), float(np.median(y[rows]))
    with np.errstate(invalid="ignore"):
        off = (np.abs(x - east) > near) | (np.abs(y - north) > near)
        back = (np.abs(y - east) <= near) & (np.abs(x - north) <= near)
    result: Mask = off & back & rows
    return result


def of_shapes(shapes: Any, crs: Optional[str], others: Mapping[str, Mask] = {}, *, local: bool = False) -> Places:
    """Tell the system of ready shapes, and turn those with the northing or latitude first.

    ``others``: shapes that name another system themselves; ``local``: see ``read``.
    """
    bounds = shapely.bounds(shapes)
    a, b = (bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2
    none = np.zeros(len(a), bool)
    sound = np.isfinite(a) & np.isfinite(b)
    for rows in others.values():
        sound &= ~rows
    plain = Places(crs, a, b, none, none, none, none, none, dict(others), shapes=shapes)
    if local:
        return plain
    if not sound.any():
        return replace(plain, crs=crs or geo_crs.WGS84)
    found = settle(a, b, sound, crs, named_lonlat=True)
    if found.flipped.any():
        shapes = np.array(shapes, dtype=object)
        shapes[found.flipped] = shapely.transform(shapes[found.flipped], lambda xy: xy[:, ::-1])
    return replace(
        plain,
        crs=found.crs,
        shapes=shapes,
        swapped=found.swapped,
        strange=found.strange,
        others={**found.others, **others},
        columns_swapped=found.turned,
        contradicted=found.contradicted,
        decisions={"position_by": found.why},
    )


def _filled_text(value: Any) -> Optional[str]:
    text = "" if pd.isna(value) else str(value).strip()
    return text or None


def _parsed(words: pd.Series[Any]) -> Any:
    """Shapes of WKT, or of WKB in hexadecimal digits; None for what is neither."""
    digits = words.str.fullmatch(_HEXADECIMAL).eq(True)
    letters = words.str.match(r"[A-Za-z]").eq(True) & ~digits
    shapes = np.full(len(words), None, dtype=object)
    shapes[digits.to_numpy()] = shapely.from_wkb(words[digits].to_numpy(object), on_invalid="ignore")
    shapes[letters.to_numpy()] = shapely.from_wkt(words[letters].to_numpy(object), on_invalid="ignore")
    return shapes


def _from_wkt(column: pd.Series[Any], crs: Optional[str], local: bool) -> Optional[Places]:
    """WKT, EWKT or hexadecimal WKB of any shape; None where fewer than half of the filled cells are."""
    words = column.astype(object).map(_filled_text)
    filled = words.notna().to_numpy()
    said = pd.to_numeric(words.str.extract(_SRID, expand=False)).to_numpy(float)
    shapes = _parsed(words.str.replace(_SRID, "", regex=True))
    read_ = ~shapely.is_missing(shapes)
    if not filled.any() or read_.sum() < 0.5 * filled.sum():
        return None
    srids = np.where(np.isnan(said), shapely.get_srid(shapes), said).astype(int)
    named = {f"EPSG:{one}": srids == one for one in dict.fromkeys(srids[read_ & (srids > 0)])}
    named = {code: rows for code, rows in named.items() if crs is None and _known(code)}
    main = crs or max(named, key=lambda code: int(named[code].sum()), default=None)
    others = {code: rows for code, rows in named.items() if code != main}
    places = of_shapes(shapes, main, others, local=local)
    decisions = {**places.decisions, "position": [str(column.name)], "position_by": "wkt"}
    return replace(places, missing=~filled, unread=filled & ~read_, decisions=decisions)


def _known(crs: str) -> bool:
    try:
        CRS.from_user_input(crs)
    except CRSError:
        return False
    return True
