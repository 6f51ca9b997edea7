from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from civicgrid.qgis_plugin.algorithms.rollup import RollUp
from civicgrid.tests.layers.districts import districts_in
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def asked(folder: Path, *names: str) -> dict[str, object]:
    return {"FOLDER": str(districts_in(folder / "in", *names)), "LANGUAGE": 1, "OUTPUT": str(folder / "city.xlsx")}


def test_two_districts_become_a_city(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(RollUp, asked(tmp_path), listener)
    assert result["DISTRICTS"] == 2
    book = openpyxl.load_workbook(result["OUTPUT"])
    assert book.sheetnames == ["City", "Districts", "Sources"]
    rows = list(book["City"].iter_rows(values_only=True))
    (cases,) = [row for row in rows if row[1] == "Number of cases"]
    assert (cases[4], cases[8]) == (24, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["city.xlsx", "in"]


@pytest.mark.parametrize(
    ("names", "said"), [(("东区", "东区"), "several results of the same district"), (("东区",), "nothing to roll up")]
)
def test_what_would_count_wrongly_is_refused(
    qgis_app: object, tmp_path: Path, names: tuple[str, ...], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        small.run(RollUp, asked(tmp_path, *names))
    assert not (tmp_path / "city.xlsx").exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(RollUp, asked(tmp_path), listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]
