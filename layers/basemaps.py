"""Base maps from the network, for whoever chooses one: where their tiles are, and to whom they belong."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from .kinds import RESOURCES
from .problems import Problem, Refused

_KEY = re.compile(r"[0-9A-Za-z]+")


@dataclass(frozen=True)
class Basemap:
    """A base map: its texts in ``en`` and ``zh``, and its tiles, the lowest first, with ``{z}``, ``{x}``, ``{y}``."""

    code: str
    name: Mapping[str, str]
    attribution: Mapping[str, str]
    tiles: tuple[str, ...]
    max_zoom: int

    @property
    def hosts(self) -> tuple[str, ...]:
        """The servers that tiles come from, each once, as ``https://host``."""
        return tuple(dict.fromkeys("{0.scheme}://{0.netloc}".format(urlsplit(address)) for address in self.tiles))


def codes() -> tuple[str, ...]:
    """Give the code of each base map there is."""
    return tuple(_known())


def basemap(code: str, key: str = "") -> Basemap:
    """Give a base map with the user's key in its addresses; ``Refused`` (basemap_key) where that is not one."""
    entry = _known()[code]
    if entry["needs_key"] and not _KEY.fullmatch(key):
        raise Refused(Problem.of("basemap_key", name=code))
    tiles = tuple(address.replace("{key}", key) for address in entry["tiles"])
    return Basemap(code, entry["name"], entry["attribution"], tiles, entry["max_zoom"])


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Any]:
    known: Mapping[str, Any] = json.loads((RESOURCES / "basemaps.json").read_text(encoding="utf-8"))
    return known
