"""What every code is called: ``labels(language)`` for whoever shows kinds, columns, figures or fixed texts.

Kinds, their fields and standards carry their names themselves; everything else stands in the tables here. Keys:
a kind, a column or a field as it is; ``layer.<result layer>``, ``metric.<metric>``, ``level.<level>``,
``unit.<unit>``, ``hot.<class>``, ``<choice field>.<value>`` (``state.planned``), ``step.<step>``, ``text.<key>``,
``note.<code>`` (what a computation says of itself).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Optional

from . import texts
from .language import Translate, known, translator

if TYPE_CHECKING:
    from ..layers.studyfile import StudyFile

_SHOWN_UNITS = {"t/d": "t/d", "m2": "m²"}


def labels(language: str, study: Optional[StudyFile] = None) -> Mapping[str, str]:
    """Give every label in ``language`` (``zh…`` is Chinese, all else English); of a study, its scenarios' names too."""
    from ..layers.kinds import registry
    from ..layers.languages import text_in

    found = _labels(known(language), registry())
    own = study.scenarios if study is not None else ()
    return {**found, **{f"scenario.{one.id}": text_in(one.name, language) for one in own}} if own else found


@lru_cache(maxsize=2)
def _labels(language: str, _kinds_there_are: object) -> Mapping[str, str]:
    translate = translator(language)
    found = {
        "language": language,
        **_kinds(language),
        **_columns_of_kinds(language, translate),
        **texts.labels(translate),
    }
    return MappingProxyType(found)


def _kinds(language: str) -> dict[str, str]:
    """Name the kinds, their fields (with the unit, where the name doesn't say it) and the values of these."""
    from ..layers.kinds import kinds
    from ..layers.languages import short
    from ..layers.ownkinds import PREFIX

    place = short(language)
    found: dict[str, str] = {}
    for kind in kinds().values():
        for field in kind.fields.values():
            unit = _SHOWN_UNITS.get(field.unit) or (field.unit if field.key.startswith(PREFIX) else "")
            found.setdefault(field.key, f"{field.name[place]} ({unit})" if unit else field.name[place])
            for value, name in field.value_names.items():
                found[f"{field.key}.{value}"] = name[place]
    return {**found, **{key: kind.name[place] for key, kind in kinds().items()}}


def _columns_of_kinds(language: str, translate: Translate) -> dict[str, str]:
    """Name the columns and result layers that there is one of for each kind of facility."""
    from ..geo import columns as col
    from ..layers.kinds import facility_kinds

    forms = texts.of_kind(translate)
    makers: dict[str, Any] = {
        "near_id": col.near_id,
        "near_name": col.near_name,
        "dist_m": col.dist_m,
        "bearing_deg": col.bearing_deg,
        "ties": col.ties,
        "outcome": col.outcome,
        "minutes": col.minutes,
        **{f"share_{name}": lambda kind, name=name: col.share(name, kind) for name in col.DENOMINATORS},
        "covered": lambda kind: f"layer.{col.covered(kind)}",
        "gap": lambda kind: f"layer.{col.gap(kind)}",
        "difference": lambda kind: f"layer.{col.difference(kind)}",
        "demand_of": lambda kind: f"layer.{col.demand(kind)}",
        "supply_per_1000": col.supply_per_1000,
        "criticality": lambda kind: f"layer.{col.criticality(kind)}",
        "alone": lambda kind: f"layer.{col.alone(kind)}",
        "share_once": col.share_once,
        "share_twice": col.share_twice,
        "per_km2": col.per_km2,
        "density": col.density,
        "cover_count": lambda kind: f"layer.{col.cover_count(kind)}",
        "too_near": lambda kind: f"layer.{col.too_near(kind)}",
        "matching_cases_of": col.matching_cases,
        "quadrant_of": col.quadrant,
        "build_rank_of": col.build_rank,
        "siting_of": lambda kind: f"layer.{col.siting(kind)}",
        "walkshed": lambda kind: f"layer.{col.walkshed(kind)}",
    }
    found = {}
    for kind in facility_kinds():
        name = _kinds(language)[kind]
        found.update({maker(kind): forms[form].format(kind=name) for form, maker in makers.items()})
    return found
