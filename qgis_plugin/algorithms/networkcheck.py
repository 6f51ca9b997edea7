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
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsWkbTypes,
)

from ..language import translate
from ._measuring import measured
from ._ways import WALLS, add_barriers, add_joining, directions, walls
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._loading import Look

COUNTS = {
    "CROSSINGS": "crossing",
    "NEAR_MISSES": "near_miss",
    "DUPLICATES": "duplicate",
    "TOO_SHORT": "too_short",
    "REPEATED": "repeated_vertex",
    "APART": "apart",
    "BARRED": "barred",
    "TRAPS": "one_way_trap",
    "ISLANDS": "island",
}
SHAPES = {
    "crossing": "cross2",
    "near_miss": "circle",
    "duplicate": "diamond",
    "too_short": "triangle",
    "repeated_vertex": "cross",
    "apart": "square",
    "barred": "line",
    "one_way_trap": "arrow",
    "island": "star",
}
"""Each finding has its sign, so that a grey copy still reads."""


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
        self.add(
            QgsProcessingParameterField(
                "ONEWAY", translate("CivicGrid", "Field of the one-way direction"), None, "INPUT", optional=True
            ),
            translate("CivicGrid", "With it streets are found that one-way streets lead only into, or only out of."),
        )
        add_joining(self)
        add_barriers(self)
        self.add(sink("OUTPUT", translate("CivicGrid", "Places to look at"), point))
        self.add(sink("EDGES", translate("CivicGrid", "Streets cut where they meet"), line))
        for name, text in (
            ("STREETS", translate("CivicGrid", "Pieces of street")),
            ("CROSSINGS", translate("CivicGrid", "Crossings without a vertex")),
            ("NEAR_MISSES", translate("CivicGrid", "Ends drawn on")),
            ("DUPLICATES", translate("CivicGrid", "Lines that lie there twice")),
            ("TOO_SHORT", translate("CivicGrid", "Lines without length")),
            ("REPEATED", translate("CivicGrid", "Vertices that stand there twice")),
            ("APART", translate("CivicGrid", "Crossings over or under, not joined")),
            ("BARRED", translate("CivicGrid", "Streets cut by a barrier")),
            ("TRAPS", translate("CivicGrid", "Streets shut off by one-way streets")),
            ("ISLANDS", translate("CivicGrid", "Parts cut off from the rest")),
            ("CUT_OFF", translate("CivicGrid", "Length cut off (0–1)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        names = {"INPUT": "STREETS", **{name: name for name in WALLS}}
        self._read = {ours: self.reader(parameters, name, context) for name, ours in names.items()}

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        snap = self.parameterAsDouble(parameters, "SNAP", context)
        oneway = self.parameterAsString(parameters, "ONEWAY", context)
        join = self.parameterAsBool(parameters, "JOIN_CROSSINGS", context)
        places, edges = self.in_background(
            lambda progress: self._compute(snap, oneway, join, feedback, progress), feedback
        )
        what = places["what"].value_counts()
        counts = {name: int(what.get(code, 0)) for name, code in COUNTS.items()}
        cut_off = float(edges.loc[edges["part"] > 1, "length_m"].sum() / edges["length_m"].sum())
        feedback.pushInfo(
            translate(
                "CivicGrid", "{pieces} pieces of street in {parts} parts; {share:.2f} % of the length is cut off."
            ).format(pieces=len(edges), parts=counts["ISLANDS"] + 1, share=100 * cut_off)
        )
        return {
            "OUTPUT": self.write(places, "OUTPUT", parameters, context, QgsWkbTypes.Type.Point, place_look()),
            "EDGES": self.write(edges, "EDGES", parameters, context, look=edge_look()),
            "STREETS": len(edges),
            **counts,
            "CUT_OFF": cut_off,
        }

    def _compute(
        self, snap: float, oneway: str, join: bool, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
        import geopandas as gpd

        from ...geo.progress import part
        from ...geo.streets import doctor
        from ...geo.streets import fields as streetfields
        from ...geo.streets.ways import Ways

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = [reader.frame(part(progress, 0.0, 0.3)) for reader in readers.values()]
        layers = dict(zip(readers, measured([(one.name, own) for one, own in zip(readers.values(), frames)], feedback)))
        lines = layers["STREETS"]
        ways = Ways(
            oneway=directions(lines, oneway, feedback) if oneway else None,
            level=streetfields.levels(lines),
            snap_m=snap,
            join_crossings=join,
        )
        network = ways.network(lines, *walls(layers), part(progress, 0.3, 0.9))
        edges, found = network.edges, doctor.findings(network)
        pieces = gpd.GeoDataFrame(
            {"street": edges.line + 1, "length_m": edges.length_m, "part": network.islands() + 1},
            geometry=edges.shapes,
            crs=lines.crs,
        )
        kept = found.assign(street=found["line"] + 1).drop(columns=["line", "geometry"])
        return gpd.GeoDataFrame(kept, geometry=found["geometry"].to_numpy(object), crs=lines.crs), pieces


def place_look() -> Look:
    """Give how the places look when they are loaded: one colour for each thing that is odd."""
    from ._loading import Look

    names = {
        "crossing": translate("CivicGrid", "Crossing without a vertex"),
        "near_miss": translate("CivicGrid", "End drawn on to a street"),
        "duplicate": translate("CivicGrid", "Lies there twice"),
        "too_short": translate("CivicGrid", "Without length"),
        "repeated_vertex": translate("CivicGrid", "Vertex that stands there twice"),
        "apart": translate("CivicGrid", "Over or under, not joined"),
        "barred": translate("CivicGrid", "Cut by a barrier"),
        "one_way_trap": translate("CivicGrid", "Shut off by one-way streets"),
        "island": translate("CivicGrid", "Part cut off from the rest"),
    }
    return Look(
        translate("CivicGrid", "Places to look at"),
        lambda _layer: _signs(names),
        fields=("what", "moved_m", "length_m", "street"),
        words=_words(),
    )


def _signs(names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    from .. import styles

    made = []
    for code, name in names.items():
        symbol = QgsMarkerSymbol.createSimple({"name": SHAPES[code], "size": "3.2", "outline_width": "0.4"})
        symbol.setColor(styles.colour("gap"))
        made.append(QgsRendererCategory(code, symbol, name))
    return QgsCategorizedSymbolRenderer("what", made)


def edge_look() -> Look:
    """Give how the pieces of street look when they are loaded."""
    from ._loading import Look

    name = translate("CivicGrid", "Streets cut where they meet")
    return Look(name, lambda _layer: _parts(), fields=("street", "length_m", "part"), words=_words())


def _parts() -> QgsRuleBasedRenderer:
    """Draw the longest part as streets are, and what is cut off from it boldly."""
    from .. import styles

    root = QgsRuleBasedRenderer.Rule(None)
    for rule, name, colour, width in (
        ('"part" = 1', translate("CivicGrid", "Connected"), "street_line", 0.3),
        ('"part" > 1', translate("CivicGrid", "Cut off from the rest"), "gap", 0.7),
    ):
        symbol = styles.line(styles.colour(colour), width)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, rule, name))
    return QgsRuleBasedRenderer(root)


def _words() -> dict[str, str]:
    return {
        "what": translate("CivicGrid", "What"),
        "moved_m": translate("CivicGrid", "Moved by (m)"),
        "street": translate("CivicGrid", "Row of the street"),
        "length_m": translate("CivicGrid", "Length (m)"),
        "part": translate("CivicGrid", "Part (1: the longest)"),
    }
