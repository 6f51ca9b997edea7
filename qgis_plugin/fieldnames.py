"""Fields and their codes in words, on the layers that people open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Optional

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer

_CODED = (
    "kind",
    "state",
    "case_state",
    "hot",
    "hot_per_1000",
    "hot_per_km",
    "moran",
    "level",
    "metric",
    "unit",
    "check",
    "outcome",
    "question",
    "found_by",
    "served_by",
)
"""Fields that hold codes for which there are words."""


def name_fields(layer: QgsVectorLayer, words: Mapping[str, str], only: Optional[Collection[str]] = None) -> None:
    """Show fields and their codes in words; ``only`` these, where the others are not ours."""
    from ..geo.columns import OUTCOME, personal

    names = [item.name() for item in layer.fields()]
    for number, name in enumerate(names):
        if only is not None and name not in only:
            continue
        if name in words:
            layer.setFieldAlias(number, words[name])
        elif name.startswith(personal("")):
            layer.setFieldAlias(number, name[len(personal("")) :])
        code = OUTCOME if name.startswith(f"{OUTCOME}_") else name
        values = _values(code, words) if code in _CODED else []
        if values:
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("ValueMap", {"map": values}))
    if only is None and {"name", "id"} <= set(names):
        layer.setDisplayExpression('coalesce("name", "id")')


def _values(code: str, words: Mapping[str, str]) -> list[dict[str, str]]:
    """The codes of a field by the words for them, as QGIS wants them."""
    from ..layers.kinds import kinds

    if code == "kind":
        return [{words[key]: key} for key in kinds() if key in words]
    prefix = f"{code}."
    return [{words[key]: key[len(prefix) :]} for key in words if key.startswith(prefix)]


def rejected_words(words: Mapping[str, str]) -> dict[str, str]:
    """Give the words with those of the columns of rejected rows, which elsewhere mean other things."""
    columns = {"path": "file", "layer": "layer", "row": "row", "reason": "reason", "text": "row_text"}
    return {**words, **{name: words[f"text.{key}"] for name, key in columns.items()}}
