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
    """A project taken apart: the file, what it says of each layer, and the document of all else."""

    path: Path
    layers: list[bytes]
    rest: bytes


def taken_apart(path: Path) -> Optional[Parts]:
    """Take a project apart; None for one that can't be read or whose parts need one another: QGIS reads it whole."""
    try:
        document = _document(path)
    except (OSError, zipfile.BadZipFile, StopIteration):
        return None
    layers, rest = _LAYER.findall(document), _LAYER.sub(b"", document)
    alone = all(_stands_alone(layer) for layer in layers)
    return Parts(path, layers, rest) if alone and b"<maplayer" not in rest and not _USERS.search(rest) else None


def _document(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith(".qgs")))


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
            _write_rest(parts, rest)
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


def _write_rest(parts: Parts, target: Path) -> None:
    """Write the project without its layers, and with whatever else its archive holds."""
    if not zipfile.is_zipfile(parts.path):
        target.write_bytes(parts.rest)
        return
    with zipfile.ZipFile(parts.path) as archive, zipfile.ZipFile(target, "w") as made:
        for name in archive.namelist():
            made.writestr(name, parts.rest if name.endswith(".qgs") else archive.read(name))


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
