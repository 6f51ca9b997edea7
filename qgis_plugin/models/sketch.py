"""How a model is put together: what it asks for, its steps, and what it gives.

A model is made anew for every run, in the language of that moment. When QGIS starts its steps are names only, since
the provider they stand in is not there yet; so it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QPointF

from ..algorithms._checking import first_problem, with_defaults
from ..algorithms._named import Named

_ACROSS, _DOWN = 320.0, 110.0
"""Between boxes in the model designer, in its own units."""


class Given(NamedTuple):
    """An input of the model, by its name."""

    name: str


class Made(NamedTuple):
    """An output of an earlier step."""

    step: str
    output: str


class Model(Named, QgsProcessingModelAlgorithm):
    """Base of every model. A subclass gives ``ID``, words, and puts itself together in ``build``."""

    def __init__(self) -> None:
        super().__init__()
        self._name_outputs_by_step()
        self.setName(self.title())
        self.build()
        self.updateDestinationParameters()

    def theme(self) -> str:
        return "study"

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        wrong = first_problem(self, with_defaults(self, parameters), context)
        return (False, wrong) if wrong else super().checkParameterValues(parameters, context)

    def _name_outputs_by_step(self) -> None:
        """As QGIS 3.22 does; newer takes the names of outputs from their words, and leaves nothing of Chinese ones."""
        empty = self.toVariant()
        if "internal_version" in empty:
            self.loadVariant({**empty, "internal_version": "Version1"})

    # -- putting it together

    def build(self) -> None:
        """Ask for the inputs and add the steps."""
        raise NotImplementedError

    def ask(self, parameter: QgsProcessingParameterDefinition, help_text: str) -> Given:
        """Add an input with its help."""
        parameter.setHelp(help_text)
        box = QgsProcessingModelParameter(parameter.name())
        box.setPosition(QPointF(0.0, _DOWN * len(self.parameterComponents())))
        self.addModelParameter(parameter, box)
        return Given(parameter.name())

    def step(
        self, algorithm: str, title: str, inputs: Mapping[str, Any], outputs: Optional[Mapping[str, str]] = None
    ) -> str:
        """Add a step: one of our algorithms, its inputs (``Given``, ``Made`` or a value), and which outputs to keep.

        ``outputs``: the output's name in the algorithm → what people read. The model's own name of it, which scripts
        use, is ``algorithm:OUTPUT``.
        """
        child = QgsProcessingModelChildAlgorithm(f"civicgrid:{algorithm}")
        child.setChildId(algorithm if algorithm not in self.childAlgorithms() else f"{algorithm}_2")
        child.setDescription(title)
        child.setPosition(QPointF(_ACROSS, _DOWN * len(self.childAlgorithms())))
        for name, value in {**_defaults(child.algorithm()), **inputs}.items():
            child.addParameterSources(name, [_source(value)])
        child.setModelOutputs({name: _kept(child.childId(), name, text) for name, text in (outputs or {}).items()})
        return str(self.addChildAlgorithm(child))


def _defaults(algorithm: Optional[QgsProcessingAlgorithm]) -> dict[str, Any]:
    """What has to be given and mostly isn't; nothing while QGIS starts, when the algorithm is not there yet."""
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    known = algorithm.parameterDefinitions() if algorithm is not None else ()
    return {
        one.name(): one.defaultValue()
        for one in known
        if one.defaultValue() is not None and not one.isDestination() and not one.flags() & optional
    }


def _source(value: Any) -> QgsProcessingModelChildParameterSource:
    if isinstance(value, Given):
        return QgsProcessingModelChildParameterSource.fromModelParameter(value.name)
    if isinstance(value, Made):
        return QgsProcessingModelChildParameterSource.fromChildOutput(value.step, value.output)
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


def _kept(step: str, output: str, text: str) -> QgsProcessingModelOutput:
    made = QgsProcessingModelOutput(output, text)
    made.setChildId(step)
    made.setChildOutputName(output)
    return made
