"""Bring in every file of a folder: one layer for each kind, and an account of every file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..language import interface_language, translate
from ._checking import folder_problem
from ._importing import ImportAlgorithm, encoding_problem
from .base import Parameters, sink, tell

if TYPE_CHECKING:
    import pandas as pd

    from ...geo.progress import Progress
    from ...layers.door.trial import Trial
    from ...layers.studyfile import StudyFile


class ImportFolder(ImportAlgorithm):
    ID = "importfolder"

    def title(self) -> str:
        return translate("CivicGrid", "Import a folder of tables and maps")

    def keywords(self) -> str:
        return "batch folder directory csv xlsx shp import 批量 文件夹 目录 导入"

    # -- parameters

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", translate("CivicGrid", "Folder"), QgsProcessingParameterFile.Behavior.Folder
            ),
            translate("CivicGrid", "Every table and map in it is read; kinds are recognised file by file."),
        )
        self.add(
            QgsProcessingParameterString("PATTERN", translate("CivicGrid", "Names of files"), "*", False, True),
            translate("CivicGrid", "Only files whose names are like this: * stands for anything, as in 2026*.xlsx."),
        )
        self.add(
            QgsProcessingParameterBoolean("RECURSIVE", translate("CivicGrid", "Folders inside, too"), False),
            translate("CivicGrid", "Whether files of the folders inside the folder are read as well."),
        )
        self.add_encoding()
        self.add_hidden()
        self.add_coordinates()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("CivicGrid", "GeoPackage"), "GeoPackage (*.gpkg)"
            ),
            translate("CivicGrid", "One layer for each kind that was found."),
        )
        table = QgsProcessing.SourceType.TypeVector
        self.add(
            sink("ACCOUNTS", translate("CivicGrid", "Account of the files"), table),
            translate("CivicGrid", "For each file and kind the rows read, used and rejected; files that were refused."),
        )
        self.add(
            sink("REJECTED", translate("CivicGrid", "Rejected rows"), table, optional=True),
            translate("CivicGrid", "Every row that could not be used, with its number in the file and the reason."),
        )
        for name, words in (
            ("FILES", translate("CivicGrid", "Files found")),
            ("FILES_REFUSED", translate("CivicGrid", "Files refused")),
            ("LAYERS", translate("CivicGrid", "Layers made")),
            ("ROWS_READ", translate("CivicGrid", "Rows read")),
            ("ROWS_USED", translate("CivicGrid", "Rows used")),
            ("ROWS_REJECTED", translate("CivicGrid", "Rows rejected")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, words))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        folder = Path(self.parameterAsFile(parameters, "FOLDER", context))
        if not folder.is_dir():
            wrong = folder_problem(str(folder))
        elif not self._files(parameters, context):
            wrong = translate(
                "CivicGrid", "No table or map in {path} has a name like “{pattern}”. Check folder and pattern."
            ).format(path=folder, pattern=self._pattern(parameters, context))
        else:
            wrong = encoding_problem(self.parameterAsString(parameters, "ENCODING", context))
        return (False, wrong) if wrong else super().checkParameterValues(parameters, context)

    def _pattern(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        return self.parameterAsString(parameters, "PATTERN", context).strip() or "*"

    def _files(self, parameters: Parameters, context: QgsProcessingContext) -> list[Path]:
        """Give the files to be read, in the order of their names."""
        from ...layers.formats import ENDS

        folder = Path(self.parameterAsFile(parameters, "FOLDER", context))
        find = folder.rglob if self.parameterAsBoolean(parameters, "RECURSIVE", context) else folder.glob
        found = [path for path in find(self._pattern(parameters, context)) if path.suffix.lower() in ENDS]
        return sorted(path for path in found if path.is_file() and not path.name.startswith(("~$", ".")))

    # -- work

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.problems import Problem, Refused

        study = self._study(parameters, context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        trial = self.in_background(lambda progress: _load(study, target, progress), feedback)
        if trial.loaded is None:
            raise Refused(*(trial.refused or (Problem.of("nothing_placed"),)))
        tell((*trial.refused, *trial.loaded.problems), feedback)
        accounts = _accounts(trial, study)
        made = trial.loaded.accounts
        return {
            "OUTPUT": str(target),
            "ACCOUNTS": self.write_table(accounts, "ACCOUNTS", parameters, context, accounts_look()),
            "REJECTED": self.write_rejected(trial.loaded.rejected, parameters, context),
            "FILES": len(study.sources),
            "FILES_REFUSED": int((accounts["kind"] == "").sum()),
            "LAYERS": len(trial.loaded.inputs),
            "ROWS_READ": sum(one.rows_read for one in made),
            "ROWS_USED": sum(one.rows_used for one in made),
            "ROWS_REJECTED": sum(one.rows_rejected for one in made),
        }

    def _study(self, parameters: Parameters, context: QgsProcessingContext) -> StudyFile:
        from dataclasses import replace

        from ...layers.studyfile import Source, StudyFile

        folder = Path(self.parameterAsFile(parameters, "FOLDER", context))
        given = Source("", **self.reading(parameters, context))
        files = self._files(parameters, context)
        sources = tuple(replace(given, path=path.relative_to(folder).as_posix()) for path in files)
        return StudyFile({}, "", sources, measuring_crs=self.measuring(parameters, context), folder=folder)


def _load(study: StudyFile, target: Path, progress: Progress) -> Trial:
    """Read everything and write the layers; a file that is half written does not stay."""
    from ...geo.progress import part
    from ...layers.door.trial import try_all
    from ...layers.staging import Staging
    from ...layers.workspace.gpkg import write_layer

    trial = try_all(study, part(progress, 0.0, 0.8))
    if trial.loaded is None:
        return trial
    with Staging.open(target.parent) as staging:
        for number, (kind, frame) in enumerate(trial.loaded.inputs.items()):
            progress(0.8 + 0.2 * number / len(trial.loaded.inputs), "write_layer")
            write_layer(frame, kind, staging.folder / target.name)
        staging.commit()
    return trial


def _accounts(trial: Trial, study: StudyFile) -> pd.DataFrame:
    """Give one row for each file and kind, and one for each file that was refused, with the sentences why."""
    import pandas as pd

    from ...layers.values import without_place
    from ..messages import sentence
    from ..words import labels

    names = labels(interface_language())
    rows = [
        {
            "file": one.path,
            "layer": one.layer,
            "kind": one.kind,
            "kind_name": names.get(one.kind, one.kind),
            "rows_read": one.rows_read,
            "rows_used": one.rows_used,
            "rows_rejected": one.rows_rejected,
            "refused": "",
        }
        for one in trial.loaded.accounts
    ]
    there = {row["file"] for row in rows}
    for source in study.sources:
        file = without_place(source.path)
        if file not in there:
            why = [sentence(p) for p in trial.refused if p.layer.split(": ")[0] in (file, Path(file).name)]
            blank: dict[str, Any] = dict.fromkeys(("layer", "kind", "kind_name"), "")
            counts = {"rows_read": 0, "rows_used": 0, "rows_rejected": 0}
            rows.append({"file": file, **blank, **counts, "refused": " ".join(why)})
    return pd.DataFrame(rows)


def accounts_look() -> Any:
    """Give the names of the columns of the accounts."""
    from ._loading import Look

    words = {
        "file": translate("CivicGrid", "File"),
        "layer": translate("CivicGrid", "Layer"),
        "kind": translate("CivicGrid", "Kind (code)"),
        "kind_name": translate("CivicGrid", "Kind"),
        "rows_read": translate("CivicGrid", "Rows read"),
        "rows_used": translate("CivicGrid", "Rows used"),
        "rows_rejected": translate("CivicGrid", "Rows rejected"),
        "refused": translate("CivicGrid", "Why it was refused"),
    }
    return Look(translate("CivicGrid", "Account of the files"), words=words)
