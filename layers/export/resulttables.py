"""The tables of a run beside its layers (``geo/tables.py``) as sheets: one row a row, codes in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ...geo.tables import TABLES
from ..outgoing import outgoing
from ..run import Run
from .table import SHARE, TEXT, TWO, WHOLE, Figure, Table, value_unit
from .texts import layer_title, word

MAX_ROWS = 3_000
"""Of longer tables the first rows stand on the sheet, and all in the results file."""

_SHARES = ("_share", "_rate")
"""How the names of columns end whose values are shares."""


def result_tables(run: Run, labels: Mapping[str, str]) -> Iterator[Table]:
    """Give a sheet for each table of the run."""
    for name in TABLES:
        if name in run.tables:
            yield _sheet(name, outgoing(run.tables[name]), labels)


def _sheet(name: str, table: pd.DataFrame, labels: Mapping[str, str]) -> Table:
    columns = [str(column) for column in table.columns]
    heads = [labels.get(column, column) for column in columns]
    sheet = Table(layer_title(name, labels), heads, [_format(table[column]) for column in columns])
    if len(table) > MAX_ROWS:
        sheet.intro = (word(labels, "first_rows").format(count=MAX_ROWS, total=len(table)),)
    for row in table.head(MAX_ROWS).to_dict("records"):
        sheet.rows.append([_shown(row, column, labels) for column in columns])
    return sheet


def _format(values: pd.Series[Any]) -> str:
    if not pd.api.types.is_numeric_dtype(values.dtype):
        return TEXT
    if str(values.name).endswith(_SHARES):
        return SHARE
    return WHOLE if (values.dropna() % 1 == 0).all() else TWO


def _shown(row: Mapping[Any, Any], column: str, labels: Mapping[str, str]) -> object:
    """Give the value of one column as a cell shows it; a code (``level`` street) by its word (``level.street``)."""
    value = row[column]
    if column == "value" and "unit" in row:
        return Figure(value, value_unit(row))
    if column == "kind":
        return layer_title(str(value), labels)
    return labels.get(f"{column}.{value}", value) if isinstance(value, str) else value
