"""The what-if as a whole: made of the results in the background, then map, panel and undo kept alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from ..jobs import Job, run_job
from ..language import interface_language, translate
from .background import Background
from .board import CLOSED, Board, begin
from .keeping import Keeping
from .overlay import Overlay
from .panel import WhatIfPanel
from .tool import NEAR_PX, WhatIfTool
from .undoing import Placed, QUndoStack

if TYPE_CHECKING:
    from ...layers.whatifs import Move
    from ..docks.draft import Draft
    from ..docks.work import Results


class WhatIfController(QObject):
    """One kind is tried out at a time; the others stay as they were left."""

    kept = pyqtSignal()  # the study has changed
    committed = pyqtSignal()  # so has its workspace

    def __init__(self, iface, dock: Any, draft: Callable[[], Optional[Draft]], say: Callable[..., None]) -> None:
        super().__init__(dock)
        self._iface, self._dock, self._say = iface, dock, say
        self.panel: Optional[WhatIfPanel] = None
        self.tool: Optional[WhatIfTool] = None
        self.overlay: Optional[Overlay] = None
        self.board: Optional[Board] = None
        self.boards: dict[str, Board] = {}
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(lambda _at: self.allow())
        self.keeping = Keeping(self, draft)
        self.results: Optional[Results] = None
        self._job: Optional[Job] = None
        self._then: Optional[Callable[[], None]] = None  # once a kind is ready
        self._chosen: Optional[int] = None
        self._wanted: Optional[tuple[int, QgsPointXY]] = None
        self._background = Background()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)  # all moves of the mouse that wait are one
        self._timer.timeout.connect(self._follow)

    # -- opening and leaving

    def open(self, results: Results) -> None:
        """Try out the facilities of some results."""
        if self.results is None or self.results.groundwork is not results.groundwork:
            self.close()
        self.results = results
        if self.panel is None:
            self._make_panel()
        self.panel.setUserVisible(True)
        if self.board is None:
            self.show_kind(next(iter([*self.boards, *self._kinds()]), ""))
        else:
            self._iface.mapCanvas().setMapTool(self.tool)

    def leave(self) -> None:
        """Give the map back as it was; what is tried out is there again when it is opened for the same results."""
        if self._job is not None:
            self._job.cancel()
            self._job = self._then = None
        self._leave_board()
        panel, self.panel = self.panel, None
        if panel is not None:
            self._iface.removeDockWidget(panel)
            panel.deleteLater()

    def close(self) -> None:
        """Leave, and forget what was not kept: its results are no longer shown."""
        self.leave()
        self.stack.clear()
        self.boards, self.results = {}, None

    def show_kind(self, kind: str) -> None:
        """Try out another kind; it is made ready in the background when it is first wanted."""
        self._leave_board()
        if kind in self.boards:
            self._take(self.boards[kind])
        elif kind:
            self._begin(kind)
        else:
            self.panel.said.setText(translate("CivicGrid", "The results have no facilities that could be tried out."))

    def _kinds(self) -> dict[str, str]:
        """The kinds that have facilities and a radius, by their names."""
        from ...geo import columns as col
        from ..words import labels

        run, words = self.results.run, labels(interface_language(), self.results.run.study)
        return {kind: words.get(kind, kind) for kind in run.inputs if col.covered(kind) in run.layers}

    def _make_panel(self) -> None:
        self.panel = WhatIfPanel(self._iface.mainWindow())
        kinds = self._kinds()
        self.panel.show_kinds(kinds, next(iter(kinds), ""))
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self._iface.mainWindow().tabifyDockWidget(self._dock, self.panel)
        panel, keeping = self.panel, self.keeping
        panel.kindChosen.connect(self.show_kind)
        panel.addingChosen.connect(self._adding)
        panel.closeWanted.connect(lambda: self.toggle(self._chosen))
        panel.undoWanted.connect(self.stack.undo)
        panel.redoWanted.connect(self.stack.redo)
        panel.resetWanted.connect(self.reset)
        panel.keepWanted.connect(keeping.keep)
        panel.opened.connect(keeping.open)
        panel.dropWanted.connect(keeping.drop)
        panel.commitWanted.connect(keeping.commit)
        panel.left.connect(self.leave)
        keeping.show(keeping.name)

    def _begin(self, kind: str) -> None:
        self.panel.setEnabled(False)
        self.panel.said.setText(translate("CivicGrid", "Making ready …"))
        groundwork = self.results.groundwork

        def work(progress: Any) -> Board:
            from ...geo.progress import part

            return begin(groundwork.work(part(progress, 0.0, 0.6)), kind, part(progress, 0.6, 1.0))

        def done(board: Board) -> None:
            self._job = None
            self.boards[kind] = board
            self._take(board)
            then, self._then = self._then, None
            if then is not None:
                then()

        title = translate("CivicGrid", "Making the what-if ready")
        self._job = run_job(title, work, done, lambda sentence, _error: self._failed(sentence))

    def _failed(self, sentence: str) -> None:
        self._job = None
        self.panel.setEnabled(True)
        self.panel.said.setText("")
        self.say(sentence, "error")

    def _take(self, board: Board) -> None:
        """Show a board on the map and in the panel."""
        canvas = self._iface.mapCanvas()
        self.board, self._chosen = board, None
        self.panel.setEnabled(True)
        self.panel.kind.setCurrentIndex(self.panel.kind.findData(board.kind))
        self._background.show(board.kind)
        self.overlay = Overlay(canvas, board)
        self.tool = WhatIfTool(canvas, lambda pos: self.overlay.near(pos, NEAR_PX))
        self.tool.adding = self.panel.adding.isChecked()
        for signal, slot in (
            (self.tool.chosen, self._choose),
            (self.tool.dragged, self._drag),
            (self.tool.dropped, self._drop),
            (self.tool.held, self._hold),
            (self.tool.added, self._add),
            (self.tool.closed, self.toggle),
            (self.tool.undone, self.stack.undo),
            (self.tool.redone, self.stack.redo),
            (self.tool.left, lambda: self.panel.adding.setChecked(False)),
        ):
            signal.connect(slot)
        canvas.setMapTool(self.tool)
        self._tell()

    def _leave_board(self) -> None:
        self._timer.stop()
        self._wanted = self.board = self._chosen = None
        tool, overlay, self.tool, self.overlay = self.tool, self.overlay, None, None
        if tool is not None:
            self._iface.mapCanvas().unsetMapTool(tool)
            tool.deleteLater()
        if overlay is not None:
            overlay.remove()
        self._background.give_back()

    # -- what the mouse does

    def _choose(self, site: Optional[int]) -> None:
        self._chosen = site
        self.overlay.draw_chosen(site)
        self.allow()

    def _drag(self, site: int, point: QgsPointXY) -> None:
        if self._wanted is None and self._chosen != site:
            self._choose(site)
        self._wanted = (site, point)
        self._timer.start()

    def _follow(self) -> None:
        """Bring the facility to where the mouse last was."""
        if self._wanted is not None and self.board is not None:
            site, point = self._wanted
            self._wanted = None
            self.put(site, self.board.moved(site, self.overlay.place_of(point)))

    def _drop(self, site: int, point: QgsPointXY) -> None:
        self._timer.stop()
        self._wanted = None
        self.change(((site, self.board.moved(site, self.overlay.place_of(point))),), translate("CivicGrid", "Move"))

    def _hold(self, site: int) -> None:
        self._timer.stop()
        self._wanted = None
        self.put(site, self._settled(site))

    def _add(self, point: QgsPointXY) -> None:
        site = self.board.add(self.overlay.place_of(point))
        self.change(((site, self.board.whatif.shapes[site]),), translate("CivicGrid", "Add"))

    def toggle(self, site: Optional[int]) -> None:
        """Close a facility or, if it is closed, open it again where it stands today."""
        facility = None if site is None else self.board.facility(site)
        if facility is not None:
            shape = self.board.today[site] if facility.state == CLOSED else None
            self.change(((site, shape),), translate("CivicGrid", "Close or open"))

    def reset(self) -> None:
        """Bring all facilities of the kind back to where they stand today."""
        self.change(tuple(self.board.reset()), translate("CivicGrid", "As today"))

    def bring(self, moves: Sequence[Move]) -> None:
        """Bring facilities to where moves say, and all others back to today; kinds not tried out yet are begun."""
        kinds = dict.fromkeys([*self.boards, *(move.kind for move in moves)])
        waiting = [kind for kind in kinds if kind not in self.boards and kind in self._kinds()]
        if waiting:
            self._then = lambda: self.bring(moves)
            self.show_kind(waiting[0])
            return
        for kind, board in self.boards.items():
            own = [move for move in moves if move.kind == kind]
            steps = {**dict(board.reset()), **dict(board.steps(own))}
            if steps:
                self.show_kind(kind)
                self.change(tuple(steps.items()), translate("CivicGrid", "Open a scenario"))

    # -- changing

    def change(self, steps: Iterable[tuple[int, Any]], words: str) -> None:
        """Change facilities as one thing that can be undone."""
        steps = tuple(steps)
        if steps:
            before = tuple((site, self._settled(site)) for site, _shape in steps)
            self.stack.push(Placed(words, self._put_all, self.board.kind, before, steps))

    def _put_all(self, kind: str, steps: Iterable[tuple[int, Any]]) -> None:
        if self.board is None or self.board.kind != kind:
            self.show_kind(kind)
        for site, shape in steps:
            self.board.settled[site] = shape
            self.put(site, shape)

    def _settled(self, site: int) -> Any:
        """Where a facility stands, but for a drag that is still going on."""
        return self.board.settled.get(site, self.board.today[site])

    def put(self, site: int, shape: Any) -> None:
        """Put a facility somewhere, or nowhere, and show what that changes."""
        self.overlay.draw_gaps(self.board.put(site, shape))
        self._chosen = site
        self.overlay.draw_chosen(site)
        self._tell()

    # -- telling

    def _tell(self) -> None:
        whatif = self.board.whatif
        self.panel.show_tallies(whatif.areas, self.board.start, whatif.tally)
        self.allow()

    def say(self, sentence: str, level: str) -> None:
        """Say it in the panel or, where there is none, in the dock."""
        if self.panel is None:
            self._say(sentence, level)
        else:
            self.panel.notice.say(sentence, level)

    def allow(self) -> None:
        """Allow in the panel what makes sense now."""
        if self.panel is None or self.board is None:
            return
        stack = self.stack
        changed = any(board.changed for board in self.boards.values())
        self.panel.allow(
            undo=stack.canUndo(),
            redo=stack.canRedo(),
            changed=changed,
            close=self._chosen is not None,
            known=bool(self.keeping.name),
        )
        if self.panel.adding.isChecked():
            said = translate("CivicGrid", "Click where a new one would stand.")
        else:
            said = translate("CivicGrid", "Drag facilities on the map; the right mouse button closes one.")
        self.panel.said.setText(said)

    def _adding(self, on: bool) -> None:
        if self.tool is not None:
            self.tool.adding = on
            self._iface.mapCanvas().setMapTool(self.tool)
        self.allow()
