"""The zip as the plugin site takes it."""

from __future__ import annotations

import ast
import configparser
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
TOOL = CHECKOUT / "tests" / "tools" / "build_zip.py"
REFUSED = tuple(".pyc .pyo .pyd .so .dll .dylib .exe .bat .sh .ps1 .cmd .zip .bak".split())


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
        return hidden or developed or name.lower().endswith(REFUSED) or not set("\\:").isdisjoint(name) or ".." in name

    assert not list(filter(unwanted, archive.namelist()))


def test_size_and_rights(archive: zipfile.ZipFile) -> None:
    assert archive.filename is not None
    assert Path(archive.filename).stat().st_size <= 25_000_000
    assert not [entry.filename for entry in archive.infolist() if (entry.external_attr >> 16) & 0o111]
    assert archive.testzip() is None


def test_python_inside_reads_as_3_9(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if name.endswith(".py"):
            ast.parse(archive.read(name), name, feature_version=(3, 9))


@pytest.fixture(scope="module")
def general(archive: zipfile.ZipFile) -> dict[str, str]:
    """The metadata, read as the plugin site and QGIS read them: ``%`` is a sign of theirs."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read_string(archive.read("civicgrid/metadata.txt").decode())
    return dict(parser["general"])


def test_metadata_hold_the_release_notes(general: dict[str, str]) -> None:
    notes = general["changelog"].strip().splitlines()
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert sum(line.startswith("- ") for line in notes) == changelog.count("\n- ")
    assert any(line.startswith(general["version"]) for line in notes)
    assert not [line for line in notes if set("`#[]").intersection(line)]
    assert [line for line in notes if "Gi*" in line]
    assert [line for line in notes if line.endswith("with the kinds of files that bureaus have.")], "items are one line"


def test_fields_of_the_metadata_are_what_the_site_takes(general: dict[str, str], archive: zipfile.ZipFile) -> None:
    known = (
        "name description about version qgisMinimumVersion qgisMaximumVersion author email homepage repository tracker "
        "icon category tags hasProcessingProvider experimental deprecated changelog"
    )
    assert {key.partition("[")[0] for key in general} == set(known.split())
    assert {general["experimental"], general["deprecated"]} <= {"True", "False"}
    assert general["category"] in {"Raster", "Vector", "Database", "Mesh", "Web"}
    assert "/" not in general["author"]
    assert f"civicgrid/{general['icon']}" in archive.namelist()
    assert all(value.strip() for value in general.values())
    assert not any("<" in value for value in general.values()), "the site takes no markup"
