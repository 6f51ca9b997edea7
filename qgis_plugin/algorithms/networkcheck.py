"""What is odd about street lines before ways are measured along them: what is mended, and what is cut off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsRendererCategory,
    QgsWkbTypes,
)

from ..language import translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ._loading import Look

COUNTS = {"CROSSINGS": "crossing", "NEAR_MISSES": "near_miss", "DUPLICATES": "duplicate", "TOO_SHORT": "too_short"}


class NetworkCheck(Algorithm):
    ID = "networkcheck"

    def title(self) -> str:
        return translate("CivicGrid", "Check street lines")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "network topology street check island dangle 路网 道路 拓扑 检查 断头 孤岛"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        line, point = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPoint
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", translate("CivicGrid", "Street lines"), [line]),
            translate("CivicGrid", "Fields bridge, tunnel and layer are heeded where there are any."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SNAP",
                translate("CivicGrid", "Ends that miss a street by (m)"),
                QgsProcessingParameterNumber.Type.Double,
                1.0,
                False,
                0.0,
            ),
            translate("CivicGrid", "Ends no farther from another street were meant to touch it."),
        )
        self.add(sink("OUTPUT", translate("CivicGrid", "Places to look at"), point))
        self.add(sink("EDGES", translate("CivicGrid", "Streets cut where they meet"), line))
        for name, text in (
            ("STREETS", translate("CivicGrid", "Pieces of street")),
            ("CROSSINGS", translate("CivicGrid", "Crossings without a vertex")),
            ("NEAR_MISSES", translate("CivicGrid", "Ends drawn on")),
            ("DUPLICATES", translate("CivicGrid", "Lines that lie there twice")),
            ("TOO_SHORT", translate("CivicGrid", "Lines without length")),
            ("ISLANDS", translate("CivicGrid", "Parts cut off from the rest")),
            ("CUT_OFF", translate("CivicGrid", "Length cut off (0–1)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._streets = self.reader(parameters, "INPUT", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        snap = self.parameterAsDouble(parameters, "SNAP", context)
        places, edges = self.in_background(lambda progress: self._compute(snap, feedback, progress), feedback)
        what = places["what"].value_counts()
        cut_off = float(edges.loc[edges["part"] > 1, "length_m"].sum() / edges["length_m"].sum())
        feedback.pushInfo(
            translate(
                "CivicGrid", "{pieces} pieces of street in {parts} parts; {share:.2f} % of the length is cut off."
            ).format(pieces=len(edges), parts=int(edges["part"].max()), share=100 * cut_off)
        )
        return {
            "OUTPUT": self.write(places, "OUTPUT", parameters, context, QgsWkbTypes.Type.Point, place_look()),
            "EDGES": self.write(edges, "EDGES", parameters, context, look=edge_look()),
            "STREETS": len(edges),
            **{name: int(what.get(code, 0)) for name, code in COUNTS.items()},
            "ISLANDS": int(edges["part"].max()) - 1,
            "CUT_OFF": cut_off,
        }

    def _compute(
        self, snap: float, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
        import geopandas as gpd

        from ...geo import streets, walking
        from ...geo.network import Network
        from ...geo.progress import part

        (lines,) = measured([(self._streets.name, self._streets.frame(part(progress, 0.0, 0.3)))], feedback)
        edges = streets.edges(lines, walking.levels(lines), snap, part(progress, 0.3, 1.0))
        pieces = gpd.GeoDataFrame(
            {"street": edges.line + 1, "length_m": edges.length_m, "part": Network.of(edges).islands() + 1},
            geometry=edges.shapes,
            crs=lines.crs,
        )
        return _places(edges.mended, lines.crs), pieces


def _places(mended: pd.DataFrame, crs: Any) -> gpd.GeoDataFrame:
    import geopandas as gpd

    kept = mended.assign(street=mended["line"] + 1).drop(columns=["line", "geometry"])
    return gpd.GeoDataFrame(kept, geometry=mended["geometry"].to_numpy(object), crs=crs)


def place_look() -> Look:
    """Give how the places look when they are loaded: one colour for each thing that is odd."""
    from ._loading import Look

    names = {
        "crossing": translate("CivicGrid", "Crossing without a vertex"),
        "near_miss": translate("CivicGrid", "End drawn on to a street"),
        "duplicate": translate("CivicGrid", "Lies there twice"),
        "too_short": translate("CivicGrid", "Without length"),
    }
    return Look(
        translate("CivicGrid", "Places to look at"),
        lambda _layer: _signs(names),
        fields=("what", "moved_m", "street"),
        words=_words(),
    )


def _signs(names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    from .. import styles

    shapes = {"crossing": "cross2", "near_miss": "circle", "duplicate": "diamond", "too_short": "triangle"}
    made = []
    for code, name in names.items():
        symbol = QgsMarkerSymbol.createSimple({"name": shapes[code], "size": "3.2", "outline_width": "0.4"})
        symbol.setColor(styles.colour("gap"))
        made.append(QgsRendererCategory(code, symbol, name))
    return QgsCategorizedSymbolRenderer("what", made)


def edge_look() -> Look:
    """Give how the pieces of street look when they are loaded."""
    from ..mapcontent import plain
    from ._loading import Look

    name = translate("CivicGrid", "Streets cut where they meet")
    return Look(name, lambda _layer: plain("street_line"), fields=("street", "length_m", "part"), words=_words())


def _words() -> dict[str, str]:
    return {
        "what": translate("CivicGrid", "What"),
        "moved_m": translate("CivicGrid", "Moved by (m)"),
        "street": translate("CivicGrid", "Row of the street"),
        "length_m": translate("CivicGrid", "Length (m)"),
        "part": translate("CivicGrid", "Part (1: the longest)"),
    }
