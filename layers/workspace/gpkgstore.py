"""A workspace as one GeoPackage (1.2), written in place: on Windows an open file can't be replaced.

All is done through Python's own SQLite, which is the one QGIS has the file open with: a second copy of SQLite in the
process (the one inside pyogrio) would drop the locks of the first, and delete its write-ahead log. Tables have no
spatial index, for its triggers call functions that only GDAL has.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS

from ...geo.progress import Progress, report
from ..problems import Problem, Refused
from ..values import as_cell
from ..wholefile import not_written
from . import gpkgblob
from .store import EDITED_AT, IMPORTS, Import

_WAIT_S = 10.0
_BLOCK = 50_000
"""Rows written between two looks at the cancel button."""
_FIRST_OWN_SRS = 100_000
_GEOM, _FID = "geom", "fid"

_MAKE = """
CREATE TABLE imports (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, import_id TEXT UNIQUE, kind TEXT, state TEXT, line TEXT);
CREATE TABLE settings (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT UNIQUE, value TEXT);
INSERT INTO gpkg_contents (table_name, data_type, identifier)
    VALUES ('imports', 'attributes', 'imports'), ('settings', 'attributes', 'settings');
"""
_ADD = """
INSERT INTO imports (import_id, kind, state, line) VALUES (?, ?, ?, ?)
    ON CONFLICT (import_id) DO UPDATE SET state = excluded.state, line = excluded.line
"""
_SUPERSEDE = "UPDATE imports SET state = 'superseded' WHERE import_id = ? AND state = 'current'"
_SET = "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_CONTENTS = "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?, ?, ?, ?)"
_SHAPES = "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)"
_SRS = """
INSERT OR IGNORE INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition)
    VALUES (?, ?, ?, ?, ?)
