"""The choices of a meeting pack in words, for its algorithm and for its window."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from .language import translate
from .texts import pack

AREAS = "areas"


def part_choices() -> dict[str, str]:
    """Name the parts that are chosen one by one; whether there are pages of areas is chosen by their level."""
    return {key: name for key, name in pack.parts(translate).items() if key != AREAS}


def level_choices() -> dict[str, str]:
    """Name the areas that can have a page each."""
    return {
        "": translate("CivicGrid", "none"),
        "street": translate("CivicGrid", "each street"),
        "community": translate("CivicGrid", "each community"),
        "patrol": translate("CivicGrid", "each patrol grid"),
    }


def paper_choices() -> dict[str, str]:
    """Name the papers."""
    return {
        "A3": translate("CivicGrid", "A3, landscape"),
        "A4": translate("CivicGrid", "A4, landscape"),
        "A3-portrait": translate("CivicGrid", "A3, portrait"),
        "A4-portrait": translate("CivicGrid", "A4, portrait"),
        "A1": translate("CivicGrid", "A1, for the wall"),
        "A0": translate("CivicGrid", "A0, for the wall"),
    }


def parts_of(chosen: Collection[str], level: str) -> tuple[str, ...]:
    """Give the parts of a pack in their order: these, and pages of areas if there is a level."""
    wanted = {*chosen, AREAS} if level else set(chosen)
    return tuple(part for part in pack.parts(translate) if part in wanted)


def picked(asked: str, keys: Mapping[str, str]) -> tuple[tuple[str, ...], list[str]]:
    """Give the keys of what is named, with commas between, and what nothing is called; ``keys``: name or code → key."""
    known = {name.casefold(): key for name, key in keys.items()}
    names = [name.strip() for name in re.split("[,;\uff0c\uff1b\u3001]", asked) if name.strip()]
    found = [known[name.casefold()] for name in names if name.casefold() in known]
    return tuple(dict.fromkeys(found)), [name for name in names if name.casefold() not in known]
