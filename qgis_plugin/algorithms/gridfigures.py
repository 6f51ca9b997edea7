"""How the cases of each area, class, source and period fare: filed, closed, in time, reworked, graded and ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, Qt

from ..language import interface_language, translate
from . import _casefigures as ask
from ._checking import wanted
from ._fields import read_fields, readers_of
from ._measuring import measured
from .base import Algorithm, Parameters, sink, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ...geo.cases.caseload import Caseload
    from ...geo.progress import Progress
    from ._loading import Look

AREA = "area"
NUMBERS = {"CASES_FILED": "cases_filed", "CLOSE_RATE": "close_rate", "ON_TIME_RATE": "on_time_rate"}


class Found(NamedTuple):
    """The table, the areas with their figures (None without areas), and how many cases lie in none of them."""

    table: pd.DataFrame
    areas: Optional[gpd.GeoDataFrame]
    outside: int


class GridFigures(Algorithm):
    ID = "gridfigures"

    def title(self) -> str:
        return translate("CivicGrid", "Figures of cases")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "case figures close rate on time handled rework repeats grade ranking inspector load kpi "
            "案件 指标 立案 结案率 按期结案率 处置率 返工率 重复率 评级 排名 网格 考核 采集员"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        ask.add_cases(self)
        ask.add_areas(self)
        ask.add_counting(self)
        vector, polygons = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Figures of cases"), vector))
        self.add(sink("AREA_FIGURES", translate("CivicGrid", "Areas with their figures"), polygons, optional=True))
        for name, text in (
            ("CASES_FILED", translate("CivicGrid", "Cases filed")),
            ("CLOSE_RATE", translate("CivicGrid", "Rate of closing (0–1)")),
            ("ON_TIME_RATE", translate("CivicGrid", "Rate of closing in time (0–1)")),
            ("CASES_OUTSIDE", translate("CivicGrid", "Cases in none of the areas")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        day = self.parameterAsString(parameters, "AS_OF", context)
        if day and not QDate.fromString(day, Qt.DateFormat.ISODate).isValid():
            return False, translate("CivicGrid", "“{day}” is no day. Write it as 2026-09-30.").format(day=day)
        given = self.parameterAsString(parameters, "LIMITS", context)
        if not ask.limits(given):
            return False, translate(
                "CivicGrid", "“{limits}” are no limits of grades. Write four falling per cents, as 90, 75, 60, 40."
            ).format(limits=given)
        if wanted(parameters, "AREA_FIGURES") and parameters.get("AREAS") in (None, ""):
            return False, translate("CivicGrid", "Areas with their figures were asked for, but no areas are given.")
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cases = self.reader(parameters, "CASES", context)
        self._areas = self.reader(parameters, "AREAS", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        import geopandas

        asked = ask.asked(self, parameters, context)
        found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        if found.outside:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{n} cases lie in none of the areas, and name none. They count in the figures of all, of classes "
                    "and of sources, but in no area.",
                ).format(n=found.outside)
            )
        table = geopandas.GeoDataFrame(found.table, geometry=[None] * len(found.table))
        look = looks()
        results = {
            "OUTPUT": self.write(
                table, "OUTPUT", parameters, context, QgsWkbTypes.Type.NoGeometry, look=look["OUTPUT"]
            ),
            "AREA_FIGURES": None
            if found.areas is None
            else self.write(found.areas, "AREA_FIGURES", parameters, context, look=look["AREA_FIGURES"]),
            "CASES_OUTSIDE": found.outside,
        }
        whole = found.table[(found.table["level"] == "whole") & (found.table["period"] == "")].set_index("metric")
        for name, metric in NUMBERS.items():
            results[name] = float(whole["value"][metric]) if metric in whole.index else None
            if metric in whole.index:
                feedback.pushInfo(told(whole.loc[metric], metric))
        return results

    def _compute(self, asked: ask.Asked, feedback: QgsProcessingFeedback, progress: Progress) -> Found:
        import numpy as np

        from ...geo.cases.caseload import caseload
        from ...geo.cases.figures import Groups, by_value, columns_of, filed_in
        from ...geo.cases.patrolload import case_figures, patrol_groups
        from ...geo.progress import report

        given, cases, areas = self._frames(asked, feedback, progress)
        report(progress, 0.6, "casefigures")
        load = caseload(cases, asked.counting)
        report(progress, 0.8, "casefigures")
        groups = [Groups("whole", [""], [""], np.zeros(len(cases), dtype=int))]
        groups += [by_value(name, cases[name]) for name in ask.BY_VALUE if name in cases.columns]
        outside, filled, patrols, area_m2 = 0, None, [], np.zeros(0)
        if areas is not None:
            home, area_m2 = homes(cases, areas), areas.area.to_numpy()
            outside = int((home < 0).sum())
            groups.insert(1, Groups(AREA, *names_of(areas), home))
            patrols = list(patrol_groups(areas, home))
            filled = given.assign(**dict(columns_of(load, groups[1], asked.judging)))
        periods = filed_in(load.filed_at, asked.period, asked.counting.as_of)
        tell_unknown(load, self._cases.name, int((periods.home < 0).sum()), feedback)
        return Found(case_figures(load, groups, patrols, area_m2, periods, asked.judging), filled, outside)

    def _frames(
        self, asked: ask.Asked, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[Optional[gpd.GeoDataFrame], gpd.GeoDataFrame, Optional[gpd.GeoDataFrame]]:
        """Read the layers: the areas as they are, cases and areas with our columns in one CRS in metres."""
        from ...geo.progress import part
        from ...layers.kinds import kinds

        frame = self._cases.frame(part(progress, 0.0, 0.4))
        fields = {**asked.fields, **({"case_area": asked.case_area} if asked.case_area else {})}
        cases = read_fields(frame, fields, readers_of(kinds()["case"].fields), self._cases.name, feedback)
        placed = not (cases.geometry.isna() | cases.geometry.is_empty).all()
        if self._areas is None:
            return None, measured([(self._cases.name, cases)], feedback)[0] if placed else cases, None
        given = self._areas.frame(part(progress, 0.4, 0.5))
        areas = read_fields(given, asked.area_fields, {}, self._areas.name, feedback)
        layers = [(self._areas.name, areas), *([(self._cases.name, cases)] if placed else [])]
        metric = measured(layers, feedback)
        return given, metric[1] if placed else cases, metric[0]


def homes(cases: gpd.GeoDataFrame, areas: gpd.GeoDataFrame) -> np.ndarray[Any, Any]:
    """Give the position of the area each case lies in, or else that it names by code or name; -1 for none."""
    import numpy as np
    import pandas as pd

    from ...geo.cases.counts import locate
    from ...geo.frames import origin_points, polygons

    home = locate(origin_points(cases.geometry.to_numpy()), polygons(areas.geometry.to_numpy()))
    if "case_area" not in cases.columns:
        return home
    for name in ("id", "name"):
        if name in areas.columns:
            known = pd.Series(np.arange(len(areas)), index=areas[name].to_numpy())
            known = known[known.index.notna() & ~known.index.duplicated(keep=False)]
            named = cases["case_area"].map(known).fillna(-1).to_numpy(dtype=int)
            home = np.where(home >= 0, home, named)
    return home


def names_of(areas: gpd.GeoDataFrame) -> tuple[list[str], list[str]]:
    """Give codes and names of the areas; where there are no codes, their numbers in the layer."""
    from ...geo.figures import text

    numbers = [str(place) for place in range(1, len(areas) + 1)]
    ids, names = (
        list(areas[name].map(text)) if name in areas.columns else [""] * len(areas) for name in ("id", "name")
    )
    return [own or number for own, number in zip(ids, numbers)], names


def told(row: pd.Series, metric: str) -> str:
    """Say one figure of the whole with its n and N."""
    from ...geo import metrics
    from ..words import labels

    shown = f"{row['value']:.2%}" if metrics.is_share(metric) else f"{row['value']:,.0f}"
    return translate("CivicGrid", "{figure}: {value} ({n} of {n_total})").format(
        figure=labels(interface_language())[f"metric.{metric}"],
        value=shown,
        n=f"{row['n']:,.0f}",
        n_total=f"{row['n_total']:,.0f}",
    )


def tell_unknown(load: Caseload, layer: str, undated: int, feedback: QgsProcessingFeedback) -> None:
    """Say of how many cases something is not known, and which figures there are none of."""
    from ...layers.problems import noted

    tell(noted((code, {"layer": layer, **params}) for code, params in load.notes(undated)), feedback)


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded: the table in words, the areas by the grade of closing in time."""
    from ...geo import columns as col
    from ._loading import Look

    words = {"level.area": translate("CivicGrid", "Area")}
    areas = translate("CivicGrid", "Figures of cases by area")
    return {
        "OUTPUT": Look(translate("CivicGrid", "Figures of cases"), words=words),
        "AREA_FIGURES": Look(areas, lambda _layer: by_grade(col.grade("on_time_rate")), fields=tuple(_columns())),
    }


def _columns() -> Iterator[str]:
    """Name every column of figures that there may be."""
    from ...geo import columns as col
    from ...geo import metrics

    for metric in metrics.UNITS:
        yield from (metric, col.counted(metric), col.counted_of(metric), col.grade(metric))


def by_grade(column: str) -> Any:
    """Draw areas by their grade; those without one stay white."""
    from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory

    from ...geo.cases.grades import GRADES
    from ..casestyles import cell_symbol

    ungraded = QgsRendererCategory("", cell_symbol("none"), translate("CivicGrid", "too few cases"))
    graded = [QgsRendererCategory(grade, cell_symbol(grade), grade) for grade in GRADES]
    return QgsCategorizedSymbolRenderer(column, [*graded, ungraded])
