"""The library of own standards profiles: files in the QGIS profile, so that an upgrade of the plugin leaves them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def folder() -> Path:
    """Give the folder of the library."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "standards"
