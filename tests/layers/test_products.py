"""What stands where products would be written, and whether somebody has worked on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers import pipeline, products
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run

NAMES = ("tables.xlsx", "report.docx", "map.html")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    run = small_run()
    with pipeline.Staging.open(tmp_path / "out") as staging:
        pipeline.export(run, staging.folder, ("workbook", "document"), english())
        pipeline.finish(run, staging)
    return tmp_path / "out"


def test_what_a_run_left_is_untouched(out: Path) -> None:
    found = products.standing(out, NAMES)
    assert [(file.name, file.touched) for file in found] == [("tables.xlsx", False), ("report.docx", False)]
    assert found[0].changed_on.timestamp() == pytest.approx((out / "tables.xlsx").stat().st_mtime)
    assert set(products.untouched(out)) == {"civicgrid.gpkg", "tables.xlsx", "report.docx"}


def test_what_was_worked_on_or_came_from_elsewhere_is_touched(out: Path) -> None:
    (out / "report.docx").write_bytes(b"worked on")
    (out / "map.html").write_text("of somebody else")
    found = {file.name: file.touched for file in products.standing(out, NAMES)}
    assert found == {"tables.xlsx": False, "report.docx": True, "map.html": True}
    assert "report.docx" not in products.untouched(out)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"products": [{}]}'])
def test_a_summary_that_says_nothing_lists_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "summary.json").write_text(text)
    (tmp_path / "map.html").write_text("")
    assert products.listed(tmp_path) == {}
    assert [file.touched for file in products.standing(tmp_path, NAMES)] == [True]
