"""The kinds of layers the program knows: data (``resources/kinds.json`` and people's own), not code."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Optional

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

TYPES = ("text", "code", "number", "integer", "year", "date", "choice")


class Field(NamedTuple):
    """One field of a kind.

    ``type`` is one of ``TYPES`` (``code``: text that may look like a number; ``choice``: one of ``values``);
    ``values`` maps a code to the words people write for it; ``value_names`` gives a code's name in en and zh.
    ``always``: the column is there, empty, where a file has none. ``rules``: what a value must hold to
    (``minimum``, ``maximum``, ``pattern``, ``required``). ``private``: what somebody typed, or who it was; no export
    holds it unasked.
    """

    key: str
    type: str
    name: Mapping[str, str]
    unit: str = ""
    synonyms: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    value_names: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    default: str = ""
    always: bool = False
    rules: Mapping[str, Any] = MappingProxyType({})
    private: bool = False


class Kind(NamedTuple):
    """One kind of layer.

    ``role``: facility, case, area (cell, community, street, residential), mask (built-up land) or other.
    ``geometry``: the shapes it may have (point, line, polygon), the usual one first.
    ``words``: what files and layers of this kind are called; ``prefix``: of ids made for rows that have none.
    ``colour``: key in ``resources/palette.json``, or #rrggbb; ``icon``: of ``resources/markers``.
    ``answers``: the small classes of cases that more facilities of the kind would lessen.
    ``radius_m``: how far one serves, for kinds that no standard knows.
    ``hazard``: of gas, fuel, dangerous goods: no export holds it, or what was computed of it, unasked.
    ``capacity``: the fields whose sum tells how much one can serve; where all are empty, those of the next group.
    ``counter``: the word that Chinese counts them with (座, 个); empty: the general one.
    """

    key: str
    name: Mapping[str, str]
    role: str
    geometry: tuple[str, ...]
    prefix: str
    colour: str
    words: tuple[str, ...]
    fields: Mapping[str, Field]
    osm: tuple[Mapping[str, Any], ...] = ()
    usual_area_m2: Optional[tuple[float, float]] = None
    icon: str = "facility"
    answers: tuple[str, ...] = ()
    radius_m: Optional[float] = None
    capacity: tuple[tuple[str, ...], ...] = ()
    hazard: bool = False
    counter: str = ""


class Registry:
    """All kinds, with what is common to them: headers of positions and of personal data.

    Compared by identity, so that what is worked out of a registry can be kept for as long as it holds.
    """

    def __init__(
        self,
        version: int,
        kinds: Mapping[str, Kind],
        position: Mapping[str, tuple[str, ...]],
        personal: tuple[str, ...],
    ) -> None:
        self.version = version
        self.kinds = kinds
        self.position = position
        self.personal = personal


def kinds() -> Mapping[str, Kind]:
    """Give every kind by its key, in the order in which maps and tables show them."""
    return registry().kinds


def facility_kinds() -> tuple[str, ...]:
    """Give the keys of the kinds whose nearest one and coverage are computed."""
    return tuple(kind.key for kind in kinds().values() if kind.role == "facility")


def hazardous() -> tuple[str, ...]:
    """Give the keys of the kinds that are hazards."""
    return tuple(kind.key for kind in kinds().values() if kind.hazard)


_own: dict[str, Mapping[str, Any]] = {}
"""The own kinds in use, as their JSON."""


@lru_cache(maxsize=1)
def registry() -> Registry:
    """Give the kinds that ship with the program, then the own ones that were registered."""
    shipped = json.loads((RESOURCES / "kinds.json").read_text(encoding="utf-8"))
    if not _own:
        return parse(shipped)
    from . import ownkinds  # only where there are any: QGIS reads the kinds at its start

    own = {key: ownkinds.completed(entry) for key, entry in _own.items()}
    return parse({**shipped, "kinds": {**shipped["kinds"], **own}})


def register(entries: Mapping[str, Mapping[str, Any]]) -> None:
    """Add own kinds, or change them; ``entries`` as ``ownkinds.check`` lets pass."""
    if any(_own.get(key) != entry for key, entry in entries.items()):
        _own.update(entries)
        registry.cache_clear()


def forget(keys: Collection[str]) -> None:
    """Take own kinds out again."""
    for key in keys:
        _own.pop(key, None)
    registry.cache_clear()


def own() -> Mapping[str, Mapping[str, Any]]:
    """Give the own kinds in use, as their JSON."""
    return MappingProxyType(dict(_own))


def palette() -> Mapping[str, str]:
    """Give the colours by what they stand for: the program's, and those of own kinds."""
    return _palette(registry())


