"""How well the cases of a month could have been forecast, and which cells come first in the coming one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, Qt

from ..language import interface_language, translate
from ._checking import no_field
from ._fields import read_fields
from ._measuring import measured
from ._times import add_filed, add_without_crowded
from .base import Algorithm, Parameters, as_layer, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.cases.backtest import Backtest as Found
    from ...geo.progress import Progress
    from ._loading import Look


class Asked(NamedTuple):
    """What the person set."""

    field: str
    held_out: int
    area_share: float
    without_crowded: bool
    until: str


class LeftOut(NamedTuple):
    """How many cases take no part."""

    outside: int
    crowded: int
    unused: int


class Backtest(Algorithm):
    ID = "backtest"

    def title(self) -> str:
        return translate("CivicGrid", "Back-test of forecasts")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "forecast prediction pai pei hit rate patrol priority hold-out 预测 回溯检验 命中率 巡查 优先 下月 案件"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._add_layers()
        number = QgsProcessingParameterNumber
        self.add(
            number("HELD_OUT", translate("CivicGrid", "Months held out"), number.Type.Integer, 6, False, 1, 60),
            translate(
                "CivicGrid",
                "Each of so many last months is forecast from up to twelve before it; fewer where there are few.",
            ),
        )
        self.add(
            number(
                "AREA_SHARE",
                translate("CivicGrid", "Share of the land patrolled first (%)"),
                number.Type.Double,
                5.0,
                False,
                0.1,
                100.0,
            ),
            translate("CivicGrid", "The forecast that meets most cases on so much land gives the priorities."),
        )
        add_without_crowded(self)
        self.add(
            QgsProcessingParameterString("UNTIL", translate("CivicGrid", "Last day (YYYY-MM-DD)"), "", False, True),
            translate("CivicGrid", "Cases filed later are left out. Without it, today."),
        )
        self._add_outputs()

    def _add_layers(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CELLS", translate("CivicGrid", "Cells"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "Patrol grid cells, or other areas that patrols are sent to."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            translate("CivicGrid", "Points of at least four whole months; to forecast one class, filter the layer."),
        )
        add_filed(self)

    def _add_outputs(self) -> None:
        polygons, table = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVector
        self.add(sink("OUTPUT", translate("CivicGrid", "Patrol priorities"), polygons))
        self.add(sink("TABLE", translate("CivicGrid", "Accuracy of forecasts"), table))
        for name, text in (
            ("CASES_MET", translate("CivicGrid", "Cases met by the best forecast")),
            ("CASES_HELD_OUT", translate("CivicGrid", "Cases of the months held out")),
            ("HIT_RATE", translate("CivicGrid", "Hit rate (0–1)")),
            ("PAI", translate("CivicGrid", "PAI (1: as by chance)")),
            ("PEI", translate("CivicGrid", "PEI (1: the best possible)")),
            ("CASES_LEFT_OUT", translate("CivicGrid", "Cases left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("METHOD", translate("CivicGrid", "Best forecast")))
        self.addOutput(QgsProcessingOutputString("COMING", translate("CivicGrid", "Coming month")))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        day = self.parameterAsString(parameters, "UNTIL", context)
        if day and not QDate.fromString(day, Qt.DateFormat.ISODate).isValid():
            return False, translate("CivicGrid", "“{day}” is no day. Write it as 2026-09-30.").format(day=day)
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cells = self.reader(parameters, "CELLS", context)
        self._cases = self.reader(parameters, "CASES", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        asked = Asked(
            self.parameterAsString(parameters, "FILED", context),
            self.parameterAsInt(parameters, "HELD_OUT", context),
            self.parameterAsDouble(parameters, "AREA_SHARE", context) / 100,
            self.parameterAsBool(parameters, "WITHOUT_CROWDED", context),
            self.parameterAsString(parameters, "UNTIL", context) or QDate.currentDate().toString(Qt.DateFormat.ISODate),
        )
        cells, found, left_out = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        decisive = found.at(asked.area_share)
        best = decisive.loc[found.winner]
        self._say(best, decisive.loc["naive"], left_out, feedback)
        none, looks_ = QgsWkbTypes.Type.NoGeometry, looks(cells)
        return {
            "OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=looks_["OUTPUT"]),
            "TABLE": self.write(as_layer(found.table), "TABLE", parameters, context, none, look=looks_["TABLE"]),
            "CASES_MET": float(best["n"]),
            "CASES_HELD_OUT": float(best["n_total"]),
            "HIT_RATE": float(best["hit_rate"]),
            "PAI": float(best["pai"]),
            "PEI": float(best["pei"]),
            "CASES_LEFT_OUT": left_out.outside + left_out.crowded + left_out.unused,
            "METHOD": found.winner,
            "COMING": str(best["coming"]),
        }

    def _compute(
        self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, Found, LeftOut]:
        """Give the cells, as they were, with their priorities, the back-test, and how many cases took no part."""
        import pandas as pd

        from ...geo.cases import backtest, forecasts, guard
        from ...geo.cases.counts import locate
        from ...geo.cases.neighbours import contiguity
        from ...geo.frames import coordinates, origin_points, polygons
        from ...geo.progress import part
        from ...layers.recognise import reading

        cells, cases = self._cells.frame(part(progress, 0.0, 0.2)), self._cases.frame(part(progress, 0.2, 0.5))
        told = read_fields(cases, {"filed": asked.field}, {"filed": reading.dates}, self._cases.name, feedback)
        if "filed" not in told.columns:
            raise no_field(asked.field, self._cases.name)
        metric, placed = measured([(self._cells.name, cells), (self._cases.name, cases)], feedback)
        shapes, points = polygons(metric.geometry.to_numpy()), origin_points(placed.geometry.to_numpy())
        home = locate(points, shapes)
        crowded = (home >= 0) & guard.crowded_spots(points)[0] & asked.without_crowded
        used = (home >= 0) & ~crowded
        found = backtest.backtest(
            backtest.Cases(home[used], coordinates(points[used]), told["filed"][used]),
            forecasts.Cells(shapes, contiguity(shapes)),
            held_out=asked.held_out,
            area_share=asked.area_share,
            until=pd.Timestamp(asked.until),
            progress=part(progress, 0.5, 1.0),
        )
        columns = {name: found.priority[name].to_numpy() for name in found.priority}
        return cells.assign(**columns), found, LeftOut(int((home < 0).sum()), int(crowded.sum()), found.unused)

    def _say(self, best: pd.Series, naive: pd.Series, left_out: LeftOut, feedback: QgsProcessingFeedback) -> None:
        from ..words import labels

        words = labels(interface_language())
        feedback.pushInfo(
            translate(
                "CivicGrid",
                "Months held out: {held_out}. Best forecast: {method}. On {area:g} % of the land it meets {n:.0f} of "
                "{total:.0f} cases ({hit:.1f} %), {pai:.1f} times what chance would; the naive one, as last month, "
                "{naive:.0f}. Better than that in {better} of {months} months. Priorities are for {coming}.",
            ).format(
                held_out=best["held_out"],
                method=words[f"method.{best.name}"],
                area=best["area_share"] * 100,
                n=best["n"],
                total=best["n_total"],
                hit=best["hit_rate"] * 100,
                pai=best["pai"],
                naive=naive["n"],
                better=best["months_better"],
                months=best["months"],
                coming=best["coming"],
            )
        )
        if left_out.outside or left_out.crowded or left_out.unused:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "Cases left out: {outside} in no cell (or without a place), {crowded} on spots with very many "
                    "others, {unused} undated or of a month that is not whole.",
                ).format(outside=left_out.outside, crowded=left_out.crowded, unused=left_out.unused)
            )


def looks(cells: gpd.GeoDataFrame) -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from ...geo import columns
    from ...geo.tables import BACKTEST, TABLES
    from ...layers.export import cellmaps
    from .. import casestyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    first = cellmaps.priorities(cells, words)
    return {
        "OUTPUT": Look(
            words["priority"],
            lambda _layer: casestyles.stepped(first),
            fields=(columns.PRIORITY, columns.PRIORITY_SHARE),
        ),
        "TABLE": Look(words[f"layer.{BACKTEST}"], fields=TABLES[BACKTEST]),
    }
