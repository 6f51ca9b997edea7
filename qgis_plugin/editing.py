"""Layers of a project that come out of a workspace: edited with QGIS's own tools, and known to be edited."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsDefaultValue, QgsEditorWidgetSetup, QgsMapLayer, QgsVectorLayer, QgsWkbTypes

from .connections import layer_uri
from .projectfile import rewrite

if TYPE_CHECKING:
    from ..layers.run import Run

_CURRENT = "import_id = 'by_hand' OR import_id IN (SELECT import_id FROM imports WHERE state = 'current')"
_SHAPES = {
    "Point": QgsWkbTypes.Type.Point,
    "LineString": QgsWkbTypes.Type.LineString,
    "Polygon": QgsWkbTypes.Type.MultiPolygon,
}
_TECHNICAL = ("import_id", "edited_at", "source_file", "source_row", "outside", "crowded_spot")


def workspace_of(run: Run) -> Optional[Path]:
    """Give the GeoPackage that the study of a run is computed from; None where it is read from files or a server."""
    from ..layers.connections import is_reference

    reference = run.study.workspace
    if not reference or is_reference(reference):
        return None
    path = (run.study.folder / reference).absolute()
    return path if path.is_file() else None


def is_editable(run: Run, table: str) -> bool:
    """Whether a table of a run came out of a workspace that is there."""
    from ..layers.connections import is_reference

    reference = run.study.workspace or ""
    there = is_reference(reference) or workspace_of(run) is not None
    return there and table in {account.kind for account in run.accounts}


def open_layer(run: Run, table: str, shape: str, name: str) -> QgsVectorLayer:
    """Open the current rows of a kind, to be edited: what is drawn or changed is marked as done by hand."""
    workspace = workspace_of(run)
    if workspace is None:
        uri = layer_uri(str(run.study.workspace), table)
        uri.setWkbType(_SHAPES[shape])
        layer = QgsVectorLayer(uri.uri(False), name, "postgres")
    else:
        # in the source, not set later: that makes QGIS reopen the file, and the next layers of it lose their CRS
        source = f"{workspace}|layername={table}|geometrytype={shape}|subset={_CURRENT}"
        layer = QgsVectorLayer(source, name, "ogr")
    fields = layer.fields()
    for technical in _TECHNICAL:
        number = fields.indexOf(technical)
        if number >= 0:
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("Hidden", {}))
    defaults = (
        ("import_id", "'by_hand'", False),
        ("edited_at", "now()", True),
        ("state", "'existing'", False),
        ("source_file", "''", False),
        ("source_row", "0", False),
    )
    for field, expression, always in defaults:
        number = fields.indexOf(field)
        if number >= 0:
            layer.setDefaultValueDefinition(number, QgsDefaultValue(expression, always))
    return layer


def came_in(layer: QgsMapLayer) -> bool:
    """Whether a layer comes out of a workspace."""
    return isinstance(layer, QgsVectorLayer) and layer.subsetString() == _CURRENT


def move_links(run: Run, project: Path, home: Path) -> None:
    """Make the relative path to the workspace in a project right for ``home``, the folder it is going to stand in."""
    workspace = workspace_of(run)
    if workspace is None:
        return
    wrong, right = (os.path.relpath(workspace, folder).replace(os.sep, "/") for folder in (project.parent, home))
    rewrite(project, lambda document: document.replace(wrong.encode(), right.encode()))
