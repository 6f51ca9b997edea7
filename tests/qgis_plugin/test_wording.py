"""What a print says of the standards it measures by."""

from __future__ import annotations

from dataclasses import replace

from civicgrid.layers import standards
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
