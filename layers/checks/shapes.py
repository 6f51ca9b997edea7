"""Shapes of areas, lines and points: the wrong ones are rejected, the crooked ones mended and listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from .found import Found

_FAMILY = {0: "point", 1: "line", 2: "line", 3: "polygon", 4: "point", 5: "line", 6: "polygon"}
_DIMENSION = {"point": 0, "line": 1, "polygon": 2}


@dataclass(frozen=True)
class Checked:
    """Shapes after the check: ``reasons`` is None for a usable row; ``mended`` marks those that were changed."""

    shapes: Any
    reasons: NDArray[np.object_]
    mended: NDArray[np.bool_]


MOST_CHANGE = 1e-4
"""A broken polygon is mended only if its area changes by less than this share: else nobody knows what was meant."""


def family(shape: Any) -> str:
    """Tell ``point``, ``line``, ``polygon``, or nothing for what is mixed or missing."""
    return _FAMILY.get(int(shapely.get_type_id(shape)), "")


def usual(shapes: Any) -> str:
    """Give the commonest family among the shapes."""
    kinds, counts = np.unique(shapely.get_type_id(shapes), return_counts=True)
    order = [int(kinds[i]) for i in np.argsort(-counts) if kinds[i] >= 0]
    return next((_FAMILY[one] for one in order if one in _FAMILY), "")


def check(shapes: Any, wanted: Sequence[str]) -> Checked:
    """Mend what can be mended; say why the others can't be used."""
    shapes = np.array(shapes, dtype=object)
    reasons = np.full(len(shapes), None, dtype=object)
    nothing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    reasons[nothing] = "no_geometry"
    bad = ~nothing & ~shapely.is_valid(shapes)
    before = shapely.area(shapes)
    shapes[bad] = shapely.make_valid(shapes[bad])
    types = shapely.get_type_id(shapes)
    for at in np.flatnonzero(types == 7):
        shapes[at] = _largest_dimension(shapes[at], wanted)
    single = shapely.get_type_id(shapes) == 4
    if single.any():
        shapes[single] = shapely.centroid(shapes[single])
    found, after = shapely.get_type_id(shapes), shapely.area(shapes)
    other = bad & (np.abs(after - before) > MOST_CHANGE * np.maximum(after, before))
    allowed = np.isin(found, [key for key, name in _FAMILY.items() if name in wanted])
    empty = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    reasons[(reasons == None) & (empty | other | (bad & ~allowed))] = "invalid_geometry"  # noqa: E711 - elementwise
    reasons[(reasons == None) & ~allowed] = "wrong_geometry"  # noqa: E711
    used = np.array([reason is None for reason in reasons], bool)
    return Checked(shapes, reasons, bad & used)


def odd(shapes: Any, sliver_m: float) -> Iterator[Found]:
    """Give the areas that are valid and yet look wrong: in parts, with holes, narrow, with points set twice."""
    shapes = np.asarray(shapes, dtype=object)
    parts, owner = shapely.get_parts(shapes, return_index=True)
    holes = np.bincount(owner, shapely.get_num_interior_rings(parts), len(shapes))
    length = shapely.length(shapes)
    yield Found("areas_in_parts", shapely.get_num_geometries(shapes) > 1)
    yield Found("areas_with_holes", holes > 0)
    yield Found("slivers", 2 * shapely.area(shapes) < sliver_m * length, {"metres": sliver_m})
    bare = shapely.remove_repeated_points(shapes, 0.0)
    yield Found("points_repeated", shapely.get_num_coordinates(bare) < shapely.get_num_coordinates(shapes))


def areas_m2(before: Any, after: Any, crs: Optional[str]) -> tuple[list[float], list[float]]:
    """Give the areas of shapes before and after mending in square metres, on the ellipsoid where they are in degrees.

    A broken shape has no area on the ellipsoid (its rings may turn either way): it has that of the mended one, in
    the proportion that the two have in the plane.
    """
    known = CRS.from_user_input(crs) if crs else None
    planar = shapely.area(before), shapely.area(after)
    mended = planar[1]
    if known is not None and known.is_geographic:
        oriented, geod = shapely.orient_polygons(after), known.get_geod()
        mended = np.array([abs(geod.geometry_area_perimeter(shape)[0]) for shape in oriented], float)
    share = np.divide(planar[0], planar[1], out=np.ones_like(planar[0]), where=planar[1] > 0)
    return np.round(mended * share, 2).tolist(), np.round(mended, 2).tolist()


def _largest_dimension(shape: Any, wanted: Sequence[str]) -> Any:
    """Of a mixed bag, the parts of the highest dimension that the kind may have."""
    parts = shapely.get_parts(shape)
    parts = np.concatenate([shapely.get_parts(part) for part in parts]) if len(parts) else parts
    for name in sorted(wanted, key=lambda key: -_DIMENSION[key]):
        fitting = [part for part in parts if family(part) == name]
        if fitting:
            return shapely.union_all(fitting)
    return shape
