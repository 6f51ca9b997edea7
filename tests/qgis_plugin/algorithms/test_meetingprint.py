from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.meetingprint import MeetingPrint
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from pypdf import PdfReader
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    return {"WORKSPACE": str(gpkg.write(small_run(), folder / "civicgrid.gpkg")), "OUTPUT": str(tmp_path / "map.pdf")}


@pytest.mark.parametrize(("page", "width_mm"), [(0, 420), (1, 297)])
def test_sheets_of_the_size_asked_for(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], page: int, width_mm: float
) -> None:
    result = small.run(MeetingPrint, {**asked, "PAGE": page})
    sheets = PdfReader(result["OUTPUT"]).pages
    assert len(sheets) >= 1
    for sheet in sheets:
        assert float(sheet.mediabox.width) / 72 * 25.4 == pytest.approx(width_mm, abs=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "map.pdf"]


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(MeetingPrint, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(MeetingPrint, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
