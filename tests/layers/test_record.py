"""The run record names what a figure was reached by."""

from __future__ import annotations

from datetime import datetime, timezone

from civicgrid.layers import record
from civicgrid.tests.layers.small_run import CRS, small_run

NOW = datetime(2026, 7, 1, 1, 0, tzinfo=timezone.utc)


def _build(**changes):
    run = small_run()
    given = {
        "study": run.study,
        "accounts": run.accounts,
        "crs": CRS,
        "standards": run.record["standards"],
        "settings": {"gap_min_m2": 100.0},
        "decisions": {"measuring_crs": "chosen"},
        "now": NOW,
    }
    return record.build(**{**given, **changes})


def test_it_says_data_rules_settings_and_versions():
    made = _build()
    assert made["crs"] == {"code": CRS, "name": "CGCS2000 / 3-degree Gauss-Kruger CM 120E"}
    assert made["settings"] == {"gap_min_m2": 100.0}
    assert {"python", "geopandas", "shapely", "pyproj", "geos", "proj"} <= set(made["versions"])
    assert made["inputs"][0]["rows_rejected"] == 1
    assert datetime.fromisoformat(made["date"]) == NOW


def test_the_run_id_follows_time_and_inputs():
    assert _build()["run_id"] == _build()["run_id"]
    assert _build(accounts=small_run().accounts[:1])["run_id"] != _build()["run_id"]
