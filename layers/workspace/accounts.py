"""What became of the files whose rows a workspace holds: it stays known when rows of further files are added."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pandas as pd

from ...geo import columns as col
from ...geo.arrays import Mask
from ..problems import Problem
from ..run import SourceAccount
from .store import Batch, Import

_FILES, _IMPORTED = "files", "imported"  # of the decisions of an import: its accounts, when a file came in


def of_import(line: Import) -> tuple[SourceAccount, ...]:
    """Tell of each file of an import as results do: when, and not by whom, for they are passed on."""
    counts = line.rows_read, line.rows_used, line.rows_rejected
    whole = SourceAccount(line.kind, line.path, line.layer, *counts, line.reasons, line.decisions, line.sha256)
    return tuple(
        replace(one, decisions={_IMPORTED: line.when, **{key: value for key, value in one.decisions.items() if value}})
        for one in _parts(whole)
    )


def summed(accounts: Sequence[SourceAccount]) -> SourceAccount:
    """Give the account of several files or layers together."""
    if len(accounts) == 1:
        return accounts[0]
    return SourceAccount(
        accounts[0].kind,
        ", ".join(dict.fromkeys(account.path for account in accounts)),
        ", ".join(dict.fromkeys(account.layer for account in accounts if account.layer)),
        sum(account.rows_read for account in accounts),
        sum(account.rows_used for account in accounts),
        sum(account.rows_rejected for account in accounts),
        dict(sum((Counter(account.reasons) for account in accounts), Counter[str]())),
        {_FILES: [asdict(account) for account in accounts]},
        " ".join(account.sha256 for account in accounts),
    )


def added(batch: Batch, earlier: Import, rejected: Any, problems: Iterable[Problem]) -> Batch:
    """Give a batch with what is known of the import that it is added to: files, rejected rows, findings.

    A rejected row that comes in now, or is rejected anew, is not listed twice: then it is of the file of now.
    """
    accounts = of_import(earlier)
    gone = _named_again(rejected, accounts, batch)
    kept = rejected[~gone]
    settled = _reasons(rejected) - _reasons(kept)
    findings = [one for one in problems if (one.layer.split(": ")[0], one.code) not in settled]
    return replace(
        batch,
        account=summed([*_without(accounts, rejected[gone]), *_parts(batch.account)]),
        rejected=pd.concat([kept, batch.rejected], ignore_index=True) if len(kept) else batch.rejected,
        problems=(*(one for one in findings if one not in batch.problems), *batch.problems),
    )


def _reasons(rejected: Any) -> set[tuple[str, str]]:
    """Give for each file why rows of it were rejected."""
    return set(zip(rejected["path"], rejected["reason"]))


def _named_again(rejected: Any, accounts: Sequence[SourceAccount], batch: Batch) -> Mask:
    """Which rows a batch has too, used or rejected: by their id, or by their file and row, which mended ones say."""
    rows = batch.frame[[col.SOURCE_FILE, col.SOURCE_ROW]]
    own = _parts(batch.account)
    mended = rows[~rows[col.SOURCE_FILE].isin([account.path for account in own])]
    ids = {*batch.frame[col.ID].astype(str), *_ids(batch.rejected, own)} - {""}
    as_it_was = ["path", "row", "text"]
    return (
        np.isin(_ids(rejected, accounts), list(ids))
        | _among(rejected[["path", "row"]], mended)
        | _among(rejected[as_it_was], batch.rejected[as_it_was])
    )


def _ids(rejected: Any, accounts: Sequence[SourceAccount]) -> list[str]:
    """Give the ids that rejected rows say ('' where they say none)."""
    columns: dict[str, Any] = {one.path: one.decisions.get("columns", {}) for one in accounts}
    headers = {path: fields.get(col.ID) for path, fields in columns.items()}
    rows = zip(rejected["path"], rejected["text"])  # a copy that was handed over has no cells of them
    cells = (json.loads(text or "{}").get(headers.get(path), "") for path, text in rows)
    return [str(cell).strip().removesuffix(".0") for cell in cells]


def _among(rows: Any, others: Any) -> Mask:
    return np.asarray(pd.MultiIndex.from_frame(rows).isin(pd.MultiIndex.from_frame(others)))


def _without(accounts: Iterable[SourceAccount], rows: Any) -> list[SourceAccount]:
    """Give accounts without some of their rejected rows; a file may have come in several times."""
    left = Counter(zip(rows["path"], rows["layer"].fillna(""), rows["reason"]))
    made = []
    for account in accounts:
        about = account.path, account.layer
        gone = {reason: min(count, left[(*about, reason)]) for reason, count in account.reasons.items()}
        left.subtract({(*about, reason): count for reason, count in gone.items()})
        fewer = sum(gone.values())
        reasons = dict(Counter(account.reasons) - Counter(gone))
        read, lost = account.rows_read - fewer, account.rows_rejected - fewer
        made.append(replace(account, rows_read=read, rows_rejected=lost, reasons=reasons))
    return made


def _parts(account: SourceAccount) -> list[SourceAccount]:
    files: Any = account.decisions.get(_FILES, ())
    return [SourceAccount(**one) for one in files] or [account]
