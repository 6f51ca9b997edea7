"""The run record of a layer that an algorithm made: what it was made from, how, with what, when."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

if TYPE_CHECKING:
    from ..bridge import Reader

_HASHED_BYTES = 200_000_000
"""Larger files are told by name and count alone: reading them again would take seconds."""


def run_record(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    readers: Iterable[Reader],
    crs: str,
) -> str:
    """Give the record as JSON: the call that makes the layer again, its inputs, CRS, versions, and the time."""
    from ...layers import record
    from ...layers.program import program_version

    made = {
        "algorithm": algorithm.name(),
        "date": datetime.now(timezone.utc).astimezone().isoformat(timespec="seconds"),
        "program": {"name": "CivicGrid", "version": program_version()},
        "call": algorithm.asPythonCommand(dict(parameters), context),
        "inputs": [_input(reader) for reader in readers],
        "crs": crs,
        "versions": record.versions(),
    }
    return json.dumps(made, ensure_ascii=False, indent=1)


def _input(reader: Reader) -> dict[str, Any]:
    from ...layers.digest import sha256

    told: dict[str, Any] = {"name": reader.name, "features": reader.count}
    path = Path(reader.file.path) if reader.file is not None else None
    if path is not None and path.is_file() and path.stat().st_size <= _HASHED_BYTES:
        told.update(file=path.name, sha256=sha256(path))
    return told
