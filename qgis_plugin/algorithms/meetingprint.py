"""The meeting pack: sheets as one PDF, from a finished run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from .. import packing
from ..language import interface_language, translate
from ._paper import PaperAlgorithm, left_out
from .base import Parameters, heed, tell

if TYPE_CHECKING:
    from ...layers.run import Run
    from ..prints import Choice

PARTS, LEVELS = (tuple(choices()) for choices in (packing.part_choices, packing.level_choices))


class MeetingPrint(PaperAlgorithm):
    ID = "meetingprint"
    MAIN_THREAD = True

    def title(self) -> str:
        return translate("CivicGrid", "Print the meeting pack")

    def keywords(self) -> str:
        return "pdf print layout map atlas pack meeting a3 打印 出图 会议 图件 图册 汇报 分区图"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self._add_contents()
        self.add_paper()
        self.add(
            QgsProcessingParameterBoolean("GREY", translate("CivicGrid", "Grey copy"), False),
            translate("CivicGrid", "Every colour becomes the grey that is as light, for printers without colour."),
            advanced=True,
        )
        self.add_imprint()
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Meeting pack"), "PDF (*.pdf)"))
        self.add_further()
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("CivicGrid", "Number of pages")))

    def _add_contents(self) -> None:
        """Add what the pack tells of."""
        names = list(packing.part_choices().values())
        self.add(
            QgsProcessingParameterEnum(
                "PARTS", translate("CivicGrid", "Parts"), names, True, list(range(len(names))), True
            ),
            translate("CivicGrid", "Those there is something to show of are printed, in this order."),
        )
        self.add(
            QgsProcessingParameterString("KINDS", translate("CivicGrid", "Kinds"), "", False, True),
            translate("CivicGrid", "Names or codes of kinds of facilities, with commas between; empty: all."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL",
                translate("CivicGrid", "A page for"),
                list(packing.level_choices().values()),
                False,
                LEVELS.index("street"),
                True,
            ),
            translate("CivicGrid", "Each with its own map, the neighbours greyed, and its own figures."),
        )
        self.add(
            QgsProcessingParameterString("AREAS", translate("CivicGrid", "Only these areas"), "", False, True),
            translate("CivicGrid", "Names or codes of streets, communities or patrol grids; empty: all."),
        )

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..present import build_project, opened
        from ..prints import further, print_pdf

        path = self.workspace(parameters, context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(path, feedback)
            language = self.language(parameters, context, run)
            choice = self._choice(parameters, context, run, language)
            aside = staging.folder / "print.qgz"  # the print is drawn from a project nobody asked for
            heed(feedback)
            build_project(run, path, aside, language)
            lacking: set[str] = set()
            asked = self.asked_for(parameters, context)
            with opened(aside) as project, self.further(asked, project) as uses:
                uses.append(further.missing(lacking))
                whole = staging.folder / target.name
                count = print_pdf(project, run, whole, language, choice, _teller(feedback), uses)
            tell(left_out(lacking, choice.imprint), feedback)
            aside.unlink()
            staging.commit()
        return {"OUTPUT": str(target), "PAGES": count, **asked}

    def _choice(self, parameters: Parameters, context: QgsProcessingContext, run: Run, language: str) -> Choice:
        """Give what is to be printed; a kind or an area that the run does not have is refused."""
        from ..mapcontent import measured_kinds
        from ..prints import Choice
        from ..prints.areas import areas_of
        from ..words import labels

        parts = tuple(PARTS[place] for place in self.parameterAsEnums(parameters, "PARTS", context))
        level = LEVELS[self.parameterAsEnum(parameters, "LEVEL", context)]
        areas = areas_of(run, level)
        kinds = {
            labels(one)[kind]: kind for one in (interface_language(), "en", "zh_CN") for kind in measured_kinds(run)
        }
        names = {area.name: area.id for area in areas.some(())} if areas is not None else {}
        return Choice(
            packing.parts_of(parts, level),
            _picked(self.parameterAsString(parameters, "KINDS", context), kinds),
            level,
            _picked(self.parameterAsString(parameters, "AREAS", context), names),
            self.paper(parameters, context, run),
            self.imprint(parameters, context, run, language),
            grey=self.parameterAsBoolean(parameters, "GREY", context),
        )


def _picked(asked: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Give the codes of what is named (``names``: name → code)."""
    codes, unknown = packing.picked(asked, {**names, **{code: code for code in names.values()}})
    if unknown:
        said = translate("CivicGrid", "The results have no {names}. There are: {known}.")
        first = {code: name for name, code in reversed(list(names.items()))}  # of several names the first
        known = ", ".join(reversed(list(first.values())))
        raise QgsProcessingException(said.format(names=", ".join(unknown), known=known or "–"))
    return codes


def _teller(feedback: QgsProcessingFeedback) -> Any:
    """Tell how far the print is, and stop it between two sheets."""

    def progress(share: float, _step: str) -> None:
        heed(feedback)
        feedback.setProgress(100.0 * share)

    return progress
