"""A page with a base map in a real browser: it asks the map's servers and no others, and does without them."""

from __future__ import annotations

from civicgrid.layers.basemaps import basemap
from civicgrid.tests.e2e.web.driving import drive, written
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.small_run import small_run


def test_only_its_servers_are_asked(tmp_path):
    page = written(small_run(), chinese(), tmp_path, basemap("tianditu", "a1B2"))
    seen = drive("basemap.mjs", page, tmp_path)
    assert seen["hosts"] == ["https://t0.tianditu.gov.cn"]
    assert seen["elsewhere"].startswith("https://elsewhere.example")
    assert seen["tiles"] > 4
    assert seen["off"] == 0
    assert "© 天地图 国家基础地理信息中心" in seen["attribution"]
    assert (seen["errors"], seen["crashed"], seen["alone"]) == ([], [], True)
