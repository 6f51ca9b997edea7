"""The sentences about databases: connections, tables, and workspaces on a server."""

from __future__ import annotations

from ..language import translate


def connections() -> dict[str, str]:
    """Why a database can't be entered."""
    return {
        "needs_psycopg": translate(
            "CivicGrid",
            "“{layer}” is a PostgreSQL database. | Reading it needs the Python package psycopg, which is not "
            "installed. | Install psycopg[binary] into the Python of QGIS, or export the table to a GeoPackage.",
        ),
        "database_unknown": translate(
            "CivicGrid",
            "Nobody knows a PostgreSQL connection called “{layer}”. | A study names its databases by the connection "
            "as QGIS has it stored. | Make a connection of that name in the browser of QGIS (PostgreSQL › New "
            "connection), or correct the name.",
        ),
        "database_away": translate(
            "CivicGrid",
            "The database of the connection “{layer}” does not answer: {reason} | Nothing was read. | Check the "
            "network, and host, port and database of the connection; if others can't reach it either, ask whoever "
            "keeps the server.",
        ),
        "database_password": translate(
            "CivicGrid",
            "The database of the connection “{layer}” does not let “{user}” in: {reason} | User or password is wrong, "
            "or none is stored. | Correct them in the connection of QGIS; keep them in QGIS's authentication.",
        ),
        "database_lost": translate(
            "CivicGrid",
            "The connection “{layer}” broke off: {reason} | What was not finished has left no trace on the server. | "
            "Check the network and do it again.",
        ),
    }


def tables() -> dict[str, str]:
    """Why a table can't be read."""
    return {
        "database_denied": translate(
            "CivicGrid",
            "The user of the connection “{layer}” has no right to “{table}”. {reason} | The server keeps it closed. | "
            "Ask whoever keeps the server for the right to read it (GRANT SELECT), or to write if that is meant.",
        ),
        "database_failed": translate(
            "CivicGrid",
            "The database of the connection “{layer}” can't give “{table}”: {reason} | The server broke it off. | "
            "A view may be broken: open it in QGIS's database manager; else pass these words on to whoever keeps "
            "the server.",
        ),
        "table_unknown": translate(
            "CivicGrid",
            "The connection “{layer}” shows no table “{table}”. | The source would be missing. | Choose one of the "
            "tables there are: {tables}. A table that is not shown is called otherwise, or closed to this user.",
        ),
        "srids_mixed": translate(
            "CivicGrid",
            "The shapes of “{layer}” are in several coordinate systems: {srids}. | One layer can be measured in one "
            "only. | Bring them into one on the server (ST_Transform), for example in a view, and read that.",
        ),
    }


def workspaces() -> dict[str, str]:
    """Why a workspace on a server can't be used."""
    return {
        "postgis_missing": translate(
            "CivicGrid",
            "The database of the connection “{layer}” has no PostGIS. | Shapes can't be kept there. | Ask whoever "
            "keeps the server to run CREATE EXTENSION postgis in that database.",
        ),
        "schema_denied": translate(
            "CivicGrid",
            "The connection “{layer}” may not make the schema “{schema}”. | The workspace has no place on the server "
            "yet. | Ask whoever keeps the server to make the schema, owned by the role of your group.",
        ),
        "workspace_busy": translate(
            "CivicGrid",
            "Somebody else is importing into {layer}: {who}, since {since}. | Two imports at once would overwrite each "
            "other. | Wait until that one is done, and start yours again.",
        ),
        "workspace_edited": translate(
            "CivicGrid",
            "While the import into {layer} ran, somebody edited {tables}. | The import did not know of it and would "
            "have covered it up; it has changed nothing. | Start it again: it then takes the edits into account.",
        ),
        "nothing_to_undo": translate(
            "CivicGrid",
            "There is no import of {layer} in “{path}” that could be taken back. | Only the last one can be, and once: "
            "rows of earlier ones are not kept. | Import the file again that you want to have back.",
        ),
        "handover_onto_itself": translate(
            "CivicGrid",
            "The copy would take the place of “{path}” itself. | Personal data, rejected rows and the history would be "
            "lost with it. | Choose another name for the copy.",
        ),
    }


PARTS = (connections, tables, workspaces)
