"""What a run found, for people and programs that open no GIS: the content of ``summary.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..geo import columns as col
from .digest import sha256
from .outgoing import outgoing
from .values import plain_json

if TYPE_CHECKING:
    import pandas as pd

    from .run import Run

MOST_ROWS = 1000


def summary(run: Run, products: Mapping[str, Path]) -> dict[str, Any]:
    """Give every figure of the run with n and N, the accounts, the run record and the products.

    ``products`` maps the path shown (relative to the folder of the results) to the file.
    """
    return plain_json(
        {
            "civicgrid_summary": 1,
            "title": run.study.title,
            "notice": run.study.notice,
            "district": dict(run.study.district),
            "run_id": run.record.get("run_id"),
            "sources": [vars(account) for account in run.accounts],
            "kinds": {kind: _kind(run, kind) for kind in _kinds(run)},
            "cases": _cases(run),
            "layers": {name: len(frame) for name, frame in {**run.inputs, **run.layers}.items()},
            "figures": run.figures.to_dict("records"),
            "verdicts": [] if run.verdicts is None else run.verdicts.to_dict("records"),
            "tables": {name: _table(outgoing(table)) for name, table in run.tables.items()},
            "changes": _changes(run),
            "problems": [
                {"code": p.code, "severity": p.severity.value, "layer": p.layer, "rows": p.rows, "params": p.params}
                for p in run.problems
            ],
            "record": run.record,
            "products": [
                {"path": name, "bytes": path.stat().st_size, "sha256": sha256(path)}
                for name, path in sorted(products.items())
            ],
        }
    )


def _kinds(run: Run) -> list[str]:
    return [kind for kind in run.figures["kind"].unique() if kind]


def _kind(run: Run, kind: str) -> dict[str, Any]:
    """What there is to say of one kind: how many, how far, how much covered (whole and per street), planned apart."""
    of_kind = run.figures[run.figures["kind"] == kind]
    own = of_kind[of_kind["scenario"] == "existing"]
    others = of_kind[(of_kind["scenario"] != "existing") & (of_kind["level"] == "whole")]
    whole = own[own["level"] == "whole"]
    shares = own[own["metric"].str.startswith(("covered_", "gap_"))]
    distances = whole[whole["metric"].str.contains("_distance_")]
    counts = whole[whole["metric"].str.startswith("facilities")]
    return {
        "facilities": {row["metric"]: _value(row) for row in counts.to_dict("records")},
        "distances_m": _distances(distances.to_dict("records")),
        "covered": [
            _value(row, "metric", "radius_m", "standard_id")
            for row in shares[shares["level"] == "whole"].to_dict("records")
        ],
        "other_scenarios": [
            _value(row, "scenario", "metric", "radius_m", "standard_id") for row in others.to_dict("records")
        ],
        "covered_by_street": [
            _value(row, "area_id", "area_name", "metric", "radius_m", "standard_id")
            for row in shares[shares["level"] == "street"].to_dict("records")
        ],
    }


def _distances(rows: Iterable[Mapping[Any, Any]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        origin, _, statistic = row["metric"].partition("_distance_")
        entry = found.setdefault(origin, {"n": row["n"], "n_total": row["n_total"]})
        entry[statistic] = row["value"]
    return found


def _value(row: Mapping[Any, Any], *keys: str) -> dict[str, Any]:
    return {name: row[name] for name in (*keys, "value", "n", "n_total", "unit")}


def _cases(run: Run) -> dict[str, Any]:
    """Counts of cases and of hot and cold cells over the whole, and cells per class of significance."""
    whole = run.figures[(run.figures["level"] == "whole") & (run.figures["kind"] == "")]
    found: dict[str, Any] = {row["metric"]: _value(row) for row in whole.to_dict("records")}
    cells = run.layers.get(col.RESULT_CELL)
    if cells is not None and col.HOT in cells.columns:
        found["cells_by_class"] = {name: int((cells[col.HOT] == name).sum()) for name in col.HOT_CLASSES}
    return found


def _table(table: pd.DataFrame) -> dict[str, Any]:
    """The rows of a table, of a long one the first; all of them stand in the results file."""
    return {"rows": len(table), "first": table.head(MOST_ROWS).to_dict("records")}


def _changes(run: Run) -> Optional[dict[str, Any]]:
    """What changed since the earlier run: with which it was compared, how many figures, those that differ."""
    if run.changes is None:
        return None
    return {"compared_with": run.record.get("compared_with"), "figures": run.changes.to_dict("records")}
