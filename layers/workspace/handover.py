"""A copy of a workspace to hand over: current rows only, without personal data and without what was rejected."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

from ...geo import columns as col
from ...geo.progress import Progress, report
from ..problems import Problem, Refused
from ..staging import Staging
from . import decisionlog
from .gpkgstore import GpkgBackend
from .imports import FINDINGS, ROWS, Store


def hand_over(store: Store, target: Path, progress: Optional[Progress] = None) -> Path:
    """Write the copy, a workspace again; an existing file is replaced, and only by a whole one.

    Columns with personal data stay behind, and so do the names of those who imported or decided and the text of
    rejected rows (their number and reason come along). The copy is written anew, so that nothing deleted lingers in it.
    ``Refused`` where the workspace is empty, or where the copy would take its place.
    """
    if target.exists() and isinstance(store.backend, GpkgBackend) and target.samefile(store.backend.path):
        raise Refused(Problem.of("handover_onto_itself", path=store.backend.name))
    there = store.kinds()
    if not there:
        raise Refused(Problem.of("workspace_empty", path=store.backend.name))
    with Staging.open(target.parent) as staging:
        copy = GpkgBackend(staging.folder / target.name)
        with copy.writing():
            for number, kind in enumerate(there):
                report(progress, number / len(there), "import_write")
                rows = store.rows(kind)
                personal = [name for name in rows.columns if col.is_personal(str(name))]
                copy.append(kind, rows.drop(columns=personal))
            for table, changes in ((ROWS, {"text": ""}), (FINDINGS, {})):
                notes = store.notes(table)
                if len(notes):
                    copy.append(table, notes.assign(**changes))
            decisionlog.add(copy, [replace(line, who="") for line in decisionlog.read(store.backend)])
            lines = [replace(line, who="") for line in store.current().values()]
            copy.seal(lines, [], store.backend.settings())
        staging.commit()
    report(progress, 1.0, "import_write")
    return target
