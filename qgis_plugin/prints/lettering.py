"""Text on paper: how wide and high it gets, and where its lines break.

QGIS 3.22 breaks no lines in a label, and no Chinese in a table; so lines are broken here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from qgis.core import QgsLayoutItemLabel, QgsRenderContext, QgsTextFormat, QgsTextRenderer, QgsUnitTypes
from qgis.PyQt.QtGui import QFontDatabase

from .. import styles

_DOTS_PER_MM = 20.0  # measured finer than printed: no rounding to whole dots
_DRAWN = 0.98  # a label is drawn in whole tenths of a millimetre: up to 2 % wider than its format says
# punctuation that never begins, and such that never ends a line
_NEVER_FIRST = ",.;:!?%)]}°²/\u2019\u201d\u3001\u3002\u3009\u300b\u300d\u3011\u3015\uff01\uff09\uff0c\uff1a\uff1b\uff1f"
_NEVER_LAST = "([{\u3008\u300a\u300c\u3010\u3014\uff08\u2018\u201c"
_HAN = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECES = re.compile(rf"\s+|\([^()\s]{{1,8}}\)|[\d,.]+/(?=\d)|[{_HAN}]|[^\s{_HAN}]+")


def form_of(label: QgsLayoutItemLabel) -> QgsTextFormat:
    """Give a label's format, in a font that this machine has."""
    if hasattr(label, "textFormat"):
        form = label.textFormat()
    else:  # QGIS before 3.24 knows font and colour only
        form = QgsTextFormat()
        form.setFont(label.font())
        form.setSize(label.font().pointSizeF())
        form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        form.setColor(label.fontColor())
    if form.font().family() not in QFontDatabase().families():
        font = form.font()
        font.setFamily(styles.family())
        form.setFont(font)
    return form


def letter(label: QgsLayoutItemLabel, form: QgsTextFormat) -> None:
    """Set a label's format."""
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(form)
        return
    font = form.font()
    font.setPointSizeF(form.size())
    label.setFont(font)
    label.setFontColor(form.color())


def width_mm(text: str, form: QgsTextFormat) -> float:
    """Give the width of a line."""
    return float(QgsTextRenderer.textWidth(_context(), form, [text])) / _DOTS_PER_MM if text else 0.0


def longest_mm(text: str, form: QgsTextFormat) -> float:
    """Give the width of the longest part of a text that is not broken into lines, as far as letters tell."""
    return width_mm(max(_pieces(text, form, math.inf), key=len, default="").strip(), form) / _DRAWN


def line_mm(form: QgsTextFormat) -> float:
    """Give the height that one line of a paragraph takes."""
    return form.size() * 25.4 / 72.0 * 1.32


def wrap(text: str, form: QgsTextFormat, room_mm: float) -> list[str]:
    """Break a text into lines no wider than ``room_mm``: between words, between Chinese characters, else anywhere."""
    return [line for part in text.split("\n") for line in _lines(part, form, _DRAWN * room_mm)]


def _lines(text: str, form: QgsTextFormat, room_mm: float) -> Iterator[str]:
    if width_mm(text.rstrip(), form) <= room_mm:
        yield text.rstrip()
        return
    line = ""
    for piece in _pieces(text, form, room_mm):
        if line and width_mm((line + piece).rstrip(), form) > room_mm:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str, form: QgsTextFormat, room_mm: float) -> list[str]:
    """Give the pieces that stay whole; punctuation stays with its neighbour."""
    found: list[str] = []
    for match in _PIECES.finditer(text):
        piece = match.group()
        joined = found and (piece[0] in _NEVER_FIRST or found[-1][-1] in _NEVER_LAST)
        for part in [piece] if width_mm(piece, form) <= room_mm else list(piece):
            if joined:
                found[-1] += part
                joined = False
            else:
                found.append(part)
    return found


def _context() -> QgsRenderContext:
    context = QgsRenderContext()
    context.setScaleFactor(_DOTS_PER_MM)
    return context
