"""Open the workspace that a study or a person names: a GeoPackage, or a schema on a server."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from ..connections import Connect, by_service, is_reference, parse
from .gpkgstore import GpkgBackend
from .imports import Store
from .postgis import PostgisBackend

DEFAULT_SCHEMA = "civicgrid"


def open_store(reference: str, folder: Path = Path(), connect: Optional[Connect] = None) -> Store:
    """Open a workspace; ``Refused`` where it can't be read.

    ``reference`` is a path, which may start at ``folder``, or ``postgis:<connection>/<schema>``; ``connect`` gives the
    connection of a name.
    """
    if not is_reference(reference):
        return Store(GpkgBackend(folder / reference))
    named = parse(reference)
    return Store(PostgisBackend((connect or by_service)(named.name), named.schema or DEFAULT_SCHEMA))


def out_of_date(record: object, store: Store) -> tuple[str, ...]:
    """Give the kinds whose rows have changed since the run of this record; none if it did not read the workspace."""
    decisions = record.get("decisions") if isinstance(record, dict) else None
    stamps = decisions.get("stamps") if isinstance(decisions, dict) else None
    if not isinstance(stamps, dict):
        return ()
    now = store.stamps()
    return tuple(kind for kind in {**stamps, **now} if stamps.get(kind) != now.get(kind))
