"""What is told of how much more sites, or more money, would cover: a table, a curve, a sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Optional

import pandas as pd

from ...geo import columns as col
from ...geo.tables import SITING_FRONTIER
from ..kinds import palette
from ..run import Run
from .charts import Chart, Series, round_step, share_axis
from .numbers import amount, number
from .reportparts import begun
from .table import ONE, SHARE, TEXT, WHOLE, Figure, Rate, Table
from .texts import layer_title, word

_KNEE = "#8a8a8a"
_MARKS = 8
"""At most so many steps along the axis of a chart."""


def frontier(run: Run, labels: Mapping[str, str]) -> Table:
    """What so many sites, or so much money, would cover at most, and what that adds to the row before."""
    columns = [("kind", TEXT), (col.SITES, WHOLE), (col.COST, ONE), ("frontier_share", SHARE)]
    columns += [("frontier_more", ONE), ("frontier_gap", SHARE), (col.KNEE, TEXT)]
    table = begun("frontier", labels, columns)
    for kind, points in _points(run):
        about = _about(kind, points, labels)
        for row, more in zip(points.to_dict("records"), points["n"].diff()):
            share = Rate(row["n"] / row["n_total"], row["n"], row["n_total"])
            adds = None if math.isnan(more) else Figure(more, row["unit"])
            mark = word(labels, col.KNEE) if row[col.KNEE] else ""
            table.rows.append((about, row[col.SITES], row[col.COST], share, adds, row[col.PROVEN_GAP], mark))
        table.charts.append(_chart(about, kind, points, labels))
    return table


def sentences(run: Run, kind: str, labels: Mapping[str, str]) -> list[str]:
    """Say up to where more pays off, of a kind or of those it shares a budget with; nothing of a straight curve."""
    found = (_sentence(own, points, labels) for own, points in _points(run) if own in (kind, ""))
    return [said for said in found if said is not None]


def _points(run: Run) -> list[tuple[str, pd.DataFrame]]:
    """Give the points of each kind, or of those that share the budget (no kind)."""
    table = run.tables.get(SITING_FRONTIER)
    return [] if table is None else [(str(kind), rows) for kind, rows in table.groupby(col.KIND, sort=False)]


def _each(points: pd.DataFrame) -> list[float]:
    """Give what each site (or each 1 of cost) adds from a point to the next."""
    return list((points["n"].diff() / _spent(points).diff())[1:])


def _spent(points: pd.DataFrame) -> pd.Series[Any]:
    """Give what coverage is set against: the column of sites, or of cost."""
    return points[points[col.AGAINST].iloc[0]]


def _step(spent: pd.Series[Any]) -> float:
    """Give a round step of the axis: of sites a whole one."""
    step = round_step(float(spent.iloc[-1]), _MARKS)
    return step if spent.name == col.COST else max(step, 1.0)


def _sentence(kind: str, points: pd.DataFrame, labels: Mapping[str, str]) -> Optional[str]:
    if not points[col.KNEE].any():
        return None
    spent, unit = _spent(points), points["unit"].iloc[0]
    by_cost, knee, each = spent.name == col.COST, int(points[col.KNEE].to_numpy().argmax()), _each(points)
    part = _step(spent) if by_cost else 1.0
    least, most = (
        word(labels, f"frontier_{unit}").format(amount=amount(value * part, unit))
        for value in (min(each[:knee]), max(each[knee:]))
    )
    form = "frontier_of_sites" if not by_cost else ("frontier_of_cost" if kind else "frontier_of_all")
    return word(labels, form).format(at=_plain(spent.iloc[knee]), part=_plain(part), least=least, most=most)


def _plain(value: float) -> str:
    return number(float(value), 0 if float(value).is_integer() else 1)


def _about(kind: str, points: pd.DataFrame, labels: Mapping[str, str]) -> str:
    named = layer_title(kind, labels) if kind else word(labels, "frontier_together")
    against = labels[f"{col.AGAINST}.{points[col.AGAINST].iloc[0]}"]
    return word(labels, "frontier_about").format(kind=named, against=against)


def _chart(about: str, kind: str, points: pd.DataFrame, labels: Mapping[str, str]) -> Chart:
    """Draw the covered share, and a line down from the turning point."""
    spent, shares = _spent(points), points["n"] / points["n_total"]
    axis = share_axis(float(shares.min()), float(shares.max()))
    colours = palette()
    drawn = [Series(word(labels, "frontier_share"), colours.get(kind, colours["siting"]), list(zip(spent, shares)))]
    for at, share in zip(spent[points[col.KNEE] == 1], shares[points[col.KNEE] == 1]):
        drawn.append(Series(word(labels, "frontier_knee").format(at=_plain(at)), _KNEE, ((at, axis[0]), (at, share))))
    end, up = float(spent.iloc[-1]), word(labels, "frontier_share")
    return Chart(about, labels[str(spent.name)], up, end, _step(spent), drawn, y_axis=axis)
