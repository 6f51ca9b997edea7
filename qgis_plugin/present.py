"""The styled QGIS project of a run: the layers of its workspace, grouped and named in a language; opens anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from . import basemaps, projectfile, projectparts
from .editing import is_editable, open_layer
from .fieldnames import name_fields, rejected_words
from .mapcontent import OVERVIEW, START, groups, topics, whole_extent
from .shown import Shown, shapes_of
from .styles import DETAIL_SCALE
from .temporal import set_moving, settle
from .words import labels

if TYPE_CHECKING:
    from ..layers.run import Run

LAYER = "civicgrid/layer"
"""Property of a layer of the project: what it shows (``gap_public_toilet``, ``hotspots`` …)."""

THEMES = "civicgrid/themes"
"""Property of a layer of the project: the maps it stands on."""


def build_project(run: Run, gpkg: Path, target: Path, language: str) -> None:
    """Write the project of the run to ``target``; ``gpkg`` lies beside it or under it. Main thread only.

    Layers of a study on a workspace come out of it, to be edited (see ``editing.move_links``).
    """
    for _bit in making_project(run, gpkg, target, language):
        pass


def making_project(run: Run, gpkg: Path, target: Path, language: str) -> Iterator[None]:
    """Do the same bit by bit: between two of them a window has its turn."""
    words = labels(language, run.study)
    with _emptied(QgsProject()) as project:
        project.setFilePathStorage(Qgis.FilePathType.Relative)
        project.setCrs(QgsCoordinateReferenceSystem(str(run.record["crs"]["code"])))
        project.setTitle(_title(run, language))
        _tell_language(project, language)
        project.setFileName(str(target))
        yield from _fill(project, run, gpkg, words)
        _add_tables(project, project.layerTreeRoot(), gpkg, words)
        yield
        yield from _remember_themes(project, {code: theme_name(code, words) for code in (OVERVIEW, *topics(run))})
        basemaps.settle(project, run.study, language)
        show_topics(project, {START})
        settle(project, run)
        extent = whole_extent(run)
        extent.scale(1.05)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
        yield
        yield from projectfile.writing(project, target)
        yield  # letting go of the layers takes its time too


def _tell_language(project: QgsProject, language: str) -> None:
    about = project.metadata()
    about.setLanguage(language)
    project.setMetadata(about)


def language_of(project: QgsProject) -> str:
    """Give the language that layers and map themes of a project have their names in; empty where it does not say."""
    return str(project.metadata().language())


@contextmanager
def opened(path: Path, between: Callable[[], None] = lambda: None) -> Iterator[QgsProject]:
    """Open a project apart from the one in the window; ``between`` is called before each layer and may raise."""
    with _emptied(QgsProject()) as project:
        projectparts.read(project, path, between)
        yield project


@contextmanager
def _emptied(project: QgsProject) -> Iterator[QgsProject]:
    """Have the layers of a project go whatever happens: left over they crash QGIS."""
    try:
        yield project
    finally:
        project.clear()


def layer_of(project: QgsProject, code: str) -> Optional[QgsVectorLayer]:
    """Give the layer of the project that shows ``code``."""
    return next((layer for layer in project.mapLayers().values() if layer.customProperty(LAYER) == code), None)


def _title(run: Run, language: str) -> str:
    from ..layers.languages import text_in

    return text_in(run.study.title, language)


# -- making it


def _fill(project: QgsProject, run: Run, gpkg: Path, words: Mapping[str, str]) -> Iterator[None]:
    """Add every layer, one after another."""
    root = project.layerTreeRoot()
    for group in groups(run, words):
        yield
        branch = root.addGroup(group.name)
        branch.setExpanded(group.open)
        for shown in group.layers:
            layer = _layer(_opened(run, gpkg, shown), shown, words)
            project.addMapLayer(layer, False)
            node = branch.addLayer(layer)
            node.setExpanded(group.open and shown.code not in {"street", "community", "grid_cell"})
            yield


def theme_name(code: str, words: Mapping[str, str]) -> str:
    """Give the name of the map theme of a topic."""
    from ..layers.kinds import kinds

    if code in kinds():
        return words["text.print_coverage"].format(kind=words[code])
    return words.get(f"text.theme_{code}") or words.get(f"layer.{code}") or words[code]


def _opened(run: Run, gpkg: Path, shown: Shown) -> QgsVectorLayer:
    """Open a layer: a result, or what came in; this out of the workspace of the study, where it can be edited."""
    if is_editable(run, shown.table):
        shape = shown.shape or shapes_of(run.inputs[shown.table])[0]
        return open_layer(run, shown.table, shape, shown.name)
    only = f"|geometrytype={shown.shape}" if shown.shape else ""
    where = f"|subset={shown.where}" if shown.where else ""
    plain = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)  # looking for one opens the file once more
    return QgsVectorLayer(f"{gpkg}|layername={shown.table}{only}{where}", shown.name, "ogr", plain)


def _layer(layer: QgsVectorLayer, shown: Shown, words: Mapping[str, str]) -> QgsVectorLayer:
    layer.setCustomProperty(LAYER, shown.code)
    layer.setCustomProperty(THEMES, ",".join(sorted(shown.themes)))
    if shown.renderer is not None:
        layer.setRenderer(shown.renderer)
    if shown.labeling is not None:
        layer.setLabeling(shown.labeling)
        layer.setLabelsEnabled(True)
    if shown.detail:
        layer.setScaleBasedVisibility(True)
        layer.setMinimumScale(DETAIL_SCALE)
    set_moving(layer)
    name_fields(layer, words)
    return layer


def _add_tables(project: QgsProject, root: QgsLayerTreeGroup, gpkg: Path, words: Mapping[str, str]) -> None:
    branch = root.addGroup(words["text.group_tables"])
    branch.setExpanded(False)
    for table, key in (("figures", "key_figures"), ("rejected_rows", "rejected_rows")):
        layer = QgsVectorLayer(f"{gpkg}|layername={table}", words[f"text.{key}"], "ogr")
        layer.setCustomProperty(LAYER, table)
        name_fields(layer, rejected_words(words))
        project.addMapLayer(layer, False)
        branch.addLayer(layer)


def _remember_themes(project: QgsProject, themes: Mapping[str, str]) -> Iterator[None]:
    model = QgsLayerTreeModel(project.layerTreeRoot())
    for code, name in themes.items():
        show_topics(project, {code})
        state = QgsMapThemeCollection.createThemeFromCurrentState(project.layerTreeRoot(), model)
        project.mapThemeCollection().insert(name, state)
        yield


def topics_of(layer: QgsMapLayer) -> set[str]:
    """Give the maps (a kind, hotspots, overview) that a layer of the project stands on."""
    return set(str(layer.customProperty(THEMES, "")).split(",")) - {"", START}


def show_topics(project: QgsProject, topics: set[str]) -> None:
    """Switch on what stands on these maps and off what does not; layers that are not ours stay as they are."""
    for node in project.layerTreeRoot().findLayers():
        if node.layer() is not None and node.layer().customProperty(LAYER):
            own = set(str(node.layer().customProperty(THEMES, "")).split(","))
            node.setItemVisibilityChecked(bool(own & topics))
