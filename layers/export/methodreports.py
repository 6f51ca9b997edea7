"""How a run was reached: what came in, by which standards it was measured, by which formulas, with what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ...geo import columns as col
from ..run import Run
from .numbers import number
from .table import TEXT, WHOLE, Table
from .texts import crs_name, in_line, layer_title, localized, standard_text, word

_FORMULAS: Mapping[str, Collection[str]] = {
    "coverage": ("covered_residential", "covered_builtup", "covered_land", "covered_population"),
    "gaps": ("gap_area",),
    "density": ("facilities_per_km2",),
    "distances": ("cell_distance_mean", "residential_distance_mean", "case_distance_mean"),
    "comparison": ("gained_area",),
    "supply": ("supply_per_1000",),
    "gini": ("gini_supply", "gini_covered"),
    "close_rate": ("close_rate",),
    "on_time_rate": ("on_time_rate",),
    "rework_rate": ("rework_rate",),
    "repeat_rate": ("repeat_rate",),
    "hotspots": ("hot_cells",),
    "gap_cases": ("build_cells",),
}
"""The formulas that may be told, and the metrics of which one must have been computed."""
_CELL_FORMULAS = {"emerging": col.EMERGING, "priority": col.PRIORITY}
"""Those that are of a column of the cells."""


def method(run: Run, labels: Mapping[str, str], kinds: Collection[str]) -> list[Table]:
    """Give the tables of the pages on method and data; of standards those by which ``kinds`` were measured."""
    made = [_data(run, labels), _standards(run, labels, kinds), _formulas(run, labels), _facts(run, labels)]
    return [table for table in made if table.rows]


def _begun(key: str, labels: Mapping[str, str], *columns: tuple[str, str]) -> Table:
    """Begin a table; the first cell of its rows is its headline."""
    heads = ["", *(word(labels, head) for head, _form in columns)]
    return Table(word(labels, key), heads, [TEXT, *(form for _head, form in columns)], key=key)


def _data(run: Run, labels: Mapping[str, str]) -> Table:
    """What came in, how much of it counts, and why the rest does not."""
    counts = (("rows_read", WHOLE), ("rows_used", WHOLE), ("rows_rejected", WHOLE))
    table = _begun("method_data", labels, ("kind", TEXT), ("file", TEXT), *counts, ("reason", TEXT))
    for account in run.accounts:
        reasons = (
            f"{labels.get(f'reason.{code}', code)} {number(count)}" for code, count in sorted(account.reasons.items())
        )
        name = " · ".join(part for part in (account.path.replace("\\", "/").rpartition("/")[2], account.layer) if part)
        rows = (account.rows_read, account.rows_used, account.rows_rejected)
        table.rows.append((table.title, layer_title(account.kind, labels), name, *rows, in_line(reasons, labels)))
    return table


def _standards(run: Run, labels: Mapping[str, str], kinds: Collection[str]) -> Table:
    """The rules that figures or verdicts were reached by, with number and clause."""
    table = _begun("method_standards", labels, ("kind", TEXT), ("standard", TEXT), ("rule", TEXT), ("radius_m", WHOLE))
    used = {*run.figures["standard_id"].dropna(), *(run.verdicts["standard_id"] if run.verdicts is not None else ())}
    rules: Any = run.record.get("standards") or ()
    for kind in kinds:
        for rule in (rule for rule in rules if rule["kind"] == kind and rule["id"] in used):
            said = (standard_text(run, rule["id"], labels), localized(rule.get("note"), labels), rule.get("radius_m"))
            table.rows.append((table.title, layer_title(kind, labels), *said))
    return table


def _formulas(run: Run, labels: Mapping[str, str]) -> Table:
    """How the figures that there are were computed, and after whom."""
    table = _begun("method_formulas", labels, ("metric", TEXT), ("formula", TEXT))
    table.rows.extend((table.title, labels[f"formula.{key}.name"], labels[f"formula.{key}"]) for key in _told(run))
    return table


def _told(run: Run) -> Iterator[str]:
    there = set(run.figures["metric"])
    yield from (key for key, metrics in _FORMULAS.items() if there & set(metrics))
    cells = run.layers.get(col.RESULT_CELL, ())
    yield from (key for key, column in _CELL_FORMULAS.items() if column in cells)


def _facts(run: Run, labels: Mapping[str, str]) -> Table:
    """Coordinate system, settings, program and libraries, run and date."""
    table = _begun("method_run", labels, ("key", TEXT), ("value", TEXT))
    record: Any = run.record
    settings = record.get("settings") or {}
    rows = [
        ("crs", crs_name(run, labels)),
        *((key, _setting(value, labels)) for key, value in settings.items() if f"said.{key}" in labels),
        ("data_date", run.study.data_date),
        ("period", " – ".join(run.study.period or ())),
        ("program", " ".join(str(part) for part in record["program"].values())),
        (
            "versions",
            in_line((f"{name} {version}" for name, version in (record.get("versions") or {}).items()), labels, ", "),
        ),
        ("run_id", record["run_id"]),
        ("made_on", record["date"]),
    ]
    table.rows.extend(
        (table.title, labels.get(f"said.{key}") or word(labels, key), value) for key, value in rows if value
    )
    return table


def _setting(value: object, labels: Mapping[str, str]) -> str:
    if isinstance(value, (list, tuple)):
        return in_line((_setting(one, labels) for one in value), labels, ", ")
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else labels.get(f"said.{value}") or labels.get(f"day.{value}") or str(value)
