"""A PostgreSQL server with PostGIS for the tests: made in a folder of its own, stopped and gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

DEBIAN_PACKAGES = "postgresql postgresql-postgis"
USER, PASSWORD = "planner", "Geheim-绝密-4711"
_OWNER = "postgres"  # initdb refuses to run as root
_CALM = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses=127.0.0.1"


@dataclass(frozen=True)
class Server:
    """Where the server listens; ``PASSWORD`` opens it for the user ``planner``, who may do everything."""

    port: int
    home: Path

    def parameters(self, database: str) -> dict[str, str]:
        return {
            "host": "127.0.0.1",
            "port": str(self.port),
            "dbname": database,
            "user": USER,
            "password": PASSWORD,
        }

    @contextmanager
    def database(self) -> Iterator[str]:
        """A fresh database with PostGIS in it."""
        name = f"t{uuid4().hex[:12]}"
        self.run("postgres", f"CREATE DATABASE {name} TEMPLATE gis")
        try:
            yield name
        finally:
            self.run("postgres", f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, database: str, *statements: str) -> None:
        import psycopg

        with psycopg.connect(**self.parameters(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def missing() -> str:
    """Say what of a server is missing here; '' if nothing."""
    programs = _programs()
    if programs is None:
        return f"NOT RUN: no PostgreSQL server here (Debian: apt-get install {DEBIAN_PACKAGES})"
    extension = subprocess.run([programs / "pg_config", "--sharedir"], capture_output=True, text=True, check=False)
    folder = Path(extension.stdout.strip() or "/usr/share/postgresql" / Path(programs.parent.name)) / "extension"
    if not (folder / "postgis.control").exists():
        return f"NOT RUN: no PostGIS here (Debian: apt-get install {DEBIAN_PACKAGES})"
    if os.geteuid() == 0 and _OWNER not in {entry.pw_name for entry in pwd.getpwall()}:
        return f"NOT RUN: root, and no user {_OWNER} to run a server as (Debian: apt-get install {DEBIAN_PACKAGES})"
    return ""


@contextmanager
def running() -> Iterator[Server]:
    """A server in a folder of its own."""
    home = Path(tempfile.mkdtemp(prefix="cg-pg-", dir="/tmp"))  # a socket's path has to be short
    try:
        if os.geteuid() == 0:
            shutil.chown(home, _OWNER)
        secret = home / "secret"
        secret.write_text(PASSWORD, encoding="utf-8")
        if os.geteuid() == 0:
            shutil.chown(secret, _OWNER)
        data = home / "data"
        _call("initdb", "-D", data, "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256",
              f"--pwfile={secret}", "--no-sync")  # fmt: skip
        port = _free_port()
        _call("pg_ctl", "-D", data, "-l", home / "log", "-w", "-o", f"{_CALM} -c port={port} -k {home}", "start")
        try:
            server = Server(port, home)
            server.run("postgres", "CREATE DATABASE gis")
            server.run("gis", "CREATE EXTENSION postgis")
            yield server
        finally:
            _call("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path | None:
    """The folder of the newest server's programs; Debian keeps them off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).resolve().parent if named else None


def _call(program: str, *arguments: object) -> None:
    command = [str(_programs() / program), *map(str, arguments)]  # type: ignore[operator]
    user = _OWNER if os.geteuid() == 0 else None
    with tempfile.TemporaryFile("w+") as said:  # no pipe: the server would hold it open
        done = subprocess.run(command, user=user, group=user, extra_groups=[] if user else None, cwd="/",
                              stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False)  # fmt: skip
        said.seek(0)
        if done.returncode:
            raise RuntimeError(f"{program}: {said.read()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
