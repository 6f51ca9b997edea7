"""Sentences about measuring along streets."""

from __future__ import annotations

from ..language import translate


def streets() -> dict[str, str]:
    """What has no street, or no way along streets."""
    return {
        "streets_missing": translate(
            "CivicGrid",
            "The study measures along streets, but has no street lines. | Without them there is no way to measure. | "
            "Add a layer of street centrelines under Data, or choose the straight line under Analyse.",
        ),
        "streets_unreached": translate(
            "CivicGrid",
            "{origins}: {count} of {total} have no way along streets to any facility of “{layer}”. | They have no "
            "distance, and count as unreached in every figure. | Look at them on the map, and check with “Check a "
            "street network” whether streets are missing or not joined.",
        ),
        "streets_not_walked": translate(
            "CivicGrid",
            "Streets that nobody walks on, by their class or their field “walkable”: {count} of {total}. | | ",
        ),
        "barriers_missing": translate(
            "CivicGrid",
            "Ways were to go round barriers, but the study has neither barriers nor water. | They go straight. | Add a "
            "layer of barriers (rivers, railways, walls) under Data.",
        ),
        "sites_off_streets": translate(
            "CivicGrid",
            "{layer}: {count} of {total} facilities are farther than {limit_m} m from any street. | They reach nothing "
            "along streets. | Check their place and the streets, or set a greater distance (off_street_m).",
        ),
    }


PARTS = (streets,)
