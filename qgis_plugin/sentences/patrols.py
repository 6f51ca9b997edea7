"""Sentences about patrol areas evened out."""

from __future__ import annotations

from ..language import translate


def patrols() -> dict[str, str]:
    """How even the work is, what that costs, and what stands in the way."""
    return {
        "patrols_unknown": translate(
            "CivicGrid",
            "{layer}: no cell tells its patrol area or its inspector. | The patrol areas of today are not known, so "
            "they can't be evened out. | Give the cells that column, or say how many patrol areas are to be made.",
        ),
        "patrols_evened": translate(
            "CivicGrid",
            "{layer}: the work of {count} patrol areas is up to {after_pct} % from the mean, {before_pct} % "
            "before; {moved} of {total} cells change hands, and at least {least} must. | | ",
        ),
        "patrols_uneven": translate(
            "CivicGrid",
            "{layer}: in {count} areas the work of a patrol area is up to {far_pct} % from the mean, more than the "
            "{limit_pct} % allowed. | Cells stay whole; no division can come below {bound_pct} %. | Draw "
            "smaller cells there, or plan a patrol area more or less.",
        ),
        "patrols_linked": translate(
            "CivicGrid",
            "{layer}: {count} parts of the grid touch no other. | Each was taken as a neighbour of the cell nearest to "
            "it, so a patrol area may lie on both sides of water. | Check whether inspectors can cross there.",
        ),
    }


PARTS = (patrols,)
