"""Bookmarks and a title, which QGIS's own PDFs lack; put in by pypdf where that is installed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def add_bookmarks(pdf: Path, title: str, sheets: Sequence[str]) -> bool:
    """Name each sheet in the PDF's outline and the whole in its properties; False where pypdf is missing."""
    try:
        from pypdf import PdfWriter
    except ImportError:
        return False
    writer = PdfWriter(clone_from=str(pdf))
    writer.add_metadata({"/Title": title})
    for number, name in enumerate(sheets):
        writer.add_outline_item(title=name, page_number=number)
    whole = pdf.with_name(pdf.name + ".part")
    with whole.open("wb") as file:
        writer.write(file)
    os.replace(whole, pdf)
    return True
