"""The monthly review of cases: where they gather, since when, at what times, and how they were dealt with."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ..language import translate
from .sketch import Model


class MonthlyReview(Model):
    ID = "monthlyreview"

    def title(self) -> str:
        return translate("CivicGrid", "Monthly case review")

    def keywords(self) -> str:
        return "model review monthly hotspot emerging profile figures 模型 月度 分析 案件 热点 考核"

    def build(self) -> None:
        cases = self.ask(
            QgsProcessingParameterFeatureSource(
                "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            translate("CivicGrid", "All cases of at least ten months, so that it can be told what is new."),
        )
        filed = self.ask(
            QgsProcessingParameterField(
                "FILED", translate("CivicGrid", "Field of the time of filing"), "filed", "CASES"
            ),
            translate("CivicGrid", "A date, or a text such as 2025/3/1 8:30."),
        )
        cells = self.ask(
            QgsProcessingParameterFeatureSource(
                "CELLS", translate("CivicGrid", "Cells"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "The patrol grid cells of the district."),
        )
        self.step(
            "hotspots",
            translate("CivicGrid", "Where cases gather"),
            {"CELLS": cells, "CASES": cases},
            {"OUTPUT": translate("CivicGrid", "Case hotspots")},
        )
        self.step(
            "emerginghotspots",
            translate("CivicGrid", "Since when they gather"),
            {"CELLS": cells, "CASES": cases, "FILED": filed},
            {"OUTPUT": translate("CivicGrid", "Emerging hot spots")},
        )
        self.step(
            "timeprofile",
            translate("CivicGrid", "At what times"),
            {"CASES": cases, "FILED": filed},
            {"OUTPUT": translate("CivicGrid", "Cases by month, weekday and hour")},
        )
        self.step(
            "gridfigures",
            translate("CivicGrid", "How they were dealt with"),
            {"CASES": cases, "FILED": filed, "AREAS": cells},
            {
                "OUTPUT": translate("CivicGrid", "Figures of cases"),
                "AREA_FIGURES": translate("CivicGrid", "Cells with their figures"),
            },
        )
