"""Work that is done by a program of its own (``layers/apart.py``), run by the Python that QGIS itself runs."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from .jobs import log

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..geo.progress import Progress

PACKAGE = __name__.split(".", maxsplit=1)[0]
_BEAT_MS = 50
_START_MS = 10_000
_ENDS = {"done", "refused", "system", "memory", "failed"}
_MOST_WORDS = 4000


def do(asked: Mapping[str, Any], progress: Progress) -> Any:
    """Have it done by a program of its own, which a cancel ends at once; where none can be started, do it here.

    For a thread of Python's own (see ``jobs.in_thread``). Gives what the work gives.
    """
    from ..layers import apart

    python = interpreter()
    answer = _answer(python, asked, progress) if python is not None else {}
    if "ready" in answer:
        return apart.answered(answer)
    log("No Python was found that could be started: the work is done inside QGIS.")
    return apart.perform(asked, progress)


def interpreter() -> Optional[Path]:
    """Give the program of the Python that runs here; within QGIS ``sys.executable`` may be QGIS."""
    home = Path(sys.exec_prefix)
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = (home / "python.exe", home / "bin" / name, home / "bin" / "python3")
    return next((place for place in places if place.is_file()), None)


def _answer(python: Path, asked: Mapping[str, Any], progress: Progress) -> dict[str, Any]:
    """Give all that a program answered in the end; nothing where none could be started."""
    process = QProcess()
    process.setProcessEnvironment(_environment())
    process.start(str(python), ["-m", f"{PACKAGE}.layers.apart"])
    said: dict[str, Any] = {}
    try:
        if process.waitForStarted(_START_MS):
            process.write(json.dumps(asked).encode("ascii") + b"\n")
            for answer in _answers(process, asked.get("first_step", "load_read"), progress):
                said.update(answer)
    finally:
        process.kill()
        process.waitForFinished()
    if not said.keys() & _ENDS:
        words = bytes(process.readAllStandardError()).decode("utf-8", "replace")[-_MOST_WORDS:]
        log(words)
        said.update({"failed": words.strip().rsplit("\n", 1)[-1], "traceback": words} if said else {})
    return said


def _answers(process: QProcess, step: str, progress: Progress) -> Iterator[dict[str, Any]]:
    """Give what it answers until it ends; ``progress`` hears how far it is, and may raise ``Cancelled``."""
    share = 0.0
    while process.state() != QProcess.ProcessState.NotRunning or process.canReadLine():
        process.waitForReadyRead(_BEAT_MS)
        while process.canReadLine():
            answer = json.loads(bytes(process.readLine()))
            share, step = answer.get("share", share), answer.get("step", step)
            yield answer
        progress(share, step)


def _environment() -> QProcessEnvironment:
    """What it finds there, it finds too: our package, and all packages that QGIS's Python finds."""
    plugins = Path(sys.modules[PACKAGE].__file__ or "").parent.parent
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join([str(plugins), *filter(None, sys.path)]))
    return environment
