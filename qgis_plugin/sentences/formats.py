"""Sentences about the forms in which files come: tables, workbooks, maps."""

from __future__ import annotations

from ..language import translate


def unreadable() -> dict[str, str]:
    """Files that can't be read as they are."""
    return {
        "file_locked": translate(
            "CivicGrid",
            "{layer} is protected by a password. | Nothing in it can be read. | Open it in Excel or WPS, remove the "
            "password under File > Protect, and save it.",
        ),
        "format_unknown": translate(
            "CivicGrid",
            "{layer} is in no format that is read here ({format}). | Its rows can't be told. | Open it in the program "
            "it comes from; save tables as .xlsx or .csv, maps as GeoPackage or shapefile. Unpack archives first.",
        ),
    }


def said() -> dict[str, str]:
    """What was decided about a file's form."""
    return {
        "headers_missing": translate(
            "CivicGrid",
            "{layer} has no row of headers. | Its columns are called “column 1”, “column 2” and so on, and nobody "
            "knows what they hold. | Say which column holds what, or add a row of headers.",
        ),
        "hidden_rows_read": translate(
            "CivicGrid",
            "{layer}, rows that are hidden or filtered out in the workbook, and were read: {count}. | They may have "
            "been hidden because they are done with. | If they shall not count, choose to skip hidden rows.",
        ),
        "hidden_rows_skipped": translate(
            "CivicGrid",
            "{layer}, rows that are hidden or filtered out in the workbook, and were skipped as asked: {count}. | | ",
        ),
        "sheets_hidden": translate(
            "CivicGrid",
            "Hidden sheets of {layer} were not read: {sheets}. | They may be older copies, or lists for choosing. "
            "| If one of them is meant, name it.",
        ),
        "formulas_empty": translate(
            "CivicGrid",
            "{layer}, formulas whose result was not saved: {count}. | Their cells are empty here. | Open the file in "
            "Excel or WPS, and save it once: that computes them.",
        ),
        "table_missing": translate(
            "CivicGrid",
            "{layer} came without its .dbf file. | Its shapes have neither names nor numbers. | Copy all files of "
            "the shapefile (.shp, .shx, .dbf, .prj) together.",
        ),
        "crs_contradicted": translate(
            "CivicGrid",
            "{layer} is said to be in {said}, but its numbers can't be that. | Taken at its word it would "
            "lie far away. | The numbers were believed; check the layer on the map.",
        ),
        "axes_swapped": translate(
            "CivicGrid",
            "{layer} gives latitude before longitude. | Taken as it stands it would lie elsewhere. | The two were "
            "taken the other way round; check the layer on the map.",
        ),
        "reverse_edge": translate(
            "CivicGrid",
            "{layer}, edges that only repeat a two-way street in the other direction: {count}. | | ",
        ),
    }


PARTS = (unreadable, said)
