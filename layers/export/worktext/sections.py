"""The sections of a work report, in the order in which it is read out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...run import Run
from ..numbers import number
from ..texts import crs_name, facility_kinds, facts, layer_title, localized, word
from . import cases, changes, coverage, siting
from .teller import Teller


@dataclass(frozen=True)
class Section:
    """A heading with its paragraphs; ``kind`` is what it tells of, ``caption`` what stands below a map of that."""

    title: str
    paragraphs: tuple[str, ...]
    kind: str = ""
    caption: str = ""


def sections(run: Run, labels: Mapping[str, str]) -> list[Section]:
    """Give the sections that the run has something for."""
    tell = Teller(run, labels)
    made = [
        _section(tell("overall"), _overall(tell)),
        *(_of_kind(tell, kind) for kind in facility_kinds(run)),
        _section(word(labels, "report_siting"), siting.paragraphs(tell)),
        _section(word(labels, "cases_layers"), cases.paragraphs(tell)),
        _section(word(labels, "changes"), changes.paragraphs(tell)),
        _section(word(labels, "method"), _basis(tell)),
    ]
    return [section for section in made if section.paragraphs]


def as_text(run: Run, labels: Mapping[str, str]) -> str:
    """Give the whole as plain text, to be pasted anywhere."""
    parts = [localized(run.study.title, labels), localized(run.study.notice, labels)]
    for section in sections(run, labels):
        parts.extend(("", section.title, *section.paragraphs))
    return "\n".join(part for place, part in enumerate(parts) if part or place > 1) + "\n"


def _section(title: str, paragraphs: Iterable[str]) -> Section:
    return Section(title, tuple(paragraphs))


def _of_kind(tell: Teller, kind: str) -> Section:
    title = layer_title(kind, tell.labels)
    return Section(title, tuple(coverage.paragraphs(tell, kind)), kind, coverage.caption(tell, kind))


def _overall(tell: Teller) -> list[str]:
    kinds = [(kind, tell.whole("facilities", kind)) for kind in facility_kinds(tell.run)]
    counts = [
        tell("named_count", name=layer_title(kind, tell.labels), count=tell.counted(row["value"], kind))
        for kind, row in kinds
        if row
    ]
    people, met = tell.whole("population"), tell.whole("kinds_met")
    said = (
        tell("in_service", kinds=tell.listed(counts)) if counts else "",
        tell("people", people=number(people["value"])) if people else "",
        tell("kinds_met", count=number(met["n"]), total=number(met["n_total"])) if met else "",
    )
    return [tell.paragraph(said)] if any(said) else []


def _basis(tell: Teller) -> list[str]:
    """By what run, of which data, in which coordinate system the figures are."""
    run, date = tell.run.record.get("run_id", ""), str(tell.run.record.get("date", ""))[:10]
    said = tell("basis", run=run, date=date, crs=crs_name(tell.run, tell.labels))
    known = tell("between_facts").join(facts(tell.run, tell.labels))
    return [tell.paragraph([f"{known}{tell('stop')}" if known else "", said])]
