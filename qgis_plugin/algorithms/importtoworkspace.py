"""Bring a file into a workspace: compared with what is there, committed whole, and what it changed is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..language import translate
from ._importing import rejected_look  # noqa: F401 - the look of the rejected rows is that of importlayer
from .base import Parameters, locale, sink, tell
from .importlayer import ImportLayer

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.studyfile import Source
    from ...layers.workspace.bringing import Brought

MODES = ("replace", "append")
_SHOWN = 12


class ImportToWorkspace(ImportLayer):
    ID = "importtoworkspace"

    def title(self) -> str:
        return translate("CivicGrid", "Import into a workspace")

    def keywords(self) -> str:
        return "workspace import append replace update history month 导入 数据库 更新 追加 每月"
