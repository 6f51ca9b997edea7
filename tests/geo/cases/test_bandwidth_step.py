"""The bandwidth of a study: a figure with its reason, or a remark that there are too few places."""

from __future__ import annotations

import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import study
from civicgrid.geo.cases.bandwidth import propose
from civicgrid.geo.frames import coordinates
from civicgrid.geo.study import Study
from civicgrid.tests.geo.test_study import city


def test_it_is_that_of_the_cases_in_the_district() -> None:
    frames = city()
    results = study.run(Study(frames, {}))
    district = shapely.union_all(frames["street"].geometry.to_numpy())
    wanted = propose(coordinates(results.layers[col.RESULT_CASE].geometry.to_numpy()), district)
    row = results.figures[results.figures["metric"] == "case_bandwidth"].iloc[0]
    assert (row["value"], row["n"], row["n_total"], row["unit"]) == (
        wanted.bandwidth_m,
        wanted.spots,
        wanted.cases,
        "m",
    )
    (params,) = [params for code, params in results.notes if code.startswith("bandwidth_")]
    assert params["bandwidth_m"] == wanted.bandwidth_m
    assert wanted.cases == 270  # one of 272 has no place, one lies outside


@pytest.mark.parametrize("kept", [1, 2])
def test_too_few_places_are_said(kept: int) -> None:
    frames = city()
    frames["case"] = frames["case"].head(kept)
    results = study.run(Study(frames, {}))
    assert ("bandwidth_unknown", {"layer": "case"}) in results.notes
    assert "case_bandwidth" not in set(results.figures["metric"])
