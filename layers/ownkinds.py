"""Kinds of facilities that people define themselves: checked, completed, kept in files of their own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import jsonfile, schemacheck

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


def findings(entries: Any, form: str = "own_kinds", place: str = "") -> tuple[schemacheck.Finding, ...]:
    """Give all that is wrong with own kinds, or (``own_file``) with a file of them; ``place`` is where they stand."""
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return schemacheck.findings(entries, {"$defs": schema["$defs"], "$ref": f"#/$defs/{form}"}, place)


def read(path: Path) -> Entries:
    """Read a file of own kinds; ``Refused`` with place and line of every fault."""
    data, where = jsonfile.read(path)
    jsonfile.refuse(findings(data, "own_file"), str(path), where)
    entries: Entries = data["kinds"]
    return entries


def write(entries: Entries, path: Path) -> None:
    """Write own kinds into a file that ``read`` reads."""
    data = {"civicgrid_kinds": VERSION, "kinds": {key: dict(entry) for key, entry in entries.items()}}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
