"""What happens on the pages *Data* and *Standards*: the study is opened, changed, saved and shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QDate, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from .. import ownkinds, settings
from ..language import interface_key, interface_language, joined, translate
from ..messages import explain, sentences
from . import rejectedrows, sourcerows
from .datapage import DataPage
from .draft import FIELDS, Draft
from .keeping import Keeping
from .periodbox import DATE
from .pieces import brought_up
from .standardscontroller import StandardsController
from .standardspage import StandardsPage
from .studyfiles import DEMO, chosen, file_of, is_of, last_folder, remember

if TYPE_CHECKING:
    from ...layers.run import Run
    from ...layers.studyfile import Source, StudyFile
    from ...layers.workspace.store import Change, Import
    from ..importer.window import ImportWindow

COPIES = "civicgrid-layers"


class StudyController(QObject):
    """Keeps the draft and the pages alike; anything wrong goes out as a sentence."""

    opened = pyqtSignal()
    changed = pyqtSignal()
    stepped = pyqtSignal()  # back, or forth again
    closed = pyqtSignal()
    said = pyqtSignal(str, str)  # sentence, level
    filled = pyqtSignal(str)  # with data that can be computed; the sentence tells of them

    def __init__(self, page: DataPage, standards: StandardsPage) -> None:
        super().__init__(page)
        self.page = page
        self.draft: Optional[Draft] = None
        self.window: Optional[ImportWindow] = None
        self._run: Optional[Run] = None
        self._lines: list[Import] = []
        self.kinds: set[str] = set()  # of the study, as far as they are known before its files are read
        self.keeping = Keeping(self)
        self.keeping.said.connect(self.said)
        self.keeping.changed.connect(self._workspace_changed)
        page.keepWanted.connect(self.ask_keep)
        page.saveWanted.connect(self.ask_save)
        page.importWanted.connect(self.ask_import)
        page.rejectedWanted.connect(self.ask_rejected)
        page.removeWanted.connect(self._remove)
        page.kindChosen.connect(self._set_kind)
        page.kindsWanted.connect(lambda: brought_up(page.window(), "civicgridKinds") or self.ask_kinds())
        page.fieldEdited.connect(self._set_field)
        page.undoWanted.connect(lambda: self._step(Draft.undo))
        page.redoWanted.connect(lambda: self._step(Draft.redo))
        self.standards = StandardsController(standards, self)
        self.standards.said.connect(self.said)
        self.standards.changed.connect(self._touch)

    @property
    def facilities(self) -> list[tuple[str, str]]:
        """Key and name of the kinds of facilities that the study has, of all kinds where that is not known yet."""
        from ...layers.kinds import facility_kinds

        every = [(key, name) for key, name in _kind_names() if key in facility_kinds()]
        return [one for one in every if one[0] in self.kinds] or every

    @property
    def language(self) -> str:
        """The language of the study's products."""
        return (self.draft.field("language") if self.draft else "") or interface_language()

    # -- opening and saving

    def open_demo(self) -> None:
        """Open the made-up city."""
        self._open_and_say(DEMO)

    def new(self) -> None:
        """Begin a study with no file in it, and ask for some."""
        self._begin()
        self.ask_import()

    def _begin(self) -> None:
        self._use_library()
        draft = Draft.new(
            title=translate("CivicGrid", "Public facilities and cases"),  # it is printed, and may stay as it is
            district=translate("CivicGrid", "Our district"),
            unit=settings.setting(settings.UNIT),
            data_date=QDate.currentDate().toString(DATE),
        )
        self._take(draft)

    def ask_open(self) -> None:
        """Ask for a study file."""
        words = translate("CivicGrid", "Open a study file")
        path, _ = QFileDialog.getOpenFileName(
            self.page.window(), words, last_folder(), translate("CivicGrid", "Study file") + " (*.json)"
        )
        if path:
            chosen(path)
            self._open_and_say(Path(path))

    def _open_and_say(self, path: Path) -> None:
        if self.open(path):
            title = self.draft.field("title", interface_language())
            self.filled.emit(translate("CivicGrid", "The study is open: {title}").format(title=title))

    def open(self, path: Path) -> bool:
        """Open a study file; a wrong one is answered with the place and the remedy, and the study stays as it was."""
        from ...layers.problems import Refused

        self._use_library()
        try:
            draft = Draft.open(path)
        except (Refused, OSError) as error:
            self.said.emit(explain(error), "error")
            return False
        self._take(draft)
        return True

    def resume(self, study: StudyFile, folder: Path) -> None:
        """Open the study of earlier results: its file where that is known here, else as the results tell of it."""
        from ...layers.studyfile import to_json

        path = file_of(study, folder)
        if path is None or not self.open(path):
            self._take(Draft(to_json(study)))

    def is_of(self, study: StudyFile) -> bool:
        """Whether this is the study that is open."""
        return self.draft is not None and is_of(self.draft, study)

    def remember(self, folder: Path) -> None:
        """Keep which study the results in a folder are of."""
        if self.draft is not None:
            remember(folder, self.draft)

    def ask_save(self) -> None:
        """Ask where to, and save."""
        if self.draft is None:
            return
        there = self.draft.path if self.draft.path != DEMO else None
        start = str(there or Path(last_folder()) / "study.json")
        words = translate("CivicGrid", "Save the study file")
        path, _ = QFileDialog.getSaveFileName(
            self.page.window(), words, start, translate("CivicGrid", "Study file") + " (*.json)"
        )
        if path:
            chosen(path)
            self.save(Path(path).with_suffix(".json"))

    def ask_rejected(self) -> None:
        """Ask where the workbook of rejected rows shall be, and write it."""
        start = str(Path(last_folder()) / (translate("CivicGrid", "rejected rows") + ".xlsx"))
        words = translate("CivicGrid", "Save the rejected rows")
        path, _ = QFileDialog.getSaveFileName(self.page.window(), words, start, "Excel (*.xlsx)")
        if path and self._run is not None:
            chosen(path)
            self.said.emit(*rejectedrows.write(self._run, Path(path).with_suffix(".xlsx"), self.language))

    def save(self, path: Path) -> bool:
        """Save the study file."""
        from ...layers.problems import Refused

        try:
            self.draft.save(path)
        except (Refused, OSError) as error:
            self.said.emit(explain(error), "error")
            return False
        self.said.emit(translate("CivicGrid", "Saved: {path}").format(path=path), "done")
        self.show()
        return True

    def _step(self, step: Callable[[Draft], None]) -> None:
        """Take the last change of the study back, or make it once more."""
        step(self.draft)
        self._touch()
        self.stepped.emit()

    def close(self) -> None:
        """Leave the study."""
        self.draft = self._run = None
        self.closed.emit()

    # -- files

    def ask_import(self, paths: Sequence[str] = ()) -> None:
        """Open the import window, with files if some were dropped; without a study, begin one."""
        from ...layers.studyfile import Source
        from ..importer.window import ImportWindow

        if self.draft is None:
            self._begin()
        if self.window is None:
            self.window = ImportWindow(
                self._study_of,
                _kind_names(),
                last_folder(),
                self._copies_folder,
                self.draft.workspace,
                self.page.window(),
            )
            self.window.brought.connect(self.add)
            self.window.committed.connect(self._committed)
            self.window.finished.connect(self._window_closed)
            self.window.open()
            self.window.session.look_at_district([Source(**area) for area in self._areas()])
        self.window.add(paths)

    def _study_of(self, sources: Sequence[dict[str, Any]]) -> StudyFile:
        """Give the study of some sources alone and the areas that they are checked against."""
        if self.draft.workspace:
            return self.draft.study_of(sources)
        parts = {self.draft.part(source) for source in sources}
        return self.draft.study_of([*(area for area in self._areas() if self.draft.part(area) not in parts), *sources])

    def _areas(self) -> list[dict[str, Any]]:
        """The sources of the study that may show the district, with full paths."""
        from ...layers.formats import BOOKS, TEXTS
        from ..importer.previewmap import AREAS

        found = [one for one in self.draft.sources if one.get("kind", AREAS[0]) in AREAS]
        maps = [one for one in found if "kind" in one or not one["path"].lower().endswith((*BOOKS, *TEXTS))]
        return [{**one, "path": self.draft.absolute(one).as_posix()} for one in maps]

    def _copies_folder(self) -> Path:
        """Where copies of layers are kept that have no file of their own: beside the study, if it was saved."""
        saved = self.draft is not None and self.draft.path is not None and self.draft.path != DEMO
        return (self.draft.folder if saved else Path(last_folder())) / COPIES

    def add(self, sources: Sequence[Source]) -> None:
        """Add sources to the study."""
        from ...layers.studyfile import source_json

        replaced = self.draft.add(source_json(source) for source in sources)
        chosen(sources[0].path)
        said = translate("CivicGrid", "{count} layers are in the study now.").format(count=len(sources))
        if replaced:
            again = translate("CivicGrid", "Of those, {count} were in it before and are read anew.")
            said = joined(said, again.format(count=replaced))
        self.filled.emit(said)
        self._touch()

    def _committed(self, changes: Sequence[Change]) -> None:
        said = translate("CivicGrid", "The workspace has new data of {count} kinds.").format(count=len(changes))
        self.filled.emit(said)
        self.keeping.changed.emit()

    def _window_closed(self, _result: int) -> None:
        self.window.deleteLater()
        self.window = None

    def ask_keep(self) -> None:
        """Ask where the workspace shall be, and bring the files of the study into it."""
        words = translate("CivicGrid", "Keep the data in a workspace")
        start = str(Path(last_folder()) / (translate("CivicGrid", "workspace") + ".gpkg"))
        path, _ = QFileDialog.getSaveFileName(
            self.page.window(), words, start, "GeoPackage (*.gpkg)", options=QFileDialog.Option.DontConfirmOverwrite
        )
        if path:
            chosen(path)
            self.keeping.keep(self.draft, Path(path).with_suffix(".gpkg"))

    def _workspace_changed(self) -> None:
        if self.draft is not None:
            self._touch()

    def _remove(self, places: Sequence[int]) -> None:
        if self.draft.workspace_path is not None:
            self.keeping.take_back(self.draft, [self._lines[place].kind for place in places])
            return
        self.draft.remove(places)
        self._touch()
        said = translate("CivicGrid", "{count} layers were taken out of the study; Undo (Ctrl+Z) brings them back.")
        self.said.emit(said.format(count=len(places)), "info")

    def _set_kind(self, place: int, kind: str) -> None:
        self.draft.set_kind(place, kind)
        self._touch()

    # -- own kinds

    def ask_kinds(self) -> None:
        """Open the window of own kinds."""
        from .kindswindow import KindsWindow

        window = KindsWindow(self._kinds_in_use, self.page.window())
        window.changed.connect(self._follow_kinds)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _kinds_in_use(self) -> set[str]:
        """The kinds that files of the study are of, as said and as recognised."""
        said = {str(source.get("kind", "")) for source in self.draft.sources} if self.draft else set()
        return said | {account.kind for account in (self._run.accounts if self._run else ())}

    def _follow_kinds(self, keys: Sequence[str]) -> None:
        """Own kinds were changed: the study takes over what it uses of them."""
        self.page.show_kinds(_kind_names())
        if self.draft is not None:
            self.draft.follow_kinds(keys)
            self._touch()

    def _use_library(self) -> None:
        """Begin with the own kinds that are kept in QGIS; a broken file of them is said."""
        problems = ownkinds.begin()
        if problems:
            self.said.emit(sentences(problems), "warning")

    # -- fields

    def _set_field(self, name: str, value: Any) -> None:
        if self.draft is not None:  # a field that was left by closing the study says nothing any more
            self.draft.set_field(name, value)
            self.changed.emit()

    def ask_answers(self) -> None:
        """Open the table of which classes of cases each kind of facility answers."""
        from ...layers.kinds import facility_kinds, kinds
        from .answerswindow import AnswersWindow

        names, known = dict(_kind_names()), kinds()
        wanted = facility_kinds()
        window = AnswersWindow(
            {kind: names[kind] for kind in wanted}, {kind: known[kind].answers for kind in wanted}, self.page.window()
        )
        window.show_answers(self.draft.settings.get("answers", {}))
        window.accepted.connect(lambda: self.set_setting("answers", window.answers()))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def set_setting(self, key: str, value: Any) -> None:
        """Change how the study is computed (as above)."""
        if self.draft is not None:
            self.draft.set_setting(key, value)
            self.changed.emit()

    # -- showing

    def show_run(self, run: Optional[Run]) -> None:
        """Show beside each file what became of its rows (None: nothing is known)."""
        self._run = run
        self.show()

    def to_place(self) -> list[dict[str, Any]]:
        """Give the rows of the last run that have no coordinates of their own."""
        rows = self._run.addresses if self._run else None
        return [] if rows is None else rows.to_dict("records")

    def show(self) -> None:
        """Show the study as it is now."""
        if self.draft is None:
            return
        fields = {name: self.draft.field(name, interface_language()) for name in FIELDS}
        self.page.show_fields(fields, self.draft.document.get("period"))
        rows = self._rows()
        self.kinds = {row.kind for row in rows}
        self.page.show_sources(rows)
        if self._run is None:
            self.page.rejected.hide()  # the rows themselves are known after a run
        self.page.show_workspace(self.draft.workspace_path)
        self.page.placing.setVisible(bool(self.to_place()))
        self.standards.show(self.draft)

    def _rows(self) -> list[sourcerows.SourceRow]:
        names = dict(_kind_names())
        if self.draft.workspace_path is None:
            return sourcerows.rows(self.draft, self._run, names)
        self._lines = self.keeping.lines(self.draft)
        return sourcerows.kept_rows(self._lines, self._run, names)

    def _take(self, draft: Draft) -> None:
        self.draft, self._run = draft, None
        self.page.show_kinds(_kind_names())
        self.page.fold(bool(draft.sources or draft.workspace))
        self.show()
        self.opened.emit()

    def _touch(self) -> None:
        """Show a change; what was known of the rows was known of the study before it."""
        self.show()
        self.changed.emit()


def _kind_names() -> list[tuple[str, str]]:
    from ...layers.kinds import kinds

    language = interface_key()
    return [(key, kind.name[language]) for key, kind in kinds().items()]
