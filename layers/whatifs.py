"""What a person tried out on the map: kept by name in the study, and brought into the workspace as plans."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, Optional

from ..geo.columns import BATCH, EXISTING, ID, NAME, PLANNED, SOURCE_FILE, SOURCE_ROW, STATE
from .kinds import kinds

if TYPE_CHECKING:
    import geopandas as gpd

    from .run import Run
    from .workspace.imports import Store
    from .workspace.store import Batch

_CLOSED = "closed"
"""The state of a facility that never stands."""


@dataclass(frozen=True)
class Move:
    """A facility that stands elsewhere than today: ``place`` in WGS 84 (None: it is closed), ``new``: today nowhere."""

    kind: str
    id: str
    place: Optional[tuple[float, float]] = None
    new: bool = False


@dataclass(frozen=True)
class Whatif:
    """A named set of moves."""

    name: str
    moves: tuple[Move, ...] = ()


def from_json(entry: Mapping[str, Any]) -> Whatif:
    """Give a what-if of its entry in a study file."""
    return Whatif(entry["name"], tuple(_move(move) for move in entry["moves"]))


def _move(entry: Mapping[str, Any]) -> Move:
    place = (entry["lon"], entry["lat"]) if "lon" in entry else None
    return Move(entry["kind"], entry["id"], place, entry.get("new", False))


def to_json(whatif: Whatif) -> dict[str, Any]:
    """Give the entry of a what-if in a study file."""
    return {"name": whatif.name, "moves": [_entry(move) for move in whatif.moves]}


def _entry(move: Move) -> dict[str, Any]:
    place = dict(zip(("lon", "lat"), move.place or ()))
    return {"kind": move.kind, "id": move.id, **place, **({"new": True} if move.new else {})}


def free_id(kind: str, taken: Collection[str]) -> str:
    """Give an id for a new facility that no other one of its kind has."""
    prefix = kinds()[kind].prefix
    return next(key for key in (f"{prefix}-{number}" for number in count(1)) if key not in taken)


# -- as plans


def commit(store: Store, run: Run, whatif: Whatif, who: str = "") -> None:
    """Bring what is new or elsewhere into the workspace as planned, in a batch of the name of the what-if.

    A facility that moves stays where it is, and stands as planned at its new place. What an earlier commit of that
    name planned and this one does not is closed. One import of each kind, which can be taken back. ``Refused`` as for
    any import.
    """
    batches = [_batch(store, run, whatif, kind) for kind in dict.fromkeys(move.kind for move in whatif.moves)]
    batches = [batch for batch in batches if len(batch.frame)]
    if batches:
        store.commit(batches, "append", who)


def _batch(store: Store, run: Run, whatif: Whatif, kind: str) -> Batch:
    import pandas as pd

    from ..geo.planning.standing import words
    from .run import REJECTED, SourceAccount
    from .workspace.store import Batch

    there = store.frame(kind)
    earlier = (words(there, BATCH) == whatif.name).to_numpy()
    rows = planned(run, whatif, kind, set(there[ID][~earlier]))
    dropped = there[earlier & ~there[ID].isin(rows[ID]).to_numpy()].assign(**{STATE: _CLOSED})
    if len(dropped):
        rows = pd.concat([rows, dropped], ignore_index=True)
    account = SourceAccount(kind, whatif.name, "", len(rows), len(rows), 0)
    return Batch(kind, rows, account, pd.DataFrame(columns=list(REJECTED)))


def planned(run: Run, whatif: Whatif, kind: str, taken: Collection[str] = ()) -> gpd.GeoDataFrame:
    """Give the planned rows of a kind: a facility that moves keeps what is known of it, under an id of its own.

    ``taken`` are ids that other rows have besides those of the run.
    """
    import geopandas as gpd
    import pandas as pd
    import shapely

    from ..geo.crs import WGS84, transform
    from ..geo.planning.standing import words
    from ..geo.whatif.whatif import brought

    frame = run.inputs[kind]
    known = frame.set_index(ID, drop=False).to_dict("index")
    own = frame[ID][words(frame, BATCH) == whatif.name]  # planned by this name before: they are replaced
    used, rows = {*known}.difference(own).union(taken), []
    standing = [(move, move.place) for move in whatif.moves if move.kind == kind and move.place is not None]
    for number, (move, place) in enumerate(standing, 1):
        (x,), (y,) = transform(*place, WGS84, frame.crs.to_wkt())
        old = known.get(move.id)
        row = {NAME: f"{whatif.name} {number}", "geometry": shapely.Point(x, y)}
        if old is not None:
            row = {**old, "geometry": brought(old["geometry"], x, y)}
        key = move.id if move.new and move.id not in used else free_id(kind, used)
        used.add(key)
        rows.append({**row, ID: key, STATE: PLANNED, BATCH: whatif.name, SOURCE_FILE: "", SOURCE_ROW: 0})
    columns = dict.fromkeys([*frame.columns, NAME, STATE, BATCH, SOURCE_FILE, SOURCE_ROW])
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=list(columns)), geometry="geometry", crs=frame.crs)


def as_scenario(whatif: Whatif, taken: Collection[str]) -> dict[str, Any]:
    """Give the scenario (an entry of a study file) in which the planned rows of a what-if stand.

    What moves or closes does not stand any more where it is today.
    """
    key = next(key for key in (f"whatif_{number}" for number in count(1)) if key not in taken)
    gone = [{"kind": move.kind, "id": move.id} for move in whatif.moves if not move.new]
    batch = [whatif.name] if any(move.place for move in whatif.moves) else []
    states = {"batches": batch} if batch else {"states": [EXISTING]}
    return {"id": key, "name": whatif.name, **states, **({"without": gone} if gone else {})}
