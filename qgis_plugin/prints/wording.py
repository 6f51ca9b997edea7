"""The figures of a run in the words and numbers of a print; nothing is computed here but what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from ..language import short
from ..styles import GAPS_NUMBERED

if TYPE_CHECKING:
    from ...layers.run import Run

NONE = "–"


class Wording:
    """Says what a run found, in the language of ``words``."""

    def __init__(self, run: Run, words: Mapping[str, str]) -> None:
        from ...layers.export.runfigures import RunFigures

        self.run = run
        self.words = words
        self._figures = RunFigures(run)

    def __call__(self, key: str, **values: object) -> str:
        return self.words[f"text.{key}"].format(**values)

    # -- figures

    def one(self, kind: str, metric: str, area_id: str = "", **of: Any) -> Optional[Mapping[str, Any]]:
        """Give one figure: of the whole, or of an area; by the standard's own radius if no other is named."""
        return self._figures.one(kind, metric, area_id, **of)

    def value(self, kind: str, metric: str, area_id: str = "", decimals: int = 0, item: str = "value") -> str:
        """Give a figure's number as text."""
        found = self.one(kind, metric, area_id)
        return number(found[item], decimals) if found else NONE

    def denominators(self, kind: str) -> list[str]:
        """Give of what there are shares, the one the standard asks for first."""
        return self._figures.denominators(kind)

    def base(self, kind: str) -> str:
        """Give of what a kind's covered share is told first; '' where no share is known."""
        return next(iter(self.denominators(kind)), "")

    def covered(self, kind: str, area_id: str = "", **of: Any) -> Optional[Mapping[str, Any]]:
        """Give the covered share that is told first, as ``one`` gives a figure."""
        return self.one(kind, f"covered_{self.base(kind)}", area_id, **of)

    def n_of(self, figure: Mapping[str, Any]) -> tuple[str, str]:
        """Give n/N of a figure, and their unit."""
        parts = self._parts(figure)
        return f"{parts['n']}/{parts['total']}", parts["unit"]

    def further_radii(self, kind: str) -> list[float]:
        """Give the radii that shares are told of besides the standard's own."""
        table = self.run.figures
        radii = table.loc[table["kind"] == kind, "radius_m"].dropna().unique()
        return sorted(float(radius) for radius in radii if float(radius) != self.radius(kind))

    # -- standards

    def rule(self, kind: str) -> Mapping[str, Any]:
        """Give the rule that the kind was measured by."""
        return self._figures.rule(kind)

    def radius(self, kind: str) -> Optional[float]:
        """Give the radius of that rule."""
        return self._figures.radius(kind)

    def other_radii(self, kind: str) -> list[float]:
        """Give the radii that the standard has for size classes of the kind."""
        rules: Any = self.run.record.get("standards") or ()
        main = self.rule(kind).get("id")
        radii = {float(rule["radius_m"]) for rule in rules if rule.get("variant_of") == main and rule.get("radius_m")}
        return sorted(radii - {self.radius(kind)})

    def standard(self, kind: str) -> str:
        """Give number, clause and subject of the rule, whether it is unverified, and what the study changed of it."""
        from ...layers.export.texts import with_change

        rule = self.rule(kind)
        note = rule.get("note") or {}
        about = note.get(short(self.words["language"]), "")
        text = " ".join(str(rule.get(part) or "") for part in ("number", "clause")).strip()
        text = self("print_standard_about", standard=text, about=about) if about else text
        text = text if rule.get("confirmed") else self("print_unverified", standard=text)
        return with_change(text, rule, self.words)

    def along_streets(self) -> bool:
        """Tell whether distances were measured along streets."""
        from ...layers.export.texts import along_streets

        return along_streets(self.run)

    def measured(self, key: str) -> str:
        """Give the key of a text, of the one that says so where distances were measured along streets."""
        return f"{key}_streets" if self.along_streets() else key

    # -- sentences

    def verdict(self, kind: str) -> Optional[bool]:
        """Tell whether the standard's share is reached; None where it names none."""
        target = self.rule(kind).get("target_share")
        found = self.covered(kind) if target else None
        return None if found is None else bool(found["value"] >= float(target))

    def coverage(self, kind: str) -> list[str]:
        """Give what is said of a kind's coverage: share by share, the standard's own first, then its source."""
        names = self.denominators(kind)
        said = [self._share(kind, name, verdict=place == 0) for place, name in enumerate(names)]
        if names:
            said += self._besides(kind, f"covered_{names[0]}")
        said.append(self("print_source", standard=self.standard(kind)))
        if self.along_streets():
            said.append(self("print_streets"))
        others = self.other_radii(kind)
        if others:
            said.append(self("print_radius_classes", others=", ".join(number(radius) for radius in others)))
        return said

    def _share(self, kind: str, name: str, *, verdict: bool) -> str:
        """Say one share, and how it stands to the standard."""
        found = self.one(kind, f"covered_{name}") or {}
        values = {"what": self(f"what_{name}"), "radius": number(self.radius(kind)), **self._parts(found)}
        met = self.verdict(kind) if verdict else None
        if met is None:
            return self("print_share", **values)
        target = percent(self.rule(kind)["target_share"], 0)
        return self("print_verdict", verdict=self("met" if met else "not_met"), target=target, **values)

    def _besides(self, kind: str, metric: str) -> list[str]:
        """Say what the share is by other radii, and once what is planned stands."""
        said = []
        for radius in self.further_radii(kind):
            found = self.one(kind, metric, radius=radius)
            if found:
                said.append(self("print_further", radius=number(radius), **self._parts(found)))
        planned, now = self.one(kind, metric, scenario="planned"), self.one(kind, metric)
        if planned and now and planned["n"] > now["n"]:
            said.append(self("print_planned", **self._parts(planned)))
        return said

    def _parts(self, figure: Mapping[str, Any]) -> dict[str, str]:
        """Give share, n, N and unit of a figure as text."""
        unit = str(figure["unit"])
        decimals = 1 if unit == "ha" else 0
        return {
            "share": percent(figure["value"]),
            "n": number(figure["n"], decimals),
            "total": number(figure["n_total"], decimals),
            "unit": self.words[f"unit.{unit}"],
        }

    def gaps(self, kind: str, count: int) -> list[str]:
        """Give how many gaps there are, how large, how many people live in them, and whether all are numbered."""
        if not count:
            return [self("print_no_gap")]
        area, people = self.one(kind, "gap_area"), self.one(kind, "gap_people")
        values = {"count": number(count), "area": number(area["n"], 1) if area else NONE}
        said = (
            self("print_gap_sentence_no_people", **values)
            if people is None
            else self("print_gap_sentence", people=number(people["n"]), **values)
        )
        return [said, *([self("print_gaps_numbered", count=GAPS_NUMBERED)] if count > GAPS_NUMBERED else [])]

    def crs(self) -> str:
        """Give the coordinate system as planners call it, with its code."""
        from ...layers.export.texts import crs_name

        return crs_name(self.run, self.words)

    def period(self) -> str:
        """Give the period that the cases are of."""
        return " – ".join(self.run.study.period or ())


def number(value: Any, decimals: int = 0) -> str:
    """Give a number with thousands separated, or a dash."""
    from ...layers.export import numbers

    # numpy's whole numbers are no Python numbers
    return NONE if value is None else numbers.number(float(value), decimals) or NONE


def text_or_none(value: object) -> str:
    """Give a text; a dash for nothing."""
    return value if isinstance(value, str) and value else NONE


def hectares(area_m2: Any, say: Wording) -> str:
    """Give the area of one place; a small one in square metres."""
    from ...layers.export import numbers

    return numbers.hectares(float(area_m2), say.words)


def percent(share: Any, decimals: int = 1) -> str:
    """Give a share (0–1) in per cent."""
    text = NONE if share is None else number(float(share) * 100.0, decimals)
    return text if text == NONE else f"{text}%"
