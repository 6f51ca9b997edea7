"""Whether cases come from missing facilities: where to build, to manage better, to watch, and where all is fine."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import interface_key, translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.cases.gapcases import GapCases as Found
    from ...geo.progress import Progress
    from ...layers.kinds import Kind
    from ._gapcases import Asked

DOUBLE = QgsProcessingParameterNumber.Type.Double
POLYGONS = [QgsProcessing.SourceType.TypeVectorPolygon]


class GapCases(Algorithm):
    ID = "gapcases"
    LAYERS = ("CELLS", "GAPS", "CASES")

    def title(self) -> str:
        return translate("CivicGrid", "Cases and gaps")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "gap cases coverage lift quadrant build manage permutation shift rank "
            "盲区 案件 对照 四象限 补建 加强管理 提升度 暴露垃圾 机动车乱停放"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._cell_parameters()
        self._case_parameters()
        self._limits()
        self.add(sink("OUTPUT", translate("CivicGrid", "Cells by cases and gap"), POLYGONS[0]))
        for name, text in (
            ("BUILD", translate("CivicGrid", "Cells where to build")),
            ("MANAGE", translate("CivicGrid", "Cells to manage better")),
            ("WATCH", translate("CivicGrid", "Cells to watch")),
            ("FINE", translate("CivicGrid", "Cells where all is fine")),
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_IN_GAPS", translate("CivicGrid", "Cases in cells with a gap")),
            ("LIFT", translate("CivicGrid", "Lift")),
            ("P", translate("CivicGrid", "p (by shifts)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _cell_parameters(self) -> None:
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        self.add(
            source("CELLS", translate("CivicGrid", "Cells"), POLYGONS),
            translate("CivicGrid", "Patrol grid cells, or other areas of about one size."),
        )
        self.add(
            field(
                "COVERED",
                translate("CivicGrid", "Field with the covered share (0–1)"),
                None,
                "CELLS",
                field.DataType.Numeric,
                optional=True,
            ),
            translate("CivicGrid", "As “Coverage and gaps” gives it; empty where there is nothing to cover."),
        )
        self.add(
            source("GAPS", translate("CivicGrid", "Gaps"), POLYGONS, optional=True),
            translate(
                "CivicGrid", "Instead of the field: polygons; the share of each cell that they cover is its gap."
            ),
        )

    def _case_parameters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            ),
            translate("CivicGrid", "Points; each counts in the cell it lies in."),
        )
        self.add(
            QgsProcessingParameterField(
                "CLASS", translate("CivicGrid", "Field with the small class"), None, "CASES", optional=True
            ),
            translate("CivicGrid", "Without it all cases count."),
        )
        self.add(
            QgsProcessingParameterEnum("KIND", translate("CivicGrid", "Kind of facility"), kind_names(), False, 0),
            translate("CivicGrid", "The one whose gaps these are: it says which small classes of cases count."),
        )
        self.add(
            QgsProcessingParameterString(
                "CLASSES", translate("CivicGrid", "Small classes that count"), None, False, True
            ),
            translate("CivicGrid", "With commas between. Left empty, those that the kind answers by its entry."),
        )

    def _limits(self) -> None:
        number = QgsProcessingParameterNumber
        self.add(
            number("GAP_FROM", translate("CivicGrid", "A gap from (0–1)"), DOUBLE, 0.5, False, 0.01, 1.0),
            translate("CivicGrid", "Cells have a gap from this uncovered share on."),
            advanced=True,
        )
        self.add(
            number("MANY_FROM", translate("CivicGrid", "Many cases above (times the mean)"), DOUBLE, 1.0, False, 0.0),
            translate("CivicGrid", "Cells have many cases above so many times the mean of all cells."),
            advanced=True,
        )

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        given = [name for name in ("COVERED", "GAPS") if parameters.get(name) not in (None, "")]
        if len(given) != 1:
            return False, translate(
                "CivicGrid",
                "Give either the field with the covered share or a layer of gaps: one of the two says where the gaps "
                "are.",
            )
        if parameters.get("CLASSES") and not parameters.get("CLASS"):
            return False, translate("CivicGrid", "To count some classes only, choose the field with the small class.")
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns as col
        from . import _gapcases

        asked = self._asked(parameters, context)
        cells, found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        _gapcases.tell(found, feedback)
        numbers = {name.upper(): found.count(name) for name in col.QUADRANTS}
        known = {name: value for name, value in (("LIFT", found.lift), ("P", found.p)) if not math.isnan(value)}
        return {
            "OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=_gapcases.look()),
            "CASES_USED": found.cases,
            "CASES_IN_GAPS": found.in_gaps,
            **numbers,
            **known,
        }

    def _asked(self, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        from ._gapcases import Asked

        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context))

        kind = _facility_kinds()[self.parameterAsEnum(parameters, "KIND", context)]
        own = tuple(filter(None, (one.strip() for one in re.split("[,，、;；]", text("CLASSES")))))
        classes = (own or kind.answers) if text("CLASS") else ()
        if text("CLASS") and not classes:
            raise QgsProcessingException(
                translate(
                    "CivicGrid", "By its entry “{kind}” answers no class of cases. Name the small classes that count."
                ).format(kind=_named(kind))
            )
        return Asked(
            text("COVERED"),
            text("CLASS"),
            classes,
            self.parameterAsDouble(parameters, "GAP_FROM", context),
            self.parameterAsDouble(parameters, "MANY_FROM", context),
        )

    def _compute(
        self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, Found]:
        """Give the cells, as they were, with their columns, and what was found."""
        from ...geo.progress import part
        from . import _gapcases

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.4)) for name, reader in readers.items()}
        layers = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        progress(0.5, "gapcases")
        found, columns = _gapcases.compute(asked, dict(zip(frames, layers)), feedback)
        return frames["CELLS"].assign(**columns), found


def kind_names() -> list[str]:
    """Name the kinds of facilities, in the order of the parameter ``KIND``."""
    return [_named(kind) for kind in _facility_kinds()]


def _facility_kinds() -> list[Kind]:
    """Give the kinds of facilities, people's own too."""
    from ...layers.kinds import facility_kinds, kinds
    from .. import ownkinds

    ownkinds.register()
    return [kinds()[key] for key in facility_kinds()]


def _named(kind: Kind) -> str:
    return kind.name[interface_key()]
