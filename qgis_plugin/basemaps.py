"""The base map that a study asks for: its key, kept in QGIS's settings and in no study, and its layers in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional
from urllib.parse import quote

from qgis.core import QgsMapLayer, QgsMapThemeCollection, QgsProject, QgsRasterLayer

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


def settle(project: QgsProject, study: StudyFile, language: str) -> None:
    """Have the base map of a study, and no other, below all layers of a project, on every map of it."""
    from ..layers.languages import text_in

    for layer in _layers(project):
        project.removeMapLayer(layer.id())
    basemap = chosen(study)
    if basemap is None:
        return
    for address in reversed(basemap.tiles):
        source = f"type=xyz&url={quote(address, safe=':/{}')}&zmin=0&zmax={basemap.max_zoom}"
        layer = QgsRasterLayer(source, text_in(basemap.name, language), "wms")
        layer.setCustomProperty(PROPERTY, text_in(basemap.attribution, language))
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
        _put_on_every_map(project, layer)


def _put_on_every_map(project: QgsProject, layer: QgsRasterLayer) -> None:
    themes = project.mapThemeCollection()
    for name in themes.mapThemes():
        theme = themes.mapThemeState(name)
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
        themes.update(name, theme)


def attribution(project: QgsProject) -> str:
    """Tell to whom the base maps of a project belong; nothing where there are none."""
    return " · ".join(dict.fromkeys(str(layer.customProperty(PROPERTY)) for layer in _layers(project)))


def _layers(project: QgsProject) -> list[QgsMapLayer]:
    return [layer for layer in project.mapLayers().values() if layer.customProperty(PROPERTY)]
