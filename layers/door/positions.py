"""Where the rows of a source are: its columns or shapes become places in one system, with the datum that is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...geo import columns as col
from ...geo import crs as geo_crs
from ...geo import datum
from ...geo.arrays import Mask
from ...geo.similarity import Similarity, fit
from ..checks import shapes as shape_checks
from ..checks.found import SHOWN
from ..checks.places import MOST
from ..problems import Problem, Refused
from ..recognise import coordinates

if TYPE_CHECKING:
    from .intake import Intake

Change = Callable[[Any, Any], tuple[Any, Any]]

_OLD_DATUMS = {"EPSG:4214", "EPSG:4555", "EPSG:4610"}  # Beijing 1954, New Beijing, Xian 1980
MOST_RESIDUAL_M, MOST_SCALE = 1.0, 1e-3
"""Control points that miss by more, or that stretch by more than this share, can't all be right."""


def read(intake: Intake, position: Mapping[str, str]) -> None:
    """Read the places of all rows; ``Refused`` where there are none, or their system is none."""
    source, raw = intake.source, intake.raw
    local = _local(intake)
    crs = source.transform["to"] if local else source.crs or raw.crs
    _usable(crs, intake.file)
    if raw.shapes is not None:
        places = coordinates.of_shapes(np.asarray(raw.shapes, dtype=object), crs, local=local is not None)
    else:
        found = coordinates.read(raw.frame, position, crs, local=local is not None)
        if found is None and _can_do_without(intake):
            intake.reject(np.ones(len(intake.reasons), bool), "no_coordinates")
            return
        if found is None:
            raise Refused(Problem.of("no_place_columns", intake.file, headers=", ".join(map(str, raw.frame.columns))))
        places = found
    intake.decisions.update(places.decisions)
    _account(intake, places, crs)
    for own, rows in places.others.items():
        intake.say("mixed_crs", rows & intake.used, crs=own, table=geo_crs.name(places.crs) if places.crs else "–")
    intake.crs, intake.x, intake.y = places.crs, places.x, places.y
    intake.others = dict(places.others)
    if places.shapes is not None:
        _take_shapes(intake, places.shapes)
    if local is not None:
        _move(intake, intake.used, local.apply)
    _degrees(intake)
    if intake.crs is not None:
        bring_together(intake)


def _can_do_without(intake: Intake) -> bool:
    """Whether rows without coordinates may still come in: cases by the area they name, facilities by their address."""
    columns = set(intake.decisions["columns"])
    if intake.kind.role == "case":
        return bool({"cell", col.COMMUNITY, col.STREET} & columns)
    return "address" in columns


def bring_together(intake: Intake) -> None:
    """Bring the rows that are in another system into that of their table."""
    for crs, rows in intake.others.items():
        _move(intake, rows & intake.used, partial(_transform, source=crs, target=str(intake.crs)))
    intake.others = {}


def _account(intake: Intake, places: coordinates.Places, given: Optional[str]) -> None:
    """Reject the rows that have no place, and say what was turned or contradicted."""
    intake.reject(places.missing, "no_coordinates")
    intake.reject(places.zero, "zero_coordinates")
    intake.reject(places.unread, "unreadable_coordinates")
    intake.reject(places.strange, "other_crs")
    intake.say("coordinates_swapped", places.swapped & intake.used)
    if places.columns_swapped and places.shapes is not None:
        intake.say("axes_swapped")
    elif places.columns_swapped:
        first, second = places.decisions["position"]
        intake.say("columns_swapped", first=first, second=second)
    if places.contradicted and given:
        intake.say("crs_contradicted", said=geo_crs.name(given))


def _take_shapes(intake: Intake, shapes: Any) -> None:
    checked = shape_checks.check(shapes, intake.kind.geometry)
    for reason in ("no_geometry", "invalid_geometry", "wrong_geometry"):
        intake.reject(checked.reasons == reason, reason)
    _say_mended(intake, shapes, checked)
    intake.shapes, intake.x, intake.y = checked.shapes, None, None
    intake.decisions.setdefault("crs_by", "study" if intake.source.crs else "file" if intake.raw.crs else "values")


def _say_mended(intake: Intake, shapes: Any, checked: shape_checks.Checked) -> None:
    rows = np.flatnonzero(checked.mended)[:MOST]
    before, after = shape_checks.areas_m2(np.asarray(shapes)[rows], checked.shapes[rows], intake.crs)
    shown = "; ".join(f"{was:,} → {now:,}" for was, now in zip(before[:SHOWN], after))
    intake.say("geometry_mended", checked.mended, areas=shown, before_m2=before, after_m2=after)


