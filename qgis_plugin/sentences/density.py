"""Sentences about the density of cases, and about cases and gaps."""

from __future__ import annotations

from ..language import translate


def density() -> dict[str, str]:
    """Why there is no raster, and how a bandwidth was found."""
    return {
        "bandwidth_proposed": translate(
            "CivicGrid",
            "For the density of cases a bandwidth of {bandwidth_m} m (Gaussian) is proposed: of those tried, from "
            "{least_m} to {most_m} m, it predicts the cases of each of {spots} spots best from those of all other "
            "spots. | Narrower ones make clusters of single cases, wider ones level true clusters. | ",
        ),
        "bandwidth_narrowest": translate(
            "CivicGrid",
            "For the density of cases a bandwidth of {bandwidth_m} m (Gaussian) is proposed, the narrowest that was "
            "tried. | Cases lie along streets: a narrower one would show the streets, not where cases gather. | ",
        ),
        "bandwidth_unknown": translate(
            "CivicGrid",
            "The cases lie on too few different places to propose a bandwidth for their density. | The heat map "
            "spreads them over 300 m. | ",
        ),
        "density_pixel": translate(
            "CivicGrid",
            "Pixels of {pixel_m} m are too large for a bandwidth of {bandwidth_m} m. | The raster could not show "
            "the clusters that the bandwidth lets stand. | Take pixels of at most {most_m} m, or a wider bandwidth.",
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
