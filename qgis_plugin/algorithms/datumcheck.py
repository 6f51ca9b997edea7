"""Which datum a layer is in, judged by what its rows say of their place; nothing is shifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..language import translate
from ._loading import Look
from ._measuring import drawn, measured
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ...layers.recognise.datum import Ranking

REFERENCES = {"COMMUNITIES": "community", "STREETS": "street", "CELLS": "grid_cell", "LINES": "street_line"}
SAME = "same"
"""Reference of the things themselves, as another layer has them."""
FIELDS = {"STREET_FIELD": "street", "COMMUNITY_FIELD": "community", "CELL_FIELD": "cell", "NAME_FIELD": "name"}


class DatumCheck(Algorithm):
    ID = "datumcheck"

    def title(self) -> str:
        return translate("CivicGrid", "Check the datum of coordinates")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "datum shift offset GCJ-02 BD-09 WGS84 CGCS2000 坐标 基准 偏移 火星坐标 百度坐标 高德 纠偏"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._add_layers()
        names = {
            "STREET_FIELD": translate("CivicGrid", "Field with the row's own street"),
            "COMMUNITY_FIELD": translate("CivicGrid", "Field with the row's own community"),
            "CELL_FIELD": translate("CivicGrid", "Field with the row's own cell code"),
            "NAME_FIELD": translate("CivicGrid", "Field with the name"),
        }
        hint = translate("CivicGrid", "Recognised by its header where none is chosen.")
        for key, text in names.items():
            self.add(QgsProcessingParameterField(key, text, None, "INPUT", optional=True), hint, advanced=True)
        table, lines = QgsProcessing.SourceType.TypeVector, QgsProcessing.SourceType.TypeVectorLine
        self.add(sink("OUTPUT", translate("CivicGrid", "Datums, the likeliest first"), table))
        self.add(sink("ARROWS", translate("CivicGrid", "Arrows to where the rows belong"), lines, optional=True))
        self.addOutput(QgsProcessingOutputString("DATUM", translate("CivicGrid", "Datum of the layer")))
        self.addOutput(QgsProcessingOutputString("CERTAINTY", translate("CivicGrid", "How sure that is")))
        self.addOutput(QgsProcessingOutputNumber("SHIFT_M", translate("CivicGrid", "Shift (m)")))
        self.addOutput(QgsProcessingOutputNumber("MIXED", translate("CivicGrid", "Rows of another datum")))

    def _add_layers(self) -> None:
        shapes = QgsProcessing.SourceType
        polygon, line, every = shapes.TypeVectorPolygon, shapes.TypeVectorLine, shapes.TypeVectorAnyGeometry
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", translate("CivicGrid", "Layer to check"), [every]),
            translate("CivicGrid", "Cases or facilities that say in which street, community or cell they are."),
        )
        for key, text, kind, hint in (
            (
                "STREETS",
                translate("CivicGrid", "Streets (areas)"),
                polygon,
                translate("CivicGrid", "Rows lie in the area that they name."),
            ),
            (
                "COMMUNITIES",
                translate("CivicGrid", "Communities"),
                polygon,
                translate("CivicGrid", "Smaller than streets, they tell more."),
            ),
            (
                "CELLS",
                translate("CivicGrid", "Patrol cells"),
                polygon,
                translate("CivicGrid", "Cases lie in the cell whose code they bear."),
            ),
            (
                "LINES",
                translate("CivicGrid", "Street lines"),
                line,
                translate("CivicGrid", "Most cases and facilities stand by a street."),
            ),
            (
                "SAME",
                translate("CivicGrid", "The same things in another layer"),
                every,
                translate("CivicGrid", "With the same names, or as polygons: a park's point lies in the park."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSource(key, text, [kind], optional=True), hint)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        if not any(parameters.get(key) not in (None, "") for key in (*REFERENCES, "SAME")):
            return False, translate(
                "CivicGrid",
                "There is no layer to compare with. Choose at least one: streets, communities, cells, street lines, "
                "or the same things in another layer.",
            )
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._input = self.reader(parameters, "INPUT", context)
        found = {kind: self.reader(parameters, key, context) for key, kind in {**REFERENCES, "SAME": SAME}.items()}
        self._references = {kind: reader for kind, reader in found.items() if reader is not None}

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        chosen = {field: self.parameterAsString(parameters, key, context) for key, field in FIELDS.items()}
        ranking, lines = self.in_background(lambda progress: self._compute(chosen, feedback, progress), feedback)
        best = ranking.best
        (feedback.pushInfo if best is None or best.shift_m == 0 else feedback.pushWarning)(verdict(ranking))
        outputs = {
            "OUTPUT": self.write(
                table_of(ranking), "OUTPUT", parameters, context, QgsWkbTypes.Type.NoGeometry, table_look()
            ),
            "ARROWS": self.write(
                lines, "ARROWS", parameters, context, QgsWkbTypes.Type.LineString, arrow_look(self._input.name)
            ),
            "DATUM": "" if best is None else best.data,
            "CERTAINTY": ranking.certainty,
            "SHIFT_M": 0.0 if best is None else best.shift_m,
            "MIXED": sum(len(rows) for rows in ranking.mixed.values()),
        }
        return {key: value for key, value in outputs.items() if value is not None}

    def _compute(
        self, chosen: dict[str, str], feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[Ranking, gpd.GeoDataFrame]:
        import geopandas as gpd

        from ...geo.crs import WGS84
        from ...geo.progress import part
        from ...layers.recognise import datum

        frame = self._input.frame(part(progress, 0.0, 0.3))
        if frame.crs is None:
            raise QgsProcessingException(
                translate(
                    "CivicGrid", "The layer “{layer}” has no coordinate system; set it in its properties."
                ).format(layer=self._input.name)
            )
        frame = drawn(self._input.name, frame, feedback).reset_index(drop=True)
        others = {kind: reader.frame(part(progress, 0.3, 0.6)) for kind, reader in self._references.items()}
        metric = measured([(self._references[kind].name, other) for kind, other in others.items()], feedback)
        references = {kind: with_names(other, kind) for kind, other in zip(others, metric)}
        points = frame.geometry.representative_point().to_crs(WGS84)
        lon, lat = points.x.to_numpy(), points.y.to_numpy()
        ranking = datum.rank(lon, lat, own_words(frame, chosen), SAME, references)
        best = ranking.best
        shapes = [] if best is None or best.key == datum.AS_IS else datum.arrows(lon, lat, best.key)
        return ranking, gpd.GeoDataFrame(
            {"shift_m": [0.0 if best is None else best.shift_m] * len(shapes)}, geometry=list(shapes), crs=WGS84
        )


def own_words(frame: gpd.GeoDataFrame, chosen: dict[str, str]) -> pd.DataFrame:
    """Give what rows say of themselves, under our column names."""
    import pandas as pd

    from ...layers.kinds import kinds
    from ...layers.recognise import headers

    names = [str(name) for name in frame.columns if name != frame.geometry.name]
    found = {**headers.match(names, kinds()["public_toilet"]).fields, **headers.match(names, kinds()["case"]).fields}
    found.update({field: header for field, header in chosen.items() if header})
    return pd.DataFrame({field: frame[found[field]].astype(object) for field in FIELDS.values() if field in found})


def with_names(frame: gpd.GeoDataFrame, kind: str) -> gpd.GeoDataFrame:
    """Give a reference layer with the columns ``id`` and ``name`` (None where it has no such field)."""
    import geopandas as gpd

    from ...geo import columns as col
    from ...layers.kinds import kinds
    from ...layers.recognise import headers

    names = [str(name) for name in frame.columns if name != frame.geometry.name]
    found = headers.match(names, kinds()["public_toilet" if kind == SAME else kind]).fields
    columns = {key: frame[found[key]].astype(object) if key in found else None for key in (col.ID, col.NAME)}
    return gpd.GeoDataFrame(columns, geometry=frame.geometry.to_numpy(), crs=frame.crs, index=frame.index)


def table_of(ranking: Ranking) -> gpd.GeoDataFrame:
    """Give the candidates as rows, the likeliest first."""
    import geopandas as gpd

    from ...layers.door.datumcheck import NAMES, counted

    rows = [
        {
            "rank": number,
            "table_datum": NAMES[one.data],
            "layers_datum": NAMES[one.layers],
            "shift_m": one.shift_m,
            "share": one.share,
            "fits": counted(one)[0],
            "total": counted(one)[1],
            "near_street": one.evidence.get("street_line", (0, 0))[0],
            "p": one.p,
        }
        for number, one in enumerate(ranking.candidates, 1)
    ]
    names = ("rank", "table_datum", "layers_datum", "shift_m", "share", "fits", "total", "near_street", "p")
    return gpd.GeoDataFrame({name: [row[name] for row in rows] for name in names}, geometry=[None] * len(rows))


def verdict(ranking: Ranking) -> str:
    """Say what came of it."""
    from ...layers.door.datumcheck import NAMES, counted

    best = ranking.best
    if best is None:
        return translate(
            "CivicGrid",
            "Nobody can tell: too few rows can be compared, no datum fits, or the layer lies outside of the mainland.",
        )
    fits, total = counted(best)
    sure = {"sure": translate("CivicGrid", "sure"), "likely": translate("CivicGrid", "likely")}[ranking.certainty]
    return translate(
        "CivicGrid",
        "The layer is in {datum}, the layers it is compared with in {layers} ({sure}): {fits} of {total} clues hold. "
        "Shift: {metres} m. Nothing was moved.",
    ).format(
        datum=NAMES[best.data],
        layers=NAMES[best.layers],
        sure=sure,
        fits=fits,
        total=total,
        metres=round(best.shift_m),
    )


def table_look() -> Look:
    """Give the names of the table's fields."""
    return Look(
        translate("CivicGrid", "Datums, the likeliest first"),
        words={
            "rank": translate("CivicGrid", "Rank"),
            "table_datum": translate("CivicGrid", "Datum of the layer"),
            "layers_datum": translate("CivicGrid", "Datum of the other layers"),
            "shift_m": translate("CivicGrid", "Shift (m)"),
            "share": translate("CivicGrid", "Share of the evidence that holds"),
            "fits": translate("CivicGrid", "Clues that hold"),
            "total": translate("CivicGrid", "Clues in all"),
            "near_street": translate("CivicGrid", "Rows near a street line"),
            "p": translate("CivicGrid", "Chance of such a vote"),
        },
    )


def arrow_look(layer: str) -> Look:
    """Give how the arrows look."""
    from .. import styles

    return Look(
        translate("CivicGrid", "Shift of {layer}").format(layer=layer),
        lambda _layer: styles.single(styles.arrow(styles.colour("gap"), 0.6)),
        words={"shift_m": translate("CivicGrid", "Shift (m)")},
    )
