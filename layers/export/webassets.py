"""The scripts and styles that are written into the web page: our own, and leaflet as npm delivered it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..kinds import RESOURCES
from ..problems import Problem, Refused

WEB = RESOURCES / "web"
_IMAGE = re.compile(r"url\((?!['\"]?data:)[^)]*\)")


@dataclass(frozen=True)
class Assets:
    """Texts to be put inline: styles first to last, scripts first to last."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def read(folder: Path = WEB) -> Assets:
    """Read them; ``Refused`` (web_assets_missing) where the vendor files were not made."""
    vendor = folder / "vendor" / "leaflet"
    try:
        # leaflet's pictures belong to controls we don't use; their addresses would be asked for from the page's folder
        leaflet_css = _IMAGE.sub("none", (vendor / "leaflet.css").read_text(encoding="utf-8"))
        leaflet_js = (vendor / "leaflet.js").read_text(encoding="utf-8").split("//# sourceMappingURL")[0]
        own = [(folder / name).read_text(encoding="utf-8") for name in ("page.css", "page.js")]
    except FileNotFoundError as error:
        raise Refused(Problem.of("web_assets_missing", path=str(error.filename))) from error
    return Assets((leaflet_css, own[0]), (leaflet_js, own[1]))
