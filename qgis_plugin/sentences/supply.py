"""Sentences about capacity and opening hours."""

from __future__ import annotations

from ..language import translate


def supply() -> dict[str, str]:
    """What is not known of facilities."""
    return {
        "capacity_unknown": translate(
            "CivicGrid",
            "{layer}: of {count} of {total} facilities the capacity is unknown. | They count as facilities, but give "
            "no supply, so supply per 1,000 people is too low around them. | Fill in the capacity (seats, berths, t/d) "
            "and import again.",
        ),
        "hours_unknown": translate(
            "CivicGrid",
            "{layer}: of {count} of {total} facilities the opening hours are unknown. | By the hour, coverage is shown "
            "twice: without them, and as if they were open. | Fill in the opening hours, as 6:00-22:00 or 24/7.",
        ),
        "hours_not_understood": translate(
            "CivicGrid",
            "{layer}: {count} different texts of opening hours were not understood: {examples}. | Their facilities "
            "count as of unknown hours. | Write them like 6:00-22:00, Mo-Fr 08:00-17:00 or 24/7.",
        ),
    }


PARTS = (supply,)
