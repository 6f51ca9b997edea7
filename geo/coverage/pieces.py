"""Land cut into pieces that each lie in one cell, one community, one street: whatever is summed is summed over them.

As every piece is counted in one area of each level only, the figures of streets, communities and cells add up to
those of the whole, and one pass over the pieces serves all levels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..frames import Array, only_polygons, polygons, present

TINY_M2 = 1e-3
"""Pieces smaller than this are noise of coordinates where two borders run along each other; they are let go.

It is more than tidiness: GEOS 3.14 has been seen to give a whole square as the intersection with a multipolygon that
had a dust grain of 1e-9 m² in it. So pieces are single polygons, and none of them is dust.
"""


@dataclass(frozen=True)
class Pieces:
    """Pieces of land that do not overlap.

    shapes
        (n,) polygons.
    area_m2
        (n,) their areas.
    keys
        level → (n,) position of the area that the piece lies in, in that level's frame; -1 for none.
    overlap_m2
        level → the land that lay in more than one area of the level (the first keeps it).
    """

    shapes: Array
    area_m2: Array
    keys: Mapping[str, Array] = field(default_factory=dict)
    overlap_m2: Mapping[str, float] = field(default_factory=dict)

    def total(self, level: str, count: int, values: Array) -> Array:
        """Sum values of the pieces over the areas of a level; ``count`` is how many areas there are."""
        key = self.keys[level]
        inside = key >= 0
        return np.bincount(key[inside], weights=values[inside], minlength=count)

    def take(self, chosen: Array) -> Pieces:
        """Keep the chosen pieces (positions or booleans)."""
        keys = {level: key[chosen] for level, key in self.keys.items()}
        return Pieces(self.shapes[chosen], self.area_m2[chosen], keys, self.overlap_m2)


def disjoint(shapes: Array) -> tuple[Array, float]:
    """Give areas that do not overlap (what several share stays with the first), and how much they did.

    Null and broken areas are mended or stay null; positions are kept.
    """
    kept = without_dust(polygons(shapes))
    boxes = shapely.box(*shapely.bounds(kept).T)
    left, right = shapely.STRtree(kept).query(kept)
    ahead = left < right
    left, right = left[ahead], right[ahead]
    near = shapely.area(shapely.intersection(boxes[left], boxes[right])) > TINY_M2
    left, right = left[near], right[near]
    common = shapely.area(shapely.intersection(kept[left], kept[right]))
    double = np.flatnonzero(common > TINY_M2)
    for first, second in zip(left[double], right[double]):
        kept[second] = shapely.difference(kept[second], kept[first])
    return without_dust(only_polygons(kept)), float(common[double].sum())


def without_dust(shapes: Array) -> Array:
    """Take grains smaller than ``TINY_M2`` out of multipolygons; all else stays as it is."""
    several = np.flatnonzero(shapely.get_num_geometries(shapes) > 1)
    parts, owner = shapely.get_parts(shapes[several], return_index=True)
    dusty = np.unique(owner[shapely.area(parts) <= TINY_M2])
    kept = shapes.copy()
    for place in dusty:  # few: a district has hundreds of areas, and hardly one of them is dusty
        own = parts[(owner == place) & (shapely.area(parts) > TINY_M2)]
        kept[several[place]] = shapely.multipolygons(own) if len(own) else None
    return kept


def pieces_of(shapes: Array, level: str) -> Pieces:
    """Make pieces of areas, keyed by their own position; what several areas share goes to the first of them."""
    kept, overlap = disjoint(shapes)
    rows = np.flatnonzero(present(kept))
    single, area, origin = _singles(kept[rows])
    return Pieces(single, area, {level: rows[origin]}, {level: overlap})


def split(pieces: Pieces, areas: Array, level: str) -> Pieces:
    """Split pieces by areas: each part knows its area; what lies in none keeps the key -1.

    The areas must not overlap (see ``disjoint``).
    """
    piece, area, shapes = _parts(pieces.shapes, areas)
    rest_of, rest = _rest(pieces, piece, shapes)
    shapes, size, single_of = _singles(np.concatenate([shapes, rest]))
    origin = np.concatenate([piece, rest_of])[single_of]
    keys = {name: key[origin] for name, key in pieces.keys.items()}
    keys[level] = np.concatenate([area, np.full(len(rest), -1)])[single_of]
    return Pieces(shapes, size, keys, pieces.overlap_m2)


def common(pieces: Pieces, areas: Array) -> tuple[Array, Array, Array]:
    """Give (piece, area, m² that they have in common) for all that meet; areas may overlap."""
    piece, area, shapes = _parts(pieces.shapes, areas)
    return piece, area, shapely.area(shapes)


def cut(pieces: Pieces, side_m: float) -> Pieces:
    """Cut pieces that are much larger than ``side_m`` along the lines of a square raster of that side."""
    bounds = shapely.bounds(pieces.shapes)
    large = ((bounds[:, 2:] - bounds[:, :2]) > 2 * side_m).any(axis=1)
    if not large.any():
        return pieces
    squares = _squares(bounds[large], side_m)
    piece, _, shapes = _parts(pieces.shapes[large], squares)
    origin = np.concatenate([np.flatnonzero(~large), np.flatnonzero(large)[piece]])
    shapes, size, single_of = _singles(np.concatenate([pieces.shapes[~large], shapes]))
    keys = {level: key[origin[single_of]] for level, key in pieces.keys.items()}
    return Pieces(shapes, size, keys, pieces.overlap_m2)


def _singles(shapes: Array) -> tuple[Array, Array, Array]:
    """Take multipolygons apart: give the polygons that are no dust, their areas, and which shape each is of."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    area = shapely.area(parts)
    real = area > TINY_M2
    return parts[real], area[real], owner[real]


