"""A small map of what a kind covers, looked at pixel by pixel."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export.canvas import Canvas
from civicgrid.layers.export.coveragemaps import SIZE, coverage_png
from civicgrid.layers.kinds import palette
from civicgrid.tests.layers.small_run import small_run
from PIL import Image
from shapely.geometry import Point, box

KIND = "public_toilet"


def pixels(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(png)).convert("RGB"))


def share(picture: np.ndarray, colour: str) -> float:
    wanted = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return float((np.abs(picture.astype(int) - wanted).max(axis=2) <= 2).mean())


def test_covered_land_and_gaps_take_as_much_room_as_they_have_land() -> None:
    run = small_run()
    picture = pixels(coverage_png(run, KIND) or b"")
    assert picture.shape == (SIZE[1], SIZE[0], 3)
    land = {
        name: run.layers[layer].area.sum() for name, layer in (("covered", col.covered(KIND)), ("gap", col.gap(KIND)))
    }
    drawn = {name: share(picture, palette()[name]) for name in land}
    assert drawn["covered"] / drawn["gap"] == pytest.approx(land["covered"] / land["gap"], rel=0.05)


def test_nothing_is_drawn_of_what_is_not_there() -> None:
    assert coverage_png(small_run(), "waste_station") is None


def test_a_hole_shows_what_lies_below() -> None:
    canvas = Canvas((0, 0, 100, 100), (100, 100), 1.0)
    canvas.fill(box(0, 0, 100, 100), "#0000ff")
    canvas.fill(Point(50, 50).buffer(40).difference(Point(50, 50).buffer(20)), "#ff0000")
    picture = pixels(canvas.png())
    assert tuple(picture[50, 50]) == (0, 0, 255)
    assert tuple(picture[50, 20]) == (255, 0, 0)


def test_north_is_up_and_the_window_is_what_is_seen() -> None:
    canvas = Canvas((0, 0, 100, 50), (200, 200), 1.0)
    assert canvas.window() == (0.0, -25.0, 100.0, 75.0)
    canvas.fill(box(0, 40, 100, 50), "#ff0000")
    assert tuple(pixels(canvas.png())[60, 100]) == (255, 0, 0)
