"""Read the fields of a layer as an import reads them: dates, numbers and words as people write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingFeedback

from ._checking import no_field
from .base import tell

if TYPE_CHECKING:
    import geopandas as gpd

    from ...layers.kinds import Field


def read_fields(
    frame: gpd.GeoDataFrame,
    fields: Mapping[str, str],
    readers: Mapping[str, Callable[..., Any]],
    layer: str,
    feedback: QgsProcessingFeedback,
) -> gpd.GeoDataFrame:
    """Give the geometry with the columns that the fields hold, and say what in them can't be read.

    ``readers`` are those of columns that are no text. A field called like its column may be missing, others not.
    """
    import numpy as np

    from ...layers.problems import Problem
    from ...layers.recognise import reading

    made = frame[[frame.geometry.name]].copy()
    problems = []
    for name, field in fields.items():
        if field not in frame.columns:
            refuse_unless_default(field, name, layer)
            continue
        read = readers.get(name, reading.text)(frame[field])
        made[name] = read.values
        if read.unknown:
            count = int(np.isin(reading.text(frame[field]).values.astype(str), read.unknown).sum())
            values = ", ".join(read.unknown[:8])
            problems.append(Problem.of("unknown_values", layer, field=name, values=values, count=count))
        if read.unread.any():
            problems.append(Problem.of("unread_values", layer, field=name, count=int(read.unread.sum())))
    tell(problems, feedback)
    return made


def readers_of(definitions: Mapping[str, Field]) -> dict[str, Callable[..., Any]]:
    """Give the readers of the fields of a kind that are dates, numbers or choices."""
    from ...layers.recognise import reading

    by_type = {"date": reading.dates, "number": reading.numbers, "integer": reading.numbers}
    made: dict[str, Callable[..., Any]] = {
        name: by_type[field.type] for name, field in definitions.items() if field.type in by_type
    }
    for name, field in definitions.items():
        if field.type == "choice":
            made[name] = lambda column, field=field: reading.choices(column, field, {})
    return made


def refuse_unless_default(field: str, name: str, layer: str) -> None:
    """A field that was not asked for may be missing."""
    if field not in ("", name):
        raise no_field(field, layer)
