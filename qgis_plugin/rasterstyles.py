"""How rasters look: classes of one colour each, their bounds in the legend."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtGui import QColor

from .styles import colour

_DENSER = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Times the mean density: where classes begin, whatever peak a single desk makes; below the first nothing is drawn."""
_DENSE = (("hot90", 0.0), ("hot90", 0.6), ("hot90", 0.9), ("hot95", 0.9), ("gap", 0.9), ("hot99", 0.95))
_TIMES = (0.5, 0.8, 1.25, 2.0)
"""Of the ratio over the whole: where the classes of a ratio part."""
_RATIO = (("cold99", 0.85), ("cold95", 0.8), ("none", 0.6), ("hot95", 0.8), ("hot99", 0.9))


def density(layer: QgsRasterLayer, mean: float) -> QgsSingleBandPseudoColorRenderer:
    """Draw a density by how many times its mean it is, the darker the denser."""
    return _classed(layer, [times * mean for times in _DENSER], _DENSE)


def ratio(layer: QgsRasterLayer, whole: float) -> QgsSingleBandPseudoColorRenderer:
    """Draw a ratio by how far it is from that over the whole: blue below half of it, red above its double."""
    return _classed(layer, [times * whole for times in _TIMES], _RATIO)


def _classed(
    layer: QgsRasterLayer, bounds: Sequence[float], inks: Sequence[tuple[str, float]]
) -> QgsSingleBandPseudoColorRenderer:
    """Draw each class, up to its upper bound (in two digits), in its colour (of the palette, with opacity)."""
    bounds = [float(f"{bound:.2g}") for bound in bounds]
    shown = [f"{bound:,g}" for bound in bounds]
    names = [f"≤ {shown[0]}", *(f"{low} – {high}" for low, high in zip(shown, shown[1:])), f"> {shown[-1]}"]
    shades = QgsColorRampShader()
    shades.setColorRampType(QgsColorRampShader.Type.Discrete)
    shades.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(upper, QColor(colour(key, opacity)), name)
            for upper, (key, opacity), name in zip([*bounds, float("inf")], inks, names)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(shades)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
