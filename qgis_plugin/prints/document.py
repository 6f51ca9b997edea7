"""All sheets of a run as one PDF; between two sheets the work can be cancelled."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import Qgis, QgsAbstractLayoutIterator, QgsFeedback, QgsLayout, QgsLayoutExporter, QgsProject

from ..mapcontent import whole_extent
from ..present import language_of
from ..words import labels
from .bookmarks import add_bookmarks
from .choice import WHOLE, Choice
from .further import Use
from .imprint import imprint_of
from .material import Material
from .pages import Maker

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.run import Run

DPI = 300.0


def print_pdf(
    project: QgsProject,
    run: Run,
    target: Path,
    language: str,
    choice: Choice = WHOLE,
    progress: Optional[Progress] = None,
    uses: Sequence[Use] = (),
) -> int:
    """Write the sheets that are chosen to ``target``; give their number. Main thread only.

    ``project`` is the one of the run, as ``present.build_project`` made it; ``language`` counts where it has none.
    ``progress`` is called between sheets, and cancels by raising ``Cancelled``; ``uses`` are what else is made of
    each (see ``further``). ``Refused`` where nothing that was chosen is there.
    """
    from ...layers.problems import Problem, Refused
    from ...layers.wholefile import not_written

    maker = maker_of(project, run, language, choice)
    sheets = _Sheets(maker, progress, uses)
    if not sheets.pages:
        raise Refused(Problem.of("pack_empty"))
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.rasterizeWholeImage = False
    settings.forceVectorOutput = True
    result, error = QgsLayoutExporter.exportToPdf(sheets, str(target), settings, QgsFeedback())
    sheets.settle()
    if result != QgsLayoutExporter.ExportResult.Success or not _is_whole(target):
        raise not_written(target, OSError(errno.EIO, error or os.strerror(errno.EIO), str(target)))
    add_bookmarks(target, maker.about(), maker.outline(sheets.pages), sheets.go_on)
    return len(sheets.pages)


def maker_of(project: QgsProject, run: Run, language: str, choice: Choice) -> Maker:
    """Give what makes the sheets that are chosen, in the language of the project; ``project`` as for ``print_pdf``."""
    language = language_of(project) or language
    words, imprint = labels(language, run.study), choice.imprint or imprint_of(run.study, language)
    return Maker(Material(project, run, words, whole_extent(run), date.today(), imprint), choice)


def _is_whole(pdf: Path) -> bool:
    """Whether a file was written to its end: QGIS calls it a success, too, where there was no room or no way to it."""
    return pdf.is_file() and pdf.read_bytes().rstrip().endswith(b"%%EOF")


class _Sheets(QgsAbstractLayoutIterator):
    """Gives QGIS one sheet after another; what goes wrong meanwhile is raised by ``settle``."""

    def __init__(self, maker: Maker, progress: Optional[Progress], uses: Sequence[Use]) -> None:
        super().__init__()
        self.maker, self.progress, self.uses = maker, progress, uses
        self.pages = maker.pages()
        self.place = -1
        self.sheet: Any = None
        self.error: Optional[BaseException] = None

    def settle(self) -> None:
        """Raise what stopped the work, if anything did."""
        self.sheet = None
        if self.error is not None:
            raise self.error

    def go_on(self) -> None:
        """Tell how far it is; the work may be cancelled there."""
        if self.progress is not None:
            self.progress(self.place / len(self.pages), "print")

    def layout(self) -> QgsLayout:
        return self.sheet.layout

    def beginRender(self) -> bool:
        self.place = -1
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self.pages)

    def filePath(self, baseFilePath: str, extension: str) -> str:
        return f"{baseFilePath}_{self.place + 1}.{extension}"

    def next(self) -> bool:
        """Lay out the next sheet; an exception may not pass through QGIS, so it is kept."""
        self.place += 1
        if self.place >= len(self.pages):
            return False
        try:
            self.go_on()
            self.sheet = self.maker.sheet(self.pages[self.place], self.place + 1, len(self.pages))
            for use in self.uses:
                use(self.sheet, self.place)
        except BaseException as error:  # noqa: BLE001 - raised by ``settle``
            self.error = error
            return False
        return True
