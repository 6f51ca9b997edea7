"""Tables and views of a PostgreSQL database, with or without shapes.

Every column comes as the text that the server writes, like a csv's: the readers of texts have seen everything, and
text loses no digit of a code. A shape comes as EWKB.
"""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely

from ...geo.progress import Progress
from ..connections import Connection, opened, patiently, server_errors
from ..problems import Problem, Refused
from .raw import Raw

if TYPE_CHECKING:
    import psycopg
    from psycopg import sql

_ROWS_AT_ONCE = 20_000
_FIRST_ROWS = 500
_SHAPES = ("geometry", "geography")
_NAMES_SHOWN = 12
_STEP = "load_read"

_TABLES = """
SELECT n.nspname, c.relname, c.oid::bigint, c.reltuples::bigint, a.attname, f.type, f.srid
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     AND a.atttypid IN (SELECT oid FROM pg_type WHERE typname IN ('geometry', 'geography'))
LEFT JOIN LATERAL (SELECT format_type(a.atttypid, a.atttypmod)) AS t(type) ON a.attname IS NOT NULL
LEFT JOIN LATERAL (SELECT coalesce(substring(t.type from ',([0-9]+)\\)')::int, 0),
                          coalesce(substring(t.type from '\\(([A-Za-z]+)'), '')) AS f(srid, type) ON true
WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND (c.relname, n.nspname) NOT IN (SELECT r.relname, m.nspname FROM pg_depend d
       JOIN pg_class r ON r.oid = d.objid JOIN pg_namespace m ON m.oid = r.relnamespace WHERE d.deptype = 'e')
ORDER BY n.nspname, c.relname, a.attnum
"""
"""Relations that are no extension's own, one line for each column of shapes, or one without."""

_COLUMNS = """
SELECT a.attname, t.typname, has_column_privilege(a.attrelid, a.attnum, 'SELECT')
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""
_KEY = """
SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
WHERE i.indrelid = %s AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)
"""
_SRS = "SELECT auth_name, auth_srid, srtext FROM spatial_ref_sys WHERE srid = %s"


@dataclass(frozen=True)
class Table:
    """A table or view: ``label`` is what a study calls it; ``geometry`` its column of shapes, if it has one."""

    label: str
    schema: str
    name: str
    oid: int
    geometry: str = ""
    shape: str = ""
    srid: int = 0
    rows: int = 0


def tables(connection: Connection) -> tuple[Table, ...]:
    """Give the tables and views of a database, each as often as it has columns of shapes."""
    with opened(connection) as server, server_errors(connection):
        return _tables(server)


def read(
    connection: Connection, table: Optional[str], *, first: bool = False, progress: Optional[Progress] = None
) -> Raw:
    """Read a table or view; rows are counted from 1, in the order of the primary key where there is one.

    ``first``: only the first rows.
    """
    with opened(connection) as server, server_errors(connection, table or ""):
        found = _named(_tables(server), table, connection)
        readable, left = _columns(server, found)
        if not readable and not found.geometry:
            raise Refused(Problem.of("database_denied", connection.name, table=found.label, reason=""))
        statement = _select(server, found, readable, _FIRST_ROWS if first else None)
        columns, digest = _fetched(server, statement, found, progress)
        count = len(columns[0]) if columns else 0
        if not count:
            raise Refused(Problem.of("no_rows", f"{connection.name}: {found.label}"))
        decisions: dict[str, Any] = {"columns_not_read": left} if left else {}
        shapes = crs = None
        if found.geometry:
            decisions["geometry_column"] = found.geometry
            shapes = shapely.from_wkb(columns.pop())
            crs = _crs(server, shapes, found, connection)
            shapes = shapely.force_2d(shapes)
        return Raw(
            found.label,
            pd.DataFrame(dict(zip(readable, columns)), index=range(count), dtype=object),
            np.arange(1, count + 1, dtype=np.int64),
            shapes,
            crs,
            decisions=decisions,
            total=max(found.rows, count) if first else None,
            digest=digest,
        )


def _tables(server: psycopg.Connection[Any]) -> tuple[Table, ...]:
    rows = server.execute(_TABLES).fetchall()
    shared = Counter((schema, name) for schema, name, *_rest in rows)
    made = []
    for schema, name, oid, count, geometry, shape, srid in rows:
        label = f"{schema}.{name} ({geometry})" if shared[schema, name] > 1 else f"{schema}.{name}"
        made.append(Table(label, schema, name, oid, geometry or "", shape or "", srid or 0, max(count, 0)))
    return tuple(made)


def _named(known: Sequence[Table], label: Optional[str], connection: Connection) -> Table:
    """The table that a study names: with its schema or without, and its first shapes where it names none."""
    for table in known:
        if label in (table.label, f"{table.schema}.{table.name}"):
            return table
    for table in known:
        if label == table.name:
            return table
    labels = [table.label for table in known]
    near = difflib.get_close_matches(label or "", labels, _NAMES_SHOWN, 0.3) or labels[:_NAMES_SHOWN]
    raise Refused(Problem.of("table_unknown", connection.name, table=label or "", tables=", ".join(near)))


def _columns(server: psycopg.Connection[Any], table: Table) -> tuple[dict[str, str], list[str]]:
    """Types of the columns to read, and the names of those left: bytes, other shapes, and what is denied."""
    rows = server.execute(_COLUMNS, [table.oid]).fetchall()
    read = {name: kind for name, kind, allowed in rows if allowed and kind not in (*_SHAPES, "bytea")}
    return read, [name for name, _kind, _allowed in rows if name not in (*read, table.geometry)]


def _select(
    server: psycopg.Connection[Any], table: Table, columns: Mapping[str, str], most: Optional[int]
) -> sql.Composed:
    """Ask for every column as text, times as the server's own clock shows them, and last for the shapes."""
    from psycopg import sql

    forms = {
        "timestamp": "date_trunc('second', {})::text",
        "timestamptz": "date_trunc('second', {}::timestamp)::text",
    }
    wanted = [sql.SQL(forms.get(kind, "{}::text")).format(sql.Identifier(name)) for name, kind in columns.items()]
    if table.geometry:
        wanted.append(sql.SQL("ST_AsEWKB({}::geometry)").format(sql.Identifier(table.geometry)))
    statement = sql.SQL("SELECT {} FROM {} AS t").format(
        sql.SQL(", ").join(wanted), sql.Identifier(table.schema, table.name)
    )
    key = [name for (name,) in server.execute(_KEY, [table.oid]).fetchall()]
    if key and columns.keys() >= set(key):  # "t": the bare name means the text, by which 10 comes before 9
        statement += sql.SQL(" ORDER BY {}").format(sql.SQL(", ").join(sql.Identifier("t", name) for name in key))
    return statement + sql.SQL(" LIMIT {}").format(most) if most else statement


