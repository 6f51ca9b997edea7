"""Drive the real QGIS executables with a fresh profile: for ``./dev run``, ``./dev demo`` and the tests.

A profile is never made under the checkout: the plugin in it is a link to the checkout, so walking it would not end.

    python tests/tools/realqgis.py run STUDY OUT      the whole way of a study, headless
    python tests/tools/realqgis.py open PROJECT       the QGIS window on a project, the dock open
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

CHECKOUT = Path(__file__).resolve().parents[2]
INI = r"""[PythonPlugins]
civicgrid={enabled}
[qgis]
checkVersion=false
showTips=false
[locale]
overrideFlag=true
userLocale={locale}
[core]
NewsFeed\httpsfeedqgisorg\disabled=true
httpsfeedqgisorg\disabled=true
[fonts]
downloadMissingFonts=false
"""
"""QGIS fetches no news (by their older and their newer key) and, for the styles it begins with, no fonts: a thread that
had asked the network makes QGIS 3.40.6 crash as it ends (QGIS pull request 62429)."""
ALGORITHM = "civicgrid:runstudy"


def interface_locale(environment: Mapping[str, str] = os.environ) -> str:
    """Give the interface language: Chinese, unless the environment asks for another one."""
    asked = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    if asked.startswith("zh") or asked.split(".")[0] in {"", "C", "POSIX"}:
        return "zh-Hans"
    return asked.split(".")[0]


def executable(name: str) -> Optional[str]:
    """Find ``qgis_process`` or ``qgis``.

    Debian 12's ``qgis_process`` is a wrapper that does not work, the ``.bin`` behind it does. The desktop has
    to be ``qgis`` (a wrapper everywhere, and a working one).
    """
    if name == "qgis_process" and Path("/usr/bin/qgis_process.bin").exists():
        return "/usr/bin/qgis_process.bin"
    return shutil.which(name)


def make_profile(folder: Path, plugin: Optional[Path] = CHECKOUT, *, locale: str = "", enabled: bool = True) -> Path:
    """Make an empty QGIS profile in ``folder`` with ``plugin`` linked in; gives the ``--profiles-path``."""
    if CHECKOUT in folder.resolve().parents:
        raise ValueError(f"a profile under the checkout would loop: {folder}")
    home = folder / "profiles" / "default"
    plugins = home / "python" / "plugins"
    plugins.mkdir(parents=True)
    (home / "QGIS").mkdir()
    text = INI.format(enabled=str(enabled).lower(), locale=locale or interface_locale())
    (home / "QGIS" / "QGIS3.ini").write_text(text, encoding="utf-8")
    if plugin is not None:
        (plugins / "civicgrid").symlink_to(plugin.resolve(), target_is_directory=True)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    return folder


def site_packages() -> str:
    """Give the folder of the packages that ``./dev setup`` installed (QGIS runs the system's Python, not ours)."""
    return sysconfig.get_paths()["purelib"]


def environment(profile: Path, *, offscreen: bool = True) -> dict[str, str]:
    """Give the environment in which QGIS finds the profile and the packages of ``.venv``."""
    env = dict(os.environ)
    env["PYTHONPATH"] = os.pathsep.join(filter(None, (site_packages(), env.get("PYTHONPATH", ""))))
    env["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    env["XDG_RUNTIME_DIR"] = str(profile / "runtime")
    env.pop("VIRTUAL_ENV", None)
    if "UTF-8" not in (env.get("LC_ALL") or env.get("LANG") or "").upper():
        env["LC_ALL"] = "C.UTF-8"  # Chinese file names
    if offscreen:
        env["QT_QPA_PLATFORM"] = "offscreen"
    return env


@contextmanager
def fresh_profile(plugin: Optional[Path] = CHECKOUT, *, locale: str = "") -> Iterator[Path]:
    """Give a profile that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="civicgrid-") as folder:
        yield make_profile(Path(folder), plugin, locale=locale)


def process(profile: Path, *arguments: str, timeout_s: float = 600) -> subprocess.CompletedProcess[str]:
    """Run ``qgis_process`` with ``arguments`` and give what it said."""
    program = executable("qgis_process")
    if program is None:
        raise FileNotFoundError("qgis_process")
    return subprocess.run(
        [program, *arguments],
        env=environment(profile),
        cwd=str(profile),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=timeout_s,
        check=False,
    )


# -- command line


def say_products(out: Path) -> None:
    """Print where the results are, from the summary."""
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    print(f"\nResults in {out}")
    names = [str(product["path"]) for product in summary["products"]]
    for name in sorted(name for name in names if "/" not in name):
        print(f"  {name}")
    print(f"  geojson/ ({sum(name.startswith('geojson/') for name in names)} layers)")
    print("  summary.json")


def run(study: Path, out: Path) -> int:
    """Run a study in the real executable; what QGIS says goes through, where the results are comes last."""
    program = executable("qgis_process")
    if program is None:
        print("qgis_process is missing: install QGIS 3.22 or newer.", file=sys.stderr)
        return 3
    with fresh_profile() as profile:
        command = [program, "run", ALGORITHM, "--", f"STUDY={study}", f"OUT={out}"]
        env = {"PYTHONWARNINGS": "ignore::DeprecationWarning", **environment(profile)}  # of QGIS's own start
        code = subprocess.run(command, env=env, cwd=str(profile), check=False).returncode
    if code:
        print(f"\nThe study did not finish (exit code {code}); the reason stands above.", file=sys.stderr)
        return code if code > 0 else 128 - code  # ended by a signal: as a shell says it
    say_products(out)
    return 0


def open_window(project: Path) -> int:
    """Open QGIS on a project with the plugin on and its dock shown; returns when the window is closed."""
    program = executable("qgis")
    if program is None:
        return 3
    script = Path(__file__).with_name("show_dock.py")
    with fresh_profile() as profile:
        command = [program, "--nologo", "--profiles-path", str(profile), "--profile", "default"]
        command += ["--code", str(script), str(project)]
        log = profile / "qgis.log"
        with log.open("wb") as errors:
            return subprocess.run(
                command, env=environment(profile, offscreen=False), stdout=errors, stderr=errors, check=False
            ).returncode


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the profile goes, and QGIS with it
    if len(arguments) == 3 and arguments[0] == "run":
        return run(Path(arguments[1]).resolve(), Path(arguments[2]).resolve())
    if len(arguments) == 2 and arguments[0] == "open":
        return open_window(Path(arguments[1]).resolve())
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