"""
_TOUCHED = "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?"


class GpkgBackend:
    """The tables of a workspace in a GeoPackage; it is made with the first import."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path)
        self._held: Optional[sqlite3.Connection] = None
        if self.path.exists() and IMPORTS not in self.tables():
            raise Refused(Problem.of("workspace_unreadable", path=str(self.path), reason=IMPORTS))

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.name

    @contextmanager
    def writing(self) -> Iterator[None]:
        """See ``Backend``: one transaction from the first reading to the seal."""
        self._make()
        with self._said(), closing(self._connect()) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                raise Refused(Problem.of("workspace_busy", self.name, who="", since="")) from error
            self._held = connection
            try:
                yield
            finally:
                self._held = None
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def tables(self) -> tuple[str, ...]:
        """See ``Backend``."""
        rows = self._read("SELECT table_name FROM gpkg_contents")
        return tuple(str(row[0]) for row in rows)

    def read(self, table: str, import_ids: Optional[Sequence[str]] = None) -> Any:
        """See ``Backend``."""
        info = self._read(_sql("PRAGMA table_info(", table, ")"))
        types = {str(row[1]): str(row[2]) for row in info if row[1] != _FID}
        names = ", ".join(map(_quoted, types))
        query, wanted = " ".join(["SELECT", names, _sql("FROM", table)]), list(import_ids or ())
        if import_ids is not None:
            query += f"WHERE import_id IN ({', '.join('?' * len(wanted))})"
        rows = self._read(query, wanted)
        columns = dict(zip(types, zip(*rows))) if rows else dict.fromkeys(types, ())
        made = {name: _typed(columns[name], kind) for name, kind in types.items() if name != _GEOM}
        if _GEOM not in types:
            return pd.DataFrame(made)
        shapes = gpkgblob.shapes(list(columns[_GEOM]))
        return gpd.GeoDataFrame(made, geometry=shapes, crs=self._crs(table))

    def append(self, table: str, rows: Any, progress: Optional[Progress] = None) -> None:
        """See ``Backend``."""
        self._make()
        rows = _stored(rows)
        srs_id = _srs_id(rows.crs) if isinstance(rows, gpd.GeoDataFrame) else None
        with self._writing() as connection:
            self._fit(connection, table, rows, srs_id)
            names = [name for name in rows.columns if name != "geometry"]
            every = [*names, *([_GEOM] if srs_id is not None else [])]
            marks = ", ".join("?" * len(every))
            insert = " ".join([_sql("INSERT INTO", table), f"({', '.join(map(_quoted, every))}) VALUES ({marks})"])
            for start in range(0, len(rows), _BLOCK):
                report(progress, start / len(rows), "import_write")
                block = rows.iloc[start : start + _BLOCK]
                cells = [_cells(block[name]) for name in names]
                if srs_id is not None:
                    cells.append(gpkgblob.blobs(block.geometry.to_numpy(), srs_id))
                connection.executemany(insert, zip(*cells))
            connection.execute(_TOUCHED, (table,))

    def seal(self, imports: Sequence[Import], superseded: Sequence[str], settings: Mapping[str, Any]) -> None:
        """See ``Backend``."""
        self._make()
        lines = [(one.import_id, one.kind, one.state, json.dumps(asdict(one), ensure_ascii=False)) for one in imports]
        values = [(key, json.dumps(value, ensure_ascii=False)) for key, value in settings.items()]
        with self._writing() as connection:
            for import_id in superseded:
                if connection.execute(_SUPERSEDE, (import_id,)).rowcount != 1:
                    raise Refused(Problem.of("workspace_changed", path=self.name))
            connection.executemany(_ADD, lines)
            connection.executemany(_SET, values)
            if connection is self._held:
                connection.execute("COMMIT")

    def imports(self) -> tuple[Import, ...]:
        """See ``Backend``."""
        rows = self._read("SELECT state, line FROM imports ORDER BY fid")
        return tuple(Import(**{**json.loads(line), "state": state}) for state, line in rows)

    def import_ids(self, table: str) -> tuple[str, ...]:
        """See ``Backend``."""
        rows = self._read(_sql("SELECT DISTINCT import_id FROM", table))
        return tuple(str(row[0]) for row in rows if row[0] is not None)

    def delete(self, table: str, import_ids: Sequence[str]) -> None:
        """See ``Backend``."""
        with self._writing() as connection:
            statement = " ".join([_sql("DELETE FROM", table), "WHERE import_id = ?"])
            connection.executemany(statement, [(one,) for one in import_ids])

    def settings(self) -> Mapping[str, Any]:
        """See ``Backend``."""
        return {key: json.loads(value) for key, value in self._read("SELECT key, value FROM settings")}

    def stamp(self, table: str) -> str:
        """See ``Backend``."""
        counts = self._read(_sql("SELECT COUNT(*), MAX(fid), MAX(edited_at) FROM", table))
        changed = self._read("SELECT last_change FROM gpkg_contents WHERE table_name = ?", (table,))
        return " ".join(str(one) for row in (*counts, *changed) for one in row)

    def close(self) -> None:
        """Nothing stays open between calls."""

    # -- inside

    def _make(self) -> None:
        """Make the file. GDAL does it while nobody else can have it open."""
        if self.path.exists():
            return
        with self._said():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            about = pd.DataFrame({"program": ["CivicGrid"]})
            options = {"dataset_options": {"VERSION": "1.2"}}
            pyogrio.write_dataframe(about, self.path, layer="civicgrid_workspace", driver="GPKG", **options)
            with closing(self._connect()) as connection:
                connection.executescript(_MAKE)

    def _fit(self, connection: sqlite3.Connection, table: str, rows: Any, srs_id: Optional[int]) -> None:
        """Make the table, and the columns it lacks."""
        info = connection.execute(_sql("PRAGMA table_info(", table, ")")).fetchall()
        there = {str(row[1]) for row in info}
        if not there:
            connection.execute(_sql("CREATE TABLE", table, "(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL)"))
            kind = "attributes" if srs_id is None else "features"
            if srs_id is not None:
                crs = CRS.from_user_input(rows.crs)
                connection.execute(_SRS, _srs_row(crs, srs_id))
                connection.execute(_sql("ALTER TABLE", table, "ADD COLUMN geom GEOMETRY"))
            connection.execute(_CONTENTS, (table, kind, table, srs_id or 0))
            if srs_id is not None:
                connection.execute(_SHAPES, (table, srs_id))
        for name in rows.columns:
            if name not in there and name != "geometry":
                made = f"ADD COLUMN {_quoted(str(name))} {_column_type(rows[name])}"
                connection.execute(_sql("ALTER TABLE", table, made))

    def _crs(self, table: str) -> Optional[CRS]:
        rows = self._read(
            "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys AS s"
            " JOIN gpkg_geometry_columns AS g ON g.srs_id = s.srs_id WHERE g.table_name = ?",
            (table,),
        )
        if not rows:
            return None
        organization, code, definition = rows[0]
        return CRS.from_epsg(code) if organization.upper() == "EPSG" else CRS.from_wkt(definition)

    def _read(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        if not self.path.exists():
            return []
        if self._held is not None:
            return self._held.execute(statement, list(values)).fetchall()
        with self._said("workspace_unreadable"), closing(self._connect()) as connection:
            return connection.execute(statement, list(values)).fetchall()

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=_WAIT_S, isolation_level=None)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The transaction that ``writing`` holds, or one of its own: all of it or nothing."""
        if self._held is not None:
            yield self._held
            return
        with self._said(), closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")  # without it, closing rolls back

    @contextmanager
    def _said(self, code: str = "workspace_not_writable") -> Iterator[None]:
        """Turn what the file system and the database say into a finding."""
        try:
            yield
        except (OSError, sqlite3.Error, DataSourceError, DataLayerError) as error:
            raise not_written(self.path, error, code) from error


def _stored(rows: Any) -> Any:
    """Give rows with their shapes in ``geometry``, and a time of editing even where nobody edited."""
    if not isinstance(rows, gpd.GeoDataFrame):
        return rows
    if rows.geometry.name != "geometry":
        rows = rows.rename_geometry("geometry")
    if EDITED_AT in rows.columns:
        return rows
    return rows.assign(**{EDITED_AT: pd.Series(pd.NaT, index=rows.index, dtype="datetime64[ms]")})


def _cells(column: pd.Series[Any]) -> list[Any]:
    """Give the values of a column as SQLite takes them."""
    if pd.api.types.is_datetime64_any_dtype(column):
        text = np.char.add(np.datetime_as_string(column.to_numpy("datetime64[ms]")), "Z").astype(object)
        text[column.isna().to_numpy()] = None
        return list(text)
    if pd.api.types.is_bool_dtype(column):
        return column.astype(int).tolist()
    values = column.astype(object).where(column.notna(), None)
    if pd.api.types.is_numeric_dtype(column) or pd.api.types.infer_dtype(column, skipna=True) == "string":
        return values.tolist()
    return values.map(as_cell, na_action="ignore").tolist()


def _typed(values: Sequence[Any], kind: str) -> Any:
    """Give a column with the type its table says."""
    if kind == "DATETIME":
        plain = pd.to_datetime(pd.Series(values, dtype=object), format="ISO8601", errors="coerce", utc=True)
        return plain.dt.tz_localize(None).astype("datetime64[ms]")
    if kind in ("REAL", "INTEGER", "BOOLEAN"):
        made = pd.to_numeric(pd.Series(values, dtype=object), errors="coerce")
        if kind == "REAL" or made.isna().any():
            return made.astype(float)
        return made.astype(bool) if kind == "BOOLEAN" else made.astype("int64")
    return pd.Series(values, dtype=object)


def _column_type(values: Any) -> str:
    if pd.api.types.is_bool_dtype(values):
        return "BOOLEAN"
    if pd.api.types.is_integer_dtype(values):
        return "INTEGER"
    if pd.api.types.is_float_dtype(values):
        return "REAL"
    return "DATETIME" if pd.api.types.is_datetime64_any_dtype(values) else "TEXT"


def _srs_id(crs: Any) -> int:
    code = CRS.from_user_input(crs).to_epsg()
    return int(code) if code else _FIRST_OWN_SRS


def _srs_row(crs: CRS, srs_id: int) -> tuple[str, int, str, int, str]:
    organization = "NONE" if srs_id == _FIRST_OWN_SRS else "EPSG"
    return crs.name, srs_id, organization, srs_id, crs.to_wkt("WKT1_GDAL")


def _quoted(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'


def _sql(before: str, table: str, behind: str = "") -> str:
    """Give a statement about a table; its name is quoted, for it can't be a parameter."""
    return " ".join([before, _quoted(table), behind])
