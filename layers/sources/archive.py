"""What is in a zip (or kmz), unpacked under the names people gave."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from ..problems import Problem, Refused

_LARGEST = 8 << 30
SPOILT = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, ValueError)
"""How reading a damaged archive may fail."""
_UTF8_NAME = 0x800


def unpack(path: Path, folder: Path, ends: Collection[str]) -> list[Path]:
    """Unpack into ``folder`` and give the files that end in one of ``ends``; of a shapefile, the .shp."""
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [(one, _name(one)) for one in archive.infolist() if not one.is_dir()]
            if sum(one.file_size for one, _name_ in inside) > _LARGEST:
                raise Refused(Problem.of("file_unreadable", path.name, reason="> 8 GB"))
            places = {name.parent: folder / str(number) for number, (_one, name) in enumerate(inside)}
            files = [_unpack(archive, one, places[name.parent] / name.name) for one, name in inside]
    except SPOILT as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=str(error))) from error
    except RuntimeError as error:  # how zipfile says that a password is needed
        raise Refused(Problem.of("file_locked", path.name)) from error
    shapes = {file.with_suffix("") for file in files if file.suffix.lower() == ".shp"}
    return [
        file
        for file in files
        if file.suffix.lower() in ends
        and not file.name.startswith(".")
        and (file.suffix.lower() != ".dbf" or file.with_suffix("") not in shapes)
    ]


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, made: Path) -> Path:
    made.parent.mkdir(exist_ok=True)
    with archive.open(member) as packed, made.open("wb") as file:
        for block in iter(lambda: packed.read(1 << 20), b""):
            file.write(block)
    return made


def _name(member: zipfile.ZipInfo) -> PurePosixPath:
    """The name of a member; Chinese Windows writes it in GBK and says nothing of it."""
    name = member.filename
    if not member.flag_bits & _UTF8_NAME:
        raw = name.encode("cp437", errors="replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("gb18030", errors="replace")
    return PurePosixPath(name.replace("\\", "/"))
