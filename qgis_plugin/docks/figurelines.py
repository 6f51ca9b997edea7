"""The figures of a run as lines of a list: those of the whole district, of each kind, and of the cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from ..language import aside, told, translate
from ..shown import HOTSPOTS, START
from .digest import Figure
from .pieces import KEY_ROLE, line, mark

VERDICT_ROLE = Qt.ItemDataRole.UserRole
DISTRICT, CASES = "", "case"
OF_DISTRICT = ("population", "kinds_met")
"""Of the figures that are of no kind, those that do not tell of cases."""


def fill(tree: QTreeWidget, figures: Sequence[Figure], labels: Mapping[str, str]) -> None:
    """Show the figures; the key of each line is the map that shows what it tells of."""
    tree.clear()
    tops: dict[str, QTreeWidgetItem] = {}
    means: dict[str, QTreeWidgetItem] = {}
    for figure in _sorted(figures):
        subject = _subject(figure)
        if subject not in tops:
            tops[subject] = _subject_line(subject, labels)
            tree.addTopLevelItem(tops[subject])
        made = _figure_line(figure, labels)
        made.setData(0, KEY_ROLE, _map_of(subject))
        origin, _, statistic = figure.metric.partition("_distance_")
        if statistic == "mean":
            means[f"{subject} {origin}"] = made
        # median, percentile and maximum fold under their mean
        folded = statistic not in {"", "mean"}
        (means.get(f"{subject} {origin}", tops[subject]) if folded else tops[subject]).addChild(made)
    for top in tops.values():
        _tell_verdict(top)
        top.setExpanded(True)


def kinds_in_order(kinds: Sequence[str]) -> list[str]:
    """Put kinds of facilities in the order in which maps and tables show them."""
    from ...layers.kinds import facility_kinds

    order = {kind: place for place, kind in enumerate(facility_kinds())}
    return sorted(kinds, key=lambda kind: order.get(kind, len(order)))


def _sorted(figures: Sequence[Figure]) -> list[Figure]:
    """The district first, cases last; of a kind shares first, widest standard last, then gaps, counts, distances."""
    groups = ("covered_", "served_", "gap_", "facilities", "")
    kinds = kinds_in_order(list(dict.fromkeys(figure.kind for figure in figures if figure.kind)))
    order = {subject: place for place, subject in enumerate((DISTRICT, *kinds, CASES))}

    def place(figure: Figure) -> tuple[int, int, float]:
        group = next(place for place, begin in enumerate(groups) if figure.metric.startswith(begin))
        return order[_subject(figure)], group, figure.radius_m or 0.0

    return sorted(figures, key=place)


def _subject(figure: Figure) -> str:
    return figure.kind or (DISTRICT if figure.metric in OF_DISTRICT else CASES)


def _map_of(subject: str) -> str:
    return {DISTRICT: START, CASES: HOTSPOTS}.get(subject, subject)


def _subject_line(subject: str, labels: Mapping[str, str]) -> QTreeWidgetItem:
    name = labels.get(subject, subject) if subject else translate("CivicGrid", "Whole district")
    made = line((name,), _map_of(subject))
    if subject:
        made.setIcon(0, mark(subject))
    font = made.font(0)
    font.setBold(True)
    made.setFont(0, font)
    return made


def _tell_verdict(top: QTreeWidgetItem) -> None:
    """Tell on the kind's own line whether its standards are met."""
    below = [top.child(place).data(1, VERDICT_ROLE) for place in range(top.childCount())]
    verdicts = [verdict for verdict in below if verdict is not None]
    if verdicts:
        met = all(verdicts)
        top.setText(1, translate("CivicGrid", "meets") if met else translate("CivicGrid", "falls short"))
        top.setIcon(1, mark("covered" if met else "gap"))


def _figure_line(figure: Figure, labels: Mapping[str, str]) -> QTreeWidgetItem:
    name = labels.get(f"metric.{figure.metric}", figure.metric)
    if figure.radius_m is not None:
        name = translate("CivicGrid", "{name}, {radius:.0f} m").format(name=name, radius=figure.radius_m)
    value, of = shown(figure, labels)
    if figure.planned is not None:
        value += f" → {shown(replace(figure, value=figure.planned), labels)[0]}"
    made = line((name, f"{value}\n{of}" if of else value), tip=_figure_tip(figure, name, value, of))
    made.setData(1, VERDICT_ROLE, figure.meets)
    if figure.meets is not None:
        made.setIcon(1, mark("covered" if figure.meets else "gap"))
    made.setTextAlignment(0, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop))
    made.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop))
    return made


def _figure_tip(figure: Figure, name: str, value: str, of: str) -> str:
    said = told(name, aside(value, of) if of else value)
    if figure.meets is None or figure.target is None:
        return "\n".join(filter(None, (said, figure.standard)))
    verdict = (
        translate("CivicGrid", "Meets the target of {target:.0%}.")
        if figure.meets
        else translate("CivicGrid", "Falls short of the target of {target:.0%}.")
    ).format(target=figure.target)
    return "\n".join(filter(None, (said, verdict, figure.standard)))


def shown(figure: Figure, labels: Mapping[str, str]) -> tuple[str, str]:
    """Give a figure's value and its "n / N" as people read them."""
    from ...layers.export.table import value_unit

    unit = labels.get(f"unit.{figure.unit}", figure.unit)
    of_value = value_unit({"metric": figure.metric, "unit": figure.unit})
    if figure.value is None:
        value = "–"
    elif of_value == "share":
        value = f"{figure.value:.1%}".replace("%", " %")
    elif of_value == "ratio":
        value = f"{figure.value:.2f}"
    elif figure.unit in {"count", "persons"}:
        value = f"{figure.value:,.0f}"
    else:
        value = f"{figure.value:,.1f} {unit}" if figure.value < 100 else f"{figure.value:,.0f} {unit}"
    if figure.n is None or figure.n_total is None or (figure.n == figure.n_total and of_value != "share"):
        return value, ""  # all of them: nothing was left out
    if figure.metric.startswith(("gap_", "facilities_per")):
        return value, ""  # a gap's share is the rest of the covered one, which stands above
    spare = f" {unit}" if figure.unit in {"ha", "persons"} else ""
    return value, f"{figure.n:,.0f} / {figure.n_total:,.0f}{spare}"
