"""A project read in parts: its layers one by one, so that a window has its turn between them."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.core import (
    QgsDataProvider,
    QgsMapLayer,
    QgsPathResolver,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from .projectfile import DOCUMENT, files_of, put_into

_LAYER = re.compile(rb"<maplayer .*?</maplayer>", re.DOTALL)
_PROVIDER = re.compile(rb"<provider[^>]*>([^<]*)</provider>")
_TYPE = re.compile(rb'<maplayer(?: [^ =]+="[^"]*")*? type="([a-z-]+)"')
_TYPES = {b"vector": QgsVectorLayer, b"raster": QgsRasterLayer}
_PROVIDERS = {b"ogr", b"postgres", b"wms"}
"""Of the layers that a project of results is made with."""
_TIES = re.compile(rb"<(?:vectorjoins|layerDependencies|dataDependencies)>\s*<[^/]|<auxiliaryLayer>\s*[^<\s]")
"""What ties a layer to others, or to a store inside the project."""
_USERS = re.compile(
    rb"<(?:relations|polymorphicRelations|Annotations|Layouts|mapViewDocks|mapViewDocks3D)(?: [^>]*)?>\s*<[^/]"
)
"""What else in a project wants its layers at once."""
_ORIGINAL = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"


class Parts(NamedTuple):
    """A project taken apart: what its file says of each layer, the document of all else, and what lies beside that."""

    path: Path
    layers: list[bytes]
    rest: bytes
    files: dict[str, bytes]  # as ``projectfile.files_of`` gives them, with the rest for the document


def taken_apart(path: Path) -> Optional[Parts]:
    """Take a project apart; None for one that can't be read or whose parts need one another: QGIS reads it whole."""
    try:
        files = files_of(path)
        name = next(name for name in files if name.endswith(DOCUMENT))
    except (OSError, zipfile.BadZipFile, StopIteration):
        return None
    layers, rest = _LAYER.findall(files[name]), _LAYER.sub(b"", files[name])
    alone = all(_stands_alone(layer) for layer in layers)
    whole = not alone or b"<maplayer" in rest or _USERS.search(rest)
    return None if whole else Parts(path, layers, rest, {**files, name: rest})


def _stands_alone(layer: bytes) -> bool:
    kind, provider = _TYPE.match(layer), _PROVIDER.search(layer)
    known = kind is not None and kind[1] in _TYPES and provider is not None and provider[1] in _PROVIDERS
    return known and not _TIES.search(layer)


def layers_of(parts: Parts) -> Iterator[QgsMapLayer]:
    """Make the layers of a project one after another, without their data (see ``complete``)."""
    context = QgsReadWriteContext()
    context.setPathResolver(QgsPathResolver(str(parts.path)))
    context.setTransformContext(QgsProject.instance().transformContext())
    for written in parts.layers:
        document = QDomDocument()
        document.setContent(written, False)
        layer = _TYPES[_TYPE.match(written)[1]]()
        layer.readLayerXml(document.documentElement(), context, QgsMapLayer.ReadFlag.FlagDontResolveLayers)
        layer.setOriginalXmlProperties(_ORIGINAL + written.decode())  # saved again, until it has its data
        yield layer


def put_together(project: QgsProject, parts: Parts, layers: list[QgsMapLayer]) -> bool:
    """Have a project hold the layers that were made of its parts, and all else; False if QGIS can't read that."""
    document = QDomDocument()
    try:
        with tempfile.TemporaryDirectory() as folder:
            rest = Path(folder) / parts.path.name
            put_into(rest, parts.files)
            if not (document.setContent(parts.rest, False)[0] and project.read(str(rest))):
                return False
    except OSError:  # no room for it
        return False
    project.setFileName(str(parts.path))
    project.addMapLayers(layers, False)
    tree, root = project.layerTreeRoot(), document.documentElement()
    tree.resolveReferences(project)
    tree.readLayerOrderFromXml(root.firstChildElement("layer-tree-group"))
    project.mapThemeCollection().readXml(document)
    snapping = project.snappingConfig()
    snapping.readProject(document)
    project.setSnappingConfig(snapping)
    project.setDirty(False)
    return True


def complete(layer: QgsMapLayer) -> None:
    """Give a layer its data, unless it has them."""
    if not layer.isValid():
        layer.setDataSource(
            layer.source(), layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions(), False
        )


def read(project: QgsProject, path: Path, between: Callable[[], None]) -> None:
    """Read a project layer by layer, and call ``between`` before each; as a whole where layers depend on others."""
    parts, layers = taken_apart(path), []
    for layer in layers_of(parts) if parts else ():
        between()
        complete(layer)
        layers.append(layer)
    if not (parts and put_together(project, parts, layers)):
        project.read(str(path))
