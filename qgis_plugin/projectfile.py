"""The file of a project: read bit by bit, and changed in what QGIS can't be told."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsDataProvider, QgsMapLayer, QgsProject, QgsVectorLayer

_PROVIDERS = ("ogr", "postgres", "wms")
"""Of the layers that a project of results is made with."""


def read(project: QgsProject, path: Path, between: Callable[[], None]) -> None:
    """Read a project layer by layer, and call ``between`` before each; as a whole where layers depend on others."""
    if not read_without_data(project, str(path)):
        project.read(str(path))
    for layer in project.mapLayers().values():
        between()
        complete(layer)


def read_without_data(project: QgsProject, path: str) -> bool:
    """Read a project but for the data of its layers; False if that failed, or where they can't wait for them."""
    read_it = project.read(path, QgsProject.ReadFlag.FlagDontResolveLayers)
    return read_it and all(_can_wait(layer) for layer in project.mapLayers().values())


def complete(layer: QgsMapLayer) -> None:
    """Give a layer its data, unless it has them."""
    if not layer.isValid():
        layer.setDataSource(
            layer.source(), layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions(), False
        )


def _can_wait(layer: QgsMapLayer) -> bool:
    """Whether a layer depends on no other one, and is the same when it gets its data later."""
    joined = isinstance(layer, QgsVectorLayer) and layer.vectorJoins()
    return layer.providerType() in _PROVIDERS and not joined


def rewrite(project: Path, change: Callable[[bytes], bytes]) -> None:
    """Change the document inside a ``.qgz``, or the ``.qgs``."""
    with _writing(project):
        if not zipfile.is_zipfile(project):
            project.write_bytes(change(project.read_bytes()))
            return
        with zipfile.ZipFile(project) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        fresh = {name: change(held) if name.endswith(".qgs") else held for name, held in parts.items()}
        if fresh == parts:
            return
        with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, held in fresh.items():
                archive.writestr(name, held)


@contextmanager
def _writing(project: Path) -> Iterator[None]:
    """Say what hinders: ``Refused`` where nothing can be written."""
    from ..layers.wholefile import not_written

    try:
        yield
    except OSError as error:
        raise not_written(project, error) from error
