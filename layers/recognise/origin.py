"""What the columns are called that say where a rejected row comes from, and why it was rejected."""

from __future__ import annotations

from collections.abc import Mapping

FILE, LAYER, ROW, REASON = "file", "layer", "row", "reason"
WORDS: Mapping[str, Mapping[str, str]] = {
    FILE: {"en": "Original file", "zh": "原文件"},
    LAYER: {"en": "Original sheet or layer", "zh": "原工作表或图层"},
    ROW: {"en": "Original row", "zh": "原行号"},
    REASON: {"en": "Rejected because", "zh": "剔除原因"},
}
WKT = "wkt"
"""The column that holds the shapes of a map's rows."""
