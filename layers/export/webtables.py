"""The tables of the web page: facts of the study, key figures per kind, method; all read from the figures."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ..languages import aside
from ..run import Run
from . import charts
from .numbers import amount, number, percent, unit_name
from .reports import brief
from .reports import reports as reports_of
from .table import Table, shown
from .texts import (
    facility_kinds,
    in_line,
    language,
    layer_title,
    left_out_of_hotspots,
    localized,
    standard_text,
    standing,
    title_of,
    without_point,
    word,
)

_SHARES = {
    "covered_builtup": "by_builtup",
    "covered_land": "by_land",
    "covered_residential": "by_residential",
    "covered_population": "by_population",
}
ORIGINS = ("case", "residential", "cell")
Row = Mapping[Any, Any]


def kinds(run: Run, labels: Mapping[str, str], colours: Mapping[str, str]) -> list[dict[str, Any]]:
    """One card a kind: how many, how much covered (each radius, each denominator), how far, and each street."""
    return [_card(run, kind, labels, colours) for kind in facility_kinds(run)]


def reports(run: Run, labels: Mapping[str, str]) -> list[dict[str, Any]]:
    """The tables of the run, one a subject: title, note, and the rows of each kind under its name."""
    return [
        {
            "key": table.key,
            "title": table.title,
            "note": table.note,
            "head": list(table.heads[1:]),
            "charts": [charts.uri(chart) for chart in table.charts],
            "groups": [{"title": name, "rows": _cells(table, rows)} for name, rows in brief(table)],
        }
        for table in reports_of(run, labels)
    ]


def _cells(table: Table, rows: list[Sequence[object]]) -> list[list[str]]:
    return [[shown(cell, form) for cell, form in zip(row[1:], table.formats[1:])] for row in rows]


def method(run: Run, labels: Mapping[str, str]) -> list[list[str]]:
    """Rows of name and value: coordinate system, standards, sources with rows used and rejected, run."""
    crs = run.record.get("crs")
    program = run.record.get("program")
    rows = [[word(labels, "crs"), _join(crs, "name", "code")]]
    settings = run.record.get("settings")
    measure = settings.get("measure") if isinstance(settings, Mapping) else None
    rows.append([word(labels, "distances"), labels.get(f"measure.{measure}", "")])
    for kind in facility_kinds(run):
        texts = []
        own = run.figures[(run.figures["kind"] == kind) & (run.figures["standard_id"] != "")]
        for _, row in own.drop_duplicates("standard_id").iterrows():
            texts.append(standard_text(run, row["standard_id"], labels))
        rows.append([title_of(word(labels, "standard"), layer_title(kind, labels), labels), in_line(texts, labels)])
    crowded = left_out_of_hotspots(run)
    if crowded and col.HOT in run.layers.get(col.RESULT_CELL, ()):
        rows.append([word(labels, "hotspots"), word(labels, "print_hot_crowded").format(count=number(crowded))])
    rows.append([word(labels, "cases_layers"), without_point(run, labels, number)])
    for account in run.accounts:
        counts = (
            f"{word(labels, f'rows_{key}')} {number(value)}"
            for key, value in (
                ("read", account.rows_read),
                ("used", account.rows_used),
                ("rejected", account.rows_rejected),
            )
        )
        source = aside(layer_title(account.kind, labels), account.path, language(labels))
        rows.append([source, in_line(counts, labels, ", ")])
    rows.append([word(labels, "made_on"), str(run.record.get("date") or "")])
    rows.append([word(labels, "run_id"), str(run.record.get("run_id") or "")])
    rows.append([word(labels, "program"), _join(program, "name", "version")])
    rows.append(["", word(labels, "shares_note")])
    rows.append(["", word(labels, "datum_note")])
    return [row for row in rows if row[1]]


def _card(run: Run, kind: str, labels: Mapping[str, str], colours: Mapping[str, str]) -> dict[str, Any]:
    own = standing(run.figures[run.figures["kind"] == kind])
    whole = own[own["level"] == "whole"]
    return {
        "kind": kind,
        "title": layer_title(kind, labels),
        "colour": colours.get(kind, colours["case"]),
        "count": _count(whole),
        "standard": _standard(run, whole, labels),
        "shares": [_share(row, labels) for row in _records(whole, _SHARES)],
        "gaps": [
            f"{labels.get('metric.' + row['metric'], row['metric'])}: {amount(row['n'], row['unit'])} "
            f"{unit_name(row['unit'], labels)}{_radius(row)}"
            for row in _records(whole, ("gap_area", "gap_people"))
        ],
        "distances": _distances(whole, labels),
        "streets": _streets(own[own["level"] == "street"], labels),
    }


def _count(whole: pd.DataFrame) -> str:
    found = _records(whole, ("facilities",))
    return number(found[0]["value"]) if found else ""


def _standard(run: Run, whole: pd.DataFrame, labels: Mapping[str, str]) -> str:
    named = whole[whole["standard_id"] != ""]
    return standard_text(run, str(named["standard_id"].iloc[0]), labels) if len(named) else ""


def _share(row: Row, labels: Mapping[str, str]) -> dict[str, Any]:
    return {
        "label": word(labels, _SHARES[row["metric"]]) + _radius(row),
        "percent": percent(row["value"]),
        "share": round(float(row["value"]), 4) if math.isfinite(row["value"]) else None,
        "of": f"{amount(row['n'], row['unit'])} / {amount(row['n_total'], row['unit'])} "
        f"{unit_name(row['unit'], labels)}",
    }


def _distances(whole: pd.DataFrame, labels: Mapping[str, str]) -> Optional[dict[str, Any]]:
    rows = []
    for origin in ORIGINS:
        parts = {
            row["metric"].rpartition("_")[2]: row
            for row in whole.to_dict("records")
            if row["metric"].startswith(f"{origin}_distance_")
        }
        if parts:
            any_row = next(iter(parts.values()))
            rows.append(
                [
                    word(labels, f"from_{origin}"),
                    *(number(parts[name]["value"]) if name in parts else "" for name in ("mean", "median", "p90")),
                    _n_of(any_row),
                ]
            )
    head = [word(labels, key) for key in ("measured_from", "mean_m", "median_m", "p90_m")]
    return {"head": [*head, "n"], "rows": rows} if rows else None


def _n_of(row: Row) -> str:
    """How many were measured; of how many, where some could not be."""
    n, total = number(row["n"]), number(row["n_total"])
    return n if n == total else f"{n} / {total}"


def _streets(own: pd.DataFrame, labels: Mapping[str, str]) -> Optional[dict[str, Any]]:
    shares = own[own["metric"].isin(_SHARES)]
    if shares.empty:
        return None
    columns = list(dict.fromkeys(zip(shares["metric"], shares["radius_m"].fillna(-1))))
    by_street: dict[str, dict[Any, str]] = {}
    for row in shares.to_dict("records"):
        radius = row["radius_m"] if math.isfinite(row["radius_m"]) else -1
        by_street.setdefault(row["area_name"] or row["area_id"], {})[(row["metric"], radius)] = percent(row["value"])
    head = [word(labels, "area")] + [
        word(labels, _SHARES[metric]) + (f" ({number(radius)} m)" if radius > 0 else "") for metric, radius in columns
    ]
    rows = [[name, *(cells.get(key, "") for key in columns)] for name, cells in by_street.items()]
    return {"head": head, "rows": rows}


def _records(table: pd.DataFrame, metrics: Any) -> list[Row]:
    """The rows of those figures that have a value, in the order of the table."""
    return [row for row in table.to_dict("records") if row["metric"] in metrics and math.isfinite(row["value"])]


def _radius(row: Row) -> str:
    return f" ({number(row['radius_m'])} m)" if math.isfinite(row["radius_m"]) else ""


def _join(value: object, *keys: str) -> str:
    return (
        " · ".join(str(value[key]) for key in keys if value.get(key))
        if isinstance(value, Mapping)
        else localized(value, {})
    )
