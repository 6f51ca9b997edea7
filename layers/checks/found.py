"""What a check gives back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...geo.arrays import Mask

SHOWN = 8
"""So many examples a finding shows."""


class Found(NamedTuple):
    """A finding (a code of ``problems.CODES``) about the marked rows of a frame."""

    code: str
    rows: Mask
    params: Mapping[str, object] = {}
