"""What happens in the dock: which page shows, what runs, what is said, what the map shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Optional, Union

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, QRegularExpression, QStandardPaths
from qgis.PyQt.QtWidgets import QDialog

from .. import settings
from ..language import interface_language, translate
from ..messages import explain, stack_sentence
from ..snapshots import free
from ..stack import missing_core
from ..whatif.controller import WhatIfController
from .addressqueue import AddressQueue
from .analysepage import AnalysePage
from .earlier import folder_of
from .helpcontents import GUIDE
from .helpwindow import show_help
from .outputpage import products
from .pieces import brought_up
from .productwindow import ProductWindow, offers
from .progressline import ProgressLine
from .resultscontroller import ResultsController
from .studycontroller import DEMO, StudyController
from .work import Results, Work

if TYPE_CHECKING:
    from .maindock import MainDock

STUDY_WINDOWS = QRegularExpression("^civicgrid(Kinds|Standards|Answers)$")
"""Windows beside the panel that change the study that is open."""
_LEVELS = {
    "error": Qgis.MessageLevel.Critical,
    "warning": Qgis.MessageLevel.Warning,
    "info": Qgis.MessageLevel.Info,
    "done": Qgis.MessageLevel.Success,
}


class Controller(QObject):
    """Between the pages, the work, and the window of QGIS."""

    def __init__(self, dock: MainDock, iface) -> None:
        super().__init__(dock)
        self.dock, self.iface = dock, iface
        self.study = StudyController(dock.data, dock.standards)
        self.work = Work(self)
        self.showing = ResultsController(dock, self.study, self.work, iface, self.say)
        self.queue = AddressQueue(iface, self)
        self.whatif = WhatIfController(iface, dock, lambda: self.study.draft, self.say)
        self._words: dict[str, str] = {}
        self._sites_wanted = False
        self._progress: Union[AnalysePage, ProgressLine] = dock.analyse  # of what runs, or ran last
        self._connect()
        self._refresh()
        self._say_what_is_missing()
        self.showing.look_at_project()

    @property
    def results(self) -> Optional[Results]:
        """The results that are shown."""
        return self.showing.shown

    def _connect(self) -> None:
        start, study, work = self.dock.start, self.study, self.work
        start.demoWanted.connect(study.open_demo)
        start.ownWanted.connect(study.new)
        start.openWanted.connect(study.ask_open)
        start.guideWanted.connect(lambda: show_help(GUIDE, self.dock))
        study.opened.connect(self._opened)
        study.closed.connect(self._closed)
        study.changed.connect(self._refresh)
        study.said.connect(self.say)
        study.filled.connect(self._offer_compute)
        study.keeping.asked.connect(lambda question, answers: self.say(question, "info", answers))
        study.keeping.changed.connect(self.showing.look_for_changes)
        self.dock.data.openWanted.connect(lambda: self._leave(study.ask_open))
        self.dock.data.closeWanted.connect(lambda: self._leave(study.close))
        self.dock.data.placingWanted.connect(self._place_rows)
        self.queue.placed.connect(study.changed)
        self.dock.analyse.answersWanted.connect(
            lambda: brought_up(self.dock.window(), "civicgridAnswers") or study.ask_answers()
        )
        self.dock.analyse.settingChosen.connect(study.set_setting)
        self.dock.analyse.folderChosen.connect(self._folder_chosen)
        self.dock.analyse.computeWanted.connect(self.compute)
        self.dock.siting.settingChosen.connect(study.set_setting)
        self.dock.siting.computeWanted.connect(lambda: self.compute(sites=True))
        self.dock.siting.decided.connect(self.showing.decide)
        self.dock.siting.methodWanted.connect(lambda: show_help("sitingmethod", self.dock))
        self.dock.analyse.cancelWanted.connect(self.cancel)
        self.dock.output.wanted.connect(self.offer)
        self.dock.output.progress.cancelWanted.connect(self.cancel)
        self.dock.output.choicesWanted.connect(self._publish)
        self.dock.output.basemap.chosen.connect(self.showing.choose_basemap)
        study.stepped.connect(self.showing.follow_study)
        self.showing.changed.connect(self._refresh)
        self.showing.againWanted.connect(self.compute)
        self.showing.resumeWanted.connect(lambda results: self._go_on(lambda: self.showing.resume(results)))
        self.dock.results.whatifWanted.connect(lambda: self.whatif.open(self.results))
        self.whatif.kept.connect(study.changed)
        self.whatif.committed.connect(study.keeping.changed)
        for signal in (study.opened, study.closed, self.showing.changed):
            signal.connect(self.whatif.close)
        work.begun.connect(self._begun)
        work.stepped.connect(self._stepped)
        work.computed.connect(self._computed)
        work.opened.connect(self._opened_results)
        work.produced.connect(self._produced)
        work.failed.connect(self._failed)
        work.cancelled.connect(self._cancelled)

    def shut(self) -> None:
        """End what runs, and take our marks off the map."""
        if self.study.window is not None:
            self.study.window.reject()
        self.study.keeping.shut()
        self.work.shut()
        self.queue.close()
        self.whatif.close()
        self.showing.shut()

    # -- saying

    def say(self, sentence: str, level: str = "info", answers=()) -> None:
        """Say it in the dock; what went wrong also above the map, where it is seen with the dock closed."""
        self.dock.notice.say(sentence, level, answers)
        if level in {"error", "warning"} and not answers:
            first = sentence.splitlines()[0]
            self.iface.messageBar().pushMessage("CivicGrid", first, _LEVELS[level], 12)

    def _say_what_is_missing(self) -> None:
        """Say before any work is put in that nothing can be computed here."""
        absent = missing_core()
        if absent:
            answer = ("answerEnvironment", translate("CivicGrid", "Environment…"), self.dock.environmentWanted.emit)
            self.say(stack_sentence(absent), "warning", (answer,))

    # -- the study

    def _opened(self) -> None:
        self.dock.notice.silence()
        self.showing.clear()
        self.dock.analyse.begin()
        self.dock.analyse.folder.setFilePath(str(self._proposed_folder()))
        self.dock.stack.setCurrentIndex(1)
        self.dock.show_page(self.dock.data)
        self._refresh()

    def _offer_compute(self, said: str) -> None:
        """There are data now: say so, and what comes next."""
        next_page = (
            "answerAnalyse",
            translate("CivicGrid", "Next: Analyse"),
            lambda: self.dock.show_page(self.dock.analyse),
        )
        self.say(said, "done", (next_page,))

    def _leave(self, then: Callable[[], None]) -> None:
        """Go on to something else than the study; what is not saved of it is asked for."""
        if self.study.draft is not None and self.study.draft.changed:
            question = translate("CivicGrid", "The study has changes that are not saved.")
            answers = (
                ("answerSave", translate("CivicGrid", "Save…"), self.study.ask_save),
                ("answerDiscard", translate("CivicGrid", "Discard"), lambda: self._go_on(then)),
            )
            self.say(question, "warning", answers)
        else:
            self._go_on(then)

    def _go_on(self, then: Callable[[], None]) -> None:
        """Leave the study with its windows; one in which something is not saved stays, and asks."""
        left = [window for window in self._study_windows() if not window.close()]
        if not left:
            then()
            return
        brought_up(self.dock.window(), left[0].objectName())
        said = translate(
            "CivicGrid", "The window “{title}” has changes that are not saved: save or discard them there."
        )
        self.say(said.format(title=left[0].windowTitle()), "warning")

    def _study_windows(self) -> list[QDialog]:
        return [one for one in self.dock.window().findChildren(QDialog, STUDY_WINDOWS) if one.isVisible()]

    def _place_rows(self) -> None:
        from ..words import labels

        self.queue.open(self.study.to_place(), self.study.draft, labels(interface_language()))

    def _closed(self) -> None:
        self.dock.notice.silence()
        self.showing.clear()
        self.queue.close()
        for window in self._study_windows():
            window.close()
        self.dock.stack.setCurrentIndex(0)
        self._refresh()

    def _proposed_folder(self) -> Path:
        """A folder of its own per study, under the one used last."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        base = settings.setting(settings.RESULTS_FOLDER) or str(Path(documents or Path.home()) / "CivicGrid")
        draft = self.study.draft
        name = draft.path.parent.name if draft.path else draft.field("district", "en")
        name = re.sub(r'[\\/:*?"<>|\s]+', "-", name) or "study"
        return Path(base) / name if draft.path else free(Path(base), name, "")

    def _folder(self) -> Optional[Path]:
        words = self.dock.analyse.folder.filePath().strip()
        return Path(words) if words else None

    def _folder_chosen(self, _folder: str) -> None:
        self._refresh()
        if self._folder() is not None and self.study.draft is not None:
            self.showing.look_into(self._folder().absolute())

    def _refresh(self) -> None:
        """Allow what makes sense now."""
        draft, busy = self.study.draft, self.work.busy
        files = len(draft.sources) if draft else 0
        kept = draft.workspace_path if draft else None
        self.dock.data.set_busy(busy)
        self.dock.standards.setEnabled(not busy)
        if draft is not None:
            self.dock.data.allow_steps(undo=draft.history.can_undo, redo=draft.history.can_redo)
        ready = bool(files or (draft and draft.workspace))
        self.dock.analyse.set_state(ready=bool(ready and self._folder()), busy=busy)
        if draft is not None:
            self.dock.analyse.show_settings(draft.settings, streets="street_line" in self.study.kinds)
            self.dock.siting.show_settings(draft.settings, self.study.facilities, "candidate_site" in self.study.kinds)
        profile = self.dock.standards.profile.currentText()
        said = (
            translate("CivicGrid", "Workspace {name}; standards: {profile}").format(name=kept.name, profile=profile)
            if kept
            else translate("CivicGrid", "{count} files; standards: {profile}").format(count=files, profile=profile)
        )
        computing = self._progress is self.dock.analyse
        if busy and not computing:
            said = translate("CivicGrid", "Computing waits until the products are made.")
        elif not (files or kept):
            said = translate("CivicGrid", "Add files on the page Data first.")
        self.dock.analyse.summary.setText(said)
        self.dock.siting.set_state(ready=bool(ready and self._folder()), busy=busy)
        self.dock.output.set_state(ready=self.results is not None, busy=busy, waiting=busy and computing)
        for progress in (self.dock.analyse, self.dock.output.progress):
            progress.bar.setVisible(busy and progress is self._progress)

    # -- running

    def compute(self, *, sites: bool = False) -> None:
        """Start computing, unless the open project of that folder has changes that would be lost.

        ``sites``: for the sake of the sites, which are shown in the end.
        """
        project, folder = QgsProject.instance(), self._folder()
        if folder is not None and project.isDirty() and folder_of(project) == folder.absolute():
            question = translate(
                "CivicGrid",
                "The project of this folder is open and has changes that are not saved. Computing makes it anew.",
            )
            replace = ("answerReplace", translate("CivicGrid", "Compute, discard them"), lambda: self._compute(sites))
            self.say(question, "warning", (replace,))
        else:
            self._compute(sites)

    def _compute(self, sites: bool) -> None:
        from ...layers.problems import Refused

        self._sites_wanted = sites
        self.dock.notice.silence()
        self.showing.earlier.forget()
        folder = self._folder()
        if self.study.draft is None or folder is None or self.work.busy:
            return
        self._progress = self.dock.analyse
        try:
            self.work.compute(self.study.draft.study(), folder.absolute(), self.study.language)
        except (Refused, OSError) as error:
            self._not_started(error)
            return
        if not self.study.draft.path or self.study.draft.path != DEMO:
            settings.keep(settings.RESULTS_FOLDER, str(folder.absolute().parent))

    def offer(self, products) -> None:
        """Look what products would hold and replace, to show it before anything is written."""
        self.dock.notice.silence()
        if self.results is not None and not self.work.busy:
            self._progress = self.dock.output.progress
            shown = self.results
            self.work.look(lambda progress: offers(shown, products, progress), self._offered)

    def _offered(self, found) -> None:
        names = {key: words.rstrip("…") for key, words, _ in products()}
        window = ProductWindow(found, names, str(self.results.folder), self.dock)
        window.accepted.connect(lambda: self.produce(window.products()))
        self._refresh()
        window.open()

    def produce(self, products) -> None:
        """Make products of the results."""
        from ...layers.problems import Refused

        self.dock.notice.silence()
        if self.results is None or self.work.busy:
            return
        self._progress = self.dock.output.progress
        try:
            self.work.produce(self.results, products)
        except (Refused, OSError) as error:
            self._not_started(error)

    def _publish(self) -> None:
        """Write GeoJSON as a person chooses after seeing what it would be."""
        if self.results is not None and not self.work.busy:
            self._progress = self.dock.output.progress
            self.work.look(lambda _progress: self.showing.plans_to_publish(), self._choose)

    def _choose(self, plans) -> None:
        self._refresh()
        self.showing.choose_publishing(plans, lambda: self.produce(["geojson"]))

    def _not_started(self, error: Exception) -> None:
        self.work.abandon()
        self._failed(explain(error))

    def cancel(self) -> None:
        """Stop, and say at once that it was heard."""
        self._progress.stopping()
        self.work.cancel()

    def _begun(self) -> None:
        from ..words import labels

        self._words = dict(labels(interface_language()))
        self._progress.begin()
        self.dock.show_page(self._progress)
        self._refresh()

    def _stepped(self, share: float, step: str) -> None:
        if self.work.stopping:
            return
        self._progress.show_progress(share, self._words.get(f"step.{step}", step) if step else "")

    def _computed(self, results: Results) -> None:
        self.dock.analyse.tick()
        self.showing.take(results)

    def _opened_results(self, _results: Results) -> None:
        self._refresh()
        self.showing.lead_to_map()
        if self._sites_wanted:
            self.dock.show_page(self.dock.siting)

    def _produced(self, paths) -> None:
        self.showing.show_products()
        self._refresh()
        self.say(translate("CivicGrid", "Done: {count} files in {folder}").format(
            count=len(paths), folder=self.results.folder), "done")  # fmt: skip

    def _failed(self, sentence: str) -> None:
        self._progress.begin()
        self._refresh()
        self.say(sentence, "error")

    def _cancelled(self) -> None:
        self._progress.begin()
        self._refresh()
        self.say(translate("CivicGrid", "Cancelled. Nothing was written."), "info")
