"""Attributes that a program wrote into the description of a KML placemark, as a table to look at."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ..problems import Refused
from ..recognise import headers
from . import markup

_MOST_ARE = 0.5


def unfolded(frame: pd.DataFrame) -> pd.DataFrame:
    """Give the rows with a column for every attribute, where most descriptions are such tables."""
    column = next((name for name in frame if str(name).lower() == "description"), None)
    if column is None or frame[column].astype("str").str.contains("<td", case=False).mean() < _MOST_ARE:
        return frame
    found = pd.DataFrame([_attributes(text) for text in frame[column]], index=frame.index, dtype=object)
    made = pd.concat([found, frame.drop(columns=column)], axis=1)
    made.columns = pd.Index(headers.unique(list(made.columns)))
    return made


def _attributes(text: Any) -> dict[str, str]:
    """The rows of two cells: name and value."""
    try:
        sheets = markup.tables(str(text).encode("utf-8"), "", "utf-8")
    except Refused:
        return {}
    pairs = [row for sheet in sheets for row in sheet.rows if len(row) == 2]
    return {str(name): value for name, value in pairs if name and value}
