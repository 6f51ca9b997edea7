"""Bring a file into a workspace: compared with what is there, committed whole, and what it changed is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..changes import said
from ..language import interface_language, translate
from .base import Parameters, sink, tell
from .importlayer import ImportLayer

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.studyfile import Source
    from ...layers.workspace.bringing import Brought

MODES = ("replace", "append")


class ImportToWorkspace(ImportLayer):
    ID = "importtoworkspace"

    def title(self) -> str:
        return translate("CivicGrid", "Import into a workspace")

    def keywords(self) -> str:
        return "workspace import append replace update history month 导入 数据库 更新 追加 每月"

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterString("WORKSPACE", translate("CivicGrid", "Workspace")),
            translate("CivicGrid", "A GeoPackage, made where there is none, or postgis:connection/schema."),
        )
        modes = [
            translate("CivicGrid", "the file is all there is of its kind"),
            translate("CivicGrid", "add; rows of the same number are replaced"),
        ]
        self.add(
            QgsProcessingParameterEnum("MODE", translate("CivicGrid", "What the file means"), modes, False, 0),
            translate("CivicGrid", "Rows edited or drawn by hand stay in both."),
        )
        self.add(
            QgsProcessingParameterString("WHO", translate("CivicGrid", "Who imports"), None, False, True),
            translate("CivicGrid", "For the history; the user of this computer unless given."),
            advanced=True,
        )
        self.add(
            sink(
                "REJECTED", translate("CivicGrid", "Rejected rows"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            translate("CivicGrid", "Every row that could not be used, with its number in the file and the reason."),
        )
        self.addOutput(QgsProcessingOutputString("KINDS", translate("CivicGrid", "Kinds")))
        self._add_counts()
        for name, text in (
            ("ADDED", translate("CivicGrid", "Rows added")),
            ("CHANGED", translate("CivicGrid", "Rows changed")),
            ("GONE", translate("CivicGrid", "Rows gone")),
            ("SAME", translate("CivicGrid", "Rows as before")),
            ("KEPT", translate("CivicGrid", "Rows kept by hand")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        given, measuring = self._given(parameters, context), self.measuring(parameters, context)
        reference = self.parameterAsString(parameters, "WORKSPACE", context)
        mode = MODES[self.parameterAsEnum(parameters, "MODE", context)]
        who = self.parameterAsString(parameters, "WHO", context) or QgsApplication.userFullName()
        brought = self.in_background(
            lambda progress: self._bring(given, measuring, reference, mode, who, progress), feedback
        )
        loaded = brought.loaded
        tell(loaded.problems, feedback)
        for change in brought.changes:
            feedback.pushInfo(said(change, interface_language()))
        return {
            "REJECTED": self.write_rejected(loaded.rejected, parameters, context),
            "KINDS": ", ".join(change.kind for change in brought.changes),
            "ROWS_READ": sum(account.rows_read for account in loaded.accounts),
            "ROWS_USED": sum(account.rows_used for account in loaded.accounts),
            "ROWS_REJECTED": sum(account.rows_rejected for account in loaded.accounts),
            "ADDED": sum(len(change.added) for change in brought.changes),
            "CHANGED": sum(len(change.changed) for change in brought.changes),
            "GONE": sum(len(change.gone) for change in brought.changes),
            "SAME": sum(change.same for change in brought.changes),
            "KEPT": sum(len(change.kept) for change in brought.changes),
        }

    def _bring(
        self, given: Source, measuring: Optional[str], reference: str, mode: Any, who: str, progress: Progress
    ) -> Brought:
        from ...layers.workspace.bringing import bring
        from ...layers.workspace.opening import open_store

        study = self._study(given, measuring, progress)
        with open_store(reference, connect=self._connect) as store:
            return bring(store, study, mode, who, progress, self._connect)
