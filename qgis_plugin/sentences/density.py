"""Sentences about the density of cases."""

from __future__ import annotations

from ..language import translate


def density() -> dict[str, str]:
    """Why there is no raster."""
    return {
        "density_pixel": translate(
            "CivicGrid",
            "Pixels of {pixel_m:g} m are too large for a bandwidth of {bandwidth_m:g} m. | The raster could not show "
            "the heaps that the bandwidth lets stand. | Take pixels of at most {most_m:g} m, or a wider bandwidth.",
        ),
        "raster_too_large": translate(
            "CivicGrid",
            "The raster would have {pixels:,} pixels. | More than {most:,} do not fit the memory of an office machine. "
            "| Take larger pixels, or a smaller district; and check that no case lies far off.",
        ),
    }


PARTS = (density,)
