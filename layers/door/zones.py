"""In which system a study is measured, and which one a table without zone number is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

import numpy as np
import shapely

from ...geo import columns as col
from ...geo import crs as geo_crs
from ...geo.arrays import Floats
from ...geo.errors import NotMetric
from ..problems import Problem, Refused
from ..studyfile import StudyFile
from . import positions, provinces
from .intake import Intake, rejections

_AREAS = ("street", "community", "grid_cell", "built_up", "residential")
_SAMPLE = 5_000
_REACH_M = 50_000.0
"""How far from the other layers a table without zone may lie and still be taken for theirs."""
_MERIDIANS = tuple(
    f"EPSG:{code}" for code in range(4534, 4555)
)  # CGCS2000 3-degree, CM 75 to 135; a 6-degree zone is one
_NATIONAL = ("EPSG:3826", "EPSG:3825", "EPSG:2326", "EPSG:8433", geo_crs.WEB_MERCATOR)

_MIDDLE = (110.0, 33.0)  # of the mainland


def settle(study: StudyFile, intakes: list[Intake], known: Mapping[str, Any]) -> tuple[str, str]:
    """Choose the measuring CRS, say why, and settle tables that don't say their own; ``Refused`` with the lost ones.

    ``known`` are layers that a workspace has already: beside them a table lies right, or does not.
    """
    code, why = _measuring(study, intakes)
    zoneless = [intake for intake in intakes if intake.crs is None and intake.used.any()]
    others = _joined([*map(_sample, intakes), *(_middles(frame) for kind, frame in known.items() if kind in _AREAS)])
    lost = []
    for intake in zoneless:
        found = code if study.measuring_crs and not known else _nearest(intake, others, code)
        if found is None:
            lost.append(_no_crs(intake, others, study))
            continue
        intake.crs = found
        positions.bring_together(intake)
        intake.say("crs_assumed", crs=found)
        intake.decisions["crs_by"] = "other layers"
    if lost:
        raise Refused(*lost)
    return code, why


def _measuring(study: StudyFile, intakes: list[Intake]) -> tuple[str, str]:
    """The CRS to measure in: the study's, or the one that the place of the areas (else of all) calls for."""
    if study.measuring_crs:
        try:
            geo_crs.require_metric(study.measuring_crs)
        except NotMetric as error:
            raise Refused(Problem.of("crs_not_metric", crs=study.measuring_crs)) from error
        return study.measuring_crs, "study"
    samples = [(intake.kind.key, _sample(intake)) for intake in intakes]
    samples = [(kind, lonlat) for kind, lonlat in samples if len(lonlat)]
    if not samples:
        lost = [intake for intake in intakes if intake.crs is None and intake.used.any()]
        if lost:
            raise Refused(*(_no_crs(intake, np.empty((0, 2)), study) for intake in lost))
        raise Refused(Problem.of("nothing_placed"), *(p for i in intakes for p in rejections(i)))
    lonlat = _joined([xy for kind, xy in samples if kind in _AREAS] or [xy for _kind, xy in samples])
    return geo_crs.choose_measuring_crs(lonlat[:, 0], lonlat[:, 1]), "place"


def _sample(intake: Intake) -> Floats:
    """Some places of a source in WGS 84 degrees: those whose system is known."""
    if intake.crs is not None:
        return _lonlat(intake, intake.used, intake.crs)
    return _joined(_lonlat(intake, intake.used & rows, crs) for crs, rows in intake.others.items())


