"""What the tests of the data door share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from civicgrid.layers import studyfile
from civicgrid.layers.door import load

LON, LAT = 120.30, 30.60


def study(folder: Path, *sources: dict[str, Any], **more: Any) -> studyfile.StudyFile:
    """A study of files in ``folder``."""
    data = {"civicgrid_study": 1, "title": "t", "district": "d", "sources": list(sources), **more}
    return studyfile.from_json(data, folder)


def loaded(folder: Path, *sources: dict[str, Any], **more: Any) -> load.Loaded:
    """Load, and hold what always holds: every row is used or rejected, and the rejected ones are kept."""
    result = load.load_all(study(folder, *sources, **more))
    for account in result.accounts:
        assert account.rows_read == account.rows_used + account.rows_rejected, account
        assert sum(account.reasons.values()) == account.rows_rejected, account
    assert len(result.rejected) == sum(account.rows_rejected for account in result.accounts)
    used = {kind: sum(a.rows_used for a in result.accounts if a.kind == kind) for kind in (*result.inputs, "case")}
    made = result.decisions["layers_made"]
    held = {kind: len(frame) for kind, frame in result.inputs.items() if kind not in made}
    without_point = held.pop("case_by_area", 0)
    if without_point:
        held["case"] = held.get("case", 0) + without_point
    assert held == {kind: used[kind] for kind in held}
    return result


def codes(result: load.Loaded) -> set[str]:
    """The codes of what was found."""
    return {problem.code for problem in result.problems}


def csv_text(rows: list[list[Any]], header: str = "公厕名称,经度,纬度") -> str:
    """A csv."""
    return "\n".join([header, *(",".join(str(cell) for cell in row) for row in rows)]) + "\n"


def spread(count: int) -> list[list[Any]]:
    """Toilets a few hundred metres apart."""
    at = np.arange(count)
    return [[f"公厕{i}", f"{LON + 0.004 * (i % 10):.6f}", f"{LAT + 0.003 * (i // 10):.6f}"] for i in at]
