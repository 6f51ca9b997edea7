"""What every algorithm shares: its words, its help page, work in a thread of Python's, errors as sentences.

QGIS reads this file at its start: whatever only the work needs is imported inside functions.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ..language import translate
from ._named import Named, locale

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ...layers.problems import Problem
    from .. import bridge
    from ._loading import Look

T = TypeVar("T")
Parameters = Mapping[str, Any]


@contextmanager
def said() -> Iterator[None]:
    """Turn whatever goes wrong inside into a sentence for the person; cancelled is not wrong."""
    from ...geo.errors import Cancelled, GeoError
    from ...layers.problems import Refused
    from .. import jobs, stack
    from ..messages import explain

    try:
        yield
    except (Cancelled, QgsProcessingException):
        raise
    except Exception as error:  # noqa: BLE001 - the end of a task: said to the person, logged for the maker
        if not isinstance(error, (GeoError, Refused, stack.StackMissing, OSError)):
            jobs.log_traceback(error)
        raise QgsProcessingException(explain(error)) from None


class Algorithm(Named, QgsProcessingAlgorithm):
    """Base of every algorithm. A subclass gives ``ID``, words, parameters and ``execute``."""

    LAYERS: tuple[str, ...] = ()  # parameters of layers and tables that are read
    MAIN_THREAD = False  # layouts and projects live on the main thread

    def __init__(self) -> None:
        super().__init__()
        self._readers: list[bridge.Reader] = []  # of the layers that were asked for: they stand in the run record

    def flags(self) -> Any:
        flags = super().flags()
        return flags | QgsProcessingAlgorithm.Flag.FlagNoThreading if self.MAIN_THREAD else flags

    # -- parameters

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str = "", *, advanced: bool = False) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        for definition in self.parameterDefinitions():
            wrong = path_problem(definition, parameters.get(definition.name()))
            if wrong:
                return False, wrong
        return super().checkParameterValues(parameters, context)

    # -- work

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Note, on the main thread, what is needed to read the layers (see ``reader``)."""
        self._read = {name: self.reader(parameters, name, context) for name in self.LAYERS}

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work and give the outputs."""
        raise NotImplementedError

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        from .. import stack

        with said():
            stack.load()
            for name in stack.foreign():
                feedback.pushWarning(
                    translate(
                        "CivicGrid",
                        "Another plugin loaded “{name}” first. If QGIS crashes, switch that plugin off and "
                        "start QGIS anew.",
                    ).format(name=name)
                )
            self.readers(parameters, context)
        return True

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo.errors import Cancelled

        try:
            with said():
                return self.execute(parameters, context, feedback)
        except Cancelled:
            return {}

    def reader(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> Optional[bridge.Reader]:
        """Make the reader of a layer parameter: the whole layer, or the selection that was asked for."""
        from .. import bridge

        value = parameters.get(name)
        if value is None or value == "":
            return None
        part = isinstance(value, QgsProcessingFeatureSourceDefinition) and (
            value.selectedFeaturesOnly or value.featureLimit >= 0
        )
        layer = None if part else self.parameterAsVectorLayer(parameters, name, context)
        source = layer if layer is not None else self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        made = bridge.reader(source)
        self._readers.append(made)
        return made

    def in_background(self, work: Callable[[Progress], T], feedback: QgsProcessingFeedback) -> T:
        """Run ``work(progress)`` in a thread of Python's, with progress and cancel of the window."""
        from .. import jobs

        names: dict[str, str] = {}

        def tell(share: float, step: str) -> None:
            feedback.setProgress(share * 100)
            if step and step not in names:
                names[step] = step_name(step)
                feedback.setProgressText(names[step])

        result = jobs.in_thread(work, feedback.isCanceled, tell)
        heed(feedback)
        return result

    def write(
        self,
        frame: gpd.GeoDataFrame,
        name: str,
        parameters: Parameters,
        context: QgsProcessingContext,
        wkb_type: Any = QgsWkbTypes.Type.Polygon,
        look: Optional[Look] = None,
    ) -> Optional[str]:
        """Write a frame into an output, with its look; None where the output was not asked for."""
        from .. import bridge

        fields = bridge.fields_of(frame)
        kind = bridge.wkb_type_of(frame, wkb_type)
        sink, destination = self.parameterAsSink(parameters, name, context, fields, kind, bridge.qgis_crs(frame.crs))
        if sink is None:
            definition = self.parameterDefinition(name)
            optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            if optional and parameters.get(name) in (None, ""):
                return None
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        bridge.frame_to_sink(frame, sink, fields, kind)
        del sink  # closes the file
        if look is not None and context.willLoadLayerOnCompletion(destination):
            from ._loading import dress
            from ._record import run_record

            record = run_record(self, parameters, context, self._readers, bridge.qgis_crs(frame.crs).authid())
            dress(look, destination, self.parameterDefinition(name).description(), record, context)
        return destination


def as_layer(table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Give a table as a layer without geometry."""
    import geopandas

    return geopandas.GeoDataFrame(table, geometry=[None] * len(table))


def tell(problems: Iterable[Problem], feedback: QgsProcessingFeedback) -> None:
    """Say every finding, as loud as it is severe."""
    from ..messages import sentence

    for problem in problems:
        say = feedback.pushInfo if problem.severity.value == "info" else feedback.pushWarning
        say(sentence(problem))


def heed(feedback: QgsProcessingFeedback) -> None:
    """Stop here if cancel was pressed."""
    from ...geo.errors import Cancelled

    if feedback.isCanceled():
        raise Cancelled


def sink(name: str, text: str, kind: Any, *, optional: bool = False) -> QgsProcessingParameterFeatureSink:
    """Make an output layer; an optional one is left out unless asked for."""
    return QgsProcessingParameterFeatureSink(name, text, kind, None, optional, not optional)


def step_name(step: str) -> str:
    """Give the name of a step of progress."""
    from ..words import labels

    return labels(locale()).get(f"step.{step}", step)


def path_problem(definition: QgsProcessingParameterDefinition, value: Any) -> str:
    """Say what is wrong with a path: nothing to read there, or no writing there; '' if nothing."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if not isinstance(value, str) or not Path(value).is_absolute():
        return ""  # a layer of the project, a database, a temporary output
    if isinstance(definition, QgsProcessingParameterFile) and definition.behavior() == definition.Behavior.Folder:
        return "" if Path(value).is_dir() else folder_problem(value)
    if definition.type() in ("source", "file") and "|" not in value:
        return "" if Path(value).is_dir() and definition.type() == "source" else file_problem(value)
    if not definition.isDestination():
        return ""
    there = next(folder for folder in Path(value).parents if folder.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        return ""
    from ...layers.problems import Problem
    from ..messages import sentence

    return sentence(Problem.of("output_not_writable", path=value, reason=os.strerror(errno.EACCES)))


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
