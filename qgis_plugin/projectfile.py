"""The file of a project: written layer by layer, and changed in what QGIS can't be told."""

from __future__ import annotations

import errno
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsPathResolver, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument, QDomElement

DOCUMENT = ".qgs"

_USUAL: Mapping[str, frozenset[str]] = {
    "align_dash_pattern": frozenset({"0"}),
    "angle": frozenset({"0"}),
    "customdash": frozenset({"5;2"}),
    "dash_pattern_offset": frozenset({"0"}),
    "draw_inside_polygon": frozenset({"0"}),
    "horizontal_anchor_point": frozenset({"1"}),
    "offset": frozenset({"0", "0,0"}),
    "ring_filter": frozenset({"0"}),
    "scale_method": frozenset({"diameter"}),
    "trim_distance_end": frozenset({"0"}),
    "trim_distance_start": frozenset({"0"}),
    "tweak_dash_pattern_on_corners": frozenset({"0"}),
    "use_custom_dash": frozenset({"0"}),
    "vertical_anchor_point": frozenset({"1"}),
}
"""Properties of symbol layers, and what QGIS takes where they are not told."""


def _is_usual(of_symbol: QDomElement) -> bool:
    name, value = of_symbol.attribute("name"), of_symbol.attribute("value")
    if name.endswith("_map_unit_scale"):
        return value == "3x:0,0,0,0,0,0"
    return value == "MM" if name.endswith("_unit") else value in _USUAL.get(name, ())


_BLANK: Mapping[str, Callable[[QDomElement], bool]] = {
    "field": lambda field: not field.firstChildElement("editWidget").attribute("type"),
    "constraint": lambda of_field: of_field.attribute("constraints", "0") == "0" and not of_field.attribute("exp"),
    "default": lambda of_field: not of_field.attribute("expression"),
    "data_defined_properties": lambda those: those.elementsByTagName("Option").count() <= 4,  # an empty list, described
    "prop": lambda of_symbol: not of_symbol.parentNode().firstChildElement("Option").isNull(),  # the same, since 3.20
    "Option": _is_usual,
    "resourceMetadata": lambda about: about.text() == "dataset00false",
}
"""What QGIS writes of every field and every symbol of a layer, and how it is known to say nothing."""

_TOLD_APART = re.compile(rb'<maplayer(?: [^ =]+="[^"]*")*>\s*<id>([^<]+)</id>\s*</maplayer>')
"""A layer of which nothing but its id was left in the document."""

_AUTHOR = re.compile(rb"<author>[^<]*</author>")
"""Newer QGIS names one who has none, as the last thing before it writes."""

_PLACE = re.compile(rb'(<Layer [^>]*source=")[^"]*"')
"""Where a layer stands that a map of a layout is told to draw: QGIS writes that path as it is."""


def write(project: QgsProject, path: Path) -> None:
    """Write a project without the name of the person at the computer and the folders that are theirs."""
    for _bit in writing(project, path):
        pass


def writing(project: QgsProject, path: Path) -> Iterator[None]:
    """Do the same layer by layer: between two of them a window has its turn. QGIS takes a project as a whole.

    Raises ``Refused`` where nothing can be written.
    """
    from ..layers.wholefile import not_written

    told: dict[bytes, bytes] = {}
    for layer in project.mapLayers().values():
        if layer.isValid():  # of others QGIS keeps what it once read
            told[layer.id().encode()] = _told(layer, project, path)
            yield

    def leave_out(layer: QgsMapLayer, written: QDomElement, document: QDomDocument) -> None:
        if layer.id().encode() in told:
            while written.hasChildNodes():
                written.removeChild(written.firstChild())
            written.appendChild(document.createElement("id")).appendChild(document.createTextNode(layer.id()))

    about = project.metadata()
    about.setAuthor("")
    project.setMetadata(about)
    project.writeProject.connect(_leave_person_out)
    project.writeMapLayer.connect(leave_out)
    try:
        if not project.write(str(path)):
            raise not_written(path, OSError(errno.EIO, project.error() or os.strerror(errno.EIO), str(path)))
    finally:
        project.writeProject.disconnect(_leave_person_out)
        project.writeMapLayer.disconnect(leave_out)
    yield
    rewrite(path, lambda document: _TOLD_APART.sub(lambda found: told[found[1]], _leave_home_out(document)))


def _told(layer: QgsMapLayer, project: QgsProject, path: Path) -> bytes:
    """Give what the document of a project, to be written to ``path``, says of a layer."""
    document, context = QDomDocument(), QgsReadWriteContext()
    relative = project.filePathStorage() == Qgis.FilePathType.Relative
    context.setPathResolver(QgsPathResolver(str(path) if relative else ""))
    context.setTransformContext(project.transformContext())
    element = document.createElement("maplayer")
    layer.writeLayerXml(element, document, context)
    document.appendChild(element)
    _leave_blanks_out(element)
    return bytes(document.toByteArray(0)).strip()


def _leave_blanks_out(written: QDomElement) -> None:
    """Leave out what says nothing of a layer: it is most of a project, and makes it slow to open."""
    for part, is_blank in _BLANK.items():
        found = written.elementsByTagName(part)
        for one in [found.at(place).toElement() for place in range(found.count())]:  # before any goes
            if is_blank(one):
                one.parentNode().removeChild(one)


def _leave_person_out(document: QDomDocument) -> None:
    for name in ("saveUser", "saveUserFull"):
        document.documentElement().removeAttribute(name)


def _leave_home_out(document: bytes) -> bytes:
    return _PLACE.sub(rb'\1"', _AUTHOR.sub(b"<author></author>", document))


def rewrite(project: Path, change: Callable[[bytes], bytes]) -> None:
    """Change the document inside a ``.qgz``, or the ``.qgs``."""
    with _writing(project):
        files = files_of(project)
        fresh = {name: change(held) if name.endswith(DOCUMENT) else held for name, held in files.items()}
        if fresh != files:
            put_into(project, fresh)


def files_of(project: Path) -> dict[str, bytes]:
    """Give what a ``.qgz`` holds, by name; of a ``.qgs`` itself."""
    if not zipfile.is_zipfile(project):
        return {project.name: project.read_bytes()}
    with zipfile.ZipFile(project) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def put_into(project: Path, files: Mapping[str, bytes]) -> None:
    """Write a project of files as ``files_of`` gives them."""
    if list(files) == [project.name]:
        project.write_bytes(files[project.name])
        return
    with zipfile.ZipFile(project, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in files.items():
            archive.writestr(name, held)


@contextmanager
def _writing(project: Path) -> Iterator[None]:
    """Say what hinders: ``Refused`` where nothing can be written."""
    from ..layers.wholefile import not_written

    try:
        yield
    except OSError as error:
        raise not_written(project, error) from error
