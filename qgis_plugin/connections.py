"""The PostgreSQL connections that QGIS has stored: their names stand in studies, their passwords nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsDataSourceUri, QgsProviderConnectionException, QgsProviderRegistry

from . import stack

if TYPE_CHECKING:
    from ..layers.connections import Connect, Connection
    from ..layers.studyfile import StudyFile

_PROVIDER = "postgres"


def names() -> list[str]:
    """Give the names of the connections there are."""
    return sorted(QgsProviderRegistry.instance().providerMetadata(_PROVIDER).connections(False))


def resolver(references: Iterable[Optional[str]]) -> Connect:
    """Look up the connections that are referred to, so that the work can open them off the main thread.

    Main thread only: QGIS may ask for the master password. A name that QGIS does not know is left to libpq's own
    service file.
    """
    from ..layers.connections import by_service, is_reference, parse

    wanted = {parse(reference).name for reference in references if reference and is_reference(reference)}
    if wanted:
        stack.bring("psycopg")
    found = {name: _stored(name) for name in wanted}
    return lambda name: found.get(name) or by_service(name)


def resolver_of(study: StudyFile) -> Connect:
    """Look up the connections of a study."""
    return resolver([study.workspace, *(source.path for source in study.sources)])


def layer_uri(reference: str, table: str, key: str = "fid", geometry: str = "geom") -> QgsDataSourceUri:
    """Give the source of an editable layer: the current rows of a table of a workspace on a server.

    The user stands in it only as QGIS's authentication, which each planner has for himself; without one QGIS asks.
    """
    stack.load()
    stack.bring("psycopg")
    from psycopg import sql

    from ..layers.connections import parse
    from ..layers.workspace.opening import DEFAULT_SCHEMA

    named = parse(reference)
    schema = named.schema or DEFAULT_SCHEMA
    stored = _uri(named.name) or QgsDataSourceUri()
    uri = QgsDataSourceUri()
    login = ("", "", stored.sslMode(), stored.authConfigId())
    if stored.service():
        uri.setConnection(stored.service(), stored.database(), *login)
    else:
        uri.setConnection(stored.host(), stored.port(), stored.database(), *login)
    current = sql.SQL(
        "import_id = 'by_hand' OR import_id IN (SELECT import_id FROM {} WHERE state = 'current')"
    ).format(sql.Identifier(schema, "imports"))
    uri.setDataSource(schema, table, geometry, current.as_string(None), key)
    return uri


def _stored(name: str) -> Optional[Connection]:
    from ..layers.connections import Connection

    found = _uri(name)
    if found is None:
        return None
    full = QgsDataSourceUri(found.connectionInfo(True))  # user and password out of QGIS's authentication
    mode = QgsDataSourceUri.encodeSslMode(full.sslMode())
    return Connection(
        name,
        host=full.host(),
        port=full.port(),
        dbname=full.database(),
        user=full.username(),
        password=full.password(),
        service=full.service(),
        sslmode=mode if mode.startswith(("verify", "require", "disable", "allow")) else "",
    )


def _uri(name: str) -> Optional[QgsDataSourceUri]:
    try:
        stored = QgsProviderRegistry.instance().providerMetadata(_PROVIDER).createConnection(name)
    except QgsProviderConnectionException:
        return None
    return QgsDataSourceUri(stored.uri()) if name in names() else None
