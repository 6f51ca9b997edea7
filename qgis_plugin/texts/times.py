"""Texts about cases through time: profiles, hot spots that come and go, change, near repeats."""

from __future__ import annotations

from ..language import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Name the tables, their columns, and the classes."""
    return {**_columns(translate), **_tables(translate), **_classes(translate), **_calendar(translate)}


def _columns(translate: Translate) -> dict[str, str]:
    return {
        "period": translate("CivicGrid", "Period"),
        "period_start": translate("CivicGrid", "Begins"),
        "period_end": translate("CivicGrid", "Ends"),
        "emerging": translate("CivicGrid", "Hot spot through time"),
        "periods_hot": translate("CivicGrid", "Periods in which it was hot"),
        "periods_cold": translate("CivicGrid", "Periods in which it was cold"),
        "periods_used": translate("CivicGrid", "Periods that were used"),
        "trend_z": translate("CivicGrid", "Trend (Mann–Kendall z)"),
        "trend_p": translate("CivicGrid", "Trend (p)"),
        "cases_before": translate("CivicGrid", "Cases in the first period"),
        "cases_after": translate("CivicGrid", "Cases in the second period"),
        "change_p": translate("CivicGrid", "Change (p)"),
        "change_q": translate("CivicGrid", "Change (false discovery rate)"),
        "changed": translate("CivicGrid", "Change"),
    }


def _tables(translate: Translate) -> dict[str, str]:
    return {
        "layer.result_cube": translate("CivicGrid", "Hot and cold cells through time"),
        "layer.time_profile": translate("CivicGrid", "Cases by month, weekday and hour"),
        "layer.periods": translate("CivicGrid", "Cases and hot cells by period"),
        "layer.near_repeat": translate("CivicGrid", "Near repeats"),
        "cycle": translate("CivicGrid", "Cycle"),
        "position": translate("CivicGrid", "Month, weekday or hour"),
        "days": translate("CivicGrid", "Days"),
        "per_day": translate("CivicGrid", "Cases per day"),
        "times_usual": translate("CivicGrid", "Times the usual"),
        "hot_cells": translate("CivicGrid", "Hot cells"),
        "cold_cells": translate("CivicGrid", "Cold cells"),
        "cells": translate("CivicGrid", "Cells"),
        "from_m": translate("CivicGrid", "From (m)"),
        "to_m": translate("CivicGrid", "To (m)"),
        "from_days": translate("CivicGrid", "From (days)"),
        "to_days": translate("CivicGrid", "To (days)"),
        "pairs": translate("CivicGrid", "Pairs of cases"),
        "expected": translate("CivicGrid", "Pairs expected by chance"),
        "times_expected": translate("CivicGrid", "Times the expected"),
        "p": translate("CivicGrid", "p"),
        "knox_p": translate("CivicGrid", "p (of so many pairs by chance)"),
        "permutations": translate("CivicGrid", "Permutations"),
    }


def _classes(translate: Translate) -> dict[str, str]:
    return {
        "emerging.new_hot": translate("CivicGrid", "New hot spot"),
        "emerging.consecutive_hot": translate("CivicGrid", "Consecutive hot spot"),
        "emerging.intensifying_hot": translate("CivicGrid", "Intensifying hot spot"),
        "emerging.persistent_hot": translate("CivicGrid", "Persistent hot spot"),
        "emerging.diminishing_hot": translate("CivicGrid", "Diminishing hot spot"),
        "emerging.sporadic_hot": translate("CivicGrid", "Sporadic hot spot"),
        "emerging.oscillating_hot": translate("CivicGrid", "Oscillating hot spot"),
        "emerging.historical_hot": translate("CivicGrid", "Historical hot spot"),
        "emerging.none": translate("CivicGrid", "No pattern detected"),
        "emerging.new_cold": translate("CivicGrid", "New cold spot"),
        "emerging.consecutive_cold": translate("CivicGrid", "Consecutive cold spot"),
        "emerging.intensifying_cold": translate("CivicGrid", "Intensifying cold spot"),
        "emerging.persistent_cold": translate("CivicGrid", "Persistent cold spot"),
        "emerging.diminishing_cold": translate("CivicGrid", "Diminishing cold spot"),
        "emerging.sporadic_cold": translate("CivicGrid", "Sporadic cold spot"),
        "emerging.oscillating_cold": translate("CivicGrid", "Oscillating cold spot"),
        "emerging.historical_cold": translate("CivicGrid", "Historical cold spot"),
        "changed.more": translate("CivicGrid", "more cases than before"),
        "changed.fewer": translate("CivicGrid", "fewer cases than before"),
        "changed.none": translate("CivicGrid", "no change beyond chance"),
    }


def _calendar(translate: Translate) -> dict[str, str]:
    return {
        "cycle.month": translate("CivicGrid", "month of the year"),
        "cycle.weekday": translate("CivicGrid", "day of the week"),
        "cycle.hour": translate("CivicGrid", "hour of the day"),
    }
