"""Even out patrol areas: about the same work in each, and few cells that change hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..language import translate
from ._counting import add_counted, not_one, tell_outside, whole_numbers
from ._measuring import measured, mended_areas
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.grids.balance import Aim, Balanced
    from ...geo.grids.workload import Effort
    from ...geo.progress import Progress

DOUBLE, INTEGER = QgsProcessingParameterNumber.Type.Double, QgsProcessingParameterNumber.Type.Integer


class PatrolBalance(Algorithm):
    ID = "patrolbalance"
    LAYERS = ("CELLS", "CASES", "STREETS")

    def title(self) -> str:
        return translate("CivicGrid", "Even out patrol areas")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "patrol area balance workload inspector districting redistricting responsibility "
            "责任网格 巡查网格 均衡 工作量 采集员 监督员 网格调整 重新划分"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._cell_parameters()
        self._work_parameters()
        self._aim_parameters()
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Patrol areas, evened out"), polygon))
        self.add(sink("CELLS_OUT", translate("CivicGrid", "Cells, before and after"), polygon))
        self.add(sink("BEFORE", translate("CivicGrid", "Patrol areas before"), polygon, optional=True))
        table = QgsProcessing.SourceType.TypeVector
        self.add(sink("TABLE", translate("CivicGrid", "Before and after (table)"), table))
        for name, text in (
            ("PATROLS", translate("CivicGrid", "Patrol areas")),
            ("FAR_BEFORE", translate("CivicGrid", "Load farthest from the mean before (%)")),
            ("FAR", translate("CivicGrid", "Load farthest from the mean after (%)")),
            ("FAR_BOUND", translate("CivicGrid", "No division can be nearer than (%)")),
            ("MOVED", translate("CivicGrid", "Cells that change hands")),
            ("MOVED_BOUND", translate("CivicGrid", "No division as even moves fewer than")),
            ("CASES_OUTSIDE", translate("CivicGrid", "Cases outside of all cells")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _cell_parameters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CELLS", translate("CivicGrid", "Cells"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "Patrol grid cells; they stay whole."),
        )
        self.add(
            QgsProcessingParameterField(
                "TODAY", translate("CivicGrid", "Field of today's patrol area"), None, "CELLS", optional=True
            ),
            translate("CivicGrid", "Code or inspector. Without it patrol areas are made anew."),
        )
        self.add(
            QgsProcessingParameterField(
                "WITHIN", translate("CivicGrid", "Field of the area"), None, "CELLS", optional=True
            ),
            translate("CivicGrid", "No patrol area crosses it: a street or community. Each is evened out by itself."),
        )
        self.add(
            self._number("NUMBER", translate("CivicGrid", "Patrol areas (in each area)"), INTEGER, None, 1),
            translate("CivicGrid", "Empty: as many as there are today."),
        )

    def _work_parameters(self) -> None:
        add_counted(self)
        self.add(
            self._number("HANDLING", translate("CivicGrid", "Minutes for one case"), DOUBLE, 20.0, 0.0),
            translate("CivicGrid", "Seeing, reporting and checking it, without the way."),
        )
        self.add(
            self._number("DAYS", translate("CivicGrid", "Days that the cases are from"), DOUBLE, 365.0, 1.0),
            translate("CivicGrid", "Work is summed over these days."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STREETS",
                translate("CivicGrid", "Street lines"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            ),
            translate("CivicGrid", "These are walked. Without them, the way from case to case is estimated."),
        )
        self.add(
            self._number("ROUNDS", translate("CivicGrid", "Rounds a day"), DOUBLE, 2.0, 0.0),
            translate("CivicGrid", "How often a day the streets are walked; only with street lines."),
        )
        self.add(
            self._number("SPEED", translate("CivicGrid", "Walking speed (m/min)"), DOUBLE, 60.0, 1.0),
            translate("CivicGrid", "For inspectors who ride, their speed."),
        )

    def _aim_parameters(self) -> None:
        self.add(
            self._number("TOLERANCE", translate("CivicGrid", "How uneven it may stay (%)"), DOUBLE, 10.0, 0.0, 100.0),
            translate(
                "CivicGrid",
                "Farthest from the mean that a load may be. The more is allowed, the fewer cells change hands.",
            ),
        )
        self.add(
            self._number("PROOF", translate("CivicGrid", "Seconds for the proof"), DOUBLE, 10.0, 0.0, 600.0),
            translate(
                "CivicGrid", "Small maps are solved exactly within this time, in each area; 0: no proof is tried."
            ),
            advanced=True,
        )

    @staticmethod
    def _number(
        name: str, text: str, kind: Any, default: Any, least: float, most: float = 1e9
    ) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(name, text, kind, default, default is None, least, most)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        wrong = not_one(parameters)
        if not wrong and all(parameters.get(name) in (None, "") for name in ("TODAY", "NUMBER")):
            wrong = translate(
                "CivicGrid", "Choose the field of today's patrol area, or say how many patrol areas are to be made."
            )
        return (False, wrong) if wrong else super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo.grids.balance import Aim
        from ...geo.grids.workload import Effort
        from . import _balancing

        double = lambda name: self.parameterAsDouble(parameters, name, context)  # noqa: E731
        fields = {name: self.parameterAsString(parameters, name, context) for name in ("TODAY", "WITHIN", "COUNT")}
        effort = Effort(double("HANDLING"), double("DAYS"), double("ROUNDS"), double("SPEED"))
        asked = parameters.get("NUMBER") not in (None, "")
        count = self.parameterAsInt(parameters, "NUMBER", context) if asked else None
        aim = Aim(count, double("TOLERANCE") / 100.0, double("PROOF"))
        layers, balanced, outside = self.in_background(
            lambda progress: self._compute(fields, effort, aim, feedback, progress), feedback
        )
        tell_outside(outside, feedback)
        _balancing.tell(balanced.areas, aim, feedback)
        looks = _balancing.looks(aim.far)
        kinds = {"TABLE": QgsWkbTypes.Type.NoGeometry}
        written = {
            name: self.write(
                layers[name], name, parameters, context, kinds.get(name, QgsWkbTypes.Type.Polygon), looks[name]
            )
            for name in looks
        }
        return {**written, **_balancing.numbers(balanced.areas), "CASES_OUTSIDE": outside}

    def _compute(
        self, fields: dict[str, str], effort: Effort, aim: Aim, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[dict[str, gpd.GeoDataFrame], Balanced, int]:
        """Give the layers by the name of their output, what was found, and how many cases lie outside."""
        from ...geo.grids.balance import balance
        from ...geo.grids.workload import workload
        from ...geo.progress import part
        from . import _balancing

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        layers = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        metric = dict(zip(frames, layers))
        cells = metric["CELLS"] = mended_areas(readers["CELLS"].name, metric["CELLS"], feedback)
        counts, outside = self._counted(metric, fields["COUNT"])
        work = workload(cells, counts, effort, metric.get("STREETS"))
        if not work["load_min"].sum() > 0:
            raise QgsProcessingException(
                translate("CivicGrid", "There is no work in any cell, so nothing can be evened out. Check the cases.")
            )
        columns = {name: cells[fields[name]] if fields[name] else None for name in ("TODAY", "WITHIN")}
        balanced = balance(
            cells, work["load_min"].to_numpy(), columns["TODAY"], columns["WITHIN"], aim, part(progress, 0.2, 1.0)
        )
        return _balancing.layers(cells, work, balanced, effort.days), balanced, outside

    def _counted(self, metric: dict[str, gpd.GeoDataFrame], field: str) -> tuple[Any, int]:
        """Give how many cases each cell has, and how many lie in none."""
        import numpy as np

        from ...geo.cases.counts import locate
        from ...geo.frames import origin_points

        cells: pd.DataFrame = metric["CELLS"]
        if "CASES" not in metric:
            return whole_numbers(cells[field], field), 0
        home = locate(origin_points(metric["CASES"].geometry.to_numpy()), metric["CELLS"].geometry.to_numpy())
        return np.bincount(home[home >= 0], minlength=len(cells)), int((home < 0).sum())
