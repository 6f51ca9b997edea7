"""The sentences of the catalogue: ``what is wrong | why it matters | what to do``, by code.

Parameters stand in braces; what they are says ``layers/problems.py``. A remark needs only its first part.
"""

from __future__ import annotations

from .language import translate


def tables() -> dict[str, str]:
    """Give the sentence of every code in the language of the interface."""
    parts = (computing, computed, standards, writing, study, files, recognising, rejected, looked, values)
    return {code: text for part in parts for code, text in part().items()}


def computing() -> dict[str, str]:
    """What the computation can't go on with."""
    return {
        "crs_not_metric": translate(
            "CivicGrid",
            "The layer's coordinate system ({crs}) can't be measured in. | Degrees and Web Mercator are"
            " not metres on the ground: “300 m” would be wrong by up to a third. | Choose a measuring "
            "coordinate system, in metres, of your region, or leave the choice to the program.",
        ),
        "crs_mismatch": translate(
            "CivicGrid",
            "Two layers have different coordinate systems: {left} and {right}. | They can't be measured"
            " against each other. | Bring both into one coordinate system first.",
        ),
        "nothing_to_measure": translate(
            "CivicGrid",
            "“{layer}” has no feature that can be used. | Without it there is nothing to measure. | "
            "Check that the layer has features with geometry, and that no filter hides them.",
        ),
    }


def computed() -> dict[str, str]:
    """What is to be said of the results."""
    return {
        "level_missing": translate(
            "CivicGrid", "There is no usable “{layer}”: what is computed on it was left out. | | "
        ),
        "no_facilities": translate(
            "CivicGrid",
            "“{layer}” has no existing facility. | All of the district shows as its gap. | Check the "
            "state and the year of its rows.",
        ),
        "no_rule": translate(
            "CivicGrid",
            "The standards have no radius for “{layer}”. | Distances were computed, coverage was not. |"
            " Add a rule to the standards of the study.",
        ),
        "no_district": translate(
            "CivicGrid",
            "There is neither built-up land nor any area of the district. | Covered shares and gaps "
            "were left out. | Add built-up land, streets, communities or cells.",
        ),
        "no_built_up": translate(
            "CivicGrid",
            "There is no layer of built-up land; covered shares are of all land of the district. | "
            "Water and fields count as gaps too. | Add built-up land if you have it.",
        ),
        "no_population": translate("CivicGrid", "No population is known: shares of the population were left out. | | "),
        "people_spread": translate(
            "CivicGrid",
            "{people} people of {zones} communities have no residential land; they were spread over all"
            " of its land. | | ",
        ),
        "people_unplaced": translate(
            "CivicGrid",
            "{people} people belong to communities without any land. | They count nowhere. | Check the "
            "ids of the communities.",
        ),
        "homes_without_people": translate(
            "CivicGrid", "Pieces of residential land without known population: {count}. | | "
        ),
        "areas_overlap": translate(
            "CivicGrid",
            "Areas of “{layer}” overlap by {area_m2} m². | Such land counts in the first area only. | "
            "Mend the borders.",
        ),
        "residential_outside": translate(
            "CivicGrid", "{area_ha} ha of residential land lie outside of the district, and were not counted. | | "
        ),
        "gap_slivers": translate(
            "CivicGrid", "{layer}, gaps below {limit_m2} m², left out as slivers: {count} ({area_m2} m² together). | | "
        ),
        "cases_without_cell": translate(
            "CivicGrid",
            "Cases in no cell: {count} of {total}. | They count in no cell, and so in no hotspot. | "
            "Check that the cells are complete, and the coordinate system of the cases.",
        ),
        "cells_isolated": translate("CivicGrid", "Cells without neighbour, which are never hot or cold: {count}. | | "),
        "hotspots_flat": translate("CivicGrid", "All cells have the same number of cases: there is no hotspot. | | "),
        "hotspots_approximated": translate(
            "CivicGrid",
            "Cells whose chance was taken from the normal distribution: {count}. | Their neighbourhoods"
            " are too large for the exact one. | Look at them with care.",
        ),
    }


def standards() -> dict[str, str]:
    """The standards."""
    return {
        "profile_unknown": translate(
            "CivicGrid",
            "There are no standards named “{name}” (nearest: “{nearest}”). | Nothing can be measured by"
            " them. | Use one of {known}.",
        ),
        "rule_unknown": translate(
            "CivicGrid",
            "The standards “{profile}” have no rule “{name}” (nearest: “{nearest}”). | The change to it"
            " can't be made. | Correct the id of the rule.",
        ),
    }


