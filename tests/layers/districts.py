"""Two made-up districts, for tests of what rolls them up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from civicgrid.layers.run import Run
from civicgrid.layers.studyfile import from_json
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.small_run import small_run, study_json


def district(name: str, figures: Optional[Any] = None, **study: Any) -> Run:
    """The small run as that of a district of this name."""
    run = small_run()
    told = {**study_json(), "district": name, **study}
    record = {**run.record, "run_id": name, "study": told}
    return replace(run, study=from_json(told), record=record, figures=run.figures if figures is None else figures)


def districts_in(folder: Path, *names: str) -> Path:
    """Results of districts, each in a folder of its own."""
    for number, name in enumerate(names or ("东区", "西区")):
        place = folder / str(number)
        place.mkdir(parents=True)
        gpkg.write(district(name), place / "civicgrid.gpkg")
    return folder
