"""What standards demand of the facilities of a kind, as plain data: whoever knows the profile fills it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ..frames import Array


@dataclass(frozen=True)
class Demand:
    """One rule of a standard, and the rows that it is about.

    primary
        whether the coverage of the kind (``KindRule``) is that of this rule; else it is computed by ``radius_m``.
    target_share, denominator
        the share (0–1) that must be covered of one of ``columns.DENOMINATORS``. A radius without a target demands
        nothing that could be judged: its share is given, and the verdict is ``no_target``.
    density_per_km2
        least and most facilities per km² of ``land``; more than the most is not held against anyone.
    spacing_m
        least and most distance from a facility to the next of its kind; nearer is not held against anyone.
    distance_m
        what facilities must keep from buildings.
    about
        the rows of the kind's frame that it is about (size class, land use); None: all.
    unclear
        the rows of which this isn't known, as the field is empty; None: none.
    by_use, land
        whether it is about land of a certain use, and the rows of ``land_use`` that are such land; None: not known.
    """

    kind: str
    standard_id: str
    confirmed: bool
    primary: bool = False
    radius_m: Optional[float] = None
    target_share: Optional[float] = None
    denominator: str = "builtup"
    density_per_km2: Optional[tuple[float, float]] = None
    spacing_m: Optional[tuple[float, float]] = None
    distance_m: Optional[float] = None
    m2_per_person: Optional[float] = None
    about: Optional[Array] = None
    unclear: Optional[Array] = None
    by_use: bool = False
    land: Optional[Array] = None
