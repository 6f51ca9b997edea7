"""Reports of cases through time."""

from __future__ import annotations

import numpy as np
import pandas as pd
from civicgrid.geo.tables import TIME_PROFILE
from civicgrid.layers.export import charts, timereports
from civicgrid.tests.layers.case_run import case_run
from civicgrid.tests.layers.export_words import chinese


def test_months_without_a_day_have_no_bar() -> None:
    run = case_run()
    profile: pd.DataFrame = run.tables[TIME_PROFILE]
    profile.loc[(profile["cycle"] == "month") & (profile["position"] != 5), ["per_day", "times_usual"]] = np.nan
    bars = timereports.profile(run, chinese()).charts[1]
    assert np.count_nonzero(bars.values) == 1
    assert "nan" not in charts.svg(bars)
    profile.loc[profile["cycle"] == "month", ["per_day", "times_usual"]] = np.nan
    assert timereports.profile(run, chinese()).charts[1].top() > 0
