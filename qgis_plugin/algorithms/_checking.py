"""What is wrong with the value of a parameter, in a sentence: QGIS itself names the parameter's code and no reason.

QGIS reads this file at its start.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProperty,
    QgsWkbTypes,
)

from ..language import translate

_FAR = 1e300
"""A limit beyond it is none."""

_DRAWN_ONLY = {".shp", ".fgb"}
"""Files that lose, or name otherwise, what has no shape."""


def with_defaults(algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Give the parameters as a window would: those left out are what they begin with."""
    begin = {one.name(): one.defaultValue() for one in algorithm.parameterDefinitions() if not one.isDestination()}
    return {**{name: value for name, value in begin.items() if value is not None}, **parameters}


def first_problem(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    """Say what is wrong with the first value that can't be used; '' if nothing is."""
    problems = (_problem(algorithm, one, parameters, context) for one in algorithm.parameterDefinitions())
    return next(filter(None, problems), "")


def _problem(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Say what is wrong with a value; '' if nothing is, or if it is known only when the algorithm runs."""
    value = parameters.get(definition.name())
    if isinstance(value, QgsProperty):
        return ""
    if _is_no_number(definition, value) or not definition.checkValueIsAcceptable(value, context):
        return _refusal(definition, value)
    wrong = path_problem(definition, value)
    if wrong or value in (None, ""):
        return wrong
    if isinstance(definition, QgsProcessingParameterFeatureSource):
        return _layer_problem(algorithm, definition, parameters, context)
    if isinstance(definition, QgsProcessingParameterField):
        return _field_problem(algorithm, definition, parameters, context)
    return ""


def _is_no_number(definition: QgsProcessingParameterDefinition, value: Any) -> bool:
    """Tell words from numbers: QGIS takes any word for an optional number, and then what it begins with."""
    if not isinstance(definition, QgsProcessingParameterNumber) or not isinstance(value, str) or not value:
        return False
    try:
        float(value)
    except ValueError:
        return True
    return False


def _refusal(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    """Say what a value that can't be used would have to be."""
    told = {"name": definition.description(), "value": value}
    if value in (None, "", []):
        return translate("CivicGrid", "“{name}” is empty, and nothing can be done without it. Fill it in.").format(
            **told
        )
    if isinstance(definition, QgsProcessingParameterNumber):
        return _number_refusal(definition, told)
    if isinstance(definition, QgsProcessingParameterEnum):
        choices = "; ".join(f"{number} {text}" for number, text in enumerate(definition.options()))
        return translate("CivicGrid", "“{name}” has no choice “{value}”. Choose one of: {choices}.").format(
            choices=choices, **told
        )
    return translate("CivicGrid", "“{value}” can't be used for “{name}”. Choose something else.").format(**told)


def _number_refusal(definition: QgsProcessingParameterNumber, told: Mapping[str, Any]) -> str:
    least, most = definition.minimum(), definition.maximum()
    if most < _FAR and least > -_FAR:
        text = translate("CivicGrid", "“{name}” has to be a number from {least:,.15g} to {most:,.15g}, not “{value}”.")
    elif least > -_FAR:
        text = translate("CivicGrid", "“{name}” has to be a number from {least:,.15g} on, not “{value}”.")
    else:
        text = translate("CivicGrid", "“{name}” has to be a number, not “{value}”.")
    return text.format(least=least, most=most, **told)


def _layer_problem(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterFeatureSource,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Say that a layer is not there, or holds other shapes than are wanted."""
    name = definition.name()
    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None:
        return translate(
            "CivicGrid",
            "The layer that was given for “{name}” is not there, or can't be read. It may have been removed or moved: "
            "choose it anew.",
        ).format(name=definition.description())
    found = QgsWkbTypes.geometryType(source.wkbType())
    wanted = _geometries(definition.dataTypes())
    if found in wanted or found == QgsWkbTypes.GeometryType.UnknownGeometry:
        return ""
    return translate("CivicGrid", "“{name}” has to be a layer of {wanted}, and “{layer}” holds {found}.").format(
        name=definition.description(),
        layer=layer_name(parameters[name], source.sourceName()),
        wanted=" / ".join(_shapes()[kind] for kind in wanted),
        found=_shapes()[found],
    )


def _geometries(data_types: list[int]) -> list[Any]:
    """Give the kinds of geometry that a parameter takes."""
    kinds, types = QgsWkbTypes.GeometryType, QgsProcessing.SourceType
    drawn = {
        types.TypeVectorPoint: kinds.PointGeometry,
        types.TypeVectorLine: kinds.LineGeometry,
        types.TypeVectorPolygon: kinds.PolygonGeometry,
    }
    if types.TypeVector in data_types:
        return [*drawn.values(), kinds.NullGeometry]
    if types.TypeVectorAnyGeometry in data_types or not data_types:
        return list(drawn.values())
    return [drawn[one] for one in data_types]


def _shapes() -> dict[Any, str]:
    kinds = QgsWkbTypes.GeometryType
    return {
        kinds.PointGeometry: translate("CivicGrid", "points"),
        kinds.LineGeometry: translate("CivicGrid", "lines"),
        kinds.PolygonGeometry: translate("CivicGrid", "areas"),
        kinds.NullGeometry: translate("CivicGrid", "rows without shapes"),
    }


def _field_problem(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterField,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Say that a layer has no such field, or no numbers in it; a field that nobody asked for may be missing."""
    field = algorithm.parameterAsString(parameters, definition.name(), context)
    parent = definition.parentLayerParameterName()
    source = algorithm.parameterAsSource(parameters, parent, context)
    if field == definition.defaultValue():
        return ""
    if source is None:
        return translate(
            "CivicGrid", "“{name}” is a field of “{layer}”, and no layer was chosen there. Choose one, or no field."
        ).format(name=definition.description(), layer=algorithm.parameterDefinition(parent).description())
    layer = layer_name(parameters[parent], source.sourceName())
    place = source.fields().indexOf(field)
    if place < 0:
        return str(no_field(field, layer))
    if definition.dataType() == definition.DataType.Numeric and not source.fields().at(place).isNumeric():
        return translate(
            "CivicGrid",
            "The field “{field}” of “{layer}” holds text, and “{name}” needs numbers. Choose another field, or make "
            "numbers of it with the field calculator.",
        ).format(field=field, layer=layer, name=definition.description())
    return ""


def layer_name(value: Any, name: str) -> str:
    """Give the name of a layer; QGIS calls one that was given by its file as the file, and so all others in it."""
    place = value.source.staticValue() if isinstance(value, QgsProcessingFeatureSourceDefinition) else value
    found = re.search(r"\|layername=([^|]+)", place) if isinstance(place, str) else None
    return found.group(1) if found else name


def no_field(field: str, layer: str) -> QgsProcessingException:
    """Say that a layer has no such field."""
    return QgsProcessingException(
        translate("CivicGrid", "The layer “{layer}” has no field “{field}”. Choose another field.").format(
            layer=layer, field=field
        )
    )


# -- outputs and paths


def target(value: Any) -> Any:
    """Give where an output goes; the windows of Processing wrap it, even where it is not wanted."""
    return value.sink.staticValue() if isinstance(value, QgsProcessingOutputLayerDefinition) else value


def wanted(parameters: Mapping[str, Any], name: str) -> bool:
    """Tell whether an output that may be left out is asked for."""
    return target(parameters.get(name)) not in (None, "")


def path_problem(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    """Say what is wrong with a path: nothing to read there, or no writing there; '' if nothing."""
    value = target(value)
    if not isinstance(value, str) or not Path(value).is_absolute():
        return ""  # a layer of the project, a database, a temporary output
    if isinstance(definition, QgsProcessingParameterFile) and definition.behavior() == definition.Behavior.Folder:
        return "" if Path(value).is_dir() else folder_problem(value)
    if definition.type() in ("source", "file") and "|" not in value:
        return "" if Path(value).is_dir() and definition.type() == "source" else file_problem(value)
    return _destination_problem(definition, value) if definition.isDestination() else ""


def _destination_problem(definition: QgsProcessingParameterDefinition, path: str) -> str:
    """Say that such a file can't hold a table, or that nothing can be written there."""
    table = isinstance(definition, QgsProcessingParameterFeatureSink) and not definition.hasGeometry()
    if table and Path(path).suffix.lower() in _DRAWN_ONLY:
        return translate(
            "CivicGrid",
            "“{name}” is a table without shapes, which a file like {file} can't hold. Choose a GeoPackage (.gpkg) or a "
            ".csv.",
        ).format(name=definition.description(), file=Path(path).name)
    there = next(folder for folder in Path(path).parents if folder.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        return ""
    from ...layers.problems import Problem
    from ..messages import sentence

    return sentence(Problem.of("output_not_writable", path=path, reason=os.strerror(errno.EACCES)))


def folder_problem(path: str) -> str:
    """Say that there is no such folder."""
    return translate(
        "CivicGrid", "There is no folder {path}. Check the path; it may have been moved, or its drive is not connected."
    ).format(path=path)


def file_problem(path: str) -> str:
    """Say what is wrong with a file that shall be read; '' if nothing is."""
    if not path:
        return translate("CivicGrid", "No file was chosen.")
    if not Path(path).is_file():
        return translate(
            "CivicGrid",
            "There is no file {path}. Check the path; the file may have been moved, or its drive is not connected.",
        ).format(path=path)
    if Path(path).stat().st_size == 0:
        return translate("CivicGrid", "The file {path} is empty: it has no byte in it. Export or copy it anew.").format(
            path=path
        )
    return ""
