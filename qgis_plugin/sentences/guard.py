"""Sentences about what heat hangs on, and about forecasts of cases."""

from __future__ import annotations

from ..language import translate


def guard() -> dict[str, str]:
    """Repeats, busy reporters, and cells that are hot only by these or by a desk."""
    return {
        "cases_placed_by": translate(
            "CivicGrid",
            "{layer}: {count} of {total} say how they were placed: {ways}. | Those put on their street or address tell "
            "little of single spots: repeats, crowded spots and small hot cells among them may come of the placing. | "
            "Look at streets and communities first.",
        ),
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
            "Export the cases with the number of the inspector.",
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


def forecasts() -> dict[str, str]:
    """How well cases are forecast, and why that can't be told."""
    return {
        "backtest_undated": translate(
            "CivicGrid",
            "{layer}: none has a day of filing. | Forecasts can't be tested, and no patrol priorities be given. | "
            "Export the cases with their time of filing.",
        ),
        "backtest_short": translate(
            "CivicGrid",
            "{layer}: {months} whole months with cases; {needed}, one after the other, are needed to test a forecast. "
            "| No patrol priorities are given. | Bring the cases of more months.",
        ),
        "backtest_left_out": translate(
            "CivicGrid",
            "{layer}: {count} are left out of forecasts: without a point or in no cell, on a spot with very many "
            "others, undated, or of a month that is not whole. | | ",
        ),
        "backtest_done": translate(
            "CivicGrid",
            "{layer}: tested on the last {months} months, the best forecast ({method}) meets {n} of {total} "
            "({hit_pct} %) on {area_pct} % of the land, {pai} times what chance would (PAI); the naive one, as last "
            "month, meets {naive}. It was better than that in {better} of {months} months. Had the method for each "
            "month been chosen by the other months alone, {unseen} would have been met. The patrol priorities of "
            "{coming} are by it. | | ",
        ),
    }


PARTS = (guard, forecasts)