@lru_cache(maxsize=1)
def _palette(known: Registry) -> Mapping[str, str]:
    shipped = json.loads((RESOURCES / "palette.json").read_text(encoding="utf-8"))
    colours = {key: value for key, value in shipped.items() if isinstance(value, str)}
    return {**colours, **{kind.key: kind.colour for kind in known.kinds.values() if kind.colour.startswith("#")}}


def parse(data: Mapping[str, Any]) -> Registry:
    """Build the registry from its JSON (checked against ``resources/schemas/kinds.schema.json`` by a test)."""
    common = data["common_fields"]
    made = {}
    for key, entry in data["kinds"].items():
        fields: dict[str, Field] = {}
        for name in data["roles"][entry["role"]]:
            fields[name] = _field(name, common[name], entry["always"])
        for name, own in entry.get("fields", {}).items():
            fields[name] = _field(name, _joined(common.get(name), own), entry["always"])
        made[key] = Kind(
            key=key,
            name=MappingProxyType(entry["name"]),
            role=entry["role"],
            geometry=tuple(entry["geometry"]),
            prefix=entry["prefix"],
            colour=entry["colour"],
            words=tuple(entry["words"]),
            fields=MappingProxyType(fields),
            osm=tuple(entry.get("osm", ())),
            usual_area_m2=tuple(entry["usual_area_m2"]) if "usual_area_m2" in entry else None,
            icon=entry.get("icon", "facility"),
            answers=tuple(entry.get("answers", ())),
            radius_m=entry.get("radius_m"),
            capacity=tuple(tuple(group) for group in entry.get("capacity", ())),
            hazard=entry.get("hazard", _sounds_hazardous(entry["name"].values(), data["hazards"])),
            counter=entry.get("counter", ""),
        )
    position = {name: tuple(words) for name, words in data["position"].items()}
    return Registry(data["version"], MappingProxyType(made), MappingProxyType(position), tuple(data["personal"]))


def _sounds_hazardous(names: Iterable[str], words: Iterable[str]) -> bool:
    """Whether a name has a word for a hazard; of words in Latin letters only whole ones count."""
    return any(re.search(rf"\b{word}\b" if word.isascii() else word, name.lower()) for name in names for word in words)


def _joined(common: Any, own: Mapping[str, Any]) -> Mapping[str, Any]:
    """A kind's own synonyms come before those it shares with others; anything else of its own replaces."""
    if common is None:
        return own
    words = list(dict.fromkeys([*own.get("synonyms", ()), *common.get("synonyms", ())]))
    return {**common, **own, "synonyms": words}


def _field(key: str, entry: Mapping[str, Any], always: Collection[str]) -> Field:
    values = entry.get("values", {})
    return Field(
        key=key,
        type=entry["type"],
        name=MappingProxyType(entry["name"]),
        unit=entry.get("unit", ""),
        synonyms=tuple(entry.get("synonyms", ())),
        values=MappingProxyType({code: tuple(value["words"]) for code, value in values.items()}),
        value_names=MappingProxyType({code: value["name"] for code, value in values.items()}),
        default=entry.get("default", ""),
        always=key in always,
        rules=MappingProxyType(entry.get("rules", {})),
        private=entry.get("private", False),
    )
