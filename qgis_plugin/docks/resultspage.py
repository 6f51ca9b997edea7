"""The page *Results*: the figures, and lists that lead to the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QTabWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..language import told, translate
from . import figurelines
from .digest import Digest
from .pieces import KEY_ROLE, button, column, line, mark, named, row, steady, text, tree, wrapping
from .reporttables import ReportTables

Cell = tuple[str, Optional[float]]


class ResultsPage(QWidget):
    """Five lists; a click on a row asks for its place, or for the map that tells of it."""

    placeWanted = pyqtSignal(object)
    mapWanted = pyqtSignal(str)  # code of one of the maps of the results
    rejectedWanted = pyqtSignal()
    whatifWanted = pyqtSignal()
    lookWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("resultsPage")
        self._labels: Mapping[str, str] = {}
        self._digest: Optional[Digest] = None
        layout = column(self, 4)
        self.hint = text(
            "resultsHint",
            translate("CivicGrid", "Nothing computed yet: press Compute on the page Analyse."),
            faint=True,
        )
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
        self.gaps, self.gap_kind = self._gaps(), steady(QComboBox())
        self.hot = self._hot()
        self.reports = ReportTables("report")
        self.reports.placeWanted.connect(self.placeWanted)
        self.rejected, self.export_rejected = self._rejected(), self._rejected_button()
        named(self.gap_kind, "gapKind", translate("CivicGrid", "Show the gaps of one kind only"))
        self.gap_kind.currentIndexChanged.connect(lambda _at: self._fill_gaps())
        self.lists.addTab(self.figures, "")
        self.lists.addTab(self._page(self.gap_kind, self.gaps), "")
        self.lists.addTab(self.reports, "")
        self.lists.addTab(self.hot, "")
        self.lists.addTab(self._page(self.export_rejected, self.rejected), "")
        layout.addWidget(self.lists, 1)
        self.show_digest(None, {})

    def show_digest(self, digest: Optional[Digest], labels: Mapping[str, str]) -> None:
        """Show the results of a run (None: there are none)."""
        self._digest, self._labels = digest, labels
        self.hint.setVisible(digest is None)
        self.lists.setEnabled(digest is not None)
        self.whatif.setEnabled(digest is not None)
        self.look.setEnabled(digest is not None)
        figurelines.fill(self.figures, digest.figures if digest else (), labels)
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
            "n of N says of how many; → once the planned ones are built. Click a figure to see its map",
        )
        made = tree("figureTree", tip, headers, stretched=0)
        made.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)  # names are not to vanish beside numbers
        wrapping(made, 0, 1)
        made.itemClicked.connect(self._lead_to_map)
        made.itemActivated.connect(self._lead_to_map)
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
            "Click a gap, or press Enter, to see it on the map",
        )
        return self._leading(tree("gapList", tip, headers, stretched=3))

    def _hot(self) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "Cell"),
            translate("CivicGrid", "Sure"),
            translate("CivicGrid", "Cases"),
            translate("CivicGrid", "Stable"),
            translate("CivicGrid", "Without"),
        )
        tip = translate(
            "CivicGrid",
            "Click a cell, or press Enter, to see it on the map. Sure: how sure it is that more cases (red) or fewer"
            " (blue) stand here than by chance. Stable: in what share of the runs with other cells it is hot. Without:"
            " how sure it is once crowded spots, repeats and top reporters are left out",
        )
        return self._leading(tree("hotList", tip, headers, stretched=4))

    def _rejected(self) -> QTreeWidget:
        headers = (translate("CivicGrid", "File"), translate("CivicGrid", "Row"), translate("CivicGrid", "Reason"))
        tip = translate("CivicGrid", "Rows that were not used, with the row number in the file and the reason")
        made = tree("rejectedList", tip, headers, stretched=2)
        made.setRootIsDecorated(False)
        wrapping(made, 2)
        return made

    def _rejected_button(self) -> QWidget:
        return button(
            "resultsExportRejected",
            translate("CivicGrid", "Rejected rows…"),
            translate("CivicGrid", "Write the rejected rows to Excel; mended there, they are imported again"),
            self.rejectedWanted.emit,
        )

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

    def _fill_gap_kinds(self) -> None:
        self.gap_kind.blockSignals(True)
        chosen = self.gap_kind.currentData()
        self.gap_kind.clear()
        self.gap_kind.addItem(translate("CivicGrid", "All kinds"), "")
        kinds = dict.fromkeys(gap.kind for gap in self._digest.gaps) if self._digest else {}
        for kind in figurelines.kinds_in_order(list(kinds)):
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
            made.setToolTip(0, told(name, gap.where) if gap.where else name)
            if gap.answered is not None:
                said = translate("CivicGrid", "{count} of them of the classes that this kind answers")
                made.setToolTip(3, said.format(count=f"{gap.answered:,.0f}"))
            self.gaps.addTopLevelItem(made)

    def _fill_hot(self) -> None:
        self.hot.clear()
        for cell in self._digest.hot if self._digest else ():
            stable = ("–" if cell.stability is None else f"{cell.stability:.0%}", cell.stability)
            sure, without = (f"{level[-2:]}%" if level[-2:].isdigit() else "–" for level in (cell.level, cell.without))
            made = line((cell.cell, (sure, cell.z), (f"{cell.cases:,}", cell.cases), stable, without), cell.place)
            made.setIcon(1, mark(cell.level, round_one=False))
            made.setToolTip(1, f"{self._labels.get(f'hot.{cell.level}', cell.level)}, z = {cell.z:.1f}")
            made.setTextAlignment(4, made.textAlignment(1))
            made.setToolTip(4, self._labels.get(f"hot.{cell.without}", without))
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
                why = why[len(file) :].lstrip(" ,:，：")  # the file stands beside it
            made = line((file, (str(one.row), one.row), why))
            made.setToolTip(0, one.file + (f" | {one.layer}" if one.layer else ""))
            self.rejected.addTopLevelItem(made)

    def _lead(self, item: QTreeWidgetItem, _place: int = 0) -> None:
        place = item.data(0, KEY_ROLE)
        if place is not None:
            self.placeWanted.emit(place)

    def _lead_to_map(self, item: QTreeWidgetItem, _place: int = 0) -> None:
        self.mapWanted.emit(item.data(0, KEY_ROLE))

    @staticmethod
    def _counted(title: str, count: Optional[int]) -> str:
        return title if count is None else f"{title} ({count:,})"
