"""The annual review of one kind of facility: coverage of cells and streets, distances, and where cases ask for more."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..algorithms.gapcases import kind_names
from ..language import translate
from .sketch import Given, Made, Model

_POLYGON, _POINT = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint


class AnnualReview(Model):
    ID = "annualreview"

    def title(self) -> str:
        return translate("CivicGrid", "Annual facility review")

    def keywords(self) -> str:
        return "model review annual coverage gap nearest 模型 年度 评估 覆盖 盲区 设施"

    def build(self) -> None:
        facilities = self.ask(
            QgsProcessingParameterFeatureSource("FACILITIES", translate("CivicGrid", "Facilities")),
            translate("CivicGrid", "All of one kind, also those beyond the border that serve people inside."),
        )
        radius = self.ask(
            QgsProcessingParameterNumber(
                "RADIUS",
                translate("CivicGrid", "Radius (m)"),
                QgsProcessingParameterNumber.Type.Double,
                300.0,
                False,
                1.0,
            ),
            translate("CivicGrid", "As your standard says; in metres, whatever the layers are in."),
        )
        cells = self.ask(
            QgsProcessingParameterFeatureSource("CELLS", translate("CivicGrid", "Cells"), [_POLYGON]),
            translate("CivicGrid", "The patrol grid cells of the district."),
        )
        streets = self.ask(
            QgsProcessingParameterFeatureSource("AREAS", translate("CivicGrid", "Streets (areas)"), [_POLYGON]),
            translate("CivicGrid", "The street offices or communities that the review is for."),
        )
        reach = {"FACILITIES": facilities, "RADIUS": radius}
        self.step(
            "coverage",
            translate("CivicGrid", "Coverage of the streets"),
            {**reach, "AREAS": streets},
            {
                "OUTPUT": translate("CivicGrid", "Streets with covered share"),
                "GAPS": translate("CivicGrid", "Gaps"),
            },
        )
        covered = self.step("coverage", translate("CivicGrid", "Coverage of the cells"), {**reach, "AREAS": cells})
        self._with_cases(facilities, Made(covered, "OUTPUT"))

    def _with_cases(self, facilities: Given, covered: Made) -> None:
        """Set cases against the cells with their covered share, and measure from them."""
        cases = self.ask(
            QgsProcessingParameterFeatureSource("CASES", translate("CivicGrid", "Cases"), [_POINT]),
            translate("CivicGrid", "The cases of the year."),
        )
        classes = self.ask(
            QgsProcessingParameterField(
                "CLASS", translate("CivicGrid", "Field with the small class"), "class_sub", "CASES", optional=True
            ),
            translate("CivicGrid", "With it only cases that such a facility would lessen count."),
        )
        kind = self.ask(
            QgsProcessingParameterEnum("KIND", translate("CivicGrid", "Kind of facility"), kind_names(), False, 0),
            translate("CivicGrid", "It says which small classes of cases count."),
        )
        self.step(
            "gapcases",
            translate("CivicGrid", "Where cases ask for more"),
            {"CELLS": covered, "COVERED": "share", "CASES": cases, "CLASS": classes, "KIND": kind},
            {"OUTPUT": translate("CivicGrid", "Cells by cases and gap")},
        )
        self.step(
            "nearestfacility",
            translate("CivicGrid", "From the cases to the nearest facility"),
            {"INPUT": cases, "FACILITIES": facilities},
            {"OUTPUT": translate("CivicGrid", "Cases with the nearest facility")},
        )
