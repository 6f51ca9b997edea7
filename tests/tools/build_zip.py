"""Build ``dist/civicgrid.X.Y.Z.zip`` as the plugin site takes it: one top folder, no tests, nothing hidden.

python tests/tools/build_zip.py            build, print the path
python tests/tools/build_zip.py --name     print the path only
"""

from __future__ import annotations

import configparser
import os
import re
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Iterable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
TOP = "civicgrid"
ROOT_FILES = (
    "__init__.py",
    "metadata.txt",
    "LICENSE",
    "CHANGELOG.md",
    "README.md",
    "README.zh-CN.md",
    "requirements.txt",
)
ROOMS = ("geo", "layers", "qgis_plugin", "resources")
BUILT = ("resources/i18n/*.qm", "resources/web/vendor/**/*")
LEFT_OUT = ("package.json", "package-lock.json")  # of resources/web: what is built from them ships
UNWANTED = {"__pycache__", "node_modules"}
DATE = (2020, 1, 1, 0, 0, 0)  # the same files give the same zip
LIMIT_BYTES = 25_000_000
METADATA = "metadata.txt"


def version() -> str:
    """Give the version that ``metadata.txt`` names."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(CHECKOUT / METADATA, encoding="utf-8")
    return metadata["general"]["version"]


def target() -> Path:
    """Give the path of the zip."""
    return CHECKOUT / "dist" / f"{TOP}.{version()}.zip"


def tracked() -> list[str]:
    """Give the files of the shipped rooms: those git knows, or without git (a downloaded source) all."""
    if (CHECKOUT / ".git").exists():
        listed = subprocess.run(
            ["git", "-c", "core.quotepath=off", "-c", f"safe.directory={CHECKOUT}", "ls-files", "-z", "--", *ROOMS],
            cwd=CHECKOUT,
            capture_output=True,
            check=True,
        )
        names = [name for name in listed.stdout.decode("utf-8").split("\0") if name]
    else:
        names = [
            (Path(folder) / name).relative_to(CHECKOUT).as_posix()
            for room in ROOMS
            for folder, _, files in os.walk(CHECKOUT / room)
            for name in files
        ]
    return [name for name in names if (CHECKOUT / name).is_file()]


def built() -> list[str]:
    """Give what ``./dev setup`` made: compiled translations and the libraries of the web page."""
    paths = (path for pattern in BUILT for path in CHECKOUT.glob(pattern) if path.is_file())
    return [path.relative_to(CHECKOUT).as_posix() for path in paths]


def is_shipped(name: str) -> bool:
    """Tell whether a file belongs into the zip."""
    parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return not hidden and not UNWANTED.intersection(parts) and parts[-1] not in LEFT_OUT and not name.endswith(".pyc")


def shipped() -> list[str]:
    """Give every file of the zip, sorted."""
    root = [name for name in ROOT_FILES if (CHECKOUT / name).is_file()]
    return sorted({name for name in (*root, *tracked(), *built()) if is_shipped(name)})


def release_notes() -> str:
    """Give what is new up to this version as plain lines: QGIS and the plugin site show them as they are."""
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.split(r"^(?=## )", changelog, flags=re.MULTILINE)[1:]
    last = next(place for place, text in enumerate(sections) if text.startswith(f"## [{version()}]"))
    told = "".join(text for text in sections[: last + 1] if "\n- " in text)  # nothing may be unreleased
    joined = re.sub(r"\n {2,}", " ", told)  # an item is one line
    plain = re.sub(r"^#+ \[?(.*?)\]?$", r"\1", joined, flags=re.MULTILINE).replace("`", "")
    unstressed = re.sub(r"(?<!\w)\*(\S[^*\n]*)\*(?!\w)", r"\1", plain)
    return "\n".join(line for line in unstressed.splitlines() if line)


def content(name: str) -> bytes:
    """Give a file as it ships: as it is, but for the metadata, which get the release notes."""
    made = (CHECKOUT / name).read_bytes()
    if name != METADATA:
        return made
    notes = release_notes().replace("%", "%%")  # the site's parser takes a single one for a reference
    return made.rstrip() + f"\nchangelog=\n{textwrap.indent(notes, '    ')}\n".encode()


def write(path: Path, names: Iterable[str]) -> None:
    """Write the zip: plain files without executable bits."""
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in names:
            entry = zipfile.ZipInfo(f"{TOP}/{name}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content(name))
    draft.replace(path)


def main() -> int:
    """Build, and refuse what the plugin site would refuse for its size."""
    path = target()
    if "--name" in sys.argv[1:]:
        print(path)
        return 0
    names = shipped()
    write(path, names)
    size = path.stat().st_size
    print(f"{path}: {len(names)} files, {size / 1e6:.1f} MB")
    if size > LIMIT_BYTES:
        print("too large for the plugin site (25 MB)", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
