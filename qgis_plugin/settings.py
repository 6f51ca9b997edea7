"""What a person sets once for all studies, kept by QGIS in the profile; the one place that knows the keys.

QGIS reads this file at its start.
"""

from __future__ import annotations

from qgis.core import QgsSettings

RESULTS_FOLDER = "civicgrid/out_base"
"""The folder under which each study gets a folder of its own for its results."""
UNIT = "civicgrid/unit"
"""The unit whose name stands in new studies."""
LOGO = "civicgrid/logo"
"""The picture that stands on printed sheets where the study names none."""
BASEMAP_KEY = "civicgrid/basemap_key"
"""The key for the servers of base maps that ask for one."""
WHO = "civicgrid/who"
"""Who decides about sites."""
SITE_PACKAGES = "civicgrid/site_packages"
"""A further folder of Python packages."""


def setting(key: str) -> str:
    """Give a setting; empty where it was not set."""
    return str(QgsSettings().value(key, "") or "")


def keep(key: str, value: str) -> None:
    """Remember a setting; an empty one is forgotten."""
    if value.strip():
        QgsSettings().setValue(key, value.strip())
    else:
        QgsSettings().remove(key)
