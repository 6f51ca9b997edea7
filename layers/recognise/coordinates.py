"""Where the rows of a table are: degrees, DMS, Gauss-Krüger, TM2, WKT; swapped columns and rows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from ...geo import crs as geo_crs
from . import reading

Mask = NDArray[np.bool_]
Floats = NDArray[np.float64]

_DMS = re.compile(
    r"([东西南北EWNS]?)[经纬]?\s*(-?\d+(?:\.\d+)?)\s*[°度d:]\s*(?:(\d+(?:\.\d+)?)\s*['分m:]\s*)?"
    r"(?:(\d+(?:\.\d+)?)\s*[\"秒s]?)?\s*([EWNS]?)",
    re.IGNORECASE,
)
_NORTHINGS = (1_800_000.0, 6_000_000.0)  # Gauss-Krüger between 16° and 54° north
_EASTINGS = (100_000.0, 900_000.0)
_TAIWAN_HEADER = re.compile(r"tw97|twd97|3826|tm2", re.IGNORECASE)
_HEXADECIMAL = re.compile(r"0[01][0-9A-Fa-f]{16,}")
_BEYOND = 1e12  # no coordinate of any system is as large
_NEAR_DEG, _NEAR_M = 3.0, 300_000.0
"""How far from the middle of its table a place may be before its axes are tried the other way round."""


@dataclass(frozen=True)
class Places:
    """Where the rows are: ``x`` east or longitude, ``y`` north or latitude, or ready ``shapes``.

    ``crs`` is None when it could not be told (Gauss-Krüger without zone). ``missing`` and ``zero`` rows have
    no place, ``unread`` ones something unreadable; ``swapped`` rows were turned round.
    """

    crs: Optional[str]
    x: Floats
    y: Floats
    missing: Mask
    zero: Mask
    unread: Mask
    swapped: Mask
    columns_swapped: bool = False
    shapes: Any = None
    decisions: Mapping[str, Any] = field(default_factory=dict)


def read(frame: pd.DataFrame, position: Mapping[str, str], crs: Optional[str]) -> Optional[Places]:
    """Read the places of a table from the columns in ``position``; None where there are none."""
    if "wkt" in position:
        places = _from_wkt(frame[position["wkt"]], crs)
        if places is not None:
            return places
    for first, second in (("lon", "lat"), ("x", "y")):
        if first in position and second in position:
            headers = (position[first], position[second])
            return _from_pair(_Pair.of(frame[headers[0]], frame[headers[1]]), headers, first == "lon", crs)
    if "lonlat" in position:
        parts = frame[position["lonlat"]].astype("str").str.extract(r"([^,，;；\s]+)[,，;；\s]+([^,，;；\s]+)")
        if parts.notna().any().any():
            return _from_pair(_Pair.of(parts[0], parts[1]), (position["lonlat"],) * 2, True, crs)
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
        a, a_unread, a_empty = degrees_or_metres(first)
        b, b_unread, b_empty = degrees_or_metres(second)
        unread = a_unread | b_unread
        zero = ((a == 0) | (b == 0)) & ~unread & ~a_empty & ~b_empty
        return cls(a, b, (a_empty | b_empty) & ~unread, zero, unread)

    @property
    def sound(self) -> Mask:
        return ~(self.missing | self.zero | self.unread)


def degrees_or_metres(column: pd.Series[Any]) -> tuple[Floats, Mask, Mask]:
    """Read coordinates: (values, unreadable, empty). DMS becomes decimal degrees."""
    values = np.array(pd.to_numeric(column, errors="coerce").to_numpy(float, na_value=np.nan))
    left = np.flatnonzero(np.isnan(values))
    unread, empty = np.zeros(len(column), bool), np.zeros(len(column), bool)
    if len(left):
        rest = reading.by_unique(column.iloc[left], lambda many: [_coordinate(one) for one in many])
        empty[left] = [one is None for one in rest]
        unread[left] = [one is False for one in rest]
        values[left] = [np.nan if one is None or one is False else one for one in rest]
    with np.errstate(invalid="ignore"):
        beyond = np.abs(values) > _BEYOND
    return np.where(beyond, np.nan, values), unread | beyond, empty


def _coordinate(value: Any) -> Any:
    if value is None or value != value or str(value).strip() in ("", "-", "无", "null", "None", "NULL"):  # noqa: PLR0124
        return None
    # width folding turns one double prime into two primes: the signs go first
    signs = str(value).replace("″", '"').replace("”", '"').replace("′", "'").replace("’", "'")
    plain = unicodedata.normalize("NFKC", signs).strip()
    try:
        return float(plain.replace(",", ""))
    except ValueError:
        hit = _DMS.fullmatch(plain) or _DMS.fullmatch(plain.replace("东经", "").replace("北纬", ""))
    if hit is None:
        return False
    before, whole, minutes, seconds, after = hit.groups()
    if float(minutes or 0) >= 60 or float(seconds or 0) >= 60:
        return False
    size = abs(float(whole)) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    south = (before or after or "").upper() in ("W", "S", "西", "南") or whole.startswith("-")
    return -size if south else size


def _from_pair(pair: _Pair, headers: tuple[str, str], named_lonlat: bool, crs: Optional[str]) -> Optional[Places]:
    if not pair.sound.any():
        return _places(pair, crs or geo_crs.WGS84, False, np.zeros(len(pair.a), bool), headers, "nothing to go by")
    a, b = float(np.median(pair.a[pair.sound])), float(np.median(pair.b[pair.sound]))
    if abs(a) <= 180 and abs(b) <= 180 and (crs is None or not CRS.from_user_input(crs).is_projected):
        turned = _degrees_turned(pair, a, b, named_lonlat)
        middle = (b, a) if turned else (a, b)
        rows = _rows_turned(pair, turned, middle, _NEAR_DEG)
        return _places(pair, crs or geo_crs.WGS84, turned, rows, headers, "degrees")
    found, turned, why = _metric(a, b, headers, crs)
    middle = (b, a) if turned else (a, b)
    return _places(pair, found, turned, _rows_turned(pair, turned, middle, _NEAR_M), headers, why)


def _degrees_turned(pair: _Pair, a: float, b: float, named_lonlat: bool) -> bool:
    """Whether the second column holds the longitude: more rows are degrees that way, or it looks like China."""
    x, y = np.abs(pair.a[pair.sound]), np.abs(pair.b[pair.sound])
    as_named, turned = int(((x <= 180) & (y <= 90)).sum()), int(((y <= 180) & (x <= 90)).sum())
    if as_named != turned:
        return turned > as_named
    return (3 <= a <= 54 and 73 <= b <= 135) if named_lonlat else (abs(a) <= 90 and 73 <= b <= 135)


def _rows_turned(pair: _Pair, turned: bool, middle: tuple[float, float], near: float) -> Mask:
    """Rows that lie near the others only with their axes the other way round."""
    x, y = (pair.b, pair.a) if turned else (pair.a, pair.b)
    with np.errstate(invalid="ignore"):
        off = (np.abs(x - middle[0]) > near) | (np.abs(y - middle[1]) > near)
        back = (np.abs(y - middle[0]) <= near) & (np.abs(x - middle[1]) <= near)
    result: Mask = off & back & pair.sound
    return result


def _metric(a: float, b: float, headers: tuple[str, str], crs: Optional[str]) -> tuple[Optional[str], bool, str]:
    """Which CRS, whether the second column is the easting, and why."""
    turned = _northing(a) and _easting(b)
    if crs is not None:
        return crs, turned or _fits_only_turned(a, b, crs), "given"
    east = b if turned else a
    if _TAIWAN_HEADER.search(" ".join(headers)):
        return "EPSG:3826", turned, "header"
    if _northing(a if turned else b) or turned:
        code = geo_crs.gauss_krueger(east)
        if code is not None:
            return f"EPSG:{code}", turned, "zone number"
    return None, turned, "no zone number"


def _northing(value: float) -> bool:
    return _NORTHINGS[0] <= value <= _NORTHINGS[1]


def _easting(value: float) -> bool:
    return _EASTINGS[0] <= value <= _EASTINGS[1] or geo_crs.gauss_krueger(value) is not None


def _fits_only_turned(a: float, b: float, crs: str) -> bool:
    return not _within_area(a, b, crs) and _within_area(b, a, crs)


def _within_area(x: float, y: float, crs: str) -> bool:
    area = CRS.from_user_input(crs).area_of_use
    lon, lat = (float(v[0]) for v in geo_crs.to_lonlat(x, y, crs))
    if not (np.isfinite(lon) and np.isfinite(lat)):
        return False
    return area is None or (area.west - 1 <= lon <= area.east + 1 and area.south - 1 <= lat <= area.north + 1)


def _places(pair: _Pair, crs: Optional[str], turned: bool, rows: Mask, headers: tuple[str, str], why: str) -> Places:
    x, y = (pair.b, pair.a) if turned else (pair.a, pair.b)
    decisions = {"position": list(headers[::-1] if turned else headers), "position_by": why}
    return Places(
        crs,
        np.where(rows, y, x),
        np.where(rows, x, y),
        pair.missing,
        pair.zero,
        pair.unread,
        rows,
        turned and why == "degrees",
        None,
        decisions,
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


def _from_wkt(column: pd.Series[Any], crs: Optional[str]) -> Optional[Places]:
    """WKT, EWKT or hexadecimal WKB of any shape; None where fewer than half of the filled cells are."""
    words = column.astype(object).map(_filled_text)
    filled = words.notna().to_numpy()
    srid = words.dropna().str.extract(r"^SRID=(\d+);", expand=False).dropna()
    plain = words.str.replace(r"^SRID=\d+;", "", regex=True)
    shapes = _parsed(plain)
    read_ = ~shapely.is_missing(shapes)
    if not filled.any() or read_.sum() < 0.5 * filled.sum():
        return None
    said = [*srid, *filter(None, shapely.get_srid(shapes[read_]))]
    found = crs or (f"EPSG:{said[0]}" if said else None)
    if found is None:
        first = shapely.get_coordinates(shapes[read_][0])[0]
        code = geo_crs.gauss_krueger(first[0])
        found = geo_crs.WGS84 if abs(first[0]) <= 180 else f"EPSG:{code}" if code else None
    none = np.zeros(len(column), bool)
    blank = np.full(len(column), np.nan)
    return Places(
        found,
        blank,
        blank,
        ~filled,
        none,
        filled & ~read_,
        none,
        False,
        shapes,
        {"position": [str(column.name)], "position_by": "wkt"},
    )
