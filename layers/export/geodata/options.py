"""What of a run is published, and in which form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Optional

FORMATS = ("geojson", "geojson.gz", "geojsons", "fgb", "pmtiles")
"""The forms a layer may take, by the end of its file's name: GeoJSON, compressed, one feature a record (RFC 8142),
FlatGeobuf, vector tiles."""
FIELD_NAMES = ("codes", "labels")
DECIMALS = (6, 7)
MB = 1_000_000


@dataclass(frozen=True)
class Options:
    """The choices of an export.

    layers
        the only layers to write; empty: all that may leave the house unasked. A layer of hazards, or of single
        cases, leaves only if it is named here.
    fields
        the only fields to write; empty: all that may leave unasked. A field with what somebody typed about others,
        or with personal data, leaves only if it is named here.
    field_names
        ``codes``, or ``labels`` in the language of the export.
    decimals
        of degrees: 6 (11 cm) or 7 (1 cm).
    copies
        datums of further copies (``geo.datum.SHIFTED``).
    smallest_count
        counts of cases below it, but above none, are left empty; 0 or 1: none is.
    max_mb
        outlines are simplified until a GeoJSON file is no larger.
    """

    layers: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    field_names: str = "codes"
    decimals: int = 7
    formats: tuple[str, ...] = ("geojson",)
    copies: tuple[str, ...] = ()
    smallest_count: int = 5
    max_mb: Optional[float] = None


def from_json(entry: Mapping[str, Any]) -> Options:
    """Give the options that a study file has under ``geojson`` (checked against ``study.schema.json``)."""
    given: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Options(**given)


def to_json(options: Options) -> dict[str, Any]:
    """Give options as a study file has them; what is left at its default is left out."""
    chosen = {
        one.name: getattr(options, one.name) for one in fields(Options) if getattr(options, one.name) != one.default
    }
    return {name: list(value) if isinstance(value, tuple) else value for name, value in chosen.items()}
