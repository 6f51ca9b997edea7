"""Long work as a program of its own: it can be ended at any moment, and holds up nobody.

Started as ``python -m civicgrid.layers.apart`` it reads one line of JSON, which says what to do, and answers in lines
of JSON: ``ready``, how far it is, and at last what came of it. It ends with its input: then whoever asked is gone.
``perform`` does the same in this program.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ..geo.errors import GeoError
from ..geo.progress import Progress, part
from . import kinds, pipeline, studyfile
from .connections import Connect, Connection, by_service, is_reference, parse
from .problems import CODES, Problem, Refused
from .run import REJECTED, SourceAccount
from .values import plain_json
from .workspace import gpkg
from .workspace.store import Change, Mode, problem_of, problem_row

if TYPE_CHECKING:
    from ..geo.siting.most import Effort
    from ..geo.siting.question import Question
    from .basemaps import Basemap
    from .door.trial import Trial
    from .studyfile import StudyFile

Asked = Mapping[str, Any]
"""What is to be done, as JSON has it."""

_NEWS_S = 0.1  # so often is said how far the same step is


# -- asking


def to_compute(study: StudyFile, folder: Path, out: Path, connect: Connect) -> Asked:
    """Ask for a study to be computed into the workspace in ``folder``, compared with the earlier run in ``out``."""
    return {"work": "compute", "folder": str(folder), "out": str(out), **_of_study(study, connect)}


def to_make(
    study: StudyFile,
    results: Path,
    folder: Path,
    products: Iterable[str],
    words: Mapping[str, str],
    basemap: Optional[Basemap],
) -> Asked:
    """Ask for products of the run whose workspace stands in ``results``, into ``folder``."""
    return {
        "work": "make",
        "results": str(results),
        "folder": str(folder),
        "products": list(products),
        "words": dict(words),
        "basemap": vars(basemap) if basemap is not None else None,
        **_of_study(study),
    }


def to_check(study: StudyFile, connect: Connect) -> Asked:
    """Ask for all rows of a study to be read and checked; ``checked`` reads the answer."""
    return {"work": "check", **_of_study(study, connect)}


def checked(study: StudyFile, answer: Any) -> Trial:
    """Give what came of checking, without the rows."""
    import pandas as pd

    from .door.load import Loaded
    from .door.trial import Trial

    refused = tuple(map(problem_of, answer["refused"]))
    if answer["accounts"] is None:
        return Trial(study, None, refused)
    accounts = tuple(SourceAccount(**account) for account in answer["accounts"])
    problems = tuple(map(problem_of, answer["problems"]))
    return Trial(study, Loaded({}, pd.DataFrame(columns=list(REJECTED)), accounts, problems, answer["crs"]), refused)


def to_bring(study: StudyFile, mode: Mode, who: str, connect: Connect) -> Asked:
    """Ask for all rows of a study to come into its workspace; ``changes`` reads the answer."""
    return {"work": "bring", "mode": mode, "who": who, **_of_study(study, connect)}


def changes(answer: Any) -> tuple[Change, ...]:
    """Give what rows that came in changed."""
    return tuple(
        Change(
            **{
                **change,
                "changed": tuple((row, tuple(fields)) for row, fields in change["changed"]),
                **{name: tuple(change[name]) for name in ("added", "gone", "kept")},
            }
        )
        for change in answer
    )


def to_site(problem: Path, question: Question, effort: Effort) -> Asked:
    """Ask a question about sites, whose problem stands in a file; ``sitingfile.answer_of`` reads the answer."""
    how = {"question": asdict(question), "effort": asdict(effort)}
    return {"work": "site", "first_step": "siting", "problem": str(problem), **how}


def _of_study(study: StudyFile, connect: Connect = by_service) -> dict[str, Any]:
    named = [study.workspace, *(source.path for source in study.sources)]
    names = {parse(reference).name for reference in named if reference and is_reference(reference)}
    return {
        "study": studyfile.to_json(study),
        "from": str(study.folder),
        "kinds": dict(kinds.own()),
        "connections": {name: vars(connect(name)) for name in names},
    }


# -- doing


def perform(asked: Asked, progress: Progress) -> Any:
    """Do what is asked; give what is to be known of it, as JSON has it."""
    return _WORKS[asked["work"]](asked, progress)


def _study(asked: Asked) -> StudyFile:
    kinds.register(asked["kinds"])
    return studyfile.from_json(asked["study"], Path(asked["from"]))


def _compute(asked: Asked, progress: Progress) -> None:
    loaded = pipeline.load(_study(asked), part(progress, 0.0, 0.45), _connect(asked))
    run = pipeline.compute(loaded, part(progress, 0.45, 0.85))
    run = pipeline.since_last(run, Path(asked["out"]))
    pipeline.export(run, Path(asked["folder"]), (), {}, part(progress, 0.85, 1.0))


def _make(asked: Asked, progress: Progress) -> None:
    from .basemaps import Basemap

    study = _study(asked)
    basemap = Basemap(**asked["basemap"]) if asked["basemap"] else None
    run = replace(
        gpkg.read(Path(asked["results"]) / pipeline.WORKSPACE, progress=part(progress, 0.0, 0.3)), study=study
    )
    pipeline.make(run, Path(asked["folder"]), asked["products"], asked["words"], part(progress, 0.3, 1.0), basemap)


def _check(asked: Asked, progress: Progress) -> Any:
    from .door.trial import try_all

    trial = try_all(_study(asked), progress, _connect(asked))
    answer: dict[str, Any] = {"refused": list(map(problem_row, trial.refused)), "accounts": None}
    if trial.loaded is not None:
        answer["accounts"] = [plain_json(vars(account)) for account in trial.loaded.accounts]
        answer["problems"] = list(map(problem_row, trial.loaded.problems))
        answer["crs"] = trial.loaded.measuring_crs
    return answer


def _bring(asked: Asked, progress: Progress) -> Any:
    from .door.trial import bring, try_all

    connect = _connect(asked)
    trial = try_all(_study(asked), part(progress, 0.0, 0.5), connect)
    return [vars(change) for change in bring(trial, asked["mode"], asked["who"], part(progress, 0.5, 1.0), connect)]


def _site(asked: Asked, progress: Progress) -> Any:
    from ..geo.siting.most import Effort
    from ..geo.siting.problem import Limit
    from ..geo.siting.question import Question, answered
    from . import sitingfile

    question = Question(**{**asked["question"], "limit": Limit(**asked["question"]["limit"])})
    problem = sitingfile.read(Path(asked["problem"]))
    return sitingfile.answer_row(answered(problem, question, Effort(**asked["effort"]), progress))


_WORKS: Mapping[str, Callable[[Asked, Progress], Any]] = {
    "compute": _compute,
    "make": _make,
    "check": _check,
    "bring": _bring,
    "site": _site,
}


def _connect(asked: Asked) -> Connect:
    found = {name: Connection(**how) for name, how in asked["connections"].items()}
    return lambda name: found.get(name) or by_service(name)


# -- the program


def answered(answer: Mapping[str, Any]) -> Any:
    """Give what came of the work, or raise what the answer says went wrong."""
    if "refused" in answer:
        raise Refused(*(problem_of(row) for row in answer["refused"]))
    if "system" in answer:
        raise OSError(*answer["system"])
    if "memory" in answer:
        raise MemoryError
    if "failed" in answer:
        raise Failed(answer["failed"]) from Failed(answer["traceback"])
    return answer["done"]


class Failed(Exception):
    """Something the other program was not prepared for."""


def outcome(asked: Asked, progress: Progress) -> Mapping[str, Any]:
    """Do what is asked, and give what came of it as JSON has it."""
    try:
        return {"done": perform(asked, progress)}
    except Refused as refused:
        return {"refused": [problem_row(problem) for problem in refused.problems]}
    except GeoError as error:
        if error.code in CODES:
            return {"refused": [problem_row(Problem.of(error.code, **error.params))]}  # type: ignore[arg-type]
        return _failure(error)
    except OSError as error:
        return {"system": [error.errno, error.strerror, error.filename]} if error.errno else _failure(error)
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # noqa: BLE001 - the end of the program: whoever asked says it
        return _failure(error)


def _failure(error: Exception) -> Mapping[str, Any]:
    return {"failed": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}


def main() -> None:
    """Read what to do, do it, and say so."""
    with os.fdopen(os.dup(1), "w", encoding="ascii") as answers:
        os.dup2(2, 1)  # what libraries print is no answer

        def say(**words: Any) -> None:
            answers.write(json.dumps(words) + "\n")
            answers.flush()

        say(ready=True)
        asked = json.loads(sys.stdin.readline())
        threading.Thread(target=_end_with_input, daemon=True).start()
        say(**outcome(asked, _seldom(lambda share, step: say(share=share, step=step))))


def _seldom(progress: Progress) -> Progress:
    """Pass on each new step, and now and then how far it is."""
    last, when = "", 0.0

    def told(share: float, step: str) -> None:
        nonlocal last, when
        now = time.monotonic()
        if step != last or now - when > _NEWS_S:
            last, when = step, now
            progress(share, step)

    return told


def _end_with_input() -> None:
    while os.read(0, 1 << 16):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
