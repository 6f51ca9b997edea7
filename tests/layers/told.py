"""Tables of reports as people read them."""

from __future__ import annotations

from civicgrid.layers.export.table import Table, shown


def rows(table: Table) -> list[list[str]]:
    return [[shown(cell, form) for cell, form in zip(row, table.formats)] for row in table.rows]
