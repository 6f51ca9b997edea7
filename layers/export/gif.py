"""An animated GIF of pictures, by Pillow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

COLOURS = 128


def write(frames: Sequence[Path], target: Path, seconds: float) -> None:
    """Write the pictures as a GIF that begins anew at its end, each to be seen for so many seconds."""
    from PIL import Image

    pictures = []
    for path in frames:
        with Image.open(path) as picture:
            pictures.append(picture.convert("RGB").quantize(COLOURS))
    first, *others = pictures
    first.save(target, save_all=True, append_images=others, duration=round(1000 * seconds), loop=0, disposal=2)
