"""The standards that facilities are measured by: profiles in ``resources/standards``, changed by the study."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Optional

from ..geo.columns import LAND_USE
from .kinds import RESOURCES, kinds
from .languages import aside, short
from .problems import Problem, Refused

if TYPE_CHECKING:
    import pandas as pd

    from ..geo.planning.demands import Demand
    from .studyfile import Standards

FOLDER = RESOURCES / "standards"
DEMANDS = ("radius_m", "target_share", "density_per_km2", "spacing_m", "distance_m", "m2_per_person")
"""What a rule may demand."""
_SUBCLASS = r"^([A-Za-z])[0-9]+$"
"""Codes of land use: R21 is of the group R."""
CHANGEABLE = ("radius_m", "target_share")
"""What a study may change of a rule."""
_OWN = {"en": "own rule, set by the user", "zh": "自定标准"}
_CHANGED = {"en": "changed by the study: {now} instead of {was}", "zh": "本研究由 {was} 改为 {now}"}


@dataclass(frozen=True)
class Rule:
    """One demand of a standard.

    ``where`` says which facilities it is about (``field`` with ``min`` and ``below``, or ``any_of``);
    ``variant_of`` names the rule that it stands in for among these; ``evidence`` is ``seen`` (in a published
    source), ``partial`` (in a partial copy), ``own`` or ``quoted``: only what was seen is ``confirmed``.
    ``changed_from`` holds what the standard says where the study says something else.
    """

    id: str
    kind: str
    number: str
    clause: str
    year: Optional[int]
    evidence: str
    confirmed: bool
    note: Mapping[str, str]
    radius_m: Optional[float] = None
    variant_of: str = ""
    where: Mapping[str, Any] = field(default_factory=dict)
    target_share: Optional[float] = None
    denominator: str = ""
    density_per_km2: Optional[tuple[float, float]] = None
    spacing_m: Optional[tuple[float, float]] = None
    distance_m: Optional[float] = None
    m2_per_person: Optional[float] = None
    changed_from: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Profile:
    """A set of rules; of each kind the first with a radius is the primary one."""

    key: str
    name: Mapping[str, str]
    rules: tuple[Rule, ...]
    unverified: Mapping[str, str]

    def rule(self, rule_id: str) -> Rule:
        """Give the rule of that id (KeyError if there is none)."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)

    def primary(self, kind: str) -> Optional[Rule]:
        """Give the rule that a kind is measured by, if the profile has one."""
        own = (rule for rule in self.rules if rule.kind == kind and not rule.variant_of)
        return next((rule for rule in own if rule.radius_m is not None), None)

    def density(self, kind: str) -> Optional[Rule]:
        """Give the first rule that says how densely a kind ought to stand on any land, if the profile has one."""
        own = (rule for rule in self.rules if rule.kind == kind and not rule.where)
        return next((rule for rule in own if rule.density_per_km2 is not None), None)

    def rule_text(self, rule_id: str, language: str) -> str:
        """Give number, clause, radius and note of a rule, whether changed and whether unverified, on one line."""
        rule, place = self.rule(rule_id), short(language)
        radius = "" if rule.radius_m is None or "radius_m" in rule.changed_from else _shown("radius_m", rule.radius_m)
        head = " ".join(part for part in (rule.number, rule.clause) if part)
        text = " · ".join(part for part in (head, radius, changed_text(vars(rule), place), rule.note[place]) if part)
        return text if rule.confirmed else aside(text, self.unverified[place], place)


def names(own: Mapping[str, Mapping[str, Any]] = MappingProxyType({})) -> Mapping[str, Mapping[str, str]]:
    """Give the profiles that there are, with their names in en and zh: China, the default, first, own ones last."""
    keys = sorted((path.stem for path in FOLDER.glob("*.json")), key=lambda key: (key != "china", key))
    return {**{key: _shipped(key).name for key in keys}, **{key: entry["name"] for key, entry in own.items()}}


def of(chosen: Standards) -> Profile:
    """Give the profile that a study is measured by; ``Refused`` where the profile or a rule is not known."""
    return profile(chosen.profile, chosen.changes, chosen.own)


def profile(
    name: str,
    changes: Iterable[Mapping[str, Any]] = (),
    own: Mapping[str, Mapping[str, Any]] = MappingProxyType({}),
) -> Profile:
    """Give a profile, shipped or one of ``own``, with a study's changes to it; ``Refused`` as ``of``."""
    known, changes = names(own), tuple(changes)
    if name not in known:
        raise Refused(Problem.of("profile_unknown", name=name, known=", ".join(known), nearest=_nearest(name, known)))
    found = parse(name, own[name]) if name in own else _shipped(name)
    rules = {rule.id: rule for rule in (*found.rules, *_own_rules())}
    unknown = [str(change.get("id")) for change in changes if change.get("id") not in rules]
    if unknown:
        raise Refused(
            *(Problem.of("rule_unknown", name=rule, profile=name, nearest=_nearest(rule, rules)) for rule in unknown)
        )
    for change in changes:
        rules[change["id"]] = _changed(rules[change["id"]], change)
    return replace(found, rules=tuple(rules.values()))


