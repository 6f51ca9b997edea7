"""What a unit puts on its sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from .. import settings
from .paper import PAPERS

if TYPE_CHECKING:
    from ...layers.studyfile import StudyFile


@dataclass(frozen=True)
class Imprint:
    """Who made the sheets: the unit's name, its logo, the map's approval number, whether they stay inside."""

    unit: str = ""
    logo: Optional[Path] = None
    map_number: str = ""
    internal: bool = True


def imprint_of(study: StudyFile, language: str) -> Imprint:
    """Give what the study says of it; the logo of one that names none is the person's own."""
    from ...layers.languages import text_in

    said: Mapping[str, Any] = study.paper
    logo = said.get("logo") or settings.setting(settings.LOGO)
    return Imprint(
        text_in(study.unit, language),
        study.folder / logo if logo else None,  # an absolute path stays
        said.get("map_number", ""),
        said.get("internal", True),
    )


def paper_of(study: StudyFile) -> str:
    """Give the paper that the study is printed on, or the path of its own template.

    ``Refused`` (template_unreadable) where there is no such file.
    """
    from ...layers.problems import Problem, Refused

    said = str(study.paper.get("template", PAPERS[0]))
    if said in PAPERS:
        return said
    own = study.folder / said
    if not own.is_file():
        raise Refused(Problem.of("template_unreadable", path=str(own)))
    return str(own)
