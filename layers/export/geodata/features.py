"""Features as text: GeoJSON (RFC 7946) in one collection, or one record a feature (RFC 8142)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ....geo import columns as col
from ....geo.progress import Progress, report
from ...values import plain_json
from .degrees import Shapes

_STEP = 50_000
"""Features written at a time: between two portions the person may stop the work."""
_RECORD_SEPARATOR = "\x1e"
_FINE_BELOW = 10.0
"""Numbers keep six decimals below it (shares, scores), two from it on (metres, people)."""


@dataclass(frozen=True)
class Features:
    """What is written: an id, the properties and the geometry (or None) of each feature."""

    ids: pd.Series
    properties: pd.DataFrame
    shapes: Shapes


def ids_of(frame: pd.DataFrame) -> pd.Series:
    """Give the ids of the rows if they are complete and unique, else numbers from 1."""
    if col.ID in frame.columns and frame[col.ID].notna().all() and frame[col.ID].is_unique:
        return frame[col.ID]
    return pd.Series(np.arange(1, len(frame) + 1), index=frame.index)


def write_collection(
    features: Features, head: Mapping[str, Any], path: Path, progress: Optional[Progress] = None
) -> None:
    """Write one FeatureCollection, its other members (``head``) first, a feature a line."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(dump(head)[:-1] + ',"features":[')
        separator = "\n"
        for records in _portions(features, {}, progress):
            out.write(separator)
            out.write(",\n".join(records))
            separator = ",\n"
        out.write("\n]}\n")


def write_sequence(
    features: Features, members: Mapping[str, Any], path: Path, progress: Optional[Progress] = None
) -> None:
    """Write a GeoJSON text sequence; every feature has the foreign ``members``, since nothing stands above it."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for records in _portions(features, members, progress):
            out.write("".join(f"{_RECORD_SEPARATOR}{record}\n" for record in records))


def text_length(features: Features) -> int:
    """Give how many bytes the features take as text."""
    return sum(len(record.encode()) + 2 for records in _portions(features, {}, None) for record in records)


def dump(value: object) -> str:
    """Give a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _portions(features: Features, members: Mapping[str, Any], progress: Optional[Progress]) -> Iterator[list[str]]:
    pattern = _pattern(list(features.properties.columns), members)
    for start in range(0, len(features.shapes), _STEP):
        rows = slice(start, start + _STEP)
        ids = _json_texts(features.ids.iloc[rows])
        columns = [_json_texts(features.properties.iloc[rows, place]) for place in range(features.properties.shape[1])]
        shapes = [text or "null" for text in shapely.to_geojson(features.shapes[rows])]
        yield [pattern % values for values in zip(ids, *columns, shapes)]
        report(progress, (start + len(ids)) / len(features.shapes), "write_geojson")


def _pattern(names: list[str], members: Mapping[str, Any]) -> str:
    """The text of a feature with ``%s`` for its id, each property and its geometry."""
    own = "".join(f"{dump(key)}:{dump(value)},".replace("%", "%%") for key, value in members.items())
    properties = ",".join(f"{dump(name)}:".replace("%", "%%") + "%s" for name in names)
    return f'{{"type":"Feature",{own}"id":%s,"properties":{{{properties}}},"geometry":%s}}'


def _json_texts(values: pd.Series) -> list[str]:
    """Give every value as JSON: dates in ISO 8601, numbers rounded, ``null`` where there is none."""
    if pd.api.types.is_datetime64_any_dtype(values):
        texts = np.datetime_as_string(values.to_numpy(dtype="datetime64[s]"))
        return ["null" if text == "NaT" else f'"{text}"' for text in texts.tolist()]
    if pd.api.types.is_float_dtype(values):
        return _number_texts(values.to_numpy(dtype=float, na_value=np.nan))
    return [encode_basestring(item) if type(item) is str else _other_text(item) for item in values.tolist()]


def _number_texts(numbers: NDArray[np.float64]) -> list[str]:
    rounded = np.where(np.abs(numbers) < _FINE_BELOW, np.round(numbers, 6), np.round(numbers, 2))
    texts = ["%.15g" % number for number in rounded.tolist()]  # noqa: UP031 - twice as fast as format()
    for place in np.flatnonzero(~np.isfinite(numbers)):
        texts[place] = "null"
    return texts


def _other_text(value: Any) -> str:
    if isinstance(value, float) and np.isfinite(value):
        return _number_texts(np.array([value]))[0]
    return dump(plain_json(None if value is pd.NA else value))
