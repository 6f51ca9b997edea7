"""Sentences about cases through time."""

from __future__ import annotations

from ..language import translate


def dates() -> dict[str, str]:
    """What is lacking in the times of cases."""
    return {
        "cases_undated": translate(
            "CivicGrid",
            "{count} of {total} cases have no time of filing. | They count in maps and sums, but in nothing that goes "
            "through time. | Check the column of the time of filing, and whether all its dates were understood.",
        ),
        "cases_outside_periods": translate(
            "CivicGrid",
            "{count} of {total} cases were filed before {first} or after {last}, or in a period that was left out: "
            "what goes through time does not count them. | |",
        ),
        "hours_of_cases_unknown": translate(
            "CivicGrid",
            "Of {count} of {total} cases only the day is known, not the hour: hours are told of the others. | |",
        ),
        "periods_missing": translate(
            "CivicGrid",
            "In {count} of {total} periods no case at all was filed: {periods}. | That is no chance: they are taken "
            "for missing, not for quiet. | Ask for the export of these times, if there is one.",
        ),
    }


def history() -> dict[str, str]:
    """What was compared, and what there is too little of."""
    return {
        "periods_too_few": translate(
            "CivicGrid",
            "The cases fill {count} periods; how hot spots come and go is told from {least} on. It is left out. | |",
        ),
        "times_compared": translate(
            "CivicGrid", "Change: {after} was compared with {before}, period by period ({periods}). | |"
        ),
        "cube_too_large": translate(
            "CivicGrid",
            "{cells} cells in {periods} periods are too many. | More than {most} of them together do not fit the "
            "memory of an office machine. | Take longer periods (period_unit), or larger cells.",
        ),
        "bins_approximated": translate(
            "CivicGrid",
            "For {count} of {total} cells and periods p is that of the normal distribution. | Their neighbourhoods "
            "hold too many cases for the exact one; far out in the tails it is a little off. | Take smaller cells or "
            "shorter periods, if a result is close.",
        ),
    }


PARTS = (dates, history)