def _lonlat(intake: Intake, mask: Any, crs: str) -> Floats:
    rows = np.flatnonzero(mask)
    rows = rows[:: max(1, len(rows) // _SAMPLE)]
    if intake.shapes is None:
        x, y = intake.x[rows], intake.y[rows]
    else:
        points = shapely.centroid(intake.shapes[rows])
        x, y = shapely.get_x(points), shapely.get_y(points)
    lonlat = np.column_stack(geo_crs.to_lonlat(x, y, crs))
    return np.asarray(lonlat[np.isfinite(lonlat).all(axis=1)])


def _middles(frame: Any) -> Floats:
    """Places of a layer in WGS 84 degrees."""
    points = shapely.centroid(frame.geometry.to_numpy())
    return np.column_stack(geo_crs.to_lonlat(shapely.get_x(points), shapely.get_y(points), frame.crs.to_string()))


def _joined(samples: Iterable[Floats]) -> Floats:
    return np.concatenate([np.empty((0, 2)), *samples])


def _nearest(intake: Intake, others: Floats, code: str) -> Optional[str]:
    """The system in which a table lies nearest to the other layers, if it then lies by them."""
    if not len(others):
        return None
    x, y = np.median(np.column_stack(geo_crs.transform(others[:, 0], others[:, 1], geo_crs.WGS84, code)), axis=0)
    away = {}
    for crs, (lon, lat) in _tried(intake, (code, *_MERIDIANS, *_NATIONAL)).items():
        there = geo_crs.transform(lon, lat, geo_crs.WGS84, code)
        away[crs] = float(np.hypot(there[0][0] - x, there[1][0] - y))
    near = [crs for crs, metres in away.items() if metres < _REACH_M]
    return min(near, key=lambda crs: (away[crs], crs != code), default=None)


def _tried(intake: Intake, candidates: Sequence[str]) -> dict[str, tuple[float, float]]:
    """The middle of a table, in degrees, under each system in which it exists."""
    known = np.zeros(len(intake.reasons), bool)
    for rows in intake.others.values():
        known |= rows
    x, y = (float(np.nanmedian(values[intake.used & ~known])) for values in positions.places_of(intake))
    found = {crs: geo_crs.to_lonlat(x, y, crs) for crs in dict.fromkeys(candidates)}
    return {crs: (float(lon[0]), float(lat[0])) for crs, (lon, lat) in found.items() if np.isfinite([lon, lat]).all()}


def _no_crs(intake: Intake, others: Floats, study: StudyFile) -> Problem:
    """Ask for the system: by the meridians that put the table into its province, the nearest to the others first."""
    at = int(np.flatnonzero(intake.used)[0])
    x, y = (float(values[at]) for values in positions.places_of(intake))
    there = {crs: place for crs, place in _tried(intake, _MERIDIANS).items() if geo_crs.region(*place) == "mainland"}
    if not there:
        return Problem.of("crs_missing", intake.file, x=x, y=y)
    province = _province(intake, study)
    if province is not None:
        inside = {crs: place for crs, place in there.items() if _holds(province, *place)}
        there = inside or there
    middle = np.median(others, axis=0) if len(others) else np.array(_MIDDLE if province is None else _centre(province))
    order = sorted(there, key=lambda crs: float(np.hypot(*(np.array(there[crs]) - middle))))
    shown = "; ".join(
        f"{crs} ({75 + 3 * _MERIDIANS.index(crs)}°E): {there[crs][0]:.2f}, {there[crs][1]:.2f}" for crs in order
    )
    return Problem.of("crs_meridian", intake.file, x=x, y=y, candidates=shown, codes=order)


def _province(intake: Intake, study: StudyFile) -> Optional[provinces.Province]:
    """The province that the study or the file names, or that the codes of its rows begin with."""
    coded = [intake.table[key] for key in (col.ID, "cell", col.COMMUNITY, col.STREET) if key in intake.table]
    words = (*study.district.values(), *study.unit.values(), *study.title.values(), intake.file)
    return provinces.named(words) or provinces.coded(coded)


def _holds(province: provinces.Province, lon: float, lat: float) -> bool:
    return province.west <= lon <= province.east and province.south <= lat <= province.north


def _centre(province: provinces.Province) -> tuple[float, float]:
    return (province.west + province.east) / 2, (province.south + province.north) / 2
