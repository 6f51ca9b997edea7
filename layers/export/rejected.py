"""The rejected rows as a workbook in which they can be mended: one sheet a source, with the file's own columns.

Brought in again beside their files, the rows take the place of those that were rejected (``layers/door/mended.py``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PureWindowsPath
from typing import Any

from ..problems import Problem, Refused
from ..recognise import origin
from ..run import SourceAccount
from .table import TEXT, Table
from .texts import language, layer_title
from .workbook import write_tables

NO_DATA = ("note_row", "reverse_edge")
"""Reasons of rows that hold nothing to be mended."""
MOST_ROWS = 1_000_000
_LONGEST = 32_767
"""Characters that a cell can hold; a shape with more can't be carried in one."""


def write(rejected: Any, accounts: Iterable[SourceAccount], path: Path, labels: Mapping[str, str]) -> int:
    """Write the workbook and give the number of rows in it; ``Refused`` where there are none, or it can't be written.

    ``rejected`` has the columns kind, path, layer, row, reason, text, as a run and a workspace hold them.
    """
    made = list(_tables(rejected, accounts, labels))
    if not made:
        raise Refused(Problem.of("nothing_rejected"))
    write_tables(made, path)
    return sum(len(table.rows) for table in made)


def _tables(rejected: Any, accounts: Iterable[SourceAccount], labels: Mapping[str, str]) -> Iterator[Table]:
    own = {(account.path, account.layer): account.decisions.get("headers", ()) for account in accounts}
    kept = rejected[~rejected["reason"].isin(NO_DATA)]
    kept = kept.assign(layer=kept["layer"].fillna(""))
    for (path, layer), part in kept.groupby(["path", "layer"], sort=False):
        title = f"{layer_title(str(part['kind'].iloc[0]), labels)} {PureWindowsPath(path).stem}"
        for start in range(0, len(part), MOST_ROWS):
            yield _table(part.iloc[start : start + MOST_ROWS], own.get((path, layer), ()), title, labels)


def _table(part: Any, own: Any, title: str, labels: Mapping[str, str]) -> Table:
    """The columns of the file in their order, then any further cells of a row, then where it comes from and why."""
    rows = [_cells(text) for text in part["text"]]
    heads = list(dict.fromkeys([*map(str, own), *(name for row in rows for name in row)]))
    because = [labels.get(f"reason.{reason}", reason) for reason in part["reason"]]
    about = zip(part["path"], part["layer"], part["row"].astype(int), because)
    words = [words[language(labels)] for words in origin.WORDS.values()]
    table = Table(title, [*heads, *words], [TEXT] * (len(heads) + len(words)))
    table.rows.extend((*map(row.get, heads), *whence) for row, whence in zip(rows, about))
    return table


def _cells(text: str) -> dict[str, Any]:
    cells: dict[str, Any] = json.loads(text)
    return {name: value for name, value in cells.items() if not (isinstance(value, str) and len(value) > _LONGEST)}
