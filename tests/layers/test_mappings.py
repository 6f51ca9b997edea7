"""What a person said of a table comes back with the next table of the same headers."""

from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.mappings import Mappings
from civicgrid.layers.studyfile import Source

HEADERS = ["点位名称", "经度(°)", "纬度", "说法"]
SAID = Source("六月.csv", kind="public_toilet", columns={"name": "说法"}, datum="gcj02", encoding="gb18030")


@pytest.fixture
def memory(tmp_path: Path) -> Mappings:
    return Mappings(tmp_path / "civicgrid" / "mappings.json")


def test_same_headers_in_any_order_and_width_are_the_same_table(memory: Mappings) -> None:
    memory.remember(HEADERS, SAID, "2026-11-02")
    found = memory.recall(["纬度", "说法", "点位 名称", "经度（度）"])
    assert found is not None
    assert found.day == "2026-11-02"
    applied = found.apply(Source("七月.csv"))
    assert (applied.kind, applied.columns, applied.datum) == ("public_toilet", {"name": "说法"}, "gcj02")
    assert applied.path == "七月.csv"
    assert applied.encoding is None  # another file may be written otherwise
    assert memory.recall(HEADERS[:3]) is None


def test_what_the_source_says_itself_goes_before(memory: Mappings) -> None:
    memory.remember(HEADERS, SAID, "2026-11-02")
    found = memory.recall(HEADERS)
    assert found is not None
    assert found.apply(Source("a.csv", kind="parking_lot")).kind == "parking_lot"


def test_nothing_said_is_nothing_remembered_and_what_was_can_be_forgotten(memory: Mappings, tmp_path: Path) -> None:
    memory.remember(HEADERS, Source("六月.csv", sheet="x"), "2026-11-02")
    assert not (tmp_path / "civicgrid").exists()
    memory.remember(HEADERS, SAID, "2026-11-02")
    memory.forget(HEADERS)
    assert memory.recall(HEADERS) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"mappings": 3}', '{"mappings": {"a": {"day": 1}}}'])
def test_a_spoilt_memory_is_an_empty_one(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mappings.json"
    path.write_text(text, encoding="utf-8")
    memory = Mappings(path)
    assert memory.recall(["a"]) is None
    memory.remember(HEADERS, SAID, "2026-11-02")
    assert memory.recall(HEADERS) is not None


def test_a_kind_that_is_gone_is_not_proposed(memory: Mappings) -> None:
    memory.remember(HEADERS, Source("a.csv", kind="own_kiosk"), "2026-11-02")
    assert memory.recall(HEADERS) is None
