"""The whole way of a study: sources → checks → steps → workspace → exports.

The parts are called one after another, each with its own progress, so that a window can stop between them::

    with Staging.open(out) as staging:
        loaded = load(study, progress)
        run = compute(loaded, progress)
        export(run, staging.folder, study.outputs, labels, progress)
        ...                                # QGIS adds its project and print into staging.folder
        write_summary(run, staging.folder)
        staging.commit()
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..geo.progress import Progress, part, report
from .run import Run
from .staging import Staging

if TYPE_CHECKING:
    from .load import Loaded
    from .studyfile import StudyFile

__all__ = ["Staging", "compute", "export", "load", "summary", "write_summary"]

WORKSPACE = "civicgrid.gpkg"
PROJECT = "civicgrid.qgz"
PRINT = "meeting-map.pdf"
WEBPAGE = "map.html"
WORKBOOK = "tables.xlsx"
GEOJSON = "geojson"
SUMMARY = "summary.json"


def load(study: StudyFile, progress: Optional[Progress] = None) -> Loaded:
    """Read, recognise and check every source of the study; ``Refused`` where the work can't go on."""
    from .load import load_all

    return load_all(study, progress)


def compute(loaded: Loaded, progress: Optional[Progress] = None) -> Run:
    """Run the steps of the study on what was loaded."""
    raise NotImplementedError


def export(run: Run, folder: Path, outputs: Iterable[str], labels: Mapping[str, str],
           progress: Optional[Progress] = None) -> tuple[Path, ...]:
    """Write the workspace and the wanted products that need no QGIS (geojson, webpage, workbook) into ``folder``."""
    raise NotImplementedError


def summary(run: Run, products: Mapping[str, Path]) -> dict[str, Any]:
    """Give every figure of the run with n and N, the accounts, the run record and the products.

    ``products`` maps the path shown (relative to the folder of the results) to the file.
    """
    raise NotImplementedError


def write_summary(run: Run, folder: Path) -> Path:
    """Write ``summary.json`` over all products that stand in ``folder``; the last thing before the commit."""
    raise NotImplementedError
