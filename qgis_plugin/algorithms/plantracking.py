"""How far a plan has come: done, under construction, not yet begun and late, by year, quarter and batch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, Qt

from ..language import translate
from ._plans import DOUBLE, add_facilities, facilities, fields_of
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._loading import Look

FIELDS = ("state", "year", "batch", "due", "finished")
COLUMNS = ("level", "area_id", "task", "done", "under_construction", "planned", "late", "done_share")
QUARTERLY = ("finished_in", "finished_to_date")


class PlanTracking(Algorithm):
    ID = "plantracking"

    def title(self) -> str:
        return translate("CivicGrid", "Track plans")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "plan progress task batch quarter year late done 计划 进度 任务 批次 季度 年度 逾期 完成率"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        add_facilities(self, *FIELDS, places=False)
        self.add(
            QgsProcessingParameterField("KIND", translate("CivicGrid", "Kind"), None, "FACILITIES", optional=True),
            translate("CivicGrid", "Where the layer holds several kinds: each is tracked on its own."),
        )
        self.add(
            QgsProcessingParameterField(
                "AMOUNT",
                translate("CivicGrid", "Amount"),
                None,
                "FACILITIES",
                QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            translate("CivicGrid", "Berths or seats, say, to be added up; without it every facility counts one."),
        )
        self.add(
            QgsProcessingParameterNumber("TASK", translate("CivicGrid", "Task of the year"), DOUBLE, None, True, 0.0),
            translate("CivicGrid", "What was asked for, of each kind. Without it, what the layer has for the year."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "TASK_YEAR",
                translate("CivicGrid", "Year of the task"),
                QgsProcessingParameterNumber.Type.Integer,
                None,
                True,
                1949,
            ),
            translate("CivicGrid", "Without it, the year of the day."),
        )
        self.add(
            QgsProcessingParameterString("AS_OF", translate("CivicGrid", "Day (YYYY-MM-DD)"), "", False, True),
            translate("CivicGrid", "What is due before it and not done is late. Without it, today."),
        )
        vector = QgsProcessing.SourceType.TypeVector
        self.add(sink("OUTPUT", translate("CivicGrid", "Progress of plans"), vector))
        drawn = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add(sink("LATE", translate("CivicGrid", "Late facilities"), drawn, optional=True))
        for name, text in (
            ("DONE", translate("CivicGrid", "Done of the task of the year")),
            ("TASK_TOTAL", translate("CivicGrid", "Task of the year")),
            ("LATE_COUNT", translate("CivicGrid", "Late facilities")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        day = self.parameterAsString(parameters, "AS_OF", context)
        if day and not QDate.fromString(day, Qt.DateFormat.ISODate).isValid():
            return False, translate("CivicGrid", "“{day}” is no day. Write it as 2026-09-30.").format(day=day)
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._facilities = self.reader(parameters, "FACILITIES", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        fields = fields_of(self, parameters, context, (*FIELDS, "kind", "amount"))
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        day = self.parameterAsString(parameters, "AS_OF", context) or today
        year = self._number(parameters, "TASK_YEAR", context)
        year = int(day[:4]) if year is None else int(year)
        task = self._number(parameters, "TASK", context)
        table, late = self.in_background(
            lambda progress: self._compute(fields, day, {} if task is None else {str(year): task}, feedback, progress),
            feedback,
        )
        own = table[(table["level"] == "year") & (table["area_id"] == str(year))]
        done, total = float(own["done"].sum()), float(own["task"].sum())
        feedback.pushInfo(
            translate(
                "CivicGrid", "Task of {year}, on {day}: {done:g} of {total:g} done; {late} facilities are late."
            ).format(year=year, day=day, done=done, total=total, late=len(late))
        )
        none = QgsWkbTypes.Type.NoGeometry
        look = looks()
        return {
            "OUTPUT": self.write(table, "OUTPUT", parameters, context, none, look=look["OUTPUT"]),
            "LATE": self.write(late, "LATE", parameters, context, self._facilities.wkb_type, look=look["LATE"]),
            "DONE": done,
            "TASK_TOTAL": total,
            "LATE_COUNT": len(late),
        }

    def _number(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> Optional[float]:
        return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

    def _compute(
        self,
        fields: Mapping[str, str],
        day: str,
        tasks: Mapping[str, float],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
        """Give the table of all kinds, and the late facilities as they were."""
        import geopandas
        import pandas as pd

        from ...geo.planning import plans

        frame = self._facilities.frame(progress)
        known = facilities(frame, fields, self._facilities.name, feedback)
        groups = known.groupby("kind", dropna=False) if "kind" in known.columns else [("", known)]
        parts = [
            plans.tracking(rows, as_of=day, amount=rows.get("amount"), tasks=tasks).assign(kind=kind)
            for kind, rows in groups
        ]
        table = pd.concat(parts, ignore_index=True)[["kind", *COLUMNS, *QUARTERLY]]
        late = frame[plans.late_ones(known, day)]
        return geopandas.GeoDataFrame(table, geometry=[None] * len(table)), late


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from ._loading import Look

    words = {
        "area_id": translate("CivicGrid", "Year, quarter or batch"),
        "task": translate("CivicGrid", "Task"),
        "done": translate("CivicGrid", "Done"),
        "under_construction": translate("CivicGrid", "Under construction"),
        "planned": translate("CivicGrid", "Not yet begun"),
        "late": translate("CivicGrid", "Late"),
        "done_share": translate("CivicGrid", "Done share"),
        "finished_in": translate("CivicGrid", "Finished in the quarter"),
        "finished_to_date": translate("CivicGrid", "Finished in the year up to its end"),
    }
    return {
        "OUTPUT": Look(translate("CivicGrid", "Progress of plans"), words=words),
        "LATE": Look(translate("CivicGrid", "Late facilities"), fields=()),
    }
