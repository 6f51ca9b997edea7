"""The sentences about what came in: the study file, the sources, their rows (the others: ``sentences.py``)."""

from __future__ import annotations

from ..language import translate


def study() -> dict[str, str]:
    """The study file, and files of own kinds."""
    return {
        "study_missing": translate(
            "CivicGrid",
            "{path} can't be read: {reason}. | It says what shall be computed, or which kinds there "
            "are. | Check the path.",
        ),
        "study_not_utf8": translate(
            "CivicGrid",
            "{path} is not UTF-8 text (byte {byte}). | Names in it would be read "
            "wrongly. | Open it in an editor and save it as UTF-8.",
        ),
        "study_not_json": translate(
            "CivicGrid",
            "{path} is not JSON: {reason}, line {line}, column {column}. | It can't be "
            "read from there on. | Mend that line; often a comma or a quotation mark is missing just "
            "before it.",
        ),
        "study_missing_key": translate(
            "CivicGrid",
            "In {path}, line {line}, at {place}, “{key}” is missing. | It is needed. | Add it.",
        ),
        "study_unknown_key": translate(
            "CivicGrid",
            "In {path}, line {line}, at {place}, nobody knows “{key}” (nearest: “{nearest}”). | What "
            "is not known would be passed over without a word. | Correct the name, or take it out; "
            "allowed are {allowed}.",
        ),
        "study_wrong_type": translate(
            "CivicGrid",
            "In {path}, line {line}, at {place}, stands {found}, but {expected} is expected. | It "
            "can't be understood. | Correct it.",
        ),
        "study_wrong_value": translate(
            "CivicGrid",
            "In {path}, line {line}, at {place}, “{found}” is no possible value (nearest: "
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
            "lie anywhere. | Choose the coordinate system the data was made in; ask whoever made it. For a local city "
            "system, give a shift or control points (“transform”).",
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
            "{layer}, features with a broken shape that could not be mended without changing its area: {count}. | "
            "Nobody can tell what was meant; they were rejected. | Draw them anew in QGIS.",
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
            "They have nothing to do with it, and were rejected. | Check their coordinates, and the datum.",
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
            "{layer}, broken shapes that were mended: {count} (m² before and after: {areas}). | Their area "
            "hardly changed. | Check them on the map.",
        ),
        "ids_repeated": translate(
            "CivicGrid",
            "{layer}, rows that share their id with another one: {count}. | They were given ids of "
            "their own. | Correct the ids in the file if others refer to them.",
        ),
        "near_duplicates": translate(
            "CivicGrid",
            "{layer}, rows no farther than {metres} m from another one: {count}. | They may be one thing, "
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
        "area_differs": translate(
            "CivicGrid",
            "{layer}, areas more than {times} times the polygon's, or less than that part of it: {count}. | They may "
            "be in another unit or of something else; the polygon's area counts. | Correct them in the file.",
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


PARTS = (study, files, recognising, rejected, looked, values)
