"""Small counts stay in the house, and can't be had from sums or statistics either."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from civicgrid.geo import columns as col
from civicgrid.layers.export.geodata.smallcounts import suppress
from shapely.geometry import box


def cells(counts: list[float], communities: str) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            col.ID: range(len(counts)),
            col.CASES: counts,
            col.COMMUNITY: list(communities),
            col.GI_Z: 1.5,
            col.HOT: "hot90",
            col.AREA_M2: 1.0,
        },
        geometry=[box(place, 0, place + 1, 1) for place in range(len(counts))],
        crs=4549,
    )


def shown(counts: list[float], communities: str, smallest: int = 5) -> list[float]:
    return suppress(cells(counts, communities), smallest)[0][col.CASES].tolist()


def test_small_counts_are_left_empty_and_none_is_no_small_count():
    np.testing.assert_array_equal(shown([0, 1, 4, 5, 90], "aaaaa"), [0, np.nan, np.nan, 5, 90])


def test_a_single_empty_cell_takes_the_smallest_other_with_it():
    # 3 = the community's count less 9 and 7: with 7 gone as well, only their sum is known
    np.testing.assert_array_equal(shown([3, 9, 7, 8], "aaab"), [np.nan, 9, np.nan, 8])


def test_nothing_is_hidden_where_no_count_is_small_or_none_was_asked_for():
    frame = cells([5, 6], "aa")
    assert suppress(frame, 5) == (frame, 0)
    assert suppress(cells([1, 2], "aa"), 1)[1] == 0


def test_what_was_computed_of_the_counts_goes_too_and_the_rest_stays():
    frame = cells([2, 3, 9], "aab").assign(cases_rank=[1, 2, 3])
    made, hidden = suppress(frame, 5)
    assert hidden == 2
    assert col.GI_Z not in made.columns
    assert made["cases_rank"].isna().tolist() == [True, True, False]
    assert made[col.AREA_M2].notna().all()
    assert (made[col.HOT] == "hot90").all()
    assert frame[col.CASES].notna().all(), "the frame that came in is left alone"


def test_a_small_part_of_many_cases_goes_alone_with_its_rate():
    rates = {"rework_rate": [0.01, 0.2], "rework_rate_n": [3, 20], "rework_rate_total": [300, 100]}
    frame = cells([300, 100], "ab").assign(**rates, rework_rate_grade=["A", "B"], cases_filed=[310, 4])
    made, hidden = suppress(frame, 5)
    assert hidden == 0
    assert made["rework_rate_n"].isna().tolist() == [True, False]
    assert made["rework_rate_grade"].isna().tolist() == [True, False]
    assert made["cases_filed"].isna().tolist() == [False, True]
    assert made[col.CASES].notna().all()


def test_every_column_of_the_cases_of_a_cell_goes_where_they_are_few():
    of_cases = (
        "cases cases_no_point cases_filed cases_apart cases_per_1000 cases_per_km_eb cases_before matching_cases_x "
        "close_rate close_rate_n hours_to_close reporter_cases reporter_share"
    ).split()
    statistics = "gi_z gi_p gi_q moran_i moran_p q_per_km trend_z trend_p change_p change_q".split()
    stays = ["hot", "moran", "emerging", "stability", "street_m", "population", "share_builtup_x"]
    columns = {name: [9.0, 9.0] for name in (*of_cases, *statistics, *stays)}
    made, _ = suppress(cells([9, 9], "ab").assign(**{**columns, col.CASES: [1, 9]}), 5)
    assert made.loc[0, of_cases].isna().all()
    assert made.loc[1, of_cases].notna().all()
    assert not set(statistics) & set(made.columns)
    assert made[stays].notna().all(axis=None)


def test_areas_without_a_larger_one_are_hidden_by_their_own_count_alone():
    frame = cells([2, 8, 9], "aab")
    frame[col.COMMUNITY] = None
    np.testing.assert_array_equal(suppress(frame, 5)[0][col.CASES], [np.nan, 8, 9])
