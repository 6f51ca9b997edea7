"""The list of what was published: every file with its digest, what was held back, and the run it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...digest import sha256
from ...run import Run
from ...values import plain_json
from .options import Options, to_json

NAME = "manifest.json"
VERSION = 1


@dataclass(frozen=True)
class Entry:
    """One published file: what stands in the manifest beside its size and digest."""

    path: Path
    about: Mapping[str, Any]


def write(entries: Iterable[Entry], held: Iterable[tuple[str, str]], run: Run, options: Options, folder: Path) -> Path:
    """Write ``manifest.json`` over the files in ``folder`` (``resources/schemas/manifest.schema.json``)."""
    files = [
        {"path": one.path.name, "bytes": one.path.stat().st_size, "sha256": sha256(one.path), **one.about}
        for one in entries
    ]
    content = {
        "civicgrid_manifest": VERSION,
        "options": to_json(options),
        "files": files,
        "held_layers": [{"layer": layer, "reason": reason} for layer, reason in held],
        "run": run.record,
    }
    path = folder / NAME
    text = json.dumps(plain_json(content), ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")
    return path
