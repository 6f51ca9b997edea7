"""Geometries as a GeoPackage stores them: a header (version, byte order, CRS, box) before the WKB."""

from __future__ import annotations

import struct
from typing import Any

import numpy as np
import shapely

from ...geo.frames import Array

_MAGIC = b"GP\x00"
_LITTLE, _BOX, _EMPTY = 0x01, 0x02, 0x10
_BOX_BYTES = (0, 32, 48, 48, 64)


def blobs(shapes: Array, srs_id: int) -> list[Any]:
    """Give each geometry as a blob; None stays None. Points need no box."""
    start = _MAGIC + b"%c"
    plain = start % _LITTLE + struct.pack("<i", srs_id)
    boxed = start % (_LITTLE | _BOX) + struct.pack("<i", srs_id)
    empty = start % (_LITTLE | _EMPTY) + struct.pack("<i", srs_id)
    bodies = shapely.to_wkb(shapes, byte_order=1, flavor="iso")
    bounds = shapely.bounds(shapes)
    boxes = np.ascontiguousarray(bounds[:, [0, 2, 1, 3]]).astype("<f8")
    missing, empty_, point = shapely.is_missing(shapes), shapely.is_empty(shapes), shapely.get_type_id(shapes) == 0
    kinds = np.select([missing, empty_, point], [0, 1, 2], default=3)
    made: list[Any] = []
    for kind, body, box in zip(kinds.tolist(), bodies, boxes):  # one blob a row is what the driver takes
        if kind == 3:
            made.append(boxed + box.tobytes() + body)
        else:
            made.append(None if kind == 0 else (empty if kind == 1 else plain) + body)
    return made


def shapes(found: list[Any]) -> Array:
    """Read blobs; what is none, or none of a geometry, is None."""
    bodies = [None if blob is None else blob[8 + _BOX_BYTES[(blob[3] >> 1) & 0x07] :] for blob in found]
    return np.asarray(shapely.from_wkb(np.array([*bodies, None], dtype=object)[:-1]), dtype=object)
