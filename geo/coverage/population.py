"""Where people live: populations known for communities are laid on their residential land.

The rule, stated wherever its result is shown: a residential area whose own population is known keeps it. What is left
of a community's population is laid on its other residential land in proportion to area. A community without
residential land has its people spread evenly over its land. Inside a piece of land people live evenly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from ..frames import Array
from .pieces import Pieces, joined


@dataclass(frozen=True)
class People:
    """People on pieces of land.

    pieces
        The land they live on: residential land, and the land of zones that have none.
    count
        (n,) persons on each piece.
    spread_zones, spread
        How many zones had people but no residential land, and their people (spread over the zone's land).
    unplaced
        People of zones of which no land is known.
    unknown
        How many pieces of residential land have no known population (nobody is counted there).
    """

    pieces: Pieces
    count: Array
    spread_zones: int = 0
    spread: float = 0.0
    unplaced: float = 0.0
    unknown: int = 0


def place(
    homes: Pieces,
    land: Pieces,
    zone: str,
    zone_people: Array,
    own_people: Optional[Array] = None,
    own_area_m2: Optional[Array] = None,
) -> People:
    """Lay the people of zones on residential land.

    Parameters
    ----------
    homes
        Pieces of residential land, keyed ``residential`` and ``zone``.
    land
        Pieces of all land, keyed ``zone`` likewise.
    zone
        The level whose populations are known (``community`` or ``street``).
    zone_people
        (zones,) population of each zone; NaN where unknown.
    own_people, own_area_m2
        (residential areas,) population where a residential area's own is known, else NaN, and the area it lives on.
    """
    people = _own(homes, own_people, own_area_m2)
    known = ~np.isnan(people)
    key = homes.keys[zone]
    zones = len(zone_people)
    settled = _sum(key[known], people[known], zones)
    open_area = _sum(key[~known], homes.area_m2[~known], zones)
    rest = np.maximum(zone_people - settled, 0.0)
    density = np.full(zones + 1, np.nan)
    np.divide(rest, open_area, out=density[:zones], where=open_area > 0)
    people = np.where(known, people, density[key] * homes.area_m2)
    has_homes = _sum(key, homes.area_m2, zones) > 0
    bare = np.flatnonzero(~has_homes & (zone_people > 0))
    spread_pieces, spread_people = _spread(land, zone, zone_people, bare)
    pieces = joined(homes, spread_pieces)
    placed = float(spread_people.sum())
    return People(
        pieces,
        np.concatenate([np.nan_to_num(people), spread_people]),
        spread_zones=len(np.unique(spread_pieces.keys[zone])),
        spread=placed,
        unplaced=float(zone_people[bare].sum()) - placed,
        unknown=int(np.isnan(people).sum()),
    )


def _own(homes: Pieces, own_people: Optional[Array], own_area_m2: Optional[Array]) -> Array:
    """Each piece's part of the known population of its residential area, by area; NaN where it is unknown."""
    if own_people is None or own_area_m2 is None:
        return np.full(len(homes.shapes), np.nan)
    density = np.full(len(own_people), np.nan)
    np.divide(own_people, own_area_m2, out=density, where=own_area_m2 > 0)
    return density[homes.keys["residential"]] * homes.area_m2


def _sum(key: Array, values: Array, count: int) -> Array:
    inside = key >= 0
    return np.bincount(key[inside], weights=values[inside], minlength=count)


def _spread(land: Pieces, zone: str, zone_people: Array, bare: Array) -> tuple[Pieces, Array]:
    """Spread the people of zones without residential land over all their land."""
    chosen = land.take(np.isin(land.keys[zone], bare))
    key = chosen.keys[zone]
    total = _sum(key, chosen.area_m2, len(zone_people))
    return chosen, zone_people[key] * chosen.area_m2 / total[key] if len(key) else np.empty(0)


def people_in(people: People, shapes_m2: Array) -> Array:
    """Give the people of each piece who live on so much of it (its uncovered area, say)."""
    share = np.divide(shapes_m2, people.pieces.area_m2, out=np.zeros(len(shapes_m2)), where=people.pieces.area_m2 > 0)
    return people.count * share


def empty_pieces(levels: tuple[str, ...]) -> Pieces:
    """Give no pieces, with the keys of all levels."""
    none = np.empty(0, dtype=np.int64)
    return Pieces(np.empty(0, dtype=object), shapely.area(np.empty(0, dtype=object)), dict.fromkeys(levels, none))
