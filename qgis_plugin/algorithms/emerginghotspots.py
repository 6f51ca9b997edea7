"""How hot spots come and go: cells that are newly hot, ever hotter, hot all the time or no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, Qt

from ..language import interface_language, translate
from ._measuring import measured
from ._times import (
    AskedTime,
    add_cases,
    add_unit,
    add_without_crowded,
    asked_time,
    cut_time,
    filed_times,
    tell_missing,
)
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ._loading import Look

TIMES = ("BEFORE", "AFTER")


class Asked(NamedTuple):
    """What a person chose; ``times`` are the two that are compared, none for the last year and the one before."""

    time: AskedTime
    steps: int
    without_crowded: bool
    times: tuple[str, ...]


class Found(NamedTuple):
    """The cells with their class, the hot and cold bins, and how many cases were counted and left out."""

    cells: gpd.GeoDataFrame
    bins: gpd.GeoDataFrame
    used: int
    outside: int
    crowded: int


class EmergingHotspots(Algorithm):
    ID = "emerginghotspots"

    def title(self) -> str:
        return translate("CivicGrid", "Emerging hot spots")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "emerging hot spot space time cube mann kendall trend change new consecutive intensifying persistent "
            "新兴热点 时空立方体 趋势 变化 新增 连续 加剧 持续 减弱 零星 历史 同比 案件"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CELLS", translate("CivicGrid", "Cells"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "Patrol grid cells; neighbours share an edge or a corner."),
        )
        add_cases(self)
        add_unit(self)
        add_without_crowded(self)
        self._comparison_parameters()
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Emerging hot spots"), polygons))
        self.add(sink("BINS", translate("CivicGrid", "Hot and cold cells through time"), polygons, optional=True))
        for name, text in (
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_LEFT_OUT", translate("CivicGrid", "Cases left out")),
            ("PERIODS_USED", translate("CivicGrid", "Periods that were used")),
            ("HOT_CELLS", translate("CivicGrid", "Cells with a pattern of heat")),
            ("COLD_CELLS", translate("CivicGrid", "Cells with a pattern of cold")),
            ("MORE_CELLS", translate("CivicGrid", "Cells with more cases than before")),
            ("FEWER_CELLS", translate("CivicGrid", "Cells with fewer cases than before")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _comparison_parameters(self) -> None:
        for name, text in (
            ("BEFORE", translate("CivicGrid", "Change: first time (2024-01-01/2024-12-31)")),
            ("AFTER", translate("CivicGrid", "Change: second time (2025-01-01/2025-12-31)")),
        ):
            self.add(
                QgsProcessingParameterString(name, text, "", False, True),
                translate(
                    "CivicGrid",
                    "First and last day. Without both, the last year is compared with the one before it, or the "
                    "second half of all with the first where that is too short.",
                ),
                advanced=True,
            )
        number = QgsProcessingParameterNumber
        self.add(
            number(
                "STEPS", translate("CivicGrid", "Periods before that are neighbours"), number.Type.Integer, 1, False, 0
            ),
            translate("CivicGrid", "A cell is hot by its cases and its neighbours' in a period and so many before it."),
            advanced=True,
        )

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        given = [self.parameterAsString(parameters, name, context) for name in TIMES]
        wrong = next((text for text in given if text and not _is_span(text)), None)
        if wrong is not None:
            return False, translate(
                "CivicGrid", "“{text}” is no time. Write its first and last day, as 2024-01-01/2024-12-31."
            ).format(text=wrong)
        if bool(given[0]) != bool(given[1]):
            return False, translate("CivicGrid", "Give both times that are to be compared, or neither.")
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cells = self.reader(parameters, "CELLS", context)
        self._cases = self.reader(parameters, "CASES", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns as col

        asked = Asked(
            asked_time(self, parameters, context),
            self.parameterAsInt(parameters, "STEPS", context),
            self.parameterAsBool(parameters, "WITHOUT_CROWDED", context),
            tuple(text for text in (self.parameterAsString(parameters, name, context) for name in TIMES) if text),
        )
        found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        classes, changed = found.cells[col.EMERGING], found.cells[col.CHANGED]
        self._say(classes.value_counts(), found, feedback)
        looks_ = looks(found.cells)
        return {
            "OUTPUT": self.write(found.cells, "OUTPUT", parameters, context, look=looks_["OUTPUT"]),
            "BINS": self.write(found.bins, "BINS", parameters, context, look=looks_["BINS"]),
            "CASES_USED": found.used,
            "CASES_LEFT_OUT": found.outside + found.crowded,
            "PERIODS_USED": int(found.cells[col.PERIODS_USED].iloc[0]),
            "HOT_CELLS": int(classes.str.endswith("_hot").sum()),
            "COLD_CELLS": int(classes.str.endswith("_cold").sum()),
            "MORE_CELLS": int((changed == "more").sum()),
            "FEWER_CELLS": int((changed == "fewer").sum()),
        }

    def _compute(self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress) -> Found:
        """Give the cells, as they were, with their class and change."""
        import numpy as np

        from ...geo.cases.counts import locate
        from ...geo.cases.cube import cube, space_time_gi
        from ...geo.cases.emerging import emerging, notable_bins
        from ...geo.cases.guard import crowded_spots
        from ...geo.cases.neighbours import contiguity
        from ...geo.frames import origin_points, polygons
        from ...geo.progress import part

        cells, cases = self._cells.frame(part(progress, 0.0, 0.2)), self._cases.frame(part(progress, 0.2, 0.4))
        filed = filed_times(cases, asked.time.filed, self._cases.name, feedback)
        when = cut_time(filed, asked.time.unit, feedback)
        metric, placed = measured([(self._cells.name, cells), (self._cases.name, cases)], feedback)
        shapes, points = polygons(metric.geometry.to_numpy()), origin_points(placed.geometry.to_numpy())
        home, period = locate(points, shapes), when.of(filed)
        crowded = (home >= 0) & asked.without_crowded & crowded_spots(points)[0]
        home = np.where(crowded, -1, home)
        made = cube(home, period, len(cells), when)
        tell_missing(when, made.missing, feedback)
        _refuse_short(len(made.used))
        bins = space_time_gi(made, contiguity(shapes), asked.steps, part(progress, 0.5, 0.9))
        table = emerging(made, bins).join(_change(asked.times, home, filed, made, feedback))
        columns = {name: table[name].to_numpy() for name in table}
        used = int(made.counts.sum())
        left_out = len(cases) - used - int(crowded.sum())
        return Found(
            cells.assign(**columns), notable_bins(_named(cells), made, bins), used, left_out, int(crowded.sum())
        )

    def _say(self, counts: pd.Series, found: Found, feedback: QgsProcessingFeedback) -> None:
        from ...geo import columns as col
        from ..words import labels

        words = labels(interface_language())
        parts = [f"{words[f'emerging.{name}']} {counts[name]}" for name in col.EMERGING_CLASSES if name in counts]
        feedback.pushInfo(translate("CivicGrid", "Cells: {classes}.").format(classes=", ".join(parts)))
        if found.outside or found.crowded:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "Cases left out: {outside} in no cell, without a place or a time, or filed in periods that were "
                    "left out; {crowded} on spots with very many others.",
                ).format(outside=found.outside, crowded=found.crowded)
            )


def _is_span(text: str) -> bool:
    days = [QDate.fromString(day, Qt.DateFormat.ISODate) for day in text.split("/")]
    return len(days) == 2 and all(day.isValid() for day in days) and days[0] <= days[1]


def _refuse_short(periods: int) -> None:
    from ...geo.cases.periods import LEAST_PERIODS

    if periods < LEAST_PERIODS:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "There are {count} periods with cases; how hot spots come and go is told from {least} on. Choose "
                "shorter periods, or cases of a longer time.",
            ).format(count=periods, least=LEAST_PERIODS)
        )


def _named(cells: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the cells with an id: their own, else their number."""
    from ...geo import columns as col

    return cells if col.ID in cells.columns else cells.assign(**{col.ID: range(1, len(cells) + 1)})


