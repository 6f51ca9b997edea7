"""A workspace in a schema of a PostgreSQL database, for several planners at once.

An import is one transaction that holds a lock of its own: nobody sees half of it, killed it leaves nothing, and a
second import is told whose is going on. What is edited in QGIS meanwhile is not lost: it stops the import.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, Optional

import geopandas as gpd
import pandas as pd
import shapely

from ...geo.progress import Progress, report
from ..connections import Connection, opened, patiently, server_errors
from ..problems import Problem, Refused
from ..values import plain_json
from . import postgis_schema as own
from .store import DECISIONS, IMPORTS, Import

if TYPE_CHECKING:
    from psycopg import sql
    from typing_extensions import LiteralString

_ROWS_AT_ONCE, _ROWS_BETWEEN_WORDS = 20_000, 5_000
_STEP = "import_write"
_FIELDS = [item.name for item in dataclasses.fields(Import)]
_MAPPINGS = ("reasons", "decisions", "source")


class PostgisBackend:
    """The ``Backend`` of ``store`` on a server; opening it makes the schema where that is missing and allowed."""

    def __init__(self, connection: Connection, schema: str) -> None:
        self._connection = connection
        self._schema = schema
        self._before: dict[str, int] = {}
        self._server = opened(connection)
        self._server.autocommit = True
        try:
            with server_errors(connection, schema):
                own.make(self._server, connection.name, schema)
        except BaseException:
            self._server.close()
            raise

    @property
    def name(self) -> str:
        """What people are shown."""
        return f"postgis:{self._connection.name}/{self._schema}"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the workspace for one import; what ``seal`` has not sealed is as if it had never been."""
        with server_errors(self._connection, self._schema):
            self._server.execute("BEGIN")
            try:
                own.lock(self._server, self.name, self._schema)
                read = (table for table in self.tables() if table != DECISIONS)  # it is only ever added to
                self._before = {table: self._by_others(table) for table in read}
                yield
            finally:
                self._before = {}
                if not self._server.closed:
                    self._server.rollback()

    def tables(self) -> tuple[str, ...]:
        """Give the names of the tables of rows."""
        rows = self._server.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY tablename", [self._schema]
        ).fetchall()
        return tuple(name for (name,) in rows if name not in own.TABLES)

    def read(self, table: str, import_ids: Optional[Sequence[str]] = None) -> Any:
        """Give the rows of these imports, or all, in the order they were written."""
        from psycopg import sql

        types = own.types(self._server, self._schema, table)
        types.pop(own.FID, None)
        if not types:
            return pd.DataFrame()
        statement = sql.SQL("SELECT {} FROM {} WHERE %s OR import_id = ANY (%s) ORDER BY fid").format(
            sql.SQL(", ").join(map(sql.Identifier, types)), self._named(table)
        )
        parts: list[list[tuple[Any, ...]]] = []
        with (
            server_errors(self._connection, table),
            self._server.transaction(),
            self._server.cursor("civicgrid") as cursor,
        ):
            cursor.execute(statement, [import_ids is None, list(import_ids or ())], binary=True)
            while rows := cursor.fetchmany(_ROWS_AT_ONCE):
                parts.append(list(zip(*rows)))
        columns = [list(chain.from_iterable(pieces)) for pieces in zip(*parts)] or [[] for _name in types]
        made = {name: own.column(cells, types[name]) for name, cells in zip(types, columns)}
        if own.GEOM not in made:
            return pd.DataFrame(made)
        shapes = shapely.from_wkb(made.pop(own.GEOM))
        return gpd.GeoDataFrame(made, geometry=shapes, crs=own.crs(self._server, self._schema, table))

    def append(self, table: str, rows: Any, progress: Optional[Progress] = None) -> None:
        """Write rows, making the table, and columns it lacks; inside ``writing`` they wait for ``seal``."""
        from psycopg import sql

        columns, kinds, srid = self._columns(rows)
        with server_errors(self._connection, table), self._server.transaction(), self._server.cursor() as cursor:
            have = own.fit(self._server, self._schema, table, kinds, srid)
            as_text = [name for name in columns if have[name] == "text" and kinds[name] != "text"]
            columns.update({name: [_text(cell) for cell in columns[name]] for name in as_text})
            statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
                self._named(table), sql.SQL(", ").join(map(sql.Identifier, columns))
            )
            with cursor.copy(statement) as copy:
                for number, row in enumerate(zip(*columns.values())):  # the driver writes row by row, in C
                    if not number % _ROWS_BETWEEN_WORDS:
                        report(progress, number / len(rows), _STEP)
                    copy.write_row(row)
            patiently(self._server, lambda: own.index(self._server, self._schema, table), progress, 0.99, _STEP)

    def seal(self, imports: Sequence[Import], superseded: Sequence[str], settings: Mapping[str, Any]) -> None:
        """Write these lines of the history, mark others superseded, set settings, and let everybody see it."""
        from psycopg import sql
        from psycopg.types.json import Jsonb

        insert = sql.SQL(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (import_id) DO UPDATE SET state = EXCLUDED.state"
        ).format(
            self._named(IMPORTS),
            sql.SQL(", ").join(map(sql.Identifier, _FIELDS)),
            sql.SQL(", ").join([sql.Placeholder()] * len(_FIELDS)),
        )
        update = sql.SQL("UPDATE {} SET state = 'superseded' WHERE import_id = ANY (%s) AND state = 'current'").format(
            self._named(IMPORTS)
        )
        upsert = sql.SQL(
            "INSERT INTO {} VALUES (%s, %s) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value"
        ).format(self._named(own.SETTINGS))
        with server_errors(self._connection, self._schema):
            with self._server.transaction(), self._server.cursor() as cursor:
                self._refuse_if_edited()
                if cursor.execute(update, [list(superseded)]).rowcount != len(superseded):
                    raise Refused(Problem.of("workspace_changed", path=self.name))
                for line in imports:
                    values = {**vars(line), **{key: Jsonb(plain_json(getattr(line, key))) for key in _MAPPINGS}}
                    cursor.execute(insert, [values[key] for key in _FIELDS])
                for key, value in settings.items():
                    cursor.execute(upsert, [key, Jsonb(plain_json(value))])
            self._server.commit()

    def imports(self) -> tuple[Import, ...]:
        """Give the history, oldest first."""
        from psycopg import sql

        statement = sql.SQL("SELECT {} FROM {} ORDER BY number").format(
            sql.SQL(", ").join(map(sql.Identifier, _FIELDS)), self._named(IMPORTS)
        )
        with server_errors(self._connection, IMPORTS):
            return tuple(Import(*row) for row in self._server.execute(statement).fetchall())

    def import_ids(self, table: str) -> tuple[str, ...]:
        """Give the imports that rows of a table belong to."""
        from psycopg import sql

        statement = sql.SQL("SELECT DISTINCT import_id FROM {}").format(self._named(table))
        with server_errors(self._connection, table):
            return tuple(import_id for (import_id,) in self._server.execute(statement).fetchall())

    def delete(self, table: str, import_ids: Sequence[str]) -> None:
        """Remove the rows of these imports."""
        from psycopg import sql

        statement = sql.SQL("DELETE FROM {} WHERE import_id = ANY (%s)").format(self._named(table))
        with server_errors(self._connection, table):
            self._server.execute(statement, [list(import_ids)])

    def settings(self) -> Mapping[str, Any]:
        """Give the settings of the workspace by key."""
        from psycopg import sql

        statement = sql.SQL("SELECT key, value FROM {}").format(self._named(own.SETTINGS))
        with server_errors(self._connection, own.SETTINGS):
            return dict(self._server.execute(statement).fetchall())

    def stamp(self, table: str) -> str:
        """Give how often rows of the table were written, changed or removed; each statement leaves a line."""
        return str(self._changes(table, "SELECT count(*) FROM {} WHERE table_name = %s"))

    def close(self) -> None:
        """Close the connection."""
        self._server.close()

    def _named(self, table: str) -> sql.Identifier:
        from psycopg import sql

        return sql.Identifier(self._schema, table)

    def _columns(self, rows: Any) -> tuple[dict[str, Any], dict[str, str], int]:
        """The cells of a frame by columns, the types that hold them, and the number of its CRS."""
        spatial = isinstance(rows, gpd.GeoDataFrame)
        plain = pd.DataFrame(rows.drop(columns=rows.geometry.name) if spatial else rows).drop(
            columns=own.FID, errors="ignore"
        )
        kinds = {name: own.kind_of(plain[name]) for name in plain.columns}
        columns = {name: _cells(plain[name], kinds[name]) for name in plain.columns}
        if not spatial:
            return columns, kinds, 0
        srid = own.srid(self._server, rows.crs)
        shapes = shapely.set_srid(rows.geometry.to_numpy(), srid)
        columns[own.GEOM] = shapely.to_wkb(shapes, hex=True, include_srid=True)
        return columns, {**kinds, own.GEOM: "geometry"}, srid

    def _changes(self, table: str, statement: LiteralString) -> int:
        from psycopg import sql

        with server_errors(self._connection, table):
            row = self._server.execute(sql.SQL(statement).format(self._named(own.CHANGES)), [table]).fetchone()
        return int(row[0]) if row else 0

    def _by_others(self, table: str) -> int:
        """How often a table was changed by others than the transaction that is going on."""
        return self._changes(
            table,
            "SELECT count(*) FROM {} WHERE table_name = %s AND xact IS DISTINCT FROM pg_current_xact_id_if_assigned()",
        )

    def _refuse_if_edited(self) -> None:
        """What was edited in QGIS since the import read the tables would be lost: refuse, and nobody waits for long."""
        from psycopg import errors, sql

        if not self._before:
            return
        tables = sql.SQL(", ").join(map(self._named, self._before))
        try:
            self._server.execute("SET LOCAL lock_timeout = '5s'")
            self._server.execute(sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(tables))
        except errors.LockNotAvailable as error:  # an edit that is not saved yet
            raise Refused(Problem.of("workspace_edited", self.name, tables=", ".join(self._before))) from error
        edited = [table for table, count in self._before.items() if self._by_others(table) != count]
        if edited:
            raise Refused(Problem.of("workspace_edited", self.name, tables=", ".join(edited)))


def _cells(values: pd.Series[Any], kind: str) -> list[Any]:
    """The cells of a column as the driver takes them; None where there is nothing."""
    if kind == "timestamp":
        return list(values.to_numpy("datetime64[us]").tolist())
    cells = list(values.astype(object).where(values.notna(), None))
    plain = kind != "text" or pd.api.types.infer_dtype(cells, skipna=True) in ("string", "empty")
    return cells if plain else [_text(cell) for cell in cells]


def _text(cell: Any) -> Optional[str]:
    if cell is None or isinstance(cell, str):
        return cell
    return json.dumps(plain_json(cell), ensure_ascii=False) if isinstance(cell, (dict, list, tuple)) else str(cell)
