"""Ways along streets side by side with PySAL's spaghetti."""

from __future__ import annotations

import warnings

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets.network import Network

CRS = "EPSG:4549"


def test_agrees_with_spaghetti() -> None:
    spaghetti = pytest.importorskip("spaghetti", reason="NOT RUN: no spaghetti here")
    rng = np.random.default_rng(13)
    lines = gpd.GeoDataFrame(geometry=shapely.linestrings(rng.uniform(0, 2000, (25, 3, 2))), crs=CRS)
    made = streets.edges(lines)
    network = Network.of(made)
    starts, sites = (shapely.points(rng.uniform(0, 2000, (count, 2))) for count in (200, 30))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        peer = spaghetti.Network(in_data=gpd.GeoDataFrame(geometry=made.shapes, crs=CRS))
        for name, points in (("starts", starts), ("sites", sites)):
            peer.snapobservations(gpd.GeoDataFrame(geometry=points, crs=CRS), name)
        between = peer.allneighbordistances("starts", "sites")
    origins, facilities = network.join(starts), network.join(sites)
    # it leaves out the ways off the street where both places are on one edge, so that these are added here
    wanted = between + origins.off_m[:, None] + facilities.off_m[None, :]
    found = network.nearest(origins, facilities)
    assert found.distance_m == pytest.approx(wanted.min(axis=1), rel=1e-6)  # it rounds coordinates to 11 digits
    assert (found.facility == wanted.argmin(axis=1)).all()
