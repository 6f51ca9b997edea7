"""Which facilities are open at an hour of the week, what they cover then, and over the hours of the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..language import interface_language, translate
from ._checking import no_field
from ._plans import KIND, add_facilities, add_land, frames_of, study_of, tell_notes
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ...geo.coverage.openinghours import Timetable
    from ...geo.progress import Progress
    from ._loading import Look

STEPS = ("prepare", "population", "streets", "hours")
INTEGER = QgsProcessingParameterNumber.Type.Integer


class Asked(NamedTuple):
    """What a person chose; fields are '' for none, days count from Monday."""

    hours: str
    open_24h: str
    population: str
    day: int
    hour: float
    month: int
    radius_m: float
    beside_m: float


class Found(NamedTuple):
    """The outputs by parameter, when the facilities are open, and the hours of the day as a table."""

    layers: dict[str, gpd.GeoDataFrame]
    table: Timetable
    curve: pd.DataFrame


class OpeningHours(Algorithm):
    ID = "openinghours"
    LAYERS = ("MASK", "HOMES", "FACILITIES", "STREETS")

    def title(self) -> str:
        return translate("CivicGrid", "Coverage by opening hours")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "opening hours open time night 24 hours curve coverage 开放时间 营业时间 夜间 24小时 时段 覆盖 公厕"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        add_facilities(self)
        self._hour_parameters()
        add_land(self)
        anything, polygon = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Facilities, open or not"), anything))
        self.add(sink("GAPS", translate("CivicGrid", "Gaps at that time"), polygon))
        self.add(sink("COVERED", translate("CivicGrid", "Covered at that time"), polygon, optional=True))
        self.add(
            sink("CURVE", translate("CivicGrid", "The hours of the day (table)"), QgsProcessing.SourceType.TypeVector)
        )
        for name, text in (
            ("FACILITY_COUNT", translate("CivicGrid", "Facilities")),
            ("KNOWN_COUNT", translate("CivicGrid", "Of which the opening hours are known")),
            ("OPEN_COUNT", translate("CivicGrid", "Open at that time")),
            ("COVERED_M2", translate("CivicGrid", "Covered land at that time (m²)")),
            ("SHARE", translate("CivicGrid", "Covered share (0–1)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _hour_parameters(self) -> None:
        self.add(
            QgsProcessingParameterField(
                "HOURS", translate("CivicGrid", "Field of the opening hours"), "hours", "FACILITIES"
            ),
            translate("CivicGrid", "Texts as Chinese tables or OpenStreetMap write them: 6:00-22:00, 24/7 …"),
        )
        self.add(
            QgsProcessingParameterField(
                "OPEN_24H",
                translate("CivicGrid", "Field that says whether it is open 24 hours"),
                None,
                "FACILITIES",
                optional=True,
            ),
            translate("CivicGrid", "Its yes counts where no hours are written."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("DAY", translate("CivicGrid", "Day of the week"), _days(), False, 2),
            translate("CivicGrid", "Public holidays are days like any other."),
        )
        hour = QgsProcessingParameterNumber.Type.Double
        for name, text, kind, default, least, most, help_text in (
            (
                "HOUR",
                translate("CivicGrid", "Hour"),
                hour,
                22.0,
                0.0,
                23.99,
                translate("CivicGrid", "From 0 to 23; 8.5 is half past eight."),
            ),
            (
                "MONTH",
                translate("CivicGrid", "Month"),
                INTEGER,
                7,
                1,
                12,
                translate("CivicGrid", "For hours that differ by season: summer is May to October."),
            ),
        ):
            self.add(QgsProcessingParameterNumber(name, text, kind, default, False, least, most), help_text)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        asked = Asked(
            *(self.parameterAsString(parameters, name, context) for name in ("HOURS", "OPEN_24H", "POPULATION")),
            self.parameterAsEnum(parameters, "DAY", context),
            self.parameterAsDouble(parameters, "HOUR", context),
            self.parameterAsInt(parameters, "MONTH", context),
            self.parameterAsDouble(parameters, "RADIUS", context),
            self.parameterAsDouble(parameters, "WIDTH", context),
        )
        found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        covered, gaps = (float(found.layers[name].area.sum()) for name in ("COVERED", "GAPS"))
        numbers = {
            "FACILITY_COUNT": len(found.table.known),
            "KNOWN_COUNT": int(found.table.known.sum()),
            "OPEN_COUNT": int(found.table.open_at(asked.day, asked.hour).sum()),
            "COVERED_M2": covered,
            "SHARE": covered / (covered + gaps),
        }
        feedback.pushInfo(_said(asked, numbers, covered + gaps))
        looks_ = looks(asked)
        kinds = {"CURVE": QgsWkbTypes.Type.NoGeometry, "OUTPUT": QgsWkbTypes.Type.Point}
        written = {
            name: self.write(frame, name, parameters, context, kinds.get(name, QgsWkbTypes.Type.Polygon), looks_[name])
            for name, frame in found.layers.items()
        }
        return {**written, **numbers}

    def _compute(self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress) -> Found:
        """Read the hours, and measure what is covered at that hour and over the day."""
        from dataclasses import replace

        import geopandas

        from ...geo import columns as col
        from ...geo import study
        from ...geo.coverage.openinghours import timetable
        from ...geo.progress import part
        from ...geo.steps import hours as hoursstep

        given, frames = frames_of(self._read, {}, asked.population, feedback, part(progress, 0.0, 0.2))
        texts = self._texts(given["FACILITIES"], asked)
        table = timetable(texts, asked.month)
        if not table.known.any():
            raise QgsProcessingException(
                translate(
                    "CivicGrid",
                    "In the field “{field}” of “{layer}” no opening hours could be read. Choose the field that has "
                    "them, as 6:00-22:00 or 24/7.",
                ).format(field=asked.hours, layer=self._layer())
            )
        small = study_of(frames, asked.radius_m, asked.beside_m)
        day = col.DAYS[asked.day]
        small = replace(
            small,
            rules={KIND: replace(small.rules[KIND], hours=texts)},
            settings=replace(small.settings, hours_days=(day,), hours_month=asked.month),
        )
        results = study.run(small, part(progress, 0.2, 0.8), STEPS)
        tell_notes(results.notes, feedback)
        curve = hoursstep.curve_of(results.figures, KIND, day)
        open_now = table.open_at(asked.day, asked.hour)
        covered, gaps = _then(frames, open_now, asked, part(progress, 0.8, 1.0))
        layers = {
            "OUTPUT": given["FACILITIES"].assign(**{col.OPEN: _states(table, open_now)}),
            "GAPS": gaps,
            "COVERED": covered,
            "CURVE": geopandas.GeoDataFrame(curve, geometry=[None] * len(curve)),
        }
        return Found(layers, table, curve)

    def _layer(self) -> str:
        reader = self._read["FACILITIES"]
        return "" if reader is None else reader.name

    def _texts(self, facilities: gpd.GeoDataFrame, asked: Asked) -> Any:
        import pandas as pd

        from ...layers.door import serving

        fields = {serving.HOURS: asked.hours, serving.OPEN_24H: asked.open_24h}
        for field in (field for field in fields.values() if field and field not in facilities.columns):
            raise no_field(field, self._layer())
        return serving.hours(pd.DataFrame({name: facilities[field] for name, field in fields.items() if field}))


def _then(
    frames: Mapping[str, gpd.GeoDataFrame], open_now: np.ndarray[Any, Any], asked: Asked, progress: Progress
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Give the land covered by the open ones, and the gaps, the largest first."""
    import geopandas
    import numpy as np
    import shapely

    from ...geo import columns as col
    from ...geo.coverage.coverage import cover_and_gaps
    from ...geo.distance.measures import STRAIGHT, Streets
    from ...geo.frames import polygons

    measure = (
        Streets.of(frames["STREETS"], beside_m=asked.beside_m, progress=progress) if "STREETS" in frames else STRAIGHT
    )
    sites = frames["FACILITIES"].geometry.to_numpy()[open_now]
    reached = measure.reach(sites, np.full(len(sites), asked.radius_m)).union()
    land = shapely.union_all(polygons(frames["MASK"].geometry.to_numpy()))
    covered, gaps = (
        geopandas.GeoDataFrame({col.AREA_M2: shapely.area(shapes)}, geometry=shapes, crs=frames["MASK"].crs)
        for shapes in cover_and_gaps(land, reached)
    )
    gaps.insert(0, col.GAP_NO, np.arange(1, len(gaps) + 1))
    return covered, gaps


