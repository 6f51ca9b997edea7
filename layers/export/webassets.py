"""The scripts and styles that are written into the web page: our own, and the libraries as npm delivered them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..kinds import RESOURCES
from ..problems import Problem, Refused

WEB = RESOURCES / "web"
LIBRARIES = ("leaflet.js", "flatbush.js")
"""What npm delivered (see ``tests/tools/web_assets.py``)."""
PAGE = (
    *("dom", "shapes", "signs", "painter", "layers", "facts", "panel"),
    *("search", "time", "measure", "swipe", "print", "basemap", "page"),
)
"""Our own scripts, in the order in which they need each other."""
_IMAGE = re.compile(r"url\((?!['\"]?data:)[^)]*\)")


@dataclass(frozen=True)
class Assets:
    """Texts to be put inline: styles first to last, scripts first to last."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def read(folder: Path = WEB) -> Assets:
    """Read them; ``Refused`` (web_assets_missing) where the vendor files were not made."""
    vendor = folder / "vendor"
    try:
        # leaflet's pictures belong to controls we don't use; their addresses would be asked for from the page's folder
        leaflet_css = _IMAGE.sub("none", _text(vendor / "leaflet.css"))
        licences = f"/*!\n{_text(vendor / 'LICENSES.txt')}*/"
        libraries = [_text(vendor / name).split("//# sourceMappingURL")[0] for name in LIBRARIES]
        own = [_text(folder / "page" / f"{name}.js") for name in PAGE]
        return Assets((leaflet_css, _text(folder / "page.css")), (licences, *libraries, *own))
    except FileNotFoundError as error:
        raise Refused(Problem.of("web_assets_missing", path=str(error.filename))) from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
