"""Checks JSON against our own schemas and names the place of every fault.

It knows the words of JSON Schema that our schemas use (a test holds them to those), so that the program
needs no further package.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

KNOWN = frozenset(
    "$schema $id $defs $ref title description type properties required additionalProperties items enum const "
    "minimum maximum exclusiveMinimum minItems maxItems minLength pattern anyOf propertyNames default".split()
)

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


@dataclass(frozen=True)
class Finding:
    """One fault: ``code`` of a problem, ``place`` as ``sources[2].kind``, ``params`` for its sentence."""

    code: str
    place: str
    params: Mapping[str, object] = field(default_factory=dict)


def findings(value: Any, schema: Mapping[str, Any], place: str = "") -> tuple[Finding, ...]:
    """Give all faults of ``value``, in the order of the file; ``place`` is where it stands in a larger whole."""
    return tuple(_check(value, schema, place, schema))


def _check(value: Any, schema: Mapping[str, Any], place: str, root: Mapping[str, Any]) -> Iterator[Finding]:
    schema = _resolved(schema, root)
    if "anyOf" in schema:
        yield from _any_of(value, schema["anyOf"], place, root)
        return
    if "type" in schema and not _is(value, schema["type"]):
        yield Finding("study_wrong_type", place, {"expected": schema["type"], "found": _show(value)})
        return
    if "enum" in schema and value not in schema["enum"]:
        close = difflib.get_close_matches(str(value), [str(item) for item in schema["enum"]], 1)
        allowed = ", ".join(str(item) for item in schema["enum"])
        yield Finding(
            "study_wrong_value",
            place,
            {"found": _show(value), "allowed": allowed, "nearest": close[0] if close else ""},
        )
    if "const" in schema and value != schema["const"]:
        yield Finding(
            "study_wrong_value", place, {"found": _show(value), "allowed": str(schema["const"]), "nearest": ""}
        )
    yield from _limits(value, schema, place)
    if isinstance(value, dict):
        yield from _members(value, schema, place, root)
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from _check(item, schema["items"], f"{place}[{number}]", root)


def _members(
    value: Mapping[str, Any], schema: Mapping[str, Any], place: str, root: Mapping[str, Any]
) -> Iterator[Finding]:
    known = schema.get("properties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield Finding("study_missing_key", place, {"key": key})
    extra = schema.get("additionalProperties", True)
    for key, item in value.items():
        inside = f"{place}.{key}" if place else key
        if key in known:
            yield from _check(item, known[key], inside, root)
        elif extra is False:
            close = difflib.get_close_matches(key, list(known), 1)
            yield Finding(
                "study_unknown_key",
                inside,
                {"key": key, "nearest": close[0] if close else "", "allowed": ", ".join(known)},
            )
        elif isinstance(extra, Mapping):
            yield from _check(item, extra, inside, root)
        if "propertyNames" in schema:
            yield from _check(key, schema["propertyNames"], inside, root)


def _limits(value: Any, schema: Mapping[str, Any], place: str) -> Iterator[Finding]:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    wrong = (
        (number and value < schema.get("minimum", float("-inf")), "minimum", "≥"),
        (number and value > schema.get("maximum", float("inf")), "maximum", "≤"),
        (number and value <= schema.get("exclusiveMinimum", float("-inf")), "exclusiveMinimum", ">"),
        (isinstance(value, list) and len(value) < schema.get("minItems", 0), "minItems", "≥"),
        (isinstance(value, list) and len(value) > schema.get("maxItems", len(value)), "maxItems", "≤"),
        (isinstance(value, str) and len(value) < schema.get("minLength", 0), "minLength", "≥"),
    )
    for fault, key, sign in wrong:
        if fault:
            allowed = f"{sign} {schema[key]}"
            yield Finding("study_wrong_value", place, {"found": _show(value), "allowed": allowed, "nearest": ""})
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield Finding(
            "study_wrong_value",
            place,
            {"found": _show(value), "nearest": "", "allowed": schema.get("description", schema["pattern"])},
        )


def _any_of(value: Any, choices: list[Mapping[str, Any]], place: str, root: Mapping[str, Any]) -> Iterator[Finding]:
    tries = [tuple(_check(value, choice, place, root)) for choice in choices]
    if all(tries):
        fitting = [
            found for found, choice in zip(tries, choices) if _is(value, _resolved(choice, root).get("type", "object"))
        ]
        yield from min(fitting or tries, key=len)


def _resolved(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in schema:
        target: Any = root
        for part in schema["$ref"].lstrip("#/").split("/"):
            target = target[part]
        schema = target
    return schema


def _is(value: Any, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name]) or (name == "integer" and isinstance(value, float) and value.is_integer())


def _show(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else text[:37] + "…"
