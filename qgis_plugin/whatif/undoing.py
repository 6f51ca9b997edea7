"""Changes that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack  # Qt 6
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["Placed", "QUndoStack"]

Steps = Iterable[tuple[int, Any]]


class Placed(QUndoCommand):
    """Facilities of a kind were put elsewhere: each with its shape before and after (None: it does not stand)."""

    def __init__(self, words: str, put: Callable[[str, Steps], None], kind: str, before: Steps, after: Steps) -> None:
        super().__init__(words)
        self._put, self._kind, self._before, self._after = put, kind, tuple(before), tuple(after)

    def redo(self) -> None:
        """Make the change (called by Qt)."""
        self._put(self._kind, self._after)

    def undo(self) -> None:
        """Take it back (called by Qt)."""
        self._put(self._kind, self._before)