def radii(profile: Profile, kind: str, frame: pd.DataFrame) -> tuple[pd.Series[Any], str]:
    """Give the radius of every facility of a kind, on the frame's index, and the id of the primary rule.

    A facility of a class (size, collection mode, land use) with a rule of its own takes that one's radius; those of
    the primary rule's class and those of unknown class take the primary rule's; one that is known to be of no class
    that there is a rule for, as a park that is too small, serves nobody: 0. Without a rule for the kind the radii are
    NaN and the id is empty.
    """
    import pandas as pd

    primary = profile.primary(kind)
    if primary is None:
        return pd.Series(float("nan"), index=frame.index), ""
    found = pd.Series(float(primary.radius_m or 0), index=frame.index)
    if primary.where:
        found[~_applies(primary.where, frame) & ~_unclear(primary.where, frame)] = 0.0
    for rule in profile.rules:
        if rule.variant_of == primary.id and rule.radius_m is not None:
            found[_applies(rule.where, frame)] = float(rule.radius_m)
    return found, primary.id


def demands(profile: Profile, frames: Mapping[str, pd.DataFrame], land: Optional[pd.DataFrame]) -> tuple[Demand, ...]:
    """Give what the profile demands of the kinds in ``frames``; ``land`` is land by its use, if known.

    A variant of a rule is judged together with it. What a rule says of the class of a facility alone is no demand.
    A facility on no land of known use is on none of the use that a rule is about; of other classes it stays unclear.
    """
    from ..geo.planning.demands import Demand

    found = []
    for rule in profile.rules:
        judged = any(getattr(rule, name) is not None for name in DEMANDS)
        if rule.kind not in frames or rule.variant_of or not judged:
            continue
        primary, by_use = rule == profile.primary(rule.kind), rule.where.get("field") == LAND_USE
        frame, told = frames[rule.kind], rule.where and not primary
        values = {name: getattr(rule, name) for name in DEMANDS}
        found.append(
            Demand(
                rule.kind,
                rule.id,
                rule.confirmed,
                primary,
                denominator=rule.denominator or "builtup",
                about=_applies(rule.where, frame).to_numpy() if told else None,
                unclear=_unclear(rule.where, frame).to_numpy() if told and not by_use else None,
                by_use=by_use,
                land=None if land is None or not by_use else _applies(rule.where, land).to_numpy(),
                **values,
            )
        )
    return tuple(found)


def changed_text(rule: Mapping[str, Any], language: str) -> str:
    """Say what the study changed of a rule (as ``as_records`` gives it); nothing where it changed nothing."""
    form = _CHANGED[short(language)]
    changed: Mapping[str, Any] = rule.get("changed_from") or {}
    return ", ".join(form.format(now=_shown(key, rule.get(key)), was=_shown(key, was)) for key, was in changed.items())


def as_records(profile: Profile) -> list[dict[str, Any]]:
    """Give the rules as JSON has them, for the run record."""
    maps = ("note", "where", "changed_from")
    return [{**vars(rule), **{name: dict(getattr(rule, name)) for name in maps}} for rule in profile.rules]


def parse(key: str, data: Mapping[str, Any]) -> Profile:
    """Build a profile from its JSON (checked against ``resources/schemas/standards.schema.json`` by a test)."""
    rules = []
    for entry in data["rules"]:
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()
        }
        for name in ("note", "where"):
            values[name] = MappingProxyType(dict(entry.get(name, {})))
        rules.append(Rule(**values))
    return Profile(key, MappingProxyType(dict(data["name"])), tuple(rules), MappingProxyType(dict(data["unverified"])))


def _own_rules() -> Iterator[Rule]:
    """What own kinds are measured by: no standard knows them, so their definition says how far one serves."""
    for kind in kinds().values():
        if kind.radius_m is not None:
            yield Rule(f"{kind.key}_radius", kind.key, "", "", None, "own", True, _OWN, kind.radius_m)


def _changed(rule: Rule, change: Mapping[str, Any]) -> Rule:
    """Put the study's numbers in place of the standard's, and remember these."""
    own = {key: change[key] for key in CHANGEABLE if key in change and change[key] != getattr(rule, key)}
    return replace(rule, **own, changed_from={**{key: getattr(rule, key) for key in own}, **rule.changed_from})


def _shown(key: str, value: Any) -> str:
    """Give a radius in metres, a share in per cent, or a dash."""
    if value is None:
        return "–"
    return f"{value:,.10g} m" if key == "radius_m" else f"{100 * value:.10g}%"


@cache
def _shipped(key: str) -> Profile:
    path: Path = FOLDER / f"{key}.json"
    return parse(key, json.loads(path.read_text(encoding="utf-8")))


def _applies(where: Mapping[str, Any], frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell of which rows a rule is; of none where the field is missing or empty."""
    import pandas as pd

    name = where.get("field", "")
    if name not in frame.columns:
        return pd.Series(False, index=frame.index)
    if "any_of" in where:
        values, words = frame[name].astype("string").str.strip(), list(where["any_of"])
        groups = values.str.replace(_SUBCLASS, r"\1", regex=True)
        return (values.isin(words) | groups.isin(words)).astype(bool)
    values = pd.to_numeric(frame[name], errors="coerce")
    fits = values.notna()
    if "min" in where:
        fits &= values >= where["min"]
    if "below" in where:
        fits &= values < where["below"]
    return fits


def _unclear(where: Mapping[str, Any], frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell of which rows it isn't known whether a rule is about them: the field is missing or empty."""
    import pandas as pd

    name = where.get("field", "")
    if name not in frame.columns:
        return pd.Series(True, index=frame.index)
    values = frame[name] if "any_of" in where else pd.to_numeric(frame[name], errors="coerce")
    return values.isna() | (values.astype("string").str.strip() == "").fillna(True).astype(bool)


def _nearest(word: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, list(known), 1)), "")
