"""A bar that shows how far work is, and about how long it will still take."""

from __future__ import annotations

import time

from qgis.PyQt.QtWidgets import QProgressBar

from ..language import translate
from .pieces import named

LEAST_S, LEAST_SHARE = 3.0, 0.05
"""Sooner nobody can tell how long it will take."""


class TimedBar(QProgressBar):
    """Reckons that work goes on as fast as it went."""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name, translate("CivicGrid", "How far the work is, and about how long it will still take"))
        self.setRange(0, 1000)
        self.begin()

    def begin(self) -> None:
        """Start anew."""
        self._begun = time.monotonic()
        self.show_share(0.0)

    def show_share(self, share: float) -> None:
        """Show that this share (0–1) is done."""
        self.setValue(round(share * 1000))
        self.setFormat(said(share, time.monotonic() - self._begun))


def said(share: float, seconds: float) -> str:
    """Say how far work is after so many seconds, and the time left, rounded up to what one can promise."""
    percent = f"{share:.0%}".replace("%", " %")
    if seconds < LEAST_S or share < LEAST_SHARE:
        return percent
    left = seconds / share * (1 - share)
    if left < 60:
        words = translate("CivicGrid", "{percent}, about {count} s left")
        return words.format(percent=percent, count=5 * int(left // 5 + 1))
    return translate("CivicGrid", "{percent}, about {count} min left").format(
        percent=percent, count=int(left // 60 + 1)
    )
