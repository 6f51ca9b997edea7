"""What stands on the sheets of the workbook: titles, heads, rows, and how each column is written."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ..run import Run
from .numbers import unit_name
from .reportparts import told_share
from .reports import reports
from .resulttables import result_tables
from .table import ABOUT, HECTARES, ONE, SHARE, TEXT, TWO, WHOLE, Figure, Table, about, value_unit
from .texts import (
    facility_kinds,
    facts,
    in_line,
    layer_title,
    localized,
    scenario_title,
    standard_text,
    standing,
    title_of,
    word,
)

MAX_ROWS = 100_000
_OF_CASES = ("cases", "cases_no_point", "hot_cells", "cold_cells")


def tables(run: Run, labels: Mapping[str, str]) -> list[Table]:
    """Give the sheets in their order; one with nothing to say is left out, the overview never."""
    made = [
        _overview(run, labels),
        areas(run, labels, "street"),
        areas(run, labels, "community"),
        _gaps(run, labels),
        _distances(run, labels),
        _sources(run, labels),
        _rejected(run, labels),
        _method(run, labels),
        *result_tables(run, labels),
        _figures(run, labels),
    ]
    made[1:1] = [_changes(run, labels), *reports(run, labels)]
    return [table for place, table in enumerate(made) if table.rows or place == 0]


def _overview(run: Run, labels: Mapping[str, str]) -> Table:
    keys = ("kind", "metric", "scenario", "radius_m", "share_pct", "value", "n", "n_total", "unit", "standard")
    heads = [word(labels, key) for key in keys]
    formats = [TEXT, TEXT, TEXT, WHOLE, SHARE, TWO, TWO, TWO, TEXT, TEXT]
    table = Table(word(labels, "overview"), heads, formats, intro=_intro(run, labels))
    whole = run.figures[(run.figures["level"] == "whole") & ~run.figures["metric"].str.contains("_distance_")]
    for row in whole.to_dict("records"):
        unit = value_unit(row)
        table.rows.append(
            (
                layer_title(row["kind"], labels) if row["kind"] else "",
                labels.get(f"metric.{row['metric']}", row["metric"]),
                scenario_title(row["scenario"], labels),
                row["radius_m"],
                row["value"] if unit == "share" else None,
                None if unit == "share" else Figure(row["value"], unit),
                Figure(row["n"], row["unit"]),
                Figure(row["n_total"], row["unit"]),
                unit_name(row["unit"], labels),
                standard_text(run, row["standard_id"], labels) if row["standard_id"] else "",
            )
        )
    return table


def areas(run: Run, labels: Mapping[str, str], level: str) -> Table:
    """A ranking: of each kind the areas, the best covered first; then the areas by their cases."""
    own = standing(run.figures[run.figures["level"] == level])
    share = told_share(own)
    keys = ("kind", "area_id", "", "rank", "facilities", "per_km2", "", "n", "n_total", "radius_m", "gap_ha")
    heads = [word(labels, key) for key in keys] + [word(labels, "gap_people")]
    of_cases = [key for key in _OF_CASES if key != "cases_no_point" or key in set(own["metric"])]
    heads += [labels.get(f"metric.{key}", key) for key in of_cases]
    heads[2], heads[6] = layer_title(level, labels), labels.get(f"metric.{share}", word(labels, "share_pct"))
    title = word(labels, "streets" if level == "street" else "communities")
    table = Table(
        title, heads, [*[TEXT] * 3, *[WHOLE] * 2, TWO, SHARE, ONE, ONE, WHOLE, TWO, *[WHOLE] * (1 + len(of_cases))]
    )
    for kind, rows in own.groupby("kind", sort=False):
        table.rows.extend(_ranked(rows, str(kind), share, of_cases, labels))
    # the kinds in their order, what is of no kind (cases) after them
    table.rows.sort(key=lambda row: row[0] == "")
    return table


def _ranked(
    rows: pd.DataFrame, kind: str, share: str, of_cases: Sequence[str], labels: Mapping[str, str]
) -> list[tuple[object, ...]]:
    """One row an area, by the radius of the standard; a further radius stands among all figures."""
    areas: dict[tuple[str, str], dict[str, Any]] = {}
    by_standard = rows["radius_m"].isna() | (rows["standard_id"].fillna("") != "")
    for row in rows[by_standard].to_dict("records"):
        areas.setdefault((row["area_id"], row["area_name"]), {}).setdefault(row["metric"], row)

    def of(found: Mapping[str, Any], metric: str, part: str = "value") -> Optional[float]:
        value = found[metric][part] if metric in found else None
        return value if value is not None and math.isfinite(value) else None

    by = share if kind else "cases"

    def last_if_unknown(area: tuple[tuple[str, str], dict[str, Any]]) -> float:
        value = of(area[1], by)
        return math.inf if value is None else -value

    order = sorted(areas.items(), key=last_if_unknown)
    made: list[tuple[object, ...]] = []
    for (code, name), found in order:
        value = of(found, by)
        rank = None if value is None else 1 + sum((of(other, by) or 0) > value for other in areas.values())
        title = layer_title(kind, labels) if kind else ""
        parts = [of(found, share, part) for part in ("value", "n", "n_total", "radius_m")]
        rest = [of(found, metric) for metric in ("gap_area", "gap_people", *of_cases)]
        counted = [of(found, metric) for metric in ("facilities", "facilities_per_km2")]
        made.append((title, code, name, rank, *counted, *parts, *rest))
    return made


def _changes(run: Run, labels: Mapping[str, str]) -> Table:
    """What is otherwise than in the earlier run, the numbers of both beside each other."""
    keys = [f"{part}_{side}" for part in ("value", "n", "n_total") for side in ("before", "after")]
    heads = [word(labels, key) for key in (*ABOUT, *keys[:2], "difference", *keys[2:], "unit")]
    earlier = run.record.get("compared_with")
    said = word(labels, "compared_with").format(**earlier) if isinstance(earlier, Mapping) else ""
    title = word(labels, "changes")
    table = Table(title, heads, [*[TEXT] * 6, WHOLE, *[TWO] * 7, TEXT], intro=(title, said))
    for row in (run.changes.head(MAX_ROWS) if run.changes is not None else pd.DataFrame()).to_dict("records"):
        values = [Figure(row[key], value_unit(row)) for key in (*keys[:2], "difference")]
        counts = [Figure(row[key], row["unit"]) for key in keys[2:]]
        table.rows.append((*about(row, labels), *values, *counts, unit_name(row["unit"], labels)))
    return table


def _figures(run: Run, labels: Mapping[str, str]) -> Table:
    """Every figure of the run, one a row: what other programs read."""
    keys = (*ABOUT, "value", "n", "n_total", "unit")
    heads = [*(word(labels, key) for key in keys), word(labels, "standard"), labels.get("period", "period")]
    formats = [*[TEXT] * 6, WHOLE, TWO, TWO, TWO, *[TEXT] * 3]
    table = Table(word(labels, "all_figures"), heads, formats)
    standards = {name: standard_text(run, name, labels) if name else "" for name in run.figures["standard_id"].unique()}
    for row in run.figures.head(MAX_ROWS).to_dict("records"):
        table.rows.append(
            (
                *about(row, labels),
                Figure(row["value"], value_unit(row)),
                Figure(row["n"], row["unit"]),
                Figure(row["n_total"], row["unit"]),
                unit_name(row["unit"], labels),
                standards[row["standard_id"]],
                row["period"],
            )
        )
    return table


def _gaps(run: Run, labels: Mapping[str, str]) -> Table:
    heads = [
        word(labels, "kind"),
        word(labels, "gap_no"),
        word(labels, "gap_ha"),
        word(labels, "gap_people"),
        layer_title("street", labels),
        layer_title("community", labels),
        word(labels, "radius_m"),
        word(labels, "standard"),
    ]
    table = Table(word(labels, "gaps"), heads, [TEXT, WHOLE, HECTARES, WHOLE, TEXT, TEXT, WHOLE, TEXT])
    names = {key: _names(run, key) for key in ("street", "community")}
    for kind in facility_kinds(run):
        gaps = run.layers.get(col.gap(kind))
        for row in gaps.drop(columns=gaps.geometry.name).to_dict("records") if gaps is not None else ():
            table.rows.append(
                (
                    layer_title(kind, labels),
                    row.get(col.GAP_NO),
                    _divided(row.get(col.AREA_M2), 1e4),
                    row.get(col.PEOPLE),
                    *(names[key].get(row.get(key), row.get(key)) for key in ("street", "community")),
                    row.get(col.RADIUS_M),
                    standard_text(run, str(row.get(col.STANDARD_ID) or ""), labels),
                )
            )
    return table


def _distances(run: Run, labels: Mapping[str, str]) -> Table:
    heads = [
        word(labels, key)
        for key in ("kind", "measured_from", "mean_m", "median_m", "p90_m", "max_m", "count", "n_total")
    ]
    table = Table(word(labels, "distances"), heads, [TEXT, TEXT, ONE, ONE, ONE, ONE, WHOLE, WHOLE])
    own = standing(run.figures[(run.figures["level"] == "whole") & run.figures["metric"].str.contains("_distance_")])
    parts = own["metric"].str.split("_distance_", n=1, expand=True)
    for (kind, origin), rows in own.groupby([own["kind"], parts[0] if len(own) else []], sort=False):
        values = dict(zip(parts.loc[rows.index, 1], rows["value"]))
        first = rows.iloc[0]
        table.rows.append(
            (
                layer_title(str(kind), labels),
                word(labels, f"from_{origin}"),
                *(values.get(name) for name in ("mean", "median", "p90", "max")),
                first["n"],
                first["n_total"],
            )
        )
    return table


def _sources(run: Run, labels: Mapping[str, str]) -> Table:
    heads = [
        word(labels, key)
        for key in ("kind", "file", "layer", "rows_read", "rows_used", "rows_rejected", "reason", "decisions", "sha256")
    ]
    table = Table(word(labels, "sources"), heads, [TEXT, TEXT, TEXT, WHOLE, WHOLE, WHOLE, TEXT, TEXT, TEXT])
    for account in run.accounts:
        reasons = [
            title_of(labels.get(f"reason.{code}", code), count, labels) for code, count in account.reasons.items()
        ]
        table.rows.append(
            (
                layer_title(account.kind, labels),
                account.path,
                account.layer,
                account.rows_read,
                account.rows_used,
                account.rows_rejected,
                in_line(reasons, labels),
                _recognised(account.kind, account.decisions, labels),
                account.sha256,
            )
        )
    return table


def _rejected(run: Run, labels: Mapping[str, str]) -> Table:
    heads = [word(labels, key) for key in ("kind", "file", "layer", "row", "reason", "row_text")]
    table = Table(word(labels, "rejected_rows"), heads, [TEXT, TEXT, TEXT, WHOLE, TEXT, TEXT])
    for row in run.rejected.head(MAX_ROWS).to_dict("records"):
        reason = str(row.get("reason", ""))
        table.rows.append(
            (
                layer_title(str(row.get("kind", "")), labels),
                row.get("path"),
                row.get("layer"),
                row.get("row"),
                labels.get(f"reason.{reason}", reason),
                row.get("text"),
            )
        )
    return table


def _method(run: Run, labels: Mapping[str, str]) -> Table:
    table = Table(word(labels, "method"), [word(labels, "key"), word(labels, "value")], [TEXT, TEXT])
    record = run.record
    rows: list[tuple[str, object]] = [
        ("district", localized(run.study.district, labels)),
        ("made_by", localized(run.study.unit, labels)),
        ("data_date", run.study.data_date),
        ("period", " – ".join(run.study.period) if run.study.period else ""),
        ("crs", _values(record.get("crs"), " · ", labels)),
        ("run_id", record.get("run_id")),
        ("made_on", record.get("date")),
        ("program", _values(record.get("program"), " ", labels)),
        ("versions", _said(record.get("versions"), labels)),
        ("settings", _settings(record.get("settings"), labels)),
    ]
    table.rows.extend((word(labels, key), value) for key, value in rows if value)
    rules = record.get("standards")
    for rule in rules if isinstance(rules, (list, tuple)) else ():
        said = (
            standard_text(run, rule["id"], labels),
            f"{rule.get('radius_m'):g} m" if rule.get("radius_m") else "",
            localized(rule.get("note"), labels),
        )
        table.rows.append(
            (
                title_of(word(labels, "standard"), layer_title(str(rule.get("kind", "")), labels), labels),
                in_line(filter(None, said), labels),
            )
        )
    table.rows.append(("", word(labels, "shares_note")))
    return table


def _intro(run: Run, labels: Mapping[str, str]) -> list[str]:
    lines = [localized(run.study.title, labels), "    ".join(facts(run, labels)), localized(run.study.notice, labels)]
    return [line for line in lines if line]


def _names(run: Run, kind: str) -> dict[Any, Any]:
    frame = run.inputs.get(kind)
    return dict(zip(frame[col.ID], frame[col.NAME])) if frame is not None and col.NAME in frame.columns else {}


def _divided(value: object, by: float) -> object:
    return value / by if isinstance(value, (int, float)) else None


def _values(value: object, between: str, labels: Mapping[str, str]) -> str:
    return between.join(map(str, value.values())) if isinstance(value, Mapping) else _said(value, labels)


def _said(value: object, labels: Mapping[str, str]) -> str:
    if isinstance(value, Mapping):
        return in_line((f"{key} {_said(item, labels)}" for key, item in value.items()), labels, ", ")
    if isinstance(value, (list, tuple)):
        return in_line((_said(item, labels) for item in value), labels, ", ")
    return "" if value is None else str(value)


def _recognised(kind: str, decisions: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """What was recognised in a source and by what, in words: ``header in row: 3; columns: Name ← 公厕名称``."""
    parts = []
    for key, value in decisions.items():
        if (
            key in ("kind", "header_known", "headers", "datum_evidence")
            or key.endswith("_by")
            or value in (None, "", [], {})
        ):
            continue
        if key == "columns" and isinstance(value, Mapping):
            heads = (f"{_field_name(kind, name, labels)} ← {_said(head, labels)}" for name, head in value.items())
            text = in_line(heads, labels, ", ")
        else:
            text = _said(value, labels)
        how = decisions.get(f"{key}_by")
        how = f" ({labels.get(f'said.{how}', how)})" if how else ""
        parts.append(title_of(labels.get(f"said.{key}", key), f"{text}{how}", labels))
    return in_line(parts, labels)


def _field_name(kind: str, name: str, labels: Mapping[str, str]) -> str:
    return labels.get(f"{kind}.{name}") or labels.get(name, name)


def _settings(settings: object, labels: Mapping[str, str]) -> str:
    known = settings if isinstance(settings, Mapping) else {}
    parts = (
        title_of(labels.get(f"said.{key}", key), labels.get(f"said.{value}", _said(value, labels)), labels)
        for key, value in known.items()
        if value is not None
    )
    return in_line(parts, labels)