def clipped(pieces: Pieces, mask: Array) -> Pieces:
    """Keep what lies in the mask (polygons, that may overlap)."""
    inside = split(pieces, disjoint(mask)[0], "_mask")
    kept = inside.take(inside.keys["_mask"] >= 0)
    return Pieces(
        kept.shapes, kept.area_m2, {name: key for name, key in kept.keys.items() if name != "_mask"}, pieces.overlap_m2
    )


def joined(first: Pieces, second: Pieces) -> Pieces:
    """Give the pieces of both, with the keys of the first (-1 where the second has none)."""
    nowhere = np.full(len(second.shapes), -1)
    keys = {level: np.concatenate([key, second.keys.get(level, nowhere)]) for level, key in first.keys.items()}
    return Pieces(
        np.concatenate([first.shapes, second.shapes]),
        np.concatenate([first.area_m2, second.area_m2]),
        keys,
        first.overlap_m2,
    )


def _squares(bounds: Array, side_m: float) -> Array:
    """Give the squares of the raster that the boxes reach into, each once."""
    found = []
    for left, low, right, top in np.floor(bounds / side_m).astype(np.int64):
        x, y = np.meshgrid(np.arange(left, right + 1), np.arange(low, top + 1))
        found.append(np.column_stack([x.ravel(), y.ravel()]))
    corner = np.unique(np.concatenate(found), axis=0) * side_m
    return shapely.box(corner[:, 0], corner[:, 1], corner[:, 0] + side_m, corner[:, 1] + side_m)


def _parts(shapes: Array, areas: Array) -> tuple[Array, Array, Array]:
    """Give (shape, area, what they have in common) for all that meet.

    Where one lies wholly in the other, which prepared geometries tell quickly, nothing has to be cut.
    """
    size = np.int64(max(len(areas), 1))
    tree = shapely.STRtree(areas)
    piece, area = tree.query(shapes, predicate="intersects")
    inner = np.isin(piece * size + area, _coded(tree.query(shapes, predicate="covers"), size))
    swapped = shapely.STRtree(shapes).query(areas, predicate="covers")
    outer = np.isin(piece * size + area, _coded(swapped[::-1], size))
    parts = np.where(outer, shapes[piece], areas[area]) if len(piece) else np.empty(0, dtype=object)
    border = np.flatnonzero(~inner & ~outer)
    parts[border] = only_polygons(shapely.intersection(shapes[piece[border]], areas[area[border]]))
    order = np.lexsort((area, piece))
    order = order[~shapely.is_missing(parts[order])]
    return piece[order], area[order], parts[order]


def _coded(pairs: Array, size: np.int64) -> Array:
    return pairs[0] * size + pairs[1]


def _rest(pieces: Pieces, piece: Array, shapes: Array) -> tuple[Array, Array]:
    """Give what of each piece lies in no area."""
    held = np.bincount(piece, weights=shapely.area(shapes), minlength=len(pieces.shapes))
    open_ = np.flatnonzero(pieces.area_m2 - held > TINY_M2 + 1e-9 * pieces.area_m2)
    start, end = np.searchsorted(piece, open_), np.searchsorted(piece, open_, side="right")
    rest = np.empty(len(open_), dtype=object)
    for place, (row, low, high) in enumerate(zip(open_, start, end)):
        whole = pieces.shapes[row]
        rest[place] = shapely.difference(whole, shapely.union_all(shapes[low:high])) if high > low else whole
    return open_, only_polygons(rest)
