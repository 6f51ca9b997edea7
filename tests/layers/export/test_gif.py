from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.export import gif

Image = pytest.importorskip("PIL.Image")


def test_pictures_follow_each_other_for_ever(tmp_path: Path) -> None:
    colours = [(200, 30, 30), (30, 200, 30), (30, 30, 200)]
    frames = []
    for number, colour in enumerate(colours):
        frames.append(tmp_path / f"{number}.png")
        Image.new("RGB", (20, 10), colour).save(frames[-1])
    gif.write(frames, tmp_path / "made.gif", 0.25)
    with Image.open(tmp_path / "made.gif") as made:
        assert (made.n_frames, made.size, made.info["duration"], made.info["loop"]) == (3, (20, 10), 250, 0)
        for number, colour in enumerate(colours):
            made.seek(number)
            assert max(abs(a - b) for a, b in zip(made.convert("RGB").getpixel((5, 5)), colour)) < 12