def _degrees(intake: Intake) -> None:
    """Degrees, and the metres of web maps, become WGS 84 degrees: they are what the datum shifts."""
    main = np.ones(len(intake.reasons), bool)
    for rows in intake.others.values():
        main &= ~rows
    if intake.crs is not None:
        intake.crs = _of_one_system(intake, str(intake.crs), main)
        _say_old_datum(intake)
    others: dict[str, Mask] = {}
    for crs, rows in intake.others.items():
        own = _of_one_system(intake, crs, rows)
        others[own] = others.get(own, False) | rows
    intake.others = others


def _of_one_system(intake: Intake, crs: str, rows: Mask) -> str:
    """Bring rows in ``crs`` to WGS 84 if they are degrees or a web map's metres; gives their system then."""
    known = CRS.from_user_input(crs)
    if geo_crs.is_web_mercator(known):
        _move(intake, rows, lambda x, y: geo_crs.to_lonlat(x, y, crs))
        intake.decisions["crs_of_numbers"] = geo_crs.name(crs)
        crs = geo_crs.WGS84
    elif not known.is_geographic:
        return crs
    x, y = places_of(intake)
    with np.errstate(invalid="ignore"):
        intake.reject(rows & ((np.abs(x) > 180) | (np.abs(y) > 90)), "impossible_coordinates")
    return _shift(intake, crs, rows & intake.used & np.isfinite(x) & np.isfinite(y), x, y)


def _shift(intake: Intake, crs: str, rows: Mask, x: Any, y: Any) -> str:
    """Bring degrees in GCJ-02 or BD-09 to WGS 84, in the mainland only; where nothing says the datum, say so."""
    said = intake.source.datum
    intake.decisions["datum"] = said or "wgs84"
    intake.decisions["datum_by"] = "study" if said else "assumed"
    inside = np.zeros(len(rows), bool)
    inside[rows] = geo_crs.in_mainland(x[rows], y[rows])
    if said in datum.SHIFTED:
        _move(intake, inside, lambda lon, lat: datum.to_wgs84(lon, lat, str(said)))
        intake.say("datum_not_applied", rows & ~inside)
        return geo_crs.WGS84
    if said is None and intake.shapes is None and 2 * int(inside.sum()) > int(rows.sum()):
        intake.say("datum_assumed")
    return crs


def _say_old_datum(intake: Intake) -> None:
    base = CRS.from_user_input(intake.crs).geodetic_crs
    if base is not None and geo_crs.name(base) in _OLD_DATUMS:
        intake.say("datum_old", crs=geo_crs.name(intake.crs), datum=str(base.name))


def _local(intake: Intake) -> Optional[Similarity]:
    """The way from a local system to a national one that a person gave, and how well its points fit."""
    given = intake.source.transform
    if not given:
        return None
    if "points" not in given:
        made = Similarity(**{key: float(value) for key, value in given.items() if key != "to"})
        intake.decisions["transform"] = dict(given)
        return made
    try:
        made, misses = fit(given["points"])
    except ValueError as error:
        raise Refused(Problem.of("transform_unusable", intake.file, count=len(given["points"]))) from error
    residual_m = round(float(misses.max()), 3)
    bad = residual_m > MOST_RESIDUAL_M or abs(made.scale - 1) > MOST_SCALE
    intake.say(
        "transform_doubtful" if bad else "transform_fitted",
        points=len(misses),
        residual_m=residual_m,
        residuals_m=[round(float(miss), 3) for miss in misses],
        scale=round(made.scale, 6),
        rotation_deg=round(made.rotation_deg, 4),
    )
    intake.decisions["transform"] = {"to": given["to"], **vars(made), "residual_m": residual_m}
    return made


def places_of(intake: Intake) -> tuple[Any, Any]:
    """Give one place of every row, in its own numbers (NaN where there is none)."""
    if intake.shapes is None:
        return intake.x, intake.y
    bounds = shapely.bounds(intake.shapes)
    return (bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2


def _move(intake: Intake, rows: Mask, change: Change) -> None:
    """Change the coordinates of rows."""
    if not rows.any():
        return
    if intake.shapes is None:
        intake.x, intake.y = np.array(intake.x), np.array(intake.y)
        intake.x[rows], intake.y[rows] = change(intake.x[rows], intake.y[rows])
    else:
        intake.shapes = np.array(intake.shapes, dtype=object)
        changed = shapely.transform(intake.shapes[rows], lambda xy: np.column_stack(change(xy[:, 0], xy[:, 1])))
        intake.shapes[rows] = changed


def _transform(x: Any, y: Any, source: str, target: str) -> tuple[Any, Any]:
    return geo_crs.transform(x, y, source, target)


def _usable(crs: Optional[str], file: str) -> None:
    if crs is None:
        return
    try:
        CRS.from_user_input(crs)
    except CRSError as error:
        raise Refused(Problem.of("crs_unusable", file, crs=crs[:60])) from error
