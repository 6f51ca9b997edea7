"""The layers of cells on a map: where cases gather, since when, what it hangs on, what comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from . import casestyles, styles
from .shown import HOTSPOTS, START, Shown

if TYPE_CHECKING:
    from ..layers.export.cellmaps import CellMap
    from ..layers.run import Run


def case_topics(run: Run) -> list[str]:
    """Give the maps of cells that have a sheet of their own, in the order of the print."""
    from ..layers.export.cellmaps import cell_maps

    return [one.code for one in cell_maps(run, {}) if one.sheet]


def cell_layers(run: Run, words: Mapping[str, str]) -> list[Shown]:
    """Give the layers of cells, uppermost first."""
    from ..layers.export.cellmaps import cell_maps

    return [*_vanishing(run, words), *(_shown(one) for one in cell_maps(run, words))]


def cell_codes(run: Run) -> set[str]:
    """Give the codes of these layers, whose legend is told by the names of its classes."""
    from ..layers.export.cellmaps import cell_maps

    return {one.code for one in cell_maps(run, {})}


def _shown(one: CellMap) -> Shown:
    from ..geo import columns as col

    look = casestyles.stepped(one) if one.ends else casestyles.classed(one.column, one.classes)
    on = {one.code, START} if one.code == HOTSPOTS else {one.code}
    return Shown(one.code, col.RESULT_CELL, one.title, look, themes=frozenset(on if one.sheet else ()))


def _vanishing(run: Run, words: Mapping[str, str]) -> Iterator[Shown]:
    """The cells whose heat does not hold, over the hotspots."""
    from ..geo import columns as col
    from ..layers.export.cellmaps import VANISHING, vanishing

    if vanishing(run).any():
        look, on = styles.single(casestyles.vanishing()), frozenset({START, HOTSPOTS})
        where = f'"{col.VANISHES}" = 1'
        yield Shown(VANISHING, col.RESULT_CELL, words["text.layer_vanishing"], look, themes=on, where=where)
