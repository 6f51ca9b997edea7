"""Sentences about the search for hot spots: what was chosen and why, by which chance, how far it holds.

Sheets and tables say them too, in the language of their own.
"""

from __future__ import annotations

from ..language import Translate, translate


def neighbours(translate: Translate = translate) -> dict[str, str]:
    """Who is a neighbour, and why."""
    return {
        "neighbours_queen": translate(
            "CivicGrid", "Neighbours in the search for hot spots share an edge or a corner: {mean} on average. | | "
        ),
        "neighbours_rook": translate(
            "CivicGrid", "Neighbours in the search for hot spots share an edge: {mean} on average. | | "
        ),
        "neighbours_nearest": translate(
            "CivicGrid", "Neighbours in the search for hot spots are the {number} nearest cells. | | "
        ),
        "neighbours_band": translate(
            "CivicGrid", "Neighbours in the search for hot spots lie within {band_m} m: {mean} on average. | | "
        ),
        "neighbours_band_peak": translate(
            "CivicGrid",
            "Neighbours in the search for hot spots lie within {band_m} m ({mean} on average): of the distances from "
            "{least_m} to {most_m} m, cases cluster most clearly at this one (first peak of Moran's I). | | ",
        ),
        "neighbours_band_usual": translate(
            "CivicGrid",
            "Neighbours in the search for hot spots lie within {band_m} m ({mean} on average, about as many as a "
            "square has): from {least_m} to {most_m} m there is no distance at which cases cluster most. | | ",
        ),
    }


def cells(translate: Translate = translate) -> dict[str, str]:
    """How large made cells are, and why."""
    return {
        "cell_side_density": translate(
            "CivicGrid",
            "Cells of {side_m} m × {side_m} m were made: twice the area that each of the {spots} different places of "
            "cases has on average, rounded to 10 m. | | ",
        ),
        "cell_side_least": translate(
            "CivicGrid",
            "Cells of {side_m} m × {side_m} m were made, as large as a patrol cell. The {spots} different places of "
            "cases lie so densely that {proposed_m} m would do. | | ",
        ),
        "cell_side_fewest": translate(
            "CivicGrid",
            "Cells of {side_m} m × {side_m} m were made, so that there are about 100. By the {spots} different places "
            "of cases it would be {proposed_m} m, but too few cells tell no hot one from the rest. | | ",
        ),
        "cells_over_hull": translate(
            "CivicGrid",
            "No district was given: cells were made over the land around all cases ({area_km2} km²). | Land without "
            "cases at its edge is missing, and a case far off makes it too large. | Better give the district.",
        ),
        "cells_too_many": translate(
            "CivicGrid",
            "Cells of {side_m} m × {side_m} m would be {count}, more than the {most} that can be computed. | Nothing "
            "was made. | Choose larger cells.",
        ),
        "cells_empty": translate(
            "CivicGrid",
            "{count} of {total} cells have no case. That alone makes no other cell hot: the chance is computed from "
            "the counts as they are. Where nothing can happen (water, hills), leave cells out. | | ",
        ),
    }


def chance(translate: Translate = translate) -> dict[str, str]:
    """By which chance cells were judged, and how far it holds."""
    return {
        "hotspots_exact": translate(
            "CivicGrid",
            "p of {total} cells is exact: all ways of dealing the counts to the cells. Of the hot and cold cells at "
            "most {percent} % are expected to be by chance (FDR). | | ",
        ),
        "hotspots_flat": translate("CivicGrid", "All cells have the same number of cases: there is no hotspot. | | "),
        "hotspots_approximated": translate(
            "CivicGrid",
            "Cells whose chance was taken from the normal distribution: {count}. | Their neighbourhoods"
            " are too large for the exact one. | Look at them with care.",
        ),
        "hotspots_none": translate(
            "CivicGrid",
            "None of {total} cells is hot or cold beyond chance (FDR {percent} %). Differences between them may well "
            "be by chance. | | ",
        ),
        "rates_drawn": translate(
            "CivicGrid",
            "{layer}: p of {total} cells is by {draws} random permutations of the rates (seed {seed}), after each was "
            "brought to the same variance. | | ",
        ),
        "rates_bare": translate(
            "CivicGrid",
            "{layer}: {count} of {total} cells have no rate, since nobody lives there or no street runs there; there "
            "were {cases} cases in them. | | ",
        ),
        "stability": translate(
            "CivicGrid",
            "Stable: in {runs} further searches (cells of other sizes, other starting points, near and far neighbours) "
            "{always} of {count} hot cells are hot each time, {seldom} less than half of the time. | | ",
        ),
    }


PARTS = (neighbours, cells, chance)
