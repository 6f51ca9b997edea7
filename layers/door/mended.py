"""Rejected rows that a person has mended (``layers/export/rejected.py``) take the place of those they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..problems import Problem
from ..recognise import headers, origin
from ..sources.raw import Lost, Raw, row_text

_ALIKE = 0.5
"""A mended row shares so many of its cells with the row it was: else the file has changed since."""


@dataclass(frozen=True)
class Opened:
    """The tables of one source of a study; ``shown`` is how accounts call its file."""

    shown: str
    raws: tuple[Raw, ...]
    sha256: str = ""


def put_in_place(opened: Sequence[Opened]) -> list[Opened]:
    """Give the tables with mended rows in the place of the rejected ones, and without the sheets these stood in.

    A sheet of rows whose file is no source of the study stays: it comes in as a table like any other.
    """
    files = {one.shown for one in opened}
    mended = {id(raw): one for one in opened for raw in one.raws if _files(raw) & (files - {one.shown})}
    sheets = [raw for one in opened for raw in one.raws if id(raw) in mended]
    if not sheets:
        return list(opened)
    layers: dict[str, list[str]] = {}
    for one in opened:
        layers.setdefault(one.shown, []).extend(raw.layer for raw in one.raws if id(raw) not in mended)
    made = []
    for one in opened:
        raws = [raw for raw in one.raws if id(raw) not in mended]
        for sheet in sheets:
            raws = [_into(raw, one.shown, layers[one.shown], sheet, mended[id(sheet)]) for raw in raws]
        made.append(replace(one, raws=tuple(raws)))
    return made


def whence(raw: Raw) -> dict[str, Any]:
    """Give what the rows of a table say of where they come from: file, layer and row (0: not said)."""
    found = headers.origin_columns(map(str, raw.frame.columns))
    return {
        key: _numbers(raw.frame[name]) if key == origin.ROW else _words(raw.frame[name]) for key, name in found.items()
    }


def _files(raw: Raw) -> set[str]:
    return set(whence(raw).get(origin.FILE, ()))


def _words(column: Any) -> NDArray[np.object_]:
    return np.array([_word(cell) for cell in column], dtype=object)


def _numbers(column: Any) -> NDArray[np.int64]:
    return pd.to_numeric(column, errors="coerce").fillna(0).to_numpy().astype(np.int64)


def _word(cell: Any) -> str:
    """Give a cell as text, alike whether it was stored as a number or as text."""
    return "" if cell is None or cell != cell else str(cell).strip().removesuffix(".0")  # noqa: PLR0124 - NaN


def _into(raw: Raw, shown: str, layers: Sequence[str], sheet: Raw, book: Opened) -> Raw:
    """Put the rows of a sheet into the table they come from; those of a layer that is gone into the file's first."""
    about = whence(sheet)
    mine = about[origin.FILE] == shown
    own = about.get(origin.LAYER, np.full(len(mine), "", dtype=object))
    mine &= (own == raw.layer) | (~np.isin(own.astype(str), layers) & (raw.layer == layers[0]))
    if not mine.any():
        return raw
    rows = about[origin.ROW][mine]
    cells = sheet.frame[mine].reset_index(drop=True)
    raw = _with_lost(raw, cells, rows)
    at = pd.Index(raw.rows).get_indexer(rows)
    fits = (at >= 0) & (_alike(raw, cells, at) >= _ALIKE)
    names = [name for name in raw.frame.columns if name in cells]
    frame = raw.frame.astype(dict.fromkeys(names, object))
    columns = frame.columns.get_indexer(pd.Index(names))
    frame.iloc[at[fits], columns] = cells.loc[fits, names].to_numpy(object)
    lost = [Lost(int(row), "mended_row_unknown", _text(cells, n)) for n, row in enumerate(rows) if not fits[n]]
    said = Problem.of("rows_mended", shown, map(int, rows[fits]), count=int(fits.sum()), file=book.shown)
    return replace(
        raw,
        frame=frame,
        shapes=_shapes(raw, cells, at, fits),
        lost=(*raw.lost, *lost),
        problems=(*raw.problems, *([said] if fits.any() else [])),
        decisions={**raw.decisions, "mended": {"path": book.shown, "rows": int(fits.sum()), "sha256": book.sha256}},
    )


def _with_lost(raw: Raw, cells: Any, rows: NDArray[np.int64]) -> Raw:
    """Rows that could not even be read stand in the table again, if the sheet has them."""
    back = {lost.row for lost in raw.lost} & set(rows.tolist()) - set(raw.rows.tolist())
    if not back:
        return raw
    names = [name for name in raw.frame.columns if name in cells]
    again = np.isin(rows, list(back))
    frame = pd.concat([raw.frame.astype(object), cells.loc[again, names].astype(object)], ignore_index=True)
    numbers = np.concatenate([raw.rows, rows[again]])
    order = np.argsort(numbers, kind="stable")
    shapes = raw.shapes
    if shapes is not None:
        shapes = np.concatenate([shapes, np.full(int(again.sum()), None, dtype=object)])[order]
    lost = tuple(one for one in raw.lost if one.row not in back)
    return replace(raw, frame=frame.iloc[order].reset_index(drop=True), rows=numbers[order], shapes=shapes, lost=lost)


def _alike(raw: Raw, cells: Any, at: NDArray[np.int64]) -> NDArray[np.float64]:
    """How many of the filled cells of each row are the same in the sheet (1 where there is none to compare)."""
    same, filled = np.zeros(len(at)), np.zeros(len(at))
    for name in raw.frame.columns:
        if name in cells:
            was = _words(raw.frame[name].iloc[at])
            same += (was != "") & (was == _words(cells[name]))
            filled += was != ""
    return np.where(filled > 0, same / np.maximum(filled, 1), 1.0)


def _shapes(raw: Raw, cells: Any, at: NDArray[np.int64], fits: NDArray[np.bool_]) -> Any:
    if raw.shapes is None or origin.WKT not in cells:
        return raw.shapes
    shapes = np.array(raw.shapes, dtype=object)
    texts = _words(cells[origin.WKT])
    drawn = np.flatnonzero(fits & (texts != ""))
    shapes[at[drawn]] = shapely.from_wkt(texts[drawn], on_invalid="ignore")
    return shapes


def _text(cells: Any, number: int) -> str:
    return row_text(list(cells.columns), cells.iloc[number])
