"""Files that are written whole or not at all, and what is said of one that can't be."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from .problems import Problem, Refused

_FULL = (errno.ENOSPC, errno.EDQUOT)
_NO_ROOM_BYTES = 1_000_000


def write_text(path: Path, text: str) -> None:
    """Write a text; what stands in ``path`` stays until all of the new one is on the disk."""
    fresh = path.with_name(".civicgrid-new")
    try:
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from error


def not_written(path: Path, error: Exception, code: str = "output_not_writable") -> Refused:
    """Give the refusal to write ``path``; of a full disk it says so, whatever a library calls it."""
    vague = not isinstance(error, OSError) or error.errno in (None, errno.EIO)
    if is_full(error) or (vague and _no_room(path.parent)):
        return Refused(Problem.of("disk_full"))
    reason = getattr(error, "strerror", None) or str(error)
    return Refused(Problem.of(code, path=str(path), reason=reason))


def is_full(error: Exception) -> bool:
    """Whether an error says that a disk, or one's share of it, is full."""
    return (isinstance(error, OSError) and error.errno in _FULL) or "disk is full" in str(error)


def _no_room(folder: Path) -> bool:
    """Whether there is hardly any room on the disk of a folder; SQLite and GDAL often fail of it without saying so."""
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _NO_ROOM_BYTES
    return False
