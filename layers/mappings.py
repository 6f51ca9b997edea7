"""What a person said about a table, remembered by its headers: next month's export is read the same way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional

from .kinds import kinds
from .recognise.headers import normal
from .studyfile import Source
from .wholefile import write_text

_KEPT = ("kind", "columns", "values", "crs", "datum", "transform", "personal")
_MOST = 300
VERSION = 1


@dataclass(frozen=True)
class Remembered:
    """What was said, and when (ISO day)."""

    day: str
    said: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, source: Source) -> Source:
        """Complete a source by what was said; what it says itself goes before."""
        said = {**self.said, "personal": tuple(self.said.get("personal", ()))}
        return replace(source, **{key: value for key, value in said.items() if not getattr(source, key)})


class Mappings:
    """The memory, in one JSON file; what can't be read is as good as forgotten."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, headers: Iterable[str]) -> Optional[Remembered]:
        """Give what was said of a table with these headers, if its kind still exists."""
        entry = self._read().get(signature(headers))
        if entry is None or entry["said"].get("kind") not in (None, *kinds()):
            return None
        return Remembered(entry["day"], entry["said"])

    def remember(self, headers: Iterable[str], source: Source, day: str) -> None:
        """Keep what a person said of a table; nothing, if nothing was said."""
        said = {key: value for key in _KEPT if (value := getattr(source, key))}
        if said:
            entries = self._read()
            entries.pop(signature(headers), None)
            entries[signature(headers)] = {"day": day, "said": said}
            self._write(entries)

    def forget(self, headers: Iterable[str]) -> None:
        """Drop what was said of a table with these headers."""
        entries = self._read()
        if entries.pop(signature(headers), None) is not None:
            self._write(entries)

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
            return {key: entry for key, entry in data["mappings"].items() if _whole(entry)}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def _write(self, entries: dict[str, Any]) -> None:
        newest = dict(list(entries.items())[-_MOST:])
        data = {"civicgrid_mappings": VERSION, "mappings": newest}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_text(self._path, json.dumps(data, ensure_ascii=False, indent=1))


def signature(headers: Iterable[str]) -> str:
    """Give what makes tables alike: their headers, whatever the order, width, case and signs."""
    return "\n".join(sorted({normal(header) for header in headers}))


def _whole(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("day"), str)
        and isinstance(entry.get("said"), dict)
        and set(entry["said"]) <= set(_KEPT)
    )
