"""How densely cases lie, as a raster; and how many there are for each of something else, as people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..language import translate
from ._checking import target, wanted
from ._measuring import measured
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ._density import Asked, Found

KERNELS = ("gaussian", "quartic")
PERIODS = ("whole", "year", "month", "day")
RASTERS = ("OUTPUT", "RATIO")
SUFFIXES = (".tif", ".tiff")
DOUBLE = QgsProcessingParameterNumber.Type.Double


class Density(Algorithm):
    ID = "density"
    LAYERS = ("CASES", "DISTRICT", "OTHER")

    def title(self) -> str:
        return translate("CivicGrid", "Case density")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return (
            "density kernel kde heatmap raster bandwidth gaussian quartic ratio per capita geotiff "
            "核密度 密度 热力图 栅格 带宽 高斯 比值 人均 案件"
        )

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self._case_parameters()
        self._kernel_parameters()
        self._ratio_parameters()
        destination = QgsProcessingParameterRasterDestination
        self.addParameter(destination("OUTPUT", translate("CivicGrid", "Case density")))
        self.addParameter(destination("RATIO", translate("CivicGrid", "Ratio of the two layers"), None, True, False))
        for name, text in (
            ("BANDWIDTH_M", translate("CivicGrid", "Bandwidth (m)")),
            ("PIXEL_M", translate("CivicGrid", "Side of the pixels (m)")),
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_OUTSIDE", translate("CivicGrid", "Cases outside of the district")),
            ("HIGHEST", translate("CivicGrid", "Highest density")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def _case_parameters(self) -> None:
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        self.add(
            source("CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
            translate("CivicGrid", "Points; of lines and polygons a point in their middle counts."),
        )
        self.add(
            self._numeric("WEIGHT", translate("CivicGrid", "Field with the weight of each"), "CASES"),
            translate("CivicGrid", "How much each counts; an empty one is 0. Without it each counts 1."),
            advanced=True,
        )
        self.add(
            source(
                "DISTRICT",
                translate("CivicGrid", "District"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            translate(
                "CivicGrid",
                "Polygons where cases are reported. Then the density is right up to their edge, and adds up to the "
                "cases; what lies outside is left out.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PER",
                translate("CivicGrid", "Cases per km² and …"),
                [
                    translate("CivicGrid", "whole period"),
                    translate("CivicGrid", "year"),
                    translate("CivicGrid", "month"),
                    translate("CivicGrid", "day"),
                ],
                False,
                0,
            ),
            translate("CivicGrid", "All but the whole period need the field with the date."),
        )
        self.add(
            field(
                "DATE",
                translate("CivicGrid", "Field with the date"),
                None,
                "CASES",
                field.DataType.DateTime,
                optional=True,
            ),
            translate("CivicGrid", "The period runs from the first to the last date, both included."),
        )

    def _kernel_parameters(self) -> None:
        number = QgsProcessingParameterNumber
        self.add(
            QgsProcessingParameterEnum(
                "KERNEL",
                translate("CivicGrid", "Kernel"),
                [translate("CivicGrid", "Gaussian"), translate("CivicGrid", "Quartic (biweight)")],
                False,
                0,
            ),
            translate(
                "CivicGrid", "Gaussian fades out gently; quartic ends at the bandwidth, as heat maps of QGIS do."
            ),
            advanced=True,
        )
        self.add(
            number("BANDWIDTH", translate("CivicGrid", "Bandwidth (m)"), DOUBLE, None, True, 1.0),
            translate(
                "CivicGrid",
                "How far each case is spread: of the Gaussian its standard deviation, of the quartic its radius. Left "
                "empty, one is proposed from the cases, and the log says why.",
            ),
        )
        self.add(
            number("PIXEL", translate("CivicGrid", "Side of the pixels (m)"), DOUBLE, None, True, 0.1),
            translate("CivicGrid", "At most half the bandwidth. Left empty, about a tenth of it."),
        )

    def _ratio_parameters(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "OTHER",
                translate("CivicGrid", "Layer to divide by"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            translate("CivicGrid", "For example homes with their people, or the cases of last year."),
        )
        self.add(
            self._numeric("OTHER_WEIGHT", translate("CivicGrid", "Field with the weight of each there"), "OTHER"),
            translate("CivicGrid", "For example the population. Without it each counts 1."),
        )
        self.add(
            QgsProcessingParameterNumber("TIMES", translate("CivicGrid", "Ratio times"), DOUBLE, 1.0, False, 1e-9),
            translate("CivicGrid", "1,000 for cases per 1,000 people; 1 for this year by last year."),
            advanced=True,
        )

    @staticmethod
    def _numeric(name: str, text: str, layer: str) -> QgsProcessingParameterField:
        return QgsProcessingParameterField(
            name, text, None, layer, QgsProcessingParameterField.DataType.Numeric, optional=True
        )

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        given = {name: wanted(parameters, name) for name in ("DATE", "OTHER", "RATIO")}
        if self.parameterAsEnum(parameters, "PER", context) and not given["DATE"]:
            return False, translate(
                "CivicGrid", "To count cases per year, month or day, choose the field with the date of the cases."
            )
        if given["OTHER"] != given["RATIO"]:
            return False, translate(
                "CivicGrid", "A ratio needs both: the layer to divide by, and the raster that it is written into."
            )
        for name in RASTERS:
            if not _is_tiff(parameters.get(name)):
                return False, translate(
                    "CivicGrid", "Rasters are written as GeoTIFF: give “{output}” a name that ends with .tif."
                ).format(output=self.parameterDefinition(name).description())
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        import numpy as np

        from . import _density

        asked = self._asked(parameters, context)
        found = self.in_background(lambda progress: self._compute(asked, feedback, progress), feedback)
        _density.tell(asked, found, self._read["DISTRICT"] is not None, feedback)
        made = {"OUTPUT": self._write("OUTPUT", found.values(asked.per), asked, found, parameters, context, feedback)}
        if found.base is not None:
            values = _density.ratio_told(asked, found, feedback)
            made["RATIO"] = self._write("RATIO", values, asked, found, parameters, context, feedback)
        return {
            **made,
            "BANDWIDTH_M": found.kernel.bandwidth_m,
            "PIXEL_M": found.density.raster.pixel_m,
            "CASES_USED": found.density.counted,
            "CASES_OUTSIDE": found.density.outside,
            "HIGHEST": float(np.nanmax(found.values(asked.per))),
        }

    def _asked(self, parameters: Parameters, context: QgsProcessingContext) -> Asked:
        from ._density import Asked

        def number(name: str) -> Optional[float]:
            given = parameters.get(name) not in (None, "")
            return self.parameterAsDouble(parameters, name, context) if given else None

        fields = (self.parameterAsString(parameters, name, context) for name in ("WEIGHT", "DATE", "OTHER_WEIGHT"))
        return Asked(
            *fields,
            KERNELS[self.parameterAsEnum(parameters, "KERNEL", context)],
            PERIODS[self.parameterAsEnum(parameters, "PER", context)],
            number("BANDWIDTH"),
            number("PIXEL"),
            self.parameterAsDouble(parameters, "TIMES", context),
        )

    def _compute(self, asked: Asked, feedback: QgsProcessingFeedback, progress: Progress) -> Found:
        from ...geo.progress import part
        from . import _density

        readers = {name: reader for name, reader in self._read.items() if reader is not None}
        frames = {name: reader.frame(part(progress, 0.0, 0.2)) for name, reader in readers.items()}
        metric = measured([(readers[name].name, frame) for name, frame in frames.items()], feedback)
        return _density.compute(asked, dict(zip(frames, metric)), part(progress, 0.2, 1.0))

    def _write(
        self,
        name: str,
        values: Any,
        asked: Asked,
        found: Found,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> str:
        from . import _density, _raster
        from ._loading import dress
        from ._record import run_record

        path = self.parameterAsOutputLayer(parameters, name, context)
        record = run_record(self, parameters, context, self._readers, str(found.crs.to_string()))
        about = {**_density.about(name, asked, found), "CIVICGRID_RECORD": record}
        raster, crs = found.density.raster, found.crs
        self.in_background(lambda progress: _raster.write(path, values, raster, crs, about, progress), feedback)
        if context.willLoadLayerOnCompletion(path):
            look = _density.look(name, asked, found, values, self._read["CASES"].name)
            dress(look, path, self.parameterDefinition(name).description(), record, context)
        return path


def _is_tiff(value: Any) -> bool:
    """Tell whether an output is not asked for, is a temporary one, or has the name of a GeoTIFF."""
    value = target(value)
    if not isinstance(value, str) or value in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return True
    return Path(value).suffix.lower() in SUFFIXES
