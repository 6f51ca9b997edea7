"""Which rows of a run's tables may leave the house: what is told of single people stays in the results file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import kinds

if TYPE_CHECKING:
    import pandas as pd


def outgoing(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table without the rows of a level that is a private field of a kind, as inspectors are."""
    if "level" not in table.columns:
        return table
    private = [field.key for kind in kinds().values() for field in kind.fields.values() if field.private]
    return table[~table["level"].isin(private)]
