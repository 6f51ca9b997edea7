"""Columns of frames ↔ fields of QGIS, type by type.

What a frame holds::

    text          str, None            whole number  int64; float64 with NaN where some are NULL (Int64 beyond 2**53)
    real number   float64, NaN         yes/no        bool; object with None where some are NULL
    date          datetime.date, None  date and time datetime64[ms], NaT
    time          datetime.time, None  anything else as Python gets it from QGIS
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

if TYPE_CHECKING:
    import pandas as pd

WHOLE = (QVariant.Int, QVariant.UInt, QVariant.LongLong, QVariant.ULongLong)
_EXACT = 2**53


def inexact(values: Any) -> bool:
    """Tell whether whole numbers were read as floats that can't hold them."""
    import numpy as np

    return values.dtype.kind == "f" and bool(np.any(np.abs(values) > _EXACT))


def from_numpy(values: Any, kind: Any) -> Any:
    """Make a column of what pyogrio read."""
    import pandas as pd

    if kind == QVariant.Date:
        days = pd.Series(values.astype("datetime64[s]"))
        return days.dt.date.astype(object).where(days.notna(), None).to_numpy(dtype=object)
    if kind == QVariant.DateTime:
        return values.astype("datetime64[ms]")
    if kind == QVariant.Bool:
        return values if values.dtype == bool else _yes_no(values)
    if kind in WHOLE and values.dtype.kind in "iu":
        return values.astype("int64")
    if kind == QVariant.Double:
        return values.astype("float64")
    return values


def _yes_no(values: Any) -> Any:
    import numpy as np
    import pandas as pd

    empty = pd.isna(values)
    if not empty.any():
        return values.astype(bool)
    result = np.empty(len(values), dtype=object)
    result[:] = [None if hole else bool(value) for value, hole in zip(values, empty)]
    return result


def from_qt(values: Sequence[Any], kind: Any) -> Any:
    """Make a portion of a column: numbers and times as arrays, all else as a list of objects.

    A NULL comes as a QVariant; trying without looking is the quick way for columns that have none.
    """
    import numpy as np

    if kind == QVariant.Double:
        try:
            return np.array(values, dtype="float64")
        except TypeError:
            return np.array([np.nan if type(value) is QVariant else value for value in values], dtype="float64")
    if kind in WHOLE:
        try:
            return np.array(values, dtype="int64")
        except TypeError:
            return [None if type(value) is QVariant else value for value in values]
    if kind == QVariant.DateTime:
        return _milliseconds(_moments(values))
    if kind == QVariant.Date:
        return [value.toPyDate() if type(value) is QDate and value.isValid() else None for value in values]
    if kind == QVariant.Time:
        return [value.toPyTime() if type(value) is QTime and value.isValid() else None for value in values]
    if QVariant not in set(map(type, values)):
        return values
    return [None if type(value) is QVariant else value for value in values]


def _moments(values: Sequence[Any]) -> list[Any]:
    """Give the clock readings, as a person sees them, whatever the zone."""
    try:
        return list(map(QDateTime.toPyDateTime, values))
    except (TypeError, ValueError):
        return [value.toPyDateTime() if type(value) is QDateTime and value.isValid() else None for value in values]


def _milliseconds(moments: list[Any]) -> Any:
    """Make an array of clock readings: by pandas, which is forty times quicker, unless a year is too far off for it."""
    import numpy as np
    import pandas as pd

    try:
        return pd.DatetimeIndex(moments).to_numpy().astype("datetime64[ms]")
    except (ValueError, OverflowError):
        return np.array(moments, dtype="datetime64[ms]")


def joined(parts: list[Any], kind: Any) -> Any:
    """Put the portions of a column together."""
    import numpy as np

    if kind == QVariant.Double:
        return np.concatenate(parts) if parts else np.empty(0)
    if kind == QVariant.DateTime:
        return np.concatenate(parts) if parts else np.empty(0, dtype="datetime64[ms]")
    if kind in WHOLE:
        return _whole(parts)
    result = np.empty(sum(map(len, parts)), dtype=object)
    start = 0
    for part in parts:
        result[start : start + len(part)] = part
        start += len(part)
    return _yes_no(result) if kind == QVariant.Bool else result


def _whole(parts: list[Any]) -> Any:
    """Give int64; float64 where some are empty; Int64 where floats can't hold the numbers."""
    import numpy as np
    import pandas as pd

    if all(isinstance(part, np.ndarray) for part in parts):
        return np.concatenate(parts) if parts else np.empty(0, dtype="int64")
    values = [value for part in parts for value in (part.tolist() if isinstance(part, np.ndarray) else part)]
    if any(value is not None and abs(value) > _EXACT for value in values):
        return pd.array(values, dtype="Int64")
    return np.array([np.nan if value is None else value for value in values], dtype="float64")


def field_type(column: pd.Series) -> Any:
    """Give the type of field that holds a column."""
    kind = column.dtype.kind
    simple = {
        "b": QVariant.Bool,
        "i": QVariant.LongLong,
        "u": QVariant.LongLong,
        "f": QVariant.Double,
        "M": QVariant.DateTime,
    }
    if kind in simple:
        return simple[kind]
    types = set(map(type, column.dropna().tolist())) if kind == "O" else set()
    if not types:
        return QVariant.String
    for python, qt in (
        (bool, QVariant.Bool),
        (int, QVariant.LongLong),
        (dt.datetime, QVariant.DateTime),
        (dt.date, QVariant.Date),
        (dt.time, QVariant.Time),
    ):
        if all(issubclass(item, python) for item in types):
            return qt
    return QVariant.Double if types <= {int, float} else QVariant.String


def to_qt(column: pd.Series, kind: Any) -> list[Any]:
    """Give the values of a column as QGIS takes them; empty ones as None."""
    empty = column.isna()
    values = column.astype(object).tolist() if column.dtype.kind not in "M" else column.dt.to_pydatetime().tolist()
    make = {
        QVariant.Date: _date,
        QVariant.Time: _time,
        QVariant.DateTime: _date_time,
        QVariant.Bool: bool,
        QVariant.LongLong: int,
        QVariant.Int: int,
        QVariant.Double: float,
    }.get(kind, str)
    if not empty.any():
        return [make(value) for value in values]
    return [None if hole else make(value) for value, hole in zip(values, empty)]


def _date(value: dt.date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _time(value: dt.time) -> QTime:
    return QTime(value.hour, value.minute, value.second, value.microsecond // 1000)


def _date_time(value: dt.datetime) -> QDateTime:
    return QDateTime(_date(value.date()), _time(value.time()))
