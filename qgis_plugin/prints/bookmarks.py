"""Bookmarks and properties, which QGIS's own PDFs lack, and shorter numbers; by pypdf where that is installed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from .rounding import rounded


def add_bookmarks(
    pdf: Path,
    about: Mapping[str, str],
    parts: Iterable[tuple[str, Sequence[tuple[str, int]]]],
    between: Callable[[], None] = lambda: None,
) -> bool:
    """Name the parts, and in each its sheets (title, place from 0), in the PDF's outline; False where pypdf is missing.

    ``about`` are the PDF's properties (``/Title`` …). A part of one sheet stands by itself. ``between`` is called
    before each page and may raise; the file is then as it was.
    """
    try:
        from pypdf import PdfWriter
    except ImportError:
        return False
    writer = PdfWriter(clone_from=str(pdf))
    for page in writer.pages:
        between()
        drawn = page["/Contents"].get_object()
        drawn.set_data(rounded(drawn.get_data()))
    writer.add_metadata(dict(about))
    for name, sheets in parts:
        above = (
            None if len(sheets) == 1 else writer.add_outline_item(title=name, page_number=sheets[0][1], is_open=False)
        )
        for title, place in sheets:
            writer.add_outline_item(title=title, page_number=place, parent=above)
    whole = pdf.with_name(pdf.name + ".part")
    with whole.open("wb") as file:
        writer.write(file)
    os.replace(whole, pdf)
    return True
