"""The areas that can have a page of their own: streets, communities, patrol grids."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from .choice import COMMUNITY, LEVELS, PATROL, STREET

if TYPE_CHECKING:
    from ...layers.run import Run

BESIDE_M = 1.0
"""Areas that are no farther apart are neighbours."""


@dataclass(frozen=True)
class Area:
    """An area: its level, id, name and shape."""

    level: str
    id: str
    name: str
    shape: Any


@dataclass(frozen=True)
class Areas:
    """The areas of a level.

    layer, column
        the layer of the project that shows their shapes, and its field that holds an area's id.
    frame
        one row an area: ``id``, ``name``, shape.
    """

    level: str
    layer: str
    column: str
    frame: Any

    def some(self, ids: Collection[str]) -> list[Area]:
        """Give the areas of these ids; all, if none is named."""
        rows = zip(self.frame["id"].astype(str), self.frame["name"], self.frame.geometry)
        return [
            Area(self.level, area_id, name if isinstance(name, str) and name else area_id, shape)
            for area_id, name, shape in rows
            if not ids or area_id in ids
        ]

    def beside(self, area: Area) -> list[Area]:
        """Give the neighbours of an area."""
        near = self.frame.sindex.query(area.shape, predicate="dwithin", distance=BESIDE_M)
        ids = set(self.frame["id"].iloc[near].astype(str)) - {area.id}
        return self.some(ids) if ids else []


def areas_of(run: Run, level: str) -> Optional[Areas]:
    """Give the areas of a level; None where the run has none."""
    from ...geo import columns as col

    found: Optional[Areas] = None
    cells = run.inputs.get("grid_cell")
    if level in (STREET, COMMUNITY) and level in run.inputs:
        found = Areas(level, level, col.ID, run.inputs[level])
    elif level == PATROL and col.RESULT_PATROL in run.layers:
        found = Areas(level, "patrols", col.ID, run.layers[col.RESULT_PATROL])
    elif level == PATROL and cells is not None and col.PATROL in cells.columns:
        joined = cells.dissolve(col.PATROL).reset_index()
        found = Areas(level, "grid_cell", col.PATROL, joined.assign(id=joined[col.PATROL], name=joined[col.PATROL]))
    return found if found is not None and len(found.frame) else None


def levels_of(run: Run) -> list[str]:
    """Give the levels that a run has areas of."""
    return [level for level in LEVELS if areas_of(run, level) is not None]
