"""What must come out of the made-up district, and what did: an answer for each thing the plugin can do.

The answers were worked out by hand or by another program, as ``ANSWERS`` says, and stand here as numbers.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Optional

import numpy as np
import pyproj

from ...geo import columns as col
from ...geo import datum
from ...geo.errors import Cancelled
from ...geo.progress import Progress, report
from .. import pipeline, studyfile
from ..export.geodata.check import check
from ..run import Run
from ..workspace import gpkg
from . import district


@dataclass(frozen=True)
class Answer:
    """A known answer: what must come out, its unit, and how far off is still right."""

    code: str
    expected: float
    unit: str
    tolerance: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """What came out: ``found``, or the ``error`` that kept it from coming out."""

    answer: Answer
    found: Optional[float] = None
    error: Optional[Exception] = None

    @property
    def right(self) -> bool:
        """Whether it is the known answer."""
        return self.found is not None and abs(self.found - self.answer.expected) <= self.answer.tolerance


ANSWERS = (
    Answer("geodesic", 3_656_488.4472191, "m", 1e-6),  # Karney's test set (GeodTest, 2010), first line
    Answer("datum", 0.0, "m", 1e-5),  # into GCJ-02 and back: nothing is left
    Answer("rows_used", 185, "rows"),  # the toilet with a place, a case a cell and forty more
    Answer("rows_rejected", 1, "rows"),  # the toilet without
    Answer("coverage", 19.634954, "%", 0.02),  # π · 300² / 1200², the disc being a polygon smaller by less than 0.1 %
    Answer("nearest", 512.4894, "m", 1e-3),  # the mean of √(x² + y²) over the cases, the toilet in the origin
    # Gi* (Ord and Getis 1995) of the cell in the corner: (44 - 4 x̄) / (s √((144 · 4 - 4²) / 143)), x̄ = 184/144,
    # s² = 624/144 - x̄²
    Answer("hotspots", 11.958261, "z", 1e-5),
    Answer("results_file", 144, "rows"),  # cells, read back
    Answer("geojson", 144, "rows"),  # cells, in a file with which an independent reader finds nothing wrong
    Answer("workbook", 1, "written"),
    Answer("webpage", 1, "written"),
)


@dataclass
class Trial:
    """The district on its way; it is computed when it is first asked for. ``folder`` is empty, and left full."""

    folder: Path
    labels: Mapping[str, str]

    @cached_property
    def run(self) -> Run:
        """The district, computed."""
        study = studyfile.read(district.write(self.folder))
        return pipeline.compute(pipeline.load(study))

    def product(self, code: str) -> Path:
        """Write the results file and one product beside it; give the folder."""
        pipeline.export(self.run, self.folder, [code], self.labels)
        return self.folder

    def figure(self, metric: str) -> float:
        """A figure of the whole district."""
        figures = self.run.figures
        found = figures[(figures["level"] == "whole") & (figures["metric"] == metric)]
        return float(found["value"].iloc[0])


def prove(trial: Trial, progress: Optional[Progress] = None) -> tuple[Outcome, ...]:
    """Send the district the whole way, and give what came out. What fails is an outcome, too; cancel is raised."""
    found = []
    for number, answer in enumerate(ANSWERS):
        report(progress, number / len(ANSWERS), "proof")
        found.append(tried(answer, _WAYS[answer.code], trial))
    report(progress, 1.0, "proof")
    return tuple(found)


def tried(answer: Answer, way: Callable[[Trial], float], trial: Trial) -> Outcome:
    """Go a way, and give what came out at its end."""
    try:
        return Outcome(answer, float(way(trial)))
    except Cancelled:
        raise
    except Exception as error:  # noqa: BLE001 - whatever this installation can't do is the answer
        return Outcome(answer, error=error)


def _geodesic(_trial: Trial) -> float:
    ends = (0.0, 0.003311913742, 32.846794581272844, 0.001762385472585824)
    return float(pyproj.Geod(ellps="WGS84").inv(*ends)[2])


def _there_and_back(_trial: Trial) -> float:
    lon, lat = np.array([116.39, 121.47, 114.06]), np.array([39.91, 31.23, 22.54])
    back = datum.gcj02_to_wgs84(*datum.wgs84_to_gcj02(lon, lat))
    return float(np.max(pyproj.Geod(ellps="WGS84").inv(lon, lat, *back)[2]))


def _rows(name: str) -> Callable[[Trial], float]:
    tables = (district.TOILETS, district.CASES)
    return lambda trial: sum(getattr(one, name) for one in trial.run.accounts if Path(one.path).name in tables)


def _corner(trial: Trial) -> float:
    cells = trial.run.layers[col.RESULT_CELL].sort_values(col.ID)
    return float(cells[col.GI_Z].iloc[0])


def _read_back(trial: Trial) -> float:
    return len(gpkg.read(trial.product("") / pipeline.WORKSPACE).layers[col.RESULT_CELL])


def _geojson(trial: Trial) -> float:
    path = trial.product("geojson") / pipeline.GEOJSON / f"{col.RESULT_CELL}.geojson"
    size = len(trial.run.layers[col.RESULT_CELL])
    return 0 if check(path, size) else size


def _workbook(trial: Trial) -> float:
    return zipfile.ZipFile(trial.product("workbook") / pipeline.WORKBOOK).testzip() is None


def _webpage(trial: Trial) -> float:
    return "</html>" in (trial.product("webpage") / pipeline.WEBPAGE).read_text(encoding="utf-8")


_WAYS: Mapping[str, Callable[[Trial], float]] = {
    "geodesic": _geodesic,
    "datum": _there_and_back,
    "rows_used": _rows("rows_used"),
    "rows_rejected": _rows("rows_rejected"),
    "coverage": lambda trial: 100 * trial.figure("covered_land"),
    "nearest": lambda trial: trial.figure("case_distance_mean"),
    "hotspots": _corner,
    "results_file": _read_back,
    "geojson": _geojson,
    "workbook": _workbook,
    "webpage": _webpage,
}
