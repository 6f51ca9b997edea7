"""What the sheets of a run are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRectangle

from .imprint import Imprint

if TYPE_CHECKING:
    from ...layers.run import Run


@dataclass(frozen=True)
class Material:
    """The project of a run, its figures, the words of a language, the district's extent, who prints it and when."""

    project: QgsProject
    run: Run
    words: Mapping[str, str]
    extent: QgsRectangle
    today: date
    imprint: Imprint
