"""Files of every form, whole and broken, in the real ``qgis_process``, where the libraries of QGIS are as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from civicgrid.tests.layers.corpus import books, maps
from civicgrid.tests.layers.corpus.broken import Broken
from civicgrid.tests.tools import realqgis

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(realqgis.executable("qgis_process") is None, reason="NOT RUN: no qgis_process here"),
]

CHOSEN = (
    "公厕_old.xls", "公厕_open.ods", "公厕_really_html.xls", "公厕_hidden.xlsx", "公厕_locked.xlsx", "打包.zip",
    "公厕_utf8_lies.shp", "公厕_no_shx.shp", "公厕.fgb", "公厕.geojson", "点位.kmz", "路网.graphml", "公厕.osm",
    "公厕_ewkb.csv",
)  # fmt: skip
FILES = {one.file: one for one in (*books.FILES, *maps.FILES)}


@pytest.fixture(scope="module")
def profile() -> Iterator[Path]:
    with realqgis.fresh_profile(locale="en") as folder:
        yield folder


@pytest.mark.parametrize("name", CHOSEN)
def test_a_file_in_the_real_executable(profile: Path, tmp_path: Path, name: str) -> None:
    broken: Broken = FILES[name]
    path = broken.write(tmp_path)
    out = f"OUTPUT={tmp_path / 'o.gpkg'}"
    done = realqgis.process(profile, "run", "civicgrid:importlayer", "--", f"INPUT={path}", out)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    if broken.refused:
        assert done.returncode == 1
        assert "protected by a password" in done.stderr
        return
    assert done.returncode == 0, done.stderr
    ((kind, used),) = broken.used.items()
    assert f"RECOGNISED:\t{kind}\n" in done.stdout
    assert f"ROWS_USED:\t{used}\n" in done.stdout
    assert f"ROWS_REJECTED:\t{sum(broken.rejected.values())}\n" in done.stdout
