"""The zip as the plugin site takes it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TOOL = CHECKOUT / "tests" / "tools" / "build_zip.py"


@pytest.fixture(scope="module")
def archive() -> Iterator[zipfile.ZipFile]:
    said = subprocess.run([sys.executable, str(TOOL)], capture_output=True, encoding="utf-8", check=False)
    assert said.returncode == 0, said.stderr
    path = subprocess.run([sys.executable, str(TOOL), "--name"], capture_output=True, encoding="utf-8", check=True)
    with zipfile.ZipFile(path.stdout.strip()) as opened:
        yield opened


def test_one_top_folder_that_is_an_identifier(archive: zipfile.ZipFile) -> None:
    assert {name.split("/")[0] for name in archive.namelist()} == {"civicgrid"}


def test_what_has_to_be_inside(archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    wanted = {"__init__.py", "metadata.txt", "LICENSE", "CHANGELOG.md", "geo/columns/__init__.py", "layers/pipeline.py"}
    wanted |= {
        "qgis_plugin/plugin.py",
        "resources/kinds.json",
        "resources/demo/study.json",
        "resources/i18n/civicgrid_zh_CN.qm",
    }
    assert not {name for name in wanted if f"civicgrid/{name}" not in names}
    assert [name for name in names if name.startswith("civicgrid/resources/web/vendor/")], (
        "the libraries of the web page"
    )


def test_every_node_package_is_listed_with_its_licence(archive: zipfile.ZipFile) -> None:
    listed = archive.read("civicgrid/resources/web/vendor/LICENSES.txt").decode()
    locked = json.loads((CHECKOUT / "resources" / "web" / "package-lock.json").read_text())["packages"]
    packages = {place.rpartition("node_modules/")[2]: about for place, about in locked.items() if place}
    assert packages
    for name, about in packages.items():
        assert f"{name} {about['version']} ({about['license']})\n\n" in listed


def test_what_has_to_stay_outside(archive: zipfile.ZipFile) -> None:
    def unwanted(name: str) -> bool:
        parts = name.split("/")
        hidden = any(part.startswith(".") for part in parts)
        developed = bool({"tests", "__pycache__", "node_modules", "out", "dist"} & set(parts))
        return hidden or developed or name.endswith((".pyc", ".so", ".dll", ".pyd", ".exe", ".zip", ".bak"))

    assert not list(filter(unwanted, archive.namelist()))


def test_size_and_rights(archive: zipfile.ZipFile) -> None:
    assert archive.filename is not None
    assert Path(archive.filename).stat().st_size <= 25 * 1024 * 1024
    assert not [entry.filename for entry in archive.infolist() if (entry.external_attr >> 16) & 0o111]
    assert archive.testzip() is None


def test_python_inside_reads_as_3_9(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if name.endswith(".py"):
            ast.parse(archive.read(name), name, feature_version=(3, 9))
