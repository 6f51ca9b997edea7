"""Sentences about the figures of cases."""

from __future__ import annotations

from ..language import translate


def casefigures() -> dict[str, str]:
    """What can't be told of some cases, and which figures there are none of."""
    return {
        "figures_undated": translate(
            "CivicGrid",
            "{count} of {total} cases have no date of filing, or one of long ago. | They count in the figures of "
            "all the time, but in no period. | Check the dates of filing.",
        ),
        "figures_unknown_due": translate(
            "CivicGrid",
            "Of {count} of {total} cases neither closing nor a deadline is known. | Nobody can tell whether they "
            "were due, so they are left out of the rates of closing; n and N are without them. | Bring the "
            "deadlines with the cases, or set “case_due” to “filed” to take the rates of all filed cases.",
        ),
        "figures_unknown_time": translate(
            "CivicGrid",
            "Of {count} of {total} cases, which are closed, it is not known whether it was in time. | They are "
            "left out of the rate of closing in time; its n and N are without them. | Bring their dates of "
            "closing and deadlines.",
        ),
        "figures_left_out": translate(
            "CivicGrid",
            "The columns of the cases do not allow these figures: {metrics}. | They stand in no table; the others"
            " do. | Bring the dates of handling and closing, the deadline and the number of reworks with the "
            "cases.",
        ),
    }


PARTS = (casefigures,)
