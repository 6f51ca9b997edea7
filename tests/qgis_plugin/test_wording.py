"""What a print says of the standards it measures by."""

from __future__ import annotations

from dataclasses import replace

from civicgrid.layers import standards
from civicgrid.qgis_plugin.prints import tables
from civicgrid.qgis_plugin.prints.wording import Wording
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import small_run


def test_a_changed_radius_is_said_beside_its_source(qgis_app: object) -> None:
    rules = standards.as_records(standards.profile("china", [{"id": "toilet_crowded", "radius_m": 100}]))
    run = small_run()
    run = replace(run, record={**run.record, "standards": rules})
    english, chinese = (Wording(run, labels(language)).standard("public_toilet") for language in ("en", "zh_CN"))
    assert english.endswith("(unverified); changed by the study: 100 m instead of 300 m")
    assert chinese.endswith("；本研究由 300 m 改为 100 m")
    assert "changed" not in Wording(run, labels("en")).standard("pocket_park")


def test_along_streets_is_said_in_headline_and_legend(qgis_app: object) -> None:
    run = small_run()
    walked = replace(run, record={**run.record, "settings": {"measure": "streets"}})
    straight, streets = (Wording(one, labels("en")) for one in (run, walked))
    assert straight.measured("print_share_of") == "print_share_of"
    assert (
        streets(streets.measured("print_share_of"), what="land", radius="300") == "of land within 300 m along streets"
    )
    assert "Measured along streets." in streets.coverage("public_toilet")
    assert "Measured along streets." not in straight.coverage("public_toilet")


def test_small_places_are_told_in_square_metres(qgis_app: object) -> None:
    run = small_run()
    gaps = run.layers["gap_public_toilet"].assign(area_m2=[140.0, *run.layers["gap_public_toilet"]["area_m2"][1:]])
    (row, *_rest) = tables.gaps(gaps.sort_values("gap_no"), Wording(run, labels("en")), 12).rows
    assert "140 m²" in row
