"""Sentences about where things are: coordinate systems, local systems, datums."""

from __future__ import annotations

from ..language import translate


def systems() -> dict[str, str]:
    """Coordinate systems that are missing, mixed or old."""
    return {
        "crs_meridian": translate(
            "CivicGrid",
            "{layer} is in metres without a zone number (a place in it: {x}, {y}). | Each central meridian puts it "
            "somewhere else. | Choose the coordinate system it was made in. Longitude and latitude of its middle "
            "under each, the likeliest first: {candidates}.",
        ),
        "mixed_crs": translate(
            "CivicGrid",
            "{layer}, rows in another coordinate system ({crs}) than the others ({table}): {count}. | Taken for the "
            "same they would lie far away. | They were converted; check them on the map.",
        ),
        "other_crs": translate(
            "CivicGrid",
            "{layer}, rows in metres without a zone number, among rows of another coordinate system: {count}. | Nobody "
            "can tell where they lie, so they were rejected. | Give them coordinates like those of the other rows.",
        ),
        "datum_old": translate(
            "CivicGrid",
            "{layer} is in {crs}, of the old datum {datum}. | How it differs from CGCS2000 is known only locally; "
            "places may be off by several tens of metres. | Have the table converted by the surveying office, or give "
            "control points under “transform”.",
        ),
    }


def local() -> dict[str, str]:
    """Local city systems."""
    return {
        "transform_unusable": translate(
            "CivicGrid",
            "The control points given for {layer} ({count}) can't be used. | A shift, a turn and a scale need at "
            "least two points at different places. | Give two or more as x, y, X, Y, in metres, east before north.",
        ),
        "transform_fitted": translate(
            "CivicGrid",
            "{layer} was brought out of its local system by {points} control points; the largest miss is "
            "{residual_m} m (scale {scale}, turn {rotation_deg}°). | | ",
        ),
        "transform_doubtful": translate(
            "CivicGrid",
            "The {points} control points of {layer} don't fit together: they miss by up to {residual_m} m (scale "
            "{scale}, turn {rotation_deg}°). | All of its places may be off as much. | Check the points: east before "
            "north, in metres, the same order in both systems.",
        ),
    }


def datums() -> dict[str, str]:
    """Shifted coordinates."""
    return {
        "datum_confirmed": translate(
            "CivicGrid",
            "The datum of {layer} agrees with the other layers: {fits} of {total} clues (own areas, cells, names, "
            "streets) hold as it is. | | ",
        ),
        "datum_suspect": translate(
            "CivicGrid",
            "{layer} is in {datum}, by all signs: then {fits} of {total} clues (own areas, cells, names, streets) "
            "hold, as it is only {fits_now}. | Its places lie {metres} m off, more than a service radius. | Look at "
            "the arrow on the map, and set the datum of this source to {datum}.",
        ),
        "datum_perhaps": translate(
            "CivicGrid",
            "{layer} may be in {datum}: then {fits} of {total} clues (own areas, cells, names, streets) hold, as it is "
            "{fits_now}. | Its places would lie {metres} m off. | Compare a few places with the map; if they are off, "
            "set the datum of this source to {datum}.",
        ),
        "datum_layers": translate(
            "CivicGrid",
            "{layer} and the layers it is compared with have different datums: if it is in {datum} and they in "
            "{layers}, {fits} of {total} clues hold, else only {fits_now}. | They lie {metres} m apart. | If several "
            "sources say the same, the areas or streets are shifted: set their datum to {layers}.",
        ),
        "datum_mixed": translate(
            "CivicGrid",
            "{layer}, rows that are in {datum} by all signs, while the others are in {rest}: {count}, and perhaps "
            "more. | They lie hundreds of metres off. | Split the table by where its rows come from, and give each "
            "part its datum.",
        ),
        "datum_not_applied": translate(
            "CivicGrid",
            "{layer}, rows outside of the mainland, which were left where they are: {count}. | Coordinates there are "
            "not shifted to GCJ-02 or BD-09. | Check them on the map.",
        ),
    }


PARTS = (systems, local, datums)
