"""Sentences about layers that leave the house: what can't, what is kept back, what was made smaller."""

from __future__ import annotations

from ..language import translate


def refused() -> dict[str, str]:
    """What is not published at all."""
    return {
        "pack_empty": translate(
            "CivicGrid",
            "Of what was chosen, the results have nothing to print. | No file was written. | "
            "Choose further parts, kinds or areas.",
        ),
        "geojson_invalid": translate(
            "CivicGrid",
            "The GeoJSON written to {path} is not valid: {reason}. | Other programs might not read it, "
            "so it was not kept. | Please send this sentence and the layer to the makers.",
        ),
        "needs_docx": translate(
            "CivicGrid",
            "{path} can't be written. | Word documents need the Python package python-docx, which is not installed. | "
            "Install it, or choose a file that ends in .txt: the same paragraphs as plain text.",
        ),
        "export_layer_unknown": translate(
            "CivicGrid",
            "The results have no layer “{layer}”. | Nothing was written, because what was asked for is not there. | "
            "Name one of these: {known}.",
        ),
        "export_field_unknown": translate(
            "CivicGrid",
            "No layer to be written has a field “{field}”. | Nothing was written, because what was asked for is not "
            "there. | Name some of these: {known}.",
        ),
        "shift_abroad": translate(
            "CivicGrid",
            "The study lies outside mainland China, where no web map is shifted ({copies}). | A shifted copy would "
            "fit no map there. | Export without such a copy.",
        ),
        "output_exists": translate(
            "CivicGrid",
            "The folder {path} already holds {count} of the files: {files}. | They would be replaced, so nothing was "
            "written. | Choose another folder, or allow existing files to be replaced.",
        ),
    }


def told() -> dict[str, str]:
    """What was kept back, and what was made smaller."""
    return {
        "export_held_hazard": translate("CivicGrid", "Not written, because they show hazards: {layers}. | | "),
        "export_held_single_cases": translate(
            "CivicGrid", "Not written, because they show cases one by one: {layers}. | | "
        ),
        "counts_suppressed": translate(
            "CivicGrid",
            "{layer}: the counts of cases of {count} of {total} features are left empty, because they are below "
            "{smallest} or would give such a count away. | | ",
        ),
        "export_over_budget": translate(
            "CivicGrid",
            "{layer}: the file has {size_mb} MB instead of {limit_mb} MB, although its outlines are as simple as "
            "may be. | It loads slowly on the web. | Export fewer fields or layers, or choose vector tiles or the "
            "compressed form.",
        ),
        "tiles_in_squares": translate(
            "CivicGrid",
            "{layer}: its {count} features are more than the {limit} that are put into tiles one by one; they are "
            "counted in squares of {side_m} m. | | ",
        ),
    }


def visits() -> dict[str, str]:
    """Lists of places to visit, written and read back."""
    return {
        "nothing_to_visit": translate(
            "CivicGrid",
            "The results have neither gaps nor candidate sites. | There is nothing to visit. | Run a study with "
            "facilities, or give it a layer of candidate sites.",
        ),
        "sketches_missing": translate(
            "CivicGrid",
            "The list has no sketch maps, because Python's Pillow is not installed. | The places and their facts are "
            "complete. | Install Pillow to have sketch maps.",
        ),
        "no_visit_list": translate(
            "CivicGrid",
            "{layer} is no list of places to visit: it has no fields “visit” and “finding”. | Nothing can be known "
            "again. | Give the file that “List of site visits” made, filled in.",
        ),
        "visits_unknown": translate(
            "CivicGrid",
            "{layer}: {count} of {total} places are not in the results any more. | What was found there is left out. | "
            "Use the results that the list was made from.",
        ),
        "visits_of_other_run": translate(
            "CivicGrid",
            "{layer}: {count} of {total} places are of another run, and were known again by where they lie. | | ",
        ),
        "visits_not_understood": translate(
            "CivicGrid",
            "{layer}: {count} findings are neither confirmed, rejected nor unclear: {values}. | They count as not "
            "visited. | Write one of these words, and read the list again.",
        ),
    }


PARTS = (refused, told, visits)
