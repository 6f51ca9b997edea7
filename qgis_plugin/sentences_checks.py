"""Sentences of the checks: values that can't be true, areas that don't fit together, codes that don't fit the place."""

from __future__ import annotations

from .language import translate


def values() -> dict[str, str]:
    """Values that can't be true."""
    return {
        "handled_before_dispatched": translate(
            "CivicGrid",
            "{layer}, cases handled before they were sent out: {count}. | Their times can't be right. | "
            "Correct them in the file.",
        ),
        "handled_before_filed": translate(
            "CivicGrid",
            "{layer}, cases handled before they were filed: {count}. | Their times can't be right. | "
            "Correct them in the file.",
        ),
        "future_dates": translate(
            "CivicGrid",
            "{layer}, dates of “{field}” after {date}, the day of the data: {count}. | What has not been yet can't "
            "have been recorded. | Correct them in the file, or the day of the data in the study.",
        ),
        "year_to_come": translate(
            "CivicGrid",
            "{layer}, rows that are there, or closed, since a year after {year}, the year of the data: {count}. | "
            "State and year contradict each other. | Correct one of the two: what is to come is planned.",
        ),
        "negative_values": translate(
            "CivicGrid",
            "{layer}, values of “{field}” below zero: {count}. | There is no such number; they were left empty. | "
            "Correct them in the file.",
        ),
    }


PARTS = (values,)
