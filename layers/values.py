"""Values as JSON has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

EXACT_BELOW = 1e15
"""A spreadsheet keeps whole numbers up to 15 digits."""


def plain_json(value: object) -> Any:
    """Give the value in the types JSON has: numpy scalars as numbers, what is missing as None, the rest as text."""
    if isinstance(value, Mapping):
        return {str(key): plain_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain_json(item) for item in value]
    if value is None or isinstance(value, (str, bool)):
        return value
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, (int, bool)):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else None
    if hasattr(value, "isoformat"):
        text = str(value.isoformat())
        return None if text == "NaT" else text
    return str(value)


def as_cell(value: object) -> object:
    """Give the value as a cell of a table holds it: what is made of parts as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list, tuple)) else value


def without_place(path: str) -> str:
    """Give a path as the study gives it, if relative to the study; of any other the name of the file alone."""
    if PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute():
        return PureWindowsPath(path).name  # takes both kinds of slashes
    return path
