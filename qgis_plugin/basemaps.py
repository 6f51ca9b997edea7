"""The base map that a study asks for: its key, kept in QGIS's settings and in no study, and its layers in a project."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Optional
from urllib.parse import quote

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsRasterLayer

from . import settings

if TYPE_CHECKING:
    from ..layers.basemaps import Basemap
    from ..layers.studyfile import StudyFile

PROPERTY = "civicgrid/basemap"
"""Property of a layer of the project: to whom the base map belongs."""


def key() -> str:
    """Give the user's key for the servers that ask for one."""
    return settings.setting(settings.BASEMAP_KEY)


def keep_key(text: str) -> None:
    """Remember the user's key."""
    settings.keep(settings.BASEMAP_KEY, text)


def chosen(study: StudyFile) -> Optional[Basemap]:
    """Give the base map of a study; ``Refused`` (basemap_key) where it needs a key and there is none."""
    from ..layers.basemaps import basemap

    return basemap(study.basemap, key()) if study.basemap else None


def add(project: QgsProject, branch: QgsLayerTreeGroup, basemap: Basemap, language: str) -> list[QgsRasterLayer]:
    """Put the layers of a base map into a branch of the project's tree, the lowest last."""
    from ..layers.studyfile import text_in

    added = []
    for address in basemap.tiles:
        source = f"type=xyz&url={quote(address, safe=':/{}')}&zmin=0&zmax={basemap.max_zoom}"
        layer = QgsRasterLayer(source, text_in(basemap.name, language), "wms")
        layer.setCustomProperty(PROPERTY, text_in(basemap.attribution, language))
        project.addMapLayer(layer, False)
        branch.insertLayer(0, layer)
        added.append(layer)
    return added


def attribution(project: QgsProject) -> str:
    """Tell to whom the base maps of a project belong; nothing where there are none."""
    return " · ".join(dict.fromkeys(_attributions(project)))


def _attributions(project: QgsProject) -> Iterable[str]:
    texts = (str(layer.customProperty(PROPERTY, "")) for layer in project.mapLayers().values())
    return filter(None, texts)
