"""What every algorithm shares: its words, its help page, work in a thread of Python's, errors as sentences.

QGIS reads this file at its start: whatever only the work needs is imported inside functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..language import interface_language, translate
from . import _checking
from ._named import Named

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ...layers.problems import Problem
    from .. import bridge
    from ._loading import Look
    from ._reading import Sieve

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
    MENDS = False  # it mends and tells of invalid shapes itself, whatever Processing is set to do about them
    MAIN_THREAD = False  # layouts and projects live on the main thread

    def __init__(self) -> None:
        super().__init__()
        self._readers: list[bridge.Reader] = []  # of the layers that were asked for: they stand in the run record
        self._sieves: list[Sieve] = []

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
        given = _checking.with_defaults(self, parameters)
        wrong = _checking.first_problem(self, given, context)
        return (False, wrong) if wrong else super().checkParameterValues(given, context)

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
            good, wrong = self.checkParameterValues(parameters, context)  # a model does not ask for it
            if not good:
                raise QgsProcessingException(wrong)
            self.readers(parameters, context)
        return True

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo.errors import Cancelled

        try:
            with said():
                results = self.execute(parameters, context, feedback)
        except Cancelled:
            return {}
        for sieve in self._sieves:
            sieve.tell(feedback)
        return results

    def reader(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> Optional[bridge.Reader]:
        """Make the reader of a layer parameter: all of it, or the part that was asked for; None where it is empty."""
        from ._reading import Sieve, reader_of

        if parameters.get(name) in (None, ""):
            return None
        made = reader_of(self, parameters, name, context)
        if not self.MENDS:
            made.sieve = Sieve(made.name, parameters[name], context)
            self._sieves.append(made.sieve)
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

        frame = bridge.with_usable_key(frame)
        fields = bridge.fields_of(frame)
        kind = bridge.wkb_type_of(frame, wkb_type)
        sink, destination = self.parameterAsSink(parameters, name, context, fields, kind, bridge.qgis_crs(frame.crs))
        if sink is None:
            definition = self.parameterDefinition(name)
            optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            if optional and not _checking.wanted(parameters, name):
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

    return labels(interface_language()).get(f"step.{step}", step)