def writing() -> dict[str, str]:
    """What can't be written, or read back."""
    return {
        "output_not_writable": translate(
            "CivicGrid",
            "Can't write to {path}: {reason}. | No result was written; older results still stand. | "
            "Choose another folder, or close the program that has the file open.",
        ),
        "geojson_invalid": translate(
            "CivicGrid",
            "The GeoJSON written to {path} is not valid: {reason}. | Other programs might not read it, "
            "so it was not kept. | Please send this sentence and the layer to the makers.",
        ),
        "web_assets_missing": translate(
            "CivicGrid",
            "The scripts of the web page are missing ({path}). | Without them the page could not be "
            "opened offline. | Install the plugin anew from its zip file; in a checkout, run ./dev "
            "setup.",
        ),
        "workspace_unreadable": translate(
            "CivicGrid",
            "{path} is not a CivicGrid workspace: {reason}. | Products are made from a workspace only. "
            "| Choose a civicgrid.gpkg made by “Run a study” or the CivicGrid panel.",
        ),
    }


def study() -> dict[str, str]:
    """The study file."""
    return {
        "study_missing": translate(
            "CivicGrid",
            "The study file {path} can't be read: {reason}. | It says what shall be computed from which"
            " files. | Check the path, or make a study in the CivicGrid panel and save it.",
        ),
        "study_not_utf8": translate(
            "CivicGrid",
            "The study file {path} is not UTF-8 text (byte {byte}). | Names in it would be read "
            "wrongly. | Open it in an editor and save it as UTF-8.",
        ),
        "study_not_json": translate(
            "CivicGrid",
            "The study file {path} is not JSON: {reason}, line {line}, column {column}. | It can't be "
            "read from there on. | Mend that line; often a comma or a quotation mark is missing just "
            "before it.",
        ),
        "study_missing_key": translate(
            "CivicGrid",
            "In the study file {path}, at {place}, “{key}” is missing. | It is needed for every study. | Add it.",
        ),
        "study_unknown_key": translate(
            "CivicGrid",
            "In the study file {path}, at {place}, nobody knows “{key}” (nearest: “{nearest}”). | What "
            "is not known would be passed over without a word. | Correct the name, or take it out; "
            "allowed are {allowed}.",
        ),
        "study_wrong_type": translate(
            "CivicGrid",
            "In the study file {path}, at {place}, stands {found}, but {expected} is expected. | It "
            "can't be understood. | Correct it.",
        ),
        "study_wrong_value": translate(
            "CivicGrid",
            "In the study file {path}, at {place}, “{found}” is no possible value (nearest: "
            "“{nearest}”). | It can't be understood. | Use one of {allowed}.",
        ),
    }


def files() -> dict[str, str]:
    """Files that can't be read."""
    return {
        "file_missing": translate(
            "CivicGrid",
            "There is no file {path}. | Without it the study would be incomplete. | Check the path; the"
            " file may have been moved, or its drive is not connected.",
        ),
        "file_empty": translate(
            "CivicGrid", "The file {layer} is empty. | There is nothing to read in it. | Export or copy it anew."
        ),
        "file_unreadable": translate(
            "CivicGrid",
            "The file {layer} can't be read: {reason}. | It may be damaged, protected, or of another "
            "format than its name says. | Open it in the program it comes from, and save it anew.",
        ),
        "needs_calamine": translate(
            "CivicGrid",
            "{layer} is an old Excel or an OpenDocument sheet. | Reading it needs the Python package "
            "python-calamine, which is not installed. | Save it as .xlsx, or install the package.",
        ),
        "encoding_unknown": translate(
            "CivicGrid",
            "Nobody knows the encoding “{encoding}” given for {layer}. | Chinese text would be read "
            "wrongly. | Give UTF-8, GB18030 or Big5, or none: it is then recognised.",
        ),
        "header_row_missing": translate(
            "CivicGrid",
            "{layer} has no row {row}, which was given as the row of headers. | Without headers the "
            "columns have no meaning. | Give the right row, or none: it is then recognised.",
        ),
        "sheet_missing": translate(
            "CivicGrid", "{layer} has no sheet “{sheet}”. | Nothing could be read. | Choose one of {sheets}."
        ),
        "layer_missing": translate(
            "CivicGrid",
            "{layer} has no layer “{layer_name}” that can be read ({reason}). | Nothing could be read. "
            "| Choose one of {layers}.",
        ),
        "no_layers": translate(
            "CivicGrid", "{layer} has no layer with places. | Nothing could be read. | Check that it is the right file."
        ),
        "no_rows": translate(
            "CivicGrid",
            "{layer} has headers but no rows. | There is nothing to compute from. | Check the sheet and"
            " the filter, or export the table anew.",
        ),
    }


