"""What happens behind the import window: files are looked at, checked to the last row, and brought in."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..connections import resolver
from ..jobs import Job, run_job
from ..language import translate
from ..snapshots import Taken, free, write
from . import background
from .entry import Entry

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.connections import Connect
    from ...layers.door.preview import Look
    from ...layers.door.trial import Trial
    from ...layers.problems import Problem
    from ...layers.studyfile import Source, StudyFile
    from ...layers.workspace.store import Change, Mode

_PAUSE_MS = 400  # so long nothing was changed before all rows are read


class Session(QObject):
    """The entries of one window. Reading runs in the background; every signal comes on the main thread."""

    listed = pyqtSignal()  # entries came or went
    changed = pyqtSignal(object)  # one entry
    checked = pyqtSignal(object)  # one entry, all of whose rows were read
    turned = pyqtSignal()  # what runs, or may be done, is another
    stepped = pyqtSignal(float, str)
    said = pyqtSignal(str, str)  # sentence, level
    committed = pyqtSignal(tuple)  # changes in the workspace
    cancelled = pyqtSignal()  # nothing was written
    district = pyqtSignal(list)  # shapes in WGS 84

    def __init__(
        self, study_of: Callable[[Sequence[dict[str, Any]]], StudyFile], workspace: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.entries: list[Entry] = []
        self.trial: Optional[Trial] = None
        self._study_of = study_of
        self._queue: list[Entry] = []
        self._jobs: dict[str, Job] = {}
        self._copies = Path(tempfile.mkdtemp(prefix="civicgrid-layers-"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        QCoreApplication.instance().aboutToQuit.connect(self.shut)

    # -- what the window asks for

    @property
    def looking(self) -> bool:
        """Whether files are being looked at."""
        return bool(self._queue) or bool({"look", "layers"} & set(self._jobs))

    @property
    def checking(self) -> bool:
        """Whether all rows are being read, or will be in a moment."""
        return "check" in self._jobs or self._pause.isActive()

    @property
    def committing(self) -> bool:
        """Whether rows are being written into the workspace."""
        return "commit" in self._jobs

    @property
    def coming(self) -> list[Entry]:
        """The entries that will come in."""
        return [entry for entry in self.entries if entry.comes]

    def add(self, paths: Iterable[str]) -> None:
        """Look at files; one that is there already is not looked at again."""
        there = {entry.source.path for entry in self.entries}
        self.add_sources(
            [background.source_of(path) for path in dict.fromkeys(map(background.full, paths)) if path not in there]
        )

    def add_sources(self, sources: Iterable[Source], layer_name: str = "") -> None:
        """Look at what sources name."""
        fresh = [Entry(source, layer_name=layer_name) for source in sources]
        if fresh:
            self.entries.extend(fresh)
            self._queue.extend(fresh)
            self.listed.emit()
            self._next()

    def add_layers(self, layers: Sequence[Taken]) -> None:
        """Take layers that are open in QGIS; what is no file of its own is written to one, kept until brought in."""

        def work(progress: Progress) -> list[Source]:
            return [write(layer, self._copies, progress) for layer in layers]

        def written(sources: list[Source]) -> None:
            for layer, source in zip(layers, sources):
                self.add_sources([source], layer.name)

        if layers:
            self._run("layers", translate("CivicGrid", "Reading the layers"), work, written, self.stepped.emit)
            self.turned.emit()

    def look_at_district(self, sources: Sequence[Source]) -> None:
        """Look for the areas that the study has already; ``district`` gives their shapes."""
        if sources:
            connect = resolver(source.path for source in sources)
            self._run(
                "district",
                translate("CivicGrid", "Looking at a file"),
                lambda _progress: background.shapes_of(sources, connect),
                self.district.emit,
            )

    def change(self, entry: Entry, **settings: Any) -> None:
        """Say something of an entry; it is looked at again with that."""
        entry.source = replace(entry.source, **settings)
        entry.said |= {key for key, value in settings.items() if value}
        entry.wanted = entry.wanted or bool(settings.get("kind"))  # who says what it is wants it
        entry.unchecked()
        if entry not in self._queue:
            self._queue.append(entry)
        self.changed.emit(entry)
        self._next()

    def want(self, entry: Entry, wanted: bool) -> None:
        """Take an entry in or leave it out."""
        if entry.wanted != wanted:
            entry.wanted = wanted
            self.changed.emit(entry)
            self._recheck()

    def remove(self, entries: Sequence[Entry]) -> None:
        """Drop entries."""
        self.entries = [entry for entry in self.entries if entry not in entries]
        self._queue = [entry for entry in self._queue if entry not in entries]
        self.listed.emit()
        self._recheck()

    def forget(self, entry: Entry) -> None:
        """Forget what was said of such a table before, and look at it afresh."""
        if entry.look is not None:
            background.memory().forget(entry.look.samples)
        entry.day = ""
        plain = type(entry.source)(entry.source.path, layer=entry.source.layer, sheet=entry.source.sheet)
        self.change(entry, **{key: value for key, value in vars(plain).items() if key != "path"})
        entry.said.clear()

    def keep_copies(self, folder: Path) -> None:
        """Move the copies of layers that come in to where the study finds them again."""
        for entry in self.coming:
            path = Path(entry.source.path)
            if path.parent == self._copies:
                folder.mkdir(parents=True, exist_ok=True)
                kept = free(folder, path.stem, path.suffix)
                shutil.move(str(path), str(kept))
                entry.source = replace(entry.source, path=kept.absolute().as_posix())

    def remember(self) -> None:
        """Keep what was said of the tables that come in."""
        kept = background.memory()
        for entry in self.coming:
            if entry.look is not None and entry.said:
                kept.remember(entry.look.samples, entry.source, date.today().isoformat())

    def sources(self) -> list[Source]:
        """Give the sources that will come in; a file all of whose kinds come in as they are is one source."""
        made: list[Source] = []
        for entry in self.coming:
            source = self._whole_file(entry)
            if source not in made:
                made.append(source)
        return made

    def places(self, entry: Entry, problem: Problem) -> Any:
        """Give the shapes of the rows that a finding is about: of all rows, else of those that were looked at."""
        if self.trial is not None:
            return self.trial.places(problem)
        look = entry.look
        return [] if look is None else [shape for shape, at in zip(look.shapes, look.places) if at in problem.rows]

    def commit(self, mode: Mode) -> None:
        """Bring all that comes into the workspace of the study; ``committed`` or ``cancelled`` says how it ended."""
        documents, trial = self._documents(), self.trial
        connect = self._connect(documents)
        self.cancel()
        done: list[tuple[Change, ...]] = []

        def work(progress: Progress) -> None:
            done.append(background.commit(self._study_of, documents, trial, mode, connect, progress))

        def stopped() -> None:
            if done:  # cancel came too late
                self.committed.emit(done[0])
            else:
                self.cancelled.emit()
            self.turned.emit()

        title = translate("CivicGrid", "Writing into the workspace")
        self._run("commit", title, work, lambda _nothing: stopped(), self.stepped.emit, stopped)
        self.turned.emit()

    def cancel(self) -> None:
        """Stop reading all rows, or writing them: what was begun is taken back."""
        self._pause.stop()
        self._stop("check")
        if "commit" in self._jobs:
            self._jobs["commit"].cancel()  # it is heard to its end

    def shut(self) -> None:
        """Stop whatever runs, and hear nothing of it any more."""
        self._queue.clear()
        self._pause.stop()
        for name in list(self._jobs):
            self._stop(name)
        shutil.rmtree(self._copies, ignore_errors=True)

    # -- looking

    def _next(self) -> None:
        self._pause.stop()
        self._stop("check")
        if self._queue and "look" not in self._jobs:
            entry = self._queue.pop(0)
            source, first = entry.source, entry.look is None
            connect = resolver([source.path])
            self._run(
                "look",
                translate("CivicGrid", "Looking at a file"),
                lambda _progress: background.look(source, connect, recall=first),
                lambda found: self._looked(entry, source, found),
                on_failed=lambda: self._unreadable(entry),
            )
        elif not self.looking:
            self._recheck()
        self.turned.emit()

    def _looked(self, entry: Entry, source: Source, found: Sequence[tuple[Look, str]]) -> None:
        if entry in self.entries and entry.source == source:
            first = entry.look is None
            made = [entry, *(Entry(source, layer_name=entry.layer_name) for _ in found[1:])]
            for one, (look, day) in zip(made, found):
                one.look, one.source = look, look.source
                one.day = day or one.day
                one.wanted = one.usable if first else one.wanted
            at = self.entries.index(entry)
            self.entries[at + 1 : at + 1] = made[1:]
            if made[1:]:
                self.listed.emit()
            self.changed.emit(entry)
        self._next()

    def _unreadable(self, entry: Entry) -> None:
        """Leave a file that nothing can be done with as it is; the others go on."""
        entry.unreadable = True
        self.changed.emit(entry)
        self._next()

    def _whole_file(self, entry: Entry) -> Source:
        """An OSM extract is read once for all its kinds, if nothing else was said of any."""
        look = entry.look
        if look is None or "osm_tags" not in look.decisions:
            return replace(entry.source, kind=entry.kind)
        same = [other for other in self.entries if other.source.path == entry.source.path]
        whole = all(other.comes and not other.said for other in same)
        return replace(entry.source, kind=None) if whole and len(same) > 1 else entry.source

    def _documents(self) -> list[dict[str, Any]]:
        """What comes in, as a study file has it."""
        from ...layers.studyfile import source_json

        return [source_json(source) for source in self.sources()]

    # -- checking

    def _recheck(self) -> None:
        """All rows are read anew, once the person has stopped changing things."""
        self._stop("check")
        for entry in self.entries:
            entry.unchecked()
        self.trial = None
        if self.coming and not self.looking:
            self._pause.start()
        self.turned.emit()

    def _check(self) -> None:
        documents = self._documents()
        connect = self._connect(documents)

        def work(progress: Progress) -> Trial:
            return background.try_all_of(self._study_of, documents, connect, progress)

        title = translate("CivicGrid", "Checking all rows")
        self._run("check", title, work, self._checked, self.stepped.emit)
        self.turned.emit()

    def _checked(self, trial: Trial) -> None:
        self.trial = trial
        for entry in self.coming:
            look = entry.look
            if look is not None:
                entry.account = trial.accounts_of(entry.source, look.layer, entry.kind)
                entry.checked = trial.about(look.file, look.layer, entry.kind)
                entry.refused = entry.account is None
                self.checked.emit(entry)
        self.turned.emit()

    def _connect(self, documents: Sequence[dict[str, Any]]) -> Connect:
        """Look up the connections that the workspace and the sources name, on the main thread."""
        return resolver([self._workspace, *(str(document["path"]) for document in documents)])

    # -- jobs

    def _run(
        self,
        name: str,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        on_progress: Optional[Callable[[float, str], None]] = None,
        on_cancelled: Optional[Callable[[], None]] = None,
        on_failed: Optional[Callable[[], None]] = None,
    ) -> None:
        """Start the one job of this name; a job that was stopped is not heard any more."""

        def mine() -> bool:
            return self._jobs.get(name) is job

        def finished(act: Callable[[], None]) -> None:
            if mine():
                del self._jobs[name]
                act()

        def stopped() -> None:
            self.turned.emit()

        def failed(sentence: str) -> None:
            self.said.emit(sentence, "error")
            (on_failed or stopped)()

        job = run_job(
            title,
            work,
            on_done=lambda result: finished(lambda: done(result)),
            on_failed=lambda sentence, _error: finished(lambda: failed(sentence)),
            on_cancelled=lambda: finished(on_cancelled or stopped),
            on_progress=lambda share, step: on_progress(share, step) if on_progress and mine() else None,
        )
        self._jobs[name] = job

    def _stop(self, name: str) -> None:
        job = self._jobs.pop(name, None)
        if job is not None:
            job.cancel()
