"""Sentences about the density of cases, and about cases and gaps."""

from __future__ import annotations

from ..language import translate


def density() -> dict[str, str]:
    """Why there is no raster."""
    return {
        "density_pixel": translate(
            "CivicGrid",
            "Pixels of {pixel_m} m are too large for a bandwidth of {bandwidth_m} m. | The raster could not show "
            "the heaps that the bandwidth lets stand. | Take pixels of at most {most_m} m, or a wider bandwidth.",
        ),
        "raster_too_large": translate(
            "CivicGrid",
            "The raster would have {pixels} pixels. | More than {most} do not fit the memory of an office machine. "
            "| Take larger pixels, or a smaller district; and check that no case lies far off.",
        ),
    }


def gapcases() -> dict[str, str]:
    """What is to be said of cases and gaps."""
    return {
        "gapcases_none": translate(
            "CivicGrid",
            "“{layer}”: no case is of a class that it answers ({classes}). | So nothing can be said of whether "
            "cases come from its gaps. | Check the names of the small classes, and which of them it answers (study, "
            "settings, answers).",
        ),
    }


PARTS = (density, gapcases)
