"""What every test may ask for. Tests are no packages; what they share is imported as ``civicgrid.tests…``."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from civicgrid.layers import kinds
from civicgrid.layers.connections import Connection
from civicgrid.tests.tools import postgres, realqgis
from hypothesis import HealthCheck, settings

# how busy the machine is says nothing about the program
settings.register_profile("civicgrid", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("civicgrid")

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the repository, which is the plugin's package."""
    return CHECKOUT


@pytest.fixture(autouse=True)
def _own_kinds_leave_with_their_test() -> Iterator[None]:
    """A study makes its own kinds known to the whole program; the next test begins without them."""
    before = set(kinds.own())
    yield
    if added := set(kinds.own()) - before:
        kinds.forget(added)


@pytest.fixture
def qgis_profile() -> Iterator[Path]:
    """An empty QGIS profile with the plugin linked in and on; outside the checkout, gone afterwards."""
    with realqgis.fresh_profile() as profile:
        yield profile


@pytest.fixture(scope="session")
def cities() -> Path:
    """The folder of real city data; the test is skipped, and says so, where there is none."""
    folder = Path(os.environ.get("CIVICGRID_CITIES", CHECKOUT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"NOT RUN: no real city data in {folder} (set CIVICGRID_CITIES)")
    return folder


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server with PostGIS; the test is skipped, and says what is missing, where there can be none."""
    pytest.importorskip("psycopg", reason="NOT RUN: no psycopg here")
    missing = postgres.missing()
    if missing:
        pytest.skip(missing)
    with postgres.running() as one:
        yield one


@pytest.fixture
def database(server: postgres.Server) -> Iterator[Connection]:
    """The connection "bureau" to an empty database of its own."""
    with server.database() as name:
        yield Connection("bureau", **server.parameters(name))
