"""Results in the dock: shown on its page, on the map, and as products; new ones, and those of an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QDate, QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices

from .. import basemaps
from ..editing import came_in
from ..language import interface_language, listed, translate
from ..messages import explain
from ..place.looking import Looking
from .deciding import Deciding
from .earlier import Earlier, folder_of
from .geojsonwindow import GeoJsonWindow
from .mapview import MapView
from .opening import Opening
from .packwindow import PackWindow

if TYPE_CHECKING:
    from ...layers.export.geodata.writing import Plan
    from ...layers.studyfile import StudyFile
    from .digest import Place
    from .maindock import MainDock
    from .studycontroller import StudyController
    from .work import Results, Work


class ResultsController(QObject):
    """Keeps the results that are shown; what is to be said or asked goes through ``say``."""

    changed = pyqtSignal()
    againWanted = pyqtSignal()
    resumeWanted = pyqtSignal(object)

    def __init__(self, dock: MainDock, study: StudyController, work: Work, iface, say: Callable[..., None]) -> None:
        super().__init__(dock)
        self.dock, self.study, self.work, self.iface, self.say = dock, study, work, iface, say
        self.shown: Optional[Results] = None
        self.map = MapView(iface)
        self.opening = Opening(iface, self)
        self.opening.opened.connect(self._say_on_the_map)
        self.opening.completed.connect(self._watch)
        self.looking = Looking(iface, self)
        self.looking.failed.connect(lambda sentence: say(sentence, "error"))
        dock.results.lookWanted.connect(lambda: self.looking.begin(self.shown.run, self.shown.groundwork))
        self.deciding = Deciding(say, study.changed.emit)
        self.earlier = Earlier(self)
        self.earlier.found.connect(self._found)
        self.earlier.said.connect(say)
        dock.results.placeWanted.connect(self._show_place)
        dock.siting.placeWanted.connect(self._show_place)
        dock.results.mapWanted.connect(self._show_map)
        dock.results.rejectedWanted.connect(study.ask_rejected)
        dock.output.openWanted.connect(self._open_product)
        dock.output.packWanted.connect(self.choose_pack)
        iface.projectRead.connect(self.look_at_project)

    def shut(self) -> None:
        """Stop reading, and take our marks off the map."""
        self.iface.projectRead.disconnect(self.look_at_project)
        self.earlier.forget()
        self.opening.shut()
        self.deciding.shut()
        self.looking.forget()
        self.map.forget()

    def clear(self) -> None:
        """Show nothing: there are no results of this study, or none yet."""
        self.shown = None
        self.looking.forget()
        self.earlier.forget()
        self.map.forget()
        self.dock.results.show_digest(None, {})
        self.dock.siting.show_digest(None)
        self.dock.output.show_products({}, "")

    def take(self, results: Results) -> None:
        """Show what was computed."""
        self.study.remember(results.folder)
        self._show(results)

    def lead_to_map(self) -> None:
        """Show the project of what was computed."""
        self._offer_project()
        self.dock.show_page(self.dock.results)

    def _show(self, results: Results) -> None:
        from ..words import labels

        self.looking.forget()
        self.shown = results
        self.study.show_run(results.run)
        self.dock.results.show_digest(results.digest, labels(interface_language(), results.run.study))
        self.dock.siting.show_digest(results.digest)
        self.dock.output.basemap.show_choice(results.run.study.basemap or "")
        self.show_products()
        self.earlier.forget()
        self.changed.emit()

    def look_at_project(self) -> None:
        """A project was opened: if it shows results of ours, so shall the dock."""
        folder = folder_of(QgsProject.instance())
        if folder is not None:
            self.look_into(folder)

    def look_into(self, folder: Path) -> None:
        """Show the results that stand in a folder, if there are any of a study that may be shown."""
        shown = self.shown is not None and self.shown.folder == folder
        if not shown and not self.work.busy:
            self.earlier.look(folder)

    def _found(self, results: Results) -> None:
        """Results of an earlier run were read: of the study that is open, or of one that can be opened."""
        if self.study.draft is None:
            self.resume(results)
        elif self.study.is_of(results.run.study):
            self._show(results)
            self.look_for_changes()
        elif folder_of(QgsProject.instance()) == results.folder:
            question = translate(
                "CivicGrid",
                "The project shows the results of another study. Opening that one discards what is not saved of this.",
            )
            answers = (
                ("answerResume", translate("CivicGrid", "Open its study"), lambda: self.resumeWanted.emit(results)),
            )
            self.say(question, "info", answers)

    def resume(self, results: Results) -> None:
        """Go on from earlier results: with their study, their folder, their figures."""
        self.study.resume(results.run.study, results.folder)
        self._show(results)
        self.dock.analyse.folder.setFilePath(str(results.folder))
        self.dock.show_page(self.dock.results)
        self.look_for_changes()

    def _offer_project(self) -> None:
        """Open the project of the results; ask first if the open one has changes."""
        project = QgsProject.instance()
        if project.isDirty() and project.mapLayers() and folder_of(project) != self.shown.folder:
            question = translate(
                "CivicGrid", "The results are ready. Opening their project discards the changes of the open one."
            )
            answers = (
                ("answerOpen", translate("CivicGrid", "Open the results"), self._open_project),
                ("answerKeep", translate("CivicGrid", "Not now"), lambda: None),
            )
            self.say(question, "warning", answers)
        else:
            self._open_project()

    def _open_project(self) -> None:
        from ...layers import pipeline

        QgsProject.instance().setDirty(False)  # the person said so, or there was nothing to lose
        self.opening.open(self.shown.folder / pipeline.PROJECT)

    def _say_on_the_map(self, project: Path) -> None:
        said = translate("CivicGrid", "The results are on the map: {folder}").format(folder=project.parent)
        print_ = ("answerPrint", translate("CivicGrid", "Next: meeting pack…"), self.choose_pack)
        self.say(said, "done", (print_,))

    def _watch(self, layer: QgsMapLayer) -> None:
        """Hear when a layer out of the workspace was edited."""
        if came_in(layer):
            layer.afterCommitChanges.connect(self.look_for_changes)

    def look_for_changes(self) -> None:
        """Say when rows have changed since the results were computed, and offer to compute them again."""
        from ..words import labels

        workspace = self.study.draft.workspace_path if self.study.draft is not None else None
        if self.shown is None or workspace is None or self.work.busy:
            return
        kinds = self.study.keeping.changed_since(self.shown.run.record, workspace)
        if kinds:
            words = labels(interface_language())
            said = translate("CivicGrid", "The results are out of date: changed since then were {kinds}.").format(
                kinds=listed(words.get(kind, kind) for kind in kinds)
            )
            self.say(
                said, "warning", (("answerAgain", translate("CivicGrid", "Compute again"), self.againWanted.emit),)
            )

    def _show_place(self, place: Place) -> None:
        if self.shown is not None and not self.map.show(place, self.shown.digest.crs):
            self._say_not_open()

    def _show_map(self, topic: str) -> None:
        if self.shown is not None and not self.map.show_topic(topic):
            self._say_not_open()

    def _say_not_open(self) -> None:
        answers = (("answerOpen", translate("CivicGrid", "Open the results"), self._offer_project),)
        self.say(translate("CivicGrid", "The project of the results is not open."), "info", answers)

    def plans_to_publish(self) -> Sequence[Plan]:
        """Tell what GeoJSON of every layer would be; this takes seconds."""
        from ...layers.export.geodata import options, release, writing
        from ..words import labels

        run = self.shown.run
        chosen = options.from_json(run.study.geojson)
        every = replace(chosen, layers=tuple(release.layers(run)), fields=(), copies=())
        return writing.preview(run, labels(self.shown.language, run.study), every)

    def decide(self, place: Place, verdict: str, reason: str, who: str) -> None:
        """Keep what was decided about a proposed site."""
        from ...geo import columns as col
        from ...layers.decisions import about
        from ...layers.export.sitingreports import place as named

        if self.study.draft is None:
            return
        sites = self.shown.run.layers[col.RESULT_SITING]
        site = sites[sites[col.ID] == place.value].iloc[0]
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        decision = about(site, sites.crs, verdict, name=named(site), reason=reason, who=who, date=today)
        self.deciding.decide(self.study.draft, decision)

    def choose_publishing(self, plans: Sequence[Plan], then: Callable[[], None]) -> None:
        """Show what would be published as GeoJSON; keep what is chosen, and go on."""
        from ...layers.export.geodata import options, release
        from ...layers.pipeline import GEOJSON

        run, folder = self.shown.run, self.shown.folder / GEOJSON
        there = sum(1 for _path in folder.iterdir()) if folder.is_dir() else 0
        chosen = options.from_json(run.study.geojson)
        window = GeoJsonWindow(plans, dict(release.held_layers(run)), chosen, there, self.dock)
        window.accepted.connect(lambda: self._keep_publishing(options.to_json(window.options())))
        window.accepted.connect(then)
        window.open()

    def _keep_publishing(self, entry: Mapping[str, Any]) -> None:
        self._show_study(replace(self.shown.run.study, geojson=entry))
        if self.study.draft is not None:
            self.study.draft.set_publishing(entry)

    def choose_basemap(self, code: str) -> None:
        """Put a base map (none: an empty code) below the products of the shown results; without its key, say so."""
        self.dock.notice.silence()
        if self._show_study(replace(self.shown.run.study, basemap=code or None)) and self.study.draft is not None:
            self.study.draft.set_basemap(code)
            self.study.changed.emit()

    def follow_study(self) -> None:
        """After undo or redo, have what needs no computing as the study says: the base map, what is published."""
        if self.shown is None:
            return
        document, study = self.study.draft.document, self.shown.run.study
        code = document.get("basemap")
        if self._show_study(replace(study, basemap=code, geojson=document.get("geojson", {}))):
            self.dock.output.basemap.show_choice(code or "")

    def _show_study(self, study: StudyFile) -> bool:
        """Have the shown results, and their project if it is open, as a study says that differs in products alone."""
        from ...layers.problems import Refused

        before = self.shown.run.study.basemap
        try:
            basemaps.chosen(study)
        except Refused as error:
            self.say(explain(error), "warning")
            return False
        self.shown = replace(self.shown, run=replace(self.shown.run, study=study))
        if study.basemap != before and folder_of(QgsProject.instance()) == self.shown.folder:
            basemaps.settle(QgsProject.instance(), study, self.shown.language)
        return True

    def choose_pack(self) -> None:
        """Open the window of the meeting pack; without the key that the base map asks for, say so."""
        from ...layers.problems import Refused

        if self.shown is None or self.work.busy:
            return
        try:
            basemaps.chosen(self.shown.run.study)
        except Refused as error:
            self.say(explain(error), "warning")
            return
        window = PackWindow(self.shown, self.dock)
        window.printed.connect(self._pack_printed)
        window.open()

    def _pack_printed(self, path: str, pages: int) -> None:
        self.show_products()
        said = translate("CivicGrid", "The meeting pack is printed: {count} pages, {path}")
        answer = ("answerOpen", translate("CivicGrid", "Open"), lambda: self._open_product(path))
        self.say(said.format(count=pages, path=path), "done", (answer,))

    def show_products(self) -> None:
        """Link the products of the shown results that are there."""
        from ...layers import pipeline
        from ...layers.export import document

        folder = self.shown.folder
        there = {
            "print": folder / pipeline.PRINT,
            "geojson": folder / pipeline.GEOJSON,
            "webpage": folder / pipeline.WEBPAGE,
            "workbook": folder / pipeline.WORKBOOK,
            "document": folder / document.file_name(),
        }
        since = (folder / pipeline.WORKSPACE).stat().st_mtime
        self.dock.output.show_products({key: path for key, path in there.items() if _made(path) >= since}, str(folder))

    def _open_product(self, path: str) -> None:
        target = path or str(self.shown.folder)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(target)):
            self.say(translate("CivicGrid", "No program here opens {path}.").format(path=target), "warning")


def _made(path: Path) -> float:
    """Give when a product was made (0: not at all); one older than the workspace belongs to an earlier run."""
    if path.is_dir():
        return max((_made(inside) for inside in path.iterdir()), default=0.0)
    return path.stat().st_mtime if path.exists() else 0.0