def _change(
    times: tuple[str, ...], home: Any, filed: pd.Series, made: Any, feedback: QgsProcessingFeedback
) -> pd.DataFrame:
    """Compare two times: those asked for, else the last year with the one before."""
    from ...geo.cases.change import change
    from ...geo.cases.periods import year_on_year

    if times:
        names = [span.replace("/", " – ") for span in times]
        parts = [_counted(home, filed, len(made.counts), *span.split("/")) for span in times]
    else:
        chosen = year_on_year(made.periods, made.missing)
        names = [made.periods.span(one) for one in chosen]
        parts = [(made.counts[:, one].sum(axis=1), made.periods.days(one)) for one in chosen]
    feedback.pushInfo(
        translate("CivicGrid", "Change: {after} against {before}.").format(before=names[0], after=names[1])
    )
    (before, days_before), (after, days_after) = parts
    return change(before, after, days_after / (days_before + days_after))


def _counted(home: Any, filed: pd.Series, cells: int, first: str, last: str) -> tuple[Any, int]:
    """Count the cases of each cell from the first day to the last, and the days."""
    import numpy as np
    import pandas as pd

    inside = filed.dt.normalize().between(first, last).to_numpy() & (home >= 0)
    return np.bincount(home[inside], minlength=cells), (pd.Timestamp(last) - pd.Timestamp(first)).days + 1


def looks(cells: gpd.GeoDataFrame) -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from ...geo import columns as col
    from .. import casestyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    there = set(cells[col.EMERGING])
    classes = {name: words[f"emerging.{name}"] for name in col.EMERGING_CLASSES if name in there}
    fields = (
        col.EMERGING,
        col.PERIODS_HOT,
        col.PERIODS_COLD,
        col.PERIODS_USED,
        col.TREND_Z,
        col.TREND_P,
        col.CASES_BEFORE,
        col.CASES_AFTER,
        col.CHANGE_P,
        col.CHANGE_Q,
        col.CHANGED,
    )
    return {
        "OUTPUT": Look(words[col.EMERGING], lambda _layer: casestyles.classed(col.EMERGING, classes), fields=fields),
        "BINS": Look(words[f"layer.{col.RESULT_CUBE}"], lambda layer: _moving(layer, words)),
    }


def _moving(layer: QgsVectorLayer, words: Mapping[str, str]) -> Any:
    """Have the layer move with the Temporal Controller from now on, and give its symbols."""
    from .. import casestyles, temporal

    temporal.set_moving(layer)
    return casestyles.notable(words)
