"""How long work says how far it is and hears that it shall stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

Progress = Callable[[float, str], None]
"""Called with the share done (0–1) and the code of the step; raises ``Cancelled`` to stop the work."""


def report(progress: Optional[Progress], share: float, step: str = "") -> None:
    """Say that ``share`` (0–1) of the work is done, if anybody listens."""
    if progress is not None:
        progress(min(max(share, 0.0), 1.0), step)


def part(progress: Optional[Progress], start: float, end: float) -> Optional[Progress]:
    """Give the progress of a part of the work that runs from ``start`` to ``end`` of the whole."""
    if progress is None:
        return None
    whole = progress

    def scaled(share: float, step: str) -> None:
        whole(start + (end - start) * share, step)

    return scaled
