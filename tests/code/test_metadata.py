"""What the plugin site asks of metadata.txt, and that versions and bounds agree wherever they stand."""

from __future__ import annotations

import configparser
import re
from pathlib import Path
from typing import Any

import pytest
import tomllib

CHECKOUT = Path(__file__).resolve().parents[2]
REQUIRED = "name description about version qgisMinimumVersion author email repository tracker homepage".split()


@pytest.fixture(scope="module")
def general() -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read(CHECKOUT / "metadata.txt", encoding="utf-8")
    return dict(parser["general"])


@pytest.fixture(scope="module")
def pyproject() -> dict[str, Any]:
    return tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", REQUIRED)
def test_required_keys_are_filled(general: dict[str, str], key: str) -> None:
    assert general[key].strip()


def test_versions(general: dict[str, str], pyproject: dict[str, Any]) -> None:
    version = general["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert pyproject["project"]["version"] == version
    assert f"\n## [{version}]" in (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\nversion: {version}\n" in (CHECKOUT / "CITATION.cff").read_text(encoding="utf-8")


def test_range_of_qgis(general: dict[str, str]) -> None:
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert "supportsQt6" not in general
    assert general.get("plugin_dependencies") is None
    assert general["hasProcessingProvider"] == "yes"


def test_about_names_every_dependency(general: dict[str, str], pyproject: dict[str, Any]) -> None:
    named = {*general["about"].replace(",", " ").replace(";", " ").split(), "numpy"}
    project = pyproject["project"]
    bounds = [*project["dependencies"], *project["optional-dependencies"]["full"]]
    assert {package(bound) for bound in bounds} <= named


def test_addresses_are_secure(general: dict[str, str]) -> None:
    assert all(general[key].startswith("https://") for key in ("repository", "tracker", "homepage"))
    assert re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", general["email"])


def test_icon_is_there(general: dict[str, str]) -> None:
    assert (CHECKOUT / general["icon"]).is_file()


def test_tags_are_short_and_lower_case(general: dict[str, str]) -> None:
    tags = [tag.strip() for tag in general["tags"].split(",")]
    assert all(tag and tag == tag.lower() for tag in tags)
    assert not {"qgis", "plugin"} & set(tags)


def test_license_says_two_or_later() -> None:
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    assert "either version 2 of the License, or (at your option) any later version" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def package(bound: str) -> str:
    return re.split(r"[<>=!~;\s\[]", bound)[0]


def test_requirements_hold_the_same_bounds(pyproject: dict[str, Any]) -> None:
    project = pyproject["project"]
    lines = (CHECKOUT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    stated = [line for line in lines if line and not line.startswith("#")]
    assert sorted(stated) == sorted(project["dependencies"] + project["optional-dependencies"]["full"])


def test_lock_holds_every_dependency_with_hashes_and_no_address(pyproject: dict[str, Any]) -> None:
    lock = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    project = pyproject["project"]
    asked = [
        *project["dependencies"],
        *project["optional-dependencies"]["full"],
        *pyproject["dependency-groups"]["dev"],
    ]
    locked = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    assert {package(bound) for bound in asked} <= locked
    assert not {name for name in locked if name.startswith("pyqt")}, "PyQt is part of QGIS"
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=[a-z])", lock.strip()))
    assert "://" not in lock
    assert "index-url" not in lock