def recognising() -> dict[str, str]:
    """What a file does not say of itself."""
    return {
        "kind_unknown": translate(
            "CivicGrid",
            "What the rows of {layer} are could not be recognised (headers: {headers}). | Each kind is "
            "used differently. | Choose the kind of layer.",
        ),
        "column_missing": translate(
            "CivicGrid",
            "{layer} has no column “{header}”, which was given for “{field}”. | The field would stay "
            "empty. | Choose one of {headers}.",
        ),
        "no_place_columns": translate(
            "CivicGrid",
            "{layer} has no coordinates (headers: {headers}). | Rows without a place can't be put on "
            "the map. | Say which columns hold longitude and latitude (or X and Y), or export the table"
            " with them.",
        ),
        "crs_missing": translate(
            "CivicGrid",
            "{layer} does not say its coordinate system (a place in it: {x}, {y}). | Its places could "
            "lie anywhere. | Choose the coordinate system the data was made in; ask whoever made it.",
        ),
        "crs_unusable": translate(
            "CivicGrid",
            "Nobody knows the coordinate system “{crs}” given for {layer}. | Its places can't be found."
            " | Give a code such as EPSG:4549.",
        ),
        "nothing_placed": translate(
            "CivicGrid",
            "None of the files has a single usable place. | There is nothing to map. | See the rejected"
            " rows for the reasons.",
        ),
        "text_broken": translate(
            "CivicGrid",
            "{layer}, texts that don't fit the encoding {encoding}: {count}. | Names may show wrong "
            "characters. | Try another encoding, such as GB18030 or Big5.",
        ),
        "encoding_guessed": translate(
            "CivicGrid",
            "The encoding of {layer} was guessed: {encoding}. | If it is wrong, names show wrong "
            "characters. | Look at a few names; give the encoding if they are wrong.",
        ),
        "datum_assumed": translate(
            "CivicGrid",
            "Nothing says which datum the coordinates of {layer} have; they were taken as WGS 84 / "
            "CGCS2000. | Coordinates of Chinese web maps are shifted by 0.5 to 1.2 km. | If they come "
            "from Gaode, Tencent or Baidu, say so.",
        ),
        "crs_assumed": translate(
            "CivicGrid",
            "{layer} does not say its coordinate system; that of the other layers was taken ({crs}). | "
            "If it is wrong, the places are wrong. | Check the layer on the map; choose the coordinate "
            "system if it lies wrong.",
        ),
        "columns_swapped": translate(
            "CivicGrid",
            "In {layer} the columns “{first}” and “{second}” hold each other's coordinates. | They were"
            " taken the other way round. | Check the layer on the map.",
        ),
        "layer_not_used": translate(
            "CivicGrid", "Layers of {layer} that are no kind of this study were not read: {layers}. | | "
        ),
    }


def rejected() -> dict[str, str]:
    """Rows that were rejected."""
    return {
        "malformed_row": translate(
            "CivicGrid",
            "{layer}, rows with more or fewer cells than the header: {count}. | Their values can't be "
            "told apart, so they were rejected. | Look for commas or line breaks inside cells.",
        ),
        "note_row": translate("CivicGrid", "{layer}, rows that are notes or totals and no data: {count}. | | "),
        "no_coordinates": translate(
            "CivicGrid",
            "{layer}, rows without coordinates: {count}. | They can't be mapped, and were rejected. | "
            "Fill them in, or leave it at that.",
        ),
        "zero_coordinates": translate(
            "CivicGrid",
            "{layer}, rows with the coordinates 0, 0: {count}. | That stands for “unknown”; they were "
            "rejected. | Fill in the true place.",
        ),
        "unreadable_coordinates": translate(
            "CivicGrid",
            "{layer}, rows with coordinates that are no numbers: {count}. | They can't be mapped, and "
            "were rejected. | Correct them in the file.",
        ),
        "impossible_coordinates": translate(
            "CivicGrid",
            "{layer}, rows with coordinates that can't be: {count}. | They lie outside of what the "
            "coordinate system allows, and were rejected. | Correct them, or choose another coordinate "
            "system.",
        ),
        "no_geometry": translate(
            "CivicGrid",
            "{layer}, features without geometry: {count}. | They can't be mapped, and were rejected. | "
            "Draw them, or leave it at that.",
        ),
        "wrong_geometry": translate(
            "CivicGrid",
            "{layer}, features that are no {wanted}: {count}. | They can't be used, and were rejected. "
            "| Check that it is the right layer.",
        ),
        "invalid_geometry": translate(
            "CivicGrid",
            "{layer}, features with a broken shape that could not be mended: {count}. | They were "
            "rejected. | Run “Fix geometries” in QGIS, or draw them anew.",
        ),
        "duplicate_row": translate(
            "CivicGrid",
            "{layer}, rows that repeat another one: {count}. | They would count twice, and were "
            "rejected. | If they are different things, give each its own id.",
        ),
        "outside_period": translate(
            "CivicGrid", "{layer}, cases filed outside of the period {start} to {end}, and left out: {count}. | | "
        ),
        "far_off_district": translate(
            "CivicGrid",
            "{layer}, rows farther than {limit_km} km (up to {km} km) from the district: {count}. | "
            "They can't belong to it, and were rejected. | Check their coordinates, and the datum.",
        ),
    }


