"""The tests themselves import geopandas before the plugin does; in QGIS that would be worth a warning."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin import stack


@pytest.fixture(autouse=True)
def _nobody_came_first(qgis_app: object) -> None:
    stack.load()
    stack._foreign.clear()
