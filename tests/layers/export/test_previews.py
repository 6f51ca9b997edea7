"""What is shown before a product is written is what then stands in it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from civicgrid.layers import pipeline
from civicgrid.layers.export import document, previews, webassets
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.full_run import full_run
from openpyxl import load_workbook

PRODUCTS = ("geojson", "webpage", "workbook", "document")


@pytest.fixture(scope="module")
def shown() -> dict[str, previews.Preview]:
    return {one.product: one for one in previews.previews(full_run(), ("print", *PRODUCTS), english())}


def test_the_files_are_those_that_are_written(
    shown: dict[str, previews.Preview], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webassets, "read", lambda: webassets.Assets(("",), ("",)))
    for product in PRODUCTS:
        folder = tmp_path / product
        folder.mkdir()
        pipeline.make(full_run(), folder, [product], english())
        written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert set(shown[product].files) == written, product
    assert shown["print"].files == ("meeting-map.pdf",)


def test_a_workbook_is_shown_sheet_by_sheet(shown: dict[str, previews.Preview], tmp_path: Path) -> None:
    pipeline.make(full_run(), tmp_path, ["workbook"], english())
    book = load_workbook(tmp_path / "tables.xlsx")
    assert [part.title for part in shown["workbook"].parts] == book.sheetnames
    for part in shown["workbook"].parts:
        assert part.table is not None
        assert len(part.table.rows) == min(part.count, previews.MOST_ROWS)


def test_a_report_is_shown_with_its_texts_and_tables(shown: dict[str, previews.Preview], tmp_path: Path) -> None:
    made = docx.Document(str(document.write(full_run(), tmp_path / "report.docx", english())))
    told = [paragraph.text for paragraph in made.paragraphs]
    texts = [text for part in shown["document"].parts for text in part.texts]
    assert texts
    assert all(text in told for text in texts)
    assert sum(part.table is not None for part in shown["document"].parts) == len(made.tables) - 1  # the summary


def test_layers_are_shown_with_their_features_and_fields(shown: dict[str, previews.Preview]) -> None:
    streets = next(part for part in shown["geojson"].parts if part.title == "Streets: results")
    assert streets.count == 2
    assert "name" in streets.texts[0].split(", ")
    assert "Boundaries" in [part.title for part in shown["webpage"].parts]
