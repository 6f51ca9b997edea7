"""Products are made beside the folder they are meant for, and moved into it when all of them are whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Optional

from .wholefile import not_written

_PREFIX = ".civicgrid-"
_SIDE_FILES = ("-wal", "-shm", "-journal")


class Staging:
    """A hidden folder beside ``out``: write into ``folder``, then ``commit`` or ``discard``.

    As a context manager it discards whatever was not committed, so a cancel or an error leaves ``out``
    as it was. ``out`` need not exist; it is made at the commit.
    """

    def __init__(self, out: Path) -> None:
        self.out = Path(out)
        self._made: list[Path] = []
        try:
            self._home = self._open()
            self.folder, self._replaced = self._home / "new", self._home / "old"
            for folder in (self.folder, self._replaced):
                folder.mkdir()
        except OSError as error:
            self._unmake()
            raise not_written(self.out, error) from error

    @classmethod
    def open(cls, out: Path) -> Staging:
        """Open a staging folder for ``out``; ``Refused`` (output_not_writable) where nothing can be written."""
        return cls(out)

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.discard()

    def commit(self, superseded: Iterable[str] = ()) -> tuple[Path, ...]:
        """Move every file into ``out`` and give the final paths; all or none of them are replaced.

        ``superseded`` are files of an earlier run (relative to ``out``) that this run replaces by nothing.
        """
        self.settle()
        files = sorted(path.relative_to(self.folder) for path in self.folder.rglob("*") if path.is_file())
        moved: list[Path] = []
        try:
            self.out.mkdir(parents=True, exist_ok=True)
            for name in [*files, *(Path(old) for old in superseded)]:
                self._take_away(name)
            for name in files:
                target = self.out / name
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(self.folder / name, target)
                moved.append(name)
        except OSError as error:
            self._restore(moved)
            self.discard()
            raise not_written(self.out, error) from error
        self._made.clear()
        self.discard()
        return tuple(self.out / name for name in files)

    def settle(self) -> None:
        """Bring every GeoPackage into one file: a reader may have left it with a write-ahead log beside it."""
        for path in sorted(self.folder.rglob("*.gpkg")):
            try:
                with closing(sqlite3.connect(path)) as database:
                    database.execute("PRAGMA journal_mode=DELETE").fetchall()
            except sqlite3.Error as error:
                raise not_written(path, error) from error

    def discard(self) -> None:
        """Remove the staging folder with all that is in it, and folders made on the way to it if empty."""
        shutil.rmtree(self._home, ignore_errors=True)
        self._unmake()

    def _unmake(self) -> None:
        for folder in reversed(self._made):
            with suppress(OSError):
                folder.rmdir()
        self._made.clear()

    def _open(self) -> Path:
        if self.out.exists() and not self.out.is_dir():
            raise NotADirectoryError(20, os.strerror(20), str(self.out))
        parent = self.out.absolute().parent
        for folder in reversed([parent, *parent.parents]):
            if not folder.exists():
                folder.mkdir()
                self._made.append(folder)
        if self.out.is_dir() and not os.access(self.out, os.W_OK | os.X_OK):
            raise PermissionError(13, os.strerror(13), str(self.out))
        # inside OUT where only OUT itself may be written, else beside it
        home = parent if os.access(parent, os.W_OK | os.X_OK) else self.out
        made = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=home))
        self._made.append(made)
        return made

    def _take_away(self, name: Path) -> None:
        """Set an existing file aside, and the side files of its database with it."""
        sides = [name.with_name(name.name + end) for end in _SIDE_FILES] if name.suffix == ".gpkg" else []
        for part in [name, *sides]:
            old = self.out / part
            if old.is_file():
                kept = self._replaced / part
                kept.parent.mkdir(parents=True, exist_ok=True)
                os.replace(old, kept)

    def _restore(self, moved: Iterable[Path]) -> None:
        for name in moved:
            with suppress(OSError):
                (self.out / name).unlink()
        for kept in [path for path in self._replaced.rglob("*") if path.is_file()]:
            with suppress(OSError):
                os.replace(kept, self.out / kept.relative_to(self._replaced))
