"""What every test inside QGIS needs: our stack loaded first, and nothing of QGIS left over when it ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from civicgrid.qgis_plugin import stack
from qgis.core import QgsProject


@pytest.fixture(autouse=True)
def _nobody_came_first(qgis_app: object) -> None:
    """The tests themselves import geopandas before the plugin does; in QGIS that would be worth a warning."""
    stack.load()
    stack._foreign.clear()


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_left_over(qgis_app: object) -> Iterator[None]:
    """Layers that are still there when QGIS has ended crash the process: of garbage, and of projects somebody keeps."""
    yield
    gc.collect()
    for project in [one for one in gc.get_objects() if type(one) is QgsProject]:
        project.clear()
