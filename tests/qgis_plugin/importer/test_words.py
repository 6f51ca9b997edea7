"""What the import window says of a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.door.preview import look
from civicgrid.layers.studyfile import Source
from civicgrid.qgis_plugin.importer.entry import Entry
from civicgrid.qgis_plugin.importer.words import not_drawn, place_reason

TABLES = {
    "案件编号,所属街道,经度,纬度\n1,城东街道,120.1,30.1\n": "",
    "案件编号,所属街道,上报时间\n1,城东街道,2024-01-01 08:00\n": "no coordinates",
    "案件编号,所属街道,X坐标,Y坐标\n1,城东街道,3350000,500100\n": "coordinate system is not known",
    "案件编号,所属街道,经度,纬度\n1,城东街道,,\n": "None of the first rows",
}


@pytest.mark.parametrize(("table", "why"), TABLES.items())
def test_why_nothing_is_drawn(tmp_path: Path, table: str, why: str) -> None:
    path = tmp_path / "案件.csv"
    path.write_text(table, encoding="utf-8")
    (found,) = look(path, Source(str(path), kind="case"))
    said = not_drawn(found)
    assert why in said
    assert bool(said) == bool(why)
    reason = place_reason(Entry(Source(str(path)), found))
    assert ("can't be told" in reason) == (why == "coordinate system is not known")
