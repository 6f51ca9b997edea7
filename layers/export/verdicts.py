"""A verdict in words: meets or fails which clause, by how much, of how much, against what target."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ...geo import columns as col
from ..run import Run
from .numbers import number, percent
from .texts import localized, rule_of, standard_text

_SHARES = ("covered_", "spacing_kept", "distance_kept")
_DECIMALS = {"ha": (1, 1), "1/km2": (0, 2), "m2": (0, 0)}
"""How n and n_total are read, by the unit; else without decimals."""
_LIMITS: dict[str, Any] = {
    "spacing_kept": lambda rule: (rule.get("spacing_m") or (None, None))[1],
    "distance_kept": lambda rule: rule.get("distance_m"),
}


def sentence(run: Run, verdict: Mapping[Any, Any], labels: Mapping[str, str]) -> str:
    """Say one row of ``run.verdicts``; a clause that was not read in the published text is marked as unverified."""
    clause = _clause(run, str(verdict["standard_id"]), labels)
    why = labels.get(f"why.{verdict[col.REASON]}", "")
    if not math.isfinite(float(verdict["value"])):
        return labels["verdict.unmeasured"].format(clause=clause, why=why)
    form = labels[f"verdict.{verdict[col.MEETS]}"]
    return form.format(clause=clause, measured=measured(run, verdict, labels), target=target(verdict, labels), why=why)


def _clause(run: Run, standard_id: str, labels: Mapping[str, str]) -> str:
    """Name the clause and, as one clause may demand several things, of a rule on a class what it is about."""
    rule, clause = rule_of(run, standard_id), standard_text(run, standard_id, labels)
    about = localized(rule.get("note"), labels) if rule.get("where") else ""
    return labels["verdict.clause"].format(clause=clause, about=about) if about else clause


def measured(run: Run, verdict: Mapping[Any, Any], labels: Mapping[str, str]) -> str:
    """Say what was found: the value, and of what it is."""
    metric = str(verdict["metric"])
    limit = _LIMITS.get(metric, lambda _rule: None)(rule_of(run, str(verdict["standard_id"])))
    decimals = _DECIMALS.get(str(verdict["unit"]), (0, 0))
    return labels[f"measured.{metric}"].format(
        value=_value(metric, verdict["value"]),
        n=number(verdict["n"], decimals[0]),
        n_total=number(verdict["n_total"], decimals[1]),
        limit="" if limit is None else f"{limit:,.10g}",
    )


def target(verdict: Mapping[Any, Any], labels: Mapping[str, str]) -> str:
    """Say what must be reached."""
    metric, value = str(verdict["metric"]), float(verdict["target"])
    if not math.isfinite(value):
        return ""
    text = f"{100 * value:.10g}%" if metric.startswith(_SHARES) else f"{value:,.10g}"
    return labels.get(f"target.{metric}", "{target}").format(target=text)


def _value(metric: str, value: Any) -> str:
    return percent(float(value)) if metric.startswith(_SHARES) else number(float(value), 2)