def _fetched(
    server: psycopg.Connection[Any], statement: sql.Composed, table: Table, progress: Optional[Progress]
) -> tuple[list[list[Any]], str]:
    """All rows by columns, part by part as the server gives them, and a digest of them."""
    digest = hashlib.sha256()
    parts: list[list[tuple[Any, ...]]] = []
    count = 0
    with server.cursor("civicgrid") as cursor:
        patiently(server, lambda: cursor.execute(statement, binary=True), progress, 0.0, _STEP)
        while True:
            rows = patiently(server, lambda: cursor.fetchmany(_ROWS_AT_ONCE), progress, _share(count, table), _STEP)
            if not rows:
                break
            digest.update(repr(rows).encode())
            count += len(rows)
            parts.append(list(zip(*rows)))
    columns = [list(chain.from_iterable(pieces)) for pieces in zip(*parts)]
    return columns, digest.hexdigest()


def _share(count: int, table: Table) -> float:
    """How far reading is; the server knows about how many rows a table has, and of a view nothing."""
    return min(count / table.rows, 0.99) if table.rows else count / (count + _ROWS_AT_ONCE)


def _crs(server: psycopg.Connection[Any], shapes: Any, table: Table, connection: Connection) -> Optional[str]:
    """The CRS that the shapes themselves say; None where they say none (SRID 0)."""
    srids = {int(srid) for srid in np.unique(shapely.get_srid(shapes[~shapely.is_missing(shapes)])) if srid}
    if len(srids) > 1:
        shown = ", ".join(map(str, sorted(srids)))
        raise Refused(Problem.of("srids_mixed", f"{connection.name}: {table.label}", srids=shown))
    if not srids:
        return None
    row = server.execute(_SRS, [srids.pop()]).fetchone()
    if row is None:
        return None
    authority, code, wkt = row
    return f"{authority}:{code}" if authority == "EPSG" else wkt
