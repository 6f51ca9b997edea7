"""A verdict as a sentence, and its way through the workspace."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import metrics
from civicgrid.layers.export.verdicts import sentence
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run

RULES = [
    {"id": "park", "number": "GB/T 51346-2019", "clause": "4.3.4", "confirmed": True, "note": {"en": "x", "zh": "x"}},
    {"id": "toilet", "number": "CJJ 27", "clause": "", "confirmed": False, "spacing_m": (500, 800), "note": {}},
    {"id": "station", "number": "CJJ/T 47", "clause": "", "confirmed": True, "distance_m": 10}
    | {"where": {"field": "tonnes_per_day", "below": 150}, "note": {"en": "below 150 t/d", "zh": "x"}},
]


def row(standard_id, metric, value, n, n_total, target, meets, reason=""):
    area = ("whole", "", "")
    made = (
        standard_id,
        "public_toilet",
        *area,
        metric,
        value,
        n,
        n_total,
        metrics.UNITS[metric],
        target,
        meets,
        reason,
    )
    return dict(zip(metrics.VERDICTS, (*made, True)))


CASES = [
    (
        row("park", "covered_residential", 0.723, 1234.5, 1707.4, 0.9, "no"),
        "fails GB/T 51346-2019 4.3.4: 72.3% (1,234.5 of 1,707.4 ha of residential land), target 90%",
    ),
    (
        row("park", "covered_builtup", 0.925, 1579.3, 1707.4, 0.9, "yes"),
        "meets GB/T 51346-2019 4.3.4: 92.5% (1,579.3 of 1,707.4 ha), target 90%",
    ),
    (
        row("toilet", "facilities_per_used_km2", 5.107, 43, 8.42, 3.0, "yes"),
        "meets CJJ 27 (unverified): 5.11 per km² (43 on 8.42 km²), target at least 3 per km²",
    ),
    (
        row("toilet", "spacing_kept", 0.5, 20, 40, 1.0, "no"),
        "fails CJJ 27 (unverified): 50.0% (20 of 40) have the next one within 800 m, target 100%",
    ),
    (
        row("station", "distance_kept", 0.75, 9, 12, 1.0, "unknown", "no_buildings"),
        (
            "CJJ/T 47 (below 150 t/d) can't be judged (residential land is nearer, "
            "but where buildings stand on it is not known): "
            "75.0% (9 of 12) keep 10 m from dwellings"
        ),
    ),
    (
        row("toilet", "facilities_per_used_km2", np.nan, 0, 0, 3.0, "unknown", "no_land_use"),
        "CJJ 27 (unverified) can't be judged: no land of this use is known; add a layer of land by use",
    ),
]


@pytest.mark.parametrize(
    ("verdict", "said"), CASES, ids=lambda value: value["metric"] if isinstance(value, dict) else ""
)
def test_a_verdict_as_a_sentence(verdict, said):
    run = small_run()
    run = replace(run, record={**run.record, "standards": RULES})
    assert sentence(run, verdict, english()) == said


def test_verdicts_come_back_from_the_workspace_as_they_were(tmp_path):
    table = pd.DataFrame([verdict for verdict, _said in CASES])
    run = replace(small_run(), verdicts=table)
    gpkg.write(run, tmp_path / "run.gpkg")
    pd.testing.assert_frame_equal(gpkg.read(tmp_path / "run.gpkg").verdicts, table, check_dtype=False)
