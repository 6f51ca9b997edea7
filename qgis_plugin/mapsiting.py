"""Proposed sites on a map: the sites with their ranks, and whom each serves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from . import resultstyles, styles
from .shown import Group, Shown

if TYPE_CHECKING:
    from ..layers.run import Run


def sited(run: Run) -> list[str]:
    """Give the kinds that sites are proposed for."""
    from ..layers.export.sitingreports import sited_kinds

    return sited_kinds(run)


def siting_of(kind: str) -> str:
    """Give the code of the map of the sites proposed for a kind."""
    from ..geo import columns as col

    return col.siting(kind)


def siting_themes(run: Run, kind: str) -> set[str]:
    """Give the map on which the facilities and gaps of a kind stand beside its proposed sites, if there is one."""
    return {siting_of(kind)} if kind in sited(run) else set()


def siting(run: Run, words: Mapping[str, str]) -> Group:
    """Give the layers of proposed sites, kind by kind."""
    from ..geo import columns as col

    group = Group(words["text.group_siting"])
    out = run.layers.get(col.RESULT_SITING_OUT)
    for kind in sited(run):
        on, where = frozenset({siting_of(kind)}), f"\"{col.KIND}\" = '{kind}'"
        title = words[f"layer.{siting_of(kind)}"]
        rank = styles.names(f'"{col.SITE_RANK}"', 12.0, "#1a1a1a", bold=True, polygons=False)
        look = styles.single(resultstyles.proposed())
        group.layers.append(Shown(siting_of(kind), col.RESULT_SITING, title, look, rank, on, where=where))
        name = f"{words[f'layer.{col.RESULT_SITING_LINE}']}: {words[kind]}"
        lines = styles.single(styles.line(styles.colour("siting", 0.7), 0.2))
        code = f"{col.RESULT_SITING_LINE}_{kind}"
        group.layers.append(Shown(code, col.RESULT_SITING_LINE, name, lines, themes=on, where=where))
        if out is not None and (out[col.KIND] == kind).any():
            name = f"{words[f'layer.{col.RESULT_SITING_OUT}']}: {words[kind]}"
            look = styles.single(resultstyles.out_of_reach())
            code = f"{col.RESULT_SITING_OUT}_{kind}"
            group.layers.append(Shown(code, col.RESULT_SITING_OUT, name, look, themes=on, where=where))
    return group
