"""Small disks of their own, for the tests of what is said when one is full or can't be written to."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BALLAST = "ballast"
BLOCK = 4096


def missing() -> str:
    """Say why there can be none here, if so."""
    try:
        with tempfile.TemporaryDirectory() as folder, disk(Path(folder), BLOCK):
            return ""
    except (OSError, subprocess.CalledProcessError):
        return "NOT RUN: no disk can be mounted here (root can)"


@contextmanager
def disk(folder: Path, size: int) -> Iterator[Path]:
    """Mount a disk of so many bytes on a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, left: int = 0) -> None:
    """Take all room on the disk of a folder but so many bytes."""
    ballast = folder / BALLAST
    ballast.unlink(missing_ok=True)
    blocks = (shutil.disk_usage(folder).free - left) // BLOCK
    ballast.write_bytes(bytes(max(blocks, 0) * BLOCK))


def empty(folder: Path) -> None:
    """Give the room back."""
    (folder / BALLAST).unlink()


def read_only(folder: Path) -> None:
    """Let nobody write on the disk that is mounted on a folder."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
