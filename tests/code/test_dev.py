"""The commands: what the help and the README promise is what the script knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(CHECKOUT / "dev"), *arguments], capture_output=True, encoding="utf-8", check=False)


def test_help_names_every_command() -> None:
    script = (CHECKOUT / "dev").read_text(encoding="utf-8")
    known = set(re.findall(r"^    ([a-z0-9]+)\)", script.split('case "$command" in')[1], re.MULTILINE))
    said = dev("help")
    assert said.returncode == 0
    assert known
    assert not {name for name in known if not re.search(rf"\b{name}\b", said.stdout)}
    for readme in ("README.md", "README.zh-CN.md"):
        text = (CHECKOUT / readme).read_text(encoding="utf-8")
        assert not {name for name in known if f"`{name}`" not in text}


def test_unknown_command_is_refused() -> None:
    said = dev("nonsense")
    assert said.returncode == 2
    assert "./dev demo" in said.stderr


def test_run_without_arguments_says_what_it_wants() -> None:
    said = dev("run")
    assert (said.returncode, said.stderr.strip()) == (2, "./dev run STUDY OUT")


@pytest.mark.parametrize("name", ["dev", ".ci/run", "tests/tools/setup.sh", "tests/tools/compat.sh"])
def test_scripts_are_well_formed(name: str) -> None:
    path = CHECKOUT / name
    assert subprocess.run(["bash", "-n", str(path)], check=False).returncode == 0
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize("name", ["dev", ".ci/run"])
def test_scripts_are_executable(name: str) -> None:
    assert (CHECKOUT / name).stat().st_mode & 0o100
