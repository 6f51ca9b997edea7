"""Run tests inside the real QGIS window: its own X server, its own profile, everything ended at the end.

The tests themselves stand in ``tests/e2e/gui``: pytest runs them *within* QGIS (``gui/inside.py``), so they click on
the same widgets a person does.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from civicgrid.tests.tools import realqgis

HERE = Path(__file__).resolve().parent
INSIDE = HERE / "gui"
STARTING_S = 60.0  # from the start of the process to the first test
CLOSING_S = 40.0  # from the last test to the end of the process
PATIENCE = float(os.environ.get("CIVICGRID_PATIENCE", "1"))  # so many times as long, on a slow or busy machine


@dataclass(frozen=True)
class Outcome:
    """What came out of one session of the window."""

    tests: Optional[int]  # pytest's exit code inside; None: it never came to an end
    process: Optional[int]  # QGIS's own exit code; None: it had to be killed
    report: str  # what pytest said
    log: str  # what QGIS said, and what the plugin wrote into QGIS's message log
    folder: Path  # pictures and other things the tests left

    def explain(self) -> str:
        """Give everything a person needs to see why it failed."""
        said = self.report or "(pytest said nothing)"
        return f"{said}\n-- QGIS (pytest {self.tests}, process {self.process}) --\n{self.log[-6000:]}"


def missing() -> str:
    """Name the programs that the window needs and that are not here."""
    wanted = {"qgis": realqgis.executable("qgis"), "Xvfb": shutil.which("Xvfb")}
    return ", ".join(name for name, path in wanted.items() if not path)


@contextmanager
def display(size: str = "1280x800") -> Iterator[str]:
    """Give an X server of its own, on the first free number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()  # ends, empty, if the server does
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def run(
    tests: Sequence[str],
    folder: Path,
    *,
    plugin: Optional[Path] = realqgis.CHECKOUT,
    locale: str = "zh-Hans",
    size: str = "1280x800",
    timeout_s: float = 300,
    values: Optional[Mapping[str, str]] = None,
) -> Outcome:
    """Run ``tests`` (files in ``tests/e2e/gui``, with ``::name`` if wanted) in a fresh window.

    What they leave goes into ``folder``; ``values`` reach them as environment variables. ``plugin`` None gives an
    empty profile.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="civicgrid-desktop-") as temporary, display(size) as screen:
        profile = realqgis.make_profile(Path(temporary) / "home", plugin, locale=locale, enabled=plugin is not None)
        if plugin is None:  # QGIS has never heard of the plugin
            ini = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
            lines = ini.read_text(encoding="utf-8").splitlines(keepends=True)
            ini.write_text("".join(line for line in lines if not line.startswith("civicgrid=")), encoding="utf-8")
        return _session(profile, screen, tests, folder, size, timeout_s, dict(values or {}))


def _session(
    profile: Path,
    screen: str,
    tests: Sequence[str],
    folder: Path,
    size: str,
    timeout_s: float,
    values: dict[str, str],
) -> Outcome:
    code, log = folder / "exitcode", folder / "qgis.log"
    report, messages = folder / "pytest.txt", folder / "messages.log"
    for old in (code, report, messages):
        old.unlink(missing_ok=True)
    env = realqgis.environment(profile, offscreen=False)
    env.pop("QT_QPA_PLATFORM", None)
    env.update(values, DISPLAY=screen, CIVICGRID_GUI_OUT=str(folder), CIVICGRID_GUI_SIZE=size)
    env["CIVICGRID_GUI_TESTS"] = "\n".join(str(INSIDE / test) for test in tests)
    env["HOME"] = str(profile)  # file dialogs and caches stay in the temporary folder
    command = [str(realqgis.executable("qgis")), "--nologo", "--profiles-path", str(profile), "--profile", "default"]
    command += ["--code", str(INSIDE / "inside.py")]
    with log.open("wb") as output:
        window = subprocess.Popen(
            command, env=env, cwd=profile, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            start_new_session=True,
        )  # fmt: skip
        try:
            _wait(window, STARTING_S, until=report)
            if report.exists():
                _wait(window, timeout_s, until=code)
            if code.exists():
                _wait(window, CLOSING_S)
            if window.poll() is None:
                _picture(screen, folder / "stuck.png")
        finally:
            ended = window.poll()
            _end(window)
    return Outcome(
        int(code.read_text()) if code.exists() else None,
        ended,
        report.read_text(encoding="utf-8", errors="replace") if report.exists() else "",
        "".join(path.read_text(encoding="utf-8", errors="replace") for path in (log, messages) if path.exists()),
        folder,
    )


def _wait(window: subprocess.Popen[bytes], seconds: float, until: Optional[Path] = None) -> None:
    """Wait for the end of the process, or for a file it writes."""
    last = time.monotonic() + PATIENCE * seconds
    while time.monotonic() < last and window.poll() is None and not (until is not None and until.exists()):
        time.sleep(0.1)


def _picture(screen: str, path: Path) -> None:
    """Keep what stood on the screen when nothing went on any more."""
    program = shutil.which("import")
    if program:
        with suppress(subprocess.SubprocessError):
            subprocess.run([program, "-display", screen, "-window", "root", str(path)], timeout=20, check=False)


def _end(window: subprocess.Popen[bytes]) -> None:
    """End the process and what it started (its own session), whatever state it is in."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(window.pid, how)
        with suppress(subprocess.TimeoutExpired):
            window.wait(5)
            if how == signal.SIGTERM:
                continue
            return
