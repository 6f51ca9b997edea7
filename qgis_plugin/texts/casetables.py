"""Texts of the sheets, tables and maps that tell of cases."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name maps, tables and their columns, and give the forms of their sentences."""
    return {f"text.{key}": text for key, text in {**_maps(translate), **_tables(translate)}.items()}


def _maps(translate: Translate) -> dict[str, str]:
    return {
        "layer_vanishing": translate("CivicGrid", "Heat vanishes without crowded spots, repeats and top reporters"),
        "layer_emerging": translate("CivicGrid", "Hot spots through time"),
        "layer_changed": translate("CivicGrid", "Cases against the year before"),
        "legend_vanishing": translate("CivicGrid", "Heat that does not hold"),
        "layer_stability": translate("CivicGrid", "Hot in so many runs with other cells"),
        "theme_emerging": translate("CivicGrid", "Hot spots through time"),
        "print_emerging": translate("CivicGrid", "Hot spots through time"),
        "print_emerging_sentence": translate(
            "CivicGrid",
            "{periods} periods ({first} – {last}); of {cells} cells so many are: {classes}. A cell is hot in a period"
            " by Gi* over its neighbours and the period before; the trend is Mann–Kendall’s.",
        ),
        "print_emerging_none": translate("CivicGrid", "No cell was significantly hot in any period."),
        "theme_priority": translate("CivicGrid", "Patrol priority"),
        "print_priority": translate("CivicGrid", "Patrol priority for the coming month"),
        "print_priority_list": translate("CivicGrid", "Patrol these first"),
        "print_quadrant": translate(
            "CivicGrid",
            "Of {total} cases it answers ({classes}), {n} ({share}) lie in cells with a gap, which are {gaps} of the"
            " cells: {lift} times as many as if the gap did not matter (p = {p}, {shifts} shifts of the pattern).",
        ),
        "print_quadrant_chance": translate("CivicGrid", "That may be chance: the gap does not explain the cases."),
        "print_quadrant_less": translate(
            "CivicGrid", "Fewer cases lie in gaps than elsewhere: building more would not lessen them."
        ),
        "print_build_list": translate("CivicGrid", "Where to build first"),
        "many_cases": translate("CivicGrid", "Many cases"),
        "few_cases": translate("CivicGrid", "Few cases"),
        "with_gap": translate("CivicGrid", "With a gap"),
        "without_gap": translate("CivicGrid", "Without a gap"),
        "cells_counted": translate("CivicGrid", "Number of cells"),
        "priority_class": translate("CivicGrid", "first {share} of the land ({count} cells)"),
        "print_hot_guard": translate(
            "CivicGrid",
            "Set apart for a test: {crowded} cases on crowded spots, {repeats} repeats, {reporters} of reporters who"
            " file many times what others do. {count} of {total} cells look hot with them and do not without: outlined"
            " and hatched.",
        ),
        "col_periods_hot": translate("CivicGrid", "Periods hot"),
        "col_trend": translate("CivicGrid", "Trend (z)"),
        "col_stable": translate("CivicGrid", "Stable"),
        "col_without": translate("CivicGrid", "Without"),
        "col_vanishes": translate("CivicGrid", "gone"),
    }


