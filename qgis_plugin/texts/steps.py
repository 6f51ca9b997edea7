"""The steps of the work, as the progress says them."""

from __future__ import annotations

from ..language import Translate


def steps(translate: Translate) -> dict[str, str]:
    """Name the steps of the work, as the progress says them."""
    return {
        "read_layer": translate("CivicGrid", "Reading the layer"),
        "write_layer": translate("CivicGrid", "Writing the layer"),
        "load_read": translate("CivicGrid", "Reading the sources"),
        "load_checks": translate("CivicGrid", "Checking the rows"),
        "load_account": translate("CivicGrid", "Accounting for every row"),
        "import_compare": translate("CivicGrid", "Comparing with what is there"),
        "import_write": translate("CivicGrid", "Writing into the workspace"),
        "import_commit": translate("CivicGrid", "Making the import valid"),
        "prepare": translate("CivicGrid", "Preparing the layers"),
        "population": translate("CivicGrid", "Allocating the population"),
        "streets": translate("CivicGrid", "Preparing the streets"),
        "nearest": translate("CivicGrid", "Finding the nearest facilities"),
        "coverage": translate("CivicGrid", "Measuring coverage and gaps"),
        "scenarios": translate("CivicGrid", "Comparing before and after"),
        "outages": translate("CivicGrid", "Measuring what each facility covers alone"),
        "plans": translate("CivicGrid", "Tracking plans"),
        "standards": translate("CivicGrid", "Judging by the standards"),
        "supply": translate("CivicGrid", "Measuring supply and demand"),
        "hours": translate("CivicGrid", "Going through the hours of the day"),
        "casefigures": translate("CivicGrid", "Counting cases by area, class and period"),
        "hotspots": translate("CivicGrid", "Finding hot spots"),
        "stability": translate("CivicGrid", "Finding hot spots with other cells"),
        "gapcases": translate("CivicGrid", "Comparing cases and gaps"),
        "times": translate("CivicGrid", "Going through time"),
        "space_time": translate("CivicGrid", "Finding hot spots in every period"),
        "near_repeat": translate("CivicGrid", "Testing for near repeats"),
        "bandwidth": translate("CivicGrid", "Trying bandwidths"),
        "density": translate("CivicGrid", "Computing the density"),
        "write_raster": translate("CivicGrid", "Writing the raster"),
        "guard": translate("CivicGrid", "Testing whether the heat holds"),
        "balance": translate("CivicGrid", "Evening out the patrol areas"),
        "balance_proof": translate("CivicGrid", "Proving how good it is"),
        "backtest": translate("CivicGrid", "Testing forecasts on months held out"),
        "streets_cut": translate("CivicGrid", "Cutting streets where they meet"),
        "walksheds": translate("CivicGrid", "Measuring what is within a walk"),
        "streets_search": translate("CivicGrid", "Searching along streets"),
        "routes": translate("CivicGrid", "Drawing the ways"),
        "grid_draw": translate("CivicGrid", "Drawing the cells"),
        "grid_check": translate("CivicGrid", "Checking the cells"),
        "grid_merge": translate("CivicGrid", "Merging small pieces"),
        "write_workspace": translate("CivicGrid", "Writing the workspace"),
        "write_geojson": translate("CivicGrid", "Writing GeoJSON"),
        "write_webpage": translate("CivicGrid", "Writing the web page"),
        "write_workbook": translate("CivicGrid", "Writing the tables"),
        "export": translate("CivicGrid", "Writing the products"),
        "project": translate("CivicGrid", "Making the QGIS project"),
        "print": translate("CivicGrid", "Printing the meeting map"),
        "commit": translate("CivicGrid", "Putting the results in place"),
    }
