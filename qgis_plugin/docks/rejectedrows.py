"""The rejected rows of a run on their way to Excel."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..language import translate
from ..messages import explain

if TYPE_CHECKING:
    from ...layers.run import Run


def write(run: Run, path: Path, language: str) -> tuple[str, str]:
    """Write the workbook, and give what is to be said with its level."""
    from ...layers.export import rejected
    from ...layers.problems import Refused
    from ...layers.staging import Staging
    from ..words import labels

    try:
        with Staging.open(path.parent) as staging:
            rows = rejected.write(run.rejected, run.accounts, staging.folder / path.name, labels(language))
            staging.commit()
    except (Refused, OSError) as error:
        return explain(error), "error"
    said = translate("CivicGrid", "{count} rejected rows are in {path}. Mend them there, then import that file.")
    return said.format(count=rows, path=path), "done"