def _tables(translate: Translate) -> dict[str, str]:
    return {
        "report_hot": translate("CivicGrid", "The hot cells"),
        "report_hot_note": translate(
            "CivicGrid",
            "The surest first. Stability: in what share of the runs with other cells the place is hot. Without: its"
            " class once crowded spots, repeats and top reporters are left out.",
        ),
        "report_guard": translate("CivicGrid", "What heat may hang on"),
        "report_guard_note": translate(
            "CivicGrid",
            "Cases that tell more of how they are reported than of the street, and hot cells that need them.",
        ),
        "guard_n": translate("CivicGrid", "Count (n)"),
        "guard_total": translate("CivicGrid", "Of (N)"),
        "guard_share": translate("CivicGrid", "Share"),
        "report_backtest": translate("CivicGrid", "Does it forecast?"),
        "report_backtest_note": translate(
            "CivicGrid",
            "Each method chose cells from the months before; counted are the cases of the month that followed."
            " PAI: times as many as by chance. PEI: of the best choice there was.",
        ),
        "report_quadrants": translate("CivicGrid", "Cases and gaps"),
        "report_quadrants_note": translate(
            "CivicGrid",
            "Cells by whether there is a gap and whether there are many of the cases that the kind answers."
            " Lift: how many times as many of these cases lie in gaps as if gaps did not matter; p by shifts of the"
            " pattern.",
        ),
        "report_build": translate("CivicGrid", "Where to build first"),
        "report_build_note": translate(
            "CivicGrid", "Cells with a gap and many of the cases that the kind answers, the most needed first."
        ),
        "answered_in_gaps": translate("CivicGrid", "Its cases in gaps (n)"),
        "answered_cases": translate("CivicGrid", "Its cases (N)"),
        "cells_with_gap": translate("CivicGrid", "Cells with a gap"),
        "lift_short": translate("CivicGrid", "Lift"),
        "p_short": translate("CivicGrid", "p"),
        "answered_here": translate("CivicGrid", "Its cases"),
        "report_profile": translate("CivicGrid", "When cases are filed"),
        "report_profile_note": translate(
            "CivicGrid", "Cases a day by month, weekday and hour; hours only of cases whose time of day is known."
        ),
        "profile_n": translate("CivicGrid", "Cases (n)"),
        "profile_total": translate("CivicGrid", "Of all (N)"),
        "cases_by_period": translate("CivicGrid", "Cases by period"),
        "month_name": translate("CivicGrid", "month {month}"),
        "report_emerging": translate("CivicGrid", "Hot spots through time"),
        "report_emerging_note": translate(
            "CivicGrid",
            "New: hot in the last period only. Consecutive: without a break to the end. Intensifying, persistent,"
            " diminishing: hot in nine of ten periods, ever more, alike, ever less. Sporadic, oscillating: on and off."
            " Historical: no longer hot.",
        ),
        "periods_hot_of": translate("CivicGrid", "Periods hot (n/N)"),
        "report_changed": translate("CivicGrid", "Change on the year before"),
        "report_changed_note": translate(
            "CivicGrid", "Cases of the last year against the year before; beyond chance by the false discovery rate."
        ),
        "report_near_repeats": translate("CivicGrid", "Near repeats"),
        "report_near_repeats_note": translate(
            "CivicGrid",
            "Pairs of cases so far apart in place and time, against as many as there were if days were dealt anew among"
            " the cases (Knox); after a case, look around it for so long.",
        ),
        "apart_m": translate("CivicGrid", "Apart (m)"),
        "apart_days": translate("CivicGrid", "Apart (days)"),
        "cases_of_class": translate("CivicGrid", "Cases"),
        "by_class": translate("CivicGrid", "Each small class, the nearest pairs"),
        "all_classes": translate("CivicGrid", "All classes together"),
        "report_case_figures": translate("CivicGrid", "How cases are dealt with"),
        "report_case_figures_note": translate(
            "CivicGrid",
            "Rates with n/N over the whole time; grade and rank by the rate of closing in time; moved: in the last"
            " period against the one before; course: cases filed, period by period.",
        ),
        "rank_moved": translate("CivicGrid", "Moved"),
        "forecast_method": translate("CivicGrid", "Method"),
        "found_n": translate("CivicGrid", "Cases found (n)"),
        "cases_of": translate("CivicGrid", "Cases (N)"),
        "times_chance": translate("CivicGrid", "PAI"),
        "of_best": translate("CivicGrid", "PEI"),
        "better_than_naive": translate("CivicGrid", "Months won"),
        "backtest_land": translate("CivicGrid", "first {share} of the land"),
        "backtest_sentence": translate(
            "CivicGrid",
            "Tested on {months}: the first {share} of the land by “{method}” held {hit} of the cases ({n}/{total}),"
            " {times} times as many as by chance; by “as last month” {naive}. The map is for {coming}.",
        ),
    }
