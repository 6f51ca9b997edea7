"""The helper that drives the real QGIS."""

from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.tests.tools import realqgis


@pytest.mark.parametrize(
    ("variables", "locale"),
    [
        ({}, "zh-Hans"),
        ({"LANG": "C.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "en_GB.UTF-8"}, "en_GB"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "de_DE"),
    ],
)
def test_interface_is_chinese_unless_another_language_is_asked_for(variables: dict[str, str], locale: str) -> None:
    assert realqgis.interface_locale(variables) == locale


def test_profile_holds_the_plugin_and_is_gone_afterwards(checkout: Path) -> None:
    with realqgis.fresh_profile(locale="en") as profile:
        home = profile / "profiles" / "default"
        assert (home / "python" / "plugins" / "civicgrid").resolve() == checkout
        assert "userLocale=en" in (home / "QGIS" / "QGIS3.ini").read_text(encoding="utf-8")
        assert (profile / "runtime").stat().st_mode & 0o777 == 0o700
    assert not profile.exists()
    assert (checkout / "metadata.txt").is_file(), "only the link goes"


def test_profile_under_the_checkout_is_refused(checkout: Path) -> None:
    with pytest.raises(ValueError, match="loop"):
        realqgis.make_profile(checkout / "out" / "profile")
