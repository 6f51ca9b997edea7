"""What a document was before each change, to go back to and forth again."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any


class History:
    """States of a document, the first one as it was given; nobody outside holds any of them."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._states = [copy.deepcopy(dict(document))]
        self._at = 0
        self._field = ""

    def keep(self, document: Mapping[str, Any], field: str = "") -> None:
        """Keep what a document has become; further changes of the same ``field`` are one (a word being typed)."""
        if document == self._states[self._at]:
            return
        typed_on = bool(field) and field == self._field
        del self._states[self._at + (not typed_on) :]
        self._states.append(copy.deepcopy(dict(document)))
        self._at = len(self._states) - 1
        self._field = field

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back, and none was made since."""
        return self._at < len(self._states) - 1

    def undo(self) -> dict[str, Any]:
        """Give the state before."""
        return self._go(-1)

    def redo(self) -> dict[str, Any]:
        """Give the state that was taken back."""
        return self._go(1)

    def _go(self, step: int) -> dict[str, Any]:
        self._at = min(max(self._at + step, 0), len(self._states) - 1)
        self._field = ""
        return copy.deepcopy(self._states[self._at])
