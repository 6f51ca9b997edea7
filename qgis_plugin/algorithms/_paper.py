"""What an algorithm asks that prints sheets: on which paper, who makes them, and what else is made of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProject,
)

from .. import packing
from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters

if TYPE_CHECKING:
    from ...layers.problems import Problem
    from ...layers.run import Run
    from ..prints.further import Use
    from ..prints.imprint import Imprint

INTERNAL = (None, True, False)
FURTHER = ("IMAGES", "TEMPLATES", "PROJECT")


class PaperAlgorithm(WorkspaceAlgorithm):
    """Prints sheets of a finished run."""

    def add_paper(self) -> None:
        names = [translate("CivicGrid", "as the study says"), *packing.paper_choices().values()]
        self.add(
            QgsProcessingParameterEnum("PAGE", translate("CivicGrid", "Paper"), names, False, 0, True),
            translate("CivicGrid", "Size and orientation of the sheets; without a word of the study, A3, landscape."),
        )
        self.add(
            QgsProcessingParameterFile(
                "TEMPLATE", translate("CivicGrid", "Own template (.qpt)"), extension="qpt", optional=True
            ),
            translate(
                "CivicGrid",
                "A layout saved as a template, whose items carry the ids that the help names; it takes the place of "
                "the paper.",
            ),
            advanced=True,
        )

    def add_imprint(self) -> None:
        self.add(
            QgsProcessingParameterString("UNIT", translate("CivicGrid", "Unit that makes the maps"), "", False, True),
            translate("CivicGrid", "Empty: as the study says."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("LOGO", translate("CivicGrid", "Logo (PNG, JPEG or SVG)"), optional=True),
            translate("CivicGrid", "Empty: as the study says."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("MAP_NUMBER", translate("CivicGrid", "Map approval number"), "", False, True),
            translate("CivicGrid", "Empty: as the study says; without any, a line is left to write it by hand."),
            advanced=True,
        )
        names = [
            translate("CivicGrid", "as the study says"),
            translate("CivicGrid", "“Internal use”"),
            translate("CivicGrid", "nothing"),
        ]
        self.add(
            QgsProcessingParameterEnum("INTERNAL", translate("CivicGrid", "Mark on the sheets"), names, False, 0, True),
            translate("CivicGrid", "Whether the sheets say that they are for internal use."),
            advanced=True,
        )

    def add_further(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(
                "IMAGES", translate("CivicGrid", "Sheets as pictures (PNG)"), None, True, False
            ),
            translate("CivicGrid", "A folder for a picture of each sheet, to be put on slides."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "TEMPLATES", translate("CivicGrid", "Sheets as templates (.qpt)"), None, True, False
            ),
            translate("CivicGrid", "A folder for the layout of each sheet, to be opened in any project of QGIS."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PROJECT",
                translate("CivicGrid", "Project with the layouts"),
                "QGIS (*.qgz)",
                None,
                True,
                False,
            ),
            translate("CivicGrid", "A project whose layouts are the sheets, to be edited by hand and printed anew."),
            advanced=True,
        )

    def paper(self, parameters: Parameters, context: QgsProcessingContext, run: Run) -> str:
        """Give the paper, or the template that takes its place."""
        from ..prints.imprint import paper_of
        from ..prints.paper import PAPERS

        own = self.parameterAsFile(parameters, "TEMPLATE", context)
        return own or (paper_of(run.study), *PAPERS)[self.parameterAsEnum(parameters, "PAGE", context)]

    def imprint(self, parameters: Parameters, context: QgsProcessingContext, run: Run, language: str) -> Imprint:
        """Give who makes the maps: what was asked for, else what the study says."""
        from dataclasses import replace

        from ..prints.imprint import imprint_of

        logo = self.parameterAsFile(parameters, "LOGO", context)
        asked: dict[str, Any] = {
            "unit": self.parameterAsString(parameters, "UNIT", context),
            "logo": Path(logo) if logo else None,
            "map_number": self.parameterAsString(parameters, "MAP_NUMBER", context),
        }
        internal = INTERNAL[self.parameterAsEnum(parameters, "INTERNAL", context)]
        found = replace(imprint_of(run.study, language), **{name: value for name, value in asked.items() if value})
        return found if internal is None else replace(found, internal=internal)

    def asked_for(self, parameters: Parameters, context: QgsProcessingContext) -> dict[str, str]:
        """Give what else is made of the sheets, by parameter, as far as it was asked for."""
        found = {name: self.parameterAsFileOutput(parameters, name, context) for name in FURTHER}
        return {name: path for name, path in found.items() if path}

    @contextmanager
    def further(self, asked: Mapping[str, str], project: QgsProject) -> Iterator[list[Use]]:
        """Give the makers of what is asked for; all of it is there once the block was left, or nothing."""
        from ...layers.staging import Staging
        from ..prints import further

        uses: list[Use] = []
        with ExitStack() as stack:
            stagings = []
            for name, make in (("IMAGES", further.pictures), ("TEMPLATES", further.templates)):
                if name in asked:
                    stagings.append(stack.enter_context(Staging.open(Path(asked[name]))))
                    uses.append(make(stagings[-1].folder))
            if "PROJECT" in asked:
                uses.append(further.layouts(project))
            yield uses
            if "PROJECT" in asked:
                further.save(project, Path(asked["PROJECT"]))
            for staging in stagings:
                staging.commit()


def left_out(items: Iterable[str], imprint: Imprint) -> list[Problem]:
    """Say what is not on the sheets."""
    from ...layers.problems import Problem

    found = []
    if items:
        found.append(Problem.of("template_lacks", items=", ".join(f"“{item}”" for item in sorted(items))))
    if imprint.logo is not None and not imprint.logo.is_file():
        found.append(Problem.of("logo_missing", path=str(imprint.logo)))
    return found
