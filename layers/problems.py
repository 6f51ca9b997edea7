"""What can be wrong with what came in: one catalogue of codes, in data, not in words.

``qgis_plugin/messages.py`` holds the sentence of every code (what is wrong, why it matters,
what to do); a test holds the two complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class Severity(str, Enum):
    """How bad a finding is."""

    ERROR = "error"  # the work can't go on, or the row is rejected
    WARNING = "warning"  # the work goes on; a person should look
    INFO = "info"  # said for the record


CODES: dict[str, Severity] = {
    # -- computing (geo.errors)
    "crs_not_metric": Severity.ERROR,
    "crs_mismatch": Severity.ERROR,
    "nothing_to_measure": Severity.ERROR,
    # -- districts rolled up to a city (layers.rollup)
    "rollup_too_few": Severity.ERROR,  # count
    "rollup_twice": Severity.ERROR,  # districts
    "rollup_not_a_run": Severity.INFO,  # count, files
    "rollup_radii": Severity.WARNING,  # radii; layer: the kind
    "rollup_periods": Severity.WARNING,  # periods
    "rollup_left_out": Severity.INFO,
    # -- computing (geo.study); the layer is the kind it is about
    "level_missing": Severity.INFO,  # no usable feature of the layer: what is computed on it is left out
    "no_facilities": Severity.WARNING,  # no existing facility of the kind: everything is gap
    "no_rule": Severity.WARNING,  # no radius for the kind: nearest only, no coverage
    "class_without_radius": Severity.WARNING,  # count, total: of no size or class that the standard has a radius for
    "no_district": Severity.WARNING,  # neither built-up land nor areas: no shares, no gaps
    "no_built_up": Severity.INFO,  # shares are of all land of the district
    "no_population": Severity.INFO,  # shares of the population are left out
    "people_spread": Severity.INFO,  # zones, people: no residential land there, people spread over all land
    "people_unplaced": Severity.WARNING,  # people: of zones without any land
    "homes_without_people": Severity.INFO,  # count: pieces of residential land without known population
    "areas_overlap": Severity.WARNING,  # area_m2: counted in the first area only
    "residential_outside": Severity.INFO,  # area_ha: outside the district, not counted
    "scenario_unmatched": Severity.WARNING,  # scenario, values: batches and ids that no facility has
    "comparison_same": Severity.WARNING,  # before, after: the same facilities stand in both
    "scenario_yearless": Severity.INFO,  # scenario, year, count: of no known year, taken to stand
    "gap_slivers": Severity.INFO,  # count, area_m2, limit_m2, width_m: gaps left out of the layer as too small
    "change_slivers": Severity.INFO,  # the same, of what a scenario gains or loses
    "capacity_unknown": Severity.INFO,  # count, total: facilities of unknown capacity give no supply
    "hours_unknown": Severity.INFO,  # count, total: facilities whose opening hours are not written, or not understood
    "hours_not_understood": Severity.WARNING,  # count, examples: different texts of opening hours
    "streets_missing": Severity.ERROR,  # the study measures along streets, and has none
    "streets_unreached": Severity.WARNING,  # origins (a result layer), count, total: no way to any facility of the kind
    "streets_not_walked": Severity.INFO,  # count, total: motorways and the like, left out of ways on foot
    "barriers_missing": Severity.WARNING,  # ways were to go round barriers, and there are none
    "sites_off_streets": Severity.WARNING,  # count, total, limit_m: facilities too far from a street to be entered
    "cases_without_point": Severity.INFO,  # count, total, in_cell: counted in areas, in distances and gaps they are not
    "cases_without_cell": Severity.WARNING,  # count, total: in no cell
    "cells_isolated": Severity.INFO,  # count: without neighbours, never hot or cold
    "neighbours_queen": Severity.INFO,  # mean: neighbours of a cell; so of the next ones
    "neighbours_rook": Severity.INFO,
    "neighbours_nearest": Severity.INFO,  # number
    "neighbours_band": Severity.INFO,  # band_m, as it was asked for
    "neighbours_band_peak": Severity.INFO,  # band_m, at which cases cluster most; least_m, most_m: tried
    "neighbours_band_usual": Severity.INFO,  # the same, where they do at none: as many neighbours as usual
    "cell_side_density": Severity.INFO,  # side_m of made cells, proposed_m by density, spots; so of the next ones
    "cell_side_least": Severity.INFO,
    "cell_side_fewest": Severity.INFO,
    "cells_over_hull": Severity.INFO,  # area_km2: no district was given, cells were made around all cases
    "cells_too_many": Severity.ERROR,  # side_m, count, most
    "cells_empty": Severity.INFO,  # count, total: without a case
    "hotspots_exact": Severity.INFO,  # total: cells judged, percent: false discovery rate
    "hotspots_none": Severity.INFO,  # total, percent: neither hot nor cold cells
    "rates_drawn": Severity.INFO,  # total: cells judged, draws, seed; layer: the rate
    "rates_bare": Severity.INFO,  # count, total: cells where nobody lives or no street runs, cases: in them
    "stability": Severity.INFO,  # runs, count: hot cells, always, seldom: hot in all, in less than half of the runs
    "hotspots_flat": Severity.INFO,  # every cell has the same count
    "hotspots_approximated": Severity.WARNING,  # count: cells whose p is of the normal distribution
    # -- whether heat holds (geo.steps.guard)
    "cases_placed_by": Severity.INFO,  # count, total, ways: by street, by address …
    "repeats_found": Severity.INFO,  # count, total, within_hours, within_m
    "repeats_untold": Severity.INFO,  # count, total: no place, small class or day of filing
    "reporters_unknown": Severity.INFO,  # no case has the code of who filed it
    "top_reporters": Severity.INFO,  # top, count, total; outstanding: cases of those who filed times the median or more
    "heat_vanishes": Severity.WARNING,  # count, total (cells); crowded, repeats, reporters: cells by what they hang on
    "gapcases_none": Severity.INFO,  # classes: no case of a class that the kind answers
    # -- patrol areas evened out (geo.steps.patrols); the areas are those that no patrol area crosses
    "patrols_unknown": Severity.WARNING,  # as many as today are wanted, and no cell tells its patrol area or inspector
    "patrols_evened": Severity.INFO,  # count, before_pct, after_pct (from the mean), moved, total, least (cells)
    "patrols_uneven": Severity.WARNING,  # count (areas), limit_pct, far_pct, bound_pct
    "patrols_linked": Severity.WARNING,  # count: parts of the grid that touch no other
    "siting_no_gap": Severity.INFO,  # nothing is left to be served
    "siting_none": Severity.INFO,  # no site was chosen, as nobody would be served by any, or enough are already
    "siting_by_land": Severity.INFO,  # nobody knows where people live
    "siting_no_candidates": Severity.WARNING,
    "siting_out_of_reach": Severity.WARNING,  # pct of the demand in the gaps that no candidate reaches
    "siting_infeasible": Severity.ERROR,  # asked_pct, best_pct of the demand; count of total out of reach
    "siting_required": Severity.ERROR,  # count, cost: of the required candidates
    # -- forecasts of cases (geo.cases.backtest)
    "backtest_undated": Severity.INFO,  # no case has a day of filing
    "backtest_short": Severity.INFO,  # months, needed: whole months with cases
    "backtest_left_out": Severity.INFO,  # count: in no cell, on a crowded spot, or of no whole month
    "backtest_done": Severity.INFO,  # method, n, total, hit_pct, area_pct, pai, unseen, naive, months, …
    "figures_undated": Severity.INFO,  # count, total: cases in no period
    "figures_unknown_due": Severity.WARNING,  # count, total: neither a date of closing nor a deadline
    "figures_unknown_time": Severity.INFO,  # count, total: closed, but whether in time is not known
    "figures_left_out": Severity.INFO,  # metrics: that the columns of the cases do not allow
    # -- cases through time (geo.steps.times)
    "cases_undated": Severity.WARNING,  # count, total: of no known time of filing
    "cases_outside_periods": Severity.INFO,  # count, total, first, last: filed on other days than were observed
    "hours_of_cases_unknown": Severity.INFO,  # count, total: filed at midnight sharp, as dates alone are read
    "periods_missing": Severity.WARNING,  # count, total, periods: nothing at all was filed in them
    "periods_too_few": Severity.INFO,  # count, least: no history of hot spots
    "times_compared": Severity.INFO,  # before, after, periods: which times the columns of change are of
    "cube_too_large": Severity.ERROR,  # cells, periods, most
    "bins_approximated": Severity.WARNING,  # count, total: cells and periods whose p is of the normal distribution
    # -- density of cases (geo.cases.density)
    "bandwidth_proposed": Severity.INFO,  # bandwidth_m, least_m, most_m (tried), scott_m (rule of thumb), spots, cases
    "bandwidth_narrowest": Severity.INFO,  # the same; it is the narrowest of those tried
    "bandwidth_unknown": Severity.INFO,  # too few different places
    "density_pixel": Severity.ERROR,  # pixel_m, bandwidth_m, most_m: pixels too large for the bandwidth
    "raster_too_large": Severity.ERROR,  # pixels, most
    # -- drawing up grids (geo.grid)
    "grid_digits": Severity.ERROR,  # area, count, digits
    # -- standards
    "profile_unknown": Severity.ERROR,  # name, known, nearest
    "rule_unknown": Severity.ERROR,  # name, profile, nearest
    # -- writing (layers.staging, layers.workspace)
    "nothing_rejected": Severity.ERROR,
    "basemap_key": Severity.ERROR,  # name (code of the base map)
    "disk_full": Severity.ERROR,
    "output_not_writable": Severity.ERROR,  # path, reason (the system's words)
    "pack_empty": Severity.ERROR,  # nothing that was chosen to be printed is there
    "geojson_invalid": Severity.ERROR,  # path, reason: what was written does not hold RFC 7946
    "needs_docx": Severity.ERROR,  # path
    "export_layer_unknown": Severity.ERROR,  # layer: what was named; known
    "export_field_unknown": Severity.ERROR,  # field, known
    "shift_abroad": Severity.ERROR,  # copies: datums of web maps of the mainland, for a place elsewhere
    "output_exists": Severity.ERROR,  # path, count, files: nothing is replaced unasked
    "export_held_hazard": Severity.INFO,  # layers: left out, because nobody named them
    "export_held_single_cases": Severity.INFO,  # layers: the same
    "nothing_to_visit": Severity.ERROR,  # no gap and no candidate site
    "sketches_missing": Severity.INFO,  # without Pillow
    "no_visit_list": Severity.ERROR,  # layer: the file
    "visits_unknown": Severity.WARNING,  # layer: the file; count, total: places that the results have no more
    "visits_of_other_run": Severity.INFO,  # layer: the file; count, total: known again by where they lie
    "visits_not_understood": Severity.WARNING,  # layer: the file; count, values: findings that are no finding
    "counts_suppressed": Severity.INFO,  # count, total: features without their counts; smallest: that is shown
    "export_over_budget": Severity.WARNING,  # size_mb, limit_mb
    "tiles_in_squares": Severity.INFO,  # count, limit: features; side_m
    "template_unreadable": Severity.ERROR,  # path
    "template_lacks": Severity.INFO,  # items: ids that no item has
    "logo_missing": Severity.WARNING,  # path
    "web_assets_missing": Severity.ERROR,  # path: the page's scripts were not made
    "workspace_unreadable": Severity.ERROR,  # path, reason
    "workspace_empty": Severity.ERROR,  # path
    "workspace_not_writable": Severity.ERROR,  # path, reason (the system's words)
    "workspace_changed": Severity.ERROR,  # path: another import was faster
    "workspace_crs": Severity.ERROR,  # path, crs: of what is in it
    # -- JSON that people write: the study file, own kinds (layers.jsonfile); all: path, place in the JSON, line (or –)
    "study_missing": Severity.ERROR,  # path, reason
    "study_not_utf8": Severity.ERROR,  # path, byte
    "study_not_json": Severity.ERROR,  # path, line, column, reason
    "study_missing_key": Severity.ERROR,  # key
    "study_unknown_key": Severity.ERROR,  # key, nearest (may be empty), allowed
    "study_wrong_type": Severity.ERROR,  # expected, found
    "study_wrong_value": Severity.ERROR,  # found, allowed, nearest (may be empty)
    # -- files that can't be read (layers.sources); layer: the file
    "file_missing": Severity.ERROR,  # path
    "file_empty": Severity.ERROR,
    "file_unreadable": Severity.ERROR,  # reason
    "file_locked": Severity.ERROR,
    "format_unknown": Severity.ERROR,  # format
    "needs_calamine": Severity.ERROR,
    # -- databases (layers.connections, layers.sources.postgis); layer: the connection
    "needs_psycopg": Severity.ERROR,
    "database_unknown": Severity.ERROR,
    "database_away": Severity.ERROR,  # reason: the driver's words
    "database_password": Severity.ERROR,  # user, reason
    "database_lost": Severity.ERROR,  # reason
    "database_denied": Severity.ERROR,  # table, reason
    "database_failed": Severity.ERROR,  # table, reason: the server's words
    "table_unknown": Severity.ERROR,  # table, tables: the nearest
    "srids_mixed": Severity.ERROR,  # srids
    # -- workspaces on a server (layers.workspace.postgis); layer: the connection, or connection/schema
    "postgis_missing": Severity.ERROR,
    "schema_denied": Severity.ERROR,  # schema
    "workspace_busy": Severity.ERROR,  # who, since
    "workspace_edited": Severity.ERROR,  # tables
    "nothing_to_undo": Severity.ERROR,  # layer: the kind, path
    "handover_onto_itself": Severity.ERROR,  # path
    "encoding_unknown": Severity.ERROR,  # encoding
    "header_row_missing": Severity.ERROR,  # row
    "sheet_missing": Severity.ERROR,  # sheet, sheets
    "layer_missing": Severity.ERROR,  # layer_name, layers, reason
    "no_layers": Severity.ERROR,
    "no_rows": Severity.ERROR,
    # -- what a file does not say (layers.recognise); layer: the file
    "kind_unknown": Severity.ERROR,  # headers
    "column_missing": Severity.ERROR,  # field, header, headers
    "no_place_columns": Severity.ERROR,  # headers
    "crs_missing": Severity.ERROR,  # x, y: a place in it
    "crs_unusable": Severity.ERROR,  # crs
    "crs_meridian": Severity.ERROR,  # x, y: a place in it; candidates (words), codes: systems that it may be in
    "mixed_crs": Severity.WARNING,  # count, crs: of these rows, table: of the others
    "transform_unusable": Severity.ERROR,  # count: control points
    "transform_fitted": Severity.INFO,  # points, residual_m, residuals_m, scale, rotation_deg
    "transform_doubtful": Severity.WARNING,  # the same
    "datum_confirmed": Severity.INFO,  # fits, total: clues that hold, of all
    "datum_suspect": Severity.WARNING,  # datum, layers, metres, fits, total, fits_now: as it is; arrow: from, to
    "datum_perhaps": Severity.WARNING,  # the same, less sure
    "datum_layers": Severity.WARNING,  # the same: the other layers are shifted
    "datum_mixed": Severity.WARNING,  # count, datum: of these rows, rest: of the others
    "datum_not_applied": Severity.WARNING,  # count: rows outside of the mainland
    "datum_old": Severity.WARNING,  # crs, datum
    "nothing_placed": Severity.ERROR,  # no source has a single usable place
    "text_broken": Severity.WARNING,  # count, encoding
    "encoding_guessed": Severity.WARNING,  # encoding
    "headers_missing": Severity.WARNING,  # the first row is data: columns are called by their number
    "hidden_rows_read": Severity.WARNING,  # count
    "hidden_rows_skipped": Severity.INFO,  # count
    "sheets_hidden": Severity.INFO,  # sheets
    "formulas_empty": Severity.WARNING,  # count: formulas without a saved result
    "table_missing": Severity.WARNING,  # a shapefile without .dbf
    "crs_contradicted": Severity.WARNING,  # said: what the file or the study says, against its numbers
    "axes_swapped": Severity.WARNING,  # latitude stands before longitude
    "datum_assumed": Severity.WARNING,  # nothing says which datum: taken as WGS 84 / CGCS2000
    "crs_assumed": Severity.WARNING,  # crs: taken from the other layers
    "columns_swapped": Severity.WARNING,  # first, second: the headers
    "layer_not_used": Severity.INFO,  # layers
    # -- rows that are rejected (layers.checks); layer: the file; count
    "malformed_row": Severity.ERROR,
    "mended_row_unknown": Severity.ERROR,  # a row of a workbook of mended rows that its file has no place for
    "note_row": Severity.INFO,
    "reverse_edge": Severity.INFO,
    "no_coordinates": Severity.ERROR,
    "zero_coordinates": Severity.ERROR,
    "unreadable_coordinates": Severity.ERROR,
    "impossible_coordinates": Severity.ERROR,
    "other_crs": Severity.ERROR,
    "no_geometry": Severity.ERROR,
    "wrong_geometry": Severity.ERROR,  # wanted
    "invalid_geometry": Severity.ERROR,
    "address_unmatched": Severity.ERROR,  # no coordinates, and the address is no sure place: waiting for a person
    "duplicate_row": Severity.WARNING,
    "outside_period": Severity.INFO,  # start, end: the days of the study
    "area_unmatched": Severity.ERROR,  # values: cases without a point whose area there is none of
    "area_ambiguous": Severity.ERROR,  # values: cases without a point whose words fit several areas
    "far_off_district": Severity.ERROR,  # km: the farthest; limit_km
    # -- rows that are used but should be looked at (layers.checks); layer: the file or the kind; count
    "coordinates_swapped": Severity.WARNING,
    "geometry_mended": Severity.WARNING,  # areas (of the first rows, as text); before_m2, after_m2
    "ids_repeated": Severity.WARNING,
    "near_duplicates": Severity.WARNING,  # metres
    "outside_district": Severity.WARNING,
    "many_on_one_spot": Severity.WARNING,  # spots, cases, largest
    "placed_by_address": Severity.WARNING,  # lowest: the lowest score
    "placed_by_hand": Severity.INFO,
    "cases_by_area": Severity.WARNING,  # cells, communities, streets: without a point, counted in these
    "areas_contradict": Severity.WARNING,  # the finer area they name lies in another than the coarser one they name
    "cell_differs": Severity.WARNING,  # compared
    "ruined_codes": Severity.WARNING,  # field
    "empty_dates": Severity.INFO,  # field
    "unread_values": Severity.WARNING,  # field
    "unknown_values": Severity.WARNING,  # field, values
    "closed_before_filed": Severity.WARNING,
    "handled_before_dispatched": Severity.WARNING,
    "handled_before_filed": Severity.WARNING,
    "future_dates": Severity.WARNING,  # field; date: of the data
    "year_to_come": Severity.WARNING,  # year of the data: things that are there, or closed, since a later one
    "negative_values": Severity.WARNING,  # field: left empty
    "values_out_of_range": Severity.WARNING,  # field, low, high: what the kind's definition allows
    "values_out_of_form": Severity.WARNING,  # field, form: the pattern of the kind's definition
    "values_missing": Severity.WARNING,  # field: one that the kind's definition requires
    "undated_cases": Severity.WARNING,  # kept although the study has a period
    "unknown_classes": Severity.WARNING,  # field, values
    "areas_in_parts": Severity.INFO,
    "areas_with_holes": Severity.INFO,
    "slivers": Severity.WARNING,  # metres
    "points_repeated": Severity.INFO,
    "overlaps_found": Severity.WARNING,  # area_m2, at: of the kind, in the layer check_areas
    "gaps_found": Severity.WARNING,  # area_m2, at: left open by the kind
    "cells_without_area": Severity.WARNING,  # field: community or street
    "cells_apart": Severity.INFO,  # field: of a community or street whose other cells lie elsewhere
    "code_digits": Severity.WARNING,  # digits that the code of a cell should have
    "code_elsewhere": Severity.WARNING,  # field: community or street; compared
    "area_unusual": Severity.WARNING,  # low, high (m2)
    "area_differs": Severity.WARNING,  # times: the table's area is so many times the polygon's, or its part
    "area_unknown": Severity.WARNING,  # field, values
    "personal_left_out": Severity.INFO,  # columns
    "personal_read": Severity.INFO,  # columns: because a person asked for them
    "personal_masked": Severity.WARNING,  # field
    "rows_mended": Severity.INFO,  # file: the workbook they came from
    "ids_made": Severity.INFO,
    "layer_made": Severity.INFO,  # source: the kind it was made from
}
"""Every code there is, with its usual severity. Grouped by where it arises."""


@dataclass(frozen=True)
class Problem:
    """One finding.

    ``layer`` is the kind or file it is about, ``rows`` the row numbers as a person sees them in the
    file (1 = first line of the sheet), ``params`` what the sentence needs (numbers, names) and, as ``at``,
    where on the map the first rows are (``checks/places.py``).
    """

    code: str
    layer: str = ""
    rows: tuple[int, ...] = ()
    params: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @classmethod
    def of(cls, code: str, layer: str = "", rows: Iterable[int] = (), **params: object) -> Problem:
        """Make a finding of its usual severity; an unknown code is a programming error (KeyError)."""
        return cls(code, layer, tuple(rows), params, CODES[code])


def noted(notes: Iterable[tuple[str, Mapping[str, object]]]) -> tuple[Problem, ...]:
    """Give what a computation had to say (``geo.study.Note``) as findings."""
    found = []
    for code, params in notes:
        rest = {key: value for key, value in params.items() if key != "layer"}
        found.append(Problem(code, str(params.get("layer", "")), (), rest, CODES[code]))
    return tuple(found)


class Refused(Exception):
    """The work can't go on; ``problems`` say why, each with place and remedy."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems
