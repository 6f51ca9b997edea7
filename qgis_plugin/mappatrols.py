"""The layers of patrol areas that were evened out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import resultstyles, styles
from .shown import Group, Shown

if TYPE_CHECKING:
    from ..layers.run import Run


def patrols(run: Run, words: Mapping[str, str]) -> Group:
    """Give the areas by their work, and over them the cells that change hands."""
    from ..geo import columns as col
    from ..geo.study import Settings

    group = Group(words["text.patrols"])
    if col.RESULT_PATROL not in run.layers:
        return group
    if run.layers[col.RESULT_CELL][col.MOVED].any():
        look = styles.single(resultstyles.changed("lost"))
        name = words["text.patrols_moved"]
        group.layers.append(Shown("patrols_moved", col.RESULT_CELL, name, look, where=f'"{col.MOVED}" = 1'))
    far = float(run.study.settings.get("patrol_far", Settings.patrol_far))
    look = resultstyles.loads(col.TIMES_MEAN, far, resultstyles.load_names(words))
    labels = styles.names(f'"{col.ID}"', 8.0, "#1a1a1a", bold=True)
    group.layers.append(Shown("patrols", col.RESULT_PATROL, words["text.patrols"], look, labels))
    return group
