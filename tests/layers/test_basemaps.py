"""Base maps: their addresses, the user's key in them, and nothing else."""

from __future__ import annotations

import pytest
from civicgrid.layers import basemaps, studyfile
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.small_run import study_json


def test_a_study_may_choose_each_that_there_is() -> None:
    assert studyfile.schema()["properties"]["basemap"]["enum"] == list(basemaps.codes())
    for code in basemaps.codes():
        study = studyfile.from_json({**study_json(), "basemap": code})
        assert study.basemap == studyfile.to_json(study)["basemap"] == code
        shown = basemaps.basemap(code, "key1")
        assert all(mark in address for address in shown.tiles for mark in ("{z}", "{x}", "{y}"))
        assert all(address.startswith("https://") and "{key}" not in address for address in shown.tiles)
        assert set(shown.name) == set(shown.attribution) == {"en", "zh"}


def test_of_each_server_only_the_name_is_given() -> None:
    assert basemaps.basemap("osm").hosts == ("https://tile.openstreetmap.org",)


@pytest.mark.parametrize("key", ["", "a b", "x&url=http://elsewhere", "';alert(1)//"])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(Refused) as refused:
        basemaps.basemap("tianditu", key)
    assert [problem.code for problem in refused.value.problems] == ["basemap_key"]
