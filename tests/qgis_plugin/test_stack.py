"""The guard: versions without imports, one remedy, own libraries, a folder of packages only if named."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
import tomllib
from civicgrid.qgis_plugin import messages, stack


def test_nothing_is_missing_here() -> None:
    assert [item.package.name for item in stack.missing() if item.package.role != "optional"] == []
    stack.load()
    assert stack.loaded()


def test_every_package_is_looked_for_with_the_bound_it_is_asked_with() -> None:
    project = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    bounds = [*project["dependencies"], *project["optional-dependencies"]["full"]]
    asked = dict(re.split(r"(?:\[\w+\])?>=", bound.split(",")[0]) for bound in bounds)
    assert {package.name: package.floor for package in stack.PACKAGES} == asked


@pytest.mark.parametrize("text", ["1.24", "1.24.0", "1.26.4", "2.0.0rc1", "10.0"])
def test_versions_compare_as_numbers(text: str) -> None:
    assert stack._number(text) >= stack._number("1.24")
    assert stack._number("1.9") < stack._number("1.24")


def test_missing_and_old_packages_are_named_with_one_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    versions = {"shapely": "1.8.5", "geopandas": None}
    real = stack.version
    monkeypatch.setattr(stack, "version", lambda name: versions.get(name, real(name)))
    found = [item for item in stack.missing() if item.package.role == "core"]
    assert [(item.package.name, item.found) for item in found] == [("shapely", "1.8.5"), ("geopandas", None)]
    text = messages.explain(stack.StackMissing(tuple(found)))
    assert "shapely 1.8.5, geopandas" in text
    assert "shapely>=2.1" in text
    assert "pip install" in text


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_each_platform_has_its_remedy(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(stack.sys, "platform", system)
    gone = (stack.Missing(stack.Package("geopandas", "1.0", "core"), None),)
    assert '"geopandas>=1.0"' in stack.remedy(gone)


def test_flags_of_the_loader_are_put_back() -> None:
    before = sys.getdlopenflags()
    with stack._own_libraries():
        assert sys.getdlopenflags() & os.RTLD_DEEPBIND
    assert sys.getdlopenflags() == before


def test_path_grows_only_by_a_named_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qgis_app: object) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    before = list(sys.path)
    monkeypatch.delenv(stack.SITE_PACKAGES, raising=False)
    stack._add_site_packages()
    assert sys.path == before
    monkeypatch.setenv(stack.SITE_PACKAGES, str(tmp_path / "absent"))
    stack._add_site_packages()
    assert sys.path == before
    monkeypatch.setenv(stack.SITE_PACKAGES, str(tmp_path))
    stack._add_site_packages()
    assert sys.path == [str(tmp_path), *before]
