"""Write pictures as an animation: a GIF by Pillow, an MP4 by the program ffmpeg; both are optional."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QProcess, QStandardPaths

from .language import translate

_MOST_SECONDS = 600


def lacking(suffix: str) -> str:
    """Say what is lacking to write such a file; '' if nothing is."""
    if suffix == ".gif":
        there = importlib.util.find_spec("PIL") is not None
        return (
            "" if there else translate("CivicGrid", "A GIF is written by the Python package Pillow, which is missing.")
        )
    if suffix == ".mp4":
        there = bool(_ffmpeg())
        return (
            ""
            if there
            else translate(
                "CivicGrid",
                "An MP4 is written by the program ffmpeg, which is not on this computer. Take a GIF instead.",
            )
        )
    return translate("CivicGrid", "An animation is a .gif or an .mp4: let the name of the file end so.")


def write(frames: Sequence[Path], target: Path, seconds: float) -> None:
    """Write the animation, each picture to be seen for so many seconds."""
    from ..layers.export import gif

    if target.suffix == ".gif":
        gif.write(frames, target, seconds)
    else:
        _write_mp4(frames, target, seconds)


def _write_mp4(frames: Sequence[Path], target: Path, seconds: float) -> None:
    process = QProcess()
    source = str(frames[0].with_name("%04d.png"))
    # most players want even sizes and this colour format
    even = "scale=trunc(iw/2)*2:trunc(ih/2)*2"
    rate = ["-r", "25", "-vf", even, "-pix_fmt", "yuv420p"]
    process.start(_ffmpeg(), ["-y", "-framerate", f"{1 / seconds:.4f}", "-i", source, *rate, str(target)])
    done = process.waitForFinished(1000 * _MOST_SECONDS)
    if not done or process.exitCode() != 0 or not target.is_file():
        reason = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip().splitlines()
        raise QgsProcessingException(
            translate("CivicGrid", "ffmpeg could not write the video: {reason}. Take a GIF instead.").format(
                reason=reason[-1] if reason else process.errorString()
            )
        )


def _ffmpeg() -> str:
    return QStandardPaths.findExecutable("ffmpeg")
