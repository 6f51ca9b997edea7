"""A run as one GeoPackage: inputs and results as layers, everything else as plain tables.

Version 1.2 of the format, because QGIS 3.22 warns about later ones. Text stays text (codes of patrol
cells have 15 digits), an empty layer stays a layer, what has no column type of its own is JSON.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import pandas as pd
import pyogrio

from ...geo import columns as col
from ...geo import metrics
from ...geo.progress import Progress, report
from ...geo.tables import TABLES as RESULT_TABLES
from ..problems import Problem, Refused
from ..run import Run, SourceAccount
from ..values import as_cell, plain_json
from ..wholefile import not_written
from .store import problem_of, problem_row

FIGURES = "figures"
REJECTED = "rejected_rows"
ACCOUNTS = "accounts"
PROBLEMS = "problems"
RECORD = "run_record"
ADDRESSES = "addresses"
CHANGES = "changes"
VERDICTS = "verdicts"
TABLES = (FIGURES, REJECTED, ACCOUNTS, PROBLEMS, RECORD)
_IF_ANY = (ADDRESSES, CHANGES, VERDICTS)

_PIECE = 10_000
_POLYGONS = {"Polygon", "MultiPolygon"}
_LINES = {"LineString", "MultiLineString"}
_RESULTS = (
    col.RESULT_CELL,
    col.RESULT_COMMUNITY,
    col.RESULT_STREET,
    col.RESULT_RESIDENTIAL,
    col.RESULT_CASE,
    col.RESULT_CUBE,
    col.RESULT_PATROL,
    col.RESULT_SITING,
    col.RESULT_SITING_LINE,
    col.RESULT_SITING_OUT,
    col.RESULT_CHECK,
)

_OF_KINDS = tuple(
    name("")
    for name in (
        *(col.covered, col.gap, col.cover_count, col.walkshed),
        *(col.difference, col.criticality, col.alone, col.demand, col.too_near),
    )
)
"""How the names of results begin that there is one of for each kind."""


def write(run: Run, path: Path, progress: Optional[Progress] = None) -> Path:
    """Write the run; an existing file is replaced. ``Refused`` (output_not_writable) where that can't be done."""
    layers = [*run.inputs.items(), *run.layers.items()]
    try:
        path.unlink(missing_ok=True)
        for number, (name, frame) in enumerate(layers):
            report(progress, number / len(layers), "write_workspace")
            write_layer(frame, name, path)
        for name, table in _tables(run).items():
            pyogrio.write_dataframe(_plain(table), path, layer=name, driver="GPKG", **_new(path))
    except (OSError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise not_written(path, error) from error
    report(progress, 1.0, "write_workspace")
    return path


def read(path: Path, only_tables: bool = False, progress: Optional[Progress] = None) -> Run:
    """Read a run back, or only what it says without its layers; ``Refused`` (workspace_unreadable) if none of ours."""
    try:
        names = [str(name) for name in pyogrio.list_layers(path)[:, 0]]
        missing = sorted(set(TABLES) - set(names))
        if missing:
            raise Refused(Problem.of("workspace_unreadable", path=str(path), reason=", ".join(missing)))
        wanted = [name for name in names if is_table(name) or not only_tables]
        frames = dict(_frames(path, wanted, progress))
    except (OSError, pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise Refused(Problem.of("workspace_unreadable", path=str(path), reason=str(error))) from error
    record = {str(row["key"]): json.loads(row["value"]) for row in _rows(frames[RECORD])}
    return Run(
        study=_study(record),
        inputs={name: frame for name, frame in frames.items() if not is_table(name) and not is_result(name)},
        layers={name: frame for name, frame in frames.items() if is_result(name)},
        figures=_figures(frames[FIGURES]),
        rejected=frames[REJECTED],
        accounts=tuple(_account(row) for row in _rows(frames[ACCOUNTS])),
        problems=tuple(problem_of(row) for row in _rows(frames[PROBLEMS])),
        record=record,
        addresses=frames.get(ADDRESSES),
        changes=frames.get(CHANGES),
        verdicts=_without_missing_texts(frames[VERDICTS]) if VERDICTS in frames else None,
        tables={name: _without_missing_texts(frames[name]) for name in RESULT_TABLES if name in frames},
    )


def _frames(path: Path, names: Sequence[str], progress: Optional[Progress]) -> Iterator[tuple[str, Any]]:
    """Read layers in pieces: while a piece is read Python stands still, and with it a window that shows Python's."""
    with closing(sqlite3.connect(path)) as database:
        last = dict(database.execute("SELECT name, seq FROM sqlite_sequence"))
    whole, done = sum(last.get(name, 0) for name in names) or 1, 0
    for name in names:
        pieces = []
        for start in range(0, max(last.get(name, 0), 1), _PIECE):
            report(progress, (done + start) / whole, "read_workspace")
            rows = f"fid BETWEEN {start + 1} AND {start + _PIECE}" if name in last else None
            pieces.append(pyogrio.read_dataframe(path, layer=name, where=rows))
        done += last.get(name, 0)
        yield name, pieces[0] if len(pieces) == 1 else pd.concat(pieces, ignore_index=True)


def holds(run: Run, path: Path) -> bool:
    """Whether the workspace at ``path`` was written by this very run."""
    if not path.is_file():
        return False
    try:
        record = pyogrio.read_dataframe(path, layer=RECORD)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError):
        return False
    return _json(run.record.get("run_id")) in set(record.loc[record["key"] == "run_id", "value"])


def is_table(name: str) -> bool:
    """Whether a layer of this name is a plain table; some are there only where a run has rows for them."""
    return name in TABLES or name in _IF_ANY or name in RESULT_TABLES


def is_result(name: str) -> bool:
    """Whether a layer of this name is a result (and not an input)."""
    return not is_table(name) and (name in _RESULTS or name.startswith(_OF_KINDS))


def write_layer(frame: gpd.GeoDataFrame, name: str, path: Path) -> None:
    """Write a frame as a layer of a GeoPackage, which is made if there is none."""
    kinds = {str(kind) for kind in frame.geometry.geom_type.dropna().unique()}
    mixed = len(kinds) > 1
    if not kinds:
        shape = "Point" if name in ("case", col.CASE_BY_AREA, col.RESULT_CASE) else "MultiPolygon"
    elif kinds <= _POLYGONS:
        shape = "MultiPolygon" if mixed else kinds.pop()
    elif kinds <= _LINES:
        shape = "MultiLineString" if mixed else kinds.pop()
    else:
        shape = "Unknown" if mixed else kinds.pop()
    pyogrio.write_dataframe(
        _plain(frame),
        path,
        layer=name,
        driver="GPKG",
        geometry_type=shape,
        promote_to_multi=mixed and shape != "Unknown",
        layer_options={"GEOMETRY_NAME": "geom"},
        **_new(path),
    )


def _new(path: Path) -> dict[str, Any]:
    return {} if path.exists() else {"dataset_options": {"VERSION": "1.2"}}


def _plain(frame: Any) -> Any:
    """Give the frame with column types a GeoPackage has: text, number, yes/no, time."""
    changes: dict[str, Any] = {}
    for name in frame.columns:
        values = frame[name]
        if name == getattr(frame, "_geometry_column_name", None):
            continue
        if isinstance(values.dtype, pd.CategoricalDtype):
            changes[name] = values.astype("object").astype("str").where(values.notna(), None)
        elif values.dtype == object:
            changes[name] = values.map(as_cell, na_action="ignore")
    return frame.assign(**changes).reset_index(drop=True) if changes else frame.reset_index(drop=True)


def _tables(run: Run) -> dict[str, pd.DataFrame]:
    accounts = [
        {
            "kind": a.kind,
            "path": a.path,
            "layer": a.layer,
            "rows_read": a.rows_read,
            "rows_used": a.rows_used,
            "rows_rejected": a.rows_rejected,
            "reasons": _json(a.reasons),
            "decisions": _json(a.decisions),
            "sha256": a.sha256,
        }
        for a in run.accounts
    ]
    problems = [problem_row(problem) for problem in run.problems]
    record = [{"key": key, "value": _json(value)} for key, value in run.record.items()]
    rejected = run.rejected if len(run.rejected.columns) else _empty(("kind", "path", "layer", "row", "reason"))
    if_any = {**dict(zip(_IF_ANY, (run.addresses, run.changes, run.verdicts))), **run.tables}
    return {
        **{name: table for name, table in if_any.items() if table is not None and not table.empty},
        FIGURES: run.figures,
        REJECTED: rejected,
        ACCOUNTS: pd.DataFrame(accounts) if accounts else _empty(_ACCOUNT),
        PROBLEMS: pd.DataFrame(problems) if problems else _empty(_PROBLEM),
        RECORD: pd.DataFrame(record) if record else _empty(("key", "value")),
    }


_ACCOUNT = ("kind", "path", "layer", "rows_read", "rows_used", "rows_rejected", "reasons", "decisions", "sha256")
_PROBLEM = ("code", "layer", "rows", "params", "severity")


def _empty(columns: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype="str") for name in columns})


