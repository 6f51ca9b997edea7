"""Coordinates in a PDF, rounded: Qt writes each in nine digits, which makes half of what a map weighs."""

from __future__ import annotations

import re

_TOO_LONG = re.compile(rb"\b(\d{3,}\.\d|\d\d\.\d\d|\d\.\d{4})\d+(?=[ \d.-]* [mlc]\n)")
"""A number in a line of a path: to the tenth of a dot where it counts dots, finer where it counts larger units."""


def rounded(content: bytes) -> bytes:
    """Cut the coordinates of paths in the content of a page; at 300 dpi that is a hundredth of a millimetre."""
    return _TOO_LONG.sub(rb"\1", content)
