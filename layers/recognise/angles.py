"""Cells become coordinates: decimal numbers, degrees with minutes and seconds, in all the signs people write."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ...geo.arrays import Floats, Mask

_BEYOND = 1e12  # no coordinate of any system is as large
_EMPTY = frozenset(["", "-", "--", "—", "/", "无", "無", "null", "none", "nan", "n/a", "空"])
# width folding would turn one double prime into two primes and º into o: the signs go first
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("º˚∘゜", "°"),
        **dict.fromkeys("′’‘＇`´‵ʹ", "'"),
        **dict.fromkeys("″”“＂〃ʺ", '"'),
        **dict.fromkeys("−–—－", "-"),
        "度": "°",
        "分": "'",
        "秒": '"',
        "东": "E",
        "東": "E",
        "西": "W",
        "南": "S",
        "北": "N",
    }
)
_WORDS = re.compile(r"[经經纬緯]度?[ \t]*[:：=]?|\b(?:longitude|latitude|lng|lon|lat)\b[ \t]*[:：=]?", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"^[+-]?\d{1,3},(?:\d{1,2}|\d{4,})$", re.MULTILINE)
_BOTH_SIGNS = re.compile(r",[^\n]*[,.]|\.[^\n]*,")
_PARTED = re.compile(r"^([NSEW]? *[+-]?)(\d{1,3})([-. ])(\d{1,2})\3(\d{1,2}(?:\.\d+)?)(?= *[NSEW]?$)", re.I | re.M)
"""31-14-05, 31 14 05.2 and 31.14.05: three parts with the same sign between."""
_ANGLE = re.compile(
    r"^(?:([NSEW])? *:? *([+-])? *(\d+(?:\.\d+)?) *"
    r"(?:[°d:] *(?:(\d+(?:\.\d+)?) *(?:['m:] *(?:(\d+(?:\.\d+)?) *[\"s]?)?)?)?)? *([NSEW])?|.*)$",
    re.IGNORECASE | re.MULTILINE,
)


def read(column: pd.Series[Any]) -> tuple[Floats, Mask, Mask]:
    """Read coordinates: (values, unreadable, empty). Angles become decimal degrees, south and west negative."""
    values = np.array(pd.to_numeric(column, errors="coerce").to_numpy(float, na_value=np.nan))
    left = np.flatnonzero(np.isnan(values))
    unread, empty = np.zeros(len(column), bool), np.zeros(len(column), bool)
    if len(left):
        codes, uniques = pd.factorize(column.iloc[left].to_numpy(dtype=object), use_na_sentinel=True)
        cells = [" ".join(str(one).split()) for one in uniques]
        nothing = np.fromiter((cell.lower() in _EMPTY for cell in cells), bool, len(cells))
        values[left] = np.append(_values(cells), np.nan)[codes]
        empty[left] = np.append(nothing, True)[codes]
        unread[left] = np.isnan(values[left]) & ~empty[left]
    with np.errstate(invalid="ignore"):
        beyond = np.abs(values) > _BEYOND
    return np.where(beyond, np.nan, values), unread | beyond, empty


def _values(cells: Sequence[str]) -> Floats:
    """Decimal numbers, else angles, NaN for neither; all cells at once, as the lines of one text: that is fast."""
    if not cells:
        return np.empty(0)
    lines = unicodedata.normalize("NFKC", _WORDS.sub("", "\n".join(cells)).translate(_SIGNS)).replace("''", '"')
    lines = re.sub(r"^ +| +$", "", lines, flags=re.MULTILINE)
    if "," in lines:
        decimal = _DECIMAL_COMMA.search(lines) and not _BOTH_SIGNS.search(lines)
        lines = lines.replace(",", "." if decimal else "")
    found: Floats = np.array(
        pd.to_numeric(pd.Series(lines.split("\n")), errors="coerce").to_numpy(float, na_value=np.nan)
    )
    return np.where(np.isnan(found), _angles(lines), found) if np.isnan(found).any() else found


def _angles(lines: str) -> Floats:
    before, sign, *numbers, after = map(pd.Series, zip(*_ANGLE.findall(_PARTED.sub(r"\1\2°\4'\5", lines))))
    whole, minutes, seconds = (pd.to_numeric(part, errors="coerce").to_numpy(float) for part in numbers)
    with np.errstate(invalid="ignore"):
        wrong = (minutes >= 60) | (seconds >= 60)
        wrong |= (~np.isnan(minutes) & (whole % 1 != 0)) | (~np.isnan(seconds) & (minutes % 1 != 0))
    size = whole + np.nan_to_num(minutes) / 60 + np.nan_to_num(seconds) / 3600
    south = before.where(before.ne(""), after).isin(list("SWsw")).to_numpy()
    return np.where(wrong, np.nan, np.where(south ^ sign.eq("-").to_numpy(), -size, size))
