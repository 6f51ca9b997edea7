"""Translations stay readable while an upgrade writes over their file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import language


def test_texts_outlive_their_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    copy = Path(shutil.copy(language.RESOURCES / "i18n" / "civicgrid_zh_CN.qm", folder))
    monkeypatch.setattr(language, "RESOURCES", tmp_path)
    catalogue = language._read("zh_CN")
    copy.write_bytes(b"")  # a file that Qt had mapped would now end the process
    assert catalogue is not None
    assert catalogue.translate(b"CivicGrid", b"Nearest facilities") == "最近设施"


def test_a_file_that_is_none_is_no_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "i18n").mkdir()
    (tmp_path / "i18n" / "civicgrid_zh_CN.qm").write_bytes(b"not a catalogue")
    monkeypatch.setattr(language, "RESOURCES", tmp_path)
    assert language._read("zh_CN") is None
    assert language._read("en") is None


@pytest.mark.parametrize(
    ("spoken", "words", "sentences"),
    [("zh_CN", "公厕、停车场", "共 3 行。请点击地图。"), ("en", "公厕, 停车场", "共 3 行。请点击地图。")],
)
def test_words_and_sentences_stand_as_the_language_puts_them(
    monkeypatch: pytest.MonkeyPatch, spoken: str, words: str, sentences: str
) -> None:
    monkeypatch.setattr(language, "_locale", lambda: spoken)
    assert language.listed(["公厕", "停车场"]) == words
    assert language.joined("共 3 行。", "", "请点击地图。") == sentences
    assert language.joined("3 rows.", "Click on the map.") == "3 rows. Click on the map."