def _json(value: object) -> str:
    return json.dumps(plain_json(value), ensure_ascii=False, allow_nan=False)


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for row in frame.to_dict("records"):
        yield {str(key): value for key, value in row.items()}


def _account(row: Mapping[str, Any]) -> SourceAccount:
    return SourceAccount(
        _text(row["kind"]),
        _text(row["path"]),
        _text(row["layer"]),
        int(row["rows_read"]),
        int(row["rows_used"]),
        int(row["rows_rejected"]),
        json.loads(row["reasons"]),
        json.loads(row["decisions"]),
        _text(row["sha256"]),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _figures(table: pd.DataFrame) -> pd.DataFrame:
    """Give the figures as they were computed: texts never missing, numbers as floats."""
    numbers = ("radius_m", "value", "n", "n_total")
    columns = {
        name: pd.to_numeric(table[name]).astype(float) if name in numbers else table[name].fillna("")
        for name in metrics.FIGURES
    }
    return pd.DataFrame(columns)


def _without_missing_texts(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table as it was computed: a file has no empty texts."""
    texts = table.select_dtypes(["object", "string"]).columns
    return table.assign(**{name: table[name].fillna("") for name in texts})


def _study(record: Mapping[str, Any]) -> Any:
    from ..studyfile import from_json

    return from_json(record["study"])
