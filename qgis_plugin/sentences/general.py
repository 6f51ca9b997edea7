"""The sentences of the catalogue: ``what is wrong | why it matters | what to do``, by code.

Parameters stand in braces; what they are says ``layers/problems.py``. A remark needs only its first part.
"""

from __future__ import annotations

from ..language import translate


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
        "grid_digits": translate(
            "CivicGrid",
            "The community {area} has {count} cells. | {digits} digits can't number so many. | Take more "
            "digits, or larger cells.",
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
            "CivicGrid",
            "{layer}, gaps below {limit_m2} m² or nowhere {width_m} m wide, left out as slivers: {count} ({area_m2} m² "
            "together). | | ",
        ),
        "cases_without_cell": translate(
            "CivicGrid",
            "Cases in no cell: {count} of {total}. | They count in no cell, and so in no hotspot. | "
            "Check that the cells are complete, and the coordinate system of the cases.",
        ),
        "cells_isolated": translate("CivicGrid", "Cells without neighbour, which are never hot or cold: {count}. | | "),
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
        "basemap_key": translate(
            "CivicGrid",
            "The base map Tianditu (天地图) was chosen, but no key of yours is known. | Its server gives maps only to "
            "those who have a key. | Apply for a key at Tianditu's web site and enter it on the page Output, or choose "
            "no base map.",
        ),
        "disk_full": translate(
            "CivicGrid",
            "The disk is full. | Nothing was written; what stood there before still stands. | Make room on it, or "
            "choose a folder on another disk.",
        ),
        "output_not_writable": translate(
            "CivicGrid",
            "Can't write to {path}: {reason}. | No result was written; older results still stand. | "
            "Choose another folder, or close the program that has the file open.",
        ),
        "web_assets_missing": translate(
            "CivicGrid",
            "The scripts of the web page are missing ({path}). | Without them the page could not be "
            "opened offline. | Install the plugin anew from its zip file; in a checkout, run ./dev "
            "setup.",
        ),
        "workspace_empty": translate(
            "CivicGrid",
            "Nothing has come into the workspace {path} yet. | There is nothing to compute with. | Bring files in "
            "first.",
        ),
        "workspace_not_writable": translate(
            "CivicGrid",
            "The workspace {path} can't be written ({reason}). | What was in it before stands, nothing is half "
            "written. | Check that the folder may be written to, that the disk has room, and that no other program "
            "holds the file; then import again.",
        ),
        "workspace_changed": translate(
            "CivicGrid",
            "Somebody else has brought the same layer into {path} meanwhile. | Your rows were compared with rows that "
            "are no longer current, so nothing was changed. | Import again.",
        ),
        "workspace_crs": translate(
            "CivicGrid",
            "The workspace {path} is measured in {crs}. | Layers in another coordinate system can't be added to it. | "
            "Import with this measuring coordinate system, or begin another workspace.",
        ),
        "workspace_unreadable": translate(
            "CivicGrid",
            "{path} is not a CivicGrid workspace: {reason}. | Products are made from a workspace only. "
            "| Choose a civicgrid.gpkg made by “Run a study” or the CivicGrid panel.",
        ),
    }


PARTS = (computing, computed, standards, writing)
