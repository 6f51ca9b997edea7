"""What an import changed in a workspace, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .language import translate

if TYPE_CHECKING:
    from ..layers.workspace.store import Change

_SHOWN = 12


def said(change: Change, language: str) -> str:
    """Say what an import changed of a kind, with the first numbers of each."""
    from .words import labels

    words = labels(language)
    counts = translate(
        "CivicGrid", "{kind}: {added} added, {changed} changed, {gone} gone, {same} as before, {kept} kept by hand."
    ).format(
        kind=words.get(change.kind, change.kind),
        added=len(change.added),
        changed=len(change.changed),
        gone=len(change.gone),
        same=change.same,
        kept=len(change.kept),
    )
    lists = (
        (translate("CivicGrid", "Added: {ids}"), change.added),
        (translate("CivicGrid", "Changed: {ids}"), tuple(row for row, _fields in change.changed)),
        (translate("CivicGrid", "Gone: {ids}"), change.gone),
        (translate("CivicGrid", "Kept by hand: {ids}"), change.kept),
    )
    told = [text.format(ids=_first(ids)) for text, ids in lists if ids]
    return "\n".join([counts, *told])


def _first(ids: tuple[str, ...]) -> str:
    more = " …" if len(ids) > _SHOWN else ""
    return ", ".join(ids[:_SHOWN]) + more
