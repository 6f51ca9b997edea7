"""Pictures of a map period by period, as an animation: GIF, or MP4 where ffmpeg is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsDateTimeRange,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from .. import animation, temporal
from ..language import translate
from .base import Algorithm, Parameters, heed

UNITS = ("month", "year", "quarter", "week", "day")
MOST_FRAMES = 1000
CAPTION = 0.04
"""Height of the name of the period, as a part of the picture's."""


class TimeFrames(Algorithm):
    ID = "timeframes"
    MAIN_THREAD = True

    def title(self) -> str:
        return translate("CivicGrid", "Animation through time")

    def theme(self) -> str:
        return "products"

    def keywords(self) -> str:
        return "animation gif mp4 video frames temporal controller time 动画 时间 时态控制器 逐月 视频 演示"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "LAYERS", translate("CivicGrid", "Layers, the uppermost first"), QgsProcessing.SourceType.TypeMapLayer
            ),
            translate("CivicGrid", "Those that move with the Temporal Controller change from picture to picture."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", translate("CivicGrid", "Extent"), None, True),
            translate("CivicGrid", "Without it, the layers that move."),
        )
        units = [
            translate("CivicGrid", "Month"),
            translate("CivicGrid", "Year"),
            translate("CivicGrid", "Quarter"),
            translate("CivicGrid", "Week"),
            translate("CivicGrid", "Day"),
        ]
        self.add(
            QgsProcessingParameterEnum("UNIT", translate("CivicGrid", "One picture for each"), units, False, 0),
            translate("CivicGrid", "From the first to the last period that the layers have anything in."),
        )
        self._picture_parameters()
        filters = translate("CivicGrid", "Animation (*.gif);;Video (*.mp4)")
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Animation"), filters),
            translate("CivicGrid", "A GIF needs Pillow, an MP4 the program ffmpeg."),
        )
        self.addOutput(QgsProcessingOutputNumber("FRAMES", translate("CivicGrid", "Pictures")))

    def _picture_parameters(self) -> None:
        number = QgsProcessingParameterNumber
        pixels = translate("CivicGrid", "Of each picture; a GIF of 1000 × 800 pixels has about 30 kB a month.")
        for name, text in (
            ("WIDTH", translate("CivicGrid", "Width (pixels)")),
            ("HEIGHT", translate("CivicGrid", "Height (pixels)")),
        ):
            default = 1000 if name == "WIDTH" else 800
            self.add(number(name, text, number.Type.Integer, default, False, 100, 4000), pixels, advanced=True)
        seconds = number(
            "SECONDS", translate("CivicGrid", "Seconds for each picture"), number.Type.Double, 0.8, False, 0.05, 60
        )
        self.add(seconds, translate("CivicGrid", "How long each is to be seen."), advanced=True)

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        path = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        lacking = animation.lacking(Path(path).suffix) if path else ""
        return (False, lacking) if lacking else super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        layers = self.parameterAsLayerList(parameters, "LAYERS", context)
        unit = UNITS[self.parameterAsEnum(parameters, "UNIT", context)]
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        seconds = self.parameterAsDouble(parameters, "SECONDS", context)
        whole = temporal.whole_range(layers)
        if whole is None:
            raise QgsProcessingException(
                translate(
                    "CivicGrid",
                    "None of the layers moves with the Temporal Controller, so all pictures would be the same. Open a "
                    "project of CivicGrid, or set the time of the layer in its properties (Temporal).",
                )
            )
        times = list(temporal.steps(whole, unit))
        if len(times) > MOST_FRAMES:
            raise QgsProcessingException(
                translate("CivicGrid", "That would be {count} pictures, more than {most}. Take longer periods.").format(
                    count=len(times), most=MOST_FRAMES
                )
            )
        settings = self._settings(layers, parameters, context)
        with TemporaryDirectory() as folder:
            frames = list(_frames(settings, times, unit, Path(folder), feedback))
            animation.write(frames, target, seconds)
        feedback.pushInfo(
            translate("CivicGrid", "{count} pictures, from {first} to {last}.").format(
                count=len(times), first=_name(times[0], unit), last=_name(times[-1], unit)
            )
        )
        return {"OUTPUT": str(target), "FRAMES": len(times)}

    def _settings(self, layers: list[Any], parameters: Parameters, context: QgsProcessingContext) -> QgsMapSettings:
        first = temporal.moving(layers)[0]
        settings = QgsMapSettings()
        settings.setDestinationCrs(first.crs())
        settings.setLayers(layers)
        width = self.parameterAsInt(parameters, "WIDTH", context)
        settings.setOutputSize(QSize(width, self.parameterAsInt(parameters, "HEIGHT", context)))
        settings.setBackgroundColor(QColor("#ffffff"))
        extent = self.parameterAsExtent(parameters, "EXTENT", context, first.crs())
        if extent.isEmpty():
            extent = first.extent()
            extent.scale(1.05)
        settings.setExtent(extent)
        settings.setIsTemporal(True)
        return settings


def _frames(
    settings: QgsMapSettings,
    times: list[QgsDateTimeRange],
    unit: str,
    folder: Path,
    feedback: QgsProcessingFeedback,
) -> Iterator[Path]:
    """Draw one picture for each time into the folder."""
    for number, time in enumerate(times):
        heed(feedback)
        feedback.setProgress(90 * number / len(times))
        settings.setTemporalRange(time)
        image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
        _write_name(painter, _name(time, unit), settings.outputSize())
        painter.end()
        path = folder / f"{number:04d}.png"
        image.save(str(path))
        yield path


def _name(time: QgsDateTimeRange, unit: str) -> str:
    day = time.begin().date()
    week, year = day.weekNumber()
    return {
        "year": f"{day.year()}",
        "quarter": f"{day.year()}-Q{(day.month() + 2) // 3}",
        "month": f"{day.year()}-{day.month():02d}",
        "week": f"{year}-W{week:02d}",
        "day": day.toString(Qt.DateFormat.ISODate),
    }[unit]


def _write_name(painter: QPainter, name: str, size: QSize) -> None:
    """Write the period into the upper left corner, on white."""
    from .. import styles

    font = QFont(styles.family())
    font.setPixelSize(max(10, round(CAPTION * size.height())))
    font.setBold(True)
    painter.setFont(font)
    edge = round(font.pixelSize() / 2)
    place = painter.fontMetrics().boundingRect(name).adjusted(-edge, -edge // 2, edge, edge // 2)
    place.moveTo(edge, edge)
    painter.fillRect(place, QColor(255, 255, 255, 220))
    painter.setPen(QColor("#1a1a1a"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
