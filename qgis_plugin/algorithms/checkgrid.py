"""Check a patrol grid: sizes, codes and their order, overlaps and gaps, one community a cell."""

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
)

from ..language import interface_language, translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink
from .creategrid import coded

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ._loading import Look

LEAST_M2 = 1.0


class CheckGrid(Algorithm):
    ID = "checkgrid"
    MENDS = True

    def title(self) -> str:
        return translate("CivicGrid", "Check a patrol grid")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "grid check overlap gap code number order area 网格 检查 核查 重叠 空隙 编码 顺序 面积"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", translate("CivicGrid", "Cells"), polygons),
            translate("CivicGrid", "The grid to be checked."),
        )
        self.add(
            QgsProcessingParameterField(
                "CELL_CODE", translate("CivicGrid", "Field with the cell's code"), None, "INPUT", optional=True
            ),
            translate("CivicGrid", "It begins with that of the community; the field “id” unless given."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("COMMUNITIES", translate("CivicGrid", "Communities"), polygons),
            translate("CivicGrid", "Every cell lies in one of them, and together the cells fill them."),
        )
        self.add(
            QgsProcessingParameterField(
                "CODE", translate("CivicGrid", "Field with the community's code"), None, "COMMUNITIES", optional=True
            ),
            translate("CivicGrid", "The codes of the cells begin with it; the field “id” where there is one."),
        )
        self.add(
            QgsProcessingParameterNumber("TARGET", translate("CivicGrid", "Aim (m²)"), kind, 10_000.0, False, 1.0),
            translate("CivicGrid", "The size a cell ought to have."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "TOLERANCE", translate("CivicGrid", "Tolerance (%)"), kind, 50.0, False, 0.0, 1000.0
            ),
            translate("CivicGrid", "How far a cell may be from the aim."),
        )
        self.add(sink("OUTPUT", translate("CivicGrid", "Cells with faults"), polygons[0]))
        self.add(sink("AREAS", translate("CivicGrid", "Overlaps and gaps"), polygons[0]))
        for name, shown in self.outputs().items():
            self.addOutput(QgsProcessingOutputNumber(name, shown))

    def outputs(self) -> dict[str, str]:
        """Name the counts: of cells, of cells by fault, of places."""
        return {
            "CELLS": translate("CivicGrid", "Cells"),
            **{name.upper(): shown for name, shown in faults().items()},
            "OVERLAP": translate("CivicGrid", "Overlaps of cells"),
            "GAP": translate("CivicGrid", "Gaps between cells"),
        }

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._inputs = [self.reader(parameters, name, context) for name in ("INPUT", "COMMUNITIES")]

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        fields = [self.parameterAsString(parameters, name, context) for name in ("CELL_CODE", "CODE")]
        size = [self.parameterAsDouble(parameters, name, context) for name in ("TARGET", "TOLERANCE")]
        cells, found, areas = self.in_background(
            lambda progress: self._compute(fields, size[0], size[1] / 100.0, feedback, progress), feedback
        )
        counts = {name.upper(): int(found[name].sum()) for name in found.columns}
        counts.update({name.upper(): int((areas["check"] == name).sum()) for name in ("overlap", "gap")})
        for name, shown in self.outputs().items():
            if counts.get(name):
                feedback.pushWarning(f"{shown}: {counts[name]}")
        look = looks()
        return {
            "OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=look["OUTPUT"]),
            "AREAS": self.write(areas, "AREAS", parameters, context, look=look["AREAS"]),
            "CELLS": len(found),
            **counts,
        }

    def _compute(
        self, fields: list[str], target_m2: float, tolerance: float, feedback: QgsProcessingFeedback, progress: Progress
    ) -> tuple[gpd.GeoDataFrame, pd.DataFrame, gpd.GeoDataFrame]:
        import numpy as np

        from ...geo import columns
        from ...geo.frames import polygons
        from ...geo.grids import grid
        from ...geo.progress import part, report
        from ...layers.checks import tiling

        frames = [reader.frame(part(progress, 0.0, 0.3)) for reader in self._inputs]
        cells, communities = measured([(one.name, frame) for one, frame in zip(self._inputs, frames)], feedback)
        communities = coded(communities, fields[1], self._inputs[1].name)
        broken = ~cells.geometry.is_valid & ~cells.geometry.isna()
        cells = cells.set_geometry(polygons(cells.geometry.to_numpy()), crs=cells.crs)
        cells = cells.assign(**{columns.ID: _codes(cells, fields[0] or columns.ID, self._inputs[0].name)})
        report(progress, 0.4, "grid_check")
        found = grid.check(cells, communities, target_m2, tolerance, LEAST_M2).assign(broken=broken)
        report(progress, 0.6, "grid_check")
        areas = tiling.check({"community": communities, "grid_cell": cells}, (), LEAST_M2)
        wrong = found.any(axis=1)
        called = np.array([faults()[name] for name in found.columns], dtype=object)
        words = [", ".join(called[row]) for row in found[wrong].to_numpy()]
        return (
            frames[0][wrong].assign(faults=np.array(words, dtype=object)),
            found,
            areas[areas[columns.KIND] == "grid_cell"],
        )


def _codes(cells: gpd.GeoDataFrame, field: str, layer: str) -> pd.Series[Any]:
    """Give the codes of the cells as text."""
    if field not in cells.columns:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The layer “{layer}” has no field “{field}”, so nothing says what the codes of the cells are. Choose "
                "the field that holds them.",
            ).format(layer=layer, field=field)
        )
    return cells[field].astype("string").str.removesuffix(".0")


def faults() -> dict[str, str]:
    """Name what can be wrong with a cell: a broken shape, and the columns of ``geo.grids.grid.check``."""
    return {
        "no_community": translate("CivicGrid", "in no community"),
        "crosses": translate("CivicGrid", "reaches beyond its community"),
        "odd_area": translate("CivicGrid", "area far from the aim"),
        "no_code": translate("CivicGrid", "without code"),
        "code_repeated": translate("CivicGrid", "code used twice"),
        "code_elsewhere": translate("CivicGrid", "code of another community"),
        "out_of_order": translate("CivicGrid", "number out of order"),
        "broken": translate("CivicGrid", "shape that crosses itself"),
    }


def looks() -> dict[str, Look]:
    """Give how the outputs look when they are loaded."""
    from .. import styles
    from ..mapcontent import plain
    from ..words import labels
    from ._loading import Look

    words = {"faults": translate("CivicGrid", "Faults")}
    return {
        "OUTPUT": Look(
            translate("CivicGrid", "Cells with faults"),
            lambda _layer: plain("grid_cell"),
            fields=tuple(words),
            words=words,
        ),
        "AREAS": Look(
            labels(interface_language())["layer.check_areas"], lambda _layer: styles.single(styles.gap_symbol())
        ),
    }
