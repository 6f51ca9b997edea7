"""Cells become values: numbers, dates, codes, words of a list. Works on whole columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Optional

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...geo.arrays import Floats, Mask
from ..kinds import Field
from ..values import EXACT_BELOW
from .headers import normal

_EMPTY = frozenset(["", "-", "--", "—", "/", "\\", "null", "none", "nan", "na", "n/a", "#n/a", "nat", "空"])
_NOTHING = _EMPTY | {"无", "無"}
"""What stands for nothing where a number, date or code is expected; as text, 无 may be an answer."""
_NUMBER = re.compile(r"^[约>≥<≤~]?([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(万)?\s*[^\d]*$", re.IGNORECASE)
_RUINED = re.compile(r"^\d(?:\.\d+)?[eE]\+\d+$")
_SPOILT = re.compile(r"\n(?:[\s'‘\"=\-—/\\无無空]|null|none|nan|na|n/a|nat|#)|[\s\"\u3000]\n|\.0\n|e\+", re.IGNORECASE)
_DATE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:\D*?(上午|下午|am|pm)?\s*(\d{1,2})[:时点](\d{1,2})分?(?::?(\d{1,2})秒?)?)?\s*(am|pm)?"
)
_FORMATS = (
    "%Y-%m-%d %H:%M:%S",
    "%Y/%m/%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y/%m/%d %H:%M",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y年%m月%d日 %H:%M",
    "%Y年%m月%d日",
    "%Y%m%d",
    "%Y%m%d%H%M%S",
    "%Y.%m.%d",
    "%Y-%m-%dT%H:%M:%S",
)
_SERIAL_DAY_0 = pd.Timestamp("1899-12-30")
_SERIALS = (20_000, 80_000)  # 1954 to 2119; 0 and 1 are a spreadsheet's empty date
_LAST_EMPTY_YEAR = 1900


@dataclass(frozen=True)
class Column:
    """A read column; ``unread`` marks cells that hold something that could not be read, ``empty_dates`` the 1900s."""

    values: Any
    unread: Mask
    empty_dates: int = 0
    unknown: tuple[str, ...] = ()


def by_unique(column: pd.Series[Any], function: Callable[[list[Any]], list[Any]]) -> NDArray[np.object_]:
    """Apply ``function`` to each different value once."""
    codes, uniques = pd.factorize(column.to_numpy(dtype=object), use_na_sentinel=True)
    made = np.empty(len(uniques) + 1, dtype=object)
    made[:-1] = function(list(uniques))
    made[-1] = None
    return made[codes]


def text(column: pd.Series[Any]) -> Column:
    """Read text: trimmed, None where empty."""
    values = by_unique(column, lambda many: [_text(one) for one in many])
    return Column(values, np.zeros(len(column), bool))


def codes(column: pd.Series[Any]) -> Column:
    """Read codes as text; those that a spreadsheet has cut (4.2E+14, or beyond 15 digits) are unread and None."""
    if _plain_codes(column):
        return Column(column.to_numpy(dtype=object), np.zeros(len(column), bool))
    made = by_unique(column, lambda many: [_code(one) for one in many])
    ruined = np.array([value is False for value in made], bool)
    made[ruined] = None
    return Column(made, ruined)


def numbers(column: pd.Series[Any]) -> Column:
    """Read numbers: full width, thousands separators, units behind, 万."""
    if pd.api.types.is_numeric_dtype(column):
        return Column(column.to_numpy(float, na_value=np.nan), np.zeros(len(column), bool))
    values = _plain(column)
    left = np.flatnonzero(np.isnan(values))
    unread = np.zeros(len(column), bool)
    if len(left):
        rest = by_unique(column.iloc[left], lambda many: [_number(one) for one in many])
        unread[left] = [one is False for one in rest]
        values[left] = [np.nan if one is None or one is False else one for one in rest]
    return Column(values, unread)


def _plain(column: pd.Series[Any]) -> Floats:
    """Numbers as a program writes them, to the last bit (``to_numeric`` alone loses the last digit of some)."""
    found = pd.to_numeric(column, errors="coerce").to_numpy(float, na_value=np.nan)
    exact = np.array(found)
    raw = column.to_numpy(dtype=object)
    written = np.flatnonzero(~np.isnan(found) & np.fromiter((isinstance(cell, str) for cell in raw), bool, len(raw)))
    exact[written] = raw[written].astype(float)
    return exact


def dates(column: pd.Series[Any], times: Optional[pd.Series[Any]] = None) -> Column:
    """Read dates and times; 1900 and before stand for none. ``times``: a column of times of day beside it."""
    made = _dates(column)
    if times is not None:
        made = made + _times(times).where(made.eq(made.dt.normalize()), pd.Timedelta(0)).fillna(pd.Timedelta(0))
    old = made.dt.year.le(_LAST_EMPTY_YEAR)
    unread = np.zeros(len(column), bool)
    left = np.flatnonzero(made.isna().to_numpy())
    rest = by_unique(column.iloc[left], lambda many: [_date_text(one) for one in many])
    unread[left] = [one is not None for one in rest]
    return Column(made.mask(old), unread, int(old.sum()))


def years(column: pd.Series[Any]) -> Column:
    """Read years, also out of dates; NaN where none."""
    found = numbers(column)
    plain = np.where((found.values >= 1901) & (found.values <= 2100), found.values, np.nan)
    left = np.isnan(plain)
    filled = np.array([value is not None for value in text(column).values], bool)
    empty_dates = 0
    if (left & filled).any():
        when = dates(column.iloc[np.flatnonzero(left)])
        plain[left] = when.values.dt.year.to_numpy(float, na_value=np.nan)
        empty_dates = when.empty_dates
        filled[np.flatnonzero(left)] &= when.unread
    return Column(plain, filled & np.isnan(plain), empty_dates)


def choices(column: pd.Series[Any], field: Field, chosen: Mapping[str, str]) -> Column:
    """Read words of a list as their codes; empty ones and unknown ones become the default, unknown ones are said."""
    known = {normal(word): code for code, words in field.values.items() for word in (code, *words)}
    known.update({normal(word): code for word, code in chosen.items()})
    unknown: list[str] = []

    def read(many: list[Any]) -> list[Any]:
        made: list[Any] = []
        for one in many:
            word = _text(one)
            code = known.get(normal(word)) if word else field.default or None
            if code is None and word:
                unknown.append(word)
                code = field.default or None
            made.append(code)
        return made

    values = by_unique(column, read)
    if field.default:
        values[pd.isna(values)] = field.default
    return Column(values, np.zeros(len(column), bool), 0, tuple(unknown))


def _text(value: Any) -> Optional[str]:
    if value is None or value != value:  # noqa: PLR0124 - NaN and NaT
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    found = str(value).strip().strip("\u3000\ufeff")
    return None if found.lower() in _EMPTY else found


def _code(value: Any) -> Any:
    """Text, None for nothing, False for a ruined code."""
    if isinstance(value, (float, np.floating)) and (value >= EXACT_BELOW or value != value):  # noqa: PLR0124
        return False if value == value else None  # noqa: PLR0124
    found = _text(value)
    if found is None or found in _NOTHING:
        return None
    found = found.lstrip("'‘").removeprefix('="').rstrip('"')
    if found.endswith(".0") and found[:-2].isdigit():
        found = found[:-2]
    return False if _RUINED.match(found) else found


def _number(value: Any) -> Any:
    found = _text(value)
    if found is None or found in _NOTHING:
        return None
    plain = unicodedata.normalize("NFKC", found).replace(",", "").replace(" ", "")
    hit = _NUMBER.match(plain)
    if hit is None:
        return False
    return float(hit[1]) * (1e4 if hit[2] else 1.0)


def _dates(column: pd.Series[Any]) -> pd.Series[Any]:
    if pd.api.types.is_datetime64_any_dtype(column):
        return _naive(column)
    made = pd.Series(np.full(len(column), np.datetime64("NaT", "us")), index=column.index)
    if _all_text(column):
        made = _by_formats(column, made)
    left = made.isna()
    if left.any():
        rest = column[left]
        texts = by_unique(rest, lambda many: [_date_text(one) for one in many])
        words = pd.Series(texts, index=rest.index, dtype=object)
        read = _by_formats(words, made[left])
        odd = read.isna() & words.notna()
        if odd.any():
            odd_dates = [_odd_date(one) for one in words[odd]]
            read[odd] = pd.Series(odd_dates, index=words.index[odd], dtype="datetime64[us]")
        made[left] = read
    return made


def _by_formats(words: pd.Series[Any], made: pd.Series[Any]) -> pd.Series[Any]:
    """Try the formats that occur, the commonest first, each on what the ones before it left."""
    made = made.copy()
    for form in _by_hits(words):
        left = made.isna()
        if not left.any():
            break
        made[left] = pd.to_datetime(words[left], format=form, errors="coerce").astype("datetime64[us]")
    return made


def _plain_codes(column: pd.Series[Any]) -> bool:
    """Whether a text column holds nothing but filled, trimmed, unspoilt codes: looked at in one go, for speed."""
    if not _all_text(column):
        return False
    return _SPOILT.search("\n" + "\n".join(column.to_numpy(dtype=object)) + "\n") is None


def _all_text(column: pd.Series[Any]) -> bool:
    return not column.hasnans and pd.api.types.infer_dtype(column, skipna=False) == "string"


def _by_hits(words: pd.Series[Any]) -> list[str]:
    """Formats that occur in a sample, the commonest first."""
    sample = words.dropna().iloc[:: max(1, len(words) // 300)].head(300)
    hits = {form: int(pd.to_datetime(sample, format=form, errors="coerce").notna().sum()) for form in _FORMATS}
    return sorted((form for form, count in hits.items() if count), key=lambda form: -hits[form])


def _date_text(value: Any) -> Optional[str]:
    if hasattr(value, "isoformat"):
        return str(pd.Timestamp(value).strftime("%Y-%m-%d %H:%M:%S")) if hasattr(value, "year") else None
    found = _text(value)
    if found is None or found in _NOTHING:
        return None
    return unicodedata.normalize("NFKC", found).split("+")[0].rstrip("Zz").strip()


def _odd_date(word: str) -> Any:
    hit = _DATE.search(word.lower())
    if hit:
        year, month, day, before, hour, minute, second, after = hit.groups()
        late = (before in ("下午", "pm") or after == "pm") and hour and int(hour) < 12
        parts = [int(part or 0) for part in (hour, minute, second)]
        try:
            return datetime(int(year), int(month), int(day), parts[0] + (12 if late else 0), parts[1], parts[2])
        except ValueError:
            return pd.NaT
    number = _number(word)
    if isinstance(number, float) and (number in (0.0, 1.0) or _SERIALS[0] <= number < _SERIALS[1]):
        return _SERIAL_DAY_0 + pd.Timedelta(seconds=round(number * 86_400))
    return pd.NaT


def _times(column: pd.Series[Any]) -> pd.Series[Any]:
    """Times of day: 235917, 8:30, 08:30:00."""

    def read(many: list[Any]) -> list[Any]:
        made: list[Any] = []
        for one in many:
            word = _text(one) or ""
            digits = word.zfill(6 if len(word) > 4 else 4) if word.isdigit() else ""
            parts = [digits[i : i + 2] for i in range(0, len(digits), 2)] if digits else re.findall(r"\d+", word)[:3]
            amounts = [int(part) for part in parts] + [0] * (3 - len(parts))
            right = bool(parts) and amounts[0] < 24 and max(amounts[1:]) < 60
            made.append(pd.Timedelta(hours=amounts[0], minutes=amounts[1], seconds=amounts[2]) if right else pd.NaT)
        return made

    return pd.Series(pd.to_timedelta(by_unique(column, read)), index=column.index)


def _naive(column: pd.Series[Any]) -> pd.Series[Any]:
    plain = column.dt.tz_localize(None) if column.dt.tz is not None else column
    return plain.astype("datetime64[us]")
