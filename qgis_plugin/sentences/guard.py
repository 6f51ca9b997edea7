"""Sentences about what heat hangs on."""

from __future__ import annotations

from ..language import translate


def guard() -> dict[str, str]:
    """Repeats, busy reporters, and cells that are hot only by these or by a desk."""
    return {
        "repeats_found": translate(
            "CivicGrid",
            "{layer}: {count} of {total} repeat an earlier one of the same small class, at most {within_hours} h and "
            "{within_m} m off. | | ",
        ),
        "repeats_untold": translate(
            "CivicGrid",
            "{layer}: of {count} of {total} it can't be told whether they are repeats. | They lack a place, a small "
            "class or the day of filing. | Export the cases with these columns if repeats matter.",
        ),
        "reporters_unknown": translate(
            "CivicGrid",
            "{layer}: none has the code of who filed it. | Whether a few people file most of them can't be told. | "
            "Export the cases with the number of the inspector (采集员编号).",
        ),
        "top_reporters": translate(
            "CivicGrid",
            "{layer}: the {top} busiest reporters filed {count} of {total} whose reporter is known; {outstanding} are "
            "of reporters who filed {times} times the median or more. | | ",
        ),
        "heat_vanishes": translate(
            "CivicGrid",
            "{layer}: {count} of {total} hot cells are hot no more without doubtful cases. | Their heat hangs on very "
            "many cases on one spot ({crowded} cells), on repeats ({repeats}) or on reporters who file many times what "
            "others do ({reporters}), not on many different events. | Look at the cases there before you send anybody.",
        ),
    }


PARTS = (guard,)
