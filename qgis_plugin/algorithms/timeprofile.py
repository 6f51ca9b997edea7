"""When cases are filed: by month, weekday and hour; and whether a case is followed by more near by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..language import interface_language, translate
from ._checking import wanted
from ._measuring import measured
from ._times import AskedTime, add_cases, add_unit, asked_time, cut_time, filed_times, tell_missing
from .base import Algorithm, Parameters, as_layer, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.cases.profiles import Profile
    from ...geo.progress import Progress
    from ._loading import Look


class TimeProfile(Algorithm):
    ID = "timeprofile"

    def title(self) -> str:
        return translate("CivicGrid", "Cases by month, weekday and hour")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "time profile month weekday hour season rhythm near repeat knox case "
            "时间 规律 月份 星期 小时 时段 季节 近重复 案件"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        add_cases(self)
        self.add(
            QgsProcessingParameterField(
                "CLASS", translate("CivicGrid", "Field of the small class"), None, "CASES", optional=True
            ),
            translate("CivicGrid", "With it each class has a profile of its own; near repeats are of one class."),
        )
        add_unit(self)
        table = QgsProcessing.SourceType.TypeVector
        self.add(sink("OUTPUT", translate("CivicGrid", "Cases by month, weekday and hour"), table))
        self.add(sink("NEAR_REPEATS", translate("CivicGrid", "Near repeats"), table, optional=True))
        for name, text in (
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_LEFT_OUT", translate("CivicGrid", "Cases left out")),
            ("HOURS_UNKNOWN", translate("CivicGrid", "Cases whose hour is unknown")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cases = self.reader(parameters, "CASES", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        asked = asked_time(self, parameters, context)
        near = wanted(parameters, "NEAR_REPEATS")
        found, repeats = self.in_background(lambda progress: self._compute(asked, near, feedback, progress), feedback)
        used = int(found.table.loc[found.table["cycle"] == "month"].drop_duplicates("class_sub")["n_total"].iloc[0])
        if found.outside:
            feedback.pushWarning(
                translate(
                    "CivicGrid", "{count} cases were filed in periods that were left out, and are not counted."
                ).format(count=found.outside)
            )
        none, looks_ = QgsWkbTypes.Type.NoGeometry, looks()
        return {
            "OUTPUT": self.write(as_layer(found.table), "OUTPUT", parameters, context, none, looks_["OUTPUT"]),
            "NEAR_REPEATS": self.write(
                as_layer(repeats), "NEAR_REPEATS", parameters, context, none, looks_["NEAR_REPEATS"]
            ),
            "CASES_USED": used,
            "CASES_LEFT_OUT": found.undated + found.outside,
            "HOURS_UNKNOWN": found.hourless,
        }

    def _compute(
        self, asked: AskedTime, near: bool, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[Profile, pd.DataFrame]:
        """Give the profile, and near repeats if they were asked for."""
        import numpy as np

        from ...geo.cases import periods, profiles
        from ...geo.progress import part

        cases = self._cases.frame(part(progress, 0.0, 0.4))
        filed = filed_times(cases, asked.filed, self._cases.name, feedback)
        when = cut_time(filed, asked.unit, feedback)
        period = when.of(filed)
        gone = periods.missing(np.bincount(period[period >= 0], minlength=len(when)))
        tell_missing(when, gone, feedback)
        classes = cases[asked.classes].astype("string") if asked.classes else None
        found = profiles.profile(filed, profiles.observed_days(when, np.flatnonzero(gone)), classes)
        return found, self._near(cases, filed, classes, feedback, part(progress, 0.5, 1.0)) if near else _no_pairs()

    def _near(
        self, cases: gpd.GeoDataFrame, filed: pd.Series, classes: Any, feedback: QgsProcessingFeedback, progress: Any
    ) -> pd.DataFrame:
        """Test for near repeats, of cases with a place and a time."""
        import numpy as np
        import pandas as pd

        from ...geo.cases.nearrepeat import near_repeats
        from ...geo.frames import coordinates, origin_points

        (metric,) = measured([(self._cases.name, cases)], feedback)
        xy = coordinates(origin_points(metric.geometry.to_numpy()))
        used = ~np.isnan(xy[:, 0]) & filed.notna().to_numpy()
        small = pd.Series("", index=cases.index) if classes is None else classes
        days = filed[used].to_numpy().astype("datetime64[D]").astype(np.int64)
        return near_repeats(xy[used], days, small[used], progress=progress)


def _no_pairs() -> pd.DataFrame:
    import pandas as pd

    from ...geo.tables import NEAR_REPEAT, TABLES

    return pd.DataFrame(columns=list(TABLES[NEAR_REPEAT]))


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from ...geo.tables import NEAR_REPEAT, TABLES, TIME_PROFILE
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    return {
        "OUTPUT": Look(words[f"layer.{TIME_PROFILE}"], fields=TABLES[TIME_PROFILE]),
        "NEAR_REPEATS": Look(words[f"layer.{NEAR_REPEAT}"], fields=TABLES[NEAR_REPEAT]),
    }
