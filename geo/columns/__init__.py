"""The names of result layers and columns: each stands here once, every room reads them from here.

Results are frames in the measuring CRS:

=====================  =======================================================================
``result_cell``        one row a patrol cell: keys, cases, Gi*, nearest and shares per kind
``result_community``   one row a community: keys, cases, nearest and shares per kind
``result_street``      one row a street: keys, cases, shares per kind
``result_residential`` one row a residential area: keys, area, population, nearest per kind
``result_case``        one row a case: keys, class, time, nearest per kind
``covered_<kind>``     the covered area, dissolved, one row a single polygon
``gap_<kind>``         what is not covered of the mask, one row a gap, largest need first
``difference_<kind>``  what one scenario covers and the other does not, one row a polygon, largest need first
``too_near_<kind>``    one row a dwelling that lies inside the distance a facility must keep, nearest first
``criticality_<kind>`` one row a facility: what would be left uncovered if it alone closed
``alone_<kind>``       what would be left uncovered, one row a facility that anything hangs on alone
``cover_count_<kind>`` the mask by how many facilities reach it: ``count`` 0, 1, 2 (two or more)
``walkshed_<kind>``    what is within the walk of each facility, one row a facility; only where measured along streets
``result_cube``        one row a cell and period that is hot or cold then: when it begins and ends, cases, Gi*
``result_patrol``      one row a patrol area: its work before and after it was evened out
``result_siting``      one row a chosen site: what it adds to those before it, how good the choice is proven to be
``result_siting_line`` one row a place of demand that a chosen site is the first to serve
``result_siting_out``  one row a part of a gap that no candidate site reaches
``demand_<kind>``      one row a facility: its capacity, and the people for whom it is the nearest
``check_areas``        overlaps and gaps of streets, communities and cells: for the eye, no result; stays in the house
=====================  =======================================================================
"""

from __future__ import annotations

from .cases import *  # noqa: F401, F403 - one name for all: ``columns.GI_Z``
from .cases import AREA_ID, REPORTER_CODE
from .facilities import *  # noqa: F401, F403
from .facilities import KIND
from .siting import *  # noqa: F401, F403

ID, NAME = "id", "name"
STREET, COMMUNITY = "street", "community"
AREA_M2 = "area_m2"
POPULATION = "population"
STATE, YEAR = "state", "year"
OUTSIDE = "outside"
EXISTING, PLANNED = "existing", "planned"  # states of facilities, and the scenarios named after them
SOURCE_FILE, SOURCE_ROW = "source_file", "source_row"

CASE_BY_AREA = "case_by_area"
"""Input: cases that have no point and count in the area they name; their geometry is null."""

RESULT_CELL = "result_cell"
RESULT_COMMUNITY = "result_community"
RESULT_STREET = "result_street"
RESULT_RESIDENTIAL = "result_residential"
RESULT_CASE = "result_case"
RESULT_CUBE = "result_cube"
RESULT_PATROL = "result_patrol"

RESULT_CHECK = "check_areas"
CHECK = "check"  # one of CHECKS
CHECKS = ("overlap", "gap")
OTHER_ID = "other_id"
CHECK_COLUMNS = (CHECK, KIND, AREA_ID, OTHER_ID, AREA_M2)

DENOMINATORS = ("builtup", "residential", "population")
"""Of what a share is taken; ``builtup`` falls back to ``land`` (all of the district) where no mask is given."""


def personal(header: str) -> str:
    """Column: personal data that a person asked for; stands in the workspace and leaves by no export."""
    return f"personal_{header}"


def is_personal(name: str) -> bool:
    """Tell whether a column says who a person is: it leaves by no export."""
    return name.startswith(personal("")) or name == REPORTER_CODE


def comparison(before: str, after: str) -> str:
    """Scenario of a figure that compares two: ``existing→planned``."""
    return f"{before}→{after}"
