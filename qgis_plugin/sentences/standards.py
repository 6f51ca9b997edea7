"""Sentences about standards."""

from __future__ import annotations

from ..language import translate


def standards() -> dict[str, str]:
    """What the standards say nothing of."""
    return {
        "class_without_radius": translate(
            "CivicGrid",
            "{layer}: {count} of {total} facilities are of no size or class that the standard has a radius for. | "
            "They count as facilities, but cover nothing. | Check their size, or give the rule other limits under "
            "Data, Standards.",
        ),
    }


PARTS = (standards,)
