"""Connections to PostgreSQL: how they are referred to, and how one is opened.

A reference (``postgis:<connection>`` or ``postgis:<connection>/<schema>``) is all that a study, a record or a project
holds. Whoever starts the work passes a ``Connect`` down, which gives the connection of a name; its password goes
nowhere but into the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from ..geo.progress import Progress, report
from .problems import Problem, Refused

if TYPE_CHECKING:
    import psycopg

T = TypeVar("T")

SCHEME = "postgis:"
_SESSION = {
    "connect_timeout": "10",
    "application_name": "CivicGrid",
    "client_encoding": "utf8",
    "options": "-c datestyle=ISO",
}
_BEAT_S = 0.1
_PASSWORD_WORDS = ("password", "密码", "口令")


@dataclass(frozen=True)
class Reference:
    """What a reference names: a connection, and perhaps a schema on it."""

    name: str
    schema: str = ""


@dataclass(frozen=True)
class Connection:
    """How to reach a database; what is empty is left to libpq (environment, service file, its defaults)."""

    name: str
    host: str = ""
    port: str = ""
    dbname: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    service: str = ""
    sslmode: str = ""

    def parameters(self) -> dict[str, str]:
        """Give what libpq is told."""
        told = {key: getattr(self, key) for key in ("host", "port", "dbname", "user", "password", "service", "sslmode")}
        return {key: value for key, value in told.items() if value}


Connect = Callable[[str], Connection]
"""Gives the connection of a name; ``Refused`` (database_unknown) where there is none."""


def is_reference(path: str) -> bool:
    """Say whether a path of a study is no file but a database."""
    return path.startswith(SCHEME)


def parse(reference: str) -> Reference:
    """Read a reference."""
    name, _, schema = reference[len(SCHEME) :].partition("/")
    return Reference(name, schema)


def by_service(name: str) -> Connection:
    """Take a name for a service of libpq's own service file; how it is done where there is no QGIS."""
    return Connection(name, service=name)


def opened(connection: Connection) -> psycopg.Connection[tuple[Any, ...]]:
    """Open a connection; ``Refused`` where the driver, the server or the right to enter is missing."""
    try:
        import psycopg
        from psycopg.conninfo import make_conninfo
    except ImportError as error:
        raise Refused(Problem.of("needs_psycopg", connection.name)) from error
    try:
        return psycopg.connect(make_conninfo(**_SESSION, **connection.parameters()))
    except psycopg.Error as error:
        raise _no_entry(connection, error) from None  # the driver's own words stand in the finding


@contextmanager
def server_errors(connection: Connection, table: str = "") -> Iterator[None]:
    """Turn what the server refuses inside into a finding."""
    import psycopg

    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise Refused(Problem.of("database_denied", connection.name, table=table, reason=_short(error))) from error
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise Refused(Problem.of("database_lost", connection.name, reason=_short(error))) from error
    except psycopg.Error as error:
        raise Refused(Problem.of("database_failed", connection.name, table=table, reason=_short(error))) from error


def patiently(
    connection: psycopg.Connection[Any], work: Callable[[], T], progress: Optional[Progress], share: float, step: str
) -> T:
    """Let the server work, however long one statement takes, and have it stop at once when the work is cancelled."""
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(work)
        try:
            while not wait([waiting], _BEAT_S).done:
                report(progress, share, step)
        except BaseException:
            connection.cancel()
            raise
        return waiting.result()


def _no_entry(connection: Connection, error: psycopg.Error) -> Refused:
    """Tell a wrong password, a name nobody knows and a server that does not answer apart.

    libpq gives no code for what goes wrong while connecting, only words, which a Chinese server says in Chinese.
    """
    reason = _short(error)
    if connection.password:
        reason = reason.replace(connection.password, "…")
    if connection.service and "service" in reason:
        return Refused(Problem.of("database_unknown", connection.name))
    code = "database_password" if any(word in reason for word in _PASSWORD_WORDS) else "database_away"
    return Refused(Problem.of(code, connection.name, reason=reason, user=connection.user))


def _short(error: Exception) -> str:
    """The server's own words, without what it says of the place in the statement."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