def looked() -> dict[str, str]:
    """Rows that are used, but should be looked at."""
    return {
        "coordinates_swapped": translate(
            "CivicGrid",
            "{layer}, rows with longitude and latitude the wrong way round: {count}. | They were "
            "turned. | Check them on the map.",
        ),
        "geometry_mended": translate(
            "CivicGrid",
            "{layer}, broken shapes that were mended: {count}. | Their area may differ a little. | "
            "Check them on the map.",
        ),
        "ids_repeated": translate(
            "CivicGrid",
            "{layer}, rows that share their id with another one: {count}. | They were given ids of "
            "their own. | Correct the ids in the file if others refer to them.",
        ),
        "near_duplicates": translate(
            "CivicGrid",
            "{layer}, rows of the same name within {metres} m: {count}. | They may be one thing, "
            "entered twice. | Look at them, and take one out.",
        ),
        "outside_district": translate(
            "CivicGrid",
            "{layer}, rows outside of the district: {count}. | They serve people inside, but are "
            "counted apart. | If there are many, check the coordinate system.",
        ),
        "many_on_one_spot": translate(
            "CivicGrid",
            "{layer}: {cases} stand on very few spots ({spots}), up to {largest} on one. | That may be "
            "a desk at which they were entered; they are counted, but left out when hotspots are looked "
            "for. | To look with them, set “crowded_spots” to “with”.",
        ),
        "cell_differs": translate(
            "CivicGrid",
            "{layer}, cases in another cell than their own code says: {count} of {compared}. | The "
            "place was taken as true. | If the codes are better, set “case_cell” to “code”.",
        ),
        "ruined_codes": translate(
            "CivicGrid",
            "{layer}, codes of “{field}” ruined by a spreadsheet (as 4.2E+14): {count}. | Their digits "
            "are lost. | Export the table anew, with that column as text.",
        ),
    }


def values() -> dict[str, str]:
    """Values that could not be read, and what was done without being asked."""
    return {
        "empty_dates": translate(
            "CivicGrid", "{layer}, dates of “{field}” that stand for “none” (1900-1-1): {count}. | | "
        ),
        "unread_values": translate(
            "CivicGrid",
            "{layer}, values of “{field}” that could not be read: {count}. | They were left empty. | "
            "Correct them in the file.",
        ),
        "unknown_values": translate(
            "CivicGrid",
            "{layer}, unknown values of “{field}”: {count} ({values}). | They were left empty. | Say in"
            " the study what they mean.",
        ),
        "undated_cases": translate(
            "CivicGrid",
            "{layer}, cases without a readable date of filing: {count}. | They count, but may belong to "
            "another period. | Check the dates in these rows.",
        ),
        "closed_before_filed": translate(
            "CivicGrid",
            "{layer}, cases closed before they were filed: {count}. | Their times can't be right. | "
            "Correct them in the file.",
        ),
        "area_unusual": translate(
            "CivicGrid",
            "{layer}, features smaller than {low} or larger than {high} m²: {count}. | That is unusual "
            "for what they are. | Check them on the map.",
        ),
        "area_unknown": translate(
            "CivicGrid",
            "{layer}, rows naming a “{field}” that there is none of: {count} ({values}). | They don't "
            "count in any. | Correct the names or codes.",
        ),
        "personal_left_out": translate(
            "CivicGrid", "Columns of {layer} with personal data were not read: {columns}. | | "
        ),
        "personal_masked": translate(
            "CivicGrid",
            "{layer}, texts of “{field}” with a phone or identity number: {count}. | It was made "
            "unreadable. | Take such numbers out before you pass data on.",
        ),
        "ids_made": translate("CivicGrid", "{layer}, rows without id, which were given one: {count}. | | "),
        "layer_made": translate("CivicGrid", "“{layer}” was made from the names in “{source}”. | | "),
    }
