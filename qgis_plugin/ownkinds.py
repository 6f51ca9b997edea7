"""The library of own kinds: files in the QGIS profile, so that an upgrade of the plugin leaves them alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication

if TYPE_CHECKING:
    from ..layers.problems import Problem


def folder() -> Path:
    """Give the folder of the library."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "kinds"


def register() -> tuple[Problem, ...]:
    """Make the kinds of the library known, beside those that are; gives what is wrong with its files."""
    if not folder().is_dir():
        return ()  # most have none, and QGIS asks at its start
    from ..layers import kinds, ownkinds

    entries, problems = ownkinds.library(folder())
    kinds.register(entries)
    return problems


def begin() -> tuple[Problem, ...]:
    """Begin anew with the kinds of the library: those of the last study are forgotten."""
    from ..layers import kinds

    kinds.forget(kinds.own())
    return register()
