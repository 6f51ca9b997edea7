"""What a product would hold, before it is written: its files, and part by part what would stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Optional

from ...geo.progress import Progress, report
from ..kinds import palette
from ..products import GEOJSON, PRINT, WEBPAGE, WORKBOOK
from ..run import Run
from . import document, weblayers
from .booktables import tables
from .geodata import manifest, options, writing
from .table import Table
from .texts import title_of, word
from .worktext.sections import sections

MOST_ROWS = 12
"""So many rows of a table are shown before it is written."""


@dataclass(frozen=True)
class Part:
    """A sheet, layer or section: how many rows, features or paragraphs it has, and its first rows or its texts."""

    title: str
    count: int
    table: Optional[Table] = None
    texts: Sequence[str] = ()


@dataclass(frozen=True)
class Preview:
    """What would be made of a product (as in a study file); ``files`` are relative to the folder of the results."""

    product: str
    files: tuple[str, ...]
    parts: tuple[Part, ...] = ()


def previews(
    run: Run, products: Sequence[str], labels: Mapping[str, str], progress: Optional[Progress] = None
) -> list[Preview]:
    """Give the previews of these products; ``Refused`` where one could not be written as the study asks for it."""
    made = []
    for place, product in enumerate(products):
        report(progress, place / len(products), "preview")
        made.append(_preview(run, product, labels))
    return made


def _preview(run: Run, product: str, labels: Mapping[str, str]) -> Preview:
    if product == "geojson":
        return _geojson(run, labels)
    if product == "webpage":
        return Preview(product, (WEBPAGE,), tuple(_layers(run, labels)))
    if product == "workbook":
        return Preview(product, (WORKBOOK,), tuple(map(_sheet, tables(run, labels))))
    if product == "document":
        return Preview(product, (document.file_name(),), tuple(_told(run, labels)))
    return Preview(product, (PRINT,))


def _geojson(run: Run, labels: Mapping[str, str]) -> Preview:
    plans = writing.preview(run, labels, options.from_json(run.study.geojson))
    files = [name for plan in plans for name in plan.files]
    parts = (Part(plan.title, plan.features, texts=(", ".join(plan.fields),)) for plan in plans)
    return Preview("geojson", tuple(f"{GEOJSON}/{name}" for name in (*files, manifest.NAME)), tuple(parts))


def _layers(run: Run, labels: Mapping[str, str]) -> Iterator[Part]:
    """The groups of layers of the web page."""
    for group in weblayers.drawn(run, labels, palette()).groups:
        titles = [str(layer["title"]) for layer in group["layers"]]
        yield Part(group["title"], len(titles), texts=titles)


def _told(run: Run, labels: Mapping[str, str]) -> Iterator[Part]:
    """The sections of the work report and, where it is a document, its tables."""
    for section in sections(run, labels):
        yield Part(section.title, len(section.paragraphs), texts=section.paragraphs)
    if document.installed():
        for table in document.appendix(run, labels):
            yield _sheet(replace(table, title=title_of(word(labels, "group_tables"), table.title, labels)))


def _sheet(table: Table) -> Part:
    shown = replace(table, rows=table.rows[:MOST_ROWS], places=[], charts=[])
    return Part(table.title, len(table.rows), shown)
