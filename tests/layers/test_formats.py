"""The list of files that can be chosen is the list of files that are read."""

from __future__ import annotations

from civicgrid.layers import formats
from civicgrid.layers.sources import opening, vector


def test_every_readable_ending_can_be_chosen() -> None:
    read = {*opening._BOOKS, *opening._TEXTS, *opening._JSON, *opening._OSM, *opening._ARCHIVES, *opening._GRAPHS}
    drawn = {*vector.ENDS} - {".gdb", ".dbf"}  # a folder; the table of a shapefile
    assert set(formats.ENDS) == read | drawn
