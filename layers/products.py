"""The files of a run's products by their names, and what stands where they would be written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from .digest import sha256

WORKSPACE = "civicgrid.gpkg"
PROJECT = "civicgrid.qgz"
PRINT = "meeting-map.pdf"
WEBPAGE = "map.html"
WORKBOOK = "tables.xlsx"
GEOJSON = "geojson"
SUMMARY = "summary.json"


@dataclass(frozen=True)
class Standing:
    """A file that would be replaced; ``touched``: it is not as a run of ours left it."""

    name: str
    changed_on: datetime
    touched: bool


def listed(out: Path) -> dict[str, str]:
    """Give the products that the summary in a folder lists, with the SHA-256 they had; none where there is none."""
    try:
        products = json.loads((out / SUMMARY).read_text(encoding="utf-8"))["products"]
        return {str(item["path"]): str(item["sha256"]) for item in products}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def untouched(out: Path) -> list[str]:
    """Name the listed products that are as they were; the workspace and the project, where QGIS writes too, always."""
    return [
        name
        for name, digest in listed(out).items()
        if (out / name).is_file() and (name in (WORKSPACE, PROJECT) or sha256(out / name) == digest)
    ]


def standing(out: Path, names: Iterable[str]) -> list[Standing]:
    """Tell which of these files (relative to ``out``) are there, and whether anybody changed them since."""
    ours = listed(out)
    there = [(name, out / name) for name in names if (out / name).is_file()]
    return [
        Standing(name, datetime.fromtimestamp(path.stat().st_mtime).astimezone(), ours.get(name) != sha256(path))
        for name, path in there
    ]
