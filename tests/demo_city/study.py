"""The demo city's study file and what is said about the city beside its files."""

from __future__ import annotations

STUDY: dict[str, object] = {
    "civicgrid_study": 1,
    "title": {
        "en": "Public facilities and cases of Yunting District (made-up)",
        "zh": "云汀区市政设施与案件分布图（虚构示例）",
    },
    "district": {"en": "Yunting District", "zh": "云汀区"},
    "unit": {"en": "Urban Management Bureau of Yunting District", "zh": "云汀区城市管理局"},
    "notice": {
        "en": "Made-up data: Yunting District does not exist; every place, name and figure is invented.",
        "zh": "虚构数据：云汀区并不存在，图中地名、设施、案件和数字均为编造。",
    },
    "data_date": "2025-12-31",
    "period": {"from": "2024-01-01", "to": "2025-12-31"},
    # the district collects by hand cart and small motor: its own radius, so that there is something left to build
    "standards": {
        "profile": "china",
        "changes": [{"id": "station_motor", "radius_m": 1000}],
        "radii_m": {"public_toilet": [300, 500]},
    },
    "sources": [
        {"path": "底图.gpkg", "layer": "单元网格"},
        {"path": "底图.gpkg", "layer": "街道"},
        {"path": "底图.gpkg", "layer": "社区"},
        {"path": "底图.gpkg", "layer": "建成区"},
        {"path": "底图.gpkg", "layer": "居住用地"},
        {"path": "底图.gpkg", "layer": "道路中心线"},
        {"path": "底图.gpkg", "layer": "河流"},
        {"path": "公厕.csv", "datum": "gcj02"},
        {"path": "转运站.xlsx", "crs": "EPSG:4549"},
        {"path": "口袋公园.shp"},
        {"path": "停车场.xlsx", "datum": "cgcs2000"},
        {"path": "案件.csv", "datum": "cgcs2000"},
    ],
}

README = """# 云汀区 · Yunting District (made-up / 虚构)

**This district does not exist.** Places, names, facilities, people and cases are all invented by a seeded script;
nothing here is copied or derived from a real place. The county code 330199 is not assigned to any county.

**云汀区并不存在。** 地名、设施、人口、案件全部由程序按固定种子编造,与任何真实地区无关;县级代码 330199 未分配。

| file | what | as people have it |
|---|---|---|
| `底图.gpkg` | 单元网格, 社区 (with residents), 街道, 建成区, 居住用地, 道路中心线, 河流 | GeoPackage 1.2, CGCS2000 / 3-degree GK CM 120E (EPSG:4549) |
| `公厕.csv` | public toilets | GB18030; longitude and latitude shifted as on mainland web maps (GCJ-02) |
| `转运站.xlsx` | waste transfer stations, t/d | X坐标 = northing, Y坐标 = easting, Gauss–Krüger, CM 120°, no zone number |
| `停车场.xlsx` | parking lots with berths | two merged title rows above the header, a note below the last row; CGCS2000 |
| `口袋公园.shp` | pocket parks | names in GBK, no .cpg |
| `案件.csv` | cases of 2024 and 2025, some reported twice | UTF-8 with BOM; CGCS2000 |
| `study.json` | the study that puts them together | |

A few rows are wrong on purpose (copies, missing or zero or swapped coordinates, places in another city, the date
1900/1/1, cut cell codes): they show what is rejected and why. Licence: as the rest of CivicGrid.
"""  # noqa: E501
