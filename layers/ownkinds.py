"""Kinds of facilities that people define themselves: checked, completed, kept in files of their own."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from . import jsonfile, schemacheck
from .problems import Problem, Refused
from .schemacheck import Finding
from .wholefile import write_text

VERSION = 1
PREFIX = "own_"
_SCHEMA = Path(__file__).resolve().parent.parent / "resources" / "schemas" / "kinds.schema.json"
_ENDINGS = {"id": ("编号", "編號", "编码", "代码", " id"), "name": ("名称", "名稱", " name")}
"""What stands behind the word for a kind in the headers of its numbers and names: ``公厕编号``."""
Entries = Mapping[str, Mapping[str, Any]]


def completed(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Give an own kind as ``resources/kinds.json`` has kinds: what a person needn't say is filled in."""
    words = list(dict.fromkeys([*entry["name"].values(), *entry.get("words", ())]))
    fields = {name: dict(value) for name, value in entry.get("fields", {}).items()}
    for name, endings in _ENDINGS.items():
        said = fields.get(name, {}).get("synonyms", ())
        fields[name] = {"synonyms": [*said, *(f"{word}{ending}" for word in words for ending in endings)]}
    return {
        "role": "facility",
        "prefix": "ZD",
        "always": ["state", "year", "street", "community"],
        **entry,
        "words": words,
        "fields": fields,
    }


def findings(entries: Any, place: str = "kinds") -> tuple[Finding, ...]:
    """Give all that is wrong with own kinds; ``place`` is where they stand."""
    return _by_schema(entries, "own_kinds", place) or tuple(_fields(entries, place))


def read(path: Path) -> Entries:
    """Read a file of own kinds; ``Refused`` with place and line of every fault."""
    data, where = jsonfile.read(path)
    jsonfile.refuse(_by_schema(data, "own_file") or findings(data["kinds"]), str(path), where)
    entries: Entries = data["kinds"]
    return entries


def write(entries: Entries, path: Path) -> None:
    """Write own kinds into a file that ``read`` reads."""
    data = {"civicgrid_kinds": VERSION, "kinds": {key: dict(entry) for key, entry in entries.items()}}
    write_text(path, json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _by_schema(data: Any, form: str, place: str = "") -> tuple[Finding, ...]:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schemacheck.findings(data, {"$defs": schema["$defs"], "$ref": f"#/$defs/{form}"}, place)


def _fields(entries: Entries, place: str) -> Iterator[Finding]:
    """What a schema can't say: columns are named after their kind, so that no two have one; patterns can be read; a
    capacity is one of the kind's own fields.
    """
    for key, entry in entries.items():
        own = entry.get("fields", {})
        for name in (name for group in entry.get("capacity", ()) for name in group if name not in own):
            params = {"found": name, "allowed": ", ".join(own), "nearest": ""}
            yield Finding("study_wrong_value", f"{place}.{key}.capacity", params)
        for name, field in entry.get("fields", {}).items():
            at = f"{place}.{key}.fields.{name}"
            if name.startswith(PREFIX) and not name.startswith(f"{key}_"):
                yield Finding("study_wrong_value", at, {"found": name, "allowed": f"{key}_…", "nearest": ""})
            pattern = field.get("rules", {}).get("pattern", "")
            try:
                re.compile(pattern)
            except re.error as error:
                params = {"found": pattern, "allowed": f"regex ({error})", "nearest": ""}
                yield Finding("study_wrong_value", f"{at}.rules.pattern", params)


def key_for(name: Mapping[str, str], taken: Collection[str], prefix: str = PREFIX) -> str:
    """Make a key that is not taken, the same one for the same name: of the English name, or of the characters."""
    words = re.sub(r"[^a-z0-9]+", "_", name["en"].lower()).strip("_")
    words = words or "_".join(f"{ord(character):x}" for character in name["zh"])
    keys = (f"{prefix}{words}", *(f"{prefix}{words}_{number}" for number in range(2, len(taken) + 3)))
    return next(key for key in keys if key not in taken)


def keep(entries: Entries, folder: Path) -> None:
    """Put own kinds into the library in ``folder``, a file each; those of the same key are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, entry in entries.items():
        write({key: entry}, folder / f"{key}.json")


def drop(key: str, folder: Path) -> None:
    """Take an own kind out of the library in ``folder``, if it is there."""
    (folder / f"{key}.json").unlink(missing_ok=True)


def library(folder: Path) -> tuple[Entries, tuple[Problem, ...]]:
    """Give the own kinds kept in ``folder``, and what is wrong with files that can't be read; the others count."""
    found: dict[str, Mapping[str, Any]] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.update(read(path))
        except Refused as refused:
            problems.extend(refused.problems)
    return found, tuple(problems)
