"""What a file says of itself: the names, units and values of its fields, its study, its datum, its run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from ....geo import columns as col
from ... import kinds
from ...run import Run
from ...values import plain_json
from ..texts import layer_title, localized

DATUM_NAMES = {"wgs84": "WGS 84", "gcj02": "GCJ-02", "bd09": "BD-09"}
_SCHEMA = kinds.RESOURCES / "schemas" / "geojson.schema.json"
_UNITS = (
    ("population|(.+_)?people|demand", "persons"),
    (
        "(matching_|reporter_)?cases(_no_point|_filed|_closed|_handled|_apart|_before|_after)?|count|.+_(n|total)",
        "count",
    ),
    ("matching_cases_(?!per_).+", "count"),
    ("(dist_m|minutes_m)_.+|.+_m", "m"),
    (".+_m2", "m2"),
    ("minutes.*", "min"),
    ("hours_to_[a-z]+", "h"),
    ("bearing_deg.*", "deg"),
    ("share_.+|.+_share|.+_rate|stability|uncovered", "1"),
    (".*per_km2.*", "1/km2"),
    ("cases_per_1000.*", "1/1000 persons"),
    ("cases_per_km.*", "1/km"),
)
"""Units of computed columns, by the form of their names; the first that fits counts. ``1``: a share."""
_CLASSES = (
    ("hot|hot_without|hot_per_.+", col.HOT, col.HOT_CLASSES),
    ("moran", col.MORAN, col.MORAN_CLASSES),
    ("emerging", col.EMERGING, col.EMERGING_CLASSES),
    ("changed", col.CHANGED, col.CHANGED_CLASSES),
    ("change", col.CHANGE, col.CHANGES),
    ("vanishes_by", col.VANISHES_BY, col.VANISH_CAUSES),
    ("quadrant_.+", col.QUADRANT, col.QUADRANTS),
    ("outcome_.+", col.OUTCOME, col.OUTCOMES),
    ("density_.+", "density", col.DENSITY_CLASSES),
)
"""Classes of computed columns, by the form of their names, and how the labels of the classes begin."""


def field_names(fields: Iterable[str], style: str, labels: Mapping[str, str]) -> dict[str, str]:
    """Give what each field is called in the file: its code, or its label; of two equal labels both keep the code."""
    codes = [str(field) for field in fields]
    if style == "codes":
        return {code: code for code in codes}
    said = [labels.get(code, code) for code in codes]
    return {code: text if said.count(text) == 1 else f"{text} [{code}]" for code, text in zip(codes, said)}


def unit_of(field: str) -> str:
    """Give the unit of a field (``1``: a share); empty where it has none."""
    registered = [kind.fields[field].unit for kind in kinds.kinds().values() if field in kind.fields]
    if any(registered):
        return next(unit for unit in registered if unit)
    return next((unit for form, unit in _UNITS if re.fullmatch(form, field)), "")


def member(name: str, fields: Mapping[str, str], run: Run, labels: Mapping[str, str], datum: str) -> dict[str, Any]:
    """Give the foreign member ``civicgrid`` of a file; ``fields`` are the names in it by their codes."""
    crs = run.record.get("crs")
    return {
        key: plain_json(value)
        for key, value in {
            "study": localized(run.study.title, labels),
            "title": layer_title(name, labels),
            "notice": localized(run.study.notice, labels),
            "fields": {shown: labels.get(code, code) for code, shown in fields.items()},
            "datum": DATUM_NAMES[datum],
            "datum_note": labels.get("text.datum_note", "") if datum == "wgs84" else "",
            "measured_in": crs.get("code") if isinstance(crs, Mapping) else None,
            "run_id": run.record.get("run_id"),
            "date": run.record.get("date"),
            "data_date": run.study.data_date,
            "program": run.record.get("program"),
            "standards": run.record.get("standards"),
        }.items()
    }


def schema(
    title: str, properties: pd.DataFrame, fields: Mapping[str, str], labels: Mapping[str, str]
) -> dict[str, Any]:
    """Give the JSON Schema of a layer: that of all our files, with this layer's fields, their units and values."""
    base: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    del base["$id"]
    form = {shown: _field_form(code, properties[shown], labels) for code, shown in fields.items()}
    base["title"] = title
    base["$defs"]["properties"] = {
        "type": "object",
        "required": list(form),
        "additionalProperties": False,
        "properties": form,
    }
    return base


def _field_form(code: str, values: pd.Series, labels: Mapping[str, str]) -> dict[str, Any]:
    """The schema of a field: its type or nothing, its values where there is a list of them, its name and unit."""
    group, choices = _choices(code)
    known = [value for value in values.dropna().unique().tolist() if value not in choices] if choices else []
    form: dict[str, Any] = {"enum": [*choices, *map(plain_json, known)]} if choices else {"type": _type_of(values)}
    meant = "; ".join(f"{choice}: {labels.get(f'{group}.{choice}', choice)}" for choice in choices)
    told = {"title": labels.get(code, code), "description": meant or unit_of(code)}
    return {**{key: text for key, text in told.items() if text}, "anyOf": [form, {"type": "null"}]}


def _choices(code: str) -> tuple[str, tuple[str, ...]]:
    """The codes that a field may hold, and how their labels begin; none where it may hold anything."""
    for form, group, classes in _CLASSES:
        if re.fullmatch(form, code):
            return group, classes
    for kind in kinds.kinds().values():
        if code in kind.fields and kind.fields[code].values:
            return code, tuple(kind.fields[code].values)
    return code, ()


def _type_of(values: pd.Series) -> str:
    if pd.api.types.is_bool_dtype(values):
        return "boolean"
    if pd.api.types.is_numeric_dtype(values):
        return "integer" if pd.api.types.is_integer_dtype(values) else "number"
    filled = values.dropna()
    if len(filled) and filled.map(lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)).all():
        return "number"
    return "string"
