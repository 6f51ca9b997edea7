"""Standards profiles that people make themselves: checked, versioned, kept in files of their own."""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from . import jsonfile, kinds, schemacheck
from .ownkinds import key_for
from .problems import Problem, Refused
from .schemacheck import Finding
from .standards import FOLDER
from .wholefile import write_text

PREFIX = "own_"
_COPY = {"en": "{name} (copy)", "zh": "{name}（副本）"}
RANGES = ("density_per_km2", "spacing_m")
_SCHEMA = FOLDER.parent / "schemas" / "standards.schema.json"
Entry = Mapping[str, Any]
"""A profile as JSON has it."""


def findings(profile: Any, place: str = "") -> tuple[Finding, ...]:
    """Give all that is wrong with a profile; ``place`` is where it stands."""
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schemacheck.findings(profile, schema, place) or tuple(_rules(profile["rules"], f"{place}.rules".lstrip(".")))


def read(path: Path) -> Entry:
    """Read a file that holds one profile; ``Refused`` with place and line of every fault."""
    data, where = jsonfile.read(path)
    jsonfile.refuse(findings(data), str(path), where)
    entry: Entry = data
    return entry


def write(profile: Entry, path: Path) -> None:
    """Write a profile into a file that ``read`` reads."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, json.dumps(dict(profile), ensure_ascii=False, indent=2) + "\n")


def shipped(key: str) -> dict[str, Any]:
    """Give a profile that ships, as JSON."""
    found: dict[str, Any] = json.loads((FOLDER / f"{key}.json").read_text(encoding="utf-8"))
    return found


def copied(profile: Entry) -> dict[str, Any]:
    """Give a copy to be changed, under a name of its own; it begins with version 1."""
    name = {language: form.format(name=profile["name"][language]) for language, form in _COPY.items()}
    return {**copy.deepcopy(dict(profile)), "version": 1, "name": name}


def keep(key: str, profile: Entry, folder: Path) -> Entry:
    """Put a profile into the library in ``folder``; where it differs from what is there, it is the next version."""
    path = folder / f"{key}.json"
    try:
        there: Entry = read(path)
    except Refused:
        there = {}  # none, or one that nobody can read: it is written anew
    changed = there and {**there, "version": 0} != {**profile, "version": 0}
    kept = {**profile, "version": max(there["version"], profile["version"]) + 1} if changed else profile
    write(kept, path)
    return kept


def key_of(profile: Entry, taken: Collection[str] = ()) -> str:
    """Give the key of an own profile: the same one for the same name."""
    return key_for(profile["name"], taken, PREFIX)


def library(folder: Path) -> tuple[dict[str, Entry], tuple[Problem, ...]]:
    """Give the profiles kept in ``folder``, and what is wrong with files that can't be read; the others count."""
    found: dict[str, Entry] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob(f"{PREFIX}*.json")):
        try:
            found[path.stem] = read(path)
        except Refused as refused:
            problems.extend(refused.problems)
    return found, tuple(problems)


def _rules(rules: list[Mapping[str, Any]], place: str) -> Iterator[Finding]:
    """What a schema can't say: ids are there once, ranges rise, variants have a rule, fields are the kind's."""
    seen: set[str] = set()
    primary: dict[str, str] = {}
    for number, rule in enumerate(rules):
        at = f"{place}[{number}]"
        if rule["id"] in seen:
            yield _wrong(f"{at}.id", rule["id"], "≠ " + rule["id"])
        seen.add(rule["id"])
        for name in RANGES:
            if name in rule and rule[name][0] > rule[name][1]:
                yield _wrong(f"{at}.{name}", rule[name], "from ≤ to")
        if "radius_m" in rule and not rule.get("variant_of"):
            primary.setdefault(rule["kind"], rule["id"])
    for number, rule in enumerate(rules):
        at, own = f"{place}[{number}]", primary.get(rule["kind"], "")
        if rule.get("variant_of", own) != own:
            yield _wrong(f"{at}.variant_of", rule["variant_of"], own or "–")
        yield from _where(rule, at)


def _where(rule: Mapping[str, Any], place: str) -> Iterator[Finding]:
    where, kind = rule.get("where"), kinds.kinds().get(rule["kind"])
    if where is None:
        return
    if kind is not None and where["field"] not in kind.fields:
        yield _wrong(f"{place}.where.field", where["field"], ", ".join(kind.fields))
    if not {"min", "below", "any_of"} & set(where):
        yield Finding("study_missing_key", f"{place}.where", {"key": "min, below, any_of"})
    if where.get("min", 0) >= where.get("below", float("inf")):
        yield _wrong(f"{place}.where.below", where["below"], f"> {where['min']}")


def _wrong(place: str, found: object, allowed: str) -> Finding:
    return Finding("study_wrong_value", place, {"found": str(found), "allowed": allowed, "nearest": ""})
