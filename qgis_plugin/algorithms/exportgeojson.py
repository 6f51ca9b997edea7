"""Layers of a finished run for the web: GeoJSON (RFC 7946) and its kin, with schemas and a manifest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import translate
from ..publishing import copy_choices, decimal_choices, form_choices, name_choices
from ._workspace import WorkspaceAlgorithm
from .base import Parameters, tell

if TYPE_CHECKING:
    from ...layers.export.geodata.options import Options
    from ...layers.export.geodata.writing import Plan


class ExportGeoJson(WorkspaceAlgorithm):
    ID = "exportgeojson"

    def title(self) -> str:
        return translate("CivicGrid", "Export GeoJSON")

    def keywords(self) -> str:
        return (
            "geojson json export rfc7946 web flatgeobuf pmtiles tiles gcj02 bd09 manifest privacy "
            "导出 网页 数据 切片 脱敏 火星坐标 清单"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self._add_choice_of_data()
        self._add_form()
        self.add_language()
        self.add(
            QgsProcessingParameterBoolean("PREVIEW", translate("CivicGrid", "Only tell what would be written"), False),
            translate("CivicGrid", "Names each layer with its fields, what is kept back, and about how large it is."),
        )
        self.add(
            QgsProcessingParameterBoolean("OVERWRITE", translate("CivicGrid", "Replace existing files"), False),
            translate("CivicGrid", "Unless this is set, nothing is written where a file would be replaced."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("CivicGrid", "Folder of the GeoJSON files")),
            translate("CivicGrid", "One file a layer and form, the schema of each layer, and manifest.json."),
        )
        self.addOutput(QgsProcessingOutputNumber("FILES", translate("CivicGrid", "Files written")))

    def _add_choice_of_data(self) -> None:
        self.add(
            QgsProcessingParameterString("LAYERS", translate("CivicGrid", "Layers"), None, False, True),
            translate(
                "CivicGrid",
                "Names with commas between. Empty: all but cases one by one and layers of hazards, which are written "
                "only if they are named here.",
            ),
        )
        self.add(
            QgsProcessingParameterString("FIELDS", translate("CivicGrid", "Fields"), None, False, True),
            translate(
                "CivicGrid",
                "Codes with commas between: no other field is written. Empty: all but private ones, which are written "
                "only if they are named here.",
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SMALLEST_COUNT",
                translate("CivicGrid", "Smallest count of cases shown"),
                QgsProcessingParameterNumber.Type.Integer,
                5,
                minValue=0,
            ),
            translate("CivicGrid", "Counts from 1 up to below it are left empty, so that none points to a person."),
        )

    def _add_form(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "FIELD_NAMES", translate("CivicGrid", "Names of fields"), list(name_choices().values()), False, 0
            ),
            translate("CivicGrid", "Codes stay the same in every language; words are what people read."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FORMATS", translate("CivicGrid", "Forms"), list(form_choices().values()), True, [0]
            ),
            translate("CivicGrid", "A layer of more than 20,000 features is counted in squares for vector tiles."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "DECIMALS",
                translate("CivicGrid", "Decimals of degrees"),
                list(decimal_choices().values()),
                False,
                0,
            ),
            translate("CivicGrid", "Six make smaller files, and are enough for the web."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_MB",
                translate("CivicGrid", "Largest file (MB)"),
                QgsProcessingParameterNumber.Type.Double,
                None,
                True,
                minValue=0.01,
            ),
            translate("CivicGrid", "Outlines are simplified until a GeoJSON file fits; common borders stay common."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "COPIES",
                translate("CivicGrid", "Further copies for shifted web maps"),
                list(copy_choices().values()),
                True,
                None,
                True,
            ),
            translate("CivicGrid", "Name and content of such a file say its datum. Only for mainland China."),
            advanced=True,
        )

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export.geodata import writing
        from ...layers.staging import Staging
        from ..words import labels

        folder = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        options = self._options(parameters, context)
        run = self.read(self.workspace(parameters, context), feedback)
        words = labels(self.language(parameters, context, run), run.study)
        plans = self.in_background(lambda _progress: writing.preview(run, words, options), feedback)
        if self.parameterAsBoolean(parameters, "PREVIEW", context):
            for plan in plans:
                feedback.pushInfo(plan_text(plan))
            return {"OUTPUT": str(folder), "FILES": 0}
        if not self.parameterAsBoolean(parameters, "OVERWRITE", context):
            writing.refuse_replacing(plans, folder)
        with Staging.open(folder) as staging:
            made = self.in_background(
                lambda progress: writing.write(run, staging.folder, words, options, progress), feedback
            )
            staging.commit()
        tell(made.notes, feedback)
        return {"OUTPUT": str(folder), "FILES": len(made.paths)}

    def _options(self, parameters: Parameters, context: QgsProcessingContext) -> Options:
        from ...layers.export.geodata.options import Options

        def chosen(name: str, choices: Mapping[Any, str]) -> tuple[Any, ...]:
            return tuple(list(choices)[place] for place in self.parameterAsEnums(parameters, name, context))

        given = parameters.get("MAX_MB") is not None
        return Options(
            layers=named(self.parameterAsString(parameters, "LAYERS", context)),
            fields=named(self.parameterAsString(parameters, "FIELDS", context)),
            field_names=chosen("FIELD_NAMES", name_choices())[0],
            decimals=chosen("DECIMALS", decimal_choices())[0],
            formats=chosen("FORMATS", form_choices()),
            copies=chosen("COPIES", copy_choices()),
            smallest_count=self.parameterAsInt(parameters, "SMALLEST_COUNT", context),
            max_mb=self.parameterAsDouble(parameters, "MAX_MB", context) if given else None,
        )


def named(text: str) -> tuple[str, ...]:
    """Give the names in a text with commas between, of either width."""
    return tuple(name.strip() for name in re.split("[,，、;；]", text) if name.strip())


def plan_text(plan: Plan) -> str:
    """Say what would be written of a layer."""
    lines = [
        translate("CivicGrid", "{title} ({layer}): {count} features, about {size} kB").format(
            title=plan.title, layer=plan.layer, count=plan.features, size=max(1, round(plan.size / 1000))
        ),
        translate("CivicGrid", "  fields: {fields}").format(fields=_listed(plan.fields)),
    ]
    if plan.held:
        lines.append(translate("CivicGrid", "  kept back: {fields}").format(fields=_listed(plan.held)))
    if plan.suppressed:
        lines.append(translate("CivicGrid", "  counts left empty: {count}").format(count=plan.suppressed))
    return "\n".join(lines)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
