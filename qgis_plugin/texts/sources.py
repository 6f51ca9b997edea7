"""Names of what became of the sources: why rows were rejected, what was recognised, by which settings."""

from __future__ import annotations

from ..language import Translate
from . import placing as texts_placing


def reasons(translate: Translate) -> dict[str, str]:
    """Name shortly why a row was rejected."""
    return {
        "malformed_row": translate("CivicGrid", "Cells do not fit the header"),
        "mended_row_unknown": translate("CivicGrid", "Mended, but its file has changed"),
        "note_row": translate("CivicGrid", "A note or a total"),
        "reverse_edge": translate("CivicGrid", "The way back of a street"),
        "no_coordinates": translate("CivicGrid", "No coordinates"),
        "zero_coordinates": translate("CivicGrid", "Coordinates are zero"),
        "unreadable_coordinates": translate("CivicGrid", "Coordinates are not numbers"),
        "other_crs": translate("CivicGrid", "Other coordinate system, zone unknown"),
        "impossible_coordinates": translate("CivicGrid", "Coordinates outside the possible range"),
        "no_geometry": translate("CivicGrid", "No shape"),
        "wrong_geometry": translate("CivicGrid", "Wrong type of shape"),
        "invalid_geometry": translate("CivicGrid", "Shape broken beyond mending"),
        "duplicate_row": translate("CivicGrid", "Same row twice"),
        "outside_period": translate("CivicGrid", "Outside the period"),
        "far_off_district": translate("CivicGrid", "Far off the district"),
        **texts_placing.reasons(translate),
    }


def said(translate: Translate) -> dict[str, str]:
    """Name what was recognised in a source, by what, and the settings."""
    return {
        "sheet": translate("CivicGrid", "sheet"),
        "other_sheets": translate("CivicGrid", "other sheets"),
        "layer": translate("CivicGrid", "layer"),
        "encoding": translate("CivicGrid", "encoding"),
        "separator": translate("CivicGrid", "separator"),
        "header_row": translate("CivicGrid", "header in row"),
        "header_known": translate("CivicGrid", "known headers"),
        "columns": translate("CivicGrid", "columns"),
        "columns_not_used": translate("CivicGrid", "columns not used"),
        "columns_not_read": translate("CivicGrid", "columns not read"),
        "geometry_column": translate("CivicGrid", "column of shapes"),
        "mended": translate("CivicGrid", "mended rows"),
        "personal_left_out": translate("CivicGrid", "columns with personal data left out"),
        "personal_read": translate("CivicGrid", "columns with personal data read"),
        "position": translate("CivicGrid", "place from"),
        "crs": translate("CivicGrid", "coordinate system"),
        "crs_of_numbers": translate("CivicGrid", "coordinate system of its numbers"),
        "transform": translate("CivicGrid", "out of a local system"),
        "datum": translate("CivicGrid", "datum"),
        "kind": translate("CivicGrid", "kind"),
        "recognised": translate("CivicGrid", "recognised"),
        "file": translate("CivicGrid", "as the file says"),
        "study": translate("CivicGrid", "as the study file says"),
        "bytes": translate("CivicGrid", "by its bytes"),
        "degrees": translate("CivicGrid", "degrees"),
        "given": translate("CivicGrid", "metres"),
        "place": translate("CivicGrid", "by the place"),
        "assumed": translate("CivicGrid", "assumed"),
        "evidence": translate("CivicGrid", "by other layers"),
        "other layers": translate("CivicGrid", "by other layers"),
        "zone number": translate("CivicGrid", "zone number"),
        "web mercator": translate("CivicGrid", "metres of a web map"),
        "header": translate("CivicGrid", "header"),
        "gap_min_m2": translate("CivicGrid", "smallest gap (m²)"),
        "touch_m": translate("CivicGrid", "cells touch within (m)"),
        "fdr_alpha": translate("CivicGrid", "FDR below"),
        "case_cell": translate("CivicGrid", "cell of a case"),
        "crowded_spots": translate("CivicGrid", "very many on one spot"),
        "year": translate("CivicGrid", "year"),
        "own": translate("CivicGrid", "by its own code"),
        "apart": translate("CivicGrid", "left out"),
        "with": translate("CivicGrid", "counted"),
        **texts_placing.said(translate),
    }
