"""Sentences of the checks: values that can't be true, areas that don't fit together, codes that don't fit the place."""

from __future__ import annotations

from ..language import translate


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
        "values_out_of_range": translate(
            "CivicGrid",
            "{layer}, values of “{field}” that are not from {low} to {high}: {count}. | They count as they stand, "
            "though such numbers are unlikely. | Check them in the file; often a unit or a decimal point is wrong.",
        ),
        "values_out_of_form": translate(
            "CivicGrid",
            "{layer}, values of “{field}” that are not of the form {form}: {count}. | They may be cut off or "
            "mistyped. | Check them in the file.",
        ),
        "values_missing": translate(
            "CivicGrid",
            "{layer}, rows without “{field}”: {count}. | What is counted by it leaves them out. | Fill it in.",
        ),
        "unknown_classes": translate(
            "CivicGrid",
            "{layer}, cases whose “{field}” is none of those the study knows: {count} ({values}). | They count, but "
            "not where a class is asked for. | Correct them, or add the class to “case_classes”.",
        ),
    }


def areas() -> dict[str, str]:
    """Areas that look wrong, or don't fit together."""
    return {
        "areas_in_parts": translate(
            "CivicGrid",
            "{layer}, areas of several parts: {count}. | Most areas are in one piece. | Check on the map whether the "
            "parts belong together.",
        ),
        "areas_with_holes": translate(
            "CivicGrid",
            "{layer}, areas with holes: {count}. | What lies in a hole belongs to no or to another area. | Check them "
            "on the map.",
        ),
        "slivers": translate(
            "CivicGrid",
            "{layer}, areas narrower than {metres} m: {count}. | They are left-overs of drawing rather than areas. | "
            "Join them to their neighbours.",
        ),
        "points_repeated": translate("CivicGrid", "{layer}, areas with points set twice at one place: {count}. | | "),
        "overlaps_found": translate(
            "CivicGrid",
            "“{layer}”: places where two of them overlap: {count}, {area_m2} m² in all. | What lies there belongs to "
            "both. | See the layer “Overlaps and gaps”, and draw the borders anew.",
        ),
        "gaps_found": translate(
            "CivicGrid",
            "“{layer}”: gaps between them: {count}, {area_m2} m² in all. | What lies there belongs to none. | See the "
            "layer “Overlaps and gaps”, and draw the borders anew.",
        ),
        "cells_without_area": translate(
            "CivicGrid",
            "{layer}, cells that lie in no “{field}”: {count}. | They are missing in its figures. | Correct their "
            "codes, or the border.",
        ),
        "cells_apart": translate(
            "CivicGrid",
            "{layer}, cells apart from the others of their “{field}”: {count}. | Nobody walks a patrol in two places. "
            "| Check whether they belong to it.",
        ),
        "code_digits": translate(
            "CivicGrid",
            "{layer}, cells whose code has not {digits} digits: {count}. | Nobody can tell by it where they belong. | "
            "Correct the codes, or set “code_pattern”.",
        ),
        "code_elsewhere": translate(
            "CivicGrid",
            "{layer}, cells whose code begins otherwise than that of the “{field}” they lie in: {count} of {compared}. "
            "| Code and place contradict each other. | Correct the code, or the border.",
        ),
    }


def mended() -> dict[str, str]:
    """Rejected rows on their way out and in again; personal data that was asked for."""
    return {
        "nothing_rejected": translate(
            "CivicGrid", "No row was rejected that could be mended. | There is nothing to write. | All rows are in use."
        ),
        "personal_read": translate(
            "CivicGrid",
            "Columns of {layer} with personal data were read, because the study asks for them: {columns}. | They stand "
            "in the workspace, and leave it by no export. | Untick them where they are not needed.",
        ),
        "rows_mended": translate("CivicGrid", "{layer}, rows that were mended in {file}: {count}. | | "),
        "mended_row_unknown": translate(
            "CivicGrid",
            "{layer}, mended rows that fit no row of the file any more: {count}. | The file has changed since, or the "
            "columns of the origin were changed; they were rejected. | Export the rejected rows anew and mend those.",
        ),
    }


def rolled_up() -> dict[str, str]:
    """Districts rolled up to their city."""
    return {
        "rollup_too_few": translate(
            "CivicGrid",
            "Results of runs in the folder: {count}. | There is nothing to roll up. | Choose a folder that holds the "
            "results (civicgrid.gpkg) of two districts or more, each in a folder of its own.",
        ),
        "rollup_twice": translate(
            "CivicGrid",
            "There are several results of the same district: {districts}. | What is in them would count twice. | Leave "
            "one of each in the folder, and check the district named in the study.",
        ),
        "rollup_not_a_run": translate(
            "CivicGrid",
            "GeoPackages that are no result of a run: {count} ({files}). | They were passed over. | Take them out of "
            "the folder, or run their study.",
        ),
        "rollup_radii": translate(
            "CivicGrid",
            "{layer}: the districts were measured by different radii ({radii} m). | Their shares can't be added; each "
            "radius has a row of its own. | Run the studies by the same standards.",
        ),
        "rollup_periods": translate(
            "CivicGrid",
            "The cases of the districts are of different periods ({periods}). | Their sum is of no one period. | Run "
            "the studies for the same period.",
        ),
        "rollup_left_out": translate(
            "CivicGrid",
            "Medians, 90th percentiles, Gini coefficients and scores are left out of the city. | They can't be "
            "computed from those of the districts. | They stand for each district.",
        ),
    }


PARTS = (values, areas, mended, rolled_up)
