"""The one door to the geo stack (numpy, pandas, scipy, shapely, pyproj, pyogrio, geopandas).

QGIS loads its own GEOS, PROJ and GDAL. Packages from PyPI bring theirs along, and on Linux the loader would bind them
to those QGIS has loaded: wrong CRS, or a crash at exit. ``load`` binds each package to its own libraries, and has to
come before the first import of any. Everything in this folder calls it before it imports ``geo`` or ``layers``.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
import threading
import warnings
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple, Optional

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE_PACKAGES = "CIVICGRID_SITE_PACKAGES"
"""Environment variable (setting: ``civicgrid/site_packages``) naming a further folder of Python packages."""

WHEELS = "civicgrid-wheels"
"""The folder of packages for a computer without network, as the remedy names it."""

_NATIVE = ("shapely", "pyproj", "pyogrio", "geopandas")


class Package(NamedTuple):
    """A package the plugin uses; ``floor`` is the lowest version it works with."""

    name: str
    floor: str
    role: str  # core: nothing works without; product: one product is missing without; optional: one format is


PACKAGES: tuple[Package, ...] = (
    Package("numpy", "1.24", "core"),
    Package("pandas", "2.0", "core"),
    Package("scipy", "1.10", "core"),
    Package("shapely", "2.1", "core"),
    Package("pyproj", "3.4", "core"),
    Package("pyogrio", "0.7", "core"),
    Package("geopandas", "1.0", "core"),
    Package("openpyxl", "3.1", "product"),
    Package("folium", "0.15", "product"),
    Package("python-calamine", "0.4", "optional"),
    Package("charset-normalizer", "3.0", "optional"),
    Package("psycopg", "3.1", "optional"),
    Package("opencc-py", "1.4", "optional"),
    Package("python-docx", "1.1", "optional"),
    Package("pillow", "9.0", "optional"),
    Package("pypdf", "4.0", "optional"),
)


class Missing(NamedTuple):
    """A package that is not there (``found`` None) or too old."""

    package: Package
    found: Optional[str]


class StackMissing(Exception):
    """The plugin can't compute: ``packages`` are missing, too old, or can't be imported (``reason``)."""

    def __init__(self, packages: tuple[Missing, ...], reason: str = "") -> None:
        super().__init__(", ".join(item.package.name for item in packages), reason)
        self.packages = packages
        self.reason = reason


_lock = threading.Lock()
_foreign: list[str] = []
_state = {"loaded": False}


def load() -> None:
    """Import the geo stack, each package bound to its own libraries; later calls cost nothing."""
    if _state["loaded"]:
        return
    with _lock:
        if _state["loaded"]:
            return
        _add_site_packages()
        absent = missing_core()
        if absent:
            raise StackMissing(absent)
        _foreign.extend(name for name in _NATIVE if _came_before(name))
        _import_all()
        _state["loaded"] = True


def bring(name: str) -> None:
    """Import an optional package with libraries of its own, bound to those; without a word where it is absent."""
    with _lock, _own_libraries(), suppress(ImportError):
        importlib.import_module(name)


def loaded() -> bool:
    """Say whether ``load`` has been through."""
    return _state["loaded"]


def foreign() -> tuple[str, ...]:
    """Packages with own libraries that something else imported before us, unguarded (another plugin, mostly)."""
    return tuple(_foreign)


def missing() -> tuple[Missing, ...]:
    """Packages that are absent or too old, without importing any."""
    _add_site_packages()
    found = ((package, version(package.name)) for package in PACKAGES)
    return tuple(
        Missing(package, there) for package, there in found if there is None or _number(there) < _number(package.floor)
    )


def missing_core() -> tuple[Missing, ...]:
    """Packages without which nothing can be computed, and that are absent or too old."""
    return tuple(item for item in missing() if item.package.role == "core")


def remedy(packages: tuple[Missing, ...], wheels: str = "") -> str:
    """Give the one command or step that brings ``packages`` on this platform (to be shown; nothing is run).

    With ``wheels``, a folder into which the packages were downloaded elsewhere, it asks for no network.
    """
    wanted = " ".join(f'"{item.package.name}>={item.package.floor}"' for item in packages)
    if wheels:
        wanted = f"--no-index --find-links {wheels} {wanted}"
    if sys.platform == "win32":
        return f"OSGeo4W Shell:  python -m pip install --user {wanted}"
    if sys.platform == "darwin":
        return f"Terminal:  {sys.exec_prefix}/bin/python3 -m pip install --user {wanted}"
    # Debian's own Python refuses pip outside an environment, so the packages go to a folder QGIS is told of
    folder = "~/.local/share/civicgrid"
    return (
        f"python3 -m venv --system-site-packages {folder} && "
        f'{folder}/bin/pip install {wanted} "numpy<2" "pyproj<3.7" && '
        f"export {SITE_PACKAGES}=$(echo {folder}/lib/python3*/site-packages)"
    )


@contextmanager
def _own_libraries() -> Iterator[None]:
    """Bind what is imported inside to the libraries it brings along (Linux; elsewhere it is so anyway)."""
    deep = getattr(os, "RTLD_DEEPBIND", None)
    if deep is None:
        yield
        return
    before = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | deep)
    try:
        yield
    finally:
        sys.setdlopenflags(before)


def _import_all() -> None:
    with _own_libraries():
        for package in PACKAGES:
            if package.role != "core":
                continue
            try:
                _settle(importlib.import_module(package.name))
            except ImportError as error:
                raise StackMissing((Missing(package, version(package.name)),), str(error)) from error
        with suppress(ImportError):  # openpyxl and python-docx write by it, where it is there
            importlib.import_module("lxml.etree")


def _settle(module: ModuleType) -> None:
    """Keep a package's talk with another one out of people's logs."""
    if module.__name__ == "pyproj":
        # geopandas reprojects a single point so; numpy 1.25 and later warn, and it works
        warnings.filterwarnings(
            "ignore", message="Conversion of an array with ndim > 0", category=DeprecationWarning, module="pyproj"
        )


def _came_before(name: str) -> bool:
    """Tell whether ``name`` was imported unguarded from a wheel, which brings libraries of its own."""
    module = sys.modules.get(name)
    if module is None or not hasattr(os, "RTLD_DEEPBIND") or _of_qgis(name):
        return False
    home = Path(getattr(module, "__file__", None) or "").parent.parent
    return (home / f"{name}.libs").is_dir()


def _of_qgis(name: str) -> bool:
    """Tell whether QGIS itself imports ``name`` as it starts: newer ones give geometries by shapely."""
    from qgis.core import QgsGeometry

    return name == "shapely" and hasattr(QgsGeometry, "as_shapely")


def _add_site_packages() -> None:
    """Put the named folder of packages, if any, before QGIS's own."""
    folder = os.environ.get(SITE_PACKAGES) or _setting()
    if folder and Path(folder).is_dir() and folder not in sys.path:
        sys.path.insert(0, folder)
        importlib.invalidate_caches()


def _setting() -> str:
    from . import settings

    return settings.setting(settings.SITE_PACKAGES)


def version(name: str) -> Optional[str]:
    """Give the version of a package that is installed, without importing it."""
    from importlib import metadata  # 10 ms, and QGIS is starting when this file is read

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.split("+", maxsplit=1)[0])[:3])