def _states(table: Timetable, open_now: Any) -> Any:
    import numpy as np

    from ...geo.columns import OPEN_STATES

    return np.select([open_now, table.known], OPEN_STATES[:2], OPEN_STATES[2]).astype(object)


def _days() -> list[str]:
    from ..texts.supply import days

    return list(days(translate).values())


def _said(asked: Asked, numbers: Mapping[str, Any], land_m2: float) -> str:
    return translate(
        "CivicGrid",
        "{day}, {hour:02d}:{minute:02d}: {open} of {total} facilities are open, {unknown} of unknown hours; within "
        "{radius:g} m of them {covered:.1f} of {land:.1f} ha ({share:.2f} %).",
    ).format(
        day=_days()[asked.day],
        hour=int(asked.hour),
        minute=int(asked.hour % 1 * 60),
        open=numbers["OPEN_COUNT"],
        total=numbers["FACILITY_COUNT"],
        unknown=numbers["FACILITY_COUNT"] - numbers["KNOWN_COUNT"],
        radius=asked.radius_m,
        covered=numbers["COVERED_M2"] / 1e4,
        land=land_m2 / 1e4,
        share=100 * numbers["SHARE"],
    )


def looks(asked: Asked) -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import styles, supplystyles
    from ..words import labels
    from ._loading import Look

    words = labels(interface_language())
    names = {key: words[f"open.{key}"] for key in ("open", "closed", "unknown")}
    when = f"{_days()[asked.day]} {int(asked.hour)}:{int(asked.hour % 1 * 60):02d}"
    return {
        "OUTPUT": Look(
            translate("CivicGrid", "Open on {when}").format(when=when),
            lambda layer: supplystyles.opened(layer, names),
            fields=("open",),
        ),
        "GAPS": Look(
            translate("CivicGrid", "Gaps on {when}").format(when=when),
            lambda _layer: styles.single(styles.gap_symbol()),
            styles.gap_numbers,
        ),
        "COVERED": Look(
            translate("CivicGrid", "Covered on {when}").format(when=when),
            lambda _layer: styles.single(styles.covered_symbol()),
        ),
        "CURVE": Look(
            translate("CivicGrid", "Hours of {day}").format(day=_days()[asked.day]),
            words=supplystyles.curve_words(words),
        ),
    }
