"""Which study file results were computed from: results are passed on, so they don't tell; the QGIS profile does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsSettings

from ..paths import RESOURCES
from .draft import Draft

if TYPE_CHECKING:
    from ...layers.studyfile import StudyFile

DEMO = RESOURCES / "demo" / "study.json"
LAST_FOLDER = "civicgrid/last_folder"
_FILES = "civicgrid/study_files"  # folder of results → study file


def remember(folder: Path, draft: Draft) -> None:
    """Keep which file the results in a folder were computed from, if it was saved."""
    if draft.path is not None:
        known = dict(QgsSettings().value(_FILES, {}) or {})
        QgsSettings().setValue(_FILES, {**known, str(folder): str(draft.path)})


def file_of(study: StudyFile, folder: Path) -> Optional[Path]:
    """Give the file of the study that the results in a folder tell of, if it is known here and still of that study."""
    known = dict(QgsSettings().value(_FILES, {}) or {}).get(str(folder))
    return next((path for path in (Path(known or ""), DEMO) if path.is_file() and _holds(path, study)), None)


def is_of(draft: Draft, study: StudyFile) -> bool:
    """Whether a draft and a study are the same one."""
    from ...layers.compare import same_study
    from ...layers.problems import Refused

    try:
        return same_study(draft.study(), study)
    except (Refused, OSError):
        return False


def _holds(path: Path, study: StudyFile) -> bool:
    from ...layers.problems import Refused

    try:
        return is_of(Draft.open(path), study)
    except (Refused, OSError):
        return False


def last_folder() -> str:
    """Give the folder that a file was last chosen in."""
    return str(QgsSettings().value(LAST_FOLDER, "") or Path.home())


def chosen(path: str) -> None:
    """Keep the folder of a file that was chosen."""
    QgsSettings().setValue(LAST_FOLDER, str(Path(path).parent))
