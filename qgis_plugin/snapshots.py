"""Layers of QGIS as files to be read: a file's own layer as it is; anything else is written to a file first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer

if TYPE_CHECKING:
    from ..geo.progress import Progress
    from ..layers.studyfile import Source
    from .bridge import Reader


@dataclass(frozen=True)
class Taken:
    """A layer that was chosen; ``source`` where it is a file's own, else ``reader`` gives what it shows."""

    name: str
    source: Optional[Source] = None
    reader: Optional[Reader] = None


def take(layer: QgsVectorLayer, *, selected: bool) -> Taken:
    """Note on the main thread what is needed of a layer; ``selected``: only the features that are selected in it."""
    from . import bridge

    reader = bridge.reader(layer)
    if selected:
        reader.restrict(QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()), layer.selectedFeatureCount())
    return of_reader(reader)


def of_reader(reader: Reader) -> Taken:
    """Give the layer of a reader: the file itself, where that holds exactly what the layer shows."""
    from ..layers.studyfile import Source

    file = reader.file
    if file is None or file.where:
        return Taken(reader.name, reader=reader)
    layer = file.layer if isinstance(file.layer, str) else None
    path = Path(file.path).absolute().as_posix()
    return Taken(reader.name, Source(path, layer=layer, crs=reader.crs.authid() or None))


def write(taken: Taken, folder: Path, progress: Optional[Progress] = None) -> Source:
    """Write what a layer shows into a file of ``folder``: a GeoPackage, or a csv where it has no shapes."""
    from ..layers.studyfile import Source

    if taken.source is not None:
        return taken.source
    frame = taken.reader.frame(progress)
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r'[\\/:*?"<>|\s]+', "-", taken.name).strip("-") or "layer"
    drawn = bool(frame.geometry.notna().any())
    path = free(folder, name, ".gpkg" if drawn else ".csv")
    if drawn:
        frame.to_file(path, layer=name, driver="GPKG", engine="pyogrio", VERSION="1.2")
    else:
        frame.drop(columns=frame.geometry.name).to_csv(path, index=False, encoding="utf-8-sig")
    return Source(path.absolute().as_posix())


def free(folder: Path, name: str, end: str) -> Path:
    """Give a path in ``folder`` that no file has yet."""
    path, number = folder / f"{name}{end}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{end}", number + 1
    return path
