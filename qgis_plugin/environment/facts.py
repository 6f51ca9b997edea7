"""Versions, packages and the one remedy, as the window shows them and as text to be sent to whoever helps.

Nothing of the geo stack is imported here: this is looked at when it is missing.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from typing import NamedTuple

from qgis.core import Qgis
from qgis.PyQt.QtCore import PYQT_VERSION_STR, qVersion

from .. import stack
from ..language import interface_language, listed, translate


class Fact(NamedTuple):
    """A name and what it is here."""

    name: str
    value: str


class PackageFact(NamedTuple):
    """A package: what is found of it and wanted, whether that will do, and what is not there without it."""

    name: str
    found: str
    wanted: str
    enough: bool
    without: str


def versions() -> tuple[Fact, ...]:
    """Give the versions of everything the plugin stands on."""
    from ...layers.program import program_version

    return (
        Fact("CivicGrid", program_version()),
        Fact("QGIS", Qgis.version()),
        Fact("Qt · PyQt", f"{qVersion()} · {PYQT_VERSION_STR}"),
        Fact("Python", platform.python_version()),
        Fact("GDAL · PROJ", f"{_gdal()} · {_proj()}"),
        Fact(translate("CivicGrid", "System"), platform.platform()),
        Fact(translate("CivicGrid", "Language"), interface_language()),
    )


def packages() -> tuple[PackageFact, ...]:
    """Give what is found of every package the plugin uses."""
    lacking = {item.package.name for item in stack.missing()}
    return tuple(
        PackageFact(
            package.name,
            stack.version(package.name) or "–",
            f"≥ {package.floor}",
            package.name not in lacking,
            _without()[package.name],
        )
        for package in stack.PACKAGES
    )


def remedy() -> str:
    """Give the one command that brings what is missing; empty where nothing is."""
    lacking = stack.missing()
    return stack.remedy(lacking) if lacking else ""


def offline_remedy() -> str:
    """Give the command for a computer without network, with the packages in a folder brought along."""
    lacking = stack.missing()
    return stack.remedy(lacking, stack.WHEELS) if lacking else ""


def shared_libraries() -> str:
    """Say that another plugin brought packages in first; empty where none did."""
    if not stack.foreign():
        return ""
    return translate(
        "CivicGrid",
        "Another plugin loaded {names} before CivicGrid, with libraries that may clash with those of QGIS. If "
        "coordinates look wrong, switch the other plugins off and start QGIS again.",
    ).format(names=listed(stack.foreign()))


def as_text(outcomes: Iterator[str]) -> str:
    """Give all of it as lines to be copied; no path and no name of a person is in it."""
    lines = [f"{one.name}: {one.value}" for one in versions()]
    lines += ["", *(_package_line(one) for one in packages())]
    return "\n".join([*lines, "", *outcomes]).strip() + "\n"


def _package_line(one: PackageFact) -> str:
    return f"{'+' if one.enough else '!'} {one.name} {one.found} ({one.wanted})"


def _proj() -> str:
    from osgeo import osr

    return f"{osr.GetPROJVersionMajor()}.{osr.GetPROJVersionMinor()}.{osr.GetPROJVersionMicro()}"


def _gdal() -> str:
    from osgeo import gdal

    return str(gdal.VersionInfo("RELEASE_NAME"))


def _without() -> dict[str, str]:
    """Say what is not there without each package."""
    nothing = translate("CivicGrid", "nothing can be computed")
    return {
        **{package.name: nothing for package in stack.PACKAGES if package.role == "core"},
        "openpyxl": translate("CivicGrid", "no .xlsx is read or written"),
        "folium": translate("CivicGrid", "no web page"),
        "python-calamine": translate("CivicGrid", "no .xls and .ods are read"),
        "charset-normalizer": translate("CivicGrid", "only UTF-8, GB18030 and Big5 are recognised"),
        "psycopg": translate("CivicGrid", "no PostGIS"),
        "opencc-py": translate("CivicGrid", "traditional characters match in part only"),
        "python-docx": translate("CivicGrid", "the work report is plain text"),
        "pillow": translate("CivicGrid", "no maps in the work report and for site visits, no GIF"),
        "pypdf": translate("CivicGrid", "PDFs have no bookmarks"),
    }
