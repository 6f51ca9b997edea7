"""Run an algorithm in the process of the test, on the frames of ``frames.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Optional

from civicgrid.qgis_plugin.algorithms.base import Algorithm
from civicgrid.tests.qgis_plugin.frames import CRS, EAST, NORTH, cases, cells, dated_cases, read, saved, toilets
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

__all__ = ["CRS", "EAST", "NORTH", "Listener", "cases", "cells", "dated_cases", "read", "run", "saved", "toilets"]


class Listener(QgsProcessingFeedback):
    """Remembers what was said; ``cancel_at`` presses cancel at a share of the progress."""

    def __init__(self, cancel_at: Optional[float] = None) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.cancel_at = cancel_at
        self.progressChanged.connect(self.follow)

    def follow(self, share: float) -> None:
        if self.cancel_at is not None and share >= self.cancel_at:
            self.cancel()

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def run(
    algorithm: Callable[[], Algorithm], parameters: Mapping[str, Any], listener: Optional[Listener] = None
) -> dict[str, Any]:
    """Run an algorithm as QGIS does; raises QgsProcessingException with what a person would read."""
    made = algorithm().create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    listener = listener or Listener()
    good, wrong = made.checkParameterValues(dict(parameters), context)
    if not good:
        raise QgsProcessingException(wrong)
    results, done = made.run(dict(parameters), context, listener)
    if not done:
        raise QgsProcessingException("\n".join(listener.errors))
    return results
