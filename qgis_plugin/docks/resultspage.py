"""The page *Results*: the figures, and lists that lead to the map."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QTabWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..language import translate
from .digest import Digest, Figure
from .pieces import KEY_ROLE, button, column, line, mark, named, row, text, tree
from .reporttables import ReportTables

Cell = tuple[str, Optional[float]]


class ResultsPage(QWidget):
    """Five lists; a click on a gap or a cell asks for its place on the map."""

    placeWanted = pyqtSignal(object)
    whatifWanted = pyqtSignal()
    lookWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("resultsPage")
        self._labels: Mapping[str, str] = {}
        self._digest: Optional[Digest] = None
        layout = column(self, 4)
        self.hint = text("resultsHint", translate("CivicGrid", "Nothing computed yet."), faint=True)
        layout.addWidget(self.hint)
        self.look = button(
            "lookAtPlace",
            translate("CivicGrid", "What is this place?"),
            translate(
                "CivicGrid", "Click on the map: its cell, the nearest of every kind with the way, cases, figures"
            ),
            self.lookWanted.emit,
        )
        self.whatif = button(
            "whatif",
            translate("CivicGrid", "What if…"),
            translate("CivicGrid", "Drag, add and close facilities on the map, and see at once what is covered then"),
            self.whatifWanted.emit,
        )
        layout.addLayout(row(self.look, self.whatif))
        self.lists = QTabWidget()
        named(self.lists, "resultLists", translate("CivicGrid", "Figures, and what to look at on the map"))
        self.lists.setDocumentMode(True)
        self.lists.setUsesScrollButtons(True)
        self.figures = self._figures()
        self.gaps, self.gap_kind = self._gaps(), QComboBox()
        self.hot = self._hot()
        self.reports = ReportTables()
        self.reports.placeWanted.connect(self.placeWanted)
        self.rejected = self._rejected()
        named(self.gap_kind, "gapKind", translate("CivicGrid", "Show the gaps of one kind only"))
        self.gap_kind.currentIndexChanged.connect(lambda _at: self._fill_gaps())
        self.lists.addTab(self.figures, "")
        self.lists.addTab(self._page(self.gap_kind, self.gaps), "")
        self.lists.addTab(self.reports, "")
        self.lists.addTab(self.hot, "")
        self.lists.addTab(self.rejected, "")
        layout.addWidget(self.lists, 1)
        self.show_digest(None, {})

    def show_digest(self, digest: Optional[Digest], labels: Mapping[str, str]) -> None:
        """Show the results of a run (None: there are none)."""
        self._digest, self._labels = digest, labels
        self.hint.setVisible(digest is None)
        self.lists.setEnabled(digest is not None)
        self.whatif.setEnabled(digest is not None)
        self.look.setEnabled(digest is not None)
        self._fill_figures()
        self._fill_gap_kinds()
        self._fill_gaps()
        self.reports.fill(digest.reports if digest else ())
        self._fill_hot()
        self._fill_rejected()
        totals = digest.totals if digest else {}
        titles = (
            translate("CivicGrid", "Figures"),
            translate("CivicGrid", "Gaps"),
            translate("CivicGrid", "Tables"),
            translate("CivicGrid", "Hot and cold"),
            self._counted(translate("CivicGrid", "Rejected"), totals.get("rejected")),
        )
        counts = (None, totals.get("gaps"), None, totals.get("hot"), None)
        for place, (title, count) in enumerate(zip(titles, counts)):
            self.lists.setTabText(place, title)
            self.lists.setTabToolTip(place, self._counted(title, count))

    # -- building

    def _figures(self) -> QTreeWidget:
        headers = (translate("CivicGrid", "Figure"), translate("CivicGrid", "Value") + " (n / N)")
        tip = translate(
            "CivicGrid",
            "Figures of the whole district per kind; n of N says of how many; → once the planned ones are built",
        )
        made = tree("figureTree", tip, headers, stretched=0)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        return made

    def _gaps(self) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "Gap"),
            translate("CivicGrid", "Area (ha)"),
            translate("CivicGrid", "People"),
            translate("CivicGrid", "Cases"),
        )
        tip = translate(
            "CivicGrid",
            "Click a gap, or press Enter, to see it on the map; of cases, those of the classes that the kind answers",
        )
        return self._leading(tree("gapList", tip, headers, stretched=0))

    def _hot(self) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "Cell"),
            translate("CivicGrid", "Class"),
            translate("CivicGrid", "Cases"),
            "z",
            translate("CivicGrid", "Stable"),
            translate("CivicGrid", "Without"),
        )
        tip = translate(
            "CivicGrid",
            "Click a cell, or press Enter, to see it on the map. Stable: in what share of the runs with other cells it"
            " is hot. Without: its class once crowded spots, repeats and top reporters are left out",
        )
        return self._leading(tree("hotList", tip, headers, stretched=0))

    def _rejected(self) -> QTreeWidget:
        headers = (translate("CivicGrid", "File"), translate("CivicGrid", "Row"), translate("CivicGrid", "Reason"))
        tip = translate("CivicGrid", "Rows that were not used, with the row number in the file and the reason")
        made = tree("rejectedList", tip, headers, stretched=2)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setRootIsDecorated(False)
        return made

    def _leading(self, made: QTreeWidget) -> QTreeWidget:
        """Make a list whose rows lead to the map, by mouse and by keyboard."""
        made.setRootIsDecorated(False)
        made.setSortingEnabled(True)
        made.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # the order given, until a header is clicked
        made.itemClicked.connect(self._lead)
        made.itemActivated.connect(self._lead)
        return made

    def _page(self, above: QWidget, below: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(row(above))
        layout.addWidget(below, 1)
        return page

    # -- filling

    def _fill_figures(self) -> None:
        self.figures.clear()
        if self._digest is None:
            return
        tops: dict[str, QTreeWidgetItem] = {}
        means: dict[str, QTreeWidgetItem] = {}
        for figure in sorted(self._digest.figures, key=_order):
            top = tops.get(figure.kind)
            if top is None:
                top = tops[figure.kind] = self._kind_line(figure.kind)
                self.figures.addTopLevelItem(top)
            made = self._figure_line(figure)
            origin, _, statistic = figure.metric.partition("_distance_")
            if statistic == "mean":
                means[f"{figure.kind} {origin}"] = made
            # median, percentile and maximum fold under their mean
            (means.get(f"{figure.kind} {origin}", top) if statistic not in {"", "mean"} else top).addChild(made)
        for top in tops.values():
            self._head_line(top)
            top.setExpanded(True)

    def _kind_line(self, kind: str) -> QTreeWidgetItem:
        made = line((self._labels.get(kind, kind) if kind else translate("CivicGrid", "Whole district"),))
        if kind:
            made.setIcon(0, mark(kind))
        font = made.font(0)
        font.setBold(True)
        made.setFont(0, font)
        return made

    @staticmethod
    def _head_line(top: QTreeWidgetItem) -> None:
        """Tell on the kind's own line whether its standards are met."""
        below = [top.child(place).data(1, KEY_ROLE) for place in range(top.childCount())]
        verdicts = [verdict for verdict in below if verdict is not None]
        if verdicts:
            met = all(verdicts)
            top.setText(1, translate("CivicGrid", "meets") if met else translate("CivicGrid", "falls short"))
            top.setIcon(1, mark("covered" if met else "gap"))

    def _figure_line(self, figure: Figure) -> QTreeWidgetItem:
        name = self._labels.get(f"metric.{figure.metric}", figure.metric)
        if figure.radius_m is not None:
            name = translate("CivicGrid", "{name}, {radius:.0f} m").format(name=name, radius=figure.radius_m)
        value, of = shown(figure, self._labels)
        if figure.planned is not None:
            value += f" → {shown(replace(figure, value=figure.planned), self._labels)[0]}"
        made = line((name, f"{value}\n{of}" if of else value), tip=self._figure_tip(figure, name, value, of))
        made.setData(1, KEY_ROLE, figure.meets)
        if figure.meets is not None:
            made.setIcon(1, mark("covered" if figure.meets else "gap"))
        made.setTextAlignment(0, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop))
        made.setTextAlignment(1, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop))
        return made

    @staticmethod
    def _figure_tip(figure: Figure, name: str, value: str, of: str) -> str:
        said = f"{name}: {value}" + (f" ({of})" if of else "")
        if figure.meets is None or figure.target is None:
            return "\n".join(filter(None, (said, figure.standard)))
        verdict = (
            translate("CivicGrid", "Meets the target of {target:.0%}.")
            if figure.meets
            else translate("CivicGrid", "Falls short of the target of {target:.0%}.")
        ).format(target=figure.target)
        return "\n".join(filter(None, (said, verdict, figure.standard)))

    def _fill_gap_kinds(self) -> None:
        self.gap_kind.blockSignals(True)
        chosen = self.gap_kind.currentData()
        self.gap_kind.clear()
        self.gap_kind.addItem(translate("CivicGrid", "All kinds"), "")
        kinds = dict.fromkeys(gap.kind for gap in self._digest.gaps) if self._digest else {}
        for kind in sorted(kinds):
            self.gap_kind.addItem(mark(kind), self._labels.get(kind, kind), kind)
        self.gap_kind.setCurrentIndex(max(0, self.gap_kind.findData(chosen)))
        self.gap_kind.blockSignals(False)

    def _fill_gaps(self) -> None:
        from ...layers.export.numbers import hectares

        self.gaps.clear()
        wanted = self.gap_kind.currentData() or ""
        for gap in self._digest.gaps if self._digest else ():
            if wanted and gap.kind != wanted:
                continue
            name = translate("CivicGrid", "{kind} {number}").format(
                kind=self._labels.get(gap.kind, gap.kind), number=gap.number
            )
            counts: list[Cell] = [
                ("–", None) if count is None else (f"{count:,.0f}", count) for count in (gap.people, gap.cases)
            ]
            made = line((name, (hectares(gap.area_m2, self._labels), gap.area_m2), *counts), gap.place)
            made.setIcon(0, mark(gap.kind))
            made.setToolTip(0, f"{name}: {gap.where}" if gap.where else name)
            self.gaps.addTopLevelItem(made)

    def _fill_hot(self) -> None:
        self.hot.clear()
        for cell in self._digest.hot if self._digest else ():
            level = self._labels.get(f"hot.{cell.level}", cell.level)
            stable = ("–" if cell.stability is None else f"{cell.stability:.0%}", cell.stability)
            without = self._labels.get(f"hot.{cell.without}", "–")
            counts = ((f"{cell.cases:,}", cell.cases), (f"{cell.z:.1f}", cell.z))
            made = line((cell.cell, level, *counts, stable, without), cell.place)
            made.setIcon(0, mark(cell.level, round_one=False))
            self.hot.addTopLevelItem(made)

    def _fill_rejected(self) -> None:
        from ...layers.problems import CODES, Problem
        from ..messages import title

        self.rejected.clear()
        for one in self._digest.rejected if self._digest else ():
            file = one.file.replace("\\", "/").rsplit("/", 1)[-1]
            known = one.reason in CODES
            why = title(Problem.of(one.reason, file, **one.params)) if known else one.reason
            if why.startswith(file):
                why = re.sub(r"^[\s,,::]+", "", why[len(file) :])  # the file stands beside it
            made = line((file, (str(one.row), one.row), why))
            made.setToolTip(0, one.file + (f" | {one.layer}" if one.layer else ""))
            self.rejected.addTopLevelItem(made)

    def _lead(self, item: QTreeWidgetItem, _place: int = 0) -> None:
        place = item.data(0, KEY_ROLE)
        if place is not None:
            self.placeWanted.emit(place)

    @staticmethod
    def _counted(title: str, count: Optional[int]) -> str:
        return title if count is None else f"{title} ({count:,})"


def _order(figure: Figure) -> tuple[str, int, float]:
    """Shares first, widest standard last; then gaps, counts, distances. The whole district stands above the kinds."""
    groups = ("covered_", "served_", "gap_", "facilities", "")
    group = next(place for place, begin in enumerate(groups) if figure.metric.startswith(begin))
    return figure.kind, group, figure.radius_m or 0.0


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
    if figure.n is None or figure.n_total is None or (figure.n == figure.n_total and figure.unit != "ha"):
        return value, ""  # all of them: nothing was left out
    if figure.metric.startswith(("gap_", "facilities_per")):
        return value, ""  # a gap's share is the rest of the covered one, which stands above
    spare = f" {unit}" if figure.unit in {"ha", "persons"} else ""
    return value, f"{figure.n:,.0f} / {figure.n_total:,.0f}{spare}"
